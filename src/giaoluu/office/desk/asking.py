"""What the address of a screen asks for, where it is well put; what is not well put asks for nothing."""

import datetime as dt

from django.http import HttpRequest

from giaoluu.office.desk import dates

YEARS = range(1900, 2200)
"""Years of which a screen may be asked: the register knows of nothing before them, and calendars end."""


def day_asked(request: HttpRequest, name: str = "on") -> dt.date | None:
    """Return the day that the address gives as `name`; None where it gives none, or one of another age."""
    return day_in(request.GET.get(name, ""))


def day_in(text: str) -> dt.date | None:
    """Return the day that `text` is, as `day_asked` tells: `2024-06-30`, or `30/6/2024` as people type it."""
    day = dates.day(text)
    return day if day is not None and day.year in YEARS else None
