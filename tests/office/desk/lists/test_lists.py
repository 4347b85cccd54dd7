"""One list for all nouns: filters add up, the address says everything, and nothing leaks."""

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoluu.office.desk.lists.nouns import LISTINGS, sources
from giaoluu.register.archive.evidence import Cited, Grounds
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.indicators.operations import record_figure
from tests.office.desk.lists.conftest import Register
from tests.register.factories import NOTED, organisation, read
from tests.register.personas import Personas


def _shown(desk: Client, address: str) -> str:
    answer = desk.get(address)
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", answer.content.decode())


def _exchanges(desk: Client, query: str) -> list[str]:
    table = _shown(desk, f"/exchanges/?{query}").partition("<tbody>")[2]
    return re.findall(r'href="/exchanges/\d+/">([^<]+)</a>', table)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Làm việc với huyện", "Hội đàm với Vân Nam", "Thăm Champasak"]),
        ("kind=talks", ["Hội đàm với Vân Nam"]),
        ("kind=talks&kind=visit", ["Hội đàm với Vân Nam", "Thăm Champasak"]),
        ("kind=talks&country=LA", []),
        ("country=LA", ["Thăm Champasak"]),
        ("direction=incoming", ["Hội đàm với Vân Nam"]),
        ("direction=outgoing", ["Thăm Champasak"]),
        ("direction=domestic", ["Làm việc với huyện"]),
        ("from=2024&to=6/2024", ["Hội đàm với Vân Nam"]),
        ("to=5/2023", ["Thăm Champasak"]),
        ("from=15/6/2025", ["Làm việc với huyện"]),
        ("place=da nang", ["Hội đàm với Vân Nam"]),
        ("q=champasak", ["Thăm Champasak"]),
        ("open=yes", ["Thăm Champasak"]),
        ("kind=none-such", ["Làm việc với huyện", "Hội đàm với Vân Nam", "Thăm Champasak"]),
        ("sort=-date", ["Thăm Champasak", "Hội đàm với Vân Nam", "Làm việc với huyện"]),
        ("sort=what", ["Hội đàm với Vân Nam", "Làm việc với huyện", "Thăm Champasak"]),
    ],
)
def test_filters_add_up(query: str, found: list[str], desk: Client, register: Register) -> None:
    shown = _exchanges(desk, query)
    assert (sorted(shown) if query == "sort=what" else shown) == found


def test_a_body_with_all_below_it_finds_what_those_below_did(desk: Client, register: Register) -> None:
    key = register.lao_cai.pk
    assert _exchanges(desk, f"body={key}") == ["Làm việc với huyện", "Hội đàm với Vân Nam"]
    assert _exchanges(desk, f"tree={key}") == ["Làm việc với huyện", "Hội đàm với Vân Nam", "Thăm Champasak"]
    assert _exchanges(desk, f"body={key}&body={register.yunnan.pk}") == ["Hội đàm với Vân Nam"]


def test_who_confirmed_a_row_can_be_asked_for(desk: Client, register: Register, personas: Personas) -> None:
    assert _exchanges(desk, f"confirmed={personas.minh.pk}") == ["Làm việc với huyện"]


def test_each_filter_is_a_chip_that_is_taken_away_alone(desk: Client, register: Register) -> None:
    shown = _shown(desk, "/exchanges/?kind=talks&kind=visit&country=CN")
    assert "Quốc gia của một bên:" in shown
    assert 'href="?kind=visit&amp;country=CN"' in shown


def test_a_typed_name_that_means_one_body_leads_to_the_list_of_that_body(desk: Client, register: Register) -> None:
    answer = desk.get("/exchanges/?q=&name=van nam&kind=&below=yes")
    assert answer.headers["Location"] == f"/exchanges/?tree={register.yunnan.pk}"


def test_a_typed_name_that_may_mean_several_bodies_asks_which(desk: Client, register: Register) -> None:
    shown = _shown(desk, "/exchanges/?name=lien doan lao dong")
    assert f'href="?body={register.lao_cai.pk}"' in shown
    assert f'href="?body={register.bat_xat.pk}"' in shown


def test_a_period_that_ends_before_it_begins_is_told_of(desk: Client, register: Register) -> None:
    assert "Ngày cuối sớm hơn ngày đầu" in _shown(desk, "/exchanges/?from=2025&to=2020")
    assert "Ngày cuối sớm hơn ngày đầu" not in _shown(desk, "/exchanges/?from=6/2025&to=2025")


def test_what_is_no_date_is_told_and_does_not_narrow(desk: Client, register: Register) -> None:
    assert "“hôm qua” không phải là ngày tháng" in _shown(desk, "/exchanges/?from=hôm qua")
    assert len(_exchanges(desk, "from=hôm qua")) == 3


