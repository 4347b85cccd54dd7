"""A commitment on its screen: who owes what until when, what came of it, and how that is known."""

import re

import pytest
from django.test import Client

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.archive.models import Page
from giaoluu.register.archive.operations import withdraw
from giaoluu.register.commitments.models import Commitment
from giaoluu.register.commitments.operations import amend_commitment, close_commitment, record_commitment
from tests.register.factories import NOTED, TALKS, organisation, read
from tests.register.personas import Personas

LAO_CAI = "Liên đoàn Lao động tỉnh Lào Cai"
NOTE = {"note": "công văn 58/LĐLĐ"}


@pytest.fixture
def promise(personas: Personas) -> Commitment:
    """Return a promise of Lào Cai that is overdue."""
    body = organisation(LAO_CAI, by=personas.lan)
    words = "cử 3 đoàn cán bộ sang Vân Nam"
    return record_commitment(
        "commitment", words, binds=[body], by=personas.lan, grounds=NOTED, said_on="2024-03-12", due="2024-12"
    )


@pytest.fixture
def lan_at_work(client: Client, personas: Personas) -> Client:
    client.force_login(personas.lan)
    return client


def seen(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def close(client: Client, promise: Commitment, **typed: str) -> str:
    begun = {"step": "kept", "closed_on": "5/2025", "seen": str(promise.version), **NOTE}
    answer = client.post(f"/commitments/{promise.pk}/close/", {**begun, **typed}, follow=True)
    return re.sub(r"\s+", " ", answer.content.decode())


def test_the_screen_of_a_promise_tells_who_owes_it_until_when_and_that_it_is_late(
    lan_at_work: Client, promise: Commitment
) -> None:
    shown = seen(lan_at_work, f"/commitments/{promise.pk}/")
    assert LAO_CAI in shown
    assert "quá hạn từ 12/2024" in shown
    assert f'href="/commitments/{promise.pk}/close/"' in shown


def test_of_an_assessment_nothing_comes_and_none_is_late(lan_at_work: Client, personas: Personas) -> None:
    judged = record_commitment("assessment", "làm tốt", binds=[], by=personas.lan, grounds=NOTED, due="2024-12")
    shown = seen(lan_at_work, f"/commitments/{judged.pk}/")
    assert "quá hạn" not in shown
    assert "<dt>Kết quả" not in shown
    assert "<dt>Thời hạn" in shown, "it was recorded, and can be amended only where it is seen"
    assert f"/commitments/{judged.pk}/close/" not in shown


def test_who_sees_to_a_promise_is_set_by_form_shown_listed_and_told_on_today(
    lan_at_work: Client, promise: Commitment, personas: Personas
) -> None:
    address = f"/commitments/{promise.pk}/amend/"
    typed = {"kind": promise.kind, "text": promise.text, "said_on": "12/3/2024", "due": "12/2024", "seen": "1"}
    typed |= {"owner": LAO_CAI, "officer": personas.lan.name, **NOTE}
    lan_at_work.post(address, typed)
    promise.refresh_from_db()
    assert (str(promise.owner), promise.officer) == (LAO_CAI, personas.lan)
    shown = seen(lan_at_work, f"/commitments/{promise.pk}/")
    assert "Người phụ trách" in shown
    assert personas.lan.name in shown
    assert promise.text in seen(lan_at_work, f"/commitments/?officer={personas.lan.pk}")
    assert promise.text not in seen(lan_at_work, "/commitments/?officer=none")
    assert promise.text not in seen(lan_at_work, "/commitments/?owner=none")
    today = seen(lan_at_work, "/")
    assert f"officer={personas.lan.pk}" in today
    assert "của tôi" in today
    exported = lan_at_work.post("/commitments/export/", {"form": "csv"}).content.decode()
    assert personas.lan.name in exported


def test_a_promise_is_closed_with_outcome_day_and_note(lan_at_work: Client, promise: Commitment) -> None:
    shown = close(lan_at_work, promise, step="partly")
    promise.refresh_from_db()
    assert (promise.step, promise.closed_on) == ("partly", "2025-05")
    assert "thực hiện một phần" in shown
    assert NOTE["note"] in shown
    assert "quá hạn" not in shown


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"note": ""}, "căn cứ"),
        ({"step": ""}, "bắt buộc"),
        ({"step": "open"}, "open"),
        ({"closed_on": "hôm qua"}, "không phải là ngày"),
        ({"closed_on": "11/3/2024"}, "trước khi"),
    ],
)
def test_what_is_not_told_well_is_refused_and_stays_as_it_was_typed(
    typed: dict[str, str], told: str, lan_at_work: Client, promise: Commitment
) -> None:
    shown = close(lan_at_work, promise, why="theo báo cáo quý", **typed)
    assert told in shown
    assert 'value="theo báo cáo quý"' in shown
    assert Commitment.objects.get().step == "open"


