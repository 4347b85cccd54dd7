"""The queue forgets old work: what went well, and what was given up and told to whom it concerned.

A failure that nobody has been told of stays until somebody has it tried again: looks and checks, and readings of
documents that still wait. So does the last check of the system.
"""

import datetime as dt
from uuid import UUID

from django.conf import settings
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from giaoluu.office.tasks import check_site, read_intake
from giaoluu.register.archive.incoming import intakes_unfinished

AT_ONCE = 200
"""Tasks that are forgotten in one go, so that nobody waits for the database."""


def forget_old_tasks(now: dt.datetime) -> int:
    """Drop tasks that ended more than `GIAOLUU_TASK_DAYS` days ago, at most twice `AT_ONCE`; return how many."""
    ended = DBTaskResult.objects.filter(finished_at__lt=now - dt.timedelta(days=settings.GIAOLUU_TASK_DAYS))
    failed = ended.filter(status=TaskResultStatus.FAILED, task_path=read_intake.module_path)
    readings = {task.pk: task.args_kwargs["args"][0] for task in failed.order_by("finished_at")[:AT_ONCE]}
    untold = set(intakes_unfinished().filter(pk__in=set(readings.values())).values_list("pk", flat=True))
    told = [key for key, intake in readings.items() if intake not in untold]
    well = ended.filter(status=TaskResultStatus.SUCCESSFUL).exclude(pk__in=_last_check()).order_by("finished_at")
    return _drop([*well.values_list("pk", flat=True)[:AT_ONCE], *told])


def _last_check() -> list[UUID]:
    """The last check of the system: its result stands on a screen until another takes its place."""
    checks = DBTaskResult.objects.filter(status=TaskResultStatus.SUCCESSFUL, task_path=check_site.module_path)
    return list(checks.order_by("-finished_at").values_list("pk", flat=True)[:1])


def _drop(keys: list[UUID]) -> int:
    return DBTaskResult.objects.filter(pk__in=keys).delete()[0] if keys else 0
