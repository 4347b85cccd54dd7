"""Profiles of whoever has done more than one screen holds: page by page, or by a way to the list of all of it."""

import re

import pytest
from django.test import Client

from giaoluu.office.desk import listing, organisations
from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.exchanges.operations import add_participant, record_exchange
from giaoluu.register.people.models import Person
from tests.register.factories import NOTED, organisation, person
from tests.register.personas import Personas


@pytest.fixture
def two_a_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a profile show two rows a page."""
    client.get("/account/login/")  # all screens are loaded by then: lists of their own keep the number they took over
    monkeypatch.setattr(listing, "ROWS", 2)


def _talks_with(somebody: Person, year: int, personas: Personas) -> None:
    told = {"date": str(year), "title": f"Hội đàm {year}"}
    row = record_exchange("talks", parties=[], by=personas.lan, grounds=NOTED, **told)
    add_participant(row, somebody, by=personas.lan, grounds=NOTED)


@pytest.mark.usefixtures("two_a_page")
def test_a_profile_of_somebody_busy_shows_the_exchanges_page_by_page_the_latest_first(
    client: Client, personas: Personas
) -> None:
    somebody = person("Giàng A Tủa", by=personas.lan)
    for year in (2021, 2024, 2023, 2022):
        _talks_with(somebody, year, personas)
    client.force_login(personas.lan)
    shown = client.get(f"/people/{somebody.pk}/").content.decode()
    assert re.findall(r">(Hội đàm \d+)<", shown) == ["Hội đàm 2024", "Hội đàm 2023"]
    assert "1–2 trong 4" in shown
    assert 'href="?page=2#exchanges"' in shown
    older = client.get(f"/people/{somebody.pk}/?page=2").content.decode()
    assert re.findall(r">(Hội đàm \d+)<", older) == ["Hội đàm 2022", "Hội đàm 2021"]


@pytest.mark.usefixtures("two_a_page")
def test_a_profile_of_somebody_who_speaks_often_turns_what_was_said_apart_from_the_exchanges(
    client: Client, personas: Personas
) -> None:
    somebody = person("Giàng A Tủa", by=personas.lan)
    for year in (2021, 2024, 2023):
        told = {"said_on": str(year), "speaker": somebody}
        record_commitment("commitment", f"tặng sách năm {year}", binds=[], by=personas.lan, grounds=NOTED, **told)
        _talks_with(somebody, year, personas)
    client.force_login(personas.lan)
    assert 'href="?page=2&amp;said=2#said"' in client.get(f"/people/{somebody.pk}/?page=2").content.decode()
    shown = client.get(f"/people/{somebody.pk}/?page=2&said=2").content.decode()
    assert re.findall(r">(Hội đàm \d+|tặng sách năm \d+)<", shown) == ["Hội đàm 2021", "tặng sách năm 2021"]


def test_a_body_with_more_of_a_kind_than_its_profile_shows_leads_to_all_of_them(
    client: Client, personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(organisations, "SHOWN", 2)
    body = organisation("Liên đoàn Lao động tỉnh Lào Cai", by=personas.lan)
    for year in (2022, 2023, 2024):
        parties, title = [(body, "host")], f"Hội đàm {year}"
        record_exchange("talks", parties=parties, by=personas.lan, grounds=NOTED, date=str(year), title=title)
    record_agreement("plan", status="signed", parties=[body], by=personas.lan, grounds=NOTED, title="Kế hoạch trao đổi")
    client.force_login(personas.lan)
    shown = client.get(f"/organisations/{body.pk}/").content.decode()
    (address,) = re.findall(rf'href="(/\w+/\?body={body.pk}[^"]*)"', shown)
    everything = client.get(address.replace("&amp;", "&")).content.decode()
    assert re.findall(r">(Hội đàm \d+)<", everything) == ["Hội đàm 2024", "Hội đàm 2023", "Hội đàm 2022"]
