"""What an accepted proposal becomes: the operations of the nouns, called with its words as evidence."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from giaoluu.register.agreements import operations as agreements
from giaoluu.register.agreements.models import Agreement, Paper
from giaoluu.register.archive.evidence import Cited, Grounds, dispute, support
from giaoluu.register.commitments import operations as commitments
from giaoluu.register.commitments.models import Commitment
from giaoluu.register.exchanges import operations as exchanges
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.indicators import operations as indicators
from giaoluu.register.indicators.models import Figure
from giaoluu.register.organisations import operations as organisations
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people import operations as people
from giaoluu.register.people.models import Person
from giaoluu.register.review.errors import Undecided
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.proposing import day_of
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import Row
from giaoluu.register.trail.writing import Act

CURRENCIES = frozenset(
    {"VND", "USD", "EUR", "CNY", "LAK", "KRW", "JPY", "KHR", "THB", "GBP", "RUB", "CUP", "SGD", "AUD"}
)
"""Units that are money (ISO 4217), as the reader writes them."""

Recorder: TypeAlias = Callable[["Recording"], Row]


class Recording:
    """One proposal on its way into the register: who decides, its words, and the rows of what it leans on."""

    def __init__(self, act: Act, proposal: Proposal, same: int | None) -> None:
        """Record `proposal` in `act`; `same` is the row that the person says it is, or None for a new one."""
        self.act, self.proposal, self.same = act, proposal, same
        self.by: User = act.by
        self.payload: Mapping[str, Any] = proposal.payload

    @property
    def grounds(self) -> Grounds:
        """The words of the proposal, for every field."""
        return Grounds.on(self.cited(self.proposal.start, self.proposal.end))

    def cited(self, start: int, end: int) -> Cited:
        """Return words of the page as evidence."""
        return Cited(page=self.proposal.page, start=start, end=end, fact=self.proposal.fact)

    def organisation(self, local: str | None) -> Organisation | None:
        """Return the row decided for an organisation of the account. Raises `Undecided` where none has been."""
        row = self.decided("organisation", local)
        return None if row is None else Organisation.objects.get(pk=row)

    def person(self, local: str | None) -> Person | None:
        """Return the row decided for a person of the account. Raises `Undecided` where none has been."""
        row = self.decided("person", local)
        return None if row is None else Person.objects.get(pk=row)

    def exchange(self) -> Exchange | None:
        """Return the exchange that the page reports, where it has been accepted."""
        first = self._siblings().filter(kind="exchange").exclude(row=None).order_by("pk").first()
        return None if first is None or first.row is None else Exchange.objects.get(pk=first.row)

    def day(self) -> str:
        """Return the date of the page's exchange, as decided or as read, or when the page was published, in EDTF."""
        exchange = self.exchange()
        decided = str(exchange.date) if exchange else ""
        return decided or day_of(self.proposal.reading) or ""

    def _siblings(self) -> "QuerySet[Proposal]":
        return Proposal.objects.filter(reading=self.proposal.reading)

    def decided(self, kind: str, local: str | None) -> int | None:
        """Return the row decided for a thing of the account, or None for none or a rejected one. Raises `Undecided`."""
        if local is None:
            return None
        folder = {"organisation": "organisations", "person": "people", "agreement": "agreements", "figure": "figures"}[
            kind
        ]
        sibling = self._siblings().filter(key=f"{folder}/{local}").first()
        if sibling is None or sibling.state == Proposal.State.REJECTED:
            return None
        if not sibling.decided:
            raise Undecided(sibling)
        return sibling.row


def record(act: Act, proposal: Proposal, *, same: int | None) -> Row:
    """Write what `proposal` says into the register, as a new row or as further evidence of the row `same`.

    Where the row says otherwise, it stays, and the other value stands beside it. Raises `Undecided` where the proposal
    leans on one that is still open.
    """
    return _RECORDERS[proposal.kind](Recording(act, proposal, same))


def _organisation(it: Recording) -> Row:
    payload = it.payload
    if it.same is not None:
        row = Organisation.objects.get(pk=it.same)
        organisations.add_name(row, payload["name"], by=it.by, grounds=it.grounds)
        _agree(it, row, country=payload.get("country"), kind=payload["kind"], level=payload.get("level"))
        return row
    return organisations.record_organisation(
        payload["name"],
        kind=payload["kind"],
        by=it.by,
        grounds=it.grounds,
        level=payload.get("level") or "",
        country=payload.get("country") or "",
    )


def _person(it: Recording) -> Row:
    if it.same is not None:
        person = Person.objects.get(pk=it.same)
        people.add_name(person, it.payload["name"], by=it.by, grounds=it.grounds)
        return person
    return people.record_person(it.payload["name"], by=it.by, grounds=it.grounds)


def _post(it: Recording) -> Row:
    person = it.person(it.proposal.key.split("/")[1])
    if person is None:
        raise Unfit({"person": [_("The person of this post was rejected.")]})
    return people.record_tenure(
        person,
        it.payload["title"],
        it.organisation(it.payload["organisation"]),
        by=it.by,
        grounds=it.grounds,
        former=it.payload.get("former", False),
        attested=it.day(),
    )


