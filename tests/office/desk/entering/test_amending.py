import pytest
from django.test import Client

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import amend_exchange, record_exchange
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas


@pytest.fixture
def talks(personas: Personas) -> Exchange:
    """Return talks of Lào Cai with Vân Nam, of which the day is not known yet."""
    lao_cai = organisation("Liên đoàn Lao động tỉnh Lào Cai", by=personas.lan)
    return record_exchange(
        "talks",
        parties=[(lao_cai, "host")],
        by=personas.lan,
        grounds=NOTED,
        title="Hội đàm Lào Cai – Vân Nam",
        date="2024",
        place="Lào Cai",
    )


@pytest.fixture
def lan_at_work(client: Client, personas: Personas) -> Client:
    client.force_login(personas.lan)
    return client


def _typed(talks: Exchange, **told: str) -> dict[str, str]:
    begun = {"kind": "talks", "title": talks.title, "date": "2024", "place": "Lào Cai", "seen": str(talks.version)}
    return {**begun, "note": "điện thoại ngày 12/3", **told}


def test_a_date_is_typed_as_people_write_it_and_rests_on_the_note(lan_at_work: Client, talks: Exchange) -> None:
    answer = lan_at_work.post(f"/exchanges/{talks.pk}/amend/", _typed(talks, date="12/3/2024"))
    assert answer.status_code == 302
    talks.refresh_from_db()
    assert talks.date == "2024-03-12"
    preferred = values_of(talks, "date").filter(rank="preferred").get()
    assert [ground.note for ground in preferred.evidence.all()] == ["điện thoại ngày 12/3"]


def test_only_what_was_changed_is_written(lan_at_work: Client, talks: Exchange) -> None:
    lan_at_work.post(f"/exchanges/{talks.pk}/amend/", _typed(talks, place="Côn Minh"))
    assert [ground.note for ground in values_of(talks, "title").get().evidence.all()] == [NOTED.rest[0].text]  # type: ignore[union-attr]


@pytest.mark.parametrize("typed", ["31/2/2024", "hôm qua", "2024/13"])
def test_what_is_no_date_is_refused_with_an_example_and_stays_in_the_field(
    typed: str, lan_at_work: Client, talks: Exchange
) -> None:
    answer = lan_at_work.post(f"/exchanges/{talks.pk}/amend/", _typed(talks, date=typed))
    assert answer.status_code == 422
    assert "không phải là ngày" in answer.content.decode()
    assert f'value="{typed}"' in answer.content.decode()


def test_no_value_is_set_without_its_evidence(lan_at_work: Client, talks: Exchange) -> None:
    answer = lan_at_work.post(f"/exchanges/{talks.pk}/amend/", _typed(talks, place="Côn Minh", note=""))
    assert answer.status_code == 422
    assert "Côn Minh" in answer.content.decode()
    assert Exchange.objects.get().place == "Lào Cai"


def test_a_title_that_was_pasted_in_two_lines_is_kept_in_one(lan_at_work: Client, talks: Exchange) -> None:
    sent = _typed(talks, title="Thăm và làm việc\r\ntại Lào Cai")
    assert lan_at_work.post(f"/exchanges/{talks.pk}/amend/", sent).status_code == 302
    assert Exchange.objects.get().title == "Thăm và làm việc tại Lào Cai"


def test_the_second_of_two_officers_sees_both_values_and_loses_nothing_typed(
    lan_at_work: Client, talks: Exchange, personas: Personas
) -> None:
    amend_exchange(talks, by=personas.minh, seen=talks.version, grounds=NOTED, place="Hà Khẩu")
    answer = lan_at_work.post(f"/exchanges/{talks.pk}/amend/", _typed(talks, place="Côn Minh"))
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "Hà Khẩu" in shown
    assert "Côn Minh</textarea>" in shown
    assert Exchange.objects.get().place == "Hà Khẩu"


def test_sent_once_more_what_the_second_officer_typed_stands_and_the_other_change_too(
    lan_at_work: Client, talks: Exchange, personas: Personas
) -> None:
    amend_exchange(talks, by=personas.minh, seen=talks.version, grounds=NOTED, place="Hà Khẩu", date="2024-03-12")
    lan_at_work.post(f"/exchanges/{talks.pk}/amend/", _typed(talks, place="Côn Minh"))
    again = _typed(talks, place="Côn Minh", date="12/3/2024", seen=str(talks.version + 1))
    assert lan_at_work.post(f"/exchanges/{talks.pk}/amend/", again).status_code == 302
    talks.refresh_from_db()
    assert (talks.place, talks.date) == ("Côn Minh", "2024-03-12")


def test_a_leader_is_offered_nothing_to_amend(client: Client, talks: Exchange, personas: Personas) -> None:
    client.force_login(personas.thao)
    assert "/amend/" not in client.get(f"/exchanges/{talks.pk}/").content.decode()
