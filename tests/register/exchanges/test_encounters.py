"""Who met whom abroad is kept as the exchanges tell it, after every act and after every act that is taken back."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from itertools import product

import pytest

from giaoluu.register.archive.operations import restrict, withdraw
from giaoluu.register.exchanges.counting import Asked, counted_by, counted_by_unit, ties_abroad
from giaoluu.register.exchanges.encounters import faults_of_encounters, rebuild
from giaoluu.register.exchanges.models import Encounter, Exchange, ExchangeParty
from giaoluu.register.exchanges.operations import (
    add_party,
    amend_exchange,
    amend_party,
    record_exchange,
    withdraw_party,
)
from giaoluu.register.organisations.models import Organisation, Territory, Unit
from giaoluu.register.organisations.operations import amend_organisation
from giaoluu.register.organisations.placing import amend_territory, withdraw_territory
from giaoluu.register.review.judging import judge_same, take_back
from giaoluu.register.review.operations import accept_with_what_it_needs
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Entry
from giaoluu.register.trail.rows import standing
from giaoluu.register.trail.undoing import undo
from giaoluu.register.trail.writing import writing
from tests.register.factories import NOTED, TALKS, organisation, read
from tests.register.personas import Personas

ON = dt.date(2026, 3, 1)
WAYS = ("came", "went", "met")


class World:
    """Lào Cai, Điện Biên, Bò Kẹo and Vân Nam with their units, and two exchanges: one with each neighbour."""

    def __init__(self, personas: Personas) -> None:
        self.lan, self.minh = personas.lan, personas.minh
        self.lao_cai = self.body("Liên đoàn Lao động tỉnh Lào Cai", "lao-cai", "VN")
        self.dien_bien = self.body("Liên đoàn Lao động tỉnh Điện Biên", "dien-bien", "VN")
        self.bokeo = self.body("Liên hiệp Công đoàn tỉnh Bò Kẹo", "bo-keo", "LA")
        self.yunnan = self.body("Tổng Công hội tỉnh Vân Nam", "van-nam", "CN")
        self.visit = self.met("visit", "2023-05", (self.lao_cai, "host"), (self.bokeo, "guest"))
        self.talks = self.met("talks", "2024-09-01", (self.lao_cai, "guest"), (self.yunnan, "host"))

    def body(self, name: str, unit: str, country: str) -> Organisation:
        """Return a body that works in a unit of its own."""
        place = Unit.objects.create(slug=unit, name=unit, full_name=unit, kind="province", country=country)
        return organisation(name, by=self.lan, country=country, unit=place)

    def met(self, kind: str, date: str, *parties: tuple[Organisation, str]) -> Exchange:
        """Return an exchange of these parties."""
        return record_exchange(kind, parties=parties, by=self.lan, grounds=NOTED, date=date)

    def party(self, exchange: Exchange, body: Organisation) -> ExchangeParty:
        """Return the part that `body` had."""
        return exchange.parties.get(organisation=body)


@pytest.fixture
def world(personas: Personas) -> World:
    """Return the border."""
    return World(personas)


def by_hand() -> tuple[Counter[tuple[str, str]], Counter[tuple[int, int]], Counter[str]]:
    """Count exchanges by year and way, pairs and units, going through the rows one by one."""
    ways: Counter[tuple[str, str]] = Counter()
    pairs: Counter[tuple[int, int]] = Counter()
    units: Counter[str] = Counter()
    for one in Exchange.objects.filter(same_as=None):
        parts = [part for row in (one, *one.others.all()) for part in row.parties.all()]
        home = [part for part in parts if part.organisation.country == "VN"]
        abroad = [part for part in parts if part.organisation.country not in {"", "VN"}]
        if not home or not abroad:
            continue
        roles = {part.role for part in home}
        ways[one.date[:4], "came" if "host" in roles else "went" if "guest" in roles else "met"] += 1
        ours, theirs = ({standing(part.organisation).pk for part in side} for side in (home, abroad))
        pairs.update(product(ours, theirs))
        bodies = [part.organisation_id for part in (*home, *abroad)]
        units.update({row.unit.slug for row in Territory.objects.filter(organisation__in=bodies)})
    return ways, pairs, units


def agrees() -> bool:
    """Tell whether pictures count what the rows say, and whether what is kept is true."""
    ways, pairs, units = by_hand()
    told = Counter({(one.key, way): getattr(one, way) for one in counted_by("year", Asked()) for way in WAYS})
    return (
        +told == ways
        and {(tie.ours, tie.theirs): tie.exchanges for tie in ties_abroad(Asked(), most=99)} == dict(pairs)
        and {one.unit.slug: one.exchanges for one in counted_by_unit(Asked(), on=ON)} == dict(units)
        and list(faults_of_encounters()) == []
    )


ACTS: dict[str, Callable[[World], object]] = {
    "another exchange": lambda it: it.met("talks", "2025", (it.dien_bien, "party"), (it.bokeo, "party")),
    "one at home": lambda it: it.met("talks", "2025", (it.dien_bien, "host"), (it.lao_cai, "guest")),
    "a party more": lambda it: add_party(it.visit, it.dien_bien, "guest", by=it.lan, grounds=NOTED),
    "a party less": lambda it: withdraw_party(it.party(it.visit, it.bokeo), by=it.minh, seen=1, why="nhầm"),
    "another body": lambda it: amend_party(
        it.party(it.visit, it.bokeo), by=it.lan, seen=1, grounds=NOTED, organisation=it.yunnan
    ),
    "another role": lambda it: amend_party(
        it.party(it.visit, it.lao_cai), by=it.lan, seen=1, grounds=NOTED, role="party"
    ),
    "another day": lambda it: amend_exchange(it.visit, by=it.lan, seen=1, grounds=NOTED, date="2022-12-30"),
    "another kind": lambda it: amend_exchange(it.visit, by=it.lan, seen=1, grounds=NOTED, kind="signing"),
    "another country": lambda it: amend_organisation(it.bokeo, by=it.lan, seen=1, grounds=NOTED, country="TH"),
    "a country at home": lambda it: amend_organisation(it.bokeo, by=it.lan, seen=1, grounds=NOTED, country="VN"),
    "another unit": lambda it: amend_territory(
        it.bokeo.territory.get(), by=it.lan, seen=1, grounds=NOTED, unit=Unit.objects.get(slug="van-nam")
    ),
    "no unit": lambda it: withdraw_territory(it.lao_cai.territory.get(), by=it.minh, seen=1, why="nhầm"),
    "one exchange": lambda it: judge_same(it.visit, it.talks, by=it.minh),
    "one body abroad": lambda it: judge_same(it.bokeo, it.yunnan, by=it.minh),
    "one body at home": lambda it: judge_same(it.lao_cai, it.dien_bien, by=it.minh),
}
"""What may be done, by what comes of it."""


@pytest.mark.parametrize("act", ACTS)
def test_pictures_count_what_the_exchanges_say_before_and_after_an_act_and_once_it_is_undone(
    world: World, act: str
) -> None:
    before = set(Encounter.objects.values_list("exchange", "day", "kind", "ours", "theirs", "our_unit", "their_unit"))
    assert len(before) == 2
    assert agrees()
    ACTS[act](world)
    assert agrees()
    undo(Entry.objects.order_by("number").last().batch, by=world.minh, permission="review.undo")  # type: ignore[union-attr]
    assert agrees()
    assert before == set(
        Encounter.objects.values_list("exchange", "day", "kind", "ours", "theirs", "our_unit", "their_unit")
    )


def test_of_two_rows_of_one_exchange_the_parties_of_both_met(world: World) -> None:
    (home, abroad) = (world.met("talks", "2025", (body, "party")) for body in (world.dien_bien, world.yunnan))
    judgement = judge_same(home, abroad, by=world.minh)
    assert agrees()
    assert (world.dien_bien.pk, world.yunnan.pk) in {(tie.ours, tie.theirs) for tie in ties_abroad(Asked(), most=9)}
    take_back(judgement, by=world.minh)
    assert agrees()
    assert ties_abroad(Asked(), most=9) == ties_abroad(Asked(until=dt.date(2024, 12, 31)), most=9)


def test_a_body_of_two_units_counts_in_both_and_its_exchanges_once(world: World) -> None:
    Territory.objects.create(organisation=world.lao_cai, unit=Unit.objects.get(slug="dien-bien"))
    rebuild()
    assert agrees()
    assert [one.exchanges for one in counted_by_unit(Asked(country="LA"), on=ON)] == [1, 1, 1]
    assert counted_by("country", Asked()) == [("CN", 0, 1, 0), ("LA", 1, 0, 0)]


def test_an_act_that_is_refused_leaves_what_was_counted(world: World) -> None:
    with pytest.raises(Unfit), writing("thử", by=world.lan, permission="register.write"):
        world.met("talks", "2025", (world.dien_bien, "host"), (world.bokeo, "guest"))
        raise Unfit({})
    assert agrees()
    assert Encounter.objects.count() == 2


def test_what_a_page_tells_is_counted_when_it_is_confirmed_and_not_before(personas: Personas) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    assert not Encounter.objects.exists()
    accept_with_what_it_needs(next(one for one in proposals if one.kind == "exchange"), by=personas.lan)
    assert agrees()
    assert Encounter.objects.count() == 1
    restrict(page.source, restricted=True, by=personas.minh, why="tài liệu nội bộ")
    assert agrees()
    withdraw(page.source, by=personas.minh, why="theo đề nghị")
    assert agrees()


def test_what_was_changed_behind_the_back_of_the_programme_is_told_and_mended(world: World) -> None:
    ExchangeParty.objects.filter(exchange=world.visit, organisation=world.lao_cai).update(role="guest")
    Encounter.objects.filter(exchange=world.talks.pk).delete()
    told = list(faults_of_encounters())
    assert [line.split(":")[0] for line in told] == [f"exchange {one.pk}" for one in (world.visit, world.talks)]
    assert rebuild() == 2
    assert agrees()
