"""Bodies in their tree, their mergers, and a body's whole life."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.operations import record_event
from giaoluu.register.organisations.placing import place_below
from giaoluu.register.trail.models import User
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas

LAO_CAI = "Liên đoàn Lao động tỉnh Lào Cai"


class Country:
    """The confederation with Lào Cai and Yên Bái, and the Lào Cai that both became on 1 July 2025."""

    def __init__(self, by: User) -> None:
        self.top = organisation("Tổng Liên đoàn Lao động Việt Nam", by=by)
        self.old, self.yen_bai = organisation(LAO_CAI, by=by), organisation("Liên đoàn Lao động tỉnh Yên Bái", by=by)
        self.new = organisation(LAO_CAI, by=by, valid_from="2025-07-01")
        for body in (self.old, self.yen_bai, self.new):
            place_below(body, self.top, by=by, grounds=NOTED, relation="organisational")
        record_event(
            "merged",
            before=[self.old, self.yen_bai],
            after=[self.new],
            on="2025-07-01",
            by=by,
            grounds=NOTED,
            decision_number="NQ 202/2025/QH15",
        )


@pytest.fixture
def country(personas: Personas) -> Country:
    """Return the bodies of the tree."""
    return Country(personas.lan)


def seen(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def listed(body: Organisation, shown: str) -> bool:
    return f'<li class="depth-1"><a href="/organisations/{body.pk}/">' in shown


def test_a_day_is_typed_as_officers_write_it_whatever_the_language_of_the_browser(
    client: Client, personas: Personas, country: Country
) -> None:
    client.force_login(personas.lan)
    tree = f"/organisations/tree/?root={country.top.pk}&on="
    assert listed(country.old, seen(client, f"{tree}30/6/2025"))
    assert not listed(country.old, seen(client, f"{tree}1/7/2025"))
    assert 'name="on" value="30/6/2025"' in seen(client, f"{tree}2025-06-30")
    assert 'type="date"' not in seen(client, tree)


def test_what_is_no_day_is_told_and_stays_as_it_was_typed(client: Client, personas: Personas, country: Country) -> None:
    client.force_login(personas.lan)
    shown = seen(client, f"/organisations/tree/?root={country.top.pk}&on=6/30/2025")
    assert 'value="6/30/2025"' in shown
    assert "“6/30/2025” không phải là một ngày." in shown


def test_the_tree_of_a_day_holds_the_bodies_of_that_day(client: Client, personas: Personas, country: Country) -> None:
    client.force_login(personas.lan)
    before = seen(client, f"/organisations/tree/?root={country.top.pk}&on=2025-06-30")
    after = seen(client, f"/organisations/tree/?root={country.top.pk}&on=2025-07-01")
    assert [listed(body, before) for body in (country.old, country.yen_bai, country.new)] == [True, True, False]
    assert [listed(body, after) for body in (country.old, country.yen_bai, country.new)] == [False, False, True]


def test_the_tree_begins_with_what_nothing_stands_above(client: Client, personas: Personas, country: Country) -> None:
    client.force_login(personas.lan)
    shown = seen(client, "/organisations/tree/?on=2025-06-30")
    assert "Tổng Liên đoàn Lao động Việt Nam" in shown
    assert "2 đơn vị cấp dưới" in shown
    assert "Yên Bái" not in shown


def test_a_body_in_the_tree_tells_what_stands_above_it(client: Client, personas: Personas, country: Country) -> None:
    client.force_login(personas.lan)
    shown = seen(client, f"/organisations/tree/?root={country.new.pk}&on=2026-01-01")
    assert f"?root={country.top.pk}&amp;on=2026-01-01" in shown


def test_each_tree_is_shown_by_itself(client: Client, personas: Personas, country: Country) -> None:
    party = organisation("Đảng ủy các cơ quan tỉnh Lào Cai", by=personas.lan)
    place_below(country.new, party, by=personas.lan, grounds=NOTED, relation="front_party")
    client.force_login(personas.lan)
    other = seen(client, f"/organisations/tree/?root={party.pk}&on=2026-01-01&relation=front_party")
    assert listed(country.new, other)
    assert "relation=front_party" in other.partition("<ul")[2]
    assert not listed(country.new, seen(client, f"/organisations/tree/?root={party.pk}&on=2026-01-01"))
    assert country.top.shown in seen(client, "/organisations/tree/?on=2026-01-01&relation=nothing")


def test_a_merger_is_drawn_from_each_body_to_what_it_became(
    client: Client, personas: Personas, country: Country
) -> None:
    client.force_login(personas.lan)
    shown = seen(client, "/organisations/mergers/?year=2025")
    assert shown.count('class="ribbon"') == 2 * 2  # for wide screens and for narrow ones
    assert "NQ 202/2025/QH15" in shown
    assert f'href="/organisations/{country.yen_bai.pk}/life/"' in shown


def test_the_mergers_open_with_the_latest_year_in_which_a_body_became_another(
    client: Client, personas: Personas, country: Country
) -> None:
    record_event("renamed", before=[country.new], after=[country.new], on="2026-03-01", by=personas.lan, grounds=NOTED)
    client.force_login(personas.lan)
    assert "NQ 202/2025/QH15" in seen(client, "/organisations/mergers/")


def test_a_life_holds_what_a_body_came_from_but_not_its_neighbours_life(
    client: Client, personas: Personas, country: Country
) -> None:
    client.force_login(personas.lan)
    of_the_new, of_the_old = (
        seen(client, f"/organisations/{body.pk}/life/").partition("as-table")[0] for body in (country.new, country.old)
    )
    assert f'href="/organisations/{country.yen_bai.pk}/"' in of_the_new
    assert f'href="/organisations/{country.yen_bai.pk}/"' not in of_the_old
    assert f'href="/organisations/{country.new.pk}/"' in of_the_old


@pytest.mark.parametrize("address", ["/organisations/mergers/", "/organisations/{top}/life/"])
def test_such_a_picture_can_be_taken_along(address: str, client: Client, personas: Personas, country: Country) -> None:
    client.force_login(personas.lan)
    answer = client.get(address.format(top=country.new.pk) + "?as=svg")
    assert answer["Content-Type"] == "image/svg+xml"


@pytest.mark.parametrize("address", ["/organisations/tree/?root={top}", "/organisations/mergers/"])
def test_a_tree_asks_no_more_of_the_database_when_it_grows(
    address: str, client: Client, personas: Personas, country: Country
) -> None:
    client.force_login(personas.lan)
    here = address.format(top=country.top.pk)
    before = _questions(client, here)
    for number in range(4):
        one, other = (organisation(f"Công đoàn Thử {number}{letter}", by=personas.lan) for letter in "ab")
        place_below(one, country.top, by=personas.lan, grounds=NOTED, relation="organisational")
        record_event("absorbed", before=[other], after=[one], on="2025", by=personas.lan, grounds=NOTED)
    assert _questions(client, here) == before


def _questions(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_two_bodies_of_one_name_are_told_apart_in_pictures_and_crumbs(
    client: Client, personas: Personas, country: Country
) -> None:
    client.force_login(personas.lan)
    mergers = seen(client, "/organisations/mergers/?year=2025")
    assert f"{LAO_CAI} (từ 1/7/2025)</td>" in mergers
    life = seen(client, f"/organisations/{country.new.pk}/life/")
    assert f'aria-label="{LAO_CAI}: từ 1/7/2025"' in life
    assert f"{LAO_CAI} (từ 1/7/2025)</a>" in life  # in the table
    years = '<span class="soft nowrap">(từ 1/7/2025)</span>'
    assert f'/organisations/{country.new.pk}/">{LAO_CAI}</a> {years}' in life
    assert f"{LAO_CAI} {years}</li></ol></nav>" in seen(client, f"/organisations/{country.new.pk}/")


def test_a_filter_says_which_of_two_bodies_of_one_name_narrows_the_list(
    client: Client, personas: Personas, country: Country
) -> None:
    client.force_login(personas.lan)
    assert f"{LAO_CAI} (từ 1/7/2025)" in seen(client, f"/exchanges/?body={country.new.pk}")


def test_the_trail_says_which_of_two_bodies_of_one_name_was_put_below_another(
    client: Client, personas: Personas, country: Country
) -> None:
    client.force_login(personas.lan)
    assert f"{LAO_CAI} (từ 1/7/2025)" in seen(client, "/trail/?operation=organisations.place_below")
