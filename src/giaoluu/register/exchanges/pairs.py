"""Exchanges between two sides, each a set of rows, and who came to whom."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from giaoluu.register.exchanges.models import Exchange, ExchangeParty
from giaoluu.register.exchanges.queries import exchanges
from giaoluu.register.organisations.models import Organisation

CAME, WENT, MET = "came", "went", "met"
"""They came to us, we went to them, or no page tells who was the host of whom."""


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
