"""Numbers in figures that count: plain ones, ranges, '9/11 chỉ tiêu', and those whose unit stands elsewhere."""

import re

import msgspec
from msgspec.structs import replace

from giaoluu.reading.mentions.counted import Found, Number, Passage, counts_nothing, rule_for, unit_behind
from giaoluu.reading.mentions.labels import (
    begins_a_number,
    end_of_date_or_time,
    is_year,
    label_before,
    numbers_a_list,
)  # fmt: skip
from giaoluu.reading.mentions.numbers import Amount, read_figures
from giaoluu.reading.mentions.surroundings import bound_before
from giaoluu.reading.mentions.units import Unit, Words

FIGURES = re.compile(r"[0-9][0-9]*(?:[.,][0-9]+)*")

_SOLID = re.compile(r"[^\s;]+")
_SLASH = re.compile(r" ?/ ?([0-9]+(?:\.[0-9]{3})*(?:,[0-9]{1,2}(?= (?:tỷ|tỉ|triệu|nghìn|ha)\b))?)(?![0-9]|[/.,-][0-9])")
_DAY_AND_MONTH = re.compile(r"/[0-9]")
_RANGE = re.compile(r" ?(-|–|đến|tới|to|and) ?(?=[0-9])")
_TO_ANOTHER = re.compile(
    r" ?(?:lên|xuống)(?: còn| đến| tới)? (?=[0-9])|"
    r" (?:trong|trên) (?:tổng )?số (?=[0-9])"
)
"""'96 lên 131 CĐCS', '7 trong tổng số 12 đơn vị': the unit stands behind the second number."""
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_MEASURED = re.compile(r" ?%| (?:nghìn|ngàn|vạn|triệu(?! (?:tập|hồi))|t[ỷỉ](?! (?:lệ|trọng|giá|suất|số)))\b")
"""'tặng phường 1.200 suất quà', 'vượt kế hoạch 15%', 'thu hồi 12 tỷ đồng': no number of order is written so."""
_DATED = re.compile(
    r"(?:ngày|sáng|chiều|tối|trưa|hôm|nay|qua|đến|từ|trước|sau|tới|dịp|on|from|until|tháng \d\d? năm)[ (]{0,2}$"
)
_FIGURE_NEXT = re.compile(r" [0-9]")
_OF_A_YEAR = re.compile(r" (?:19|20)[0-9]{2}(?! ?(?:[-–,]|và|đến))")
_IN_PARTS = re.compile(r" phần (?:[0-9]|hai|ba|tư|năm|mười)")
_PART_OF = re.compile(r" (?:tổng )?số ")
_LARGEST_TRUE_FRACTION = 5
_DAYS, _MONTHS = 31, 12
_NUMBERS_OF_BRANCHES = 10
"""'Cao su Phú Riềng 5 tổ chức …': hardly any body carries a higher number in its name."""
_CODE = 3
_COMMA_AND_THREE = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
"""'dài 265,165 km': what is measured has decimals, what is counted has thousands."""
_WOMEN = re.compile(r"\bnữ(?: là|:)? ?$")
_NUMBER_OF = re.compile(r"\bsố ")
_TOLD = re.compile(r"\b(?:là|đạt|có|còn|lên|từ|xuống|:) ?(?:(?:hơn|trên|gần|khoảng|xấp xỉ) )?$")
_LISTED = re.compile(r"[^,;.:()0-9]{0,25}(?:,| và) (?:[^\W\d_]+ ){1,3}")
_ENDS_A_CLAUSE = re.compile(r" ?(?:[,.;)]|và\b|$)")
_SAME_AGAIN = re.compile(
    r"\b(?:giải thể|khuyết|còn lại|tổng số|tổng cộng|vắng|lên|xuống|xuống còn|of whom|of which)[: ]{1,2}$"
)


class _Place(msgspec.Struct, frozen=True, gc=False):
    """Where a figure stands, and what the word before it makes of it."""

    at: int
    stop: int
    label: str


