"""Units below provinces that the lexicon knows and nobody has needed yet: districts, towns, special zones.

Each goes on record with the first body that works there, so that the tables of units stay as small as what is used.
"""

from functools import lru_cache
from typing import NamedTuple

from giaoluu.lexicon.shapes import Place
from giaoluu.lexicon.tables import spellings
from giaoluu.register.archive.intake import lexicon
from giaoluu.register.organisations.models import Unit
from giaoluu.register.trail.keys import key_of

_SIZE_OF = spellings()["size_below"]
BELOW = {size: {unit for unit, its in _SIZE_OF.items() if its == size} for size in _SIZE_OF.values()}
"""What the lexicon calls the places of each size that lie in a province."""


class _Known(NamedTuple):
    """A place of the lexicon, and the keys of all that it is called."""

    place: Place
    keys: tuple[str, ...]


def slug_of(place: Place) -> str:
    """Return the short name under which a place of the lexicon is, or would be, on record."""
    return key_of(f"{place.country} {place.unit} {place.name} {place.parent}").replace(" ", "-")[:60]


def unit_of(place: Place) -> Unit:
    """Return a place of the lexicon as a unit, not yet on record."""
    return Unit(
        slug=slug_of(place),
        name=place.name,
        full_name=f"{place.unit} {place.name}, {place.parent}",
        kind=_SIZE_OF[place.unit],
        country=place.country,
        valid_from=place.valid_from,
        valid_to=place.valid_to,
    )


def district(slug: str) -> Unit:
    """Return the unit of this short name, from the lexicon where it is not on record. Raises `Unit.DoesNotExist`."""
    on_record = Unit.objects.filter(slug=slug).first()
    if on_record is not None:
        return on_record
    if slug not in _known():
        raise Unit.DoesNotExist
    return unit_of(_known()[slug].place)


def districts_found(text: str, *, most: int) -> list[Unit]:
    """Return units of the lexicon, not yet on record, that are called by all words of `text`, with or without marks.

    At most `most`, those first in whose names the words stand together, then in the order of the lexicon: the provinces
    from north to south.
    """
    words = key_of(text).split()
    if not words:
        return []
    found = [
        one.place for one in _known().values() if any(all(word in key.split() for word in words) for key in one.keys)
    ]
    together = f" {' '.join(words)} "
    found.sort(key=lambda place: together not in f" {key_of(unit_of(place).full_name)} ")
    slugs = [slug_of(place) for place in found]
    on_record = set(Unit.objects.filter(slug__in=slugs).values_list("slug", flat=True))
    return [unit_of(place) for place, slug in zip(found, slugs, strict=True) if slug not in on_record][:most]


@lru_cache(maxsize=1)
def _known() -> dict[str, _Known]:
    said = {unit for units in BELOW.values() for unit in units}
    known: dict[str, _Known] = {}
    for phrase, meaning in lexicon().phrases.items():
        for place in meaning.place or ():
            if place.unit in said and place.parent not in {"", "Việt Nam"}:
                slug = slug_of(place)
                keys = known[slug].keys if slug in known else (key_of(unit_of(place).full_name),)
                known[slug] = _Known(place, (*keys, key_of(f"{place.unit} {phrase} {place.parent}")))
    return known
