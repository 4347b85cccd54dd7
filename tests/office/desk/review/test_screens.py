import re
from collections.abc import Iterable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoluu.register.archive.models import Page, Reading
from giaoluu.register.commitments.models import Aid
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import accept_with_what_it_needs
from tests.office.desk.review.facts import SCRIPT, fact
from tests.register.factories import OTHER_OUTLET, TALKS, organisation, read
from tests.register.personas import Personas


def test_every_fact_has_its_card_and_its_words_are_marked(personas: Personas, client: Client) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    shown = client.get(f"/review/{page.pk}/").content.decode()
    marked = {key for keys in re.findall(r'data-facts="([\d ]+)"', shown) for key in keys.split()}
    assert marked == {str(proposal.pk) for proposal in proposals}
    assert all(f'id="fact-{proposal.pk}"' in shown for proposal in proposals)


def test_the_way_back_names_the_page_by_its_title(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    shown = client.get(f"/review/{page.pk}/").content.decode()
    (title,) = re.findall(r"<h1>(.*)</h1>", shown)
    assert f'<li aria-current="page">{title}</li>' in shown


def test_a_page_of_another_province_is_not_there(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.hai)
    assert client.get(f"/review/{page.pk}/").status_code == 404


def test_who_leads_sees_the_facts_and_no_button(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.thao)
    shown = client.get(f"/review/{page.pk}/").content.decode()
    assert "Hà Văn Thử" in shown
    assert 'data-act="accept"' not in shown


def test_a_text_with_markup_is_shown_as_text(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS + "\n<script>alert(1)</script>\n", by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    shown = client.get(f"/review/{page.pk}/").content.decode()
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert" in shown


def test_no_script_and_no_style_stands_in_the_screen(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    shown = client.get(f"/review/{page.pk}/").content.decode()
    assert not re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", shown)


@pytest.mark.parametrize("mode", ["amend", "reject", "same"])
def test_a_card_opens_with_a_script_and_without(mode: str, personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    address = f"/review/{page.pk}/facts/{fact(page, 'exchange').pk}/?as={mode}"
    assert 'class="opened' in client.get(address, headers=SCRIPT).content.decode()
    assert 'class="opened' in client.get(address, follow=True).content.decode()


def test_a_row_is_found_by_its_name_without_marks(personas: Personas, client: Client) -> None:
    row = organisation("Tổng Công hội tỉnh Quý Châu", by=personas.lan, country="CN")
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    address = f"/review/{page.pk}/facts/{fact(page, 'organisation').pk}/?as=same&q=quy+chau"
    assert f'value="{row.pk}"' in client.get(address, headers=SCRIPT).content.decode()


def test_what_the_register_says_otherwise_stands_beside_the_fact_with_both_quotes(
    personas: Personas, client: Client
) -> None:
    first, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(fact(first, "exchange"), by=personas.lan)
    second, _ = read("Tin ngắn: " + TALKS.replace("hội đàm", "làm việc"), by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    exchange = fact(second, "exchange")
    assert exchange.payload["kind"] != "talks"
    shown = client.get(f"/review/{second.pk}/").content.decode()
    assert "hội đàm với" in shown[shown.index(f'id="fact-{exchange.pk}"') :]
    assert 'class="conflict"' in shown


def test_another_page_that_says_otherwise_is_called_by_its_title_and_by_its_file_beside_it(
    personas: Personas, client: Client
) -> None:
    read(TALKS, by=personas.lan, bureau=personas.lao_cai, name="hoi-dam.txt")
    other = TALKS.replace("tại Lào Cai", "tại Sa Pa").replace("hội đàm công tác", "trao đổi công tác")
    second, _ = read(other, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    shown = client.get(f"/review/{second.pk}/").content.decode()
    said = shown[shown.index("trang khác ghi khác") :]
    assert said.index(">Lào Cai và Vân Nam hội đàm") < said.index("hoi-dam.txt")


def test_a_page_read_before_the_first_was_confirmed_is_asked_again(personas: Personas, client: Client) -> None:
    first, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    second, _ = read("Tin ngắn: " + TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(fact(first, "exchange"), by=personas.lan)
    client.force_login(personas.lan)
    assert fact(second, "exchange").suggestion == "new"
    client.get(f"/review/{second.pk}/")
    assert fact(second, "exchange").suggestion == "same"


def test_a_page_of_many_facts_is_read_in_as_many_looks_as_one_of_few(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    address = f"/review/{page.pk}/"
    organisation("Công đoàn cơ sở", by=personas.lan)
    client.get(address)
    _many(page, page.readings.get(), range(3))
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    _many(page, page.readings.get(), range(3, 150))
    with CaptureQueriesContext(connection) as many:
        shown = client.get(address).content.decode()
    assert shown.count('class="fact ') > 150
    assert len(many) == len(few)


def _many(page: Page, reading: Reading, numbers: Iterable[int]) -> None:
    row = Organisation.objects.get()
    for number in numbers:
        kind = ("organisation", "person", "statement")[number % 3]
        payload = {
            "organisation": {"id": f"x{number}", "name": f"Công đoàn cơ sở {number}", "kind": "trade_union"},
            "person": {"id": f"y{number}", "name": f"Nguyễn Văn {number}", "posts": []},
            "statement": {"id": f"z{number}", "kind": "wish", "text": f"mong muốn {number}", "binds": [f"x{number}"]},
        }[kind]
        Proposal.objects.create(
            page=page,
            reading=reading,
            key=f"{kind}s/many{number}",
            kind=kind,
            payload=payload,
            start=number,
            end=number + 30,
            candidates=[{"row": row.pk, "score": 0.5, "reasons": ["same_name"]}] if kind == "organisation" else [],
        )


def test_money_that_another_page_gave_already_is_offered_as_that_aid_with_who_gave_it(
    client: Client, personas: Personas
) -> None:
    gift = "Tổng Công hội tỉnh Vân Nam trao tặng Liên đoàn Lao động tỉnh Lào Cai 120 triệu đồng."
    _, proposals = read(f"{TALKS}\nDịp này, {gift}\n", by=personas.lan, bureau=personas.lao_cai)
    for proposal in proposals:
        proposal.refresh_from_db()
        if proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)
    second, _ = read(f"{OTHER_OUTLET}\nNhân dịp, {gift}\n", by=personas.lan, bureau=personas.lao_cai, name="bao.txt")
    client.force_login(personas.lan)
    shown = client.get(f"/review/{second.pk}/").content.decode()
    given = Aid.objects.get()
    assert f'<a href="/aid/{given.pk}/" target="_blank" rel="noopener">120.000.000 VND</a>' in shown
    assert "Tổng Công hội tỉnh Vân Nam → Liên đoàn Lao động tỉnh Lào Cai" in shown


@pytest.mark.parametrize(
    ("kind", "field"), [("organisation", "name"), ("person", "name"), ("statement", "text"), ("reference", "number")]
)
def test_the_form_of_a_fact_that_the_page_says_begins_with_its_words(
    kind: str, field: str, personas: Personas, client: Client
) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    shown = client.get(f"/review/{page.pk}/add/", {"words": "thợ giỏi hằng năm", "what": kind})
    assert shown.context["adding"]["form"][field].value() == "thợ giỏi hằng năm"
