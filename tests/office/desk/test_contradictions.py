"""Contradictions: both sides with their words, settled by a person with a reason, hidden from nobody by chance."""

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.archive.disputes import leave, prefer
from giaoluu.register.archive.evidence import Cited, Grounds, Noted, dispute, support
from giaoluu.register.archive.models import Page, Value
from giaoluu.register.archive.operations import withdraw
from giaoluu.register.commitments.models import Aid
from giaoluu.register.commitments.operations import record_aid
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import add_participant, record_exchange
from giaoluu.register.indicators.models import Figure
from giaoluu.register.indicators.operations import amend_figure, record_figure
from giaoluu.register.people.operations import record_holder
from giaoluu.register.review.contradictions import aid_astray, contradictions_open, sums_astray, values_that_disagree
from giaoluu.register.review.delegations import delegations_astray
from giaoluu.register.review.operations import accept_with_what_it_needs
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Entry, User
from giaoluu.register.trail.writing import writing
from tests.register.factories import NOTED, TALKS, organisation, read
from tests.register.personas import Personas, seat, user


@pytest.fixture
def page(personas: Personas) -> Page:
    """Return a page of talks on 12 March 2024, from which everything was confirmed."""
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    for proposal in proposals:
        proposal.refresh_from_db()
        if proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)
    return page


def say_otherwise(row: Exchange, date: str, by: User, note: str = "báo cáo số 58") -> Value:
    with writing("exchanges.dispute", by=by, permission="register.write") as act:
        return dispute(act, row, "date", date, Grounds.on(Noted(note)))


def seen(client: Client, address: str = "/contradictions/") -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_both_values_stand_there_with_their_words(client: Client, personas: Personas, page: Page) -> None:
    say_otherwise(Exchange.objects.get(), "2024-03-13", personas.lan)
    client.force_login(personas.thao)
    shown = seen(client)
    assert "<strong>12/3/2024</strong>" in shown
    assert "<strong>13/3/2024</strong>" in shown
    assert "báo cáo số 58" in shown
    assert f"/pages/{page.pk}/?from=" in shown


def test_an_agreement_is_told_from_others_of_its_title_by_its_parties(client: Client, personas: Personas) -> None:
    body = organisation("Liên hiệp Công đoàn tỉnh Bò Kẹo", by=personas.lan)
    row = record_agreement(
        "memorandum", status="signed", parties=[body], by=personas.lan, grounds=NOTED, title="Bản ghi nhớ", term="2024"
    )
    with writing("agreements.dispute", by=personas.lan, permission="register.write") as act:
        dispute(act, row, "status", "proposed", Grounds.on(Noted("báo cáo số 58")))
    client.force_login(personas.lan)
    assert f'href="/organisations/{body.pk}/">Liên hiệp Công đoàn tỉnh Bò Kẹo</a>' in seen(client)


def test_the_words_of_a_withdrawn_source_stay_hidden_here_too(client: Client, personas: Personas, page: Page) -> None:
    say_otherwise(Exchange.objects.get(), "2024-03-13", personas.lan)
    withdraw(page.source, by=personas.minh, why="nguồn đề nghị gỡ")
    client.force_login(personas.lan)
    shown = seen(client)
    assert "Sáng 12/3" not in shown
    assert "Lời văn bị ẩn" in shown


def test_a_person_takes_the_other_value_and_the_former_one_stays_on_record(
    client: Client, personas: Personas, page: Page
) -> None:
    value = say_otherwise(Exchange.objects.get(), "2024-03-13", personas.lan)
    client.force_login(personas.lan)
    client.post(f"/contradictions/{value.pk}/", {"how": "prefer", "why": "biên bản ghi 13/3"})
    assert Exchange.objects.get().date == "2024-03-13"
    ranks = dict(Value.objects.filter(noun="exchanges.exchange", field="date").values_list("value", "rank"))
    assert ranks == {"2024-03-12": "former", "2024-03-13": "preferred"}
    assert contradictions_open() == 0


def test_what_is_left_aside_is_no_contradiction_until_other_words_say_it_again(personas: Personas, page: Page) -> None:
    row = Exchange.objects.get()
    leave(say_otherwise(row, "2024-03-13", personas.lan), by=personas.lan, why="báo cáo ghi nhầm ngày")
    assert Exchange.objects.get().date == "2024-03-12"
    assert not values_that_disagree()
    say_otherwise(row, "2024-03-13", personas.lan)
    assert not values_that_disagree()
    say_otherwise(row, "2024-03-13", personas.lan, note="báo cáo số 77")
    assert values_that_disagree().count() == 1


