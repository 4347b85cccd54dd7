"""What two sides, each a set of keys, promised each other, and what one gave the other."""

from collections.abc import Collection, Iterable

from django.db.models import Case, F, QuerySet, When

from giaoluu.register.commitments.models import Aid, Bound, Commitment
from giaoluu.register.commitments.queries import aid, commitments
from giaoluu.register.trail.rows import among


def commitments_between(
    ours: Collection[int], theirs: Collection[int], *, exchanges: Iterable[int], agreements: Iterable[int]
) -> QuerySet[Commitment]:
    """Return what one side or the other promised: said at `exchanges`, under `agreements`, or to each other.

    Exchanges and agreements by their keys. What is open comes first, and of it what is due first, then what has no day;
    what was kept or given up follows.
    """
    # Each way by itself and by its index: of several joined by OR, PostgreSQL looks through all rows.
    said = Commitment.objects.order_by().values_list("pk", flat=True)
    at = said.filter(exchange__in=among(exchanges)).union(said.filter(agreement__in=among(agreements)))
    rows = commitments().filter(pk__in=among({*at, *_promised(ours, theirs)}), kind=Commitment.Kind.COMMITMENT)
    settled = Case(When(step=Commitment.Step.OPEN, then=0), default=1)
    return rows.order_by(settled, F("due_day").asc(nulls_last=True), "-first_day", "pk")


def with_who_is_bound() -> QuerySet[Commitment]:
    """Return all that was said, with who would have to act by their keys alone."""
    return Commitment.objects.prefetch_related("bound")


def aid_between(ours: Collection[int], theirs: Collection[int]) -> QuerySet[Aid]:
    """Return what a body of one side gave to a body of the other, the latest recorded first."""
    fewer, more = sorted((ours, theirs), key=len)
    rows, known = Aid.objects.order_by().values_list("pk", "giver", "receiver"), among(fewer)
    gifts = rows.filter(giver__in=known).union(rows.filter(receiver__in=known))
    return aid().filter(pk__in=among(key for key, *ends in gifts if _across(ends, fewer, more)))


def _promised(ours: Collection[int], theirs: Collection[int]) -> set[int]:
    """The commitments by which a body of one side is bound to a body of the other, looked for from the smaller side."""
    fewer, more = sorted((ours, theirs), key=len)
    rows, known = Bound.objects.order_by(), among(fewer)
    told = rows.values_list("commitment", "organisation", "commitment__organisation")
    bonds = told.filter(organisation__in=known).union(told.filter(commitment__organisation__in=known))
    return {key for key, *both in bonds if _across(both, fewer, more)}


def _across(ends: Iterable[int | None], one: Collection[int], other: Collection[int]) -> bool:
    first, last = ends
    return (first in one and last in other) or (first in other and last in one)
