"""Every screen that links lead to, judged by axe-core: nothing serious may be in anybody's way, by day and by night."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, TypeAlias

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from scripts.walking import NOBODY, WALKERS, Screen, speak
from tests.office.browser.conftest import Demo

pytestmark = [pytest.mark.slow, pytest.mark.needs_tools]

Scheme: TypeAlias = Literal["light", "dark"]

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
WHOLE = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
"""By night the colours alone are others."""
LAYOUT = WHOLE | {"rules": {"color-contrast": {"enabled": False}}}
"""On a telephone they are the same, and looking for them takes longest."""
SCRIPT = Axe().axe_script
"""Axe-core itself: it goes into a screen once, and judges it as often as it is asked."""
SERIOUS = {"serious", "critical"}
MAIN = {
    *("home", "inbox", "review", "review_page", "search", "contradictions", "trail", "partner_sheet", "pictures"),
    *("exchanges", "exchange", "agreements", "agreement", "commitments", "organisations", "organisation", "person"),
}
"""Screens that are judged in English too, whose structure is that of the Vietnamese ones."""


class Fault(NamedTuple):
    """What was found on a screen."""

    screen: str
    rule: str
    told: str


class Looked(NamedTuple):
    """All that was found on a walk."""

    screens: list[Screen]
    faults: list[Fault]


@pytest.fixture(scope="module")
def looked(demo: Demo, browser: Browser) -> Looked:
    """Look at each screen in Vietnamese by day, by night and on a telephone; then in English."""
    contexts = {walker: demo.context(browser, walker) for walker in WALKERS}
    screens = demo.screens(contexts)
    faults: list[Fault] = []
    for language in ("vi", "en"):
        for walker, context in contexts.items():
            speak(demo.address, context, language)
            page = context.new_page()
            for screen in screens:
                if screen.walker == walker and (language == "vi" or screen.name in MAIN or walker == NOBODY):
                    page.goto(screen.address)
                    page.evaluate("scrollTo(0, 0)")  # the review goes to its first fact, below the head of the screen
                    faults += _faults(page, f"{screen.name} {language}", nights=language == "vi")
            page.close()
    for context in contexts.values():
        context.close()
    return Looked(screens, faults)


def _faults(page: Page, called: str, *, nights: bool) -> Iterator[Fault]:
    page.evaluate(SCRIPT)
    yield from _judged(page, f"{called} 1280", WHOLE)
    if nights:
        page.emulate_media(color_scheme="dark")
        yield from _judged(page, f"{called} dark", COLOURS)
        page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 390, "height": 800})
    yield from _judged(page, f"{called} 390", LAYOUT)
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > 390:
        yield Fault(called, "sideways", f"{wide} pixels")
    page.set_viewport_size({"width": 1280, "height": 900})


def _judged(page: Page, called: str, options: dict[str, Any]) -> Iterator[Fault]:
    for found in page.evaluate("options => axe.run(options)", options)["violations"]:
        if found["impact"] in SERIOUS:
            yield Fault(called, found["id"], " | ".join(node["html"][:160] for node in found["nodes"][:3]))


def test_the_walk_sees_the_screens_of_everyday_work(looked: Looked) -> None:
    assert {screen.name for screen in looked.screens} >= {*MAIN, "account_login", "forbidden", "missing"}


def test_nothing_serious_is_in_anybodys_way(looked: Looked) -> None:
    assert [fault for fault in looked.faults if fault.rule != "sideways"] == []


def test_no_screen_scrolls_sideways_on_a_telephone(looked: Looked) -> None:
    assert [fault for fault in looked.faults if fault.rule == "sideways"] == []
