"""Whether what a verb governs was said on this occasion, and is more than a courtesy, a topic or a report."""

import re
from collections.abc import Callable
from typing import ClassVar

from giaoluu.reading.rules.cues import Cue
from giaoluu.reading.rules.empty_clauses import (
    is_handed_on,
    is_scheduled,
    is_vague_wish,
    is_what_it_was_for,
)
from giaoluu.reading.rules.governing import NOBODY_NAMED, Clause, Governor
from giaoluu.reading.rules.own_words import (
    AS_ONE,
    BOTH_SIDES,
    OF_OPINION,
    OWN_BODY,
    is_always_ready,
    is_among_tasks,
    is_ready_with_others,
    takes_up,
)  # fmt: skip
from giaoluu.reading.rules.stressed import ASKS_FOR
from giaoluu.reading.rules.told import Told

_ONE_OF_THEM = re.compile(r"\b(?:các|những|nhiều) (?:sáng kiến|ý kiến|tâm tư|nguyện vọng|phản ánh|hiến kế)(?:, | và )$")
"""'các sáng kiến, | đề xuất, hiến kế của cán bộ': a noun in a list."""
_LONGEST_LISTED = 24
_NEEDSADDRESSEE = {"giao", "nhờ", "mời", "chỉ đạo", "mong", "phân công", "lưu ý", "nhắc", "gợi ý"}
_MUST = (" cần ", " phải ")
"""'lưu ý cần siết chặt kiểm tra'."""
_OF_A_MEETING = re.compile(r"\b(?:buổi|cuộc|lễ) [^;:]{0,50}\b(?:và|,) $")
"""'đã có buổi gặp mặt, động viên và giao nhiệm vụ cho đoàn': what it was held for."""
_AFTER_A_LINK = 14
_NEEDS_SUBJECT = {"chỉ đạo", "nhờ"}
DEMANDING = {"nhấn mạnh", "khẳng định", "nêu rõ", "cho rằng", "kết luận", "phát biểu"}
"""Only these make 'các cấp công đoàn cần …' a demand; behind 'cho biết' it tells of a need."""
_SPEAKER_AGAIN = re.compile(r"\b(?:ông|bà|đồng chí|anh|chị)$")
"""'Đại sứ khẳng định trên cương vị mới | ông | sẽ …'."""
_IN_CONCERT = ("chặt chẽ, ", "chặt chẽ và ", "đồng bộ, ", "đồng bộ và ", "đoàn kết, ", "tập trung, ")
"""'việc phối hợp chặt chẽ, | thống nhất sẽ bảo đảm …': how they work together."""
_LONGEST_QUOTATION = 500
_QUOTATION_ENDS = re.compile(r"[”\"\n]")
_DEMANDING_OF_ALL = {"nhấn mạnh", "nêu rõ", "kết luận", "khẳng định", "cho rằng"}
_DEMANDED_BEHIND = re.compile(
    r"[”\"]\s?[,.–-]?\s?[^.;:“”\"]{2,90}\s"
    r"(?:nhấn mạnh|khẳng định|nêu rõ|kết luận|yêu cầu|lưu ý|chỉ rõ|chỉ đạo|nói|phát biểu|đề nghị|cho rằng|bày tỏ)\b"
)
"""'“Các cấp công đoàn phải …” - Thủ tướng nhấn mạnh': the quotation goes before the one who says it."""
_FOR_WHAT = re.compile(r"(?: thêm)?,? (?:rằng )?để [^,;:]{5,90}(?:, |(?= (?:các|công ty|doanh nghiệp|công đoàn)\b))")
"""'cho biết, để tránh ngừng việc, các công ty | cần …': what must be done, and for what."""
_DUTY_BOUND = re.compile(
    r"(?:(?:trong )?(?:thời gian|giai đoạn|nhiệm kỳ) tới )?"
    r"(?:các|hai|2|công đoàn|lđlđ|mỗi|từng|tổ chức|cán bộ|liên đoàn|tổng|chúng ta|đội ngũ|lãnh đạo|ban|"
    r"hiệp hội|hội|doanh nghiệp|công ty|chủ doanh nghiệp|người sử dụng lao động|chính quyền|địa phương|nhà nước)\b"
)
_HENCE = re.compile(r"\s?(?:vì vậy|vì thế|do đó|do vậy|bởi vậy),?\s")
"""'Ông nhấn mạnh: …. Vì vậy, | cần …': what follows from it."""
_ALL_THESE = re.compile(
    r"(?:[\s,:“\"]|rằng\b|thời gian tới\b)*các (?:sở|ban|bộ|ngành|cấp|địa phương|đơn vị|cơ quan)"
    r"(?:,| và)[^;:.“”\"]{1,60}"
)
"""'Các sở, ban, ngành | cần …'."""
ACCORDING = ("theo ông ", "theo bà ", "theo đồng chí ", "theo chủ tịch ", "theo phó chủ tịch ", "theo đ/c ")
_ACCORDING_REACH = 120
_ALL_LEVELS = re.compile(r"(?:các cấp|các ngành|người lao động|đoàn viên|công nhân|cả nước)\b")
_OF_ALL_ONLY = {"dự kiến", "phấn đấu", "có trách nhiệm", "chịu trách nhiệm"}
"""Plans and duties count only of the two sides together: a body's own targets are no promise to anyone."""


