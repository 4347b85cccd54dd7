"""What was confirmed, as the screens show it: names told apart, values beside their words, words hidden."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoluu.register.archive.disputes import leave
from giaoluu.register.archive.evidence import Grounds, Noted, dispute
from giaoluu.register.archive.models import Page
from giaoluu.register.archive.operations import restrict, withdraw
from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import amend_exchange, record_exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.operations import record_event
from giaoluu.register.people.models import Person
from giaoluu.register.review.operations import accept_with_what_it_needs
from giaoluu.register.trail.queries import BULKY, changes_of, history_of
from giaoluu.register.trail.writing import writing
from tests.register.factories import NOTED, TALKS, organisation, read
from tests.register.personas import Personas

FEDERATION = "Liên đoàn Lao động tỉnh Lào Cai"


@pytest.fixture
def page(personas: Personas) -> Page:
    """Return a page of Lào Cai from which everything was confirmed."""
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    for proposal in proposals:
        proposal.refresh_from_db()
        if proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)
    return page


@pytest.fixture
def two_named_lao_cai(personas: Personas) -> tuple[Organisation, Organisation]:
    """Return the federation of Lào Cai before and after the merger of 1 July 2025."""
    old = organisation(FEDERATION, by=personas.lan, level="province")
    yen_bai = organisation("Liên đoàn Lao động tỉnh Yên Bái", by=personas.lan, level="province")
    new = organisation(FEDERATION, by=personas.lan, level="province", valid_from="2025-07-01")
    record_event("merged", before=[old, yen_bai], after=[new], on="2025-07-01", by=personas.lan, grounds=NOTED)
    old.refresh_from_db()
    return old, new


def _seen(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_a_field_that_names_one_of_two_bodies_of_one_name_tells_its_years(
    client: Client, personas: Personas, two_named_lao_cai: tuple[Organisation, Organisation]
) -> None:
    old, _new = two_named_lao_cai
    said = record_commitment(
        "wish", "mong sớm gặp lại", binds=[], by=personas.lan, grounds=NOTED, organisation=old, said_on="2024-03-12"
    )
    client.force_login(personas.lan)
    assert f"{FEDERATION} (đến 30/6/2025)" in _seen(client, f"/commitments/{said.pk}/")
    assert "(đến 30/6/2025)" in _seen(client, f"/organisations/{old.pk}/life/")


def test_two_bodies_of_one_name_are_shown_with_their_years(
    client: Client, personas: Personas, two_named_lao_cai: tuple[Organisation, Organisation]
) -> None:
    client.force_login(personas.lan)
    shown = _seen(client, "/organisations/?q=lao cai")
    assert "(đến 30/6/2025)" in shown
    assert "(từ 1/7/2025)" in shown


def test_an_exchange_tells_which_of_two_bodies_of_one_name_took_part(
    client: Client, personas: Personas, two_named_lao_cai: tuple[Organisation, Organisation]
) -> None:
    old, _ = two_named_lao_cai
    record_exchange(
        "talks", parties=[(old, "host")], by=personas.lan, grounds=NOTED, date="2024-03-12", title="Hội đàm"
    )
    client.force_login(personas.lan)
    assert f'{FEDERATION}</a> <span class="soft nowrap">(đến 30/6/2025)' in _seen(client, "/exchanges/")


def test_a_list_as_of_a_day_holds_the_bodies_of_that_day(
    client: Client, personas: Personas, two_named_lao_cai: tuple[Organisation, Organisation]
) -> None:
    old, new = two_named_lao_cai
    client.force_login(personas.lan)
    shown = _seen(client, "/organisations/?q=lao+cai&on=2024-03-12")
    assert f'/organisations/{old.pk}/"' in shown
    assert f'/organisations/{new.pk}/"' not in shown


def test_the_profile_of_a_body_tells_its_life_and_its_namesake(
    client: Client, personas: Personas, two_named_lao_cai: tuple[Organisation, Organisation]
) -> None:
    client.force_login(personas.lan)
    shown = _seen(client, f"/organisations/{two_named_lao_cai[1].pk}/")
    assert "Phân biệt với:" in shown
    assert "hợp nhất" in shown
    assert "Liên đoàn Lao động tỉnh Yên Bái" in shown


def test_a_value_opens_its_words_with_a_link_to_the_page_at_these_words(
    client: Client, personas: Personas, page: Page
) -> None:
    client.force_login(personas.lan)
    shown = _seen(client, f"/exchanges/{Exchange.objects.get().pk}/")
    at = TALKS.index("12/3/2024")
    assert f"/pages/{page.pk}/?from={TALKS.index('Sáng 12/3')}" in shown or f"from={at}" in shown
    assert "Nguyễn Thị Lan xác nhận" in shown


def test_values_that_disagree_stand_beside_each_other(client: Client, personas: Personas, page: Page) -> None:
    row = Exchange.objects.get()
    with writing("exchanges.dispute", by=personas.lan, permission="register.write") as act:
        dispute(act, row, "date", "2024-03-13", Grounds.on(Noted("báo cáo số 58")))
    client.force_login(personas.thao)
    shown = _seen(client, f"/exchanges/{row.pk}/")
    assert "13/3/2024" in shown
    assert "nêu khác" in shown


def test_each_value_that_was_ever_held_or_stated_is_told_with_how_it_stands(
    client: Client, personas: Personas, page: Page
) -> None:
    row = Exchange.objects.get()
    with writing("exchanges.dispute", by=personas.lan, permission="register.write") as act:
        dispute(act, row, "place", "Sa Pa", Grounds.on(Noted("báo cáo số 58")))
        aside = dispute(act, row, "place", "Bắc Hà", Grounds.on(Noted("tin nhắn")))
    leave(aside, by=personas.lan, why="nhầm với đoàn khác")
    amend_exchange(row, by=personas.lan, seen=row.version, grounds=NOTED, place="Bát Xát")
    client.force_login(personas.thao)
    shown = _seen(client, f"/exchanges/{row.pk}/")
    for place, standing in {"Sa Pa": "nêu khác", "Bắc Hà": "đã gác lại", "Lào Cai": "đã sửa"}.items():
        assert re.search(rf"{standing}</span>\s*(<\w+>)?{place}<", re.sub(r"\s*</p>", "<", shown)), place


def test_the_words_of_a_withdrawn_source_are_hidden_and_its_facts_stay(
    client: Client, personas: Personas, page: Page
) -> None:
    withdraw(page.source, by=personas.minh, why="nguồn đề nghị gỡ")
    client.force_login(personas.lan)
    shown = _seen(client, f"/exchanges/{Exchange.objects.get().pk}/")
    assert "12/3/2024" in shown
    assert "hội đàm với Tổng Công hội" not in shown
    assert "Lời văn bị ẩn" in shown
    assert "hội đàm với" not in _seen(client, f"/pages/{page.pk}/")


def test_the_words_of_a_restricted_source_are_for_the_bureaus_that_received_it(
    client: Client, personas: Personas, page: Page
) -> None:
    restrict(page.source, restricted=True, by=personas.minh, why="nội bộ")
    client.force_login(personas.hai)
    assert "hội đàm với Tổng Công hội" not in _seen(client, f"/exchanges/{Exchange.objects.get().pk}/")
    assert client.get(f"/pages/{page.pk}/").status_code == 403
    client.force_login(personas.lan)
    assert "hội đàm với" in _seen(client, f"/pages/{page.pk}/")


def test_a_draft_is_not_for_another_province(client: Client, personas: Personas) -> None:
    draft, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.hai)
    assert client.get(f"/pages/{draft.pk}/").status_code == 403
    assert "trang.txt" not in _seen(client, "/sources/")


def test_no_markup_of_a_source_reaches_the_screen(client: Client, personas: Personas) -> None:
    hostile, _ = read(TALKS + '\n<script>alert("x")</script>\n', by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    shown = _seen(client, f"/pages/{hostile.pk}/?from=0&to=20")
    assert "<script>alert" not in shown
    assert "&lt;script&gt;" in shown


def test_the_words_that_were_asked_for_are_pointed_out_on_the_page(
    client: Client, personas: Personas, page: Page
) -> None:
    client.force_login(personas.lan)
    start = TALKS.index("đã ký kết")
    shown = _seen(client, f"/pages/{page.pk}/?from={start}&to={start + 9}")
    assert re.search(r'<mark class="[^"]*shown" id="words">đã ký kết', shown)


def test_search_finds_names_without_marks_and_of_all_kinds(client: Client, personas: Personas, page: Page) -> None:
    client.force_login(personas.lan)
    shown = _seen(client, "/search/?q=ha van thu")
    assert f"/people/{Person.objects.get().pk}/" in shown
    assert "<mark>Liên đoàn Lao động</mark> tỉnh Lào Cai" in _seen(client, "/search/?q=lien doan lao dong")


@pytest.mark.parametrize("address", ["/exchanges/", "/organisations/", "/people/", "/sources/", "/inbox/", "/trail/"])
def test_a_list_asks_no_more_of_the_database_when_it_grows(
    address: str, client: Client, personas: Personas, page: Page
) -> None:
    client.force_login(personas.minh)
    before = _questions(client, address)
    for number in range(5):
        body = organisation(f"Liên đoàn Lao động tỉnh Thử {number}", by=personas.lan)
        record_exchange(
            "visit",
            parties=[(body, "host")],
            by=personas.lan,
            grounds=NOTED,
            date=f"202{number}",
            title=f"Thăm {number}",
        )
        read(f"{TALKS}\nTin {number}.", by=personas.lan, bureau=personas.lao_cai, name=f"tin-{number}.txt")
    assert _questions(client, address) == before


def test_a_profile_asks_no_more_of_the_database_when_it_grows(client: Client, personas: Personas, page: Page) -> None:
    body = Organisation.objects.get(shown=FEDERATION)
    client.force_login(personas.minh)
    before = _questions(client, f"/organisations/{body.pk}/")
    for number in range(5):
        record_exchange(
            "visit",
            parties=[(body, "host")],
            by=personas.lan,
            grounds=NOTED,
            date=f"202{number}",
            title=f"Thăm {number}",
        )
    assert _questions(client, f"/organisations/{body.pk}/") == before


def _questions(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_the_history_of_a_shipped_body_does_not_bring_the_history_of_all(client: Client, personas: Personas) -> None:
    with writing("organisations.load_organisations", by=personas.an, permission="organisations.load") as act:
        bodies = [Organisation(shown=f"Công đoàn Thử {number}", kind="trade_union") for number in range(BULKY + 1)]
        first = act.add_all(bodies)[0]
    client.force_login(personas.lan)
    assert changes_of(history_of("organisations.organisation", first.pk)) == {}
    assert "Vũ Bình An" in _seen(client, f"/organisations/{first.pk}/")
