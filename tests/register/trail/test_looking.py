"""Seats and bureaus are read once while a screen is shown, and anew whenever something is written."""

import datetime as dt

from pytest_django import DjangoAssertNumQueries

from giaoluu.register.trail.models import Seat
from giaoluu.register.trail.queries import bureaus_of, permissions_of
from giaoluu.register.trail.rights import looking, may
from tests.register.personas import Personas

DAY = dt.date(2026, 6, 1)


def test_while_something_is_shown_seats_and_bureaus_are_read_once(
    personas: Personas, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with looking(), django_assert_num_queries(3):
        for permission in ("archive.see", "review.decide", "trail.read"):
            bureaus_of(personas.lan, permission, on=DAY)
            assert may(personas.lan, permission, on=DAY)
        assert bureaus_of(personas.hai, "archive.see", on=DAY) == [personas.quang_tri]


def test_a_seat_that_ends_is_lost_at_once(personas: Personas) -> None:
    with looking():
        assert permissions_of(personas.lan, on=DAY)
    Seat.objects.filter(user=personas.lan).delete()
    assert not permissions_of(personas.lan, on=DAY)
    with looking():
        assert not may(personas.lan, "register.read", on=DAY)


def test_days_are_told_apart_while_something_is_shown(personas: Personas) -> None:
    Seat.objects.filter(user=personas.lan).update(valid_to=DAY)
    with looking():
        assert may(personas.lan, "register.read", on=DAY)
        assert not may(personas.lan, "register.read", on=DAY + dt.timedelta(days=1))
