"""ODT (OpenDocument text): paragraphs and tables in their order, notes where they stand; tracked deletions left out."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from giaoluu.facts.page import Page
from giaoluu.sources.errors import LockedSource, damaged_as
from giaoluu.sources.given import Given, compose_page
from giaoluu.sources.legacy.detecting import modernise
from giaoluu.sources.lines import Lines
from giaoluu.sources.unpacking import take, unpacked
from giaoluu.sources.xml import local, parse_xml

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_UNSEEN = frozenset(
    {"tracked-changes", "annotation", "forms", "sequence-decls", "bibliography-source", "index-title-template"}
)
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DECLARED = {
    "title": "title",
    "initial-creator": "author",
    "creator": "author",
    "language": "language",
    "date": "modified",
}
_BLANKS = 1_000
"""Blanks that one `text:s` may stand for; the format sets no bound."""


def open_odt(raw: bytes, given: Given) -> Iterator[Page]:
    """Yield one page."""
    with unpacked(io.BytesIO(raw), given, "ODT") as archive, damaged_as(given.name, "ODT"):
        if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in take(
            archive, "META-INF/manifest.xml", given
        ):
            raise LockedSource(given.name)
        lines = Lines()
        _add(parse_xml(take(archive, "content.xml", given)), lines)
        declared = _declared(archive, given)
    text = lines.text
    conversion = modernise(text)
    kept = conversion is not None and len(conversion.text) == len(text)
    yield compose_page(
        given,
        conversion.text if conversion else text,
        raw=raw,
        media_type=MEDIA_TYPE,
        declared=declared,
        hints=lines.hints if kept or not conversion else (),
        original=text if conversion else None,
    )


def _declared(archive: zipfile.ZipFile, given: Given) -> dict[str, str]:
    if "meta.xml" not in archive.namelist():
        return {}
    root = parse_xml(take(archive, "meta.xml", given))
    found = {_DECLARED[local(element)]: element.text or "" for element in root.iter() if local(element) in _DECLARED}
    return {key: value.strip() for key, value in found.items() if value.strip()}


def _add(container: etree._Element, lines: Lines) -> None:
    for child in container:
        name = local(child)
        if name in {"p", "h"}:
            style = child.get(f"{_TEXT}style-name") or ""
            lines.add("".join(_words(child)).strip("\n "), "title" if style == "Title" else None)
            _add_boxes(child, lines)
        elif name == "table-row":
            _add_row(child, lines)
        elif name not in _UNSEEN:
            _add(child, lines)


def _add_row(row: etree._Element, lines: Lines) -> None:
    cells = [cell for cell in row if local(cell) == "table-cell"]
    if any(local(part) == "table" for cell in cells for part in cell.iterdescendants()):
        for cell in cells:
            _add(cell, lines)
    else:
        lines.add_row([["".join(_words(part)) for part in cell.iter(f"{_TEXT}p", f"{_TEXT}h")] for cell in cells])


def _add_boxes(paragraph: etree._Element, lines: Lines) -> None:
    """Text boxes and notes stand inside a paragraph; they follow it as lines of their own."""
    for part in paragraph.iterdescendants():
        if local(part) in {"text-box", "note-body"}:
            _add(part, lines)


def _words(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child)
        if name == "s":
            count = child.get(f"{_TEXT}c") or "1"
            yield " " * min(int(count) if count.isascii() and count.isdigit() else 1, _BLANKS)
        elif name == "tab":
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif name not in {"note", "annotation", "text-box", "table"}:
            yield from _words(child)
        yield child.tail or ""
