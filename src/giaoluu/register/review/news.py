"""What is new for a person: what waits for review, what the reader found, what changed in what they follow."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import Count, Q

from giaoluu.register.archive.incoming import intakes_seen_by
from giaoluu.register.archive.models import Fact, Intake, Reading
from giaoluu.register.archive.narrowing import beginning
from giaoluu.register.archive.queries import of_pages_seen_by
from giaoluu.register.desks.models import Follow
from giaoluu.register.desks.queries import followed_by
from giaoluu.register.review.models import Occasion, Proposal
from giaoluu.register.trail.models import Entry, Touch, User

LEANING: Sequence[tuple[str, str, str]] = (
    ("organisations.organisation", "organisations.name", "organisation"),
    ("organisations.organisation", "organisations.eventpart", "organisation"),
    ("organisations.organisation", "people.tenure", "organisation"),
    ("organisations.organisation", "exchanges.exchangeparty", "organisation"),
    ("organisations.organisation", "agreements.agreementparty", "organisation"),
    ("organisations.organisation", "commitments.commitment", "organisation"),
    ("organisations.organisation", "commitments.commitment", "owner"),
    ("organisations.organisation", "commitments.bound", "organisation"),
    ("organisations.organisation", "indicators.figure", "organisation"),
    ("people.person", "people.tenure", "person"),
    ("people.person", "exchanges.participant", "person"),
    ("people.person", "commitments.commitment", "speaker"),
    ("agreements.agreement", "agreements.agreementparty", "agreement"),
    ("agreements.agreement", "agreements.lineofwork", "agreement"),
    ("agreements.agreement", "exchanges.exchangeagreement", "agreement"),
    ("agreements.agreement", "commitments.commitment", "agreement"),
    ("exchanges.exchange", "exchanges.exchangeparty", "exchange"),
    ("exchanges.exchange", "exchanges.participant", "exchange"),
    ("exchanges.exchange", "exchanges.exchangeagreement", "exchange"),
    ("exchanges.exchange", "commitments.commitment", "exchange"),
)
"""For each kind of row that is followed: the rows that lean on it, by which column. A change there is news of it."""


LOOKED_AT = 600
"""Facts among which the occasions that wait longest are looked for: a page rarely has more than a hundred."""


class Waiting(NamedTuple):
    """What waits for review: facts on pages of occasions."""

    facts: int
    pages: int
    occasions: int


class Found(NamedTuple):
    """What the reader found: facts on pages."""

    facts: int
    pages: int


def waiting_counts(user: User, *, on: dt.date) -> Waiting:
    """Return how much waits for review that `user` may see; a page without an occasion counts as one."""
    rows = of_pages_seen_by(Proposal.objects.filter(state=Proposal.State.OPEN), user, on=on)
    told = rows.aggregate(
        facts=Count("pk"),
        pages=Count("page", distinct=True),
        occasions=Count("page__occasion_link__occasion", distinct=True),
        alone=Count("page", distinct=True, filter=Q(page__occasion_link=None)),
    )
    return Waiting(told["facts"], told["pages"], told["occasions"] + told["alone"])


def occasions_waiting(user: User, *, on: dt.date, most: int) -> list[Occasion]:
    """Return the occasions that have waited longest for review, each with `open`, the facts that are open on it.

    `page` of each is the page with which to begin. Only what `user` may see counts.
    """
    mine = of_pages_seen_by(Proposal.objects.filter(state=Proposal.State.OPEN), user, on=on)
    told = mine.filter(page__occasion_link__isnull=False).order_by("pk")
    first: dict[int, int] = {}
    for page, occasion in told.values_list("page", "page__occasion_link__occasion")[:LOOKED_AT]:
        if occasion in first or len(first) < most:
            first.setdefault(occasion, page)
    still = mine.filter(page__occasion_link__occasion__in=list(first)).order_by()
    left = dict(still.values_list("page__occasion_link__occasion").annotate(Count("pk")))
    rows = Occasion.objects.in_bulk(list(first))
    for key, row in rows.items():
        row.open, row.page = left.get(key, 0), first[key]  # type: ignore[attr-defined]
    return [rows[key] for key in first]


def intakes_failed(user: User, *, on: dt.date) -> int:
    """Return how many documents of the bureaus of `user` could not be read, or only in part."""
    wanted = [Intake.State.FAILED, Intake.State.PARTLY]
    failed = Intake.objects.filter(state__in=wanted).values("pk")  # few, and so looked for before whose they are
    return intakes_seen_by(user, on=on).filter(pk__in=failed).order_by().count()


def found_since(user: User, day: dt.date, *, on: dt.date) -> Found:
    """Return what the reader has found since the beginning of `day` in pages that `user` may see."""
    late = Reading.objects.filter(at__gte=beginning(day)).values("pk")  # few, and so looked for before whose they are
    readings = of_pages_seen_by(Reading.objects.filter(pk__in=late), user, on=on)
    facts = Fact.objects.filter(reading__in=readings.order_by().values("pk")).count()
    return Found(facts, readings.values("page").distinct().count())


def changes_followed(user: User, *, since: dt.datetime, most: int) -> list[tuple[Entry, list[Any]]]:
    """Return the latest acts of others since `since` on what `user` follows, each with the rows that it concerned.

    An act concerns a row that it changed, or a row that leans on it: a new exchange of a body that is followed. What
    is told is no more than what the profile of the row shows.
    """
    keys: dict[str, list[int]] = {}
    for one in followed_by(user):
        keys.setdefault(one.noun, []).append(one.row)
    if not keys:
        return []
    touches = Touch.objects.filter(_concerning(user), entry__at__gte=since).exclude(entry__by=user)
    numbers = touches.order_by().values("entry")
    entries = list(
        Entry.objects.filter(pk__in=numbers).select_related("by").defer("changes").order_by("-number")[:most]
    )
    return _with_rows(entries, keys)


def _concerning(user: User) -> Q:
    """The condition that a touch is of a row that `user` follows, or of one that leans on it."""
    wanted = Q()
    for noun in dict.fromkeys(noun for noun, _leaning, _column in LEANING):
        wanted |= Q(noun=noun, row__in=_followed(user, noun))
    for noun, leaning, column in LEANING:
        rows = apps.get_model(leaning)._base_manager.filter(**{f"{column}__in": _followed(user, noun)})
        wanted |= Q(noun=leaning, row__in=rows.values("pk"))
    return wanted


def _followed(user: User, noun: str) -> Any:
    return Follow.objects.filter(user=user, noun=noun).values("row")


def _with_rows(entries: Sequence[Entry], keys: dict[str, list[int]]) -> list[tuple[Entry, list[Any]]]:
    """The rows that are followed and that each entry concerned: a look for each kind of row that leans on another."""
    touched: dict[str, dict[int, set[int]]] = {}
    for noun, row, entry in Touch.objects.filter(entry__in=entries).values_list("noun", "row", "entry"):
        touched.setdefault(noun, {}).setdefault(row, set()).add(entry)
    named = {noun: apps.get_model(noun)._base_manager.in_bulk(wanted) for noun, wanted in keys.items()}
    found: dict[int, dict[tuple[str, int], Any]] = {}
    for noun, rows in named.items():
        for key, row in rows.items():
            for entry in touched.get(noun, {}).get(key, ()):
                found.setdefault(entry, {})[noun, key] = row
    for noun, leaning, column in LEANING:
        if noun not in named:
            continue
        wanted = apps.get_model(leaning)._base_manager.filter(
            pk__in=list(touched.get(leaning, {})), **{f"{column}__in": keys[noun]}
        )
        for key, to in wanted.values_list("pk", column):
            for entry in touched[leaning][key]:
                found.setdefault(entry, {})[noun, to] = named[noun][to]
    return [(entry, list(found.get(entry.pk, {}).values())) for entry in entries]
