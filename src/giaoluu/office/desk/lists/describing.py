"""What a list is: its columns and its filters. One description stands in `nouns`."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.functional import Promise

from giaoluu.office.desk.lists.filters import Filter
from giaoluu.register.trail.queries import SignedIn

Label = str | Promise


@dataclass(frozen=True)
class Part:
    """One thing that a cell says: words or a body, where they lead, lesser words behind it; with a `tone`, a badge."""

    text: str = ""
    body: Any = None
    address: str = ""
    sub: str = ""
    tone: str | None = None


@dataclass(frozen=True)
class Column:
    """One column: what it says of a row, and by which columns of the table the list is sorted by it.

    The first of `sort` gives the direction of a first tap (`-first_day`: the latest first). `needs` are further rows
    that are fetched only where the column is shown; `number` is what a workbook can count with. One that is `spare`
    is left out of a screen on which it would say nothing of any row, unless the person chose the columns.
    """

    name: str
    label: Label
    parts: Callable[[Any], Iterable[Part]]
    sort: tuple[str, ...] = ()
    look: str = ""
    shown: bool = True
    needs: tuple[str, ...] = ()
    number: Callable[[Any], Decimal | int | None] | None = None
    spare: bool = False


@dataclass(frozen=True)
class Act:
    """What can be done with many rows at once, for who has `permission`: `write` does it to one row, by an operation.

    `explains` says what follows from it, `refuses` beforehand which rows will not have it and why, `form` what has to
    be told. An act that `leads` elsewhere with just as many rows as it `wants` does nothing by itself.
    """

    name: str
    word: Label
    permission: str
    explains: Label = ""
    refuses: Callable[[Sequence[Any], SignedIn, dt.date], Mapping[int, str]] = lambda _rows, _by, _on: {}
    write: Callable[[Any, SignedIn, Mapping[str, Any]], Any] = lambda _row, _by, _told: None
    form: type[forms.Form] | None = None
    look: str = ""
    undo: bool = True
    leads: Callable[[Sequence[Any]], str] | None = None
    wants: int = 0


@dataclass(frozen=True)
class Listing:
    """A list: which rows a person may see, and all that is shown and asked there.

    `rows` gives them bare and in no order; `dressed` gives those of the keys with all that the columns need.
    """

    name: str
    noun: str
    heading: Label
    hint: Label
    permission: str
    profile: str
    rows: Callable[[SignedIn, dt.date], Any]
    dressed: Callable[[], Any]
    columns: Sequence[Column]
    filters: Sequence[Filter]
    order: str
    bodies: Callable[[Any], Iterable[Any]] = lambda _row: ()
    acts: Sequence[Act] = ()

    def acts_for(self, permissions: Iterable[str]) -> list[Act]:
        """Return what a person with these permissions may do with many of its rows."""
        can = frozenset(permissions)
        return [act for act in self.acts if act.permission in can]

    @property
    def route(self) -> str:
        """The name of its address."""
        return f"desk:{self.name}"

    def column(self, name: str) -> Column | None:
        """Return the column of that name."""
        return next((one for one in self.columns if one.name == name), None)
