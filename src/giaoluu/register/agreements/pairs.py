"""Agreements between two sides, each a set of rows: a body with what it came from and what came of it."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from giaoluu.register.agreements.models import Agreement, AgreementParty
from giaoluu.register.agreements.queries import agreements
from giaoluu.register.organisations.models import Organisation


def agreements_between(ours: Iterable[Organisation], theirs: Iterable[Organisation]) -> QuerySet[Agreement]:
    """Return the agreements to which a body of each side is a party, in whichever row it stands, the latest first."""
    return agreements().filter(pk__in=_of(ours)).filter(pk__in=_of(theirs))


def _of(side: Iterable[Organisation]) -> "QuerySet[AgreementParty, int]":
    parts = AgreementParty.objects.filter(organisation__in=list(side))
    return parts.values_list(Coalesce("agreement__same_as", "agreement"), flat=True)
