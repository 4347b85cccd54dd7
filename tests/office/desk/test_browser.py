"""A real browser at the desk: nothing scrolls sideways, no rule of the site is broken, documents come in."""

import os
import re
import threading
import time
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import WSGIRequestHandler
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]
from pytest_django.live_server_helper import LiveServer

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.archive.models import Intake
from giaoluu.register.commitments.operations import record_aid, record_commitment
from giaoluu.register.desks.models import Sought
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.indicators.operations import record_figure
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.operations import record_tenure
from giaoluu.register.review.operations import accept_with_what_it_needs
from tests.register.factories import NOTED, TALKS, organisation, person, read
from tests.register.personas import Personas

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.needs_tools,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium"),
    pytest.mark.django_db(transaction=True),
]

PATIENCE = 90_000
"""Milliseconds that a busy machine may take for a screen."""
ONE_AT_A_TIME = threading.RLock()
"""Who asks the database: on SQLite the threads of server and test share one connection, and so its transaction."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a browser that is asked for nothing but our pages, by a server that answers one question at a time."""
    answer = WSGIHandler.__call__

    def answer_alone(*asked: Any) -> Any:
        with ONE_AT_A_TIME:
            return answer(*asked)

    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setattr(WSGIHandler, "__call__", answer_alone)
        # A connection that the browser keeps, or opens in case, would hold its thread after the window is closed.
        patch.setattr(WSGIRequestHandler, "protocol_version", "HTTP/1.0")
        patch.setattr(WSGIRequestHandler, "timeout", 30)
        expect.set_options(timeout=PATIENCE)
        # The browser's own loop runs in this thread; the database is asked by tests that are not asynchronous.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        flags = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"]
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=flags)
        yield opened
        opened.close()
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)


@pytest.fixture(autouse=True)
def _trail_that_can_be_cleared(transactional_db: None, browser: Browser) -> Iterator[None]:
    """What these tests write is seen by a second thread, so it is cleared away afterwards, which the trail forbids."""
    yield
    _leave(browser)
    with ONE_AT_A_TIME:
        _clear_the_trail()


def _clear_the_trail() -> None:
    law = import_module("giaoluu.register.trail.migrations.0002_nobody_alters_the_trail")
    with connection.schema_editor() as editor:
        law.allow(None, editor)
    with connection.cursor() as cursor:
        for table in law.TABLES[::-1]:
            cursor.execute(f"DELETE FROM {table}")
    with connection.schema_editor() as editor:
        law.forbid(None, editor)


def _leave(browser: Browser) -> None:
    """Close the windows, and wait for what they asked of the server last: it holds the tables until it has answered."""
    for context in browser.contexts:
        context.close()
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=60)


def _sit_down(browser: Browser, server: LiveServer, who: object, width: int) -> tuple[Page, list[str]]:
    client = Client()
    client.force_login(who)  # type: ignore[arg-type]
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": server.url}])
    context.set_default_timeout(PATIENCE)
    page, told = context.new_page(), list[str]()

    def hear(message: ConsoleMessage) -> None:
        told.append(message.text)

    page.on("console", hear)
    return page, told


@pytest.mark.parametrize("width", [1280, 390])
def test_no_screen_scrolls_sideways_or_breaks_the_rules_of_the_site(
    width: int, browser: Browser, live_server: LiveServer, personas: Personas
) -> None:
    text, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    for proposal in proposals:
        proposal.refresh_from_db()
        if proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)
    page, told = _sit_down(browser, live_server, personas.lan, width)
    talks, body = Exchange.objects.get(), Organisation.objects.first()
    assert body is not None
    profiles = [f"/exchanges/{talks.pk}/", f"/exchanges/{talks.pk}/amend/", f"/organisations/{body.pk}/"]
    pictures = ["/pictures/", "/pictures/visits/", "/pictures/agreements/", "/pictures/network/"]
    through_time = ["/organisations/tree/", "/organisations/mergers/", f"/organisations/{body.pk}/life/"]
    drawn = [*pictures, *through_time, "/partners/", "/contradictions/"]
    screens = ["/inbox/", "/exchanges/", *profiles, *drawn, f"/pages/{text.pk}/", "/trail/", "/account/factors/"]
    for screen in screens:
        answer = page.goto(live_server.url + screen)
        assert answer is not None
        assert answer.status == 200, screen
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, screen
    assert told == []


