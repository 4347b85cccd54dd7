"""Where an article tells what an agreement says or what two sides mean to do, without a verb of agreeing."""

from collections.abc import Callable
from typing import ClassVar, TypeAlias

import msgspec

from giaoluu.reading.context import Found
from giaoluu.reading.rules.clauses import clause_start
from giaoluu.reading.rules.cues import Cue
from giaoluu.reading.rules.frame_words import (
    ACCORDING_TO_PACT,
    ACTING,
    AFFIRMED,
    AHEAD,
    AHEAD_VERBS,
    BESIDES,
    BUILDS_ON,
    CHARGE,
    CONTENT_IS,
    CONTENTS,
    DONE,
    DUTY,
    HEADING,
    IN_WHICH,
    LISTED_BELOW,
    OF_ONE_BODY,
    OF_TWO_PLACES,
    ORDERS,
    PACT,
    PARTY,
    PARTY_ACTS,
    SIDES_ACT,
    SIGNED,
    STATES,
    SUMMING_UP,
    TIMETABLE,
    TOLD_EACH_OTHER,
    TOLD_OTHERWISE,
    WITHIN_IT,
)
from giaoluu.reading.rules.governing import Clause
from giaoluu.reading.rules.papers import is_paper
from giaoluu.reading.signs import Sought

LINE = "line of an agreement"


class Frame(msgspec.Struct, frozen=True, gc=False):
    """From `start` on the sentence tells lines of an agreement, or a plan."""

    start: int
    kind: str
    rule: str


_Way: TypeAlias = Callable[["Frames", Clause, int], Frame | None]


