"""Two sides through the years: mergers, and who came to whom."""

import datetime as dt

import pytest

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.agreements.pairs import agreements_between
from giaoluu.register.commitments.models import Commitment
from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.commitments.pairs import commitments_between
from giaoluu.register.exchanges.counting import Asked, partners_of, ties_abroad
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.exchanges.pairs import CAME, MET, WENT, meetings, way_of
from giaoluu.register.exchanges.pairs import met as met_at
from giaoluu.register.organisations.lineages import line_of
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.operations import record_event
from giaoluu.register.organisations.queries import found
from giaoluu.register.organisations.sides import alone
from giaoluu.register.review.judging import judge_same
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import in_order
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas

LAO_CAI = "Liên đoàn Lao động tỉnh Lào Cai"


class Border:
    """Lào Cai and Yên Bái, what both became in 2025, and the unions of Vân Nam and Bò Kẹo."""

    def __init__(self, by: User) -> None:
        self.old = organisation(LAO_CAI, by=by)
        self.yen_bai = organisation("Liên đoàn Lao động tỉnh Yên Bái", by=by)
        self.new = organisation(LAO_CAI, by=by, valid_from="2025-07-01")
        record_event("merged", before=[self.old, self.yen_bai], after=[self.new], on="2025-07-01", by=by, grounds=NOTED)
        self.yunnan = organisation("Tổng Công hội tỉnh Vân Nam", by=by, country="CN")
        self.bokeo = organisation("Liên hiệp Công đoàn tỉnh Bò Kẹo", by=by, country="LA")


@pytest.fixture
def border(personas: Personas) -> Border:
    """Return the bodies on both sides of the border."""
    return Border(personas.lan)


def met(host: Organisation, guest: Organisation, date: str, *, by: User) -> None:
    record_exchange("talks", parties=[(host, "host"), (guest, "guest")], by=by, grounds=NOTED, date=date)


def test_a_merged_body_has_what_it_came_from_in_its_line(border: Border) -> None:
    assert set(line_of(border.new)) == {border.new, border.old, border.yen_bai}
    assert line_of(border.new)[0] == border.new


def test_a_body_that_merged_into_another_does_not_inherit_its_neighbour(border: Border) -> None:
    assert set(line_of(border.old)) == {border.old, border.new}


def test_the_meetings_of_the_old_body_count_for_the_new_one(border: Border, lan: User) -> None:
    met(border.old, border.yunnan, "2023-05-04", by=lan)
    met(border.yunnan, border.new, "2025-11", by=lan)
    told = meetings(alone(border.new).keys, alone(border.yunnan).keys)
    assert [(one.day, one.way) for one in told] == [(dt.date(2025, 11, 1), WENT), (dt.date(2023, 5, 4), CAME)]
    assert [row.date for row in met_at(told)] == ["2025-11", "2023-05-04"]


def test_who_came_is_told_only_where_a_host_or_a_guest_is_known() -> None:
    assert way_of([(True, "host"), (False, "party")]) == CAME
    assert way_of([(True, "party"), (False, "host")]) == WENT
    assert way_of([(True, "party"), (False, "party")]) == MET
    assert way_of([(True, "host"), (False, "host")]) == MET


def test_an_exchange_that_two_rows_tell_of_is_counted_once(border: Border, personas: Personas) -> None:
    first, second = (
        record_exchange(
            "talks", parties=[(border.old, "host"), (border.yunnan, "guest")], by=personas.lan, grounds=NOTED, date=date
        )
        for date in ("2023-05-04", "2023-05")
    )
    judge_same(first, second, by=personas.minh, why="một cuộc hội đàm")
    assert len(meetings({border.old.pk}, {border.yunnan.pk})) == 1
    assert [tie.exchanges for tie in partners_of([border.old], most=9)] == [1]


def test_ties_abroad_leave_out_who_met_at_home(border: Border, lan: User) -> None:
    met(border.old, border.yen_bai, "2023", by=lan)
    met(border.old, border.yunnan, "2023-05-04", by=lan)
    met(border.old, border.yunnan, "2024-02", by=lan)
    met(border.yen_bai, border.bokeo, "2022", by=lan)
    told = [(tie.ours, tie.theirs, tie.exchanges, tie.last) for tie in ties_abroad(Asked(), most=9)]
    assert told == [
        (border.old.pk, border.yunnan.pk, 2, dt.date(2024, 2, 1)),
        (border.yen_bai.pk, border.bokeo.pk, 1, dt.date(2022, 1, 1)),
    ]
    assert [tie.theirs for tie in ties_abroad(Asked(country="LA"), most=9)] == [border.bokeo.pk]
    assert [tie.ours for tie in ties_abroad(Asked(), found("van nam"), most=9)] == [border.old.pk]


def test_an_agreement_of_the_old_body_is_one_of_the_relationship(border: Border, lan: User) -> None:
    row = record_agreement(
        "memorandum", status="signed", parties=[border.old, border.yunnan], by=lan, grounds=NOTED, term="2024/2028"
    )
    assert list(agreements_between(alone(border.new).keys, {border.yunnan.pk})) == [row]
    assert not agreements_between(alone(border.new).keys, {border.bokeo.pk})


def test_what_is_still_open_and_what_was_kept_are_told_apart(border: Border, lan: User) -> None:
    signed = record_agreement("memorandum", status="signed", parties=[border.old, border.yunnan], by=lan, grounds=NOTED)
    for text, step in (("Gửi danh sách cán bộ", "kept"), ("Cử đoàn thợ giỏi sang Mông Tự", "open")):
        record_commitment("commitment", text, binds=[border.old], by=lan, grounds=NOTED, agreement=signed, step=step)
    told = commitments_between({border.old.pk}, {border.yunnan.pk}, exchanges=[], agreements=[signed.pk], most=9)
    rows = in_order(Commitment.objects.all(), told)
    assert [(row.text, row.step) for row in rows] == [
        ("Cử đoàn thợ giỏi sang Mông Tự", "open"),
        ("Gửi danh sách cán bộ", "kept"),
    ]
