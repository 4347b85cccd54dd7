import datetime as dt

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from giaoluu.office.desk.administration.rights import PERMISSIONS_TOLD
from giaoluu.register.trail.queries import seats_allowing
from giaoluu.register.trail.rights import may
from giaoluu.register.trail.roles import PERMISSIONS, ROLES
from tests.register.personas import SINCE, Personas, seat, user

DAY = dt.date(2026, 6, 1)
QUERIES = 8


@pytest.fixture
def an_at_work(client: Client, personas: Personas) -> Client:
    client.force_login(personas.an)
    return client


def test_every_permission_is_told_in_words() -> None:
    assert set(PERMISSIONS_TOLD) == PERMISSIONS


def test_the_table_says_yes_where_the_programme_does(an_at_work: Client) -> None:
    rows = an_at_work.get("/administration/rights/").context["rows"]
    said = {str(word): [may for _role, may in cells] for word, cells in rows}
    for slug, word in PERMISSIONS_TOLD.items():
        assert said[str(word)] == [slug in allowed for allowed in ROLES.values()]


def test_who_holds_a_role_is_told_as_of_a_day(an_at_work: Client, personas: Personas) -> None:
    left = user("ha", "Hoàng Thị Hà")
    seat(left, personas.quang_tri, "clerk", until=dt.date(2026, 3, 31))
    assert "Hoàng Thị Hà" in an_at_work.get("/administration/rights/?on=2026-03-31").content.decode()
    assert "Hoàng Thị Hà" not in an_at_work.get("/administration/rights/?on=2026-04-01").content.decode()


def test_what_a_person_may_do_stands_with_the_seat_that_allows_it(an_at_work: Client, personas: Personas) -> None:
    shown = an_at_work.get(f"/administration/rights/{personas.thao.pk}/?on=2026-06-01").content.decode()
    assert "Tổng Liên đoàn" in shown
    assert "LĐLĐ tỉnh Lào Cai; LĐLĐ tỉnh Quảng Trị" in shown


@pytest.mark.parametrize("who", ["lan", "minh", "hai", "thao", "an"])
def test_what_is_told_of_a_person_is_what_the_programme_lets_them_do(who: str, personas: Personas) -> None:
    person = getattr(personas, who)
    told = seats_allowing(person, on=DAY)
    for permission in PERMISSIONS:
        for bureau in (personas.centre, personas.lao_cai, personas.quang_tri):
            listed = any(bureau in bureaus for _seat, bureaus in told.get(permission, []))
            assert listed == may(person, permission, bureau=bureau, on=DAY)


def test_a_closed_account_may_do_nothing(an_at_work: Client, personas: Personas) -> None:
    personas.hai.is_active = False
    personas.hai.save(update_fields=["is_active"])
    assert seats_allowing(personas.hai, on=SINCE) == {}
    shown = an_at_work.get(f"/administration/rights/{personas.hai.pk}/").content.decode()
    assert "Tài khoản đã đóng" in shown


def test_more_seats_cost_no_more_questions(
    an_at_work: Client, personas: Personas, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    an_at_work.get("/administration/rights/")
    with django_assert_num_queries(QUERIES):
        an_at_work.get("/administration/rights/")
    for number in range(8):
        seat(user(f"nguoi-{number}", f"Người thứ {number}"), personas.lao_cai, "officer")
    with django_assert_num_queries(QUERIES):
        an_at_work.get("/administration/rights/")
