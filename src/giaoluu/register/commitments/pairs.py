"""What two sides, each a set of keys, promised each other, and what one gave the other."""

from collections.abc import Collection, Iterable

from django.db.models import Case, F, QuerySet, When

from giaoluu.register.commitments.models import Aid, Bound, Commitment
from giaoluu.register.commitments.queries import aid
from giaoluu.register.trail.rows import among


def commitments_between(
    ours: Collection[int], theirs: Collection[int], *, exchanges: Iterable[int], agreements: Iterable[int], most: int
) -> list[int]:
    """Return the keys of what either side promised: said at `exchanges`, under `agreements`, or to the other.

    Exchanges and agreements by their keys. What is open comes first, and of it what is due first, then what has no day;
    what was kept or given up follows; at the utmost `most`.
    """
    settled = Case(When(step=Commitment.Step.OPEN, then=0), default=1)
    said = Commitment.objects.filter(same_as=None, kind=Commitment.Kind.COMMITMENT).order_by()
    told = said.annotate(settled=settled).values_list("settled", "due_day", "first_day", "pk")
    # Each way by itself and by its index: of several joined by OR, PostgreSQL looks through all rows.
    ways = ({"exchange__in": exchanges}, {"agreement__in": agreements}, {"pk__in": _promised(ours, theirs)})
    first, *others = (told.filter(**{column: among(keys)}) for way in ways for column, keys in way.items())
    rows = first.union(*others).order_by("settled", F("due_day").asc(nulls_last=True), "-first_day", "pk")
    return [key for *_order, key in rows[:most]]


def with_who_is_bound() -> QuerySet[Commitment]:
    """Return all that was said, with who would have to act by their keys alone."""
    return Commitment.objects.prefetch_related("bound")


def aid_between(ours: Collection[int], theirs: Collection[int]) -> QuerySet[Aid]:
    """Return what a body of one side gave to a body of the other, the latest recorded first."""
    fewer, more = sorted((ours, theirs), key=len)
    rows, known = Aid.objects.order_by().values_list("pk", "giver", "receiver"), among(fewer)
    gifts = rows.filter(giver__in=known).union(rows.filter(receiver__in=known), all=True)
    return aid().filter(pk__in=among(key for key, *ends in gifts if _across(ends, fewer, more)))


def _promised(ours: Collection[int], theirs: Collection[int]) -> set[int]:
    """The commitments by which a body of one side is bound to a body of the other, looked for from the smaller side."""
    fewer, more = sorted((ours, theirs), key=len)
    promises = {"commitment__kind": Commitment.Kind.COMMITMENT, "commitment__same_as": None}
    rows, known = Bound.objects.filter(**promises).order_by(), among(fewer)
    told = rows.values_list("commitment", "organisation", "commitment__organisation")
    bonds = told.filter(organisation__in=known).union(told.filter(commitment__organisation__in=known), all=True)
    return {key for key, *both in bonds if _across(both, fewer, more)}


def _across(ends: Iterable[int | None], one: Collection[int], other: Collection[int]) -> bool:
    first, last = ends
    return (first in one and last in other) or (first in other and last in one)
