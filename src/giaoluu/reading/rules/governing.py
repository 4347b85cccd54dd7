"""Which cues of a clause are main verbs, spoken on this occasion, and which are nouns, reports or parts of a purpose."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from giaoluu.reading.context import Found
from giaoluu.reading.rules.cues import Cue, StatementWords

Stand: TypeAlias = Literal["bare", "chain", "subject"]
"""What stands before a cue: nothing but links, an earlier verb of the same speaker, or the speaker."""


class Clause(NamedTuple):
    """One clause of a sentence with its cues; `following` when a statement of the same sentence goes before it."""

    found: Found
    start: int
    end: int
    cues: list[Cue]
    following: bool


_GOVERNING = {"ask_verb", "promise_verb", "agree_verb", "invite_verb", "will_verb", "must_verb"}
_CHAIN_WORDS = {"và", "song", "nhưng", "rồi", "đó", "còn"}
_WORD_BEFORE = re.compile(r"([^\s,;:()“”\"]+)\s*$")
_NOUN_AFTER = re.compile(
    r"\s(?:này|trên|đó|nêu trên|trên đây|của|nói trên|đã nêu|chính đáng|hợp pháp|đất nước|cao\b|trong (?:lãnh đạo|nhận thức|đảng)|"
    r"quan điểm|đánh giá|nhận định|nhận thức|với báo cáo|khen thưởng|phê duyệt|[^,;]{0,40}tặng (?:thưởng )?(?:cờ|bằng khen|danh hiệu))"
)
_SIGNING_AFTER = re.compile(r"\s(?:và |, )?(?:ký|kí)(?: kết)?(?: (?:bản|biên bản|chương trình|thỏa thuận|quy chế|kế hoạch)\b|[.,;\s]*$)")
_MATTER = re.compile(
    r"\s(?:với [^,;:]{2,40} )?(?:(?:một số|các|những|nhiều|\d+|thêm|ra|được)\s)*(?:(?:nội dung|nhóm|phương hướng|định hướng)\s(?:và\s)?)?"
    r"(?:giải pháp|phương án|biện pháp|ý kiến|nội dung|kiến nghị|đề xuất|sáng kiến|phương hướng|nhiệm vụ|vấn đề|chính sách|khó khăn|"
    r"bài học|hướng|cách làm|ý tưởng|định hướng|chủ trương|nhóm giải pháp|giải quyết kịp thời)\b"
)
_HABIT = re.compile(r"\b(?:đã|được|luôn|thường xuyên|kịp thời|tích cực|hàng năm|hằng năm)\b")
_PERSON = re.compile(r"\b(?:ông|bà|đồng chí|đ/c|chủ tịch|anh|chị|ngài|bí thư|giám đốc|trưởng ban|trưởng đoàn|thứ trưởng|đại sứ)\b")
_SPOKE_AS_ONE = re.compile(
    r"\b(?:hai bên|2 bên|các bên|(?:hai|2|các) (?:đơn vị|tổ chức|phía|ngành|cơ quan|tỉnh|liên đoàn|lđlđ)|đại biểu|hội nghị|cử tri|bên a|bên b)\b"
)
_OWN_BODY = re.compile(r"\b(?:chúng tôi|tôi|đơn vị|công ty|công đoàn|lđlđ|liên đoàn|tổng liên đoàn|tổ chức|ngân hàng|phía \S+|hội|rengo)\b")
_ADDRESSEE = re.compile(
    r"\s(?:cho |đến |tới |với |đoàn \d+ )?(?:(?P<capital>[A-ZĐÂÊÔƠƯÁÀẢÃẠÉÈẺẼẸÍÌỈĨỊÓÒỎÕỌÚÙỦŨỤÝỲỶỸỴ])|"
    r"(?:các|hai|bạn|phía|công|đoàn|đồng|lãnh|toàn|lực|hiệu|học|ông|bà|2|cán|tỉnh|được|doanh|đại|hội|ban|mỗi|từng)\b)"
)
_NEEDS_ADDRESSEE = {"giao", "nhờ", "mời", "chỉ đạo", "mong", "phân công", "lưu ý", "nhắc", "gợi ý"}
_OF_ALL_ONLY = {"dự kiến", "phấn đấu", "có trách nhiệm", "chịu trách nhiệm"}
"""Plans and duties count only of the two sides together or inside an agreement: a body's own targets are no promise to anyone."""
_VAGUE_WISH = re.compile(
    r"\s*(?:rằng\s)?(?:(?:trong |thông qua |qua )?(?:thời gian|những năm|chuyến thăm|buổi làm việc)[^,]{0,30},\s)?"
    r"(?:mối |tình |những |các )?(?:quan hệ|hữu nghị|tình hữu nghị|đoàn kết|chuyến|buổi|hợp tác|sự hợp tác|sự|kết quả|đại hội|lễ|hội thảo|"
    r"hội nghị|dự án)\b[^,;]{0,120}\b(?:sẽ|ngày càng|tiếp tục|được)\b"
)
_JOINED = re.compile(r"(?:đồng thời|song|nhưng|cũng như)[^,;]{0,25}$")
_AND = re.compile(r"\bvà (?:cũng |trân trọng |tha thiết )?$")
_BUREAUCRATIC = {"kiến nghị", "đề xuất", "chỉ đạo", "phấn đấu", "giao", "lưu ý", "nhắc", "nhờ", "mong"}
"""Behind 'và' in a demand these belong to what is demanded ('… rà soát và đề xuất …'), not to the speaker."""


