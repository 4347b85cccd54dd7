"""The table of what the screens cost must call slow what is slow."""

import pytest

from bench.desk.asking import Answered, Cost
from bench.desk.question import Question, Wanted
from bench.desk.telling import is_missed


def _answered(*milliseconds: float) -> Answered:
    told = Answered(Question("danh sách", "như khi mở", ["/exchanges/"], Wanted(200, 500)))
    told.costs += [Cost(f"/exchanges/?page={cost:g}", cost / 500, cost / 1000, 19) for cost in milliseconds]
    return told


def test_half_of_the_answers_stay_below_the_median() -> None:
    assert _answered(10, 20, 30, 400, 500).share("processor", 0.5) == pytest.approx(30)


def test_one_answer_of_ten_may_not_take_longer_than_the_95th_percentile_allows() -> None:
    assert is_missed(_answered(*[50] * 9, 600), "processor")


def test_a_screen_that_answers_in_time_misses_nothing_and_a_busy_machine_is_told_apart() -> None:
    told = _answered(*[150] * 10)
    assert not is_missed(told, "processor")
    assert is_missed(told, "wall")


def test_the_address_that_cost_most_is_named() -> None:
    assert _answered(10, 300, 20).slowest == "/exchanges/?page=300"
