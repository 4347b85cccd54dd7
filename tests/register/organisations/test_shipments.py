"""A newer shipment of reference data: what it would change is told, what people amended stays."""

import msgspec
import pytest

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.organisations.loading import load_tables
from giaoluu.register.organisations.models import Organisation, Unit
from giaoluu.register.organisations.operations import amend_organisation
from giaoluu.register.organisations.records import Tables
from giaoluu.register.organisations.shipments import compare_shipment, load_shipment
from giaoluu.register.organisations.tables import read_tables
from giaoluu.register.trail.errors import Forbidden
from giaoluu.register.trail.models import Entry
from giaoluu.register.trail.queries import breaks_of_the_chain
from tests.register.factories import NOTED
from tests.register.personas import Personas


@pytest.fixture
def loaded(personas: Personas) -> Personas:
    load_tables(read_tables(), by=personas.an)
    return personas


def _newer(**amended: str) -> Tables:
    """The tables of a newer version, in which the first body stands otherwise."""
    tables = read_tables()
    first = msgspec.structs.replace(tables.organisations[0], **amended)
    return msgspec.structs.replace(tables, organisations=[first, *tables.organisations[1:]])


def _first() -> Organisation:
    return Organisation.objects.get(slug=read_tables().organisations[0].id)


def test_what_was_just_loaded_differs_in_nothing(loaded: Personas) -> None:
    told = compare_shipment(read_tables())
    assert told.empty
    assert told.differ == []


def test_an_empty_register_is_told_all_that_is_new(personas: Personas) -> None:
    told = compare_shipment(read_tables())
    assert len(told.new["organisations.unit"]) == len(read_tables().units)
    assert not told.empty


def test_a_field_that_nobody_touched_is_set_anew_with_its_source(loaded: Personas) -> None:
    tables = _newer(industry="giáo dục", source="Quyết định 99/QĐ-TLĐ")
    (coming,) = compare_shipment(tables).coming
    assert (coming.column, coming.shipped) == ("industry", "giáo dục")
    load_shipment(tables, by=loaded.an)
    row = _first()
    assert row.industry == "giáo dục"
    assert [one.note for one in values_of(row, "industry")[0].evidence.all()] == ["Quyết định 99/QĐ-TLĐ"]
    assert compare_shipment(tables).empty
    assert list(breaks_of_the_chain()) == []


def test_what_a_person_amended_is_never_changed_silently(loaded: Personas) -> None:
    row = _first()
    amend_organisation(row, by=loaded.lan, seen=row.version, grounds=NOTED, industry="y tế")
    tables = _newer(industry="giáo dục")
    told = load_shipment(tables, by=loaded.an)
    assert [one.column for one in told.kept] == ["industry"]
    assert _first().industry == "y tế"


def test_a_unit_takes_its_new_source_too(loaded: Personas) -> None:
    tables = read_tables()
    first = msgspec.structs.replace(tables.units[0], full_name="Tỉnh Thử Nghiệm", source="Nghị quyết mới")
    newer = msgspec.structs.replace(tables, units=[first, *tables.units[1:]])
    load_shipment(newer, by=loaded.an)
    row = Unit.objects.get(slug=first.id)
    assert (row.full_name, row.origin) == ("Tỉnh Thử Nghiệm", "Nghị quyết mới")


def test_who_may_not_load_changes_nothing(loaded: Personas) -> None:
    before = Entry.objects.count()
    with pytest.raises(Forbidden):
        load_shipment(_newer(industry="giáo dục"), by=loaded.minh)
    assert Entry.objects.count() == before
