"""Which namings mean the same body, and what the page adds to an elliptical name ('LĐLĐ tỉnh')."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from giaoluu.lexicon.folding import lower
from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import Anchors, Place
from giaoluu.reading.context import Body
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.organisations import SAYS_ITS_UNIT, ZONE_HEADS
from giaoluu.reading.mentions.territories import choose_place, commune_named, unit_written_out, unlisted_place

Key: TypeAlias = tuple[str, ...]

_NO_MEANING = Anchors()
_HOME = ("VN", "")
"""Territories of Vietnam, and those that no list has."""

CONFEDERATION = "Tổng Liên đoàn Lao động Việt Nam"

_UNIONS = {
    "Liên đoàn Lao động", "Công đoàn", "Liên hiệp Công đoàn", "Tổng Công hội", "Công hội", "Tổng Công đoàn",
    "Liên đoàn Công đoàn", "Trung ương Liên hiệp Công đoàn", "Tổng Liên đoàn Lao động", "Tổng Liên đoàn",
    "Tổng Liên đoàn Công đoàn", "Công đoàn ngành",
}  # fmt: skip
"""Heads that may name one and the same union of a territory: 'Công đoàn tỉnh Lào Cai' is its Liên đoàn Lao động."""

_CLASS = {
    "tỉnh": "province", "thành phố": "province", "tp": "province", "thủ đô": "province", "vùng": "province",
    "huyện": "district", "quận": "district", "thị xã": "district", "tx": "district", "khu tự trị": "province",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune", "châu": "prefecture",
    "nước": "country", "bang": "province",
}  # fmt: skip
_PROVINCIAL = {"Sở", "Chi cục"}
"""Bodies of a field of work that every province has: unplaced, those of the page's own province are meant."""

_FOREIGN_HEADS = {"Liên hiệp Công đoàn", "Tổng Công hội", "Công hội"}


class Resolved(NamedTuple):
    """The bodies of a page, and for each mention the id of its body, or None where the page leaves it open."""

    bodies: dict[str, Body]
    ids: list[str | None]


def resolve_organisations(
    mentions: Sequence[OrganisationMention], anchors: Sequence[Anchor], text: str, phrases: Mapping[str, Anchors]
) -> Resolved:
    """Group `mentions` (in page order) into bodies and write elliptical names out.

    A name without its territory takes that of the same kind of body named in full on the page, the nearest before it
    first; failing that, the Vietnamese province or district that the article names most, or the only province that
    holds the districts named. Where the article names none, the name stays as it is, and bodies of everyday words
    ('Sở Y tế' alone) stay unnamed by territory.
    """
    home = _Home(mentions, anchors, text, phrases)
    filled = [_filled(index, mention, home) for index, mention in enumerate(mentions)]
    groups: dict[Key, list[int]] = {}
    for index, mention in enumerate(filled):
        if mention is not None:
            groups.setdefault(_key(mention), []).append(index)
    _merge_central(groups, filled)
    _merge_unplaced(groups, filled)
    ids: list[str | None] = [None] * len(mentions)
    bodies: dict[str, Body] = {}
    for number, (_, members) in enumerate(sorted(groups.items(), key=lambda item: item[1][0]), start=1):
        body = _body(f"o{number}", [filled[i] for i in members], [mentions[i] for i in members], text, phrases)
        bodies[body.id] = body
        for index in members:
            ids[index] = body.id
    return Resolved(bodies, ids)


