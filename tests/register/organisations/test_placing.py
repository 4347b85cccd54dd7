"""Where organisations stand in the trees and where they work: from a day until a day, and never in a circle."""

import pytest

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.organisations.models import Organisation, Parentage, Territory, Unit
from giaoluu.register.organisations.operations import amend_organisation
from giaoluu.register.organisations.placing import (
    amend_place,
    amend_territory,
    move_below,
    place_below,
    work_in,
)
from giaoluu.register.organisations.units import units_found
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Entry, User
from giaoluu.register.trail.undoing import undo
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas

TREE = Parentage.Relation.ORGANISATIONAL


@pytest.fixture
def by(personas: Personas) -> User:
    return personas.lan


@pytest.fixture
def bat_xat(by: User) -> Organisation:
    """Return the federation of the district of Bát Xát."""
    return organisation("Liên đoàn Lao động huyện Bát Xát", by=by, level="upper")


@pytest.fixture
def two(by: User) -> tuple[Organisation, Organisation]:
    """Return the federations of Lào Cai before and after the merger of 2025."""
    name = "Liên đoàn Lao động tỉnh Lào Cai"
    return (
        organisation(name, by=by, level="province", valid_from="1991-10-01", valid_to="2025-06-30"),
        organisation(name, by=by, level="province", valid_from="2025-07-01"),
    )


def placed(child: Organisation, parent: Organisation, by: User, **columns: str) -> Parentage:
    return place_below(child, parent, by=by, grounds=NOTED, **{"relation": TREE, **columns})


def unit(slug: str, full_name: str, **columns: str) -> Unit:
    told = {"name": full_name.partition(" ")[2], "kind": "province", "country": "VN", **columns}
    return Unit.objects.create(slug=slug, full_name=full_name, **told)


def test_nothing_stands_below_itself(bat_xat: Organisation, by: User) -> None:
    with pytest.raises(Unfit) as refused:
        placed(bat_xat, bat_xat, by)
    assert "parent" in refused.value.reasons


def test_a_circle_over_several_bodies_is_refused_and_its_way_is_named(
    bat_xat: Organisation, two: tuple[Organisation, Organisation], by: User
) -> None:
    top = organisation("Tổng Liên đoàn Lao động Việt Nam", by=by)
    placed(bat_xat, two[0], by)
    placed(two[0], top, by)
    with pytest.raises(Unfit) as refused:
        placed(top, bat_xat, by)
    assert f"{bat_xat} < {two[0]} < {top}" in refused.value.reasons["parent"][0]


def test_two_may_change_their_order_from_one_day_to_the_next(by: User) -> None:
    one, other = organisation("Công đoàn Than", by=by), organisation("Công đoàn Khoáng sản", by=by)
    placed(one, other, by, valid_to="2010")
    later = placed(other, one, by, valid_from="2010")
    assert later.valid_from == "2010"


def test_a_circle_in_one_tree_is_none_in_another(by: User) -> None:
    one, other = organisation("Công đoàn Than", by=by), organisation("Công đoàn Khoáng sản", by=by)
    placed(one, other, by)
    assert placed(other, one, by, relation=Parentage.Relation.TERRITORIAL).pk


def test_an_amendment_may_not_close_a_circle_either_and_changes_nothing_then(
    bat_xat: Organisation, two: tuple[Organisation, Organisation], by: User
) -> None:
    other = organisation("Công đoàn Y tế", by=by)
    place = placed(bat_xat, other, by)
    placed(two[0], bat_xat, by)
    with pytest.raises(Unfit):
        amend_place(place, by=by, seen=place.version, grounds=NOTED, parent=two[0])
    place.refresh_from_db()
    assert place.parent == other


def test_nothing_stands_below_what_had_ended_by_then(
    bat_xat: Organisation, two: tuple[Organisation, Organisation], by: User
) -> None:
    with pytest.raises(Unfit) as refused:
        placed(bat_xat, two[0], by, valid_from="2025-07-01")
    assert "parent" in refused.value.reasons
    assert placed(bat_xat, two[1], by, valid_from="2025-07-01").pk


def test_who_moves_to_another_body_left_the_former_one_the_day_before(
    bat_xat: Organisation, two: tuple[Organisation, Organisation], by: User
) -> None:
    former = placed(bat_xat, two[0], by)
    move_below(bat_xat, two[1], by=by, grounds=NOTED, relation=TREE, valid_from="2025-07-01")
    former.refresh_from_db()
    assert former.valid_to == "2025-06-30"
    assert [value.value for value in values_of(former, "valid_to")] == ["2025-06-30"]


def test_a_move_is_taken_back_with_the_end_that_it_gave(
    bat_xat: Organisation, two: tuple[Organisation, Organisation], by: User
) -> None:
    placed(bat_xat, two[0], by)
    move_below(bat_xat, two[1], by=by, grounds=NOTED, relation=TREE, valid_from="2025-07-01")
    undo(Entry.objects.latest("number").batch, by=by, permission="register.write")
    assert [(place.parent, place.valid_to) for place in Parentage.objects.all()] == [(two[0], "")]


@pytest.mark.parametrize(
    "columns", [{"valid_from": "2025", "valid_to": "2024"}, {"valid_from": "2024-06-30", "valid_to": "2024-06-29"}]
)
def test_no_place_ends_before_it_begins(
    columns: dict[str, str], bat_xat: Organisation, two: tuple[Organisation, Organisation], by: User
) -> None:
    with pytest.raises(Unfit) as refused:
        placed(bat_xat, two[0], by, **columns)
    assert "valid_to" in refused.value.reasons


def test_one_place_is_not_on_record_twice_for_the_same_time(
    bat_xat: Organisation, two: tuple[Organisation, Organisation], by: User
) -> None:
    placed(bat_xat, two[0], by, valid_from="2004")
    with pytest.raises(Unfit):
        placed(bat_xat, two[0], by, valid_from="2010")


def test_a_body_works_in_several_units_each_in_its_time(two: tuple[Organisation, Organisation], by: User) -> None:
    old, new = (
        unit("vn-10-1991", "tỉnh Lào Cai", valid_to="2025-06-30"),
        unit("vn-15-2025", "tỉnh Lào Cai", valid_from="2025-07-01"),
    )
    row = work_in(two[1], new, by=by, grounds=NOTED, valid_from="2025-07-01")
    with pytest.raises(Unfit) as refused:
        amend_territory(row, by=by, seen=row.version, grounds=NOTED, unit=old)
    assert "unit" in refused.value.reasons
    assert Territory.objects.get().unit == new


@pytest.mark.parametrize("typed", ["lao cai", "Lào Cai", "TỈNH LÀO CAI"])
@pytest.mark.django_db
def test_units_are_found_as_people_type_them_the_present_one_first(typed: str) -> None:
    old = unit("vn-10-1991", "tỉnh Lào Cai", valid_from="1991-10-01", valid_to="2025-06-30")
    new = unit("vn-15-2025", "tỉnh Lào Cai", valid_from="2025-07-01")
    unit("vn-12-2004", "tỉnh Lai Châu")
    assert list(units_found(typed)) == [new, old]


def test_an_affiliation_does_not_lead_back_to_itself(by: User) -> None:
    world, region = (
        organisation("Liên hiệp Công đoàn Thế giới", by=by, country=""),
        organisation("Công đoàn châu Á", by=by),
    )
    amend_organisation(region, by=by, seen=1, grounds=NOTED, affiliation=world)
    with pytest.raises(Unfit) as refused:
        amend_organisation(world, by=by, seen=1, grounds=NOTED, affiliation=region)
    assert "affiliation" in refused.value.reasons
