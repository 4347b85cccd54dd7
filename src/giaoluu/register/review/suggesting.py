"""Which rows of the register a fact may be about: candidates with their score and reasons, and the machine's word.

The machine's word is `same` only where one candidate is certain enough and stands alone; `ambiguous` where several are
too near each other, and then a person must choose; else `new`. How candidates are found and weighed, the room
`matching` tells; here its indexes are built from the register and kept until the register has changed.
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from giaoluu.matching import (
    AgreementIndex,
    ExchangeIndex,
    MentionedAgreement,
    MentionedExchange,
    MentionedOrganisation,
    MentionedPerson,
    OrganisationIndex,
    PersonIndex,
    Ranking,
)
from giaoluu.register.agreements.models import Agreement, AgreementParty, Paper
from giaoluu.register.exchanges.models import Exchange, ExchangeParty
from giaoluu.register.organisations.models import EventPart, Name, Organisation, Territory
from giaoluu.register.people.models import Person, PersonName, Tenure
from giaoluu.register.review.knowing import (
    known_agreements,
    known_exchanges,
    known_organisations,
    known_people,
    names,
)
from giaoluu.register.trail.models import Head, Touch
from giaoluu.register.trail.rows import noun_of

Index = TypeVar("Index")


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


def suggest_organisation(payload: Mapping[str, Any], *, on: str | None) -> Suggestion:
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
    return _told(_organisations.now().rank_organisations(mentioned))


def suggest_person(payload: Mapping[str, Any], *, rows: Mapping[str, int | None], on: str | None) -> Suggestion:
    """Suggest the person of this name and these posts; `rows` are the register's for the account's organisations."""
    posts = tuple((post["title"], _text(rows.get(post["organisation"] or ""))) for post in payload.get("posts") or ())
    return _told(_people.now().rank_people(MentionedPerson(name=payload["name"], posts=posts, on=on)))


def suggest_exchange(payload: Mapping[str, Any], *, rows: Mapping[str, int | None], published: str) -> Suggestion:
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
    return _told(_exchanges.now().rank_exchanges(told))


def suggest_agreement(payload: Mapping[str, Any], *, rows: Mapping[str, int | None]) -> Suggestion:
    """Suggest the agreement of this term between these parties."""
    parties = tuple(str(row) for local in payload["parties"] if (row := rows.get(local)) is not None)
    told = MentionedAgreement(
        kind=payload["kind"], parties=parties, term=payload.get("term"), title=payload.get("title") or ""
    )
    return _told(_agreements.now().rank_agreements(told))


def suggest_paper(payload: Mapping[str, Any]) -> Suggestion:
    """Suggest the numbered paper of this number, unless the dates say otherwise."""
    date = payload.get("date") or ""
    rows = [row for row in Paper.objects.filter(number=payload["number"]) if not date or row.date in {"", date}]
    word = "same" if len(rows) == 1 else "ambiguous" if rows else "new"
    return Suggestion(word, [Candidate(row.pk, 1.0, ["same_number"], []) for row in rows])


class _Kept(Generic[Index]):
    """An index of some rows of the register, kept by this process until one of the nouns that it rests on changes."""

    def __init__(self, build: Callable[[], Index], nouns: Iterable[type[Any]]) -> None:
        self._build, self._nouns = build, [noun_of(noun) for noun in nouns]
        self._index: Index | None = None
        self._entry: tuple[int, str] = (-1, "")
        self._lock = threading.Lock()

    def now(self) -> Index:
        """Return the index as the register is now."""
        with self._lock:
            head = Head.objects.filter(pk=1).values_list("count", "hash").first() or (0, "")
            if self._index is None or (head != self._entry and self._changed(head)):
                self._index = self._build()
            self._entry = head
            return self._index

    def _changed(self, head: tuple[int, str]) -> bool:
        # A register that is shorter than the one that was read, or ends otherwise, is another one.
        if head[0] <= self._entry[0]:
            return True
        return Touch.objects.filter(noun__in=self._nouns, entry__number__gt=self._entry[0]).exists()


_organisations = _Kept(
    lambda: OrganisationIndex(known_organisations(), names()), (Organisation, Name, Territory, EventPart)
)
_people = _Kept(lambda: PersonIndex(known_people(), names()), (Person, PersonName, Tenure))
_exchanges = _Kept(lambda: ExchangeIndex(known_exchanges(), names()), (Exchange, ExchangeParty))
_agreements = _Kept(lambda: AgreementIndex(known_agreements()), (Agreement, AgreementParty))


def _told(ranking: Ranking) -> Suggestion:
    candidates = [
        Candidate(
            int(one.id),
            one.score.value,
            [reason.slug for reason in one.score.reasons],
            [msgspec.to_builtins(reason) for reason in one.score.reasons],
        )
        for one in ranking.candidates[:5]
    ]
    return Suggestion(_WORDS[ranking.verdict], candidates)


def _text(row: int | None) -> str | None:
    return None if row is None else str(row)


def _value(told: Mapping[str, Any] | None) -> str | None:
    return told["value"] if told else None
