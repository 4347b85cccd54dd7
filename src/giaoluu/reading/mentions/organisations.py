"""Names of bodies in running text: a head ('Liên đoàn Lao động'), then what the grammar of that head lets follow."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from giaoluu.lexicon.folding import lower_name
from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import Head
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.known_bodies import DOUBTED, KnownBodies, written_out
from giaoluu.reading.mentions.organisation_shapes import FIRM, GROUPS, OrganisationMention, Tail
from giaoluu.reading.mentions.territories import ABBREVIATED, COMMUNES, Area
from giaoluu.reading.mentions.two_names import TWO, two_by_name

ZONE_HEADS = frozenset(
    f"{body} {zones}"
    for body in ("Công đoàn", "Ban Quản lý")
    for zones in (
        "các khu công nghiệp", "Khu kinh tế", "Khu kinh tế và các khu công nghiệp", "các khu chế xuất và công nghiệp",
        "các khu công nghiệp và chế xuất", "Khu công nghệ cao và các khu công nghiệp",
    )
)  # fmt: skip
"""Heads of the union, and of the board, of a province's industrial zones: it has one, called now so, now so."""

ADDRESS = (".vn", ".com", ".org", ".net")
"""'VTV.vn' is where a page stands, and names nobody."""

_IMPLIED_UNIT = {
    "Tỉnh ủy": "tỉnh", "Thành ủy": "thành phố", "Huyện ủy": "huyện", "Quận ủy": "quận", "Thị ủy": "thị xã",
    "Tỉnh đoàn": "tỉnh", "Thành đoàn": "thành phố", "Huyện đoàn": "huyện",
    **dict.fromkeys((*ZONE_HEADS, "Công đoàn Viên chức"), "tỉnh"),
}  # fmt: skip
"""Heads that every territory of this unit has one of: alone, they mean that of the page's own."""
_ECHOES = {"Công đoàn ngành", "Liên đoàn", "Hội đồng tỉnh", FIRM, *GROUPS}
"""Heads that alone, behind a post, mean the body so called that was named before."""
_SEATED_ABROAD = {"Đại sứ quán", "Tổng Lãnh sự quán", "Lãnh sự quán", "Văn phòng"}
_SHORT_FORM = re.compile(rf" \([“\"]?([{CAPITALS}][^()“”\"]{{3,30}})[”\"]?\)")
_LAST_WORD = re.compile(rf" ([^\W\d_{CAPITALS}]+) ([^\W\d_{CAPITALS}]+)(?= \([^()]{{0,24}}([{CAPITALS}]{{2}})\))")
_SEAT = re.compile(r" tại ")
_SHARING = re.compile(
    r"(?: và | ?& ?|\s?[-–]\s?|, | (?:đã )?(?:phối|kết) hợp (?:với |cùng )(?:với )?)"
    r"(?:(?:các )?(?:phó )?(?:chủ tịch|bí thư|giám đốc|trưởng ban|lãnh đạo|thường trực) )?"
)
_MOST_SHARING = 5
"""How many bodies one territory may serve: 'Đảng ủy, HĐND, UBND, Ủy ban MTTQ phường Bồ Đề'."""
_CONGRESS = re.compile(
    r" (?:[IVX]+(?!\w)|(?:Công|CĐ|Đảng|ĐB|ĐV|Đoàn|Hội|LĐLĐ|Liên|Tổng|MTTQ|Mặt|Thi|TĐ|Chi|Phụ|Nông|Cựu|Đại|"
    r"Nhiệm|Lần|CN\w*|CB\w*|VC\w*|NLĐ|TW|Trung ương|Toàn|Thường|Bất)(?!\w)(?! (?:nghiệp|nghệ)))"
)
"""Behind 'ĐH' these make it a congress ('ĐH XIII Công đoàn Việt Nam'), and else it is a university."""
_OF_FIELDS = ("sở", "bộ")
_NEXT_FIELD = re.compile(rf"(?:,| và) (?=[{CAPITALS}])")
_LONG_LINE = 200
_MARK_ENDS = (") -", ") –", ")-", ")–")
_SEVERAL = tuple(f"{word} " for word in ("các", "những", "hai", "ba", "bốn", "năm", *"0123456789"))
_WHICHEVER = re.compile(
    r"(?:nhiều|một số|một vài|mỗi|từng|hầu hết các|phần lớn các|(?:với|của|và|cùng|gồm) (?:\d{2}|[2-9]))\s$"
)
"""'nhiều LĐLĐ tỉnh đã phối hợp với Sở Y tế': bodies of a kind, none in particular."""

