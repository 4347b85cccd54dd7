"""What was confirmed since a page was read, and readings that follow each other."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from giaoluu.register.archive.models import Reading
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import accept, accept_with_what_it_needs, take_back
from giaoluu.register.review.proposing import propose
from giaoluu.register.review.queries import page_after, proposals_of
from giaoluu.register.review.refreshing import suggest_again
from giaoluu.register.trail.errors import Forbidden
from tests.register.factories import TALKS, read
from tests.register.personas import SINCE, Personas, seat, user

GUESTS = ("Thử", "Lành", "Ngàn", "Sương", "Thảo", "Vọng", "Huệ", "Cúc")


def read_anew(reading: Reading) -> Reading:
    """Return a reading of the same page by a newer reader that finds the same."""
    newer = Reading.objects.get(pk=reading.pk)
    newer.pk, newer.reader_version = None, "999"
    newer.save()
    for fact in reading.facts.all():
        fact.pk, fact.reading = None, newer
        fact.save()
    return newer


def test_two_pages_read_together_make_no_double_rows(personas: Personas) -> None:
    first, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    second, _ = read("Tin ngắn: " + TALKS, by=personas.lan, bureau=personas.lao_cai)
    for proposal in first.proposals.filter(kind="organisation"):
        accept(proposal, by=personas.lan)
    assert suggest_again(second)
    for proposal in second.proposals.filter(kind="organisation"):
        accept(proposal, by=personas.lan)
    assert Organisation.objects.count() == 2


def test_what_is_suggested_as_before_is_not_written_again(personas: Personas) -> None:
    first, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    second, _ = read("Tin ngắn: " + TALKS, by=personas.lan, bureau=personas.lao_cai)
    for proposal in first.proposals.filter(kind="organisation"):
        accept(proposal, by=personas.lan)
    assert suggest_again(second)
    assert any(second.proposals.values_list("candidates", flat=True))
    assert not suggest_again(second)


def test_a_page_with_twice_as_many_facts_is_asked_again_in_as_many_looks(personas: Personas) -> None:
    looks = {}
    for guests in (4, 8):
        who = "".join(f" Tham dự có đồng chí Hà Thị {name}, Phó Chủ tịch." for name in GUESTS[:guests])
        page, proposals = read(TALKS + who, by=personas.lan, bureau=personas.lao_cai)
        suggest_again(page)
        with CaptureQueriesContext(connection) as asked:
            suggest_again(page)
        looks[len(proposals)] = len(asked)
    assert len(looks) == 2
    assert len(set(looks.values())) == 1


def test_a_row_that_was_never_committed_is_suggested_no_more(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    other, _ = read("Tin ngắn: " + TALKS, by=personas.lan, bureau=personas.lao_cai)
    with transaction.atomic():
        accept(proposals[0], by=personas.lan)
        assert suggest_again(other)
        transaction.set_rollback(True)
    assert not suggest_again(other)
    assert not any(other.proposals.values_list("candidates", flat=True))


def test_what_is_decided_is_not_suggested_again(personas: Personas) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept(proposals[0], by=personas.lan)
    before = Proposal.objects.get(pk=proposals[0].pk).candidates
    suggest_again(page)
    assert Proposal.objects.get(pk=proposals[0].pk).candidates == before


def test_a_decision_that_a_newer_reading_took_over_is_shown_once_and_falls_in_both(personas: Personas) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept(proposals[0], by=personas.lan)
    newer = propose(read_anew(proposals[0].reading))
    copy = next(one for one in newer if one.key == proposals[0].key)
    assert copy.state == "accepted"
    assert [one.pk for one in proposals_of(page) if one.key == copy.key] == [copy.pk]
    take_back(copy, by=personas.lan)
    states = dict(page.proposals.filter(key=copy.key).values_list("reading__reader_version", "state"))
    assert states == {proposals[0].reading.reader_version: "superseded", "999": "open"}
    assert not Organisation.objects.exists()


def test_a_reviewer_of_another_province_undoes_nothing(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accepted = accept(proposals[0], by=personas.lan)
    stranger = user("hoa", "Trịnh Thị Hoa")
    seat(stranger, personas.quang_tri, "reviewer")
    with pytest.raises(Forbidden):
        take_back(accepted, by=stranger)


def test_the_page_that_comes_next_is_another_one_with_something_open(personas: Personas) -> None:
    first, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    assert page_after(first, personas.lan, on=SINCE) is None
    second, _ = read(TALKS.replace("12/3/2024", "5/9/2023"), by=personas.lan, bureau=personas.lao_cai)
    assert page_after(first, personas.lan, on=SINCE) == second
    for proposal in proposals:
        proposal.refresh_from_db()
        if not proposal.decided:
            accept_with_what_it_needs(proposal, by=personas.lan)
    assert page_after(second, personas.lan, on=SINCE) is None
