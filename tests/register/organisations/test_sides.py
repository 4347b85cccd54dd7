"""A side of a relationship: a body with all that stands below it on a day, through mergers."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.agreements.pairs import agreements_between
from giaoluu.register.commitments.operations import record_aid, record_commitment
from giaoluu.register.commitments.pairs import aid_between, commitments_between
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.exchanges.pairs import CAME, meetings
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.operations import record_event
from giaoluu.register.organisations.placing import place_below
from giaoluu.register.organisations.sides import Side, alone, whole
from giaoluu.register.review.judging import judge_same
from giaoluu.register.trail.models import User
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas

MERGER = dt.date(2025, 7, 1)
BEFORE, AFTER = dt.date(2024, 3, 1), dt.date(2026, 3, 1)
NAME = "Liên đoàn Lao động tỉnh Lào Cai"


class Region:
    """Lào Cai and Yên Bái that merged, with a union below each; a union abroad with one of a prefecture below."""

    def __init__(self, by: User) -> None:
        self.by = by
        self.old = organisation(NAME, by=by, valid_to="2025-06-30")
        self.yen_bai = organisation("Liên đoàn Lao động tỉnh Yên Bái", by=by, valid_to="2025-06-30")
        self.new = organisation(NAME, by=by, valid_from="2025-07-01")
        record_event("merged", before=[self.old, self.yen_bai], after=[self.new], on="2025-07-01", by=by, grounds=NOTED)
        self.sa_pa = self.below("Liên đoàn Lao động thị xã Sa Pa", self.old, valid_to="2025-06-30")
        self.apatite = self.below("Công đoàn Công ty Apatit Thử", self.old, valid_to="2025-06-30")
        place_below(self.apatite, self.new, by=by, grounds=NOTED, relation="organisational", valid_from="2025-07-01")
        self.ward = self.below("Công đoàn phường Thử Nghiệm", self.new, valid_from="2025-07-01")
        self.yunnan = organisation("Tổng Công hội tỉnh Vân Nam", by=by, country="CN")
        self.honghe = self.below("Tổng Công hội châu Hồng Hà", self.yunnan)

    def below(self, name: str, parent: Organisation, **dates: str) -> Organisation:
        child = organisation(name, by=self.by)
        place_below(child, parent, by=self.by, grounds=NOTED, relation="territorial", **dates)
        return child

    def named(self, side: Side) -> set[str]:
        rows = Organisation.objects.filter(pk__in=side.keys)
        return {f"{row.shown} {row.valid_from}".strip() for row in rows}


@pytest.fixture
def region(personas: Personas) -> Region:
    """Return the bodies on both sides of the border."""
    return Region(personas.lan)


def test_what_stood_below_a_body_that_merged_belongs_to_the_history_of_what_came_of_it(region: Region) -> None:
    side = whole(region.new, on=AFTER)
    assert side.body == region.new
    assert {region.old.pk, region.yen_bai.pk, region.sa_pa.pk, region.apatite.pk, region.ward.pk} <= side.keys
    assert side.below == 3


def test_a_whole_has_the_line_that_its_body_has_alone_through_two_mergers(region: Region, lan: User) -> None:
    older = organisation("Liên đoàn Lao động tỉnh Hoàng Liên Sơn", by=lan, valid_to="1991-09-30")
    record_event("split", before=[older], after=[region.old, region.yen_bai], on="1991-10-01", by=lan, grounds=NOTED)
    for body in (region.new, region.old, older):
        assert whole(body, on=AFTER).line == alone(body).line
    assert {older.pk, region.old.pk} <= whole(region.new, on=AFTER).keys


def test_a_body_does_not_gain_what_came_below_it_later(region: Region) -> None:
    side = whole(region.old, on=BEFORE)
    assert {region.sa_pa.pk, region.apatite.pk} <= side.keys
    assert region.ward.pk not in side.keys
    assert region.yen_bai.pk not in side.keys


def test_what_a_body_below_came_from_counts_and_is_named(region: Region, lan: User) -> None:
    former = organisation("Công đoàn phường Cũ", by=lan, valid_to="2025-06-30")
    record_event("merged", before=[former], after=[region.ward], on="2025-07-01", by=lan, grounds=NOTED)
    side = whole(region.new, on=AFTER)
    assert former.pk in side.keys
    assert side.former == (former,)


@pytest.mark.parametrize(
    ("since", "until"),
    [("2021", "2024"), ("2021/2022", "2023/2024")],
    ids=["known by its year alone", "a stretch of years"],
)
def test_a_place_may_begin_and_end_on_any_day_of_the_years_that_are_known(
    since: str, until: str, region: Region
) -> None:
    mine = region.below("Công đoàn Khu kinh tế Thử", region.yunnan, valid_from=since, valid_to=until)
    assert mine.pk in whole(region.yunnan, on=dt.date(2021, 1, 1)).keys
    assert mine.pk in whole(region.yunnan, on=dt.date(2024, 12, 31)).keys
    assert mine.pk not in whole(region.yunnan, on=dt.date(2020, 12, 31)).keys
    assert mine.pk not in whole(region.yunnan, on=dt.date(2025, 1, 1)).keys


@pytest.mark.parametrize(
    ("since", "until"),
    [("2021", "2024"), ("2021/2022", "2023/2024")],
    ids=["known by its year alone", "a stretch of years"],
)
def test_a_body_below_may_itself_begin_and_end_on_any_day_of_the_years_that_are_known(
    since: str, until: str, region: Region, lan: User
) -> None:
    mine = organisation("Công đoàn Khu chế xuất Thử", by=lan, valid_from=since, valid_to=until)
    place_below(mine, region.honghe, by=lan, grounds=NOTED, relation="organisational")
    below = organisation("Công đoàn Nhà máy Thử", by=lan, valid_from="2022")
    place_below(below, mine, by=lan, grounds=NOTED, relation="organisational")

    def there(on: dt.date) -> set[int]:
        return {mine.pk, below.pk} & whole(region.yunnan, on=on).keys

    assert there(dt.date(2020, 12, 31)) == set()
    assert there(dt.date(2021, 1, 1)) == {mine.pk}
    assert there(dt.date(2024, 12, 31)) == {mine.pk, below.pk}
    assert there(dt.date(2025, 1, 1)) == set()


def test_rows_judged_the_same_bring_what_stands_below_each(region: Region, personas: Personas) -> None:
    other = organisation("Tổng công hội tỉnh Vân Nam (Trung Quốc)", by=personas.lan, country="CN")
    child = region.below("Tổng Công hội thành phố Côn Minh", other)
    judge_same(region.yunnan, other, by=personas.minh, why="một tổ chức, hai cách viết")
    side = whole(region.yunnan, on=AFTER)
    assert {other.pk, child.pk, region.honghe.pk} <= side.keys
    assert side.below == 2


def test_what_unions_below_did_belongs_to_the_whole_and_to_neither_body_alone(region: Region, lan: User) -> None:
    told: dict[str, Any] = {"by": lan, "grounds": NOTED}
    record_exchange("visit", parties=[(region.sa_pa, "host"), (region.honghe, "guest")], date="2023-04", **told)
    signed = record_agreement("memorandum", status="signed", parties=[region.sa_pa, region.honghe], **told)
    said = record_commitment("commitment", "Cử 10 cán bộ sang học", binds=[region.honghe], **told)
    said.organisation = region.apatite
    said.save()
    given = record_aid(Decimal(50_000_000), "VND", giver=region.apatite, receiver=region.honghe, **told)
    ours, theirs = whole(region.new, on=AFTER).keys, whole(region.yunnan, on=AFTER).keys
    assert [one.way for one in meetings(ours, theirs)] == [CAME]
    assert list(agreements_between(ours, theirs)) == [signed]
    assert commitments_between(ours, theirs, exchanges=[], agreements=[], most=9) == [said.pk]
    assert list(aid_between(ours, theirs)) == [given]
    alone = {region.new.pk}, {region.yunnan.pk}
    assert not meetings(*alone)
    assert not agreements_between(*alone)
    assert not commitments_between(*alone, exchanges=[], agreements=[], most=9)
    assert not aid_between(*alone)


def test_what_stands_below_two_bodies_of_a_tree_counts_once(region: Region, lan: User) -> None:
    place_below(region.apatite, region.sa_pa, by=lan, grounds=NOTED, relation="organisational")
    below = region.below("Công đoàn phân xưởng Thử", region.apatite)
    side = whole(region.old, on=BEFORE)
    assert side.below == 3
    assert below.pk in side.keys
