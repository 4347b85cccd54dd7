"""Commitments and other statements, and aid: the lists, and one of each."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk.access import BOTH, WRITES, screen, signed_in, today
from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.entering.noting import NotedForm
from giaoluu.office.desk.entering.versus import both_values, see_anew
from giaoluu.office.desk.forms import DateField
from giaoluu.office.desk.listing import namesakes
from giaoluu.office.desk.profiles import profile
from giaoluu.office.desk.sending import status_of, tell
from giaoluu.register.commitments.operations import close_commitment, reopen_commitment, why_not_closed
from giaoluu.register.commitments.queries import aid_row, bound_by, commitment, nobody_left, outcomes, parts_of
from giaoluu.register.trail.errors import Stale, Unfit

FIELDS = (
    "kind", "text", "speaker", "organisation", "exchange", "agreement", "said_on", "owner", "officer", "due", "step",
    "closed_on",
)  # fmt: skip
_OF_WHAT_COMES = {"due", "step", "closed_on"}
TONES = {"open": "waiting", "kept": "good", "partly": "accent", "dropped": "wrong", "overtaken": "quiet"}
"""How the badge of each state looks."""
AID_FIELDS = ("amount", "currency", "bound", "purpose", "giver", "receiver", "period", "exchange", "part_of")


class ClosingForm(NotedForm):
    """What came of a statement, when, and how that is known."""

    step = forms.ChoiceField(label=gettext_lazy("Outcome"), choices=outcomes, widget=forms.RadioSelect)
    closed_on = DateField(label=gettext_lazy("Came of it on"))
    why = forms.CharField(label=gettext_lazy("Remark"), required=False, max_length=500)
    seen = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ("step", "closed_on", "note", "why", "source", "quote")


@screen("register.read")
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one statement with who has to act on it; of an assessment nothing comes, and none is late."""
    row = commitment(key)
    bound = list(bound_by(row))
    closable = not why_not_closed(row)
    nothing_comes = not closable and row.step == "open"
    unsaid = _OF_WHAT_COMES - ({"due"} if row.due else set())  # what is on record can be seen, and amended
    fields = [name for name in FIELDS if name not in unsaid] if nothing_comes else FIELDS
    return profile(
        request,
        "desk/commitments/profile.html",
        [row, *row.others.order_by("pk")],
        fields,
        leaning=bound,
        bodies=[row.organisation, row.owner, *(one.organisation for one in bound)],
        bound=bound,
        tone=TONES[row.step],
        late=closable and row.due_day is not None and row.due_day < today(),
        closable=closable,
        left=row.step == "open" and nobody_left(row, on=today()),
    )


@screen("register.write", BOTH)
def closing(request: HttpRequest, key: int) -> HttpResponse:
    """Say what came of a statement, when, and how that is known."""
    row = commitment(key)
    begun = {"seen": row.version, "closed_on": today().isoformat()}
    form = ClosingForm(request.POST or None, initial=begun, by=signed_in(request))
    versus: list[dict[str, str]] = []
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        columns = {"by": signed_in(request), "seen": told["seen"], "on": told["closed_on"], "why": told["why"]}
        try:
            close_commitment(row, told["step"], grounds=form.grounds(), **columns)
        except Stale as stale:
            versus = both_values(stale)
            see_anew(form, stale)
        except Unfit as unfit:
            tell(form, unfit)
        else:
            messages.success(request, _("What came of it is in the register."))
            return redirect("desk:commitment", row.pk)
    bound = list(bound_by(row))
    told = {
        "row": row,
        "form": form,
        "bound": bound,
        "versus": versus,
        "closable": not why_not_closed(row),
        "namesakes": namesakes([row.organisation, *(one.organisation for one in bound)]),
    }
    return render(request, "desk/commitments/close.html", told, status=409 if versus else status_of(request))


@screen("register.write", WRITES)
def reopening(request: HttpRequest, key: int) -> HttpResponse:
    """Open a statement again that was closed in error, or of which more has come since."""
    row = commitment(key)
    why, seen = request.POST.get("why", "").strip(), request.POST.get("seen", "")
    if not why or not seen.isdecimal():
        messages.error(request, _("Say why: the reason is kept with the act."))
        return redirect("desk:commitment", row.pk)
    try:
        reopen_commitment(row, by=signed_in(request), seen=int(seen), why=why[:500])
    except Stale:
        messages.error(request, _("Somebody has changed this meanwhile. Look at it again."))
    except Unfit as unfit:
        messages.info(request, " ".join(reason for reasons in unfit.reasons.values() for reason in reasons))
    else:
        messages.success(request, _("It is open again."))
    return redirect("desk:commitment", row.pk)


@screen("register.read")
def aid_one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one record of aid with its parts."""
    row = aid_row(key)
    parts = list(parts_of(row))
    return profile(
        request,
        "desk/aid/profile.html",
        [row],
        AID_FIELDS,
        bodies=[body for one in (row, *parts) for body in (one.giver, one.receiver)],
        parts=parts,
        title=f"{amount(row.amount)} {row.currency}",
    )
