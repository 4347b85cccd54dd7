"""The forms by which a person puts a fact otherwise, or adds one: plain fields, and what they mean in an account.

A form knows its page: which bodies, people and agreements the fact may name.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.review.telling import label
from giaoluu.office.desk.review.words import (
    AGREEMENTS,
    EXCHANGES,
    PARTIES,
    STATEMENTS,
    STATUSES,
)
from giaoluu.office.desk.words import BOUNDS, COUNTRIES, KINDS, LEVELS, Words

Payload = dict[str, Any]
_GROUPED = re.compile(r"\d{1,3}(?:[. \u00a0]\d{3})+(?:,\d+)?")


@dataclass(frozen=True)
class Things:
    """What a page names, by id: bodies, people, agreements."""

    bodies: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    agreements: Mapping[str, str] = field(default_factory=dict)


class DateField(forms.CharField):
    """A date or term, typed as people write it, kept in EDTF."""

    def clean(self, value: Any) -> str:
        """Return `value` in EDTF. Raises `ValidationError` where it is no date."""
        typed: str = super().clean(value)
        try:
            return dates.understood(typed)
        except ValueError as error:
            raise ValidationError(_("This is no date. Write 4/11/2024, 11/2024, 2024 or 2024-2028.")) from error


class NumberField(forms.CharField):
    """A number as it is written here: `1.200,5` in Vietnamese, `1,200.5` in English."""

    def clean(self, value: Any) -> int | float | None:
        """Return `value` as a number, or None for nothing. Raises `ValidationError` where it is none."""
        typed = super().clean(value).replace(" ", "").replace("\u00a0", "")
        if not typed:
            return None
        if (get_language() or "vi").startswith("en"):
            typed = typed.replace(",", "")
        elif _GROUPED.fullmatch(typed) or "," in typed:
            typed = typed.replace(".", "").replace(",", ".")
        try:
            number = Decimal(typed)
        except InvalidOperation as error:
            raise ValidationError(_("This is no number.")) from error
        if not number.is_finite():
            raise ValidationError(_("This is no number."))
        return int(number) if number == number.to_integral_value() else float(number)


class FactForm(forms.Form):
    """The fields of one kind of fact."""

    dated: ClassVar[tuple[str, ...]] = ()
    """Fields that an account holds with words of their own."""

    def __init__(self, data: Any = None, *, things: Things, payload: Payload | None = None, **options: Any) -> None:
        """Show `payload`, or nothing; `things` may be named."""
        self.things, self.payload = things, payload or {}
        super().__init__(data, initial=self.shown(), **options)
        self.arrange()
        for name, one in self.fields.items():
            one.label = one.label or label(name).capitalize()

    def arrange(self) -> None:
        """Add the fields that depend on the page."""

    def shown(self) -> Payload:
        """Return what the fields begin with."""
        return {name: _plain(value) for name, value in self.payload.items()}

    def written(self) -> Payload:
        """Return what the fields say, in the form of the account; words of their own stay where nothing changed."""
        told = {name: self.put(name, value) for name, value in self.cleaned_data.items()}
        for name in self.dated:
            before = self.payload.get(name)
            if isinstance(before, dict) and before.get("value") == told[name]:
                told[name] = before
            else:
                told[name] = {"value": told[name]} if told[name] else None
        return told

    def put(self, name: str, value: Any) -> Any:
        """Return what a field holds in the form of the account: nothing is None."""
        del name
        return None if value == "" else value

    def changes(self) -> Payload:
        """Return those of `written` that are not what the fact says already."""
        return {name: value for name, value in self.written().items() if self.payload.get(name) != value}


def _plain(value: Any) -> Any:
    return value.get("value") if isinstance(value, dict) else value


def _text(*, required: bool = False, long: bool = False) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3}) if long else forms.TextInput()
    return forms.CharField(required=required, widget=widget, max_length=2000 if long else 500)


def _choice(words: Words, *, required: bool = True) -> forms.ChoiceField:
    empty = [] if required else [("", "–")]
    return forms.ChoiceField(choices=[*empty, *words.items()], required=required)


def _one_of(things: Mapping[str, str], *, required: bool = False) -> forms.ChoiceField:
    return forms.ChoiceField(choices=[("", "–"), *things.items()], required=required)


def _some_of(things: Mapping[str, str]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        choices=list(things.items()), required=False, widget=forms.CheckboxSelectMultiple()
    )


class OrganisationForm(FactForm):
    """An organisation."""

    name = _text(required=True)
    kind = _choice(KINDS)
    level = _choice(LEVELS, required=False)
    country = _choice(COUNTRIES, required=False)

    def arrange(self) -> None:
        """Let a country stay that has no word here."""
        held = self.payload.get("country")
        if held and held not in COUNTRIES:
            self.fields["country"].choices += [(held, held)]  # type: ignore[attr-defined]


class PersonForm(FactForm):
    """A person."""

    name = _text(required=True)


class PostForm(FactForm):
    """A post that the page gives a person."""

    title = _text(required=True)
    former = forms.BooleanField(required=False)

    def arrange(self) -> None:
        """Let a body of the page be chosen, and for a new post its holder."""
        self.fields["organisation"] = _one_of(self.things.bodies)
        if not self.payload:
            self.fields["person"] = _one_of(self.things.people, required=True)


class ExchangeForm(FactForm):
    """The occasion of the page."""

    dated = ("date", "place")
    kind = _choice(EXCHANGES)
    date = DateField(required=False)
    place = _text()

    def arrange(self) -> None:
        """Let each body of the page have a role, and each person take part."""
        roles = {party["organisation"]: party["role"] for party in self.payload.get("parties", [])}
        for local, name in self.things.bodies.items():
            self.fields[f"role-{local}"] = one = _choice(PARTIES, required=False)
            one.label, one.initial = name, roles.get(local, "")
        self.fields["participants"] = _some_of(self.things.people)

    def written(self) -> Payload:
        """Return the exchange with the roles of its parties."""
        told = super().written()
        roles = {local: told.pop(f"role-{local}") for local in self.things.bodies}
        before = [party["organisation"] for party in self.payload.get("parties", [])]
        ordered = sorted(roles, key=lambda local: before.index(local) if local in before else len(before))
        parties = [{"organisation": local, "role": roles[local]} for local in ordered if roles[local]]
        kept = [local for local in self.payload.get("participants", []) if local in told["participants"]]
        added = [local for local in told["participants"] if local not in kept]
        return {**told, "parties": parties, "participants": [*kept, *added]}


class AgreementForm(FactForm):
    """An agreement between bodies of the page."""

    kind = _choice(AGREEMENTS)
    title = _text()
    term = DateField(required=False)
    status = _choice(STATUSES)

    def arrange(self) -> None:
        """Let bodies of the page be its parties."""
        self.fields["parties"] = _some_of(self.things.bodies)

    def put(self, name: str, value: Any) -> Any:
        """Return a title that is missing as an empty one, as accounts do."""
        return value if name == "title" else super().put(name, value)


class LineForm(FactForm):
    """A line of work of an agreement."""

    text = _text(required=True, long=True)

    def arrange(self) -> None:
        """Let the agreement of a new line be chosen."""
        if not self.payload:
            self.fields["agreement"] = _one_of(self.things.agreements, required=True)


class StatementForm(FactForm):
    """What somebody said, promised or asked for."""

    kind = _choice(STATEMENTS)
    text = _text(required=True, long=True)

    def arrange(self) -> None:
        """Let people and bodies of the page be named."""
        self.fields["speaker"] = _one_of(self.things.people)
        self.fields["organisation"] = _one_of(self.things.bodies)
        self.fields["binds"] = _some_of(self.things.bodies)


class FigureForm(FactForm):
    """A quantity."""

    value = NumberField()
    high = NumberField(required=False)
    unit = _text()
    measure = _text()
    bound = _choice(BOUNDS)
    period = DateField(required=False)
    as_of = DateField(required=False)
    turns = forms.BooleanField(required=False)
    target = forms.BooleanField(required=False)
    each = forms.BooleanField(required=False)

    def arrange(self) -> None:
        """Let bodies of the page be named."""
        for name in ("organisation", "giver", "receiver"):
            self.fields[name] = _one_of(self.things.bodies)
        for name in ("value", "high"):
            if self.initial.get(name) is not None:
                self.initial[name] = _typed(self.initial[name])


class ReferenceForm(FactForm):
    """A numbered paper."""

    number = _text(required=True)
    kind = _text()
    issuer = _text()
    date = DateField(required=False)
    title = _text()


FORMS: Mapping[str, type[FactForm]] = {
    "organisation": OrganisationForm,
    "person": PersonForm,
    "post": PostForm,
    "exchange": ExchangeForm,
    "agreement": AgreementForm,
    "line": LineForm,
    "statement": StatementForm,
    "figure": FigureForm,
    "reference": ReferenceForm,
}


def things_on(proposals: Iterable[Any], names: Mapping[str, str]) -> Things:
    """Return what a page names, unless a person put it aside."""
    found: dict[str, dict[str, str]] = {"organisation": {}, "person": {}, "agreement": {}}
    for proposal in proposals:
        if proposal.kind in found and proposal.state != "rejected":
            local = str(proposal.payload["id"])
            found[proposal.kind][local] = names.get(local, local)
    return Things(found["organisation"], found["person"], found["agreement"])


def form_for(kind: str, data: Any = None, *, things: Things, payload: Payload | None = None, number: int) -> FactForm:
    """Return the form of a fact of `kind`; `number` keeps the ids of its fields apart from those of others."""
    return FORMS[kind](data, things=things, payload=payload, auto_id=f"fact{number}-%s")


def _typed(number: Any) -> str:
    text = f"{Decimal(str(number)).normalize():f}"
    return text if (get_language() or "vi").startswith("en") else text.replace(".", ",")
