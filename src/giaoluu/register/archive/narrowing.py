"""Which sources, or rows with evidence, are left of a list: by who received or confirmed them, when, and how."""

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from giaoluu.register.archive.models import Reading, Receipt, Source, Value
from giaoluu.register.trail.rows import noun_of

AnyRow = TypeVar("AnyRow", bound=Model)


def confirmed_by(rows: QuerySet[AnyRow], users: Iterable[int]) -> QuerySet[AnyRow]:
    """Return those of `rows` of which one of `users` confirmed a value that holds."""
    mine = Value.objects.filter(noun=noun_of(rows.model), by__in=list(users), rank=Value.Rank.PREFERRED)
    # Each row is looked at by itself, since one person may have confirmed a great part of all.
    return rows.filter(Exists(mine.filter(row=OuterRef("pk"))))


def received_within(rows: QuerySet[Source], since: dt.date | None, until: dt.date | None) -> QuerySet[Source]:
    """Return those of `rows` that some bureau received on a day from `since` until `until`."""
    receipts = Receipt.objects.all()
    if since is not None:
        receipts = receipts.filter(at__gte=beginning(since))
    if until is not None:
        receipts = receipts.filter(at__lt=beginning(until + dt.timedelta(days=1)))
    return rows.filter(pk__in=receipts.values("source"))


def received_in_ways(rows: QuerySet[Source], ways: Iterable[str]) -> QuerySet[Source]:
    """Return those of `rows` that came in by one of `ways`."""
    return rows.filter(pk__in=Receipt.objects.filter(way__in=list(ways)).values("source"))


def in_states(rows: QuerySet[Source], states: Iterable[str]) -> QuerySet[Source]:
    """Return those of `rows` that are `open`, `restricted` or `withdrawn`."""
    ways = {
        "open": Q(restricted=False, withdrawn=None),
        "restricted": Q(restricted=True, withdrawn=None),
        "withdrawn": Q(withdrawn__isnull=False),
    }
    wanted = Q()
    for state in states:
        wanted |= ways[state]
    return rows.filter(wanted)


def beginning(day: dt.date) -> dt.datetime:
    """Return the moment at which `day` begins on the clock of the site."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))


def read_since(rows: QuerySet[Source], day: dt.date) -> QuerySet[Source]:
    """Return those of `rows` in whose pages the reader found something on the day `day` or later."""
    return rows.filter(pk__in=Reading.objects.filter(at__gte=beginning(day)).values("page__source"))


def ways_in() -> list[tuple[str, str]]:
    """Return the ways by which a source comes in, each with its word."""
    return [(str(slug), str(word)) for slug, word in Receipt.Way.choices]
