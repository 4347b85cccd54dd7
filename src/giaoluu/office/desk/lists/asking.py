"""What a person asks of a list, as the address holds it: filters, order, columns, page; and where the next steps lead.

The address alone says what is shown, so that it can be sent to a colleague and kept as a view.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from giaoluu.office.desk.lists.describing import Column, Listing
from giaoluu.office.desk.lists.filters import narrowed_by
from giaoluu.office.desk.lists.given import Chip, Given, bodies_given
from giaoluu.register.trail.queries import SignedIn

SORT, COLUMNS, PAGE, VIEW, PRINT, ONLY = "sort", "columns", "page", "view", "print", "only"
OWN = (SORT, COLUMNS, PAGE, VIEW, PRINT, ONLY)
"""Words of an address that belong to the list itself, and not to one of its filters."""


MOST_TICKED = 500
"""Rows that are ticked or acted on at once: each is a write, and while they last nobody else writes."""
_AT_ONCE = 30
"""Keys of ticked rows in one word of an address."""


@dataclass(frozen=True)
class Head:
    """The head of a column: where a tap leads, and how the list is sorted by it now."""

    column: Column
    address: str
    direction: str


class Asked:
    """One question to a list."""

    def __init__(self, listing: Listing, query: QueryDict) -> None:
        """Understand `query`; what is no word of this list is left out."""
        self.listing = listing
        known = {"q", *OWN, *(name for one in listing.filters for name in one.names)}
        self.query = QueryDict(mutable=True)
        for name in query:
            for value in query.getlist(name):
                if name in known and value.strip():
                    self.query.appendlist(name, value.strip()[:300])
        self.given = Given(self.query, bodies_given(self.query))

    @property
    def columns(self) -> list[Column]:
        """The columns that are shown, in the order of the list; the usual ones where none is chosen."""
        wanted = self.query.getlist(COLUMNS)
        chosen = [one for one in self.listing.columns if one.name in wanted]
        return chosen or [one for one in self.listing.columns if one.shown]

    @property
    def sort(self) -> tuple[Column, bool]:
        """The column by which the list is sorted, and whether against its usual direction."""
        asked = self.query.get(SORT, "")
        column = self.listing.column(asked.removeprefix("-"))
        if column is None or not column.sort:
            column, asked = self.listing.column(self.listing.order), ""
        if column is None:
            raise LookupError(self.listing.order)
        return column, asked.startswith("-")

    def rows(self, by: SignedIn, on: Any) -> Any:
        """Return the rows that `by` may see and that pass all filters, in the order that is asked for."""
        rows = narrowed_by(self.listing.rows(by, on), self.listing.filters, self.given)
        if ONLY in self.query:
            rows = rows.filter(pk__in=self._only())
        column, turned = self.sort
        return rows.order_by(*(_place(rows.model, name, turned=turned) for name in column.sort))

    def chips(self) -> list[Chip]:
        """Return what narrows the list, in words."""
        chips = [chip for one in self.listing.filters for chip in one.chips(self.given)]
        return [*chips, Chip(ONLY, "", "", _("ticked rows"))] if ONLY in self.query else chips

    def heads(self) -> list[Head]:
        """Return the heads of the columns that are shown."""
        return [self._head(column) for column in self.columns]

    def address(self, without: Iterable[str] = (), **values: str) -> str:
        """Return the address with `values` set and the words `without` left out; always from the first page."""
        query = self.query.copy()
        for name in (PAGE, PRINT, *without):
            query.pop(name, None)
        for name, value in values.items():
            query[name] = value
        return f"?{query.urlencode()}"

    def address_without(self, chip: Chip) -> str:
        """Return the address that is no longer narrowed by `chip`."""
        query = self.query.copy()
        query.pop(PAGE, None)
        if chip.name == ONLY:
            query.pop(ONLY)
            return f"?{query.urlencode()}"
        query.setlist(chip.name, [value for value in query.getlist(chip.name) if value != chip.value])
        return f"?{query.urlencode()}"

    @property
    def others(self) -> list[tuple[str, list[str]]]:
        """All that is asked for but the columns and the page, for a form that asks for columns."""
        return [(name, values) for name, values in self.query.lists() if name not in {COLUMNS, PAGE, PRINT}]

    def kept(self) -> str:
        """Return what a view keeps: filters, order and columns, without page and view."""
        query = self.query.copy()
        for name in (PAGE, VIEW, PRINT):
            query.pop(name, None)
        return query.urlencode()

    def tidy(self, query: QueryDict) -> bool:
        """Tell whether `query` says just this: no field of a form left empty, and no name still to be found."""
        named = query.get("name", "").strip()
        return not named and all(any(values) for _name, values in query.lists())

    def filtered(self) -> bool:
        """Tell whether anything narrows the list."""
        return bool(self.chips())

    def only(self, keys: Sequence[int]) -> "Asked":
        """Return the same question, asked of the rows of `keys` alone."""
        query = self.query.copy()
        parts = [keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE)]
        query.setlist(ONLY, [".".join(map(str, part)) for part in parts])
        return Asked(self.listing, query)

    def _only(self) -> list[int]:
        given = ".".join(self.query.getlist(ONLY)).split(".")
        return [int(key) for key in given if key.isascii() and key.isdecimal() and len(key) < 19][:MOST_TICKED]

    def _head(self, column: Column) -> Head:
        current, turned = self.sort
        if not column.sort:
            return Head(column, "", "")
        if column is not current:
            return Head(column, self.address(sort=column.name), "")
        down = column.sort[0].startswith("-") != turned
        following = column.name if turned else f"-{column.name}"
        return Head(column, self.address(sort=following), "descending" if down else "ascending")


def _place(model: Any, name: str, *, turned: bool) -> Any:
    """A column to sort by; what is not known stands last in a falling order, on every database."""
    down = name.startswith("-") != turned
    bare = name.removeprefix("-")
    if "__" not in bare and bare != "pk" and not model._meta.get_field(bare).null:
        return f"-{bare}" if down else bare
    if bare == "pk":
        return "-pk" if down else "pk"
    return F(bare).desc(nulls_last=True) if down else F(bare).asc(nulls_first=True)


def ticked_keys(request: HttpRequest) -> list[int]:
    """Return the keys of the rows that are ticked in a form."""
    given = dict.fromkeys(request.POST.getlist("row"))
    return [int(key) for key in given if key.isascii() and key.isdecimal() and len(key) < 19][:MOST_TICKED]


def dressed(listing: Listing, keys: Sequence[int], columns: Iterable[Column]) -> list[Any]:
    """Return the rows of `keys`, in their order, with all that `columns` show of them."""
    needs = [need for column in columns for need in column.needs]
    found = listing.dressed().filter(pk__in=keys).prefetch_related(*needs).order_by()
    rows = {row.pk: row for row in found}
    return [rows[key] for key in keys if key in rows]
