"""What a run of numbers can mean as a date: '4/11', '21 và 22 tháng 3 năm 2018', '30/9 - 2/10', '2018 - 2023'.

A run is numbers with dashes, slashes or the words of a date between them. Its *shape* has one letter for each number
and for each thing between: 'n' a number of one or two digits, 'Y' a year, 'x' any other; '/', '.', '-' unspaced marks,
'~' a spaced or long dash, 'd' 'đến', 'v' 'và' or a comma, 'm' 'đến tháng', 'y' 'đến năm', 't' 'tháng', 'N' 'năm'.
Whether such a run is a date at all is told by the words around it, not here.
"""

import re
from functools import lru_cache

import msgspec

from giaoluu.facts.values import FIRST_YEAR, LAST_YEAR, PartialDate, edtf_days, is_real_date, is_real_term

_BETWEEN = (
    r"\.| ?[/⁄] ?| ?- ?| ?– ?|,? ?(?:đến|tới) (?:hết )?(?:(?:sáng |chiều |tối )?(?:ngày )?|tháng |năm )|"
    r",? ?(?:và|&) (?:ngày )?|, ?(?:ngày )?| tháng |,? năm "
)
RUN = re.compile(rf"\d(?<![\d.,/⁄:].)\d{{0,3}}(?!\d)(?:(?:{_BETWEEN})\d{{1,4}}(?!\d)){{0,7}}")
"""A run of numbers; its length is bounded, so that a table of numbers costs no more than its length."""

_TOKEN = re.compile(r"\d+|\D+")


class Shape(msgspec.Struct, frozen=True, gc=False):
    """One reading of (the front of) a run: `form` is 'day', 'month', 'year' or 'term'; `end` the run's offset after it.

    `bare` tells that only the words before can make a date of it: '9/9' may be a fraction, '5/2024' an issue number.
    """

    form: str
    first: PartialDate
    last: PartialDate | None
    end: int
    bare: bool


_DAY_MONTH = r"n(?:[/.-]|t)n"
_FULL = r"n[/.-]n[/.N-]Y|ntn[N/.v-]Y|n~n~Y"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("day", re.compile(rf"(?:{_FULL})[-~dv](?:{_FULL})")),
    ("day", re.compile(rf"{_DAY_MONTH}[-~dv](?:{_FULL})")),
    ("day", re.compile(rf"n(?:[-~dv]n)?[-~dv](?:{_FULL})")),
    ("day", re.compile(_FULL)),
    ("day", re.compile(r"Y-n-n")),
    ("day", re.compile(rf"{_DAY_MONTH}[-~dv]{_DAY_MONTH}")),
    ("month", re.compile(r"n/Y[~dm-]n/Y")),
    ("day", re.compile(r"n(?:[-~dv]n)?[-~dv]n(?:/|t)n|n[~dv]n[.-]n|n-n\.n")),
    ("month", re.compile(r"n[~dmv-]n(?:[/.]|N)Y")),
    ("day", re.compile(_DAY_MONTH)),
    ("day", re.compile(r"n~n")),
    ("month", re.compile(r"n(?:[/.-]|N)Y")),
    ("term", re.compile(r"Y[-~/dy]Y")),
    ("year", re.compile(r"Y")),
    ("month", re.compile(r"n")),
)
"""Longest and surest first. A single 'n' is a month only after the word 'tháng'. A front that a mark follows at once is
none: '9/5/202' is no date of May."""


def read_shapes(run: str) -> list[Shape]:
    """Return the readings of `run` that the calendar allows, the likeliest first."""
    tokens = _TOKEN.findall(run)
    letters = "".join([_letter(word, place) for place, word in enumerate(tokens)])
    shapes = []
    for form, size in _readings(letters):
        shape = _read(form, letters[:size], tokens[:size:2], sum(map(len, tokens[:size])))
        if shape is not None:
            shapes.append(shape)
    return shapes


@lru_cache(maxsize=4096)
def _readings(letters: str) -> list[tuple[str, int]]:
    """The forms that fit the front of a shape, each with the length of that front; few shapes ever occur."""
    fits = [(form, found.end()) for form, pattern in _FORMS if (found := pattern.match(letters))]
    return [(form, size) for form, size in fits if letters[size : size + 1] not in ("/", ".", "-")]


