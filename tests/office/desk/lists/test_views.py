"""Views that people keep, and rows that they follow."""

import re

from django.test import Client

from giaoluu.register.desks.models import DefaultView, Follow, SavedView
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.trail.models import Entry
from tests.office.desk.lists.conftest import Register
from tests.register.personas import Personas


def _save(desk: Client, **given: str) -> SavedView:
    answer = desk.post("/views/exchanges/save/", {"asked": "kind=talks", "name": "Hội đàm", **given})
    assert answer.status_code == 302
    return SavedView.objects.get(name=given.get("name", "Hội đàm"))


def test_what_is_asked_of_a_list_is_kept_and_opened_by_its_name(desk: Client, register: Register) -> None:
    view = _save(desk)
    answer = desk.get(f"/exchanges/?view={view.pk}")
    assert answer.headers["Location"] == f"/exchanges/?kind=talks&view={view.pk}"


def test_a_list_opens_with_the_view_that_a_person_chose_until_they_choose_otherwise(
    desk: Client, register: Register
) -> None:
    view = _save(desk, default="yes")
    assert desk.get("/exchanges/").headers["Location"] == f"/exchanges/?kind=talks&view={view.pk}"
    assert desk.get("/exchanges/?view=none").status_code == 200
    desk.post("/views/exchanges/default/", {"view": ""})
    assert desk.get("/exchanges/").status_code == 200


def test_a_view_is_ones_own_unless_it_is_shared_with_a_bureau(
    desk: Client, client: Client, register: Register, personas: Personas
) -> None:
    own, shared = _save(desk), _save(desk, name="Của văn phòng", bureau=str(personas.lao_cai.pk))
    client.force_login(personas.minh)
    page = client.get("/exchanges/").content.decode()
    assert f"?view={shared.pk}" in page
    assert f"?view={own.pk}" not in page
    client.force_login(personas.hai)
    assert client.get(f"/exchanges/?view={shared.pk}").status_code == 404


def test_nobody_removes_the_view_of_another(
    client: Client, desk: Client, register: Register, personas: Personas
) -> None:
    view = _save(desk, bureau=str(personas.lao_cai.pk))
    client.force_login(personas.minh)
    assert client.post(f"/views/{view.pk}/remove/").status_code == 403
    assert SavedView.objects.filter(pk=view.pk).exists()


def test_a_view_that_was_removed_comes_back_with_who_opened_a_list_with_it(desk: Client, register: Register) -> None:
    view = _save(desk, default="yes")
    told = desk.post(f"/views/{view.pk}/remove/", follow=True).content.decode()
    assert not SavedView.objects.exists()
    batch = re.search(r'name="batch" value="([0-9a-f-]+)"', told)
    assert batch is not None
    desk.post("/views/exchanges/undo/", {"batch": batch[1]})
    assert SavedView.objects.get().name == "Hội đàm"
    assert DefaultView.objects.get().view == SavedView.objects.get()


def test_no_act_on_the_register_is_taken_back_by_the_way_of_views(desk: Client, register: Register) -> None:
    batch = Entry.objects.filter(operation="exchanges.record_exchange")[0].batch
    assert desk.post("/views/exchanges/undo/", {"batch": str(batch)}).status_code == 403
    assert Exchange.objects.count() == 3
    assert desk.post("/views/exchanges/undo/", {"batch": "khong-phai"}).status_code == 404


def test_a_row_is_followed_and_no_longer(desk: Client, register: Register, personas: Personas) -> None:
    address = f"/follow/organisation/{register.lao_cai.pk}/"
    desk.post(address, {"follow": "yes"})
    desk.post(address, {"follow": "yes"})
    assert Follow.objects.get().user == personas.lan
    assert "Thôi theo dõi" in desk.get(f"/organisations/{register.lao_cai.pk}/").content.decode()
    desk.post(address, {"follow": "no"})
    assert not Follow.objects.exists()
