"""Exchanges between two sides, each a set of keys, and who came to whom."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from giaoluu.register.exchanges.models import Exchange, ExchangeParty
from giaoluu.register.exchanges.queries import exchanges
from giaoluu.register.organisations.sides import between
from giaoluu.register.trail.rows import among

CAME, WENT, MET = "came", "went", "met"
"""They came to us, we went to them, or no page tells who was the host of whom."""


class Meeting(NamedTuple):
    """An exchange between two sides by its key, its first day, and how they met: `CAME`, `WENT` or `MET`."""

    exchange: int
    day: dt.date | None
    way: str


def meetings(ours: Collection[int], theirs: Collection[int]) -> list[Meeting]:
    """Return the exchanges in which a body of each side had a part, with who came to whom, the latest first."""
    parts = between(ExchangeParty.objects.all(), "exchange", ours, theirs, "role")
    found = exchanges().prefetch_related(None).filter(pk__in=among(parts)).values_list("pk", "first_day")
    return [Meeting(key, day, way_of((body in ours, role) for body, role in parts[key])) for key, day in found]


def met(told: Sequence[Meeting]) -> list[Exchange]:
    """Return the exchanges of `told` with their parties, in this order."""
    rows = exchanges().in_bulk([one.exchange for one in told])
    return [rows[one.exchange] for one in told]


def way_of(roles: Iterable[tuple[bool, str]]) -> str:
    """Return who came to whom from the roles of both sides, each with whether it is ours.

    One host or one guest is enough to tell; where the roles contradict each other, nothing is told.
    """
    ways = set()
    for ours, role in roles:
        if role in {ExchangeParty.Role.HOST, ExchangeParty.Role.GUEST}:
            ways.add(CAME if ours == (role == ExchangeParty.Role.HOST) else WENT)
    return ways.pop() if len(ways) == 1 else MET
