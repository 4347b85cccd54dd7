"""Search at the desk: what each person finds and does not find, and what is shown of it."""

import re
from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from giaoluu.register.agreements.operations import record_paper
from giaoluu.register.archive.operations import restrict, withdraw
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import accept_with_what_it_needs
from giaoluu.register.trail.models import User
from tests.register.factories import NOTED, TALKS, organisation, person, read
from tests.register.personas import Personas, seat, user

RARE = "Zêtakim"
"""A word that stands in one page, and nowhere in the register."""
PAGE = f"{TALKS}\n\nĐoàn thăm xưởng {RARE} trong buổi chiều.\n"
NAME = "bao-cao-omegaluc.txt"


def signed_in(who: User) -> Client:
    client = Client()
    client.force_login(who)
    return client


def asked(client: Client, text: str, address: str = "/search/") -> str:
    return client.get(f"{address}?q={quote(text)}").content.decode()


@pytest.fixture
def people(personas: Personas) -> dict[str, User]:
    outside = user("ngoai", "Đỗ Văn Ngoài")
    seat(outside, personas.centre, "outside_reader")
    return {
        "officer there": personas.lan,
        "reviewer there": personas.minh,
        "officer elsewhere": personas.hai,
        "leader above": personas.thao,
        "administrator above": personas.an,
        "outside reader": outside,
    }


HOME = {"officer there", "reviewer there", "leader above", "administrator above"}
SEEN = {
    "left open": (HOME, HOME),
    "confirmed": (HOME | {"officer elsewhere"}, HOME),
    "restricted": (HOME, HOME),
    "withdrawn": (set[str](), HOME),
}
"""Who finds the words of the page, and who the source by its name, by what became of it."""


@pytest.mark.parametrize("state", SEEN)
def test_words_and_sources_are_found_by_those_who_may_see_them(
    state: str, personas: Personas, people: dict[str, User]
) -> None:
    page, proposals = read(PAGE, by=personas.lan, bureau=personas.lao_cai, name=NAME)
    if state != "left open":
        for proposal in proposals:
            proposal.refresh_from_db()
            if proposal.state == Proposal.State.OPEN:
                accept_with_what_it_needs(proposal, by=personas.lan)
    if state == "restricted":
        restrict(page.source, restricted=True, by=personas.minh, why="theo đề nghị")
    if state == "withdrawn":
        withdraw(page.source, by=personas.minh, why="theo đề nghị")
    words, names = SEEN[state]
    for address in ("/search/", "/search/typed/"):
        answers = {who: asked(signed_in(one), RARE, address) for who, one in people.items()}
        assert {who for who, told in answers.items() if "/pages/" in told} == words
        assert {who for who, told in answers.items() if "buổi chiều" in told} == words
        answers = {who: asked(signed_in(one), "omegaluc", address) for who, one in people.items()}
        assert {who for who, told in answers.items() if f"/sources/{page.source_id}/" in told} == names


@pytest.mark.parametrize("who", ["officer elsewhere", "outside reader"])
def test_to_others_a_word_of_a_draft_is_as_one_that_stands_nowhere(
    who: str, personas: Personas, people: dict[str, User]
) -> None:
    read(PAGE, by=personas.lan, bureau=personas.lao_cai, name=NAME)
    client, nowhere = signed_in(people[who]), "Xyzzyna"
    for word in (RARE, "omegaluc", "Zêtaki"):
        told, blank = (asked(client, text, "/search/typed/").replace(text, "") for text in (word, nowhere))
        assert told == blank


def test_a_slip_of_the_pen_does_not_give_away_words_of_pages(personas: Personas) -> None:
    read(PAGE, by=personas.lan, bureau=personas.lao_cai)
    assert RARE.casefold() not in asked(signed_in(personas.hai), "zetakin").casefold()


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("officer there", set[str]()),
        ("administrator above", {"/administration/vocabularies/exchange_kind/words/talks/"}),
    ],
)
def test_words_of_vocabularies_are_for_those_who_amend_them(who: str, found: set[str], people: dict[str, User]) -> None:
    told = asked(signed_in(people[who]), "hội đàm")
    address = "/administration/vocabularies/exchange_kind/words/talks/"
    assert ({address} if address in told else set[str]()) == found


@pytest.mark.parametrize(
    ("text", "address", "who"),
    [
        ("nhật ký", 'href="/trail/"', "officer there"),
        ("cay to chuc", 'href="/organisations/tree/"', "outside reader"),
        ("trail", 'href="/trail/"', "leader above"),
    ],
)
def test_a_screen_is_found_by_its_name(text: str, address: str, who: str, people: dict[str, User]) -> None:
    assert address in asked(signed_in(people[who]), text, "/search/typed/")


def test_where_nothing_but_a_screen_is_found_no_rows_are_counted(people: dict[str, User]) -> None:
    told = asked(signed_in(people["leader above"]), "nhật ký", "/search/typed/")
    assert "Trong sổ không có mục nào khớp" in told
    assert "0 mục" not in told


def test_a_screen_that_one_may_not_open_is_not_found(people: dict[str, User]) -> None:
    results = asked(signed_in(people["outside reader"]), "nhật ký", "/search/typed/")
    assert "/trail/" not in results


def test_what_was_found_is_marked_and_nothing_of_it_is_taken_for_html(personas: Personas) -> None:
    organisation("Công đoàn <b>Lào</b> & bạn", by=personas.lan)
    told = asked(signed_in(personas.lan), "lao", "/search/typed/")
    assert "Công đoàn &lt;b&gt;<mark>Lào</mark>&lt;/b&gt; &amp; bạn" in told
    assert "<script>alert" not in asked(signed_in(personas.lan), "<script>alert(1)</script>")