def test_nothing_is_settled_without_a_reason(client: Client, personas: Personas, page: Page) -> None:
    value = say_otherwise(Exchange.objects.get(), "2024-03-13", personas.lan)
    with pytest.raises(Unfit):
        prefer(value, by=personas.lan, why=" ")
    client.force_login(personas.lan)
    client.post(f"/contradictions/{value.pk}/", {"how": "leave", "why": ""})
    assert "Hãy nêu lý do" in seen(client)
    assert contradictions_open() == 1


def test_each_settling_is_one_entry_of_the_trail(personas: Personas, page: Page) -> None:
    value = say_otherwise(Exchange.objects.get(), "2024-03-13", personas.lan)
    before = Entry.objects.count()
    leave(value, by=personas.lan, why="ghi nhầm")
    (entry,) = Entry.objects.order_by("number")[before:]
    assert (entry.operation, entry.why) == ("archive.leave_value", "ghi nhầm")
    with pytest.raises(Unfit):
        leave(value, by=personas.lan, why="lần nữa")


def test_a_newer_page_that_says_otherwise_is_pointed_out(client: Client, personas: Personas, page: Page) -> None:
    newer, _ = read(
        "Tin mới\n\nNgày 13/3/2024 hai bên hội đàm.", by=personas.lan, bureau=personas.lao_cai, name="m.txt"
    )
    page.readings.update(published="2024-03-12")
    newer.readings.update(published="2024-03-20")
    start = newer.text.index("13/3/2024")
    with writing("exchanges.dispute", by=personas.lan, permission="register.write") as act:
        words = Grounds.on(Cited(newer, start, start + 9))
        dispute(act, Exchange.objects.get(), "date", "2024-03-13", words)
    client.force_login(personas.lan)
    assert "nguồn mới hơn nêu khác" in seen(client)


def figure(value: int, by: User, whole: Figure | None = None, **columns: str) -> Figure:
    told = {"unit": "cán bộ", **columns}
    return record_figure(Decimal(value), by=by, grounds=NOTED, part_of=whole, **told)


def test_parts_that_exceed_their_whole_are_a_contradiction(client: Client, personas: Personas) -> None:
    whole = figure(30, personas.lan)
    for value in (18, 15):
        figure(value, personas.lan, whole)
    client.force_login(personas.lan)
    shown = seen(client, "/contradictions/?what=sums")
    assert "các phần vượt tổng" in shown
    assert "Các phần cộng lại là 33, tổng số là 30." in shown


def test_one_part_alone_or_a_hedged_number_contradicts_nothing(personas: Personas) -> None:
    figure(12, personas.lan, figure(30, personas.lan))
    about = figure(30, personas.lan, bound="about")
    for value in (18, 15):
        figure(value, personas.lan, about)
    mixed = figure(30, personas.lan)
    figure(18, personas.lan, mixed)
    figure(120, personas.lan, mixed, unit="triệu đồng")
    whole = figure(30, personas.lan)
    for value in (18, 12):
        figure(value, personas.lan, whole)
    assert not sums_astray()


def test_men_and_women_are_parts_of_people_whatever_these_are_called(client: Client, personas: Personas) -> None:
    whole = figure(12, personas.lan, unit="người")
    for value, unit in ((7, "nam"), (6, "nữ")):
        figure(value, personas.lan, whole, unit=unit)
    fitting = figure(13, personas.lan, unit="đại biểu")
    for value, unit in ((7, "nam"), (6, "nữ"), (4, "đại biểu")):
        figure(value, personas.lan, fitting, unit=unit)
    assert [one.pk for one in sums_astray()] == [whole.pk]
    client.force_login(personas.lan)
    assert "Các phần cộng lại là 13, tổng số là 12." in seen(client, "/contradictions/?what=sums")


def test_what_the_numbers_of_a_sum_count_is_said_once(client: Client, personas: Personas) -> None:
    whole = figure(1186, personas.lan, unit="lao động", measure="lao động Lào")
    for value in (703, 499):
        figure(value, personas.lan, whole, unit="lao động", measure="nữ")
    client.force_login(personas.lan)
    shown = seen(client, "/contradictions/?what=sums")
    assert "1.186 lao động Lào</a>" in shown
    assert "lao động lao động" not in re.sub(r"<[^>]*>", " ", shown).replace("  ", " ")


