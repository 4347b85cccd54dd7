"""Who sees to a commitment on our side: a body, and the officer there."""

import datetime as dt

import pytest

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.commitments.models import Commitment
from giaoluu.register.commitments.operations import amend_commitment, record_commitment
from giaoluu.register.commitments.queries import (
    commitments,
    commitments_of,
    found,
    in_charge_of,
    nobody_left,
    officers,
    owned_by,
    owners,
)
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.operations import add_name
from giaoluu.register.review.judging import judge_same
from giaoluu.register.review.undoing import undo_act
from giaoluu.register.search.queries import answering
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Entry
from giaoluu.register.trail.queries import readers_called
from tests.register.factories import NOTED, organisation
from tests.register.personas import SINCE, Personas


@pytest.fixture
def ours(personas: Personas) -> Organisation:
    return organisation("Liên đoàn Lao động tỉnh Lào Cai", by=personas.lan)


@pytest.fixture
def promise(personas: Personas) -> Commitment:
    theirs = organisation("Tổng Công hội tỉnh Vân Nam", by=personas.lan, country="CN")
    return record_commitment("commitment", "mời 5 cán bộ trẻ", binds=[theirs], by=personas.lan, grounds=NOTED)


def test_a_promise_of_others_is_seen_to_by_us_with_evidence_and_on_the_trail(
    promise: Commitment, ours: Organisation, personas: Personas
) -> None:
    amend_commitment(promise, by=personas.lan, seen=1, grounds=NOTED, owner=ours, officer=personas.minh)
    promise.refresh_from_db()
    assert (promise.owner, promise.officer) == (ours, personas.minh)
    assert [value.value for value in values_of(promise, "officer")] == [personas.minh.pk]
    assert (owners(), officers()) == ([ours], [personas.minh])
    assert list(commitments_of(ours)) == [promise] == list(found("tỉnh Lào Cai"))
    entry = Entry.objects.get(operation="commitments.amend_commitment")
    undo_act(entry, by=personas.minh)
    promise.refresh_from_db()
    assert (promise.owner, promise.officer) == (None, None)


def test_what_a_body_sees_to_is_found_by_any_of_its_names(
    promise: Commitment, ours: Organisation, personas: Personas
) -> None:
    amend_commitment(promise, by=personas.lan, seen=1, grounds=NOTED, owner=ours)
    assert list(answering(commitments(), "lien doan lao dong tinh lao cai")) == [promise]
    add_name(ours, "Công đoàn miền biên viễn", by=personas.lan, grounds=NOTED)
    assert list(answering(commitments(), "mien bien vien")) == [promise]
    assert not answering(commitments(), "tỉnh Điện Biên").exists()


def test_what_nobody_sees_to_is_found_as_such(promise: Commitment, ours: Organisation, personas: Personas) -> None:
    assert list(owned_by(commitments(), ["none"], on=SINCE)) == [promise]
    assert list(in_charge_of(commitments(), ["none"])) == [promise]
    amend_commitment(promise, by=personas.lan, seen=1, grounds=NOTED, owner=ours)
    assert not owned_by(commitments(), ["none"], on=SINCE).exists()
    assert in_charge_of(commitments(), [str(personas.lan.pk), "none"]).exists()


def test_what_a_body_sees_to_is_found_for_the_row_that_stands_for_it(
    promise: Commitment, ours: Organisation, personas: Personas
) -> None:
    twin = organisation("LĐLĐ tỉnh Lào Cai", by=personas.lan)
    amend_commitment(promise, by=personas.lan, seen=1, grounds=NOTED, owner=twin)
    judge_same(ours, twin, by=personas.minh, why="một đơn vị")
    assert owners() == [ours]
    assert list(owned_by(commitments(), [str(ours.pk)], on=SINCE)) == [promise]


def test_who_has_left_is_given_nothing_but_keeps_what_they_had(
    promise: Commitment, ours: Organisation, personas: Personas
) -> None:
    amend_commitment(promise, by=personas.lan, seen=1, grounds=NOTED, officer=personas.hai)
    personas.hai.is_active = False
    personas.hai.save()
    promise.refresh_from_db()
    amend_commitment(promise, by=personas.lan, seen=2, grounds=NOTED, officer=personas.hai, owner=ours)
    with pytest.raises(Unfit) as unfit:
        record_commitment("wish", "sang năm gặp lại", binds=[], by=personas.lan, grounds=NOTED, officer=personas.hai)
    assert list(unfit.value.reasons) == ["officer"]


def test_who_may_be_put_in_charge_is_found_by_name_with_or_without_marks(personas: Personas) -> None:
    named = personas.lan.name
    assert personas.lan in readers_called(named, on=SINCE)
    assert personas.lan in readers_called("lan", on=SINCE)
    assert readers_called(named, on=SINCE.replace(year=2019)) == []


@pytest.mark.parametrize(
    ("ended", "gone"), [("", False), ("2025-06-30", True), ("2026", False), ("2026-05", True), ("2026-06", False)]
)
def test_what_an_ended_body_left_behind_is_found(
    promise: Commitment, ours: Organisation, personas: Personas, ended: str, gone: bool
) -> None:
    day = dt.date(2026, 6, 15)
    amend_commitment(promise, by=personas.lan, seen=1, grounds=NOTED, owner=ours)
    Organisation.objects.filter(pk=ours.pk).update(valid_to=ended)
    assert owned_by(commitments(), ["gone"], on=day).exists() == gone
    assert nobody_left(commitments().get(), on=day) == gone


def test_what_somebody_left_behind_who_no_longer_works_here_is_found(promise: Commitment, personas: Personas) -> None:
    amend_commitment(promise, by=personas.lan, seen=1, grounds=NOTED, officer=personas.hai)
    assert not in_charge_of(commitments(), ["gone"]).exists()
    personas.hai.is_active = False
    personas.hai.save()
    assert list(in_charge_of(commitments(), ["gone"])) == [promise]
    assert nobody_left(commitments().get(), on=SINCE)
