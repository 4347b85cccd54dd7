"""Finds dates, terms and deictic days ('chiều nay') in a stretch of the page, each with its role in the sentence.

A number is a date only where its own form ('08/9/2023') or the words before it ('sáng 4/11', 'tháng 5/2024') say so;
'9/9 chỉ tiêu', '24/7' and '15/2013/NĐ-CP' are none. No year is ever guessed here: see `years`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from giaoluu.facts.values import PartialDate, edtf_date, edtf_days, edtf_term
from giaoluu.reading.mentions.date_roles import is_holiday, role_of
from giaoluu.reading.mentions.date_shapes import RUN, Shape, read_shapes
from giaoluu.reading.mentions.english_dates import find_english_dates
from giaoluu.reading.mentions.lead_ins import LeadIn, lead_in


class DateMention(NamedTuple):
    """A date as the page words it; `start` and `end` span its words ('Sáng ngày 4/11') in the folded copy.

    `form` is 'day', 'month', 'year', 'quarter' or 'half' (so many months of a year; both reach from `month` to
    `until`), 'term' (years `year` to `until[0]`) or 'deictic'. `until` is the other end of a range. `role` is 'event',
    'document', 'anniversary', 'founding', 'birth', 'cutoff', 'term', 'future' or 'past'. `part_of_day` is the page's
    word, 'sáng'. A deictic day has no numbers; `part_of_day` holds its words ('chiều nay', 'hôm qua').
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    until: tuple[int | None, int | None, int | None] | None
    form: str
    part_of_day: str | None
    role: str

    @property
    def value(self) -> str | None:
        """The date in EDTF as the page states it, its year open where the page leaves it open; None for 'hôm nay'."""
        if self.form == "deictic":
            return None
        if self.form == "term" and self.year is not None and self.until is not None and self.until[0] is not None:
            return edtf_term(self.year, self.until[0])
        if self.year is None and self.month is None:
            return None
        if self.until is None:
            return edtf_date(self.year, self.month, self.day)
        return edtf_days(PartialDate(self.year, self.month, self.day), PartialDate(*self.until))



_COUNTED = re.compile(
    r"\)? ?(?:%|chỉ tiêu|đơn vị|phiếu|việc|nội dung|xã|huyện|phường|thị |tỉnh|thành phố|sở|ngành|công ty|doanh nghiệp|"
    r"cơ sở|cđcs|công đoàn|lđlđ|người|đồng chí|đ/c|đại biểu|ủy viên|tiêu chí|kiến nghị|vụ|cuộc|tổ |trường|nhà |mục tiêu|"
    r"nhiệm vụ|đoàn viên|đảng viên|lao động|cnvc|nữ|số |bộ |quốc gia|nước|thôn|hộ|dự án|lớp|khu|suất|tuần|giờ|phút|lượt|"
    r"đồng|tỷ|triệu|lên |xuống |workers|members|people|unions)"
)
"""What makes a fraction or a count of the numbers before it: '9/9 chỉ tiêu', 'từ 7/9 lên 9/9 xã'."""

