"""Whether a run of numbers is a date at all, told by its own form and by the words right before and after it.

'9/9 chỉ tiêu' is a fraction, '5/2013' after 'số' an issue of a journal, '15/2013/NĐ-CP' a decree: what reads one of
these as a date would put an event on a day that never was.
"""

import re

import msgspec

from giaoluu.reading.mentions.date_roles import is_holiday
from giaoluu.reading.mentions.date_shapes import Shape
from giaoluu.reading.mentions.lead_ins import LeadIn


class Run(msgspec.Struct, frozen=True, gc=False):
    """A run of numbers at `start`, in the folded copy `low`, which is read no further than `ceiling`."""

    low: str
    start: int
    words: str
    led: LeadIn
    ceiling: int


_COUNTED = re.compile(
    r"\)? ?(?:%|chỉ tiêu|đơn vị|phiếu|việc|nội dung|xã|huyện|phường|thị |tỉnh|thành phố|sở|ngành|công ty|doanh nghiệp|"
    r"cơ sở|cđcs|công đoàn|lđlđ|người|đồng chí|đ/c|đại biểu|ủy viên|tiêu chí|kiến nghị|vụ|cuộc|tổ |trường|nhà |"
    r"mục tiêu|"
    r"nhiệm vụ|đoàn viên|đảng viên|lao động|cnvc|nữ|số |bộ |quốc gia|nước|thôn|hộ|dự án|lớp|khu|suất|tuần|giờ|"
    r"phút|lượt|"
    r"đồng|tỷ|triệu|tấn|điểm|km|kg|ha |m2|lần|lên |xuống |workers|members|people|unions)"
)
"""What makes a fraction or a count of the numbers before it: '9/9 chỉ tiêu', 'từ 7/9 lên 9/9 xã'."""

_CODE_AFTER = re.compile(r"[-–/]?[^\W\d]|[%⁄/_]|[.,]\d")
_GLUED_CODE = re.compile(r"[-–/]\w")
_NUMBERED = re.compile(
    r"(?<!\w)(?:số|nghị định|thông tư|quyết định|luật|kỳ|tập|trang|tr|điều|khoản|no|đt|điện thoại|hotline|thứ|"
    r"khoảng|tỷ lệ|"
    r"tỉ lệ|đạt)[.:]? ?$"
)
_SPACED = re.compile(r"\d+(?: - | ?– ?)\d+")
_ENDS = re.compile(r"\s*(?:$|[\n.,;:)”\"’»–-])")
"""Right after a year, a letter, a stroke or a digit makes a code or a decimal number of it."""

_WEAK_YEAR_WORDS = frozenset({"từ", "đến", "đầu", "cuối", "giữa", "by", "of", "from", "for", "hè", "xuân", "tết"})
_YEAR_WORDS = _WEAK_YEAR_WORDS | {"năm", "since", "in", "until", "till", "through", "early", "late", "before", "after"}
_TERM_WORDS = frozenset({"đoạn", "kỳ", "kì", "năm", "học", "hạn", "khóa", "từ", "period", "term"})
_OPEN_ENDS = frozenset({"từ", "đến", "tới", "hết", "trước", "trong"})


def is_figure(low: str, start: int, words: str, floor: int) -> bool:
    """Tell at a glance that the run `words` at `start` is no date, as most are not."""
    if words.isdigit():
        return not (low.endswith("tháng ", floor, start) if len(words) <= 2 else len(words) == 4)
    if words[-4:-3] == "." and words[-3:].isdigit():
        return True  # '3.100'
    return low.endswith("thứ ", floor, start)  # 'thứ 4, 12/4/2006' is a Wednesday


def is_date(run: Run, shape: Shape) -> bool:
    """Tell whether the words around `run` let it be the date that `shape` reads in it."""
    after = run.start + shape.end
    if shape.form == "day" and run.low.endswith(" tháng ", 0, run.start):
        return False  # 'từ tháng 3-4/2017': two months, and no day
    if shape.form == "day" and shape.bare and _SPACED.fullmatch(run.words, 0, shape.end):
        return _is_spaced_day(run, shape)
    if shape.form == "day" and (not shape.bare or run.led.named):
        return _GLUED_CODE.match(run.low, after, run.ceiling) is None
    if _CODE_AFTER.match(run.low, after, run.ceiling):
        return False
    if shape.form == "day":
        return _is_bare_day(run, shape)
    if shape.form == "month":
        return _is_month(run, shape)
    if shape.form == "term":
        return _is_term(run, shape)
    return _is_year(run, shape)


def _is_spaced_day(run: Run, shape: Shape) -> bool:
    """'Sáng 26 - 12': of one morning, or where no days can run from the one to the other ('ngày 8 - 9 tháng 3')."""
    ends = _ENDS.match(run.low, run.start + shape.end) or run.low.startswith(" ", run.start + shape.end)
    backwards = (shape.first.day or 0) > (shape.first.month or 0)
    return run.led.named and bool(ends) and (run.led.part is not None or backwards)


def _is_counted(run: Run, shape: Shape) -> bool:
    return _COUNTED.match(run.low, run.start + shape.end) is not None


def _is_numbered(run: Run) -> bool:
    return _NUMBERED.search(run.low, max(0, run.start - 14), run.start) is not None


def _is_bare_day(run: Run, shape: Shape) -> bool:
    """A day without year that no word names a day: an end of a stretch of days, or the day of a holiday."""
    if _is_counted(run, shape):
        return False
    dotted = "." in run.words[: shape.end]
    if run.led.link in _OPEN_ENDS and (shape.last is not None or not (dotted or run.led.link == "trong")):
        return True
    return is_holiday(run.low[max(0, run.start - 80) : run.start])


def _is_month(run: Run, shape: Shape) -> bool:
    if run.led.link == "tháng":
        return True
    return shape.first.year is not None and "/" in run.words[: shape.end] and not _is_numbered(run)


def _is_term(run: Run, shape: Shape) -> bool:
    """Two years with a dash are a term wherever they stand; with a stroke or 'đến' only after a word for one."""
    if run.led.link in _TERM_WORDS:
        return True
    words = run.words[: shape.end]
    dashed = "/" not in words and "đến" not in words and "tới" not in words
    return dashed and not _is_counted(run, shape) and not _is_numbered(run)


def _is_year(run: Run, shape: Shape) -> bool:
    """After 'năm' or a like word; without one only at the end of a name or headline: 'Tết sum vầy 2026'."""
    year, low, start = shape.first.year or 0, run.low, run.start
    if run.led.link == "năm":
        return True
    if not 1900 <= year <= 2100 or _is_counted(run, shape):
        return False
    if run.led.link in _YEAR_WORDS:
        return run.led.link not in _WEAK_YEAR_WORDS or year % 100 != 0
    named = low[start - 1 : start] == " " and low[start - 2 : start - 1].isalpha()
    return named and _ENDS.match(low, start + shape.end) is not None
