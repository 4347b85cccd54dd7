"""Which bodies a body came from and which came of it: those with which it is one partner through the years."""

from collections.abc import Iterable

from django.db.models import Q

from giaoluu.register.organisations.models import EventPart, Organisation

FURTHEST = 12
"""Events in a row that are followed: no body of the shipped tables has more than five before or after it."""


def line_of(organisation: Organisation) -> list[Organisation]:
    """Return `organisation`, what it came from and what came of it, rows judged the same included, itself first.

    Lào Cai after the merger of 2025 has in its line the old Lào Cai and Yên Bái; the old Lào Cai has the new one, but
    not Yên Bái, which was never its own. The database is asked once for each step back and forth, not for each body.
    """
    own = {organisation.pk, *organisation.others.values_list("pk", flat=True)}
    before, after = EventPart.Side.BEFORE, EventPart.Side.AFTER
    keys = own | _along(own, since=after, to=before) | _along(own, since=before, to=after)
    rows = Organisation.objects.filter(Q(pk__in=keys) | Q(same_as__in=keys)).order_by("valid_from", "pk")
    return sorted(rows, key=lambda row: row.pk != organisation.pk)


def _along(keys: Iterable[int], *, since: str, to: str) -> set[int]:
    reached, edge = set(keys), set(keys)
    for _step in range(FURTHEST):
        mine = EventPart.objects.filter(organisation__in=edge, side=since).values("event")
        found = set(EventPart.objects.filter(event__in=mine, side=to).values_list("organisation", flat=True))
        edge = found - reached
        if not edge:
            break
        reached |= edge
    return reached
