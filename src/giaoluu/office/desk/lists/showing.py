"""The screen of a list, from its description: a page of rows with filters and columns; or all rows, to be printed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from giaoluu.office.desk.access import signed_in, today
from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.listing import COUNTED, ROWS, Pages, namesakes
from giaoluu.office.desk.lists.asking import COLUMNS, PAGE, SORT, VIEW, Asked, dressed
from giaoluu.office.desk.lists.describing import Column, Part
from giaoluu.register.desks.queries import views_of
from giaoluu.register.organisations.queries import called
from giaoluu.register.trail.queries import bureaus_of

PRINTED = 1000
"""Rows that are printed at most: some forty sheets, and a second or two to make."""
MEANT = 12
"""Bodies that a typed name may mean and that are shown to choose from."""
AT_HAND = 1000
"""Keys that are taken at once: twenty pages, more than most who look for something turn."""
AT_ONCE = 200
"""Rows that are fetched at once where many are wanted: SQLite takes a thousand steps in one condition, and what belongs
to a row may need several."""


@dataclass(frozen=True)
class Cell:
    """What one column says of one row."""

    column: Column
    parts: list[Part]


@dataclass(frozen=True)
class Shown:
    """One row of a list: what it is, where its profile is, and its cells."""

    row: Any
    address: str
    cells: list[Cell]


class Keys(Sequence[Any]):
    """Rows that are counted by their keys, and fetched with all that is shown of them only where they are looked at.

    The first of them are taken at once: mostly they are all, and to count them would be to look for them twice. Of rows
    that are narrowed no more are counted than anybody looks through.
    """

    def __init__(self, asked: Asked, rows: Any) -> None:
        """Take `rows` in the order that was asked for."""
        self._asked, self._keys = asked, rows.values_list("pk", flat=True)

    @cached_property
    def _first(self) -> list[int]:
        return list(self._keys[: AT_HAND + 1])

    @cached_property
    def _count(self) -> int:
        if len(self._first) <= AT_HAND:
            return len(self._first)
        counted = self._keys.order_by()
        return int((counted[: COUNTED + 1] if self._asked.filtered() else counted).count())

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, part: Any) -> Any:
        keys = self._first[part] if part.stop <= AT_HAND else list(self._keys[part])
        return dressed(self._asked.listing, keys, self._asked.columns)


def page_of_list(
    request: HttpRequest, asked: Asked, *, meant: Sequence[Any] = (), status: int = 200, **context: Any
) -> HttpResponse:
    """Return one page of the list that is asked for; `meant` are bodies among which the person has yet to choose."""
    listing, by = asked.listing, signed_in(request)
    rows, views = asked.rows(by, today()), list(views_of(by, listing.name, on=today()))
    pages = Pages if asked.filtered() else Paginator
    page = pages(Keys(asked, rows), ROWS).get_page(asked.query.get(PAGE))
    found = list(page.object_list)
    told = {
        **_told(asked, found, [body for body, _address in meant]),
        "rows": page,
        "meant": meant,
        "filters": [(one, one.fields(asked.given)) for one in listing.filters],
        "choosable": [(one, one in asked.columns) for one in listing.columns],
        "kept": [(name, value) for name in (SORT, COLUMNS, VIEW) for value in asked.query.getlist(name)],
        "print_address": asked.address(print="all"),
        "export_address": reverse(f"{listing.route}_export"),
        "bulk_address": reverse(f"{listing.route}_bulk"),
        "acts": listing.acts_for(request.permissions),  # type: ignore[attr-defined]
        "bare_address": reverse(listing.route) + "?" + VIEW + "=none",
        "views": views,
        "view": next((one for one in views if str(one.pk) == asked.query.get(VIEW)), None),
        "mine": [(str(one.pk), str(one)) for one in bureaus_of(by, "register.read", on=today())],
    }
    return render(request, "desk/lists/list.html", {**told, **context}, status=status)


def printed(request: HttpRequest, asked: Asked) -> HttpResponse:
    """Return all rows that are asked for, up to `PRINTED`, as they go on paper, with the filters stated."""
    rows = asked.rows(signed_in(request), today())
    keys = list(rows.values_list("pk", flat=True)[:PRINTED])
    found = [row for part in fetched(asked, keys) for row in part]
    count = rows.order_by().count() if len(found) == PRINTED else len(found)
    told = {**_told(asked, found), "count": count, "cut": count > len(found), "on": today()}
    return render(request, "desk/lists/print.html", told)


def fetched(asked: Asked, keys: Sequence[int]) -> Iterator[list[Any]]:
    """Yield the rows of `keys` with all that is shown of them, some hundred at a time."""
    for start in range(0, len(keys), AT_ONCE):
        yield dressed(asked.listing, keys[start : start + AT_ONCE], asked.columns)


def cells_of(row: Any, columns: Iterable[Column]) -> list[Cell]:
    """Return what `columns` say of `row`."""
    return [Cell(column, list(column.parts(row))) for column in columns]


def _told(asked: Asked, found: Sequence[Any], others: Sequence[Any] = ()) -> dict[str, Any]:
    listing, columns = asked.listing, _saying(asked, found)
    return {
        "listing": listing,
        "asked": asked,
        "q": asked.given.one("q"),
        "heads": [head for head in asked.heads() if head.column in columns],
        "shown": [Shown(row, screen_of(listing.profile, row.pk), cells_of(row, columns)) for row in found],
        "chips": [(chip, asked.address_without(chip)) for chip in asked.chips()],
        "namesakes": namesakes([*others, *(body for row in found for body in listing.bodies(row))]),
    }


def _saying(asked: Asked, found: Sequence[Any]) -> list[Column]:
    """The columns of a screen without the spare ones that say nothing of its rows; what was asked for stays."""
    wanted, (sorted_by, _turned) = COLUMNS in asked.query, asked.sort
    return [
        column
        for column in asked.columns
        if not column.spare or wanted or column is sorted_by or any(list(column.parts(row)) for row in found)
    ]


def tidied(request: HttpRequest, asked: Asked) -> HttpResponse:
    """Lead to the address without empty words and with the body that was typed; ask which, where several may be."""
    name, query = request.GET.get("name", "").strip(), asked.query.copy()
    query.pop(PAGE, None)
    word = "tree" if request.GET.get("below") == "yes" else "body"
    meant = called(name, MEANT) if name else []
    if name and len(meant) != 1:
        choices = [(body, f"?{_with(query, word, body.pk).urlencode()}") for body in meant]
        return page_of_list(request, asked, meant=choices, typed=name, below=word == "tree")
    if meant:
        query = _with(query, word, meant[0].pk)
    return redirect(f"{request.path}?{query.urlencode()}" if query else request.path)


def _with(query: QueryDict, name: str, key: int) -> QueryDict:
    widened = query.copy()
    widened.setlist(name, list(dict.fromkeys([*widened.getlist(name), str(key)])))
    return widened
