"""Contradictions: both sides with their words, settled by a person with a reason, hidden from nobody by chance."""

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoluu.register.archive.disputes import leave, prefer
from giaoluu.register.archive.evidence import Cited, Grounds, Noted, dispute
from giaoluu.register.archive.models import Page, Value
from giaoluu.register.archive.operations import withdraw
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.indicators.models import Figure
from giaoluu.register.indicators.operations import record_figure
from giaoluu.register.review.contradictions import contradictions_open, sums_astray, values_that_disagree
from giaoluu.register.review.operations import accept_with_what_it_needs
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Entry, User
from giaoluu.register.trail.writing import writing
from tests.register.factories import NOTED, TALKS, organisation, read
from tests.register.personas import Personas


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
