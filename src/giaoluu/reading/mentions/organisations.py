"""Names of bodies in running text: a head ('Liên đoàn Lao động'), then what the grammar of that head lets follow."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.lexicon.shapes import Head, Place
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.names import CAP_WORD, end_of_name


class OrganisationMention(NamedTuple):
    """One naming of a body.

    `name` is written out as far as these words allow. `tail` is the field of work or proper name in it, `place` the
    territory; `listed` is true where several bodies share one head ('các tỉnh A, B'). `needs` tells what the page must add: `""` nothing, `unit` the territory of a unit ('LĐLĐ tỉnh'), `bare`
    the territory altogether. `within` is the body that this one is a part of ('Ban Thường vụ' + body).
    """

    start: int
    end: int
    head: str
    kind: str
    level: str
    country: str
    tail: str
    unit: str
    place: Place | None
    name: str
    needs: str = ""
    within: "OrganisationMention | None" = None
    abbreviation: str = ""
    listed: bool = False


class _Tail(NamedTuple):
    end: int
    words: str = ""
    unit: str = ""
    place: Place | None = None
    place_words: str = ""
    country: str = ""
    needs: str = ""
    abbreviation: str = ""
    more: tuple[tuple[int, int, str, Place | None], ...] = ()
    body: OrganisationMention | None = None


_ABBREVIATION = re.compile(rf" ?\(([{CAPITALS}][\w&.,/ -]{{1,24}})\)")
_UNKNOWN_PLACE = re.compile(rf" ({CAP_WORD}(?: {CAP_WORD}){{0,3}})")
_PAIR = re.compile(r"\s?[-–]\s?")
_SMALL_AFTER = re.compile(r" ([a-zà-ỹđ]+)")
_JOINTS = (" và ", " & ", " với ", " - ", " – ")
_GAP = re.compile(r" {0,3}")
_LIST = re.compile(r"(?:\s?[,:;–-]\s?|\s(?:và|với|cùng)\s|\s)(?:(?:tỉnh|thành phố|tp\.?|huyện|châu)\s)?")
SAYS_ITS_UNIT = {"Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn"}
"""Heads after which the territory stands without its unit: 'Tỉnh ủy Lào Cai'."""

_ALL_KNOWN = {"province", "city"}
"""Units of which the lexicon knows every Vietnamese name: capitals after them that it does not know are a person's."""

_HEADS_ABROAD = {"Liên hiệp Công đoàn", "Tổng Công hội", "Công hội", "Tổng Công đoàn", "Liên đoàn Công đoàn"}
_IMPLIED_UNIT = {
    "Tỉnh ủy": "tỉnh", "Thành ủy": "thành phố", "Huyện ủy": "huyện", "Quận ủy": "quận", "Thị ủy": "thị xã",
    "Tỉnh đoàn": "tỉnh", "Thành đoàn": "thành phố", "Huyện đoàn": "huyện",
}  # fmt: skip
_SMALL_UNITS = {"district", "town", "commune", "prefecture"}


