"""Visits of two sides, year by year: who came stands above the line, who went below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.pictures.drawing import Drawing
from giaoluu.office.desk.pictures.scales import number_ticks

WIDE, NARROW = 960, 360
HALF = 92
"""Pixels for the higher of the two sides."""
DIGIT = 7.8
"""Pixels of a digit, the widest of the letters that a picture may be shown in."""


@dataclass(frozen=True)
class Year:
    """How often in a year they came to us, we went to them, or both met without a page telling who was the host."""

    year: int
    came: int
    went: int
    met: int
    said: str
    href: str


def draw_balance(years: Sequence[Year], *, name: str, title: str, narrow: bool) -> Drawing:
    """Return one column a year, in the order given; a year without any visit keeps its place."""
    width, left = (NARROW, 30) if narrow else (WIDE, 40)
    tick = number_ticks(max([1, *(max(one.came + one.met, one.went) for one in years)]), most=3)
    unit = HALF / tick[-1]
    up = max([1, *(one.came + one.met for one in years)]) * unit + 24
    down = max([0, *(one.went for one in years)]) * unit + 24
    drawing = Drawing(width, up + down + 26, name=name, title=title)
    step = min((width - left - 8) / max(len(years), 1), 84)
    for value in tick[1:]:
        _level(drawing, value, y=up - value * unit, left=left, right=left + step * len(years), low=8)
        _level(drawing, value, y=up + value * unit, left=left, right=left + step * len(years), high=up + down)
    every = -(-len(years) // (9 if narrow else 24)) or 1
    for place, one in enumerate(years):
        _column(drawing, one, x=left + place * step, step=step, zero=up, unit=unit)
        if place % every == 0:
            drawing.words(str(one.year), "small", x=left + (place + 0.5) * step, y=up + down + 18, anchor="middle")
    drawing.add("line", "axis", x1=left, x2=left + step * len(years), y1=up, y2=up)
    return drawing


def _level(
    drawing: Drawing, value: int, *, y: float, left: float, right: float, low: float = 0, high: float = 1e9
) -> None:
    if low <= y <= high:
        drawing.add("line", "grid", x1=left, x2=right, y1=y, y2=y)
        drawing.words(amount(value), "small", x=left - 6, y=y + 4, anchor="end")


def _column(drawing: Drawing, one: Year, *, x: float, step: float, zero: float, unit: float) -> None:
    if not one.came + one.went + one.met:
        return
    wide = min(step * 0.62, 44)
    at = x + (step - wide) / 2
    link = drawing.link(one.href, one.said)
    top, bottom = zero - (one.came + one.met) * unit, zero + one.went * unit
    drawing.add("rect", "ground", within=link, x=x, y=top - 20, width=step, height=bottom - top + 40)
    if one.met:
        drawing.add("rect", "met", within=link, x=at, y=top, width=wide, height=one.met * unit)
    if one.came:
        drawing.add("rect", "came", within=link, x=at, y=zero - one.came * unit, width=wide, height=one.came * unit)
    if one.went:
        drawing.add("rect", "went", within=link, x=at, y=zero, width=wide, height=one.went * unit)
    for number, y in ((one.went, bottom + 15), (one.came + one.met, top - 5)):
        # Numbers that would run into those beside them are left to the scale, the link and the table.
        if number and len(told := amount(number)) * DIGIT <= step:
            drawing.words(told, "small", x=x + step / 2, y=y, anchor="middle", within=link)