def test_all_of_a_kind_leads_to_the_list_that_finds_the_same(personas: Personas) -> None:
    for number in range(12):
        person(f"Trần Văn Mẫu {number}", by=personas.lan)
    client = signed_in(personas.lan)
    assert "/people/?q=tran+van+mau&amp;view=none" in asked(client, "tran van mau")
    assert len(set(re.findall(r"/people/\d+/", client.get("/people/?q=tran+van+mau").content.decode()))) == 12


def test_an_exchange_is_found_in_its_list_by_party_and_year(personas: Personas) -> None:
    body = organisation("Tổng Công hội tỉnh Vân Nam", by=personas.lan)
    record_exchange("talks", parties=[(body, "guest")], by=personas.lan, grounds=NOTED, title="Gặp gỡ", date="2024")
    client = signed_in(personas.lan)
    assert "Gặp gỡ" in asked(client, "vân nam 2024", "/exchanges/")
    assert "Gặp gỡ" not in asked(client, "vân nam 2023", "/exchanges/")


def test_a_found_exchange_tells_which_of_two_bodies_of_one_name_was_there(personas: Personas) -> None:
    name = "Liên đoàn Lao động tỉnh Lạc Sơn"
    old, new = (
        organisation(name, by=personas.lan, valid_to="2025-06-30"),
        organisation(name, by=personas.lan, valid_from="2025-07-01"),
    )
    for title, body in (("Gặp gỡ đầu xuân", old), ("Gặp gỡ cuối thu", new)):
        record_exchange("talks", parties=[(body, "host")], by=personas.lan, grounds=NOTED, title=title)
    told = re.sub(r"</?mark>", "", asked(signed_in(personas.lan), "gặp gỡ"))
    assert f"{name} (đến 30/6/2025)" in told
    assert f"{name} (từ 1/7/2025)" in told


def test_a_found_source_is_called_by_the_title_of_its_page_and_by_its_file_below(personas: Personas) -> None:
    page, _ = read(PAGE, by=personas.lan, bureau=personas.lao_cai, name=NAME)
    told = asked(signed_in(personas.lan), "omegaluc")
    hit = told[told.index(f'href="/sources/{page.source_id}/"') :]
    assert hit.index("Lào Cai và Vân Nam hội đàm") < hit.index("</a>") < hit.index("bao-cao-<mark>omegaluc</mark>.txt")


def test_a_withdrawn_source_is_found_by_its_file_and_keeps_its_title_to_itself(personas: Personas) -> None:
    page, _ = read(PAGE, by=personas.lan, bureau=personas.lao_cai, name=NAME)
    withdraw(page.source, by=personas.minh, why="theo đề nghị")
    assert "Lào Cai và Vân Nam hội đàm" not in asked(signed_in(personas.lan), "omegaluc")


def test_a_found_paper_tells_its_kind_in_words(personas: Personas) -> None:
    record_paper("912/QĐ-LĐLĐ", by=personas.lan, grounds=NOTED, kind="decision")
    told = asked(signed_in(personas.lan), "912/QĐ")
    assert "quyết định" in told
    assert "decision" not in told


@pytest.mark.parametrize("address", ["/review/", "/partners/", "/agreements/"])
def test_every_screen_has_the_search_of_the_register_and_keeps_its_own_words_for_itself(
    address: str, personas: Personas
) -> None:
    shown = asked(signed_in(personas.lan), "bản ghi nhớ", address)
    (everywhere,) = re.findall(r'<input type="search" id="search-everywhere" name="q" value="([^"]*)"', shown)
    assert everywhere == ""
    assert 'value="bản ghi nhớ"' in shown


def test_what_was_sought_is_offered_again_to_the_same_person_until_they_forget_it(personas: Personas) -> None:
    mine, other = signed_in(personas.lan), signed_in(personas.hai)
    asked(mine, "vân nam 2024")
    asked(mine, "chỉ gõ dở", "/search/typed/")
    mine.post("/search/remember/", {"q": "bò kẹo"})
    told = mine.get("/search/").content.decode()
    assert told.index("bò kẹo") < told.index("vân nam 2024")
    assert "chỉ gõ dở" not in told
    assert "bò kẹo" not in other.get("/search/").content.decode()
    mine.post("/search/forget/")
    assert "bò kẹo" not in mine.get("/search/").content.decode()


def test_what_was_opened_and_what_is_followed_is_offered(personas: Personas) -> None:
    opened = organisation("Công đoàn tỉnh Bò Kẹo", by=personas.lan)
    followed = organisation("Công đoàn tỉnh Phông Sa Lỳ", by=personas.lan)
    client = signed_in(personas.lan)
    client.get(f"/organisations/{opened.pk}/")
    client.post(f"/follow/organisation/{followed.pk}/", {"follow": "yes"})
    told = client.get("/search/typed/").content.decode()
    assert "Công đoàn tỉnh Bò Kẹo" in told
    assert "Công đoàn tỉnh Phông Sa Lỳ" in told


def test_the_screen_asks_the_database_as_often_for_many_rows_as_for_few(
    personas: Personas, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = signed_in(personas.lan)
    for number in range(40):
        person(f"Trần Văn Mẫu {number}", by=personas.lan)
        organisation(f"Công đoàn Mẫu {number}", by=personas.lan)
    for text in ("mau", "tran van mau 3", "khongcogi"):
        with django_assert_max_num_queries(20):
            asked(client, text, "/search/typed/")
