"""Which rows are asked for: some by chance, and those with the most beside them."""

import random
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Count, QuerySet
from django.utils import timezone

from bench.desk.delegation import received
from giaoluu.register.archive.models import Evidence, Page
from giaoluu.register.archive.queries import pages_seen_by
from giaoluu.register.exchanges.counting import Asked, ties_abroad
from giaoluu.register.exchanges.models import ExchangeParty
from giaoluu.register.organisations.models import Organisation, Parentage, Territory
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.queries import pages_to_review
from giaoluu.register.trail.models import User

PROFILES: Mapping[str, str] = {
    "organisations.organisation": "organisations",
    "people.person": "people",
    "exchanges.exchange": "exchanges",
    "agreements.agreement": "agreements",
    "commitments.commitment": "commitments",
    "commitments.aid": "aid",
    "indicators.figure": "figures",
    "agreements.paper": "papers",
}
"""The address of the profile of each noun."""
TOP = ("central", "foreign_national")
_LEANING: Mapping[str, tuple[str, str]] = {
    "people.person": ("exchanges.participant", "person"),
    "exchanges.exchange": ("exchanges.participant", "exchange"),
    "agreements.agreement": ("agreements.lineofwork", "agreement"),
    "commitments.commitment": ("commitments.bound", "commitment"),
}
"""For a noun: the rows that lean on it, by which column; it is as large as these are many."""


def some(noun: str, chance: random.Random, count: int = 6) -> list[int]:
    """Return the keys of `count` rows of `noun`, drawn by chance."""
    table: Any = apps.get_model(noun)._base_manager
    last = table.order_by("-pk").values_list("pk", flat=True).first() or 0
    wanted = [chance.randint(1, last) for _ in range(8 * count)]
    there = table.filter(pk__in=wanted).values_list("pk", flat=True)
    return sorted(there, key=wanted.index)[:count]


def largest(noun: str, count: int = 3) -> list[int]:
    """Return the keys of the `count` rows of `noun` with the most rows beside them."""
    if noun == "organisations.organisation":
        abroad = Organisation.objects.filter(pk__in=_met()[:200]).exclude(country="VN")
        there = set(abroad.values_list("pk", flat=True))
        return [*_met()[:count], *[key for key in _met() if key in there][:1], *tops()]
    if noun not in _LEANING:
        return []
    table, column = _LEANING[noun]
    return _most(apps.get_model(table)._base_manager.all(), column)[:count]


def bodies(chance: random.Random) -> list[int]:
    """Return the keys of the body that met most, of a middling one, of one that met once, and of one by chance."""
    met = _met()
    return [met[0], met[len(met) // 50], met[-1], *some("organisations.organisation", chance, 1)]


@cache
def tops() -> list[int]:
    """Return the keys of the body with the most right below it, and of the one at the top of the tree of ours."""
    below = _most(Parentage.objects.all(), "parent")[0]
    return [below, centre("VN")]


def centre(country: str) -> int:
    """Return the key of the body at the top of the unions of a country."""
    return Organisation.objects.filter(level__in=TOP, country=country, kind="trade_union").order_by("pk")[0].pk


def pairs(chance: random.Random) -> dict[str, list[tuple[int, int]]]:
    """Return pairs of bodies for whose relationship there is a sheet, by how often they met."""
    keys = [(tie.ours, tie.theirs) for tie in ties_abroad(Asked(), most=20_000)]
    return {"the largest": keys[:3], "middling": chance.sample(keys[: len(keys) // 4], 4), "met once": keys[-3:]}


def users(username: str) -> list[int]:
    """Return the key of the account of that name."""
    return [User.objects.get(username=username).pk]


def units(count: int = 3) -> list[int]:
    """Return the keys of units in which bodies work."""
    known = Territory.objects.order_by("unit").values_list("unit", flat=True).distinct()
    return list(known[:count])


def pages(username: str, count: int = 5) -> list[int]:
    """Return the keys of pages that this person may open and that support much."""
    mine = pages_seen_by(User.objects.get(username=username), on=timezone.localdate())
    cited = Evidence.objects.filter(page__in=mine[: 40 * count].values("pk"))
    return _most(cited, "page")[:count]


def sources(username: str, count: int = 5) -> list[int]:
    """Return the keys of sources of such pages."""
    return list(Page.objects.filter(pk__in=pages(username, count)).values_list("source", flat=True))


def open_facts(page: int, count: int = 4) -> list[int]:
    """Return the keys of facts of a page on which nobody has decided, some of each kind."""
    waiting = Proposal.objects.filter(page=page, state=Proposal.State.OPEN).order_by("kind", "pk")
    keys = list(waiting.values_list("pk", flat=True))
    return keys[:: max(1, len(keys) // count)][:count]


def waiting(username: str) -> Iterator[int]:
    """Yield the keys of pages that wait for this person's review."""
    by = User.objects.get(username=username)
    yield from pages_to_review(by, on=timezone.localdate()).values_list("pk", flat=True)


def long_page(username: str) -> int:
    """Return the key of a page of 150 facts that this person may review; it is received and read, if need be."""
    known = Page.objects.filter(source__name="doan-dai-bieu.txt", proposals__isnull=False).order_by("pk").first()
    return (known or received(User.objects.get(username=username))).pk


@cache
def _met() -> list[int]:
    return _most(ExchangeParty.objects.all(), "organisation")


def _most(rows: "QuerySet[Any, Any]", column: str) -> list[int]:
    told = rows.order_by().values_list(column).annotate(times=Count("pk")).order_by("-times", column)
    return [key for key, _times in told]
