"""All that stands or ever stood below a body, and what is on record of these bodies, be they few or many."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import QuerySet

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.agreements.queries import agreements
from giaoluu.register.agreements.queries import with_party as agreements_with_party
from giaoluu.register.commitments.models import Aid
from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.commitments.queries import aid, aid_among, commitments, concerning
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.exchanges.queries import exchanges, with_party
from giaoluu.register.organisations import groups
from giaoluu.register.organisations.groups import Group, all_below, body_itself
from giaoluu.register.organisations.models import Organisation, Parentage
from giaoluu.register.organisations.placing import move_below, place_below
from giaoluu.register.organisations.queries import organisations
from giaoluu.register.people.operations import record_tenure
from giaoluu.register.people.queries import people, people_at
from giaoluu.register.review.judging import judge_same, take_back
from giaoluu.register.trail.rows import standing
from tests.register.factories import NOTED, organisation, person
from tests.register.personas import Personas


class Tree:
    """The confederation with two provinces, a district of each, a company in each district, and a union abroad."""

    def __init__(self, personas: Personas) -> None:
        self.lan, self.minh = personas.lan, personas.minh
        self.centre = self.body("Tổng Liên đoàn Lao động Việt Nam")
        self.lao_cai = self.body("Liên đoàn Lao động tỉnh Lào Cai", self.centre)
        self.yen_bai = self.body("Liên đoàn Lao động tỉnh Yên Bái", self.centre)
        self.sa_pa = self.body("Liên đoàn Lao động huyện Sa Pa", self.lao_cai)
        self.van_yen = self.body("Liên đoàn Lao động huyện Văn Yên", self.yen_bai)
        self.quarry = self.body("Công đoàn cơ sở Công ty Đá Sa Pa", self.sa_pa)
        self.cinnamon = self.body("Công đoàn cơ sở Công ty Quế Văn Yên", self.van_yen)
        self.bokeo = organisation("Liên hiệp Công đoàn tỉnh Bò Kẹo", by=self.lan, country="LA")

    def body(self, name: str, above: Organisation | None = None, relation: str = "organisational") -> Organisation:
        """Return a body below `above`."""
        row = organisation(name, by=self.lan)
        if above is not None:
            place_below(row, above, by=self.lan, grounds=NOTED, relation=relation)
        return row

    @property
    def home(self) -> set[Organisation]:
        """All bodies at home."""
        return set(Organisation.objects.exclude(country="LA"))


@pytest.fixture
def tree(personas: Personas) -> Tree:
    """Return the tree."""
    return Tree(personas)


@pytest.fixture(params=["few", "many"])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let a group be few bodies, or many: what is found is the same."""
    if request.param == "many":
        monkeypatch.setattr(groups, "MANY", 0)
    return str(request.param)


def below(row: Organisation) -> set[Organisation]:
    return set(Organisation.objects.filter(all_below(row.pk).at("pk")))


def below_by_hand(row: Organisation) -> set[Organisation]:
    """Go down from one body to the next, through all days, and through rows judged the same."""
    found, waiting = {row}, [row]
    while waiting:
        here = waiting.pop()
        children = {link.child for link in Parentage.objects.filter(parent=here).exclude(relation="front_party")}
        one = standing(here)
        for body in children | {one, *one.others.all()}:
            if body not in found:
                found.add(body)
                waiting.append(body)
    return found


def test_below_the_confederation_is_everything_at_home(tree: Tree, size: str) -> None:
    assert below(tree.centre) == tree.home
    assert below(tree.lao_cai) == {tree.lao_cai, tree.sa_pa, tree.quarry}
    assert below(tree.quarry) == {tree.quarry}
    assert below(tree.bokeo) == {tree.bokeo}


def test_what_stood_below_a_body_once_is_found_below_it_still(tree: Tree, size: str) -> None:
    move_below(
        tree.van_yen, tree.lao_cai, by=tree.lan, grounds=NOTED, relation="organisational", valid_from="2025-07-01"
    )
    assert below(tree.lao_cai) == below_by_hand(tree.lao_cai) >= {tree.cinnamon, tree.quarry}
    assert below(tree.yen_bai) == {tree.yen_bai, tree.van_yen, tree.cinnamon}


