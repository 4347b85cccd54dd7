"""The note that stands as evidence beside what is entered by hand."""

from django import forms
from django.utils.translation import gettext_lazy


class NotedForm(forms.Form):
    """A form whose values rest on a note."""

    note = forms.CharField(
        label=gettext_lazy("How it is known"),
        max_length=500,
        help_text=gettext_lazy(
            "The note stands as evidence beside what you set: 'telephone call of 12/3', the number of a paper."
        ),
        error_messages={"required": gettext_lazy("No value without its evidence: say how it is known.")},
    )
