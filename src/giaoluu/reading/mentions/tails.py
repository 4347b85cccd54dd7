"""What may follow the head of a body's name, by the grammar that the lexicon gives the head."""

import re
from collections.abc import Callable
from typing import ClassVar

from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import Head
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.name_parts import DAY_IN_NAME
from giaoluu.reading.mentions.organisation_shapes import FIRM, Tail
from giaoluu.reading.mentions.union_tails import ENTERPRISES, UnionTails

_FIRMS = {
    "Công ty", "Công ty TNHH", "Công ty Cổ phần", "Tổng Công ty", "Doanh nghiệp tư nhân", "Nghiệp đoàn", "Xí nghiệp",
}  # fmt: skip
"""Heads behind which a name may tell its trades: 'Công ty TNHH | đầu tư sản xuất Liên Vĩnh'."""
_TOLD_SMALL = {"Công ty TNHH", "Công ty Cổ phần"}
"""Heads that no firm in general is called by, though written small: 'công ty TNHH | may mặc Liên Vĩnh'."""
_ANY_UNIVERSITY = re.compile(r"(?:quốc gia|vùng)")
"""'2 Đại học Quốc gia, 3 Đại học Vùng': of a rank, none in particular."""
_QUOTED = re.compile(r" [“\"][^”\"]{2,60}[”\"]")
_FOR_NOBODY = ("Học viện", "Viện", "Công ty", "Tổng Công ty", "Tập đoàn", "Trung tâm")
_A_PERSON = re.compile(rf"[{CAPITALS}]\w+ (?:Thị|Văn) [{CAPITALS}]\w+")
"""'Giám đốc Học viện | Lò Thị Ban': such bodies bear no person's whole name, as schools and streets do."""
_LED = (FIRM, "Tổng Công ty", "Tập đoàn")
_OF_THE_SICK = "Bệnh viện"
_NUMBER_OF_SCHOOL = re.compile(r"số (?:\d{1,2}(?!\d)|[IVX]{1,4}(?!\w))")
_BY_NUMBER = re.compile(r" (?:[1-9]\d\d|[0-3]?\d[-/][01]?\d)(?![\d.,/-]\d|\d| (?:giường|tỷ|triệu))")
"""'Bệnh viện 199', 'Bệnh viện 19-8': hospitals of the army and the police."""
_NUMBER = re.compile(r" (\d{1,4}(?![\d.,/]\d|\d)|[IVX]{1,5}(?!\w))")
_SEATED_AT = re.compile(
    rf"\s?[-–]\s?[{CAPITALS}][^\W\d_{CAPITALS}]*(?: [{CAPITALS}][^\W\d_{CAPITALS}]+){{1,2}}(?! [{CAPITALS}])"
)
"""'Ban Chỉ huy Phòng thủ khu vực 3 | - Mường Khương': by what place the army calls it as well."""
_OTHER_ZONES = re.compile(r" (?:và|&) (?:các )?(?:khu công nghiệp|khu kinh tế|khu chế xuất|kcn|kkt|kcx)\b")
_OF_PARLIAMENT = re.compile(rf" ([{CAPITALS}][^.;:()\n]{{3,60}}? (?:của )?Quốc hội)(?!\w)")
_OF_A_CAUSE = "Ban Chỉ đạo"
_CAUSE_IN_QUOTES = re.compile(r" (?:phong trào|chương trình|cuộc vận động|đề án|dự án) [“\"][^”\"\n]{2,90}[”\"]")
_BY_LETTERS = ("other", "school")
_LETTERS = re.compile(r" [A-ZĐ]{2,6}(?![^\s.,;:)])")
"""'Viện Giáo dục Quốc tế | DCG': the letters tell which one it is."""
_TOLD_AT_LENGTH = ("Viện", "Trung tâm")
_CLOSED = re.compile(
    r"(?: (?!(?:đã|đang|sẽ|có|với|tại|của|cho|cùng|do|từ|là|được|tổ|phối|làm|thăm|tiếp|đón|ký|trao|tặng|chúc|phát|nhấn|"
    r"giới|đến|chủ|dự|tham|tỉnh|thành|huyện|quận|phường|xã|thuộc|trực|năm|nhất|đề|mong|bày|cảm|và các|vừa|cũng|đồng)\b)"
    rf"[^\W\d_{CAPITALS}]+){{1,6}}(?: (?:Trung ương|TW|Việt Nam|Quốc gia)(?!\w)|(?= \([A-ZĐ]{{3,8}}\)))"
)
"""'Viện Nghiên cứu | quản lý đê Trung ương', 'Viện Hàn lâm | quốc tế về địa lý | (QTĐL)': what closes a long name."""
_TAUGHT = re.compile(
    r"(?:,| và) [Bb]ồi dưỡng(?: (?:cán bộ|nghiệp vụ|nhà giáo|kiến thức|chính trị|nguồn nhân lực)){0,2}(?: Công đoàn)?"
)
"""'Trung tâm Đào tạo | , bồi dưỡng cán bộ Công đoàn'."""
_OF_DEFENCE = "Ban Chỉ huy Phòng thủ khu vực"
_OF_PROJECTS = "Ban Quản lý dự án"
_TO_ITS_UNIT = re.compile(
    r"(?: (?!phối hợp|tổ chức|đã|sẽ|do|được|có|với|tại|của|làm việc|chủ trì)[^\s,.;:()“”]+){1,12}?"
    r"(?= (?:tỉnh|thành phố|huyện|quận|thị xã)\b)"
)
"""'Ban Chỉ đạo Tháng hành động | về An toàn vệ sinh lao động | tỉnh Tiền Giang': what it is there for."""


