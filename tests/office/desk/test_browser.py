"""A real browser at the desk: nothing scrolls sideways, no rule of the site is broken, documents come in."""

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from giaoluu.register.archive.models import Intake
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.review.operations import accept_with_what_it_needs
from tests.register.factories import TALKS, read
from tests.register.personas import Personas

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.needs_tools,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium"),
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a browser that is asked for nothing but our pages."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # The browser's own loop runs in this thread; the database is asked by tests that are not asynchronous.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        flags = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"]
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=flags)
        yield opened
        opened.close()
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)


@pytest.fixture(autouse=True)
def _trail_that_can_be_cleared(transactional_db: None) -> Iterator[None]:
    """What these tests write is seen by a second thread, so it is cleared away afterwards, which the trail forbids."""
    yield
    law = import_module("giaoluu.register.trail.migrations.0002_nobody_alters_the_trail")
    with connection.schema_editor() as editor:
        law.allow(None, editor)
    with connection.cursor() as cursor:
        for table in law.TABLES[::-1]:
            cursor.execute(f"DELETE FROM {table}")
    with connection.schema_editor() as editor:
        law.forbid(None, editor)


def _sit_down(browser: Browser, server: LiveServer, who: object, width: int) -> tuple[Page, list[str]]:
    client = Client()
    client.force_login(who)  # type: ignore[arg-type]
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": server.url}])
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
    for screen in ["/inbox/", "/exchanges/", *profiles, f"/pages/{text.pk}/", "/trail/", "/account/factors/"]:
        answer = page.goto(live_server.url + screen)
        assert answer is not None
        assert answer.status == 200, screen
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, screen
    assert told == []


def test_a_file_is_chosen_received_and_followed(
    browser: Browser, live_server: LiveServer, personas: Personas, tmp_path: Path
) -> None:
    file = tmp_path / "hội-đàm.txt"
    file.write_text(TALKS, "utf-8")
    page, told = _sit_down(browser, live_server, personas.lan, 1280)
    page.goto(live_server.url + "/inbox/")
    page.set_input_files('input[name="documents"]', file)
    assert page.inner_text("[data-chosen]") == "hội-đàm.txt"
    page.click("text=Tiếp nhận tệp")
    page.wait_for_selector(".message.success")
    Intake.objects.update(state="done", pages_found=1)
    page.wait_for_selector(".badge.good", timeout=10_000)
    assert told == []
