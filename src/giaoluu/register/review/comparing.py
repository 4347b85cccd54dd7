"""What a person needs to see to decide: the rows that a proposal may be, what they say otherwise, what other pages say.

Everything of one page is read in a constant number of looks, however many facts it has.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.apps import apps
from django.db.models import Prefetch, QuerySet

from giaoluu.register.agreements.queries import found as agreements_found
from giaoluu.register.agreements.queries import papers
from giaoluu.register.archive.models import Evidence, Page, Value
from giaoluu.register.commitments.queries import aid_found
from giaoluu.register.commitments.queries import found as commitments_found
from giaoluu.register.exchanges.queries import found as exchanges_found
from giaoluu.register.indicators.queries import found as figures_found
from giaoluu.register.organisations.queries import found as organisations_found
from giaoluu.register.people.queries import found as people_found
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.repeating import is_given
from giaoluu.register.trail.rows import Row

NOUNS: Mapping[str, str] = {
    "organisation": "organisations.organisation",
    "person": "people.person",
    "exchange": "exchanges.exchange",
    "agreement": "agreements.agreement",
    "statement": "commitments.commitment",
    "reference": "agreements.paper",
    "figure": "indicators.figure",
}
"""The kinds of fact, each with the noun of the row that it may be; of money that was given see `noun_of_fact`."""

COMPARED: Mapping[str, Sequence[str]] = {
    "organisation": ("kind", "level", "country"),
    "exchange": ("kind", "date", "place"),
    "agreement": ("kind", "term", "status"),
    "reference": ("kind", "issuer", "date"),
    "statement": ("due",),
    "figure": ("period",),
}
"""Fields in which a fact and a row on record, or two pages on one occasion, may disagree."""

Key: TypeAlias = tuple[str, int]
FieldKey: TypeAlias = tuple[str, int, str]
"""A field of a row: its noun, its number, the name of the field."""
Proposed: TypeAlias = Proposal
"""A proposal, as the faces of the register call it."""
ReviewedPage: TypeAlias = Page
"""A page, as the faces of the register call it."""


@dataclass(frozen=True)
class Difference:
    """A field of which a fact says `proposed` and something else says `held`, in the words `quotes`.

    `page` is the other page that says so, by its `title` if it has one; None where it is the register.
    """

    field: str
    proposed: str
    held: str
    quotes: Sequence[str]
    page: Page | None = None
    title: str = ""


def noun_of_fact(proposal: Proposal) -> str:
    """Return the noun of the row that a fact may be; nothing for a kind that is never one on record before."""
    given = proposal.kind == "figure" and is_given(proposal.payload)
    return "commitments.aid" if given else NOUNS.get(proposal.kind, "")


def rows_on_record(keys: Iterable[Key]) -> dict[Key, Row]:
    """Return the rows named by `keys`, each a noun and a number; those that are no more are left out."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for noun, row in keys:
        wanted[noun].add(row)
    return {
        (noun, row.pk): row
        for noun, numbers in wanted.items()
        for row in apps.get_model(noun)._base_manager.select_related(*_WITH.get(noun, ())).filter(pk__in=numbers)
    }


_WITH: Mapping[str, Sequence[str]] = {"commitments.aid": ("giver__same_as", "receiver__same_as")}
"""What is told of a row beside its name, and wants no look of its own for each."""


def values_stated(fields: Iterable[FieldKey]) -> dict[FieldKey, list[Value]]:
    """Return the values that these fields of rows hold to be right, each with its evidence and pages."""
    wanted: dict[str, set[FieldKey]] = defaultdict(set)
    for key in fields:
        wanted[key[0]].add(key)
    found: dict[FieldKey, list[Value]] = defaultdict(list)
    evidence = Prefetch("evidence", Evidence.objects.select_related("page__source").defer("page__text"))
    for noun, keys in wanted.items():
        rows, names = {row for _, row, _ in keys}, {name for _, _, name in keys}
        values = Value.objects.filter(noun=noun, row__in=rows, field__in=names, rank=Value.Rank.PREFERRED)
        for value in values.prefetch_related(evidence):
            found[value.noun, value.row, value.field].append(value)
    return found