class Tails(UnionTails):
    """Reads the tails of all heads, each by the grammar that the lexicon gives the head."""

    def _tail_behind(self, head: Head, at: int, *, plural: bool) -> Tail | None:
        """What follows `head` from `at` on, or None; `plural` where several bodies may share the head."""
        self._head, self._plural = head, plural
        return self._GRAMMARS[head.tail](self, at)

    def _tail_proper(self, at: int) -> Tail | None:
        quoted = _QUOTED.match(self._text, at, self._end)
        if quoted:
            return Tail(quoted.end(), quoted[0].strip())
        if not self._text.startswith(" ", at):
            return None
        if self._head.name == _OF_THE_SICK and (number := _BY_NUMBER.match(self._text, at, self._end)):
            return Tail(number.end(), number[0].strip()) if self._capital else None
        anchor = self._by_start.get(at + 1)
        if self._head.kind == "school" and anchor is not None and anchor[2].head and anchor[2].head.name in _FIRMS:
            owner = self._body_at(at)
            return Tail(owner.end, owner.name) if owner is not None else None
        if self._head.name in _LED and self._parts.is_of_holder(at - len(self._head.name), at + 1):
            return None
        tail = self._tail_firm(at + 1) or self._tail_capitals(at)
        return self._tail_to_its_unit(at) if tail is None and self._head.name == _OF_PROJECTS else tail

    def _tail_to_its_unit(self, at: int) -> Tail | None:
        """'Ban Quản lý dự án | đầu tư xây dựng công trình giao thông | tỉnh Sơn La': whose projects it runs."""
        far = _TO_ITS_UNIT.match(self._low, at, self._end) if self._capital else None
        area = self._area(far.end()) if far else None
        if far is None or area is None or area.more:
            return None
        return Tail(area.end, self._text[at + 1 : far.end()], area)

    def _tail_firm(self, here: int) -> Tail | None:
        """The trades of a firm and its proper name behind them."""
        anchor = self._by_start.get(here)
        told = self._capital or self._head.name in _TOLD_SMALL
        if self._head.name not in _FIRMS or not told or (anchor and anchor[2].unit and not anchor[2].place):
            return None
        end = self._parts.end_of_firm(here, bare=self._head.name == FIRM)
        if end <= here or end < self._parts.end_of_name(here):
            return None
        area = self._area(end) if self._text[end - 1].islower() else None
        if area is not None and area.unit and area.place is not None and not area.more:
            return Tail(area.end, self._text[here:end], area)
        return Tail(end, self._text[here:end])

    def _tail_capitals(self, at: int) -> Tail | None:
        """A run of capitals, and a territory behind it."""
        here = at + 1
        anchor = self._by_start.get(here)
        unit = anchor is not None and anchor[2].unit and not anchor[2].place
        stop = here if unit else self._parts.end_of_name(here)
        if self._head.name in _FIRMS and stop > here and (day := DAY_IN_NAME.match(self._text, stop - 1, self._end)):
            stop = day.end()
        headed = anchor is not None and anchor[1] == stop and anchor[2].head is not None and not self._capital
        if headed and (self._head.kind != "school" or self._area(stop) is None):
            return None  # 'nhà trẻ, siêu thị CĐ'
        if self._plural and anchor is not None and anchor[1] == stop and _names_country(anchor):
            return None  # 'các công ty Hàn Quốc': whichever there are
        if self._head.name in _FOR_NOBODY and _A_PERSON.match(self._text, here, stop):
            return None
        if stop <= here or not (self._text[here].isupper() or self._is_numbered(here)):
            area = self._area(at)
            if area is None or area.more or (area.unit.lower() == "vùng" and area.place is None):
                return None
            return Tail(area.end, area=area)
        if self._head.kind == "school" and _ANY_UNIVERSITY.fullmatch(self._low, here, stop):
            return None
        area = self._area(stop)
        if area is not None and area.unit and not area.more and not area.needs:
            return Tail(area.end, self._text[here:stop], area)
        return Tail(stop, self._text[here:stop])

    def _is_numbered(self, here: int) -> bool:
        """'Trường Tiểu học | số 2 Nậm Mu'."""
        school = self._head.kind == "school" and self._head.name != "Trường"
        return school and _NUMBER_OF_SCHOOL.match(self._text, here, self._end) is not None

    def _tail_zone(self, at: int) -> Tail | None:
        """'Công đoàn Khu kinh tế | Vũng Áng và các KCN | tỉnh …': the name of a zone, and other zones beside it."""
        anchor = self._by_start.get(at + 1)
        here = at
        if anchor is not None and anchor[2].place and _OTHER_ZONES.match(self._low, anchor[1], self._end):
            here, anchor = anchor[1], None
        elif self._text[at + 1 : at + 2].isupper() and not (anchor and (anchor[2].unit or anchor[2].place)):
            here = self._parts.end_of_name(at + 1)
            here = here if here > at + 1 else at
        besides = _OTHER_ZONES.match(self._low, here, self._end)
        here = besides.end() if besides else here
        area = self._area(here)
        if area is not None and not area.more:
            return Tail(area.end, self._text[at:here].strip(), area)
        return Tail(here, self._text[at:here].strip()) if here > at else None

    def _closed(self, at: int) -> int:
        """Where the long name of an institute ends whose first words end at `at`."""
        if not self._capital or self._head.name not in _TOLD_AT_LENGTH:
            return at
        if self._text.endswith("ào tạo", 0, at) and (taught := _TAUGHT.match(self._text, at, self._end)):
            return taught.end()
        closed = _CLOSED.match(self._text, at, self._end)
        return closed.end() if closed else self._parts.sector(at, small=True)[1]

    def _tail_sector(self, at: int) -> Tail | None:
        sector, here = self._parts.sector(at, small=self._capital)
        if self._head.name == _OF_A_CAUSE and (cause := _CAUSE_IN_QUOTES.match(self._low, at, self._end)):
            return Tail(cause.end(), self._text[at + 1 : cause.end()])
        if sector and (closed := self._closed(here)) > here:
            sector, here = self._text[at + 1 : closed], closed
        if not sector:
            if not self._capital:
                return None  # 'phòng VIP'
            begin = at + 1
            if not self._text.startswith(" ", at) or not self._text[begin : begin + 1].isupper():
                return self._tail_to_its_unit(at) if self._head.name == _OF_A_CAUSE else None
            here = self._parts.field_at(begin)
            if here <= begin:
                return None
            here = self._closed(here)
            sector = self._text[begin:here]
        area = self._area(here)
        if area is None and self._head.name == _OF_A_CAUSE and (far := _TO_ITS_UNIT.match(self._low, here, self._end)):
            sector, here = self._text[at + 1 : far.end()], far.end()
            area = self._area(here)
        if area is not None:
            return Tail(area.end, sector, area)
        letters = _LETTERS.match(self._text, here, self._end) if self._head.kind in _BY_LETTERS else None
        if letters is not None and here + 1 not in self._by_start:
            return Tail(letters.end(), self._text[at + 1 : letters.end()])
        return Tail(here, sector, needs="bare")

    def _tail_of(self, at: int) -> Tail | None:
        body = self._body_at(at)
        if body is None or (body.within is not None and body.within.kind not in ENTERPRISES):
            return None
        return Tail(body.end, body.name, body=body)

    def _tail_area_or_of(self, at: int) -> Tail | None:
        """'Đảng bộ | tỉnh Sơn La', 'Đảng bộ | Đồn Biên phòng Nậm Mu'."""
        return self._tail_area(at) or self._tail_of(at)

    def _tail_of_or_alone(self, at: int) -> Tail | None:
        """'Cục Chính trị | Quân khu 2', or as it is: 'Phó Bí thư Đảng ủy | Cục Chính trị'."""
        if (tail := self._tail_of(at)) is not None:
            return tail
        area = self._area(at)
        if area is not None and area.unit and not area.more:
            return Tail(area.end, area=area)
        return Tail(at) if self._capital and self._head.kind == "government" else None

    def _tail_of_party(self, at: int) -> Tail | None:
        tail = self._tail_of(at)
        if (
            tail is None
            or tail.body is None
            or tail.body.kind not in ("party", "trade_union", "government", "international")
        ):
            return None
        return tail

    def _tail_party(self, at: int) -> Tail | None:
        area = self._area(at)
        if area is not None and (not area.needs or area.unit):
            return Tail(area.end, area=area)
        return self._tail_of(at)

    def _tail_number(self, at: int) -> Tail | None:
        """'Trung đoàn | 24', 'Đại đội Biên phòng | 531': bodies of the army are told by their number."""
        number = _NUMBER.match(self._text, at, self._end) if self._capital else None
        if number is None:
            return None
        seat = _SEATED_AT.match(self._text, number.end(), self._end) if self._head.name == _OF_DEFENCE else None
        end = seat.end() if seat and not self._parts.begins_with_family(seat[0]) else number.end()
        return Tail(end, self._text[at + 1 : end])

    def _tail_seat(self, at: int) -> Tail | None:
        """'Thuế | tỉnh Gia Lai', 'Thống kê | thành phố Huế': an office that goes by what it works on, and where."""
        area = self._area(at) if self._capital else None
        return Tail(area.end, area=area) if area and area.unit and area.place is not None and not area.more else None

    def _tail_parliament(self, at: int) -> Tail | None:
        """'Ủy ban | Kế hoạch, Tài chính và Kiểm toán của Quốc hội': only with the parliament behind its field."""
        found = _OF_PARLIAMENT.match(self._text, at, self._end) if self._capital else None
        return Tail(found.end(), found[1]) if found else None

    _GRAMMARS: ClassVar[dict[str, Callable[["Tails", int], Tail | None]]] = {
        **UnionTails.GRAMMARS, "proper": _tail_proper, "sector": _tail_sector, "of": _tail_of,
        "of_party": _tail_of_party, "party": _tail_party, "zone": _tail_zone, "number": _tail_number,
        "parliament": _tail_parliament, "seat": _tail_seat, "of_or_alone": _tail_of_or_alone,
        "area_or_of": _tail_area_or_of,
    }  # fmt: skip


def _names_country(anchor: Anchor) -> bool:
    return bool(anchor[2].place) and anchor[2].place[0].unit == "nước"
