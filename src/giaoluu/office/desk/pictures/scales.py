"""Where on a picture a day, a year or a number stands, and which bars fit into one lane: plain arithmetic."""

import datetime as dt
import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
"""Years between two ticks: numbers that people count in."""
_BRACKET, _HELD = re.compile(r"\([^()]*\)"), "\u00a0"


@dataclass(frozen=True)
class Scale:
    """A straight line from what is measured, `first` to `last`, to pixels, `start` to `end`."""

    first: float
    last: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return where `value` stands; outside of the line, its nearer end."""
        if self.last == self.first:
            return self.start
        held = min(max(value, self.first), self.last)
        return round(self.start + (held - self.first) / (self.last - self.first) * (self.end - self.start), 1)


def year_of(day: dt.date) -> float:
    """Return `day` as a fraction of its year: 1 July 2024 is about 2024.5."""
    first = dt.date(day.year, 1, 1).toordinal()
    return day.year + (day.toordinal() - first) / (dt.date(day.year + 1, 1, 1).toordinal() - first)


def year_ticks(first: int, last: int, *, most: int) -> list[int]:
    """Return the years from `first` to `last` that are written below a picture: `most` at the utmost, evenly apart."""
    step = next((one for one in STEPS if (last - first) // one + 1 <= most), STEPS[-1])
    return [year for year in range(first, last + 1) if year % step == 0] or [first]


def number_ticks(highest: int, *, most: int = 4) -> list[int]:
    """Return round numbers from 0 up to `highest` or just beyond it, for the side of a picture."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if step * most >= highest:
                return list(range(0, -(-max(highest, 1) // step) * step + 1, step))
        size *= 10


def lanes(spans: Sequence[tuple[float, float]]) -> list[int]:
    """Return for each of `spans`, in their order, the first lane in which it overlaps none before it."""
    ends: list[float] = []
    taken = []
    for start, end in spans:
        lane = next((number for number, last in enumerate(ends) if last <= start), len(ends))
        ends[lane : lane + 1] = [end]
        taken.append(lane)
    return taken


def shortened(text: str, *, width: float, size: float) -> str:
    """Return `text` as far as it fits into `width` pixels at a letter size of `size`, with an ellipsis where it is cut.

    A letter is taken to be .54 of its size wide: the mean of Vietnamese text in the letters of the desk, measured.
    """
    room = _letters_in(width, size)
    return text if len(text) <= room else f"{text[: room - 1].rstrip()}…"


def shortened_before(text: str, *, width: float, size: float) -> str:
    """Return `text` as far as it fits, cut at its beginning: names of unions begin alike, and end with their place."""
    whole = shortened(text, width=width, size=size)
    if whole == text:
        return text
    left = text[len(text) - len(whole) + 1 :]
    begun = text[len(text) - len(whole)] != " " and " " in left  # in the middle of a word
    return f"…{(left.partition(' ')[2] if begun else left).lstrip()}"


def wrapped(text: str, *, width: float, size: float, most: int) -> list[str]:
    """Return `text` in `most` lines that fit into `width` pixels; what is too long loses words before its end.

    Names of unions begin alike and end with their place: both stay, and what lies between goes. Years in brackets stay
    together.
    """
    held = _BRACKET.sub(lambda found: found[0].replace(" ", _HELD), text)
    lines = [line.replace(_HELD, " ") for line in textwrap.wrap(held, _letters_in(width, size))] or [text]
    if len(lines) <= most:
        return lines
    rest = " ".join(lines[most - 1 :])
    return [*lines[: most - 1], shortened_before(rest, width=width, size=size)]


def bounds(years: Iterable[float], *, otherwise: int) -> tuple[int, int]:
    """Return the first and the last whole year that `years` touch; of none, the year `otherwise` and the next."""
    known = list(years)
    if not known:
        return otherwise, otherwise + 1
    first, last = int(min(known)), int(-(-max(known) // 1))
    return first, max(last, first + 1)


def _letters_in(width: float, size: float) -> int:
    return max(3, int(width / (size * 0.54)))
