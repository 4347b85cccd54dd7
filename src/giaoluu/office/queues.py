"""The queue of background work as an administrator sees and steers it: what waits, runs, ended, failed, and who works.

Rows of the queue belong to the library that keeps it; what a task is about is told by the register's queries.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.cache import cache
from django.db import transaction
from django.db.models import Count, Min, QuerySet
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

SILENCE = 20.0
"""Seconds without a sign of life after which a worker is taken for dead: four beats missed."""
LAST_SIGN = "worker-last-sign"
"""Under which key the cache keeps the moment at which some worker last said that it lives."""
WAITING, RUNNING, ENDED, FAILED = "waiting", "running", "ended", "failed"
STATES: Mapping[str, str] = {
    WAITING: TaskResultStatus.READY,
    RUNNING: TaskResultStatus.RUNNING,
    ENDED: TaskResultStatus.SUCCESSFUL,
    FAILED: TaskResultStatus.FAILED,
}
"""States of a task as people call them, each with the library's name for it."""
Task = Any
"""A row of the queue."""


@dataclass(frozen=True)
class Queue:
    """How the queue stands: tasks by state, since when the oldest waits, when a worker was last seen."""

    counts: Mapping[str, int]
    oldest: dt.datetime | None
    seen: dt.datetime | None

    @property
    def alive(self) -> bool:
        """Whether a worker has given a sign of life lately."""
        return self.seen is not None and timezone.now() - self.seen < dt.timedelta(seconds=SILENCE)

    @property
    def stuck(self) -> bool:
        """Whether work waits that nobody does."""
        return bool(self.counts[WAITING]) and not self.alive


def queue() -> Queue:
    """Return how the queue stands now."""
    told = dict(_tasks().order_by().values_list("status").annotate(Count("pk")))
    counts = {state: told.get(status, 0) for state, status in STATES.items()}
    oldest = _tasks().filter(status=TaskResultStatus.READY).aggregate(at=Min("enqueued_at"))["at"]
    return Queue(counts, oldest, cache.get(LAST_SIGN))


def tasks_in(states: Iterable[str], kinds: Iterable[str] = ()) -> "QuerySet[Any]":
    """Return the tasks in these states, of these kinds or of all, the latest first."""
    rows = _tasks().filter(status__in=[STATES[state] for state in states])
    paths = list(kinds)
    return (rows.filter(task_path__in=paths) if paths else rows).order_by("-enqueued_at", "pk")


def task_row(key: UUID) -> Task:
    """Return one task. Raises `DBTaskResult.DoesNotExist`."""
    return _tasks().get(pk=key)


def forget_failures(task: Task) -> None:
    """Drop `task` and all that failed on the same row before: what they were about is asked for anew, or was done."""
    same = _tasks().filter(status=TaskResultStatus.FAILED, task_path=task.task_path)
    key = argument(task)
    (same.filter(pk=task.pk) if key is None else same.filter(args_kwargs__args__0=key)).delete()


def call_off(task: Task) -> bool:
    """Take `task` out of the queue, and tell whether it still waited there: what runs is not stopped."""
    with transaction.atomic():
        return bool(_tasks().filter(pk=task.pk, status=TaskResultStatus.READY).delete()[0])


def state_of(task: Task) -> str:
    """Return the state of `task` as people call it."""
    return next(state for state, status in STATES.items() if status == task.status)


def argument(task: Task) -> Any:
    """Return the key of the row that `task` is about; None where it is about none."""
    given = task.args_kwargs.get("args") or [None]
    return given[0]


def _tasks() -> "QuerySet[Any]":
    return DBTaskResult.objects.all()
