"""What the register knows of exchanges."""

from collections.abc import Iterable

from django.db.models import F, Q, QuerySet

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.exchanges.models import Exchange, ExchangeAgreement, ExchangeParty, Participant
from giaoluu.register.organisations.groups import Group
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import HOME, rows_of
from giaoluu.register.organisations.queries import found as organisations_found
from giaoluu.register.people.models import Person
from giaoluu.register.people.queries import rows_of as rows_of_person
from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.rows import led_to, standing, standing_keys
from giaoluu.register.vocabularies.models import Vocabulary
from giaoluu.register.vocabularies.terms import choices


def exchanges() -> QuerySet[Exchange]:
    """Return the exchanges that stand for themselves, the latest first, with their parties."""
    rows = Exchange.objects.filter(same_as=None).prefetch_related("parties__organisation__same_as")
    return rows.order_by(F("first_day").desc(nulls_last=True), "pk")


def exchange(key: int) -> Exchange:
    """Return the exchange that stands for the row `key`. Raises `Exchange.DoesNotExist`."""
    row = Exchange.objects.select_related("same_as").get(pk=key)
    return standing(row)


def found(text: str) -> QuerySet[Exchange]:
    """Return the exchanges whose title or place holds `text`, or in which an organisation of such a name had a part."""
    parties = ExchangeParty.objects.filter(organisation__in=organisations_found(text).order_by().values("pk"))
    named = Q(title__icontains=text) | Q(place_key__contains=key_of(text))
    return exchanges().filter(named | Q(pk__in=standing_keys(parties, "exchange")))


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of exchange, each with its word."""
    return choices(Vocabulary.EXCHANGE_KIND)


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
    """Return the exchanges in which `organisation` had a part, be it on a row that was judged the same as another."""
    parties = ExchangeParty.objects.filter(organisation__in=rows_of(organisation))
    return exchanges().filter(pk__in=standing_keys(parties, "exchange"))


def exchanges_with(person: Person) -> QuerySet[Exchange]:
    """Return the exchanges in which `person` took part."""
    participants = Participant.objects.filter(person__in=rows_of_person(person))
    return exchanges().filter(pk__in=standing_keys(participants, "exchange"))


def exchanges_about(agreement: Agreement) -> QuerySet[Exchange]:
    """Return the exchanges at which `agreement` was signed, reviewed or spoken of."""
    links = ExchangeAgreement.objects.filter(agreement__in=[agreement, *agreement.others.all()])
    return exchanges().filter(pk__in=standing_keys(links, "exchange"))


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


def with_party(rows: QuerySet[Exchange], bodies: Group) -> QuerySet[Exchange]:
    """Return those of `rows` in which one of `bodies` had a part."""
    return rows.filter(bodies.by(ExchangeParty.objects.filter(bodies.at("organisation")), "exchange"))


def with_party_from(rows: QuerySet[Exchange], countries: Iterable[str]) -> QuerySet[Exchange]:
    """Return those of `rows` in which a body from one of `countries` had a part."""
    return rows.filter(
        pk__in=standing_keys(ExchangeParty.objects.filter(organisation__country__in=list(countries)), "exchange")
    )


def at_place(rows: QuerySet[Exchange], place: str) -> QuerySet[Exchange]:
    """Return those of `rows` at a place whose name holds `place`, with or without marks."""
    return rows.filter(place_key__contains=key_of(place))


def travelling(rows: QuerySet[Exchange], directions: Iterable[str]) -> QuerySet[Exchange]:
    """Return those of `rows` with an `incoming` delegation, an `outgoing` one, or among bodies of ours (`domestic`).

    A delegation is incoming where a guest is from abroad, and outgoing where the host is. Where no part tells of host
    and guest, neither is known.
    """
    foreign = ExchangeParty.objects.exclude(organisation__country__in=["", HOME])
    wanted = Q()
    for direction in directions:
        if direction == "incoming":
            wanted |= led_to(foreign.filter(role=ExchangeParty.Role.GUEST), "exchange")
        elif direction == "outgoing":
            wanted |= led_to(foreign.filter(role=ExchangeParty.Role.HOST), "exchange")
        elif direction == "domestic":
            ours = ExchangeParty.objects.filter(organisation__country=HOME)
            wanted |= led_to(ours, "exchange") & ~led_to(foreign, "exchange")
    return rows.filter(wanted)
