"""The lines printed on a PDF sheet: their text and where they stand, in reading order."""

import re
from itertools import pairwise

import msgspec
from pypdfium2 import PdfTextPage  # type: ignore[import-untyped]

_BREAKS = re.compile(r"\r\n|\r|\n")
_HYPHENS = ("\x02", "\ufffe", "\xad")
"""What PDFium puts for a hyphen that parts a word at the end of a line."""
_CONTROLS = dict.fromkeys([*range(9), *range(0x0B, 0x20), 0xFFFE, 0xFFFF])
_SCRAMBLED = 2
"""Upward jumps over the same columns, on one sheet, from which the order of the file is not that of reading."""


class PrintedLine(msgspec.Struct, frozen=True):
    """A line as printed, its edges in points; `parted` tells that its last word goes on in the next."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    parted: bool = False

    @property
    def height(self) -> float:
        """The height of its letters."""
        return max(self.top - self.bottom, 1.0)


def printed_lines(sheet: PdfTextPage) -> list[PrintedLine]:
    """Return the lines of `sheet`: in the order of the file, which producers keep by column, unless it jumps about."""
    text = sheet.get_text_range() if sheet.count_chars() else ""
    lines: list[PrintedLine] = []
    start = 0
    for found in [*_BREAKS.finditer(text), None]:
        end = found.start() if found else len(text)
        if text[start:end].strip():
            lines.append(_line(sheet, text[start:end], start))
        start = found.end() if found else end
    return sorted(lines, key=lambda line: (-round(line.top), line.left)) if _is_scrambled(lines) else lines


def _line(sheet: PdfTextPage, text: str, start: int) -> PrintedLine:
    """Its edges are those of its first and last letter; where PDFium has lost count of them, zero."""
    first = start + len(text) - len(text.lstrip())
    last = start + len(text.rstrip()) - 1
    count = sheet.count_chars()
    left, bottom, _, top = sheet.get_charbox(first, loose=True) if first < count else (0.0,) * 4
    _, _, right, _ = sheet.get_charbox(last, loose=True) if last < count else (0.0,) * 4
    parted = text.rstrip().endswith(_HYPHENS)
    clean = text.strip().rstrip("".join(_HYPHENS)).translate(_CONTROLS)
    return PrintedLine(clean, left, right, top, bottom, parted)


def _is_scrambled(lines: list[PrintedLine]) -> bool:
    jumps = 0
    for line, following in pairwise(lines):
        above = following.bottom > line.top + line.height
        same_column = min(line.right, following.right) - max(line.left, following.left) > 0
        jumps += above and same_column
    return jumps >= _SCRAMBLED
