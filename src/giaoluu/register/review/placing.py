"""Where a body of a page works, and below which body it stands: what its name, its level and the day tell.

The territory is the administrative unit of that day: Lào Cai of 2024 is another one than Lào Cai of 2026. The parent is
the federation of the province for what stands right below it, and the one national centre for the federation of a
province. Where several are possible none is taken; a person sees them all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Q

from giaoluu.lexicon.folding import lower
from giaoluu.lexicon.shapes import Place
from giaoluu.matching.times import lies, lifetime, span_of
from giaoluu.register.archive.intake import lexicon
from giaoluu.register.archive.models import Reading
from giaoluu.register.organisations.districts import BELOW, slug_of, unit_of
from giaoluu.register.organisations.models import Organisation, Parentage, Unit
from giaoluu.register.review.knowing import names
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.proposing import day_of
from giaoluu.register.trail.sorting import order_of

UNION = "trade_union"
_OF_A_PROVINCE = frozenset({"province", "foreign_province"})
_CENTRES = ("central", "foreign_national")


@dataclass(frozen=True)
class Placing:
    """The units in which a body may work, and the bodies below which it may stand; one alone is certain."""

    units: Sequence[Unit] = ()
    parents: Sequence[Organisation] = ()

    @property
    def unit(self) -> Unit | None:
        """The unit, where there is but one; one that is not on record yet has no key."""
        return self.units[0] if len(self.units) == 1 else None

    @property
    def parent(self) -> Organisation | None:
        """The parent, where there is but one."""
        return self.parents[0] if len(self.parents) == 1 else None


class _Meant(NamedTuple):
    """What a name tells: the province in which a body works, or the smaller places that it may mean."""

    province: str = ""
    country: str = ""
    smaller: tuple[Place, ...] = ()
    below: str = ""
    """Whose body it stands below: `province`, `centre` or nobody's."""

    def provinces(self) -> Iterable[str]:
        return [self.province] if self.province else [lower(place.parent) for place in self.smaller]


def placings_of(payloads: Sequence[Mapping[str, Any]], *, on: str) -> list[Placing]:
    """Return where each of the bodies `payloads` of a page about the day `on` (EDTF) belongs, in a few looks."""
    meant = [_meant(payload, on) for payload in payloads]
    provinces = _provinces({name for one in meant for name in one.provinces()}, on)
    smaller = _smaller({slug_of(place) for one in meant for place in one.smaller})
    federations = _federations([unit for units in provinces.values() for unit in units], on)
    centres = _centres({one.country for one in meant if one.below == "centre"}, on)
    return [_placing(one, provinces, smaller, federations, centres) for one in meant]


def placings_on(reading: Reading | None, proposals: Iterable[Proposal]) -> dict[int, Placing]:
    """Return where the open bodies among the `proposals` of `reading` would be put, by the keys of these."""
    if reading is None:
        return {}
    bodies = [one for one in proposals if one.kind == "organisation" and one.state == Proposal.State.OPEN]
    told = placings_of([one.payload for one in bodies], on=day_of(reading) or "")
    return {body.pk: placing for body, placing in zip(bodies, told, strict=True)}


def _placing(
    meant: _Meant,
    provinces: Mapping[str, Sequence[Unit]],
    smaller: Mapping[str, Unit],
    federations: Mapping[int, Sequence[Organisation]],
    centres: Mapping[str, Sequence[Organisation]],
) -> Placing:
    around = [
        unit
        for name in dict.fromkeys(meant.provinces())
        for unit in provinces.get(name, ())
        if meant.country in {"", unit.country}
    ]
    units = [smaller.get(slug_of(place)) or unit_of(place) for place in meant.smaller] or around
    if meant.below == "centre":
        return Placing(units, centres.get(meant.country, ()))
    above = [body for unit in around for body in federations.get(unit.pk, ())] if meant.below == "province" else []
    return Placing(units, list(dict.fromkeys(above)))


def _meant(payload: Mapping[str, Any], on: str) -> _Meant:
    level, country = payload.get("level") or "", payload.get("country") or ""
    shape = names().read(payload["name"])
    name = names().place_name(payload.get("place")) or shape.place
    union = payload.get("kind") == UNION
    if not name:
        return _Meant()
    if level in _OF_A_PROVINCE:
        return _Meant(name, country, below="centre" if union else "")
    if level != "upper":
        return _Meant()
    if shape.size not in BELOW:
        return _Meant(name, country, below="province" if union else "") if shape.size == "province" else _Meant()
    smaller = tuple(
        place
        for place in _places(name)
        if place.unit in BELOW[shape.size]
        and country in {"", place.country}
        and shape.within in {"", lower(place.parent)}
        and _was_there(place, on)
    )
    return _Meant("", country, smaller, below="province" if union else "")


def _places(name: str) -> tuple[Place, ...]:
    meaning = lexicon().phrases.get(name)
    return tuple(meaning.place or ()) if meaning else ()


def _was_there(thing: Place | Unit | Organisation, on: str) -> bool:
    return lies(span_of(on), lifetime(thing.valid_from, thing.valid_to)) not in {"before", "after"}


def _provinces(wanted: Iterable[str], on: str) -> dict[str, list[Unit]]:
    """The units of that day above districts, by name."""
    orders = {order_of(name): name for name in wanted if name}
    rows = Unit.objects.filter(sorted_as__in=orders).exclude(kind__in=["country", *BELOW]).order_by("pk")
    found: dict[str, list[Unit]] = {}
    for unit in rows:
        if _was_there(unit, on):
            found.setdefault(orders[unit.sorted_as], []).append(unit)
    return found


def _smaller(slugs: Iterable[str]) -> dict[str, Unit]:
    return {unit.slug: unit for unit in Unit.objects.filter(slug__in=list(slugs))}


def _federations(units: Iterable[Unit], on: str) -> dict[int, list[Organisation]]:
    """The federations of provinces that were there on that day, by the keys of the units in which they work."""
    wanted = {unit.pk for unit in units}
    rows = Organisation.objects.filter(
        same_as=None, kind=UNION, level__in=_OF_A_PROVINCE, industry="", territory__unit__in=wanted
    )
    found: dict[int, list[Organisation]] = {}
    for body in rows.distinct().prefetch_related("territory").order_by("pk"):
        if _was_there(body, on):
            for key in {one.unit_id for one in body.territory.all()} & wanted:
                found.setdefault(key, []).append(body)
    return found


def _centres(countries: Iterable[str], on: str) -> dict[str, list[Organisation]]:
    """The national centres that were there on that day, by country; what stands below another one is none."""
    wanted = Q(country__in=[country for country in countries if country])
    rows = Organisation.objects.filter(wanted, same_as=None, kind=UNION, level__in=_CENTRES, industry="")
    found: dict[str, list[Organisation]] = {}
    for body in rows.exclude(parents__relation=Parentage.Relation.ORGANISATIONAL).order_by("pk"):
        if _was_there(body, on):
            found.setdefault(body.country, []).append(body)
    return found
