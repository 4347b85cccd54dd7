import pytest

from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.operations import add_name, amend_organisation
from giaoluu.register.organisations.queries import names_of, organisations
from giaoluu.register.organisations.queries import organisation as standing_organisation
from giaoluu.register.people.operations import record_tenure
from giaoluu.register.people.queries import tenures_at
from giaoluu.register.review.errors import Contradicted
from giaoluu.register.review.judging import judge_different, judge_same, preview, take_back
from giaoluu.register.trail.errors import Forbidden, Unfit
from giaoluu.register.trail.models import User
from tests.register.factories import NOTED, organisation, person
from tests.register.personas import Personas


@pytest.fixture
def two(personas: Personas) -> tuple[Organisation, Organisation]:
    return (
        organisation("Tổng Công hội tỉnh Vân Nam", by=personas.lan, country="CN"),
        organisation("Tổng Công hội Vân Nam", by=personas.lan, country="CN"),
    )


@pytest.fixture
def minh(personas: Personas) -> User:
    return personas.minh


def test_one_row_stands_for_two_that_are_the_same(two: tuple[Organisation, Organisation], minh: User) -> None:
    judge_same(*two, by=minh)
    assert list(organisations()) == [two[0]]
    assert standing_organisation(two[1].pk) == two[0]
    names = [name.text for name in names_of(two[0])]
    assert names == ["Tổng Công hội tỉnh Vân Nam", "Tổng Công hội Vân Nam"]


def test_a_judgement_taken_back_after_twenty_edits_restores_both_and_keeps_every_edit(
    two: tuple[Organisation, Organisation], minh: User
) -> None:
    judgement = judge_same(*two, by=minh)
    for number in range(10):
        for row in two:
            add_name(row, f"tên khác {number} của {row.pk}", by=minh, grounds=NOTED)
    take_back(judgement, by=minh)
    assert set(organisations()) == set(two)
    for row in two:
        row.refresh_from_db()
        assert row.same_as is None
        assert len(names_of(row)) == 11


def test_a_post_recorded_of_the_other_row_is_asked_of_the_one_that_stands(
    two: tuple[Organisation, Organisation], minh: User
) -> None:
    judgement = judge_same(*two, by=minh)
    record_tenure(person("Vương Mẫu", by=minh), "Chủ tịch", two[1], by=minh, grounds=NOTED)
    assert [tenure.title for tenure in tenures_at(two[0])] == ["Chủ tịch"]
    take_back(judgement, by=minh)
    assert tenures_at(two[0]) == []


def test_three_rows_are_one_and_one_leaves_when_its_judgement_is_taken_back(
    two: tuple[Organisation, Organisation], minh: User
) -> None:
    third = organisation("Tổng công hội Vân Nam (Trung Quốc)", by=minh, country="CN")
    judge_same(*two, by=minh)
    last = judge_same(third, two[1], by=minh)
    assert Organisation.objects.get(pk=third.pk).same_as == two[0]
    take_back(last, by=minh)
    assert Organisation.objects.get(pk=third.pk).same_as is None
    assert organisations().count() == 2


def test_rows_judged_different_are_not_judged_the_same_by_way_of_a_third(
    two: tuple[Organisation, Organisation], minh: User
) -> None:
    third = organisation("Tổng Công hội châu Hồng Hà", by=minh, country="CN")
    judge_different(two[0], third, by=minh)
    judge_same(*two, by=minh)
    with pytest.raises(Contradicted) as refused:
        judge_same(two[1], third, by=minh)
    assert (refused.value.left, refused.value.right) == (two[0].pk, third.pk)


def test_an_officer_proposes_but_does_not_judge(two: tuple[Organisation, Organisation], personas: Personas) -> None:
    with pytest.raises(Forbidden):
        judge_same(*two, by=personas.lan)


def test_the_same_judgement_is_not_made_twice(two: tuple[Organisation, Organisation], minh: User) -> None:
    judge_same(*two, by=minh)
    with pytest.raises(Unfit):
        judge_same(*two, by=minh)


def test_a_preview_tells_in_what_two_rows_differ_and_changes_nothing(
    two: tuple[Organisation, Organisation], minh: User
) -> None:
    amend_organisation(two[1], by=minh, seen=1, grounds=NOTED, level="foreign_province")
    two[1].refresh_from_db()
    told = preview(*two)
    assert told["standing"] == two[0].pk
    assert told["fields"]["level"] == ("", "foreign_province")
    assert organisations().count() == 2
