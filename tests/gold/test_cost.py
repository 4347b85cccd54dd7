import sys

import pytest

from giaoluu.facts.page import Page
from giaoluu.lexicon import Lexicon, load_lexicon
from tests.gold.cost import calls_a_page

TALKS = Page(text="Sáng 4/11/2024, LĐLĐ tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam.")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def test_the_calls_of_a_page_are_the_same_each_time_and_more_for_a_longer_one(lexicon: Lexicon) -> None:
    calls = calls_a_page([TALKS], lexicon)
    assert calls_a_page([TALKS, TALKS], lexicon) == calls
    assert calls_a_page([Page(text=f"{TALKS.text}\n{TALKS.text}")], lexicon) > calls


def test_a_profiler_that_is_at_work_goes_on_afterwards(lexicon: Lexicon) -> None:
    others = sys.getprofile()
    calls_a_page([TALKS], lexicon)
    assert sys.getprofile() is others
