"""Filters of lists: each reads what the address says, narrows the rows, and tells what it does as chips.

Filters add up; within one filter several words widen it. What is no word of a filter is left out, and a date that is
none is told, and does not narrow.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext as _

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.office.desk import dates
from giaoluu.office.desk.asking import day_in
from giaoluu.office.desk.lists.given import Chip, Given, Label, keys_of
from giaoluu.register.organisations.groups import Group, all_below, body_itself


class Filter(Protocol):
    """One filter; `names` are the words of the address that are its own."""

    @property
    def label(self) -> Label:
        """What it is called."""

    @property
    def kind(self) -> str:
        """Which fields it has."""

    @property
    def names(self) -> tuple[str, ...]:
        """The words of the address that are its own."""

    def narrowed(self, rows: Any, given: Given) -> Any:
        """Return `rows` narrowed by what is given."""

    def chips(self, given: Given) -> Iterator[Chip]:
        """Yield what it does, in words."""

    def fields(self, given: Given) -> dict[str, Any]:
        """Return what its fields show."""


@dataclass(frozen=True)
class Choice:
    """One or several words of a vocabulary; `words` are asked for anew, since a vocabulary may be amended."""

    name: str
    label: Label
    words: Callable[[], Iterable[tuple[str, Label]]]
    narrow: Callable[[Any, list[str]], Any]
    kind: str = "choice"

    @property
    def names(self) -> tuple[str, ...]:
        """The words of the address that are its own."""
        return (self.name,)

    def narrowed(self, rows: Any, given: Given) -> Any:
        """Return `rows` of one of the words that are given."""
        chosen = [slug for slug, _word in self._chosen(given)]
        return self.narrow(rows, chosen) if chosen else rows

    def chips(self, given: Given) -> Iterator[Chip]:
        """Yield each word."""
        for slug, word in self._chosen(given):
            yield Chip(str(self.label), word, self.name, slug)

    def fields(self, given: Given) -> dict[str, Any]:
        """Return each word with whether it is chosen."""
        chosen = {slug for slug, _word in self._chosen(given)}
        words = [(slug, word, slug in chosen) for slug, word in given.words_of(self.name, self.words)]
        return {"words": words, "count": len(chosen), "many": len(words) > 12}

    def _chosen(self, given: Given) -> list[tuple[str, str]]:
        asked = given.several(self.name)
        words = given.words_of(self.name, self.words) if asked else []
        return [(slug, word) for slug, word in words if slug in asked]


@dataclass(frozen=True)
class Words:
    """Words that are looked for in one column, with or without marks."""

    name: str
    label: Label
    narrow: Callable[[Any, str], Any]
    kind: str = "words"

    @property
    def names(self) -> tuple[str, ...]:
        """The words of the address that are its own."""
        return (self.name,)

    def narrowed(self, rows: Any, given: Given) -> Any:
        """Return `rows` that hold the words."""
        text = given.one(self.name)
        return self.narrow(rows, text) if text else rows

    def chips(self, given: Given) -> Iterator[Chip]:
        """Yield the words."""
        if text := given.one(self.name):
            yield Chip(str(self.label), f"“{text}”", self.name, text)

    def fields(self, given: Given) -> dict[str, Any]:
        """Return the words."""
        return {"value": given.one(self.name), "count": int(bool(given.one(self.name)))}


@dataclass(frozen=True)
class Bodies:
    """Organisations, each alone (`body`) or with all that stands below it (`tree`); each of them must have a part."""

    label: Label
    narrow: Callable[[Any, Group], Any]
    kind: str = "bodies"
    names: tuple[str, ...] = ("body", "tree")

    def narrowed(self, rows: Any, given: Given) -> Any:
        """Return `rows` in which each of the bodies has a part."""
        for key in keys_of(given, "body"):
            rows = self.narrow(rows, body_itself(key))
        for key in keys_of(given, "tree"):
            rows = self.narrow(rows, all_below(key))
        return rows

    def chips(self, given: Given) -> Iterator[Chip]:
        """Yield each body by its name."""
        for name in self.names:
            for key in keys_of(given, name):
                body = given.bodies.get(key)
                text = given.called(body) if body else _("unknown")
                yield Chip(
                    str(self.label),
                    text if name == "body" else _("%(body)s and all below it") % {"body": text},
                    name,
                    str(key),
                )

    def fields(self, given: Given) -> dict[str, Any]:
        """Return how many bodies are chosen, and what was typed to choose another."""
        return {
            "count": sum(len(keys_of(given, name)) for name in self.names),
            "typed": given.one("name"),
            "keys": [(name, key) for name in self.names for key in keys_of(given, name)],
        }


@dataclass(frozen=True)
class Period:
    """A stretch of days, each end typed as far as it is known: '2024' begins on 1 January and ends on 31 December."""

    label: Label
    narrow: Callable[[Any, dt.date | None, dt.date | None], Any]
    names: tuple[str, str] = ("from", "to")
    kind: str = "period"

    def narrowed(self, rows: Any, given: Given) -> Any:
        """Return `rows` that touch the stretch, as far as their dates are known."""
        first, last = (_date(given.one(name)) for name in self.names)
        since, until = earliest_day(first), latest_day(last)
        return rows if since is None and until is None else self.narrow(rows, since, until)

    def chips(self, given: Given) -> Iterator[Chip]:
        """Yield each end."""
        for name, words in zip(self.names, (_("from %(date)s"), _("until %(date)s")), strict=True):
            if date := _date(given.one(name)):
                yield Chip(str(self.label), words % {"date": dates.shown(date)}, name, given.one(name))

    def fields(self, given: Given) -> dict[str, Any]:
        """Return both ends as a person types them, and which of them is no date."""
        typed = [given.one(name) for name in self.names]
        wrong = [text for text in typed if text and not _date(text)]
        backwards = dates.backwards(*map(_date, typed))
        since, until = (dates.typed(text) if text and _date(text) == text else text for text in typed)
        return {"since": since, "until": until, "wrong": wrong, "backwards": backwards, "count": sum(map(bool, typed))}


@dataclass(frozen=True)
class Day:
    """A day as of which the list is asked for."""

    name: str
    label: Label
    narrow: Callable[[Any, dt.date], Any]
    kind: str = "day"

    @property
    def names(self) -> tuple[str, ...]:
        """The words of the address that are its own."""
        return (self.name,)

    def narrowed(self, rows: Any, given: Given) -> Any:
        """Return `rows` as of the day."""
        day = day_in(given.one(self.name))
        return rows if day is None else self.narrow(rows, day)

    def chips(self, given: Given) -> Iterator[Chip]:
        """Yield the day."""
        if day := day_in(given.one(self.name)):
            yield Chip(str(self.label), dates.shown(day.isoformat()), self.name, given.one(self.name))

    def fields(self, given: Given) -> dict[str, Any]:
        """Return the day, and what was typed that is none."""
        typed = given.one(self.name)
        day = day_in(typed)
        return {"value": day, "wrong": [typed] if typed and day is None else [], "count": int(day is not None)}


@dataclass(frozen=True)
class Flag:
    """Something that is so or is not looked at."""

    name: str
    label: Label
    narrow: Callable[[Any], Any]
    kind: str = "flag"

    @property
    def names(self) -> tuple[str, ...]:
        """The words of the address that are its own."""
        return (self.name,)

    def narrowed(self, rows: Any, given: Given) -> Any:
        """Return those of `rows` of which it is so."""
        return self.narrow(rows) if given.one(self.name) == "yes" else rows

    def chips(self, given: Given) -> Iterator[Chip]:
        """Yield what is so."""
        if given.one(self.name) == "yes":
            yield Chip("", str(self.label), self.name, "yes")

    def fields(self, given: Given) -> dict[str, Any]:
        """Return whether it is asked for."""
        return {"value": given.one(self.name) == "yes", "count": int(given.one(self.name) == "yes")}


def narrowed_by(rows: Any, filters: Sequence[Filter], given: Given) -> Any:
    """Return `rows` narrowed by all filters."""
    for one in filters:
        rows = one.narrowed(rows, given)
    return rows


def _date(typed: str) -> str:
    try:
        return dates.understood(typed)
    except ValueError:
        return ""
