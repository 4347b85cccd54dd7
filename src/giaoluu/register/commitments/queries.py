"""What the register knows of commitments and aid."""

from django.db.models import Q, QuerySet

from giaoluu.register.commitments.models import Aid, Commitment
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import rows_of


def commitments() -> QuerySet[Commitment]:
    """Return all that was said and recorded, the latest first."""
    rows = Commitment.objects.filter(same_as=None).select_related(
        "speaker", "organisation__same_as", "exchange", "agreement"
    )
    return rows.prefetch_related("bound__organisation").order_by("-said_on", "pk")


def commitments_of(organisation: Organisation) -> QuerySet[Commitment]:
    """Return what was said for `organisation`, and what it would have to act on."""
    rows = rows_of(organisation)
    return commitments().filter(Q(organisation__in=rows) | Q(bound__organisation__in=rows)).distinct()


def aid() -> QuerySet[Aid]:
    """Return all aid on record, the latest recorded first."""
    return Aid.objects.select_related("giver__same_as", "receiver__same_as", "exchange").order_by("-pk")


def aid_of(organisation: Organisation) -> QuerySet[Aid]:
    """Return the aid that `organisation` gave or received."""
    rows = rows_of(organisation)
    return aid().filter(Q(giver__in=rows) | Q(receiver__in=rows))
