"""Every screen of the desk that can be opened must be among those that are timed: a new one cannot be forgotten."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.test import RequestFactory
from django.urls import resolve

from bench.desk import corners, questions, rows
from giaoluu.office.desk.urls import urlpatterns
from tests.register.personas import Personas
from tests.register.site import _words, personas

LEADS = "leads back to the list on which its form stands"
NOT_TIMED: Mapping[str, str] = {
    "receive_files": LEADS,
    "receive_text": LEADS,
    "receive_address": LEADS,
    "watch_folder": LEADS,
    "watch_feed": LEADS,
    "check_text": "is there once a check of the site has ended, which takes minutes",
}
"""Screens that can be opened and are left out, each with the reason."""
__all__ = ["_words", "personas"]

ROWS: Mapping[str, Any] = {
    "some": [1],
    "largest": [1, 2],
    "bodies": [1, 2],
    "tops": [1, 2],
    "centre": 1,
    "pairs": {name: [(1, 2)] for name in ("the largest", "middling", "met once")},
    "users": [1],
    "units": [1],
    "pages": [1],
    "sources": [1],
    "open_facts": [1],
    "waiting": [1],
    "long_page": 1,
}
"""Rows that may not be there: the addresses are only looked at."""


class _Rows:
    PROFILES = rows.PROFILES

    def __getattr__(self, name: str) -> Any:
        return lambda *_given, **_more: ROWS[name]


@pytest.fixture
def timed(personas: Personas, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the names of the screens that are asked for."""
    for module in (questions, corners):
        monkeypatch.setattr(module, "rows", _Rows())
    monkeypatch.setattr(questions, "searches", lambda _chance: [("names", ["Lào Cai"])])
    asked = questions.questions(random.Random(28))  # noqa: S311 - no secret
    return {str(resolve(one.partition("?")[0]).url_name) for question in asked for one in question.addresses}


def _opened() -> Iterator[str]:
    """The names of the screens that answer to a browser, and do not only take what a form sends."""
    for route in urlpatterns:
        if "GET" in route.callback(RequestFactory().options("/"))["Allow"]:
            yield str(route.name)


def test_every_screen_that_can_be_opened_is_timed_or_named_with_the_reason_why_not(timed: set[str]) -> None:
    assert set(_opened()) - timed == set(NOT_TIMED)


def test_only_screens_of_the_desk_are_timed(timed: set[str]) -> None:
    assert timed <= {str(route.name) for route in urlpatterns}
