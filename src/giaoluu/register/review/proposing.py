"""From a reading to proposals: one for each fact that a person should decide on."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from giaoluu.facts.values import latest_day
from giaoluu.register.archive.models import Fact, Reading
from giaoluu.register.review.filing import Written, written
from giaoluu.register.review.gathering import place_page
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.repeating import Beside
from giaoluu.register.review.suggesting import (
    NEW,
    Suggestion,
    suggest_agreement,
    suggest_exchange,
    suggest_organisation,
    suggest_paper,
    suggest_person,
    suggest_repeated,
)
from giaoluu.register.review.taking_over import local_of, take_over

PROPOSED = ("organisation", "person", "post", "exchange", "agreement", "line", "statement", "figure", "reference")
"""Kinds of fact on which a person decides, in the order in which they lean on each other.

A date or place is decided with its exchange; title, time of publication and author belong to the page.
"""

OPEN, SUPERSEDED = Proposal.State.OPEN, Proposal.State.SUPERSEDED


@transaction.atomic
def propose(reading: Reading) -> list[Proposal]:
    """Return the proposals of `reading`, made if need be.

    Proposals of an older reading of the page that nobody has decided on are superseded. What a person has decided on a
    fact holds for the same fact of a newer reading, and what a person added is carried over. The register is never
    changed here.
    """
    known = list(reading.proposals.order_by("pk"))
    if known:
        return known
    page = reading.page
    earlier = list(page.proposals.exclude(reading=reading).select_related("fact").order_by("pk"))
    page.proposals.filter(state=OPEN).exclude(reading=reading).update(state=SUPERSEDED)
    day = day_of(reading)
    facts = sorted(reading.facts.filter(kind__in=PROPOSED), key=lambda fact: (PROPOSED.index(fact.kind), fact.pk))
    made = take_over([_proposal(fact, reading) for fact in facts], earlier, reading)
    made.sort(key=lambda one: PROPOSED.index(one.kind))
    rows: dict[str, int | None] = {}
    as_of, beside = written(), Beside(page)
    for proposal in made:
        suggestion = suggestion_of(proposal, rows=rows, on=day, as_of=as_of, beside=beside)
        proposal.suggestion, proposal.candidates = suggestion.word, [one._asdict() for one in suggestion.candidates]
        take_up(rows, proposal, proposal.row if proposal.decided else suggestion.row, beside=beside)
    Proposal.objects.bulk_create(made)
    place_page(reading, made, rows)
    return list(reading.proposals.order_by("pk"))


def take_up(rows: dict[str, int | None], proposal: Proposal, row: int | None, *, beside: Beside) -> None:
    """Let those that lean on `proposal` know which row of the register it is, or is suggested to be."""
    rows[local_of(proposal)] = row
    if proposal.kind == "exchange" and row is not None:
        beside.exchanges.add(row)


def suggestion_of(
    proposal: Proposal, *, rows: Mapping[str, int | None], on: str | None, as_of: Written, beside: Beside
) -> Suggestion:
    """Return what `proposal` may be, given the register's rows for the account's own ids and the page's day (EDTF)."""
    payload: dict[str, Any] = proposal.payload
    match proposal.kind:
        case "organisation":
            return suggest_organisation(payload, on=on, as_of=as_of)
        case "person":
            return suggest_person(payload, rows=rows, on=on, as_of=as_of)
        case "exchange":
            return suggest_exchange(payload, rows=rows, published=proposal.reading.published[:10], as_of=as_of)
        case "agreement":
            return suggest_agreement(payload, rows=rows, as_of=as_of)
        case "reference":
            return suggest_paper(payload)
        case "statement" | "figure":
            return suggest_repeated(proposal, rows=rows, beside=beside)
        case _:
            return NEW


def day_of(reading: Reading) -> str | None:
    """Return the day (EDTF) as of which `reading` is to be understood: of its occasion, else of its publication."""
    for exchange in reading.account["exchanges"]:
        if exchange["date"] is not None and latest_day(exchange["date"]["value"]) is not None:
            return str(exchange["date"]["value"])
    return reading.published[:10] or None


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