def _exchange(it: Recording) -> Row:
    payload = it.payload
    columns = {name: (payload.get(name) or {}).get("value", "") for name in ("date", "place")}
    spans = {name: payload[name]["span"] for name in columns if payload.get(name) and payload[name].get("span")}
    grounds = Grounds(rest=it.grounds.rest, fields={name: (it.cited(*span),) for name, span in spans.items()})
    parties = [(it.organisation(party["organisation"]), party["role"]) for party in payload["parties"]]
    present = [(body, role) for body, role in parties if body is not None]
    if it.same is None:
        title = (it.proposal.reading.title or "")[:500]
        row = exchanges.record_exchange(
            payload["kind"], parties=_once(present), by=it.by, grounds=grounds, title=title, **columns
        )
    else:
        row = Exchange.objects.get(pk=it.same)
        _agree(it, row, grounds=grounds, kind=payload["kind"], **columns)
        for body, role in present:
            exchanges.add_party(row, body, role, by=it.by, grounds=grounds)
    for local in payload.get("participants", []):
        person = it.person(local)
        if person is not None:
            exchanges.add_participant(row, person, by=it.by, grounds=grounds)
    return row


def _agreement(it: Recording) -> Row:
    payload = it.payload
    parties = [body for local in payload["parties"] if (body := it.organisation(local)) is not None]
    columns: dict[str, Any] = {"title": (payload.get("title") or "")[:500], "term": payload.get("term") or ""}
    exchange = it.exchange()
    if payload["status"] == "signed" and exchange is not None:
        columns |= {"signed_on": exchange.date, "signed_at": exchange.place}
    if it.same is None:
        row = agreements.record_agreement(
            payload["kind"],
            status=payload["status"],
            parties=list(dict.fromkeys(parties)),
            by=it.by,
            grounds=it.grounds,
            **columns,
        )
    else:
        row = Agreement.objects.get(pk=it.same)
        del columns["title"]
        _agree(it, row, status=payload["status"], **columns)
        for body in parties:
            agreements.add_party(row, body, by=it.by, grounds=it.grounds)
    if exchange is not None:
        exchanges.link_agreement(exchange, row, by=it.by, grounds=it.grounds)
    return row


def _line(it: Recording) -> Row:
    key = it.decided("agreement", it.proposal.key.split("/")[1])
    if key is None:
        raise Unfit({"agreement": [_("The agreement of this line was rejected.")]})
    return agreements.add_line(Agreement.objects.get(pk=key), it.payload["text"], by=it.by, grounds=it.grounds)


def _statement(it: Recording) -> Row:
    payload = it.payload
    if it.same is not None:
        row = Commitment.objects.get(pk=it.same)
        support(it.act, row, ["text"], it.grounds)
        return row
    binds = [body for local in payload.get("binds", []) if (body := it.organisation(local)) is not None]
    return commitments.record_commitment(
        payload["kind"],
        payload["text"],
        binds=list(dict.fromkeys(binds)),
        by=it.by,
        grounds=it.grounds,
        speaker=it.person(payload.get("speaker")),
        organisation=it.organisation(payload.get("organisation")),
        exchange=it.exchange(),
        said_on=it.day(),
    )


def _figure(it: Recording) -> Row:
    payload = it.payload
    giver, receiver = it.organisation(payload.get("giver")), it.organisation(payload.get("receiver"))
    value, unit = Decimal(str(payload["value"])), payload.get("unit") or ""
    if unit in CURRENCIES and (giver is not None or receiver is not None):
        return commitments.record_aid(
            value,
            unit,
            by=it.by,
            grounds=it.grounds,
            giver=giver,
            receiver=receiver,
            bound=payload.get("bound", "exact"),
            purpose=(payload.get("measure") or "")[:300],
            period=payload.get("period") or "",
            exchange=it.exchange(),
        )
    whole = it.decided("figure", payload.get("part_of")) if payload.get("part_of") else None
    high = payload.get("high")
    return indicators.record_figure(
        value,
        by=it.by,
        grounds=it.grounds,
        high=None if high is None else Decimal(str(high)),
        unit=unit[:120],
        measure=(payload.get("measure") or "")[:300],
        bound=payload.get("bound", "exact"),
        organisation=it.organisation(payload.get("organisation")),
        period=payload.get("period") or "",
        as_of=payload.get("as_of") or "",
        turns=payload.get("turns", False),
        target=payload.get("target", False),
        change=payload.get("change") or "",
        each=payload.get("each", False),
        part_of=Figure.objects.filter(pk=whole).first() if whole else None,
    )


def _reference(it: Recording) -> Row:
    payload = it.payload
    if it.same is not None:
        paper = Paper.objects.get(pk=it.same)
        support(it.act, paper, ["number"], it.grounds)
        return paper
    columns = {name: (payload.get(name) or "") for name in ("kind", "issuer", "date", "title")}
    return agreements.record_paper(payload["number"], by=it.by, grounds=it.grounds, **columns)


def _agree(it: Recording, row: Row, *, grounds: Grounds | None = None, **columns: Any) -> None:
    """Let the page's words support what the row says, fill what it leaves open, and stand beside what they dispute."""
    grounds = grounds or it.grounds
    filled = {name: value for name, value in columns.items() if value and not getattr(row, name)}
    if filled:
        row = it.act.amend(row, **filled)
    for name, value in columns.items():
        if not value:
            continue
        if getattr(row, name) == value:
            support(it.act, row, [name], grounds)
        else:
            dispute(it.act, row, name, value, grounds)


def _once(parties: list[tuple[Organisation, str]]) -> list[tuple[Organisation, str]]:
    first: dict[int, tuple[Organisation, str]] = {}
    for organisation, role in parties:
        first.setdefault(organisation.pk, (organisation, role))
    return list(first.values())


_RECORDERS: Mapping[str, Recorder] = {
    "organisation": _organisation,
    "person": _person,
    "post": _post,
    "exchange": _exchange,
    "agreement": _agreement,
    "line": _line,
    "statement": _statement,
    "figure": _figure,
    "reference": _reference,
}
