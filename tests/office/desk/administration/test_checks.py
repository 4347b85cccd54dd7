from django.core.cache import cache
from django.test import Client
from django_tasks_db.models import DBTaskResult

from giaoluu.office.checking import PROGRESS

CHECK = "/administration/check/"
BROKEN = {
    "check": "trail",
    "state": "wrong",
    "code": "faults",
    "values": {"count": 70},
    "lines": ["entry 3 is missing: 4 follows 2"],
}
FINE = {"check": "references", "state": "fine", "code": "whole", "values": {}, "lines": []}


def _ended(client: Client) -> None:
    client.post(CHECK)
    DBTaskResult.objects.get().set_successful({"findings": [FINE, BROKEN]})


def test_a_check_is_asked_for_once_and_followed(an_at_work: Client) -> None:
    an_at_work.post(CHECK)
    an_at_work.post(CHECK)
    assert DBTaskResult.objects.count() == 1
    assert "Đang chờ tiến trình nền." in an_at_work.get(CHECK).content.decode()
    cache.set(PROGRESS, {"done": 6, "of": 11, "check": "trail"})
    assert "Nhật ký (7/11)" in an_at_work.get(f"{CHECK}rows/").content.decode()


def test_what_is_wrong_comes_first_with_what_helps(an_at_work: Client) -> None:
    _ended(an_at_work)
    answer = an_at_work.get(CHECK)
    assert [one.state for one in answer.context["findings"]] == ["wrong", "fine"]
    shown = answer.content.decode()
    assert "Chuỗi nhật ký bị đứt ở 70 chỗ" in shown
    assert "Vũ Bình An" in shown
    assert "entry 3 is missing" in shown


def test_the_result_is_kept_as_text_to_hand_on(an_at_work: Client) -> None:
    assert an_at_work.get(f"{CHECK}text/").status_code == 404
    _ended(an_at_work)
    answer = an_at_work.get(f"{CHECK}text/")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "Chuỗi nhật ký bị đứt ở 70 chỗ" in answer.content.decode()
    assert "69" in answer.content.decode()


def test_administration_says_where_something_is_wrong(an_at_work: Client) -> None:
    assert "chưa kiểm tra" in an_at_work.get("/administration/").content.decode()
    _ended(an_at_work)
    shown = an_at_work.get("/administration/").content.decode()
    assert "1 lỗi" in shown
    DBTaskResult.objects.get().set_failed(MemoryError())
    assert "1 việc lỗi" in an_at_work.get("/administration/").content.decode()
