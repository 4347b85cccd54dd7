"""Who judged what was done together: 'đánh giá cao kết quả phối hợp …', 'cho rằng chương trình đã đạt kết quả …'.

Law of this room: only joint work is assessed, or what a party did of it, and by somebody who is named. Praise of ties,
of a body's standing, zeal or own results is a courtesy; what was merely gone through or is expected is no judgement.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from giaoluu.reading.context import Found
from giaoluu.reading.rules.clauses import trim_clause
from giaoluu.reading.rules.cues import Cue
from giaoluu.reading.rules.governing import Clause, Governing
from giaoluu.reading.rules.speakers import Speakers
from giaoluu.reading.rules.stated import StatementFound
from giaoluu.reading.signs import Sought

_JOINT = (
    r"(?:phối hợp|hợp tác|giao lưu|kết nghĩa|bản ghi nhớ|thỏa thuận|biên bản|hiệp định|cam kết|"
    r"(?:hai|2|đôi) (?:bên|đơn vị|tổ chức|công đoàn))\b"
)
_RESULTS = r"(?:kết quả|thành quả|thành tựu|hiệu quả|thành công|bước tiến|tiến triển)"
_PACT = (
    r"(?:bản ghi nhớ|thỏa thuận|biên bản|hiệp định|quy chế(?: phối hợp)?|chương trình (?:phối hợp|hợp tác|ký kết)|"
    r"kế hoạch (?:phối hợp|hợp tác)|nội dung (?:phối hợp|hợp tác|cam kết|đã ký|ký kết)|"
    r"(?:hoạt động|công tác|sự|việc) (?:phối hợp|hợp tác|giao lưu|kết nghĩa)|nội dung(?= (?:đã|đều) ))\b"
)
_PRAISED = re.compile(
    r"(?:(?:rất )?cao )?(?:(?:và|,) (?:ghi nhận|biểu dương|cảm ơn|đánh giá (?:rất )?cao) )?(?:về )?"
    rf"(?:những |các |nhiều )?(?:{_RESULTS}(?! (?:của )?(?:buổi|cuộc|chuyến))[^,;:.“”\"]{{0,80}}?\b{_JOINT}|"
    rf"(?:việc|quá trình|công tác) (?:tổ chức )?(?:thực hiện|triển khai) [^,;:.]{{0,60}}?\b{_PACT}|"
    rf"đóng góp [^,;:.]{{0,60}}?\b(?:thực hiện|triển khai) (?:các )?{_PACT}|"
    r"(?:hoạt động|công tác) (?:phối hợp|hợp tác|giao lưu|kết nghĩa) (?:của|giữa|trong|thời gian)\b|"
    r"sự (?:phối hợp|hợp tác|hỗ trợ|giúp đỡ|đồng hành)(?:,? [^\s,;:.]+){0,8}? (?:của|giữa|từ|trong|thời gian)\b)"
)
"""What is praised: results of joint work, the carrying out of a pact, the help of a partner."""
_DID_WELL = (
    r"(?:đã |luôn |được |đều |từng bước )+(?:giúp|góp phần|mang lại|đem lại|đạt(?! được trong)|phát huy|tạo|hoàn thành|"
    r"(?:tổ chức )?(?:thực hiện|triển khai)[^,;:.]{0,60}?\b(?:nghiêm túc|tốt|hiệu quả|đầy đủ|đúng|chậm|chưa|kịp thời))|"
    r"đạt (?:được )?(?:nhiều |những )?(?:kết quả|hiệu quả)|chưa đạt|còn (?:chậm|hạn chế)"
)
_MEANT = r"(?!sẽ\b|cần\b|phải\b|nhằm\b|để\b)"
_JUDGED = re.compile(
    rf"(?:rằng[,:]? )?(?:(?:việc|quá trình|các|những|{_RESULTS})\s)*(?:thực hiện |triển khai )?(?P<what>{_PACT})"
    rf"(?: {_MEANT}[^\s;:.“”\"]+){{0,25}}? (?:{_DID_WELL})\b"
)
"""'bản ghi nhớ giai đoạn 2020 - 2025 đã giúp …': how a pact was kept, and what it brought."""
_DID = re.compile(rf"(?: luôn| đều)? đã (?:{_MEANT}[^\s;:.]+ ){{1,25}}?{_JOINT}")
"""Behind the name of a party: 'đã thực hiện nghiêm túc các nội dung hai bên ký kết'."""
_VERB = Sought(
    r"(?:đánh giá|ghi nhận|nhận định|nhận xét|cho rằng)[,:]?\s",
    ("đánh giá", "ghi nhận", "nhận định", "nhận xét", "cho rằng"),
)
_TOGETHER = ("nhất trí ", "thống nhất ", "ghi nhận và ", "ghi nhận, ", "cùng ", "cùng nhau ")
"""'Hai bên nhất trí | đánh giá cao …': what belongs to the verb."""
_NOT_DONE = re.compile(r"\b(?:nhằm|để|được|sẽ|cần|phải|theo|nghe|báo cáo|tập trung)(?: [^\s,;]+){0,6} $")
_BUT = re.compile(r"\s*(?:riêng|tuy nhiên|song|nhưng) [^;“”]{0,120}\b(?:chậm|chưa|hạn chế|khó khăn|thiếu|ít)\b")
"""'…; riêng lớp tiếng Hàn mở chậm một quý': what was not done so well, behind what was."""
_NEXT = {"ask_verb", "promise_verb", "agree_verb", "invite_verb", "courtesy", "speech_verb"}
_LINKED = re.compile(r"(?:,|\bvà|\bđồng thời|\bsong|\bnhưng|\bcũng)\s(?:cũng |đã |bày tỏ |xin )?$")
_SHORTEST = 25


class Assessments:
    """Finds them on one page, clause by clause."""

    def __init__(self, low: str, governing: Governing, speakers: Speakers) -> None:
        self._low, self._governing, self._speakers = low, governing, speakers

    def among(
        self, said: list[StatementFound], found: Found, clauses: Sequence[tuple[int, int]], cues: list[Cue]
    ) -> list[StatementFound]:
        """Return what is `said` in a sentence with what it judges, in page order; no words are taken twice."""
        if _VERB not in found.signs:
            return said
        parts = [Clause(found, *part, cues, following=False, in_speech=False) for part in clauses]
        judged = [
            one for one in self._read(parts) if all(one.end <= each.start or each.end <= one.start for each in said)
        ]
        return sorted([*said, *judged], key=lambda one: one.start)

    def _read(self, clauses: Sequence[Clause]) -> Iterator[StatementFound]:
        """Yield the judgements in the clauses of a sentence, by persons or bodies known; none binds anybody."""
        last: StatementFound | None = None
        for clause in clauses:
            judged = self._judged(clause)
            if judged is None and last is not None and _BUT.match(self._low, clause.start, clause.end):
                start, end = trim_clause(self._low, clause.start, clause.end)
                judged = replace(last, start=start, end=end)
            if judged is not None:
                yield judged
            last = judged

    def _judged(self, clause: Clause) -> StatementFound | None:
        for verb in _VERB.finditer(self._low, clause.start, clause.end):
            begin = self._begin(clause, verb)
            if begin is None:
                continue
            at = self._first_word(clause, verb.start())
            stand = self._governing.stand_at(at, clause)
            if stand is None or stand == "bare" or _NOT_DONE.search(self._low, clause.start, at):
                continue
            person, body, bodies = self._speakers.speaker_before(clause.found, clause.start, at, stand)
            start, end = trim_clause(self._low, begin, self._end(clause, verb.end()))
            if (person or bodies) and end - start >= _SHORTEST:
                word = verb[0].rstrip(" ,:")
                return StatementFound(start, end, "assessment", person, body, (), f"assessing “{word}”")
        return None

    def _first_word(self, clause: Clause, at: int) -> int:
        while word := next((word for word in _TOGETHER if self._low.endswith(word, clause.start, at)), None):
            at -= len(word)
        return at

    def _begin(self, clause: Clause, verb: re.Match[str]) -> int | None:
        """Where the judgement begins: with the verb where that praises, else behind it."""
        at = verb.end()
        high = self._low.startswith(("cao ", "rất cao "), at) or verb[0] == "ghi nhận "
        if high and _PRAISED.match(self._low, at, clause.end):
            return verb.start()
        judged = _JUDGED.match(self._low, at, clause.end)
        if judged:
            return at
        did = any(
            mention.start == at and _DID.match(self._low, mention.end, clause.end)
            for mention, _ in clause.found.organisations
        )
        return at if did else None

    def _end(self, clause: Clause, start: int) -> int:
        """Where the next thing that is said begins: 'đánh giá cao …, đồng thời | đề nghị …'."""
        return next((cue.start for cue in clause.cues if self._goes_on(cue, start)), clause.end)

    def _goes_on(self, cue: Cue, start: int) -> bool:
        return cue.start > start and cue.category in _NEXT and _LINKED.search(self._low, start, cue.start) is not None
