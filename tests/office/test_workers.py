import datetime as dt

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult
from pytest_django.fixtures import Settings

from giaoluu.office import workers
from giaoluu.office.tasks import enqueue_intake
from giaoluu.office.workers import run_worker, take_up
from giaoluu.register.archive.models import Intake
from giaoluu.register.review import shelving
from giaoluu.register.review.models import Proposal
from tests.register.factories import TALKS, organisation, received
from tests.register.personas import Personas


@pytest.fixture
def waiting(personas: Personas, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Intake:
    """Return the intake of a document, on a site whose work is done by workers."""
    # All of a test is one transaction on one connection, and a worker gives its connections back between two tasks.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    call_command("createcachetable", verbosity=0)
    cache.clear()
    return received(TALKS, by=personas.lan, bureau=personas.lao_cai).intake


def test_a_worker_reads_what_was_received_and_proposes_what_it_found(
    waiting: Intake, django_capture_on_commit_callbacks: object
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        enqueue_intake(waiting.pk)
    run_worker(until_idle=True)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.pages_done) == ("done", 1)
    assert Proposal.objects.filter(kind="exchange").count() == 1


def test_a_worker_that_starts_files_the_register_for_who_reviews_first(
    waiting: Intake, personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelving, "WORTH_KEEPING", 1)
    organisation("Công đoàn Công ty May Thử Một", by=personas.lan)
    Intake.objects.filter(pk=waiting.pk).update(state="done")
    run_worker(until_idle=True)
    assert shelving.path_of("organisations.organisation").exists()


def test_a_worker_goes_on_where_the_register_cannot_be_filed(
    waiting: Intake, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: object
) -> None:
    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr(workers, "renew_files", fail)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        enqueue_intake(waiting.pk)
    run_worker(until_idle=True)
    waiting.refresh_from_db()
    assert waiting.state == "done"


def test_a_document_that_nobody_asked_to_read_is_taken_up(waiting: Intake) -> None:
    assert take_up() == 1
    run_worker(until_idle=True)
    waiting.refresh_from_db()
    assert waiting.state == "done"


def test_the_work_of_a_worker_that_fell_silent_is_given_back(waiting: Intake) -> None:
    take_up()
    task = DBTaskResult.objects.get()
    task.claim("nguoi-da-im-lang")
    assert take_up() == 1
    task.refresh_from_db()
    assert task.status == "READY"


def test_what_a_worker_died_of_is_read_after_the_others(personas: Personas, waiting: Intake) -> None:
    take_up()
    DBTaskResult.objects.get().claim("nguoi-da-chet")
    other = received(f"{TALKS}\nTin thứ hai.\n", by=personas.lan, bureau=personas.lao_cai).intake
    take_up()
    assert [task.args_kwargs["args"][0] for task in DBTaskResult.objects.ready()] == [waiting.pk, other.pk]
    take_up()
    DBTaskResult.objects.ready()[0].claim("nguoi-cung-chet")
    take_up()
    assert [task.args_kwargs["args"][0] for task in DBTaskResult.objects.ready()] == [other.pk, waiting.pk]


def test_the_work_of_a_worker_that_lives_is_left_to_it(waiting: Intake) -> None:
    take_up()
    cache.set("worker-nguoi-dang-lam", "alive", timeout=60)
    DBTaskResult.objects.get().claim("nguoi-dang-lam")
    assert take_up() == 0


def test_a_document_that_cannot_be_opened_is_told_in_both_languages(personas: Personas, waiting: Intake) -> None:
    broken = received("", by=personas.lan, bureau=personas.lao_cai, name="trống.docx").intake
    take_up()
    run_worker(until_idle=True)
    broken.refresh_from_db()
    assert broken.state == "failed"
    assert "trống.docx" in broken.told[0]["vi"]
    assert broken.told[0]["vi"] != broken.told[0]["en"]


def test_a_document_on_which_the_programme_fails_each_time_is_given_up_and_told(
    waiting: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("giaoluu.register.archive.intake.read_page", fail)
    for _ in range(5):
        take_up()
        run_worker(until_idle=True)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.attempts) == ("failed", 3)
    assert "trang.txt" in waiting.told[0]["vi"]
    assert take_up() == 0


def test_reading_twice_keeps_one_reading(waiting: Intake) -> None:
    take_up()
    run_worker(until_idle=True)
    Intake.objects.update(state="waiting")
    take_up()
    run_worker(until_idle=True)
    assert waiting.receipt.source.pages.get().readings.count() == 1


def test_a_worker_forgets_work_that_ended_long_ago(waiting: Intake) -> None:
    take_up()
    run_worker(until_idle=True)
    DBTaskResult.objects.update(finished_at=timezone.now() - dt.timedelta(days=31))
    run_worker(until_idle=True)
    assert not DBTaskResult.objects.exists()
