"""A fact as a card: what it says, how sure it is, which row it may be, what disagrees, and what was decided."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from giaoluu.office.desk.addresses import about, address_of
from giaoluu.office.desk.calling import called
from giaoluu.office.desk.dates import span, within
from giaoluu.office.desk.review.refusals import Refusal
from giaoluu.office.desk.review.telling import Names, Told, label, said, told
from giaoluu.office.desk.review.words import FACTS
from giaoluu.office.desk.words import word
from giaoluu.register.review.comparing import (
    Difference,
    FieldKey,
    Key,
    Proposed,
    differences_elsewhere,
    differences_from,
    needed_by,
    noun_of_fact,
)
from giaoluu.register.review.placing import Placing
from giaoluu.register.review.suggesting import reasons_told
from giaoluu.register.trail.rows import Merging, standing


@dataclass(frozen=True)
class Choice:
    """A row that the fact may be."""

    row: int
    name: str
    about: str
    score: int
    reasons: str
    address: str
    chosen: bool


@dataclass(frozen=True)
class Conflict:
    """A field of which something says otherwise: what the fact says, what the other says, and in which words."""

    label: str
    mine: str
    theirs: str
    quotes: Sequence[str]
    page: Any = None
    title: str = ""


@dataclass(frozen=True)
class Placed:
    """Where accepting a body would put it, or between what it is open: then nothing is recorded."""

    label: str
    among: Sequence[str]

    @property
    def certain(self) -> bool:
        """Whether it will be recorded."""
        return len(self.among) == 1


@dataclass
class Card:
    """One fact on the desk."""

    proposal: Proposed
    told: Told
    quote: str
    basis: str
    choices: list[Choice]
    conflicts: list[Conflict]
    elsewhere: list[Conflict]
    waits_for: list[str]
    address: str
    placed: list[Placed] = field(default_factory=list)
    mode: str = ""
    refusal: Refusal | None = None
    context: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Its number as text: the screen holds it six times, and a number is written as numbers are here each time."""
        return str(self.proposal.pk)

    @property
    def kind_label(self) -> str:
        """The word for its kind."""
        return word(FACTS, self.proposal.kind)

    @property
    def open(self) -> bool:
        """Whether nobody has decided on it."""
        return self.proposal.state == "open"

    @property
    def may_be_known(self) -> bool:
        """Whether a fact of its kind can be a row that is on record."""
        return bool(noun_of_fact(self.proposal))

    @property
    def amended(self) -> bool:
        """Whether a person changed what the reader had said."""
        return self.proposal.state == "amended"

    @property
    def added(self) -> bool:
        """Whether a person added it."""
        return self.proposal.fact is None


@dataclass(frozen=True)
class Surroundings:
    """What cards of one page are made with: names, rows on record with their values, facts by key, other pages."""

    text: str
    names: Names
    rows: Mapping[Key, Any]
    values: Mapping[FieldKey, Sequence[Any]]
    by_key: Mapping[str, Proposed]
    others: Sequence[Proposed]
    hidden: frozenset[int] | set[int]
    placings: Mapping[int, Placing] = field(default_factory=dict)


def card_of(proposal: Proposed, around: Surroundings) -> Card:
    """Return the card of `proposal`."""
    choices = list(_choices(proposal, around)) if proposal.state == "open" else []
    basis = proposal.fact
    return Card(
        proposal=proposal,
        told=told(proposal.kind, proposal.key, proposal.payload, around.names),
        quote=around.text[proposal.start : proposal.end],
        basis=around.text[basis.basis_start : basis.basis_end] if basis and basis.basis_start is not None else "",
        choices=choices,
        conflicts=list(_conflicts(proposal, around)),
        elsewhere=[_conflict(proposal, one) for one in differences_elsewhere(proposal, around.others)],
        waits_for=_waits_for(proposal, around),
        address=_address_of(proposal, around),
        placed=list(_placed(around.placings.get(proposal.pk))),
    )


