"""Dates in English words: 'June 4', 'September 9, 2022', '22-23 August 2018', 'March 2008'."""

import re
from typing import NamedTuple

from giaoluu.facts.values import PartialDate, is_real_date
from giaoluu.reading.signs import Sought

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
ENGLISH_MONTH = Sought(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?![^\W\d])",
    _MONTHS,
)
_DAYS_BEFORE = re.compile(
    r"(?<![\d.,/])(\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|–|to|and) ?(\d{1,2})(?:st|nd|rd|th)?)? (?:of )?$"
)
_DAYS_AFTER = re.compile(
    r" ?(\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|–|to|and) ?(?:([A-Z][a-z]+) )?(\d{1,2})(?:st|nd|rd|th)?)?(?![\d.]\d|\d)"
)
_YEAR_AFTER = re.compile(r",? (?:of )?((?:19|20)\d\d)(?!\d)")
_ENGLISH_BEFORE = re.compile(
    r"\b(?:[Oo]n|[Ff]rom|[Ii]n|until|by|to|since|"
    r"dated|of|morning|afternoon|day|before|after|between|and|in|early|late)[ ,]+$"
)
"""'May 10' is also a Vietnamese garment company: without a year it needs one of these before it."""


class EnglishDate(NamedTuple):
    """A date in English; `last` is the other end of a range."""

    start: int
    end: int
    first: PartialDate
    last: PartialDate | None


def find_english_dates(text: str, start: int, end: int) -> list[EnglishDate]:
    """Return the dates in English between `start` and `end`; a month alone, without day or year, is none."""
    dates: list[EnglishDate] = []
    for month in ENGLISH_MONTH.finditer(text, start, end):
        date = _read(text, month, start, end)
        if date is not None:
            dates.append(date)
    return dates


def _read(text: str, month: re.Match[str], start: int, end: int) -> EnglishDate | None:
    number = _MONTHS[month[0][:3].lower()]
    before = _DAYS_BEFORE.search(text, max(start, month.start() - 20), month.start())
    begin, at = month.start(), month.end()
    other = number
    day = last_day = None
    if before is not None:
        begin, day, last_day = before.start(), before[1], before[2]
    else:
        after = _DAYS_AFTER.match(text, at, end)
        if after is not None:
            at, day, last_day = after.end(), after[1], after[3]
            other = _MONTHS.get((after[2] or month[0])[:3].lower(), 0)
    dated = _YEAR_AFTER.match(text, at, end)
    if dated is None and (
        day is None or (number == 5 and before is None and not _ENGLISH_BEFORE.search(text[max(0, begin - 12) : begin]))
    ):
        return None
    year = int(dated[1]) if dated else None
    first = PartialDate(year, number, int(day) if day else None)
    last = PartialDate(year, other, int(last_day)) if last_day else None
    if not is_real_date(*first) or (last is not None and (not is_real_date(*last) or last[1:] <= first[1:])):
        return None
    return EnglishDate(begin, dated.end() if dated else at, first, last)
