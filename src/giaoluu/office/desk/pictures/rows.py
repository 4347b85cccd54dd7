"""Lying bars, one row for each kind or country, in parts, with their sums."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.pictures.drawing import Drawing
from giaoluu.office.desk.pictures.scales import shortened

WIDE, NARROW = 960, 360


@dataclass(frozen=True)
class Row:
    """A row: its name, its parts (each a class and a number), what is said of it, where it leads."""

    label: str
    parts: Sequence[tuple[str, int]]
    said: str
    href: str

    @property
    def whole(self) -> int:
        """The sum of the parts."""
        return sum(number for _, number in self.parts)


def draw_rows(rows: Sequence[Row], *, name: str, title: str, narrow: bool) -> Drawing:
    """Return `rows` in their order; the largest reaches across the sheet."""
    width, left, high = (NARROW, 8, 50) if narrow else (WIDE, 240, 34)
    drawing = Drawing(width, high * len(rows) + 8, name=name, title=title)
    unit = (width - left - 60) / max([1, *(row.whole for row in rows)])
    for place, row in enumerate(rows):
        top = place * high + 4
        link = drawing.link(row.href, row.said)
        drawing.add("rect", "ground", within=link, x=0, y=top, width=width, height=high - 2)
        label = shortened(row.label, width=width - 16 if narrow else left - 16, size=14)
        drawing.words(label, x=left if narrow else 0, y=top + (15 if narrow else 19), within=link)
        _parts(drawing, row, left=left, top=top + (20 if narrow else 2), unit=unit, within=link)
    return drawing


def _parts(drawing: Drawing, row: Row, *, left: float, top: float, unit: float, within: "etree._Element") -> None:
    x = left
    for css, number in row.parts:
        if number:
            drawing.add("rect", css, within=within, x=x, y=top, width=round(number * unit, 1), height=24)
            x += number * unit
    drawing.words(amount(row.whole), "small", x=x + 6, y=top + 17, within=within)
