import pytest

from giaoluu.matching.times import days_apart, lies, lifetime, month_and_day, span_of

LIFE = lifetime("1991-10-01", "2025-06-30")


@pytest.mark.parametrize(
    ("on", "lie"),
    [
        ("2024-11-04", "inside"), ("2025-06", "inside"), ("2025", "open"), ("2025-07-01", "after"), ("1990", "before"),
        ("1991", "open"), (None, "open"), ("XXXX-11-04", "open"), ("2025-06-28/2025-07-02", "open"),
        ("gibberish", "open"),
    ],
)  # fmt: skip
def test_a_date_lies_inside_a_lifetime_outside_or_open_between(on: str | None, lie: str) -> None:
    assert lies(span_of(on), LIFE) == lie


def test_what_has_no_ends_was_always_there() -> None:
    assert lies(span_of(None), lifetime(None, None)) == "inside"


def test_days_apart_are_counted_between_the_nearest_days_that_both_can_mean() -> None:
    assert days_apart(span_of("2024-11-04"), span_of("2024-11-06")) == 2
    assert days_apart(span_of("2024-11"), span_of("2024-11-06")) == 0
    assert days_apart(span_of("XXXX-11-04"), span_of("2024-11-06")) is None


def test_the_day_of_the_year_is_known_without_the_year() -> None:
    assert month_and_day("XXXX-11-04") == month_and_day("2024-11-04/2024-11-06") == "11-04"
    assert month_and_day("2024-11") == ""