def test_the_columns_that_are_chosen_are_shown_and_no_others(desk: Client, register: Register) -> None:
    heads = _shown(desk, "/exchanges/?columns=what&columns=countries").partition("<thead>")[2].partition("</thead>")[0]
    assert "Quốc gia" in heads
    assert "Địa điểm" not in heads


def test_a_column_of_which_no_row_says_anything_is_left_out_unless_it_was_asked_for(
    client: Client, personas: Personas
) -> None:
    page, _proposals = read("Tin của Lào Cai", by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    head = '<a href="?sort=publisher">'
    assert head not in _shown(client, "/sources/")
    assert "sort=publisher" in _shown(client, "/sources/?columns=title&columns=publisher")
    type(page.source).objects.filter(pk=page.source_id).update(publisher="Báo Lào Cai")
    assert head in _shown(client, "/sources/")


def test_a_list_is_printed_whole_with_its_filters_stated(desk: Client, register: Register) -> None:
    shown = _shown(desk, "/exchanges/?kind=talks&print=all")
    assert "Đã lọc theo:" in shown
    assert "Hội đàm với Vân Nam" in shown
    assert "Thăm Champasak" not in shown


def test_a_list_of_sources_neither_shows_nor_counts_those_of_another_province(
    client: Client, personas: Personas
) -> None:
    read("Tin nội bộ của Lào Cai", by=personas.lan, bureau=personas.lao_cai, name="noi-bo.txt")
    client.force_login(personas.hai)
    for query in ("", "?q=noi-bo", "?state=open", "?print=all"):
        shown = _shown(client, f"/sources/{query}")
        assert "noi-bo.txt" not in shown
        assert "1 mục" not in shown


@pytest.mark.parametrize("name", list(LISTINGS))
def test_every_list_opens_with_each_column_order_and_filter(
    name: str, client: Client, personas: Personas, register: Register
) -> None:
    client.force_login(personas.minh)
    listing = LISTINGS[name]
    columns = "&".join(f"columns={one.name}" for one in listing.columns)
    _shown(client, f"/{name}/?{columns}&print=all")
    for column in listing.columns:
        if column.sort:
            _shown(client, f"/{name}/?sort={column.name}")
            _shown(client, f"/{name}/?sort=-{column.name}")
    key = register.lao_cai.pk
    given = {"bodies": f"body={key}&tree={key}", "words": "{}=lao", "day": "{}=2024-01-01", "flag": "{}=yes"}
    for one in listing.filters:
        query = given.get(one.kind, "{}=2024&" + "{}=LA").format(*one.names, *one.names)
        assert "<html" in _shown(client, f"/{name}/?{query}")


@pytest.mark.parametrize(
    "query", ["", "kind=visit&country=LA&country=CN&direction=outgoing&from=2020&to=2030&open=yes"]
)
def test_a_list_asks_the_same_number_of_questions_however_long_it_is(
    query: str, desk: Client, register: Register, personas: Personas
) -> None:
    before = _questions(desk, f"/exchanges/?{query}")
    for number in range(5):
        body = organisation(f"Công đoàn Thử {number}", by=personas.lan, country="LA")
        record_exchange("visit", parties=[(body, "host")], by=personas.lan, grounds=NOTED, date="2024")
    assert _questions(desk, f"/exchanges/?{query}") == before


def _questions(desk: Client, address: str) -> int:
    desk.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert desk.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("many", [5_000, 1])
def test_sources_are_found_by_the_exchange_that_they_tell_of_as_search_finds_it(
    many: int, register: Register, desk: Client, personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MANY", many)
    told = "Sáng nay, LĐLĐ tỉnh Lào Cai làm việc với Công hội Hồng Hà."
    page, _proposals = read(told, by=personas.lan, bureau=personas.lao_cai, name="hong-ha.txt")
    read("Tin khác.", by=personas.lan, bureau=personas.lao_cai, name="tin-khac.txt")
    record_exchange(
        "talks",
        parties=[(register.lao_cai, "host"), (register.yunnan, "guest")],
        by=personas.lan,
        grounds=Grounds.on(Cited(page, 10, len(told))),
        title="Làm việc với Hồng Hà",
        date="2024-04-02",
    )
    found = [
        re.findall(r"[a-z-]+\.txt", _shown(desk, f"/sources/?exchange={words}"))
        for words in ("hong+ha", "ldld", "2019")
    ]
    assert [set(names) for names in found] == [{"hong-ha.txt"}, {"hong-ha.txt"}, set()]


def test_what_a_figure_counts_is_said_once(desk: Client, personas: Personas) -> None:
    record_figure(Decimal(30), by=personas.lan, grounds=NOTED, unit="người", measure="người dự lớp tập huấn")
    record_figure(Decimal(5), by=personas.lan, grounds=NOTED, unit="xe", measure="đoàn đi lại")
    shown = _shown(desk, "/figures/")
    assert ">người dự lớp tập huấn<" in shown
    assert '>xe <span class="sub behind">đoàn đi lại</span>' in shown
