"""XLSX: the cells of every sheet as text, a row a line, cells parted by tabs, values as last calculated."""

import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Iterator

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from giaoluu.facts.page import Page
from giaoluu.sources.errors import ExpandingSource, LongDocument, LongTable, damaged_as
from giaoluu.sources.given import Given, compose_page
from giaoluu.sources.limits import MEGABYTE
from giaoluu.sources.lines import Lines
from giaoluu.sources.unpacking import refuse_bomb, unpacked

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_COLUMNS = 1_000
"""Cells of a row that are looked at: a stray format on the last of 16,384 columns makes every row that wide."""


def open_xlsx(raw: bytes, given: Given) -> Iterator[Page]:
    """Yield one page for the workbook, its sheets marked by their names; hidden sheets are left out."""
    with unpacked(io.BytesIO(raw), given, "XLSX") as archive:
        _refuse_bombs(archive, given)
    lines = Lines()
    with damaged_as(given.name, "XLSX"), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of drawings and validations, which hold no text
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        try:
            if len(book.worksheets) > given.limits.sheets:
                raise LongDocument(given.name, sheets=given.limits.sheets)
            for sheet in book.worksheets:
                if sheet.sheet_state == "visible":
                    lines.begin_sheet(sheet.title)
                    for row in _rows(sheet, given):
                        lines.add_row([[_shown(cell)] for cell in row])
            declared = {"title": book.properties.title or "", "author": book.properties.creator or ""}
        finally:
            book.close()
    yield compose_page(given, lines.text, raw=raw, media_type=MEDIA_TYPE, declared=declared, sheets=lines.sheets)


def _rows(sheet: Worksheet, given: Given) -> Iterator[tuple[Cell | MergedCell, ...]]:
    """Yield the rows that the sheet holds.

    openpyxl fills what is missing between two rows with one and the same blank row, over and over: a stray cell at the
    foot of the sheet, or a row that claims to be one in a billion, would make hundreds of thousands of them.
    """
    most = given.limits.table_rows
    before: tuple[Cell | MergedCell, ...] | None = None
    for number, row in enumerate(sheet.iter_rows(max_row=most + 1, max_col=_COLUMNS), start=1):
        if row is not before:
            if number > most and any(cell.value is not None for cell in row):
                raise LongTable(given.name, rows=most)
            yield row
        before = row


def _refuse_bombs(archive: zipfile.ZipFile, given: Given) -> None:
    infos = archive.infolist()
    for info in infos:
        refuse_bomb(info.file_size, info.compress_size, given)
    total = sum(info.file_size for info in infos)
    if total > given.limits.expanded_bytes:
        raise ExpandingSource(given.name, megabytes=given.limits.expanded_bytes // MEGABYTE)
    given.spending.unpacked += total


def _shown(cell: Cell | MergedCell) -> str:
    """The value as its reader sees it, near enough: days as day/month/year, percentages with their sign."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.strftime("%d/%m/%Y" if value.time() == dt.time() else "%d/%m/%Y %H:%M")
    if isinstance(value, dt.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float):
        percent = str(cell.number_format).rstrip().endswith("%")
        return f"{value * 100:.10g}%".replace(".", ",") if percent else f"{value:.15g}".replace(".", ",")
    return " ".join(str(value).split())
