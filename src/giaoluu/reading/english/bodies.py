"""Which English namings mean the same body, and what the page adds to an acronym or a name without its territory."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import TypeAlias

from msgspec.structs import replace

from giaoluu.lexicon.shapes import Place
from giaoluu.reading.context import Body
from giaoluu.reading.english.assemblies import OF_VIETNAM
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention

Named: TypeAlias = tuple[Place, str]
"""A territory and its name as the page spells it."""

_LIGHT = frozenset(
    {"the", "of", "and", "for", "in", "on", "to", "a", "province", "city’s", "provincial", "municipal"},
)
_SAME = {
    "labor": "labour", "organization": "organisation", "organizations": "organisations", "center": "centre",
    "defense": "defence",
    "viet nam": "vietnam", "mobilization": "mobilisation", "chapters": "chapter", "lao": "laos", "cuban": "cuba",
    "vietnamese": "vietnam", "chinese": "china", "cambodian": "cambodia",
}  # fmt: skip
_UNION_WORDS = frozenset({
    "labour", "federation", "federations", "trade", "union", "unions", "general", "workers’", "workers", "city",
    "confederation", "district",
})  # fmt: skip
_YOUTH_WORDS = frozenset({
    "youth", "union", "unions", "communist", "ho", "chi", "minh", "people", "people’s", "revolutionary", "committee",
})  # fmt: skip
_NO_WORDS: frozenset[str] = frozenset()
_ITS_CENTRE = "Ủy ban Trung ương "
"""In English the central committee of the Fatherland Front is spoken of as the front."""
_FEWEST_LETTERS = 3
_CENTRE = frozenset({"central", "executive", "committee"})
_TRADE = frozenset({"trade", "union", "unions"})
_NATIONAL = ("central", "foreign_national")
_KEEPS_ITS_KIND = ("school", "company", "trade_union")
"""A part of a body is of its kind, but 'the Trade Union of the University' is a union and no school."""
_COUNTRIES = {
    "VN": frozenset({"vietnam", "vietnamese"}),
    "LA": frozenset({"laos"}),
    "CN": frozenset({"china", "chinese"}),
    "KH": frozenset({"cambodia", "cambodian"}),
    "KR": frozenset({"korea", "korean", "republic", "south"}),
}
"""Behind a province's union its country says nothing more: 'Xieng Khouang Federation of Trade Unions of Laos'."""
_ABBREVIATED = re.compile(r"\s?\([^()]*\).*$")
_SAYS_UNIT = re.compile(r"(?i:provincial|municipal|city)\s")
_UNIT_BEFORE = re.compile(r"(municipal|city) $")
_WORD = re.compile(r"[^\W_][\w’&/-]*")
_POSSESSIVE = re.compile(r"[’']s(?!\w)")


def resolve_bodies(
    mentions: Sequence[OrganisationMention], text: str, places: Sequence[Named]
) -> tuple[dict[str, Body], list[str | None]]:
    """Return the bodies that `mentions`, in page order, name, and for each mention its body's id or None.

    An acronym is the body that the page introduces with it; one that is neither introduced nor known is none. A
    provincial union named without its province is that of the Vietnamese province that the page names most.
    """
    resolver = _Resolver(mentions, text, places)
    return resolver.bodies, resolver.ids


