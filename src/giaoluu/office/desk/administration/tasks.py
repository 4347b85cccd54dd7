"""The background work: what waits, runs, ended and failed, in plain words with what helps; redone, or called off."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from giaoluu.office.desk.access import WRITES, screen, signed_in, today
from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.listing import chosen, page_of
from giaoluu.office.queues import (
    ENDED,
    FAILED,
    RUNNING,
    STATES,
    WAITING,
    argument,
    call_off,
    forget_failures,
    queue,
    state_of,
    task_row,
    tasks_in,
)
from giaoluu.office.tasks import check_site, enqueue_intake, look_at_watch, read_intake
from giaoluu.register.archive.incoming import intake, intakes_of, watch, watches_of
from giaoluu.register.archive.operations import ask_again
from giaoluu.register.archive.operations import call_off as call_off_reading
from giaoluu.register.trail.errors import Forbidden, Unfit
from giaoluu.register.trail.queries import SignedIn, bureaus_of

ADMINISTER = "office.administer"
READ, LOOK, CHECK = read_intake.module_path, look_at_watch.module_path, check_site.module_path
KINDS: Mapping[str, "str | Promise"] = {
    READ: gettext_lazy("Reading of a document"),
    CHECK: gettext_lazy("System check"),
    LOOK: gettext_lazy("Look at a watched folder or feed"),
}
"""Kinds of work, each with its name."""
WORDS: Mapping[str, tuple["str | Promise", str]] = {
    WAITING: (gettext_lazy("waiting"), "waiting"),
    RUNNING: (gettext_lazy("under way"), "accent"),
    ENDED: (gettext_lazy("finished"), "good"),
    FAILED: (gettext_lazy("failed"), "wrong"),
}
CAUSES: Mapping[str, tuple["str | Promise", "str | Promise"]] = {
    "MemoryError": (
        gettext_lazy("The machine ran out of memory."),
        gettext_lazy("Try it again when less is going on; if it fails again, the machine needs more memory."),
    ),
    "OSError": (
        gettext_lazy("A file of the site could not be read or written."),
        gettext_lazy("Look at the disk of the machine: it may be full, or not be there. Then try again."),
    ),
    "OperationalError": (
        gettext_lazy("The database did not answer, or was busy too long."),
        gettext_lazy("Try it again; if it fails often, look at the disk and at the database server."),
    ),
}
"""What failed and what helps, by the name of the exception."""
BROKE = (
    gettext_lazy("The programme failed on it."),
    gettext_lazy("Try it again; if it fails again, give the details below to whoever looks after the programme."),
)
MOST = 200
"""Failed tasks that are tried again at once."""


@dataclass(frozen=True)
class Told:
    """One task as the screen shows it; `yours` says whether the person may steer it and see what it is about."""

    task: Any
    state: str
    word: Any
    tone: str
    kind: Any
    about: str = ""
    intake: Any = None
    failures: list[str] = field(default_factory=list)
    remedy: Any = ""
    details: str = ""
    yours: bool = True


@screen(ADMINISTER)
def listing(request: HttpRequest) -> HttpResponse:
    """Show how the queue stands, and its tasks."""
    return render(request, "desk/administration/tasks.html", _listed(request))


@screen(ADMINISTER)
def rows(request: HttpRequest) -> HttpResponse:
    """Show the queue alone, for a page that follows it."""
    return render(request, "desk/administration/tasks_rows.html", _listed(request))


@screen(ADMINISTER, WRITES)
def again(request: HttpRequest, key: UUID) -> HttpResponse:
    """Have one failed task tried again."""
    if _try_again(task_row(key), signed_in(request)):
        messages.success(request, _("It is being tried again."))
    else:
        messages.info(request, _("It has been done since; the failure is put aside."))
    return redirect("desk:tasks")


@screen(ADMINISTER, WRITES)
def all_again(request: HttpRequest) -> HttpResponse:
    """Have all failed tasks tried again that the person may steer, up to `MOST`."""
    by, done, tried = signed_in(request), 0, set()
    for task in tasks_in([FAILED])[:MOST]:
        if (task.task_path, argument(task)) in tried:
            continue
        tried.add((task.task_path, argument(task)))
        try:
            done += _try_again(task, by)
        except Forbidden:
            continue  # a document of a bureau that is not theirs to look after
    said = ngettext("%(count)s task is being tried again.", "%(count)s tasks are being tried again.", done)
    messages.success(request, said % {"count": amount(done)})
    return redirect("desk:tasks")


@screen(ADMINISTER, WRITES)
def cancel(request: HttpRequest, key: UUID) -> HttpResponse:
    """Call off the reading of a document that still waits."""
    task = task_row(key)
    try:
        if task.task_path == READ:
            call_off_reading(intake(argument(task)), by=signed_in(request))
            call_off(task)
    except Unfit as unfit:
        messages.info(request, " ".join(reason for told in unfit.reasons.values() for reason in told))
    else:
        messages.success(request, _("It is called off; it can be asked for again in the inbox."))
    return redirect("desk:tasks")


def _try_again(task: Any, by: SignedIn) -> bool:
    """Ask for the work of a failed task anew, and tell whether there was anything left to do."""
    waits = False
    if task.task_path == READ:
        try:
            enqueue_intake(ask_again(intake(argument(task)), by=by).pk)
            waits = True
        except Unfit:
            waits = False
    elif task.task_path == LOOK:
        bureau = watch(argument(task)).bureau
        if bureau not in bureaus_of(by, ADMINISTER, on=today()):
            raise Forbidden(user=by, permission=ADMINISTER, bureau=bureau)
        look_at_watch.enqueue(argument(task))
        waits = True
    elif task.task_path == CHECK:
        check_site.enqueue(by.pk)
        waits = True
    forget_failures(task)
    return waits


def _listed(request: HttpRequest) -> dict[str, Any]:
    by, stands = signed_in(request), queue()
    states = [(state, str(WORDS[state][0])) for state in STATES]
    kinds = [(slug, str(word)) for slug, word in KINDS.items()]
    state, kind = chosen(request, "state", states), chosen(request, "kind", kinds)
    wanted = [state] if state else [WAITING, RUNNING, FAILED]
    page = page_of(request, tasks_in(wanted, [kind] if kind else []))
    return {
        "queue": stands,
        "counts": [(one, word, stands.counts[one]) for one, word in states],
        "rows": page,
        "tasks": _told(list(page), by),
        "states": states,
        "state": state,
        "kinds": kinds,
        "kind": kind,
        "busy": bool(stands.counts[WAITING] or stands.counts[RUNNING]),
        "most": MOST,
    }


def _told(tasks: Iterable[Any], by: SignedIn) -> list[Told]:
    given = list(tasks)
    intakes = intakes_of(argument(task) for task in given if task.task_path == READ)
    watches = watches_of(argument(task) for task in given if task.task_path == LOOK)
    mine = {bureau.pk for bureau in bureaus_of(by, ADMINISTER, on=today())}
    return [_one(task, intakes=intakes, watches=watches, mine=mine, language=by.language) for task in given]


def _one(task: Any, *, intakes: Any, watches: Any, mine: set[int], language: str) -> Told:
    state = state_of(task)
    word, tone = WORDS[state]
    told = {"task": task, "state": state, "word": word, "tone": tone, "kind": KINDS.get(task.task_path, task.task_path)}
    row = intakes.get(argument(task)) if task.task_path == READ else None
    looked = watches.get(argument(task)) if task.task_path == LOOK else None
    bureau = row.receipt.bureau_id if row else looked.bureau_id if looked else None
    if bureau is not None and bureau not in mine:
        return Told(**told, yours=False)
    told["about"] = row.receipt.name if row else looked.address if looked else ""
    ended_badly = row is not None and state == ENDED and row.state in {"failed", "partly"}
    failures = [one.get(language) or one.get("en", "") for one in row.told] if ended_badly and row else []
    remedy: Any = ""
    if state == FAILED:
        says, remedy = _cause(task.exception_class_path)
        failures = [str(says)]
    return Told(**told, intake=row, failures=failures, remedy=remedy, details=task.traceback[-4000:])


def _cause(path: str) -> tuple[Any, Any]:
    name = path.rpartition(".")[2]
    return CAUSES.get("OSError" if name in {"PermissionError", "FileNotFoundError", "Damaged"} else name, BROKE)
