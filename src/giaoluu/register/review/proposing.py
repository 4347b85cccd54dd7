"""From a reading to proposals: one for each fact that a person should decide on."""

import datetime as dt
from typing import Any

from django.db import transaction

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.register.archive.models import Fact, Page, Reading
from giaoluu.register.review.models import Occasion, OccasionPage, Proposal
from giaoluu.register.review.suggesting import (
    NEW,
    Suggestion,
    suggest_agreement,
    suggest_exchange,
    suggest_organisation,
    suggest_paper,
    suggest_person,
)

PROPOSED = ("organisation", "person", "post", "exchange", "agreement", "line", "statement", "figure", "reference")
"""Kinds of fact on which a person decides, in the order in which they lean on each other.

A date or place is decided with its exchange; title, time of publication and author belong to the page.
"""

OPEN, SUPERSEDED = Proposal.State.OPEN, Proposal.State.SUPERSEDED
SETTLED = (Proposal.State.ACCEPTED, Proposal.State.AMENDED, Proposal.State.REJECTED)


@transaction.atomic
def propose(reading: Reading) -> list[Proposal]:
    """Return the proposals of `reading`, made if need be.

    Proposals of an older reading of the page that nobody has decided on are superseded. What a person has decided on a
    fact holds for the same fact of a newer reading; the register is never changed here.
    """
    known = list(reading.proposals.order_by("pk"))
    if known:
        return known
    page = reading.page
    former = {_mark(old): old for old in page.proposals.filter(state__in=SETTLED).order_by("pk")}
    page.proposals.filter(state=OPEN).exclude(reading=reading).update(state=SUPERSEDED)
    day = day_of(reading)
    facts = sorted(reading.facts.filter(kind__in=PROPOSED), key=lambda fact: (PROPOSED.index(fact.kind), fact.pk))
    made = [_proposal(fact, reading) for fact in facts]
    for proposal in made:
        old = former.get(_mark(proposal))
        if old is not None:
            for name in ("state", "noun", "row", "decided_by", "decided_at", "reason", "batch", "payload"):
                setattr(proposal, name, getattr(old, name))
    rows: dict[str, int | None] = {}
    for proposal in made:
        suggestion = suggestion_of(proposal, rows=rows, on=day)
        proposal.suggestion, proposal.candidates = suggestion.word, [one._asdict() for one in suggestion.candidates]
        rows[_local(proposal)] = proposal.row if proposal.decided else suggestion.row
    Proposal.objects.bulk_create(made)
    _place(page, reading, made)
    return list(reading.proposals.order_by("pk"))


def suggestion_of(proposal: Proposal, *, rows: dict[str, int | None], on: dt.date | None) -> Suggestion:
    """Return what `proposal` may be, given the register's rows for the account's own ids."""
    payload: dict[str, Any] = proposal.payload
    parties = {
        row
        for party in payload.get("parties", [])
        if (row := rows.get(party["organisation"] if isinstance(party, dict) else party)) is not None
    }
    match proposal.kind:
        case "organisation":
            return suggest_organisation(payload, on=on)
        case "person":
            return suggest_person(payload, organisations=rows, on=on)
        case "exchange":
            return suggest_exchange(payload, parties=parties)
        case "agreement":
            return suggest_agreement(payload, parties=parties)
        case "reference":
            return suggest_paper(payload)
        case _:
            return NEW


def day_of(reading: Reading) -> dt.date | None:
    """Return the day on which the names of `reading` are to be understood: of its occasion, else of its publication."""
    for exchange in reading.account["exchanges"]:
        if exchange["date"] is not None and (day := latest_day(exchange["date"]["value"])) is not None:
            return day
    return earliest_day(reading.published[:10]) if reading.published else None


def _proposal(fact: Fact, reading: Reading) -> Proposal:
    return Proposal(
        page=reading.page,
        reading=reading,
        fact=fact,
        key=fact.key,
        kind=fact.kind,
        payload=fact.payload,
        start=fact.start,
        end=fact.end,
        certainty=fact.certainty,
    )


def _local(proposal: Proposal) -> str:
    return str(proposal.payload.get("id", proposal.key))


def _mark(proposal: Proposal) -> tuple[str, int, int, str]:
    payload = proposal.fact.payload if proposal.fact else proposal.payload
    told = payload.get("name") or payload.get("text") or payload.get("title") or payload.get("value") or ""
    return (proposal.kind, proposal.start, proposal.end, str(told))


def _place(page: Page, reading: Reading, proposals: list[Proposal]) -> None:
    """Put the page with the other pages of its occasion, or begin an occasion with it."""
    if OccasionPage.objects.filter(page=page).exists():
        return
    exchange = next((one for one in proposals if one.kind == "exchange"), None)
    occasion = _known_occasion(page, exchange)
    if occasion is None:
        date = (exchange.payload.get("date") or {}).get("value", "") if exchange else ""
        occasion = Occasion.objects.create(
            title=reading.title, kind=exchange.payload["kind"] if exchange else "", date=date
        )
    copied = Page.objects.filter(sha256=page.sha256, pk__lt=page.pk).first()
    OccasionPage.objects.create(occasion=occasion, page=page, copies=copied)


def _known_occasion(page: Page, exchange: Proposal | None) -> Occasion | None:
    twin = OccasionPage.objects.filter(page__sha256=page.sha256).exclude(page=page).first()
    if twin is not None:
        return twin.occasion
    if exchange is None:
        return None
    mark = _event_mark(exchange)
    if mark is None:
        return None
    others = Proposal.objects.filter(kind="exchange", payload__date__value=mark[0]).exclude(page=page)
    for other in others.select_related("page__occasion_link__occasion", "reading"):
        if _event_mark(other) == mark and hasattr(other.page, "occasion_link"):
            return other.page.occasion_link.occasion
    return None


def _event_mark(exchange: Proposal) -> tuple[str, frozenset[str]] | None:
    date = (exchange.payload.get("date") or {}).get("value", "")
    names = {body["id"]: body["name"] for body in exchange.reading.account["organisations"]}
    parties = frozenset(
        names[party["organisation"]]
        for party in exchange.payload["parties"]
        if party["role"] in {"host", "guest", "party"} and party["organisation"] in names
    )
    return (date, parties) if date and len(parties) > 1 and "XXXX" not in date else None
