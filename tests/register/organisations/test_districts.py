"""Units below provinces: what the lexicon knows can be chosen before it is on record, others are written by hand."""

import pytest

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.organisations.districts import district, districts_found
from giaoluu.register.organisations.models import Territory, Unit
from giaoluu.register.organisations.placing import amend_territory, work_in
from giaoluu.register.organisations.queries import in_units_called, organisations
from giaoluu.register.organisations.recording_units import amend_unit, new_unit
from giaoluu.register.organisations.units import provinces, units_called
from giaoluu.register.trail.errors import Unfit
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas

BAT_XAT = "vn-huyen-bat-xat-lao-cai"


def test_a_district_is_found_with_or_without_marks_and_in_its_province(db: None) -> None:
    assert [str(one) for one in districts_found("huyện Bát Xát", most=20)] == ["huyện Bát Xát, Lào Cai"]
    assert [one.slug for one in districts_found("bat xat lao cai", most=20)] == [BAT_XAT]
    many = districts_found("Châu Thành", most=9)
    assert {(one.name[:10], one.valid_to) for one in many} == {("Châu Thành", "2025-06-30")}
    assert len(districts_found("Châu Thành", most=3)) == 3
    assert districts_found("  ", most=3) == []


def test_a_town_below_a_province_is_told_from_the_province(db: None) -> None:
    assert {(one.kind, one.slug) for one in districts_found("thành phố Lào Cai", most=5)} == {
        ("town", "vn-thanh-pho-lao-cai-lao-cai")
    }


def test_a_district_goes_on_record_with_the_first_body_that_works_there(personas: Personas) -> None:
    body = organisation("Liên đoàn Lao động huyện Bát Xát", by=personas.lan)
    work_in(body, district(BAT_XAT), by=personas.lan, grounds=NOTED, valid_to="2025-06-30")
    unit = Unit.objects.get(slug=BAT_XAT)
    assert [value.field for value in values_of(unit)] == ["country", "kind", "name"]
    assert units_called("Bát Xát") == [unit]
    assert district(BAT_XAT) == unit
    assert list(in_units_called(organisations(), "bat xat")) == [body]
    assert provinces() == []


def test_a_body_found_to_work_in_another_district_is_put_there(personas: Personas) -> None:
    body = organisation("Liên đoàn Lao động huyện Bát Xát", by=personas.lan)
    work_in(body, district("vn-huyen-bao-thang-lao-cai"), by=personas.lan, grounds=NOTED)
    territory = Territory.objects.get()
    amend_territory(territory, by=personas.lan, seen=1, grounds=NOTED, unit=district(BAT_XAT))
    assert str(Territory.objects.get().unit) == "huyện Bát Xát, Lào Cai"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("xã Y Tý, tỉnh Lào Cai", "Y Tý"),
        ("Phường  Cam Đường, tỉnh Lào Cai", "Cam Đường"),
        ("Quận 1, Thành phố Hồ Chí Minh", "Quận 1"),
        ("thành phố Thủ Dầu Một", "Thủ Dầu Một"),
    ],
)
def test_a_unit_written_by_hand_has_its_name_and_its_full_name(db: None, written: str, name: str) -> None:
    unit = new_unit(written, kind="commune", country="VN")
    assert (unit.name, unit.full_name) == (name, " ".join(written.split()))


def test_a_unit_on_record_is_not_written_again(personas: Personas) -> None:
    body = organisation("Công đoàn xã Y Tý", by=personas.lan)
    unit = new_unit("xã Y Tý, tỉnh Lào Cai", kind="commune", country="VN")
    work_in(body, unit, by=personas.lan, grounds=NOTED)
    with pytest.raises(Unfit):
        new_unit("Xã Y Tý, tỉnh Lào Cai", kind="commune", country="VN")


def test_a_unit_written_with_a_slip_is_put_right_wherever_it_stands(personas: Personas) -> None:
    body = organisation("Công đoàn xã Y Tý", by=personas.lan)
    work_in(body, new_unit("xã Y Tí, tỉnh Lào Cai", kind="commune", country="VN"), by=personas.lan, grounds=NOTED)
    unit = amend_unit(Unit.objects.get(), by=personas.lan, seen=1, grounds=NOTED, full_name="xã Y Tý, tỉnh Lào Cai")
    assert (unit.name, unit.full_name) == ("Y Tý", "xã Y Tý, tỉnh Lào Cai")
    assert units_called("Y Tý") == [unit]
    work_in(body, new_unit("xã Mường Hum", kind="commune", country="VN"), by=personas.lan, grounds=NOTED)
    other = Unit.objects.get(name="Mường Hum")
    with pytest.raises(Unfit):
        amend_unit(other, by=personas.lan, seen=1, grounds=NOTED, full_name="xã Y Tý, tỉnh Lào Cai")


def test_a_unit_that_comes_with_the_programme_stays(personas: Personas) -> None:
    told = {"name": "Lào Cai", "full_name": "tỉnh Lào Cai", "kind": "province", "country": "VN"}
    shipped = Unit.objects.create(slug="vn-15-2025", origin="NQ 202/2025/QH15", **told)
    with pytest.raises(Unfit, match="NQ 202/2025/QH15"):
        amend_unit(shipped, by=personas.lan, seen=1, grounds=NOTED, full_name="tỉnh Lào Kay")
