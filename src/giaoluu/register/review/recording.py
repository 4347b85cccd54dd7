"""What an accepted proposal becomes: the operations of the nouns, called with its words as evidence."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from django.utils.translation import gettext as _

from giaoluu.lexicon.tables import currencies
from giaoluu.register.agreements import operations as agreements
from giaoluu.register.agreements.models import Agreement, Paper
from giaoluu.register.archive.evidence import Grounds, support
from giaoluu.register.commitments import operations as commitments
from giaoluu.register.commitments.models import Aid, Commitment
from giaoluu.register.exchanges import operations as exchanges
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.indicators import operations as indicators
from giaoluu.register.indicators.models import Figure
from giaoluu.register.indicators.queries import wholes
from giaoluu.register.organisations import operations as organisations
from giaoluu.register.organisations import placing as places
from giaoluu.register.organisations.models import Organisation, Parentage
from giaoluu.register.people import operations as people
from giaoluu.register.people.models import Person
from giaoluu.register.review.leaning import Recording, agree, fill
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.placing import placings_of
from giaoluu.register.review.repeating import is_given
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.rows import Row
from giaoluu.register.trail.writing import Act

Recorder: TypeAlias = Callable[[Recording], Row]


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
        agree(it, row, country=payload.get("country"), kind=payload["kind"], level=payload.get("level"))
        _place(it, row)
        return row
    row = organisations.record_organisation(
        payload["name"],
        kind=payload["kind"],
        by=it.by,
        grounds=it.grounds,
        level=payload.get("level") or "",
        country=payload.get("country") or "",
    )
    _place(it, row)
    return row


def _place(it: Recording, row: Organisation) -> None:
    """Record where the body works and below whom it stands, where that is certain and nothing else is on record."""
    (placing,) = placings_of([it.payload], on=it.day())
    works_in = {one.unit_id for one in row.territory.all()}
    if placing.unit is not None and works_in <= {placing.unit.pk}:
        places.work_in(row, placing.unit, by=it.by, grounds=it.grounds)
    below = Parentage.Relation.ORGANISATIONAL
    stands_below = {one.parent_id for one in row.parents.filter(relation=below)}
    if placing.parent is not None and placing.parent.pk != row.pk and stands_below <= {placing.parent.pk}:
        places.place_below(row, placing.parent, by=it.by, grounds=it.grounds, relation=below)


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
        agree(it, row, grounds=grounds, kind=payload["kind"], **columns)
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
        agree(it, row, status=payload["status"], **columns)
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
        return _statement_again(it, Commitment.objects.get(pk=it.same))
    binds = [body for local in payload.get("binds", []) if (body := it.organisation(local)) is not None]
    due = {"due": payload["due"]["value"]} if payload.get("due") else {}
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
        **due,
    )


def _statement_again(it: Recording, row: Commitment) -> Row:
    """Another page says it too: its words support the row, and fill what the first one left open."""
    payload = it.payload
    told = it.proposal.fact
    if told is not None and told.payload["text"] != payload["text"]:
        row = agree(it, row, text=payload["text"])  # a person has put it so, which must not be lost
    else:
        support(it.act, row, ["text"], it.grounds)
    row = agree(it, row, due=(payload.get("due") or {}).get("value", ""))
    row = fill(
        it,
        row,
        speaker=it.person(payload.get("speaker")),
        organisation=it.organisation(payload.get("organisation")),
        exchange=it.exchange(),
    )
    for local in payload.get("binds") or []:
        body = it.organisation(local)
        if body is not None:
            commitments.bind(row, body, by=it.by, grounds=it.grounds)
    return row


def _figure_again(it: Recording) -> Row:
    """Another page gives the number too: it is counted once, and what the first page left open is filled."""
    payload = it.payload
    measure, period = (payload.get("measure") or "")[:300], payload.get("period") or ""
    number, unit = Decimal(str(payload["value"])), (payload.get("unit") or "")[:120]
    giver, receiver = it.organisation(payload.get("giver")), it.organisation(payload.get("receiver"))
    whole = it.whole()
    if is_given(payload):
        aid = Aid.objects.get(pk=it.same or 0)
        of = _sum_of(aid, whole)
        aid = fill(it, aid, purpose=measure, giver=giver, receiver=receiver, exchange=it.exchange(), part_of=of)
        return agree(it, aid, amount=number, currency=unit, period=period)
    figure = Figure.objects.get(pk=it.same or 0)
    body, of = it.organisation(payload.get("organisation")), _sum_of(figure, whole)
    figure = fill(it, figure, measure=measure, organisation=body, part_of=of)
    as_of, bound = payload.get("as_of") or "", payload.get("bound", "exact")
    return agree(it, figure, value=number, unit=unit, period=period, as_of=as_of, bound=bound)


def _sum_of(row: Row, whole: Row | None) -> Row | None:
    """The `whole` that a page names, where `row` can be a part of it: of one kind, and not the other way round."""
    return whole if isinstance(whole, type(row)) and row not in wholes(whole) else None


def _figure(it: Recording) -> Row:
    payload = it.payload
    if it.same is not None:
        return _figure_again(it)
    giver, receiver = it.organisation(payload.get("giver")), it.organisation(payload.get("receiver"))
    value, unit = Decimal(str(payload["value"])), payload.get("unit") or ""
    whole = it.whole()
    # A part of what was given was given too, whoever is left unsaid there.
    if unit in currencies() and (giver is not None or receiver is not None or isinstance(whole, Aid)):
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
            part_of=whole if isinstance(whole, Aid) else None,
        )
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
        part_of=whole if isinstance(whole, Figure) else None,
    )


def _reference(it: Recording) -> Row:
    payload = it.payload
    if it.same is not None:
        paper = Paper.objects.get(pk=it.same)
        support(it.act, paper, ["number"], it.grounds)
        return paper
    columns = {name: (payload.get(name) or "") for name in ("kind", "issuer", "date", "title")}
    return agreements.record_paper(payload["number"], by=it.by, grounds=it.grounds, **columns)


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
