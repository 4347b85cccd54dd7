import re

import pytest
from django.core.management import call_command
from django.test import Client

from giaoluu.office.links import password_link
from giaoluu.register.trail.models import Bureau, Entry, Seat, User
from tests.register.factories import organisation
from tests.register.personas import Personas


@pytest.fixture
def an_at_work(client: Client, personas: Personas) -> Client:
    client.force_login(personas.an)
    return client


def test_an_account_is_opened_seated_and_given_a_link_that_serves_once(an_at_work: Client, personas: Personas) -> None:
    call_command("createcachetable", verbosity=0)
    told = {"username": "binh", "name": "Đỗ Thanh Bình", "email": "binh@example.vn", "language": "vi"}
    assert an_at_work.post("/users/new/", told).status_code == 302
    binh = User.objects.get(username="binh")
    held = {"bureau": personas.lao_cai.pk, "role": "officer", "valid_from": "1/1/2026", "valid_to": ""}
    assert an_at_work.post(f"/users/{binh.pk}/seats/", held).status_code == 302
    shown = an_at_work.post(f"/users/{binh.pk}/link/").content.decode()
    address = re.search(r"/account/password/reset/key/[^<\s]+", shown)
    assert address is not None
    holder = Client()
    form = holder.get(address[0], follow=True).request["PATH_INFO"]
    new = {"password1": "mat-khau-cua-binh", "password2": "mat-khau-cua-binh"}
    assert holder.post(form, new).status_code == 302
    assert Client().login(username="binh", password="mat-khau-cua-binh")
    assert "không còn hiệu lực" in Client().get(address[0], follow=True).content.decode()


def test_the_trail_tells_of_accounts_and_never_holds_a_password(an_at_work: Client, personas: Personas) -> None:
    an_at_work.post("/users/new/", {"username": "binh", "name": "Đỗ Thanh Bình", "email": "", "language": "vi"})
    an_at_work.post(f"/users/{personas.lan.pk}/link/")
    entries = list(Entry.objects.order_by("number"))
    assert [entry.operation for entry in entries] == ["trail.open_account", "trail.give_password_link"]
    assert not [entry for entry in entries if "password" in str(entry.changes)]


def test_an_account_is_closed_only_with_a_reason(an_at_work: Client, personas: Personas) -> None:
    an_at_work.post(f"/users/{personas.hai.pk}/close/", {"why": ""})
    assert User.objects.get(username="hai").is_active
    an_at_work.post(f"/users/{personas.hai.pk}/close/", {"why": "chuyển công tác"})
    assert not User.objects.get(username="hai").is_active


def test_nobody_closes_their_own_account(an_at_work: Client, personas: Personas) -> None:
    an_at_work.post(f"/users/{personas.an.pk}/close/", {"why": "thử"})
    assert User.objects.get(username="an").is_active


def test_a_user_name_is_given_once(an_at_work: Client, personas: Personas) -> None:
    answer = an_at_work.post("/users/new/", {"username": "LAN", "name": "Lan Khác", "email": "", "language": "vi"})
    assert answer.status_code == 422
    assert "đã có người dùng" in answer.content.decode()


def test_an_administrator_of_a_province_touches_nobody_above(client: Client, personas: Personas) -> None:
    Seat.objects.filter(user=personas.an).update(bureau=personas.lao_cai)
    client.force_login(personas.an)
    assert client.post(f"/users/{personas.thao.pk}/link/").status_code == 403
    assert client.post(f"/users/{personas.thao.pk}/close/", {"why": "thử"}).status_code == 403
    assert client.post(f"/users/{personas.lan.pk}/link/").status_code == 200


def test_a_bureau_is_opened_below_another_and_never_below_itself(an_at_work: Client, personas: Personas) -> None:
    an_at_work.post("/bureaus/new/", {"name": "Ban Công tác Công đoàn", "parent": personas.lao_cai.pk})
    board = Bureau.objects.get(name="Ban Công tác Công đoàn")
    assert board.parent == personas.lao_cai
    answer = an_at_work.post(f"/bureaus/{personas.lao_cai.pk}/", {"name": "LĐLĐ tỉnh Lào Cai", "parent": board.pk})
    assert "không thể trực thuộc chính nó" in answer.content.decode()


def test_the_link_of_a_closed_account_is_not_made(an_at_work: Client, personas: Personas) -> None:
    User.objects.filter(pk=personas.hai.pk).update(is_active=False)
    answer = an_at_work.post(f"/users/{personas.hai.pk}/link/", follow=True)
    assert password_link(personas.hai)[:30] not in answer.content.decode()


def test_the_trail_shows_an_officer_what_their_own_bureau_did(client: Client, personas: Personas) -> None:
    organisation("Công đoàn Khu kinh tế tỉnh Lào Cai", by=personas.lan)
    organisation("Công đoàn Viên chức tỉnh Quảng Trị", by=personas.hai)
    client.force_login(personas.minh)
    shown = client.get("/trail/").content.decode()
    assert "Công đoàn Khu kinh tế tỉnh Lào Cai" in shown
    assert "Công đoàn Viên chức tỉnh Quảng Trị" not in shown
    client.force_login(personas.thao)
    assert "Công đoàn Viên chức tỉnh Quảng Trị" in client.get("/trail/").content.decode()


def test_the_trail_shows_what_other_bureaus_confirmed_when_asked(client: Client, personas: Personas) -> None:
    organisation("Công đoàn Viên chức tỉnh Quảng Trị", by=personas.hai)
    client.force_login(personas.minh)
    assert "Công đoàn Viên chức tỉnh Quảng Trị" in client.get("/trail/?scope=all").content.decode()
    assert "Công đoàn Viên chức tỉnh Quảng Trị" in client.get(f"/trail/?by={personas.hai.pk}").content.decode()


def test_the_trail_is_looked_through_by_person_noun_and_day(client: Client, personas: Personas) -> None:
    organisation("Công đoàn Khu kinh tế tỉnh Lào Cai", by=personas.lan)
    client.force_login(personas.thao)
    assert "Khu kinh tế" in client.get(f"/trail/?by={personas.lan.pk}&noun=organisations.organisation").content.decode()
    assert "Khu kinh tế" not in client.get(f"/trail/?by={personas.hai.pk}").content.decode()
    assert "Khu kinh tế" not in client.get("/trail/?until=2020-01-01").content.decode()


def test_what_no_user_name_may_hold_is_told_in_vietnamese(an_at_work: Client) -> None:
    typed = {"username": "lê văn", "name": "Lê Văn \0 Đường", "email": "", "language": "vi"}
    told = an_at_work.post("/users/new/", typed).content.decode()
    assert "chỉ dùng chữ không dấu" in told
    assert "Có ký tự không dùng được" in told
