"""Printed lines to paragraphs: a sentence that was wrapped on paper is one line of the page's text again."""

import re
from collections.abc import Iterator, Sequence

from giaoluu.sources.formats.pdf_lines import PrintedLine

_GAP = 1.0
"""Blank height between two lines of a paragraph, in heights of a line: double spacing has 1.0 at most."""
_INDENT = 0.8
"""First-line indents are wider than this many heights; the least that official letters use is 1 cm (Decree 30/2020)."""
_SIZES = 0.2
"""Lines of one paragraph differ less in height."""
_BAND = 40.0
"""Points: lines that begin in the same band or the next one stand in one column; wider than any first-line indent."""
_NEW_ITEM = re.compile(r"(?:[-–—•+*▪●]|\d{1,2}[.)]|[a-zđ]\)|[IVX]{1,4}\.|Điều \d|Chương |Mục )\s*\S")


def paragraphs_of(lines: Sequence[PrintedLine]) -> Iterator[str]:
    """Yield the paragraphs of `lines`; a word parted by a hyphen at a line's end is whole again."""
    if not lines:
        return
    columns = _Columns(lines)
    text, last = lines[0].text, lines[0]
    for line in lines[1:]:
        if last.parted:
            text += line.text
        elif _goes_on(last, line, columns):
            text += " " + line.text
        else:
            yield text
            text = line.text
        last = line
    yield text


class _Columns:
    """The left and right edges of the columns that the lines of a sheet stand in, by where they begin."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self._edges: dict[int, tuple[float, float]] = {}
        for line in lines:
            band = self._band(line)
            left, right = self._edges.get(band, (line.left, line.right))
            self._edges[band] = (min(left, line.left), max(right, line.right))

    def edges(self, line: PrintedLine) -> tuple[float, float]:
        """Return the edges of the column of `line`."""
        band = self._band(line)
        near = [self._edges[number] for number in (band - 1, band, band + 1) if number in self._edges]
        return min(left for left, _ in near), max(right for _, right in near)

    @staticmethod
    def _band(line: PrintedLine) -> int:
        return int(line.left // _BAND)


def _goes_on(last: PrintedLine, line: PrintedLine, columns: _Columns) -> bool:
    """Whether `line` goes on where `last` broke off: its first word had no room there, and nothing sets it apart."""
    left, right = columns.edges(line)
    gap = last.bottom - line.top
    return (
        last.right + _width_of_first_word(line) > right
        and -last.height < gap <= _GAP * last.height
        and line.left - left <= _INDENT * line.height
        and abs(line.height - last.height) <= _SIZES * last.height
        and not _NEW_ITEM.match(line.text)
    )


def _width_of_first_word(line: PrintedLine) -> float:
    """The first word with the blank before it, at the line's mean width of a letter."""
    letters = len(line.text.split(maxsplit=1)[0]) + 1
    return letters * (line.right - line.left) / max(len(line.text), 1)
