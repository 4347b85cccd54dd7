"""Exchanges between two sides, each a set of rows, and who came to whom."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Count, F, Max, Q, QuerySet
from django.db.models.functions import Coalesce

from giaoluu.register.exchanges.models import Exchange, ExchangeParty
from giaoluu.register.exchanges.queries import exchanges
from giaoluu.register.organisations.models import Organisation

CAME, WENT, MET = "came", "went", "met"
"""They came to us, we went to them, or no page tells who was the host of whom."""


class Tie(NamedTuple):
    """That two bodies met, how often, and when last; each by the key of the row that stands for it."""

    ours: int
    theirs: int
    exchanges: int
    last: dt.date | None


class Meeting(NamedTuple):
    """An exchange between two sides, and how: `CAME`, `WENT` or `MET`."""

    exchange: Exchange
    way: str


def exchanges_between(ours: Iterable[Organisation], theirs: Iterable[Organisation]) -> QuerySet[Exchange]:
    """Return the exchanges in which a body of each side had a part, the latest first."""
    return exchanges().filter(pk__in=_of(ours)).filter(pk__in=_of(theirs))


def meetings(ours: Iterable[Organisation], theirs: Iterable[Organisation]) -> list[Meeting]:
    """Return the exchanges between two sides with who came to whom, the latest first."""
    mine, others = {row.pk for row in ours}, {row.pk for row in theirs}
    found = list(exchanges_between(ours, theirs))
    roles: dict[int, set[tuple[bool, str]]] = defaultdict(set)
    keys = [exchange.pk for exchange in found]
    parts = ExchangeParty.objects.filter(Q(exchange__in=keys) | Q(exchange__same_as__in=keys))
    told = parts.filter(organisation__in=mine | others).annotate(one=Coalesce("exchange__same_as", "exchange"))
    for one, organisation, role in told.values_list("one", "organisation", "role"):
        roles[one].add((organisation in mine, role))
    return [Meeting(exchange, way_of(roles[exchange.pk])) for exchange in found]


def ties_abroad(bodies: "QuerySet[Organisation] | None" = None, *, home: str = "VN", country: str = "") -> list[Tie]:
    """Return which bodies of the country `home` met which of others, those that met most often first.

    With `bodies`, only pairs of which one is among them; with `country`, only bodies of that country are met. A body
    whose country is not known is left out.
    """
    other = "exchange__parties__organisation"
    parts = ExchangeParty.objects.annotate(
        one=Coalesce("exchange__same_as", "exchange"),
        ours=Coalesce("organisation__same_as", "organisation"),
        theirs=Coalesce(f"{other}__same_as", other),
        abroad=F(f"{other}__country"),
    ).filter(organisation__country=home)
    parts = parts.filter(abroad=country) if country else parts.filter(abroad__gt="").exclude(abroad=home)
    if bodies is not None:
        keys = bodies.values("pk")
        parts = parts.filter(Q(ours__in=keys) | Q(theirs__in=keys))
    counted = parts.values("ours", "theirs").annotate(
        times=Count("one", distinct=True), last=Max("exchange__first_day")
    )
    rows = counted.values_list("ours", "theirs", "times", "last").order_by(
        "-times", F("last").desc(nulls_last=True), "ours", "theirs"
    )
    return [Tie(*row) for row in rows]


def partners_of(ours: Iterable[Organisation]) -> list[Tie]:
    """Return whom `ours`, rows of one body, met, those whom it met most often first."""
    side = list(ours)
    parts = ExchangeParty.objects.filter(organisation__in=side).values("exchange")
    others = ExchangeParty.objects.filter(exchange__in=parts).exclude(organisation__in=side)
    told = others.annotate(
        one=Coalesce("exchange__same_as", "exchange"), theirs=Coalesce("organisation__same_as", "organisation")
    )
    counted = told.values("theirs").annotate(times=Count("one", distinct=True), last=Max("exchange__first_day"))
    rows = counted.values_list("theirs", "times", "last").order_by("-times", F("last").desc(nulls_last=True), "theirs")
    return [Tie(side[0].pk, *row) for row in rows]


def way_of(roles: Iterable[tuple[bool, str]]) -> str:
    """Return who came to whom from the roles of both sides, each with whether it is ours.

    One host or one guest is enough to tell; where the roles contradict each other, nothing is told.
    """
    ways = set()
    for ours, role in roles:
        if role in {ExchangeParty.Role.HOST, ExchangeParty.Role.GUEST}:
            ways.add(CAME if ours == (role == ExchangeParty.Role.HOST) else WENT)
    return ways.pop() if len(ways) == 1 else MET


def _of(side: Iterable[Organisation]) -> "QuerySet[ExchangeParty, int]":
    parts = ExchangeParty.objects.filter(organisation__in=list(side))
    return parts.annotate(one=Coalesce(F("exchange__same_as"), F("exchange"))).values_list("one", flat=True)
