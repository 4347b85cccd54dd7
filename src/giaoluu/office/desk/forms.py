"""Forms: plain ones, each field with a hint where it needs one, and errors that say what helps."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from giaoluu.facts.values import is_edtf
from giaoluu.office.desk import dates
from giaoluu.office.desk.asking import day_in
from giaoluu.office.desk.calling import amount

MEGABYTE = 2**20
_GROUPED = re.compile(r"\d{1,3}(?:[. \u00a0]\d{3})+(?:,\d+)?")


class SeveralFiles(forms.ClearableFileInput):
    """A field for several files."""

    allow_multiple_selected = True


class Chosen(NamedTuple):
    """Files that can be received, and of the others why each cannot."""

    fit: Sequence[UploadedFile[Any]]
    refused: Sequence[str]


class FilesField(forms.FileField):
    """Several files, of which at least one is within the limit of the site and not empty."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> Any:  # noqa: ARG002
        """Return the files as `Chosen`, or tell why none of them can be received."""
        files: Sequence[UploadedFile[Any]] = data if isinstance(data, list | tuple) else [data] if data else []
        if not files:
            raise forms.ValidationError(_("Choose at least one file."))
        refused = [error for file in files if (error := _unfit(file))]
        if len(refused) == len(files):
            raise forms.ValidationError(refused)
        return Chosen([file for file in files if not _unfit(file)], refused)