_CENTRAL = re.compile(r"(?<!\w)(?:TW|T\.Ư|TƯ|T\.W)(?![\w.])")


class OrganisationFinder(KnownBodies):
    """Finds bodies among the anchors of one page."""

    def find(self, anchors: list[Anchor], by_start: dict[int, Anchor], end: int) -> list[OrganisationMention]:
        """Return the bodies named among `anchors`, which all end by `end`, from left to right, none inside another.

        `by_start` holds the same anchors by where they begin.
        """
        found: list[OrganisationMention] = []
        past, entered = -1, False
        last = len(self._text) - 1
        for anchor in anchors:
            if not anchor[2].opens_body or anchor[0] < past:
                continue
            if not entered:
                self._enter(anchors, by_start, end)
                entered = True
            self._parts.begins = anchor[0]
            for mention in self._at(anchor):
                cut_off = mention.end >= last and self._is_cut_off(mention)
                if self._text.startswith(_MARK_ENDS, mention.end) and self._is_mark(mention):
                    cut_off = True
                if not cut_off and not self._low.startswith(ADDRESS, mention.end):
                    found.append(mention)
                past = max(past, mention.end)
        return found

    def _is_mark(self, mention: OrganisationMention) -> bool:
        """'(ĐCSVN) - Sáng nay, …': by these letters a paper marks its reports, and means itself, no body."""
        start = mention.start
        before = self._text[max(0, start - 2) : start].strip(" ")
        return before in ("(", "\n(") and mention.kind != "media" and self._text[start : mention.end].isupper()

    def _is_cut_off(self, mention: OrganisationMention) -> bool:
        """'… 95 năm thành lập Công đoàn Vi': the page ends in the midst of a paragraph, and of the name."""
        end = mention.end
        if not mention.head or not mention.tail or mention.place is not None:
            return False
        in_a_word = self._text[end - 1].isalpha() and not self._text[end:].strip()
        return in_a_word and mention.within is None and end - self._text.rfind("\n", 0, end) > _LONG_LINE

    def _at(self, anchor: Anchor) -> Sequence[OrganisationMention]:
        start, end, meaning = anchor
        if self._low.startswith(_OF_FIELDS, start) and (listed := self._listed_by_field(start)):
            return listed
        head = meaning.head
        if head is not None and head.name in DOUBTED and self._is_none(head, start):
            head = None
        if head is not None and not self._is_syllable(start, end):
            tail = self._tail(head, start, end)
            if tail is not None:
                return self._mentions(start, head, tail)
        return (self._known(start, end, meaning.known),) if meaning.known is not None else ()

    def _listed_by_field(self, start: int) -> list[OrganisationMention]:
        """'các Sở: Nội vụ, Tài chính', 'các Bộ Tư pháp, Công an': bodies that share a head, each named by its field."""
        at = start + 2
        colon = self._text.startswith(":", at)
        meaning = self._phrases.get(self._low[start:at])
        if meaning is None or meaning.head is None or not (colon or self._low.endswith("các ", 0, start)):
            return []
        found: list[OrganisationMention] = []
        here, begin = at + colon, start
        while True:
            sector, stop = self._parts.sector(here)
            if not sector:
                return found if len(found) > 1 else []
            tail = Tail(stop, sector, needs="bare" if meaning.head.name == "Sở" else "")
            found += [
                replace(one, start=begin, end=stop, listed=bool(found) or colon)
                for one in self._mentions(start, meaning.head, tail)
            ]
            joint = _NEXT_FIELD.match(self._text, stop, self._end)
            if joint is None:
                return found if len(found) > 1 else []
            begin = joint.end()
            here = begin - 1

    def _is_syllable(self, start: int, end: int) -> bool:
        """'NHIỆM VỤ NĂM 2022': the second half of a word, or the first, in a line of capitals, is no head."""
        text = self._text
        if not text[end - 1].isupper() or not text[start:end].isupper() or " " in text[start:end]:
            return False
        before = self._low[max(0, start - 12) : start].split(" ")
        second = len(before) > 1 and f"{before[-2]} {self._low[start:end]}" in self._compounds
        behind = self._low[end + 1 : end + 12].split(" ")[0].rstrip(",.;:")
        return second or f"{self._low[start:end]} {behind}" in self._compounds

    def _first_at(self, anchor: Anchor) -> OrganisationMention | None:
        return next(iter(self._at(anchor)), None)

    def _country_behind(self, at: int, closing: str) -> str:
        """'Trường Đại học Asia (Nhật Bản)', 'Bệnh viện Hồng Thập Tự, Hàn Quốc': in which country it is."""
        behind = self._by_start.get(at)
        if behind is None or not behind[2].place or self._text[behind[1] : behind[1] + 1] not in tuple(closing):
            return ""
        place = behind[2].place[0]
        return place.country if place.unit == "nước" else ""

    def _short_form(self, start: int, end: int) -> tuple[str, int]:
        """'Liên hiệp các tổ chức hữu nghị tỉnh (Liên hiệp)': the first words of the name, which stand for it."""
        found = _SHORT_FORM.match(self._text, end, self._end)
        if found is None or " " not in found[1] or not self._text.startswith(f"{found[1]} ", start):
            return "", end
        return found[1], found.end()

    def _mentions(self, start: int, head: Head, tail: Tail) -> list[OrganisationMention]:
        area = tail.area or Area(tail.end)
        before = self._abbreviation(start + len(head.name))[0]
        after, end = self._abbreviation(tail.end)
        if not after and self._text.startswith(" (", end):
            after, end = self._short_form(start, end)
        if head.kind == "company":
            end = self._past_group(end)
        country = area.country or head.country
        if not country and area.place is None and self._text.startswith((" (", ", "), tail.end):
            country = self._country_behind(tail.end + 2, ")" if self._text.startswith(" (", tail.end) else ",.")
        kind, unit, place, needs, body = head.kind, area.unit, area.place, tail.needs or area.needs, tail.body
        if body is not None and head.tail in ("of", "of_party", "party", "area_or_of"):
            kind = kind if head.tail in ("party", "area_or_of") else body.kind
            unit, place, needs = body.unit, body.place, body.needs
        words = tail.words or area.field
        if "W" in words or "Ư" in words:
            words = _CENTRAL.sub("Trung ương", words)  # 'Bệnh viện TW Sông Lam'
        if head.kind in ("school", "other") and " " in words:
            words = self._parts.written_out(words)  # 'Viện Chiến lược và Phát triển | GTVT'
        name = written_out(head.name, words, unit, area.words) if body is None else f"{head.name} {body.name}"
        known = self._known_by_name(name) if not needs and not area.more else None
        if known is not None:
            return [
                OrganisationMention(
                    start, end, "", known.kind, known.level, known.country, "", "", None, known.name,
                    abbreviation=after or before,
                )
            ]  # fmt: skip
        base = OrganisationMention(
            start, end, head.name, kind, head.level, country, words, unit, place, name, needs, body, after or before
        )
        if area.more:
            return self._listed(base, area)
        return two_by_name(self._text, base) if self._low.endswith(TWO, 0, start) else [base]

    def _listed(self, base: OrganisationMention, area: Area) -> list[OrganisationMention]:
        """One body for each territory of the list that the head serves."""
        mentions: list[OrganisationMention] = []
        for index, listed in enumerate(area.more):
            words = self._text[listed.start : listed.end]
            long = listed.unit and (ABBREVIATED.match(words) or lower_name(words).startswith(listed.unit))
            place_words = listed.place.name if long else words
            name = base.name if base.within else written_out(base.head, base.tail, listed.unit, place_words)
            one = replace(
                base, start=base.start if index == 0 else listed.start, end=listed.end, unit=listed.unit,
                place=listed.place, needs="", country=listed.place.country, listed=True, name=name,
            )  # fmt: skip
            mentions.append(one)
        return mentions

    def _tail(self, head: Head, start: int, at: int) -> Tail | None:
        """What follows a head, by the head's own grammar; None where nothing follows that makes it a name."""
        plural = self._low.endswith(_SEVERAL, 0, start)
        self._capital = self._text[start].isupper()
        here = self._abbreviation(at)[1] if "(" in self._text[at : at + 2] else at
        if self._text.startswith("ĐH ", start) and head.kind == "school" and _CONGRESS.match(self._text, at):
            return None
        tail = self._tail_behind(head, here, plural=plural)
        if tail is not None and tail.words and not tail.area and tail.body is None:
            tail = self._with_last_word(tail)
        if tail is None and head.tail in ("area", "party", "area_or_of") and self._text[start].isupper():
            tail = self._shared_unit(here)
            if head.name == "Đảng ủy" and tail and tail.area and tail.area.unit not in COMMUNES:
                tail = None  # 'Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh': no province has one of this name
        if tail is None and head.name in _ECHOES and self._follows_post(start):
            return Tail(here, needs="echo")
        implied = _IMPLIED_UNIT.get(head.name) if tail is None else None
        if (
            implied is not None
            and (self._text[start].isupper() or self._is_held(start))
            and not self._territories.several_unnamed(here)
        ):
            tail = Tail(here, area=Area(here, unit=implied, needs="unit"))
        if tail is None:
            return None
        if tail.needs == "echo" and tail.words and self._follows_post(start):
            return tail  # 'Chủ tịch công đoàn công ty'
        if (tail.needs or (tail.area and tail.area.needs)) and (
            (self._text[start:at].islower() and not self._is_held(start))
            or _WHICHEVER.search(self._low, max(0, start - 14), start)
        ):
            return None  # '5 liên hiệp công đoàn huyện': a kind of body, none in particular
        return self._with_seat(tail) if head.name in _SEATED_ABROAD else tail

    def _with_last_word(self, tail: Tail) -> Tail:
        """'Viện Hải học và Khoa học | biển đảo | (Viện HH&KHBĐ)': a last word written small, by the letters behind."""
        last = _LAST_WORD.match(self._text, tail.end, self._end)
        if last is None or f"{last[1][0]}{last[2][0]}".upper() != last[3]:
            return tail
        return replace(tail, end=last.end(2), words=f"{tail.words} {last[1]} {last[2]}")

    def _shared_unit(self, at: int) -> Tail | None:
        """'UBND và LĐLĐ tỉnh': two bodies of one territory, whose unit stands once, behind the second."""
        here = at
        for _ in range(_MOST_SHARING):
            joint = _SHARING.match(self._low, here, self._end)
            anchor = self._by_start.get(joint.end()) if joint else None
            if (
                anchor is None
                or anchor[2].head is None
                or anchor[2].head.tail not in ("area", "area_or_of", "union", "sector")
            ):
                return None
            here = self._abbreviation(anchor[1])[1]
            if anchor[2].head.tail == "sector":
                here = self._parts.sector(here, small=True)[1]
            area = self._territories.at(here)
            if area is not None:
                seated = anchor[2].head.name in _SEATED_ABROAD and area.place is not None
                return Tail(at, area=replace(area, end=at)) if (area.unit or seated) and not area.more else None
        return None

    def _follows_post(self, at: int) -> bool:
        """'Chủ tịch Công đoàn ngành' holds a post of one union, 'các công đoàn ngành' are many."""
        return any(end == at - 1 and meaning.post for _, end, meaning in self._anchors)

    def _is_held(self, at: int) -> bool:
        """'phó bí thư tỉnh đoàn', with all in small letters, holds a post of one body; 'các chủ tịch …' do not."""
        posts = (start for start, end, meaning in self._anchors if end == at - 1 and meaning.post)
        return any(not self._low.endswith(_SEVERAL, 0, start) for start in posts)

    def _with_seat(self, tail: Tail) -> Tail:
        """'Đại sứ quán Lào tại Việt Nam'."""
        seat = _SEAT.match(self._low, tail.end, self._end)
        anchor = self._by_start.get(seat.end()) if seat else None
        if anchor is None or not anchor[2].place:
            return tail
        seat_words = self._text[tail.end : anchor[1]]
        area = (
            replace(tail.area, words=f"{tail.area.words}{seat_words}") if tail.area and tail.area.words else tail.area
        )
        return replace(tail, end=anchor[1], area=area)
