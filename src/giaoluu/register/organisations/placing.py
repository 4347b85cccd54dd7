"""What may be done with where an organisation stands and works: its places in the trees, and its territory.

Each place holds from a day until a day; both may be half known. Nobody stands below themselves on any day of which that
is certain, and nothing stands below, or works in, what was not there at the time.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.register.archive.evidence import Grounds, amend_on_grounds, support, withdraw_row
from giaoluu.register.organisations.models import Organisation, Parentage, Territory, Unit
from giaoluu.register.organisations.queries import rows_of
from giaoluu.register.organisations.recording_units import unit_on_record
from giaoluu.register.trail.dates import day_before
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import standing
from giaoluu.register.trail.writing import writing

WRITE = "register.write"


def place_below(
    child: Organisation, parent: Organisation, *, by: User, grounds: Grounds, relation: str, **columns: Any
) -> Parentage:
    """Return the record that `child` stands below `parent` in one of the trees, from when until when.

    A record that is there already gains the grounds. Raises `Unfit` where it would close a circle, where one of the two
    was not there at the time, and where it is on record for a part of that time.
    """
    with writing("organisations.place_below", by=by, permission=WRITE) as act:
        known = child.parents.filter(parent=parent, relation=relation, **columns).order_by("pk").first()
        if known is not None:
            support(act, known, ["parent", "relation"], grounds)
            return known
        placed = Parentage(child=child, parent=parent, relation=relation, **columns)
        check_place(placed)
        placed = act.add(placed)
        support(act, placed, ["parent", "relation", *columns], grounds)
        return placed


def move_below(
    child: Organisation, parent: Organisation, *, by: User, grounds: Grounds, relation: str, valid_from: str
) -> Parentage:
    """Return the record that `child` stands below `parent` from `valid_from` on, instead of below others.

    Its places in this tree that have no end yet, and began before, end the day before. Raises `Unfit` as `place_below`
    does, and where it is not said from when.
    """
    if earliest_day(valid_from) is None:
        raise Unfit({"valid_from": [_("Say from when: its former place ends the day before.")]})
    with writing("organisations.move_below", by=by, permission=WRITE) as act:
        for former in Parentage.objects.filter(child__in=rows_of(child), relation=relation, valid_to=""):
            if former.parent_id != parent.pk and not _begins_later(former, valid_from):
                columns = {"valid_to": day_before(valid_from)}
                amend_on_grounds(act, former, seen=None, grounds=grounds, columns=columns, of=child)
        return place_below(child, parent, by=by, grounds=grounds, relation=relation, valid_from=valid_from)


def amend_place(place: Parentage, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> Parentage:
    """Return `place` with `columns` set: which tree, below whom, from when until when; a last day ends it.

    Raises `Stale` as all amendments do, and `Unfit` as `place_below` does.
    """
    with writing("organisations.amend_place", by=by, permission=WRITE, why=why) as act:
        amended = amend_on_grounds(act, place, seen=seen, grounds=grounds, columns=columns, of=place.child)
        check_place(amended)
        return amended


def withdraw_place(place: Parentage, *, by: User, seen: int, why: str) -> None:
    """Take a place in a tree out of the register that the organisation never had."""
    with writing("organisations.withdraw_place", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, place, seen=seen, of=place.child)


def work_in(organisation: Organisation, unit: Unit, *, by: User, grounds: Grounds, **columns: Any) -> Territory:
    """Return the record that `organisation` works in `unit`, from when until when.

    One that is there already gains the grounds. A unit that is not on record yet is recorded first, and stays where
    this is taken back: others may work there too. Raises `Unfit` as `place_below` does.
    """
    unit = unit_on_record(unit, by=by, grounds=grounds)
    with writing("organisations.work_in", by=by, permission=WRITE) as act:
        known = organisation.territory.filter(unit=unit, **columns).order_by("pk").first()
        if known is not None:
            support(act, known, ["unit"], grounds)
            return known
        row = Territory(organisation=organisation, unit=unit, **columns)
        _check_territory(row)
        row = act.add(row)
        support(act, row, ["unit", *columns], grounds)
        return row


def amend_territory(
    territory: Territory, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> Territory:
    """Return `territory` with `columns` set: which unit, from when until when; raises as `amend_place` does.

    A unit that is not on record yet is recorded first, as `work_in` does.
    """
    if columns.get("unit") is not None:
        columns["unit"] = unit_on_record(columns["unit"], by=by, grounds=grounds)
    with writing("organisations.amend_territory", by=by, permission=WRITE, why=why) as act:
        amended = amend_on_grounds(
            act, territory, seen=seen, grounds=grounds, columns=columns, of=territory.organisation
        )
        _check_territory(amended)
        return amended


def withdraw_territory(territory: Territory, *, by: User, seen: int, why: str) -> None:
    """Take a unit out of the territory of an organisation that never worked there."""
    with writing("organisations.withdraw_territory", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, territory, seen=seen, of=territory.organisation)


class _Days(NamedTuple):
    """The days on which something holds for certain, or may hold; an open end is None."""

    first: dt.date | None
    last: dt.date | None

    def common(self, other: "_Days") -> "_Days | None":
        first = max((day for day in (self.first, other.first) if day), default=None)
        last = min((day for day in (self.last, other.last) if day), default=None)
        return None if first and last and first > last else _Days(first, last)


def _certain(row: Any) -> _Days:
    return _Days(latest_day(row.valid_from), earliest_day(row.valid_to))


def _possible(row: Any) -> _Days:
    return _Days(earliest_day(row.valid_from), latest_day(row.valid_to))


def _begins_later(place: Parentage, day: str) -> bool:
    begins, limit = earliest_day(place.valid_from), earliest_day(day)
    return begins is not None and limit is not None and begins >= limit


def check_place(place: Parentage) -> None:
    """Raise `Unfit` where a place in a tree cannot be, as `place_below` tells."""
    child, parent = standing(place.child), standing(place.parent)
    if child.pk == parent.pk:
        raise Unfit({"parent": [_("An organisation cannot stand below itself.")]})
    _check_days(place)
    _check_there(place, "parent", parent)
    _check_there(place, "valid_from", child)
    alike = Parentage.objects.filter(child__in=rows_of(child), parent__in=rows_of(parent), relation=place.relation)
    _check_once(place, "parent", alike)
    way = next(_ways_up(place, child, parent), None)
    if way:
        told = _("“%(parent)s” itself stands below “%(child)s” at that time: %(way)s. Nobody stands below themselves.")
        names = " < ".join(str(one) for one in way)
        raise Unfit({"parent": [told % {"parent": parent, "child": child, "way": names}]})


def _check_territory(row: Territory) -> None:
    _check_days(row)
    _check_there(row, "unit", row.unit)
    _check_there(row, "valid_from", row.organisation)
    alike = Territory.objects.filter(organisation__in=rows_of(standing(row.organisation)), unit=row.unit)
    _check_once(row, "unit", alike)


def _check_days(row: Parentage | Territory) -> None:
    first, last = _possible(row)
    if first and last and last < first:
        raise Unfit({"valid_to": [_("The last day comes before the first.")]})


def _check_there(row: Parentage | Territory, field: str, thing: Organisation | Unit) -> None:
    if _possible(row).common(_possible(thing)) is None:
        told = _("“%(name)s” did not exist at that time, as far as is known. Look at the days, or choose another one.")
        raise Unfit({field: [told % {"name": thing}]})


def _check_once(row: Parentage | Territory, field: str, alike: "QuerySet[Any]") -> None:
    if any(_certain(row).common(_certain(one)) for one in alike.exclude(pk=row.pk)):
        raise Unfit({field: [_("It is on record here already, for a part of that time; amend that instead.")]})


def _ways_up(place: Parentage, child: Organisation, parent: Organisation) -> Iterator[list[Organisation]]:
    """The ways that lead from the parent up to the child, on some day on which all of it holds for certain."""
    waiting = [([parent], _certain(place))]
    seen: set[tuple[int, _Days]] = set()
    while waiting:
        way, days = waiting.pop()
        here = way[-1]
        if here.pk == child.pk:
            yield way
        elif (here.pk, days) not in seen:
            seen.add((here.pk, days))
            links = Parentage.objects.filter(child__in=rows_of(here), relation=place.relation).exclude(pk=place.pk)
            for link in links.select_related("parent__same_as"):
                common = days.common(_certain(link))
                if common is not None:
                    waiting.append(([*way, standing(link.parent)], common))
