import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import Settings

from giaoluu.register.archive.intake import read_receipt
from giaoluu.register.archive.models import Intake, Source
from giaoluu.register.archive.operations import withdraw
from tests.register.factories import TALKS, read, received
from tests.register.personas import Personas, seat


@pytest.fixture
def lan_at_work(client: Client, personas: Personas) -> Client:
    client.force_login(personas.lan)
    return client


def _file(name: str, text: str = TALKS) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode())


def test_several_files_come_in_at_once_and_wait_to_be_read(lan_at_work: Client) -> None:
    files = [_file("hội-đàm.txt"), _file("khảo-sát.txt", TALKS + "\nThêm một dòng.")]
    answer = lan_at_work.post("/inbox/files/", {"documents": files}, follow=True)
    assert [intake.state for intake in Intake.objects.all()] == ["waiting", "waiting"]
    assert "Đã nhận 2 tài liệu" in answer.content.decode()
    assert "hội-đàm.txt" in answer.content.decode()


def test_the_same_bytes_twice_are_one_source_and_the_person_is_told(lan_at_work: Client) -> None:
    lan_at_work.post("/inbox/files/", {"documents": [_file("a.txt")]})
    Intake.objects.update(state="done", attempts=1)
    answer = lan_at_work.post("/inbox/files/", {"documents": [_file("b.txt")]}, follow=True)
    assert Source.objects.count() == 1
    assert "“b.txt” đã có" in answer.content.decode()


def test_a_file_beyond_the_limit_is_refused_with_its_size_and_the_remedy(
    lan_at_work: Client, settings: Settings
) -> None:
    settings.GIAOLUU_UPLOAD_MEGABYTES = 1
    answer = lan_at_work.post("/inbox/files/", {"documents": [_file("lớn.txt", "a" * (2 * 2**20))]})
    assert answer.status_code == 422
    assert "“lớn.txt” nặng 2 MB" in answer.content.decode()
    assert not Source.objects.exists()


def test_an_empty_file_is_refused_by_name(lan_at_work: Client) -> None:
    answer = lan_at_work.post("/inbox/files/", {"documents": [_file("rỗng.txt", "")]})
    assert "“rỗng.txt” rỗng" in answer.content.decode()


def test_one_file_that_cannot_come_in_keeps_no_other_out(lan_at_work: Client) -> None:
    files = [_file("rỗng.txt", ""), _file("hội-đàm.txt")]
    answer = lan_at_work.post("/inbox/files/", {"documents": files}, follow=True).content.decode()
    assert [source.name for source in Source.objects.all()] == ["hội-đàm.txt"]
    assert "“rỗng.txt” rỗng" in answer
    assert "Đã nhận 1 tài liệu" in answer


def test_a_pasted_text_is_named_by_its_first_words(lan_at_work: Client) -> None:
    lan_at_work.post("/inbox/text/", {"text": TALKS})
    assert Source.objects.get().name == "Lào Cai và Vân Nam hội đàm công.txt"


def test_no_address_is_fetched_unless_the_site_allows_it(lan_at_work: Client) -> None:
    assert "/inbox/address/" not in lan_at_work.get("/inbox/").content.decode()
    assert lan_at_work.post("/inbox/address/", {"address": "https://congdoan.example/tin"}).status_code == 302
    assert not Source.objects.exists()


def test_an_address_inside_the_house_is_refused_and_what_was_typed_stays(
    lan_at_work: Client, settings: Settings
) -> None:
    settings.GIAOLUU_FETCH = True
    answer = lan_at_work.post("/inbox/address/", {"address": "http://127.0.0.1/mat"})
    assert answer.status_code == 422
    assert "http://127.0.0.1/mat" in answer.content.decode()
    assert not Source.objects.exists()


def test_what_could_not_be_read_tells_why_in_the_language_of_the_person_and_may_be_read_again(
    lan_at_work: Client, personas: Personas
) -> None:
    intake = received("", by=personas.lan, bureau=personas.lao_cai, name="trống.txt").intake
    read_receipt(intake)
    shown = lan_at_work.get("/inbox/").content.decode()
    assert "không đọc được" in shown
    assert f"/inbox/{intake.pk}/again/" in shown
    lan_at_work.post(f"/inbox/{intake.pk}/again/")
    intake.refresh_from_db()
    assert intake.state == "waiting"