def read_in_figures(passage: Passage, at: int, stop: int, before: list[Number]) -> Found:
    """Return the numbers that begin with the figure `[at, stop)` and count something, and from where to read on.

    `before` are the numbers already found: '23 CĐCS, giải thể 5' counts the same again.
    """
    low, start, words = passage.low, passage.start, passage.words
    if price := _currency_before(low, at, start, words):
        return _read_price(passage, price, at, stop)
    if not begins_a_number(low, at, start):
        return [], _end_of_solid(low, at)
    dated = end_of_date_or_time(passage.text, low, stop, words["currency"])
    if dated is not None:
        return [], dated
    label = label_before(low, at, start, words["number_label"])
    if label == "strong" and (_GROUPED.fullmatch(low, at, stop) or _MEASURED.match(low, stop)):
        label = "weak"
    place = _Place(at, stop, label)
    skipped = _end_of_other_figures(passage, place)
    if skipped is not None:
        return [], skipped
    if slash := _SLASH.match(low, stop):
        return _read_fraction(passage, at, slash, before)
    amount = read_figures(low, at, stop, words["scale"])
    if amount is None:
        return [], _end_of_solid(low, at)
    if ranged := _RANGE.match(low, amount.end):
        return _read_range(passage, at, amount, ranged)
    return _read_plain(passage, place, amount, before)


def _end_of_other_figures(passage: Passage, place: _Place) -> int | None:
    """Where the figures end that are a name's, a list's, or a day and month; None if they may count."""
    low, start = passage.low, passage.start
    if place.label == "strong":
        return _past_range(low, place.at, place.stop)
    if numbers_a_list(low, place.at, place.stop, start):
        return place.stop
    if _DAY_AND_MONTH.match(low, place.stop) and not _SLASH.match(low, place.stop):
        return _end_of_solid(low, place.at)
    return None


def _read_price(passage: Passage, price: Unit, at: int, stop: int) -> Found:
    amount = read_figures(passage.low, at, stop, passage.words["scale"])
    if amount is None:
        return [], stop
    return [Number(price.start, amount.end, amount.value, price, "money")], amount.end


def _read_plain(passage: Passage, place: _Place, amount: Amount, before: list[Number]) -> Found:
    low, at = passage.low, place.at
    if another := _TO_ANOTHER.match(low, amount.end):
        amount, unit = _shared(passage, at, amount, another.end(), before)
    else:
        unit = unit_behind(passage, amount.end, amount.scale)
        if unit is not None and not _is_trusted(passage, place, amount, unit):
            unit = None
        unit = unit or _unit_before(passage, at, before)
    if unit is None or counts_nothing(passage, at, amount.value, unit):
        return [], max(place.stop, amount.end)
    value = amount.value
    if unit.sort == "measure" and _COMMA_AND_THREE.fullmatch(low, at, amount.end) and not _is_english(passage):
        value /= 1000
    number = Number(at, max(amount.end, unit.end), value, unit, rule_for(unit))
    return _with_upper_end(passage, number)


def _is_english(passage: Passage) -> bool:
    return passage.low[passage.start : passage.end].isascii()


def _read_fraction(passage: Passage, at: int, slash: re.Match[str], before: list[Number]) -> Found:
    """'9/11 chỉ tiêu' tells two counts, '3/4 số huyện' a share; after 'ngày' it is a date, '1/4 nội dung' is vague."""
    low, words = passage.low, passage.words
    nothing: Found = ([], slash.end())
    part, whole = (read_figures(low, *span, words["scale"]) for span in ((at, slash.start()), slash.span(1)))
    if part is not None and whole is not None and part.scale == 1:
        part = replace(part, value=_plain(part.value * whole.scale))  # '12,7/20 tỷ đồng'
    if part is None or whole is None or whole.value < part.value or whole.value <= 0:
        return nothing
    of_all = _PART_OF.match(low, slash.end())
    unit = unit_behind(passage, of_all.end() - 1 if of_all else whole.end, whole.scale)
    if unit is None:
        return nothing
    dated = unit.kind == "guessed" or _DATED.search(low, max(passage.start, at - 12), at)
    if dated and part.value <= _DAYS and whole.value <= _MONTHS:
        return nothing
    if part.value == whole.value and unit.name == "ngày":
        return nothing  # 'hoạt động 7/7 ngày': on every day
    if part.value < whole.value <= _LARGEST_TRUE_FRACTION:
        if not of_all:
            return nothing
        return [Number(at, unit.end, part.value / whole.value, unit, "fraction")], unit.end
    numbers = [Number(at, unit.end, part.value, unit, "fraction")]
    if whole.value != part.value and not any(n.value == whole.value and n.unit.name == unit.name for n in before):
        numbers.append(Number(slash.start(1), unit.end, whole.value, unit, "fraction"))
    return numbers, unit.end


