"""Partners and the sheet of one relationship: what it holds, for whom, and how often the database is asked."""

import re
from decimal import Decimal
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.archive.models import Page
from giaoluu.register.archive.operations import restrict, withdraw
from giaoluu.register.commitments.operations import record_aid, record_commitment
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import amend_exchange, record_exchange
from giaoluu.register.indicators.operations import record_figure
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.operations import record_event
from giaoluu.register.organisations.placing import place_below
from giaoluu.register.people.operations import record_holder
from giaoluu.register.review.operations import accept_with_what_it_needs
from tests.register.factories import NOTED, TALKS, organisation, read
from tests.register.personas import Personas, seat, user


@pytest.fixture
def page(personas: Personas) -> Page:
    """Return a page of Lào Cai and Vân Nam from which everything was confirmed."""
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    for proposal in proposals:
        proposal.refresh_from_db()
        if proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)
    Organisation.objects.filter(shown__contains="Vân Nam").update(country="CN")
    Organisation.objects.filter(shown__contains="Lào Cai").update(country="VN")
    return page


def address() -> str:
    ours = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh Lào Cai", valid_from="")
    theirs = Organisation.objects.get(shown__contains="Vân Nam")
    return f"/partners/{ours.pk}/{theirs.pk}/"


def seen(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_the_sheet_of_two_bodies_holds_what_they_did_and_signed_and_where_it_is_written(
    client: Client, personas: Personas, page: Page
) -> None:
    client.force_login(personas.lan)
    shown = seen(client, address())
    assert "2024–2028" in shown
    assert 'id="y2024"' in shown
    assert "Hà Văn Thử" in shown
    assert f"/pages/{page.pk}/" in shown


def test_a_figure_on_the_sheet_says_what_is_counted_and_never_a_mere_sign(
    client: Client, personas: Personas, page: Page
) -> None:
    ours = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh Lào Cai", valid_from="")
    told: dict[str, Any] = {"organisation": ours, "by": personas.lan, "grounds": NOTED}
    record_figure(Decimal(92), unit="%", measure="công nhân có hợp đồng lao động", **told)
    record_figure(Decimal(87), unit="%", **told)
    record_figure(Decimal(60), unit="công nhân", measure="công nhân hoàn thành khóa học", **told)
    client.force_login(personas.lan)
    rows = re.findall(r'<td class="main">(.*?)</td>', seen(client, address()).partition("Số liệu hai bên")[2])
    assert set(rows) >= {"công nhân có hợp đồng lao động", "tỷ lệ phần trăm", "công nhân hoàn thành khóa học"}


def test_the_list_of_partners_leads_to_their_sheet(client: Client, personas: Personas, page: Page) -> None:
    client.force_login(personas.lan)
    assert f'href="{address()}"' in seen(client, "/partners/")
    assert f'href="{address()}"' in seen(client, "/partners/?country=CN")
    assert f'href="{address()}"' not in seen(client, "/partners/?country=LA")


def test_all_that_two_bodies_did_stands_in_the_timeline_page_by_page_and_a_year_leads_to_its_page(
    client: Client, personas: Personas, page: Page
) -> None:
    ours = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh Lào Cai", valid_from="")
    theirs = Organisation.objects.get(shown__contains="Vân Nam")
    for year in range(2001, 2023):
        told: dict[str, Any] = {
            "date": str(year),
            "title": f"Thăm hữu nghị {year}",
            "by": personas.lan,
            "grounds": NOTED,
        }
        record_exchange("visit", parties=[(ours, "host"), (theirs, "guest")], **told)
    client.force_login(personas.lan)
    first, second = seen(client, address()), seen(client, f"{address()}?page=2")
    assert "Thăm hữu nghị 2022" in first
    assert "1–20 trong 23" in first
    assert f"{address()}?page=2#y2003" in first
    assert "Thăm hữu nghị 2001</a>" not in first
    assert "Thăm hữu nghị 2001</a>" in second
    assert "Hà Văn Thử" in second


def test_after_a_merger_the_sheet_of_the_new_body_tells_what_the_old_one_did_as_the_old_one(
    client: Client, personas: Personas, page: Page
) -> None:
    old = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh Lào Cai")
    new = organisation(old.shown, by=personas.lan, valid_from="2025-07-01")
    theirs = Organisation.objects.get(shown__contains="Vân Nam")
    record_event("merged", before=[old], after=[new], on="2025-07-01", by=personas.lan, grounds=NOTED)
    client.force_login(personas.lan)
    shown = seen(client, f"/partners/{new.pk}/{theirs.pk}/")
    assert "khi đó:" in shown
    assert f'/organisations/{old.pk}/">Liên đoàn Lao động tỉnh Lào Cai</a> <span class="soft nowrap">(đến' in shown


def test_what_was_kept_stands_on_the_sheet_with_what_it_rests_on(
    client: Client, personas: Personas, page: Page
) -> None:
    ours = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh Lào Cai")
    talks = Exchange.objects.get()
    record_commitment(
        "commitment", "Gửi 300 cuốn sách", binds=[ours], by=personas.lan, grounds=NOTED, exchange=talks, step="kept"
    )
    client.force_login(personas.lan)
    shown = seen(client, address())
    assert "Đã hoặc thôi thực hiện: 1" in shown
    assert "điện thoại ngày 12/3" in shown


def test_a_body_has_no_sheet_with_itself_or_with_what_it_came_from(
    client: Client, personas: Personas, page: Page
) -> None:
    body = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh Lào Cai")
    client.force_login(personas.lan)
    assert client.get(f"/partners/{body.pk}/{body.pk}/").status_code == 404


@pytest.mark.parametrize("way", ["restricted", "withdrawn"])
def test_a_source_whose_words_are_hidden_is_not_named_on_the_sheet(
    way: str, client: Client, personas: Personas, page: Page
) -> None:
    if way == "restricted":
        restrict(page.source, restricted=True, by=personas.minh, why="nội bộ")
    else:
        withdraw(page.source, by=personas.minh, why="nguồn đề nghị gỡ")
    client.force_login(personas.hai)
    shown = seen(client, address())
    assert f"/pages/{page.pk}/" not in shown
    assert "Không có nguồn nào thuộc quyền xem của bạn." in shown


def test_an_outside_reader_sees_the_sheet_without_a_way_to_the_pages(
    client: Client, personas: Personas, page: Page
) -> None:
    reader = user("doc", "Người Đọc")
    seat(reader, personas.centre, "outside_reader")
    client.force_login(reader)
    assert "/pages/" not in seen(client, address())


@pytest.mark.parametrize(("form", "kind"), [("svg", ("image/svg+xml", b"<svg")), ("png", ("image/png", b"\x89PNG"))])
def test_a_picture_of_the_sheet_can_be_taken_along(
    form: str, kind: tuple[str, bytes], client: Client, personas: Personas, page: Page
) -> None:
    client.force_login(personas.lan)
    answer = client.get(f"{address()}?as={form}&picture=balance")
    assert (answer["Content-Type"], answer.content[: len(kind[1])]) == kind
    assert answer["Content-Disposition"] == f'attachment; filename="balance.{form}"'


@pytest.mark.parametrize(("asked", "kept"), [("", False), ("?whole=1", True), ("?whole=1", False)])
def test_a_sheet_asks_no_more_of_the_database_when_it_grows(
    asked: str, kept: bool, client: Client, personas: Personas, page: Page
) -> None:
    client.force_login(personas.minh)
    ours = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh Lào Cai")
    theirs = Organisation.objects.get(shown__contains="Vân Nam")
    _with_unions_below(ours, theirs, 1, personas)
    before = _questions(client, asked, kept=kept)
    for number in range(2, 7):
        _with_unions_below(ours, theirs, number, personas)
    assert _questions(client, asked, kept=kept) == before


def _with_unions_below(ours: Organisation, theirs: Organisation, number: int, personas: Personas) -> None:
    told: dict[str, Any] = {"by": personas.lan, "grounds": NOTED}
    sides = ours, theirs
    below = (
        organisation(f"Công đoàn cơ sở Thử {number}", by=personas.lan),
        organisation(f"Tổng Công hội huyện Thí {number}", by=personas.lan, country="CN"),
    )
    for child, parent in zip(below, sides, strict=True):
        place_below(child, parent, relation="organisational", **told)
    for guest, host in (sides, below):
        record_exchange(
            "visit", parties=[(guest, "guest"), (host, "host")], date=f"201{number}", title=f"Thăm {number}", **told
        )
        record_agreement("plan", status="signed", parties=[guest, host], term=f"202{number}", **told)
        record_commitment("commitment", f"cử {number} cán bộ", organisation=guest, binds=[host], **told)
        record_aid(Decimal(number * 1_000_000), "VND", giver=guest, receiver=host, **told)
        record_holder(f"Nguyễn Văn {number}", "Chủ tịch", guest, **told)


def _questions(client: Client, asked: str = "", *, kept: bool = True) -> int:
    client.get(address() + asked)
    if not kept:
        cache.clear()
    with CaptureQueriesContext(connection) as counted:
        assert client.get(address() + asked).status_code == 200
    return len(counted)


def test_the_whole_has_what_unions_below_did_and_names_them_and_its_pictures_are_of_the_whole(
    client: Client, personas: Personas, page: Page
) -> None:
    ours = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh Lào Cai")
    theirs = Organisation.objects.get(shown__contains="Vân Nam")
    _with_unions_below(ours, theirs, 7, personas)
    client.force_login(personas.lan)
    assert "Công đoàn cơ sở Thử 7" not in seen(client, address())
    shown = seen(client, f"{address()}?whole=1")
    assert "Công đoàn cơ sở Thử 7" in shown
    assert "1 tổ chức cấp dưới" in shown
    assert 'name="whole" value="1" checked' in shown
    assert "?whole=1#y2017" in shown
    assert "?whole=1&amp;as=svg&amp;picture=balance" in shown
    assert "7" in client.get(f"{address()}?whole=1&as=svg&picture=balance").content.decode()


def test_what_is_kept_of_the_whole_is_true_after_the_next_write(client: Client, personas: Personas, page: Page) -> None:
    ours = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh Lào Cai")
    theirs = Organisation.objects.get(shown__contains="Vân Nam")
    client.force_login(personas.lan)
    assert "Công đoàn cơ sở Thử 8" not in seen(client, f"{address()}?whole=1")
    _with_unions_below(ours, theirs, 8, personas)
    assert "Công đoàn cơ sở Thử 8" in seen(client, f"{address()}?whole=1")
    assert "Công đoàn cơ sở Thử 8" in seen(client, f"{address()}?whole=1")


def test_what_stands_below_is_gathered_anew_only_when_a_body_was_written_to(
    client: Client, personas: Personas, page: Page
) -> None:
    client.force_login(personas.lan)
    met = Exchange.objects.get()
    seen(client, f"{address()}?whole=1")
    with CaptureQueriesContext(connection) as asked:
        amend_exchange(met, by=personas.lan, seen=met.version, grounds=NOTED, title="Hội đàm đầu năm")
        assert "Hội đàm đầu năm" in seen(client, f"{address()}?whole=1")
    assert not [told for told in asked.captured_queries if "below(side, key, day)" in told["sql"]]
    organisation("Công đoàn Sở Thử", by=personas.lan)
    with CaptureQueriesContext(connection) as asked:
        seen(client, f"{address()}?whole=1")
    assert len([told for told in asked.captured_queries if "below(side, key, day)" in told["sql"]]) == 1


def test_two_wholes_of_which_one_lies_in_the_other_have_no_sheet(
    client: Client, personas: Personas, page: Page
) -> None:
    ours = Organisation.objects.get(shown="Liên đoàn Lao động tỉnh Lào Cai")
    below = organisation("Công đoàn cơ sở Thử", by=personas.lan)
    place_below(below, ours, relation="organisational", by=personas.lan, grounds=NOTED)
    client.force_login(personas.lan)
    assert client.get(f"/partners/{ours.pk}/{below.pk}/").status_code == 200
    assert client.get(f"/partners/{ours.pk}/{below.pk}/?whole=1").status_code == 404


def test_the_sources_of_an_exchange_are_a_list_that_can_be_exported(
    client: Client, personas: Personas, page: Page
) -> None:
    exchange = Exchange.objects.get()
    exchange.title = exchange.title or "Hội đàm"
    client.force_login(personas.lan)
    assert page.source.name in seen(client, f"/sources/?exchange={exchange.title}")
    assert page.source.name not in seen(client, "/sources/?exchange=Chuyến thăm khác")