class OrganisationFinder:
    """Finds bodies among the anchors of one stretch of text."""

    def __init__(self, text: str, low: str, anchors: list[Anchor], lexicon: Lexicon, end: int) -> None:
        self._text = text
        self._low = low
        self._end = end
        self._anchors = anchors
        self._by_start = {anchor[0]: anchor for anchor in anchors}
        self._stops = lexicon.words["stop"]
        self._compounds = lexicon.compounds
        self._sectors = lexicon.words["sector"]
        self._abroad = False
        self._longest_sector = max(map(len, self._sectors))

    def find(self) -> list[OrganisationMention]:
        """Return every named body, from left to right, none inside another."""
        found: list[OrganisationMention] = []
        past = -1
        for anchor in self._anchors:
            if anchor[0] < past:
                continue
            for mention in self._at(anchor):
                found.append(mention)
                past = max(past, mention.end)
        return found

    def _at(self, anchor: Anchor) -> Iterator[OrganisationMention]:
        start, end, meaning = anchor
        if meaning.known is not None and meaning.head is None:
            yield self._known(anchor)
        elif meaning.head is not None:
            tail = self._tail(meaning.head, start, end)
            if tail is None and meaning.known is not None:
                yield self._known(anchor)
            elif tail is not None:
                yield from self._mentions(start, end, meaning.head, tail)

    def _known(self, anchor: Anchor) -> OrganisationMention:
        start, end, meaning = anchor
        known = meaning.known
        assert known is not None
        abbreviation, end = self._abbreviation(end)
        return OrganisationMention(
            start, end, "", known.kind, known.level, known.country, "", "", None, known.name, abbreviation=abbreviation
        )

    def _abbreviation(self, at: int) -> tuple[str, int]:
        found = _ABBREVIATION.match(self._text, at, self._end)
        if found and sum(c.isupper() for c in found[1]) * 2 >= len(found[1]):
            return found[1], found.end()
        return "", at

    def _mentions(self, start: int, head_end: int, head: Head, tail: _Tail) -> Iterator[OrganisationMention]:
        base = OrganisationMention(
            start, tail.end, head.name, head.kind, head.level, tail.country or head.country, tail.words, tail.unit,
            tail.place, _written_out(head, tail), tail.needs, tail.body, tail.abbreviation,
        )  # fmt: skip
        if tail.body is not None and head.tail in ("of", "of_party", "party"):
            base = base._replace(kind=tail.body.kind if head.tail == "of" else head.kind, place=tail.body.place)
        if not tail.more:
            yield base
            return
        for index, (at, end, unit, place) in enumerate(tail.more):
            shown = "" if head.name in SAYS_ITS_UNIT else unit
            name = " ".join(filter(None, (_with_sector(head, tail), shown, self._text[at:end])))
            yield base._replace(
                start=start if index == 0 else at, end=end, unit=unit, place=place, name=name, needs="",
                country=(place.country if place else base.country), listed=True,
            )  # fmt: skip

    def _tail(self, head: Head, start: int, at: int) -> _Tail | None:
        """What follows a head, by the head's own grammar; None where nothing follows that makes it a name."""
        abbreviation, at = self._abbreviation(at)
        self._abroad = head.name in _HEADS_ABROAD
        tail = getattr(self, f"_tail_{head.tail}")(at)
        if tail is None and head.name in _IMPLIED_UNIT:
            tail = _Tail(at, unit=_IMPLIED_UNIT[head.name], needs="unit")
        if tail is None:
            return None
        if tail.needs and self._text[start].islower():
            return None  # '5 liên hiệp công đoàn huyện': a kind of body, none in particular
        if not tail.abbreviation:
            after, end = self._abbreviation(tail.end)
            tail = tail._replace(abbreviation=abbreviation or after, end=end)
        return tail  # type: ignore[no-any-return]

    # -- territory -------------------------------------------------------------------------------------------------

    def _tail_area(self, at: int) -> _Tail | None:
        sector, here = self._sector(at)
        area = self._area(here)
        if area is not None:
            return area._replace(words=sector)
        if sector and not self._several_unnamed(here):
            return _Tail(here, words=sector)
        return None

    def _several_unnamed(self, at: int) -> bool:
        """'Công đoàn ngành Công Thương hai thành phố': bodies named elsewhere, not one of this name."""
        anchor = self._by_start.get(at + 1)
        return anchor is not None and bool(anchor[2].many_units)

    def _area(self, at: int) -> _Tail | None:
        here = _GAP.match(self._text, at, self._end).end()  # type: ignore[union-attr]
        anchor = self._by_start.get(here)
        if anchor is None or here == at:
            return None
        _, end, meaning = anchor
        if meaning.many_units:
            return self._several(end, meaning.many_units, self._text[here:end])
        if meaning.unit and not meaning.place:
            return self._unit(here, end, meaning.unit)
        if meaning.place:
            return self._place(end, meaning.place, self._text[here:end], "")
        return None

    def _unit(self, start: int, end: int, kind: str) -> _Tail | None:
        unit = self._text[start:end]
        here = _GAP.match(self._text, end, self._end).end()  # type: ignore[union-attr]
        anchor = self._by_start.get(here)
        if anchor is not None and anchor[2].place:
            place_end = anchor[1]
            longer = _UNKNOWN_PLACE.match(self._text, end, self._end)
            if longer and kind in _SMALL_UNITS and longer.end() > place_end and longer.end() - place_end < 8:
                return _Tail(longer.end(), unit=unit, place_words=longer[1])
            return self._place(place_end, anchor[2].place, self._text[here:place_end], unit)
        if kind == "country":
            return None
        unknown = _UNKNOWN_PLACE.match(self._text, end, self._end)
        if kind in _ALL_KNOWN and not self._abroad:
            unknown = None
        if unknown and not (anchor is not None and (anchor[2].head or anchor[2].honorific or anchor[2].known)):
            place_end = _shortened(self._text, unknown.start(1), unknown.end(), kind)
            return _Tail(place_end, unit=unit, place_words=self._text[unknown.start(1) : place_end])
        return _Tail(end, unit=unit, needs="unit")

    def _place(self, end: int, places: tuple[Place, ...], words: str, unit: str) -> _Tail:
        place = choose_place(places, unit)
        pair = _PAIR.match(self._text, end, self._end) if place.unit == "nước" else None
        other = self._by_start.get(pair.end()) if pair else None
        if other is not None and other[2].place and other[2].place[0].unit == "nước":
            return self._friendship(end, other[1], words, place)
        tail = _Tail(end, unit=unit, place=place, place_words=words, country=place.country)
        here = _GAP.match(self._text, end, self._end).end()  # type: ignore[union-attr]
        opened = self._text.startswith("(", here)
        anchor = self._by_start.get(here + 1 if opened else here)
        if anchor is not None and anchor[2].unit == "country" and opened:
            anchor = self._by_start.get(anchor[1] + 1)
        if anchor is not None and anchor[2].place and place.unit != "nước":
            around = anchor[2].place[0]
            if around.unit == "nước" or (opened and around.unit == "tỉnh"):
                closed = anchor[1] + 1 if opened and self._text.startswith(")", anchor[1]) else anchor[1]
                if not opened or closed > anchor[1]:
                    return tail._replace(end=closed, country=around.country if around.unit == "nước" else tail.country)
        return tail

    def _friendship(self, at: int, end: int, words: str, place: Place) -> _Tail:
        """'Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An': the pair of countries is its field, the province its territory."""
        pair = words + self._text[at:end]
        area = self._area(end)
        if area is not None and not area.more:
            return area._replace(words=pair)
        return _Tail(end, words=pair, country=place.country)

    def _several(self, at: int, kind: str, words: str) -> _Tail | None:
        """'các tỉnh Lào Cai, Lai Châu và Hà Giang': one body for each place."""
        places: list[tuple[int, int, str, Place | None]] = []
        here = at
        unit = {"province": "tỉnh", "city": "thành phố", "district": "huyện", "country": ""}[kind]
        while True:
            gap = _LIST.match(self._low, here, self._end) if places else re.compile(r"\s?:?\s?(?:biên giới |phía bắc |bạn )?").match(self._low, here)
            anchor = self._by_start.get(gap.end()) if gap else None
            if anchor is not None and anchor[2].unit and places:
                anchor = self._by_start.get(anchor[1] + 1)
            if anchor is None or not anchor[2].place:
                break
            place = choose_place(anchor[2].place, unit)
            places.append((anchor[0], anchor[1], unit if place.unit == unit else place.unit if place.unit != "nước" else "", place))
            here = anchor[1]
        if not places:
            return None
        return _Tail(here, more=tuple(places), country=places[0][3].country if places[0][3] else "")

    # -- the other grammars ----------------------------------------------------------------------------------------

    def _sector(self, at: int) -> tuple[str, int]:
        """The longest field of work of the lexicon that stands at `at`, after 'ngành' or not; then the place after it."""
        here = at
        for lead in (" ngành ", " các ngành ", " khối ", " "):
            if self._low.startswith(lead, at):
                here = at + len(lead)
                break
        else:
            return "", at
        limit = min(self._end, here + self._longest_sector)
        for stop in range(limit, here, -1):
            words = self._low[here:stop]
            if words in self._sectors and not self._low[stop : stop + 1].isalnum() and self._text[here].isupper():
                return self._text[here:stop], stop
        if here > at + 1:
            stop = end_of_name(self._text, here, self._end, self._stops, self._compounds, longest=6)
            if stop > here:
                return self._text[here:stop], stop
        return "", at

    def _tail_union(self, at: int) -> _Tail | None:
        """'Công đoàn' is an everyday word: only a territory, a branch or an enterprise after it makes a name."""
        area = self._tail_area(at)
        if area is not None:
            return area
        body = self._body_at(at)
        if body is not None and body.kind in ("company", "school", "government", "other", "party"):
            return _Tail(body.end, words=body.name, body=body, place=body.place)
        here = at + 1
        sector, after = self._sector(at)
        if self._low.startswith(" ngành ", at) or (sector and self._several_unnamed(after)):
            return None
        if self._text[here : here + 1].isupper() and self._text.startswith(" ", at):
            stop = self._end_of_name(here)
            anchor = self._by_start.get(here)
            if stop > here and not (anchor and (anchor[2].post or anchor[2].honorific or anchor[2].event)):
                return _Tail(stop, words=self._text[here:stop])
        return None

    def _tail_base(self, at: int) -> _Tail | None:
        """'Công đoàn cơ sở' is named by its enterprise or school alone."""
        body = self._body_at(at)
        if body is not None and body.kind in ("company", "school", "government", "other"):
            return _Tail(body.end, words=body.name, body=body, place=body.place)
        return None if self._area(at) else self._tail_proper(at)

    def _tail_proper(self, at: int) -> _Tail | None:
        here = at + 1
        if not self._text.startswith(" ", at):
            return None
        quoted = re.compile(r"[“\"][^”\"]{2,60}[”\"]").match(self._text, here, self._end)
        if quoted:
            return _Tail(quoted.end(), words=quoted[0])
        stop = self._end_of_name(here)
        if stop <= here or not self._text[here].isupper():
            area = self._area(at)
            return area if area is not None and not area.more else None
        words = self._text[here:stop]
        return _Tail(stop, words=words, place=self._place_inside(here, stop))

    def _tail_sector(self, at: int) -> _Tail | None:
        sector, here = self._sector(at)
        if not sector:
            begin = at + 1
            if not self._text.startswith(" ", at) or not self._text[begin : begin + 1].isupper():
                return None
            here = self._with_small_words(begin)
            if here <= begin:
                return None
            sector = self._text[begin:here]
        area = self._area(here)
        if area is not None and not area.more:
            return area._replace(words=sector)
        return _Tail(here, words=sector, needs="bare")

    def _tail_of(self, at: int) -> _Tail | None:
        body = self._body_at(at)
        if body is None or body.within is not None:
            return None
        return _Tail(body.end, words=body.name, body=body, place=body.place, unit=body.unit, needs=body.needs)

    def _tail_of_party(self, at: int) -> _Tail | None:
        tail = self._tail_of(at)
        if tail is None or tail.body is None or tail.body.kind not in ("party", "trade_union", "government"):
            return None
        return tail

    def _tail_party(self, at: int) -> _Tail | None:
        area = self._area(at)
        if area is not None and not area.needs:
            return area
        return self._tail_of(at)

    def _end_of_name(self, at: int) -> int:
        """As `end_of_name`, but 'và' before another body's name ends this one."""
        stop = end_of_name(self._text, at, self._end, self._stops, self._compounds)
        for start, _, meaning in self._anchors:
            if at < start < stop and (meaning.head or meaning.known) and self._low.endswith(_JOINTS, at, start):
                return start - next(len(joint) for joint in _JOINTS if self._low.endswith(joint, at, start))
        return stop

    def _with_small_words(self, start: int) -> int:
        """A field of work that no list holds: capitalised words, each with the small syllables that belong to it."""
        here = end_of_name(self._text, start, self._end, self._stops, self._compounds, longest=8)
        for _ in range(2):
            small = _SMALL_AFTER.match(self._text, here, self._end)
            if here == start or not small or small[1] in self._stops:
                break
            here = small.end()
        return here

    def _body_at(self, at: int) -> OrganisationMention | None:
        here = _GAP.match(self._text, at, self._end).end()  # type: ignore[union-attr]
        anchor = self._by_start.get(here)
        if anchor is None or here == at:
            return None
        return next(self._at(anchor), None)

    def _place_inside(self, start: int, end: int) -> Place | None:
        for at, stop, meaning in self._anchors:
            if start <= at and stop <= end and meaning.place:
                return meaning.place[0]
        return None


