"""Agreements between two sides, each a set of keys: a body with what it came from and what came of it, or more."""

from collections.abc import Collection

from django.db.models import QuerySet

from giaoluu.register.agreements.models import Agreement, AgreementParty
from giaoluu.register.agreements.queries import agreements
from giaoluu.register.organisations.sides import between
from giaoluu.register.trail.rows import among


def with_parties() -> QuerySet[Agreement]:
    """Return all agreements with their parties, and without their lines of work."""
    return Agreement.objects.prefetch_related("parties__organisation__same_as")


def agreements_between(ours: Collection[int], theirs: Collection[int]) -> QuerySet[Agreement]:
    """Return the agreements to which a body of each side is a party, in whichever row it stands, the latest first."""
    return agreements().filter(pk__in=among(between(AgreementParty.objects.all(), "agreement", ours, theirs)))
