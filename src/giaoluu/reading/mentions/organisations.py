"""Names of bodies in running text: a head ('Liên đoàn Lao động'), then what the grammar of that head lets follow."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.lexicon.shapes import Head, KnownOrganisation, Place
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.names import end_of_name
from giaoluu.reading.mentions.territories import Area, Territories, unit_written_out


class OrganisationMention(NamedTuple):
    """One naming of a body.

    `name` is written out as far as these words allow. `tail` is the field of work or proper name in it, `place` the
    territory; `listed` is true where several bodies share one head ('các tỉnh A, B'). `needs` tells what the page must
    add: `""` nothing, `unit` the territory of a unit ('LĐLĐ tỉnh'), `bare` the territory altogether, `echo` all
    but the head ('Chủ tịch Công đoàn ngành'). `within` is the body that this one is a part of ('Ban Thường vụ' + body).
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
    area: Area | None = None
    needs: str = ""
    body: OrganisationMention | None = None


SAYS_ITS_UNIT = {"Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn"}
"""Heads after which the territory stands without its unit: 'Tỉnh ủy Lào Cai'."""

_IMPLIED_UNIT = {
    "Tỉnh ủy": "tỉnh", "Thành ủy": "thành phố", "Huyện ủy": "huyện", "Quận ủy": "quận", "Thị ủy": "thị xã",
    "Tỉnh đoàn": "tỉnh", "Thành đoàn": "thành phố", "Huyện đoàn": "huyện",
    "Công đoàn các khu công nghiệp": "tỉnh", "Ban Quản lý các khu công nghiệp": "tỉnh",
}  # fmt: skip
"""Heads that every territory of this unit has one of: alone, they mean that of the page's own."""
_ECHOES = {"Công đoàn ngành", "Liên đoàn"}
"""Heads that alone, behind a post, mean the body so called that was named before."""
_HEADS_ABROAD = {"Liên hiệp Công đoàn", "Tổng Công hội", "Công hội", "Tổng Công đoàn", "Liên đoàn Công đoàn"}
_SEATED_ABROAD = {"Đại sứ quán", "Tổng Lãnh sự quán", "Lãnh sự quán", "Văn phòng"}
_ENTERPRISES = {"company", "school", "government", "other", "party"}
_ABBREVIATION = re.compile(rf" ?\(([{CAPITALS}][\w&.,/ -]{{1,24}})\)")
_QUOTED = re.compile(r" [“\"][^”\"]{2,60}[”\"]")
_OF = re.compile(r" (?:của |thuộc )?")
_SEAT = re.compile(r" tại ")
_SHARING = re.compile(r"(?: và |\s?[-–]\s?|, )")
_SMALL_AFTER = re.compile(r" ([a-zà-ỹđ]+)")
_JOINTS = (" và ", " & ", " với ", " - ", " – ")
_PLURAL = re.compile(r"(?:các|những|hai|ba|bốn|năm|\d)\s$")
_FUNCTION_WORDS = frozenset(
    ["và", "vẫn", "cũng", "là", "đã", "sẽ", "đang", "cho", "với", "tại", "của", "có", "được", "do", "từ", "cùng",
     "ở", "để", "khi", "như", "vừa", "phải", "không", "này", "đó"]
)  # fmt: skip
_NO_BREAK = re.compile(r"[^.;:()“”\"]*")
_SECTOR_LEADS = (" ngành ", " các ngành ", " khối ")
_DEEPEST = 5
"""Bodies within bodies: 'Ban Thường vụ Ban Chấp hành Công đoàn cơ sở Công ty …' has four. Hostile lines have more."""

_NO_HEAD = Head("", "", "", "", "")


