"""EDTF dates as the first and last day that they can mean, and how two of them lie to each other."""

from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from giaoluu.facts.values import earliest_day, latest_day, partial_date

Lie: TypeAlias = Literal["same", "inside", "open", "before", "after"]


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
    first, last = earliest_day(date), latest_day(date)
    return Span(first.toordinal() if first else None, last.toordinal() if last else None)


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
    first = partial_date((date or "").partition("/")[0])
    return f"{first.month:02}-{first.day:02}" if first is not None and first.day is not None else ""
