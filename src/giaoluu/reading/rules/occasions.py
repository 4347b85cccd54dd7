"""The day and the place of an article's occasion."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.mentions.names import CAP_WORD
from giaoluu.reading.rules.years import resolve_year
from giaoluu.reading.signs import Sought
from giaoluu.reading.values import ValueFound


def find_day(context: Context, opening: list[Found], title: list[Found]) -> ValueFound | None:
    """Return the day of the occasion in EDTF, its year inferred where the page gives reason for one."""
    found = _day(context, opening, title)
    if found is None:
        return None
    date, sentence = found
    dated = resolve_year(
        date,
        context.folded.low,
        published=context.published,
        title=[one for part in title for one in part.dates],
        sentence=sentence.dates,
        article=[one for part in context.found for one in part.dates],
    )
    return (dated.value, date.start, date.end, "day of the occasion", dated.basis) if dated else None


def _day(context: Context, opening: list[Found], title: list[Found]) -> tuple[DateMention, Found] | None:
    """The first free day of the opening, of the title, of the rest; failing that 'hôm nay', or a month."""
    for found in (*opening, *title):
        for date in found.dates:
            if date.role == "event" and (date.form == "deictic" or (date.day is not None and date.form == "day")):
                return date, found
    for found in context.found:
        for date in found.dates:
            if date.role == "event" and date.day is not None and date.form == "day":
                return date, found
    for found in (*opening, *title):
        for date in found.dates:
            if date.role == "event" and date.form in ("deictic", "month"):
                return date, found
    return None


_AT = re.compile(  # the word boundary is asked for behind the first letter: no search is fast that begins with one
    r"(?:t(?<!\wt)ại|ở(?<!\wở)(?! tại )|trên địa bàn(?= (?:thị xã|thành phố|quận|huyện|tỉnh|phường|xã|tp)[ .])|"
    r"đ(?<!\wđ)ến(?= (?:thị xã|thành phố|thủ đô|huyện|tp)[ .]))\s(?=\S)"
)
_PLACE_END = re.compile(
    r"(?<!tp)(?<!tx)(?<!t)\.|[,;:()]|\s(?:đã|diễn ra|tổ chức|với|do|và|có|để|nhằm|nhân|vừa|liên đoàn lao động|lđlđ|"
    r"(?<!công )(?<!tập )đoàn|trong|vào|từ|được|đồng chí|ông|bà)\s"
)
_NAMED = re.compile(rf"{CAP_WORD}(?: {CAP_WORD})*")
_HOUSE = re.compile(
    r"(?i:(?:phòng (?:họp|hội thảo|hội nghị|khánh tiết)|"
    r"khu công nghiệp|khu chế xuất|khu kinh tế|kcn|"
    r"trạm|đồn|chợ|cảng|sân bay|nhà ga|bến|quảng trường|công viên|nhà máy|học viện|thư viện|sân vận động|câu lạc"
    rf" bộ|đền|chùa|đài tưởng niệm|nghĩa trang))\s(?=[^.,;:()]*[{CAPITALS}])|"
    r"(?i:(?:trụ sở|hội trường|trung tâm|khách sạn|nhà khách|văn phòng|bảo tàng|cửa khẩu))|(?i:(?:nhà|cung|trường|"
    rf"khu|phủ|xã|phường|huyện|quận|thị xã|thị trấn))\s(?=[{CAPITALS}])"
)

_OF_OTHERS = re.compile(
    r"(?:người lao động|lao động|"
    r"(?<!bóng đá )(?<!bóng chuyền )(?<!hội thao )(?<!hội thi )(?<!ngày hội )(?<!tháng )công nhân|"
    r"người|cộng đồng|kiều bào|đầu tư|sinh sống|doanh nghiệp|kinh doanh|"
    r"sản xuất|đang làm việc|công đoàn|việc làm|"
    r"nhà ở|nhà ở xã hội|triệu đồng|tỷ đồng)(?: (?:việt nam|việt|nước ngoài|hàn quốc))?(?: đang)?"
    r"(?: (?:sinh sống|làm việc|học tập|công tác)(?: (?:và|,) (?:làm việc|học tập))?)?\s$|"
    r"(?:sự cố|tai nạn(?: lao động)?|vụ (?:cháy|nổ|tai nạn|việc))\s$|"
    r"(?:dâng (?:hoa|hương)|(?:đặt|viếng) (?:vòng )?hoa|tham quan|thực tập|thực tế|lưu niệm)\s$"
)
"""'người lao động Việt Nam tại Hàn Quốc', 'đầu tư tại Bắc Ninh': where those live who are spoken of; 'dâng hoa tại':
where a delegation went on the side."""

_GIVEN_TO = re.compile(r"(?:thăm|tặng|trao)(?: [^\s.;]+){1,24} (?:công nhân|lao động|khăn) $")
"""'thăm, tặng quà cho công nhân lao động tại phường A': who lives there was visited there."""
_SIGHTS = re.compile(r"(?:tham|thăm) quan [^.;]{2,90}$")
_ZONES = ("khu công nghiệp", "khu chế xuất", "khu kinh tế", "kcn")
_GOES_ON = re.compile(rf" {CAP_WORD}")
_IN_MEMORY = re.compile(r"(?:quảng trường|lăng|tượng đài|bảo tàng|phủ|nhà sàn|đường|đại lộ|khu lưu niệm)\s$")
"""'Quảng trường Hồ Chí Minh' bears a person's name and stands in many a town."""
_COMMUNE = re.compile(rf"(?:(?i:phường|xã|thị trấn)|đặc khu)\s({CAP_WORD}(?: (?:- )?{CAP_WORD})*)")
_ADDRESS = re.compile(rf"(?:[^,.;:()]{{3,60}}, )?((?i:phường|xã|thị trấn) {CAP_WORD}(?: (?:- )?{CAP_WORD})*)")
_ZONE = re.compile(rf"((?i:khu công nghiệp|khu kinh tế|khu chế xuất|kcn) {CAP_WORD}(?: {CAP_WORD})*)")
_SEAT = re.compile(r"(?:trụ sở|hội trường|văn phòng|cơ quan|nhà khách)\s(?:của\s)?")
_BARE = frozenset({"trụ sở", "hội trường", "trung tâm", "khách sạn", "nhà khách", "văn phòng", "bảo tàng", "cửa khẩu"})
"""A house without a name tells no place."""


