"""Which bodies became which: those before on the left, those after on the right, a ribbon from each to each."""

from collections.abc import Sequence
from dataclasses import dataclass

from giaoluu.office.desk.pictures.drawing import Drawing
from giaoluu.office.desk.pictures.scales import shortened_before

WIDE, NARROW = 1060, 360
LINE = 26


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
    lines = sum(max(len(one.before), len(one.after), 1) for one in streams)
    drawing = Drawing(width, lines * LINE + 10 * len(streams) + 6, name=name, title=title)
    top = 4.0
    for one in streams:
        height = max(len(one.before), len(one.after), 1) * LINE
        left, right = (_spread(ends, top, height) for ends in (one.before, one.after))
        ribbons = drawing.add("g", "ribbons")
        drawing.add("title", within=ribbons, text=one.said)
        for y in left:
            for to in right:
                middle = width / 2
                d = f"M{room + 6:g} {y:g}C{middle:g} {y:g} {middle:g} {to:g} {width - room - 6:g} {to:g}"
                drawing.add("path", "ribbon", within=ribbons, d=d)
        for ends, places, home in ((one.before, left, True), (one.after, right, False)):
            for end, y in zip(ends, places, strict=True):
                _end(drawing, end, y=y, room=room, narrow=narrow, left=home)
        top += height + 10
    return drawing


def _spread(ends: Sequence[End], top: float, height: float) -> list[float]:
    step = height / max(len(ends), 1)
    return [round(top + step * (place + 0.5), 1) for place in range(len(ends))]


def _end(drawing: Drawing, end: End, *, y: float, room: float, narrow: bool, left: bool) -> None:
    link = drawing.link(end.href, end.apart)
    x = 0.0 if left else drawing.width - room
    drawing.add("rect", "ground", within=link, x=x, y=y - LINE / 2, width=room, height=LINE - 1)
    # What came of it stands in bold letters, which are wider; in a short name the wide ones weigh more.
    bold = 17 if narrow else 15
    label = shortened_before(end.label if narrow else end.apart, width=room - 6, size=14 if left else bold)
    edge = room if left else drawing.width - room
    drawing.words(label, "" if left else "strong", x=edge, y=y + 5, anchor="end" if left else "start", within=link)