def _read_range(passage: Passage, at: int, low_end: Amount, joined: re.Match[str]) -> Found:
    """'từ 5 đến 7 triệu đồng', '10-30mm': one number with two ends; two days, years or scores are none."""
    low, words = passage.low, passage.words
    upper_at = joined.end()
    stop = _end_of_figures(low, upper_at)
    nothing: Found = ([], max(stop, _end_of_solid(low, upper_at)))
    if clock := end_of_date_or_time(passage.text, low, stop, words["currency"]):
        return [], clock  # '8 - 11 giờ 30 phút'
    if joined[1] == "and" and not low[max(passage.start, at - 9) : at].endswith("between "):
        return [], low_end.end
    upper = read_figures(low, upper_at, stop, words["scale"])
    dated = low[stop : stop + 1] in "/-–" and low[stop + 1 : stop + 2].isdigit()
    years = low_end.scale == 1 and is_year(low[at : low_end.end]) and is_year(low[upper_at:stop])
    if upper is None or dated or years:
        return nothing
    unit = unit_behind(passage, upper.end, upper.scale)
    value = low_end.value * (upper.scale if low_end.scale == 1 else 1)
    if unit is None or unit.kind == "guessed" or value >= upper.value or counts_nothing(passage, at, value, unit):
        return nothing
    end = max(upper.end, unit.end)
    return [Number(at, end, value, unit, "range", upper.value)], end


def _with_upper_end(passage: Passage, number: Number) -> Found:
    """'từ 12% đến 15%': the unit stands at both ends."""
    low, words = passage.low, passage.words
    joined = _RANGE.match(low, number.end)
    if joined and joined[1] != "and":
        stop = _end_of_figures(low, joined.end())
        upper = read_figures(low, joined.end(), stop, words["scale"])
        unit = unit_behind(passage, upper.end, upper.scale) if upper else None
        if upper and unit and unit.name == number.unit.name and upper.value > number.value:
            end = max(upper.end, unit.end)
            return [replace(number, end=end, high=upper.value, rule="range")], end
    return [number], number.end


def _shared(
    passage: Passage, at: int, amount: Amount, next_at: int, before: list[Number]
) -> tuple[Amount, Unit | None]:
    """'tăng từ 96 lên 131 CĐCS': the unit, and the scale too, may stand behind the second number only."""
    low, words = passage.low, passage.words
    upper = read_figures(low, next_at, _end_of_figures(low, next_at), words["scale"])
    unit = unit_behind(passage, upper.end, upper.scale) if upper else None
    if upper and unit and unit.kind != "guessed":
        if amount.scale == 1 and upper.scale > 1:
            amount = replace(amount, value=amount.value * upper.scale, scale=upper.scale)
        return amount, replace(unit, start=amount.end, end=amount.end)
    return amount, _unit_before(passage, at, before)


