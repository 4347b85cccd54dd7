"""Dates and terms that may be half known, written in EDTF (ISO 8601-2, level 1 with unspecified digits).

`None` stands for what a page leaves open. Nothing here guesses: a day that no calendar has is refused.
"""

import calendar
import datetime as dt
import re
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1800, 2199
"""Years that a text on trade unions can mean: the first unions are of the nineteenth century."""

OPEN_YEAR = "XXXX"
"""What EDTF writes in the place of a year that is not known: four unspecified digits (ISO 8601-2, level 1)."""

_EDTF_DATE = re.compile(rf"(\d{{4}}|{OPEN_YEAR})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class PartialDate(NamedTuple):
    """A date of which year, month or day may be unknown; what is unknown is None."""

    year: int | None
    month: int | None = None
    day: int | None = None


def is_real_date(year: int | None, month: int | None, day: int | None) -> bool:
    """Tell whether some calendar day, month or year fits; 29 February fits an open year, and a day needs a month."""
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        return False
    if month is None:
        return day is None and year is not None
    if not 1 <= month <= 12:
        return False
    if day is None:
        return True
    if month == 2 and year is not None:
        return 1 <= day <= (29 if _is_leap(year) else 28)
    return 1 <= day <= _DAYS[month - 1]


def is_real_term(first: int, last: int) -> bool:
    """Tell whether two years can bound one term: in order, and at most 50 years apart, as no union plans further."""
    return FIRST_YEAR <= first <= last <= LAST_YEAR and last - first <= 50


def edtf_date(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """Return the date in EDTF: `2024-11-04`, `2024-06`, `2024`, or `XXXX-11-04` where the year is open.

    Raises `ValueError` for a date that is not in the calendar.
    """
    if not is_real_date(year, month, day):
        message = f"no such date: year {year}, month {month}, day {day}"
        raise ValueError(message)
    text = OPEN_YEAR if year is None else f"{year:04d}"
    if month is not None:
        text += f"-{month:02d}"
    if day is not None:
        text += f"-{day:02d}"
    return text


def edtf_term(first: int, last: int) -> str:
    """Return a term of years, `2018/2023`; one and the same year gives `2018`. Raises `ValueError` for no real term."""
    if not is_real_term(first, last):
        message = f"no such term: {first} to {last}"
        raise ValueError(message)
    return edtf_date(first) if first == last else f"{first:04d}/{last:04d}"


def edtf_days(first: PartialDate, last: PartialDate) -> str:
    """Return a stretch of days, `2018-03-21/2018-03-22`; raises `ValueError` where an end is no date or is misplaced.

    Where a year is open, only days of one month are compared: '30/12 - 2/1' runs over New Year.
    """
    if first == last:
        return edtf_date(*first)
    one, other = edtf_date(*first), edtf_date(*last)
    known = first.year is not None and last.year is not None
    comparable = known or (first.year is None and last.year is None and first.month == last.month)
    if comparable and one[: len(other)] > other[: len(one)]:
        message = f"{one} is after {other}"
        raise ValueError(message)
    return f"{one}/{other}"


def is_edtf(text: str) -> bool:
    """Tell whether `text` is a date or a stretch of dates as the accounts write them; one end may be open (`..`)."""
    first, slash, last = text.partition("/")
    if not slash:
        return partial_date(first) is not None
    return (first, last) != ("..", "..") and all(end == ".." or partial_date(end) is not None for end in (first, last))


def partial_date(text: str) -> PartialDate | None:
    """Return the EDTF date `text` with what is open in it as None, or None where it is no single date of a calendar."""
    found = _EDTF_DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part and part != OPEN_YEAR else None for part in found.groups())
    date = PartialDate(year, month, day)
    return date if is_real_date(*date) else None


def earliest_day(text: str) -> dt.date | None:
    """Return the first day that the EDTF `text` may mean; None where it leaves that open, or is empty."""
    parts = partial_date(text.partition("/")[0])
    if parts is None or parts.year is None:
        return None
    return dt.date(parts.year, parts.month or 1, parts.day or 1)


def latest_day(text: str) -> dt.date | None:
    """Return the last day that the EDTF `text` may mean; None where it leaves that open, or is empty."""
    first, slash, last = text.partition("/")
    parts = partial_date(last if slash else first)
    if parts is None or parts.year is None:
        return None
    month = parts.month or 12
    return dt.date(parts.year, month, parts.day or calendar.monthrange(parts.year, month)[1])


def weekday_of(year: int, month: int, day: int) -> int:
    """Return the day of the week, Monday 0 to Sunday 6. Raises `ValueError` for a day that is not in the calendar."""
    return dt.date(year, month, day).weekday()


def days_between(first: PartialDate, last: PartialDate) -> int:
    """Return how many days `last` lies after `first`, both full dates; negative if it lies before."""
    return _day(last).toordinal() - _day(first).toordinal()


def day_before(date: PartialDate) -> PartialDate:
    """Return the day before a full date."""
    before = _day(date) - dt.timedelta(days=1)
    return PartialDate(before.year, before.month, before.day)


def _day(date: PartialDate) -> dt.date:
    year, month, day = date
    if year is None or month is None or day is None:
        message = f"not a full date: {date}"
        raise ValueError(message)
    return dt.date(year, month, day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
