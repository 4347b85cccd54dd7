"""The tables hold together: dates, successors, names and aliases. Facts are checked where the law gives a number."""

import csv
import io
import itertools
import re
import unicodedata
from collections import Counter
from datetime import date
from importlib import resources

import pytest

from giaoluu.lexicon.tables import TABLES, read_tables

Row = dict[str, str]

ROWS = read_tables()
PLACES = ROWS["places"]
ORGANISATIONS = ROWS["organisations"]
POSTS = ROWS["posts"]

MINE = ("places", "organisations", "posts")
KEYS = {
    "places": ("name", "unit", "parent", "valid_from"),
    "organisations": ("name", "valid_from"),
    "posts": ("title",),
}
LEVELS = {
    "", "central", "province", "industry", "upper", "grassroots", "foreign_national", "foreign_province",
}  # fmt: skip
ORGANISATION_KINDS = {
    "trade_union", "party", "government", "mass_organisation", "company", "school", "media", "international", "other",
}  # fmt: skip
POST_KINDS = {
    "union", "party", "mass", "state", "company", "foreign", "army", "rank", "academic", "media", "english",
    "member",
}  # fmt: skip
UNITS = {
    "nước", "nước cộng hòa", "bang", "tỉnh", "thành phố", "thủ đô", "khu tự trị", "châu", "đặc khu", "huyện", "quận",
    "thị xã", "vùng",
}  # fmt: skip
MERGER = "2025-07-01"  # the provinces of NQ 202/2025/QH15 work from this day


def raw(table: str) -> str:
    return resources.files("giaoluu.lexicon").joinpath("data", f"{table}.csv").read_text("utf-8")


def forms(row: Row) -> list[str]:
    return [row.get("name") or row["title"], *(alias for alias in row["aliases"].split("|") if alias)]


def holds(row: Row, on: str) -> bool:
    return (row["valid_from"] or "0000") <= on <= (row["valid_to"] or "9999")


def provinces(on: str) -> list[Row]:
    units = {"tỉnh", "thành phố", "đặc khu"}  # Vũng Tàu - Côn Đảo was a special zone of a province's rank
    return [row for row in PLACES if row["parent"] == "Việt Nam" and row["unit"] in units and holds(row, on)]


def heirs(row: Row) -> set[str]:
    """The provinces of today on the land of a province, over all its successors."""
    if not row["valid_to"]:
        return {row["name"]}
    day = day_after(row["valid_to"])
    next_rows = [other for other in provinces(day) if other["name"] in row["successor"].split("|")]
    return {name for other in next_rows for name in heirs(other)}


def day_after(day: str) -> str:
    return date.fromordinal(date.fromisoformat(day).toordinal() + 1).isoformat()


@pytest.mark.parametrize("table", MINE)
def test_a_table_is_in_nfc_without_stray_blanks(table: str) -> None:
    text = raw(table)
    assert text == unicodedata.normalize("NFC", text)
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    pieces = [piece for cell in cells for piece in cell.split("|")]
    assert [piece for piece in pieces if piece != piece.strip() or "  " in piece] == []


@pytest.mark.parametrize("table", MINE)
def test_a_table_has_its_columns_and_every_row_says_where_it_is_from(table: str) -> None:
    assert raw(table).partition("\n")[0].split(",") == list(TABLES[table])
    assert [row for row in ROWS[table] if not row["source"]] == []


@pytest.mark.parametrize("table", MINE)
def test_no_row_stands_twice(table: str) -> None:
    keys = Counter(tuple(row[column] for column in KEYS[table]) for row in ROWS[table])
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("table", MINE)
def test_an_alias_is_another_spelling_and_never_the_name_again(table: str) -> None:
    assert [row for row in ROWS[table] if len(set(forms(row))) != len(forms(row)) or "" in forms(row)] == []


