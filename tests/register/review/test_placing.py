"""Where a body of a page works and below whom it stands: certain, or left open for a person to see."""

import datetime as dt

import pytest

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.organisations.loading import load_tables
from giaoluu.register.organisations.models import Organisation, Unit
from giaoluu.register.organisations.queries import children_of, parents_of
from giaoluu.register.organisations.tables import read_tables
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import NEW, accept, take_back
from giaoluu.register.review.placing import placings_of
from giaoluu.register.trail.models import User
from tests.register.factories import read
from tests.register.personas import Personas

BAT_XAT = """\
Công đoàn hai địa phương gặp gỡ

Sáng 12/3/2024, LĐLĐ huyện Bát Xát, tỉnh Lào Cai hội đàm với Liên hiệp Công đoàn huyện Phả Ụ Đôm, tỉnh Bò Kẹo (Lào).
"""


@pytest.fixture
def lan_at_work(personas: Personas) -> User:
    """Return the officer of Lào Cai, with the public bodies that ship on record."""
    load_tables(read_tables(), by=personas.an)
    return personas.lan


def mentioned(name: str, *, level: str, place: str, country: str = "VN", kind: str = "trade_union") -> dict[str, str]:
    return {"name": name, "kind": kind, "level": level, "place": place, "country": country}


def accepted(name: str, text: str, *, by: User, personas: Personas) -> tuple[Proposal, Organisation]:
    _, proposals = read(text, by=by, bureau=personas.lao_cai)
    proposal = next(one for one in proposals if one.payload.get("name") == name)
    done = accept(proposal, by=by, choice=NEW)
    return done, Organisation.objects.get(pk=done.row or 0)


def test_a_district_federation_stands_below_that_of_its_province_on_that_day(
    lan_at_work: User, personas: Personas
) -> None:
    _, body = accepted("Liên đoàn Lao động huyện Bát Xát", BAT_XAT, by=lan_at_work, personas=personas)
    (territory,) = body.territory.all()
    assert territory.unit.full_name == "huyện Bát Xát, Lào Cai"
    (placed,) = body.parents.all()
    assert (placed.parent.slug, placed.relation) == ("ldld-lao-cai", "organisational")
    for value in (*values_of(territory, "unit"), *values_of(placed, "parent")):
        assert ["huyện Bát Xát" in one.quote for one in value.evidence.all()] == [True]


def test_the_tree_of_that_day_shows_it(lan_at_work: User, personas: Personas) -> None:
    _, body = accepted("Liên đoàn Lao động huyện Bát Xát", BAT_XAT, by=lan_at_work, personas=personas)
    federation = Organisation.objects.get(slug="ldld-lao-cai")
    assert children_of(federation, relation="organisational", on=dt.date(2024, 3, 12)) == [body]
    assert not parents_of(body, on=dt.date(2026, 3, 12))


def test_the_union_of_a_province_abroad_works_there_and_stands_below_the_one_national_centre(
    lan_at_work: User,
) -> None:
    name = "Liên hiệp Công đoàn tỉnh Bò Kẹo"
    (placing,) = placings_of([mentioned(name, level="foreign_province", place="Bò Kẹo", country="LA")], on="2024-03-12")
    assert placing.unit is not None
    assert placing.unit.slug == "la-bk"
    assert placing.parent is not None
    assert placing.parent.slug == "lftu"


def test_the_territory_is_the_unit_of_that_day(lan_at_work: User) -> None:
    federation = mentioned("Liên đoàn Lao động tỉnh Lào Cai", level="province", place="Lào Cai")
    for on, slug in (("2024-03-12", "vn-10-1991"), ("2026-03-12", "vn-15-2025")):
        (placing,) = placings_of([federation], on=on)
        assert placing.unit is not None
        assert placing.unit.slug == slug
        assert placing.parent is not None
        assert placing.parent.slug == "vgcl"


def test_on_a_page_without_a_day_two_units_of_one_name_stay_open(lan_at_work: User) -> None:
    (placing,) = placings_of([mentioned("LĐLĐ tỉnh Lào Cai", level="province", place="Lào Cai")], on="")
    assert {unit.slug for unit in placing.units} == {"vn-10-1991", "vn-15-2025"}
    assert placing.unit is None


def test_a_district_of_which_there_are_several_is_placed_nowhere(lan_at_work: User, personas: Personas) -> None:
    text = "Giao lưu\n\nSáng 12/3/2024, LĐLĐ huyện Châu Thành hội đàm với Liên đoàn Lao động tỉnh Lào Cai.\n"
    _, body = accepted("Liên đoàn Lao động huyện Châu Thành", text, by=lan_at_work, personas=personas)
    assert not body.territory.exists()
    assert not body.parents.exists()
    told = mentioned("Liên đoàn Lao động huyện Châu Thành", level="upper", place="Châu Thành")
    (placing,) = placings_of([told], on="2024-03-12")
    assert len(placing.units) > 1
    assert len(placing.parents) > 1


def test_rival_centres_of_a_country_are_no_certain_parent(lan_at_work: User) -> None:
    told = mentioned("Liên đoàn Công đoàn tỉnh Gyeonggi", level="foreign_province", place="Gyeonggi", country="KR")
    (placing,) = placings_of([told], on="2024-03-12")
    assert placing.parent is None
    assert len(placing.parents) == 2


def test_an_enterprise_or_a_ministry_is_placed_nowhere(lan_at_work: User) -> None:
    told = [
        mentioned("Công đoàn cơ sở Công ty Apatit Lào Cai", level="grassroots", place="Lào Cai"),
        mentioned("Bộ Ngoại giao", level="central", place="", kind="government"),
    ]
    assert not [placing for placing in placings_of(told, on="2024-03-12") if placing.units or placing.parents]


def test_what_a_person_put_on_record_is_never_placed_elsewhere(lan_at_work: User, personas: Personas) -> None:
    _, proposals = read(BAT_XAT, by=lan_at_work, bureau=personas.lao_cai)
    proposal = next(one for one in proposals if one.payload.get("name") == "Liên đoàn Lao động huyện Bát Xát")
    ha_noi = Organisation.objects.get(slug="ldld-ha-noi")
    accept(proposal, by=lan_at_work, choice=ha_noi.pk)
    assert "huyện Bát Xát, Lào Cai" not in {one.unit.full_name for one in ha_noi.territory.all()}
    assert [one.parent.slug for one in ha_noi.parents.filter(relation="organisational")] == ["vgcl"]


def test_taken_back_the_place_in_the_tree_goes_and_the_district_stays_on_the_map(
    lan_at_work: User, personas: Personas
) -> None:
    proposal, body = accepted("Liên đoàn Lao động huyện Bát Xát", BAT_XAT, by=lan_at_work, personas=personas)
    take_back(proposal, by=lan_at_work)
    assert not Organisation.objects.filter(pk=body.pk).exists()
    assert Unit.objects.filter(name="Bát Xát").exists()
