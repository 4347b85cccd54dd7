"""Printed lines to paragraphs: a sentence that was wrapped on paper is one line of the page's text again."""

import re
from collections.abc import Iterator

from giaoluu.sources.formats.pdf_lines import PrintedLine

_FULL = 0.9
"""A line that ends within a tenth of its column's width from the right edge was broken for lack of room."""
_GAP = 1.0
"""Blank height between two lines of a paragraph, in heights of a line: double spacing has 1.0 at most."""
_INDENT = 0.8
"""First-line indents are wider than this many heights; the least that official letters use is 1 cm (Decree 30/2020)."""
_SIZES = 0.2
"""Lines of one paragraph differ less in height."""
_NEW_ITEM = re.compile(r"(?:[-–—•+*▪●]|\d{1,2}[.)]|[a-zđ]\)|[IVX]{1,4}\.|Điều \d|Chương |Mục )\s*\S")


def paragraphs_of(lines: list[PrintedLine]) -> Iterator[str]:
    """Yield the paragraphs of `lines`; a word parted by a hyphen at a line's end is whole again."""
    if not lines:
        return
    text, last = lines[0].text, lines[0]
    for line in lines[1:]:
        if last.parted:
            text += line.text
        elif _goes_on(last, line, lines):
            text += " " + line.text
        else:
            yield text
            text = line.text
        last = line
    yield text


def _goes_on(last: PrintedLine, line: PrintedLine, lines: list[PrintedLine]) -> bool:
    column = [other for other in lines if other.left < last.right and other.right > last.left]
    left, right = min(other.left for other in column), max(other.right for other in column)
    gap = last.bottom - line.top
    return (
        last.right >= left + _FULL * (right - left)
        and -last.height < gap <= _GAP * last.height
        and line.left - left <= _INDENT * line.height
        and abs(line.height - last.height) <= _SIZES * last.height
        and not _NEW_ITEM.match(line.text)
    )
