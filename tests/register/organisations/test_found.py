"""Bodies found by words of their names, however many are called so, and what is found by them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.commitments.queries import found as commitments_found
from giaoluu.register.organisations import queries
from giaoluu.register.organisations.queries import found
from giaoluu.register.review.judging import judge_same
from giaoluu.register.trail.models import User
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas


@pytest.mark.parametrize("few", [queries.FEW, 1, 0])
def test_few_and_many_bodies_are_found_alike_each_once_and_by_the_row_that_stands(
    few: int, lan: User, personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "FEW", few)
    kept = organisation("Công đoàn Cảng Thử Nghiệm", by=lan)
    other = organisation("Công đoàn bến cảng Thử", by=lan)
    port = organisation("Công đoàn cảng Thí Điểm", by=lan)
    organisation("Công đoàn Sân bay Thử", by=lan)
    judge_same(kept, other, by=personas.minh, why="một tổ chức, hai cách viết")
    assert list(found("cang công đoàn")) == [port, kept]
    assert not found("cảng hàng không")


def test_names_are_looked_through_once_whatever_is_found_by_them(lan: User) -> None:
    ours = organisation("Công đoàn Cảng Thử Nghiệm", by=lan)
    said = record_commitment("commitment", "cử hai cán bộ", organisation=ours, binds=[ours], by=lan, grounds=NOTED)
    with CaptureQueriesContext(connection) as asked:
        assert list(commitments_found("cảng thử")) == [said]
    assert sum(one["sql"].count('FROM "organisations_name"') for one in asked) == 1