def choose_place(places: tuple[Place, ...], unit: str) -> Place:
    """The place of this name that fits the unit word before it; without one, the largest territory of the name."""
    word = unit.lower()
    word = "thành phố" if word.startswith(("tp", "t.p")) else word
    fitting = [place for place in places if place.unit == word] or list(places)
    order = {"nước": 0, "tỉnh": 1, "thành phố": 1, "thủ đô": 1, "vùng": 2, "bang": 2}
    return min(fitting, key=lambda place: (order.get(place.unit, 3), place.valid_to != "", place.valid_to))


def _written_out(head: Head, tail: _Tail) -> str:
    if tail.body is not None:
        return f"{head.name} {tail.body.name}"
    unit = "" if head.name in SAYS_ITS_UNIT else unit_written_out(tail.unit)
    return " ".join(filter(None, (_with_sector(head, tail), unit, tail.place_words)))


def _with_sector(head: Head, tail: _Tail) -> str:
    return f"{head.name} {tail.words}" if tail.words else head.name


def unit_written_out(unit: str) -> str:
    """Return the unit word in small letters, 'TP.' as 'thành phố'."""
    return "thành phố" if unit.lower().rstrip(".") in ("tp", "t.p") else unit[:1].lower() + unit[1:]


def _shortened(text: str, start: int, end: int, kind: str) -> int:
    """An unknown place keeps two words; a longer run is more likely a place and then a person."""
    words = text[start:end].split(" ")
    keep = 2 if kind in ("province", "city", "district", "town", "commune") else 3
    return start + len(" ".join(words[:keep])) if len(words) > keep + 1 else end
