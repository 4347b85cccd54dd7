"""Which namings mean the same body, and what the page adds to an elliptical name ('LĐLĐ tỉnh')."""

import re
from collections.abc import Container, Mapping, Sequence
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from giaoluu.lexicon.folding import Folded, lower_name
from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import Anchors
from giaoluu.reading.classes import class_of, wanted_class
from giaoluu.reading.context import Body
from giaoluu.reading.homes import Home
from giaoluu.reading.mentions.known_bodies import SAYS_ITS_UNIT
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.organisations import ZONE_HEADS
from giaoluu.reading.mentions.places import Words, is_country, unit_written_out
from giaoluu.reading.named import FOREIGN_HEADS

Key: TypeAlias = tuple[str, ...]

CONFEDERATION = "Tổng Liên đoàn Lao động Việt Nam"

_UNIONS = {
    "Liên đoàn Lao động", "Công đoàn", "Liên hiệp Công đoàn", "Tổng Công hội", "Công hội", "Tổng Công đoàn",
    "Liên đoàn Công đoàn", "Trung ương Liên hiệp Công đoàn", "Tổng Liên đoàn Lao động", "Tổng Liên đoàn",
    "Tổng Liên đoàn Công đoàn", "Công đoàn ngành",
}  # fmt: skip
"""Heads that may name one and the same union of a territory: 'Công đoàn tỉnh Lào Cai' is its Liên đoàn Lao động."""

_NATIONAL = {"Quốc hội", "Chính phủ", "Ủy ban Thường vụ Quốc hội"}
"""Bodies that every state has: in a chain of posts they are of the state of those before them."""
_YOUTH = {"Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Đoàn Thanh niên"}
"""Heads that name the youth union of a territory."""
_BORDER_GUARD = {"Bộ đội Biên phòng", "Bộ Chỉ huy Bộ đội Biên phòng"}
"""Heads that name the border guard of a province and its command, which speaks for it."""
_PROVINCIAL = {"Sở", "Chi cục"}
"""Bodies of a field of work that every province has: unplaced, those of the page's own province are meant."""


_NEVER_PROVINCES = {"Hà Nội", "Hồ Chí Minh", "Hải Phòng"}
"""Cities that 'LĐLĐ tỉnh' cannot mean; the other cities of that rank have been part of a province, or its seat."""


class Resolved(msgspec.Struct, frozen=True, gc=False):
    """The bodies of a page, and for each mention the id of its body, or None where the page leaves it open."""

    bodies: dict[str, Body]
    ids: list[str | None]


def resolve_organisations(
    mentions: Sequence[OrganisationMention],
    anchors: Sequence[Anchor],
    folded: Folded,
    phrases: Mapping[str, Anchors],
    people: Sequence[tuple[int, int]],
    *,
    words: Words,
) -> Resolved:
    """Group `mentions` (in page order) into bodies and write elliptical names out.

    A name without its territory takes that of the same kind of body named in full on the page, the nearest before it
    first; failing that, the Vietnamese province or district that the article names most, or the only province that
    holds the districts named. Where the article names none, the name stays as it is, and bodies of everyday words
    ('Sở Y tế' alone) stay unnamed by territory. What stands in a name of `people` (spans) is no territory. `words` tell
    of what province a paper's mark is ('BDO'), and which communes are named after persons.
    """
    home = Home(mentions, anchors, folded, phrases, people, words=words)
    filled = [_filled(index, mention, home) for index, mention in enumerate(mentions)]
    groups: dict[Key, list[int]] = {}
    for index, mention in enumerate(filled):
        if mention is not None:
            groups.setdefault(_key(mention), []).append(index)
    _merge_central(groups, filled)
    _merge_unplaced(groups, filled)
    _merge_without_seat(groups, phrases)
    ids: list[str | None] = [None] * len(mentions)
    bodies: dict[str, Body] = {}
    for number, (_, members) in enumerate(sorted(groups.items(), key=lambda item: item[1][0]), start=1):
        body = _body(f"o{number}", [filled[i] for i in members], [mentions[i] for i in members], folded.text, phrases)
        bodies[body.id] = body
        for index in members:
            ids[index] = body.id
    return Resolved(bodies, ids)


def _filled(index: int, mention: OrganisationMention, home: Home) -> OrganisationMention | None:
    """The mention with its territory, or as it is; None where it names nothing on its own."""
    if mention.name in _NATIONAL and (country := home.chains.country_before(mention, index)):
        return replace(mention, name=f"{mention.name} {country.name}", country=country.country)
    if mention.head and mention.place is not None and mention.place.unit == "vùng" and not is_country(mention.place):
        return None  # 'LĐLĐ các tỉnh Tây Nguyên': a region has no union and no committee of its own
    if not mention.needs:
        return mention
    if mention.within is not None:
        inner = _fill_one(mention.within, index, home)
        if inner is None:
            return None
        return replace(mention, within=inner, name=f"{mention.head} {inner.name}", needs="", place=inner.place)
    return _fill_one(mention, index, home)


