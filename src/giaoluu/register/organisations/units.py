"""The administrative units that are on record, what they are called, and which went into which."""

import datetime as dt
from collections.abc import Iterable
from typing import TypeAlias

from django.db.models import Q, QuerySet

from giaoluu.register.organisations.districts import BELOW, districts_found
from giaoluu.register.organisations.models import (
    Organisation,
    Territory,
    Unit,
    UnitName,
    UnitSuccession,
)
from giaoluu.register.trail.keys import key_of

Ties: TypeAlias = dict[int, list[UnitSuccession]]
"""Successions by the key of a unit."""


def unit(key: int) -> Unit:
    """Return the administrative unit of the row `key`. Raises `Unit.DoesNotExist`."""
    return Unit.objects.get(pk=key)


def units_found(text: str) -> QuerySet[Unit]:
    """Return the units whose name holds the words of `text`, with or without marks, or that are called so elsewhere.

    In order of their names; of those that share one, the latest first.
    """
    named = Q()
    for word in key_of(text).split():
        named &= Q(key__contains=word)
    rows = Unit.objects.filter(named | Q(pk__in=UnitName.objects.filter(text__icontains=text).values("unit")))
    return rows.order_by("sorted_as", "-valid_from", "pk")


def units_called(text: str, most: int = 20) -> list[Unit]:
    """Return the units called so: those on record first, then districts that the lexicon knows; `most` of each."""
    return [*units_found(text)[:most], *districts_found(text, most=most)]


def units_on_record(text: str = "", *, kind: str = "", country: str = "", on: dt.date | None = None) -> QuerySet[Unit]:
    """Return the units by name: those called so, of this kind and country, in being on the day `on`, as far as told."""
    rows = units_found(text) if text else Unit.objects.order_by("sorted_as", "-valid_from", "pk")
    if on is not None:
        day = on.isoformat()
        half_known = Q(valid_to=day[:4]) | Q(valid_to=day[:7])
        rows = rows.filter(Q(valid_to="") | Q(valid_to__gte=day) | half_known, valid_from__lte=day)
    wanted = {"kind": kind, "country": country}
    return rows.filter(**{name: value for name, value in wanted.items() if value})


def countries_with_units() -> list[str]:
    """Return the countries of which some administrative unit is on record."""
    return list(Unit.objects.order_by("country").values_list("country", flat=True).distinct())


def successions_of_units(rows: Iterable[Unit]) -> tuple[Ties, Ties]:
    """Return, by the key of each of `rows`, from which units its territory came, and to which it went."""
    keys = [row.pk for row in rows]
    ties = UnitSuccession.objects.filter(Q(after__in=keys) | Q(before__in=keys)).select_related("before", "after")
    came: Ties = {}
    went: Ties = {}
    for tie in ties.order_by("on", "pk"):
        came.setdefault(tie.after_id, []).append(tie)
        went.setdefault(tie.before_id, []).append(tie)
    return came, went


def provinces() -> list[Unit]:
    """Return the provinces, regions and countries in which some organisation works, by name, each with its years.

    Smaller units are too many to choose from: they are found by their names.
    """
    rows = Unit.objects.filter(pk__in=Territory.objects.values("unit")).exclude(kind__in=list(BELOW))
    return list(rows.order_by("sorted_as", "valid_from", "pk"))


def countries() -> list[str]:
    """Return the countries from which some organisation comes, in the order of their codes."""
    return list(
        Organisation.objects.exclude(country="").order_by("country").values_list("country", flat=True).distinct()
    )
