"""The ten questions of the guide, asked of the samples by the very steps that its page tells."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Download, Locator, Page, expect
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.office.browser.conftest import Demo

pytestmark = [pytest.mark.slow, pytest.mark.needs_tools]

GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "ten-tasks.md"
MOST = 5
"""Steps from Today within which each question is answered."""


class Task(NamedTuple):
    """A question, the steps that the guide tells, and what they lead to: words, and rows that hold words together."""

    question: str
    steps: list[str]
    answer: str
    rows: list[str]


def tasks() -> Iterator[Task]:
    for section in GUIDE.read_text("utf-8").split("\n## ")[1:]:
        question, _, rest = section.partition("\n")
        answer = re.search(r"^(Shown|A file comes|Printed): .*", rest, re.MULTILINE)
        steps, rows = (re.findall(line, rest, re.MULTILINE) for line in (r"^\d\. (.*)", r"^Row: (.*)"))
        yield Task(question, steps, answer[0] if answer else "", rows)


TASKS = list(tasks())


@pytest.fixture(scope="module")
def today(demo: Demo, browser: Browser) -> Iterator[Page]:
    context = demo.context(browser, "thamdinh")
    yield context.new_page()
    context.close()


def test_the_guide_asks_ten_questions_of_five_steps_at_most() -> None:
    assert len(TASKS) == 10
    assert all(0 < len(task.steps) <= MOST for task in TASKS)
    assert all(task.answer for task in TASKS)


@pytest.mark.parametrize("task", TASKS, ids=[task.question for task in TASKS])
def test_the_steps_of_the_guide_lead_from_today_to_the_answer(task: Task, today: Page) -> None:
    today.goto("/")
    if task.answer.startswith("A file"):
        for step in task.steps[:-1]:
            take(step, today)
        with today.expect_download() as coming:
            take(task.steps[-1], today)
        assert set(quoted(task.answer)) <= cells(coming.value)
        return
    for step in task.steps:
        take(step, today)
    if task.answer.startswith("Printed"):
        assert task.answer == f"Printed: {len(PdfDocument(BytesIO(today.pdf(format='A4'))))} sides."
    for words in quoted(task.answer):
        expect(today.locator("main").get_by_text(words).filter(visible=True).first).to_be_visible()
    for row in task.rows:
        found = today.locator("main").locator("section, tr, li, a.mark").filter(visible=True)
        for words in quoted(row):
            found = found.filter(has_text=words)
        expect(found.first, row).to_be_visible()


@pytest.mark.parametrize("country", ["Trung Quốc", "Lào"])
def test_a_row_of_the_delegations_leads_to_as_many_exchanges_as_it_counts(country: str, today: Page) -> None:
    today.goto("/pictures/visits/?by=country&first=2024&last=2024")
    mark = today.locator("a.mark").filter(visible=True, has_text=country)
    counted = sum(int(number) for number in re.findall(r"\d+", mark.get_attribute("aria-label") or ""))
    mark.click()
    expect(today.locator("[data-rows] tbody tr")).to_have_count(counted)


def take(step: str, page: Page) -> None:
    """Do what one line of the guide says, on a screen that stands whole."""
    page.wait_for_load_state()
    label = match[1] if (match := re.search(r"\*(.+?)\*", step)) else ""
    typed = match[1] if (match := re.search(r"`(.+?)`", step)) else ""
    if step.startswith("Type"):
        field = page.get_by_label(label).filter(visible=True).first
        field.fill(typed)
        if step.endswith("press Enter."):
            field.press("Enter")
    elif step.startswith("Press"):
        page.keyboard.press(typed.replace("Ctrl", "Control"))
    elif step.startswith("Tick"):
        page.get_by_label(label, exact=True).filter(visible=True).first.check()
    elif step.startswith("Choose"):
        chosen, within = re.findall(r"\*(.+?)\*", step)
        page.get_by_label(within).select_option(chosen)
    elif step.startswith("Click the number beside"):
        row = page.locator("li, dd, tr").filter(has_text=label).filter(visible=True)
        row.locator("details.cited > summary").first.click()
    else:
        called(label, page).click()


def called(label: str, page: Page) -> Locator:
    """Return the first link, button or fold that is called so: whole before in part, in the screen before the menu."""
    whole = re.compile(rf"^\W*{re.escape(label)}\W*$")
    found = [
        part.locator("a, button, summary").filter(has_text=words).filter(visible=True)
        for words in (whole, label)
        for part in (page.locator("main"), page)
    ]
    expect(found[-1].first, f"nothing on {page.url} is called “{label}”").to_be_visible()
    return next(one.first for one in found if one.count())


def quoted(answer: str) -> list[str]:
    return re.findall(r"“(.+?)”", answer)


def cells(file: Download) -> set[str]:
    sheets = load_workbook(BytesIO(file.path().read_bytes()), read_only=True).worksheets
    return {str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row}
