"""The screens in English: no words that the programme says in Vietnamese stand there."""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from babel.messages.pofile import read_po
from playwright.sync_api import Browser

from scripts.office_messages import LOCALES
from scripts.walking import WALKERS, speak, walk
from tests.office.browser.conftest import Demo

pytestmark = [pytest.mark.slow, pytest.mark.needs_tools]

IN_BOTH = {"tiếng việt", "giao lưu"}
"""The names of the language and of the programme."""
SHORTEST = 5
"""Words from which on a text is the programme's own: what is shorter may be the title or the place of a row."""
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
                if len(text.split()) >= SHORTEST and re.search(r"[^\x00-\x7f]", text)
            }
    return said - IN_BOTH


def texts(body: bytes) -> Iterator[str]:
    for part in lxml.html.fromstring(body).iter():
        for text in (part.text, part.tail, *(part.get(name) for name in ("placeholder", "title", "aria-label"))):
            yield (text or "").strip().lower().rstrip(":")


def test_no_screen_is_half_in_vietnamese(demo: Demo, browser: Browser) -> None:
    contexts = {walker: demo.context(browser, walker) for walker in WALKERS}
    for context in contexts.values():
        speak(demo.address, context, "en")
    vietnamese = said_in_vietnamese()
    found = [
        (screen.name, text)
        for screen in walk(demo.address, contexts)
        if screen.name not in SHOWS_BOTH
        for text in texts(contexts[screen.walker].request.get(demo.address + screen.address).body())
        if text in vietnamese
    ]
    assert found == []
