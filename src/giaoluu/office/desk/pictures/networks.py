"""Who met whom: bodies one below the other by country, an arc for each pair, as thick as they met often.

An arc diagram needs no chance and no search for places: the same bodies stand in the same places for ever, every name
can be read, and it fits a telephone as well as a sheet of paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from giaoluu.office.desk.pictures.drawing import Drawing
from giaoluu.office.desk.pictures.scales import shortened, shortened_before

WIDE, NARROW = 960, 360
LINE = 26
"""Pixels from one name to the next: a finger hits it."""


@dataclass(frozen=True)
class Node:
    """A body: its key, its name and where it leads."""

    key: int
    label: str
    href: str


@dataclass(frozen=True)
class Arc:
    """That two bodies met so often, what is said of it, and where it leads."""

    one: int
    other: int
    number: int
    said: str
    href: str


def draw_network(
    groups: Sequence[tuple[str, Sequence[Node]]], arcs: Sequence[Arc], *, name: str, title: str, narrow: bool
) -> Drawing:
    """Return the bodies of each group below its heading, and the arcs beside them, rare ones first."""
    width, left = (NARROW, 218) if narrow else (WIDE, 470)
    lines = sum(len(nodes) + 1 for _, nodes in groups)
    drawing = Drawing(width, lines * LINE + 16, name=name, title=title)
    places: dict[int, float] = {}
    line = 0
    for heading, nodes in groups:
        line += 1
        drawing.words(heading, "small strong", x=0, y=line * LINE - 5)
        for node in nodes:
            line += 1
            places[node.key] = line * LINE - 9.0
            _node(drawing, node, y=places[node.key], left=left, narrow=narrow)
    room, highest = width - left - 24, max([1, *(arc.number for arc in arcs)])
    for arc in sorted(arcs, key=lambda arc: arc.number):
        if arc.one in places and arc.other in places:
            _arc(drawing, arc, places, left=left, reach=room / max(lines * LINE, 1), highest=highest)
    return drawing


def _node(drawing: Drawing, node: Node, *, y: float, left: float, narrow: bool) -> None:
    link = drawing.link(node.href, node.label)
    drawing.add("rect", "ground", within=link, x=0, y=y - 16, width=left, height=LINE - 1)
    cut = shortened_before if narrow else shortened
    drawing.words(cut(node.label, width=left - 18, size=14), x=0, y=y + 4, within=link)
    drawing.add("circle", "node", within=link, cx=left, cy=y, r=4)


def _arc(drawing: Drawing, arc: Arc, places: dict[int, float], *, left: float, reach: float, highest: int) -> None:
    top, bottom = sorted((places[arc.one], places[arc.other]))
    wide = 12 + (bottom - top) * reach
    start, far = left + 4, round(left + wide * 1.3, 1)
    d = f"M{start:g} {top:g}C{far:g} {top:g} {far:g} {bottom:g} {start:g} {bottom:g}"
    link = drawing.link(arc.href, arc.said)
    drawing.add("path", "arc-ground", within=link, d=d)
    drawing.add("path", "arc", within=link, d=d, stroke_width=round(1.5 + 6 * arc.number / highest, 1))
