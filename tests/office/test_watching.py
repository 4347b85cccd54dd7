"""The worker looks at watched folders when it is due."""

import os
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult
from pytest_django.fixtures import Settings

from giaoluu.office.tasks import read_intake
from giaoluu.office.workers import run_worker, take_up
from giaoluu.register.archive.models import Intake, Watch
from giaoluu.register.archive.operations import ask_look, watch_folder
from tests.register.factories import TALKS, received
from tests.register.personas import Personas


@pytest.fixture
def watch(personas: Personas, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Return the watch of a folder with one document, on a site whose work is done by workers."""
    # All of a test is one transaction on one connection, and a worker gives its connections back between two tasks.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.GIAOLUU_WATCH_ROOTS = [tmp_path]
    call_command("createcachetable", verbosity=0)
    cache.clear()
    document = tmp_path / "đến" / "hội đàm.txt"
    document.parent.mkdir()
    document.write_text(TALKS, "utf-8")
    os.utime(document, (1_700_000_000, 1_700_000_000))
    return watch_folder(str(document.parent), bureau=personas.lao_cai, by=personas.minh, every=15)


def looks() -> int:
    return DBTaskResult.objects.filter(task_path__endswith="look_at_watch").count()


def test_a_worker_looks_when_it_is_due_and_reads_what_it_finds(watch: Watch) -> None:
    run_worker(until_idle=True)
    watch.refresh_from_db()
    assert watch.told[0]["vi"] == "1 tài liệu mới."
    assert Intake.objects.get().state == "done"


def test_a_look_is_asked_for_once_and_again_only_when_it_is_due(watch: Watch, personas: Personas) -> None:
    take_up()
    take_up()
    assert looks() == 1
    run_worker(until_idle=True)
    take_up()
    assert looks() == 1
    ask_look(watch, by=personas.minh)
    take_up()
    assert looks() == 2


def test_a_look_goes_before_documents_that_wait_to_be_read(watch: Watch, personas: Personas) -> None:
    waiting = received("Sáng 12/3/2024, hai bên hội đàm.", by=personas.lan, bureau=personas.lao_cai)
    read_intake.enqueue(waiting.intake.pk)
    take_up()
    assert DBTaskResult.objects.ready()[0].task_path.endswith("look_at_watch")


def test_the_look_of_a_worker_that_was_killed_is_taken_up(watch: Watch) -> None:
    take_up()
    DBTaskResult.objects.get().claim("nguoi-da-im-lang")
    run_worker(until_idle=True)
    assert Intake.objects.get().state == "done"
