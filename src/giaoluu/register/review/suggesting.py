"""Which rows of the register a fact may be about: candidates with their score and reasons, and the machine's word.

The machine's word is `same` only where one candidate is certain enough and stands alone; `ambiguous` where several are
too near each other, and then a person must choose; else `new`. How candidates are found and weighed, the room
`matching` tells; its files of the register `filing` keeps.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from giaoluu.matching import (
    AgreementIndex,
    ExchangeIndex,
    KnownAgreement,
    KnownExchange,
    KnownOrganisation,
    KnownPerson,
    MentionedAgreement,
    MentionedExchange,
    MentionedOrganisation,
    MentionedPerson,
    OrganisationIndex,
    PersonIndex,
    Ranking,
    Reason,
    tell_reason,
)
from giaoluu.register.agreements.models import Agreement, AgreementParty, Paper
from giaoluu.register.exchanges.models import Exchange, ExchangeParty
from giaoluu.register.organisations.models import EventPart, Name, Organisation, Territory
from giaoluu.register.people.models import Person, PersonName, Tenure
from giaoluu.register.review.filing import Filed, Sort, Written
from giaoluu.register.review.knowing import (
    known_agreements,
    known_exchanges,
    known_organisations,
    known_people,
    names,
)
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.repeating import Beside


class Candidate(NamedTuple):
    """A row that it may be, with a score from 0 to 1; `reasons` are slugs, `why` the same with weight and data."""

    row: int
    score: float
    reasons: list[str]
    why: list[dict[str, Any]]


class Suggestion(NamedTuple):
    """The machine's word and the candidates, best first."""

    word: str
    candidates: list[Candidate]

    @property
    def row(self) -> int | None:
        """The row that is suggested, where the word is `same`."""
        return self.candidates[0].row if self.word == "same" else None


NEW = Suggestion("new", [])
_WORDS = {"known": "same", "ambiguous": "ambiguous", "new": "new"}


def suggest_organisation(payload: Mapping[str, Any], *, on: str | None, as_of: Written) -> Suggestion:
    """Suggest the organisation that a page about the day `on` (EDTF) names."""
    mentioned = MentionedOrganisation(
        name=payload["name"],
        aliases=tuple(payload.get("aliases") or ()),
        kind=payload.get("kind"),
        level=payload.get("level"),
        place=payload.get("place"),
        country=payload.get("country"),
        on=on,
    )
    return _told(_organisations.rank(mentioned, as_of))


def suggest_person(
    payload: Mapping[str, Any], *, rows: Mapping[str, int | None], on: str | None, as_of: Written
) -> Suggestion:
    """Suggest the person of this name and these posts; `rows` are the register's for the account's organisations."""
    posts = tuple((post["title"], _text(rows.get(post["organisation"] or ""))) for post in payload.get("posts") or ())
    return _told(_people.rank(MentionedPerson(name=payload["name"], posts=posts, on=on), as_of))


def suggest_exchange(
    payload: Mapping[str, Any], *, rows: Mapping[str, int | None], published: str, as_of: Written
) -> Suggestion:
    """Suggest the exchange of this day between these parties."""
    sides = tuple(
        (str(row), party["role"])
        for party in payload["parties"]
        if (row := rows.get(party["organisation"])) is not None
    )
    told = MentionedExchange(
        kind=payload["kind"],
        date=_value(payload.get("date")),
        published=published or None,
        place=_value(payload.get("place")),
        sides=sides,
    )
    return _told(_exchanges.rank(told, as_of))


def suggest_agreement(payload: Mapping[str, Any], *, rows: Mapping[str, int | None], as_of: Written) -> Suggestion:
    """Suggest the agreement of this term between these parties."""
    parties = tuple(str(row) for local in payload["parties"] if (row := rows.get(local)) is not None)
    told = MentionedAgreement(
        kind=payload["kind"], parties=parties, term=payload.get("term"), title=payload.get("title") or ""
    )
    return _told(_agreements.rank(told, as_of))


def suggest_paper(payload: Mapping[str, Any]) -> Suggestion:
    """Suggest the numbered paper of this number, unless the dates say otherwise."""
    date = payload.get("date") or ""
    rows = [row for row in Paper.objects.filter(number=payload["number"]) if not date or row.date in {"", date}]
    word = "same" if len(rows) == 1 else "ambiguous" if rows else "new"
    why = [{"slug": "number_same", "weight": 1.0, "data": [["number", payload["number"]]]}]
    return Suggestion(word, [Candidate(row.pk, 1.0, ["number_same"], why) for row in rows])


def suggest_repeated(proposal: Proposal, *, rows: Mapping[str, int | None], beside: Beside) -> Suggestion:
    """Suggest the row on record as which another page of the occasion says, counts or gives the same."""
    return _told(beside.rank(proposal, rows))


def reasons_told(candidate: Mapping[str, Any], language: str) -> list[str]:
    """Return in words, `vi` or `en`, why a candidate of a proposal was suggested, the weightiest reason first."""
    return [
        f"{'−' if reason.weight < 0 else '+'} {tell_reason(reason, language)}"
        for reason in (msgspec.convert(one, Reason) for one in candidate.get("why", ()))
    ]


_organisations: Filed[MentionedOrganisation] = Filed(
    Sort(
        KnownOrganisation,
        known_organisations,
        lambda rows, filed: OrganisationIndex(rows, names(), filed),
        OrganisationIndex.rank_organisations,
    ),
    {Organisation: "pk", Name: "organisation", Territory: "organisation", EventPart: "organisation"},
)
_people: Filed[MentionedPerson] = Filed(
    Sort(KnownPerson, known_people, lambda rows, filed: PersonIndex(rows, names(), filed), PersonIndex.rank_people),
    {Person: "pk", PersonName: "person", Tenure: "person", EventPart: "organisation__tenures__person"},
)
_exchanges: Filed[MentionedExchange] = Filed(
    Sort(
        KnownExchange,
        known_exchanges,
        lambda rows, filed: ExchangeIndex(rows, names(), filed),
        ExchangeIndex.rank_exchanges,
    ),
    {Exchange: "pk", ExchangeParty: "exchange"},
)
_agreements: Filed[MentionedAgreement] = Filed(
    Sort(KnownAgreement, known_agreements, AgreementIndex, AgreementIndex.rank_agreements),
    {Agreement: "pk", AgreementParty: "agreement"},
)


def renew_files() -> None:
    """Have the register filed for the matching, on disk too, before somebody waits for it: work for the background."""
    for filed in (_organisations, _people, _exchanges, _agreements):
        filed.renew()


def _told(ranking: Ranking) -> Suggestion:
    candidates = [
        Candidate(
            int(one.id),
            one.score.value,
            [reason.slug for reason in one.score.reasons],
            # Lists, as the database gives them back: pairs that only look otherwise would be written anew each time.
            [{**msgspec.structs.asdict(reason), "data": list(map(list, reason.data))} for reason in one.score.reasons],
        )
        for one in ranking.candidates[:5]
    ]
    return Suggestion(_WORDS[ranking.verdict], candidates)


def _text(row: int | None) -> str | None:
    return None if row is None else str(row)


def _value(told: Mapping[str, Any] | None) -> str | None:
    return told["value"] if told else None
