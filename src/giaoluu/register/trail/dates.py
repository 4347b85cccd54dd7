"""Dates and terms that may be half known, as columns: EDTF text, "" where nothing is known."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from giaoluu.facts.values import earliest_day, is_edtf, latest_day


def day_before(text: str) -> str:
    """Return the day before the full date `text`; of a date that is half known, the date itself."""
    first, last = earliest_day(text), latest_day(text)
    return (first - dt.timedelta(days=1)).isoformat() if first is not None and first == last else text


def covers(valid_from: str, valid_to: str, on: dt.date) -> bool:
    """Tell whether what holds from `valid_from` until `valid_to` (EDTF, "" open) may hold on the day `on`."""
    first, last = earliest_day(valid_from), latest_day(valid_to)
    return (first is None or first <= on) and (last is None or on <= last)


def validate_edtf(text: str) -> None:
    """Raise Django's `ValidationError` unless `text` is EDTF as `is_edtf` tells."""
    if not is_edtf(text):
        raise ValidationError(
            _("“%(text)s” is not a date; write 2024, 2024-06, 2024-06-30 or 2024/2028"), params={"text": text}
        )


class EdtfField(models.CharField[str, str]):
    """A date or term in EDTF; "" stands for one that is not known."""

    def __init__(self, *args: Any, **options: Any) -> None:
        """Hold up to two full dates and the slash between them; may be left out."""
        options.setdefault("max_length", 21)
        options.setdefault("blank", True)
        options.setdefault("default", "")
        super().__init__(*args, **options)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Raise Django's `ValidationError` unless `value` is EDTF or empty."""
        super().validate(value, model_instance)
        if value:
            validate_edtf(value)


def within(
    since: dt.date | None, until: dt.date | None, *, first: str = "first_day", last: str = "last_day"
) -> models.Q:
    """Return the condition that the days of a row, in its columns `first` and `last`, touch those of a stretch.

    `since` and `until` bound the stretch, each counted in; None leaves that end open. Where one end of a row is open,
    it reaches as far as can be; a row of which neither end is known touches no stretch that is bounded.
    """
    touching = models.Q()
    if until is not None:
        open_begin = models.Q(**{f"{first}__isnull": True, f"{last}__isnull": False})
        touching &= models.Q(**{f"{first}__lte": until}) | open_begin
    if since is not None:
        open_end = models.Q(**{f"{last}__isnull": True, f"{first}__isnull": False})
        touching &= models.Q(**{f"{last}__gte": since}) | open_end
    return touching