def _fill_one(mention: OrganisationMention, index: int, home: Home) -> OrganisationMention | None:
    if not mention.needs:
        return mention
    if mention.needs == "echo":
        echoed = home.named.echoed(mention, index)
        if echoed is None or echoed.within is None or not echoed.within.needs:
            return echoed
        inner = _fill_one(echoed.within, index, home)
        return replace(echoed, within=inner, name=f"{echoed.head} {inner.name}", place=inner.place) if inner else None
    if mention.needs == "bare" and mention.head not in _PROVINCIAL:
        return replace(mention, needs="")
    wanted = wanted_class(mention.unit) if mention.unit else ""
    place = (
        home.chains.place(mention, index, wanted)
        or home.named.again(mention, wanted)
        or home.just_named(mention, index)
        or home.named.nearest(mention.head, wanted, index)
    )
    if place is None and mention.head not in FOREIGN_HEADS:
        place = home.named.beside(mention, index, wanted or "province") or home.place(wanted or "province")
        if place is None and wanted == "tỉnh":
            place = home.place("province")
            if place is not None and place.name in _NEVER_PROVINCES and mention.head not in ZONE_HEADS:
                place = None
            place = home.as_province(place) if place is not None else None
    if place is None:
        keep = (mention.needs == "bare" and mention.tail) or wanted in {"tỉnh", "city"}
        return mention if keep or (wanted == "district" and home.is_unnamed()) else None
    unit = mention.unit or place.unit
    shown = "" if mention.head in SAYS_ITS_UNIT else unit_written_out(unit)
    shown = "" if lower_name(place.name).startswith(f"{shown} ") else shown  # 'Quận 3'
    words = [mention.head, mention.tail, shown, place.name]
    return replace(mention, place=place, name=" ".join(filter(None, words)), unit=unit, country=place.country, needs="")


def _key(mention: OrganisationMention) -> Key:
    if not mention.head:
        return ("known", lower_name(mention.name))
    if mention.within is not None:
        return ("Công đoàn" if mention.head == "Công đoàn cơ sở" else mention.head, *_key(mention.within))
    tail = _without_joints(mention.tail)
    place = lower_name(mention.place.name) if mention.place is not None else ""
    size = class_of(mention.place, mention.unit) if mention.place is not None else ""
    if mention.head in _YOUTH and (place or mention.unit == "tỉnh"):
        return ("youth", place, size)
    if mention.head in _BORDER_GUARD and place:
        return ("border guard", place)
    if mention.head in ZONE_HEADS:
        within = mention.place.parent if mention.place is not None and size == "district" else ""
        return ("zone", mention.kind, lower_name(within) or place or tail)
    if mention.kind == "trade_union" and mention.head in _UNIONS and place:
        return ("union", tail, place, "district" if size == "district" else "")
    if not place and mention.unit and not mention.tail:
        return (mention.head, tail, lower_name(mention.name))
    return (_PLAIN_HEADS.get(mention.head, mention.head), tail, place, "district" if size == "district" else "")


_PLAIN_HEADS = {"Công ty TNHH": "Công ty", "Công ty Cổ phần": "Công ty", "Bệnh viện Đa khoa": "Bệnh viện"}
"""Heads that a page cuts short when it names the body again."""
_SCHOOLS = re.compile(r"\bđh\b")
_JOINTS = re.compile(r"\s*(?:[-–,&]|\bvà\b)\s*")


def _without_joints(tail: str) -> str:
    """'Dệt - May' and 'Dệt May', 'Kế hoạch và Đầu tư' and 'Kế hoạch - Đầu tư' are one field, 'Trường ĐH' is short."""
    return _JOINTS.sub(" ", _SCHOOLS.sub("đại học", lower_name(tail))).strip() if tail else ""


def _merge_central(groups: dict[Key, list[int]], filled: Sequence[OrganisationMention | None]) -> None:
    """'Công đoàn Việt Nam' beside the confederation's own name is that; so are two names of a country's union."""
    movement, confederation = ("known", "công đoàn việt nam"), ("known", lower_name(CONFEDERATION))
    if movement in groups and confederation in groups:
        groups[confederation] = sorted(groups[confederation] + groups.pop(movement))
    for key in [key for key in groups if key[0] == "union" and key[1] == ""]:
        first = filled[groups[key][0]]
        if first is None or first.place is None or first.place.unit != "nước":
            continue
        for other in list(groups):
            named = filled[groups[other][0]] if other in groups else None
            if (
                other[0] == "known" and named is not None and named.kind == "trade_union"
                and named.country == first.place.country and named.level in ("central", "foreign_national")
            ):  # fmt: skip
                groups[other] = sorted(groups[other] + groups.pop(key))
                break


