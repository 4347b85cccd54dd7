"""What the register knows of figures."""

from django.db.models import QuerySet

from giaoluu.register.indicators.models import Figure
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import rows_of


def figures() -> QuerySet[Figure]:
    """Return all figures, the latest recorded first."""
    return Figure.objects.select_related("organisation__same_as", "part_of").order_by("-pk")


def figures_of(organisation: Organisation) -> QuerySet[Figure]:
    """Return the figures that count something of `organisation`."""
    return figures().filter(organisation__in=rows_of(organisation))
