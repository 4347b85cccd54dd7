"""What the forms of facts are made of: plain fields, and what they mean in an account.

A form knows its page: which bodies, people and agreements the fact may name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _

from giaoluu.office.desk.forms import LineField
from giaoluu.office.desk.review.telling import label
from giaoluu.office.desk.words import Words

Payload = dict[str, Any]


@dataclass(frozen=True)
class Things:
    """What a page names, by id: bodies, people, agreements."""

    bodies: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    agreements: Mapping[str, str] = field(default_factory=dict)


class FactForm(forms.Form):
    """The fields of one kind of fact."""

    dated: ClassVar[tuple[str, ...]] = ()
    """Fields that an account holds with words of their own."""
    anew: ClassVar[Mapping[str, str]] = {}
    """What a new fact may name that the page has not: the kind, and the field that takes it."""
    says: ClassVar[str] = ""
    """The field that holds the page's own words, where one does."""

    def __init__(self, data: Any = None, *, things: Things, payload: Payload | None = None, **options: Any) -> None:
        """Show `payload`, or nothing; `things` may be named."""
        self.things, self.payload = things, payload or {}
        super().__init__(data, initial=self.shown(), **options)
        self.arrange()
        if not self.payload:
            self.fields |= {f"new_{kind}": text_field() for kind in self.anew}
        for name, one in self.fields.items():
            one.label = one.label or label(name).capitalize()

    def arrange(self) -> None:
        """Add the fields that depend on the page."""

    def shown(self) -> Payload:
        """Return what the fields begin with."""
        return {name: _plain(value) for name, value in self.payload.items()}

    def written(self) -> Payload:
        """Return what the fields say, in the form of the account; words of their own stay where nothing changed."""
        told = {name: self.put(name, value) for name, value in self.cleaned_data.items() if not name.startswith("new_")}
        for name in self.dated:
            before = self.payload.get(name)
            if isinstance(before, dict) and before.get("value") == told[name]:
                told[name] = before
            else:
                told[name] = {"value": told[name]} if told[name] else None
        return told

    def clean(self) -> Payload:
        """Return what was typed. A name beside a choice is refused: one of the two must be meant."""
        cleaned: Payload = super().clean() or self.cleaned_data
        for kind, taker in self.anew.items():
            if cleaned.get(f"new_{kind}") and isinstance(cleaned.get(taker), str) and cleaned[taker]:
                self.add_error(f"new_{kind}", _("Choose one that the page names, or write another; not both."))
        return cleaned

    def named_anew(self) -> list[tuple[str, str]]:
        """Return what the fact names that the page has not: kind and name."""
        typed = ((kind, self.cleaned_data.get(f"new_{kind}") or "") for kind in self.anew)
        return [(kind, name.strip()) for kind, name in typed if name.strip()]

    def with_new(self, payload: Payload, kind: str, local: str) -> Payload:
        """Return `payload` with the thing `local` of `kind` in the field that takes it."""
        held = payload.get(self.anew[kind])
        return {**payload, self.anew[kind]: [*held, local] if isinstance(held, list) else local}

    def put(self, name: str, value: Any) -> Any:
        """Return what a field holds in the form of the account: nothing is None."""
        del name
        return None if value == "" else value

    def changes(self) -> Payload:
        """Return those of `written` that are not what the fact says already."""
        return {name: value for name, value in self.written().items() if self.payload.get(name) != value}


def _plain(value: Any) -> Any:
    return value.get("value") if isinstance(value, dict) else value


def text_field(*, required: bool = False, long: bool = False) -> forms.CharField:
    """Return a field for a text; a long one has several lines, another grows with what it holds."""
    if long:
        return forms.CharField(required=required, widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)
    return LineField(required=required, max_length=500)


def choice_field(words: Words, *, required: bool = True) -> forms.ChoiceField:
    """Return a field for one slug of a vocabulary."""
    empty = [] if required else [("", "–")]
    # Asked for anew with each form: labels are data that people amend.
    return forms.ChoiceField(choices=lambda: [*empty, *words.items()], required=required)


def one_of(things: Mapping[str, str], *, required: bool = False) -> forms.ChoiceField:
    """Return a field for one of the things that the page names."""
    return forms.ChoiceField(choices=[("", "–"), *things.items()], required=required)


def some_of(things: Mapping[str, str]) -> forms.MultipleChoiceField:
    """Return a field for several of the things that the page names."""
    return forms.MultipleChoiceField(
        choices=list(things.items()), required=False, widget=forms.CheckboxSelectMultiple()
    )
