"""The field of a form for a column of the register: dates half known, numbers as they are written, rows by name."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext as _

from giaoluu.office.desk import dates, words
from giaoluu.office.desk.entering.choosing import RowField
from giaoluu.office.desk.forms import AmountField, DateField, LineField
from giaoluu.office.desk.wording import word_choice
from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.vocabularies.fields import WordField

LONG = 200
"""Characters from which on what a column may hold does not stand on one line of a form."""


def field_of(model: Any, name: str, *, held: Any = "") -> forms.Field:
    """Return the field for the column `name` of `model`; `held`, what a row holds, can be chosen whatever it is."""
    column = model._meta.get_field(name)
    label = words.label_of(model, name)
    vocabulary = words.BY_COLUMN.get((model._meta.label_lower, name))
    if column.is_relation:
        return RowField(column.related_model._meta.label_lower, label=label, required=not column.null)
    if isinstance(column, EdtfField):
        return DateField(label=label)
    if isinstance(column, WordField):
        return word_choice(model, column, label)
    if isinstance(column, models.BooleanField):
        return forms.BooleanField(label=label, required=False)
    if isinstance(column, models.DecimalField):
        return AmountField(label=label, required=not column.null, max_length=40)
    if vocabulary is not None or column.choices:
        slugs = vocabulary.items() if vocabulary else column.flatchoices
        return _choice(label, [(slug, str(word)) for slug, word in slugs], held=held, required=not column.blank)
    if isinstance(column, models.TextField):
        widget = forms.Textarea(attrs={"rows": 4})
        return forms.CharField(label=label, required=not column.blank, widget=widget, max_length=5000)
    kind = LineField if column.max_length >= LONG else forms.CharField
    return kind(label=label, required=not column.blank, max_length=column.max_length)


def disagreements(told: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the columns that cannot hold what is `told` of them beside the others, each with the reason."""
    if dates.backwards(told.get("valid_from") or "", told.get("valid_to") or ""):
        yield "valid_to", _("The last day comes before the first.")
    low, high, given = (told.get(name) for name in ("value", "high", "amount"))
    if low is not None and high is not None and high <= low:
        yield "high", _("From one number up to another: this one is not the higher.")
    if given is not None and given <= 0:
        yield "amount", _("What was given is more than nothing.")


def _choice(label: str, choices: list[tuple[str, str]], *, held: Any, required: bool) -> forms.ChoiceField:
    if held and held not in dict(choices):
        choices = [*choices, (held, held)]
    return forms.ChoiceField(label=label, required=required, choices=[*([] if required else [("", "–")]), *choices])
