"""The shipped outlines: whole for both maps of the country, small, and in their places."""

from importlib import resources

import pytest

from giaoluu.office.desk.pictures.outlines import (
    HOANG_SA,
    POINTS,
    TRUONG_SA,
    Frame,
    area,
    by_size,
    centre,
    middle_of,
    outlines,
    path_of,
)
from giaoluu.register.organisations.tables import read_tables

UNITS = {unit.id: unit for unit in read_tables().units}
FRAME = Frame(760)


def provinces(day: str) -> list[str]:
    return [
        unit.id
        for unit in UNITS.values()
        if unit.country == "VN"
        and unit.kind in {"province", "city"}
        and unit.valid_from <= day
        and (not unit.valid_to or day <= unit.valid_to)
    ]


def surface(slugs: list[str]) -> float:
    return sum(abs(area(ring)) for slug in slugs for ring in outlines()[slug])


@pytest.mark.parametrize(
    ("day", "number"), [("2024-06-30", 63), ("2025-06-30", 63), ("2025-07-01", 34), ("2026-05-01", 34)]
)
def test_every_province_of_the_day_has_its_outline(day: str, number: int) -> None:
    assert len(provinces(day)) == number
    assert [slug for slug in provinces(day) if slug not in outlines()] == []


def test_the_34_provinces_cover_what_the_63_did() -> None:
    before, after = surface(provinces("2025-06-30")), surface(provinces("2025-07-01"))
    assert abs(after / before - 1) < 0.001


def test_every_outline_and_point_is_of_a_unit_that_is_shipped() -> None:
    assert {*outlines(), *POINTS} <= set(UNITS)


def test_every_province_of_laos_and_cambodia_has_a_place() -> None:
    wanted = {slug for slug, unit in UNITS.items() if unit.country in {"LA", "KH"} and unit.kind != "country"}
    assert wanted <= {*outlines(), *POINTS}


@pytest.mark.parametrize(
    ("slug", "seat"),
    [
        ("vn-10-1991", (103.97, 22.49)),
        ("vn-06-1997", (105.83, 22.15)),
        ("vn-33-1997", (106.05, 20.65)),
        ("vn-75", (106.83, 10.95)),
        ("vn-96-1997", (105.15, 9.18)),
        ("vn-15-2025", (104.87, 21.72)),
        ("la-bk", (100.43, 20.28)),
        ("kh-12", (104.92, 11.56)),
        ("cn-hi", (110.33, 20.03)),
    ],
)
def test_the_outline_of_a_province_holds_its_seat(slug: str, seat: tuple[float, float]) -> None:
    assert any(_holds(ring, seat) for ring in outlines()[slug]), UNITS[slug].name


def _holds(ring: list[tuple[float, float]], point: tuple[float, float]) -> bool:
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def test_the_archipelagos_are_on_the_map() -> None:
    for longitude, latitude in (*HOANG_SA, *TRUONG_SA):
        x, y = FRAME.place(longitude, latitude)
        assert 0 < x < FRAME.width
        assert 0 < y < FRAME.height


def test_what_lies_inside_of_another_province_is_drawn_upon_it() -> None:
    assert by_size(["kh-12", "kh-8", "không-có"]) == ["kh-8", "kh-12"]


def test_a_square_has_its_mark_in_the_middle() -> None:
    square = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]
    assert area(square) == 4
    assert centre(square) == (1, 1)


def test_a_unit_without_a_place_has_no_mark() -> None:
    assert middle_of("jp", FRAME) is None
    assert middle_of("cn-nanning", FRAME) is not None
    assert path_of("la-bk", FRAME).startswith("M")


def test_the_outlines_are_small_and_say_where_they_are_from() -> None:
    file = resources.files("giaoluu.office.desk.pictures") / "data" / "outlines.json"
    assert len(file.read_bytes()) < 400_000
    assert '"source":"Natural Earth' in file.read_text("utf-8")
