"""What several lists have in common: cells of dates, bodies and countries; filters by country and by who confirmed."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.lists.describing import Part
from giaoluu.office.desk.lists.filters import Choice, Words
from giaoluu.office.desk.words import COUNTRIES, word
from giaoluu.register.archive.narrowing import confirmed_by
from giaoluu.register.organisations.units import countries
from giaoluu.register.search.queries import answering
from giaoluu.register.trail.queries import deciders

DIRECTIONS = (("incoming", _("incoming")), ("outgoing", _("outgoing")), ("domestic", _("within the country")))


def date(name: str) -> Callable[[Any], Iterable[Part]]:
    """Return what says a half-known date of a row."""
    return lambda row: [Part(dates.shown(getattr(row, name)))] if getattr(row, name) else []


def brief_date(name: str) -> Callable[[Any], Iterable[Part]]:
    """Return what says a half-known date of a row, in a list whose other columns need the room."""
    return lambda row: [Part(dates.brief(getattr(row, name)))] if getattr(row, name) else []


def text(name: str) -> Callable[[Any], Iterable[Part]]:
    """Return what says a column of words."""
    return lambda row: [Part(str(getattr(row, name)))] if getattr(row, name) else []


def choice(name: str) -> Callable[[Any], Iterable[Part]]:
    """Return what says a word of a vocabulary."""
    return lambda row: [Part(str(getattr(row, f"get_{name}_display")()))]


def bodies(*names: str) -> Callable[[Any], Iterable[Part]]:
    """Return what says the organisations to which columns of a row point."""
    return lambda row: [Part(body=getattr(row, name)) for name in names if getattr(row, name) is not None]


BY_WORDS = Words("q", _("Words"), answering)
"""The filter of the field at the top of a list: it finds what search finds."""


def by_country(narrow: Callable[[Any, list[str]], Any], label: Any = None) -> Choice:
    """Return the filter by the country of a body."""
    return Choice(
        "country",
        label or _("Country of a party"),
        lambda: [(one, word(COUNTRIES, one)) for one in countries()],
        narrow,
    )


def by_column(name: str, label: Any, words: Callable[[], Iterable[tuple[str, Any]]]) -> Choice:
    """Return a filter by the slugs of a column."""
    return Choice(name, label, words, lambda rows, slugs: rows.filter(**{f"{name}__in": slugs}))


BY_WHO_CONFIRMED = Choice(
    "confirmed",
    _("Confirmed by"),
    lambda: [(str(one.pk), str(one)) for one in deciders()],
    lambda rows, keys: confirmed_by(rows, map(int, keys)),
)
