"""What stood below a body that ends goes on below the one that takes its place, where somebody says so."""

from typing import NamedTuple

import pytest

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.organisations.filling import Sides
from giaoluu.register.organisations.models import Event, Organisation, Parentage
from giaoluu.register.organisations.operations import (
    amend_event,
    pass_on_afterwards,
    record_event,
    record_event_with_new_body,
    rename_organisation,
)
from giaoluu.register.organisations.placing import move_below, place_below
from giaoluu.register.organisations.succeeding import moves
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Entry, User
from giaoluu.register.trail.queries import history_of
from giaoluu.register.trail.undoing import undo
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas

TREE, FRONT = Parentage.Relation.ORGANISATIONAL, Parentage.Relation.FRONT_PARTY
DAY, BEFORE = "2025-07-01", "2025-06-30"


class Region(NamedTuple):
    """Two federations that merge into a third; two unions below the first, one below the second."""

    lai_chau: Organisation
    dien_bien: Organisation
    new: Organisation
    health: Organisation
    zone: Organisation
    school: Organisation
    by: User


@pytest.fixture
def region(personas: Personas) -> Region:
    by = personas.lan
    names = (
        "Liên đoàn Lao động tỉnh Lai Châu", "Liên đoàn Lao động tỉnh Điện Biên", "Liên đoàn Lao động Tây Bắc",
        "Công đoàn ngành Y tế Lai Châu", "Công đoàn Khu kinh tế cửa khẩu Ma Lù Thàng",
        "Công đoàn ngành Giáo dục Điện Biên",
    )  # fmt: skip
    lai_chau, dien_bien, new, health, zone, school = (organisation(name, by=by) for name in names)
    made = Region(lai_chau, dien_bien, new, health, zone, school, by)
    for child, parent in ((made.health, made.lai_chau), (made.zone, made.lai_chau), (made.school, made.dien_bien)):
        place_below(child, parent, by=by, grounds=NOTED, relation=TREE, valid_from="2019")
    return made


def merged(region: Region, *, heir: Organisation | None = None, kind: str = "merged") -> Event:
    before, after = [region.lai_chau, region.dien_bien], [region.new]
    return record_event(kind, before=before, after=after, on=DAY, by=region.by, grounds=NOTED, heir=heir)


def places(child: Organisation) -> set[tuple[Organisation, str, str]]:
    return {(one.parent, one.valid_from, one.valid_to) for one in child.parents.filter(relation=TREE)}


def test_all_that_stood_below_goes_below_the_heir_with_the_day_before_closed(region: Region) -> None:
    merged(region, heir=region.new)
    for child, parent in ((region.health, region.lai_chau), (region.school, region.dien_bien)):
        assert places(child) == {(parent, "2019", BEFORE), (region.new, DAY, "")}
    opened = Parentage.objects.get(child=region.health, parent=region.new)
    assert {value.field for value in values_of(opened)} == {"parent", "relation", "valid_from"}
    assert history_of("organisations.organisation", region.health.pk)[0].operation == "organisations.record_event"


def test_without_an_heir_places_only_end(region: Region) -> None:
    merged(region)
    assert places(region.health) == {(region.lai_chau, "2019", BEFORE)}


def test_one_undo_puts_all_of_them_back(region: Region) -> None:
    merged(region, heir=region.new)
    undo(Entry.objects.latest("number").batch, by=region.by, permission="register.write")
    assert places(region.health) == {(region.lai_chau, "2019", "")}
    assert not Event.objects.exists()


def test_an_heir_that_is_recorded_with_the_event_takes_them_over(region: Region) -> None:
    sides = {"before": [region.lai_chau, region.dien_bien], "after": []}
    record_event_with_new_body(
        "merged", "Liên đoàn Lao động tỉnh mới", like=region.lai_chau, on=DAY, by=region.by, grounds=NOTED, heir="new",
        **sides,
    )  # fmt: skip
    new = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh mới")
    assert (new, DAY, "") in places(region.school)


