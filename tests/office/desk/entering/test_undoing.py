"""What was entered by hand is undone from the history of its row, and judgements stand on the row they are about."""

import pytest
from django.test import Client

from giaoluu.register.archive.models import Value
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import add_party, amend_exchange, record_exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.operations import rename_organisation
from giaoluu.register.review.judging import judge_same
from giaoluu.register.review.operations import accept_with_what_it_needs
from giaoluu.register.review.queries import faults_of_values
from giaoluu.register.trail.models import Entry
from tests.register.factories import NOTED, TALKS, organisation, read
from tests.register.personas import Personas, seat, user

LAO_CAI = "Liên đoàn Lao động tỉnh Lào Cai"


@pytest.fixture
def talks(personas: Personas) -> Exchange:
    """Return talks of Lào Cai that Lan recorded by hand."""
    host = organisation(LAO_CAI, by=personas.lan)
    return record_exchange(
        "talks", parties=[(host, "host")], by=personas.lan, grounds=NOTED, title="Hội đàm", date="2024"
    )


def _last(operation: str) -> Entry:
    return Entry.objects.filter(operation=operation).order_by("-number")[0]


def test_an_amendment_is_undone_and_the_former_value_stands_again(
    talks: Exchange, client: Client, personas: Personas
) -> None:
    amend_exchange(talks, by=personas.lan, seen=talks.version, grounds=NOTED, date="2025")
    client.force_login(personas.lan)
    at = f"/exchanges/{talks.pk}/"
    entry = _last("exchanges.amend_exchange")
    assert f"/trail/{entry.pk}/undo/" in client.get(at).content.decode()
    answer = client.post(f"/trail/{entry.pk}/undo/", {"next": at, "why": "sửa nhầm"})
    assert answer["Location"] == at
    talks.refresh_from_db()
    assert talks.date == "2024"
    assert f"/trail/{entry.pk}/undo/" not in client.get(at).content.decode()
    assert list(faults_of_values()) == []


def test_a_party_taken_out_comes_back_with_its_evidence(talks: Exchange, client: Client, personas: Personas) -> None:
    client.force_login(personas.lan)
    party = talks.parties.get()
    client.post(f"/exchange-parties/{party.pk}/withdraw/", {"seen": str(party.version), "why": "ghi nhầm"})
    assert not talks.parties.exists()
    entry = _last("exchanges.withdraw_party")
    assert f"/trail/{entry.pk}/undo/" in client.get(f"/exchanges/{talks.pk}/").content.decode()
    client.post(f"/trail/{entry.pk}/undo/")
    assert talks.parties.get().pk == party.pk
    assert Value.objects.filter(noun="exchanges.exchangeparty", row=party.pk).exists()


def test_a_party_entered_anew_keeps_the_old_one_from_coming_back(
    talks: Exchange, client: Client, personas: Personas
) -> None:
    client.force_login(personas.lan)
    party = talks.parties.get()
    client.post(f"/exchange-parties/{party.pk}/withdraw/", {"seen": str(party.version), "why": "ghi nhầm"})
    add_party(talks, party.organisation, "guest", by=personas.lan, grounds=NOTED)
    client.post(f"/trail/{_last('exchanges.withdraw_party').pk}/undo/")
    assert [one.role for one in talks.parties.all()] == ["guest"]


def test_a_new_name_is_undone_as_a_whole(talks: Exchange, client: Client, personas: Personas) -> None:
    body = Organisation.objects.get()
    rename_organisation(body, "Liên đoàn Lao động Lào Cai", on="2026-01-01", by=personas.lan, grounds=NOTED)
    client.force_login(personas.lan)
    client.post(f"/trail/{_last('organisations.rename_organisation').pk}/undo/")
    body.refresh_from_db()
    assert (body.shown, [name.valid_to for name in body.names.all()]) == (LAO_CAI, [""])
    assert not body.events.exists()


def test_a_row_on_which_others_lean_is_not_undone(talks: Exchange, client: Client, personas: Personas) -> None:
    add_party(talks, organisation("Công đoàn Bò Kẹo", by=personas.lan), "guest", by=personas.lan, grounds=NOTED)
    client.force_login(personas.lan)
    client.post(f"/trail/{_last('exchanges.record_exchange').pk}/undo/")
    assert Exchange.objects.exists()
    assert talks.parties.count() == 2


def test_only_a_reviewer_undoes_what_a_colleague_entered(talks: Exchange, client: Client, personas: Personas) -> None:
    colleague = user("hoa", "Trịnh Thị Hoa")
    seat(colleague, personas.lao_cai, "officer")
    address = f"/trail/{_last('exchanges.record_exchange').pk}/undo/"
    client.force_login(colleague)
    assert client.post(address).status_code in {302, 403}
    assert Exchange.objects.exists()
    client.force_login(personas.minh)
    client.post(address)
    assert not Exchange.objects.exists()


def test_a_decision_on_a_fact_is_not_undone_behind_the_review(client: Client, personas: Personas) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(proposals[0], by=personas.lan)
    client.force_login(personas.lan)
    client.post(f"/trail/{_last('organisations.record_organisation').pk}/undo/")
    assert Organisation.objects.exists()
    assert page.proposals.filter(state="accepted").exists()


def test_the_profile_leads_to_what_may_be_the_same_and_shows_what_was_judged(
    client: Client, personas: Personas
) -> None:
    one, other = (organisation(name, by=personas.lan) for name in ("Công đoàn Y tế Lào Cai", "CĐ Y tế Lào Cai"))
    client.force_login(personas.minh)
    at = f"/organisations/{one.pk}/"
    assert f"/same/organisation/{one.pk}/" in client.get(at).content.decode()
    found = client.get(f"/same/organisation/{one.pk}/", {"q": "y te lao cai"}).content.decode()
    assert f"/same/organisation/{one.pk}/{other.pk}/" in found
    judged = judge_same(one, other, by=personas.minh, why="một cơ quan")
    assert "một cơ quan" in client.get(at).content.decode()
    answer = client.post(f"/same/judgements/{judged.pk}/take-back/", {"why": "nhầm", "next": at})
    assert answer["Location"] == at
    other.refresh_from_db()
    assert other.same_as is None


@pytest.mark.parametrize("next_", ["https://xau.example/", "//xau.example/"])
def test_no_form_leads_to_another_site(next_: str, talks: Exchange, client: Client, personas: Personas) -> None:
    amend_exchange(talks, by=personas.lan, seen=talks.version, grounds=NOTED, date="2025")
    client.force_login(personas.lan)
    answer = client.post(f"/trail/{_last('exchanges.amend_exchange').pk}/undo/", {"next": next_})
    assert answer["Location"] == "/trail/"
