"""What the shipped tables say of real bodies."""

import datetime as dt
import re
from pathlib import Path

import pytest

from giaoluu.facts.values import earliest_day
from giaoluu.register.organisations.records import Organisation
from giaoluu.register.organisations.soundness import exists, federations, provinces
from giaoluu.register.organisations.tables import TableError, parse_tables, problems, read_tables

TABLES = read_tables()
ORGANISATIONS = {row.id: row for row in TABLES.organisations}
UNITS = {unit.id: unit for unit in TABLES.units}
EVE, MERGER = dt.date(2025, 6, 30), dt.date(2025, 7, 1)


def named(text: str) -> list[str]:
    return [name.organisation for name in TABLES.organisation_names if name.text == text and name.kind == "official"]


def official(organisation: str, on: dt.date) -> list[str]:
    names = [name for name in TABLES.organisation_names if name.organisation == organisation]
    return [name.text for name in names if name.kind == "official" and name.language == "vi" and exists(name, on)]


def industry_unions(on: dt.date) -> list[Organisation]:
    return [row for row in TABLES.organisations if row.level == "industry" and exists(row, on)]


def test_the_shipped_tables_hold_together() -> None:
    assert problems(TABLES) == []


def test_63_federations_became_34() -> None:
    assert len(federations(TABLES, EVE)) == 63
    assert len(federations(TABLES, MERGER)) == 34


def test_the_two_federations_of_lao_cai_bear_one_name_and_never_lived_on_one_day() -> None:
    assert named("Liên đoàn Lao động tỉnh Lào Cai") == ["ldld-lao-cai-2025", "ldld-lao-cai"]
    old, new = ORGANISATIONS["ldld-lao-cai"], ORGANISATIONS["ldld-lao-cai-2025"]
    assert (exists(old, EVE), exists(new, EVE)) == (True, False)
    assert (exists(old, MERGER), exists(new, MERGER)) == (False, True)


def test_the_new_lao_cai_has_the_code_of_yen_bai_where_its_seat_is() -> None:
    assert (UNITS["vn-10-1991"].name, UNITS["vn-15-1991"].name) == ("Lào Cai", "Yên Bái")
    assert UNITS["vn-15-2025"].name == "Lào Cai"


def test_the_federation_of_can_tho_came_of_three() -> None:
    before = {
        part.organisation for part in TABLES.organisation_event_parts if part.event == "hop-nhat-ldld-can-tho-2025"
    }
    assert before == {"ldld-can-tho-2025", "ldld-can-tho", "ldld-soc-trang", "ldld-hau-giang"}


def test_thanh_hoa_was_not_touched_in_2025() -> None:
    assert exists(UNITS["vn-38"], EVE)
    assert exists(UNITS["vn-38"], dt.date(2026, 1, 1))
    assert named("Liên đoàn Lao động tỉnh Thanh Hóa") == ["ldld-thanh-hoa"]


def test_the_federation_of_hue_changed_its_name_and_not_its_identity() -> None:
    assert official("ldld-hue", dt.date(2024, 12, 31)) == ["Liên đoàn Lao động tỉnh Thừa Thiên Huế"]
    assert official("ldld-hue", dt.date(2025, 1, 1)) == ["Liên đoàn Lao động thành phố Huế"]


def test_dong_nai_is_a_province_on_29_april_2026_and_a_city_on_the_30th() -> None:
    kinds = [
        [unit.kind for unit in provinces(TABLES, dt.date(2026, 4, day)) if unit.name == "Đồng Nai"] for day in (29, 30)
    ]
    assert kinds == [["province"], ["city"]]


@pytest.mark.parametrize(
    ("on", "count"),
    [(dt.date(2024, 10, 31), 19), (dt.date(2026, 1, 1), 17)],  # as the confederation itself counted them
)
def test_as_many_central_industry_unions_as_the_confederation_counted(on: dt.date, count: int) -> None:
    assert len(industry_unions(on)) == count


def test_the_confederation_stands_below_the_front_since_july_2025() -> None:
    [link] = TABLES.organisation_parents
    assert (link.organisation, link.parent, link.relation, link.valid_from) == (
        "vgcl", "mttq", "front_party", "2025-07-01",
    )  # fmt: skip


def test_the_union_of_gyeonggi_in_fktu_is_not_the_one_in_kctu() -> None:
    assert ORGANISATIONS["fktu-gyeonggi"].affiliation == "fktu"
    assert ORGANISATIONS["kctu-gyeonggi"].affiliation == "kctu"


def test_the_affiliation_of_chungnam_is_left_open() -> None:
    assert not ORGANISATIONS["ldld-chungnam"].affiliation


def test_a_district_level_ends_and_a_commune_level_begins_in_2025() -> None:
    levels = {word.slug: word for word in TABLES.levels}
    assert levels["district"].valid_to == "2025-06-30"
    assert earliest_day(levels["commune"].valid_from) == MERGER


@pytest.mark.parametrize(
    ("country", "count"),
    [("LA", 18), ("KH", 25), ("CN", 34), ("KR", 17), ("JP", 47)],
)
def test_each_neighbour_has_all_its_provinces(country: str, count: int) -> None:
    assert len([unit for unit in TABLES.units if unit.code.startswith(f"{country}-")]) == count


def test_the_documentation_counts_the_rows_that_there_are() -> None:
    page = (Path(__file__).parents[3] / "docs" / "reference" / "bodies.md").read_text("utf-8")
    told = {table: int(rows) for table, rows in re.findall(r"^\| `(\w+)\.csv` \|.*\| (\d+) \|$", page, re.MULTILINE)}
    assert told == {table: len(getattr(TABLES, table)) for table in type(TABLES).__struct_fields__}


def test_a_table_with_a_column_that_nobody_knows_is_refused() -> None:
    with pytest.raises(TableError, match="colour"):
        parse_tables(minimal() | {"kinds": "slug,colour\ntrade_union,red\n"})


def test_a_row_with_a_cell_too_many_is_refused() -> None:
    with pytest.raises(TableError, match=r"kinds\.csv, row 2"):
        parse_tables(minimal() | {"kinds": "slug,label_vi\ncông đoàn,a,b\n"})


def minimal() -> dict[str, str]:
    return dict.fromkeys(type(TABLES).__struct_fields__, "")