def test_a_sum_is_left_aside_with_a_reason_until_the_parts_come_to_another_one(
    client: Client, personas: Personas
) -> None:
    whole = figure(30, personas.lan)
    _first, second = (figure(value, personas.lan, whole) for value in (18, 15))
    client.force_login(personas.lan)
    address, told = f"/contradictions/figures/{whole.pk}/", {"how": "leave", "other": "33", "what": "sums"}
    client.post(address, {**told, "why": " "})
    assert sums_astray()
    client.post(address, {**told, "why": "ba người vừa là cán bộ vừa là đoàn viên"})
    assert not sums_astray()
    assert Entry.objects.order_by("number").last().why == "ba người vừa là cán bộ vừa là đoàn viên"  # type: ignore[union-attr]
    amend_figure(second, by=personas.lan, seen=second.version, grounds=NOTED, value=Decimal(16))
    assert [one.pk for one in sums_astray()] == [whole.pk]


def test_a_whole_takes_the_sum_of_its_parts_and_keeps_what_it_was(client: Client, personas: Personas) -> None:
    whole = figure(30, personas.lan)
    for value in (18, 15):
        figure(value, personas.lan, whole)
    client.force_login(personas.lan)
    told = {"how": "prefer", "other": "33", "what": "sums", "why": "biên bản ghi 33"}
    client.post(f"/contradictions/figures/{whole.pk}/", told)
    whole.refresh_from_db()
    assert whole.value == 33
    ranks = dict(Value.objects.filter(row=whole.pk, field="value").values_list("value", "rank"))
    assert ranks == {"30": "former", "33": "preferred"}
    assert not sums_astray()


def given(amount: int, by: User, whole: Aid | None = None, **columns: str) -> Aid:
    told = {"currency": "VND", **columns}
    return record_aid(Decimal(amount), by=by, grounds=NOTED, part_of=whole, **told)


def test_aid_whose_parts_do_not_come_to_the_whole_is_a_contradiction(client: Client, personas: Personas) -> None:
    whole = given(300, personas.lan, purpose="xây trường mầm non")
    for amount in (200, 150):
        given(amount, personas.lan, whole)
    fitting = given(300, personas.lan)
    for amount in (100, 200):
        given(amount, personas.lan, fitting)
    assert contradictions_open() == 1
    client.force_login(personas.lan)
    shown = seen(client, "/contradictions/?what=aid")
    assert "Các phần cộng lại là 350, tổng số là 300." in shown
    assert "xây trường mầm non" in shown


def test_aid_that_is_not_exact_or_in_another_currency_contradicts_no_sum(personas: Personas) -> None:
    whole = given(300, personas.lan)
    given(100, personas.lan, whole)
    given(50, personas.lan, whole)
    given(120, personas.lan, whole, bound="about")
    foreign = given(300, personas.lan)
    given(200, personas.lan, foreign)
    given(900, personas.lan, foreign, currency="LAK")
    assert not aid_astray()


@pytest.mark.parametrize(("how", "amount"), [("prefer", 350), ("leave", 300)])
def test_a_sum_of_aid_is_settled_either_way_with_a_reason(
    client: Client, personas: Personas, how: str, amount: int
) -> None:
    whole = given(300, personas.lan)
    for part in (200, 150):
        given(part, personas.lan, whole)
    client.force_login(personas.lan)
    told = {"how": how, "other": "350", "what": "aid", "why": "biên bản bàn giao ghi 350"}
    answer = client.post(f"/contradictions/aid/{whole.pk}/", told)
    assert answer.headers["Location"].endswith("?what=aid")
    whole.refresh_from_db()
    assert whole.amount == amount
    assert not aid_astray()


def test_less_than_a_whole_contradicts_nothing_where_one_of_its_parts_is_not_exact(personas: Personas) -> None:
    whole = figure(30, personas.lan)
    for value, bound in ((10, "exact"), (8, "exact"), (9, "about")):
        figure(value, personas.lan, whole, bound=bound)
    assert not sums_astray()


def test_who_only_reads_settles_nothing_and_a_number_that_is_none_is_no_address(
    client: Client, personas: Personas
) -> None:
    whole = figure(30, personas.lan)
    client.force_login(personas.thao)
    assert client.post(f"/contradictions/figures/{whole.pk}/", {"other": "33", "why": "thử"}).status_code == 403
    client.force_login(personas.lan)
    assert client.post(f"/contradictions/figures/{whole.pk}/", {"other": "NaN", "why": "thử"}).status_code == 404


VISIT = """Công đoàn Lào Cai tiếp đoàn Vân Nam

Ngày 12/3/2024, Liên đoàn Lao động tỉnh Lào Cai tiếp và làm việc với đoàn Tổng Công hội tỉnh Vân Nam (Trung Quốc). Đoàn
Vân Nam gồm {size} người do ông Lý Thử, Chủ tịch Tổng Công hội tỉnh Vân Nam, làm trưởng đoàn.
"""


