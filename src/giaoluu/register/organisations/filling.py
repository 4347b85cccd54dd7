"""What an event tells that is not on record yet: when the organisations in it began and ended, and what is theirs.

What began has its names, its places in the trees and its territory from that day on; what ended has them until the day
before, and nothing stands below it any longer. What is on record already stays as it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.register.archive.evidence import Grounds, amend_on_grounds
from giaoluu.register.organisations.models import Event, EventPart, Name, Organisation, Parentage, Territory
from giaoluu.register.organisations.queries import rows_of
from giaoluu.register.trail.dates import day_before
from giaoluu.register.trail.writing import Act

ENDING = frozenset({Event.Kind.MERGED, Event.Kind.DISSOLVED, Event.Kind.ABSORBED, Event.Kind.SPLIT, Event.Kind.RENAMED})
"""What ends the organisations that were there before and are not there after."""
BEGINNING = frozenset({Event.Kind.FOUNDED, Event.Kind.MERGED, Event.Kind.SPLIT, Event.Kind.RENAMED})
"""What begins the organisations that are there after and were not there before; what absorbs another went on."""
BORNE = (Name.Kind.OFFICIAL, Name.Kind.ABBREVIATION, Name.Kind.NATIVE)
"""Names that a body bears as long as it is there; what others call it may last."""

Dated = Organisation | Name | Parentage | Territory


class Filling(NamedTuple):
    """A day that an event gives: to the `column` of a row that belongs to an organisation, or is that itself."""

    of: Organisation
    row: Dated
    column: str
    value: str


class Sides(NamedTuple):
    """The organisations that were there before an event, and those that are there after it."""

    before: Sequence[Organisation]
    after: Sequence[Organisation]

    @classmethod
    def of(cls, event: Event) -> "Sides":
        """Return those that have a part in `event`."""
        parts = list(event.parts.select_related("organisation"))
        return cls(
            [part.organisation for part in parts if part.side == EventPart.Side.BEFORE],
            [part.organisation for part in parts if part.side == EventPart.Side.AFTER],
        )

    def only_before(self) -> list[Organisation]:
        """Return those that are not there after it."""
        return _without(self.before, self.after)

    def only_after(self) -> list[Organisation]:
        """Return those that were not there before it."""
        return _without(self.after, self.before)


def fillings(kind: str, sides: Sides, *, on: str, former: str = "") -> list[Filling]:
    """Return the days that an event of this kind gives, on `on` (EDTF), to what has none.

    `former` is the day that the event had until now: what that gave is given anew.
    """
    found: list[Filling] = []
    if kind in ENDING and on:
        known = {"", day_before(former)} if former else {""}
        for body in sides.only_before():
            found += [
                Filling(body, row, "valid_to", day_before(on))
                for row in _ending_with(body)
                if row.valid_to in known and not _before(day_before(on), row.valid_from)
            ]
    if kind in BEGINNING and on:
        for body in sides.only_after():
            found += [
                Filling(body, row, "valid_from", on)
                for row in _beginning_with(body)
                if row.valid_from in {"", former} and not _before(row.valid_to, on)
            ]
    return found


def fillings_of_renaming(organisation: Organisation, *, on: str) -> list[Filling]:
    """Return the ends that a new official name on `on` gives to those borne until then."""
    borne = organisation.names.filter(kind=Name.Kind.OFFICIAL, language="vi", valid_to="").order_by("pk")
    return [Filling(organisation, name, "valid_to", day_before(on)) for name in borne]


def fillings_of_renaming_again(organisation: Organisation, *, on: str, former: str) -> list[Filling]:
    """Return what a new day of a renaming gives to the names that began on its `former` day, or ended before it."""
    if not on or not former:
        return []
    names = organisation.names.filter(kind=Name.Kind.OFFICIAL, language="vi").order_by("pk")
    begun = [Filling(organisation, name, "valid_from", on) for name in names.filter(valid_from=former)]
    return [
        *(
            Filling(organisation, name, "valid_to", day_before(on))
            for name in names.filter(valid_to=day_before(former))
        ),
        *begun,
    ]


def fill(act: Act, found: Iterable[Filling], grounds: Grounds) -> None:
    """Set the days that an event gives, each resting on `grounds`; the act of the event takes all of them along."""
    for one in found:
        amend_on_grounds(act, one.row, seen=None, grounds=grounds, columns={one.column: one.value})


def _without(some: Iterable[Organisation], others: Iterable[Organisation]) -> list[Organisation]:
    there = {body.pk for body in others}
    return [body for body in some if body.pk not in there]


def _ending_with(body: Organisation) -> Iterator[Dated]:
    yield from _beginning_with(body)
    yield from Parentage.objects.filter(parent__in=rows_of(body)).select_related("child", "parent").order_by("pk")


def _beginning_with(body: Organisation) -> Iterator[Dated]:
    rows = rows_of(body)
    yield body
    yield from Name.objects.filter(organisation__in=rows, kind__in=BORNE).order_by("pk")
    yield from Parentage.objects.filter(child__in=rows).select_related("child", "parent").order_by("pk")
    yield from Territory.objects.filter(organisation__in=rows).select_related("organisation", "unit").order_by("pk")


def _before(end: str, begin: str) -> bool:
    last, first = latest_day(end), earliest_day(begin)
    return last is not None and first is not None and last < first
