import datetime as dt

from giaoluu.office.desk.pictures.scales import (
    Scale,
    bounds,
    lanes,
    number_ticks,
    shortened,
    wrapped,
    year_of,
    year_ticks,
)


def test_a_day_stands_where_its_part_of_the_year_has_passed() -> None:
    scale = Scale(2024, 2026, 100, 300)
    assert scale(year_of(dt.date(2025, 1, 1))) == 200
    assert 149 < scale(year_of(dt.date(2024, 7, 1))) < 151


def test_what_lies_outside_of_a_scale_stands_at_its_nearer_end() -> None:
    assert Scale(2024, 2026, 100, 300)(2030) == 300
    assert Scale(2024, 2024, 100, 300)(2024) == 100


def test_as_many_years_are_written_as_there_is_room_for() -> None:
    assert year_ticks(2009, 2013, most=6) == [2009, 2010, 2011, 2012, 2013]
    assert year_ticks(2001, 2030, most=6) == [2005, 2010, 2015, 2020, 2025, 2030]


def test_numbers_beside_a_picture_are_round_and_reach_the_highest() -> None:
    assert number_ticks(3) == [0, 1, 2, 3]
    assert number_ticks(37) == [0, 10, 20, 30, 40]
    assert number_ticks(0) == [0, 1]


def test_terms_that_overlap_lie_in_lanes_of_their_own() -> None:
    assert lanes([(2014, 2018), (2016, 2020), (2018, 2022)]) == [0, 1, 0]


def test_a_long_name_is_cut_where_the_room_ends() -> None:
    assert shortened("Bản ghi nhớ", width=300, size=14) == "Bản ghi nhớ"
    assert shortened("Bản ghi nhớ hợp tác giữa hai tỉnh", width=120, size=14) == "Bản ghi nhớ hợ…"


def test_bounds_are_whole_years_around_all_that_is_shown() -> None:
    assert bounds([2014.2, 2018.0], otherwise=2026) == (2014, 2018)
    assert bounds([], otherwise=2026) == (2026, 2027)


def test_a_name_in_two_lines_keeps_its_kind_and_its_province() -> None:
    name = "Ban Chấp hành Liên đoàn Lao động và Công đoàn các khu công nghiệp tỉnh Quảng Bình"
    assert wrapped(name, width=200, size=14, most=2) == ["Ban Chấp hành Liên đoàn", "…nghiệp tỉnh Quảng Bình"]


def test_a_name_that_fits_stands_on_one_line() -> None:
    assert wrapped("LĐLĐ tỉnh Lào Cai", width=200, size=14, most=2) == ["LĐLĐ tỉnh Lào Cai"]


def test_years_in_brackets_are_not_torn_apart() -> None:
    name = "Liên đoàn Lao động tỉnh Quảng Trị (đến 30/6/2025)"
    assert wrapped(name, width=340, size=14, most=2) == ["Liên đoàn Lao động tỉnh Quảng Trị", "(đến 30/6/2025)"]