def test_the_tree_of_the_party_is_another_one(tree: Tree, size: str) -> None:
    cell = tree.body("Đảng đoàn Liên đoàn Lao động tỉnh Lào Cai", tree.lao_cai, "front_party")
    territorial = tree.body("Công đoàn ngành Y tế tỉnh Lào Cai", tree.lao_cai, "territorial")
    assert cell not in below(tree.centre)
    assert territorial in below(tree.centre)


@pytest.mark.parametrize(("one", "other"), [("quarry", "cinnamon"), ("sa_pa", "van_yen"), ("lao_cai", "van_yen")])
def test_rows_judged_the_same_stand_below_what_either_stands_below(one: str, other: str, tree: Tree, size: str) -> None:
    judgement = judge_same(getattr(tree, one), getattr(tree, other), by=tree.minh)
    for row in Organisation.objects.all():
        assert below(row) == below_by_hand(row), row.shown
    assert below(tree.yen_bai) >= {tree.van_yen, tree.cinnamon, getattr(tree, one)}
    take_back(judgement, by=tree.minh)
    assert below(tree.yen_bai) == {tree.yen_bai, tree.van_yen, tree.cinnamon}


def test_a_circle_ends_where_it_closes(tree: Tree, size: str) -> None:
    Parentage.objects.create(child=tree.centre, parent=tree.quarry, relation="organisational")
    assert below(tree.sa_pa) == tree.home


Narrow = Callable[[Group], QuerySet[Any]]
LISTS: dict[str, Narrow] = {
    "exchanges": lambda bodies: with_party(exchanges(), bodies),
    "agreements": lambda bodies: agreements_with_party(agreements(), bodies),
    "commitments": lambda bodies: concerning(commitments(), bodies),
    "aid": lambda bodies: aid_among(aid(), bodies),
    "organisations": lambda bodies: organisations().filter(bodies.at("pk")),
    "people": lambda bodies: people_at(people(), bodies),
}


def test_what_is_on_record_of_a_body_below_is_found_by_the_one_above_also_through_rows_judged_the_same(
    tree: Tree, size: str
) -> None:
    by, noted = tree.lan, NOTED
    first, second = (record_exchange("talks", parties=[], by=by, grounds=noted, date="2024") for _ in range(2))
    record_exchange("talks", parties=[(tree.bokeo, "guest"), (tree.yen_bai, "host")], by=by, grounds=noted)
    third = record_exchange("visit", parties=[(tree.quarry, "guest"), (tree.bokeo, "host")], by=by, grounds=noted)
    judge_same(first, third, by=tree.minh)
    agreement = record_agreement("memorandum", status="signed", parties=[tree.sa_pa], by=by, grounds=noted)
    said = record_commitment("commitment", "cử đoàn sang học", binds=[tree.quarry], by=by, grounds=noted)
    given = Aid.objects.create(giver=tree.bokeo, receiver=tree.quarry, amount=1, currency="LAK")
    somebody = person("Giàng A Tủa", by=by)
    record_tenure(somebody, "Chủ tịch", tree.sa_pa, by=by, grounds=noted)
    wanted: dict[str, list[Any]] = {
        "exchanges": [standing(type(third).objects.get(pk=third.pk))],
        "agreements": [agreement],
        "commitments": [said],
        "aid": [given],
        "organisations": [tree.quarry, tree.lao_cai, tree.sa_pa],
        "people": [somebody],
    }
    for name, narrow in LISTS.items():
        assert set(narrow(all_below(tree.lao_cai.pk))) == set(wanted[name]), name
        assert not set(narrow(all_below(tree.van_yen.pk))) - {tree.van_yen, tree.cinnamon}
    assert second not in LISTS["exchanges"](all_below(tree.centre.pk))
    assert set(LISTS["exchanges"](body_itself(tree.quarry.pk))) == set(wanted["exchanges"])
