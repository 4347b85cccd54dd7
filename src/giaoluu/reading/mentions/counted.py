"""A number with what it counts, and what shows that it counts nothing."""

import re

import msgspec

from giaoluu.reading.mentions.surroundings import is_of_the_sides
from giaoluu.reading.mentions.units import Unit, Words, read_unit


class Passage(msgspec.Struct, frozen=True, gc=False):
    """A stretch `[start, end)` of the folded page, and the lexicon's word lists."""

    text: str
    low: str
    start: int
    end: int
    words: Words


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number that counts; `[start, end)` from its first figure to the end of its unit, if that stands behind it."""

    start: int
    end: int
    value: int | float
    unit: Unit
    rule: str
    high: int | float | None = None


Found = tuple[list[Number], int]
"""The numbers found at one place, and from where to read on."""

_SOFT = {"VND", "LAK", "KRW", "JPY", "KHR"}
"""Currencies in which nobody states less than a hundred: 'hai đồng' begins 'hai đồng chủ trì'."""
_MILLION, _BILLION = 10**6, 10**9
_BARE_MONEY = re.compile(
    r"\b(?:tiền|trị giá|kinh phí|hỗ trợ|mỗi|mức|vốn|chi|thu|tặng|quỹ|giá|vay|lương|thưởng|nợ|ngân sách|góp|ủng hộ)\b"
    r"[^.;]{0,30}$"
)
_IN_THOUSANDS = re.compile(r"[0-9]k$")
_IN_WORDS_TOO = re.compile(r" ?\((?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: (?:[a-zà-ỹ]+)){0,12}\)(?= [^\W\d_])")
_IS_A_DATE = re.compile(
    r" (?:(?:đầu|cuối|còn lại|giữa) năm\b|(?:của )?năm (?:19|20)[0-9]{2}|"
    r"\(?(?:giai đoạn )?(?:19|20)[0-9]{2} ?[-–] ?(?:19|20)[0-9]{2})|"
    r"(?<=ngày) ?\(?(?:từ |, )?(?:ngày |sáng |chiều )*[0-9]{1,2}(?: ?[-–/,]| (?:và|đến|tháng)\b)"
)
"""'6 tháng đầu năm', '9 tháng năm 2023', 'trong 2 ngày 21 và 22/6' tell when, not how much."""
_IN_A_TIME = ("1 năm ", "1 quý ", "1 tháng ", "1 tuần ", "1 ngày ")
_TIMES_BEHIND = re.compile(r" ?/? ?[0-9]{1,2} lần\b")
_FOR_EACH = ("trên ", "tính trên ", "bình quân ")
_PER_SHARE = re.compile(r" ?/ ?[^\W\d_]")


_TWO = 2


def unit_behind(passage: Passage, at: int, scale: int) -> Unit | None:
    """Return the unit at `at`, behind a number of that `scale`; 'đồng' is understood after a bare 'tỷ' or 'triệu'."""
    low, start = passage.low, passage.start
    if repeated := _IN_WORDS_TOO.match(low, at):
        at = repeated.end()
    unit = read_unit(passage.text, low, at, passage.words)
    if unit is not None and unit.end > passage.end:
        return None
    bare = unit is None or unit.kind == "guessed"
    if bare and (
        (scale >= _MILLION and _is_bare_money(low, at, start))
        or (scale >= _BILLION and unit is None)
        or _IN_THOUSANDS.match(low, max(start, at - 2), at)
    ):
        return Unit(at, at, "VND", "money")
    return unit


def counts_nothing(passage: Passage, at: int, value: float, unit: Unit, *, in_words: bool = False) -> bool:
    """Tell whether `value` at `at` counts only the sides, or is no sum that anybody states in that currency."""
    if unit.kind == "money":
        return unit.name in _SOFT and value < 100  # see `_SOFT`; and 'gian hàng 0 đồng' is a name
    if unit.kind == "percentage":
        return False
    if unit.sort == "time" and _IS_A_DATE.match(passage.low, unit.end):
        return True
    if value == _TWO and passage.text[unit.start : unit.end] == "Bộ":
        return True  # 'hai Bộ thống nhất phối hợp'
    if unit.sort == "time" and passage.low.startswith("first ", at - len("first ")):
        return True  # 'in the first ten months'
    if unit.name == "năm" and in_words and passage.low.startswith(" mới", unit.end):
        return True  # 'chào đón một năm mới'
    if _tells_how_often(passage.low, at, value=value, unit=unit):
        return True
    return is_of_the_sides(passage.text, passage.low, at, value=value, unit=unit, in_words=in_words)


def _tells_how_often(low: str, at: int, *, value: float, unit: Unit) -> bool:
    """'5 năm/01 lần', '1 năm 1 lần': when something comes again; 'trên 1 lao động': for each."""
    if unit.name == "lần":
        return low.startswith("/", at - 1) or (value == 1 and low.endswith(_IN_A_TIME, 0, at))
    if value != 1:
        return False
    return (unit.sort == "time" and _TIMES_BEHIND.match(low, unit.end) is not None) or (
        unit.kind != "money" and low.endswith(_FOR_EACH, 0, at)
    )


def rule_for(unit: Unit) -> str:
    """Return the name of the rule by which a plain number with this unit was read."""
    return {"money": "money", "percentage": "percentage"}.get(unit.kind, "count")


def _is_bare_money(low: str, at: int, start: int) -> bool:
    return bool(_PER_SHARE.match(low, at) or _BARE_MONEY.search(low, max(start, at - 60), at))
