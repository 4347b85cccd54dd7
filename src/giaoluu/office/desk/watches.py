"""Watched folders and feeds: where the machine looks for a bureau, what came of it, and how to set one up."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk.access import BOTH, WRITES, screen, signed_in, today
from giaoluu.office.desk.forms import AddressForm, ReceivingForm
from giaoluu.office.desk.listing import page_of
from giaoluu.office.desk.sending import tell
from giaoluu.register.archive.incoming import watch_seen_by, watches_seen_by, watches_tended_by
from giaoluu.register.archive.operations import (
    ask_look,
    end_watch,
    pause_watch,
    resume_watch,
    watch_feed,
    watch_folder,
)
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.queries import bureaus_of

SEE, WATCH = "archive.see", "archive.watch"
EVERY = (
    (15, gettext_lazy("every quarter of an hour")),
    (60, gettext_lazy("every hour")),
    (6 * 60, gettext_lazy("every six hours")),
    (24 * 60, gettext_lazy("every day")),
)


def _every(usual: int) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=gettext_lazy("Look"), choices=EVERY, coerce=int, initial=usual)


class FolderForm(ReceivingForm):
    """A folder of the machine on which the site runs."""

    address = forms.CharField(
        label=gettext_lazy("Folder"),
        max_length=2000,
        error_messages={"required": gettext_lazy("Name a folder first.")},
    )
    every = _every(15)

    def __init__(self, *args: Any, **options: Any) -> None:
        """Tell below which folders it must lie."""
        options.setdefault("auto_id", "folder-%s")
        super().__init__(*args, **options)
        roots = ", ".join(map(str, settings.GIAOLUU_WATCH_ROOTS))
        self.fields["address"].help_text = _("On the machine of the site, below: %(roots)s") % {"roots": roots}


class FeedForm(AddressForm):
    """The address of a feed."""

    every = _every(60)

    def __init__(self, *args: Any, **options: Any) -> None:
        """Name its fields apart from those of the other form on the screen."""
        options.setdefault("auto_id", "feed-%s")
        super().__init__(*args, **options)


@dataclass(frozen=True)
class Told:
    """One watch as the list shows it: what came of the last look, when the next is, whether the person may steer it."""

    watch: Any
    every: str
    state: str
    outcome: list[str]
    mine: bool
    next: dt.datetime | None


@screen(SEE)
def listing(request: HttpRequest) -> HttpResponse:
    """Show the watches of bureaus of the person and, to those who may, forms for another one."""
    return _show(request)


@screen(SEE)
def rows(request: HttpRequest) -> HttpResponse:
    """Show the list alone, for a page that follows a look under way."""
    return render(request, "desk/watches/rows.html", _listed(request))


@screen(WATCH, BOTH)
def folder(request: HttpRequest) -> HttpResponse:
    """Have a folder watched."""
    return _begin(request, FolderForm, "folder", watch_folder)


@screen(WATCH, BOTH)
def feed(request: HttpRequest) -> HttpResponse:
    """Have a feed watched."""
    return _begin(request, FeedForm, "feed", watch_feed)


@screen(SEE, WRITES)
def look_now(request: HttpRequest, key: int) -> HttpResponse:
    """Have the machine look at once."""
    by = signed_in(request)
    try:
        ask_look(watch_seen_by(by, key, on=today()), by=by)
    except Unfit as unfit:
        messages.info(request, " ".join(reason for told in unfit.reasons.values() for reason in told))
    else:
        messages.success(request, _("The machine looks there within some seconds."))
    return redirect("desk:watches")


@screen(SEE, WRITES)
def pausing(request: HttpRequest, key: int) -> HttpResponse:
    """Let a watch rest until somebody lets it go on."""
    return _steered(request, key, pause_watch, _("The watch rests. What comes meanwhile is received when it goes on."))


@screen(SEE, WRITES)
def resuming(request: HttpRequest, key: int) -> HttpResponse:
    """Let a watch that rests go on."""
    return _steered(request, key, resume_watch, _("The watch goes on; the machine looks there within some seconds."))


@screen(SEE, WRITES)
def ending(request: HttpRequest, key: int) -> HttpResponse:
    """End a watch; what was received stays."""
    return _steered(request, key, end_watch, _("The machine looks there no more. What was received stays."))


def _steered(request: HttpRequest, key: int, steer: Callable[..., Any], said: str) -> HttpResponse:
    by = signed_in(request)
    steer(watch_seen_by(by, key, on=today()), by=by)
    messages.success(request, said)
    return redirect("desk:watches")


def _begin(request: HttpRequest, kind: type[ReceivingForm], name: str, begin: Callable[..., Any]) -> HttpResponse:
    if request.method != "POST":
        return redirect("desk:watches")
    by = signed_in(request)
    form = kind(bureaus_of(by, WATCH, on=today()), request.POST)
    if form.is_valid():
        told = form.cleaned_data
        try:
            begin(told["address"], bureau=told["bureau"], by=by, every=told["every"])
        except Unfit as unfit:
            tell(form, unfit)
        else:
            messages.success(request, _("It is watched from now on; the first look comes within some seconds."))
            return redirect("desk:watches")
    return _show(request, status=422, **{name: form})


def _show(request: HttpRequest, status: int = 200, **given: forms.Form) -> HttpResponse:
    bureaus = bureaus_of(signed_in(request), WATCH, on=today())
    told = {
        "bureaus": bureaus,
        "folder": given.get("folder") or (FolderForm(bureaus) if settings.GIAOLUU_WATCH_ROOTS else None),
        "feed": given.get("feed") or (FeedForm(bureaus) if settings.GIAOLUU_FETCH else None),
        **_listed(request),
    }
    return render(request, "desk/watches/list.html", told, status=status)


def _listed(request: HttpRequest) -> dict[str, Any]:
    by = signed_in(request)
    page = page_of(request, watches_seen_by(by, on=today()))
    mine = set(watches_tended_by(by, on=today()).filter(pk__in=[one.pk for one in page]).values_list("pk", flat=True))
    told = [_told(watch, by.language, mine) for watch in page]
    return {"rows": page, "watches": told, "busy": any(one.state in {"looking", "asked"} for one in told)}


def _told(watch: Any, language: str, mine: set[int]) -> Told:
    return Told(
        watch=watch,
        every=str(dict(EVERY).get(watch.every) or _("every %(count)d minutes") % {"count": watch.every}),
        state=_state(watch),
        outcome=[one.get(language) or one.get("en", "") for one in watch.told],
        mine=watch.active and watch.pk in mine,
        next=None if not watch.active or watch.paused else watch.due,
    )


def _state(watch: Any) -> str:
    now = timezone.now()
    if not watch.active:
        return "ended" if watch.ended else "halted"
    if watch.paused:
        return "resting"
    if watch.held and watch.held > now:
        return "looking"
    if watch.due and watch.due <= now:
        return "asked"
    return "failing" if watch.failures else "watching"