def keys_of(proposals: Iterable[Proposed]) -> set[Key]:
    """Return the rows of the register that the cards of `proposals` speak of."""
    keys: set[Key] = set()
    for proposal in proposals:
        if proposal.row is not None and proposal.noun:
            keys.add((proposal.noun, proposal.row))
        if proposal.state == "open":
            keys |= {(noun_of_fact(proposal), candidate["row"]) for candidate in proposal.candidates}
    return keys


def fields_disputed(proposals: Iterable[Proposed], rows: Mapping[Key, Any]) -> set[FieldKey]:
    """Return the fields of `rows` of which the cards of `proposals` will show that the page says otherwise."""
    compared = [(proposal, row) for proposal in proposals if (row := _row_compared(proposal, rows)) is not None]
    return {(noun_of_fact(one), row.pk, name) for one, row in compared for name, *_ in differences_from(one, row)}


def _choices(proposal: Proposed, around: Surroundings) -> Iterable[Choice]:
    noun = noun_of_fact(proposal)
    seen: set[int] = set()
    for candidate in proposal.candidates:
        row = around.rows.get((noun, candidate["row"]))
        if row is None:
            continue
        stands = standing(row) if isinstance(row, Merging) else row
        if stands.pk in seen:
            continue
        seen.add(stands.pk)
        yield Choice(
            row=candidate["row"],
            name=name_of(proposal, row),
            about=about(row),
            score=round(candidate["score"] * 100),
            reasons=within("; ".join(reasons_told(candidate, (get_language() or "vi")[:2]))),
            address=address_of(row),
            chosen=proposal.suggestion == "same" and candidate is proposal.candidates[0],
        )


def name_of(proposal: Proposed, row: Any) -> str:
    """Return the name under which a row is offered for a fact; a number as numbers are written here."""
    return called(row) if proposal.kind == "figure" else str(row)


def _row_compared(proposal: Proposed, rows: Mapping[Key, Any]) -> Any:
    """The row with which a fact is compared: that which it has become, or that which is suggested first."""
    noun = noun_of_fact(proposal)
    if proposal.state == "open" and proposal.suggestion != "new" and proposal.candidates:
        return rows.get((noun, proposal.candidates[0]["row"]))
    return rows.get((noun, proposal.row or 0)) if proposal.decided else None


def _conflicts(proposal: Proposed, around: Surroundings) -> Iterable[Conflict]:
    row = _row_compared(proposal, around.rows)
    if row is None:
        return
    for name, mine, held in differences_from(proposal, row):
        quotes = [
            "…" if ground.page_id in around.hidden else ground.quote or ground.note
            for value in around.values.get((noun_of_fact(proposal), row.pk, name), ())
            for ground in value.evidence.all()
        ]
        yield Conflict(label(name), said(proposal.kind, name, mine), said(proposal.kind, name, held), quotes)


def _conflict(proposal: Proposed, found: Difference) -> Conflict:
    mine, held = (said(proposal.kind, found.field, text) for text in (found.proposed, found.held))
    return Conflict(label(found.field), mine, held, found.quotes, found.page, found.title)


def _placed(placing: Placing | None) -> Iterable[Placed]:
    if placing is not None and placing.units:
        yield Placed(_("territory"), [_with_years(unit.full_name, unit) for unit in placing.units])
    if placing is not None and placing.parents:
        yield Placed(_("stands below"), [_with_years(str(body), body) for body in placing.parents])


def _with_years(name: str, row: Any) -> str:
    years = span(row.valid_from, row.valid_to)
    return f"{name} ({years})" if years else name


def _waits_for(proposal: Proposed, around: Surroundings) -> list[str]:
    if proposal.state != "open":
        return []
    needed = (around.by_key.get(key) for key in dict.fromkeys(needed_by(proposal)))
    return [
        told(one.kind, one.key, one.payload, around.names).headline for one in needed if one and one.state == "open"
    ]


def _address_of(proposal: Proposed, around: Surroundings) -> str:
    row = around.rows.get((proposal.noun, proposal.row or 0))
    return address_of(row) if row is not None else ""
