"""Exchanges counted for the pictures: each once, through mergers, and only those with abroad."""

import datetime as dt

import pytest

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.agreements.queries import agreements_touching
from giaoluu.register.exchanges.counting import (
    Asked,
    bodies_of_unit,
    counted_by,
    counted_by_unit,
    units_on,
)
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.organisations.models import Organisation, Unit, UnitSuccession
from giaoluu.register.organisations.operations import record_organisation
from giaoluu.register.trail.models import User
from tests.register.factories import NOTED

ON = dt.date(2026, 3, 1)


def unit(slug: str, country: str = "VN", **columns: str) -> Unit:
    return Unit.objects.create(slug=slug, name=slug, full_name=slug, kind="province", country=country, **columns)


class World:
    """Lào Cai and Yên Bái with their units, which became one, and the union of Bò Kẹo."""

    def __init__(self, by: User) -> None:
        self.lao_cai_unit, self.yen_bai_unit = (
            unit("lao-cai", valid_to="2025-06-30"),
            unit("yen-bai", valid_to="2025-06-30"),
        )
        self.merged, self.bokeo_unit = unit("lao-cai-moi", valid_from="2025-07-01"), unit("bo-keo", "LA")
        for before in (self.lao_cai_unit, self.yen_bai_unit):
            UnitSuccession.objects.create(before=before, after=self.merged, on="2025-07-01", share="whole")
        self.lao_cai = self._body("LĐLĐ tỉnh Lào Cai", self.lao_cai_unit, by)
        self.yen_bai = self._body("LĐLĐ tỉnh Yên Bái", self.yen_bai_unit, by)
        self.bokeo = self._body("Liên hiệp Công đoàn tỉnh Bò Kẹo", self.bokeo_unit, by, country="LA")

    def _body(self, name: str, place: Unit, by: User, country: str = "VN") -> Organisation:
        return record_organisation(name, kind="trade_union", by=by, grounds=NOTED, unit=place, country=country)


@pytest.fixture
def world(lan: User) -> World:
    """Return the border before and after the merger."""
    return World(lan)


def met(parties: list[tuple[Organisation, str]], date: str, *, by: User, kind: str = "talks") -> None:
    record_exchange(kind, parties=parties, by=by, grounds=NOTED, date=date)


def test_years_tell_who_came_and_who_went(world: World, lan: User) -> None:
    met([(world.lao_cai, "host"), (world.bokeo, "guest")], "2023-05", by=lan)
    met([(world.lao_cai, "guest"), (world.bokeo, "host")], "2023-09-01", by=lan)
    met([(world.lao_cai, "party"), (world.bokeo, "party")], "2024", by=lan, kind="signing")
    met([(world.lao_cai, "host"), (world.yen_bai, "guest")], "2024", by=lan)
    assert counted_by("year", Asked()) == [("2023", 1, 1, 0), ("2024", 0, 0, 1)]
    assert counted_by("kind", Asked()) == [("signing", 0, 0, 1), ("talks", 1, 1, 0)]
    assert counted_by("country", Asked(since=dt.date(2024, 1, 1))) == [("LA", 0, 0, 1)]
    assert counted_by("year", Asked(country="CN")) == []


def test_before_the_merger_each_province_has_its_own_number(world: World, lan: User) -> None:
    met([(world.lao_cai, "host"), (world.bokeo, "guest")], "2023-05", by=lan)
    met([(world.yen_bai, "host"), (world.bokeo, "guest")], "2023-06", by=lan)
    told = {place.unit.slug: place.exchanges for place in counted_by_unit(Asked(), on=dt.date(2024, 1, 1))}
    assert told == {"bo-keo": 2, "lao-cai": 1, "yen-bai": 1}


def test_after_the_merger_an_exchange_of_both_counts_once_for_the_new_province(world: World, lan: User) -> None:
    met([(world.lao_cai, "host"), (world.yen_bai, "host"), (world.bokeo, "guest")], "2023-05", by=lan)
    met([(world.yen_bai, "host"), (world.bokeo, "guest")], "2023-06", by=lan)
    told = {place.unit.slug: place.exchanges for place in counted_by_unit(Asked(), on=ON)}
    assert told == {"bo-keo": 2, "lao-cai-moi": 2}
    assert {body.shown for body in bodies_of_unit("lao-cai-moi", on=ON)} == {"LĐLĐ tỉnh Lào Cai", "LĐLĐ tỉnh Yên Bái"}


def test_units_are_those_of_the_day(world: World) -> None:
    assert {one.slug for one in units_on(dt.date(2024, 1, 1))} == {"lao-cai", "yen-bai", "bo-keo"}
    assert {one.slug for one in units_on(ON)} == {"lao-cai-moi", "bo-keo"}


def test_what_ends_soonest_stands_first_and_what_is_over_last(world: World, lan: User) -> None:
    for term, other in (
        ("2024/2028", world.bokeo),
        ("2023/2026", world.bokeo),
        ("2019/2023", world.bokeo),
        ("2027/2031", world.bokeo),
        ("2024/2026", world.yen_bai),
        ("2005/2009", world.bokeo),
    ):
        record_agreement(
            "memorandum", status="signed", parties=[world.lao_cai, other], by=lan, grounds=NOTED, term=term
        )
    rows = agreements_touching(dt.date(2021, 1, 1), dt.date(2031, 1, 1), on=ON)
    assert [row.term for row in rows] == ["2023/2026", "2024/2028", "2027/2031", "2019/2023"]
    assert not agreements_touching(dt.date(2021, 1, 1), dt.date(2031, 1, 1), on=ON, country="CN")
