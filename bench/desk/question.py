"""What one question is, who asks it, and what is wanted of the answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

REVIEWER, LEADER, ADMINISTRATOR = "thamdinh", "lanhdao", "quantri"
OFTEN = ("công đoàn", "Lao động tỉnh", "Nguyễn Văn", "hội thảo", "khong co gi nhu vay")
"""Words that are found everywhere, in places, and nowhere."""
DAYS = ("2012-05-19", "2024-05-05", "2025-12-01")
STRETCHES = (("2024", "2024"), ("2015", ""), ("", "2012-06"))


class Wanted(NamedTuple):
    """Milliseconds: the median, and what 19 answers of 20 stay under."""

    median: float
    p95: float


SCREEN, REVIEW, SEARCH = Wanted(200, 500), Wanted(300, 500), Wanted(100, 300)


@dataclass(frozen=True)
class Question:
    """One kind of question: the screen, what is asked, where, by whom; `fresh` finds nothing that was kept.

    With `written` an exchange is amended before each answer, so that what is kept and may rest on it is gathered anew.
    With `script` it is the desk's own script that asks, for a part of a screen.
    """

    screen: str
    what: str
    addresses: Sequence[str]
    wanted: Wanted | None = SCREEN
    by: str = REVIEWER
    fresh: bool = False
    written: bool = False
    script: bool = False
    sent: Mapping[str, str] = field(default_factory=dict)
