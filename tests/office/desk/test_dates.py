import datetime as dt

import pytest
from django.utils import translation

from giaoluu.office.desk.dates import brief, day, shown, span, typed, unbroken, understood, within


@pytest.mark.parametrize(
    ("said", "edtf"),
    [
        ("12/3/2024", "2024-03-12"),
        ("12.3.2024", "2024-03-12"),
        ("3/2024", "2024-03"),
        ("2024", "2024"),
        ("2024-03-12", "2024-03-12"),
        ("2024 - 2028", "2024/2028"),
        ("2024-2028", "2024/2028"),
        ("2024–2028", "2024/2028"),
        ("18/5/2026 - 19/5/2026", "2026-05-18/2026-05-19"),
        ("2024 đến 2028", "2024/2028"),
        ("ngày 12 tháng 3 năm 2024", "2024-03-12"),
        ("Tháng 3/2024", "2024-03"),
        ("tháng 3 năm 2024 đến tháng 6 năm 2025", "2024-03/2025-06"),
        ("15 nov 2025", "2025-11-15"),
        ("", ""),
    ],
)
def test_a_date_is_understood_as_people_write_it(said: str, edtf: str) -> None:
    assert understood(said) == edtf


@pytest.mark.parametrize("said", ["31/2/2024", "năm ngoái", "13/2024", "1/1/24"])
def test_what_is_no_date_is_not_guessed(said: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        understood(said)


@pytest.mark.parametrize("said", ["30/6/2024", "30.6.2024", "2024-06-30", "30/6/2024 - 30/6/2024"])
def test_a_whole_day_is_understood_with_the_day_before_the_month(said: str) -> None:
    assert day(said) == dt.date(2024, 6, 30)


@pytest.mark.parametrize("said", ["", "6/2024", "2024", "6/30/2024", "1/6/2024 - 30/6/2024", "hôm qua"])
def test_what_is_no_whole_day_is_none(said: str) -> None:
    assert day(said) is None


@pytest.mark.parametrize("edtf", ["2024", "2024-03", "2024-03-12", "2024/2028", "2026-05-18/2026-05-19", "2024/.."])
def test_what_a_form_shows_is_understood_as_what_it_was(edtf: str) -> None:
    assert understood(typed(edtf)) == edtf


@pytest.mark.parametrize(
    ("edtf", "vietnamese", "english"),
    [
        ("2024-03-12", "12/3/2024", "12 March 2024"),
        ("2025-09-16T15:50+07:00", "16/9/2025", "16 September 2025"),
        ("2024-03", "3/2024", "March 2024"),
        ("2024/2028", "2024–2028", "2024–2028"),
        ("2025-07-01/..", "từ 1/7/2025", "from 1 July 2025"),
        ("XXXX-11-04", "4/11", "4/11"),
    ],
)
def test_a_date_is_shown_as_people_write_it(edtf: str, vietnamese: str, english: str) -> None:
    with translation.override("vi"):
        assert shown(edtf) == vietnamese
    with translation.override("en"):
        assert shown(edtf) == english


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "edtf", ["2024-03-12", "2024-03", "2024", "2024/2028", "2026-05-18/2026-05-19", "2026-04-28/2026-05-03"]
)
def test_what_a_screen_shows_can_be_typed(edtf: str, language: str) -> None:
    with translation.override(language):
        assert understood(shown(edtf)) == edtf


def test_dates_among_words_are_written_as_people_write_them() -> None:
    with translation.override("vi"):
        assert within("cùng ngày: 2018-10-23; cùng số 1187-2025") == "cùng ngày: 23/10/2018; cùng số 1187-2025"


@pytest.mark.parametrize(
    ("edtf", "vietnamese", "english"),
    [
        ("2026-05-18/2026-05-19", "18–19/5/2026", "18–19 May 2026"),
        ("2024-06-30/2024-07-02", "30/6 – 2/7/2024", "30 June – 2 July 2024"),
        ("2024-11-28/2027-01-27", "28/11/2024 – 27/1/2027", "28 November 2024 – 27 January 2027"),
        ("2024-05/2024-06", "5/2024 – 6/2024", "May 2024 – June 2024"),
    ],
)
def test_of_two_days_no_month_and_no_year_is_said_twice(edtf: str, vietnamese: str, english: str) -> None:
    with translation.override("vi"):
        assert shown(edtf) == vietnamese
    with translation.override("en"):
        assert shown(edtf) == english


@pytest.mark.parametrize("typed", ["18–19/5/2026", "18-19/5/2026", "18 - 19/5/2026", "18/5 – 19/5/2026"])
def test_two_days_are_understood_as_they_are_shown(typed: str) -> None:
    assert understood(typed) == "2026-05-18/2026-05-19"


def test_an_end_that_lies_between_two_years_is_told_as_people_write_it() -> None:
    with translation.override("vi"):
        assert span("2007/2008", "") == "từ 2007–2008"
        assert span("", "2007/2008") == "đến 2007–2008"


@pytest.mark.parametrize(
    ("told", "held"),
    [
        ("from 1 July 2025", "from 1~July~2025"),
        ("28 November 2024 – 27 January 2027", "28~November~2024 – 27~January~2027"),
        ("18–19 May 2026", "18–19~May~2026"),
        ("until July 2025", "until July~2025"),
        ("từ 1/7/2025", "từ 1/7/2025"),
        ("over 30 delegates", "over 30 delegates"),
    ],
)
def test_no_line_ends_within_a_date(told: str, held: str) -> None:
    assert unbroken(told) == held.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("edtf", "vi", "en"),
    [
        ("2025-11-15", "15/11/2025", "15 Nov 2025"),
        ("2027-04/2027-06", "4/2027 – 6/2027", "Apr 2027 – Jun 2027"),
        ("2026-05-18/2026-05-19", "18–19/5/2026", "18–19 May 2026"),
    ],
)
def test_where_there_is_little_room_a_month_is_cut_short(edtf: str, vi: str, en: str) -> None:
    with translation.override("vi"):
        assert brief(edtf) == vi
    with translation.override("en"):
        assert brief(edtf) == en
