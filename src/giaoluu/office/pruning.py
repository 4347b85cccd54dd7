"""The queue forgets old work: what went well, and what was given up and told to whom it concerned.

A failure that nobody has been told of stays until somebody has it tried again: the reading of a document that still
waits, and the look at a folder or feed that has not been looked at since. So does the last check of the system, and one
that failed after it.
"""

import datetime as dt
from uuid import UUID

from django.conf import settings
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from giaoluu.office.tasks import check_site, look_at_watch, read_intake
from giaoluu.register.archive.incoming import intakes_unfinished, watches_looked_at

AT_ONCE = 200
"""Tasks that are forgotten in one go, so that nobody waits for the database."""


def forget_old_tasks(now: dt.datetime) -> int:
    """Drop tasks that ended more than `GIAOLUU_TASK_DAYS` days ago, of each sort at most `AT_ONCE`; return how many."""
    ended = DBTaskResult.objects.filter(finished_at__lt=now - dt.timedelta(days=settings.GIAOLUU_TASK_DAYS))
    ended = ended.order_by("finished_at")
    well = ended.filter(status=TaskResultStatus.SUCCESSFUL).exclude(pk__in=_last_check())
    failed = ended.filter(status=TaskResultStatus.FAILED)
    readings = list(failed.filter(task_path=read_intake.module_path)[:AT_ONCE])
    looks = list(failed.filter(task_path=look_at_watch.module_path)[:AT_ONCE])
    checks = failed.filter(task_path=check_site.module_path).exclude(pk__in=_check_that_failed_last())
    told = [*_told_in_the_inbox(readings), *_looked_since(looks), *checks.values_list("pk", flat=True)[:AT_ONCE]]
    return _drop([*well.values_list("pk", flat=True)[:AT_ONCE], *told])


def _told_in_the_inbox(readings: "list[DBTaskResult[..., object]]") -> list[UUID]:
    about = {task.pk: task.args_kwargs["args"][0] for task in readings}
    untold = set(intakes_unfinished().filter(pk__in=set(about.values())).values_list("pk", flat=True))
    return [key for key, intake in about.items() if intake not in untold]


def _looked_since(looks: "list[DBTaskResult[..., object]]") -> list[UUID]:
    """Those of failed looks whose watch has ended, or tells what a later look has found."""
    looked = watches_looked_at({task.args_kwargs["args"][0] for task in looks})
    return [
        task.pk
        for task in looks
        if (at := looked.get(task.args_kwargs["args"][0], NEVER_AGAIN)) is not None and at > task.finished_at
    ]


NEVER_AGAIN = dt.datetime.max.replace(tzinfo=dt.UTC)
"""When a watch was looked at that has ended: no failure of it waits for anybody."""


def _last_check() -> list[UUID]:
    """The last check of the system: its result stands on a screen until another takes its place."""
    checks = DBTaskResult.objects.filter(status=TaskResultStatus.SUCCESSFUL, task_path=check_site.module_path)
    return list(checks.order_by("-finished_at").values_list("pk", flat=True)[:1])


def _check_that_failed_last() -> list[UUID]:
    """The last check of the system, where it failed: the screen says so until another has come to its end."""
    last = DBTaskResult.objects.filter(task_path=check_site.module_path, finished_at__isnull=False)
    return list(last.order_by("-finished_at").values_list("pk", flat=True)[:1])


def _drop(keys: list[UUID]) -> int:
    return DBTaskResult.objects.filter(pk__in=keys).delete()[0] if keys else 0
