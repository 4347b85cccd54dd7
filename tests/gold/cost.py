"""What reading costs, counted so that it is the same on every machine: calls of functions, ours and Python's own.

A clock in CI says more of the machine than of the code; a rule that searches in every sentence shows here at once.
"""

import sys
from collections.abc import Sequence
from types import FrameType

from giaoluu.facts.page import Page
from giaoluu.lexicon import Lexicon
from giaoluu.reading import read_page

SLACK = 0.02
"""How far the calls may grow before somebody has to say why: a handful of small rules."""


def calls_a_page(pages: Sequence[Page], lexicon: Lexicon) -> int:
    """Return how many calls the reading of one of `pages` takes on average, once all have been read before.

    A debugger or a profiler that is at work counts nothing meanwhile, and goes on afterwards.
    """
    for page in pages:
        read_page(page, lexicon)
    calls = 0

    def count(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    others = sys.getprofile()
    sys.setprofile(count)
    try:
        for page in pages:
            read_page(page, lexicon)
    finally:
        sys.setprofile(others)
    return (calls - 1) // len(pages)  # the last one ended the counting
