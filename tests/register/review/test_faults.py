"""Whether what was decided still holds together is checked in few looks, and what does not is named."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from giaoluu.register.archive import queries as archive
from giaoluu.register.archive.models import Evidence, Fact
from giaoluu.register.archive.queries import faults_of_the_archive
from giaoluu.register.organisations.models import Name, Organisation
from giaoluu.register.review import queries
from giaoluu.register.review.judging import judge_same, take_back
from giaoluu.register.review.queries import faults_of_judgements, faults_of_values
from tests.register.factories import TALKS, organisation, read
from tests.register.personas import Personas


def union(number: int, personas: Personas) -> Organisation:
    return organisation(f"Công đoàn Khu công nghiệp số {number}", by=personas.lan)


def looks(check: object) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert list(check()) == []  # type: ignore[operator]
    return len(asked)


def test_a_value_that_is_not_what_its_row_holds_is_named(personas: Personas) -> None:
    body = union(1, personas)
    Organisation.objects.filter(pk=body.pk).update(country="LA")
    (fault,) = faults_of_values()
    assert f"organisations.organisation {body.pk} holds 'LA' as country, not 'VN'" in fault


def test_a_value_of_a_row_that_is_gone_and_one_without_evidence_are_named(personas: Personas) -> None:
    body = union(1, personas)
    Evidence.objects.filter(value__noun="organisations.organisation", value__field="kind").delete()
    name = Name.objects.get(organisation=body)
    Name.objects.filter(pk=name.pk).delete()
    told = list(faults_of_values())
    assert sum(f"organisations.name {name.pk} is not there" in fault for fault in told) == 2
    assert any(f"kind of organisations.organisation {body.pk} has no evidence" in fault for fault in told)
    assert len(told) == 3


def test_many_values_are_checked_in_as_many_looks_as_few(personas: Personas, monkeypatch: pytest.MonkeyPatch) -> None:
    union(1, personas)
    few = looks(faults_of_values)
    for number in range(2, 12):
        union(number, personas)
    assert looks(faults_of_values) == few
    monkeypatch.setattr(queries, "CHECKED", 3)
    assert looks(faults_of_values) > few


def test_a_row_that_stands_for_another_without_a_judgement_is_named(personas: Personas) -> None:
    one, other = union(1, personas), union(2, personas)
    Organisation.objects.filter(pk=other.pk).update(same_as=one)
    (fault,) = faults_of_judgements()
    assert fault.startswith(
        f"organisations.organisation {other.pk} stands under {one.pk}, but was judged to be {other.pk}"
    )


def test_a_row_that_was_judged_the_same_and_stands_alone_is_named(personas: Personas) -> None:
    one, other, third = (union(number, personas) for number in (1, 2, 3))
    judge_same(one, other, by=personas.minh)
    judge_same(other, third, by=personas.minh)
    assert list(faults_of_judgements()) == []
    Organisation.objects.filter(pk=third.pk).update(same_as=None)
    (fault,) = faults_of_judgements()
    assert f"{third.pk} stands under {third.pk}, but was judged to be {one.pk}" in fault


def test_a_judgement_taken_back_binds_nothing(personas: Personas) -> None:
    one, other = union(1, personas), union(2, personas)
    judgement = judge_same(one, other, by=personas.minh)
    take_back(judgement, by=personas.minh)
    assert list(faults_of_judgements()) == []


def test_many_judgements_are_checked_in_as_many_looks_as_few(personas: Personas) -> None:
    rows = [union(number, personas) for number in range(12)]
    judge_same(rows[0], rows[1], by=personas.minh)
    few = looks(faults_of_judgements)
    for one, other in zip(rows[2::2], rows[3::2], strict=True):
        judge_same(one, other, by=personas.minh)
    assert looks(faults_of_judgements) == few


def test_citations_are_held_against_each_page_once(personas: Personas, monkeypatch: pytest.MonkeyPatch) -> None:
    page, _proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    few = looks(faults_of_the_archive)
    assert few <= 5
    fact = Fact.objects.filter(reading__page=page).order_by("pk")[0]
    Fact.objects.filter(pk=fact.pk).update(quote="lời khác")
    assert list(faults_of_the_archive()) == [f"fact {fact.pk}: its words are not those of page {page.pk}"]
    monkeypatch.setattr(archive, "HELD", 2)
    assert len(list(faults_of_the_archive())) == 1
