"""EDTF dates as the first and last day that they can mean, and how two of them lie to each other."""

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

Lie: TypeAlias = Literal["same", "inside", "open", "before", "after"]

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")


class Span(NamedTuple):
    """First and last day, as ordinals, that a date can mean; None at an end that is open."""

    first: int | None
    last: int | None


OPEN = Span(None, None)


@lru_cache(maxsize=1 << 14)
def span_of(date: str | None) -> Span:
    """Return the days that an EDTF date or interval can mean; what has no year, or is no date, is open at both ends."""
    if not date:
        return OPEN
    first, _, last = date.partition("/")
    return Span(_bounds(first)[0], _bounds(last or first)[1])


def lifetime(valid_from: str | None, valid_to: str | None) -> Span:
    """Return the days on which something with these (half known) ends can have been there."""
    return Span(span_of(valid_from).first, span_of(valid_to).last)


def lies(on: Span, life: Span) -> Lie:
    """Tell how a date lies to a lifetime: wholly `inside` it, wholly `before` or `after`, or `open` between those.

    A date that is unknown lies inside a lifetime that has no ends, and is open to any other.
    """
    if on.last is not None and life.first is not None and on.last < life.first:
        return "before"
    if on.first is not None and life.last is not None and on.first > life.last:
        return "after"
    begun = life.first is None or (on.first is not None and on.first >= life.first)
    going_on = life.last is None or (on.last is not None and on.last <= life.last)
    return "inside" if begun and going_on else "open"


def days_apart(one: Span, other: Span) -> int | None:
    """Return how many days lie between two dates, 0 where they can share one; None where either is open."""
    if None in (*one, *other):
        return None
    gap = max(one.first or 0, other.first or 0) - min(one.last or 0, other.last or 0)
    return max(0, gap)


def is_one_day(span: Span) -> bool:
    """Tell whether a date is exact, or the few days of one visit: at most two weeks."""
    return span.first is not None and span.last is not None and span.last - span.first <= 14


def month_and_day(date: str | None) -> str:
    """Return `11-04` of `2024-11-04` or of `XXXX-11-04`, the first day of a stretch; empty where no day is known."""
    first = (date or "").partition("/")[0]
    return first[5:] if re.fullmatch(r"(?:\d{4}|XXXX)-\d\d-\d\d", first) else ""


def _bounds(date: str) -> tuple[int | None, int | None]:
    found = _DATE.fullmatch(date)
    if not found:
        return (None, None)
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is None or month is None:
            return (dt.date(year or 1, 1, 1).toordinal(), dt.date(year or 1, 12, 31).toordinal())
        last = day or calendar.monthrange(year, month)[1]
        return (dt.date(year, month, day or 1).toordinal(), dt.date(year, month, last).toordinal())
    except (ValueError, calendar.IllegalMonthError):
        return (None, None)