class _Resolver:
    def __init__(self, mentions: Sequence[OrganisationMention], text: str, places: Sequence[Named]) -> None:
        self._text = text
        self._home = _home(mentions, places)
        introduced = [*mentions, *(m.within for m in mentions if m.within is not None)]
        self._acronyms = {m.abbreviation.lower(): m for m in reversed(introduced) if m.abbreviation}
        self._named = [mention for mention in mentions if mention.kind == "trade_union" and mention.tail]
        self._all = [mention for mention in mentions if mention.head or mention.tail]
        self._groups: dict[frozenset[str], list[int]] = {}
        self._mentions = [self._filled(mention) for mention in mentions]
        keys = [self._key(mention) if mention is not None else None for mention in self._mentions]
        keys = _merged(keys, self._territories(keys))
        self.ids: list[str | None] = [None] * len(mentions)
        self.bodies: dict[str, Body] = {}
        for index, key in enumerate(keys):
            if key is not None:
                self._groups.setdefault(key, []).append(index)
        for number, members in enumerate(self._groups.values(), start=1):
            body = self._body(f"o{number}", [(mentions[i], self._mentions[i]) for i in members])
            self.bodies[body.id] = body
            for index in members:
                self.ids[index] = body.id

    def _territories(self, keys: Sequence[frozenset[str] | None]) -> dict[frozenset[str], str]:
        """The territory in each name that has one: 'Vinh University' is no short form of 'Tra Vinh University'."""
        named = zip(keys, self._mentions, strict=True)
        return {key: mention.place.name for key, mention in named if key and mention is not None and mention.place}

    @cached_property
    def _by_initials(self) -> dict[str, OrganisationMention]:
        """The one body of the page whose capitals are the letters that nobody explains: 'MIC', 'CULR'."""
        meant: dict[str, OrganisationMention] = {}
        several: set[str] = set()
        for mention in self._all:
            letters = "".join(word[0] for word in mention.name.split() if word[0].isupper())
            if letters in meant and meant[letters].name != mention.name:
                several.add(letters)
            meant.setdefault(letters, mention)
        return {letters: mention for letters, mention in meant.items() if letters not in several}

    def _filled(self, mention: OrganisationMention) -> OrganisationMention | None:
        """The mention with what the page adds to it; None where it names no body."""
        written = mention.name if mention.needs == "abbreviation" else self._text[mention.start : mention.end]
        meant = self._acronyms.get(written.lower())  # 'VWU', also in 'VWU Central Committee'
        if meant is None and not mention.head and not mention.tail and len(written) >= _FEWEST_LETTERS:
            meant = self._by_initials.get(written)
        if meant is not None:
            within = self._filled(meant.within) if meant.within is not None else None
            return replace(meant, start=mention.start, end=mention.end, within=within)
        if mention.needs == "abbreviation":
            return None
        if mention.within is not None:
            mention = replace(mention, within=self._filled(mention.within))
        if mention.needs == "unit" and self._home is not None:
            place, written = self._home
            written = written.title() if written.isupper() else written
            before = _UNIT_BEFORE.search(self._text[max(0, mention.start - 12) : mention.start].lower())
            local = "" if _SAYS_UNIT.match(mention.name) else f"{before[1] if before else 'provincial'} "
            return replace(mention, name=f"{written} {local}{mention.name}", place=place, unit=written, country="VN")
        return mention

    def _key(self, mention: OrganisationMention) -> frozenset[str]:
        if mention.tail and mention.within is None:
            return frozenset({"known", mention.tail.removeprefix(_ITS_CENTRE)})
        if mention.kind == "trade_union" and (whole := self._national_union(mention)) is not None:
            return whole
        local = mention.kind == "trade_union" and mention.within is None
        if (
            local
            and mention.place is not None
            and not (
                _words(mention.name)
                - _UNION_WORDS
                - _words(mention.unit)
                - _COUNTRIES.get(mention.place.country, _NO_WORDS)
            )
        ):
            return frozenset({"union", mention.place.name})
        words = _words(_POSSESSIVE.sub("", mention.name))
        if mention.place is not None and self._is_its_youth_union(mention, mention.place, words):
            return frozenset({"youth", mention.place.name})
        outer = mention.within
        light = _CENTRE | _COUNTRIES.get(outer.country, _NO_WORDS) if outer is not None else _NO_WORDS
        if outer is not None and not words - _words(outer.name, outer.abbreviation) - light:
            return self._key(outer)  # 'the Vietnam Fatherland Front Central Committee'
        if outer is not None and (outer.head == "assembly" or outer.tail == OF_VIETNAM):
            words = (words - {"na"}) | (_words(outer.name) - _COUNTRIES["VN"])  # 'the Lao NA’s Law Committee'
        elif outer is not None:
            words = (words - _words(outer.name, outer.abbreviation, self._text[outer.start : outer.end])) | {
                "in",
                *self._key(outer),
            }
        return frozenset(words)

    def _national_union(self, mention: OrganisationMention) -> frozenset[str] | None:
        """'the Vietnamese Trade Union', 'Viet Nam’s Trade Unions': the one confederation of that land on the page."""
        words = _words(mention.name)
        if (
            mention.place is not None
            or not words & _TRADE
            or words - _TRADE - _COUNTRIES.get(mention.country, _NO_WORDS)
        ):
            return None
        tails = {other.tail for other in self._named if other.country == mention.country and other.level in _NATIONAL}
        return frozenset({"known", *tails}) if len(tails) == 1 else None

    def _is_its_youth_union(self, mention: OrganisationMention, place: Place, words: set[str]) -> bool:
        """Whether it is the only youth union of a province, by its whole name, a short one or that of its committee."""
        outer = mention.within
        known = _words(outer.name, outer.abbreviation, self._text[outer.start : outer.end]) if outer else _NO_WORDS
        country = _COUNTRIES.get(place.country, _NO_WORDS)
        return "youth" in words | known and not words - known - _YOUTH_WORDS - _words(mention.unit) - country

    def _body(self, number: str, members: list[tuple[OrganisationMention, OrganisationMention | None]]) -> Body:
        named = [filled for _, filled in members if filled is not None]
        best = max(named, key=lambda m: (m.head != "unions", len(m.name)))
        written = [form for original, _ in members for form in self._written(original)]
        forms = dict.fromkeys([*(m.name for m in named), *(m.abbreviation for m in named if m.abbreviation), *written])
        if best.within is not None and best.within.name not in best.name:
            short = self._text[best.within.start : best.within.end]
            if best.name.startswith(short):
                forms.setdefault(f"{best.name[len(short) :].removeprefix('’s').strip()} of the {best.within.name}")
        kind = best.kind if best.within is None or best.kind in _KEEPS_ITS_KIND else best.within.kind
        return Body(
            id=number, name=best.name, kind=kind, level=_level(best, kind),
            place=best.place.name if best.place else None,
            country=best.country or (best.within.country if best.within else None) or None,
            aliases=[form for form in forms if form and form != best.name],
            mentions=[original for original, _ in members], basis=None,
        )  # fmt: skip

    def _written(self, mention: OrganisationMention) -> tuple[str, ...]:
        """The name as it stands there; where only a territory does, the union's name without what it is of."""
        if mention.listed:
            noun, _, _ = mention.name.partition(" of ")
            return f"{mention.unit} {noun}", f"{noun} of {mention.unit}"
        return (_ABBREVIATED.sub("", " ".join(self._text[mention.start : mention.end].split())),)


