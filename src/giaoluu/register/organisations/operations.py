"""What may be done with organisations: record one, name it, amend it, place it in the tree, say what happened to it."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from giaoluu.register.archive.evidence import Grounds, amend_on_grounds, support
from giaoluu.register.organisations.models import Event, EventPart, Name, Organisation, Parentage, Territory, Unit
from giaoluu.register.trail.dates import day_before
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.models import User
from giaoluu.register.trail.writing import Act, writing

WRITE = "register.write"

ENDS = frozenset({Event.Kind.MERGED, Event.Kind.DISSOLVED, Event.Kind.ABSORBED, Event.Kind.SPLIT})
"""What ends the organisations that were there before and are not there after."""


def record_organisation(
    name: str, *, kind: str, by: User, grounds: Grounds, language: str = "vi", unit: Unit | None = None, **columns: Any
) -> Organisation:
    """Return a new organisation with its official name, each of its fields supported by `grounds`.

    `columns` are further columns of the row: `level`, `country`, `valid_from` … Whether a row for this body exists
    already is not asked here: proposals tell that, and a person decides.
    """
    with writing("organisations.record_organisation", by=by, permission=WRITE) as act:
        organisation = act.add(Organisation(kind=kind, shown=name[:300], **columns))
        support(act, organisation, ["kind", *columns], grounds)
        _add_name(act, organisation, Name(text=name, language=language), grounds)
        if unit is not None:
            row = act.add(Territory(organisation=organisation, unit=unit, valid_from=organisation.valid_from))
            support(act, row, ["unit"], grounds)
        return organisation


def add_name(
    organisation: Organisation, text: str, *, by: User, grounds: Grounds, kind: str = Name.Kind.ALIAS, **columns: Any
) -> Name:
    """Return the name `text` of `organisation`; one that it bears already only gains the grounds."""
    with writing("organisations.add_name", by=by, permission=WRITE) as act:
        known = organisation.names.filter(text=text).first()
        if known is not None:
            support(act, known, ["text"], grounds)
            return known
        return _add_name(act, organisation, Name(text=text, kind=kind, **columns), grounds)


def amend_organisation(
    organisation: Organisation, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> Organisation:
    """Return `organisation` with `columns` set; the former values stay on record. May raise `Stale`."""
    with writing("organisations.amend_organisation", by=by, permission=WRITE, why=why) as act:
        return amend_on_grounds(act, organisation, seen=seen, grounds=grounds, columns=columns)


def place_below(
    child: Organisation, parent: Organisation, *, by: User, grounds: Grounds, relation: str, **columns: Any
) -> Parentage:
    """Return the record that `child` stands below `parent` in one of the trees.

    Raises `Unfit` where that would close a circle.
    """
    with writing("organisations.place_below", by=by, permission=WRITE) as act:
        if child.pk in _line(parent, relation):
            raise Unfit({"parent": [_("an organisation cannot stand below itself")]})
        placed = act.add(Parentage(child=child, parent=parent, relation=relation, **columns))
        support(act, placed, ["parent", "relation", *columns], grounds)
        return placed


def record_event(
    kind: str,
    *,
    before: Sequence[Organisation],
    after: Sequence[Organisation],
    on: str,
    by: User,
    grounds: Grounds,
    **columns: Any,
) -> Event:
    """Return the record of what happened to organisations on `on` (EDTF).

    Organisations before the event keep their rows, names and history; where it ends them (merged, dissolved, absorbed),
    their existence ends with the day before, unless an end is on record. To say that two rows were one and the same
    organisation all along, use the review's `judge_same`, which can be taken back.
    """
    with writing("organisations.record_event", by=by, permission=WRITE) as act:
        event = act.add(Event(kind=kind, on=on, **columns))
        support(act, event, ["kind", "on", *columns], grounds)
        if kind in ENDS:
            for organisation in before:
                if organisation not in after and not organisation.valid_to:
                    ended = act.amend(organisation, valid_to=day_before(on))
                    support(act, ended, ["valid_to"], grounds)
        for side, organisations in ((EventPart.Side.BEFORE, before), (EventPart.Side.AFTER, after)):
            for organisation in organisations:
                support(
                    act,
                    act.add(EventPart(event=event, organisation=organisation, side=side)),
                    ["organisation"],
                    grounds,
                )
        return event


def _add_name(act: Act, organisation: Organisation, name: Name, grounds: Grounds) -> Name:
    name.organisation = organisation
    name.key = key_of(name.text)[:300]
    added = act.add(name)
    support(act, added, ["text", "kind"], grounds)
    return added


def _line(organisation: Organisation, relation: str) -> set[int]:
    above: set[int] = set()
    waiting = [organisation.pk]
    while waiting:
        key = waiting.pop()
        if key not in above:
            above.add(key)
            waiting += Parentage.objects.filter(child=key, relation=relation).values_list("parent", flat=True)
    return above
