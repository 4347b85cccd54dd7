"""Which bodies a body came from and which came of it, what stands below it on a day, and what merged into what."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q

from giaoluu.register.organisations.models import Event, EventPart, Name, Organisation, Parentage
from giaoluu.register.organisations.queries import existing, rows_of
from giaoluu.register.trail.dates import covers
from giaoluu.register.trail.rows import among, standing

FLOWING = (Event.Kind.MERGED, Event.Kind.ABSORBED, Event.Kind.SPLIT, Event.Kind.RENAMED)
"""What turns bodies into others."""
FURTHEST = 12
"""Events in a row that are followed: no body of the shipped tables has more than five before or after it."""


class Branch(NamedTuple):
    """A body in the tree, and how many stand right below it."""

    organisation: Organisation
    below: int


class Flow(NamedTuple):
    """What became of bodies on a day: those before, and those after, each once."""

    event: Event
    before: list[Organisation]
    after: list[Organisation]


class Steps(NamedTuple):
    """Of bodies that came of others or became others, by their keys, the keys of these."""

    before: dict[int, set[int]]
    after: dict[int, set[int]]


def line_of(organisation: Organisation) -> list[Organisation]:
    """Return `organisation`, what it came from and what came of it, rows judged the same included, itself first.

    Lào Cai after the merger of 2025 has in its line the old Lào Cai and Yên Bái; the old Lào Cai has the new one, but
    not Yên Bái, which was never its own. The database is asked once for each step back and forth, not for each body.
    """
    own = {organisation.pk, *organisation.others.values_list("pk", flat=True)}
    before, after = EventPart.Side.BEFORE, EventPart.Side.AFTER
    keys = own | _along(own, since=after, to=before) | _along(own, since=before, to=after)
    rows = Organisation.objects.filter(Q(pk__in=keys) | Q(same_as__in=keys)).order_by("valid_from", "pk")
    return _itself_first(rows, organisation.pk)


def lines_of(bodies: Sequence[Organisation], steps: Steps, judged: Mapping[int, int]) -> list[list[Organisation]]:
    """Return of each of `bodies` what `line_of` does, asking the database once: all that is in `steps` is known.

    `judged` has the keys of all rows judged the same, each with the one that stands for it.
    """
    reached = []
    for body in bodies:
        own = {body.pk, *(key for key, one in judged.items() if one == body.pk)}
        keys = own | led_from(own, steps.before) | led_from(own, steps.after)
        reached.append(keys | {key for key, one in judged.items() if one in keys})
    rows = list(Organisation.objects.filter(pk__in=set().union(*reached)).order_by("valid_from", "pk"))
    return [
        _itself_first((row for row in rows if row.pk in keys), body.pk)
        for body, keys in zip(bodies, reached, strict=True)
    ]


def all_steps() -> Steps:
    """Return which bodies came of which, asking the database once: there are few, even below a country."""
    sides: dict[int, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for event, body, side in EventPart.objects.order_by().values_list("event", "organisation", "side"):
        sides[event][side == EventPart.Side.AFTER].add(body)
    steps = Steps(defaultdict(set), defaultdict(set))
    for before, after in sides.values():
        for body in after:
            steps.before[body] |= before
        for body in before:
            steps.after[body] |= after
    return steps


def led_from(keys: Collection[int], steps: Mapping[int, set[int]]) -> set[int]:
    """Return the keys to which those of `keys` lead by `steps` in one direction, and that are not among them."""
    reached, edge = set[int](), {key for key in steps if key in keys}
    for _step in range(FURTHEST):
        edge = {one for key in edge for one in steps.get(key, ()) if one not in keys} - reached
        if not edge:
            break
        reached |= edge
    return reached


def _itself_first(rows: Iterable[Organisation], key: int) -> list[Organisation]:
    return sorted(rows, key=lambda row: row.pk != key)


def _along(keys: Iterable[int], *, since: str, to: str) -> set[int]:
    reached = set(keys)
    edge = reached
    for _step in range(FURTHEST):
        mine = EventPart.objects.filter(organisation__in=among(edge), side=since).values("event")
        found = set(EventPart.objects.filter(event__in=mine, side=to).values_list("organisation", flat=True))
        edge = found - reached
        if not edge:
            break
        reached |= edge
    return reached


def branches_below(organisation: Organisation, *, relation: str, on: dt.date) -> list[Branch]:
    """Return what stands right below `organisation` in a tree on the day `on`, by name, each with what it has below."""
    placed = Parentage.objects.filter(parent__in=rows_of(organisation), relation=relation).select_related("child")
    below = {link.child.pk: link.child for link in placed if covers(link.valid_from, link.valid_to, on)}
    there = sorted(existing(below.values(), on), key=lambda row: (row.sorted_as, row.pk))
    return _counted(there, relation, on)


def tops_of_the_tree(*, relation: str, on: dt.date, most: int) -> list[Branch]:
    """Return the bodies that have others below them and none above, at the utmost `most`, those with the most first."""
    above = Parentage.objects.filter(child=OuterRef("pk"), relation=relation)
    # From those that bear others, which are few: asked of each body whether it does, SQLite goes through all of them.
    bearing = Parentage.objects.filter(relation=relation).values("parent")
    tops = Organisation.objects.filter(~Exists(above), pk__in=bearing, same_as=None).order_by("sorted_as", "pk")
    counted = _counted(existing(tops[: 10 * most], on), relation, on)
    return sorted(counted, key=lambda one: -one.below)[:most]


def line_upwards(organisation: Organisation, *, relation: str, on: dt.date) -> list[Organisation]:
    """Return what stands above `organisation` on the day `on`, the highest first."""
    above: list[Organisation] = []
    here = organisation
    while len(above) < FURTHEST:
        links = Parentage.objects.filter(child=here, relation=relation).select_related("parent__same_as")
        parents = [link.parent for link in links if covers(link.valid_from, link.valid_to, on)]
        if not parents or parents[0] in above:
            break
        here = standing(parents[0])
        above.insert(0, here)
    return above


def years_of_flows() -> list[int]:
    """Return the years in which some bodies became others, the latest first; a mere new name is no reason."""
    both = EventPart.objects.filter(event=OuterRef("event"), organisation=OuterRef("organisation"))
    moved = EventPart.objects.exclude(Exists(both.exclude(side=OuterRef("side")))).values("event")
    days = Event.objects.filter(kind__in=FLOWING, pk__in=moved).order_by().values_list("on", flat=True).distinct()
    return sorted({int(day[:4]) for day in days if day[:4].isdecimal()}, reverse=True)


def flows_in(year: int) -> list[Flow]:
    """Return what became of which bodies in `year`, in order of time; mere changes of a name are left out."""
    events = Event.objects.filter(kind__in=FLOWING, on__startswith=str(year)).prefetch_related("parts__organisation")
    flows = []
    for event in events.order_by("on", "pk"):
        parts = sorted(event.parts.all(), key=lambda part: (part.organisation.sorted_as, part.pk))
        before, after = (
            [part.organisation for part in parts if part.side == side]
            for side in (EventPart.Side.BEFORE, EventPart.Side.AFTER)
        )
        if {row.pk for row in before} != {row.pk for row in after}:
            flows.append(Flow(event, before, after))
    return flows


def official_names_among(organisations: Iterable[Organisation]) -> list[Name]:
    """Return the official Vietnamese names of `organisations` with their dates, each body's in order of time."""
    names = Name.objects.filter(organisation__in=list(organisations), kind=Name.Kind.OFFICIAL, language="vi")
    return list(names.select_related("organisation").order_by("valid_from", "pk"))


def _counted(rows: Iterable[Organisation], relation: str, on: dt.date) -> list[Branch]:
    told = list(rows)
    links = Parentage.objects.filter(parent__in=[row.pk for row in told], relation=relation)
    dated = links.values_list("parent", "valid_from", "valid_to", "child__valid_from", "child__valid_to")
    below = Counter(
        parent for parent, first, last, born, ended in dated if covers(first, last, on) and covers(born, ended, on)
    )
    return [Branch(row, below[row.pk]) for row in told]
