"""Statements on English pages: what follows 'proposed', 'agreed to', 'said … would', cut where a new verb begins."""

import re
from collections.abc import Iterator, Sequence

from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.assessments import find_assessment
from giaoluu.reading.rules.cues import Cue, StatementWords, statement_words
from giaoluu.reading.rules.stated import StatementFound

_SIDES = re.compile(
    r"\b(?:two|both|the) (?:sides|organi[sz]ations|unions|agencies|units|federations|parties|countries|provinces)\b|"
    r"\bthey\b"
)
_FRAME = re.compile(r"under (?:the|this|their|that) [^,;]{3,80}, |under which,? ")
_SAID = r"(?:said|added|stressed|noted|affirmed|emphasi[sz]ed|suggested|stated)"
_POSTPOSED = re.compile(
    rf"[,”\"] (?:(?P<pronoun>he|she|they) )?{_SAID}(?:\s|[.,]?$)|[,”\"] [^,;”\"]{{3,90}} {_SAID}[.,]?$"
)
"""'…, he said', '…, said Minh', '…, VGCL Vice President Minh added.'"""
_JOINED = re.compile(r"(?:\band|\bwhile|\bbut|,|;|\balso|\bshe|\bhe|\bthey|\bas well as)\s(?:also\s|then\s)?$")
_LINK = re.compile(r"[\s,;:]*(?:(?:that|to|and|on|for|of|his|her|their|a|also|further|they|would|will|should|be)\s)*")
_NO_OBJECT = re.compile(
    r"\s(?:ways|measures|solutions|a number of|some|several|many|orientations|in principle\b|upon\b|with\b|"
    r"(?:all )?(?:the )?(?:delegates|participants|guests|audience)\b[^,;.]{0,20} to (?:watch|enjoy|listen|see)\b)"
)
_VAGUE = re.compile(
    r"(?:\sthat)?\s(?:the\s|their\s)?(?:\w+\s){0,5}?(?:relations|ties|friendship|relationship|cooperation|visit|"
    r"congress)\b[^,;]{0,70}\s(?:will|would)\s|(?:\sthat)?\s(?:this|it)\s(?:will|would)\s"
)
_SHORTEST = 12
_BELIEVED = re.compile(r"\b(?:believ(?:es?|ed|ing)|belief|confident|confidence|convinced|trusts?)\b")
"""'She believes that the country will …' promises nothing."""
_ORDER = {"ask_verb", "promise_verb", "agree_verb", "invite_verb"}


def read_statements(context: Context, *, parties: Sequence[str]) -> list[StatementFound]:
    """Return the statements of the article's lead and body, in page order.

    English has few semicolons: a clause ends where ', and' or a comma is followed by the next verb of the same demand.
    """
    reader = _Reader(context, tuple(parties))
    for found in context.found:
        if found.sentence.role in {"lead", "body"}:
            reader.read(found)
    return reader.statements