def test_what_ended_in_the_same_event_or_stands_elsewhere_by_then_does_not_move(region: Region) -> None:
    place_below(region.dien_bien, region.lai_chau, by=region.by, grounds=NOTED, relation=FRONT)
    move_below(region.zone, region.school, by=region.by, grounds=NOTED, relation=TREE, valid_from="2025-07-01")
    found = moves("merged", Sides([region.lai_chau, region.dien_bien], [region.new]), on=DAY, heir=region.new)
    assert [(move.child, move.relation) for move in found] == [(region.health, TREE), (region.school, TREE)]


def test_what_was_wound_up_before_does_not_move(region: Region) -> None:
    Organisation.objects.filter(pk=region.zone.pk).update(valid_to="2025-03-31")
    found = moves("absorbed", Sides([region.lai_chau, region.new], [region.new]), on=DAY, heir=region.new)
    assert [move.child for move in found] == [region.health]


def test_an_heir_that_stood_below_the_ended_body_does_not_go_below_itself(region: Region) -> None:
    sides = Sides([region.lai_chau, region.health], [region.health])
    assert [move.child for move in moves("absorbed", sides, on=DAY, heir=region.health)] == [region.zone]


def test_a_body_above_the_heir_is_not_put_below_it(region: Region) -> None:
    place_below(region.new, region.zone, by=region.by, grounds=NOTED, relation=TREE, valid_from="2020")
    with pytest.raises(Unfit, match="“Công đoàn Khu kinh tế cửa khẩu Ma Lù Thàng”"):
        merged(region, heir=region.new, kind="absorbed")
    assert not Event.objects.exists()


def test_what_an_event_on_record_left_behind_is_passed_on_afterwards_and_undone(region: Region) -> None:
    event = merged(region)
    place_below(region.zone, region.dien_bien, by=region.by, grounds=NOTED, relation=FRONT)
    found = pass_on_afterwards(event, region.new, by=region.by, grounds=NOTED)
    assert {(move.child, move.relation) for move in found} == {
        (region.health, TREE), (region.zone, TREE), (region.zone, FRONT), (region.school, TREE),
    }  # fmt: skip
    assert places(region.zone) == {(region.lai_chau, "2019", BEFORE), (region.new, DAY, "")}
    assert region.zone.parents.get(relation=FRONT, parent=region.dien_bien).valid_to == BEFORE
    with pytest.raises(Unfit):
        pass_on_afterwards(event, region.new, by=region.by, grounds=NOTED)
    undo(Entry.objects.latest("number").batch, by=region.by, permission="register.write")
    assert places(region.zone) == {(region.lai_chau, "2019", BEFORE)}


def test_only_what_is_there_after_an_event_that_ends_something_is_heir(region: Region) -> None:
    event = merged(region)
    with pytest.raises(Unfit):
        pass_on_afterwards(event, region.health, by=region.by, grounds=NOTED)
    named = record_event("renamed", before=[region.new], after=[region.new], on=DAY, by=region.by, grounds=NOTED)
    with pytest.raises(Unfit):
        pass_on_afterwards(named, region.new, by=region.by, grounds=NOTED)


def test_an_event_on_another_day_moves_what_it_passed_on_with_it(region: Region) -> None:
    event = merged(region, heir=region.new)
    amend_event(event, by=region.by, seen=event.version, grounds=NOTED, on="2025-08-01")
    assert places(region.zone) == {(region.lai_chau, "2019", "2025-07-31"), (region.new, "2025-08-01", "")}


def test_a_renaming_on_another_day_dates_both_names_anew(personas: Personas) -> None:
    bank = organisation("Công đoàn Ngân hàng Tây Bắc", by=personas.lan)
    event = rename_organisation(bank, "Công đoàn Ngân hàng Điện Biên", on=DAY, by=personas.lan, grounds=NOTED)
    amend_event(event, by=personas.lan, seen=event.version, grounds=NOTED, on="2025-09-01")
    borne = {(name.text, name.valid_from, name.valid_to) for name in bank.names.all()}
    assert borne == {
        ("Công đoàn Ngân hàng Tây Bắc", "", "2025-08-31"), ("Công đoàn Ngân hàng Điện Biên", "2025-09-01", ""),
    }  # fmt: skip
