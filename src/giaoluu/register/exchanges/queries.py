"""What the register knows of exchanges."""

from django.db.models import QuerySet

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import rows_of
from giaoluu.register.people.models import Person
from giaoluu.register.people.queries import rows_of as rows_of_person
from giaoluu.register.trail.rows import standing


def exchanges() -> QuerySet[Exchange]:
    """Return the exchanges that stand for themselves, the latest first, with their parties."""
    rows = Exchange.objects.filter(same_as=None).prefetch_related("parties__organisation__same_as")
    return rows.order_by("-date", "pk")


def exchange(key: int) -> Exchange:
    """Return the exchange that stands for the row `key`. Raises `Exchange.DoesNotExist`."""
    row = Exchange.objects.select_related("same_as").get(pk=key)
    return standing(row)


def exchanges_of(organisation: Organisation) -> QuerySet[Exchange]:
    """Return the exchanges in which `organisation` had a part."""
    return exchanges().filter(parties__organisation__in=rows_of(organisation)).distinct()


def exchanges_with(person: Person) -> QuerySet[Exchange]:
    """Return the exchanges in which `person` took part."""
    return exchanges().filter(participants__person__in=rows_of_person(person)).distinct()


def exchanges_about(agreement: Agreement) -> QuerySet[Exchange]:
    """Return the exchanges at which `agreement` was signed, reviewed or spoken of."""
    return exchanges().filter(agreement_links__agreement__in=[agreement, *agreement.others.all()]).distinct()
