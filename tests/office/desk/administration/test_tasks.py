import datetime as dt

from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from giaoluu.office.queues import LAST_SIGN
from giaoluu.office.tasks import read_intake
from giaoluu.register.archive.models import Intake
from giaoluu.register.trail.models import Bureau, Seat
from tests.register.factories import TALKS, received
from tests.register.personas import Personas

TASKS = "/administration/tasks/"


def _task(personas: Personas, *, bureau: Bureau | None = None, text: str = TALKS) -> DBTaskResult:  # type: ignore[type-arg]
    intake = received(text, by=personas.lan, bureau=bureau or personas.lao_cai).intake
    return DBTaskResult.objects.get(pk=read_intake.enqueue(intake.pk).id)


def _failed(personas: Personas, error: Exception, **where: Bureau) -> DBTaskResult:  # type: ignore[type-arg]
    task = _task(personas, **where)  # type: ignore[arg-type]
    Intake.objects.update(state="failed", attempts=3, told=[{"vi": "Chương trình bị lỗi.", "en": "It failed."}])
    task.set_failed(error)
    return task


def test_work_that_nobody_does_is_told_with_what_helps(an_at_work: Client, personas: Personas) -> None:
    _task(personas)
    shown = an_at_work.get(TASKS).content.decode()
    assert "Có việc đang chờ mà không ai làm." in shown
    assert "giaoluu office worker" in shown
    cache.set(LAST_SIGN, timezone.now(), timeout=None)
    shown = an_at_work.get(TASKS).content.decode()
    assert "Có việc đang chờ mà không ai làm." not in shown
    assert "đang làm việc" in shown


def test_a_worker_that_fell_silent_is_no_longer_at_work(an_at_work: Client) -> None:
    cache.set(LAST_SIGN, timezone.now() - dt.timedelta(minutes=3), timeout=None)
    assert not an_at_work.get(TASKS).context["queue"].alive


def test_what_failed_is_told_in_plain_words_and_tried_again(
    an_at_work: Client, personas: Personas, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    task = _failed(personas, MemoryError())
    shown = an_at_work.get(f"{TASKS}?state=failed").content.decode()
    assert "Máy không còn đủ bộ nhớ." in shown
    with django_capture_on_commit_callbacks(execute=True):
        an_at_work.post(f"{TASKS}{task.pk}/again/")
    assert [one.status for one in DBTaskResult.objects.all()] == ["READY"]
    assert Intake.objects.get().state == "waiting"


def test_all_that_failed_is_tried_again_once_each(
    an_at_work: Client, personas: Personas, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    task = _failed(personas, RuntimeError("bảng rỗng"))
    again = DBTaskResult.objects.get(pk=read_intake.enqueue(Intake.objects.get().pk).id)
    again.set_failed(RuntimeError("bảng rỗng"))
    with django_capture_on_commit_callbacks(execute=True):
        an_at_work.post(f"{TASKS}again/")
    assert [one.status for one in DBTaskResult.objects.all()] == ["READY"]
    assert not DBTaskResult.objects.filter(pk=task.pk).exists()


def test_a_document_that_waits_is_called_off_and_can_be_asked_for_again(an_at_work: Client, personas: Personas) -> None:
    task = _task(personas)
    an_at_work.post(f"{TASKS}{task.pk}/cancel/")
    assert not DBTaskResult.objects.exists()
    held = Intake.objects.get()
    assert held.state == "failed"
    assert "Vũ Bình An" in held.told[0]["vi"]


def test_what_is_being_read_is_not_called_off(an_at_work: Client, personas: Personas) -> None:
    task = _task(personas)
    Intake.objects.update(state="reading")
    task.claim("nguoi-doc")
    an_at_work.post(f"{TASKS}{task.pk}/cancel/")
    assert DBTaskResult.objects.get().status == "RUNNING"
    assert Intake.objects.get().state == "reading"


def test_an_administrator_of_another_bureau_neither_sees_nor_steers_a_document(
    an_at_work: Client, personas: Personas
) -> None:
    Seat.objects.filter(user=personas.an).update(bureau=personas.quang_tri)
    task = _failed(personas, RuntimeError("trích lời mật"))
    shown = an_at_work.get(TASKS).content.decode()
    assert Intake.objects.get().receipt.name not in shown
    assert "trích lời mật" not in shown
    assert an_at_work.post(f"{TASKS}{task.pk}/again/").status_code == 403
    assert an_at_work.post(f"{TASKS}{task.pk}/cancel/").status_code == 403
    an_at_work.post(f"{TASKS}again/")
    assert Intake.objects.get().state == "failed"


def test_the_screen_asks_as_much_for_many_tasks_as_for_one(
    an_at_work: Client, personas: Personas, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(7):
        _task(personas, text=f"{TALKS}\nTin thứ {number}.\n")
    with django_assert_max_num_queries(15):
        an_at_work.get(TASKS)
