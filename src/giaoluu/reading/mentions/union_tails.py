"""What may follow a head that names a union: a territory, a branch of work, a country, an enterprise."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar

from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.lexicon.shapes import Head
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.name_parts import NameParts
from giaoluu.reading.mentions.organisation_shapes import FIRM, GROUPS, OFFICES, SCHOOL, OrganisationMention, Tail
from giaoluu.reading.mentions.territories import COMMUNES, Area, Territories

_HEADS_ABROAD = {"Liên hiệp Công đoàn", "Tổng Công hội", "Công hội", "Tổng Công đoàn", "Liên đoàn Công đoàn"}
_OF_A_BRANCH = "Công đoàn ngành"
_OF_WHICHEVER_LEVEL = re.compile(r" (?:các )?cấp\b|(?:,| và) [a-zđ]")
"""'Công đoàn ngành giáo dục các cấp', 'Công đoàn ngành y tế, giáo dục': none in particular."""
_BRANCHES = {"Công đoàn", _OF_A_BRANCH}
_SCHOOL_ALONE = re.compile(rf" ([Tt]rường|[Nn]hà trường)(?=[,.;:)]|$| (?![{CAPITALS}\d])(?!\w+ [{CAPITALS}]))")
_OFFICE_ALONE = re.compile(
    rf" ({'|'.join(OFFICES)})(?=[,.;:)]|$| (?:tổ chức|phối hợp|phát động|đã|vừa|cũng|và|với|tặng|trao|sẽ|được|có|tại|"
    r"khóa|lần|nhiệm kỳ|cùng|đồng|phát biểu|báo cáo|cho biết|chia sẻ|nhấn mạnh|chủ trì|dự|chúc mừng)(?!\w))"
)
_OFFICES = tuple(f" {office}" for office in OFFICES)
_STAFF = " cơ quan"
_OF_AN_OFFICE = "Công đoàn Cơ quan"
"""The union of those who work for any body, a union or not."""
ENTERPRISES = {"company", "school", "government", "other", "party", "media"}
_OF = re.compile(r" (?:của |thuộc )?")
_FEDERATION = "Liên đoàn Lao động"
_DEMOCRATIC = re.compile(r"[Dd]ân chủ")
_BESIDE = re.compile(
    r" và (?:Đoàn [Tt]hanh niên|ĐTN|Chi đoàn|Đoàn trường|Ban [Gg]iám đốc|Ban [Gg]iám hiệu|Ban [Ll]ãnh đạo|lãnh đạo|"
    r"Đảng ủy|Chi bộ|Hội Phụ nữ|Hội Cựu chiến binh|Ban Tổng giám đốc) "
)
"""'Công đoàn và Đoàn Thanh niên Sở A': the union of the office that stands behind the second."""
_NO_FIELD = "lãnh|đoàn|đại|cán|nhân|chính|người|hai|ủy|ban|sở|phụ|thanh|chủ|phó|đảng|cơ|đơn|các"
_TWO_FIELDS = re.compile(
    rf" (?:(?!công |hội |liên )[^\s.;:,()]+ ){{1,3}}và (?!(?:{_NO_FIELD}) )(?=[^\s.;:,()]+ [^\s.;:,()]+ )"
)
_MOST_WORDS = 3
_FIELD_WORD = re.compile(r" ?(?!công|hội|liên)[^\s.;:,()]+(?= )")
_NO_BREAK = re.compile(r"[^.;:()“”\"]*")
_DEEPEST = 5
"""Bodies within bodies: 'Ban Thường vụ Ban Chấp hành Công đoàn cơ sở Công ty …' has four. Hostile lines have more."""
_ABROAD = {"trade_union", "mass_organisation"}
"""Kinds of body that every country names in its own way."""
_NO_UNION = re.compile(r"thế giới|trung ương|[ivx]{1,4}")
"""'Đại hội Công đoàn | Thế giới', 'Khối thi đua Công đoàn ngành | II': no union is called so."""
_NO_HEAD = Head("", "", "", "", "")


class UnionTails(ABC):
    """Reads the tails of unions; whoever reads whole bodies completes it, since a tail may be a body in its turn.

    One object does both: two that hold each other would be left to the garbage collector after every sentence.
    """

    def __init__(self, text: str, low: str, lexicon: Lexicon) -> None:
        self._text, self._low = text, low
        self._stops = lexicon.words["stop"]
        self._territories = Territories(text, low, lexicon.words)
        self._parts = NameParts(text, low, lexicon)
        self._head = _NO_HEAD
        self._plural = False
        self._capital = False
        self._depth = 0
        self._enter([], {}, 0)

    def _enter(self, anchors: list[Anchor], by_start: dict[int, Anchor], end: int) -> None:
        """Read from here on no further than `end`, and go by these anchors."""
        self._anchors, self._by_start, self._end = anchors, by_start, end
        self._territories.enter(by_start, end)
        self._parts.enter(anchors, end)

    @abstractmethod
    def _first_at(self, anchor: Anchor) -> OrganisationMention | None:
        """The whole body that begins at `anchor`, or None."""

    def _area(self, at: int) -> Area | None:
        return self._territories.at(
            at, abroad=self._head.name in _HEADS_ABROAD, plural=self._plural, pairs=self._head.kind != "trade_union"
        )

    def _tail_area(self, at: int) -> Tail | None:
        sector, here = self._parts.sector(at)
        area = self._area(here)
        if area is not None:
            return Tail(area.end, sector, area if self._head.kind != "trade_union" else self._territories.joined(area))
        if not sector and self._head.name == _OF_A_BRANCH:
            sector, here = self._parts.sector(at, small=True)
            area = self._area(here) if sector else None
            if area is not None:
                return Tail(area.end, sector, self._territories.joined(area))
            sector = ""
        if not sector and self._capital and self._head.name in _BRANCHES:
            sector, here = self._parts.small_sector(at)
            area = self._area(here) if sector else None
            if area is not None and not area.needs:
                return Tail(area.end, sector, self._territories.joined(area))
            sector = ""
        if self._head.kind in _ABROAD and (not sector or self._low.startswith((",", " và ", " & "), here)):
            abroad = self._tail_abroad(at)
            if abroad is not None:
                return abroad
        if sector and not self._territories.several_unnamed(here):
            return Tail(here, sector)
        return None

    def _tail_abroad(self, at: int) -> Tail | None:
        """'Liên đoàn | Nhà giáo | Đan Mạch': any field of work, if a foreign country closes it."""
        here = self._territories.gap(at)
        opened = self._text[here : here + 1].isupper() or self._low.startswith(
            ("công nhân ", "ngành ", "năng lượng "), here
        )
        anchor = self._territories.country_within(here + 1, 80) if here > at and opened else None
        if anchor is None or anchor[2].place[0].country == "VN":
            return self._two_fields_abroad(at) if opened else None
        words = self._text[here : anchor[0]].rstrip()
        if not _NO_BREAK.fullmatch(words) or any(word in self._stops for word in _DEMOCRATIC.sub("", words).split()):
            return None
        start, end, meaning = anchor
        given = self._text[end : end + 1] == " " and self._text[end + 1 : end + 2].isupper()
        if given and self._parts.begins_with_family(words.rpartition(" ")[2]):
            return None  # 'Công đoàn Cảng Sa Nam và Đinh | Đức | Sao'
        place = meaning.place[0]
        return Tail(end, words, Area(end, place=place, words=self._text[start:end], country=place.country))

    def _two_fields_abroad(self, at: int) -> Tail | None:
        """'Công đoàn | Giáo dục và khoa học | thành phố Mát-xcơ-va': two fields of work in a territory abroad."""
        fields = _TWO_FIELDS.match(self._low, at, self._end)
        here = fields.end() if fields else at
        for _ in range(_MOST_WORDS if fields else 0):
            word = _FIELD_WORD.match(self._low, here, self._end)
            if word is None:
                break
            here = word.end()
            area = self._area(here)
            if area is not None and area.place is not None:
                words = self._text[at + 1 : here]
                return Tail(area.end, words, area) if area.place.country != "VN" else None
        return None

    def _tail_union(self, at: int) -> Tail | None:
        """'Công đoàn' is an everyday word: only a territory, a branch or an enterprise after it makes a name."""
        area = self._tail_area(at)
        known = self._by_start.get(at + 1)
        if area is not None and not (known and known[2].known and known[1] > area.end):
            return area
        body = self._body_at(at)
        if body is not None and body.kind in ENTERPRISES:
            return _of_enterprise(body)
        if (firm := self._firm_alone(at)) is not None:
            return firm
        branch = self._head.name == _OF_A_BRANCH and self._capital
        sector, after = self._parts.sector(at, small=branch)
        if self._low.startswith(" ngành ", at) or (sector and self._territories.several_unnamed(after)):
            return None
        here = at + 1
        if branch and sector and not _OF_WHICHEVER_LEVEL.match(self._text, after, self._end):
            return Tail(after, sector)
        if self._text.startswith(" ", at) and self._text[here : here + 1].isupper():
            stop = self._parts.end_of_name(here)
            anchor = self._by_start.get(here)
            if (
                stop > here
                and not _NO_UNION.fullmatch(self._low, here, stop)
                and not self._parts.is_of_person(at - len(self._head.name), here, stop)
                and not (anchor and (anchor[2].post or anchor[2].honorific or anchor[2].event or anchor[2].head))
            ):
                return Tail(stop, self._text[here:stop])
        return self._beside_another(at) if self._capital and self._text[at : at + 4] == " và " else None

    def _beside_another(self, at: int) -> Tail | None:
        beside = _BESIDE.match(self._text, at, self._end)
        body = self._body_at(beside.end() - 1) if beside else None
        if body is None or body.kind not in ENTERPRISES or body.needs or (body.unit and not body.place):
            return None
        return Tail(at, body.name)

    def _tail_base(self, at: int) -> Tail | None:
        """'Công đoàn cơ sở' is named by its enterprise or school, or by the federation whose own staff it joins."""
        body = self._body_at(at)
        if body is not None and (body.kind in ENTERPRISES or self._head.name == _OF_AN_OFFICE):
            return _of_enterprise(body)
        if body is not None and body.head == _FEDERATION and body.start == at + 1:
            return Tail(body.end, body.name, body=body, needs=body.needs)
        if (firm := self._firm_alone(at)) is not None:
            return firm
        if self._low.startswith(" khối ", at):
            return None  # 'chủ tịch công đoàn cơ sở khối doanh nghiệp': of a kind
        here = at + len(_STAFF) if self._low.startswith(_STAFF, at) else at
        area = self._area(here)
        if area is None:
            stop = self._parts.end_of_name(at + 1)
            if self._parts.is_of_person(at - len(self._head.name), at + 1, stop):
                return None  # 'Chủ tịch công đoàn cơ sở Lò Văn Ban'
            tail = self._tail_proper(at)
            return None if tail is not None and self._territories.several_unnamed(tail.end) else tail
        if area.unit in COMMUNES and area.place is not None and not area.more and not area.needs:
            # the staff of one commune; of a district they are many
            return Tail(area.end, "cơ quan" if here > at else "", area)
        return None

    def _firm_alone(self, at: int) -> Tail | None:
        """'Công đoàn cơ sở | Công ty', 'Công đoàn | Trường': of the one firm, the one school that the page names."""
        school = None if self._plural else _SCHOOL_ALONE.match(self._text, at, self._end)
        if school is not None and (school[1][0].isupper() or self._capital):
            return Tail(school.end(), SCHOOL, needs="echo")
        offices = not self._plural and self._text.startswith(_OFFICES, at)
        if offices and (office := _OFFICE_ALONE.match(self._text, at, self._end)) is not None:
            return Tail(office.end(), office[1], needs="echo")
        anchor = self._by_start.get(at + 1)
        if self._plural or anchor is None or anchor[2].head is None or not self._text.startswith(" ", at):
            return None
        name = anchor[2].head.name
        return Tail(anchor[1], name, needs="echo") if name == FIRM or name in GROUPS else None

    def _body_at(self, at: int) -> OrganisationMention | None:
        link = _OF.match(self._low, at, self._end)
        anchor = self._by_start.get(link.end()) if link else None
        if anchor is None or self._depth >= _DEEPEST:
            return None
        state = self._head, self._plural, self._capital
        self._depth += 1
        body = self._first_at(anchor)
        self._depth -= 1
        self._head, self._plural, self._capital = state
        return body

    @abstractmethod
    def _tail_proper(self, at: int) -> Tail | None:
        """A proper name, as firms and schools have it."""

    GRAMMARS: ClassVar[dict[str, Callable[["UnionTails", int], Tail | None]]] = {
        "area": _tail_area, "union": _tail_union, "base": _tail_base, "abroad": _tail_abroad,
    }  # fmt: skip


def _of_enterprise(body: OrganisationMention) -> Tail:
    area = Area(body.end, unit=body.unit, place=body.place) if body.place else None
    return Tail(body.end, body.name, area, body=body)
