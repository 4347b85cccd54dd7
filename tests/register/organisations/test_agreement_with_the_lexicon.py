"""The register's tables and the lexicon speak of the same provinces and bodies, with the same dates."""

from giaoluu.lexicon.tables import read_tables as read_lexicon
from giaoluu.register.organisations.tables import read_tables

TABLES = read_tables()
LEXICON = read_lexicon()
UNIT_WORDS = {"tỉnh": "province", "thành phố": "city", "đặc khu": "special_zone"}
PLACES = [row for row in LEXICON["places"] if row["parent"] == "Việt Nam" and row["unit"] in UNIT_WORDS]
UNITS = [unit for unit in TABLES.units if unit.country == "VN" and unit.kind != "country"]


def test_the_lexicon_and_the_register_have_the_same_provinces_on_the_same_days() -> None:
    lexicon = {(row["name"], UNIT_WORDS[row["unit"]], row["valid_from"], row["valid_to"]) for row in PLACES}
    register = {(unit.name, unit.kind, unit.valid_from, unit.valid_to) for unit in UNITS}
    # The reader has no need to know Hà Nội before it took in Hà Tây from the one after.
    assert lexicon - register == {("Hà Nội", "city", "", "")}
    assert register - lexicon == {("Hà Nội", "city", "", "2008-07-31"), ("Hà Nội", "city", "2008-08-01", "")}


def test_the_lexicon_and_the_register_agree_on_who_followed_whom() -> None:
    names = {unit.id: (unit.name, unit.valid_to) for unit in UNITS}
    register = {
        (*names[row.before], names[row.after][0])
        for row in TABLES.unit_successions
        if row.before in names and names[row.before][1] and row.before != "vn-01"
    }
    lexicon = {
        (row["name"], row["valid_to"], successor)
        for row in PLACES
        for successor in row["successor"].split("|")
        if successor
    }
    partly = {("Vĩnh Phúc", "2025-06-30", "Hà Nội"), ("Hòa Bình", "2025-06-30", "Hà Nội")}  # parts that went in 2008
    assert register - partly == lexicon


def test_every_union_of_the_lexicon_is_a_body_of_the_same_kind_and_level() -> None:
    bodies = {row.id: row for row in TABLES.organisations}
    known = {
        (name.text, bodies[name.organisation].kind, bodies[name.organisation].level)
        for name in TABLES.organisation_names
    }
    inner = "Tổng Liên đoàn Lao động Việt Nam"  # its boards and committees are no bodies of their own
    unions = [row for row in LEXICON["organisations"] if row["kind"] == "trade_union"]
    assert not [
        row["name"]
        for row in unions
        if (row["name"], row["kind"], row["level"]) not in known and not row["name"].endswith(f" {inner}")
    ]


def test_every_foreign_unit_bears_a_name_that_the_reader_finds() -> None:
    places = {(row["name"], row["country"]) for row in LEXICON["places"]}
    assert not [unit.id for unit in TABLES.units if unit.id != "vn" and (unit.name, unit.country) not in places]
