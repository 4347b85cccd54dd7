"""What came of what was promised."""

import pytest

from giaoluu.register.archive.models import Value
from giaoluu.register.commitments.models import Commitment
from giaoluu.register.commitments.operations import (
    amend_commitment,
    close_commitment,
    record_commitment,
    reopen_commitment,
)
from giaoluu.register.trail.errors import Forbidden, Stale, Unfit
from giaoluu.register.trail.models import Entry
from giaoluu.register.trail.undoing import undo
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas


def _promise(personas: Personas, kind: str = "commitment") -> Commitment:
    body = organisation("Liên đoàn Lao động tỉnh Lào Cai", by=personas.lan)
    words = "nhận đào tạo tiếng Việt cho 15 cán bộ"
    return record_commitment(kind, words, binds=[body], by=personas.lan, grounds=NOTED, due="2025-06")


def test_a_promise_is_open_until_somebody_says_what_came_of_it(personas: Personas) -> None:
    promise = _promise(personas)
    assert promise.step == "open"
    closed = close_commitment(promise, "kept", by=personas.lan, grounds=NOTED)
    assert closed.step == "kept"
    assert Value.objects.get(noun="commitments.commitment", field="step").value == "kept"
    assert Entry.objects.order_by("-number")[0].operation == "commitments.close_commitment"


def test_a_promise_is_closed_once_and_the_closing_can_be_taken_back(personas: Personas) -> None:
    closed = close_commitment(_promise(personas), "dropped", by=personas.lan, grounds=NOTED)
    with pytest.raises(Unfit):
        close_commitment(closed, "kept", by=personas.lan, grounds=NOTED)
    undo(Entry.objects.order_by("-number")[0].batch, by=personas.minh, permission="review.undo")
    assert Commitment.objects.get().step == "open"


def test_nothing_can_come_of_an_assessment(personas: Personas) -> None:
    with pytest.raises(Unfit):
        close_commitment(_promise(personas, "assessment"), "kept", by=personas.lan, grounds=NOTED)


def test_who_only_reads_closes_nothing(personas: Personas) -> None:
    promise = _promise(personas)
    with pytest.raises(Forbidden):
        close_commitment(promise, "kept", by=personas.thao, grounds=NOTED)
    assert Commitment.objects.get().step == "open"


@pytest.mark.parametrize("step", ["kept", "partly", "dropped", "overtaken"])
def test_what_came_of_a_promise_and_when_rests_on_its_evidence(step: str, personas: Personas) -> None:
    closed = close_commitment(_promise(personas), step, by=personas.lan, grounds=NOTED, on="2025-05")
    assert (closed.step, closed.closed_on) == (step, "2025-05")
    values = Value.objects.filter(noun="commitments.commitment", row=closed.pk, field__in=["step", "closed_on"])
    assert {(value.field, value.evidence.count()) for value in values} == {("step", 1), ("closed_on", 1)}


def test_nothing_came_of_a_promise_before_it_was_said(personas: Personas) -> None:
    promise = record_commitment("commitment", "cử đoàn", binds=[], by=personas.lan, grounds=NOTED, said_on="2024-03-12")
    with pytest.raises(Unfit) as refused:
        close_commitment(promise, "kept", by=personas.lan, grounds=NOTED, on="2024-03-11")
    assert "closed_on" in refused.value.reasons


def test_a_promise_is_opened_again_for_a_reason_and_what_came_of_it_stays_as_corrected(personas: Personas) -> None:
    closed = close_commitment(_promise(personas), "kept", by=personas.lan, grounds=NOTED, on="2025-05")
    opened = reopen_commitment(closed, by=personas.lan, seen=closed.version, why="đoàn chưa sang")
    assert (opened.step, opened.closed_on) == ("open", "")
    ranks = dict(Value.objects.filter(row=opened.pk, field="step").values_list("value", "rank"))
    assert ranks == {"kept": "former", "open": "preferred"}
    assert Entry.objects.latest("number").why == "đoàn chưa sang"
    with pytest.raises(Unfit):
        reopen_commitment(opened, by=personas.lan, seen=opened.version, why="lần nữa")


def test_who_saw_an_older_promise_does_not_close_the_newer_one(personas: Personas) -> None:
    promise = _promise(personas)
    amend_commitment(promise, by=personas.minh, seen=promise.version, grounds=NOTED, due="2026")
    with pytest.raises(Stale):
        close_commitment(promise, "kept", by=personas.lan, grounds=NOTED, seen=promise.version)
