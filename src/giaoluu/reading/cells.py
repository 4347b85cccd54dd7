"""Tables in bare text: short lines that are the cells of one, and lines that are its rows."""

import re

from giaoluu.reading.lines import Line
from giaoluu.reading.looks import Looks

_CELL = re.compile(r"[\d.,]{1,14}\s?%?")
_WIDEST_CELL, _FEWEST_CELLS = 40, 4


def is_cell(index: int, lines: list[Line], looks: Looks) -> bool:
    """A cell of a table whose every cell has a line of its own: among four short lines or more stand two numbers."""
    first = last = index
    while index - first < _FEWEST_CELLS and _may_be_cell(first - 1, lines, looks):
        first -= 1
    while last - index < _FEWEST_CELLS and last + 1 < len(lines) and _may_be_cell(last + 1, lines, looks):
        last += 1
    numbers = sum(_CELL.fullmatch(line.low) is not None for line in lines[first : last + 1])
    return last - first >= _FEWEST_CELLS - 1 and numbers > 1


def _may_be_cell(index: int, lines: list[Line], looks: Looks) -> bool:
    return lines[index].size <= _WIDEST_CELL and looks[index] in ("short", "byline", "navigation")


def is_row(index: int, lines: list[Line]) -> bool:
    """A row of a table: the line before or behind it has as many cells."""
    strokes = lines[index].text.count("|")
    beside = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]
    return strokes > 1 and any(line.text.count("|") == strokes for line in beside)
