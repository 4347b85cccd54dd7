"""The screen of watched folders and feeds."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from giaoluu.register.archive.models import Watch
from giaoluu.register.archive.operations import watch_folder
from giaoluu.register.archive.watching import look
from giaoluu.register.trail.models import Seat
from tests.register.personas import SINCE, Personas, seat, user


@pytest.fixture
def root(tmp_path: Path, settings: Settings) -> Path:
    """Return the folder below which the site may watch others; it fetches addresses too."""
    (tmp_path / "den").mkdir()
    settings.GIAOLUU_WATCH_ROOTS, settings.GIAOLUU_FETCH = [tmp_path / "den"], True
    return tmp_path / "den"


@pytest.fixture
def minh(personas: Personas, client: Client) -> Client:
    """Return the browser of the reviewer of Lào Cai."""
    client.force_login(personas.minh)
    return client


@pytest.fixture
def watch(root: Path, personas: Personas) -> Watch:
    """Return a watch of Lào Cai."""
    return watch_folder(str(root), bureau=personas.lao_cai, by=personas.minh, every=15)


def test_a_reviewer_has_a_folder_watched(minh: Client, root: Path, personas: Personas) -> None:
    answer = minh.post("/inbox/watches/folder/", {"address": str(root), "every": "60"}, follow=True)
    assert "sau vài giây" in answer.content.decode()
    watch = Watch.objects.get()
    assert (watch.way, watch.by, watch.bureau, watch.every) == ("folder", personas.minh, personas.lao_cai, 60)


def test_a_reviewer_has_a_feed_watched(minh: Client, root: Path) -> None:
    minh.post("/inbox/watches/feed/", {"address": "https://congdoan.example.vn/rss", "every": "60"})
    assert Watch.objects.get().address == "https://congdoan.example.vn/rss"


def test_no_two_fields_of_the_screen_bear_one_name(minh: Client, root: Path) -> None:
    names = re.findall(r' id="([^"]+)"', minh.get("/inbox/watches/").content.decode())
    assert len(names) == len(set(names))


def test_a_folder_that_is_refused_comes_back_as_it_was_typed(minh: Client, root: Path) -> None:
    answer = minh.post("/inbox/watches/folder/", {"address": "/etc", "every": "60"})
    assert answer.status_code == 422
    assert 'value="/etc"' in answer.content.decode()
    assert "Không có thư mục này" in answer.content.decode()
    assert not Watch.objects.exists()


@pytest.mark.parametrize("every", ["0", "1", "-5", "nhiều"])
def test_nobody_has_the_machine_look_without_pause(minh: Client, root: Path, every: str) -> None:
    assert minh.post("/inbox/watches/folder/", {"address": str(root), "every": every}).status_code == 422


def test_the_list_tells_what_came_of_the_last_look(minh: Client, watch: Watch, personas: Personas) -> None:
    (Path(watch.address) / "trống.txt").touch()
    list(look(watch))
    shown = minh.get("/inbox/watches/").content.decode()
    assert "đang theo dõi" in shown
    assert "Không có gì mới." in shown


def test_a_watch_that_stopped_by_itself_says_why(minh: Client, watch: Watch, personas: Personas) -> None:
    Seat.objects.filter(user=personas.minh).update(valid_to=SINCE)
    list(look(watch))
    seat(personas.minh, personas.lao_cai, "leader")
    shown = minh.get("/inbox/watches/").content.decode()
    assert "tự dừng" in shown
    assert "Trần Văn Minh không còn quyền" in shown
    assert "Xem ngay" not in shown


def test_a_clerk_ends_what_another_set_up(watch: Watch, personas: Personas, client: Client) -> None:
    clerk = user("van-thu", "Hoàng Thị Mai")
    seat(clerk, personas.lao_cai, "clerk")
    client.force_login(clerk)
    client.post(f"/inbox/watches/{watch.pk}/end/")
    watch.refresh_from_db()
    assert watch.ended is not None


def test_a_look_is_asked_for_at_once(minh: Client, watch: Watch) -> None:
    Watch.objects.update(due=None)
    minh.post(f"/inbox/watches/{watch.pk}/look/")
    watch.refresh_from_db()
    assert watch.due is not None


@pytest.mark.parametrize("act", ["end", "look"])
def test_nobody_finds_the_watch_of_another_province(watch: Watch, personas: Personas, client: Client, act: str) -> None:
    reviewer = user("hoa", "Trịnh Thị Hoa")
    seat(reviewer, personas.quang_tri, "reviewer")
    client.force_login(reviewer)
    assert client.post(f"/inbox/watches/{watch.pk}/{act}/").status_code == 404
    assert "Chưa theo dõi" in client.get("/inbox/watches/").content.decode()


def test_an_officer_sees_what_is_watched_and_changes_nothing(watch: Watch, personas: Personas, client: Client) -> None:
    client.force_login(personas.lan)
    shown = client.get("/inbox/watches/").content.decode()
    assert watch.address in shown
    assert "<form" not in shown.partition("<main")[2]
    assert client.post(f"/inbox/watches/{watch.pk}/end/").status_code == 403


def test_a_site_that_allows_neither_says_so(minh: Client, settings: Settings) -> None:
    settings.GIAOLUU_WATCH_ROOTS, settings.GIAOLUU_FETCH = [], False
    assert "Trang này không theo dõi thư mục hay nguồn tin nào." in minh.get("/inbox/watches/").content.decode()
    assert minh.post("/inbox/watches/folder/", {"address": "/srv", "every": "60"}).status_code == 422


def test_the_number_of_questions_to_the_database_does_not_grow_with_the_list(
    minh: Client, watch: Watch, root: Path, personas: Personas, django_assert_max_num_queries: object
) -> None:
    for number in range(20):
        (root / str(number)).mkdir()
        watch_folder(str(root / str(number)), bureau=personas.lao_cai, by=personas.minh, every=15)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        minh.get("/inbox/watches/")
