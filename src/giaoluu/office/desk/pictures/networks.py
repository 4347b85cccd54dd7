"""Who met whom: bodies one below the other by country, an arc for each pair, as thick as they met often.

An arc diagram needs no chance and no search for places: the same bodies stand in the same places for ever, every name
can be read, and it fits a telephone as well as a sheet of paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from giaoluu.office.desk.pictures.drawing import Drawing
from giaoluu.office.desk.pictures.scales import wrapped

WIDE, NARROW = 960, 360
LINE = 26
"""Pixels from one name to the next: a finger hits it."""
LETTERS, MORE = 14, 16
"""Height of the letters, and pixels that each further line of a name takes."""


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
    told = {node.key: _lines(node, left=left, narrow=narrow) for _, nodes in groups for node in nodes}
    high = LINE * len(groups) + sum(_height(lines) for lines in told.values())
    drawing = Drawing(width, high + 16, name=name, title=title)
    places: dict[int, float] = {}
    top = 0.0
    for heading, nodes in groups:
        drawing.words(heading, "small strong", x=0, y=top + LINE - 5)
        top += LINE
        for node in nodes:
            height = _height(told[node.key])
            places[node.key] = top + height / 2 + 4
            _node(drawing, node, told[node.key], y=places[node.key], left=left)
            top += height
    room, highest = width - left - 24, max([1, *(arc.number for arc in arcs)])
    for arc in sorted(arcs, key=lambda arc: arc.number):
        if arc.one in places and arc.other in places:
            _arc(drawing, arc, places, left=left, reach=room / max(high, 1), highest=highest)
    return drawing


def _lines(node: Node, *, left: float, narrow: bool) -> list[str]:
    return wrapped(node.label, width=left - 18, size=LETTERS, most=3 if narrow else 1)


def _height(lines: Sequence[str]) -> float:
    return LINE + MORE * (len(lines) - 1)


def _node(drawing: Drawing, node: Node, lines: Sequence[str], *, y: float, left: float) -> None:
    link = drawing.link(node.href, node.label)
    height = _height(lines)
    drawing.add("rect", "ground", within=link, x=0, y=y - height / 2 - 3, width=left, height=height - 1)
    drawing.stack(lines, x=0, y=y + 4, step=MORE, within=link)
    drawing.add("circle", "node", within=link, cx=left, cy=y, r=4)


def _arc(drawing: Drawing, arc: Arc, places: dict[int, float], *, left: float, reach: float, highest: int) -> None:
    top, bottom = sorted((places[arc.one], places[arc.other]))
    wide = 12 + (bottom - top) * reach
    start, far = left + 4, round(left + wide * 1.3, 1)
    d = f"M{start:g} {top:g}C{far:g} {top:g} {far:g} {bottom:g} {start:g} {bottom:g}"
    link = drawing.link(arc.href, arc.said)
    drawing.add("path", "arc-ground", within=link, d=d)
    drawing.add("path", "arc", within=link, d=d, stroke_width=round(1.5 + 6 * arc.number / highest, 1))
