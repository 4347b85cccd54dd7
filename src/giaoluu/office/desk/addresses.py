"""Where the screen of a row is, and what tells it from others of its name."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.db.models import Model
from django.urls import reverse

from giaoluu.office.desk import dates
from giaoluu.office.desk.words import COUNTRIES, LEVELS, word

ANY = 1_234_567
"""A key that stands for any: no address holds such a number otherwise."""
SCREENS: Mapping[str, str] = {
    "organisations.organisation": "desk:organisation",
    "people.person": "desk:person",
    "exchanges.exchange": "desk:exchange",
    "agreements.agreement": "desk:agreement",
    "agreements.paper": "desk:paper",
    "commitments.commitment": "desk:commitment",
    "commitments.aid": "desk:aid_row",
    "indicators.figure": "desk:figure",
}
"""The screen of a row of each noun."""
OWNERS: Mapping[str, tuple[str, str]] = {
    "people.tenure": ("people.person", "person_id"),
    "people.personname": ("people.person", "person_id"),
    "organisations.name": ("organisations.organisation", "organisation_id"),
    "organisations.parentage": ("organisations.organisation", "child_id"),
    "organisations.territory": ("organisations.organisation", "organisation_id"),
    "exchanges.exchangeparty": ("exchanges.exchange", "exchange_id"),
    "exchanges.participant": ("exchanges.exchange", "exchange_id"),
    "exchanges.exchangeagreement": ("exchanges.exchange", "exchange_id"),
    "agreements.agreementparty": ("agreements.agreement", "agreement_id"),
    "agreements.lineofwork": ("agreements.agreement", "agreement_id"),
    "commitments.bound": ("commitments.commitment", "commitment_id"),
}
"""Nouns without a screen of their own: that of the row to which theirs belongs."""


def screen_of(route: str, key: int) -> str:
    """Return the address of the screen `route` of the row `key`, as `reverse` does, once for all rows.

    A list of 20,000 rows spends a tenth of its time on addresses else.
    """
    before, after = _around(route)
    return f"{before}{key}{after}"


@cache
def _around(route: str) -> tuple[str, str]:
    before, _key, after = reverse(route, args=[ANY]).partition(str(ANY))
    return before, after


def address_of(row: Model) -> str:
    """Return the address of the screen of `row`, or nothing where it has none."""
    noun, key = row._meta.label_lower, row.pk
    if noun in OWNERS:
        noun, column = OWNERS[noun]
        key = getattr(row, column)
    return screen_of(SCREENS[noun], key) if noun in SCREENS else ""


def about(row: Any, *, beside: str = "") -> str:
    """Return what tells `row` from others of its name: years of a body or unit, a distinction, a date.

    A date that stands `beside` it, in what the row is called, is not told again.
    """
    if hasattr(row, "valid_from") and hasattr(row, "level"):
        lived = dates.span(row.valid_from, row.valid_to)
        return " · ".join(one for one in (word(LEVELS, row.level or ""), lived) if one)
    if hasattr(row, "username"):
        return " · ".join(dict.fromkeys(seat.bureau.name for seat in row.seats.all())) or str(row.username)
    if hasattr(row, "publisher"):
        return str(row.publisher)
    if hasattr(row, "full_name"):
        return " · ".join((word(COUNTRIES, row.country), dates.span(row.valid_from, row.valid_to) or "?"))
    if hasattr(row, "giver"):
        ends = (str(end.shown) if end is not None else "?" for end in (row.giver, row.receiver))
        return " · ".join(one for one in (" → ".join(ends), row.purpose, dates.shown(row.period)) if one)
    dated = [dates.shown(one) for name in ("term", "date", "said_on", "period") if (one := getattr(row, name, ""))]
    dated = [one for one in dated if one not in beside]
    if getattr(row, "measure", None) is not None and row.organisation is not None:
        dated.append(str(row.organisation.shown))
    told = [one for name in ("distinction", "place", "measure") if (one := getattr(row, name, ""))]
    return " · ".join([*told, *dated])
