"""What an event tells of the bodies in it: their days, their names', their places' and their territory's."""

from typing import Any, NamedTuple

import pytest

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.organisations.models import Event, Name, Organisation, Parentage, Territory, Unit
from giaoluu.register.organisations.operations import amend_event, record_event
from giaoluu.register.organisations.placing import place_below, work_in
from giaoluu.register.trail.models import Entry, User
from giaoluu.register.trail.undoing import undo
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas

LAO_CAI, YEN_BAI = "Liên đoàn Lao động tỉnh Lào Cai", "Liên đoàn Lao động tỉnh Yên Bái"
MERGED = Event.Kind.MERGED
TREE = Parentage.Relation.ORGANISATIONAL


class Merger(NamedTuple):
    """Lào Cai and Yên Bái, of which the new Lào Cai came on 1 July 2025; a district below, the confederation above."""

    old: Organisation
    other: Organisation
    new: Organisation
    below: Parentage
    above: Parentage
    by: User


@pytest.fixture
def merger(personas: Personas) -> Merger:
    """Return the three federations before the merger is recorded, with their places; no day is known of any."""
    by = personas.lan
    old, other, new = organisation(LAO_CAI, by=by), organisation(YEN_BAI, by=by), organisation(LAO_CAI, by=by)
    district = organisation("Liên đoàn Lao động huyện Bát Xát", by=by)
    top = organisation("Tổng Liên đoàn Lao động Việt Nam", by=by)
    below = place_below(district, old, by=by, grounds=NOTED, relation=TREE)
    above = place_below(new, top, by=by, grounds=NOTED, relation=TREE)
    unit = Unit.objects.create(
        slug="vn-15-2025", name="Lào Cai", full_name="tỉnh Lào Cai", kind="province", country="VN"
    )
    work_in(new, unit, by=by, grounds=NOTED)
    return Merger(old, other, new, below, above, by)


def happened(merger: Merger, kind: str = MERGED, on: str = "2025-07-01") -> Event:
    event = record_event(
        kind, before=[merger.old, merger.other], after=[merger.new], on=on, by=merger.by, grounds=NOTED
    )
    for row in merger[:-1]:
        row.refresh_from_db()
    return event


def name(body: Organisation) -> Name:
    return body.names.get()


def test_what_came_of_a_merger_begins_on_its_day_and_what_merged_ends_the_day_before(merger: Merger) -> None:
    happened(merger)
    assert [body.valid_to for body in (merger.old, merger.other)] == ["2025-06-30", "2025-06-30"]
    assert (merger.new.valid_from, merger.new.valid_to) == ("2025-07-01", "")


def test_names_places_and_territory_are_dated_with_their_body(merger: Merger) -> None:
    happened(merger)
    assert (name(merger.old).valid_to, name(merger.new).valid_from) == ("2025-06-30", "2025-07-01")
    assert (merger.below.valid_to, merger.above.valid_from) == ("2025-06-30", "2025-07-01")
    assert Territory.objects.get(organisation=merger.new).valid_from == "2025-07-01"


def test_what_is_filled_in_rests_on_the_note_of_the_event(merger: Merger) -> None:
    happened(merger)
    assert [one.value for one in values_of(name(merger.old), "valid_to")] == ["2025-06-30"]


def test_what_is_on_record_already_stays(merger: Merger) -> None:
    Organisation.objects.filter(pk=merger.new.pk).update(valid_from="2025-06-16")
    Name.objects.filter(organisation=merger.old).update(valid_to="2024")
    merger.new.refresh_from_db()
    happened(merger)
    assert (merger.new.valid_from, name(merger.old).valid_to) == ("2025-06-16", "2024")


def test_one_undo_takes_all_of_it_back(merger: Merger) -> None:
    happened(merger)
    undo(Entry.objects.latest("number").batch, by=merger.by, permission="register.write")
    for row in merger[:-1]:
        row.refresh_from_db()
    assert not Event.objects.exists()
    rows: list[Any] = [merger.old, merger.new, merger.below, merger.above, name(merger.old), name(merger.new)]
    assert {(row.valid_from, row.valid_to) for row in rows} == {("", "")}


def test_a_day_that_is_amended_takes_what_it_gave_along(merger: Merger) -> None:
    event = happened(merger)
    amend_event(event, by=merger.by, seen=event.version, grounds=NOTED, on="2025-07-02")
    for row in merger[:-1]:
        row.refresh_from_db()
    assert (merger.old.valid_to, merger.new.valid_from) == ("2025-07-01", "2025-07-02")
    assert (merger.below.valid_to, name(merger.new).valid_from) == ("2025-07-01", "2025-07-02")


def test_who_absorbs_another_does_not_begin_with_that(merger: Merger) -> None:
    happened(merger, Event.Kind.ABSORBED)
    assert (merger.new.valid_from, merger.old.valid_to) == ("", "2025-06-30")


def test_who_is_there_before_and_after_a_split_goes_on(merger: Merger) -> None:
    record_event(
        "split", before=[merger.old], after=[merger.old, merger.other], on="1991-10-01", by=merger.by, grounds=NOTED
    )
    for row in merger[:-1]:
        row.refresh_from_db()
    assert (merger.old.valid_to, merger.other.valid_from) == ("", "1991-10-01")


def test_a_half_known_day_is_given_as_far_as_it_is_known(merger: Merger) -> None:
    happened(merger, on="2025")
    assert (merger.old.valid_to, merger.new.valid_from) == ("2025", "2025")


def test_a_change_of_status_dates_nothing(merger: Merger) -> None:
    happened(merger, Event.Kind.STATUS_CHANGED)
    assert {row.valid_from + row.valid_to for row in (merger.old, merger.new, merger.below)} == {""}
