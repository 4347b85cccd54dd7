"""How often bodies at home met bodies abroad: by year, kind, country and administrative unit, and which met which."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, Case, CharField, Count, F, Max, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce, Substr

from giaoluu.register.exchanges.models import Encounter, ExchangeParty
from giaoluu.register.organisations.models import Organisation, Territory, Unit, UnitSuccession
from giaoluu.register.trail.dates import covers

HOME = "VN"
"""The country of the union that keeps this register."""
BY_YEAR, BY_KIND, BY_COUNTRY = "year", "kind", "country"


@dataclass(frozen=True)
class Asked:
    """Which exchanges are counted: from a day until a day, with a country, of a kind; what is None or empty is open."""

    since: dt.date | None = None
    until: dt.date | None = None
    country: str = ""
    kind: str = ""

    def encounters(self) -> QuerySet[Encounter]:
        """Return who met whom in these exchanges."""
        found = Encounter.objects.all()
        if self.since is not None:
            found = found.filter(day__gte=self.since)
        if self.until is not None:
            found = found.filter(day__lte=self.until)
        if self.country:
            found = found.filter(country=self.country)
        return found.filter(kind=self.kind) if self.kind else found


class Counted(NamedTuple):
    """How many exchanges fall to a year, kind or country: they came to us, we went there, or neither is told."""

    key: str
    came: int
    went: int
    met: int


class Tie(NamedTuple):
    """That two bodies met, how often, and when last; each by the key of the row that stands for it."""

    ours: int
    theirs: int
    exchanges: int
    last: dt.date | None


class Place(NamedTuple):
    """An administrative unit and the number of exchanges in which its bodies met others abroad, or were met there."""

    unit: Unit
    exchanges: int


def counted_by(what: str, asked: Asked) -> list[Counted]:
    """Return the exchanges with bodies abroad by `BY_YEAR`, `BY_KIND` or `BY_COUNTRY`.

    One in which bodies at home were hosts and guests counts as come. One with two countries counts for each.
    """
    # A day is text that begins with its year; to take the year out of a date, SQLite would ask Python for each row.
    year = Substr(Cast("day", CharField()), 1, 4)
    key = year if what == BY_YEAR else F("kind" if what == BY_KIND else "country")
    told = (
        asked.encounters()
        .annotate(key=key)
        .values("key")
        .annotate(
            whole=Count("exchange", distinct=True),
            came=Count("exchange", distinct=True, filter=Q(role=ExchangeParty.Role.HOST)),
            went=Count("exchange", distinct=True, filter=Q(role=ExchangeParty.Role.GUEST)),
        )
    )
    return [
        Counted(str(key), came, min(went, whole - came), max(0, whole - came - went))
        for key, whole, came, went in told.values_list("key", "whole", "came", "went").order_by("key")
        if key is not None
    ]


def ties_abroad(asked: Asked, bodies: "QuerySet[Organisation] | None" = None, *, most: int) -> list[Tie]:
    """Return which bodies at home met which abroad, at the utmost `most` pairs, those that met most often first.

    With `bodies`, only pairs of which one is among them. A body whose country is not known is left out.
    """
    found = asked.encounters()
    if bodies is not None:
        keys = bodies.order_by().values("pk")
        found = found.filter(Q(ours__in=keys) | Q(theirs__in=keys))
    return _ties(found.annotate(one=F("exchange"), at=F("day")), most)


def partners_of(ours: Iterable[Organisation], *, most: int) -> list[Tie]:
    """Return whom `ours`, rows of one body, met, at the utmost `most`, those whom it met most often first."""
    side = list(ours)
    mine = ExchangeParty.objects.filter(organisation__in=side).values("exchange")
    others = ExchangeParty.objects.filter(exchange__in=mine).exclude(organisation__in=side)
    told = others.annotate(
        ours=Value(side[0].pk),
        theirs=Coalesce("organisation__same_as", "organisation"),
        one=Coalesce("exchange__same_as", "exchange"),
        at=F("exchange__first_day"),
    )
    return _ties(told, most)


def counted_by_unit(asked: Asked, *, on: dt.date) -> list[Place]:
    """Return how many exchanges with abroad fall to each administrative unit of the day `on`, the most first.

    What bodies of a unit did that has become part of another by then counts for that other one, each exchange once. A
    unit that went to several is told as it was.
    """
    became = _became(on)
    told: dict[int, int] = {}
    for column in ("our_unit", "their_unit"):
        branches = [When(**{f"{column}__in": former}, then=Value(unit)) for unit, former in became.items()]
        unit = Case(*branches, default=F(column), output_field=BigIntegerField()) if branches else F(column)
        placed = asked.encounters().exclude(**{column: None}).annotate(where=unit).values("where")
        told |= dict(placed.annotate(times=Count("exchange", distinct=True)).values_list("where", "times"))
    units = Unit.objects.in_bulk(list(told))
    return sorted((Place(units[key], times) for key, times in told.items()), key=lambda one: -one.exchanges)


def units_on(day: dt.date) -> list[Unit]:
    """Return the administrative units that there were on `day`, as far as is known."""
    return [unit for unit in Unit.objects.order_by("pk") if covers(unit.valid_from, unit.valid_to, day)]


def unit_named(slug: str) -> Unit | None:
    """Return the administrative unit of this slug, or None."""
    return Unit.objects.filter(slug=slug).first()


def bodies_of_unit(slug: str, *, on: dt.date) -> QuerySet[Organisation]:
    """Return the bodies that work, or worked, in a unit of the day `on` or in what became it by then."""
    unit = Unit.objects.get(slug=slug)
    keys = [unit.pk, *_became(on).get(unit.pk, [])]
    return Organisation.objects.filter(pk__in=Territory.objects.filter(unit__in=keys).values("organisation"))


def _became(on: dt.date) -> Mapping[int, list[int]]:
    """The units of the day `on` that others became wholly, each with all that became it, step by step."""
    day = on.isoformat()
    next_one: dict[int, set[int]] = defaultdict(set)
    for before, after in UnitSuccession.objects.filter(on__lte=day).values_list("before", "after"):
        next_one[before].add(after)
    became: dict[int, list[int]] = defaultdict(list)
    for key in next_one:
        last, seen = key, {key}
        while len(next_one.get(last, ())) == 1 and (after := next(iter(next_one[last]))) not in seen:
            last = after
            seen.add(after)
        if last != key:
            became[last].append(key)
    return became


def _ties(parts: "QuerySet[Any, Any]", most: int) -> list[Tie]:
    sides = ("ours", "theirs")
    counted = parts.order_by().values(*sides).annotate(times=Count("one", distinct=True), last=Max("at"))
    rows = counted.values_list(*sides, "times", "last")
    return [Tie(*row) for row in rows.order_by("-times", F("last").desc(nulls_last=True), *sides)[:most]]