def _merge_unplaced(groups: dict[Key, list[int]], filled: Sequence[OrganisationMention | None]) -> None:
    """'Công đoàn ngành Y tế' without a territory is the one such union that the page names with its territory.

    'Công đoàn Xây dựng' is that of Vietnam where the page names it, and no union of a province beside it.
    """
    _merge_unplaced_offices(groups)
    placed: dict[str, list[Key]] = {}
    for key in groups:
        if key[0] == "union" and key[1]:
            placed.setdefault(_field(key[1]), []).append(key)
    local = any(key[0] == "union" and not key[1] for key in groups)
    for key in list(groups):
        first = filled[groups[key][0]]
        if first is None or first.kind != "trade_union" or first.head not in {"Công đoàn", "Công đoàn ngành"}:
            continue
        those = placed.get(_field(first.tail), []) if first.tail and not first.place and not first.within else []
        if not those and not local and first.head == "Công đoàn" and first.tail:
            those = [of_country] if (of_country := ("known", lower_name(f"{first.name} Việt Nam"))) in groups else []
        if len(those) == 1:
            groups[those[0]] = sorted(groups[those[0]] + groups.pop(key))


def _merge_unplaced_offices(groups: dict[Key, list[int]]) -> None:
    """'Phòng Giáo dục và Đào tạo' is 'Phòng GDĐT Phú Giáo' where the page names only that one."""
    placed: dict[tuple[str, str], list[Key]] = {}
    for key in groups:
        if len(key) == 4 and key[0] in _OFFICES and key[1] and key[2]:
            placed.setdefault(key[:2], []).append(key)
    for key in list(groups):
        if len(key) != 4 or key[0] not in _OFFICES or key[2]:
            continue
        those = placed.get(key[:2], [])
        if len(those) == 1:
            groups[those[0]] = sorted(groups[those[0]] + groups.pop(key))


_OFFICES = {"Phòng", "Sở", "Chi cục", "Hạt"}


def _merge_without_seat(groups: dict[Key, list[int]], phrases: Mapping[str, Anchors]) -> None:
    """'Bệnh viện Lao và Bệnh phổi' is 'Bệnh viện Lao và Bệnh phổi Sơn La' where the page names only that one."""
    for key in [key for key in groups if len(key) == _PLAIN_KEY and key[0] in _SEATED and " " in key[1] and not key[2]]:
        lead = f"{key[1]} "
        longer = [other for other in groups if other[0] == key[0] and other[1].startswith(lead)]
        if len(longer) == 1 and phrases.get(longer[0][1].removeprefix(lead), _NOWHERE).place:
            groups[longer[0]] = sorted(groups[longer[0]] + groups.pop(key))


_PLAIN_KEY = 4
_NOWHERE = Anchors()
_SEATED = {"Bệnh viện", "Trung tâm"}
"""Heads of bodies that a page names with where they are, and then without it."""


def _field(tail: str) -> str:
    return _without_joints(tail).removeprefix("ngành ")


def _body(
    number: str,
    filled: list[OrganisationMention | None],
    mentions: list[OrganisationMention],
    text: str,
    phrases: Container[str],
) -> Body:
    named = [mention for mention in filled if mention is not None]
    best = named[0] if len(named) == 1 else max(
        named,
        key=lambda m: (
            not m.within and m.head not in ("Công đoàn", "Đoàn Thanh niên"), m.kind != "other",
            len(m.name) < 90, not m.tail.isupper(), _fullness(m),
        ),
    )  # fmt: skip
    forms: dict[str, None] = {}
    for mention, original in zip(named, mentions, strict=True):
        forms.setdefault(mention.name)
        if mention.abbreviation and lower_name(mention.abbreviation) not in phrases:
            forms.setdefault(mention.abbreviation)
        if mention.listed or original.needs == "echo":
            continue  # 'Công ty' alone is no name to know it by elsewhere
        written = " ".join(text[original.start : original.end].split())
        forms.setdefault(
            f"{written} {mention.place.name}" if original.needs in {"unit", "bare"} and mention.place else written
        )
    basis = None
    if mentions[0].needs and all(mention.needs for mention in mentions):
        basis = (mentions[0].start, mentions[0].end)
    place = best.place.name if best.place is not None else None
    if best.place is not None and place is not None and place.isdigit():
        place = f"{best.place.unit.capitalize()} {place}"
    country = best.country or next((mention.country for mention in named if mention.country), None)
    return Body(
        id=number, name=best.name, kind=best.kind, level=_level(best), place=place, country=country,
        aliases=[form for form in forms if form != best.name], mentions=mentions, basis=basis,
    )  # fmt: skip


def _fullness(mention: OrganisationMention) -> int:
    return len(mention.name) + (0 if mention.head else 200)


def _level(mention: OrganisationMention) -> str | None:
    if mention.within is not None and mention.within.kind == "trade_union":
        return _level(mention.within)
    if mention.kind != "trade_union":
        return mention.level or None
    if mention.level in {"upper", "grassroots"} or (mention.level and not mention.place):
        return mention.level
    size = class_of(mention.place, mention.unit)
    if mention.place is not None and mention.place.country not in ("VN", ""):
        return "foreign_national" if size == "country" else "foreign_province"
    if size == "country":
        return "industry" if mention.tail else "central"
    if mention.tail:
        return "upper"
    return {"province": "province", "district": "upper", "commune": "upper"}.get(size, mention.level or "grassroots")