def _home(mentions: Sequence[OrganisationMention], places: Sequence[Named]) -> Named | None:
    """The Vietnamese province or city that the page names most, as the page spells it."""
    counted: Counter[str] = Counter()
    named: dict[str, Named] = {}
    for place, written in (*places, *((m.place, m.unit) for m in mentions if m.place is not None for _ in range(3))):
        if place.country == "VN" and place.unit in ("tỉnh", "thành phố"):
            counted[place.name] += 1
            named.setdefault(place.name, (place, written))
    return named[counted.most_common(1)[0][0]] if counted else None


def _words(*names: str) -> set[str]:
    words: set[str] = set()
    for name in names:
        low = name.lower().replace("'", "’").replace("viet nam", "vietnam").replace("all china", "all-china")
        low = f"{_POSSESSIVE.sub('', low)} ".replace("’ ", " ")
        words |= {_SAME.get(word, word) for word in _WORD.findall(low)}
    return words - _LIGHT


def _merged(keys: list[frozenset[str] | None], territories: dict[frozenset[str], str]) -> list[frozenset[str] | None]:
    """A name that stands whole in exactly one other body's name is that body's short form."""
    distinct = list(dict.fromkeys(key for key in keys if key is not None and not key & {"known", "union", "in"}))
    short: dict[frozenset[str], frozenset[str]] = {}
    for key in distinct:
        longer = [other for other in distinct if key < other and "assembly" not in key]
        longer = [other for other in longer if territories.get(key) in (None, territories.get(other))]
        if len(longer) == 1 and len(key) > 1:
            short[key] = longer[0]
    return [short.get(key, key) if key is not None else None for key in keys]


def _level(mention: OrganisationMention, kind: str) -> str | None:
    if kind != "trade_union" or mention.level:
        return mention.level or None
    if mention.place is not None:
        return "province" if mention.place.country == "VN" else "foreign_province"
    if mention.country and mention.country != "VN":
        return "foreign_national"
    return "industry" if mention.country == "VN" else None