class _Reader:
    def __init__(self, context: Context, parties: tuple[str, ...]) -> None:
        self._context = context
        self._text, self._low = context.folded.text, context.folded.low
        self._words = statement_words(context.lexicon, "english_")
        self._cut = _cuts(self._words)
        self._parties = parties
        self._last: str | None = None
        self.statements: list[StatementFound] = []

    def read(self, found: Found) -> None:
        sentence = found.sentence
        cues = self._words.find(self._low, sentence.start, sentence.end)
        governing = list(self._governing(found, cues))
        for index, cue in enumerate(governing):
            following = governing[index + 1].start if index + 1 < len(governing) else sentence.end
            self._state(found, cue, following)
        self._assess(found, cues)
        named = [
            person
            for mention, person in found.people
            if mention.start < (governing[0].start if governing else sentence.end)
        ]
        self._last = named[0] if named else self._by_name(sentence.start, sentence.end) or self._last

    def _assess(self, found: Found, cues: list[Cue]) -> None:
        """Add what the sentence judges, unless a demand or a promise of it says the same words."""
        judged = find_assessment(self._low, found, cues)
        if judged is None:
            return
        verb, end = judged
        start, end = self._trimmed(verb.start if verb.value == "praise" else verb.end, end)
        sentence = found.sentence.start
        theirs = [said for said in self.statements if said.end > sentence]
        person, bodies = self._speaker(found, verb)
        if not (person or bodies) or any(said.start < end and start < said.end for said in theirs):
            return
        organisation = bodies[0] if len(bodies) == 1 else None
        rule = f"assessing “{self._low[verb.start : verb.end].strip()}”"
        self.statements.append(StatementFound(start, end, "assessment", person, organisation, (), rule))
        self.statements.sort(key=lambda said: said.start)

    def _governing(self, found: Found, cues: list[Cue]) -> Iterator[Cue]:
        previous: Cue | None = None
        for cue in cues:
            if cue.category in _ORDER:
                free = previous is None or _JOINED.search(self._low, previous.end, cue.start)
                if (
                    free
                    and not _NO_OBJECT.match(self._low, cue.end)
                    and not (cue.value == "wish" and _VAGUE.match(self._low, cue.end))
                ):
                    yield cue
                    previous = cue
            elif cue.category in {"will_verb", "must_verb"} and previous is None and self._acts(found, cue, cues):
                yield cue
                previous = cue

    def _acts(self, found: Found, cue: Cue, cues: list[Cue]) -> bool:
        """Is 'will' said of an actor, in a speech, under an agreement or by both sides?"""
        start = found.sentence.start
        if _BELIEVED.search(self._low, start, cue.start):
            return False
        told = [other.end for other in cues if other.category == "speech_verb" and other.end < cue.start]
        begin = told[-1] if told else start
        frame = _FRAME.search(self._low, start, cue.start)
        begin = max(begin, frame.end() if frame else begin)
        subject = re.sub(r"^(?:\s|that\b|,|”)+", "", self._low[begin : cue.start])
        if self._words.no_speaker.match(subject) or self._words.no_deed.match(self._low, cue.end):
            return bool(frame) and cue.category == "will_verb" and not self._words.no_speaker.match(subject)
        if cue.category == "must_verb":
            return bool(told) or bool(_POSTPOSED.search(self._low, cue.end, found.sentence.end))
        named = any(cue.start - 12 <= mention.end <= cue.start for mention, _ in found.organisations)
        return bool(told or frame or _SIDES.search(subject) or named)

    def _state(self, found: Found, cue: Cue, end: int) -> None:
        start = cue.start if cue.category == "invite_verb" else cue.end
        tail = _POSTPOSED.search(self._low, start, end)
        end = tail.start() if tail else end
        person, bodies = self._speaker(found, cue)
        binds = bodies if cue.value == "commitment" else self._asked(found, start, end)
        organisation = bodies[0] if len(bodies) == 1 else None
        for begin, stop in self._clauses(start, end):
            if stop - begin >= _SHORTEST:
                self.statements.append(
                    StatementFound(
                        begin,
                        stop,
                        cue.value,
                        person,
                        organisation,
                        binds,
                        f"{cue.category.replace('_', ' ')} “{self._low[cue.start : cue.end]}”",
                    )
                )

    def _clauses(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        begin = start
        for cut in self._cut.finditer(self._low, start, end):
            if cut.start() - begin > _SHORTEST:
                yield self._trimmed(begin, cut.start())
                begin = cut.end()
        yield self._trimmed(begin, end)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        link = _LINK.match(self._low, start, end)
        start = link.end() if link else start
        text = self._low[start:end]
        text = re.sub(r"(?:[\s,;.:–-]|\b(?:and|while|but|he|she|they|also)$)+$", "", text)
        return start, start + len(text)

    def _asked(self, found: Found, start: int, end: int) -> tuple[str, ...]:
        if _SIDES.search(self._low, start, min(end, start + 60)):
            return self._parties
        named = [body for mention, body in found.organisations if start <= mention.start < min(end, start + 60)]
        return tuple(dict.fromkeys(named[:1]))

    def _speaker(self, found: Found, cue: Cue) -> tuple[str | None, tuple[str, ...]]:
        start = found.sentence.start
        person = next((person for mention, person in found.people if mention.start < cue.start), None)
        if person is None:
            person = self._by_name(start, cue.start)
        if person is None and (behind := _POSTPOSED.search(self._low, cue.end, found.sentence.end)):
            person = next((person for mention, person in found.people if mention.start > cue.end), None)
            if person is None:
                person = self._last if behind["pronoun"] in ("he", "she") else self._by_name(*behind.span())
        if person is None and _SIDES.search(self._low, start, cue.start):
            return None, self._parties
        if person is None and re.search(
            r"\b(?:he|she|the (?:\w+ )?(?:official|leader|host|guest))\b", self._low[start : cue.start]
        ):
            person = self._last
        if person is not None:
            someone = self._context.people[person]
            return person, tuple(body for _, body, *_ in someone.posts[:1] if body)
        return None, tuple(dict.fromkeys(body for mention, body in found.organisations if mention.start < cue.start))

    def _by_name(self, start: int, end: int) -> str | None:
        """'Khang said': one word of a name that the page gives in full elsewhere."""
        words = set(re.findall(r"\b[A-ZĐ][\w-]+", self._text[start:end]))
        for someone in self._context.people.values():
            parts = someone.name.split()
            if parts and (parts[-1] in words or parts[0] in words):
                return someone.id
        return None


def _cuts(words: StatementWords) -> re.Pattern[str]:
    """Where the next verb of the same demand begins."""
    verbs = "|".join(sorted(words.actions, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf";\s(?:and\s)?|(?:,?\sand|,?\sas well as|,)\s(?=(?:to\s|would\s|will\s|also\s)?(?:{verbs})\b)")