class Frames:
    """Remembers whether the page has spoken of an agreement, and finds where its lines are told."""

    def __init__(self, low: str) -> None:
        self._low = low
        self.seen = False
        """Has an agreement been named with its signing?"""
        self._heard: Found | None = None
        self._pact_end = 0
        self.just = False
        """Was it in the sentence before?"""
        self._is_paper = is_paper(low)

    def hear(self, found: Found) -> None:
        """Take note of a sentence: an agreement named with its signing opens the way for 'theo đó'."""
        start, end = found.sentence.start, found.sentence.end
        self.just = self._names_pact(found, end) and SIGNED.search(self._low, start, end) is not None
        self.seen = self.seen or self.just

    def _names_pact(self, found: Found, end: int) -> bool:
        """Tell whether the sentence names an agreement before `end`; it is looked through once for all its clauses."""
        if PACT not in found.signs:
            return False
        if found is not self._heard:
            pact = PACT.search(self._low, found.sentence.start, found.sentence.end)
            self._heard, self._pact_end = found, pact.end() if pact else len(self._low) + 1
        return self._pact_end <= end

    def find(self, clause: Clause) -> Frame | None:
        """Return where the clause begins to tell lines of an agreement, or a plan of the sides."""
        ways = self._ways(clause)
        if not ways:
            return None
        begin = clause_start(self._low, clause.start, clause.end)
        starts = (clause.start, begin) if begin != clause.start else (begin,)
        return next((frame for start in starts for way in ways if (frame := way(self, clause, start))), None)

    def _ways(self, clause: Clause) -> list[_Way]:
        """The ways in which the clause may tell such lines, by the words of its sentence."""
        signs = clause.found.signs
        ways = [way for sought, way in self._ANYWHERE if sought in signs]
        ways += [Frames._within_it] if self.just else []
        if self.seen or self._is_paper or self._names_pact(clause.found, clause.end):
            ways += [Frames._states] if STATES in signs else []
            ways += [Frames._duty, Frames._contents]
        return ways

    def goes_on(self, found: Found, cues: list[Cue]) -> bool:
        """Tell whether the sentence goes on with lines of an agreement: a body and at once what it does."""
        start, end = found.sentence.start, found.sentence.end
        if not found.organisations or found.organisations[0][0].start > start + 12:
            return False
        here = found.organisations[0][0].end
        doing = any(cue.category == "action_verb" and here < cue.start < here + 4 for cue in cues)
        telling = any(cue.category == "speech_verb" for cue in cues)
        duty = DUTY.match(self._low, here)
        bound = duty is not None and ":" not in duty[0]
        return (doing or bound) and not telling and not self._is_past(start, end)

    def sides_go_on(self, found: Found, cues: list[Cue]) -> bool:
        """Tell whether the sentence tells what the sides do besides: 'Bên cạnh đó, hai bên đẩy mạnh …'."""
        start, end = found.sentence.start, found.sentence.end
        if (
            not cues
            or self._low[cues[0].start : cues[0].end] not in AHEAD_VERBS
            or found.quantities
            or self._is_past(start, end)
        ):
            return False
        return SIDES_ACT.fullmatch(self._low, start, cues[0].start) is not None

    def lines_go_on(self, found: Found, cues: list[Cue], *, of_pact: bool) -> bool:
        """Tell whether the sentence is the next line: 'Hai bên giao lưu …', 'Nữ công hai tỉnh cùng nhau …'.

        Lines of a pact may open with what is done; of what two sides promise besides, each opens with them.
        """
        start, end = found.sentence.start, found.sentence.end
        says = any(
            cue.category == "speech_verb" and self._low[cue.start : cue.end] not in TOLD_EACH_OTHER for cue in cues
        )
        if not cues or found.people or found.quantities or says:
            return False
        sides = SIDES_ACT.match(self._low, start, end) or OF_TWO_PLACES.match(self._low, start, end)
        linked = None if sides or not of_pact else BESIDES.match(self._low, start, end)
        begin = sides.end() if sides else linked.end() if linked else start
        acts = cues[0].start == begin and (
            (of_pact and cues[0].value == "opening") or (sides and cues[0].category in ACTING)
        )
        return (
            bool(acts) and not DONE.search(self._low, start, end) and not TOLD_OTHERWISE.search(self._low, start, end)
        )

    def _is_past(self, start: int, end: int) -> bool:
        return bool(DONE.search(self._low, start, end) or SUMMING_UP.search(self._low, start, end))

    def _according(self, clause: Clause, start: int) -> Frame | None:
        """'Theo bản ghi nhớ, hai bên …'; 'Theo đó, …' once an agreement has been named."""
        low = self._low
        according = ACCORDING_TO_PACT.match(low, start, clause.end)
        if according is None:
            return None
        told = BUILDS_ON.search(low, according.end(), clause.end)
        begin = told.end() if told else clause.found.sentence.start
        if SUMMING_UP.search(low, begin, clause.end):
            return None
        if (
            low.startswith(("theo đó", "theo chương trình,", "theo kế hoạch,"), start) and not self.seen
        ) or TIMETABLE.match(low, according.end()):
            return None
        past = self._is_past(max(begin, according.end()), clause.end)
        return None if past else Frame(according.end(), "commitment", LINE)

    def _within_it(self, clause: Clause, start: int) -> Frame | None:
        """'… ký kết bản ghi nhớ. Trong đó, đẩy mạnh …': what the pact of the sentence before says."""
        begin = clause.found.sentence.start
        within = WITHIN_IT.match(self._low, begin, clause.end) if start == begin else None
        if within is None or self._is_past(begin, clause.end) or not _acts(clause, within.end(), within=1):
            return None
        return Frame(within.end(), "commitment", LINE)

    def _states(self, clause: Clause, start: int) -> Frame | None:
        """'Quy chế giữa … quy định …'."""
        states = STATES.search(self._low, start, clause.end)
        if states is None or SUMMING_UP.search(self._low, clause.found.sentence.start, clause.end):
            return None
        if states[0].startswith("kế hoạch năm") and not self.seen:
            return None
        return Frame(states.end(), "commitment", LINE)

    def _orders(self, clause: Clause, start: int) -> Frame | None:
        """'Chỉ thị nêu rõ: …'."""
        orders = ORDERS.match(self._low, start, clause.end)
        return Frame(orders.end(), "instruction", "order of a document") if orders else None

    def _duty(self, clause: Clause, start: int) -> Frame | None:
        """'Bên A chủ trì …', 'LĐLĐ tỉnh có trách nhiệm …', and the numbered lines of the document itself."""
        charge = CHARGE.match(self._low, start, clause.end) if CHARGE in clause.found.signs else None
        if charge is not None:
            return Frame(charge.end(), "commitment", LINE) if _acts(clause, charge.end(), within=1) else None
        party = PARTY.match(self._low, start, clause.end)
        here = party.end() if party else start
        for mention, _ in clause.found.organisations:
            here = mention.end if start <= mention.start <= start + 4 else here
        duty = DUTY.match(self._low, here, clause.end) if here > start else None
        if duty is not None and (":" not in duty[0] or _acts(clause, duty.end(), within=1)):
            return Frame(duty.end(), "commitment", LINE)
        acting = PARTY_ACTS.match(self._low, start, clause.end) if self._is_paper else None
        if acting is not None and _acts(clause, acting.end(), within=1):
            return Frame(start, "commitment", LINE)
        listed = self._is_paper and start > clause.found.sentence.start and not HEADING.match(self._low, start)
        return Frame(start, "commitment", LINE) if listed and _acts(clause, start, within=1) else None

    def _contents(self, clause: Clause, start: int) -> Frame | None:
        """'… gồm các nội dung: …', where an action follows at once."""
        signs = clause.found.signs
        contents = CONTENTS.search(self._low, start, clause.end) if CONTENTS in signs else None
        if contents is None and IN_WHICH in signs and self._names_pact(clause.found, clause.end):
            within = IN_WHICH.search(self._low, max(start, self._pact_end), clause.end)
            contents = within if within and _acts(clause, within.end(), within=1) else None
        begin = clause.found.sentence.start
        signs_at = self._low.rfind("thống nhất và ký", begin, contents.start()) if contents else -1
        begin = max(begin, signs_at)  # 'thảo luận, thống nhất và ký biên bản, nội dung tập trung vào: …'
        if contents is None or any(why.search(self._low, begin, contents.end()) for why in (SUMMING_UP, OF_ONE_BODY)):
            return None
        asks = any(cue.category == "ask_verb" for cue in clause.cues)
        if not asks and LISTED_BELOW.search(self._low, contents.start(), clause.end):
            return Frame(contents.start(), "commitment", LINE)
        # room for 'hằng năm', 'hai bên cùng' before the action
        return Frame(contents.end(), "commitment", LINE) if _acts(clause, contents.end(), within=25) else None

    def _ahead(self, clause: Clause, start: int) -> Frame | None:
        """'Thời gian tới, hai bên tiếp tục …'."""
        ahead = AHEAD.match(self._low, start, clause.end)
        if ahead is None or self._is_past(start, clause.end) or not any(cue.value == "opening" for cue in clause.cues):
            return None
        return Frame(ahead.end(), "commitment", "plan of the sides")

    def _content_is(self, clause: Clause, start: int) -> Frame | None:
        told = CONTENT_IS.search(self._low, start, clause.end)
        if told is None or self._is_past(clause.found.sentence.start, clause.end):
            return None
        return Frame(told.end(), "commitment", LINE) if _acts(clause, told.end(), within=1) else None

    def _affirmed(self, clause: Clause, start: int) -> Frame | None:
        affirmed = AFFIRMED.search(self._low, start, clause.end)
        return Frame(affirmed.end(), "commitment", "plan of the sides") if affirmed else None

    _ANYWHERE: ClassVar[tuple[tuple[Sought, _Way], ...]] = (
        (ACCORDING_TO_PACT, _according), (ORDERS, _orders), (AHEAD, _ahead),
        (AFFIRMED, _affirmed), (CONTENT_IS, _content_is),
    )  # fmt: skip


def _acts(clause: Clause, at: int, *, within: int) -> bool:
    """Does an action begin at `at`, or up to `within` letters behind it?"""
    return any(cue.category in ACTING and at <= cue.start < at + within for cue in clause.cues)
