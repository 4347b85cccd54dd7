import re

import pytest
from django.core.management import call_command
from django.test import Client

from tests.register.personas import Personas


@pytest.fixture(autouse=True)
def _counting(db: None) -> None:
    call_command("createcachetable", verbosity=0)


def test_who_is_not_signed_in_is_led_to_the_entrance(client: Client, db: None) -> None:
    answer = client.get("/exchanges/")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/account/login/?next=/exchanges/"


def test_one_signs_in_with_user_name_and_password_and_sees_the_register(client: Client, personas: Personas) -> None:
    answer = client.post("/account/login/", {"login": "lan", "password": "mat-khau-cua-toi"}, follow=True)
    assert answer.status_code == 200
    assert "Nguyễn Thị Lan" in answer.content.decode()


def test_nobody_opens_an_account_for_themselves(client: Client, personas: Personas) -> None:
    told = {"username": "ke-la", "email": "ke-la@example.vn", "password1": "mat-khau-dai", "password2": "mat-khau-dai"}
    client.post("/account/signup/", told)
    assert not client.login(username="ke-la", password="mat-khau-dai")


def test_after_several_wrong_passwords_the_right_one_has_to_wait(client: Client, personas: Personas) -> None:
    for _ in range(6):
        client.post("/account/login/", {"login": "lan", "password": "sai"})
    answer = client.post("/account/login/", {"login": "lan", "password": "mat-khau-cua-toi"})
    assert answer.status_code != 302


def test_no_screen_holds_script_or_style_of_its_own(client: Client, personas: Personas) -> None:
    client.force_login(personas.lan)
    answer = client.get("/exchanges/")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert not re.findall(r"<script(?![^>]*src=)|<style| style=| on\w+=", answer.content.decode())


def test_the_language_that_one_chooses_stays_with_the_account(client: Client, personas: Personas) -> None:
    client.force_login(personas.lan)
    client.post("/language/", {"language": "en", "next": "/people/"})
    assert 'lang="en"' in client.get("/people/").content.decode()


def test_the_way_back_from_the_choice_of_language_never_leads_to_another_site(client: Client, db: None) -> None:
    answer = client.post("/language/", {"language": "en", "next": "https://ke-xau.example/"})
    assert answer.headers["Location"] == "/"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_field_of_an_account_says_its_label_once_more_within_it(
    client: Client, personas: Personas, language: str
) -> None:
    client.post("/language/", {"language": language})
    entrance = [client.get(f"/account/{name}/").content.decode() for name in ("login", "password/reset")]
    client.force_login(personas.lan)
    client.post("/language/", {"language": language})
    for shown in (*entrance, client.get("/account/password/change/").content.decode()):
        assert "<form" in shown
        assert "placeholder" not in re.sub(r'<input type="search".*?>', "", shown)


@pytest.mark.parametrize(
    ("language", "told"), [("vi", "cần ít nhất 12 ký tự"), ("en", "must contain at least 12 characters")]
)
def test_why_a_password_will_not_do_is_told_in_the_language_of_the_person(
    language: str, told: str, client: Client, personas: Personas
) -> None:
    client.force_login(personas.lan)
    client.post("/language/", {"language": language})
    typed = {"oldpassword": "mat-khau-cua-toi", "password1": "bảy con", "password2": "bảy con"}
    assert told in client.post("/account/password/", typed).content.decode()