@pytest.mark.parametrize("rows", [PLACES, ORGANISATIONS], ids=["places", "organisations"])
def test_a_validity_has_real_days_in_order(rows: list[Row]) -> None:
    for row in rows:
        days = [date.fromisoformat(row[end]) for end in ("valid_from", "valid_to") if row[end]]
        assert days == sorted(days), row


@pytest.mark.parametrize(
    ("on", "count"),
    [
        ("1991-01-01", 44),
        ("1995-06-01", 53),
        ("2003-12-31", 61),
        ("2004-01-01", 64),
        ("2008-08-01", 63),
        ("2024-12-31", 63),
        ("2025-06-30", 63),
        (MERGER, 34),
        ("2026-04-30", 34),
    ],
)
def test_the_country_has_as_many_provinces_as_the_law_says(on: str, count: int) -> None:
    names = [row["name"] for row in provinces(on)]
    assert len(names) == len(set(names)) == count


@pytest.mark.parametrize(
    ("on", "cities"),
    [
        ("2024-12-31", {"Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ"}),
        (MERGER, {"Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"}),
        ("2026-04-30", {"Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Đồng Nai"}),
    ],
)
def test_centrally_run_cities_are_known_by_day(on: str, cities: set[str]) -> None:
    assert {row["name"] for row in provinces(on) if row["unit"] == "thành phố"} == cities


def test_fifty_two_provinces_went_into_twenty_three() -> None:
    ended = [row for row in provinces("2025-06-30") if row["valid_to"] == "2025-06-30"]
    assert (len(ended), len({row["successor"] for row in ended})) == (52, 23)


def test_a_province_that_ended_is_followed_the_next_day_by_those_that_took_it_over() -> None:
    ended = [row for row in PLACES if row["parent"] == "Việt Nam" and row["valid_to"]]
    for row in ended:
        next_day = {other["name"] for other in provinces(day_after(row["valid_to"]))}
        assert row["successor"], row
        assert set(row["successor"].split("|")) <= next_day, row


def test_every_chain_of_successors_ends_in_provinces_of_today() -> None:
    found = {row["name"]: heirs(row) for row in PLACES if row["parent"] == "Việt Nam" and row["valid_to"]}
    assert [name for name, names in found.items() if not names] == []
    assert found["Hà Tây"] == {"Hà Nội"}
    assert found["Quảng Nam - Đà Nẵng"] == {"Đà Nẵng"}
    assert found["Gia Lai - Kon Tum"] == {"Gia Lai", "Quảng Ngãi"}
    assert found["Bình Trị Thiên"] == {"Quảng Trị", "Huế"}


def test_districts_ended_when_the_commune_became_the_only_lower_level() -> None:
    districts = [row for row in PLACES if row["country"] == "VN" and row["parent"] not in {"", "Việt Nam"}]
    lasting = [row for row in districts if row["unit"] != "đặc khu"]
    assert len([row for row in lasting if row["valid_to"] == "2025-06-30"]) == 696
    assert [row for row in lasting if not row["valid_to"]] == []
    assert len([row for row in districts if row["unit"] == "đặc khu"]) == 13


def test_a_place_lies_in_a_place_of_the_same_country() -> None:
    countries = {(row["name"], row["country"]) for row in PLACES}
    states = {row["name"] for row in PLACES if row["unit"] == "nước"}
    for row in PLACES:
        if row["parent"]:
            assert (row["parent"], row["country"]) in countries or row["parent"] in states, row


def test_a_place_has_a_known_unit_and_a_country() -> None:
    assert {row["unit"] for row in PLACES} <= UNITS
    assert [row for row in PLACES if row["country"] and not re.fullmatch("[A-Z]{2}", row["country"])] == []
    # A part of the world belongs to no country.
    assert {row["unit"] for row in PLACES if not row["country"]} == {"vùng"}


def test_one_country_has_one_code() -> None:
    codes = Counter(row["country"] for row in PLACES if row["unit"] == "nước")
    assert [code for code, times in codes.items() if times > 1] == []