_CODE_AFTER = re.compile(r"[-–/]?[^\W\d]|[%⁄/_]|[.,]\d")
_GLUED_CODE = re.compile(r"[-–/]\w")
_NO_ISSUE = re.compile(
    r"(?<!\w)(?:số|nghị định|thông tư|quyết định|luật|kỳ|tập|trang|tr|điều|khoản|no|đt|điện thoại|hotline|thứ|khoảng|tỷ lệ|"
    r"tỉ lệ|đạt)[.:]? ?$"
)
_ENDS = re.compile(r"\s*(?:$|[\n.,;:)”\"’»–-])")
_HALF = re.compile(r"(?<![\d.,/])(\d{1,2}) tháng (?:(đầu|cuối) )?(?:của )?năm(?: ((?:19|20)\d\d))?(?!\d)")
_QUARTER = re.compile(r"quý (iv|i{1,3}|[1-4])(?:(?: ?[/-] ?|,? năm |, )((?:19|20)\d\d))?(?!\w)")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OPENS = re.compile(r"(?:^|[.;:\n]) ?$")
_DEICTIC = re.compile(
    r"(?:sáng|trưa|chiều|tối|đêm|hôm)(?: hôm)? (?:nay|qua|kia)(?!\w)|"
    r"(?:today|yesterday|this (?:morning|afternoon))(?!\w)"
)
_NUMBERS_FOLLOW = re.compile(r",? ?\(?(?:ngày )?\d{1,2}(?:[/.⁄-]| tháng )\d")
_WEAK_YEAR_WORDS = frozenset({"từ", "đến", "đầu", "cuối", "giữa", "by", "of", "from", "for", "hè", "xuân", "tết"})
_YEAR_WORDS = _WEAK_YEAR_WORDS | {"năm", "since", "in", "until", "till", "through", "early", "late", "before", "after"}
_TERM_WORDS = frozenset({"đoạn", "kỳ", "kì", "năm", "học", "hạn", "khóa", "từ", "period", "term"})
_OPEN_ENDS = frozenset({"từ", "đến", "tới", "hết", "trước", "trong"})


