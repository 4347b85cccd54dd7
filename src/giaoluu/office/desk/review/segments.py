"""The text of a page cut where marks begin and end: every piece knows the facts that it states, however they overlap.

Places are counted in Unicode code points, as the register keeps them. Pieces are plain text; the template escapes them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from giaoluu.register.review.comparing import Proposed

LONGEST = 200_000
"""Characters that are shown at once; what lies behind is shown on the page of the source."""


class Mark(NamedTuple):
    """Words of the page that state the fact `fact`, of `kind`."""

    start: int
    end: int
    kind: str
    fact: int


@dataclass(frozen=True)
class Piece:
    """A stretch of text within which the marks do not change; `facts` are those it states, the shortest first."""

    text: str
    kind: str
    facts: str


@dataclass(frozen=True)
class Line:
    """One line of the page: the part that it plays, where it begins, and its pieces."""

    role: str
    start: int
    pieces: list[Piece]


def marks_of(proposals: Iterable[Proposed]) -> Iterator[Mark]:
    """Yield the marks of facts: their words, and for what is named, each place where it is named."""
    for proposal in proposals:
        spans = {(proposal.start, proposal.end), *_spans(proposal.payload)}
        for start, end in sorted(spans):
            yield Mark(start, end, proposal.kind, proposal.pk)


def _spans(payload: Any) -> Iterator[tuple[int, int]]:
    for span in payload.get("mentions") or []:
        yield (span[0], span[1])
    for name in ("date", "place"):
        part = payload.get(name)
        if isinstance(part, dict) and part.get("span"):
            yield (part["span"][0], part["span"][1])


def lines_of(text: str, blocks: Sequence[Any], marks: Iterable[Mark]) -> Iterator[Line]:
    """Yield the lines of `text` that are not empty, each cut into pieces."""
    ordered = sorted(marks)
    starts = [block["span"][0] for block in blocks]
    waiting: list[Mark] = []
    reached, at = 0, 0
    for line in text[:LONGEST].splitlines(keepends=True):
        stop = at + len(line)
        while reached < len(ordered) and ordered[reached].start < stop:
            waiting.append(ordered[reached])
            reached += 1
        waiting = [mark for mark in waiting if mark.end > at]
        if line.strip():
            index = bisect_right(starts, at + len(line) - len(line.lstrip())) - 1
            role = blocks[index]["role"] if index >= 0 and at < blocks[index]["span"][1] else ""
            yield Line(role, at, list(_pieces(text, at, stop, waiting)))
        at = stop


def _pieces(text: str, at: int, stop: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    edges = {edge for mark in marks for edge in (mark.start, mark.end) if at < edge < stop}
    cuts = sorted({at, stop, *edges})
    for start, end in pairwise(cuts):
        over = sorted(
            (mark for mark in marks if mark.start <= start and end <= mark.end),
            key=lambda mark: (mark.end - mark.start, mark.fact),
        )
        facts = dict.fromkeys(str(mark.fact) for mark in over)
        yield Piece(text[start:end], over[0].kind if over else "", " ".join(facts))
