"""What a row is called on a screen."""

from typing import Any

from giaoluu.office.desk import dates
from giaoluu.office.desk.words import LEVELS, word


def called(row: Any) -> str:
    """Return what a row is called: its title, or else its kind and when it was; a body or a person by name."""
    if getattr(row, "title", "") or not (hasattr(row, "date") or hasattr(row, "term")):
        return str(row)
    kind = str(row.get_kind_display())
    when = dates.shown(getattr(row, "date", "") or getattr(row, "term", "") or "")
    return ", ".join(part for part in (kind[:1].upper() + kind[1:], when) if part)


def lived(body: Any) -> str:
    """Return what tells a body from another of its name: when it existed, else its level."""
    return dates.span(body.valid_from, body.valid_to) or word(LEVELS, body.level) or "?"
