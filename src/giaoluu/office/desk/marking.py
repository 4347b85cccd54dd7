"""The text of a page as a screen shows it: its lines with their parts, cut where marks begin and end.

Every piece knows the facts that it states, however they overlap. Places are counted in Unicode code points, as the
register keeps them. Pieces are plain text; the template escapes them. No HTML of a source is ever shown.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

LONGEST = 200_000
"""Characters shown at once; a longer page is shown from shortly before the words that were asked for."""
BEFORE = 2_000


class Mark(NamedTuple):
    """Words of the page that state the fact `fact`, of `kind`."""

    start: int
    end: int
    kind: str
    fact: int


@dataclass(frozen=True)
class Piece:
    """A stretch of text within which the marks do not change.

    `facts` are those that it states, the shortest first, which says most exactly what it is about and gives the `kind`;
    `shown` is what was asked for, `first` where that begins.
    """

    text: str
    kind: str = ""
    facts: str = ""
    shown: bool = False
    first: bool = False


@dataclass(frozen=True)
class Line:
    """One line of the page: the part that it plays, where it begins, and its pieces."""

    role: str
    start: int
    pieces: list[Piece]


def lines_of(
    text: str, blocks: Sequence[Any], marks: Iterable[Mark], *, words: tuple[int, int] | None = None
) -> Iterator[Line]:
    """Yield the lines of `text` that are not empty, each cut into pieces; `words` is the stretch to be pointed out."""
    at = max(0, words[0] - BEFORE) if words and len(text) > LONGEST else 0
    ordered, waiting, reached = sorted(marks), list[Mark](), 0
    starts = [block["span"][0] for block in blocks]
    for line in text[at : at + LONGEST].splitlines(keepends=True):
        stop = at + len(line)
        while reached < len(ordered) and ordered[reached].start < stop:
            waiting.append(ordered[reached])
            reached += 1
        waiting = [mark for mark in waiting if mark.end > at]
        if line.strip():
            index = bisect_right(starts, at + len(line) - len(line.lstrip())) - 1
            role = blocks[index]["role"] if index >= 0 and at < blocks[index]["span"][1] else ""
            yield Line(role, at, list(_pieces(text, (at, stop), waiting, words)))
        at = stop


def _pieces(text: str, line: tuple[int, int], marks: Sequence[Mark], words: tuple[int, int] | None) -> Iterator[Piece]:
    at, stop = line
    spans = [(mark.start, mark.end) for mark in marks] + ([words] if words else [])
    edges = {edge for span in spans for edge in span if at < edge < stop}
    for start, end in pairwise(sorted({at, stop, *edges})):
        over = sorted(
            (mark for mark in marks if mark.start <= start and end <= mark.end),
            key=lambda mark: (mark.end - mark.start, mark.fact),
        )
        shown = words is not None and words[0] <= start and end <= words[1]
        yield Piece(
            text=text[start:end],
            kind=over[0].kind if over else "",
            facts=" ".join(dict.fromkeys(str(mark.fact) for mark in over)),
            shown=shown,
            first=shown and words is not None and start == max(words[0], at) and at <= words[0],
        )
