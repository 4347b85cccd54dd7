"""DOCX: paragraphs and tables in their order, heads first, notes and feet last; tracked deletions left out.

The XML is walked directly: python-docx leaves out text boxes, notes, insertions and content controls.
"""

import io
import re
import zipfile
from collections.abc import Iterator

import msgspec

from giaoluu.facts.page import Page
from giaoluu.sources.errors import damaged_as
from giaoluu.sources.formats.docx_blocks import Block, Paragraph, blocks_of, pieces_of
from giaoluu.sources.given import Given, compose_page
from giaoluu.sources.legacy.detecting import Scheme, modernise
from giaoluu.sources.legacy.fonts import legacy_schemes, worded
from giaoluu.sources.lines import Lines
from giaoluu.sources.unpacking import take, unpacked
from giaoluu.sources.xml import local, parse_xml

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HEADS = re.compile(r"word/header\d*\.xml")
_FEET = re.compile(r"word/(?:footer\d*|footnotes|endnotes)\.xml")
_WORD = re.compile(r"[^\W\d_]{2}")
"""A head or foot without two letters in a row is a page number."""
_DECLARED = {"title": "title", "creator": "author", "language": "language", "modified": "modified"}


class _Document(msgspec.Struct, frozen=True):
    blocks: list[Block]
    declared: dict[str, str]


def open_docx(raw: bytes, given: Given) -> Iterator[Page]:
    """Yield one page; its sheets follow the page breaks that Word last saved."""
    with unpacked(io.BytesIO(raw), given, "DOCX") as archive, damaged_as(given.name, "DOCX"):
        document = _read(archive, given)
    schemes = legacy_schemes(pieces_of(document.blocks))
    lines = _lines(document.blocks, schemes)
    original = _lines(document.blocks, frozenset()).text if schemes else None
    text = lines.text
    if original is None and (conversion := modernise(text)) and len(conversion.text) == len(text):
        original, text = text, conversion.text
    yield compose_page(
        given,
        text,
        raw=raw,
        media_type=MEDIA_TYPE,
        declared=document.declared,
        hints=lines.hints,
        sheets=lines.sheets,
        original=original,
    )


def _read(archive: zipfile.ZipFile, given: Given) -> _Document:
    names = sorted(archive.namelist())
    blocks: list[Block] = []
    for name in [name for name in names if _HEADS.fullmatch(name)]:
        blocks.extend(_marginal(take(archive, name, given)))
    blocks.extend(blocks_of(parse_xml(take(archive, "word/document.xml", given))))
    for name in [name for name in names if _FEET.fullmatch(name)]:
        blocks.extend(_marginal(take(archive, name, given)))
    declared = {}
    if "docProps/core.xml" in names:
        for element in parse_xml(take(archive, "docProps/core.xml", given)):
            if local(element) in _DECLARED and element.text:
                declared[_DECLARED[local(element)]] = element.text.strip()
    return _Document(blocks, declared)


def _marginal(raw: bytes) -> list[Block]:
    blocks = list(blocks_of(parse_xml(raw)))
    return blocks if _WORD.search(" ".join(piece.text for piece in pieces_of(blocks))) else []


def _lines(blocks: list[Block], schemes: frozenset[Scheme]) -> Lines:
    lines = Lines()
    broken = any(isinstance(block, Paragraph) and block.breaks for block in blocks)
    number = 1
    if broken:
        lines.begin_sheet("1")
    for block in blocks:
        if isinstance(block, Paragraph):
            if block.breaks == "before":
                number = _turn(lines, number)
            lines.add("".join(worded(piece, schemes) for piece in block.pieces).strip("\n "), block.role)
            if block.breaks == "after":
                number = _turn(lines, number)
        else:
            cells = [
                ["".join(worded(piece, schemes) for piece in part.pieces) for part in cell] for cell in block.cells
            ]
            lines.add_row(cells)
    return lines


def _turn(lines: Lines, number: int) -> int:
    """Begin the next sheet, unless the last one is still blank: Word saves a typed break and its rendering."""
    if not lines.sheet_is_blank:
        number += 1
        lines.begin_sheet(str(number))
    return number
