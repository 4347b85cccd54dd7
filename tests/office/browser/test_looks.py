"""What only a browser sees of the way screens are laid out, in English, whose dates and labels take most room."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from giaoluu.office.desk.lists.nouns import LISTINGS
from scripts.walking import speak
from tests.office.browser.conftest import Demo

pytestmark = [pytest.mark.slow, pytest.mark.needs_tools]

ROWS = "found => new Set(found.map(one => Math.round(one.getBoundingClientRect().bottom))).size"
"""How many rows the found elements take."""
MORE = "table => table.offsetWidth - document.querySelector('.over-rows').clientWidth"
"""By how many pixels a list is wider than what stands above it."""
ALONE = """found => found.filter(one => {
  const link = one.previousElementSibling
  return link && one.getBoundingClientRect().top > [...link.getClientRects()].at(-1).bottom
}).length"""
"""How many of the found elements stand on a line below what they belong to."""

CUT = """field => {
  field.style.fontSize = getComputedStyle(field, "::placeholder").fontSize
  field.value = field.placeholder
  return field.scrollWidth > field.clientWidth
}"""
"""Whether the hint in a field is longer than the field."""


@pytest.fixture(scope="module", params=[1280, 390])
def english(request: pytest.FixtureRequest, demo: Demo, browser: Browser) -> Iterator[Page]:
    context = demo.context(browser, "thamdinh", width=request.param)
    speak(demo.address, context, "en")
    yield context.new_page()
    context.close()


def test_the_filters_of_the_trail_leave_room_for_what_was_done(english: Page) -> None:
    english.goto("/trail/")
    wide = english.viewport_size is not None and english.viewport_size["width"] > 1000
    assert english.eval_on_selector_all("main .filters > :is(.field, button)", ROWS) <= (2 if wide else 6)


def test_the_number_of_grounds_stands_beside_what_it_is_of(demo: Demo, english: Page) -> None:
    (key,) = demo.rows("SELECT MAX(exchange_id) FROM exchanges_exchangeparty")[0]
    english.goto(f"/exchanges/{key}/")
    expect(english.locator("li > .cited.beside").first).to_be_visible()
    assert english.eval_on_selector_all("li > .cited.beside > summary > .how-many", ALONE) == 0
    assert english.eval_on_selector_all("li > .cited.beside", ALONE) == 0


def test_nothing_on_a_telephone_lies_above_the_menu_of_the_person(demo: Demo, browser: Browser) -> None:
    context = demo.context(browser, "thamdinh", width=390)
    page = context.new_page()
    page.goto("/agreements/")
    page.locator(".who > summary").click()
    for button in page.locator(".who .choice button").all():
        button.click(trial=True, timeout=5_000)
    context.close()


def test_the_number_of_facts_that_wait_stands_beside_its_occasion(demo: Demo, browser: Browser) -> None:
    context = demo.context(browser, "thamdinh")
    page = context.new_page()
    page.goto("/")
    expect(page.locator("li > a + .badge.waiting").first).to_be_visible()
    assert page.eval_on_selector_all("li > a + .badge.waiting", ALONE) == 0
    context.close()


@pytest.mark.parametrize("name", ["agreements", "figures", "organisations"])
def test_the_hint_of_a_list_is_read_to_its_end(name: str, english: Page) -> None:
    english.goto(f"/{name}/?view=none")
    assert not english.eval_on_selector("#q", CUT)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_list_is_wider_than_its_screen(language: str, demo: Demo, browser: Browser) -> None:
    context = demo.context(browser, "thamdinh")
    speak(demo.address, context, language)
    page = context.new_page()
    wide = {}
    for name in LISTINGS:
        page.goto(f"/{name}/?view=none")
        wide[name] = page.eval_on_selector("table.rows", MORE)
    context.close()
    assert {name: more for name, more in wide.items() if more > 0} == {}
