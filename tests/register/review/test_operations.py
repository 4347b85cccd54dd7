from decimal import Decimal

import pytest

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.agreements.queries import agreements_of
from giaoluu.register.archive.evidence import values_of
from giaoluu.register.archive.queries import faults_of_the_archive
from giaoluu.register.commitments.models import Aid
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.indicators.models import Figure
from giaoluu.register.indicators.operations import record_figure
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.review.contradictions import aid_astray
from giaoluu.register.review.errors import Decided, Undecided
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import (
    NEW,
    accept,
    accept_stated,
    accept_with_what_it_needs,
    add,
    amend,
    reject,
    take_back,
)
from giaoluu.register.trail.errors import Forbidden, Unfit
from giaoluu.register.trail.models import Entry
from tests.register.factories import NOTED, TALKS, read
from tests.register.personas import Personas


def of_kind(proposals: list[Proposal], kind: str) -> Proposal:
    return next(proposal for proposal in proposals if proposal.kind == kind)


def test_an_exchange_is_accepted_with_its_parties_and_each_value_has_its_words(personas: Personas) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(of_kind(proposals, "exchange"), by=personas.lan)
    exchange = Exchange.objects.get()
    assert (exchange.kind, exchange.date, exchange.place) == ("talks", "2024-03-12", "Lào Cai")
    assert {party.role for party in exchange.parties.all()} == {"host", "guest"}
    (date,) = values_of(exchange, "date")
    assert [evidence.quote for evidence in date.evidence.all()] == ["Sáng 12/3/2024"]
    assert not list(faults_of_the_archive())
    assert page.text[proposals[0].start : proposals[0].end]


