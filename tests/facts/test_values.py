import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.facts.values import (
    PartialDate,
    day_before,
    days_between,
    earliest_day,
    edtf_date,
    edtf_days,
    edtf_term,
    is_edtf,
    is_real_date,
    is_real_term,
    latest_day,
    weekday_of,
)


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ((2024, 11, 4), "2024-11-04"),
        ((2024, 6, None), "2024-06"),
        ((2024, None, None), "2024"),
        ((None, 11, 4), "XXXX-11-04"),
        ((None, 11, None), "XXXX-11"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(
    parts: tuple[int | None, int | None, int | None], written: str
) -> None:
    assert edtf_date(*parts) == written


@pytest.mark.parametrize(
    "parts", [(2023, 2, 29), (2024, 4, 31), (2024, 13, 1), (None, None, 5), (202, 5, 9), (2024, 0, 1)]
)
def test_a_day_that_no_calendar_has_is_refused(parts: tuple[int | None, int | None, int | None]) -> None:
    assert not is_real_date(*parts)
    with pytest.raises(ValueError, match="no such date"):
        edtf_date(*parts)


def test_the_last_of_february_fits_a_leap_year_and_an_open_year() -> None:
    assert is_real_date(2024, 2, 29)
    assert is_real_date(None, 2, 29)
    assert not is_real_date(1900, 2, 29)


def test_two_years_make_a_term() -> None:
    assert edtf_term(2018, 2023) == "2018/2023"
    assert edtf_term(2016, 2016) == "2016"
    assert not is_real_term(2023, 2018)
    with pytest.raises(ValueError, match="no such term"):
        edtf_term(1945, 2025)


def test_a_stretch_of_days_names_both_ends() -> None:
    assert edtf_days(PartialDate(2018, 3, 21), PartialDate(2018, 3, 22)) == "2018-03-21/2018-03-22"
    assert edtf_days(PartialDate(None, 12, 3), PartialDate(None, 12, 7)) == "XXXX-12-03/XXXX-12-07"
    assert edtf_days(PartialDate(None, 12, 30), PartialDate(None, 1, 2)) == "XXXX-12-30/XXXX-01-02"
    assert edtf_days(PartialDate(2018, 3, 21), PartialDate(2018, 3, 21)) == "2018-03-21"
    with pytest.raises(ValueError, match="is after"):
        edtf_days(PartialDate(2018, 3, 22), PartialDate(2018, 3, 21))


def test_the_day_of_the_week_counts_from_monday() -> None:
    assert weekday_of(2025, 10, 27) == 0
    assert weekday_of(2023, 9, 10) == 6


def test_days_are_counted_over_the_turn_of_the_year() -> None:
    assert days_between(PartialDate(2023, 12, 30), PartialDate(2024, 1, 2)) == 3
    assert day_before(PartialDate(2024, 3, 1)) == PartialDate(2024, 2, 29)
    with pytest.raises(ValueError, match="not a full date"):
        day_before(PartialDate(None, 3, 1))


@given(st.dates(min_value=dt.date(1800, 1, 1)).filter(lambda day: day.year < 2200))
def test_every_day_of_the_calendar_is_real_and_written_in_iso(day: dt.date) -> None:
    assert is_real_date(day.year, day.month, day.day)
    assert edtf_date(day.year, day.month, day.day) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-07-01", dt.date(2025, 7, 1), dt.date(2025, 7, 1)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2024/2028", dt.date(2024, 1, 1), dt.date(2028, 12, 31)),
        ("../1946", None, dt.date(1946, 12, 31)),
        ("XXXX-11-04", None, None),
        ("", None, None),
    ],
)
def test_an_edtf_text_tells_between_which_days_it_lies(text: str, first: dt.date | None, last: dt.date | None) -> None:
    assert (earliest_day(text), latest_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["2025-06-31", "2025-13", "01/7/2025", "../..", "2025/", "", "2025-1-1"])
def test_what_is_no_edtf_is_told(text: str) -> None:
    assert not is_edtf(text)
