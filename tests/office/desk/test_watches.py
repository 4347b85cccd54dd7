"""The screen of watched folders and feeds."""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from giaoluu.register.archive.incoming import watches_due
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


@pytest.mark.parametrize("act", ["end", "look", "pause", "resume"])
def test_nobody_finds_the_watch_of_another_province(watch: Watch, personas: Personas, client: Client, act: str) -> None:
    reviewer = user("hoa", "Trịnh Thị Hoa")
    seat(reviewer, personas.quang_tri, "reviewer")
    client.force_login(reviewer)
    assert client.post(f"/inbox/watches/{watch.pk}/{act}/").status_code == 404
    assert "Chưa theo dõi" in client.get("/inbox/watches/").content.decode()


STEERING = ("look", "pause", "end")
STEERS = {"reviewer": True, "clerk": True, "administrator": True, "officer": False, "leader": False}


@pytest.mark.parametrize("act", [*STEERING, "resume"])
@pytest.mark.parametrize("role", STEERS)
def test_who_may_steer_what_another_set_up(
    act: str, role: str, watch: Watch, personas: Personas, client: Client
) -> None:
    other = user("nguoi-khac", "Đặng Thị Khác")
    seat(other, personas.lao_cai, role)
    client.force_login(other)
    shown = client.get("/inbox/watches/").content.decode()
    assert watch.address in shown
    assert ("Thôi theo dõi" in shown) == STEERS[role]
    assert client.post(f"/inbox/watches/{watch.pk}/{act}/").status_code == (302 if STEERS[role] else 403)


def test_an_outside_reader_sees_no_watch(watch: Watch, personas: Personas, client: Client) -> None:
    reader = user("ban-doc", "Ngô Văn Đọc")
    seat(reader, personas.lao_cai, "outside_reader")
    client.force_login(reader)
    assert client.get("/inbox/watches/").status_code == 403
    assert client.post(f"/inbox/watches/{watch.pk}/end/").status_code == 403


def test_an_officer_has_a_folder_watched_for_the_own_bureau_and_ends_it(
    root: Path, personas: Personas, client: Client
) -> None:
    client.force_login(personas.lan)
    client.post("/inbox/watches/folder/", {"address": str(root), "every": "60"})
    watch = Watch.objects.get()
    assert (watch.by, watch.bureau) == (personas.lan, personas.lao_cai)
    client.post(f"/inbox/watches/{watch.pk}/end/")
    watch.refresh_from_db()
    assert watch.ended is not None


def test_an_administrator_of_the_whole_site_sees_the_watches_of_all_bureaus_and_sets_up_none(
    watch: Watch, personas: Personas, client: Client
) -> None:
    keeper = user("quan-tri-goc", "Vũ Thị Gốc")
    seat(keeper, personas.centre, "administrator")
    client.force_login(keeper)
    shown = client.get("/inbox/watches/").content.decode()
    assert watch.address in shown
    assert "Lần xem tới: " in shown
    assert client.post("/inbox/watches/folder/", {"address": watch.address, "every": "60"}).status_code == 403


def test_a_watch_rests_until_somebody_lets_it_go_on(minh: Client, watch: Watch) -> None:
    minh.post(f"/inbox/watches/{watch.pk}/pause/")
    assert not watches_due(timezone.now()).exists()
    shown = minh.get("/inbox/watches/").content.decode()
    assert "tạm nghỉ" in shown
    assert "Xem ngay" not in shown
    minh.post(f"/inbox/watches/{watch.pk}/resume/")
    assert list(watches_due(timezone.now())) == [watch]


def test_how_often_looks_failed_in_a_row_is_told(minh: Client, watch: Watch) -> None:
    Path(watch.address).rmdir()
    for _turn in range(3):
        list(look(watch))
        Watch.objects.update(due=timezone.now())
        watch.refresh_from_db()
    assert "3 lần xem liên tiếp không được" in minh.get("/inbox/watches/").content.decode()


def test_a_site_that_allows_neither_says_so(minh: Client, settings: Settings) -> None:
    settings.GIAOLUU_WATCH_ROOTS, settings.GIAOLUU_FETCH = [], False
    assert "Hệ thống này chưa cho phép theo dõi thư mục" in minh.get("/inbox/watches/").content.decode()
    assert minh.post("/inbox/watches/folder/", {"address": "/srv", "every": "60"}).status_code == 422


def test_the_number_of_questions_to_the_database_does_not_grow_with_the_list(
    minh: Client, watch: Watch, root: Path, personas: Personas, django_assert_max_num_queries: object
) -> None:
    for number in range(20):
        (root / str(number)).mkdir()
        watch_folder(str(root / str(number)), bureau=personas.lao_cai, by=personas.minh, every=15)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        minh.get("/inbox/watches/")