class Delegation:
    """A visit to Lào Cai of which pages tell, and how many came from Vân Nam."""

    def __init__(self, personas: Personas) -> None:
        self.by, self.bureau = personas.lan, personas.lao_cai
        self.ours = organisation("Liên đoàn Lao động tỉnh Lào Cai", by=self.by)
        self.theirs = organisation("Tổng Công hội tỉnh Vân Nam", by=self.by, country="CN")
        self.visit: Exchange | None = None

    def told(self, size: int) -> Figure:
        """Let a page tell of it, and of a delegation of that size."""
        page, _ = read(VISIT.format(size=size), by=self.by, bureau=self.bureau, name=f"doan-{size}.txt")
        day, number = page.text.index("12/3/2024"), page.text.index(f"{size} người")
        words = Grounds.on(Cited(page, day, day + 9))
        if self.visit is None:
            parties = [(self.ours, "host"), (self.theirs, "guest")]
            self.visit = record_exchange("visit", parties=parties, by=self.by, grounds=words, date="2024-03-12")
        else:
            with writing("exchanges.support", by=self.by, permission="register.write") as act:
                support(act, self.visit, ["date"], words)
        counted = Grounds.on(Cited(page, number, number + len(f"{size} người")))
        return record_figure(Decimal(size), unit="người", organisation=self.theirs, by=self.by, grounds=counted)

    def named(self, name: str) -> None:
        """Let somebody of Vân Nam be named among those who came."""
        assert self.visit is not None
        someone = record_holder(name, "Ủy viên", self.theirs, by=self.by, grounds=NOTED)
        add_participant(self.visit, someone, by=self.by, grounds=NOTED)


@pytest.fixture
def delegation(personas: Personas) -> Delegation:
    """Return a visit of which no page has told yet."""
    return Delegation(personas)


def test_pages_that_give_different_numbers_of_one_delegation_are_a_contradiction(
    client: Client, personas: Personas, delegation: Delegation
) -> None:
    delegation.told(12)
    assert not delegations_astray()
    delegation.told(14)
    client.force_login(personas.lan)
    shown = seen(client, "/contradictions/?what=delegations")
    assert "các trang nêu số khác nhau" in shown
    assert "gồm <mark>12 người</mark> do ông Lý Thử" in shown
    assert "gồm <mark>14 người</mark> do ông Lý Thử" in shown
    assert contradictions_open() == 1


def test_more_people_named_than_came_are_a_contradiction_and_fewer_are_none(
    client: Client, personas: Personas, delegation: Delegation
) -> None:
    delegation.told(2)
    for name in ("Lý Thử", "Vương Thí"):
        delegation.named(name)
    assert not delegations_astray()
    delegation.named("Trương Nghiệm")
    client.force_login(personas.lan)
    shown = seen(client, "/contradictions/?what=delegations")
    assert "3 người được nêu tên" in shown
    assert "Trương Nghiệm" in shown


@pytest.mark.parametrize("how", ["leave", "prefer"])
def test_the_size_of_a_delegation_is_settled_either_way(
    how: str, client: Client, personas: Personas, delegation: Delegation
) -> None:
    delegation.told(12)
    delegation.told(14)
    (one,) = delegations_astray()
    client.force_login(personas.lan)
    told = {"how": how, "other": str(one.other), "what": "delegations", "why": "danh sách đoàn do bạn gửi"}
    answer = client.post(f"/contradictions/figures/{one.figures[0].pk}/", told)
    assert answer["Location"] == "/contradictions/?what=delegations"
    assert not delegations_astray()


def test_words_around_a_quote_are_for_those_alone_who_may_open_the_page(
    client: Client, personas: Personas, delegation: Delegation
) -> None:
    delegation.told(12)
    delegation.told(14)
    reader = user("doc", "Người Đọc")
    seat(reader, personas.centre, "outside_reader")
    client.force_login(reader)
    shown = seen(client, "/contradictions/?what=delegations")
    assert "“12 người”" in shown
    assert "Lý Thử" not in shown


def test_a_list_of_contradictions_asks_no_more_of_the_database_when_it_grows(
    client: Client, personas: Personas, page: Page
) -> None:
    say_otherwise(Exchange.objects.get(), "2024-03-13", personas.lan)
    client.force_login(personas.lan)
    before = _questions(client)
    body = organisation("Công đoàn Thử", by=personas.lan)
    for number in range(4):
        row = record_exchange(
            "visit",
            parties=[(body, "host")],
            by=personas.lan,
            grounds=NOTED,
            date=f"202{number}",
            title=f"Thăm {number}",
        )
        say_otherwise(row, "2019", personas.lan)
    assert _questions(client) == before


def _questions(client: Client) -> int:
    client.get("/contradictions/")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/contradictions/").status_code == 200
    return len(asked)
