"""What recording an event will also set, told before it is recorded: no day that nobody typed comes as a surprise."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from django.utils.translation import gettext as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.entering.writers import Told, heir_of, sides_of
from giaoluu.office.desk.words import label_of
from giaoluu.register.organisations.filling import Filling, Sides, fillings, fillings_of_renaming
from giaoluu.register.organisations.operations import fillings_of_amended
from giaoluu.register.organisations.succeeding import Move, moves
from giaoluu.register.trail.rows import noun_of

Foreteller: TypeAlias = Callable[[Told, Any], "list[Foretold]"]
MOVED = 40
"""Organisations that are named which go below another."""
SHOWN = 8
"""Rows of one organisation that are named; a federation may have hundreds below it."""


@dataclass(frozen=True)
class Foretold:
    """What will be set of one organisation, a line each, and of how many rows more; one yet to be has only a name."""

    name: str
    body: Any = None
    lines: list[str] = field(default_factory=list)
    more: int = 0


def foretell_event(told: Told, owner: Any) -> list[Foretold]:
    """Return what an event will set. Raises `Unfit` as its writer does."""
    sides = sides_of(told, owner)
    if told["kind"] == "renamed":
        named = Foretold(
            str(owner), owner, [_("Name “%(name)s”: from %(day)s") % {"name": told["new_name"], "day": _day(told)}]
        )
        return _gathered(fillings_of_renaming(owner, on=told["on"]), named)
    new = []
    if told["new_body"]:
        like = _("Recorded as an organisation of its own, of the kind, level and country of “%(name)s”") % {
            "name": owner
        }
        new = [Foretold(told["new_body"], None, [like, _("Existed from %(day)s") % {"day": _day(told)}])]
    return [*new, *_gathered(fillings(told["kind"], sides, on=told["on"])), *_passed_on(told, sides)]


def foretell_amended(event: Any, wanted: Mapping[str, Any]) -> list[Foretold]:
    """Return what an event will set anew once its columns are as `wanted`."""
    kind, on = wanted.get("kind", event.kind), wanted.get("on", event.on)
    return _gathered(fillings_of_amended(event, kind=kind, on=on)) if (kind, on) != (event.kind, event.on) else []


def _passed_on(told: Told, sides: Sides) -> list[Foretold]:
    """Who goes below the heir: those are named, as nobody must come below another unseen."""
    heir = heir_of(told)
    if heir is None:
        return []
    body = None if heir == "new" else heir
    found = moves(told["kind"], sides, on=told["on"], heir=body)
    name = told["new_body"] if body is None else str(body)
    if not found:
        return [Foretold(name, body, [_("Nothing goes below it: nothing stands below what ends.")])]
    return [_taking(found, name, body, told["on"])]


def _taking(found: Sequence[Move], name: str, body: Any, on: str) -> Foretold:
    said = _("“%(child)s” goes below it, from %(day)s")
    lines = [said % {"child": move.child, "day": dates.shown(on)} for move in found[:MOVED]]
    return Foretold(name, body, lines, len(found) - len(lines))


def foretell_heir(told: Told, owner: Any) -> list[Foretold]:
    """Return what goes below the heir of an event that is on record, and what ends with that."""
    sides, heir = Sides.of(owner), told["heir"]
    found = moves(owner.kind, sides, on=owner.on, heir=heir) if heir in sides.after else []
    if not found:
        return []  # refused by the register, which says why
    return [*_gathered(fillings(owner.kind, sides, on=owner.on)), _taking(found, str(heir), heir, owner.on)]


def foretell_part(told: Told, owner: Any) -> list[Foretold]:
    """Return what a further organisation in an event will set."""
    sides = Sides.of(owner)
    added: Mapping[str, Sequence[Any]] = {told["side"]: [told["organisation"]]}
    wider = Sides([*sides.before, *added.get("before", ())], [*sides.after, *added.get("after", ())])
    return _gathered(fillings(owner.kind, wider, on=owner.on))


def mark_of(foretold: Iterable[Foretold]) -> str:
    """Return a mark of all that is foretold: who sends it along has seen this, and nothing else."""
    said = [(one.name, one.body and one.body.pk, one.lines, one.more) for one in foretold]
    return hashlib.blake2b(repr(said).encode(), digest_size=16).hexdigest()


def _gathered(found: Iterable[Filling], *first: Foretold) -> list[Foretold]:
    by_body: dict[int, tuple[Any, list[str]]] = {one.body.pk: (one.body, list(one.lines)) for one in first}
    for filling in found:
        by_body.setdefault(filling.of.pk, (filling.of, []))[1].append(_line(filling))
    return [Foretold(str(body), body, lines[:SHOWN], max(0, len(lines) - SHOWN)) for body, lines in by_body.values()]


def _line(filling: Filling) -> str:
    noun, row = noun_of(filling.row), filling.row
    told = {"day": dates.shown(filling.value), "label": label_of(row, filling.column), "name": str(row)}
    if noun == "organisations.name":
        told["label"] = _("Name “%(name)s”") % told
    elif noun == "organisations.parentage":
        told["label"] = told["name"]
    elif noun == "organisations.territory":
        told["label"] = _("Territory “%(unit)s”") % {"unit": row.unit}  # type: ignore[union-attr]
    else:
        return f"{told['label']} {told['day']}"
    if filling.column == "valid_to":
        return _("%(label)s: until %(day)s") % told
    return _("%(label)s: from %(day)s") % told


def _day(told: Told) -> str:
    return dates.shown(told["on"])
