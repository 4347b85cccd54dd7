from decimal import Decimal

import pytest

from giaoluu.register.archive.models import Value
from giaoluu.register.indicators.models import Figure
from giaoluu.register.indicators.operations import amend_figure, record_figure
from giaoluu.register.people.models import Person, Tenure
from giaoluu.register.people.operations import amend_person, record_tenure
from giaoluu.register.review.queries import faults_of_values
from giaoluu.register.trail.errors import StillUsed, Unfit
from giaoluu.register.trail.models import Entry, User
from giaoluu.register.trail.queries import breaks_of_the_chain
from giaoluu.register.trail.undoing import undo
from tests.register.factories import NOTED, organisation, person

WRITE = "register.write"


def last_batch() -> Entry:
    entry = Entry.objects.order_by("-number").first()
    assert entry is not None
    return entry


def test_what_was_recorded_goes_with_its_evidence(lan: User) -> None:
    person("Hà Văn Thử", by=lan)
    undo(last_batch().batch, by=lan, permission=WRITE)
    assert not Person.objects.exists()
    assert not Value.objects.exists()
    assert not list(breaks_of_the_chain())


def test_an_amendment_taken_back_gives_the_former_value(lan: User) -> None:
    row = person("Hà Văn Thử", by=lan)
    amend_person(row, by=lan, seen=1, grounds=NOTED, country="LA")
    undo(last_batch().batch, by=lan, permission=WRITE)
    assert Person.objects.get().country == ""


def test_a_later_edit_of_the_same_field_stays_and_is_told(lan: User) -> None:
    row = person("Hà Văn Thử", by=lan)
    amend_person(row, by=lan, seen=1, grounds=NOTED, country="LA", distinction="người Lào Cai")
    first = last_batch().batch
    amend_person(row, by=lan, seen=2, grounds=NOTED, country="VN")
    kept = [one for one in undo(first, by=lan, permission=WRITE) if one.noun == "people.person"]
    row.refresh_from_db()
    assert (row.country, row.distinction) == ("VN", "")
    assert [one.column for one in kept] == ["country"]


def test_a_row_that_others_lean_on_does_not_go(lan: User) -> None:
    union = organisation("Liên đoàn Lao động tỉnh Lào Cai", by=lan)
    recorded = last_batch().batch
    record_tenure(person("Hà Văn Thử", by=lan), "Chủ tịch", union, by=lan, grounds=NOTED)
    with pytest.raises(StillUsed) as refused:
        undo(recorded, by=lan, permission=WRITE)
    assert refused.value.users == [f"people.tenure {Tenure.objects.get().pk}"]


def test_a_number_is_the_same_however_many_places_the_database_gives_it(lan: User) -> None:
    figure = record_figure(Decimal(2450), unit="CĐCS", by=lan, grounds=NOTED)
    amend_figure(figure, by=lan, seen=1, grounds=NOTED, value=Decimal("2451.50"))
    assert undo(last_batch().batch, by=lan, permission=WRITE) == []
    assert Figure.objects.get().value == 2450
    assert not list(faults_of_values())


def test_nothing_is_taken_back_twice(lan: User) -> None:
    person("Hà Văn Thử", by=lan)
    batch = last_batch().batch
    undo(batch, by=lan, permission=WRITE)
    with pytest.raises(Unfit):
        undo(batch, by=lan, permission=WRITE)
