"""Pictures of the whole register: drawn from what was confirmed, for whoever may see it, in few questions."""

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.organisations.models import Organisation, Unit
from giaoluu.register.organisations.operations import record_organisation
from giaoluu.register.trail.models import User
from tests.register.factories import NOTED, TALKS, read
from tests.register.personas import Personas, user

PICTURES = [
    "/pictures/",
    "/pictures/visits/",
    "/pictures/visits/?by=country",
    "/pictures/agreements/",
    "/pictures/network/",
]


def body(name: str, slug: str, country: str, by: User) -> Organisation:
    place = Unit.objects.create(slug=slug, name=slug, full_name=f"tỉnh {name}", kind="province", country=country)
    return record_organisation(
        f"Công đoàn tỉnh {name}", kind="trade_union", by=by, grounds=NOTED, country=country, unit=place
    )


@pytest.fixture
def two(personas: Personas) -> tuple[Organisation, Organisation]:
    """Return the unions of Lai Châu and Bò Kẹo, which met in 2023 and signed for five years."""
    ours, theirs = body("Lai Châu", "vn-12-2004", "VN", personas.lan), body("Bò Kẹo", "la-bk", "LA", personas.lan)
    meet(ours, theirs, "2023-05-04", personas.lan)
    record_agreement(
        "memorandum", status="signed", parties=[ours, theirs], by=personas.lan, grounds=NOTED, term="2023/2027"
    )
    return ours, theirs


def meet(ours: Organisation, theirs: Organisation, date: str, by: User) -> None:
    record_exchange("talks", parties=[(ours, "host"), (theirs, "guest")], by=by, grounds=NOTED, date=date)


def seen(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_the_map_marks_where_bodies_met_and_leads_to_them(
    client: Client, personas: Personas, two: tuple[Organisation, Organisation]
) -> None:
    client.force_login(personas.lan)
    shown = seen(client, "/pictures/?on=2024-06-30")
    assert 'href="/partners/?unit=la-bk" aria-label="tỉnh Bò Kẹo: 1 hoạt động"' in shown
    assert "Quần đảo Hoàng Sa (Đà Nẵng)" in shown
    assert "Quần đảo Trường Sa (Khánh Hòa)" in shown
    ours, theirs = two
    assert f"/partners/{ours.pk}/{theirs.pk}/" in seen(client, "/partners/?unit=la-bk")


def test_the_map_of_a_day_knows_nothing_of_what_came_later(
    client: Client, personas: Personas, two: tuple[Organisation, Organisation]
) -> None:
    client.force_login(personas.lan)
    assert "Không có gì để vẽ." in seen(client, "/pictures/?on=2022-12-31")
    assert "Không có gì để vẽ." in seen(client, "/pictures/?on=31/12/2022")


@pytest.mark.parametrize("typed", ["9999-12-31", "0001-01-01", "12/31/2022", "2022-02-30"])
def test_a_day_that_no_calendar_of_the_register_has_asks_for_nothing(
    typed: str, client: Client, personas: Personas, two: tuple[Organisation, Organisation]
) -> None:
    client.force_login(personas.lan)
    assert "tỉnh Bò Kẹo: 1 hoạt động" in seen(client, f"/pictures/?on={typed}")
    for address in ("/pictures/agreements/", "/organisations/tree/", f"/partners/{two[0].pk}/{two[1].pk}/"):
        assert client.get(f"{address}?on={typed}").status_code == 200


def test_a_year_and_a_country_lead_to_their_exchanges_narrowed_as_the_picture_is(
    client: Client, personas: Personas, two: tuple[Organisation, Organisation]
) -> None:
    client.force_login(personas.lan)
    assert 'href="/exchanges/?from=2023&amp;to=2023"' in seen(client, "/pictures/visits/")
    shown = seen(client, "/pictures/visits/?by=country&kind=talks")
    assert 'href="/exchanges/?country=LA&amp;kind=talks"' in shown
    exchange = two[0].exchanges.get().exchange
    assert f'href="/exchanges/{exchange.pk}/"' in seen(client, "/exchanges/?kind=talks&country=LA&from=2023&to=2023")


def test_an_arc_leads_to_the_sheet_of_the_two(
    client: Client, personas: Personas, two: tuple[Organisation, Organisation]
) -> None:
    client.force_login(personas.lan)
    assert f'href="/partners/{two[0].pk}/{two[1].pk}/"' in seen(client, "/pictures/network/")


def test_what_was_written_a_moment_ago_is_in_the_picture(
    client: Client, personas: Personas, two: tuple[Organisation, Organisation]
) -> None:
    client.force_login(personas.lan)
    assert "1 hoạt động" in seen(client, "/pictures/network/")
    meet(*two, "2024-02-01", personas.lan)
    assert "2 hoạt động" in seen(client, "/pictures/network/")


def test_what_was_counted_is_not_counted_again_while_nothing_is_written(
    client: Client, personas: Personas, two: tuple[Organisation, Organisation]
) -> None:
    client.force_login(personas.lan)
    first = _questions(client, "/pictures/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/pictures/")
    assert len(asked) < first


def test_a_draft_is_in_no_picture(client: Client, personas: Personas) -> None:
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.hai)
    for address in PICTURES:
        assert "Không có gì để vẽ." in seen(client, address)


@pytest.mark.parametrize("address", PICTURES)
def test_who_has_no_seat_gets_no_picture_either(
    address: str, client: Client, two: tuple[Organisation, Organisation]
) -> None:
    client.force_login(user("khach", "Người Khách"))
    form = "&as=svg" if "?" in address else "?as=svg"
    assert client.get(address).status_code == 403
    assert client.get(address + form).status_code == 403


@pytest.mark.parametrize("address", PICTURES)
def test_a_picture_asks_no_more_of_the_database_when_the_register_grows(
    address: str, client: Client, personas: Personas, two: tuple[Organisation, Organisation]
) -> None:
    client.force_login(personas.lan)
    before = _questions(client, address)
    for number in range(4):
        one = body(f"Thử {number}", f"thu-{number}", "LA", personas.lan)
        meet(two[0], one, f"202{number}", personas.lan)
        record_agreement(
            "plan", status="signed", parties=[two[0], one], by=personas.lan, grounds=NOTED, term="2024/2028"
        )
    assert _questions(client, address) == before


def _questions(client: Client, address: str) -> int:
    client.get(address)
    cache.clear()  # what was counted before is counted again
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)
