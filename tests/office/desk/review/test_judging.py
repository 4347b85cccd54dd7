from django.test import Client

from giaoluu.register.organisations.models import Organisation
from giaoluu.register.review.models import Judgement
from tests.register.factories import organisation
from tests.register.personas import Personas


def test_two_rows_are_judged_one_and_the_judgement_is_taken_back(personas: Personas, client: Client) -> None:
    one = organisation("Công đoàn Giáo dục tỉnh Lào Cai", by=personas.lan)
    other = organisation("CĐ Giáo dục Lào Cai", by=personas.lan, level="province")
    client.force_login(personas.minh)
    address = f"/same/organisation/{one.pk}/{other.pk}/"
    shown = client.get(address).content.decode()
    assert "CĐ Giáo dục Lào Cai" in shown
    client.post(f"{address}judge/", {"verdict": "same", "why": "cùng một cơ quan"})
    assert Organisation.objects.get(pk=other.pk).same_as == one
    judged = Judgement.objects.get()
    assert "cùng một cơ quan" in client.get(address).content.decode()
    client.post(f"/same/judgements/{judged.pk}/take-back/", {"why": "nhầm"})
    assert Organisation.objects.get(pk=other.pk).same_as is None


def test_two_rows_judged_different_are_not_made_one(personas: Personas, client: Client) -> None:
    one, other = (organisation("Công đoàn Y tế", by=personas.lan) for _ in range(2))
    client.force_login(personas.minh)
    address = f"/same/organisation/{one.pk}/{other.pk}/judge/"
    client.post(address, {"verdict": "different", "why": "hai tỉnh"})
    client.post(address, {"verdict": "same"})
    assert [judged.verdict for judged in Judgement.objects.all()] == ["different"]


def test_two_rows_that_are_judged_are_not_offered_to_be_judged_again(personas: Personas, client: Client) -> None:
    one, other = (organisation("Công đoàn Y tế", by=personas.lan) for _ in range(2))
    client.force_login(personas.minh)
    address = f"/same/organisation/{one.pk}/{other.pk}/"
    assert 'name="verdict"' in client.get(address).content.decode()
    client.post(f"{address}judge/", {"verdict": "different"})
    assert 'name="verdict"' not in client.get(address).content.decode()


def test_the_reason_of_a_judgement_that_is_refused_is_not_lost(personas: Personas, client: Client) -> None:
    one, other = (organisation("Công đoàn Y tế", by=personas.lan) for _ in range(2))
    client.force_login(personas.minh)
    client.post(f"/same/organisation/{one.pk}/{other.pk}/judge/", {"verdict": "same"})
    (judged,) = Judgement.objects.all()
    typed = {"verdict": "different", "why": "hai tỉnh khác nhau"}
    refused = client.post(f"/same/organisation/{one.pk}/{other.pk}/judge/", typed)
    client.post(f"/same/judgements/{judged.pk}/take-back/")
    assert "hai tỉnh khác nhau</textarea>" in client.get(refused["Location"]).content.decode()


def test_an_officer_looks_but_does_not_judge(personas: Personas, client: Client) -> None:
    one, other = (organisation("Công đoàn Y tế", by=personas.lan) for _ in range(2))
    client.force_login(personas.lan)
    address = f"/same/organisation/{one.pk}/{other.pk}/"
    assert client.get(address).status_code == 200
    assert client.post(f"{address}judge/", {"verdict": "same"}).status_code == 403


def test_a_kind_of_row_that_cannot_be_judged_is_not_there(personas: Personas, client: Client) -> None:
    client.force_login(personas.minh)
    assert client.get("/same/user/1/2/").status_code == 404