class _Home:
    """The territories that the article is about, by class of unit."""

    def __init__(
        self, mentions: Sequence[OrganisationMention], anchors: Sequence[Anchor], text: str,
        phrases: Mapping[str, Anchors],
    ) -> None:  # fmt: skip
        self.named = _Named(mentions, text)
        self.chains = _Chains(mentions, anchors, text)
        self._phrases = phrases
        self.counts: defaultdict[str, Counter[Place]] = defaultdict(Counter)
        for mention in mentions:
            if mention.place is not None and mention.place.country in _HOME:
                self._count(mention.place, mention.unit, 3)
        for start, end, meaning in anchors:
            commune = commune_named(text, end) if meaning.unit == "commune" and not meaning.place else ""
            if commune:
                self._count(unlisted_place(text[start:end], commune), "", 1)
            if meaning.place:
                place = choose_place(meaning.place, "")
                if place.country == "VN":
                    self._count(place, "", 1)

    def _count(self, place: Place, unit: str, weight: int) -> None:
        self.counts[class_of(place, unit)][place] += weight

    def is_unnamed(self) -> bool:
        """Tell whether the page names no territory of Vietnam at all, so that 'LĐLĐ huyện' is the one at home."""
        return not self.counts

    def place(self, wanted: str) -> Place | None:
        """The territory that the article names most and that fits; of cities, those that are provinces first."""
        classes = {"city": ("province", "district"), "tỉnh": ("province",)}.get(wanted, (wanted,))
        for counted in filter(None, map(self.counts.get, classes)):
            fitting = [place for place, _ in counted.most_common() if _fits(place, "", wanted)]
            if fitting:
                return fitting[0]
        return self._holding(wanted) if "province" in classes else None

    def _holding(self, wanted: str) -> Place | None:
        """The only province of the class `wanted` that has a district of a name that the article gives."""
        named = {place.name: place.unit for place in self.counts["district"]}
        parents = {
            place.parent
            for name, unit in named.items()
            for place in self._phrases[lower(name)].place
            if place.unit == unit and place.country == "VN" and place.parent != "Việt Nam"
        }
        holding = [
            place
            for parent in parents
            for place in self._phrases.get(lower(parent), _NO_MEANING).place
            if place.parent == "Việt Nam" and _fits(place, "", wanted)
        ]
        return holding[0] if len({place.name for place in holding}) == 1 else None


def class_of(place: Place | None, unit: str) -> str:
    """Return the class of territory: `province`, `district`, `commune`, `prefecture`, `country` or ''."""
    word = unit.lower().rstrip(".")
    if place is not None and word in ("", "thành phố", "tp", "t.p") and place.parent and place.country == "VN":
        return _CLASS.get(place.unit, "") if place.parent == "Việt Nam" else "district"
    if place is not None and not word:
        return _CLASS.get(place.unit, "")
    return _CLASS.get("tp" if word == "t.p" else word, "")


_ONE_BREATH = re.compile(r"[^.;\n]{0,120}")
"""What may stand between two bodies of one territory that a sentence names in a row."""
_CITIES = {"thành phố", "thủ đô"}


def _wanted(unit: str) -> str:
    """What a name without its place needs: a `city`, whatever its rank, a province proper (`tỉnh`), or else a class."""
    word = unit_written_out(unit)
    return {"thành phố": "city", "tỉnh": "tỉnh"}.get(word) or class_of(None, unit)


def _fits(place: Place, unit: str, wanted: str) -> bool:
    if wanted == "city":
        return place.unit in _CITIES or unit_written_out(unit) == "thành phố"
    if wanted == "tỉnh":
        return place.unit not in _CITIES and class_of(place, unit) == "province"
    return not wanted or class_of(place, unit) == wanted


def _filled(index: int, mention: OrganisationMention, home: _Home) -> OrganisationMention | None:
    """The mention with its territory, or as it is; None where it names nothing on its own."""
    if not mention.needs:
        return mention
    if mention.within is not None:
        inner = _fill_one(mention.within, index, home)
        if inner is None:
            return None
        return mention._replace(within=inner, name=f"{mention.head} {inner.name}", needs="", place=inner.place)
    return _fill_one(mention, index, home)


def _fill_one(mention: OrganisationMention, index: int, home: _Home) -> OrganisationMention | None:
    if not mention.needs:
        return mention
    if mention.needs == "echo":
        return home.named.echoed(mention, index)
    if mention.needs == "bare" and mention.head not in _PROVINCIAL:
        return mention._replace(needs="")
    wanted = _wanted(mention.unit) if mention.unit else ""
    place = home.chains.place(mention, index, wanted) or home.named.nearest(mention.head, wanted, index)
    if place is None and mention.head not in _FOREIGN_HEADS:
        place = home.named.beside(mention, index, wanted or "province") or home.place(wanted or "province")
        if place is None and wanted == "tỉnh":
            place = home.place("province")
    if place is None:
        keep = (mention.needs == "bare" and mention.tail) or wanted in {"tỉnh", "city"}
        return mention if keep or (wanted == "district" and home.is_unnamed()) else None
    unit = mention.unit or place.unit
    shown = "" if mention.head in SAYS_ITS_UNIT else unit_written_out(unit)
    words = [mention.head, mention.tail, shown, place.name]
    return mention._replace(place=place, name=" ".join(filter(None, words)), unit=unit, country=place.country, needs="")


