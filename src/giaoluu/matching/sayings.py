"""What was said, counted or given on one occasion, as two pages tell it: is it one, to be counted once?

Only what is told of the same occasion is handed in. There the same words, or the same number of the same thing, are
most likely one; a number alone says little, since a meeting has many fives.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec
from rapidfuzz.distance import Levenshtein

from giaoluu.lexicon.folding import fold
from giaoluu.matching.scoring import SAYINGS, Candidate, Evidence, Ranking, Score, rank

_SYLLABLE = re.compile(r"\w+(?:[.,]\d+)*")
_LIKE = 0.80
"""Words alike to this share say one thing in two ways."""
_ENOUGH = 5
"""Syllables that a shorter text must have to be found again within a longer one."""


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Something promised, asked or wished; `due` is EDTF, `binds` are the ids of the bodies that are to act."""

    kind: str
    text: str
    due: str = ""
    binds: frozenset[str] = frozenset()


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number of something, or money given: `value` and `high` in plain digits, `sides` are ids by what they are.

    `sides` names the `owner` of a figure, the `giver` and `receiver` of money. `sort` holds whatever makes the same
    number another thing: turns and not persons, a target and no result.
    """

    value: str
    unit: str
    high: str = ""
    measure: str = ""
    period: str = ""
    sides: tuple[tuple[str, str], ...] = ()
    sort: tuple[str, ...] = ()


def rank_statements(told: Statement, known: Iterable[tuple[str, Statement]]) -> Ranking:
    """Return which of the `known`, each with its id, says what is `told`."""
    return rank(Candidate(key, compare_statements(told, one)) for key, one in known)


def rank_quantities(told: Quantity, known: Iterable[tuple[str, Quantity]]) -> Ranking:
    """Return which of the `known`, each with its id, is the quantity that is `told`."""
    return rank(Candidate(key, compare_quantities(told, one)) for key, one in known)


def compare_statements(one: Statement, other: Statement) -> Score:
    """Return how far two statements of one occasion may be one; numbers in them must agree."""
    evidence = Evidence(SAYINGS)
    first, second = (tuple(_SYLLABLE.findall(fold(told.text).low)) for told in (one, other))
    if _numbers(first) != _numbers(second):
        return evidence.score()
    likeness = Levenshtein.normalized_similarity(*sorted((first, second)))
    if first == second:
        evidence.add("words_same")
    elif _within(first, second) or _within(second, first):
        evidence.add("words_within")
    elif likeness >= _LIKE:
        evidence.add("words_near", likeness)
    else:
        return evidence.score()
    if one.binds and other.binds:
        evidence.add("bound_shared" if one.binds & other.binds else "bound_differs")
    if one.due and other.due and one.due != other.due:
        evidence.add("due_differs", one=one.due, other=other.due)
    if one.kind != other.kind:
        evidence.add("manner_differs")
    return evidence.score()


def compare_quantities(one: Quantity, other: Quantity) -> Score:
    """Return how far two quantities of one occasion may be one."""
    evidence = Evidence(SAYINGS)
    units = {" ".join(fold(told.unit).low.split()) for told in (one, other)}
    if (one.value, one.high, one.sort) != (other.value, other.high, other.sort) or len(units) > 1:
        return evidence.score()
    evidence.add("count_same", number=f"{one.value} {one.unit}".strip())
    evidence.add(_measures(one.measure, other.measure))
    sides, others = dict(one.sides), dict(other.sides)
    for side in sorted(sides.keys() & others.keys()):
        evidence.add("side_same" if sides[side] == others[side] else "side_differs")
    if one.period and other.period and one.period != other.period:
        evidence.add("period_differs", one=one.period, other=other.period)
    return evidence.score()


def _measures(one: str, other: str) -> str:
    first, second = (tuple(_SYLLABLE.findall(fold(text).low)) for text in (one, other))
    if not first or not second:
        return "measure_open"
    shorter, longer = sorted((first, second), key=len)
    alike = set(shorter) <= set(longer) or Levenshtein.normalized_similarity(shorter, longer) >= _LIKE
    return "measure_same" if alike else "measure_differs"


def _within(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether all words of one stand in the other in their order: a report leaves out what it can."""
    left = iter(longer)
    return len(shorter) >= _ENOUGH and all(word in left for word in shorter)


def _numbers(words: Iterable[str]) -> list[str]:
    return sorted(word for word in words if any(sign.isdigit() for sign in word))
