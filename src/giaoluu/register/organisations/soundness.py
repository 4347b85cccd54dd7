"""The checks that the shipped tables of public bodies must pass: one function for each law, which yields faults.

Law of this module: no database and no Django; dates come from the tables, never from a clock.
"""

import datetime as dt
import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import get_args

import msgspec

from giaoluu.facts.kinds import Level, OrganisationKind
from giaoluu.facts.values import earliest_day, is_edtf, latest_day
from giaoluu.register.organisations.records import Dated, EventPart, Organisation, OrganisationEvent, Tables, Unit

MERGER = dt.date(2025, 7, 1)
"""From this day 34 provinces and cities stand where 63 stood the day before (NQ 202/2025/QH15)."""

CODES = dt.date(2004, 7, 1)
"""Provinces that still stood then have a code of the statistics office (QĐ 124/2004/QĐ-TTg, of 8 July 2004)."""

_PATTERNS = {
    "id": re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"),
    "country": re.compile(r"(?:[A-Z]{2})?"),
    "language": re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?"),
    "script": re.compile(r"(?:[A-Z][a-z]{3})?"),
    "code": re.compile(r"(?:\d\d|[A-Z]{2}-[A-Z0-9]{1,3})?"),
}
_DATES = ("valid_from", "valid_to", "on", "decision_date")
_NEEDED = ("source", "text", "name", "full_name", "label_vi", "label_en", "on")
_TERRITORIES = {"HK", "MO", "TW"}
"""Codes of ISO 3166-1 that are no country of the tables."""


def exists(row: Dated, on: dt.date) -> bool:
    """Tell whether the row holds, as far as is known, on the day `on`."""
    first, last = earliest_day(row.valid_from), latest_day(row.valid_to)
    return (first is None or first <= on) and (last is None or on <= last)


def provinces(tables: Tables, on: dt.date) -> list[Unit]:
    """Return the provinces and centrally-run cities of Vietnam on the day `on`."""
    return [unit for unit in tables.units if unit.kind in ("province", "city") and exists(unit, on)]


def federations(tables: Tables, on: dt.date) -> list[Organisation]:
    """Return the provincial federations of Vietnam's trade unions on the day `on`."""
    return [row for row in tables.organisations if row.level == "province" and row.country == "VN" and exists(row, on)]


def _check_cells(tables: Tables) -> Iterator[str]:
    for table, number, row in _rows(tables):
        for column, cell in row.items():
            where = f"{table}, row {number}, {column}"
            if cell != " ".join(unicodedata.normalize("NFC", cell).split()):
                yield f"{where}: not NFC, or blanks too many: {cell!r}"
            if column in _NEEDED and not cell:
                yield f"{where}: empty"
            if column in _DATES and cell and not is_edtf(cell):
                yield f"{where}: {cell!r} is not a date"
            if column in _PATTERNS and not _PATTERNS[column].fullmatch(cell):
                yield f"{where}: {cell!r} has not the form of its column"
        first, last = row.get("valid_from", ""), row.get("valid_to", "")
        begins, ends = earliest_day(first), latest_day(last)
        if begins is not None and ends is not None and begins > ends:
            yield f"{table}, row {number}: it ends ({last}) before it begins ({first})"


def _check_no_row_stands_twice(tables: Tables) -> Iterator[str]:
    for table in Tables.__struct_fields__:
        rows = [msgspec.to_builtins(row) for row in getattr(tables, table)]
        keys = Counter(row.get("id") or row.get("slug") or str(row) for row in rows)
        yield from (f"{table}: {key} stands twice" for key, count in keys.items() if count > 1)


def _check_references(tables: Tables) -> Iterator[str]:
    ids = {
        "unit": {unit.id for unit in tables.units},
        "organisation": {row.id for row in tables.organisations},
        "event": {event.id for event in tables.organisation_events},
        "kind": {word.slug for word in tables.kinds},
        "level": {word.slug for word in tables.levels},
        "country": {unit.country for unit in tables.units if unit.kind == "country"} | _TERRITORIES,
    }
    ids |= {"parent": ids["organisation"], "affiliation": ids["organisation"], "from": ids["unit"], "to": ids["unit"]}
    for table, number, row in _rows(tables):
        for column, known in ids.items():
            if column == "kind" and table != "organisations":
                continue
            if (cell := row.get(column)) and cell not in known:
                yield f"{table}, row {number}: nothing is known of the {column} {cell}"


def _check_vocabularies(tables: Tables) -> Iterator[str]:
    for table, words, spoken in (
        ("kinds", tables.kinds, get_args(OrganisationKind)),
        ("levels", tables.levels, get_args(Level)),
    ):
        missing = set(spoken) - {word.slug for word in words}
        yield from (f"{table}: {slug}, which accounts use, is missing" for slug in sorted(missing))


def _check_successions(tables: Tables) -> Iterator[str]:
    units = {unit.id: unit for unit in tables.units}
    for row in tables.unit_successions:
        before, after, on = units.get(row.before), units.get(row.after), earliest_day(row.on)
        if before is None or after is None or on is None:
            continue  # told by other checks
        begins, ends = earliest_day(after.valid_from), latest_day(before.valid_to)
        eve = on - dt.timedelta(days=1)
        if begins != on and not (row.share == "part" and (begins is None or begins < on)):
            yield f"unit_successions: {after.id} does not begin on {on}, when it follows {before.id}"
        if ends != eve and not (row.share == "part" and (ends is None or ends > eve)):
            yield f"unit_successions: {before.id} does not end on {eve}, before {after.id} follows it"


