"""The screens in English: no words that the programme says in Vietnamese stand there."""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from babel.messages.pofile import read_po
from lxml.etree import strip_elements, strip_tags
from playwright.sync_api import Browser

from scripts.office_messages import LOCALES
from scripts.walking import WALKERS, speak
from tests.office.browser.conftest import Demo

pytestmark = [pytest.mark.slow, pytest.mark.needs_tools]

IN_BOTH = {"tiếng việt", "giao lưu"}
"""The names of the language and of the programme."""
HELD = """
SELECT name FROM organisations_unit UNION SELECT title FROM agreements_agreement
UNION SELECT purpose FROM commitments_aid
UNION SELECT measure FROM indicators_figure UNION SELECT unit FROM indicators_figure
"""
"""What the documents call rows and units, 'Ai Cập', 'hỗ trợ' or 'đoàn ra', may be what the programme says elsewhere."""
SHOWS_BOTH = {"vocabularies", "vocabulary", "word", "new_word"}
"""Screens on which a word stands in both languages."""


def said_in_vietnamese() -> set[str]:
    said = set()
    with Path(LOCALES / "vi" / "LC_MESSAGES" / "django.po").open("rb") as file:
        for message in read_po(file):
            strings = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
            said |= {
                text.strip().lower()
                for text in filter(None, strings)
                if re.search(r"[^\x00-\x7f].* |.* .*[^\x00-\x7f]", text)
            }
    return said - IN_BOTH


def texts(body: bytes) -> Iterator[str]:
    document = lxml.html.fromstring(body)
    strip_elements(document, "article")  # the words of a page are its own
    strip_tags(document, "mark")  # the words around what is marked are one text with it
    for part in document.iter():
        for text in (part.text, part.tail, *(part.get(name) for name in ("placeholder", "title", "aria-label"))):
            yield (text or "").strip().lower().rstrip(":")


def test_no_screen_is_half_in_vietnamese(demo: Demo, browser: Browser) -> None:
    contexts = {walker: demo.context(browser, walker) for walker in WALKERS}
    for context in contexts.values():
        speak(demo.address, context, "en")
    vietnamese = said_in_vietnamese() - {str(name).lower() for (name,) in demo.rows(HELD)}
    found = [
        (screen.name, text)
        for screen in demo.screens(contexts)
        if screen.name not in SHOWS_BOTH
        for text in texts(contexts[screen.walker].request.get(demo.address + screen.address).body())
        if text in vietnamese
    ]
    assert found == []
