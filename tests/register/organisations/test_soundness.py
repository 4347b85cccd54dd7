"""Each check finds the fault that it is there for, in tables that were sound before."""

import unicodedata
from typing import Any

import msgspec
import pytest

from giaoluu.register.organisations.records import Tables
from giaoluu.register.organisations.tables import problems, read_tables

SOUND = read_tables()


def spoilt(table: str, key: str, /, **cells: Any) -> Tables:
    """Return the tables with other cells in the first row that bears `key` in some column."""
    rows = list(getattr(SOUND, table))
    at = next(number for number, row in enumerate(rows) if key in msgspec.to_builtins(row).values())
    rows[at] = msgspec.structs.replace(rows[at], **cells)
    return msgspec.structs.replace(SOUND, **{table: rows})


def without(table: str, key: str) -> Tables:
    rows = [row for row in getattr(SOUND, table) if key not in msgspec.to_builtins(row).values()]
    return msgspec.structs.replace(SOUND, **{table: rows})


CASES = {
    "a row without a source": (spoilt("units", "vn-15-2025", source=""), "source: empty"),
    "a name in NFD": (
        spoilt("unit_names", "vn-15-2025", text=unicodedata.normalize("NFD", "tỉnh Lào Cai")),
        "not NFC",
    ),
    "a day that no calendar has": (spoilt("organisations", "vgcl", valid_from="1929-02-30"), "is not a date"),
    "an end before its beginning": (spoilt("organisations", "cd-thuy-san", valid_to="1986"), "before it begins"),
    "an id with marks": (spoilt("units", "vn-15-2025", id="lào-cai"), "has not the form"),
    "a body written down twice": (spoilt("organisations", "ldld-lao-cai", id="ldld-yen-bai"), "stands twice"),
    "a unit that nobody knows": (spoilt("organisations", "ldld-lao-cai", unit="vn-99"), "nothing is known of the unit"),
    "a kind that nobody knows": (spoilt("organisations", "vgcl", kind="cong-doan"), "nothing is known of the kind"),
    "a kind of the accounts left out": (without("kinds", "party"), "party, which accounts use, is missing"),
    "a successor that begins late": (spoilt("units", "vn-15-2025", valid_from="2025-07-02"), "does not begin on"),
    "a predecessor that ends early": (spoilt("units", "vn-15-1991", valid_to="2025-06-29"), "does not end on"),
    "a province whose territory is lost": (
        without("unit_successions", "vn-10-1991"),
        "nothing is said of its territory",
    ),
    "a new province that came of one only": (without("unit_successions", "vn-10-1991"), "predecessors are not told"),
    "a province without a code": (spoilt("units", "vn-38", code=""), "no code"),
    "a province too few": (without("units", "vn-38"), "33 provinces and cities"),
    "a federation too few": (without("organisations", "ldld-thanh-hoa"), "62 provincial federations"),
    "a merger with another body": (
        spoilt("organisation_event_parts", "ldld-yen-bai", organisation="ldld-ha-giang"),
        "comes from other federations",
    ),
    "a merger of one": (without("organisation_event_parts", "ldld-yen-bai"), "does not make one body of several"),
    "a body that outlives its merger": (
        spoilt("organisations", "ldld-yen-bai", valid_to="2025-07-31"),
        "does not end when",
    ),
    "a body older than its founding": (spoilt("organisations", "kctu", valid_from="1990"), "does not begin when"),
    "an event without parts": (without("organisation_event_parts", "ket-thuc-cd-vien-chuc-2025"), "has no part"),
    "a body without a name": (without("organisation_names", "ldld-yen-bai"), "has no official name in Vietnamese"),
    "two official names at once": (
        spoilt("organisation_names", "Liên đoàn Lao động tỉnh Thừa Thiên Huế", valid_to="2025-06-30"),
        "at once",
    ),
    "a parent of no known sort": (spoilt("organisations", "ldld-hue", parent_relation=""), "needs both a parent"),
    "a circle in the tree": (
        spoilt("organisations", "vgcl", parent="ldld-hue", parent_relation="organisational"),
        "stands below itself",
    ),
}


@pytest.mark.parametrize(("tables", "fault"), CASES.values(), ids=CASES.keys())
def test_it_is_found(tables: Tables, fault: str) -> None:
    assert any(fault in problem for problem in problems(tables)), problems(tables)