LONG = "Trao đổi kinh nghiệm tổ chức phong trào thi đua, chăm lo đời sống và bảo vệ quyền lợi người lao động vùng biên "


def test_a_full_partner_sheet_is_printed_on_two_sides(
    browser: Browser, live_server: LiveServer, personas: Personas
) -> None:
    by, noted = personas.lan, NOTED
    ours, theirs = organisation("Liên đoàn Lao động tỉnh Lào Cai", by=by), organisation("Tổng Công hội Vân Nam", by=by)
    sides = [ours, theirs]
    for number in range(16):
        text = f"{LONG}{number}"
        roles = [(ours, "guest"), (theirs, "host")]
        record_exchange("visit", parties=roles, by=by, grounds=noted, date=f"20{number + 10}-05", title=text)
        term = f"20{number + 10}/20{number + 14}"
        record_agreement("plan", status="signed", parties=sides, by=by, grounds=noted, term=term, title=text)
        record_commitment("commitment", text * 2, binds=sides, by=by, grounds=noted, organisation=ours, due="2027-05")
        record_aid(
            Decimal(10**9), "VND", by=by, grounds=noted, giver=ours, receiver=theirs, purpose=text, period="2024"
        )
        for body in sides:
            record_tenure(person(f"Nguyễn Thị Mẫu {number}", by=by), LONG[:60], body, by=by, grounds=noted)
            record_figure(Decimal(number), by=by, grounds=noted, unit=f"người loại {number}", organisation=body)
    page, _told = _sit_down(browser, live_server, personas.lan, 1280)
    page.goto(f"{live_server.url}/partners/{ours.pk}/{theirs.pk}/")
    assert len(PdfDocument(page.pdf(prefer_css_page_size=True))) == 2


def test_a_file_is_chosen_received_and_followed(
    browser: Browser, live_server: LiveServer, personas: Personas, tmp_path: Path
) -> None:
    file = tmp_path / "hội-đàm.txt"
    file.write_text(TALKS, "utf-8")
    page, told = _sit_down(browser, live_server, personas.lan, 1280)
    page.goto(live_server.url + "/inbox/")
    page.set_input_files('input[name="documents"]', file)
    expect(page.locator("[data-chosen]")).to_have_text("hội-đàm.txt")
    page.click("text=Tiếp nhận tệp")
    page.wait_for_selector(".message.success")
    with ONE_AT_A_TIME:
        Intake.objects.update(state="done", pages_found=1)
    page.wait_for_selector(".badge.good")
    assert told == []


def test_a_long_title_is_seen_whole_on_a_telephone_and_enter_sends_what_was_typed(
    browser: Browser, live_server: LiveServer, personas: Personas
) -> None:
    title = (
        "Giao lưu bóng chuyền công nhân biên giới giữa Liên đoàn Lao động tỉnh Lào Cai với Tổng Công hội tỉnh Vân Nam"
    )
    held = record_exchange("visit", parties=[], by=personas.lan, grounds=NOTED, title=title)
    page, told = _sit_down(browser, live_server, personas.lan, 390)
    page.goto(f"{live_server.url}/exchanges/{held.pk}/amend/")
    field = page.get_by_label("Tiêu đề")
    expect(field).to_have_value(title)
    assert field.evaluate("one => one.scrollHeight <= one.clientHeight")
    page.get_by_label("Căn cứ").fill("điện thoại ngày 12/3")
    field.press("Control+End")
    page.keyboard.insert_text(" năm 2026")
    field.press("Enter")
    page.wait_for_url(f"**/exchanges/{held.pk}/")
    expect(page.locator("h1")).to_contain_text("Vân Nam năm 2026")
    assert told == []