def _check_provinces(tables: Tables) -> Iterator[str]:
    after = {row.before for row in tables.unit_successions}
    before = defaultdict(list)
    for row in tables.unit_successions:
        if row.share == "whole":
            before[row.after].append(row.before)
    for unit in tables.units:
        if unit.valid_to and unit.id not in after:
            yield f"units: {unit.id} has ended, and nothing is said of its territory"
        vietnamese = unit.country == "VN" and unit.kind != "country"
        if vietnamese and exists(unit, CODES) and not unit.code.isdigit():
            yield f"units: {unit.id} has no code of the statistics office"
    for unit in provinces(tables, MERGER):
        if earliest_day(unit.valid_from) == MERGER and len(before[unit.id]) < 2:
            yield f"units: {unit.id} began on {MERGER}, and its predecessors are not told"
    for day, number in ((MERGER - dt.timedelta(days=1), 63), (MERGER, 34)):
        if (count := len(provinces(tables, day))) != number:
            yield f"units: {count} provinces and cities on {day}, and there were {number}"


def _check_federations(tables: Tables) -> Iterator[str]:
    for day, number in ((MERGER - dt.timedelta(days=1), 63), (MERGER, 34)):
        if (count := len(federations(tables, day))) != number:
            yield f"organisations: {count} provincial federations on {day}, and there were {number}"
    unit_of = {row.id: row.unit for row in tables.organisations}
    lands: dict[str, set[str]] = defaultdict(set)
    bodies: dict[str, set[str]] = defaultdict(set)
    for succession in tables.unit_successions:
        lands[succession.after].add(succession.before)
    for _, before, after in _events(tables):
        for new in after:
            bodies[new] |= {unit_of.get(old, "") for old in before}
    began = {unit.id for unit in provinces(tables, MERGER) if earliest_day(unit.valid_from) == MERGER}
    for row in federations(tables, MERGER):
        if row.unit in began and bodies[row.id] != lands[row.unit]:
            yield f"organisation_events: {row.id} comes from other federations than those of its provinces"


def _check_events(tables: Tables) -> Iterator[str]:
    organisations = {row.id: row for row in tables.organisations}
    for event, before, after in _events(tables):
        if not before and not after:
            yield f"organisation_events: {event.id} has no part"
        if event.kind == "merged" and (len(before) < 2 or len(after) != 1):
            yield f"organisation_events: {event.id} does not make one body of several"
        for gone in sorted(before - after):
            row = organisations.get(gone)
            if row is not None and row.valid_to not in (event.on, _eve(event.on)):
                yield f"organisations: {gone} does not end when {event.id} ends it"
        for new in sorted(after - before):
            row = organisations.get(new)
            if row is not None and row.valid_from != event.on:
                yield f"organisations: {new} does not begin when {event.id} begins it"


def _check_names(tables: Tables) -> Iterator[str]:
    official = defaultdict(list)
    for name in tables.organisation_names:
        if name.kind == "official":
            official[name.organisation, name.language].append(name)
    for row in tables.organisations:
        if (row.id, "vi") not in official:
            yield f"organisation_names: {row.id} has no official name in Vietnamese"
    for (organisation, language), names in official.items():
        names.sort(key=lambda name: earliest_day(name.valid_from) or dt.date.min)
        for one, other in itertools.pairwise(names):
            ends, begins = earliest_day(one.valid_to), latest_day(other.valid_from)
            if ends is None or begins is None or ends > begins:
                yield f"organisation_names: {organisation} bears two official names at once ({language}): {other.text}"
    named = {name.unit for name in tables.unit_names if name.kind == "official" and name.language == "vi"}
    yield from (
        f"unit_names: {unit.id} has no official name in Vietnamese" for unit in tables.units if unit.id not in named
    )


def _check_tree(tables: Tables) -> Iterator[str]:
    parent_of = {row.id: row.parent for row in tables.organisations}
    for row in tables.organisations:
        if bool(row.parent) != bool(row.parent_relation):
            yield f"organisations: {row.id} needs both a parent and what it is to it, or neither"
        above, seen = row.parent, {row.id}
        while above and above not in seen:
            seen.add(above)
            above = parent_of.get(above, "")
        if above:
            yield f"organisations: {row.id} stands below itself"


CHECKS: tuple[Callable[[Tables], Iterable[str]], ...] = (
    _check_cells,
    _check_no_row_stands_twice,
    _check_references,
    _check_vocabularies,
    _check_successions,
    _check_provinces,
    _check_federations,
    _check_events,
    _check_names,
    _check_tree,
)


def _rows(tables: Tables) -> Iterator[tuple[str, int, dict[str, str]]]:
    """Yield each row with the name of its table and its number in the file; the header is row 1."""
    for table in Tables.__struct_fields__:
        for number, row in enumerate(getattr(tables, table), start=2):
            yield table, number, msgspec.to_builtins(row)


def _events(tables: Tables) -> Iterator[tuple[OrganisationEvent, set[str], set[str]]]:
    parts: dict[str, list[EventPart]] = defaultdict(list)
    for part in tables.organisation_event_parts:
        parts[part.event].append(part)
    for event in tables.organisation_events:
        before, after = (
            {part.organisation for part in parts[event.id] if part.side == side} for side in ("before", "after")
        )
        yield event, before, after


def _eve(on: str) -> str:
    """Return the day before a full date; a date that is half known is its own eve."""
    first = earliest_day(on)
    return (first - dt.timedelta(days=1)).isoformat() if first is not None and first == latest_day(on) else on