def _unfit(file: UploadedFile[Any]) -> str:
    limit = settings.GIAOLUU_UPLOAD_MEGABYTES
    if not file.size:
        return _("“%(name)s” is empty. Save it anew and send it again.") % {"name": file.name}
    if file.size > limit * MEGABYTE:
        told = _(
            "“%(name)s” has %(size)d MB; at most %(limit)d MB come in by this way. Part it, or ask the administrator."
        )
        return told % {"name": file.name, "size": -(-file.size // MEGABYTE), "limit": limit}
    return ""


class ShortNameField(forms.SlugField):
    """A name that stands in addresses: letters without marks, figures, dashes."""

    default_error_messages: ClassVar = {
        "invalid": gettext_lazy("Only letters without marks, figures and dashes may stand here, and no gaps.")
    }


class ReceivingForm(forms.Form):
    """What all ways in have: which bureau receives."""

    def __init__(self, bureaus: Sequence[Any], *args: Any, **options: Any) -> None:
        """Let the person choose among `bureaus`; where there is one, it receives."""
        super().__init__(*args, **options)
        self._bureaus = {str(bureau.pk): bureau for bureau in bureaus}
        if len(bureaus) > 1:
            self.fields["bureau"] = forms.ChoiceField(
                label=gettext_lazy("Received by"), choices=[(key, str(one)) for key, one in self._bureaus.items()]
            )

    def clean(self) -> dict[str, Any]:
        """Return what was given, with the bureau itself."""
        cleaned = super().clean() or self.cleaned_data
        if len(self._bureaus) == 1:
            cleaned["bureau"] = next(iter(self._bureaus.values()))
        elif "bureau" in cleaned:
            cleaned["bureau"] = self._bureaus[cleaned["bureau"]]
        return cleaned


class FilesForm(ReceivingForm):
    """Several files at once."""

    documents = FilesField(label=gettext_lazy("Files"))


class TextForm(ReceivingForm):
    """A text that was pasted."""

    text = forms.CharField(
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=2_000_000,
        strip=False,
        error_messages={"required": gettext_lazy("Paste the text first.")},
    )
    name = forms.CharField(
        label=gettext_lazy("Name"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Without one, the first words of the text are its name."),
    )


class AddressForm(ReceivingForm):
    """An address whose page is fetched once."""

    address = forms.URLField(
        label=gettext_lazy("Address"),
        max_length=2000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
        error_messages={"required": gettext_lazy("Paste an address first.")},
    )


class LineInput(forms.Textarea):
    """A field of one line that grows with its text, so that a long title is seen whole."""

    def __init__(self) -> None:
        """Begin with the height of one line."""
        super().__init__(attrs={"rows": 1, "class": "line"})


class LineField(forms.CharField):
    """A text of one line, of which there may be much."""

    widget = LineInput

    def to_python(self, value: Any) -> str:
        """Return the text; where it was broken into lines there is a space."""
        return " ".join(str(super().to_python(value) or "").splitlines())


class DateField(forms.CharField):
    """A date or term that may be half known, typed as people write it and kept as EDTF."""

    def __init__(self, **options: Any) -> None:
        """May be left out; its hint tells how dates are written."""
        options.setdefault("required", False)
        options.setdefault("max_length", 40)
        options.setdefault("help_text", gettext_lazy("As far as it is known: 2024, 6/2024, 30/6/2024, 2024 - 2028"))
        super().__init__(**options)

    def prepare_value(self, value: Any) -> Any:
        """Show what is kept as people write it; what was typed and is no date stays as it was typed."""
        return dates.typed(value) if isinstance(value, str) and is_edtf(value) else value

    def clean(self, value: Any) -> str:
        """Return the date in EDTF, or tell how dates are written."""
        typed = super().clean(value)
        try:
            date = dates.understood(typed)
        except ValueError as error:
            told = _(
                "“%(typed)s” is no date. Write the day first: 30/6/2024; or 6/2024, or 2024; a term as 2024 - 2028."
            )
            raise forms.ValidationError(told % {"typed": typed}) from error
        if dates.backwards(date, date):
            raise forms.ValidationError(_("The last day comes before the first."))
        return date

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether another date is meant than is kept, however either is written."""
        try:
            return dates.understood(str(data or "").strip()) != (initial or "")
        except ValueError:
            return True


class DayField(forms.Field):
    """A whole day, typed as people write it in Vietnam whatever the language of the browser: 30/6/2024."""

    widget = forms.TextInput(attrs={"placeholder": gettext_lazy("day/month/year"), "size": 13, "autocomplete": "off"})

    def prepare_value(self, value: Any) -> Any:
        """Show a day as people write it; what was typed stays as it was typed."""
        return dates.typed(value.isoformat()) if isinstance(value, dt.date) else value

    def to_python(self, value: Any) -> dt.date | None:
        """Return the day, or None for nothing. Raises Django's `ValidationError` where it is no day."""
        if value in self.empty_values or isinstance(value, dt.date):
            return value or None
        day = day_in(str(value))
        if day is None:
            raise forms.ValidationError(no_day(str(value)))
        return day


def no_day(typed: str) -> str:
    """Return what to tell of a text that is no whole day."""
    return _("“%(typed)s” is no day. Write the day first: 30/6/2024.") % {"typed": typed}


class NumberField(forms.CharField):
    """A number as it is written here: `1.200,5` in Vietnamese, `1,200.5` in English; whole or with a fraction."""

    def prepare_value(self, value: Any) -> Any:
        """Show a number as a person would type it; what was typed stays as it was typed."""
        if value is None or isinstance(value, str):
            return value
        return amount(value)

    def clean(self, value: Any) -> Any:
        """Return `value` as a number, or None for nothing. Raises Django's `ValidationError` where it is none."""
        number = self.understood(super().clean(value))
        if number is None:
            return None
        return int(number) if number == number.to_integral_value() else float(number)

    def understood(self, typed: str) -> Decimal | None:
        """Return what was typed, to the last digit, or None for nothing. Raises Django's `ValidationError`."""
        text = typed.replace(" ", "").replace("\u00a0", "")
        if not text:
            return None
        if (get_language() or "vi").startswith("en"):
            text = text.replace(",", "")
        elif _GROUPED.fullmatch(text) or "," in text:
            text = text.replace(".", "").replace(",", ".")
        try:
            number = Decimal(text)
        except InvalidOperation as error:
            raise forms.ValidationError(_("This is no number.")) from error
        if not number.is_finite():
            raise forms.ValidationError(_("This is no number."))
        return number


class AmountField(NumberField):
    """A number as a column holds it, to the last digit."""

    def clean(self, value: Any) -> Any:
        """Return `value` as a `Decimal`, or None for nothing. Raises Django's `ValidationError` where it is none."""
        return self.understood(forms.CharField.clean(self, value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether another number was typed, however it is written."""
        try:
            return bool(self.understood(data or "") != initial)
        except forms.ValidationError:
            return True
