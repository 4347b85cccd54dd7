"""Who asked, promised, agreed, instructed or invited what: one statement for each clause that could be followed up.

Law of this room: courtesies, topics that were merely discussed and reports of what was done give no statement.
"""

import re
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.after_signing import NEAR, AfterSigning
from giaoluu.reading.rules.assessments import Assessments
from giaoluu.reading.rules.clauses import (
    clause_start,
    is_list_item,
    is_numbered_behind,
    opens_numbered,
    split_clauses,
    trim_clause,
)
from giaoluu.reading.rules.cues import Cue, statement_words
from giaoluu.reading.rules.demands import ASKED, FAR, LINKED_ON, asks_on
from giaoluu.reading.rules.empty_clauses import asks_nothing, is_for_example, names_some_asked
from giaoluu.reading.rules.frame_words import ACCORDING_TO_PACT
from giaoluu.reading.rules.frames import LINE, Frames
from giaoluu.reading.rules.governing import Clause, Governing, Governor
from giaoluu.reading.rules.quotations import long_quotations
from giaoluu.reading.rules.saying import ACCORDING, DEMANDING, Saying
from giaoluu.reading.rules.speakers import Speaker, Speakers
from giaoluu.reading.rules.stated import StatementFound
from giaoluu.reading.rules.stressed import RAISES, STRESSES, raised, stressed
from giaoluu.reading.rules.told import ADDRESSEE
from giaoluu.reading.signs import sought_words

_TASKS_SUCH_AS = re.compile(r"(?:nhiệm vụ|nội dung|hoạt động|công tác|phong trào|lĩnh vực)(?: [^.:;]{0,40})? như:")
"""'tập trung vào các nhiệm vụ trọng tâm như: …; đề xuất, kiến nghị …': of such a list nobody asks anything."""
_SUCH_AS = sought_words("như:")


class _Scope(msgspec.Struct, frozen=True, gc=False):
    """What governs the clauses after a cue; in a list of `topics` the clauses are no statements of their own."""

    kind: str
    speaker: Speaker
    rule: str
    binds: tuple[str, ...] = ()
    topics: bool = False


_CIRCUMSTANCE = re.compile(
    r"[\s,:]*(?:trong|để|qua|thông qua|nhân|sau|trước mắt|thời gian tới|từ|trên cơ sở)\b[^,;:]{2,90},\s"
)
_A_CLAUSE = 30
"""Letters before the next verb of a speaker that are likely a clause of their own, and not links and adverbs only."""
_WHO_WAS_THERE = ("cùng dự", "cùng tham dự", "cùng tham gia", "cùng đi", "cùng tiếp", "cùng ngày", "cùng với")
"""'Cùng dự có …' goes on with the report, and not with the demand before it."""
_ANSWERS = ("giải đáp ", "trả lời ", "tiếp thu ", "phản hồi ", "đáp lại ")
"""A paragraph that opens so tells what the asked will do: 'Giải đáp các ý kiến, ông A …. Công ty cũng sẽ …'."""
_HOW_OFTEN = ("mỗi ", "hằng ", "hàng ")
"""These open a line of an agreement, but behind who is asked they only tell how often: 'gặp nhau mỗi năm một lần'."""
_SHORTEST = 8
"""Letters below which a clause holds no action: 'vv', 'v.v…' and remains of a list."""


def read_statements(context: Context, *, parties: Sequence[str]) -> list[StatementFound]:
    """Return the statements of the article's lead and body, in page order.

    `parties` are the ids of the bodies meant by 'hai bên'. A text that stands twice on the page is one statement.
    """
    reader = _Reader(context, tuple(parties))
    for found in context.found:
        if found.sentence.role in {"lead", "body"}:
            reader.read(found)
        elif found.sentence.role == "title":
            reader.hear(found)
    return reader.statements