_TO_NEXT_POST = re.compile(
    r"(?:,| và| kiêm|,? đồng thời là| [-–]) (?:nguyên )?(?:quyền )?(?:phó )?"
    r"(?:chủ tịch|bí thư|tỉnh trưởng|trưởng|giám đốc|tổng giám đốc|ủy viên|uỷ viên|chánh|chỉ huy|thường trực)"
    r"[^,.;:()\n]{0,30} "
)


class _Chains:
    """Posts of one person in several bodies: what one of the bodies says of its territory holds for its neighbour."""

    def __init__(self, mentions: Sequence[OrganisationMention], anchors: Sequence[Anchor], text: str) -> None:
        self._mentions, self._low = mentions, lower(text)
        self._places = [(start, meaning.place) for start, _, meaning in anchors if meaning.place]

    def place(self, mention: OrganisationMention, index: int, wanted: str) -> Place | None:
        """'Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Salavan', '…, Ủy viên Trung ương Đảng …Lào, Bí thư Tỉnh ủy': of there."""
        if mention.unit == "" or wanted not in ("tỉnh", "city", "province", "district"):
            return None
        return self._behind(mention, index, wanted) or self._abroad(mention, index, wanted)

    def _behind(self, mention: OrganisationMention, index: int, wanted: str) -> Place | None:
        link = _TO_NEXT_POST.match(self._low, mention.end)
        if link is None:
            return None
        for after in self._mentions[index + 1 : index + 2]:
            named = after.within or after
            if after.start < link.end() + 2 and named.place is not None and _fits(named.place, named.unit, wanted):
                return named.place
        at = bisect_left(self._places, mention.end, key=lambda one: one[0])
        if "tỉnh trưởng" in link[0] and at < len(self._places) and self._places[at][0] <= link.end() + 5:
            place = choose_place(self._places[at][1], "tỉnh", abroad=True)
            return place if _fits(place, "", wanted) else None
        return None

    def _abroad(self, mention: OrganisationMention, index: int, wanted: str) -> Place | None:
        before = self._mentions[index - 1] if index else None
        if before is None or before.country in ("", "VN") or before.kind != "party":
            return None
        link = _TO_NEXT_POST.match(self._low, before.end)
        if link is None or not mention.start <= link.end() + 1:
            return None
        at = bisect_left(self._places, before.start, key=lambda one: one[0])
        for start, places in reversed(self._places[max(0, at - 6) : at]):
            there = [place for place in places if place.country == before.country and _fits(place, "", wanted)]
            if there and start > before.start - 300:
                return there[0]
        return None


class _Named:
    """The bodies that the page names with their territory, by head."""

    def __init__(self, mentions: Sequence[OrganisationMention], text: str) -> None:
        self._mentions, self._text = mentions, text
        self._by_head: dict[str, list[tuple[int, OrganisationMention]]] = {}
        for index, mention in enumerate(mentions):
            named = mention.within or mention
            if named.place is not None and not named.needs:
                self._by_head.setdefault(named.head, []).append((index, named))
        self._places: dict[tuple[str, str], list[tuple[int, Place]]] = {}

    def nearest(self, head: str, wanted: str, index: int) -> Place | None:
        """The territory, of the class `wanted` if any, of such a body: the last before `index`, else the next behind.

        A body more than a thousand mentions back is further than the next one.
        """
        places = self._places.get((head, wanted))
        if places is None:
            places = self._places[head, wanted] = list(self._fitting(head, wanted))
        at = bisect_left(places, index, key=lambda one: one[0])
        near = [(index - before, place) for before, place in places[max(0, at - 1) : at]]
        near += [(1000 + behind - index, place) for behind, place in places[at : at + 1]]
        return min(near, key=lambda one: one[0])[1] if near else None

    def beside(self, mention: OrganisationMention, index: int, wanted: str) -> Place | None:
        """The territory of the body named right before, in the same breath: 'LĐLĐ tỉnh Sơn La và Sở Y tế'."""
        for before in reversed(self._mentions[max(0, index - 3) : index]):
            named = before.within or before
            if not _ONE_BREATH.fullmatch(self._text, before.end, mention.start):
                break
            if named.place is not None and named.place.country in _HOME and _fits(named.place, named.unit, wanted):
                return named.place
        return None

    def echoed(self, mention: OrganisationMention, index: int) -> OrganisationMention | None:
        """The body that was named last under this head: 'Công đoàn ngành' alone is that branch union again."""
        for before in reversed(self._mentions[:index]):
            called = before.tail and before.head in {mention.head, "Công đoàn"}
            if before.kind == "trade_union" and not before.needs and (called or before.name.startswith(mention.head)):
                return before._replace(start=mention.start, end=mention.end, abbreviation="")
        return None

    def _fitting(self, head: str, wanted: str) -> Iterator[tuple[int, Place]]:
        for index, named in self._by_head.get(head, ()):
            if named.place is None or not _fits(named.place, named.unit, wanted):
                continue
            if head in _FOREIGN_HEADS or head == "Công đoàn" or named.place.country in _HOME:
                yield index, named.place


