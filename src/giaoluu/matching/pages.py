"""Sketches of page texts, by which reprints and near duplicates are known without keeping the texts.

A sketch is a MinHash of the text's runs of four syllables: the share of equal places in two sketches estimates how much
of the text the pages share. Letter case, tone placement, punctuation and blanks do not count.
"""

import re
from collections.abc import Iterable, Iterator

from rensa import RMinHash  # type: ignore[import-untyped]  # it ships no types

from giaoluu.lexicon.folding import fold

PLACES = 128
"""Places of a sketch: the share is estimated to some 4 in a hundred."""
SEED = 2025
"""Fixed for ever: sketches that are kept stay comparable."""
RUN = 4
"""Syllables of a run. Two reports of one event by two hands share some 5% of such runs, a reprint over half."""
REPRINT = 0.50
"""From here on two pages print one text: a reprint with a new headline and a lead cut shows 0.6 and more."""
SAME_TEXT = 0.85
"""From here on the text itself says that it is one occasion, whatever else the page leaves open."""
NEAR = 0.20
"""From here on one page draws on the other."""
_BANDS = 32

_SYLLABLE = re.compile(r"[^\W_]+")


def sketch(text: str) -> tuple[int, ...]:
    """Return the sketch of an article's text; empty for a text of fewer syllables than two runs."""
    syllables = _SYLLABLE.findall(fold(text).low)
    if len(syllables) < 2 * RUN:
        return ()
    minhash = RMinHash(PLACES, SEED)
    minhash.update(sorted({" ".join(syllables[at : at + RUN]) for at in range(len(syllables) - RUN + 1)}))
    return tuple(minhash.digest())


def compare_sketches(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return the share of text that two pages have in common, 0 to 1; 0 where either has no sketch."""
    if not one or len(one) != len(other):
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def bands(drawn: tuple[int, ...]) -> Iterator[str]:
    """Yield keys under which near duplicates meet: any two texts that share a half meet with near certainty.

    With bands of four places a pair that shares `s` meets with 1 - (1 - s⁴)³²: 0.87 at a half, 0.05 at a fifth.
    """
    wide = len(drawn) // _BANDS
    for at in range(0, len(drawn), max(1, wide)):
        yield f"band {at} {drawn[at : at + wide]}"


def rank_reprints(one: tuple[int, ...], others: Iterable[tuple[str, tuple[int, ...]]]) -> list[tuple[str, float]]:
    """Return the ids of the pages that share at least a fifth of their text with `one`, the nearest first."""
    shares = ((id_, compare_sketches(one, other)) for id_, other in others)
    return sorted(((id_, share) for id_, share in shares if share >= NEAR), key=lambda found: (-found[1], found[0]))