def find_dates(text: str, low: str, start: int, end: int) -> list[DateMention]:
    """Return the dates, terms and deictic days between `start` and `end`, in page order and without overlap."""
    mentions = [*_runs(low, start, end), *_periods(low, start, end), *_deictic_days(low, start, end)]
    mentions += [_english(low, *date) for date in find_english_dates(text, start, end)]
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[DateMention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _runs(low: str, start: int, end: int) -> Iterator[DateMention]:
    """Read each run of numbers; where only its front is a date, go on behind that front."""
    at = start
    while found := RUN.search(low, at, end):
        run, begin = found[0], found.start()
        at = begin + 1
        while at < end and low[at].isdigit():
            at += 1
        if low.endswith("thứ ", start, begin) or (len(run) <= 2 and not low.endswith("tháng ", start, begin)):
            continue  # 'thứ 4, 12/4/2006' is a Wednesday
        led = lead_in(low, begin, start)
        for shape in read_shapes(run):
            if _is_date(low, begin, shape, led, run, end):
                yield _mention(low, begin, shape, led, start)
                at = begin + shape.end
                break


def _is_date(low: str, begin: int, shape: Shape, led: LeadIn, run: str, end: int) -> bool:
    after = begin + shape.end
    if shape.form == "day" and not shape.bare:
        return _GLUED_CODE.match(low, after, end) is None
    if _CODE_AFTER.match(low, after, end):
        return False
    if shape.form == "day":
        return _is_bare_day(low, begin, after, shape, led, run)
    if shape.form == "month":
        return _is_month(low, begin, shape, led)
    counted = _COUNTED.match(low, after) is not None
    if shape.form == "term":
        named = led.link in _TERM_WORDS
        plain_dash = "/" not in run[: shape.end] and "đến" not in run and "tới" not in run
        return named or (plain_dash and not counted and not _NO_ISSUE.search(low[max(0, begin - 14) : begin]))
    return _is_year(low, begin, after, shape, led, counted=counted)


def _is_bare_day(low: str, begin: int, after: int, shape: Shape, led: LeadIn, run: str) -> bool:
    """A day without year: named a day, or an end of a stretch of days, or the day of a holiday."""
    if led.named:
        return True
    if _COUNTED.match(low, after):
        return False
    if led.link in _OPEN_ENDS and "." not in run[: shape.end]:
        return shape.last is not None or led.link != "trong"
    return is_holiday(low[max(0, begin - 80) : begin])


def _is_month(low: str, begin: int, shape: Shape, led: LeadIn) -> bool:
    if led.link == "tháng":
        return True
    if shape.first.year is None or low[begin : begin + shape.end].endswith("năm"):
        return False
    slashed = "/" in low[begin : begin + shape.end]
    return slashed and not _NO_ISSUE.search(low[max(0, begin - 14) : begin])


def _is_year(low: str, begin: int, after: int, shape: Shape, led: LeadIn, *, counted: bool) -> bool:
    year = shape.first.year or 0
    if led.link == "năm":
        return True
    if counted or not 1900 <= year <= 2100:
        return False
    if led.link in _YEAR_WORDS:
        return led.link not in _WEAK_YEAR_WORDS or year % 100 != 0
    # a bare year ends a name or a headline: 'Tết sum vầy 2026'
    return low[begin - 1 : begin] == " " and low[begin - 2 : begin - 1].isalpha() and _ENDS.match(low, after) is not None


def _mention(low: str, begin: int, shape: Shape, led: LeadIn, floor: int) -> DateMention:
    start = _start(low, begin, shape, led)
    end = begin + shape.end
    last = shape.last
    if shape.form == "day" and last is not None and _is_jubilee(shape.first, last):
        role = "anniversary"
    elif shape.form == "term":
        role = role_of(low, start, end, form="year", part_of_day=None, ranged=True)
        role = "anniversary" if role == "anniversary" else "term"
    else:
        role = role_of(low, start, end, form=shape.form, part_of_day=led.part, ranged=last is not None)
    if led.bracket and low[end : end + 1] == ")":
        end += 1
    year, month, day = shape.first
    return DateMention(start, end, year, month, day, last, shape.form, led.part, role)


def _start(low: str, begin: int, shape: Shape, led: LeadIn) -> int:
    if shape.form == "day":
        return led.start
    if shape.form == "month" and low.endswith("tháng ", 0, begin):
        return begin - len("tháng ")
    return begin - len("năm ") if low.endswith("năm ", 0, begin) else begin


def _is_jubilee(first: PartialDate, last: PartialDate) -> bool:
    """'5/9/1962 - 5/9/2022': the same day years later, or a stretch of days too long for any event."""
    return first.year is not None and last.year is not None and last.year - first.year >= 2


def _periods(low: str, start: int, end: int) -> Iterator[DateMention]:
    """So many months of a year, and quarters. What has been counted over such a period has ended by the event."""
    for found in _HALF.finditer(low, start, end):
        months = int(found[1])
        if not 1 <= months <= 12:
            continue
        first, last = (13 - months, 12) if found[2] == "cuối" else (1, months)
        mention = _period(low, found, "half", (first, last), found[3])
        yield mention._replace(role="future") if found[2] == "cuối" and mention.role == "cutoff" else mention
    for found in _QUARTER.finditer(low, start, end):
        last = 3 * _QUARTERS[found[1]]
        yield _period(low, found, "quarter", (last - 2, last), found[2])


def _period(low: str, found: re.Match[str], form: str, months: tuple[int, int], stated: str | None) -> DateMention:
    year = int(stated) if stated else None
    role = role_of(low, found.start(), found.end(), form=form, part_of_day=None, ranged=False)
    if role == "event" and (form == "half" or _OPENS.search(low, max(0, found.start() - 8), found.start())):
        role = "cutoff"
    until = (year, months[1], None)
    return DateMention(found.start(), found.end(), year, months[0], None, until, form, None, role)


def _deictic_days(low: str, start: int, end: int) -> Iterator[DateMention]:
    for found in _DEICTIC.finditer(low, start, end):
        if not _NUMBERS_FOLLOW.match(low, found.end(), end):
            yield DateMention(found.start(), found.end(), None, None, None, None, "deictic", found[0], "event")


def _english(low: str, begin: int, end: int, first: PartialDate, last: PartialDate | None) -> DateMention:
    form = "day" if first.day else "month"
    role = role_of(low, begin, end, form=form, part_of_day=None, ranged=last is not None)
    return DateMention(begin, end, *first, last, form, None, role)
