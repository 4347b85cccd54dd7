"""What the register knows of commitments and aid."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from django.db.models import Case, F, Q, QuerySet, When
from django.db.models.functions import Coalesce

from giaoluu.facts.values import latest_day
from giaoluu.register.agreements.models import Agreement
from giaoluu.register.commitments.models import Aid, Bound, Commitment
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.queries import rows_of_exchange
from giaoluu.register.organisations.groups import Group
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import HOME, rows_of, that_ended
from giaoluu.register.organisations.queries import found as organisations_found
from giaoluu.register.people.models import Person
from giaoluu.register.people.queries import rows_of as rows_of_person
from giaoluu.register.trail.dates import within
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import led_to, standing, standing_keys
from giaoluu.register.vocabularies.models import Vocabulary
from giaoluu.register.vocabularies.terms import choices

MOST_DIGITS = 20
"""Digits of an amount from which on none on record is so large."""
NONE, GONE = "none", "gone"
"""Words for what nobody sees to, and for what those in charge have left behind."""


def commitments() -> QuerySet[Commitment]:
    """Return all that was said and recorded, the latest first."""
    rows = Commitment.objects.filter(same_as=None).select_related(
        "speaker", "organisation__same_as", "exchange", "agreement", "owner__same_as", "officer"
    )
    return rows.prefetch_related("bound__organisation").order_by(F("first_day").desc(nulls_last=True), "pk")


def commitment(key: int) -> Commitment:
    """Return the commitment that stands for the row `key`. Raises `Commitment.DoesNotExist`."""
    row = Commitment.objects.select_related("same_as").get(pk=key)
    return standing(row)


def found(text: str) -> QuerySet[Commitment]:
    """Return what was said in such words, for an organisation of such a name, for one to act on or to see to."""
    bodies = organisations_found(text).order_by().values("pk")
    said = Q(text__icontains=text) | Q(organisation__in=bodies) | Q(owner__in=bodies) | Q(pk__in=_bound_on(bodies))
    return commitments().filter(said)


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of what was said, each with its word."""
    return choices(Vocabulary.COMMITMENT_KIND)


def outcomes() -> list[tuple[str, str]]:
    """Return what may come of what was said, each with its word."""
    return [(str(slug), str(word)) for slug, word in Commitment.Step.choices if slug != Commitment.Step.OPEN]


def bound_by(commitment: Commitment) -> QuerySet[Bound]:
    """Return who has to act on `commitment`, of all its rows."""
    rows = Bound.objects.filter(commitment__in=[commitment, *commitment.others.all()])
    return rows.select_related("organisation__same_as").order_by("pk")


def commitments_at(exchange: Exchange) -> QuerySet[Commitment]:
    """Return what was said at `exchange`."""
    return _said(Q(exchange__in=rows_of_exchange(exchange)))


def commitments_under(agreement: Agreement) -> QuerySet[Commitment]:
    """Return what was said under `agreement`."""
    return _said(Q(agreement__in=[agreement, *agreement.others.all()]))


def commitments_by(person: Person) -> QuerySet[Commitment]:
    """Return what `person` said."""
    return _said(Q(speaker__in=rows_of_person(person)))


def commitments_of(organisation: Organisation) -> QuerySet[Commitment]:
    """Return what was said for `organisation`, what it would have to act on, and what it sees to."""
    rows = rows_of(organisation)
    bound = Bound.objects.filter(organisation__in=rows).values("commitment")
    return _said(Q(organisation__in=rows), Q(pk__in=bound), Q(owner__in=rows))


def owners() -> list[Organisation]:
    """Return the bodies that see to something, by name, each by the row that stands for it."""
    keys = standing_keys(Commitment.objects.filter(same_as=None), "owner")
    return list(Organisation.objects.filter(pk__in=keys).order_by("sorted_as", "pk"))


def officers() -> list[User]:
    """Return the people who see to something, by name."""
    keys = Commitment.objects.filter(same_as=None).exclude(officer=None).order_by().values("officer")
    return list(User.objects.filter(pk__in=keys).order_by("sorted_as", "pk"))


