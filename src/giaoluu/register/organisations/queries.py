"""What the register knows of organisations; anything with a tree or a name can be asked as of a day."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet, Value
from django.db.models.functions import Coalesce, StrIndex, Substr

from giaoluu.facts.values import OPEN_YEAR
from giaoluu.register.organisations.models import (
    Event,
    EventPart,
    Name,
    Organisation,
    Parentage,
    Territory,
)
from giaoluu.register.organisations.units import units_found
from giaoluu.register.trail.dates import covers
from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.rows import FEW, among, led_to, standing, standing_keys

HOME = "VN"
"""The country of the union that keeps this register: what comes from elsewhere comes from abroad."""


class Step(NamedTuple):
    """One event in the life of an organisation, with the parts of the organisations before and after it."""

    event: Event
    before_parts: list[EventPart]
    after_parts: list[EventPart]

    @property
    def before(self) -> list[Organisation]:
        """The organisations that were there before."""
        return [part.organisation for part in self.before_parts]

    @property
    def after(self) -> list[Organisation]:
        """The organisations that were there after."""
        return [part.organisation for part in self.after_parts]


def organisations() -> QuerySet[Organisation]:
    """Return the organisations that stand for themselves: of rows judged the same, the one that stands for all."""
    return Organisation.objects.filter(same_as=None).order_by("sorted_as", "valid_from", "pk")


def organisation(key: int) -> Organisation:
    """Return the organisation that stands for the row `key`. Raises `Organisation.DoesNotExist`."""
    row = Organisation.objects.select_related("same_as").get(pk=key)
    return standing(row)


def rows_of(organisation: Organisation) -> list[Organisation]:
    """Return all rows that `organisation` stands for, itself first."""
    return [organisation, *organisation.others.order_by("pk")]


def that_existed(rows: QuerySet[Organisation], on: dt.date) -> QuerySet[Organisation]:
    """Return those of `rows` that existed, as far as is known, on the day `on`.

    Dates are compared as they are written: of a month or a year the text is the beginning of each of its days, and of
    a stretch of dates (`2007/2008`) the first one counts for the beginning and the last one for the end.
    """
    day = on.isoformat()
    mine = (day, day[:7], day[:4])
    begun = Q(valid_from__lte=day) | Q(valid_from__startswith=OPEN_YEAR)
    for start in mine:
        begun |= Q(valid_from__startswith=f"{start}/")
    dated = rows.annotate(last=Substr("valid_to", StrIndex("valid_to", Value("/")) + 1))
    lasting = Q(last__in=["", "..", *mine]) | Q(last__gte=day)
    return dated.filter(begun, lasting)


def that_ended(on: dt.date, *, below: str = "") -> Q:
    """Return the condition that a body, or the one to which the column `below` leads, had ended by the day `on`.

    Dates are compared as they are written; what ended in the year or the month of that day may still have been there.
    """
    day, name = on.isoformat(), f"{below}__valid_to" if below else "valid_to"
    return Q(**{f"{name}__gt": "", f"{name}__lt": day}) & ~Q(**{f"{name}__in": [day[:4], day[:7]]})


def organisations_by_key(keys: Iterable[int]) -> dict[int, Organisation]:
    """Return the organisations of the rows `keys`, each under its own key."""
    return Organisation.objects.in_bulk(list(keys))


def existing(rows: Iterable[Organisation], on: dt.date) -> list[Organisation]:
    """Return those of `rows` that existed, as far as is known, on the day `on`."""
    return [row for row in rows if covers(row.valid_from, row.valid_to, on)]


def names_of(organisation: Organisation, *, on: dt.date | None = None) -> list[Name]:
    """Return the names of `organisation`, the official ones first; with `on`, those borne on that day."""
    names = Name.objects.filter(organisation__in=rows_of(organisation)).order_by("pk")
    order = list(Name.Kind)
    borne = [name for name in names if on is None or covers(name.valid_from, name.valid_to, on)]
    return sorted(borne, key=lambda name: order.index(Name.Kind(name.kind)))


def found(text: str) -> QuerySet[Organisation]:
    """Return the organisations with a name that holds the words of `text`, with or without marks."""
    named = Q()
    for word in key_of(text).split():
        named &= Q(key__contains=word)
    names = Name.objects.filter(named).order_by()
    # All names are looked through once: where few bodies bear such a name, nothing else has to go through them again.
    keys = list(names.values_list(Coalesce("organisation__same_as", "organisation"), flat=True)[: FEW + 1])
    bearing = Q(pk__in=among(keys)) if len(keys) <= FEW else led_to(names, "organisation")
    return organisations().filter(bearing)


def namesakes_of(organisation: Organisation) -> list[Organisation]:
    """Return the other organisations that bear its official name: Lào Cai before a merger, and Lào Cai after it."""
    texts = [name.text for name in names_of(organisation) if name.kind == Name.Kind.OFFICIAL]
    keys = [key_of(text)[:300] for text in texts]  # by which names are indexed, and the names themselves are not
    bearing = Name.objects.filter(key__in=keys, text__in=texts, kind=Name.Kind.OFFICIAL)
    return list(organisations().filter(pk__in=standing_keys(bearing, "organisation")).exclude(pk=organisation.pk))


def shared_names(names: Iterable[str]) -> frozenset[str]:
    """Return those of `names` that more than one organisation bears as the name by which it is shown."""
    borne = Organisation.objects.filter(same_as=None, shown__in=set(names)).values("shown")
    return frozenset(borne.annotate(bearers=Count("pk")).filter(bearers__gt=1).values_list("shown", flat=True))


def children_of(organisation: Organisation, *, relation: str, on: dt.date) -> list[Organisation]:
    """Return the organisations right below `organisation` in one of the trees on the day `on`."""
    placed = Parentage.objects.filter(parent__in=rows_of(organisation), relation=relation).select_related("child")
    below = (link.child for link in placed if covers(link.valid_from, link.valid_to, on))
    return sorted(existing(below, on), key=lambda row: (row.sorted_as, row.valid_from, row.pk))


def relations() -> list[tuple[str, str]]:
    """Return the trees in which organisations stand, each with its word."""
    return [(str(slug), str(word)) for slug, word in Parentage.Relation.choices]


def parents_of(organisation: Organisation, *, on: dt.date | None = None) -> list[Parentage]:
    """Return where `organisation` stands in its trees; with `on`, on that day, below what was there then."""
    placed = Parentage.objects.filter(child__in=rows_of(organisation)).select_related("parent").order_by("pk")
    return [
        link
        for link in placed
        if on is None or (covers(link.valid_from, link.valid_to, on) and existing([link.parent], on))
    ]


def territory_of(organisation: Organisation, *, on: dt.date | None = None) -> list[Territory]:
    """Return in which administrative units `organisation` works, of all its rows; with `on`, in those of that day."""
    rows = Territory.objects.filter(organisation__in=rows_of(organisation)).select_related("unit").order_by("pk")
    return [
        row
        for row in rows
        if on is None
        or (covers(row.valid_from, row.valid_to, on) and covers(row.unit.valid_from, row.unit.valid_to, on))
    ]


def life_of(organisation: Organisation) -> list[Step]:
    """Return what happened to `organisation`, in order of time."""
    events = Event.objects.filter(parts__organisation__in=rows_of(organisation)).distinct()
    steps = []
    for event in events.prefetch_related("parts__organisation").order_by("on", "pk"):
        parts = list(event.parts.all())
        before = [part for part in parts if part.side == EventPart.Side.BEFORE]
        after = [part for part in parts if part.side == EventPart.Side.AFTER]
        steps.append(Step(event, before, after))
    return steps


def name(key: int) -> Name:
    """Return the name of the row `key` with its organisation. Raises `Name.DoesNotExist`."""
    return Name.objects.select_related("organisation").get(pk=key)


def place(key: int) -> Parentage:
    """Return the place in a tree of the row `key`. Raises `Parentage.DoesNotExist`."""
    return Parentage.objects.select_related("child__same_as", "parent").get(pk=key)


def territory_row(key: int) -> Territory:
    """Return the record of the row `key` that an organisation works in a unit. Raises `Territory.DoesNotExist`."""
    return Territory.objects.select_related("organisation__same_as", "unit").get(pk=key)


def event(key: int) -> Event:
    """Return the event of the row `key`. Raises `Event.DoesNotExist`."""
    return Event.objects.prefetch_related("parts__organisation__same_as").get(pk=key)


def bodies_of_events(keys: Iterable[int]) -> dict[int, int]:
    """Return for each event of the rows `keys` the organisation in whose life it is looked at: the first after it."""
    parts = EventPart.objects.filter(event__in=list(keys)).order_by("-side", "-pk")
    return dict(parts.values_list("event", Coalesce("organisation__same_as", "organisation")))


def event_part(key: int) -> EventPart:
    """Return the part of the row `key` in an event. Raises `EventPart.DoesNotExist`."""
    return EventPart.objects.select_related("event", "organisation").get(pk=key)


def organisations_named(text: str) -> list[Organisation]:
    """Return the organisations that bear the name `text`, however its letters are marked."""
    hits = Name.objects.filter(key=key_of(text)[:300]).values("organisation")
    return list(organisations().filter(Q(pk__in=hits) | Q(others__in=hits)).distinct()[:20])


def called(text: str, most: int) -> list[Organisation]:
    """Return at most so many organisations that `text` may mean; only those so named, where some bear it whole."""
    key = key_of(text)
    exact = organisations().filter(pk__in=standing_keys(Name.objects.filter(key=key), "organisation"))
    return list(exact[:most]) or list(found(text)[:most])


def in_units_called(rows: QuerySet[Organisation], text: str) -> QuerySet[Organisation]:
    """Return those of `rows` that work, or worked, in a unit called so: a district, a town, a commune."""
    placed = Territory.objects.filter(unit__in=units_found(text).order_by().values("pk"))
    return rows.filter(pk__in=standing_keys(placed, "organisation"))


def in_units(rows: QuerySet[Organisation], slugs: Iterable[str]) -> QuerySet[Organisation]:
    """Return those of `rows` that work, or worked, in one of the administrative units of these short names."""
    placed = Territory.objects.filter(unit__slug__in=list(slugs))
    return rows.filter(pk__in=standing_keys(placed, "organisation"))