def find_place(context: Context, opening: list[Found], title: list[Found]) -> ValueFound | None:
    """Return what stands after 'tại': the territory in it, or else the house itself ('trụ sở …')."""
    text = [found for found in context.found if found.sentence.role in ("lead", "body")][:5]
    low = context.folded.low
    further = [found for found in text if found not in opening and not low.startswith("trước đó", found.sentence.start)]
    country: ValueFound | None = None
    for found in (*opening[:1], *title, *opening[1:], *further):
        for at in _AT.finditer(context.folded.low, found.sentence.start, found.sentence.end):
            if (found in further and at[0] == "ở ") or (at[0] == "trên địa bàn " and found is not opening[0]):
                continue  # further down it tells where people live
            if found is not opening[0] and _is_on_the_side(low, found, at):
                continue
            if context.folded.text[at.end()].isdigit():
                continue  # 'ở 5 tỉnh': whichever
            others = _OF_OTHERS.search(context.folded.low, max(found.sentence.start, at.start() - 40), at.start())
            if others and not _GIVEN_TO.search(context.folded.low, found.sentence.start, at.start()):
                continue
            place = _commune_of(context, at.end()) if others else _place_after(context, found, at.end())
            if place is not None and not _is_country(place, found):
                return place
            country = country or (place if found not in further else None)
    return _place_of_dateline(context, opening) or country or _country_visited(context, [*opening[:1], *title])


def _is_on_the_side(low: str, found: Found, at: re.Match[str]) -> bool:
    """'Dịp này, đoàn đã tham quan Phòng Truyền thống | tại trụ sở …', 'Tại | Khu công nghiệp A, đoàn xem phòng trọ'."""
    seen = found.sentence.role != "title" and low.startswith(_ZONES, at.end())
    return seen or _SIGHTS.search(low, found.sentence.start, at.start()) is not None


_GOES_TO = Sought(
    r"(?:sang|đi|đến|tới|chuyến|đã) (?:thăm|công tác)(?: (?:hữu nghị|chính thức|và làm việc|, làm việc))*"
    r"(?: tại| với| ở)? (?=\S)",
    ("thăm", "công tác"),
)


def _country_visited(context: Context, told: list[Found]) -> ValueFound | None:
    """'Đoàn … đã sang thăm Nhật Bản': abroad the country is where, if nothing nearer is told."""
    for found in told:
        if _GOES_TO not in found.signs:
            continue
        for goes in _GOES_TO.finditer(context.folded.low, found.sentence.start, found.sentence.end):
            for start, until, meaning in found.anchors:
                if start == goes.end() and meaning.place and meaning.place[0].unit == "nước":
                    abroad = meaning.place[0].name != "Việt Nam"
                    return _told(context, start, until) if abroad else None
    return None


def _is_country(place: ValueFound, found: Found) -> bool:
    """A country is told where nothing nearer is: 'thăm và làm việc tại Hàn Quốc'."""
    return any(start == place[1] and m.place and m.place[0].unit == "nước" for start, _, m in found.anchors)


