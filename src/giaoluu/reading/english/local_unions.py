"""Unions of a province that a page names by a common noun: 'trade unions of Thanh Hoa and Houaphan provinces'."""

import re

from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import Place
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.places import choose_place

_UNION = re.compile(
    r"((?:trade|labou?r|women[’']s|youth|farmers[’']) unions?|labou?r federations?|"
    r"(?:con)?federations? of (?:labou?r|trade unions))"
    r"(?! (?:law|university|congress|official|leader|member))(?!\w)"
)
_PARTNERS = re.compile(r"its (?:counterpart|partner|sister organisation)s?(?!\w)")
"""'the Women’s Union of … and its counterparts from the provinces of …': the same kind of union there."""
_KINDS = dict.fromkeys(("trade", "labour", "labor", "federation", "confederation"), "trade_union")
_OF = re.compile(
    r"\s?(?:(?:organisation|organization|chapter|committee|delegation)s? )?(?:of|"
    r"from)\s(?:[a-zà-ỹ’' -]{0,60}?(?:province|city|capital|localitie)s? of\s|vietnam[’']s? |"
    r"[a-z’' -]{0,40}?(?:provinces|cities|localities)(?: of vietnam)?(?:,? (?:including|namely):?|:)\s)?"
)
_AND = re.compile(
    r"(?:[’']s?)?(?:\s(?:province|city))?(?:[’']s)?(?:,|,? and| and those of)\s(?:[a-z’' -]{0,40}?(?:province|city|"
    r"capital) of\s|lao(?:s[’']s?)? )?"
)
_BEFORE = re.compile(r"(?:[’']s?)?(?:\s(?:province|city|provincial|municipal)(?:[’']s)?)?\s$")

_CLOSE = 16
"""So near to its territory, nothing but 'province’s' between, the noun is part of the name: 'Hue’s trade union'."""


def find_local_unions(text: str, low: str, anchors: list[Anchor], start: int, end: int) -> list[OrganisationMention]:
    """Return one union for each province or city that 'trade union' of the page's running text belongs to."""
    found: list[OrganisationMention] = []
    places = [(at, stop, choose_place(meaning.place, "")) for at, stop, meaning in anchors if meaning.place]
    places = [(at, stop, place) for at, stop, place in places if place.unit not in ("nước", "vùng")]
    unions = list(_UNION.finditer(low, start, end))
    partners = _PARTNERS.search(low, unions[0].end(), end) if unions else None
    if partners is not None:
        named = _after(low, places, partners.end(), end)
        found += [_mention(text, (at, stop), place, unions[0]) for at, stop, place in named]
    for union in unions:
        if text[union.start()].isupper() and not (union[0].endswith("s") or _small_second(text, union)):
            continue
        named = _after(low, places, union.end(), end) or _before(low, places, union.start())
        found += [_mention(text, (at, stop), place, union) for at, stop, place in named]
    return found


def find_unions_of_bodies(
    text: str, low: str, bodies: list[OrganisationMention], start: int, end: int
) -> list[OrganisationMention]:
    """Return the union of each firm, school or office whose 'trade union' the running text names by a common noun."""
    if low.find("trade union", start, end) < 0:
        return []
    found: list[OrganisationMention] = []
    named = {body.start for body in bodies if body.kind == "trade_union"}
    for body in bodies:
        if body.kind not in _HAVE_A_UNION:
            continue
        before = _UNION_OF.search(low, max(start, body.start - _BEFORE_IT), body.start)
        behind = _ITS_UNION.match(low, body.end, end) if before is None else None
        if before is None and (behind is None or not text.startswith("t", behind.end() - len("trade union"))):
            continue
        begin, stop = (before.start(), body.end) if before is not None else (body.start, behind.end() if behind else 0)
        if begin in named:
            continue
        found.append(
            OrganisationMention(
                begin, stop, "union", "trade_union", "", body.country, "", "", None, f"trade union of {body.name}",
                within=body,
            )
        )  # fmt: skip
    return found


_HAVE_A_UNION = ("company", "school")
_BEFORE_IT = 24
_UNION_OF = re.compile(r"(?<!\w)trade union of (?:the )?$")
_ITS_UNION = re.compile(r"(?:[’']s?)? trade union(?!\w|s)")


def _small_second(text: str, union: re.Match[str]) -> bool:
    """'Youth union delegations' opens a sentence; 'Youth Union' is a name, read elsewhere."""
    return text[union.start() + union[0].index(" ") + 1].islower()


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


def _mention(text: str, named: tuple[int, int], place: Place, union: re.Match[str]) -> OrganisationMention:
    start, stop = named
    written = text[start:stop]
    named_so = written.lower().endswith(("city", "province"))
    area = "" if named_so else {"tỉnh": " province", "thành phố": " city"}.get(place.unit, "")
    close = 0 <= union.start() - stop < _CLOSE and "," not in text[stop : union.start()]
    noun = union[1].replace("federations", "federation")
    noun = noun.removesuffix("s") if noun.endswith("unions") and " of " not in noun else noun
    return OrganisationMention(
        start, union.end() if close else stop, "unions", _KINDS.get(noun.split()[0], "mass_organisation"), "",
        place.country, "", written, place, f"{noun} of {written}{area}", listed=not close,
    )  # fmt: skip
