"""The territory in a body's name: 'tỉnh Lào Cai', 'hai tỉnh Bắc Ninh và Chungnam', 'Lào', 'quận 5'."""

import re

import msgspec
from msgspec.structs import replace

from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import Place
from giaoluu.reading.mentions.places import (
    UNKNOWN_PLACE,
    Words,
    choose_place,
    is_country,
    shortened,
    stands_holder,
    unlisted_place,
)


class Listed(msgspec.Struct, frozen=True, gc=False):
    """One of several territories after one head."""

    start: int
    end: int
    unit: str
    place: Place


class Area(msgspec.Struct, frozen=True, gc=False):
    """A territory as it stands in a name.

    `words` is what is written of the place; `needs` is `unit` where only the unit stands there ('LĐLĐ tỉnh'). `more`
    holds the territories of a list. `field` is the pair of countries of a friendship association.
    """

    end: int
    unit: str = ""
    place: Place | None = None
    words: str = ""
    country: str = ""
    needs: str = ""
    more: tuple[Listed, ...] = ()
    field: str = ""


_WIDEST_GAP = 3
"""Blanks between two words of one name."""
_FOREIGN_WORD = re.compile(r" ([A-Z][a-z]{5,})(?=[,.;)]| [a-zđ])")
"""'Bộ CHQS tỉnh | Salvan | thực hiện': one word without marks is how a place abroad is written, and no person here."""
_OF_SEVERAL = re.compile(r" [1-9](?=[,.;)]|$| và | [-–] )")
"""'xã A Lưới | 1': one of the communes that took the name of their district together."""
_NUMBERED = re.compile(r" (\d{1,2})(?![\d/.])(?! (?:tháng|năm|ngày|người|đồng chí)\b)")
ABBREVIATED = re.compile(r"(?:TP|Tp|T\.P|tp)\b|[A-ZĐ.]{2,6}$")
"""'TP.HCM', 'VN': names in an account are written out."""

_PAIR = re.compile(r"\s?[-–]\s?")
_LIST = re.compile(
    r"(?:\s?[,:;–-]\s?|\s(?:và|với|cùng)\s|\s)(?:(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|châu)\s)?"
)
_JOINED = re.compile(r"(, | và )(?:(?:tp\.?|thành phố) ?)?")
_OR_CITY = re.compile(
    r"(?:,| và| hoặc|\s?[/–-]) ?(?:thành phố|tp\b|thành\b(?! (?:lập|viên|công|tích|quả|phần|ủy|đoàn)))"
)
_LIST_OPENING = re.compile(
    r"(?:(?: [^\s,.;:()]{1,12}){0,4}?,? \(?(?:bao )?gồm(?: có)?\b)?\s?:?\s?(?:biên giới |phía bắc |bạn )?(?:tỉnh )?"
)
COMMUNES = {"xã", "phường", "thị trấn", "đặc khu"}
_SMALL_UNITS = {"district", "town", "commune", "prefecture"}
_LARGE_UNITS = {"province", "city"}
"""Units of which the lexicon knows every Vietnamese name: capitals after them that it does not know are a person's."""

_UNIT_OF_LIST = {"province": "tỉnh", "city": "thành phố", "district": "huyện", "country": ""}