def test_what_was_typed_before_the_session_ended_is_back_in_the_form_after_signing_in_again(
    browser: Browser, live_server: LiveServer, personas: Personas
) -> None:
    personas.lan.set_password("chín con voi qua cầu")
    personas.lan.save()
    held = record_exchange("visit", parties=[], by=personas.lan, grounds=NOTED, title="Thăm", place="Lào Cai")
    page, _told = _sit_down(browser, live_server, personas.lan, 1280)
    page.goto(f"{live_server.url}/exchanges/{held.pk}/amend/")
    page.get_by_label("Địa điểm").fill("Sa Pa")
    page.get_by_label("Loại").select_option("talks")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Ghi nội dung sửa").click()
    expect(page.locator("[data-held]")).to_be_visible()
    page.locator("[name=login]").fill(personas.lan.username)
    page.locator("[name=password]").fill("chín con voi qua cầu")
    page.keyboard.press("Enter")
    expect(page.locator("[data-given-back]")).to_be_visible()
    expect(page.get_by_label("Địa điểm")).to_have_value("Sa Pa")
    expect(page.get_by_label("Loại")).to_have_value("talks")


def test_a_form_that_comes_back_is_gone_on_with_at_the_first_field_that_is_wrong(
    browser: Browser, live_server: LiveServer, personas: Personas
) -> None:
    page, _told = _sit_down(browser, live_server, personas.lan, 390)
    page.goto(f"{live_server.url}/exchanges/new/")
    page.locator("[name=kind]").select_option("visit")
    page.get_by_label("Căn cứ").fill("điện thoại ngày 12/3")
    page.get_by_label("Địa điểm").fill("Sa Pa")
    page.get_by_label("Ngày").fill("40/5/2020")
    page.keyboard.press("Enter")
    expect(page.locator("[name=date][aria-invalid=true]")).to_be_focused()
    expect(page.locator("[name=date]")).to_be_in_viewport()


def test_the_decision_made_last_is_taken_back_by_one_key(
    browser: Browser, live_server: LiveServer, personas: Personas
) -> None:
    text, _proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    page, told = _sit_down(browser, live_server, personas.lan, 1280)
    page.goto(f"{live_server.url}/review/{text.pk}/")
    rejected = page.locator(".fact[data-state=rejected]")
    page.locator(".fact.current").wait_for()
    page.keyboard.press("x")
    page.locator(".fact.current .quick").wait_for()
    page.keyboard.press("1")
    expect(rejected).to_have_count(1)
    expect(rejected).not_to_have_class(re.compile("current"))
    page.keyboard.press("u")
    expect(rejected).to_have_count(0)
    assert told == []


def test_who_is_signed_out_in_the_midst_of_the_review_is_told_so(
    browser: Browser, live_server: LiveServer, personas: Personas
) -> None:
    text, _proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    page, _told = _sit_down(browser, live_server, personas.lan, 1280)
    page.goto(f"{live_server.url}/review/{text.pk}/")
    page.locator(".fact.current").wait_for()
    page.context.clear_cookies(name="sessionid")
    page.keyboard.press("a")
    expect(page.locator("#told")).to_contain_text("Phiên làm việc đã hết")


def _wait_for_memory(page: Page) -> None:
    """Wait until the site remembers what was sought, of which it is told while the next screen comes."""
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until:
        with ONE_AT_A_TIME:
            if Sought.objects.exists():
                return
        page.wait_for_timeout(50)


def test_search_is_opened_by_a_key_and_led_through_by_arrows(
    browser: Browser, live_server: LiveServer, personas: Personas
) -> None:
    body = organisation("Tổng Công hội tỉnh Vân Nam", by=personas.lan, country="CN")
    page, told = _sit_down(browser, live_server, personas.lan, 1280)
    page.goto(f"{live_server.url}/people/")
    page.keyboard.press("Control+k")
    page.keyboard.insert_text("van nam")  # in one go: what answers “van” would give way to what answers all of it
    page.locator("#finder mark").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/organisations/{body.pk}/")
    _wait_for_memory(page)
    page.keyboard.press("Control+k")
    page.get_by_role("link", name="van nam").click()
    expect(page.locator("#finder-words")).to_have_value("van nam")
    page.keyboard.press("Escape")
    expect(page.locator("#finder")).to_be_hidden()
    assert told == []
