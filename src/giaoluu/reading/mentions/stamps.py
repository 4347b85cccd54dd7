"""Finds the stamps of a page: full dates beside a clock, a weekday or a word like 'Cập nhật', on lines of their own.

A stamp says when the article was published or updated, or when the page was fetched; which of these is for
`rules.publication` to weigh.
"""

import re
from collections.abc import Iterator

import msgspec

from giaoluu.facts.values import PartialDate, is_real_date, weekday_of

_ENGLISH = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_VIETNAMESE = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_NAMED = (
    "jan[a-z]*|feb[a-z]*|mar[a-z]*|apr[a-z]*|may|jun[a-z]*|jul[a-z]*|aug[a-z]*|sep[a-z]*|oct[a-z]*|nov[a-z]*|dec[a-z]*"
)
_SPOKEN = "|".join(sorted(_VIETNAMESE, key=len, reverse=True))
_DATE = re.compile(
    r"(?<![\d.,/:])(?:"
    r"(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d\d)[-/.](?P<d>\d\d)|"
    r"(?P<d1>\d{1,2}) ?[/.⁄-] ?(?P<m1>\d{1,2}) ?[/.⁄-] ?(?P<y1>(?:19|20)\d\d)|"
    rf"(?P<d2>\d{{1,2}}) (?:tháng|thg) (?P<m2>\d{{1,2}}|{_SPOKEN})(?:,| năm|, năm|/)? ?(?P<y2>(?:19|20)\d\d)|"
    rf"(?P<d3>\d{{1,2}})(?:(?:st|nd|rd|th)? |[/-])(?P<m3>{_NAMED})\.?(?:,? |[/-])(?P<y3>(?:19|20)\d\d)"
    r")(?!\d)|"
    rf"(?<!\w)(?P<m4>{_NAMED})\.? (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y4>(?:19|20)\d\d)(?!\d)|"
    rf"(?<!\w)(?:tháng (?P<m5>{_SPOKEN}|\d{{1,2}})|th(?P<m6>\d{{1,2}})) (?P<d5>\d{{1,2}}), ?(?P<y5>(?:19|20)\d\d)(?!\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
"""What every `_DATE` holds, and few lines do."""
_BEFORE_YEAR = 60
"""Characters, twice what any day and month before its year take."""
_BEHIND_YEAR = 20
"""Characters, twice what any month and day behind its year take."""
_CLOCK = re.compile(r"(?<![\d.,/])(\d{1,2})(?: ?: ?|h|g| giờ )(\d{2})(?::\d{2}| phút)?(?: ?(am|pm|sa|ch)(?!\w))?(?!\d)")
_WEEKDAY = re.compile(
    r"(?<!\w)(?:thứ (?P<vi>hai|ba|tư|năm|sáu|bảy|[2-7])|t(?P<short>[2-7])|(?P<sunday>chủ nhật|cn)|"
    r"(?P<en>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?)(?!\w)"
)
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5}
_WEEKDAYS_EN = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_PUBLISHED = re.compile(
    r"(?:đăng|ngày tạo|xuất bản|ngày viết|gửi lúc|posted?|published|submitted|created|ngày phát hành|tạo lúc|"
    r"(?<!up)date)(?:[^\d\n]{0,40})$"
)
_UPDATED = re.compile(r"(?:cập nhật|cap nhat|sửa|updated?|modified|last update)(?:[^\d\n]{0,40})$")


class Stamp(msgspec.Struct, frozen=True, gc=False):
    """A full date of the page's frame, at `[start, end)` of the folded copy, clock included.

    `clock` is 'HH:MM' or None. `label` is 'published', 'updated', 'letterhead' or None. `agrees` tells whether the
    weekday that stands beside it is that of the date, None where none stands. `place` tells that only a name stands
    before it, as on a site's clock ('Hải Phòng 12/12/2024'); `spoken` that its month is named by the word 'tháng', and
    `machine` that it is written year first, as no Vietnamese reader would.
    """

    start: int
    end: int
    date: PartialDate
    clock: str | None
    label: str | None
    agrees: bool | None
    place: bool
    spoken: bool
    machine: bool


class Publication(msgspec.Struct, frozen=True, gc=False):
    """An ISO date, date-time with zone (`2022-11-17T11:14+07:00`) or month, and its words in the folded copy."""

    value: str
    start: int
    end: int


def find_stamps(text: str, low: str, start: int, end: int) -> list[Stamp]:
    """Return the stamps on the line `[start, end)`, in order.

    Among many words only a stamp at the very front counts, or one right before the lead that was fused to it.
    """
    years = list(_YEAR.finditer(low, start, end))
    if not years:
        return []
    first, last = years[0].start() - _BEFORE_YEAR, years[-1].end() + _BEHIND_YEAR
    dates = list(_DATE.finditer(low, max(start, first), min(end, last)))
    stamps = []
    behind = start
    for number, found in enumerate(dates):
        ahead = dates[number + 1].start() if number + 1 < len(dates) else end
        stamp = _read(text, low, found, behind=behind, ahead=ahead, line=(start, end))
        if stamp is not None:
            stamps.append(stamp)
        behind = found.end()
    return stamps