def _key(mention: OrganisationMention) -> Key:
    if not mention.head:
        return ("known", lower(mention.name))
    if mention.within is not None:
        return (mention.head, *_key(mention.within))
    place = lower(mention.place.name) if mention.place is not None else ""
    size = class_of(mention.place, mention.unit) if mention.place is not None else ""
    if mention.head in ZONE_HEADS:
        within = mention.place.parent if mention.place is not None and size == "district" else ""
        return ("zone", mention.kind, lower(within) or place or lower(mention.tail))
    if mention.kind == "trade_union" and mention.head in _UNIONS and place:
        return ("union", lower(mention.tail), place, "district" if size == "district" else "")
    if not place and mention.unit:
        return (mention.head, lower(mention.tail), lower(mention.name))
    return (mention.head, lower(mention.tail), place, "district" if size == "district" else "")


def _merge_central(groups: dict[Key, list[int]], filled: Sequence[OrganisationMention | None]) -> None:
    """'Công đoàn Việt Nam' beside the confederation's own name is that; so are two names of a country's union."""
    movement, confederation = ("known", "công đoàn việt nam"), ("known", lower(CONFEDERATION))
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
    """'Công đoàn ngành Y tế' without a territory is the one such union that the page names with its territory."""
    placed: dict[str, list[Key]] = {}
    for key in groups:
        if key[0] == "union" and key[1]:
            placed.setdefault(_field(key[1]), []).append(key)
    for key in list(groups):
        first = filled[groups[key][0]]
        if first is None or first.kind != "trade_union" or first.head not in {"Công đoàn", "Công đoàn ngành"}:
            continue
        those = placed.get(_field(first.tail), []) if first.tail and not first.place and not first.within else []
        if len(those) == 1:
            groups[those[0]] = sorted(groups[those[0]] + groups.pop(key))


def _field(tail: str) -> str:
    return lower(tail).removeprefix("ngành ")


def _body(
    number: str,
    filled: list[OrganisationMention | None],
    mentions: list[OrganisationMention],
    text: str,
    phrases: Container[str],
) -> Body:
    named = [mention for mention in filled if mention is not None]
    best = max(
        named,
        key=lambda m: (
            not m.within and m.head != "Công đoàn", m.kind != "other", len(m.name) < 90, not m.tail.isupper(),
            _fullness(m),
        ),
    )  # fmt: skip
    forms: dict[str, None] = {}
    for mention, original in zip(named, mentions, strict=True):
        forms.setdefault(mention.name)
        if mention.listed:
            continue
        written = " ".join(text[original.start : original.end].split())
        forms.setdefault(
            f"{written} {mention.place.name}" if original.needs in {"unit", "bare"} and mention.place else written
        )
        if mention.abbreviation and lower(mention.abbreviation) not in phrases:
            forms.setdefault(mention.abbreviation)
    basis = None
    if all(mention.needs for mention in mentions):
        basis = (mentions[0].start, mentions[0].end)
    place = best.place.name if best.place is not None else None
    if best.place is not None and place is not None and place.isdigit():
        place = f"{best.place.unit.capitalize()} {place}"
    return Body(
        id=number, name=best.name, kind=best.kind, level=_level(best), place=place, country=best.country or None,
        aliases=[form for form in forms if form != best.name], mentions=mentions, basis=basis,
    )  # fmt: skip


def _fullness(mention: OrganisationMention) -> int:
    return len(mention.name) + (0 if mention.head else 200)


def _level(mention: OrganisationMention) -> str | None:
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
