"""Which rows of the register a fact may be about: candidates with their score and reasons, and the machine's word.

The machine's word is `same` only where one candidate is certain enough and stands alone; `ambiguous` where several are
too near each other, and then a person must choose; else `new`. How candidates are found and weighed, the room
`matching` tells; here its indexes are built from the register and kept until the register has changed.
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
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

KEPT_MENTIONS = 4096
"""Rankings kept of each noun, some 5 kB each: pages under review are asked again after each write."""
MOST_CHANGED = 1000
"""So many changed rows are filed beside the others; with more, all are filed anew (17 s for 120,000 organisations)."""


class Written(NamedTuple):
    """How far the trail was written: the number of its last entry, and that entry's hash."""

    number: int
    hash: str


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
_NOWHERE = Written(-1, "")
_WORDS = {"known": "same", "ambiguous": "ambiguous", "new": "new"}


def written() -> Written:
    """Return how far the trail is written now; all facts of a page are suggested as of one such place."""
    told = Head.objects.filter(pk=1).values_list("count", "hash").first()
    return Written(*told) if told else Written(0, "")


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


def reasons_told(candidate: Mapping[str, Any], language: str) -> list[str]:
    """Return in words, `vi` or `en`, why a candidate of a proposal was suggested, the weightiest reason first."""
    return [
        f"{'−' if reason.weight < 0 else '+'} {tell_reason(reason, language)}"
        for reason in (msgspec.convert(one, Reason) for one in candidate.get("why", ()))
    ]


class _Kept(Generic[Mention]):
    """The rows of one noun, filed for quick search, and kept by this process.

    What has changed since the files were made is filed anew by itself, and counts instead of the older row; so a large
    register is not filed again for each decision, but only once very much has changed. What a mention may be is kept
    with the files that tell it: the facts of a page are asked again after each write, mostly with the same answer.
    """

    def __init__(self, make: Callable[[Iterable[int] | None], Callable[[Mention], Ranking]], nouns: Nouns) -> None:
        """Keep what `make` files: all rows, or those of the keys that it is given. `nouns` tell whose rows they are."""
        self._make, self._nouns = make, nouns
        self._all: Callable[[Mention], Ranking] | None = None
        self._changed: Callable[[Mention], Ranking] | None = None
        self._keys: set[int] = set()
        self._touches: frozenset[tuple[str, int, str]] = frozenset()
        self._filed = self._seen = _NOWHERE
        self._lock = threading.Lock()

    def rank(self, mention: Mention, as_of: Written) -> Ranking:
        """Return which rows of the register `mention` may be, as it was when `as_of` was written or is by now."""
        with self._lock:
            if as_of != self._seen or self._all is None:
                self._keep_up()
            everything, changed, keys = self._all, self._changed, self._keys
        found = everything(mention).candidates if everything else ()
        newer = changed(mention).candidates if changed else ()
        return rank([*(one for one in found if int(one.id) not in keys), *newer])

    def _keep_up(self) -> None:
        now = written()
        if now == self._seen and self._all is not None:
            return
        # A trail that ends before the place that was read, or says otherwise there, is that of another register.
        same = Entry.objects.filter(number=self._filed.number, hash=self._filed.hash).exists()
        touches = self._touched_since_filed() if same else frozenset()
        if not same or touches != self._touches:
            keys = self._keys_of(touches)
            if not same or len(keys) > MOST_CHANGED:
                self._all, self._filed, touches, keys = self._file(None), now, frozenset(), set()
            self._changed = self._file(keys) if keys else None
            self._keys, self._touches = keys, touches
        self._seen = now

    def _file(self, keys: Iterable[int] | None) -> Callable[[Mention], Ranking]:
        return lru_cache(maxsize=KEPT_MENTIONS)(self._make(keys))

    def _touched_since_filed(self) -> frozenset[tuple[str, int, str]]:
        """Which rows were written since, each with the hash of the entry: the same only where all before it is."""
        touches = Touch.objects.filter(noun__in=map(noun_of, self._nouns), entry__number__gt=self._filed.number)
        return frozenset(touches.values_list("noun", "row", "entry__hash"))

    def _keys_of(self, touches: Iterable[tuple[str, int, str]]) -> set[int]:
        """The keys of the rows that have changed, be it by a name or a party of theirs."""
        rows: dict[str, set[int]] = {}
        for noun, row, _hash in touches:
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
