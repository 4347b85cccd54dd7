"""Adding a row by hand that no page tells of: its fields, and a note as evidence.

Where rows of the same name are on record, they are shown first, and the person says whether it is another one.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.apps import apps
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk.access import BOTH, screen, signed_in
from giaoluu.office.desk.addresses import about, address_of
from giaoluu.office.desk.entering.addable import ADDABLE, Addable
from giaoluu.office.desk.entering.amendable import AMENDABLE
from giaoluu.office.desk.entering.columns import field_of
from giaoluu.office.desk.entering.foretelling import Foretold, mark_of
from giaoluu.office.desk.entering.noting import NotedForm
from giaoluu.office.desk.listing import namesakes, namesakes_if_body
from giaoluu.office.desk.sending import status_of, tell
from giaoluu.register.trail.errors import Unfit

WRITE = "register.write"


class AddForm(NotedForm):
    """The columns of a new row, further fields, and the evidence of all of them."""

    another = forms.BooleanField(
        label=gettext_lazy("It is another one than those on record"), required=False, widget=forms.HiddenInput
    )

    agreed = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, what: Addable, *args: Any, **options: Any) -> None:
        """Hold the fields of a new row of the kind `what`."""
        super().__init__(*args, **options)
        model = apps.get_model(what.noun)
        further = {name: make() for name, make in what.extra.items()}
        named = {name: further.pop(name) for name in ("name",) if name in further}
        own = {name: _unchosen(field_of(model, name), what.initial.get(name)) for name in what.columns}
        self.fields = {**named, **own, **further, **self.fields}

    def show_again(self, mark: str) -> None:
        """Come back as it was typed, with the mark of what was shown beside it."""
        self.data = {**self.data.dict(), "agreed": mark}  # type: ignore[attr-defined]

    def ask_back(self) -> None:
        """Ask whether it is another one than those on record that are called so."""
        self.fields["another"].widget = forms.CheckboxInput()


def _unchosen(field: forms.Field, begun: Any) -> forms.Field:
    """A field in which nothing is chosen until somebody does: what stands first in a list is not what happened."""
    if isinstance(field, forms.ChoiceField) and field.required and not begun:
        field.choices = [("", "–"), *field.choices]  # type: ignore[misc]
    return field


def add(kind: str) -> Callable[..., HttpResponse]:
    """Return the screen on which a row of `kind` is added; where it belongs to another, `key` is that of the other."""
    what = ADDABLE[kind]

    @screen(WRITE, BOTH)
    def adding(request: HttpRequest, key: int | None = None) -> HttpResponse:
        owner = what.owner(key) if what.owner is not None and key is not None else None
        form = AddForm(what, request.POST or None, initial=_begun(what, owner), by=signed_in(request))
        alike: list[dict[str, str]] = []
        foretold: list[Foretold] = []
        if request.method == "POST" and form.is_valid():
            alike = _alike(what, form)
            foretold = [] if alike else _foretold(what, form, owner)
            if alike:
                form.ask_back()
            elif foretold:
                form.show_again(mark_of(foretold))
            elif form.is_valid() and (row := _written(what, owner, form, request)) is not None:
                messages.success(request, _("It is in the register."))
                return redirect(address_of(row))
        of = _of(what, owner)
        told = {
            "form": form, "what": what, "owner": of, "address": address_of(of) if of else "", "alike": alike,
            "foretold": foretold,
            "namesakes": namesakes_if_body(of) | namesakes(one.body for one in foretold),
        }  # fmt: skip
        status = 200 if foretold else status_of(request)
        return render(request, "desk/forms/add.html", told, status=status)

    adding.__name__ = f"add_{kind}"
    return adding  # type: ignore[return-value]


def _begun(what: Addable, owner: Any) -> dict[str, Any]:
    begun = {"events": {"before_1": owner}, "event_heirs": {"heir": _sole_after(owner)}}
    return {**what.initial, **begun.get(what.kind, {})}


def _sole_after(event: Any) -> Any:
    """The one body that is there after an event; None where there are several, or where `event` is none."""
    after = [part.organisation for part in event.parts.all() if part.side == "after"] if hasattr(event, "parts") else []
    return after[0] if len(after) == 1 else None


def _of(what: Addable, owner: Any) -> Any:
    """The row on whose screen the new one will stand."""
    return AMENDABLE[what.path].belongs_to(owner) if owner is not None and what.path in AMENDABLE else owner


def _alike(what: Addable, form: AddForm) -> list[dict[str, str]]:
    if what.alike is None or form.cleaned_data["another"]:
        return []
    rows: Iterable[Any] = what.alike(form.cleaned_data)
    return [{"name": str(row), "about": about(row), "address": address_of(row)} for row in rows]


def _foretold(what: Addable, form: AddForm, owner: Any) -> list[Foretold]:
    """What recording it will set elsewhere, unless the person has seen just that and sent the form again."""
    if what.foretell is None:
        return []
    try:
        foretold = what.foretell(form.cleaned_data, owner)
    except Unfit as unfit:
        tell(form, unfit)
        return []
    return foretold if form.cleaned_data["agreed"] != mark_of(foretold) else []


def _written(what: Addable, owner: Any, form: AddForm, request: HttpRequest) -> Any:
    told = dict(form.cleaned_data)
    for name in ("note", "another", "agreed"):
        told.pop(name)
    try:
        return what.write(told, owner, signed_in(request), form.grounds())
    except Unfit as unfit:
        tell(form, unfit)
        return None
