"""The screens where scripts are switched off: nothing on them is dead, and everyday work goes on by plain forms."""

import re
from collections.abc import Iterator

import lxml.html
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scripts.walking import WALKERS
from tests.office.browser.conftest import Demo

pytestmark = [pytest.mark.slow, pytest.mark.needs_tools]

DEAD = (
    "//button[not(ancestor::form) and not(@form) and not(ancestor-or-self::*[@hidden])]",
    "//a[starts-with(@href, 'javascript:') or @href = '#' or not(@href)]",
    "//form[not(@hidden) and not(.//button or .//input[@type = 'submit']) and not(.//input[@type = 'search'])]",
)
"""What does nothing without a script: a button of no form, a link to nowhere, a form that nothing sends."""

BY_SCRIPT = {"review_page", "review_adding"}
"""The review's keys, and its sheet of the text on a telephone, need one; its decisions do not."""


@pytest.fixture(scope="module")
def plain(demo: Demo, browser: Browser) -> Iterator[BrowserContext]:
    """Return the window of a reviewer in whose browser no script runs."""
    context = demo.context(browser, "thamdinh", scripts=False)
    yield context
    context.close()


@pytest.fixture
def page(plain: BrowserContext) -> Iterator[Page]:
    opened = plain.new_page()
    yield opened
    opened.close()


def test_nothing_is_dead(demo: Demo, browser: Browser) -> None:
    contexts = {walker: demo.context(browser, walker) for walker in WALKERS}
    found = [
        (screen.name, dead)
        for screen in demo.screens(contexts)
        if screen.name not in BY_SCRIPT
        for dead in dead_on(contexts[screen.walker].request.get(demo.address + screen.address).body())
    ]
    assert found == []


def dead_on(body: bytes) -> Iterator[str]:
    for path in DEAD:
        found = lxml.html.fromstring(body).xpath(path)
        assert isinstance(found, list)
        yield from (str(one.get("class")) for one in found if isinstance(one, lxml.html.HtmlElement))


def test_a_text_is_received_and_stands_in_the_inbox(page: Page) -> None:
    page.goto("/inbox/")
    page.locator("summary", has_text="Dán văn bản").click()
    page.fill("textarea", "Sáng 3/6/2026, LĐLĐ tỉnh Lào Cai tiếp đoàn Tổng Công hội tỉnh Vân Nam.")
    page.locator("form", has=page.locator("textarea")).locator("button").click()
    expect(page.locator("main")).to_contain_text("Sáng 3-6-2026")


def test_a_list_is_narrowed_and_sorted(page: Page) -> None:
    page.goto("/exchanges/")
    page.locator("summary", has_text="Quốc gia của một bên").click()
    page.get_by_label("Hàn Quốc").check()
    page.locator("details[open] button").click()
    expect(page).to_have_url(re.compile("country=KR"))
    expect(page.locator("main")).to_contain_text("Gwangju")


def test_a_fact_is_accepted_and_taken_back(page: Page) -> None:
    page.goto("/review/")
    page.locator(".queue a").first.click()
    card = page.locator(".fact[data-state=open]", has=page.get_by_role("button", name="Chấp nhận")).first
    key = card.get_attribute("data-fact")
    card.get_by_role("button", name="Chấp nhận").click()
    card = page.locator(f".fact[data-fact='{key}']")
    expect(card).not_to_have_attribute("data-state", "open")
    card.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator(f".fact[data-fact='{key}']")).to_have_attribute("data-state", "open")


def test_the_days_ahead_are_chosen(page: Page) -> None:
    page.goto("/")
    page.fill("#days", "365")
    page.get_by_role("button", name="Áp dụng").click()
    expect(page.locator("#days")).to_have_value("365")