def _is_trusted(passage: Passage, place: _Place, amount: Amount, unit: Unit) -> bool:
    """Tell whether the unit makes a count of the figure: it may be a year, a version, the number of what is named."""
    text, low, start = passage.text, passage.low, passage.start
    at = place.at
    if amount.weak:
        return unit.sort == "measure" or unit.kind == "percentage"
    if (unit.name == "năm" and _OF_A_YEAR.match(low, unit.end)) or _IN_PARTS.match(low, amount.end):
        return False
    year = is_year(low[at : amount.end])
    doubtful = unit.kind == "guessed" or (unit.sort == "side" and amount.value <= _NUMBERS_OF_BRANCHES)
    if not (year or place.label or doubtful):
        return True
    if bound_before(low, at, start, passage.words):
        return not year or unit.kind == "known"
    if unit.kind == "guessed" and low.startswith(("“", '"'), at - 1):
        return False  # 'phong trào “5 xung kích”'
    if doubtful and (place.label or _follows_a_name(text, at, start)):
        return False
    if (
        place.label
        and (
            low.startswith("tổ chức", unit.start)  # 'Bệnh viện Quân y 175 tổ chức khám bệnh'
            or (text[unit.start : unit.start + 1].isupper() and unit.kind != "money")
            or _FIGURE_NEXT.match(low, unit.end)
        )
    ):
        return False
    dated = year and (unit.sort == "time" or _DATED.search(low, max(start, at - 14), at))
    return not year or (unit.kind == "known" and not dated)


def _unit_before(passage: Passage, at: int, before: list[Number]) -> Unit | None:
    """The unit of a bare number: 'nữ 2.310', 'số doanh nghiệp … là 118', '23 CĐCS, giải thể 5'."""
    text, low, start = passage.text, passage.low, passage.start
    window = max(start, at - 20)
    if women := _WOMEN.search(low, window, at):
        return Unit(women.start(), at, text[women.start() : women.start() + 2], "known")
    if before and before[-1].unit.kind in ("known", "guessed"):
        listed = _LISTED.fullmatch(low, before[-1].end, at) and _ENDS_A_CLAUSE.match(low, _end_of_figures(low, at))
        if listed or _SAME_AGAIN.search(low, window, at):
            return replace(before[-1].unit, start=at, end=at)
    if not _TOLD.search(low, window, at):
        return None
    for found in reversed(list(_NUMBER_OF.finditer(low, max(start, at - 100), at))):
        unit = unit_behind(passage, found.end() - 1, 1)
        if unit and unit.kind == "known" and unit.sort != "time":
            return replace(unit, start=at, end=at)
    return None


def _follows_a_name(text: str, at: int, start: int) -> bool:
    """'Trường Sơn 5 thi công': the figure belongs to the name."""
    before = text[max(start, at - 25) : at]
    if not before.endswith(" "):
        return False
    word = before.split()[-1] if before.strip() else ""
    return bool(word) and word[0].isupper() and word[-1].isalnum() and not word.isupper()


def _currency_before(low: str, at: int, start: int, words: Words) -> Unit | None:
    """'$620,000', 'VND450 million', 'USD 30,000'."""
    currencies = words["currency"]
    sign = low[at - 1 : at]
    if sign in currencies and not sign.isalpha() and at > start:
        begin = at - 3 if low[max(start, at - 3) : at] == "us$" else at - 1
        return Unit(begin, at, currencies[sign], "money")
    begin = at - _CODE - (sign == " ")
    code = low[begin : begin + _CODE] if begin >= start else ""
    if code not in currencies or not (code.isascii() or code == "vnđ") or (begin > start and low[begin - 1].isalpha()):
        return None
    return Unit(begin, at, currencies[code], "money")


def _past_range(low: str, at: int, stop: int) -> int:
    """'giai đoạn 2018 - 2023', 'ngày 3 đến 7': what names the first figure names the second too."""
    joined = _RANGE.match(low, stop)
    if joined is None or joined[1] in ("and", "to"):
        return _end_of_solid(low, at)
    upper = _end_of_solid(low, joined.end())
    counted = joined[1] in ("đến", "tới") and is_year(low[at:stop]) and not is_year(low[joined.end() : upper])
    return _end_of_solid(low, at) if counted else upper  # 'Luật năm 2019 đến 250 đoàn viên'


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _end_of_figures(low: str, at: int) -> int:
    found = FIGURES.match(low, at)
    return found.end() if found else at


def _end_of_solid(low: str, at: int) -> int:
    found = _SOLID.match(low, at)
    return found.end() if found else at
