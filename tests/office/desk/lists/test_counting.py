"""Rows are counted as far as anybody turns their pages; that there are more is said."""

import re

import pytest
from django.test import Client

from giaoluu.office.desk import listing
from giaoluu.office.desk.lists import showing
from giaoluu.register.exchanges.operations import record_exchange
from tests.office.desk.lists.conftest import Register
from tests.register.factories import NOTED


@pytest.fixture
def many(register: Register, monkeypatch: pytest.MonkeyPatch) -> Register:
    """Return the register with seven visits, where no more than four rows of what is narrowed are counted."""
    for day in range(1, 7):
        record_exchange(
            "visit", parties=[(register.lao_cai, "host")], by=register.lan, grounds=NOTED, date=f"2022-05-0{day}"
        )
    monkeypatch.setattr(listing, "COUNTED", 4)
    monkeypatch.setattr(showing, "COUNTED", 4)
    monkeypatch.setattr(showing, "ROWS", 3)
    monkeypatch.setattr(showing, "AT_HAND", 3)
    return register


def _shown(desk: Client, address: str) -> str:
    return re.sub(r"\s+", " ", desk.get(address).content.decode())


def test_a_list_that_is_narrowed_to_very_many_rows_says_that_there_are_more(desk: Client, many: Register) -> None:
    shown = _shown(desk, "/exchanges/?kind=visit")
    assert "hơn 4 mục" in shown
    assert "1–3 trong hơn 4" in shown


def test_a_list_that_nothing_narrows_says_how_many_rows_there_are(desk: Client, many: Register) -> None:
    assert "9 mục" in _shown(desk, "/exchanges/")


def test_rows_behind_those_at_hand_are_shown_on_their_page(desk: Client, many: Register) -> None:
    pages = [_shown(desk, f"/exchanges/?page={number}").partition("<tbody>")[2] for number in (1, 2, 3)]
    found = [key for page in pages for key in re.findall(r'href="/exchanges/(\d+)/"', page)]
    assert len(found) == len(set(found)) == 9
