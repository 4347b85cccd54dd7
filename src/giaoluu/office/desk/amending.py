"""Amending a row: its fields, a note as evidence, and both values side by side where somebody else was quicker."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk import words
from giaoluu.office.desk.access import BOTH, screen, signed_in
from giaoluu.office.desk.evidence import said
from giaoluu.office.desk.forms import DateField
from giaoluu.office.desk.sending import tell
from giaoluu.register.agreements.operations import amend_agreement
from giaoluu.register.agreements.queries import agreement
from giaoluu.register.archive.evidence import Grounds, Noted
from giaoluu.register.commitments.operations import amend_commitment
from giaoluu.register.commitments.queries import commitment
from giaoluu.register.exchanges.operations import amend_exchange
from giaoluu.register.exchanges.queries import exchange
from giaoluu.register.organisations.operations import amend_organisation
from giaoluu.register.organisations.queries import organisation
from giaoluu.register.people.operations import amend_person
from giaoluu.register.people.queries import person
from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.trail.errors import Stale, Unfit

WRITE = "register.write"


@dataclass(frozen=True)
class Amendable:
    """A kind of row that can be amended by hand: where it comes from, which columns, and what writes it."""

    find: Callable[[int], Any]
    write: Callable[..., Any]
    columns: Sequence[str]
    address: str
    above: str
    word: Any


AMENDABLE: Mapping[str, Amendable] = {
    "organisations": Amendable(
        organisation,
        amend_organisation,
        ("kind", "level", "country", "industry", "valid_from", "valid_to"),
        "desk:organisation",
        "desk:organisations",
        gettext_lazy("Organisations"),
    ),
    "people": Amendable(
        person, amend_person, ("shown", "country", "distinction"), "desk:person", "desk:people", gettext_lazy("People")
    ),
    "exchanges": Amendable(
        exchange,
        amend_exchange,
        ("kind", "title", "date", "place"),
        "desk:exchange",
        "desk:exchanges",
        gettext_lazy("Exchanges"),
    ),
    "agreements": Amendable(
        agreement,
        amend_agreement,
        ("kind", "title", "term", "status", "signed_on", "signed_at"),
        "desk:agreement",
        "desk:agreements",
        gettext_lazy("Agreements"),
    ),
    "commitments": Amendable(
        commitment,
        amend_commitment,
        ("kind", "text", "said_on", "due", "step"),
        "desk:commitment",
        "desk:commitments",
        gettext_lazy("Commitments"),
    ),
}


class AmendForm(forms.Form):
    """The columns of one row, the version that was seen, and the note that is the evidence of what is set."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    note = forms.CharField(
        label=gettext_lazy("How it is known"),
        max_length=500,
        help_text=gettext_lazy(
            "The note stands as evidence beside what you set: 'telephone call of 12/3', the number of a paper."
        ),
        error_messages={"required": gettext_lazy("No value without its evidence: say how it is known.")},
    )
    why = forms.CharField(label=gettext_lazy("Why it is amended"), required=False, max_length=500)

    def __init__(self, row: Any, columns: Sequence[str], *args: Any, **options: Any) -> None:
        """Hold the `columns` of `row`."""
        super().__init__(*args, **options)
        own = {name: _field(row, row._meta.get_field(name)) for name in columns}
        self.fields = {**own, **self.fields}
        self._row, self._columns = row, columns

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
        begun = {**{name: getattr(row, name) for name in what.columns}, "seen": row.version}
        form = AmendForm(row, what.columns, request.POST or None, initial=begun)
        versus: list[dict[str, Any]] = []
        if request.method == "POST" and form.is_valid():
            try:
                _write(what, row, form, request)
            except Stale as stale:
                versus = _versus(stale)
                form = _seen_anew(form, row, what.columns, stale)
            except Unfit as unfit:
                tell(form, unfit)
            else:
                messages.success(request, _("The amendment is in the register."))
                return redirect(what.address, row.pk)
        told = {"row": row, "form": form, "what": what, "versus": versus}
        refused = request.method == "POST"
        return render(request, "desk/forms/amend.html", told, status=409 if versus else 422 if refused else 200)

    amending.__name__ = f"amend_{kind}"
    return amending  # type: ignore[return-value]


def _write(what: Amendable, row: Any, form: AmendForm, request: HttpRequest) -> None:
    wanted = form.wanted()
    if wanted:
        grounds = Grounds.on(Noted(form.cleaned_data["note"]))
        what.write(
            row,
            by=signed_in(request),
            seen=form.cleaned_data["seen"],
            grounds=grounds,
            why=form.cleaned_data["why"],
            **wanted,
        )


def _versus(stale: Stale) -> list[dict[str, Any]]:
    row = stale.current
    return [
        {
            "label": words.label_of(row, name),
            "theirs": said(row, name, getattr(row, name)),
            "mine": said(row, name, value),
        }
        for name, value in stale.wanted.items()
        if name != "key"
    ]


def _seen_anew(form: AmendForm, row: Any, columns: Sequence[str], stale: Stale) -> AmendForm:
    """The form as it was typed, on the row as it is now: to send it again is to decide for what was typed."""
    current = stale.current
    typed = {**form.data.dict()} if isinstance(form.data, QueryDict) else {**form.data}
    typed["seen"] = str(current.version)
    for name in columns:
        if name not in stale.wanted:
            held = getattr(current, name)
            typed[name] = form.fields[name].prepare_value(held)
    return AmendForm(
        row, columns, typed, initial={**{name: getattr(current, name) for name in columns}, "seen": current.version}
    )


def _field(row: Any, column: Any) -> forms.Field:
    label = words.label_of(row, column.name)
    required = not column.blank
    vocabulary = words.BY_COLUMN.get((row._meta.label_lower, column.name))
    if isinstance(column, EdtfField):
        return DateField(label=label)
    if vocabulary is not None or column.choices:
        choices = [(slug, str(word)) for slug, word in (vocabulary.items() if vocabulary else column.flatchoices)]
        held = getattr(row, column.name)
        if held and held not in dict(choices):
            choices.append((held, held))
        return forms.ChoiceField(label=label, required=required, choices=[*([] if required else [("", "–")]), *choices])
    if isinstance(column, models.TextField):
        return forms.CharField(label=label, required=required, widget=forms.Textarea(attrs={"rows": 4}))
    return forms.CharField(label=label, required=required, max_length=column.max_length)
