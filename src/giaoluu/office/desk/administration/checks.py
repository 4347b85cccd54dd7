"""The check of the system: asked for, followed, and its last result kept, as a screen and as a text to hand on."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.defaultfilters import filesizeformat
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.checking import FINE, NOTICE, PROGRESS, WRONG
from giaoluu.office.desk import dates
from giaoluu.office.desk.access import BOTH, screen, signed_in
from giaoluu.office.desk.administration.checking_words import BROKE, CHECK_NAMES, SAYS, SPARE
from giaoluu.office.desk.calling import amount
from giaoluu.office.queues import ENDED, FAILED, RUNNING, WAITING, argument, tasks_in
from giaoluu.office.tasks import check_site
from giaoluu.register.trail.queries import accounts

ADMINISTER = "office.administer"
CHECK = check_site.module_path
WORDS = {
    WRONG: (gettext_lazy("wrong"), "wrong"),
    NOTICE: (gettext_lazy("to note"), "waiting"),
    FINE: (gettext_lazy("in order"), "good"),
}
ORDER = {WRONG: 0, NOTICE: 1, FINE: 2}
SIZES = frozenset({"free", "total", "size"})


@dataclass(frozen=True)
class Finding:
    """One finding in words."""

    check: Any
    state: str
    word: Any
    tone: str
    says: str
    remedy: str
    lines: list[str]
    more: int


@screen(ADMINISTER, BOTH)
def check(request: HttpRequest) -> HttpResponse:
    """Show what the last check found and, when asked, begin another."""
    if request.method == "POST":
        if tasks_in([WAITING, RUNNING], [CHECK]).exists():
            messages.info(request, _("A check is under way already."))
        else:
            check_site.enqueue(signed_in(request).pk)
            messages.success(request, _("The check has begun; it goes on in the background."))
        return redirect("desk:check")
    return render(request, "desk/administration/check.html", _told())


@screen(ADMINISTER)
def rows(request: HttpRequest) -> HttpResponse:
    """Show the result alone, for a page that follows a check."""
    return render(request, "desk/administration/check_rows.html", _told())


@screen(ADMINISTER)
def text(request: HttpRequest) -> HttpResponse:
    """Give the last result as a text, to be kept or sent to who can help."""
    last = last_check()
    if last is None:
        raise Http404
    answer = HttpResponse("\r\n".join(_lines(last, findings_of(last))), content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="check-{localtime(last.finished_at):%Y-%m-%d}.txt"'
    del request
    return answer


def last_check() -> Any:
    """Return the task of the last check that came to its end; None where there was none."""
    return tasks_in([ENDED], [CHECK]).order_by("-finished_at").first()


def count_wrong(task: Any) -> int:
    """Return how many findings of a check say that something is wrong."""
    return sum(one["state"] == WRONG for one in task.return_value["findings"])


def findings_of(task: Any) -> list[Finding]:
    """Return what a check found, in words, what is wrong first."""
    found = sorted(task.return_value["findings"], key=lambda one: ORDER[one["state"]])
    return [_finding(one) for one in found]


def _finding(told: dict[str, Any]) -> Finding:
    says, remedy = BROKE if told["code"] == "broke" else SAYS[told["check"], told["code"]]
    values = {name: _value(name, held) for name, held in told["values"].items()}
    said = str(says) % values
    if told["check"] == "disk" and told["state"] != FINE:
        said, remedy = f"{said} {SPARE[0]}", SPARE[1]
    word, tone = WORDS[told["state"]]
    more = max(0, told["values"].get("count", 0) - len(told["lines"])) if told["lines"] else 0
    return Finding(CHECK_NAMES[told["check"]], told["state"], word, tone, said, str(remedy), told["lines"], more)


def _value(name: str, held: Any) -> str:
    if name in SIZES:
        return filesizeformat(held)
    if name == "at":
        return dates.moment(dt.datetime.fromisoformat(held))
    return amount(held) if isinstance(held, int) else str(held)


def _told() -> dict[str, Any]:
    last, under_way = last_check(), tasks_in([WAITING, RUNNING], [CHECK]).first()
    failed = tasks_in([FAILED], [CHECK]).order_by("-finished_at").first()
    progress = cache.get(PROGRESS) if under_way else None
    return {
        "last": last,
        "by": _who(last),
        "findings": findings_of(last) if last else [],
        "wrong": count_wrong(last) if last else 0,
        "busy": under_way is not None,
        "progress": progress,
        "now": CHECK_NAMES.get(progress["check"]) if progress else "",
        "failed": failed is not None and (last is None or failed.finished_at > last.finished_at),
    }


def _who(task: Any) -> str:
    who = accounts().prefetch_related(None).filter(pk=argument(task)).first() if task else None
    return str(who or "")


def _lines(task: Any, findings: Iterable[Finding]) -> Iterator[str]:
    yield _("System check of %(day)s, asked for by %(by)s") % {
        "day": dates.moment(task.finished_at),
        "by": _who(task),
    }
    for one in findings:
        yield ""
        yield f"{one.check} – {one.word}"
        yield f"  {one.says}"
        if one.remedy:
            yield f"  → {one.remedy}"
        yield from (f"  · {line}" for line in one.lines)
        if one.more:
            yield "  · " + _("…and %(count)s more") % {"count": one.more}
