"""Rows of a list as a file: CSV for any programme, XLSX for Excel, with the columns and filters of the screen.

Words that a spreadsheet would take for a formula stay words: in CSV they begin with an apostrophe, in XLSX the cell
says that it holds words. What is taken out of the site is on the trail before it goes.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from giaoluu.office.desk import dates
from giaoluu.office.desk.access import WRITES, screen, signed_in, today
from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.listing import namesakes
from giaoluu.office.desk.lists.asking import Asked, ticked_keys
from giaoluu.office.desk.lists.describing import Column, Listing, Part
from giaoluu.office.desk.lists.showing import fetched
from giaoluu.office.desk.words import LEVELS, word
from giaoluu.register.desks.operations import record_export

MOST = 20_000
"""Rows of one file: more than any person reads, and some seconds to write as XLSX."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take words for a formula (OWASP, 'CSV Injection')."""
MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

Value = str | Decimal | int | None


def export_screen(listing: Listing) -> Callable[..., HttpResponse]:
    """Return what answers with the rows of `listing` as a file; for who may see the list and export."""

    @screen("register.export", WRITES)
    def exported(request: HttpRequest) -> HttpResponse:
        allowed: frozenset[str] = getattr(request, "permissions", frozenset())
        if listing.permission not in allowed:
            raise PermissionDenied(listing.permission)
        form = "xlsx" if request.POST.get("form") == "xlsx" else "csv"
        asked, by = Asked(listing, QueryDict(request.POST.get("asked", "")[:4000])), signed_in(request)
        ticked = ticked_keys(request)
        if ticked and request.POST.get("all") != "yes":
            asked = asked.only(ticked)
        rows = asked.rows(by, today())
        keys = list(rows.values_list("pk", flat=True)[:MOST])
        count = rows.order_by().count() if len(keys) == MOST else len(keys)
        record_export(listing.name, query=asked.kept(), form=form, rows=len(keys), by=by)
        told = list(_notes(asked, by, shown=len(keys), count=count))
        write = _xlsx if form == "xlsx" else _csv
        answer = HttpResponse(write(asked, _values(asked, keys), told), content_type=MEDIA[form])
        answer["Content-Disposition"] = f'attachment; filename="{listing.name}-{today():%Y-%m-%d}.{form}"'
        return answer

    exported.__name__ = f"export_{listing.name}"
    return exported  # type: ignore[return-value]


def safe(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _csv(asked: Asked, found: Iterable[list[Value]], told: Iterable[str]) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([safe(str(column.label)) for column in asked.columns])
    for values in found:
        writer.writerow([safe(value) if isinstance(value, str) else value for value in values])
    writer.writerow([])
    for line in told:
        writer.writerow([safe(line)])
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def _xlsx(asked: Asked, found: Iterable[list[Value]], told: Iterable[str]) -> bytes:
    book = Workbook(write_only=True)
    sheet, notes = book.create_sheet(str(asked.listing.heading)[:31]), book.create_sheet(_("About this file")[:31])
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, str(column.label)) for column in asked.columns])
    for values in found:
        sheet.append([_cell(sheet, value) for value in values])
    for line in told:
        notes.append([_cell(notes, line)])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _cell(sheet: Any, value: Value) -> Any:
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", value)[:32_000])
    cell.data_type = "s"
    return cell


def _values(asked: Asked, keys: Sequence[int]) -> Iterator[list[Value]]:
    """What the columns say of each row; no more rows are held than are fetched at once.

    With all of them at hand, Python's collector went through what hangs on 20,000 rows again and again, for two fifths
    of the time of a file. What was fetched with a row leads back to it, and would wait for the collector too.
    """
    for rows in fetched(asked, keys):
        borne = namesakes(body for row in rows for body in asked.listing.bodies(row))
        yield from ([_value(column, row, borne) for column in asked.columns] for row in rows)
        for row in rows:
            getattr(row, "_prefetched_objects_cache", {}).clear()


def _value(column: Column, row: Any, borne: frozenset[str]) -> Value:
    if column.number is not None:
        return column.number(row)
    return "; ".join(filter(None, (_said(part, borne) for part in column.parts(row))))


def _said(part: Part, borne: frozenset[str]) -> str:
    body = ""
    if part.body is not None:
        lived = dates.span(part.body.valid_from, part.body.valid_to) or word(LEVELS, part.body.level)
        body = f"{part.body.shown} ({lived})" if part.body.shown in borne and lived else part.body.shown
    said = ", ".join(filter(None, (part.text, body)))
    return f"{said} ({part.sub})" if part.sub and said else said or part.sub


def _notes(asked: Asked, by: Any, *, shown: int, count: int) -> Iterator[str]:
    yield str(asked.listing.heading)
    yield _("as of %(day)s, %(by)s") % {"day": dates.shown(today().isoformat()), "by": by}
    for chip in asked.chips():
        yield f"{chip.label}: {chip.text}" if chip.label else chip.text
    if count > shown:
        yield _("Only the first %(shown)s of %(count)s rows.") % {"shown": amount(shown), "count": amount(count)}