class Saying(Told):
    """Judges the candidates on one page."""

    def is_said(self, clause: Clause, governor: Governor) -> bool:
        """Tell whether the governor's words are someone's on this occasion, and could be followed up."""
        return self._TESTS[governor.cue.category](self, clause, governor)

    def _asks(self, clause: Clause, governor: Governor) -> bool:
        cue, stand = governor.cue, governor.stand
        low = self._low
        phrase = low[cue.start : cue.end]
        if self._is_matter(clause, cue) or (stand == "bare" and is_among_tasks(low, clause, cue)):
            return False
        if phrase in _NEEDSADDRESSEE and not self._addresses(cue) and not self._notes(clause, governor):
            return False
        if low.startswith(" đại hội", cue.end) or self._is_asked_for(clause, cue):
            return False
        if phrase == "chỉ đạo" and low.endswith("sẽ ", clause.start, cue.start):
            return False  # who will direct promises
        if phrase == "giao nhiệm vụ" and _OF_A_MEETING.search(low, governor.start, cue.start):
            return False
        if phrase in _NEEDS_SUBJECT and not self._has_own_subject(clause, governor):
            return False
        if cue.value == "wish" and is_vague_wish(low, cue.end, clause.found.sentence.end):
            return False
        return stand == "bare" or not self._is_done(clause, governor)

    def _is_asked_for(self, clause: Clause, cue: Cue) -> bool:
        """'một đơn vị được Tổng Liên đoàn đề nghị tặng Cờ': who is spoken of, and nothing that was asked here."""
        low = self._low
        if is_handed_on(low, clause.start, cue.start) or low.endswith("dự kiến ", clause.start, cue.start):
            return True
        if _ONE_OF_THEM.search(low, max(clause.start, cue.start - _LONGEST_LISTED), cue.start):
            return True
        return any(
            mention.end == cue.start - 1 and low.endswith("được ", 0, mention.start)
            for mention, _ in clause.found.organisations
        )

    def _notes(self, clause: Clause, governor: Governor) -> bool:
        """'lưu ý cần siết chặt …', 'gợi ý một số việc: …': what is asked, and not who."""
        end = governor.cue.end
        at_once = self._low.startswith(_MUST, end) or ASKS_FOR.match(self._low, end) is not None
        return at_once or self._notes_at_once(clause, governor)

    def _notes_at_once(self, clause: Clause, governor: Governor) -> bool:
        """'Trong đó, lưu ý bổ sung số liệu …': of what was asked just before, with what is to be done right behind."""
        cue = governor.cue
        opens = self._low.startswith(("trong đó", "đồng thời"), clause.found.sentence.start)
        noted = opens and self._low.startswith("lưu ý", cue.start) and clause.start == clause.found.sentence.start
        alone = noted and governor.stand != "subject" and cue.start - clause.start < _AFTER_A_LINK
        return alone and any(other.start == cue.end + 1 for other in clause.cues if other.category == "action_verb")

    def _invites(self, clause: Clause, governor: Governor) -> bool:
        later = clause.start > clause.found.sentence.start and self._by_person(clause, governor.cue)
        invited = (governor.stand != "bare" or clause.following or later) and self._addresses(governor.cue)
        return invited and not (governor.stand != "bare" and self._is_done(clause, governor))

    def _agrees(self, clause: Clause, governor: Governor) -> bool:
        cue, stand, start = governor.cue, governor.stand, governor.start
        if self._is_matter(clause, cue) or is_what_it_was_for(self._low, start, cue.start):
            return False
        if self._low.endswith(_IN_CONCERT, start, cue.start):
            return False
        if stand == "bare":
            return self._by_someone(clause, cue)
        told = self._told(clause, cue)
        return self._acts(governor) and not (told and " đã " in self._low[max(start, told.end) : cue.start])

    def _promises(self, clause: Clause, governor: Governor) -> bool:
        cue, stand, start = governor.cue, governor.stand, governor.start
        low = self._low
        if low[cue.start : cue.end] in _OF_ALL_ONLY and not BOTH_SIDES.search(low, start, cue.start):
            return False
        goes_on = clause.start > clause.found.sentence.start and self._by_someone(clause, cue)
        if not (stand != "bare" or goes_on) or not self._acts(governor):
            return False
        ready = is_always_ready(low, cue.start) and (
            self._told(clause, cue) is not None or is_ready_with_others(low, clause, cue.start)
        )
        return ready or not self._is_done(clause, governor)

    def _will(self, clause: Clause, governor: Governor) -> bool:
        cue, stand, start = governor.cue, governor.stand, governor.start
        low = self._low
        subject = self._subject(start, cue.start)
        if (
            stand == "bare"
            or not self._acts(governor)
            or _ALL_LEVELS.match(subject)
            or low.startswith(" có hiệu lực", cue.end)
            or (is_scheduled(low, clause.start) and self._told(clause, cue) is None)
        ):
            return False
        said = self._told(clause, cue)
        told = clause.in_speech or clause.answers or said is not None
        if stand == "chain":
            return told or self._by_person(clause, cue) or takes_up(low, clause.start, cue.start)
        if said is not None and NOBODY_NAMED.fullmatch(low, said.end, cue.start):
            return self._by_person(clause, said) or self._is_name(said.start)
        own = told and (
            OWN_BODY.search(low, start, cue.start) is not None or _SPEAKER_AGAIN.search(subject) is not None
        )
        return own or AS_ONE.search(low, start, cue.start) is not None or "tôi" in subject or self._is_body(clause, cue)

    def _is_opinion(self, clause: Clause, told: Cue | None) -> bool:
        """'Các đại biểu cho rằng hai bên | cần …': people who are not named think so."""
        start = clause.found.sentence.start
        return told is not None and OF_OPINION.search(self._low, start, told.start) is not None

    def _is_name(self, at: int) -> bool:
        """'Công ty A thông báo | sẽ thưởng …': does a name end before the verb of speech?"""
        word = self._text[max(0, at - 20) : at].split()[-1:]
        return bool(word) and (word[0][0].isupper() or word[0] in self._words.subjects)

    def _must(self, clause: Clause, governor: Governor) -> bool:
        cue, stand, start = governor.cue, governor.stand, governor.start
        told = self._told(clause, cue)
        if told is not None and NOBODY_NAMED.fullmatch(self._low, told.end, cue.start):
            return self._is_demand_to_all(clause, governor, told)
        if clause.in_speech and told is None and _HENCE.fullmatch(self._low, clause.start, cue.start):
            return self._acts(governor)
        quoted = self._is_quoted_demand(cue)
        said = told is None and self._is_according_to_someone(clause)
        said = said or (told is None and self._low.startswith("theo đó", clause.found.sentence.start))
        purpose = told is not None and _FOR_WHAT.match(self._low, told.end, cue.start) is not None
        demanding = (
            purpose or self._low[told.start : told.end] in DEMANDING if told else clause.in_speech or quoted or said
        )
        if not demanding or stand != "subject":
            return False
        begin = max(start, told.end) if told else start
        bound = (
            _DUTY_BOUND.match(self._subject(begin, cue.start)) is not None
            or _ALL_THESE.fullmatch(self._low, begin, cue.start) is not None
            or self._is_body(clause, cue)
            or (said and self._begins_with_body(clause, begin, cue.start))
        )
        spoken = clause.in_speech or quoted or said or self._by_person(clause, cue) or self._is_opinion(clause, told)
        return bound and spoken and self._acts(governor) and not self._low[cue.end + 1 : cue.end + 2].isdigit()

    def _begins_with_body(self, clause: Clause, start: int, end: int) -> bool:
        """'Theo đó, Hội Nông dân và các cấp hội | cần …'."""
        at = end - len(self._subject(start, end)) - 1
        return any(mention.start == at for mention, _ in clause.found.organisations)

    def _is_according_to_someone(self, clause: Clause) -> bool:
        """'Theo bà Hồ Thị Yến, các cấp công đoàn cần …'."""
        start = clause.found.sentence.start
        if not self._low.startswith(ACCORDING, start):
            return False
        first = next((mention.end for mention, _ in clause.found.people), None)
        return first is not None and first - start < _ACCORDING_REACH

    def _is_demand_to_all(self, clause: Clause, governor: Governor, told: Cue) -> bool:
        """'Ông nhấn mạnh, thời gian tới cần …': nobody is named who must act, so all who listen must."""
        demanding = self._low[told.start : told.end] in _DEMANDING_OF_ALL
        people = self._by_person(clause, told) or OF_OPINION.search(self._low, clause.found.sentence.start, told.start)
        return demanding and bool(people) and self._acts(governor)

    def _is_quoted_demand(self, cue: Cue) -> bool:
        """Does the quotation that the cue stands in, of one sentence or some, end before someone who demands?"""
        low = self._low
        close = _QUOTATION_ENDS.search(low, cue.end, cue.end + _LONGEST_QUOTATION)
        return close is not None and _DEMANDED_BEHIND.match(low, close.start()) is not None

    _TESTS: ClassVar[dict[str, Callable[["Saying", Clause, Governor], bool]]] = {
        "ask_verb": _asks, "invite_verb": _invites, "agree_verb": _agrees, "promise_verb": _promises,
        "will_verb": _will, "must_verb": _must,
    }  # fmt: skip
