"""Lists: fifty rows a page, and which names on it are borne by more than one body."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from giaoluu.register.organisations.queries import shared_names

ROWS = 50
"""Rows of a page of a list: a screen and a half at 1280 pixels, and quick to print."""


COUNTED = 10_000
"""Rows that are counted: to count further takes longer than to show any of them, and nobody turns 200 pages."""


class Pages(Paginator[Any]):
    """Rows page by page, of which no more than `COUNTED` are counted; `more` tells that there are others."""

    @cached_property
    def count(self) -> int:
        """How many rows there are, or `COUNTED`."""
        return min(self._counted, COUNTED)

    @property
    def more(self) -> bool:
        """Whether there are more rows than were counted."""
        return self._counted > COUNTED

    @cached_property
    def _counted(self) -> int:
        rows: Any = self.object_list
        return rows.order_by()[: COUNTED + 1].count() if isinstance(rows, QuerySet) else len(rows)


def page_of(
    request: HttpRequest, told: "QuerySet[Any] | list[Any]", *, rows: int | None = None, asked: str = "page"
) -> "Page[Any]":
    """Return the page of `told` that the address asks for; a number that is none, or too high, gives the nearest.

    A page has `rows` rows, or `ROWS`. Where a screen holds two lists, each is `asked` for by a word of its own.
    """
    return Pages(told, rows or ROWS).get_page(request.GET.get(asked))


def namesakes(bodies: Iterable[Any]) -> frozenset[str]:
    """Return the names of `bodies`, some of which may be None, that another body bears too."""
    return shared_names(body.shown for body in bodies if body is not None)


def namesakes_if_body(row: Any) -> frozenset[str]:
    """Return the name of `row` where it is a body whose name another bears too: its years are told beside it then."""
    return namesakes([row] if hasattr(row, "shown") and hasattr(row, "level") else [])


def chosen(request: HttpRequest, name: str, words: Iterable[tuple[str, str]]) -> str:
    """Return what the address says of the filter `name` where it is one of `words`, else nothing."""
    given = request.GET.get(name, "")
    return given if given in dict(words) else ""


def show(request: HttpRequest, template: str, rows: "Page[Any]", **context: Any) -> HttpResponse:
    """Return the screen of a list."""
    return render(request, template, {"rows": rows, "q": request.GET.get("q", "").strip(), **context})
