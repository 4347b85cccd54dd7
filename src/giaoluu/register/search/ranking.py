"""Which of the rows that were found is meant most likely: by how its name answers the question."""

from dataclasses import dataclass
from typing import NamedTuple

from giaoluu.register.search.asking import Question
from giaoluu.register.search.cards.writing import BETWEEN
from giaoluu.register.search.folding import folded, marked_words
from giaoluu.register.search.kinds import Kind

NAMED, BEGUN, WITHIN, ASKED_FOR, ALL_THERE, ELSEWHERE = range(6)
"""The name is what was asked; begins with it; has it in one piece; the kind was asked for; has all words; has not."""


class Candidate(NamedTuple):
    """What ranking needs of a card."""

    card: int
    title: str
    key: str
    also: str
    sort: str
    day: str


@dataclass(frozen=True)
class Place:
    """Where a row stands among others of its kind: less is better."""

    tier: int
    unlike: int
    spare: int
    old: int
    order: int

    @property
    def told(self) -> tuple[int, ...]:
        """The place, to be compared."""
        return (self.tier, self.unlike, self.spare, self.old, self.order)


def placed(candidate: Candidate, question: Question, kind: Kind) -> Place:
    """Return the place of a row that was found."""
    ways = [" ".join(way) for way in question.variants]
    tier, spare = _tier(candidate.key, ways, question)
    if tier > WITHIN and candidate.also:
        tier, spare = min(
            (tier, spare), *(_tier(folded(name), ways, question) for name in candidate.also.split(BETWEEN))
        )
    if tier > ASKED_FOR and candidate.sort in question.kinds:
        tier = ASKED_FOR
    unlike = 0
    if question.marked:
        borne = {*marked_words(candidate.title), *marked_words(candidate.also)}
        unlike = len(question.marked - borne)
    day = int(candidate.day.replace("-", "")) if candidate.day else 0
    return Place(
        tier=tier,
        unlike=unlike,
        spare=spare if not kind.latest else 0,
        old=-day,
        order=-candidate.card if kind.latest else candidate.card,
    )


def _tier(key: str, ways: list[str], question: Question) -> tuple[int, int]:
    words = key.split()
    best, whole = ELSEWHERE, f" {key} "
    for way in ways:
        end = "" if question.unfinished else " "
        if key == way:
            best = min(best, NAMED)
        elif whole.startswith(f" {way}{end}"):
            best = min(best, BEGUN)
        elif f" {way}{end}" in whole:
            best = min(best, WITHIN)
    if best == ELSEWHERE and _has_all(set(words), question):
        best = ALL_THERE
    return best, len(words)


def _has_all(words: set[str], question: Question) -> bool:
    for part in question.parts:
        if any(words.issuperset(way) for way in part.ways):
            continue
        last = part.words[-1]
        if part is question.parts[-1] and question.unfinished and any(word.startswith(last) for word in words):
            continue
        return False
    return True
