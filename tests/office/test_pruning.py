"""What the queue forgets of old work, and what it keeps until somebody has looked at it."""

import datetime as dt

import pytest
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from pytest_django.fixtures import Settings

from giaoluu.office import pruning
from giaoluu.office.pruning import forget_old_tasks
from giaoluu.office.tasks import check_site, look_at_watch, read_intake
from giaoluu.register.archive.models import Intake, Watch
from tests.register.factories import TALKS, received
from tests.register.personas import Personas

NOW = dt.datetime(2026, 6, 1, 8, tzinfo=dt.UTC)
OLD, LATELY = NOW - dt.timedelta(days=31), NOW - dt.timedelta(days=29)


def ended(status: str, at: dt.datetime, *, about: int = 0, path: str = read_intake.module_path) -> DBTaskResult:  # type: ignore[type-arg]
    """Return a task of the queue that ended then."""
    return DBTaskResult.objects.create(
        status=status,
        task_path=path,
        args_kwargs={"args": [about], "kwargs": {}},
        backend_name="default",
        queue_name="default",
        priority=0,
        run_after=at,
        enqueued_at=at,
        started_at=at,
        finished_at=at,
    )


def intake_in(state: str, personas: Personas) -> int:
    intake = received(f"{TALKS}{state}", by=personas.lan, bureau=personas.lao_cai).intake
    Intake.objects.filter(pk=intake.pk).update(state=state)
    return intake.pk


@pytest.mark.django_db
def test_the_last_check_of_the_system_stays_until_another_takes_its_place() -> None:
    ended(TaskResultStatus.SUCCESSFUL, OLD - dt.timedelta(days=1), path=check_site.module_path)
    last = ended(TaskResultStatus.SUCCESSFUL, OLD, path=check_site.module_path)
    forget_old_tasks(NOW)
    assert list(DBTaskResult.objects.all()) == [last]


@pytest.mark.django_db
def test_work_that_went_well_is_forgotten_after_its_days() -> None:
    ended(TaskResultStatus.SUCCESSFUL, OLD)
    kept = ended(TaskResultStatus.SUCCESSFUL, LATELY)
    assert forget_old_tasks(NOW) == 1
    assert list(DBTaskResult.objects.all()) == [kept]


@pytest.mark.django_db
def test_a_site_says_for_how_many_days(settings: Settings) -> None:
    settings.GIAOLUU_TASK_DAYS = 7
    ended(TaskResultStatus.SUCCESSFUL, LATELY)
    assert forget_old_tasks(NOW) == 1


@pytest.mark.parametrize("state", ["failed", "done", "partly"])
def test_a_failed_reading_is_forgotten_once_its_outcome_is_told_in_the_inbox(personas: Personas, state: str) -> None:
    ended(TaskResultStatus.FAILED, OLD, about=intake_in(state, personas))
    assert forget_old_tasks(NOW) == 1


@pytest.mark.parametrize("state", ["waiting", "reading"])
def test_a_failed_reading_of_a_document_that_waits_stays(personas: Personas, state: str) -> None:
    ended(TaskResultStatus.FAILED, OLD, about=intake_in(state, personas))
    assert forget_old_tasks(NOW) == 0


def watch_looked_at(personas: Personas, looked: dt.datetime | None, **columns: object) -> int:
    columns = {"way": "folder", "address": "/so/tin", "every": 60, "begun": OLD, "looked": looked, **columns}
    return Watch.objects.create(bureau=personas.lao_cai, by=personas.lan, **columns).pk


@pytest.mark.parametrize("looked", [None, OLD - dt.timedelta(days=1)])
def test_a_failed_look_at_a_folder_that_nobody_has_looked_at_since_stays(
    personas: Personas, looked: dt.datetime | None
) -> None:
    ended(TaskResultStatus.FAILED, OLD, about=watch_looked_at(personas, looked), path=look_at_watch.module_path)
    assert forget_old_tasks(NOW) == 0


def test_failed_looks_are_forgotten_once_the_folder_was_looked_at_again_or_is_watched_no_more(
    personas: Personas,
) -> None:
    again = watch_looked_at(personas, LATELY)
    over = watch_looked_at(personas, None, address="/so/cu", ended=OLD)
    gone = 10**6
    for about in (again, over, gone):
        ended(TaskResultStatus.FAILED, OLD, about=about, path=look_at_watch.module_path)
    kept = ended(TaskResultStatus.FAILED, LATELY, about=again, path=look_at_watch.module_path)
    assert forget_old_tasks(NOW) == 3
    assert list(DBTaskResult.objects.all()) == [kept]


@pytest.mark.django_db
def test_of_failed_checks_only_one_after_which_none_came_to_its_end_stays() -> None:
    for days in (3, 2):
        ended(TaskResultStatus.FAILED, OLD - dt.timedelta(days=days), path=check_site.module_path)
    assert forget_old_tasks(NOW) == 1
    well = ended(TaskResultStatus.SUCCESSFUL, OLD, path=check_site.module_path)
    assert forget_old_tasks(NOW) == 1
    assert list(DBTaskResult.objects.all()) == [well]


@pytest.mark.django_db
def test_much_is_forgotten_in_small_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pruning, "AT_ONCE", 2)
    for _ in range(5):
        ended(TaskResultStatus.SUCCESSFUL, OLD)
    assert [forget_old_tasks(NOW) for _ in range(4)] == [2, 2, 1, 0]
