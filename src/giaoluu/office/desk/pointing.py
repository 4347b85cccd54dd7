"""What the numbers in entries of the trail stand for: rows by their names, with the screens where they are.

Only rows that whoever may read the register may see are named so, and people and bureaus; of all others the number says
enough. Each kind of row costs one question, however many of them are named.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from django.apps import apps

from giaoluu.office.desk.addresses import OWNERS, address_of
from giaoluu.office.desk.calling import amount, apart, called
from giaoluu.office.desk.listing import namesakes
from giaoluu.register.review.history import OPEN

NAMING = ("shown", "title", "full_name", "text", "number", "name", "username", "label_vi")
"""Columns by which a row is called, in the order in which they are looked for."""
DATED = frozenset({"exchanges.exchange", "agreements.agreement", "organisations.event"})
"""Rows that are called by kind and date where they have no title."""
AMOUNTS = {"indicators.figure": ("value", "unit"), "commitments.aid": ("amount", "currency")}
"""Rows that are called by how much of what they are."""
LINK = "exchanges.exchangeagreement"
"""Rows that are called by the agreement, since the exchange stands beside them."""
BODY = "organisations.organisation"
"""Rows of which several may bear one name: these have their years beside it."""
BESIDE = frozenset({"trail.user", "trail.bureau"})
LONGEST = 120


class Pointed(NamedTuple):
    """A row by its name, and where it is; the address is empty where it has no screen of its own."""

    name: str
    address: str


Names = Mapping[tuple[str, int], Pointed]


def names_in(changes: Iterable[Mapping[str, Any]]) -> Names:
    """Return the rows that `changes` are of or point to, as far as they are named, by noun and key."""
    wanted: dict[Any, set[int]] = {}
    for model, key in _pointed_at(changes):
        noun = model._meta.label_lower
        if noun.partition(".")[0] in OPEN or noun in BESIDE:
            wanted.setdefault(model, set()).add(key)
    found: dict[tuple[str, int], Pointed] = {}
    for model, keys in wanted.items():
        noun = model._meta.label_lower
        rows = _with_what_names_them(model).in_bulk(keys)
        shared = namesakes(rows.values()) if noun == BODY else ()
        for key, row in rows.items():
            name = apart(row, shared) if noun == BODY else _name(noun, row)
            found[noun, key] = Pointed(name, "" if noun in BESIDE else address_of(row))
    return found


def model_of(noun: str) -> Any:
    """Return the model of a noun; None where there is none any more, or none is named."""
    try:
        return apps.get_model(noun)
    except (LookupError, ValueError):
        return None


def _pointed_at(changes: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Any, int]]:
    for change in changes:
        model = model_of(change["noun"])
        if model is None:
            continue
        yield model, change["row"]
        yield from _named_by_noun(change)
        related = {field.attname: field.related_model for field in model._meta.concrete_fields if field.is_relation}
        for columns in (change["before"] or {}, change["after"] or {}):
            for name, target in related.items():
                if isinstance(columns.get(name), int):
                    yield target, columns[name]


def _named_by_noun(change: Mapping[str, Any]) -> Iterator[tuple[Any, int]]:
    """Rows that columns name by noun and key, as evidence and judgements do."""
    for columns in (change["before"] or {}, change["after"] or {}):
        model = model_of(str(columns.get("noun", ""))) if columns.get("noun") else None
        if model is not None:
            yield from (
                (model, columns[name]) for name in ("row", "left", "right") if isinstance(columns.get(name), int)
            )


def _with_what_names_them(model: Any) -> Any:
    """Rows of `model`; what belongs to another comes with the rows by which it is called."""
    if model._meta.label_lower not in OWNERS:
        return model._base_manager
    return model._base_manager.select_related(*(one.name for one in model._meta.concrete_fields if one.is_relation))


def _name(noun: str, row: Any) -> str:
    if noun in DATED:
        return called(row)[:LONGEST]
    if noun in AMOUNTS:
        value, unit = (getattr(row, name) for name in AMOUNTS[noun])
        return f"{amount(value)} {unit or ''}".strip()
    named = next((str(held) for name in NAMING if (held := getattr(row, name, ""))), "")
    if not named and noun in OWNERS:
        named = called(row.agreement) if noun == LINK else str(row)
    return named[:LONGEST]
