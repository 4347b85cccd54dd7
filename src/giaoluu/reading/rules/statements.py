"""Who asked, promised, agreed, instructed or invited what: one statement for each clause that could be followed up.

Law of this room: courtesies, topics that were merely discussed and reports of what was done give no statement.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.clauses import is_list_item, split_clauses, trim_clause
from giaoluu.reading.rules.cues import Cue, cue_finder
from giaoluu.reading.rules.governing import is_deed, is_habit, is_matter, is_noun, stand_of
from giaoluu.reading.rules.speakers import NOBODY, Speaker, Speakers


class StatementFound(NamedTuple):
    """One statement, by offsets of the folded copy; `organisation` and `binds` are ids of bodies, `speaker` of a person."""

    start: int
    end: int
    kind: str
    speaker: str | None
    organisation: str | None
    binds: tuple[str, ...]
    rule: str


class _Scope(NamedTuple):
    """What governs the clauses after a cue."""

    kind: str
    speaker: Speaker
    rule: str
    topics: bool = False
    binds: tuple[str, ...] = ()


def read_statements(context: Context, *, parties: Sequence[str]) -> list[StatementFound]:
    """Return the statements of the article's lead and body, in page order; `parties` are meant by 'hai bên'."""
    reader = _Reader(context, parties)
    for found in context.found:
        if found.sentence.role in ("lead", "body"):
            reader.read(found)
    return reader.statements


_AGREEMENT_FRAME = re.compile(
    r"(?:theo (?:đó|nội dung|(?:bản |biên bản |văn bản )?(?:ghi nhớ|thỏa thuận|hợp tác|ký kết)|biên bản|chương trình (?:phối hợp|hợp tác|ký kết)|"
    r"quy chế|nghị định thư|kế hoạch phối hợp|nghị quyết liên tịch)[^,:;.]{0,120}[,:]\s?)"
)
_CONTENTS_FRAME = re.compile(
    r"(?:gồm|bao gồm|nêu rõ|quy định|tập trung|cụ thể|trong đó|nội dung|đáng chú ý|điều khoản|nhiệm vụ)[^:;.]{0,60}:\s"
)
_AGREED = re.compile(r"(?:ký|kí|thống nhất|nhất trí|thỏa thuận|phối hợp|hợp tác|biên bản|bản ghi nhớ|nghị định thư|quy chế)")
_PACT = re.compile(r"(?:bản ghi nhớ|biên bản|thỏa thuận|nghị định thư|quy chế phối hợp|chương trình (?:phối hợp|hợp tác|ký kết|giao lưu)|kế hoạch phối hợp|nghị quyết liên tịch)")
_SUMMING_UP = re.compile(r"(?:báo cáo|kết quả|sau \S+ năm|qua \S+ năm|thời gian qua|tổng kết|những năm qua|trong \S+ năm qua)")
_GROUP = re.compile(r"(?:các bên|hai bên|2 bên|hai đơn vị|2 đơn vị|mỗi bên|hai tổ chức|công đoàn hai|bên a|bên b|hai |2 |lđlđ|công đoàn|liên đoàn|tổng |hội |phía )")
_SKIP = re.compile(r"\s*(?:chúc|cảm ơn|cám ơn|bày tỏ|đánh giá cao|ghi nhận|chia sẻ|tin tưởng|biểu dương|khẳng định|nhấn mạnh|cho biết|hai bên đã|đã)\b")
_VAGUE = re.compile(
    r"\s*(?:rằng\s)?(?:(?:trong |thông qua |qua )?(?:thời gian|những năm|chuyến thăm|buổi làm việc)[^,]{0,30},\s)?"
    r"(?:mối |tình |những |các )?(?:quan hệ|hữu nghị|tình hữu nghị|đoàn kết|chuyến|buổi|hợp tác|sự hợp tác|sự|kết quả|đại hội|lễ|hội thảo|hội nghị|dự án)\b[^,;]{0,120}\b(?:sẽ|ngày càng|tiếp tục|được)\b"
)
_BEFORE_LIST = re.compile(r"(?:sau|như sau|sau đây|cụ thể|như|là|gồm|nội dung|nhiệm vụ|vấn đề)\s?:?\s*$")
_OWN_WORDS = {"ask_verb", "promise_verb", "agree_verb", "invite_verb", "will_verb", "must_verb"}
_NEEDS_ADDRESSEE = {"giao", "nhờ", "mời", "chỉ đạo", "mong", "phân công", "lưu ý", "nhắc", "gợi ý"}