def test_the_memorandum_stands_in_the_register_with_its_term(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    for proposal in proposals:
        if not Proposal.objects.get(pk=proposal.pk).decided:
            accept_with_what_it_needs(proposal, by=personas.lan)
    agreement = Agreement.objects.get()
    assert (agreement.kind, agreement.term, agreement.status) == ("memorandum", "2024/2028", "signed")
    union = Organisation.objects.get(names__text="Liên đoàn Lao động tỉnh Lào Cai")
    assert list(agreements_of(union)) == [agreement]


def test_an_exchange_waits_for_its_parties(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    with pytest.raises(Undecided) as refused:
        accept(of_kind(proposals, "exchange"), by=personas.lan)
    assert refused.value.first.kind == "organisation"
    assert not Entry.objects.filter(operation="review.accept").exists()


def test_what_is_decided_is_not_decided_again(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept(proposals[0], by=personas.lan)
    with pytest.raises(Decided):
        reject(proposals[0], by=personas.minh, reason="trùng")


def test_an_officer_of_another_province_decides_nothing(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    with pytest.raises(Forbidden):
        accept(proposals[0], by=personas.hai)


def test_a_second_page_adds_its_words_to_the_row_that_is_there(personas: Personas) -> None:
    _, first = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(of_kind(first, "exchange"), by=personas.lan)
    _, second = read("Tin ngắn: " + TALKS, by=personas.lan, bureau=personas.lao_cai, name="trang-2.txt")
    again = of_kind(second, "exchange")
    assert again.suggestion == "same"
    accept_with_what_it_needs(again, by=personas.lan)
    exchange = Exchange.objects.get()
    (date,) = values_of(exchange, "date")
    assert date.evidence.count() == 2


def test_a_value_that_says_otherwise_stands_beside_and_changes_nothing(personas: Personas) -> None:
    _, first = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(of_kind(first, "exchange"), by=personas.lan)
    _, second = read(TALKS.replace("Sáng 12/3/2024", "Sáng 13/3/2024"), by=personas.lan, bureau=personas.lao_cai)
    row = Exchange.objects.get()
    for proposal in second:
        if proposal.kind == "organisation":
            accept(proposal, by=personas.lan)
    accept_with_what_it_needs(of_kind(second, "exchange"), by=personas.lan, choice=row.pk)
    row.refresh_from_db()
    assert row.date == "2024-03-12"
    assert [(value.value, value.rank) for value in values_of(row, "date")] == [
        ("2024-03-12", "preferred"),
        ("2024-03-13", "other"),
    ]


def test_an_amended_proposal_keeps_what_the_reader_had_said(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    exchange = of_kind(proposals, "exchange")
    for proposal in proposals:
        if proposal.kind in {"organisation", "person"}:
            accept(proposal, by=personas.lan)
    amended = amend(exchange, {"kind": "working_session"}, by=personas.lan, why="chỉ là buổi làm việc")
    assert (amended.state, Exchange.objects.get().kind) == ("amended", "working_session")
    assert amended.fact is not None
    assert amended.fact.payload["kind"] == "talks"


def test_an_amendment_of_a_field_that_does_not_exist_is_refused(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    with pytest.raises(Unfit):
        amend(proposals[0], {"colour": "đỏ"}, by=personas.lan)


def test_a_rejected_proposal_enters_nothing_and_keeps_the_reason(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    rejected = reject(proposals[0], by=personas.lan, reason="không phải tên cơ quan")
    assert (rejected.state, rejected.reason) == ("rejected", "không phải tên cơ quan")
    assert not Organisation.objects.exists()


def test_an_accepted_proposal_taken_back_is_open_again_and_its_row_gone(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accepted = accept(proposals[0], by=personas.lan)
    take_back(accepted, by=personas.lan)
    assert not Organisation.objects.exists()
    assert Proposal.objects.get(pk=accepted.pk).state == "open"


def test_anothers_decision_is_taken_back_by_a_reviewer_only(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.minh, bureau=personas.lao_cai)
    accepted = accept(proposals[0], by=personas.minh)
    with pytest.raises(Forbidden):
        take_back(accepted, by=personas.lan)
    other = accept(proposals[1], by=personas.lan)
    take_back(other, by=personas.minh)
    assert Organisation.objects.count() == 1


def test_a_fact_that_the_reader_missed_is_added_by_its_words(personas: Personas) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    start = page.text.index("thợ giỏi")
    added = add(
        page,
        "figure",
        {"value": 3, "unit": "đoàn"},
        start=start,
        end=start + 8,
        by=personas.lan,
    )
    row = accept(added, by=personas.lan)
    assert (row.noun, row.state) == ("indicators.figure", "accepted")


def test_all_stated_facts_of_a_kind_are_accepted_at_once(personas: Personas) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accepted, refused = accept_stated(page, "organisation", by=personas.lan)
    assert len(accepted) == sum(proposal.kind == "organisation" for proposal in proposals)
    assert not refused


def test_a_name_of_two_bodies_at_two_times_is_never_chosen_by_machine(personas: Personas) -> None:
    undated = TALKS.replace("Sáng 12/3/2024", "Sáng 12/3").replace("năm 2024", "").replace("2024 - 2028", "tới")
    _, first = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    for _ in range(2):
        union = next(one for one in first if one.payload.get("name") == "Liên đoàn Lao động tỉnh Lào Cai")
        accept(union, by=personas.lan, choice=NEW)
        _, first = read(TALKS + "\n" * Organisation.objects.count(), by=personas.lan, bureau=personas.lao_cai)
    _, later = read(undated, by=personas.lan, bureau=personas.lao_cai)
    union = next(one for one in later if one.payload.get("name") == "Liên đoàn Lao động tỉnh Lào Cai")
    assert union.suggestion == "ambiguous"
    with pytest.raises(Unfit):
        accept(union, by=personas.lan)


def test_a_part_of_a_sum_that_was_given_is_no_part_of_another_figure(personas: Personas) -> None:
    for number in range(4):  # figures and gifts are numbered apart: one of each number
        record_figure(Decimal(number), unit="đoàn viên", by=personas.lan, grounds=NOTED)
    text = """Công đoàn Lào Cai hỗ trợ bạn

Ngày 12/3/2024, Liên đoàn Lao động tỉnh Lào Cai làm việc với Tổng Công hội tỉnh Vân Nam. Liên đoàn Lao động tỉnh Lào Cai
trao tặng Tổng Công hội tỉnh Vân Nam 300 triệu đồng, trong đó có 20 máy tính."""
    _, proposals = read(text, by=personas.lan, bureau=personas.lao_cai)
    for proposal in proposals:
        proposal.refresh_from_db()
        if proposal.kind == "figure" and proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)
    assert Aid.objects.count() == 1
    assert Figure.objects.get(unit__contains="máy tính").part_of is None


def test_parts_of_a_sum_that_was_given_are_aid_and_know_their_whole(personas: Personas) -> None:
    text = """Công đoàn Lào Cai hỗ trợ bạn

Ngày 12/3/2024, Liên đoàn Lao động tỉnh Lào Cai làm việc với Tổng Công hội tỉnh Vân Nam. Liên đoàn Lao động tỉnh Lào Cai
trao tặng Tổng Công hội tỉnh Vân Nam 300 triệu đồng, trong đó 200 triệu đồng mua máy tính và 150 triệu đồng sửa nhà."""
    _, proposals = read(text, by=personas.lan, bureau=personas.lao_cai)
    for proposal in reversed([one for one in proposals if one.kind == "figure"]):
        proposal.refresh_from_db()
        if proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)
    whole = Aid.objects.get(part_of=None)
    assert sorted(part.amount for part in whole.parts.all()) == [150_000_000, 200_000_000]
    assert [one.pk for one in aid_astray()] == [whole.pk]
    quotes = [ground.quote for part in whole.parts.all() for ground in values_of(part, "part_of").get().evidence.all()]
    assert sorted(quotes) == ["150 triệu đồng", "200 triệu đồng"]
    assert not list(faults_of_the_archive())
