"""Which of the rows that were found is meant most likely: by its name, and by what else is shown of it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from giaoluu.register.search.asking import Question
from giaoluu.register.search.cards.writing import BETWEEN
from giaoluu.register.search.folding import folded, marked_words
from giaoluu.register.search.kinds import Kind

NAMED, NEARLY, BEGUN, WITHIN, ASKED_FOR, TOLD, ELSEWHERE = range(7)
"""The name is what was asked; is so but for a word or two; begins with it; has it in one piece; the kind was asked for;
all words are shown; not."""
LEFT_OUT = 2
"""Words within a name that people leave out when they ask for it: 'tỉnh', 'thành phố', a middle name."""


class Candidate(NamedTuple):
    """What ranking needs of a card."""

    card: int
    title: str
    key: str
    also: str
    about: str
    sort: str
    dated: str
    day: str


@dataclass(frozen=True)
class Place:
    """Where a row stands among others: less is better. `loose` counts words that stand apart, though asked together."""

    tier: int
    loose: int
    unlike: int
    spare: int
    old: int
    order: int

    @property
    def told(self) -> tuple[int, ...]:
        """The place, to be compared among rows of one kind."""
        return (self.tier, self.loose, self.unlike, self.spare, self.old, self.order)

    @property
    def of_kind(self) -> tuple[int, ...]:
        """The place, to be compared with rows of other kinds."""
        return (self.tier, self.loose)


def placed(candidate: Candidate, question: Question, kind: Kind) -> Place:
    """Return the place of a row that was found."""
    names = [candidate.key, *(_folded(name) for name in candidate.also.split(BETWEEN) if name)]
    tier = min(_tier(name, question) for name in names)
    loose = 0
    if tier > WITHIN:
        told = [*names, *(_folded(text) for text in candidate.about.split(BETWEEN)), _folded(candidate.dated)]
        tier, loose = _among(told, question)
        if candidate.sort in question.kinds:
            tier = ASKED_FOR
    unlike = 0
    if tier <= WITHIN:
        # Where slips were forgiven, what was typed is meant before what may have been.
        unlike = len(set(question.words).difference(*(name.split() for name in names)))
    if question.marked:
        borne = {*marked_words(candidate.title), *marked_words(candidate.also)}
        unlike += len(question.marked - borne)
    return Place(
        tier=tier,
        loose=loose,
        unlike=unlike,
        spare=0 if kind.latest else len(candidate.key.split()),
        old=-int(candidate.day.replace("-", "") or 0),
        order=-candidate.card if kind.latest else candidate.card,
    )


def _tier(name: str, question: Question) -> int:
    whole, end = f" {name} ", "" if question.unfinished else " "
    best = ELSEWHERE
    for way in question.phrased:
        if name == way:
            return NAMED
        if _shortened(name.split(), way.split(), end):
            best = min(best, NEARLY)
        if whole.startswith(f" {way}{end}"):
            best = min(best, BEGUN)
        elif f" {way}{end}" in whole:
            best = min(best, WITHIN)
    return best


def _shortened(name: list[str], way: list[str], end: str) -> bool:
    """Whether `way` is the name with a word or two left out between its first and its last, which may go on."""
    spared = len(name) - len(way)
    if not (0 < spared <= LEFT_OUT and len(way) > 1 and name[0] == way[0] and name[-1].startswith(way[-1])):
        return False
    if end and name[-1] != way[-1]:
        return False
    left = iter(name[:-1])
    return all(word in left for word in way[:-1])


def _among(texts: list[str], question: Question) -> tuple[int, int]:
    """Whether all words stand in what is shown of a row, and how many neighbours of the question stand apart there.

    Of 'vân nam 2024' the year stands apart from nothing: it is the day's.
    """
    whole = f" {' | '.join(texts)} "
    words = set(whole.split())
    there = all(
        any(words.issuperset(way) for way in part.ways) or _goes_on(words, question, last=part is question.parts[-1])
        for part in question.parts
    )
    loose = min(sum(pair not in whole for pair in pairs) for pairs in question.neighbours)
    return (TOLD if there else ELSEWHERE), loose


def _goes_on(words: set[str], question: Question, *, last: bool) -> bool:
    begun = question.unfinished
    return last and bool(begun) and any(word.startswith(begun) for word in words)


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    return folded(text)