class _Reader:
    """Reads one page's sentences in order, and remembers who was speaking of what."""

    def __init__(self, context: Context, parties: Sequence[str]) -> None:
        self._text, self._low = context.folded.text, context.folded.low
        self._cues = cue_finder(context.lexicon)
        self._speakers = Speakers(context, parties)
        self._parties = tuple(parties)
        self._open: _Scope | None = None
        self._part = -1
        self._list = False
        self._pact = False
        self.statements: list[StatementFound] = []

    def read(self, found: Found) -> None:
        sentence = found.sentence
        cues = self._cues.find(self._low, sentence.start, sentence.end)
        before = len(self.statements)
        scope = self._inherited(found, cues)
        self._list = False
        for start, end in split_clauses(self._low, sentence.start, sentence.end):
            inside = [cue for cue in cues if start <= cue.start < end]
            scope = self._clause(found, start, end, inside, scope)
        self._speakers.hear(found)
        self._pact = bool(_PACT.search(self._low, sentence.start, sentence.end))
        self._open = scope if len(self.statements) > before or self._list else None
        self._part = sentence.part

    # -- what goes on from the sentence before --------------------------------------------------------------------------

    def _inherited(self, found: Found, cues: list[Cue]) -> _Scope | None:
        """The scope that the sentence stands in before any cue of its own: of a list, a run of demands, an agreement."""
        sentence = found.sentence
        if self._open is not None:
            if is_list_item(self._low, sentence.start):
                return self._open
            if sentence.part == self._part and self._opens_with_action(sentence.start, sentence.end, cues):
                return self._open
        return None

    def _opens_with_action(self, start: int, end: int, cues: list[Cue]) -> bool:
        begin, _ = trim_clause(self._low, start, end)
        return bool(cues) and any(
            cue.start == begin and cue.category == "action_verb" and cue.value == "opening" for cue in cues
        ) and not any(cue.category == "speech_verb" for cue in cues)

    # -- one clause -----------------------------------------------------------------------------------------------------

    def _clause(self, found: Found, start: int, end: int, cues: list[Cue], scope: _Scope | None) -> _Scope | None:
        governors = self._governors(found, start, cues, scope)
        first = governors[0][0].start if governors else end
        if scope is not None:
            self._state(found, start, first if not governors or first - start > 30 else start, scope)
        else:
            frame = self._frame(found, start, end)
            if frame is not None and not governors:
                return self._segment(found, *frame, end)
        for index, (cue, own) in enumerate(governors):
            stop = governors[index + 1][0].start if index + 1 < len(governors) else end
            scope = self._segment(found, own, cue.end, stop) if cue.category != "invite_verb" else self._segment(
                found, own, cue.start, stop
            )
        return scope

    def _frame(self, found: Found, start: int, end: int) -> tuple[_Scope, int] | None:
        """Where a clause tells what an agreement says: 'Theo biên bản, hai bên …', 'gồm các nội dung: …'."""
        low = self._low
        speaker = Speaker(None, None, self._parties)
        begin = trim_clause(low, start, end)[0] if not low.startswith("theo", start) else start
        frame = _AGREEMENT_FRAME.match(low, begin, end)
        if frame and (self._pact or not frame[0].startswith("theo đó")):
            if not _SUMMING_UP.search(low, found.sentence.start, found.sentence.end) and " đã " not in low[frame.end() : end]:
                named = self._speakers.bodies_in(found, frame.end(), min(end, frame.end() + 60))
                return _Scope("commitment", Speaker(None, None, named or self._parties), "line of an agreement"), frame.end()
        contents = _CONTENTS_FRAME.search(low, start, end)
        if contents and (self._pact or _PACT.search(low, found.sentence.start, contents.end())):
            if not _SUMMING_UP.search(low, found.sentence.start, contents.start()):
                return _Scope("commitment", speaker, "line of an agreement"), contents.end()
        return None

    def _governors(self, found: Found, start: int, cues: list[Cue], scope: _Scope | None) -> list[tuple[Cue, _Scope]]:
        out: list[tuple[Cue, _Scope]] = []
        begin = start
        trusting = False
        for cue in cues:
            if cue.category == "courtesy" and cue.value == "trust":
                trusting = True
            if cue.category not in _OWN_WORDS:
                continue
            colon = self._low.rfind(":", begin, cue.start)
            begin = colon + 1 if colon >= 0 else begin
            own = self._governs(found, cue, begin, out[-1] if out else None, scope, cues)
            if own is not None and not (trusting and cue.category in ("will_verb", "must_verb")):
                out.append((cue, own))
                begin = cue.end
        return out

    def _governs(
        self, found: Found, cue: Cue, start: int, previous: tuple[Cue, _Scope] | None, scope: _Scope | None, cues: list[Cue]
    ) -> _Scope | None:
        stand = stand_of(self._text, self._low, cue, start)
        if stand is None or is_noun(self._low, cue):
            return None
        if previous is not None and not self._coordinated(previous[0], cue, stand):
            return None
        check = getattr(self, f"_{cue.category}")
        if not check(found, cue, start, stand, cues):
            return None
        speaker = self._speakers.speaker_before(found, start, cue.start)
        if previous is not None and stand == "chain":
            speaker = previous[1].speaker
        return _Scope(cue.value, speaker, f"{cue.category}: {self._low[cue.start:cue.end]}")

    def _coordinated(self, previous: Cue, cue: Cue, stand: str) -> bool:
        between = self._low[previous.end : cue.start]
        if cue.category in ("will_verb", "must_verb"):
            return False
        if re.search(r"(?:đồng thời|song|nhưng|cũng như)[^,;]{0,25}$", between):
            return True
        if re.search(r"\bvà (?:cũng |trân trọng |tha thiết )?$", between):
            return cue.category != "agree_verb" and self._low[cue.start : cue.end] not in ("kiến nghị", "đề xuất", "chỉ đạo", "phấn đấu")
        return previous.category in ("agree_verb",) and between.strip() in (",", "") and cue.category == "ask_verb"

    # -- one test for each category of cues -------------------------------------------------------------------------------

    def _ask_verb(self, found: Found, cue: Cue, start: int, stand: str, cues: list[Cue]) -> bool:
        low = self._low
        if is_matter(low, cue) and low.find(":", cue.end, found.sentence.end) < 0:
            return False
        if low[cue.start : cue.end] in _NEEDS_ADDRESSEE and not self._addresses(found, cue):
            return False
        if stand != "bare" and is_habit(low, cue, start) and not self._has_person(found, cue.start):
            return low[start : cue.start].find("đại biểu") >= 0
        return not (cue.value == "wish" and _VAGUE.match(low, cue.end, found.sentence.end))

    def _promise_verb(self, found: Found, cue: Cue, start: int, stand: str, cues: list[Cue]) -> bool:
        if stand == "bare":
            return False
        return is_deed(self._low, cue, start) and not (is_habit(self._low, cue, start) and not self._has_person(found, cue.start))

    def _agree_verb(self, found: Found, cue: Cue, start: int, stand: str, cues: list[Cue]) -> bool:
        if stand == "bare" and not self._has_person(found, cue.start):
            return False
        if is_matter(self._low, cue):
            return self._low.find(":", cue.end, found.sentence.end) >= 0
        return is_deed(self._low, cue, start)

    def _invite_verb(self, found: Found, cue: Cue, start: int, stand: str, cues: list[Cue]) -> bool:
        return stand != "bare" and self._addresses(found, cue)

    def _will_verb(self, found: Found, cue: Cue, start: int, stand: str, cues: list[Cue]) -> bool:
        if not is_deed(self._low, cue, start):
            return False
        before = self._low[start : cue.start]
        told = any(other.category == "speech_verb" and found.sentence.start <= other.start < cue.start for other in cues)
        if stand == "subject":
            return bool(_GROUP.search(before)) or told or "tôi" in before
        return told or stand == "chain" and self._has_person(found, cue.start)

    def _must_verb(self, found: Found, cue: Cue, start: int, stand: str, cues: list[Cue]) -> bool:
        told = any(other.category == "speech_verb" and found.sentence.start <= other.start < cue.start for other in cues)
        return told and stand == "subject" and is_deed(self._low, cue, start) and self._has_person(found, cue.start)

    def _addresses(self, found: Found, cue: Cue) -> bool:
        """Is someone named right behind the cue: a capital, or 'hai bên', 'các cấp', 'học viên'?"""
        match = re.match(r"\s(?:cho |đến |tới |với )?(\S+)", self._text[cue.end : cue.end + 40])
        return match is not None and (
            match[1][0].isupper() or match[1] in ("các", "hai", "bạn", "phía", "công", "đoàn", "đồng", "lãnh", "toàn", "lực", "hiệu", "học", "ông", "bà", "2", "cán", "tỉnh", "được", "doanh")
        )

    def _has_person(self, found: Found, at: int) -> bool:
        speaker = self._speakers.speaker_before(found, found.sentence.start, at)
        return speaker.person is not None or speaker is not NOBODY and bool(
            re.search(r"\b(?:ông|bà|đồng chí|đ/c|chủ tịch|anh|chị)\b", self._low[found.sentence.start : at])
        )

    # -- writing down ---------------------------------------------------------------------------------------------------

    def _segment(self, found: Found, scope: _Scope, start: int, end: int) -> _Scope:
        """State what stands between a cue and the end of its clause, and return the scope for the clauses after it."""
        low = self._low
        scope = scope._replace(binds=self._bound(found, scope, start, end))
        colon = low.find(":", start, end)
        if colon < 0:
            self._state(found, start, end, scope)
            return scope
        items = colon + 1
        if not low[items:end].strip(" …."):
            self._list = True
            return scope
        if self._is_list_of_clauses(start, colon, end):
            self._state(found, items, end, scope)
            return scope
        self._state(found, start, end, scope)
        return scope._replace(topics=True)

    def _is_list_of_clauses(self, start: int, colon: int, end: int) -> bool:
        low = self._low
        begin, _ = trim_clause(low, colon + 1, end)
        cues = self._cues.find(low, start, end)
        if any(cue.start == begin and cue.category == "action_verb" for cue in cues):
            return True
        return not any(cue.category == "action_verb" and cue.start < colon for cue in cues)

    def _bound(self, found: Found, scope: _Scope, start: int, end: int) -> tuple[str, ...]:
        if scope.kind == "commitment":
            return scope.speaker.bodies
        return self._speakers.bodies_in(found, start, min(end, self._action(start, end)))

    def _action(self, start: int, end: int) -> int:
        """Where the action asked for begins: behind the one who is asked."""
        limit = min(end, start + 150)
        for cue in self._cues.find(self._low, start, limit):
            if cue.category == "action_verb":
                return cue.start
        return start

    def _state(self, found: Found, start: int, end: int, scope: _Scope) -> None:
        if scope.topics or end - start < 4:
            return
        start, end = trim_clause(self._low, start, end)
        if end - start < 8 or _SKIP.match(self._low, start, end):
            return
        begin = self._action(start, end) if scope.kind not in ("invitation", "commitment") else start
        person, organisation, _ = scope.speaker
        self.statements.append(
            StatementFound(begin, end, scope.kind, person, organisation, scope.binds, scope.rule)
        )