def said_of(proposal: Proposal, field: str) -> str:
    """Return what the fact says of `field`, as a column of the register would hold it."""
    said: Any = proposal.payload.get(field)
    return str((said.get("value") if isinstance(said, dict) else said) or "")


def differences_from(proposal: Proposal, row: Row) -> list[tuple[str, str, str]]:
    """Return the fields of which the fact and `row` both say something, and not the same: field, fact's, row's."""
    pairs = ((name, said_of(proposal, name), str(getattr(row, name) or "")) for name in COMPARED.get(proposal.kind, ()))
    return [(name, mine, held) for name, mine, held in pairs if mine and held and mine != held]


def said_elsewhere(page: Page) -> list[Proposal]:
    """Return what the other pages of the occasion of `page` say of the exchange and its agreements, unless rejected."""
    link = getattr(page, "occasion_link", None)
    if link is None:
        return []
    gone = (Proposal.State.REJECTED, Proposal.State.SUPERSEDED)
    others = Proposal.objects.filter(page__occasion_link__occasion=link.occasion_id, kind__in=["exchange", "agreement"])
    rows = others.exclude(page=page).exclude(state__in=gone).select_related("page__source", "fact", "reading")
    return list(rows.defer("page__text", "reading__account").order_by("page", "pk"))


def differences_elsewhere(proposal: Proposal, others: Iterable[Proposal]) -> list[Difference]:
    """Return where other pages of the occasion say otherwise of this exchange, or of an agreement of this kind."""
    told = []
    for other in others:
        if other.kind != proposal.kind:
            continue
        if proposal.kind == "agreement" and said_of(other, "kind") != said_of(proposal, "kind"):
            continue
        quote = other.fact.quote if other.fact else ""
        for field in COMPARED[proposal.kind]:
            mine, theirs = said_of(proposal, field), said_of(other, field)
            if mine and theirs and mine != theirs:
                quotes = [quote] if quote else []
                told.append(Difference(field, mine, theirs, quotes, other.page, other.reading.title))
    return told


def needed_by(proposal: Proposal) -> list[str]:
    """Return the keys of the proposals of the same reading on which this one leans."""
    payload = proposal.payload
    folders: dict[str, list[str | None]] = {"organisations": [], "people": [], "agreements": [], "figures": []}
    match proposal.kind:
        case "post":
            folders["people"] = [proposal.key.split("/")[1]]
            folders["organisations"] = [payload.get("organisation")]
        case "exchange":
            folders["organisations"] = [party["organisation"] for party in payload["parties"]]
            folders["people"] = payload.get("participants") or []
        case "agreement":
            folders["organisations"] = payload["parties"]
        case "line":
            folders["agreements"] = [proposal.key.split("/")[1]]
        case "statement":
            folders["organisations"] = [payload.get("organisation"), *(payload.get("binds") or [])]
            folders["people"] = [payload.get("speaker")]
        case "figure":
            folders["organisations"] = [payload.get(name) for name in ("organisation", "giver", "receiver")]
            folders["figures"] = [payload.get("part_of")]
    return [f"{folder}/{local}" for folder, named in folders.items() for local in named if local]


def rows_to_choose(noun: str, text: str, *, most: int = 8) -> list[Row]:
    """Return rows of `noun`, as one of which a fact may be on record, found by the words of `text`, marked or not."""
    look = _FINDERS.get(noun)
    return list(look(text)[:most]) if look is not None and text.strip() else []


_FINDERS: Mapping[str, Callable[[str], "QuerySet[Any]"]] = {
    "organisations.organisation": organisations_found,
    "people.person": people_found,
    "exchanges.exchange": exchanges_found,
    "agreements.agreement": agreements_found,
    "agreements.paper": lambda text: papers().filter(number__icontains=text.strip()),
    "commitments.commitment": commitments_found,
    "commitments.aid": aid_found,
    "indicators.figure": figures_found,
}