@pytest.mark.parametrize(("country", "count"), [("LA", 18), ("CN", 31), ("KH", 25), ("KR", 17), ("JP", 47)])
def test_the_partners_provinces_are_all_there(country: str, count: int) -> None:
    name = next(row["name"] for row in PLACES if row["unit"] == "nước" and row["country"] == country)
    assert len([row for row in PLACES if row["country"] == country and row["parent"] == name]) == count


def test_no_form_of_a_country_is_that_of_another() -> None:
    owners: dict[str, set[str]] = {}
    for row in PLACES:
        if row["unit"] == "nước":
            for form in forms(row):
                owners.setdefault(form.casefold(), set()).add(row["name"])
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_no_form_of_an_organisation_is_that_of_another_at_the_same_time() -> None:
    owners: dict[str, list[Row]] = {}
    for row in ORGANISATIONS:
        for form in forms(row):
            owners.setdefault(form.casefold(), []).append(row)
    shared = [
        (form, one["name"], other["name"])
        for form, rows in owners.items()
        for one, other in itertools.combinations(rows, 2)
        if holds(one, other["valid_from"] or "0000") or holds(other, one["valid_from"] or "0000")
    ]
    assert shared == []


def test_an_organisation_has_a_kind_and_level_of_the_account_and_a_country_that_is_known() -> None:
    countries = {row["country"] for row in PLACES} | {""}
    names = {row["name"] for row in PLACES} | {""}
    for row in ORGANISATIONS:
        assert row["kind"] in ORGANISATION_KINDS, row
        assert row["level"] in LEVELS, row
        assert row["country"] in countries, row
        assert row["place"] in names, row


def test_no_alias_of_an_organisation_is_so_short_that_it_may_be_a_word() -> None:
    short = {form for row in ORGANISATIONS for form in forms(row) if len(form) < 3}
    assert short == {"3F"}  # the Danish union's own name, and no word of any language


def test_a_post_has_a_kind_and_no_form_is_shared_by_two_posts() -> None:
    assert {row["kind"] for row in POSTS} == POST_KINDS
    owners = Counter(form for row in POSTS for form in {form.casefold() for form in forms(row)})
    assert [form for form, times in owners.items() if times > 1] == []


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Tổng LĐLĐVN", "Tổng Liên đoàn Lao động Việt Nam"),
        ("VGCL", "Tổng Liên đoàn Lao động Việt Nam"),
        ("LFTU", "Trung ương Liên hiệp Công đoàn Lào"),
        ("ACFTU", "Tổng Công hội Trung Quốc"),
        ("Bộ LĐ-TB&XH", "Bộ Lao động - Thương binh và Xã hội"),
        ("CĐCTVN", "Công đoàn Công Thương Việt Nam"),
    ],
)
def test_a_short_form_leads_to_the_full_name(form: str, name: str) -> None:
    assert [row["name"] for row in ORGANISATIONS if form in forms(row)] == [name]


@pytest.mark.parametrize(
    ("form", "name", "country"),
    [
        ("Xa-va-na-khẹt", "Savannakhet", "LA"),
        ("Luổng Phạ Bang", "Luông Pha Băng", "LA"),
        ("Xê-kông", "Sê Kông", "LA"),
        ("Xvay Riêng", "Svay Rieng", "KH"),
        ("Chungcheongnam", "Chungnam", "KR"),
        ("Guangxi", "Quảng Tây", "CN"),
        ("Giơ-ne-vơ", "Geneva", "CH"),
        ("TP.HCM", "Hồ Chí Minh", "VN"),
        ("Đắc Lắc", "Đắk Lắk", "VN"),
    ],
)
def test_an_older_or_foreign_spelling_leads_to_the_place(form: str, name: str, country: str) -> None:
    assert {(row["name"], row["country"]) for row in PLACES if form in forms(row)} == {(name, country)}
