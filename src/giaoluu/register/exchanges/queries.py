"""What the register knows of exchanges."""

from django.db.models import Q, QuerySet

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.exchanges.models import Exchange, ExchangeAgreement, ExchangeParty, Participant
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import found as organisations_found
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


def found(text: str) -> QuerySet[Exchange]:
    """Return the exchanges whose title or place holds `text`, or in which an organisation of such a name had a part."""
    parties = Q(parties__organisation__in=organisations_found(text))
    return exchanges().filter(Q(title__icontains=text) | Q(place__icontains=text) | parties).distinct()


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of exchange, each with its word."""
    return [(str(slug), str(word)) for slug, word in Exchange.Kind.choices]


def parties_of(exchange: Exchange) -> QuerySet[ExchangeParty]:
    """Return the parts that organisations had in `exchange`, of all its rows."""
    rows = ExchangeParty.objects.filter(exchange__in=rows_of_exchange(exchange))
    return rows.select_related("organisation__same_as").order_by("pk")


def participants_of(exchange: Exchange) -> QuerySet[Participant]:
    """Return the people who took part in `exchange`, of all its rows."""
    rows = Participant.objects.filter(exchange__in=rows_of_exchange(exchange))
    return rows.select_related("person__same_as").order_by("pk")


def rows_of_exchange(exchange: Exchange) -> list[Exchange]:
    """Return all rows that `exchange` stands for, itself first."""
    return [exchange, *exchange.others.order_by("pk")]


def exchanges_of(organisation: Organisation) -> QuerySet[Exchange]:
    """Return the exchanges in which `organisation` had a part."""
    return exchanges().filter(parties__organisation__in=rows_of(organisation)).distinct()


def exchanges_with(person: Person) -> QuerySet[Exchange]:
    """Return the exchanges in which `person` took part."""
    return exchanges().filter(participants__person__in=rows_of_person(person)).distinct()


def exchanges_about(agreement: Agreement) -> QuerySet[Exchange]:
    """Return the exchanges at which `agreement` was signed, reviewed or spoken of."""
    return exchanges().filter(agreement_links__agreement__in=[agreement, *agreement.others.all()]).distinct()


def party(key: int) -> ExchangeParty:
    """Return the part of the row `key`. Raises `ExchangeParty.DoesNotExist`."""
    return ExchangeParty.objects.select_related("exchange", "organisation").get(pk=key)


def participant(key: int) -> Participant:
    """Return the participant of the row `key`. Raises `Participant.DoesNotExist`."""
    return Participant.objects.select_related("exchange", "person").get(pk=key)


def agreement_link(key: int) -> ExchangeAgreement:
    """Return the link `key` between an exchange and an agreement. Raises `ExchangeAgreement.DoesNotExist`."""
    return ExchangeAgreement.objects.select_related("exchange", "agreement").get(pk=key)


def agreement_links_of(exchange: Exchange) -> QuerySet[ExchangeAgreement]:
    """Return the links of `exchange`, of all its rows, to agreements."""
    rows = ExchangeAgreement.objects.filter(exchange__in=rows_of_exchange(exchange))
    return rows.select_related("agreement__same_as").order_by("pk")
