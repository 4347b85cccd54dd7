"""Where the digits of a sentence stand: looked for once, for dates, figures and documents alike. Most have none."""

import re
from collections.abc import Iterator, Sequence

_DIGITS = re.compile("[0-9\u0660-\u1dff\u2070-\U0010ffff](?<=\\d)(?:(?<=[0-9])[0-9]*)?")
"""A digit that is not of ours stands by itself: some patterns take every script's digits, some only these ten.

The class holds every digit there is and no letter of Vietnamese: to ask of each letter whether it is one is dear.
"""


def find_digits(low: str, start: int, end: int) -> list[int]:
    """Return where the runs of digits of `[start, end)` begin, in any script."""
    return [found.start() for found in _DIGITS.finditer(low, start, end)]


def ends_at(pattern: re.Pattern[str], text: str, digits: Sequence[int], end: int) -> dict[int, int]:
    """Return where the matches of `matches_at` begin, and where each of them ends."""
    ends: dict[int, int] = {}
    past = 0
    for at in digits:
        if at >= past and (found := pattern.match(text, at, end)):
            ends[at] = past = found.end()
    return ends


def matches_at(pattern: re.Pattern[str], text: str, digits: Sequence[int], end: int) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer` would, where a match can only begin with the first digit of a run."""
    past = 0
    for at in digits:
        if at >= past and (found := pattern.match(text, at, end)):
            past = found.end()
            yield found