class Governing:
    """Finds the governing cues of clauses on one page."""

    def __init__(self, text: str, low: str, words: StatementWords) -> None:
        self._text, self._low, self._words = text, low, words

    def governors(self, clause: Clause) -> Iterator[tuple[Cue, Stand]]:
        """Yield the cues that govern what follows them, from left to right, each with what stands before it."""
        previous: Cue | None = None
        begin = clause.start
        trusting = False
        for cue in clause.cues:
            trusting = trusting or cue.value == "trust"
            if cue.category not in _GOVERNING or (trusting and cue.category in {"will_verb", "must_verb"}):
                continue
            begin = max(begin, self._low.rfind(":", begin, cue.start) + 1)
            stand = self._stand(cue, begin)
            if stand is None or not self._is_verb(cue, stand) or not self._continues(previous, cue):
                continue
            if self._is_said(clause, cue, begin, stand):
                yield cue, stand
                previous, begin = cue, cue.end

    def _stand(self, cue: Cue, start: int) -> Stand | None:
        adverbs = self._words.adverbs.search(self._low, max(start, cue.start - 60), cue.start)
        end = adverbs.start() if adverbs else cue.start
        rest = self._low[start:end].rstrip()
        if not rest:
            return "bare"
        if rest[-1] in ",:“\"–-|…":
            return "chain" if len(rest) > 1 else "bare"
        word = _WORD_BEFORE.search(rest)
        if word is None:
            return "subject" if rest[-1] == ")" else None
        if word[1] in _CHAIN_WORDS:
            return "chain"
        first = self._text[start + word.start(1)]
        return "subject" if first.isupper() or first.isdigit() or word[1] in self._words.subjects else None

    def _is_verb(self, cue: Cue, stand: Stand) -> bool:
        low = self._low
        if self._text[cue.start].isupper() and stand != "bare":
            return False
        if _NOUN_AFTER.match(low, cue.end):
            return False
        return cue.category != "agree_verb" or low.endswith("sẽ", cue.start, cue.end) or not _SIGNING_AFTER.match(low, cue.end)

    def _continues(self, previous: Cue | None, cue: Cue) -> bool:
        """Behind another governing cue a cue governs only where it is joined to it as the same speaker's next verb."""
        if previous is None:
            return True
        if cue.category in {"will_verb", "must_verb"}:
            return False
        between = self._low[previous.end : cue.start]
        if _JOINED.search(between):
            return True
        if _AND.search(between):
            return cue.category != "agree_verb" and (
                previous.category != "ask_verb" or self._low[cue.start : cue.end] not in _BUREAUCRATIC
            )
        return previous.category == "agree_verb" and cue.category == "ask_verb" and between.strip(" ,") == ""

    # -- one test for each category ---------------------------------------------------------------------------------

    def _is_said(self, clause: Clause, cue: Cue, start: int, stand: Stand) -> bool:
        match cue.category:
            case "ask_verb":
                return self._asks(clause, cue, start, stand)
            case "invite_verb":
                return (stand != "bare" or clause.following) and self._addresses(cue)
            case "agree_verb":
                return self._agrees(clause, cue, start, stand)
            case "promise_verb":
                return self._promises(clause, cue, start, stand)
            case _:
                return self._will(clause, cue, start, stand)

    def _asks(self, clause: Clause, cue: Cue, start: int, stand: Stand) -> bool:
        low = self._low
        if _MATTER.match(low, cue.end) and low.find(":", cue.end, clause.end) < 0:
            return False
        if low[cue.start : cue.end] in _NEEDS_ADDRESSEE and not self._addresses(cue):
            return False
        if cue.value == "wish" and _VAGUE_WISH.match(low, cue.end, clause.found.sentence.end):
            return False
        return stand == "bare" or not _HABIT.search(low, start, cue.start) or self._by_someone(clause, cue)

    def _agrees(self, clause: Clause, cue: Cue, start: int, stand: Stand) -> bool:
        low = self._low
        if _MATTER.match(low, cue.end) and low.find(":", cue.end, clause.end) < 0:
            return False
        if stand == "bare":
            return self._by_someone(clause, cue)
        if self._told(clause, cue) and " đã " in low[start : cue.start]:
            return False
        return self._acts(cue, start)

    def _promises(self, clause: Clause, cue: Cue, start: int, stand: Stand) -> bool:
        low = self._low
        if low[cue.start : cue.end] in _OF_ALL_ONLY and not _SPOKE_AS_ONE.search(low, start, cue.start):
            return False
        if stand == "bare" or not self._acts(cue, start):
            return False
        return not _HABIT.search(low, start, cue.start) or self._by_someone(clause, cue)

    def _will(self, clause: Clause, cue: Cue, start: int, stand: Stand) -> bool:
        if stand == "bare" or not self._acts(cue, start):
            return False
        told = self._told(clause, cue)
        if cue.category == "must_verb":
            return told and stand == "subject" and self._by_person(clause, cue)
        if stand == "chain":
            return told or self._by_person(clause, cue)
        low = self._low
        return (
            bool(_SPOKE_AS_ONE.search(low, start, cue.start))
            or (told and bool(_OWN_BODY.search(low, start, cue.start)))
            or "tôi " in low[start : cue.start]
            or self._is_body(clause.found, cue)
        )

    # -- what the tests ask -----------------------------------------------------------------------------------------

    def _acts(self, cue: Cue, start: int) -> bool:
        subject = re.split(r"[,:“]|\bvà\b", self._low[start : cue.start])[-1].strip()
        return not self._words.no_speaker.match(subject) and not self._words.no_deed.match(self._low, cue.end)

    def _told(self, clause: Clause, cue: Cue) -> bool:
        return any(other.category == "speech_verb" and other.start < cue.start for other in clause.cues)

    def _by_person(self, clause: Clause, cue: Cue) -> bool:
        start = clause.found.sentence.start
        named = any(mention.start < cue.start for mention, _ in clause.found.people)
        return named or _PERSON.search(self._low, start, cue.start) is not None

    def _by_someone(self, clause: Clause, cue: Cue) -> bool:
        start = clause.found.sentence.start
        return self._by_person(clause, cue) or _SPOKE_AS_ONE.search(self._low, start, cue.start) is not None

    def _is_body(self, found: Found, cue: Cue) -> bool:
        return any(cue.start - 3 <= mention.end <= cue.start for mention, _ in found.organisations)

    def _addresses(self, cue: Cue) -> bool:
        return _ADDRESSEE.match(self._text, cue.end) is not None
