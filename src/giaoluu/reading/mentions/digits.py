"""Where the digits of a sentence begin: most have none, and so no date, figure or document either."""

import re

_DIGIT = re.compile(r"\d")


def first_digit(low: str, start: int, end: int) -> int:
    """Return where the first digit of `[start, end)` stands, in any script; `end` if there is none."""
    found = _DIGIT.search(low, start, end)
    return found.start() if found else end