class OrganisationFinder:
    """Finds bodies among the anchors of one stretch of text."""

    def __init__(self, text: str, low: str, anchors: list[Anchor], lexicon: Lexicon, end: int) -> None:
        self._text, self._low, self._end = text, low, end
        self._anchors = anchors
        self._by_start = {anchor[0]: anchor for anchor in anchors}
        self._territories = Territories(text, low, self._by_start, end)
        self._stops = lexicon.words["stop"]
        self._sectors = lexicon.words["sector"]
        self._sector_sizes = lexicon.sector_sizes
        self._compounds = lexicon.compounds
        self._head = _NO_HEAD
        self._plural = False
        self._depth = 0
        self._grammars: dict[str, Callable[[int], _Tail | None]] = {
            "area": self._tail_area, "union": self._tail_union, "base": self._tail_base, "abroad": self._tail_abroad,
            "proper": self._tail_proper, "sector": self._tail_sector, "of": self._tail_of,
            "of_party": self._tail_of_party, "party": self._tail_party,
        }  # fmt: skip

    def find(self) -> list[OrganisationMention]:
        """Return every named body, from left to right, none inside another."""
        found: list[OrganisationMention] = []
        past = -1
        for anchor in self._anchors:
            meaning = anchor[2]
            if anchor[0] < past or (meaning.head is None and meaning.known is None):
                continue
            for mention in self._at(anchor):
                found.append(mention)
                past = max(past, mention.end)
        return found

    def _at(self, anchor: Anchor) -> Iterator[OrganisationMention]:
        start, end, meaning = anchor
        tail = self._tail(meaning.head, start, end) if meaning.head is not None else None
        if tail is not None and meaning.head is not None:
            yield from self._mentions(start, meaning.head, tail)
        elif meaning.known is not None:
            yield self._known(start, end, meaning.known)

    def _known(self, start: int, end: int, known: KnownOrganisation) -> OrganisationMention:
        abbreviation, end = self._abbreviation(end)
        return OrganisationMention(
            start, end, "", known.kind, known.level, known.country, "", "", None, known.name, abbreviation=abbreviation
        )

    def _abbreviation(self, at: int) -> tuple[str, int]:
        found = _ABBREVIATION.match(self._text, at, self._end)
        if found and sum(c.isupper() for c in found[1]) * 2 >= len(found[1]):
            return found[1], found.end()
        return "", at

    def _mentions(self, start: int, head: Head, tail: _Tail) -> Iterator[OrganisationMention]:
        area = tail.area or Area(tail.end)
        before = self._abbreviation(start + len(head.name))[0]
        after, end = self._abbreviation(tail.end)
        base = OrganisationMention(
            start, end, head.name, head.kind, head.level, area.country or head.country, tail.words or area.field,
            area.unit, area.place, "", tail.needs or area.needs, tail.body, after or before,
        )  # fmt: skip
        if tail.body is not None and head.tail in ("of", "of_party", "party"):
            base = base._replace(kind=tail.body.kind, place=tail.body.place, unit=tail.body.unit, needs=tail.body.needs)
        if not area.more:
            yield base._replace(name=_written_out(base, area.words))
            return
        for index, (at, until, unit, place) in enumerate(area.more):
            one = base._replace(
                start=start if index == 0 else at, end=until, unit=unit, place=place, needs="", country=place.country,
                listed=True,
            )  # fmt: skip
            yield one._replace(name=_written_out(one, self._text[at:until]))

    def _tail(self, head: Head, start: int, at: int) -> _Tail | None:
        """What follows a head, by the head's own grammar; None where nothing follows that makes it a name."""
        self._head = head
        self._plural = bool(_PLURAL.search(self._low, max(0, start - 8), start))
        _, here = self._abbreviation(at)
        tail = self._grammars[head.tail](here)
        if tail is None and head.tail == "area" and self._text[start].isupper():
            tail = self._shared_unit(here)
        if tail is None and head.name in _ECHOES and self._follows_post(start):
            return _Tail(here, needs="echo")
        if tail is None and head.name in _IMPLIED_UNIT and self._text[start].isupper():
            tail = _Tail(here, area=Area(here, unit=_IMPLIED_UNIT[head.name], needs="unit"))
        if tail is None:
            return None
        if (tail.needs or (tail.area and tail.area.needs)) and self._text[start].islower():
            return None  # '5 liên hiệp công đoàn huyện': a kind of body, none in particular
        return self._with_seat(tail) if head.name in _SEATED_ABROAD else tail

    def _shared_unit(self, at: int) -> _Tail | None:
        """'UBND và LĐLĐ tỉnh': two bodies of one territory, whose unit stands once, behind the second."""
        joint = _SHARING.match(self._low, at, self._end)
        anchor = self._by_start.get(joint.end()) if joint else None
        if anchor is None or anchor[2].head is None or anchor[2].head.tail != "area":
            return None
        after = self._abbreviation(anchor[1])[1]
        area = self._territories.at(after)
        if area is None or area.more or not area.unit:
            return None
        return _Tail(at, area=area._replace(end=at))

    def _follows_post(self, at: int) -> bool:
        """'Chủ tịch Công đoàn ngành' holds a post of one union, 'các công đoàn ngành' are many."""
        return any(end == at - 1 and meaning.post for _, end, meaning in self._anchors)

    def _with_seat(self, tail: _Tail) -> _Tail:
        """'Đại sứ quán Lào tại Việt Nam'."""
        seat = _SEAT.match(self._low, tail.end, self._end)
        anchor = self._by_start.get(seat.end()) if seat else None
        return tail._replace(end=anchor[1]) if anchor is not None and anchor[2].place else tail

    def _area(self, at: int) -> Area | None:
        return self._territories.at(
            at, abroad=self._head.name in _HEADS_ABROAD, plural=self._plural, pairs=self._head.kind != "trade_union"
        )

    # -- the grammars ------------------------------------------------------------------------------------------------

    def _tail_area(self, at: int) -> _Tail | None:
        sector, here = self._sector(at)
        area = self._area(here)
        if area is not None:
            return _Tail(area.end, sector, area)
        if self._head.kind == "trade_union" and (not sector or self._low.startswith((",", " và ", " & "), here)):
            abroad = self._tail_abroad(at)
            if abroad is not None:
                return abroad
        if sector and not self._territories.several_unnamed(here):
            return _Tail(here, sector)
        return None

    def _tail_abroad(self, at: int) -> _Tail | None:
        """'Liên đoàn | Nhà giáo | Đan Mạch': any field of work, if a foreign country closes it."""
        here = self._territories.gap(at)
        opened = self._text[here : here + 1].isupper() or self._low.startswith(
            ("công nhân ", "ngành ", "năng lượng "), here
        )
        anchor = self._territories.country_within(here + 1, 80) if here > at and opened else None
        if anchor is None or anchor[2].place[0].country == "VN":
            return None
        words = self._text[here : anchor[0]].rstrip()
        if not _NO_BREAK.fullmatch(words) or any(word in self._stops for word in words.split()):
            return None
        start, end, meaning = anchor
        place = meaning.place[0]
        return _Tail(end, words, Area(end, place=place, words=self._text[start:end], country=place.country))

    def _tail_union(self, at: int) -> _Tail | None:
        """'Công đoàn' is an everyday word: only a territory, a branch or an enterprise after it makes a name."""
        area = self._tail_area(at)
        if area is not None:
            return area
        body = self._body_at(at)
        if body is not None and body.kind in _ENTERPRISES:
            return _of_enterprise(body)
        sector, after = self._sector(at)
        if self._low.startswith(" ngành ", at) or (sector and self._territories.several_unnamed(after)):
            return None
        here = at + 1
        if self._text.startswith(" ", at) and self._text[here : here + 1].isupper():
            stop = self._end_of_name(here)
            anchor = self._by_start.get(here)
            if stop > here and not (
                anchor and (anchor[2].post or anchor[2].honorific or anchor[2].event or anchor[2].head)
            ):
                return _Tail(stop, self._text[here:stop])
        return None

    def _tail_base(self, at: int) -> _Tail | None:
        """'Công đoàn cơ sở' is named by its enterprise or school alone."""
        body = self._body_at(at)
        if body is not None and body.kind in _ENTERPRISES:
            return _of_enterprise(body)
        return None if self._area(at) else self._tail_proper(at)

    def _tail_proper(self, at: int) -> _Tail | None:
        quoted = _QUOTED.match(self._text, at, self._end)
        if quoted:
            return _Tail(quoted.end(), quoted[0].strip())
        here = at + 1
        if not self._text.startswith(" ", at):
            return None
        stop = self._end_of_name(here)
        if stop <= here or not self._text[here].isupper():
            area = self._area(at)
            return _Tail(area.end, area=area) if area is not None and not area.more else None
        area = self._area(stop)
        if area is not None and area.unit and not area.more and not area.needs:
            return _Tail(area.end, self._text[here:stop], area)
        return _Tail(stop, self._text[here:stop])

    def _tail_sector(self, at: int) -> _Tail | None:
        sector, here = self._sector(at)
        if not sector:
            begin = at + 1
            if not self._text.startswith(" ", at) or not self._text[begin : begin + 1].isupper():
                return None
            here = self._with_small_words(begin)
            if here <= begin:
                return None
            here = self._second_syllable(begin, here)
            sector = self._text[begin:here]
        area = self._area(here)
        if area is not None and not area.more:
            return _Tail(area.end, sector, area)
        return _Tail(here, sector, needs="bare")

    def _tail_of(self, at: int) -> _Tail | None:
        body = self._body_at(at)
        if body is None or body.within is not None:
            return None
        return _Tail(body.end, body.name, body=body)

    def _tail_of_party(self, at: int) -> _Tail | None:
        tail = self._tail_of(at)
        if (
            tail is None
            or tail.body is None
            or tail.body.kind not in ("party", "trade_union", "government", "international")
        ):
            return None
        return tail

    def _tail_party(self, at: int) -> _Tail | None:
        area = self._area(at)
        if area is not None and not area.needs:
            return _Tail(area.end, area=area)
        return self._tail_of(at)

    # -- the parts of a name -----------------------------------------------------------------------------------------

    def _sector(self, at: int) -> tuple[str, int]:
        """The longest field of work of the lexicon that stands at `at`, after 'ngành' or not, in full; and its end."""
        if not self._low.startswith(" ", at):
            return "", at
        here = at + 1
        if self._low.startswith(_SECTOR_LEADS, at):
            here = at + next(len(lead) for lead in _SECTOR_LEADS if self._low.startswith(lead, at))
        if self._text[here : here + 1].isupper():
            for size in self._sector_sizes.get(self._low[here : here + 2], ()):
                stop = here + size
                words = self._low[here:stop]
                if stop <= self._end and words in self._sectors and not self._low[stop : stop + 1].isalnum():
                    return self._sectors[words] or self._text[here:stop], stop
        if here > at + 1:
            stop = end_of_name(self._text, here, self._end, self._stops, self._compounds, longest=6)
            if stop > here:
                return self._text[here:stop], stop
        return "", at

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

    def _second_syllable(self, start: int, end: int) -> int:
        """No field of work is one syllable ('Trung tâm Dự | báo'), but an abbreviation may stand alone ('Quỹ BHXH')."""
        word = self._text[start:end]
        small = _SMALL_AFTER.match(self._text, end, self._end)
        if " " in word or word.isupper() or small is None or small[1] in _FUNCTION_WORDS:
            return end
        return small.end()

    def _body_at(self, at: int) -> OrganisationMention | None:
        link = _OF.match(self._low, at, self._end)
        anchor = self._by_start.get(link.end()) if link else None
        if anchor is None or self._depth >= _DEEPEST:
            return None
        head, plural = self._head, self._plural
        self._depth += 1
        body = next(self._at(anchor), None)
        self._depth -= 1
        self._head, self._plural = head, plural
        return body


def _of_enterprise(body: OrganisationMention) -> _Tail:
    area = Area(body.end, unit=body.unit, place=body.place) if body.place else None
    return _Tail(body.end, body.name, area, body=body)


def _written_out(mention: OrganisationMention, place_words: str) -> str:
    if mention.within is not None:
        return f"{mention.head} {mention.within.name}"
    unit = "" if mention.head in SAYS_ITS_UNIT else unit_written_out(mention.unit)
    return " ".join(filter(None, (mention.head, mention.tail, unit, place_words)))