def _read(text: str, low: str, found: re.Match[str], *, behind: int, ahead: int, line: tuple[int, int]) -> Stamp | None:
    before = low[max(behind, found.start() - 70) : found.start()]
    after = low[found.end() : min(ahead, found.end() + 30)]
    day = _weekday(before, after)
    date, agrees = _date_of(found, day)
    if date is None:
        return None
    clock, begin, finish = _clock(before, after)
    label = _label(before, low, found.end(), spoken=found["m2"] is not None)
    told = clock is not None or label is not None or day is not None
    around = before + " " + low[found.end() : ahead]
    fused = _LEAD_FOLLOWS.match(text, found.end()) is not None and not before.endswith("ngày ")
    alone = line[1] - line[0] <= 130 and _words_around(around) <= (60 if told else 25)
    in_front = found.start() - line[0] <= 45 and told
    in_brackets = low.startswith(")", found.end() + finish) and not low[found.end() + finish + 1 : line[1]].strip()
    closes = in_brackets and clock is not None and low[: found.start() - begin].endswith("(")
    reported = _PART_OF_DAY.search(before) is not None and clock is None and label is None
    if reported or not (alone or in_front or closes or fused or label == "letterhead"):
        return None
    place = not told and _PLACE.fullmatch(before) is not None
    return Stamp(
        found.start() - begin, found.end() + finish, date, clock, label, agrees, place,
        spoken=found["m2"] is not None, machine=found["y"] is not None,
    )  # fmt: skip


_PLACE = re.compile(r"\s*[^\W\d][^\d:|,]{2,20},?\s*")
_PART_OF_DAY = re.compile(r"(?<!\w)(?:sáng|trưa|chiều|tối|hôm nay)(?!\w)")
_LEAD_FOLLOWS = re.compile(
    r"\s{1,3}(?:[-–(]\s?)?(?:Sáng|Trưa|Chiều|Tối|Ngày|Hôm nay|Vừa qua|Nhân dịp|Trong hai ngày)(?!\w)"
)
_LETTERHEAD = re.compile(r"(?:^|\n| )[^\W\d][^\d.;:\n]{1,28}, ?ngày $")
_LINE_ENDS = re.compile(r"\s*(?:\n|$|  |v/v|kính gửi)")


def _label(before: str, low: str, end: int, *, spoken: bool) -> str | None:
    if spoken and _LETTERHEAD.search(before) and not _WEEKDAY.search(before) and _LINE_ENDS.match(low, end):
        return "letterhead"
    words = _CLOCK.sub("", before)
    if _PUBLISHED.search(words):
        return "published"
    return "updated" if _UPDATED.search(words) else None


def _words_around(text: str) -> int:
    """How many letters stand around a stamp beside clock, weekday and labels."""
    rest = _WEEKDAY.sub("", _CLOCK.sub("", text))
    return sum(len(word) for word in re.findall(r"[^\W\d_]+", rest) if word not in _FRAME)


_FRAME = frozenset(
    (
        "ngày", "đăng", "lúc", "cập", "nhật", "gmt", "am", "pm", "sa", "ch", "lượt", "xem", "đọc", "bài", "viết", "tin",
        "đã", "in", "chia", "sẻ", "lần", "cỡ", "chữ", "giờ", "phút", "số", "người", "tháng", "năm", "bình", "luận",
        "published", "posted", "updated", "on", "by", "date", "views", "view", "email", "facebook", "zalo", "twitter",
        "print", "a", "aa",
    )
)  # fmt: skip


def _weekday(before: str, after: str) -> int | None:
    named = list(_WEEKDAY.finditer(before))
    found = named[-1] if named else _WEEKDAY.match(after.lstrip(" ,-|("))
    if found is None:
        return None
    if found["sunday"]:
        return 6
    return _WEEKDAYS_EN[found["en"]] if found["en"] else _WEEKDAYS[found["vi"] or found["short"]]


def _date_of(found: re.Match[str], weekday: int | None) -> tuple[PartialDate | None, bool | None]:
    """The date, day first unless only month first is in the calendar or agrees with the weekday beside it."""
    year = int(found["y"] or found["y1"] or found["y2"] or found["y3"] or found["y4"] or found["y5"])
    day = int(found["d"] or found["d1"] or found["d2"] or found["d3"] or found["d4"] or found["d5"])
    month = _month(found["m"] or found["m1"] or found["m2"] or found["m3"] or found["m4"] or found["m5"] or found["m6"])
    readings = [PartialDate(year, month, day)]
    if found["d1"]:
        readings.append(PartialDate(year, day, month))
    real = [reading for reading in readings if is_real_date(*reading)]
    if not real:
        return None, None
    if weekday is None:
        return real[0], None
    for reading in real:
        if weekday_of(year, reading.month or 1, reading.day or 1) == weekday:
            return reading, True
    return real[0], False


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _VIETNAMESE.get(word) or _ENGLISH.get(word[:3], 0)


def _clock(before: str, after: str) -> tuple[str | None, int, int]:
    """The clock time beside the date, and how far before and after the date it reaches."""
    found = _CLOCK.search(after)
    if found is not None and (time := _time(found)):
        return time, 0, found.end()
    for found in reversed(list(_CLOCK.finditer(before))):
        if time := _time(found):
            return time, len(before) - found.start(), 0
    return None, 0, 0


def _time(found: re.Match[str]) -> str | None:
    hour, minute = int(found[1]), int(found[2])
    if found[3] in ("pm", "ch") and hour < 12:
        hour += 12
    elif found[3] in ("am", "sa") and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def front_lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines from the top of the page to its first paragraph, which is the last one yielded."""
    at = 0
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].strip()
        if line:
            yield at, end
        if len(line) >= 150 or (len(line) >= 80 and line.endswith(".")) or at > 6000:
            return
        at = end + 1