def owned_by(rows: QuerySet[Commitment], owners: Iterable[str], *, on: dt.date) -> QuerySet[Commitment]:
    """Return those of `rows` to which a body sees: by its key, `none` for none, `gone` for one that ended by `on`."""
    chosen = set(owners)
    keys = [int(key) for key in chosen - {NONE, GONE}]
    wanted = Q(owner__in=keys) | Q(owner__same_as__in=keys)
    if NONE in chosen:
        wanted |= Q(owner=None)
    return rows.filter(wanted | that_ended(on, below="owner") if GONE in chosen else wanted)


def in_charge_of(rows: QuerySet[Commitment], people: Iterable[str]) -> QuerySet[Commitment]:
    """Return those of `rows` to which somebody sees: by their key, `none` for nobody, `gone` for a closed account."""
    chosen = set(people)
    wanted = Q(officer__in=[int(key) for key in chosen - {NONE, GONE}])
    if NONE in chosen:
        wanted |= Q(officer=None)
    return rows.filter(wanted | Q(officer__is_active=False) if GONE in chosen else wanted)


def own_first(rows: QuerySet[Commitment], user: User) -> QuerySet[Commitment]:
    """Return `rows` with those to which `user` sees before the others, and of each what is due first."""
    mine = Case(When(officer=user, then=0), default=1)
    return rows.order_by(mine, "due_day", "pk")


def nobody_left(commitment: Commitment, *, on: dt.date) -> bool:
    """Tell whether whoever saw to `commitment` is gone: the body had ended by `on`, or the account is closed."""
    owner, officer = commitment.owner, commitment.officer
    ended = latest_day(owner.valid_to) if owner is not None else None
    return (ended is not None and ended < on) or (officer is not None and not officer.is_active)


def aid() -> QuerySet[Aid]:
    """Return all aid on record, the latest recorded first."""
    return Aid.objects.select_related("giver__same_as", "receiver__same_as", "exchange", "part_of").order_by("-pk")


def aid_row(key: int) -> Aid:
    """Return the aid of the row `key`. Raises `Aid.DoesNotExist`."""
    return aid().get(pk=key)


def aid_found(text: str) -> QuerySet[Aid]:
    """Return the aid given for such a purpose, by or to an organisation of such a name, or of such an amount."""
    bodies = organisations_found(text).order_by().values("pk")
    told = Q(purpose__icontains=text) | Q(giver__in=bodies) | Q(receiver__in=bodies)
    digits = re.sub(r"[\s.,]|[A-Z]{3}$", "", text)
    return aid().filter(told | Q(amount=digits) if digits.isdecimal() and len(digits) < MOST_DIGITS else told)


def parts_of(row: Aid) -> QuerySet[Aid]:
    """Return the aid that is recorded as a part of `row`, in the order in which it was recorded."""
    return aid().filter(part_of=row).order_by("pk")


def aid_at(exchange: Exchange) -> QuerySet[Aid]:
    """Return the aid that was given at `exchange`."""
    return aid().filter(exchange__in=rows_of_exchange(exchange))


def aid_of(organisation: Organisation) -> QuerySet[Aid]:
    """Return the aid that `organisation` gave or received."""
    rows = rows_of(organisation)
    return aid().filter(Q(giver__in=rows) | Q(receiver__in=rows))


def bound_row(key: int) -> Bound:
    """Return the record of the row `key` that somebody has to act. Raises `Bound.DoesNotExist`."""
    return Bound.objects.select_related("commitment", "organisation").get(pk=key)


def steps() -> list[tuple[str, str]]:
    """Return what may come of a commitment, each with its word."""
    return [(str(slug), str(word)) for slug, word in Commitment.Step.choices]


def commitments_open() -> QuerySet[Commitment]:
    """Return what was promised and neither kept nor given up yet: only what binds, so no wish and no proposal."""
    return commitments().filter(kind=Commitment.Kind.COMMITMENT, step=Commitment.Step.OPEN)


ASKED_FOR = (
    Commitment.Kind.COMMITMENT, Commitment.Kind.PROPOSAL, Commitment.Kind.INSTRUCTION, Commitment.Kind.PETITION,
)  # fmt: skip
"""Kinds of which something is to come by a day: no wish, no invitation and no assessment is overdue."""


def asked_for_open() -> QuerySet[Commitment]:
    """Return what was promised, proposed, instructed or petitioned, and of which nothing has come yet."""
    return commitments().filter(kind__in=ASKED_FOR, step=Commitment.Step.OPEN)


