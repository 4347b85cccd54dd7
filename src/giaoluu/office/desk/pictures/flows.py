"""Which bodies became which: those before on the left, those after on the right, a ribbon from each to each."""

from collections.abc import Sequence
from dataclasses import dataclass

from giaoluu.office.desk.pictures.drawing import Drawing
from giaoluu.office.desk.pictures.scales import wrapped

WIDE, NARROW = 1060, 360
LINE, MORE = 26, 16
"""Pixels that the first line of a name takes, and each further one."""


@dataclass(frozen=True)
class End:
    """A body at one end of a ribbon; `apart` is its name with what tells it from another of that name."""

    label: str
    apart: str
    href: str


@dataclass(frozen=True)
class Stream:
    """Bodies that became others on one occasion, and what is said of it."""

    before: Sequence[End]
    after: Sequence[End]
    said: str


def draw_flows(streams: Sequence[Stream], *, name: str, title: str, narrow: bool) -> Drawing:
    """Return the streams one below the other, each with its bodies evenly spread over its height."""
    width, room = (NARROW, 148) if narrow else (WIDE, 450)
    told = [
        (
            one,
            [_told(end, room, narrow=narrow) for end in one.before],
            [_told(end, room, narrow=narrow) for end in one.after],
        )
        for one in streams
    ]
    heights = [max(_height(before), _height(after), LINE) for _, before, after in told]
    drawing = Drawing(width, sum(heights) + 10 * len(streams) + 6, name=name, title=title)
    top = 4.0
    for (one, before, after), height in zip(told, heights, strict=True):
        left, right = (_spread(lines, top, height) for lines in (before, after))
        ribbons = drawing.add("g", "ribbons")
        drawing.add("title", within=ribbons, text=one.said)
        for y in left:
            for to in right:
                middle = width / 2
                d = f"M{room + 6:g} {y:g}C{middle:g} {y:g} {middle:g} {to:g} {width - room - 6:g} {to:g}"
                drawing.add("path", "ribbon", within=ribbons, d=d)
        for end, lines, y in zip(one.before, before, left, strict=True):
            _end(drawing, end, lines, y=y, room=room, left=True)
        for end, lines, y in zip(one.after, after, right, strict=True):
            _end(drawing, end, lines, y=y, room=room, left=False, css="" if narrow else "strong")
        top += height + 10
    return drawing


def _told(end: End, room: float, *, narrow: bool) -> list[str]:
    return wrapped(
        end.label if narrow else end.apart, width=room - 6, size=14 if narrow else 15, most=3 if narrow else 2
    )


def _height(ends: Sequence[Sequence[str]]) -> float:
    return sum(LINE + MORE * (len(lines) - 1) for lines in ends)


def _spread(ends: Sequence[Sequence[str]], top: float, height: float) -> list[float]:
    """Where the middle of each name stands, so that they share `height`."""
    spare = (height - _height(ends)) / max(len(ends), 1)
    places = []
    for lines in ends:
        own = _height([lines]) + spare
        places.append(round(top + own / 2, 1))
        top += own
    return places


def _end(drawing: Drawing, end: End, lines: Sequence[str], *, y: float, room: float, left: bool, css: str = "") -> None:
    link = drawing.link(end.href, end.apart)
    height = _height([lines])
    x = 0.0 if left else drawing.width - room
    drawing.add("rect", "ground", within=link, x=x, y=y - height / 2, width=room, height=height - 1)
    edge = room if left else drawing.width - room
    drawing.stack(lines, css, x=edge, y=y + 5, step=MORE, anchor="end" if left else "start", within=link)
