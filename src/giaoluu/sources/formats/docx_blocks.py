"""The paragraphs and table rows of WordprocessingML, in reading order."""

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

import msgspec
from lxml import etree

from giaoluu.facts.page import Role
from giaoluu.sources.legacy.fonts import Piece
from giaoluu.sources.xml import local

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNSEEN = frozenset(
    {"del", "moveFrom", "delText", "instrText", "pPr", "rPr", "sectPr", "Fallback", "softHyphen", "annotationRef"}
)
"""Deleted text, field codes, properties, and the copy of a text box for old Word versions."""
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}
_STYLES: dict[str, Role] = {"title": "title", "caption": "caption"}
_BREAK = Piece("\f")
"""Stands among the pieces of a paragraph where a physical page ends; never gets into the text."""


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph in its fonts; `breaks` tells whether a physical page begins with it or after it."""

    pieces: list[Piece]
    role: Role | None = None
    breaks: Literal["before", "after"] | None = None


class Row(msgspec.Struct, frozen=True):
    """A table row: its cells, each a list of paragraphs."""

    cells: list[list[Paragraph]]


Block: TypeAlias = Paragraph | Row


def blocks_of(container: etree._Element) -> Iterator[Block]:
    """Yield the paragraphs and rows inside `container`; a row that holds a table gives its blocks instead."""
    for child in container:
        name = local(child)
        if name == "p":
            yield from _paragraph(child)
        elif name == "tr":
            yield from _row(child)
        elif name not in _UNSEEN:
            yield from blocks_of(child)


def pieces_of(blocks: Iterable[Block]) -> Iterator[Piece]:
    """Yield every piece of text in `blocks`."""
    for block in blocks:
        paragraphs = [block] if isinstance(block, Paragraph) else [part for cell in block.cells for part in cell]
        for paragraph in paragraphs:
            yield from paragraph.pieces


def _row(row: etree._Element) -> Iterator[Block]:
    cells = [list(blocks_of(cell)) for cell in row.iterchildren(f"{_W}tc")] or [list(blocks_of(row))]
    plain = [[block for block in cell if isinstance(block, Paragraph)] for cell in cells]
    if plain == cells:
        yield Row(plain)
    else:
        for cell in cells:
            yield from cell


def _paragraph(element: etree._Element) -> Iterator[Block]:
    boxes: list[etree._Element] = []
    pieces = list(_pieces(element, "", boxes))
    style = element.find(f"{_W}pPr/{_W}pStyle")
    role = _STYLES.get((style.get(f"{_W}val") or "").lower()) if style is not None else None
    yield Paragraph([piece for piece in pieces if piece is not _BREAK], role, _breaks(pieces))
    for box in boxes:
        yield from blocks_of(box)


def _breaks(pieces: list[Piece]) -> Literal["before", "after"] | None:
    if _BREAK not in pieces:
        return None
    opening = "".join(piece.text for piece in pieces[: pieces.index(_BREAK)])
    return "after" if opening.strip() else "before"


def _pieces(element: etree._Element, font: str, boxes: list[etree._Element]) -> Iterator[Piece]:
    for child in element:
        name = local(child)
        if name == "t":
            yield Piece(child.text or "", font)
        elif name in _SIGNS:
            yield Piece(_SIGNS[name], font)
        elif name == "lastRenderedPageBreak" or (name == "br" and child.get(f"{_W}type") == "page"):
            yield _BREAK
        elif name == "br":
            yield Piece("\n", font)
        elif name == "txbxContent":
            boxes.append(child)
        elif name not in _UNSEEN:
            yield from _pieces(child, _font(child) if name == "r" else font, boxes)


def _font(run: etree._Element) -> str:
    fonts = run.find(f"{_W}rPr/{_W}rFonts")
    return "" if fonts is None else fonts.get(f"{_W}ascii") or fonts.get(f"{_W}hAnsi") or ""
