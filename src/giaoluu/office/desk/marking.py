"""The text of a page as a screen shows it: its blocks with their parts, and the facts marked in them.

Pieces are plain text; the template escapes them. No HTML of a source is ever shown.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

LONGEST = 200_000
"""Characters shown at once; a longer page is shown from shortly before the words that were asked for."""
BEFORE = 2_000
OF_THE_PAGE = frozenset({"title", "byline"})
"""Facts about the page itself: where they stand says enough."""


@dataclass(frozen=True)
class Piece:
    """A stretch of text within which the marks do not change."""

    text: str
    kind: str = ""
    rule: str = ""
    shown: bool = False
    first: bool = False


@dataclass(frozen=True)
class Paragraph:
    """One line of the page with the part that it plays."""

    role: str
    pieces: list[Piece]


def paragraphs(
    text: str, blocks: Sequence[Any], facts: Sequence[Any], *, words: tuple[int, int] | None = None
) -> Iterator[Paragraph]:
    """Yield the lines of `text`, each with its part and its marks; `words` is the stretch to be pointed out.

    Where facts lie over each other, the shortest is marked: it says most exactly what it is about.
    """
    begin = max(0, words[0] - BEFORE) if words and len(text) > LONGEST else 0
    end = min(len(text), begin + LONGEST)
    starts = [block["span"][0] for block in blocks]
    ordered = sorted((fact for fact in facts if fact.kind not in OF_THE_PAGE), key=lambda fact: fact.start)
    waiting: list[Any] = []
    reached, at = 0, begin
    for line in text[begin:end].splitlines(keepends=True):
        stop = at + len(line)
        while reached < len(ordered) and ordered[reached].start < stop:
            waiting.append(ordered[reached])
            reached += 1
        waiting = [fact for fact in waiting if fact.end > at]
        if line.strip():
            index = bisect_right(starts, at) - 1
            role = blocks[index]["role"] if index >= 0 and at < blocks[index]["span"][1] else ""
            yield Paragraph(role, list(_pieces(text, at, stop, waiting, words)))
        at = stop


def _pieces(text: str, at: int, stop: int, facts: Sequence[Any], words: tuple[int, int] | None) -> Iterator[Piece]:
    edges = {at, stop}
    for start, end in [*((fact.start, fact.end) for fact in facts), *([words] if words else [])]:
        edges |= {edge for edge in (start, end) if at < edge < stop}
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        over = [fact for fact in facts if fact.start <= start and end <= fact.end]
        fact = min(over, key=lambda one: one.end - one.start, default=None)
        shown = words is not None and words[0] <= start and end <= words[1]
        yield Piece(
            text=text[start:end],
            kind=fact.kind if fact else "",
            rule=fact.rule if fact else "",
            shown=shown,
            first=shown and words is not None and start == max(words[0], at) and at <= words[0],
        )
