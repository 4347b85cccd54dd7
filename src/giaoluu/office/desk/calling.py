"""What a row is called on a screen."""

from collections.abc import Collection
from typing import Any

from giaoluu.office.desk import dates
from giaoluu.office.desk.words import LEVELS, word

WHEN = ("date", "term", "on")
"""Columns that tell when a row of a kind was: an exchange, an agreement, an event of organisations."""


def called(row: Any) -> str:
    """Return what a row is called: its title, or else its kind and when it was; a body or a person by name."""
    if getattr(row, "title", "") or not any(hasattr(row, name) for name in WHEN):
        return str(row)
    kind = str(row.get_kind_display())
    when = dates.shown(next((told for name in WHEN if (told := getattr(row, name, ""))), ""))
    return ", ".join(part for part in (kind[:1].upper() + kind[1:], when) if part)


def lived(body: Any) -> str:
    """Return what tells a body from another of its name: when it existed, else its level."""
    return dates.span(body.valid_from, body.valid_to) or word(LEVELS, body.level) or "?"


def apart(body: Any, shared: Collection[str]) -> str:
    """Return the name of a body, with its years where it is one of the `shared` names, which others bear too."""
    return f"{body.shown} ({lived(body)})" if body.shown in shared else str(body.shown)
