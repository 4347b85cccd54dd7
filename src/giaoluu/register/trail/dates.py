"""Dates and terms that may be half known, as columns: EDTF text, and the days between which it may lie.

`2025-07` may mean any day from the first to the last of July; `2024/2028` runs from the first day of 2024 to the last
of 2028; where the year is open (`XXXX-11-04`) no day is known.
"""

import calendar
import datetime as dt
import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from giaoluu.facts.values import is_real_date

_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?")


def is_edtf(text: str) -> bool:
    """Tell whether `text` is a date or a stretch of dates as the accounts write them; either end may be open (`..`)."""
    first, slash, last = text.partition("/")
    if not slash:
        return _is_date(first)
    return (first == ".." or _is_date(first)) and (last == ".." or _is_date(last)) and (first, last) != ("..", "..")


def earliest(text: str) -> dt.date | None:
    """Return the first day that the EDTF `text` may mean, or None where it does not say."""
    return _edge(text.partition("/")[0], last=False)


def latest(text: str) -> dt.date | None:
    """Return the last day that the EDTF `text` may mean, or None where it does not say."""
    first, slash, last = text.partition("/")
    return _edge(last if slash else first, last=True)


def day_before(text: str) -> str:
    """Return the day before the full date `text`; of a date that is half known, the date itself."""
    first, last = earliest(text), latest(text)
    return (first - dt.timedelta(days=1)).isoformat() if first is not None and first == last else text


def covers(valid_from: str, valid_to: str, on: dt.date) -> bool:
    """Tell whether what holds from `valid_from` until `valid_to` (EDTF, "" open) may hold on the day `on`."""
    first, last = earliest(valid_from), latest(valid_to)
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


def _is_date(text: str) -> bool:
    found = _DATE.fullmatch(text)
    return found is not None and is_real_date(*_numbers(found))


def _numbers(found: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    year, month, day = found.groups()
    return None if year == "XXXX" else int(year), int(month) if month else None, int(day) if day else None


def _edge(text: str, *, last: bool) -> dt.date | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = _numbers(found)
    if year is None:
        return None
    month = month or (12 if last else 1)
    return dt.date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))
