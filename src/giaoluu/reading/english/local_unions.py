"""Unions of a province that a page names in small letters: 'trade unions of Thanh Hoa and Houaphan provinces'."""

import re

from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import Place
from giaoluu.reading.mentions.organisations import OrganisationMention
from giaoluu.reading.mentions.territories import choose_place

_UNION = re.compile(r"(?:trade|labou?r) unions?(?! (?:law|university|congress))(?!\w)")
_OF = re.compile(r"\s?(?:organisations? |organizations? |chapters? )?of\s(?:[a-zà-ỹ’' -]{0,60}?(?:province|city|capital)s? of\s)?")
_AND = re.compile(
    r"(?:[’']s?)?(?:\s(?:province|city))?(?:[’']s)?(?:,|,? and| and those of)\s(?:[a-z’' -]{0,40}?(?:province|city|capital) of\s)?"
)
_BEFORE = re.compile(r"(?:[’']s?)?(?:\s(?:province|city|provincial|municipal)(?:[’']s)?)?\s$")

_CLOSE = 16
"""So near to its territory, with nothing but 'province’s' between, the noun is part of the name: 'Houaphan’s trade union'."""


def find_local_unions(text: str, low: str, anchors: list[Anchor], start: int, end: int) -> list[OrganisationMention]:
    """Return one union for each province or city that 'trade union' of the page's running text belongs to."""
    found: list[OrganisationMention] = []
    places = [(at, stop, choose_place(meaning.place, "")) for at, stop, meaning in anchors if meaning.place]
    places = [(at, stop, place) for at, stop, place in places if place.unit != "nước"]
    for union in _UNION.finditer(low, start, end):
        if text[union.start()].isupper():
            continue
        named = _after(low, places, union.end(), end) or _before(low, places, union.start())
        found += [_mention(text, at, stop, place, union.span()) for at, stop, place in named]
    return found


def _after(low: str, places: list[tuple[int, int, Place]], at: int, end: int) -> list[tuple[int, int, Place]]:
    """The territories after 'of', the first of them right behind it."""
    named: list[tuple[int, int, Place]] = []
    for place in places:
        if place[0] < at:
            continue
        link = _AND if named else _OF
        if place[1] > end or not link.fullmatch(low, named[-1][1] if named else at, place[0]):
            break
        named.append(place)
    return named


def _before(low: str, places: list[tuple[int, int, Place]], at: int) -> list[tuple[int, int, Place]]:
    """The territories whose genitive stands right before: 'Quang Nam’s and Sekong’s trade unions'."""
    named: list[tuple[int, int, Place]] = []
    for place in reversed([place for place in places if place[1] <= at]):
        between = low[place[1] : named[-1][0] if named else at]
        if not (_AND.fullmatch(between) if named else _BEFORE.fullmatch(between)):
            break
        named.append(place)
    return named[::-1]


def _mention(text: str, at: int, stop: int, place: Place, union: tuple[int, int]) -> OrganisationMention:
    written = text[at:stop]
    area = {"tỉnh": " province", "thành phố": " city"}.get(place.unit, "")
    close = 0 <= union[0] - stop < _CLOSE and "," not in text[stop : union[0]]
    return OrganisationMention(
        at, union[1] if close else stop, "unions", "trade_union", "", place.country, "", written, place,
        f"trade union of {written}{area}", listed=not close,
    )  # fmt: skip