def test_the_list_is_followed_while_something_is_being_read(lan_at_work: Client, personas: Personas) -> None:
    intake = received(TALKS, by=personas.lan, bureau=personas.lao_cai).intake
    Intake.objects.filter(pk=intake.pk).update(state="reading", pages_found=4, pages_done=1)
    assert "data-busy" in lan_at_work.get("/inbox/rows/").content.decode()
    Intake.objects.filter(pk=intake.pk).update(state="done")
    assert "data-busy" not in lan_at_work.get("/inbox/rows/").content.decode()


def test_an_officer_of_another_province_sees_nothing_of_it(client: Client, personas: Personas) -> None:
    received(TALKS, by=personas.lan, bureau=personas.lao_cai, name="hội-đàm.txt")
    client.force_login(personas.hai)
    assert "hội-đàm.txt" not in client.get("/inbox/").content.decode()


def test_who_sits_in_two_bureaus_says_which_of_them_receives(lan_at_work: Client, personas: Personas) -> None:
    seat(personas.lan, personas.quang_tri, "clerk")
    assert lan_at_work.post("/inbox/text/", {"text": TALKS}).status_code == 422
    lan_at_work.post("/inbox/text/", {"text": TALKS, "bureau": personas.quang_tri.pk})
    assert Intake.objects.get().receipt.bureau == personas.quang_tri


def test_nobody_makes_a_bureau_receive_where_they_do_not_sit(lan_at_work: Client, personas: Personas) -> None:
    seat(personas.lan, personas.centre, "leader")
    lan_at_work.post("/inbox/text/", {"text": TALKS, "bureau": personas.quang_tri.pk})
    assert Intake.objects.get().receipt.bureau == personas.lao_cai


def test_what_was_read_stands_under_its_title_with_the_name_of_its_file_beside_it(
    lan_at_work: Client, personas: Personas
) -> None:
    title = "Lào Cai và Vân Nam hội đàm công tác công đoàn năm 2024"
    receipt = received(TALKS, by=personas.lan, bureau=personas.lao_cai, name="bx.txt")
    assert f'<a href="/sources/{receipt.source_id}/">bx.txt</a>' in lan_at_work.get("/inbox/").content.decode()
    read_receipt(receipt.intake)
    inbox = lan_at_work.get("/inbox/").content.decode()
    assert f'<a href="/sources/{receipt.source_id}/">{title}</a><div class="sub">bx.txt</div>' in inbox
    sources = lan_at_work.get("/sources/").content.decode()
    assert f'<a href="/sources/{receipt.source_id}/">{title}</a>' in sources
    assert re.search(r'<td class="file"[^>]*>\s*bx\.txt\s*</td>', sources)


def test_the_way_to_a_source_and_to_its_page_is_told_by_the_title(lan_at_work: Client, personas: Personas) -> None:
    title = "Lào Cai và Vân Nam hội đàm công tác công đoàn năm 2024"
    page, _proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai, name="bx.txt")
    source, shown = f"/sources/{page.source_id}/", f"/pages/{page.pk}/"
    assert f'<li aria-current="page">{title}</li>' in lan_at_work.get(source).content.decode()
    assert f'<li><a href="{source}">{title}</a></li>' in lan_at_work.get(shown).content.decode()


def test_a_withdrawn_source_shows_no_title(lan_at_work: Client, personas: Personas) -> None:
    page, _proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    withdraw(page.source, by=personas.minh, why="đăng nhầm")
    for address in ("/inbox/", "/sources/", f"/sources/{page.source_id}/"):
        assert "hội đàm công tác công đoàn" not in lan_at_work.get(address).content.decode()


def test_a_document_is_said_to_be_read_only_when_what_it_says_is_there(personas: Personas) -> None:
    intake = received(TALKS, by=personas.lan, bureau=personas.lao_cai, name="hd.txt").intake
    states: list[str] = []
    read_receipt(intake, then=lambda _reading: states.append(Intake.objects.get(pk=intake.pk).state))
    assert [*states, Intake.objects.get(pk=intake.pk).state] == ["reading", "done"]
