"""Which rows of the register a fact may be about: candidates with their score and reasons, and the machine's word.

The machine's word is `same` only where one candidate is certain enough and stands alone; `ambiguous` where several are
too near each other, and then a person must choose; else `new`.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.register.agreements.models import Agreement, Paper
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.organisations.models import Name
from giaoluu.register.people.models import Person, Tenure
from giaoluu.register.trail.dates import covers


class Candidate(NamedTuple):
    """A row that it may be, with a score from 0 to 1 and the reasons, slugs that screens put into words."""

    row: int
    score: float
    reasons: Sequence[str]


class Suggestion(NamedTuple):
    """The machine's word and the candidates, best first."""

    word: str
    candidates: list[Candidate]

    @property
    def row(self) -> int | None:
        """The row that is suggested, where the word is `same`."""
        return self.candidates[0].row if self.word == "same" else None


NEW = Suggestion("new", [])
CERTAIN = 0.9
"""From this score on a candidate that stands alone is suggested as the same."""
APART = 0.1
"""Candidates nearer to each other than this are not told apart by machine."""


def weigh(candidates: Sequence[Candidate]) -> Suggestion:
    """Return the machine's word on `candidates`."""
    best = sorted(candidates, key=lambda one: (-one.score, one.row))[:5]
    if not best or best[0].score < CERTAIN:
        return Suggestion("new", best)
    if len(best) > 1 and best[0].score - best[1].score < APART:
        return Suggestion("ambiguous", best)
    return Suggestion("same", best)


def suggest_organisation(payload: Mapping[str, Any], *, on: dt.date | None) -> Suggestion:
    """Suggest the organisation that a page of the day `on` names; without a day, namesakes of other times stay open."""
    texts = [payload["name"], *payload.get("aliases", [])]
    named = Name.objects.filter(text__in=texts).select_related("organisation")
    found: dict[int, Candidate] = {}
    for name in named:
        body = name.organisation
        if payload.get("country") and body.country and payload["country"] != body.country:
            continue
        if on is not None and not covers(body.valid_from, body.valid_to, on):
            candidate = Candidate(body.pk, 0.3, ["same_name", "other_time"])
        elif name.text == payload["name"]:
            candidate = Candidate(body.pk, 1.0, ["same_name", *(["existed_then"] if on else [])])
        else:
            candidate = Candidate(body.pk, 0.7, ["same_alias"])
        if body.pk not in found or found[body.pk].score < candidate.score:
            found[body.pk] = candidate
    return weigh(list(found.values()))


def suggest_person(
    payload: Mapping[str, Any], *, organisations: Mapping[str, int | None], on: dt.date | None
) -> Suggestion:
    """Suggest the person of this name who held one of these posts; a name alone is never enough."""
    del on
    people = Person.objects.filter(shown=payload["name"]) | Person.objects.filter(names__text=payload["name"])
    candidates = []
    for person in people.distinct():
        held = {(tenure.title, tenure.organisation_id) for tenure in Tenure.objects.filter(person=person)}
        posts = {(post["title"], organisations.get(post["organisation"] or "")) for post in payload.get("posts", [])}
        if posts & held:
            candidates.append(Candidate(person.pk, 1.0, ["same_name", "same_post"]))
        elif {body for _, body in posts if body} & {body for _, body in held if body}:
            candidates.append(Candidate(person.pk, 0.92, ["same_name", "same_organisation"]))
        else:
            candidates.append(Candidate(person.pk, 0.5, ["same_name"]))
    return weigh(candidates)


def suggest_exchange(payload: Mapping[str, Any], *, parties: set[int]) -> Suggestion:
    """Suggest the exchange of this day between these parties."""
    date = (payload.get("date") or {}).get("value", "")
    if not date or not parties:
        return NEW
    candidates = []
    for exchange in Exchange.objects.filter(parties__organisation__in=parties).distinct().prefetch_related("parties"):
        common = {party.organisation_id for party in exchange.parties.all()} & parties
        same_day = exchange.date == date or _overlap(exchange.date, date)
        near = _days_apart(exchange.date, date)
        if same_day and len(common) >= min(2, len(parties)):
            reasons = ["same_day", "same_parties", *(["same_kind"] if exchange.kind == payload["kind"] else [])]
            candidates.append(Candidate(exchange.pk, 1.0 if exchange.kind == payload["kind"] else 0.92, reasons))
        elif near is not None and near <= 3 and len(common) >= min(2, len(parties)):
            candidates.append(Candidate(exchange.pk, 0.6, ["near_day", "same_parties"]))
    return weigh(candidates)


def suggest_agreement(payload: Mapping[str, Any], *, parties: set[int]) -> Suggestion:
    """Suggest the agreement of this kind and term between these parties."""
    candidates = []
    for agreement in Agreement.objects.filter(kind=payload["kind"], parties__organisation__in=parties).distinct():
        mine = {party.organisation_id for party in agreement.parties.all()}
        if not parties or mine != parties:
            continue
        term = payload.get("term") or ""
        if term and term == agreement.term:
            candidates.append(Candidate(agreement.pk, 1.0, ["same_parties", "same_term", "same_kind"]))
        elif not term or not agreement.term:
            candidates.append(Candidate(agreement.pk, 0.6, ["same_parties", "same_kind"]))
    return weigh(candidates)


def suggest_paper(payload: Mapping[str, Any]) -> Suggestion:
    """Suggest the numbered paper of this number, unless the dates say otherwise."""
    date = payload.get("date") or ""
    rows = Paper.objects.filter(number=payload["number"])
    return weigh([Candidate(row.pk, 1.0, ["same_number"]) for row in rows if not date or row.date in {"", date}])


def _overlap(one: str, other: str) -> bool:
    edges = earliest_day(one), latest_day(one), earliest_day(other), latest_day(other)
    first, last, begin, end = edges
    if first is None or last is None or begin is None or end is None:
        return False
    return first <= end and begin <= last and max(last - first, end - begin).days <= 31


def _days_apart(one: str, other: str) -> int | None:
    first, second = earliest_day(one), earliest_day(other)
    return abs((first - second).days) if first and second else None
