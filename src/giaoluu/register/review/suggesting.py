"""Which rows of the register a fact may be about: candidates with their score and reasons, and the machine's word.

The machine's word is `same` only where one candidate is certain enough and stands alone; `ambiguous` where several are
too near each other, and then a person must choose; else `new`. How candidates are found and weighed, the room
`matching` tells; here its indexes are built from the register and kept until the register has changed.
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

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
    Reason,
    tell_reason,
)
from giaoluu.matching.scoring import rank
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
from giaoluu.register.trail.models import Entry, Head, Touch
from giaoluu.register.trail.rows import noun_of

Mention = TypeVar("Mention")
Nouns: TypeAlias = Mapping[type[Any], str]
"""The models of a noun, each with the column that names the row to which it belongs."""

MOST_CHANGED = 1000
"""So many changed rows are filed beside the others; with more, all are filed anew (17 s for 120,000 organisations)."""


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
    return _told(_organisations.rank(mentioned))


def suggest_person(payload: Mapping[str, Any], *, rows: Mapping[str, int | None], on: str | None) -> Suggestion:
    """Suggest the person of this name and these posts; `rows` are the register's for the account's organisations."""
    posts = tuple((post["title"], _text(rows.get(post["organisation"] or ""))) for post in payload.get("posts") or ())
    return _told(_people.rank(MentionedPerson(name=payload["name"], posts=posts, on=on)))


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
    return _told(_exchanges.rank(told))


def suggest_agreement(payload: Mapping[str, Any], *, rows: Mapping[str, int | None]) -> Suggestion:
    """Suggest the agreement of this term between these parties."""
    parties = tuple(str(row) for local in payload["parties"] if (row := rows.get(local)) is not None)
    told = MentionedAgreement(
        kind=payload["kind"], parties=parties, term=payload.get("term"), title=payload.get("title") or ""
    )
    return _told(_agreements.rank(told))


def suggest_paper(payload: Mapping[str, Any]) -> Suggestion:
    """Suggest the numbered paper of this number, unless the dates say otherwise."""
    date = payload.get("date") or ""
    rows = [row for row in Paper.objects.filter(number=payload["number"]) if not date or row.date in {"", date}]
    word = "same" if len(rows) == 1 else "ambiguous" if rows else "new"
    why = [{"slug": "number_same", "weight": 1.0, "data": [["number", payload["number"]]]}]
    return Suggestion(word, [Candidate(row.pk, 1.0, ["number_same"], why) for row in rows])


def reasons_told(candidate: Mapping[str, Any], language: str) -> list[str]:
    """Return in words, `vi` or `en`, why a candidate of a proposal was suggested, the weightiest reason first."""
    return [
        f"{'−' if reason.weight < 0 else '+'} {tell_reason(reason, language)}"
        for reason in (msgspec.convert(one, Reason) for one in candidate.get("why", ()))
    ]


class _Kept(Generic[Mention]):
    """The rows of one noun, filed for quick search, and kept by this process.

    What has changed since the files were made is filed anew by itself, and counts instead of the older row; so a large
    register is not filed again for each decision, but only once very much has changed.
    """

    def __init__(self, make: Callable[[Iterable[int] | None], Callable[[Mention], Ranking]], nouns: Nouns) -> None:
        """Keep what `make` files: all rows, or those of the keys that it is given. `nouns` tell whose rows they are."""
        self._make, self._nouns = make, nouns
        self._all: Callable[[Mention], Ranking] | None = None
        self._changed: Callable[[Mention], Ranking] | None = None
        self._keys: set[int] = set()
        self._filed: tuple[int, str] = (-1, "")
        self._seen: tuple[int, str] = (-1, "")
        self._lock = threading.Lock()

    def rank(self, mention: Mention) -> Ranking:
        """Return which rows of the register, as it is now, `mention` may be."""
        with self._lock:
            self._keep_up()
            everything, changed, keys = self._all, self._changed, self._keys
        found = everything(mention).candidates if everything else ()
        newer = changed(mention).candidates if changed else ()
        return rank([*(one for one in found if int(one.id) not in keys), *newer])

    def _keep_up(self) -> None:
        head = Head.objects.filter(pk=1).values_list("count", "hash").first() or (0, "")
        if head == self._seen and self._all is not None:
            return
        # A trail that ends before the place that was read, or says otherwise there, is that of another register.
        same = Entry.objects.filter(number=self._filed[0], hash=self._filed[1]).exists()
        keys = self._touched() if same else set()
        if not same or len(keys) > MOST_CHANGED:
            self._all, self._changed, self._keys, self._filed = self._make(None), None, set(), head
        elif keys:
            self._changed, self._keys = self._make(keys), keys
        self._seen = head

    def _touched(self) -> set[int]:
        """The keys of the rows that have changed since they were filed, be it by a name or a party of theirs."""
        touches = Touch.objects.filter(noun__in=map(noun_of, self._nouns), entry__number__gt=self._filed[0])
        rows: dict[str, set[int]] = {}
        for noun, row in touches.values_list("noun", "row"):
            rows.setdefault(noun, set()).add(row)
        keys: set[int] = set()
        for model, owner in self._nouns.items():
            found = rows.get(noun_of(model), set())
            keys |= set(model.objects.filter(pk__in=found).values_list(owner, flat=True)) if owner != "pk" else found
        return keys


def _rank_organisations(keys: Iterable[int] | None) -> Callable[[MentionedOrganisation], Ranking]:
    return OrganisationIndex(known_organisations(keys), names()).rank_organisations


def _rank_people(keys: Iterable[int] | None) -> Callable[[MentionedPerson], Ranking]:
    return PersonIndex(known_people(keys), names()).rank_people


def _rank_exchanges(keys: Iterable[int] | None) -> Callable[[MentionedExchange], Ranking]:
    return ExchangeIndex(known_exchanges(keys), names()).rank_exchanges


def _rank_agreements(keys: Iterable[int] | None) -> Callable[[MentionedAgreement], Ranking]:
    return AgreementIndex(known_agreements(keys)).rank_agreements


_organisations = _Kept(
    _rank_organisations,
    {Organisation: "pk", Name: "organisation", Territory: "organisation", EventPart: "organisation"},
)
_people = _Kept(
    _rank_people,
    {Person: "pk", PersonName: "person", Tenure: "person", EventPart: "organisation__tenures__person"},
)
_exchanges = _Kept(_rank_exchanges, {Exchange: "pk", ExchangeParty: "exchange"})
_agreements = _Kept(_rank_agreements, {Agreement: "pk", AgreementParty: "agreement"})


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
