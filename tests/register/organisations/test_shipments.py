"""A newer shipment of reference data: what it would change is told, what people amended stays."""

import msgspec
import pytest

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.organisations.loading import load_tables
from giaoluu.register.organisations.models import Name, Organisation, Unit
from giaoluu.register.organisations.operations import amend_organisation, withdraw_name
from giaoluu.register.organisations.records import OrganisationName, Tables
from giaoluu.register.organisations.shipments import compare_shipment, load_shipment
from giaoluu.register.organisations.tables import read_tables
from giaoluu.register.trail.errors import Forbidden
from giaoluu.register.trail.models import Entry
from giaoluu.register.trail.queries import breaks_of_the_chain
from giaoluu.register.vocabularies.models import Word
from giaoluu.register.vocabularies.operations import amend_word
from giaoluu.register.vocabularies.terms import terms
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


NAMED_ANEW = "Công đoàn mang tên thử nghiệm"


def _official(name: OrganisationName) -> bool:
    return name.kind == "official" and name.language == "vi"


def test_a_new_name_of_a_body_on_record_is_told_and_added_with_its_source(loaded: Personas) -> None:
    tables = read_tables()
    old = next(one for one in tables.organisation_names if _official(one) and not one.valid_from and not one.valid_to)
    ended = msgspec.structs.replace(old, valid_to="2026-11-30")
    told_now = {"text": NAMED_ANEW, "valid_from": "2026-12-01", "source": "QĐ 7/QĐ-TLĐ"}
    names = [ended if one is old else one for one in tables.organisation_names]
    newer = msgspec.structs.replace(tables, organisation_names=[*names, msgspec.structs.replace(old, **told_now)])
    told = compare_shipment(newer)
    assert told.new["organisations.name"] == [f"{old.organisation}: {NAMED_ANEW}"]
    load_shipment(newer, by=loaded.an)
    row = Name.objects.get(text=NAMED_ANEW)
    assert row.organisation.slug == old.organisation
    assert row.organisation.shown == NAMED_ANEW
    assert [one.note for one in values_of(row, "text")[0].evidence.all()] == ["QĐ 7/QĐ-TLĐ"]
    assert compare_shipment(newer).empty
    assert list(breaks_of_the_chain()) == []


def test_a_name_that_ended_ends_on_record_too(loaded: Personas) -> None:
    tables = read_tables()
    alias = next(one for one in tables.organisation_names if one.kind == "alias" and not one.valid_to)
    first = msgspec.structs.replace(alias, valid_to="2026-11-30")
    names = [first if one is alias else one for one in tables.organisation_names]
    newer = msgspec.structs.replace(tables, organisation_names=names)
    (coming,) = compare_shipment(newer).coming
    assert (coming.column, coming.shipped, coming.of.slug) == ("valid_to", "2026-11-30", first.organisation)
    load_shipment(newer, by=loaded.an)
    assert Name.objects.get(organisation__slug=first.organisation, text=first.text).valid_to == "2026-11-30"
    assert compare_shipment(newer).empty


def test_a_name_that_people_took_out_does_not_come_back_by_itself(loaded: Personas) -> None:
    tables = read_tables()
    alias = next(one for one in tables.organisation_names if one.kind == "abbreviation")
    row = Name.objects.get(organisation__slug=alias.organisation, text=alias.text)
    withdraw_name(row, by=loaded.lan, seen=row.version, why="không ai dùng")
    told = compare_shipment(tables)
    assert [one.shipped.columns["text"] for one in told.kept_out] == [alias.text]
    assert told.empty
    load_shipment(tables, by=loaded.an)
    assert not Name.objects.filter(organisation__slug=alias.organisation, text=alias.text).exists()


def test_a_place_and_a_unit_that_a_newer_table_dates_are_set_anew(loaded: Personas) -> None:
    tables = read_tables()
    place = msgspec.structs.replace(tables.organisation_parents[0], valid_to="2026-11-30")
    unit = msgspec.structs.replace(tables.organisation_units[0], valid_to="2026-11-30")
    newer = msgspec.structs.replace(
        tables,
        organisation_parents=[place, *tables.organisation_parents[1:]],
        organisation_units=[unit, *tables.organisation_units[1:]],
    )
    told = compare_shipment(newer)
    assert {(type(one.row).__name__, one.column, one.shipped) for one in told.coming} == {
        ("Parentage", "valid_to", "2026-11-30"),
        ("Territory", "valid_to", "2026-11-30"),
    }
    load_shipment(newer, by=loaded.an)
    assert compare_shipment(newer).empty


def test_a_word_that_a_newer_table_calls_otherwise_is_set_anew_unless_people_amended_it(loaded: Personas) -> None:
    tables = read_tables()
    first, second = (msgspec.structs.replace(one, label_en=f"{one.label_en} (new)") for one in tables.kinds[:2])
    newer = msgspec.structs.replace(tables, kinds=[first, second, *tables.kinds[2:]])
    word = terms("organisation_kind")[second.slug]
    amend_word(word, by=loaded.an, seen=word.version, label_en="as people say")
    told = load_shipment(newer, by=loaded.an)
    assert [one.row.slug for one in told.kept] == [second.slug]
    assert Word.objects.get(slug=first.slug).label_en == first.label_en
    assert Word.objects.get(slug=second.slug).label_en == "as people say"
