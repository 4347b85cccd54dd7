"""What came of what was promised."""

import pytest

from giaoluu.register.archive.models import Value
from giaoluu.register.commitments.models import Commitment
from giaoluu.register.commitments.operations import close_commitment, record_commitment
from giaoluu.register.trail.errors import Forbidden, Unfit
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