_AGENCY_BEHIND = re.compile(
    r",? ?(?:\d{1,2}[/.-]\d{1,2},? ?)?\([\w. ]{2,12}\)\s?[-–—]|"
    r" [-–—] (?=(?:ngày|sáng|chiều|tối|liên đoàn|công đoàn|lđlđ|liên hiệp|đoàn|tổng) )"
)


def _place_of_dateline(context: Context, opening: list[Found]) -> ValueFound | None:
    """'Hà Nội (TTXVN) – Ngày 7/3': an agency says first where it reports from."""
    first = opening[0]
    for start, until, meaning in first.anchors:
        if start == first.sentence.start and meaning.place and _AGENCY_BEHIND.match(context.folded.low, until):
            return context.folded.text[start:until], start, until, "place of the dateline", None
    return None


_RULE = "place after 'tại'"
_NOT_HERE = ("đây", "buổi", "hội nghị", "lễ", "cuộc", "hội đàm", "chỗ", "địa phương", "tọa đàm")


def _place_after(context: Context, found: Found, begin: int) -> ValueFound | None:
    low, text = context.folded.low, context.folded.text
    body = next((mention for mention, _ in found.organisations if mention.start == begin), None)
    reach = _place_end(context, found, begin)
    end = body.end if body else reach  # a body's name holds words that end other places
    territory = _territory_in(context, found, begin, max(end, reach))
    if territory is not None:
        return _told(context, *territory)
    if low.startswith(_NOT_HERE, begin):
        return None
    if _HOUSE.match(text, begin, end):
        behind = next((anchor for anchor in found.anchors if anchor[0] == end + 2 and text[end] in ",("), None)
        if behind is not None and behind[2].place and behind[2].place[0].name != "Việt Nam":
            return _told(context, behind[0], behind[1])  # 'tại trụ sở số 11 Cửa Bắc, Hà Nội'
        return _told(context, begin, end) if low[begin:end] not in _BARE and end - begin <= _LONGEST else None
    if body is not None:
        return _told(context, begin, end) if end - begin <= _LONGEST else None
    if low.startswith("phòng ", begin):
        return None  # 'tại Phòng Họp số 1'
    named = _NAMED.match(text, begin, end)
    if named and _is_whole_name(text, named, end):
        return _told(context, begin, named.end())
    return _commune_of(context, begin)


def _commune_of(context: Context, begin: int) -> ValueFound | None:
    """'tại phường A', or 'tại Tổ công nhân tự quản số 1, phường A': the commune there, or that of the address."""
    there = _ADDRESS.match(context.folded.text, begin)
    return _told(context, *there.span(1)) if there else None


_LONGEST = 80
"""Characters of the longest name of a house."""


def _told(context: Context, start: int, end: int) -> ValueFound:
    return context.folded.text[start:end], start, end, _RULE, None


def _place_end(context: Context, found: Found, begin: int) -> int:
    low, text = context.folded.low, context.folded.text
    stop = _PLACE_END.search(low, begin, found.sentence.end)
    end = stop.start() if stop else found.sentence.end
    seat = _SEAT.match(low, begin, found.sentence.end)
    if seat:  # a body's seat is its house, whatever stands in its name
        end = next((mention.end for mention, _ in found.organisations if mention.start == seat.end()), end)
    return begin + len(text[begin:end].rstrip())


def _territory_in(context: Context, found: Found, begin: int, end: int) -> tuple[int, int] | None:
    """The first territory named there; of a commune the whole name, of which the lexicon may know a part."""
    low, text = context.folded.low, context.folded.text
    for start, until, meaning in found.anchors:
        if not meaning.place or not begin <= start < end or meaning.place[0].name == "Việt Nam":
            continue
        of_person = any(mention.start == until + 1 for mention, _ in found.people)
        if meaning.place[0].unit == "nước" and _GOES_ON.match(text, until) and not of_person:
            return None  # 'xã Mỹ Hòa Hưng' is no country; 'Đại sứ tại Lào Nguyễn Bá Hồ' names one
        if _IN_MEMORY.search(low, begin, start):
            continue
        zone = _ZONE.search(text, begin, end)
        whole = zone if zone and zone.start() < start < until < zone.end() else _COMMUNE.search(text, begin, end)
        return whole.span(1) if whole and whole.start(1) <= start < whole.end(1) else (start, until)
    return None


def _is_whole_name(text: str, named: re.Match[str], end: int) -> bool:
    """'tại Trại hè …' begins with no name, but with a noun at whose head stands a capital."""
    if named[0] == "Việt Nam" or len(named[0]) <= _SHORTEST:
        return False
    goes_on = named.end() < end and text[named.end() + 1 : named.end() + 2].islower()
    return " " in named[0] or not goes_on


_SHORTEST = 3
"""Letters of what may be a slip or an abbreviation."""