class Territories:
    """Reads territories at a place of the text, from the anchors found there."""

    def __init__(self, text: str, low: str, words: Words) -> None:
        self._text, self._low, self._words = text, low, words
        self._pairs, self._abroad = True, False
        self.enter({}, 0)

    def enter(self, by_start: dict[int, Anchor], end: int) -> None:
        """Read from here on no further than `end`, and go by these anchors."""
        self._by_start, self._end = by_start, end

    def at(self, at: int, *, abroad: bool = False, plural: bool = False, pairs: bool = True) -> Area | None:
        """The territory that follows `at` after a blank, or None.

        `abroad`: the name may lie outside the lexicon even for a province. `plural`: a list may follow a unit in the
        singular ('5 LĐLĐ tỉnh Quảng Nam, Quảng Ngãi'). `pairs`: two countries joined by a dash may be one name.
        """
        self._pairs, self._abroad = pairs, abroad
        if not self._text.startswith(" ", at):
            return None
        here = self.gap(at)
        anchor = self._by_start.get(here)
        if anchor is None or here == at:
            return None
        _, end, meaning = anchor
        if meaning.many_units:
            return self._several(end, meaning.many_units)
        if meaning.unit and not meaning.place:
            listed = self._several(end, meaning.unit) if plural and meaning.unit in _UNIT_OF_LIST else None
            if listed is not None and len(listed.more) > 1:
                return listed
            return self._unit(here, end, meaning.unit, abroad=abroad)
        if meaning.place:
            return self._place(end, meaning.place, self._text[here:end], "")
        return None

    def joined(self, area: Area) -> Area:
        """'Công đoàn Y tế Hà Nội, TP.HCM | và Cần Thơ': the provinces that share a head with that of `area`."""
        first = area.place
        if first is None or first.parent != "Việt Nam":
            return area
        places = [Listed(area.end - len(area.words), area.end, area.unit or first.unit, first)]
        closed = False
        while not closed and (link := _JOINED.match(self._low, places[-1].end, self._end)) is not None:
            anchor = self._by_start.get(link.end())
            place = choose_place(anchor[2].place, "") if anchor and anchor[2].place else None
            if anchor is None or place is None or place.parent != "Việt Nam":
                return area
            places.append(Listed(anchor[0], anchor[1], place.unit, place))
            closed = link[1] == " và "
        return Area(places[-1].end, more=tuple(places), country="VN") if closed else area

    def gap(self, at: int) -> int:
        """Where the next word begins."""
        text, end = self._text, self._end
        if not text.startswith("  ", at, end):
            return at + text.startswith(" ", at, end)  # so nearly always
        stop = min(at + _WIDEST_GAP, end)
        while at < stop and text[at] == " ":
            at += 1
        return at

    def several_unnamed(self, at: int) -> bool:
        """'Công đoàn ngành Công Thương hai thành phố', '… tỉnh/TP': bodies named elsewhere, not one of this name."""
        anchor = self._by_start.get(at + 1)
        if anchor is None:
            return False
        return bool(anchor[2].many_units) or (anchor[2].unit == "province" and self._or_city(anchor[1]))

    def country_within(self, start: int, reach: int) -> Anchor | None:
        """The first country named within `reach` characters of `start`."""
        for at in range(start, min(self._end, start + reach)):
            anchor = self._by_start.get(at)
            if anchor is not None and anchor[2].place and is_country(anchor[2].place[0]):
                return anchor
        return None

    def _unit(self, start: int, end: int, kind: str, *, abroad: bool) -> Area | None:
        unit = self._text[start:end]
        here = self.gap(end)
        anchor = self._by_start.get(here)
        numbered = _NUMBERED.match(self._text, end, self._end) if kind in _SMALL_UNITS else None
        if numbered:
            return self._small(numbered.end(), unit, numbered[1])
        longer = UNKNOWN_PLACE.match(self._text, end, self._end)
        if unit == "Châu" and longer and " " in longer[1] and not (anchor and anchor[2].place):
            return None  # 'Phó Bí thư Tỉnh ủy | Châu Văn Bình': a family, and no prefecture
        if anchor is not None and anchor[2].place:
            several = _OF_SEVERAL.match(self._text, anchor[1], self._end) if kind == "commune" else None
            more = several or (longer if kind in _SMALL_UNITS else None)
            if more and 0 < more.end() - anchor[1] < 8 and self._text.count(" ", anchor[1], more.end()) == 1:
                return self._small(more.end(), unit, self._text[here : more.end()])
            return self._place(anchor[1], anchor[2].place, self._text[here : anchor[1]], unit)
        if kind == "country":
            return None
        if anchor is None and kind in _LARGE_UNITS and (foreign := _FOREIGN_WORD.match(self._text, end, self._end)):
            return Area(foreign.end(), unit=unit, words=foreign[1])
        named = anchor is not None and (anchor[2].head or anchor[2].honorific or anchor[2].known)
        held = longer is not None and longer[1].count(" ") > 1 and stands_holder(self._text, end, self._words)
        if longer and not named and not held and (abroad or kind not in _LARGE_UNITS):
            stop = shortened(self._text, longer.start(1), longer.end(), kind)
            if kind == "commune" and (several := _OF_SEVERAL.match(self._text, stop, self._end)):
                stop = several.end()
            words = self._text[longer.start(1) : stop]
            return self._small(stop, unit, words) if kind == "commune" else Area(stop, unit=unit, words=words)
        return None if kind == "province" and self._or_city(end) else Area(end, unit=unit, needs="unit")

    def _or_city(self, end: int) -> bool:
        """'63/63 LĐLĐ tỉnh | , thành phố', 'Chủ tịch LĐLĐ tỉnh | /TP': that of whichever province, and of none here."""
        also = _OR_CITY.match(self._low, end, self._end)
        if also is None:
            return False
        here = also.end() + self._text.startswith(".", also.end())
        named = self._by_start.get(self.gap(here))
        return not (named[2].place if named else here == also.end() and self._text[here + 1 : here + 2].isupper())

    def _small(self, end: int, unit: str, words: str) -> Area:
        """A commune, or a numbered ward or district: there are thousands, and the page alone tells of them."""
        return Area(end, unit=unit, place=unlisted_place(unit, words), words=words)

    def _place(self, end: int, places: tuple[Place, ...], words: str, unit: str) -> Area | None:
        place = choose_place(places, unit, abroad=self._abroad)
        if ABBREVIATED.match(words) or words.isupper():
            words, unit = place.name, unit or place.unit
        elif words.endswith(")"):
            words = place.name  # 'Đài Loan (Trung Quốc)'
        if place.unit == "nước":
            return self._country(end, place, words, "" if unit == "nước" else unit)
        return self._with_country(Area(end, unit=unit, place=place, words=words, country=place.country))

    def _country(self, end: int, place: Place, words: str, unit: str) -> Area | None:
        """A country, or what it opens: a pair of friends ('Việt Nam - Lào'), or its province ('Lào tỉnh Sê Kông')."""
        pair = _PAIR.match(self._text, end, self._end)
        other = self._by_start.get(pair.end()) if pair else None
        if other is not None and other[2].place and other[2].place[0].unit == "nước":
            if not self._pairs:
                return None  # 'Công đoàn Việt Nam - Lào' speaks of two, and names neither
            field = words + self._text[end : other[1]]
            area = self.at(other[1])
            return (
                replace(area, field=field)
                if area and not area.more
                else Area(other[1], field=field, country=place.country)
            )
        inner = self.at(end)
        if inner is not None and inner.unit and inner.place is not None and inner.place.country == place.country:
            return replace(inner, field=words)
        return self._with_country(Area(end, unit=unit, place=place, words=words, country=place.country))

    def _with_country(self, area: Area) -> Area:
        """'tỉnh Vân Nam (Trung Quốc)' and 'tỉnh Vân Nam Trung Quốc': the country belongs to the naming."""
        here = self.gap(area.end)
        if area.place is None or area.place.unit == "nước":
            return self._in_brackets(area, here)
        anchor = self._by_start.get(here)
        if anchor is not None and here > area.end and anchor[2].place and anchor[2].place[0].unit == "nước":
            return replace(area, end=anchor[1], country=anchor[2].place[0].country)
        return self._in_brackets(area, here)

    def _in_brackets(self, area: Area, here: int) -> Area:
        if not self._text.startswith("(", here):
            return area
        anchor = self._by_start.get(here + 1)
        if anchor is not None and anchor[2].unit:
            anchor = self._by_start.get(anchor[1] + 1)
        if anchor is None or not anchor[2].place or not self._text.startswith(")", anchor[1]):
            return area
        around = anchor[2].place[0]
        country = around.country if around.unit == "nước" else area.country
        return replace(area, end=anchor[1] + 1, country=country)

    def _several(self, at: int, kind: str) -> Area | None:
        """'các tỉnh Lào Cai, Lai Châu và Hà Giang': one territory for each place."""
        unit = _UNIT_OF_LIST.get(kind, "")
        places: list[Listed] = []
        here = at
        while True:
            gap = (_LIST if places else _LIST_OPENING).match(self._low, here, self._end)
            anchor = self._by_start.get(gap.end()) if gap else None
            own = gap[1] if gap and places else ""
            if anchor is not None and anchor[2].unit and not anchor[2].place and places:
                own = self._text[anchor[0] : anchor[1]]
                anchor = self._by_start.get(anchor[1] + 1)
            if anchor is None or not anchor[2].place:
                break
            place = choose_place(anchor[2].place, own or unit, abroad=self._abroad)
            if place.unit == "nước" and places and places[-1].place.unit != "nước":
                break  # 'các tỉnh Hủa Phăn, Luông Pha Băng, nước Lào': the country of those before it
            places.append(Listed(anchor[0], anchor[1], "" if place.unit == "nước" else place.unit, place))
            here = anchor[1]
        return Area(here, more=tuple(places), country=places[0].place.country) if places else None
