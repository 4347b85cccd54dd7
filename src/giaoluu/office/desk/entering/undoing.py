"""Undoing an act from the history of a row."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import WRITES, screen, signed_in
from giaoluu.office.desk.review.refusals import REFUSALS, why
from giaoluu.office.desk.sending import back_to
from giaoluu.register.archive.operations import undo_on_sources
from giaoluu.register.review.undoing import undo_act
from giaoluu.register.trail.queries import entry

RECORDED = ".record_"


@screen("register.write", WRITES)
def undo(request: HttpRequest, key: int) -> HttpResponse:
    """Take an act back that was done by hand; a row that it had recorded is no more, and the trail is shown instead."""
    act = entry(key)
    trail = reverse("desk:trail")
    try:
        kept = undo_act(act, by=signed_in(request), why=request.POST.get("why", "").strip())
    except REFUSALS as error:
        messages.error(request, why(error))
        return redirect(back_to(request, trail))
    said = _("The act is undone.")
    messages.success(request, said if not kept else f"{said} {_('What others have edited since stays.')}")
    return redirect(trail if RECORDED in act.operation else back_to(request, trail))


@screen("archive.restrict", WRITES)
def undo_sources(request: HttpRequest, key: int) -> HttpResponse:
    """Take back that sources were restricted, opened or withdrawn, all that were together."""
    try:
        undo_on_sources(entry(key).batch, by=signed_in(request), why=request.POST.get("why", "").strip())
    except REFUSALS as error:
        messages.error(request, why(error))
    else:
        messages.success(request, _("The act is undone."))
    return redirect(back_to(request, reverse("desk:trail")))
