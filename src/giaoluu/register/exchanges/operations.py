"""What may be done with exchanges: record and amend, with parties, participants and agreements."""

from collections.abc import Iterable
from typing import Any

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.archive.evidence import Grounds, amend_on_grounds, once_among, support, withdraw_row
from giaoluu.register.exchanges.models import Exchange, ExchangeAgreement, ExchangeParty, Participant
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.models import Person
from giaoluu.register.trail.models import User
from giaoluu.register.trail.writing import writing

WRITE = "register.write"


def record_exchange(
    kind: str, *, parties: Iterable[tuple[Organisation, str]], by: User, grounds: Grounds, **columns: Any
) -> Exchange:
    """Return a new exchange of `parties`, each an organisation and its role; every field rests on `grounds`."""
    with writing("exchanges.record_exchange", by=by, permission=WRITE) as act:
        exchange = act.add(Exchange(kind=kind, **columns))
        support(act, exchange, ["kind", *columns], grounds)
        for organisation, role in parties:
            party = act.add(ExchangeParty(exchange=exchange, organisation=organisation, role=role))
            support(act, party, ["organisation", "role"], grounds)
        return exchange


def add_party(
    exchange: Exchange, organisation: Organisation, role: str, *, by: User, grounds: Grounds
) -> ExchangeParty:
    """Return the record of the part of `organisation`; one on record already gains the grounds and keeps its role."""
    with writing("exchanges.add_party", by=by, permission=WRITE) as act:
        known = exchange.parties.filter(organisation=organisation).first()
        party = known or act.add(ExchangeParty(exchange=exchange, organisation=organisation, role=role))
        support(act, party, ["organisation"] if known else ["organisation", "role"], grounds)
        return party


def add_participant(exchange: Exchange, person: Person, *, by: User, grounds: Grounds, role: str = "") -> Participant:
    """Return the record that `person` took part; one on record already gains the grounds."""
    with writing("exchanges.add_participant", by=by, permission=WRITE) as act:
        known = exchange.participants.filter(person=person).first()
        participant = known or act.add(Participant(exchange=exchange, person=person, role=role))
        support(act, participant, ["person"] if known else ["person", "role"], grounds)
        return participant


def link_agreement(exchange: Exchange, agreement: Agreement, *, by: User, grounds: Grounds) -> ExchangeAgreement:
    """Return the record that `agreement` was a matter of `exchange`."""
    with writing("exchanges.link_agreement", by=by, permission=WRITE) as act:
        known = exchange.agreement_links.filter(agreement=agreement).first()
        link = known or act.add(ExchangeAgreement(exchange=exchange, agreement=agreement))
        support(act, link, ["agreement"], grounds)
        return link


def amend_exchange(
    exchange: Exchange, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> Exchange:
    """Return `exchange` with `columns` set; raises `Stale` where somebody has changed it since version `seen`."""
    with writing("exchanges.amend_exchange", by=by, permission=WRITE, why=why) as act:
        return amend_on_grounds(act, exchange, seen=seen, grounds=grounds, columns=columns)


def amend_party(
    party: ExchangeParty, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> ExchangeParty:
    """Return `party` with `columns` set: another role, or another organisation.

    Raises `Unfit` where that organisation has a part in the exchange already, and `Stale` as all amendments do.
    """
    with writing("exchanges.amend_party", by=by, permission=WRITE, why=why) as act:
        once_among(party.exchange.parties.all(), "organisation", columns.get("organisation"), but=party)
        return amend_on_grounds(act, party, seen=seen, grounds=grounds, columns=columns, of=party.exchange)


def withdraw_party(party: ExchangeParty, *, by: User, seen: int, why: str) -> None:
    """Take a party out of the register that had no part in the exchange."""
    with writing("exchanges.withdraw_party", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, party, seen=seen, of=party.exchange)


def amend_participant(
    participant: Participant, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> Participant:
    """Return `participant` with `columns` set: another role in the delegation, or another person.

    Raises `Unfit` where that person is on record already, and `Stale` as all amendments do.
    """
    with writing("exchanges.amend_participant", by=by, permission=WRITE, why=why) as act:
        once_among(participant.exchange.participants.all(), "person", columns.get("person"), but=participant)
        return amend_on_grounds(act, participant, seen=seen, grounds=grounds, columns=columns, of=participant.exchange)


def withdraw_participant(participant: Participant, *, by: User, seen: int, why: str) -> None:
    """Take a person out of the register who did not take part."""
    with writing("exchanges.withdraw_participant", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, participant, seen=seen, of=participant.exchange)


def amend_agreement_link(
    link: ExchangeAgreement, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> ExchangeAgreement:
    """Return `link` with another agreement in its place. Raises `Unfit` where that one is linked already."""
    with writing("exchanges.amend_agreement_link", by=by, permission=WRITE, why=why) as act:
        once_among(link.exchange.agreement_links.all(), "agreement", columns.get("agreement"), but=link)
        return amend_on_grounds(act, link, seen=seen, grounds=grounds, columns=columns, of=link.exchange)


def unlink_agreement(link: ExchangeAgreement, *, by: User, seen: int, why: str) -> None:
    """Take out of the register that an agreement was a matter of an exchange; both stay."""
    with writing("exchanges.unlink_agreement", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, link, seen=seen, of=link.exchange)
