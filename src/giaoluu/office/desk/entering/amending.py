"""Amending a row: its fields, a note as evidence, and both values side by side where somebody else was quicker.

A row that belongs to another, such as a post or a party, may also be taken out, for a reason.
"""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk.access import BOTH, WRITES, screen, signed_in
from giaoluu.office.desk.addresses import address_of
from giaoluu.office.desk.calling import called
from giaoluu.office.desk.entering.amendable import AMENDABLE, Amendable
from giaoluu.office.desk.entering.choosing import type_in
from giaoluu.office.desk.entering.columns import field_of
from giaoluu.office.desk.entering.foretelling import Foretold, mark_of
from giaoluu.office.desk.entering.noting import NotedForm
from giaoluu.office.desk.entering.versus import both_values
from giaoluu.office.desk.listing import namesakes, namesakes_if_body
from giaoluu.office.desk.sending import tell
from giaoluu.register.organisations.succeeding import PASSED_ON
from giaoluu.register.trail.errors import Stale, Unfit
from giaoluu.register.trail.queries import SignedIn

WRITE = "register.write"


class AmendForm(NotedForm):
    """The columns of one row, the version that was seen, and the evidence of what is set."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    why = forms.CharField(label=gettext_lazy("Why it is amended"), required=False, max_length=500)
    agreed = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, row: Any, columns: Sequence[str], *args: Any, **options: Any) -> None:
        """Hold the `columns` of `row`."""
        super().__init__(*args, **options)
        own = {name: field_of(row, name, held=getattr(row, name)) for name in columns}
        self.fields = {**own, **self.fields}
        self._columns = columns

    def show_again(self, mark: str) -> None:
        """Come back as it was typed, with the mark of what was shown beside it."""
        self.data = {**self.data.dict(), "agreed": mark}  # type: ignore[attr-defined]

    def wanted(self) -> dict[str, Any]:
        """Return the columns that the person set otherwise than they were seen."""
        cleaned = self.cleaned_data
        return {name: cleaned[name] for name in self._columns if name in self.changed_data}


def amend(kind: str) -> Callable[..., HttpResponse]:
    """Return the screen on which a row of `kind` is amended."""
    what = AMENDABLE[kind]

    @screen(WRITE, BOTH)
    def amending(request: HttpRequest, key: int) -> HttpResponse:
        row = what.find(key)
        by = signed_in(request)
        form = AmendForm(row, what.columns, request.POST or None, initial=_held(row, what.columns), by=by)
        versus: list[dict[str, Any]] = []
        foretold: list[Foretold] = []
        if request.method == "POST" and form.is_valid() and (foretold := _foretold(what, row, form)):
            form.show_again(mark_of(foretold))
        elif request.method == "POST" and form.is_valid():
            try:
                _write(what, row, form, request)
            except Stale as stale:
                versus = both_values(stale, what.columns)
                form = _seen_anew(form, what.columns, stale, by)
            except Unfit as unfit:
                tell(form, unfit)
            else:
                messages.success(request, _("The amendment is in the register."))
                return redirect(address_of(what.belongs_to(row)))
        return _shown(request, what, row, form, versus=versus, foretold=foretold)

    amending.__name__ = f"amend_{kind}"
    return amending  # type: ignore[return-value]


def withdraw(kind: str) -> Callable[..., HttpResponse]:
    """Return the screen by which a row of `kind`, which belongs to another, is taken out."""
    what = AMENDABLE[kind]

    @screen(WRITE, WRITES)
    def withdrawing(request: HttpRequest, key: int) -> HttpResponse:
        row = what.find(key)
        reason, seen = request.POST.get("why", "").strip(), request.POST.get("seen", "")
        if not reason or not seen.isdecimal():
            messages.error(request, _("Say why: the reason is kept with the act."))
            return redirect(f"desk:amend_{kind}", key)
        owner = what.belongs_to(row)
        try:
            if what.withdraw is not None:
                what.withdraw(row, by=signed_in(request), seen=int(seen), why=reason)
        except Stale:
            messages.error(request, _("Somebody has changed this meanwhile. Look at it again."))
            return redirect(f"desk:amend_{kind}", key)
        messages.success(request, _("It is taken out; the history keeps it, and there it can be undone."))
        return redirect(address_of(owner))

    withdrawing.__name__ = f"withdraw_{kind}"
    return withdrawing  # type: ignore[return-value]


def _shown(
    request: HttpRequest,
    what: Amendable,
    row: Any,
    form: AmendForm,
    *,
    versus: list[dict[str, Any]],
    foretold: list[Foretold],
) -> HttpResponse:
    owner = what.belongs_to(row)
    told = {
        "row": row,
        "called": called(row).removeprefix(f"{owner}: "),  # the crumbs name the owner
        "noun": noun if isinstance(noun := row._meta.verbose_name, Promise) else "",  # others have no Vietnamese
        "form": form,
        "versus": versus,
        "above": what.above,
        "word": what.word,
        "owner": owner,
        "address": address_of(owner),
        "namesakes": namesakes_if_body(owner) | namesakes(one.body for one in foretold),
        "foretold": foretold,
        "withdraw_at": f"desk:withdraw_{what.kind}" if what.withdraw is not None else "",
        "seen": row.version,
        "parts": list(row.parts.all()) if what.kind == "events" else [],
        "unit_at": reverse("desk:amend_units", args=[row.unit_id]) if _may_amend_unit(what, row) else "",
        "passes_on": what.kind == "events" and row.kind in PASSED_ON,
    }
    refused = request.method == "POST" and not foretold
    return render(request, "desk/forms/amend.html", told, status=409 if versus else 422 if refused else 200)


def _foretold(what: Amendable, row: Any, form: AmendForm) -> list[Foretold]:
    """What amending it will set elsewhere, unless the person has seen just that and sent the form again."""
    if what.foretell is None or row.version != form.cleaned_data["seen"]:
        return []  # what somebody else has changed since is shown first
    foretold = what.foretell(row, form.wanted())
    return foretold if form.cleaned_data["agreed"] != mark_of(foretold) else []


def _may_amend_unit(what: Amendable, row: Any) -> bool:
    """A unit that was recorded here, and does not come with the programme."""
    return what.kind == "territories" and not row.unit.origin


def _held(row: Any, columns: Sequence[str]) -> dict[str, Any]:
    return {**{name: getattr(row, name) for name in columns}, "seen": row.version}


def _write(what: Amendable, row: Any, form: AmendForm, request: HttpRequest) -> None:
    wanted = form.wanted()
    if wanted:
        told = form.cleaned_data
        what.write(row, by=signed_in(request), seen=told["seen"], grounds=form.grounds(), why=told["why"], **wanted)


def _seen_anew(form: AmendForm, columns: Sequence[str], stale: Stale, by: SignedIn) -> AmendForm:
    """The form as it was typed, on the row as it is now: to send it again is to decide for what was typed."""
    current = stale.current
    typed = {**form.data.dict()} if isinstance(form.data, QueryDict) else {**form.data}
    typed["seen"] = str(current.version)
    for name in columns:
        if name not in stale.wanted:
            type_in(typed, name, form.fields[name].prepare_value(getattr(current, name)))
    return AmendForm(current, columns, typed, initial=_held(current, columns), by=by)
