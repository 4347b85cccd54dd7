"""Agreements as bars by their terms, one below the other, with the day from which one looks."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from giaoluu.office.desk.pictures.drawing import Drawing
from giaoluu.office.desk.pictures.scales import Scale, bounds, shortened, wrapped, year_of, year_ticks

WIDE, NARROW = 960, 360
LABELS, LABELS_OF_TWO = 330, 430
"""Pixels for names on the left of the wide picture, unless told otherwise, and for names of bodies with their years in
English; on a telephone they stand above the bars."""
LETTERS, LINE = 14, 17


@dataclass(frozen=True)
class Bar:
    """An agreement: from when until when (None is open), how it stands (`held`, `meant`, `ended`), where it leads.

    What it is called stands on one line, or on several where `label` has breaks between them.
    """

    label: str
    said: str
    href: str
    first: dt.date
    last: dt.date | None
    tone: str

    @property
    def lines(self) -> list[str]:
        """What it is called, line by line."""
        return self.label.split("\n")


def draw_terms(
    bars: Sequence[Bar], *, on: dt.date, name: str, title: str, today: str, narrow: bool, labels: int = LABELS
) -> Drawing:
    """Return `bars` in their order, below them the years; a line marks the day `on` with the word `today`."""
    width, left = (NARROW, 8) if narrow else (WIDE, labels)
    told = [_told(bar, room=(width if narrow else left) - 16, narrow=narrow) for bar in bars]
    lines = max(map(len, told), default=1)
    row = 52 + (lines - 1) * LINE if narrow else max(34, lines * LINE + 8)
    height = row * len(bars) + 48
    drawing = Drawing(width, height, name=name, title=title)
    ends = [year_of(bar.last) for bar in bars if bar.last] + [year_of(on) + 0.5]
    first, last = bounds([*(year_of(bar.first) for bar in bars), *ends], otherwise=on.year)
    scale = Scale(first, last, left, width - 16)
    _grid(drawing, scale, bottom=height - 30, most=6 if narrow else 12)
    for place, (bar, called) in enumerate(zip(bars, told, strict=True)):
        _bar(drawing, bar, called, scale, top=20 + place * row, row=row, narrow=narrow)
    now = scale(year_of(on))
    above = row - 30 if narrow else 0
    for top in [20 + place * row + above for place in range(len(bars))] if narrow else [14]:  # no name is struck out
        for kind in ("now-ground", "now"):  # it is seen on every bar it crosses
            drawing.add("line", kind, x1=now, x2=now, y1=top, y2=top + 28 if narrow else height - 30)
    drawing.words(today, "small now-word", x=now, y=11, anchor="middle" if now < width - 40 else "end")
    return drawing


def _grid(drawing: Drawing, scale: Scale, *, bottom: float, most: int) -> None:
    for year in year_ticks(int(scale.first), int(scale.last), most=most):
        x = scale(year)
        drawing.add("line", "grid", x1=x, x2=x, y1=16, y2=bottom)
        at_the_edge = x < 16
        anchor = "start" if at_the_edge else "middle"
        drawing.words(str(year), "small", x=0 if at_the_edge else x, y=bottom + 18, anchor=anchor)


def _told(bar: Bar, *, room: float, narrow: bool) -> list[str]:
    """The lines that name it: names of bodies end with their place and years, and keep them."""
    if not narrow and len(bar.lines) == 1:
        return [shortened(bar.label, width=room, size=LETTERS)]
    return [told for line in bar.lines for told in wrapped(line, width=room, size=LETTERS, most=2 if narrow else 1)]


def _bar(
    drawing: Drawing, bar: Bar, lines: Sequence[str], scale: Scale, *, top: float, row: float, narrow: bool
) -> None:
    start, open_ended = scale(year_of(bar.first)), bar.last is None
    end = scale.end if bar.last is None else scale(year_of(bar.last))
    link = drawing.link(bar.href, bar.said)
    above = row - 32 if narrow else (row - 34) / 2
    drawing.add("rect", "ground", within=link, x=0, y=top, width=drawing.width, height=row - 4)
    middle = row - 37 - (len(lines) - 1) * LINE / 2 if narrow else 20 + (row - 34) / 2
    drawing.stack(lines, "label", x=8 if narrow else 0, y=top + middle, step=LINE, within=link)
    drawing.add(
        "rect",
        f"term {bar.tone}{' open' if open_ended else ''}",
        within=link,
        x=start,
        y=top + 3 + above,
        width=max(end - start, 5),
        height=24,
        rx=4,
    )