def due(rows: QuerySet[Commitment], since: dt.date | None, until: dt.date | None) -> QuerySet[Commitment]:
    """Return those of `rows` that are open and due on a day from `since` until `until`, as far as that is known."""
    waiting = rows.filter(step=Commitment.Step.OPEN, due_day__isnull=False)
    if since is not None:
        waiting = waiting.filter(due_day__gte=since)
    return waiting if until is None else waiting.filter(due_day__lte=until)


def concerning(rows: QuerySet[Commitment], bodies: Group) -> QuerySet[Commitment]:
    """Return those of `rows` said for one of `bodies`, or to which one sees, or on which one would have to act."""
    acting = Bound.objects.filter(bodies.at("organisation"))
    return rows.filter(bodies.at("organisation") | bodies.at("owner") | bodies.by(acting, "commitment"))


def concerning_country(rows: QuerySet[Commitment], countries: Iterable[str]) -> QuerySet[Commitment]:
    """Return those of `rows` that were said for a body from one of `countries`, or on which one would have to act."""
    return concerning(rows, Group(Organisation.objects.filter(country__in=list(countries)).order_by().values("pk")))


def with_open_commitments(rows: QuerySet[Any], column: str) -> QuerySet[Any]:
    """Return those of `rows` to which an open commitment leads by its `column`: `exchange` or `agreement`."""
    return rows.filter(led_to(commitments_open(), column))


def bodies_with_open_commitments(rows: QuerySet[Organisation]) -> QuerySet[Organisation]:
    """Return those of `rows` for which something open was promised, or which would have to act on it."""
    still = commitments_open()
    bound = Bound.objects.filter(commitment__in=still.order_by().values("pk"))
    return rows.filter(led_to(still, "organisation") | led_to(bound, "organisation"))


def aid_among(rows: QuerySet[Aid], bodies: Group) -> QuerySet[Aid]:
    """Return those of `rows` that one of `bodies` gave or received."""
    return rows.filter(bodies.at("giver") | bodies.at("receiver"))


def aid_among_countries(rows: QuerySet[Aid], countries: Iterable[str]) -> QuerySet[Aid]:
    """Return those of `rows` that a body from one of `countries` gave or received."""
    wanted = list(countries)
    return rows.filter(Q(giver__country__in=wanted) | Q(receiver__country__in=wanted))


def aid_going(rows: QuerySet[Aid], directions: Iterable[str]) -> QuerySet[Aid]:
    """Return those of `rows` that came from abroad (`incoming`), went abroad (`outgoing`), or neither (`domestic`)."""
    ways = {
        "incoming": Q(giver__isnull=False) & ~Q(giver__country__in=["", HOME]),
        "outgoing": Q(receiver__isnull=False) & ~Q(receiver__country__in=["", HOME]),
        "domestic": Q(giver__country=HOME, receiver__country=HOME),
    }
    wanted = Q()
    for direction in directions:
        wanted |= ways[direction]
    return rows.filter(wanted)


def aid_within(rows: QuerySet[Aid], since: dt.date | None, until: dt.date | None) -> QuerySet[Aid]:
    """Return those of `rows` whose period touches a stretch of days; without one, its exchange."""
    at = within(since, until, first="exchange__first_day", last="exchange__last_day")
    return rows.filter(within(since, until) | (Q(period="") & at))


def currencies() -> list[str]:
    """Return the currencies in which aid was given."""
    return list(Aid.objects.order_by("currency").values_list("currency", flat=True).distinct())


def _bound_on(bodies: QuerySet[Organisation, Any]) -> QuerySet[Any, Any]:
    return standing_keys(Bound.objects.filter(organisation__in=bodies), "commitment")


def _said(*ways: Q) -> QuerySet[Commitment]:
    """What any of `ways` picks out; of rows that were judged the same, the one that stands for them.

    Each way by itself and by its index: of several joined by OR, PostgreSQL looks through all rows.
    """
    rows = Commitment.objects.order_by().values(row=Coalesce("same_as", "pk"))
    first, *others = (rows.filter(way) for way in ways)
    return commitments().filter(pk__in=first.union(*others) if others else first)
