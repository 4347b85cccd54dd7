"""Columns that follow from others: days to compare by, keys to look for."""

import datetime as dt

import pytest

from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import amend_exchange, record_exchange
from giaoluu.register.trail.dates import within
from giaoluu.register.trail.models import Entry
from giaoluu.register.trail.undoing import undo
from tests.register.factories import NOTED
from tests.register.personas import Personas


def _talks(personas: Personas, date: str, place: str = "") -> Exchange:
    return record_exchange("talks", parties=[], by=personas.lan, grounds=NOTED, date=date, place=place)


def test_a_month_lasts_from_its_first_day_to_its_last(personas: Personas) -> None:
    talks = _talks(personas, "2024-02")
    assert (talks.first_day, talks.last_day) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))


def test_a_day_of_an_unknown_year_gives_no_day(personas: Personas) -> None:
    talks = _talks(personas, "XXXX-11-04")
    assert (talks.first_day, talks.last_day) == (None, None)


def test_a_place_is_kept_without_marks_too_and_the_trail_holds_neither_day_nor_key(personas: Personas) -> None:
    talks = _talks(personas, "2024-03-12", "Đà Nẵng")
    assert talks.place_key == "da nang"
    (row,) = [one for one in Entry.objects.get().changes if one["noun"] == "exchanges.exchange"]
    assert not {"first_day", "last_day", "place_key"} & set(row["after"])


def test_days_follow_when_a_date_is_amended_and_when_that_is_taken_back(personas: Personas) -> None:
    talks = _talks(personas, "2024-03-12")
    amend_exchange(talks, by=personas.lan, seen=talks.version, grounds=NOTED, date="2023")
    assert Exchange.objects.get().last_day == dt.date(2023, 12, 31)
    undo(Entry.objects.order_by("-number")[0].batch, by=personas.minh, permission="review.undo")
    assert Exchange.objects.get().last_day == dt.date(2024, 3, 12)


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2024-03-12", True),
        ("2024-03", True),
        ("2024", True),
        ("2024-03-30/2024-04-02", True),
        ("2023/..", True),
        ("../2024-03", True),
        ("2024-02", False),
        ("2024-04-01/..", False),
        ("XXXX-03-12", False),
        ("", False),
    ],
)
def test_a_date_may_fall_into_a_stretch_as_far_as_it_is_known(date: str, found: bool, personas: Personas) -> None:
    _talks(personas, date)
    march = within(dt.date(2024, 3, 1), dt.date(2024, 3, 31))
    assert Exchange.objects.filter(march).exists() is found
