"""What the address of a screen asks for, where it is well put; what is not well put asks for nothing."""

import datetime as dt

from django.http import HttpRequest


def day_asked(request: HttpRequest, name: str = "on") -> dt.date | None:
    """Return the day that the address gives as `name`; None where it gives none."""
    try:
        return dt.date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None
