"""Who goes on below whom when a body ends: its children to the one that takes its place, from the day of the event on.

Their places below what ended are closed by the event as `filling` tells; here the new ones are found, and opened.
"""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Q

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.register.archive.evidence import Grounds, support
from giaoluu.register.organisations.filling import ENDING, Filling, Sides
from giaoluu.register.organisations.models import Event, Organisation, Parentage
from giaoluu.register.organisations.placing import check_place
from giaoluu.register.organisations.queries import rows_of
from giaoluu.register.trail.dates import day_before
from giaoluu.register.trail.rows import standing
from giaoluu.register.trail.writing import Act

PASSED_ON = ENDING - {Event.Kind.RENAMED}
"""Events after which another body may have what stood below the one that ended."""


class Move(NamedTuple):
    """That an organisation, which stood below one that ended, goes below another in the tree `relation`."""

    child: Organisation
    relation: str


def moves(kind: str, sides: Sides, *, on: str, heir: Organisation | None = None) -> list[Move]:
    """Return what stood below the bodies that an event of this kind ends, and stands nowhere else from `on` (EDTF).

    `heir` takes them over: it does not go below itself; None is one that is yet to be recorded. What ends in the same
    event, or ended before, goes nowhere. They come in the order in which they were placed.
    """
    if kind not in PASSED_ON or not on:
        return []
    gone = {row.pk for body in sides.only_before() for row in rows_of(body)}
    stays = gone | ({row.pk for row in rows_of(heir)} if heir is not None else set())
    links = Parentage.objects.filter(parent__in=gone, valid_to__in={"", day_before(on)}).order_by("pk")
    found: dict[tuple[int, str], Move] = {}
    for link in links.select_related("child__same_as"):
        child = standing(link.child)
        if child.pk not in stays and not _before(child.valid_to, on) and not _before(day_before(on), link.valid_from):
            found.setdefault((child.pk, link.relation), Move(child, link.relation))
    placed = _placed_elsewhere({child for child, _ in found}, gone, on)
    return [move for key, move in found.items() if key not in placed]


def pass_on(act: Act, found: Iterable[Move], heir: Organisation, *, on: str, grounds: Grounds) -> None:
    """Place what `moves` has found below `heir` from `on`, each place resting on `grounds`.

    The histories of all of them tell of it. Raises `Unfit` where a place would close a circle or is on record for a
    part of that time.
    """
    for child, relation in found:
        place = Parentage(child=child, parent=heir, relation=relation, valid_from=on)
        check_place(place)
        place = act.add(place)
        support(act, place, ["parent", "relation", "valid_from"], grounds)
        act.mention(child)


def fillings_of_moves(sides: Sides, *, on: str, former: str) -> list[Filling]:
    """Return the beginnings that a new day of an event gives to what it passed on with its `former` day."""
    if not on or not former:
        return []
    gone = [row for body in sides.only_before() for row in rows_of(body)]
    left = Parentage.objects.filter(parent__in=gone, valid_to=day_before(former)).values("child")
    found: list[Filling] = []
    for heir in sides.after:
        opened = Parentage.objects.filter(parent__in=rows_of(heir), child__in=left, valid_from=former).order_by("pk")
        found += [
            Filling(heir, place, "valid_from", on)
            for place in opened.select_related("child", "parent")
            if not _before(place.valid_to, on)
        ]
    return found


def _placed_elsewhere(children: set[int], gone: set[int], on: str) -> set[tuple[int, str]]:
    """The trees in which children stand below another body already, from the day of the event on or later."""
    links = Parentage.objects.filter(Q(child__in=children) | Q(child__same_as__in=children)).exclude(parent__in=gone)
    return {
        (standing(link.child).pk, link.relation)
        for link in links.select_related("child__same_as")
        if not _before(link.valid_to, on)
    }


def _before(end: str, begin: str) -> bool:
    last, first = latest_day(end), earliest_day(begin)
    return last is not None and first is not None and last < first
