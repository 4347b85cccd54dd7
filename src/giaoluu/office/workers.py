"""Workers: who does the background work, and how the work of one that was killed is taken up by another.

A worker says every few seconds that it lives, in the cache that all processes of the site share. The task of a worker
that has been silent for long is given back to the queue, and so is an intake that no task is about: a process may be
killed after it received a document and before it could ask for its reading. Looks at watched folders and feeds are
asked for when they are due, and old work is forgotten.
"""

import datetime as dt
import logging
import threading
import time
import uuid

from django.core.cache import cache
from django.db import close_old_connections, transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from giaoluu.office.pruning import forget_old_tasks
from giaoluu.office.queues import LAST_SIGN, SILENCE
from giaoluu.office.tasks import look_at_watch, read_intake
from giaoluu.register.archive.incoming import intakes_unfinished, watches_due
from giaoluu.register.review.suggesting import renew_files

BEAT = 5.0
"""Seconds between two signs of life."""
FORGETTING = 12
"""Beats between two goes at which work that ended long ago is forgotten: a minute."""
PAUSE = 0.5
"""Seconds between two looks at a queue that is empty."""
_ENDED = (TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED)
LOOKS_KEPT = dt.timedelta(hours=1)
"""How long the queue remembers a look that went well: each watch tells its last one itself."""

log = logging.getLogger("giaoluu.office")


def run_worker(*, until_idle: bool = False) -> None:
    """Do the background work until told to stop, or, with `until_idle`, until there is none left, in no other hands."""
    name = uuid.uuid4().hex
    stop = threading.Event()
    _sign(name)
    take_up()
    forget_old_tasks(timezone.now())
    beat = threading.Thread(target=_live, args=(name, stop), daemon=True)
    beat.start()
    _prepare()
    worker = Worker(
        queue_names=["*"],
        interval=PAUSE,
        batch=until_idle,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    )
    if threading.current_thread() is threading.main_thread():
        worker.configure_signals()
    try:
        worker.run()
        # A worker that was killed a moment ago is not known to be dead yet; its work comes back to the queue.
        while until_idle and worker.running and DBTaskResult.objects.exclude(status__in=_ENDED).exists():
            time.sleep(PAUSE)
            take_up()
            worker.run()
    finally:
        stop.set()
        beat.join()
        cache.delete(_key(name))


def _prepare() -> None:
    """File the register for the matching, as after an update: else whoever reviews first would wait for it."""
    try:
        renew_files()
    except Exception:
        # The work that needs no matching must go on; what needs it will fail by itself, and say so.
        log.exception("the register could not be filed for the matching")


def take_up() -> int:
    """Give the work of dead workers back to the queue, ask for the reading of what waits unasked; return how many."""
    with transaction.atomic():
        running = DBTaskResult.objects.running().select_for_update()
        dead = [result for result in running if not _lives(result)]
        # Last in the queue: a machine that is switched off often must not fail on one document each time, and one
        # that kills its readers must not keep the others waiting.
        DBTaskResult.objects.filter(pk__in=[result.pk for result in dead]).update(
            status=TaskResultStatus.READY, enqueued_at=timezone.now()
        )
        asked = DBTaskResult.objects.filter(
            status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING], task_path__endswith="read_intake"
        )
        known = {result.args_kwargs["args"][0] for result in asked}
        unasked = [one.pk for one in intakes_unfinished() if one.pk not in known]
        for key in unasked:
            read_intake.enqueue(key)
        _ask_for_looks()
    if dead or unasked:
        log.warning("took up %d tasks of workers that ended, and %d documents that waited", len(dead), len(unasked))
    return len(dead) + len(unasked)


def _ask_for_looks() -> None:
    """Ask for each look that is due, unless it has been asked for; forget those long done."""
    now = timezone.now()
    looks = DBTaskResult.objects.filter(task_path__endswith="look_at_watch")
    asked = looks.filter(status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING])
    known = {result.args_kwargs["args"][0] for result in asked}
    for watch in watches_due(now):
        if watch.pk not in known:
            look_at_watch.enqueue(watch.pk)
    looks.filter(status=TaskResultStatus.SUCCESSFUL, finished_at__lt=now - LOOKS_KEPT).delete()


def _live(name: str, stop: threading.Event) -> None:
    beats = 0
    while not stop.wait(BEAT):
        beats += 1
        try:
            close_old_connections()
            _sign(name)
            take_up()
            if beats % FORGETTING == 0:
                forget_old_tasks(timezone.now())
        except Exception:
            # A database that is busy or away for a while must not end the beat for ever.
            log.exception("no sign of life could be given")
    close_old_connections()


def _lives(result: "DBTaskResult[..., object]") -> bool:
    return bool(result.worker_ids) and cache.get(_key(result.worker_ids[-1])) is not None


def _sign(name: str) -> None:
    cache.set(_key(name), "alive", timeout=SILENCE)
    cache.set(LAST_SIGN, timezone.now(), timeout=None)


def _key(name: str) -> str:
    return f"worker-{name}"