@pytest.fixture
def page(personas: Personas) -> Page:
    """Return a page of Lào Cai, received under a name of its own."""
    page, _proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai, name="bao-cao-2024.txt")
    return page


CITED = {"note": "", "source": "bao-cao-2024.txt", "quote": "đã cử 3 đoàn cán bộ  sang thăm Vân Nam"}


def test_the_words_of_a_source_stand_as_evidence_instead_of_a_note(
    lan_at_work: Client, promise: Commitment, page: Page
) -> None:
    close(lan_at_work, promise, **CITED)
    (evidence,) = values_of(Commitment.objects.get(), "step").get(rank="preferred").evidence.all()
    assert (evidence.page, evidence.quote) == (page, "đã cử 3 đoàn cán bộ sang thăm Vân Nam")


def test_words_that_stand_on_no_page_of_the_source_are_no_evidence(
    lan_at_work: Client, promise: Commitment, page: Page
) -> None:
    shown = close(lan_at_work, promise, **{**CITED, "quote": "đã cử 30 đoàn"})
    assert "không có trên trang nào" in shown
    assert Commitment.objects.get().step == "open"


def test_nobody_cites_a_source_of_another_province_nor_one_that_was_withdrawn(
    client: Client, promise: Commitment, page: Page, personas: Personas
) -> None:
    client.force_login(personas.hai)
    close(client, promise, **CITED)
    assert Commitment.objects.get().step == "open"
    withdraw(page.source, by=personas.minh, why="sai nguồn")
    client.force_login(personas.lan)
    close(client, promise, **CITED)
    assert Commitment.objects.get().step == "open"


def test_the_second_of_two_who_close_sees_what_the_first_said(
    lan_at_work: Client, promise: Commitment, personas: Personas
) -> None:
    amend_commitment(promise, by=personas.minh, seen=promise.version, grounds=NOTED, due="2026")
    answer = lan_at_work.post(
        f"/commitments/{promise.pk}/close/", {"step": "kept", "seen": str(promise.version), **NOTE}
    )
    assert answer.status_code == 409
    assert NOTE["note"] in answer.content.decode()


def test_a_closed_promise_is_opened_again_for_a_reason(lan_at_work: Client, promise: Commitment) -> None:
    close(lan_at_work, promise)
    promise.refresh_from_db()
    address = f"/commitments/{promise.pk}/reopen/"
    lan_at_work.post(address, {"seen": str(promise.version), "why": ""})
    assert Commitment.objects.get().step == "kept"
    answer = lan_at_work.post(address, {"seen": str(promise.version), "why": "đoàn thứ ba chưa sang"}, follow=True)
    assert Commitment.objects.get().step == "open"
    assert "đoàn thứ ba chưa sang" in answer.content.decode()


def test_the_list_is_narrowed_by_what_came_of_it_and_by_when_it_is_due(
    lan_at_work: Client, promise: Commitment, personas: Personas
) -> None:
    other = record_commitment("commitment", "gửi danh sách thợ giỏi", binds=[], by=personas.lan, grounds=NOTED)
    close_commitment(other, "overtaken", by=personas.lan, grounds=NOTED)
    overtaken = seen(lan_at_work, "/commitments/?step=overtaken")
    assert "gửi danh sách thợ giỏi" in overtaken
    assert promise.text not in overtaken
    late = seen(lan_at_work, "/commitments/?due_to=2024-12-31")
    assert promise.text in late
    assert "gửi danh sách thợ giỏi" not in late


def test_a_leader_sees_what_came_of_it_and_closes_nothing(
    client: Client, promise: Commitment, personas: Personas
) -> None:
    client.force_login(personas.thao)
    assert "/close/" not in seen(client, f"/commitments/{promise.pk}/")
    assert client.post(f"/commitments/{promise.pk}/close/", NOTE).status_code == 403
