"""What the judging of a main verb asks of its clause: who its subject is, who has spoken, what was done already."""

import re

from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.rules.clauses import is_numbered_behind
from giaoluu.reading.rules.cues import Cue, StatementWords
from giaoluu.reading.rules.empty_clauses import is_told_of_years, past_what_is_given
from giaoluu.reading.rules.governing import Clause, Governor
from giaoluu.reading.rules.own_words import AS_ONE, PERSON, directs_at_once, follows_a_post

_MATTER = re.compile(
    r"\s(?:với [^,;:]{2,40} )?(?:(?:một số|các|những|nhiều|\d+|thêm|ra|được)\s)*"
    r"(?:(?:nội dung|nhóm|phương hướng|định hướng)\s(?:và\s)?)?"
    r"(?:giải pháp|phương án|biện pháp|ý kiến|nội dung|kiến nghị|đề xuất|sáng kiến|phương hướng|nhiệm vụ|vấn đề|"
    r"số liệu|danh sách|chính sách|khó khăn|"
    r"bài học|hướng|cách làm|ý tưởng|định hướng|chủ trương(?! sẽ)|nhóm giải pháp|giải quyết kịp thời)\b"
)
"""Only the name of what was asked or agreed: 'đề xuất một số giải pháp'. With a list behind a colon it is more."""
_DONE = re.compile(r"\b(?:đã|luôn|(?<!cần )(?<!phải )(?:thường xuyên|kịp thời|tích cực)|hàng năm|hằng năm)\b")
ADDRESSEE = re.compile(
    rf":?\s(?:cho |đến |tới |với )?(?:[{CAPITALS}]|"
    r"(?:các|hai|bạn|phía|công|đoàn|đồng|lãnh|toàn|lực|hiệu|học|ông|bà|cán|tỉnh|được|doanh|đại|hội|ban|mỗi|từng|"
    r"cấp ủy|người đứng|thủ trưởng|đội ngũ|nhân viên|tập thể|"
    r"chính quyền|nhà trường|giám đốc|chủ tịch|sở|ủy ban|cơ quan|đơn vị|tổ chức|huyện|thành phố)\b|"
    r"\d+ [^,;.]{2,60} (?:dự|sang|tham gia|tham dự)\b)"
)
_AT_ONCE = re.compile(r"(?:, | và )đồng thời $")
"""'Đồng chí A chúc mừng …, đồng thời chỉ đạo …': the person goes on."""
_REPORTS = re.compile(r"\b(?:cho biết|báo cáo|thông tin|thông báo|cho hay)\b")
"""'Ông A cho biết, Liên đoàn đã tổ chức …; đồng thời chỉ đạo …' tells what was done."""
_SUBJECT = re.compile(r"(?:.*[,:“]|.*\bvà\b)?\s*", re.DOTALL)


class Told:
    """Answers such questions on one page."""

    def __init__(self, text: str, low: str, words: StatementWords) -> None:
        self._text, self._low, self._words = text, low, words

    def _subject(self, start: int, end: int) -> str:
        """The last noun phrase before a verb."""
        text = self._low[start:end]
        cut = _SUBJECT.match(text)
        return text[cut.end() :].strip() if cut else text

    def _is_matter(self, clause: Clause, cue: Cue) -> bool:
        matter = _MATTER.match(self._low, cue.end)
        if matter is None or self._low.find(":", cue.end, clause.end) >= 0:
            return False
        if is_numbered_behind(self._low, cue.end, clause.end):
            return False
        lines = cue.category == "agree_verb" and self._low.startswith(";", clause.end)
        return not lines or not any(
            other.category == "action_verb" and other.start == matter.end() + 1 for other in clause.cues
        )

    def _acts(self, governor: Governor) -> bool:
        cue, start = governor.cue, governor.start
        subject = self._subject(start, cue.start)
        if self._words.no_speaker.match(subject):
            return False
        return not self._low.endswith("sẽ", cue.start, cue.end) or not self._words.no_deed.match(self._low, cue.end)

    def _is_done(self, clause: Clause, governor: Governor) -> bool:
        """Is it a report of what was done all along: 'các cấp công đoàn đã chủ động đề xuất'?"""
        cue, start = governor.cue, governor.start
        told = self._told(clause, cue)
        begin = max(start, told.end) if told else start
        begin = max((m.start for m, _ in clause.found.organisations if self._opens_anew(m, begin, cue)), default=begin)
        if _DONE.search(self._low, past_what_is_given(self._low, begin, cue.start), cue.start) is None:
            return False
        named = any(begin <= mention.start < cue.start for mention, _ in clause.found.people)
        if not named and told is None and is_told_of_years(self._low, clause.found.sentence.start, cue.start):
            return True
        return (
            not named
            and not PERSON.search(self._low, begin, cue.start)
            and not AS_ONE.search(self._low, begin, cue.start)
        )

    def _opens_anew(self, mention: OrganisationMention, begin: int, cue: Cue) -> bool:
        """'A và B đã ký …; để triển khai chương trình, | A | đề nghị …': what was done is told before its comma."""
        return mention.start > begin and mention.end == cue.start - 1 and self._low.endswith(", ", begin, mention.start)

    def _told(self, clause: Clause, cue: Cue) -> Cue | None:
        before = [other for other in clause.cues if other.category == "speech_verb" and other.start < cue.start]
        return before[-1] if before else None

    def _by_person(self, clause: Clause, cue: Cue) -> bool:
        named = any(mention.start < cue.start for mention, _ in clause.found.people)
        return named or PERSON.search(self._low, clause.found.sentence.start, cue.start) is not None

    def _by_someone(self, clause: Clause, cue: Cue) -> bool:
        start = clause.found.sentence.start
        return self._by_person(clause, cue) or AS_ONE.search(self._low, start, cue.start) is not None

    def _has_own_subject(self, clause: Clause, governor: Governor) -> bool:
        cue, stand = governor.cue, governor.stand
        if stand == "subject" and self._by_person(clause, cue) and not self._is_body(clause, cue):
            return True
        if stand != "bare" and follows_a_post(self._low, clause, cue.start, cue.end):
            return True
        if stand == "subject":
            return directs_at_once(self._low, clause, cue.start)
        if stand == "bare":
            return clause.following or self._goes_on_at_once(clause, cue)
        return _AT_ONCE.search(self._low, clause.start, cue.start) is not None and self._by_person(clause, cue)

    def _goes_on_at_once(self, clause: Clause, cue: Cue) -> bool:
        """'Bí thư A đã ghi nhận các ý kiến; đồng thời chỉ đạo …': nobody else's deeds were told before."""
        before = clause.found.sentence.start
        linked = clause.start > before and self._low[clause.start : cue.start].strip(" ,") == "đồng thời"
        first = min((mention.start for mention, _ in clause.found.people), default=clause.start)
        return linked and first < clause.start and not _REPORTS.search(self._low, before, clause.start)

    def _is_body(self, clause: Clause, cue: Cue) -> bool:
        """Does the name of a body end right before the cue, but for an adverb ('cũng sẽ')?"""
        return any(cue.start - 6 <= mention.end <= cue.start for mention, _ in clause.found.organisations)

    def _addresses(self, cue: Cue) -> bool:
        return ADDRESSEE.match(self._text, cue.end) is not None