class _Reader:
    """Reads one page's sentences in order, and remembers who was speaking of what."""

    def __init__(self, context: Context, parties: tuple[str, ...]) -> None:
        self._text, self._low = context.folded.text, context.folded.low
        self._words = statement_words(context.lexicon)
        self._governing = Governing(self._text, self._low, self._words)
        self._saying = Saying(self._text, self._low, self._words)
        self._frames = Frames(self._low)
        self._after = AfterSigning(self._low, parties)
        self._speakers = Speakers(context, parties)
        self._assessments = Assessments(self._low, self._governing, self._speakers)
        self._quotations = long_quotations(context)
        self._parties = parties
        self._open: _Scope | None = None
        self._part = -1
        self._speech = self._answered = -1
        self._list = False
        self._texts: set[str] = set()
        self.statements: list[StatementFound] = []

    def hear(self, found: Found) -> None:
        self._frames.hear(found)

    def read(self, found: Found) -> None:
        sentence = found.sentence
        such = _TASKS_SUCH_AS.search(self._low, sentence.start, sentence.end) if _SUCH_AS in found.signs else None
        cues = self._words.find(self._low, sentence.start, such.start() if such else sentence.end)
        before = len(self.statements)
        scope = self._inherited(found, cues)
        clauses = split_clauses(self._low, sentence, found.signs)
        spoken = self._speech == sentence.part or sentence.start in self._quotations
        if sentence.part != self._part and self._low.startswith(_ANSWERS, sentence.start):
            self._answered = sentence.part
        answers = sentence.part == self._answered
        for start, end in clauses:
            inside = [cue for cue in cues if start <= cue.start < end] if len(clauses) > 1 else cues
            scope = self._clause(Clause(found, start, end, inside, scope is not None, spoken, answers), scope)
        told = len(self.statements) > before
        if told and any(one.kind == "commitment" for one in self.statements[before:]):
            self._answered = sentence.part
        self.statements[before:] = self._assessments.among(self.statements[before:], found, clauses, cues)
        self._speakers.hear(found, scope.speaker if scope else None)
        for cue in cues:
            if cue.category == "speech_verb" and self._low[cue.start : cue.end] in DEMANDING:
                self._speech = sentence.part
        self._frames.hear(found)
        agreed = scope is not None and scope.kind == "commitment" and scope.speaker.person is None
        line = told and scope is not None and (scope.rule == LINE or (agreed and self._frames.seen))
        if line or self._frames.just or self._after.since < NEAR or ACCORDING_TO_PACT in found.signs:
            self._after.hear(found, of_pact=line or self._frames.just)
        self._open = scope if told or self._list else None
        self._part = sentence.part

    def _inherited(self, found: Found, cues: list[Cue]) -> _Scope | None:
        """The scope that the sentence stands in before any cue of its own: of a list, or of a run of demands."""
        sentence = found.sentence
        listed = self._list and (is_list_item(self._low, sentence.start) or self._is_bare_item(found, cues))
        self._list = listed
        if self._open is not None:
            runs_on = sentence.part == self._part and self._opens_with_action(sentence.start, sentence.end, cues)
            goes_on = listed or runs_on or self._goes_on(found, cues)
            if goes_on or asks_on(self._low, found, cues, self._open.kind, self._open.speaker):
                return self._open
        if self._after.since < NEAR and self._after.goes_on(found, cues):
            return _Scope("commitment", Speaker(None, None, self._parties), LINE, self._parties)
        return None

    def _is_bare_item(self, found: Found, cues: list[Cue]) -> bool:
        """A paragraph below 'thống nhất các nội dung gồm:' that tells at once what will be done, without a dash."""
        promised = self._open is not None and self._open.kind == "commitment" and self._open.speaker.person is None
        if not promised or found.people or found.sentence.part == self._part or not cues:
            return False
        begin = clause_start(self._low, found.sentence.start, found.sentence.end)
        return cues[0].start == begin and all(cue.category == "action_verb" for cue in cues)

    def _goes_on(self, found: Found, cues: list[Cue]) -> bool:
        lines = self._open is not None and self._open.rule == LINE
        theirs = self._open is not None and self._open.kind == "commitment" and self._open.speaker.person is None
        next_line = lines and self._frames.goes_on(found, cues)
        of_pact = lines or (theirs and self._frames.seen)
        next_line = next_line or ((lines or theirs) and self._frames.lines_go_on(found, cues, of_pact=of_pact))
        return next_line or self._frames.sides_go_on(found, cues)

    def _opens_with_action(self, start: int, end: int, cues: list[Cue]) -> bool:
        if self._low.startswith(_WHO_WAS_THERE, start):
            return False
        begin = clause_start(self._low, start, end)
        first = next((cue for cue in cues if cue.start >= begin), None)
        if first is None or first.start != begin:
            return False
        linked = LINKED_ON.match(self._low, start, begin) is not None and first.category == "action_verb"
        opens = first.value == "opening" or linked
        return opens and not any(cue.category == "speech_verb" for cue in cues)

    # -- one clause ---------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, scope: _Scope | None) -> _Scope | None:
        governors = self._governors(clause)
        if governors and (self._is_line(scope, governors[0]) or self._is_listed(scope, clause, governors[0])):
            governors = []
        if not governors:
            return self._without_cue(clause, scope)
        first = governors[0].cue.start
        if scope is not None and governors[0].stand == "chain" and first - clause.start > _A_CLAUSE:
            self._state(clause.start, first, scope)
        for index, governor in enumerate(governors):
            stop = clause.end
            if index + 1 < len(governors):
                stop = self._governing.begin_of(governor.cue, governors[index + 1].cue)
            scope = self._governed(clause, governor, stop, scope)
        return scope

    def _is_listed(self, scope: _Scope | None, clause: Clause, governor: Governor) -> bool:
        """'với các nội dung: Xử lý tin báo và kiến nghị khởi tố; …': the first line, and nothing that is asked."""
        if scope is not None or governor.stand != "chain" or governor.cue.category != "ask_verb":
            return False
        frame = self._frames.find(clause)
        return frame is not None and frame.rule == LINE and frame.start < governor.cue.start

    def _is_line(self, scope: _Scope | None, governor: Governor) -> bool:
        """'Hai bên trao đổi đoàn; chỉ đạo các cấp hội phối hợp': what the two will do, and no instruction."""
        if scope is None or scope.kind != "commitment" or scope.speaker.person is not None:
            return False
        asks = self._low.startswith(("đề xuất", "kiến nghị"), governor.cue.start) and scope.rule == LINE
        direct = self._low.startswith(("chỉ đạo", "đề xuất với"), governor.cue.start)
        return asks or (governor.stand == "bare" and direct)

    def _governors(self, clause: Clause) -> list[Governor]:
        out: list[Governor] = []
        if not clause.cues:
            return out
        for governor in self._governing.candidates(clause):
            if out and not self._governing.continues(out[-1].cue, governor.cue):
                continue
            if self._saying.is_said(clause, governor):
                out.append(governor)
        return out

    def _governed(self, clause: Clause, governor: Governor, stop: int, scope: _Scope | None) -> _Scope:
        cue = governor.cue
        speaker = self._speaker(clause, governor)
        if scope is not None and governor.stand != "subject":
            speaker = scope.speaker
        quoted = self._speakers.speaker_of_quote(clause.found, cue.start) or self._of_long_quotation(clause.found)
        if quoted is not None:
            speaker, stop = quoted[0], min(stop, quoted[1])
        phrase = self._low[cue.start : cue.end]
        begin = cue.start if cue.category == "invite_verb" or phrase == "nhận lời" else cue.end
        rule = f"{cue.category.replace('_', ' ')} “{phrase}”"
        kind = "proposal" if cue.category == "must_verb" and self._thinks(clause, cue) else cue.value
        return self._segment(clause.found, _Scope(kind, speaker, rule), begin, stop)

    def _thinks(self, clause: Clause, cue: Cue) -> bool:
        """'Bà A cho rằng cần sửa luật' proposes, whoever may do it."""
        said = [other for other in clause.cues if other.category == "speech_verb" and other.start < cue.start]
        return bool(said) and self._low.startswith("cho rằng", said[-1].start)

    def _of_long_quotation(self, found: Found) -> tuple[Speaker, int] | None:
        """Who is named behind the quotation of several sentences that this one belongs to, and where it closes."""
        if found.sentence.start not in self._quotations:
            return None
        behind, close = self._quotations[found.sentence.start]
        speaker = self._speakers.behind(behind, close)
        return (speaker, close) if speaker is not None else None

    def _speaker(self, clause: Clause, governor: Governor) -> Speaker:
        """Who says it: before 'cần' stand those who must act, and the speaker stands before the verb of speech."""
        cue = governor.cue
        if cue.category != "must_verb":
            return self._speakers.speaker_before(clause.found, clause.start, cue.start, governor.stand)
        told = [other.start for other in clause.cues if other.category == "speech_verb" and other.start < cue.start]
        begin = clause.found.sentence.start
        at = told[-1] if told else cue.start if self._low.startswith(ACCORDING, begin) else clause.start
        return self._speakers.speaker_before(clause.found, clause.found.sentence.start, at, "bare")

    def _without_cue(self, clause: Clause, scope: _Scope | None) -> _Scope | None:
        if scope is not None:
            start, end = trim_clause(self._low, clause.start, clause.end)
            self._state(start, end, self._of_body_at(clause, start, scope))
            return scope
        found = clause.found
        tasks = stressed(self._low, clause) if STRESSES in found.signs else None
        tasks = tasks or (raised(self._low, clause) if RAISES in found.signs else None)
        if tasks is not None:
            speaker = self._speakers.speaker_before(found, clause.start, tasks.verb, "subject")
            return self._segment(found, _Scope(tasks.kind, speaker, tasks.rule), tasks.first, clause.end)
        frame = self._frames.find(clause)
        if frame is None:
            return None
        deeds = [cue.start for cue in clause.cues if cue.category == "action_verb" and cue.start > frame.start]
        named = self._speakers.bodies_in(found, frame.start, min(clause.end, frame.start + 60, *deeds))
        scope = _Scope(frame.kind, Speaker(None, None, named or self._parties), frame.rule)
        return self._segment(found, scope, frame.start, clause.end)

    def _of_body_at(self, clause: Clause, start: int, scope: _Scope) -> _Scope:
        """'A sẽ mở lớp học nghề; | B vận động công nhân đi học': the next line binds whom it opens with."""
        if scope.kind != "commitment" or scope.speaker.person is not None:
            return scope
        for mention, body in clause.found.organisations:
            if mention.start == start and any(cue.start == mention.end + 1 for cue in clause.cues):
                organisation = body if scope.speaker.organisation else None
                return replace(scope, speaker=Speaker(None, organisation, (body,)), binds=(body,))
        return scope

    # -- writing down -------------------------------------------------------------------------------------------------

    def _segment(self, found: Found, scope: _Scope, start: int, end: int) -> _Scope:
        """State what stands between a cue and the end of its clause, and return the scope for the clauses after it."""
        low = self._low
        deed = start if scope.kind in {"invitation", "commitment"} else self._deed(found, start, end)
        bodies = (
            scope.speaker.bodies
            if scope.kind == "commitment"
            else self._speakers.bodies_in(found, start, max(start, deed))
        )
        scope = replace(scope, binds=bodies)
        colon = low.find(":", start, end)
        if end == found.sentence.end and is_numbered_behind(low, start, end):
            self._list = True
            return scope
        if colon >= 0 and not low[colon + 1 : end].strip(" …."):
            self._list = True
            return scope
        if colon >= 0 and self._is_list_of_clauses(start, colon, end):
            self._list = self._list or opens_numbered(low, colon)  # 'như sau: Một là, …. Hai là, …'
            self._state(colon + 1, end, scope)
            return scope
        if scope.kind not in ASKED or not names_some_asked(self._low, start, end):
            self._state(deed, end, scope)
        return replace(scope, topics=colon >= 0)

    def _is_list_of_clauses(self, start: int, colon: int, end: int) -> bool:
        """After a colon stand clauses if the first opens with an action, or if none stands before the colon."""
        begin = clause_start(self._low, colon + 1, end)
        actions = [cue.start for cue in self._words.find(self._low, start, end) if cue.category == "action_verb"]
        done = any(at < colon for at in actions)
        return (begin in actions and not (done and is_for_example(self._low, start, colon, end))) or not done

    def _deed(self, found: Found, start: int, end: int) -> int:
        """Where the action asked for begins: behind the circumstances and the one who is asked."""
        circumstance = _CIRCUMSTANCE.match(self._low, start, end)
        start = circumstance.end() - 1 if circumstance else start
        addressee = self._speakers.addressee_end(found, start, end)
        if addressee > start or not ADDRESSEE.match(self._text, start, end):
            return addressee
        for cue in self._words.find(self._low, start, min(end, start + FAR)):
            if " để " in self._low[start : cue.start]:
                break  # 'đề nghị công ty niêm yết thực đơn để công nhân | giám sát': what it is for
            if cue.category == "action_verb" and not self._low.startswith(_HOW_OFTEN, cue.start):
                return cue.start
        return start

    def _state(self, start: int, end: int, scope: _Scope) -> None:
        start, end = trim_clause(self._low, start, end)
        will_give = scope.rule.endswith("“sẽ”") and self._low.startswith("trao ", start)
        if scope.topics or end - start < _SHORTEST or (not will_give and asks_nothing(self._low, start, end)):
            return
        text = self._low[start:end]
        if text in self._texts:
            return
        self._texts.add(text)
        person, organisation, _ = scope.speaker
        self.statements.append(StatementFound(start, end, scope.kind, person, organisation, scope.binds, scope.rule))
