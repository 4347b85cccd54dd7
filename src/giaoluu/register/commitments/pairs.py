"""What two sides promised each other, and what one gave the other."""

from collections.abc import Collection, Iterable

from django.db.models import F, Q, QuerySet

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.commitments.models import Aid, Bound, Commitment
from giaoluu.register.commitments.queries import aid, commitments
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.organisations.models import Organisation


def commitments_between(
    ours: Collection[Organisation],
    theirs: Collection[Organisation],
    *,
    exchanges: Iterable[Exchange],
    agreements: Iterable[Agreement],
) -> QuerySet[Commitment]:
    """Return what one side or the other promised: said at `exchanges`, under `agreements`, or to each other.

    What is due first comes first, then what has no day; what was kept or given up stays among it.
    """
    at = Q(exchange__in=list(exchanges)) | Q(agreement__in=list(agreements))
    to_us = Q(pk__in=_bound(ours), organisation__in=list(theirs))
    to_them = Q(pk__in=_bound(theirs), organisation__in=list(ours))
    rows = commitments().filter(at | to_us | to_them, kind=Commitment.Kind.COMMITMENT)
    return rows.order_by(F("due_day").asc(nulls_last=True), "-first_day", "pk")


def aid_between(ours: Iterable[Organisation], theirs: Iterable[Organisation]) -> QuerySet[Aid]:
    """Return what a body of one side gave to a body of the other, the latest recorded first."""
    mine, others = list(ours), list(theirs)
    return aid().filter(Q(giver__in=mine, receiver__in=others) | Q(giver__in=others, receiver__in=mine))


def _bound(side: Iterable[Organisation]) -> "QuerySet[Bound, int]":
    return Bound.objects.filter(organisation__in=list(side)).values_list("commitment", flat=True)