def _letter(word: str, place: int) -> str:
    if place % 2 == 0:
        if len(word) <= 2:
            return "n"
        return "Y" if len(word) == 4 and FIRST_YEAR <= int(word) <= LAST_YEAR else "x"
    return _letter_between(word)


def _letter_between(word: str) -> str:
    mark = word.strip()
    if mark in ("/", "⁄", "."):
        return "." if mark == "." else "/"
    if mark in ("-", "–"):
        return "-" if word == "-" else "~"
    if mark == "tháng":
        return "t"
    if mark.endswith("năm"):
        return "y" if len(mark) > 5 else "N"
    if "đến" in mark or "tới" in mark:
        return "m" if mark.endswith("tháng") else "d"
    return "v"


def _read(form: str, letters: str, words: list[str], end: int) -> Shape | None:
    numbers = [int(word) for word in words]
    if form == "term":
        real = is_real_term(numbers[0], numbers[1]) and numbers[0] < numbers[1]
        return Shape("term", PartialDate(numbers[0]), PartialDate(numbers[1]), end, bare=False) if real else None
    if form == "year":
        return Shape("year", PartialDate(numbers[0]), None, end, bare=True)
    if form == "month":
        return _months(letters, numbers, end)
    return _days(letters, numbers, end)


def _months(letters: str, numbers: list[int], end: int) -> Shape | None:
    if len(numbers) == 4:
        return _shape(
            "month", PartialDate(numbers[1], numbers[0]), PartialDate(numbers[3], numbers[2]), end, bare=False
        )
    if letters[-1] == "Y" and len(numbers) == 3:
        return _shape("month", PartialDate(numbers[2], numbers[0]), PartialDate(numbers[2], numbers[1]), end, bare=True)
    year = numbers[1] if len(numbers) == 2 else None
    return _shape("month", PartialDate(year, numbers[0]), None, end, bare=True)


def _days(letters: str, numbers: list[int], end: int) -> Shape | None:
    if letters == "Y-n-n":
        return _shape("day", PartialDate(numbers[0], numbers[1], numbers[2]), None, end, bare=False)
    dated = letters[-1] == "Y"
    year = numbers.pop() if dated else None
    last = PartialDate(year, numbers[-1], numbers[-2])
    front = numbers[:-2]
    if not front:
        return _shape("day", last, None, end, bare=not dated)
    if len(front) == 3:
        first = PartialDate(front[2], front[1], front[0])
    elif len(front) == 2 and (letters[1] in "/.t" or letters[1] == letters[5] == "-"):
        first = PartialDate(_year_before(year, front[1], numbers[-1]), front[1], front[0])
    else:
        first = PartialDate(year, numbers[-1], front[0])
    if "v" in letters and _are_two_occasions(first, last):
        return None
    return _shape("day", first, last, end, bare=not dated)


def _are_two_occasions(first: PartialDate, last: PartialDate) -> bool:
    """'ký ngày 5/6/2016, ngày 8/10/2019': what only a comma joins is one occasion within some weeks."""
    if first.month is None or last.month is None:
        return False
    apart = ((last.year or 0) - (first.year or last.year or 0)) * 12 + last.month - first.month
    return abs(apart) > 1


def _year_before(year: int | None, month: int, last_month: int) -> int | None:
    """The year of the first day of a stretch that may run over New Year: '30/12 - 2/1/2024'."""
    return year - 1 if year is not None and month > last_month else year


def _shape(form: str, first: PartialDate, last: PartialDate | None, end: int, *, bare: bool) -> Shape | None:
    if not is_real_date(*first) or (last is not None and (not is_real_date(*last) or not _in_order(first, last))):
        return None
    return Shape(form, first, last, end, bare)


def _in_order(first: PartialDate, last: PartialDate) -> bool:
    if first == last:
        return False
    if first.year is None and first.month is not None and last.month is not None and first.month > last.month:
        return first.month >= 11 and last.month <= 2  # '30/12 - 2/1' runs over New Year
    try:
        edtf_days(first, last)
    except ValueError:
        return False
    return True
