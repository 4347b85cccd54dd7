"""A row that somebody else has changed meanwhile: both values stand there, and what was typed is not lost."""

from collections.abc import Iterable

from django import forms

from giaoluu.office.desk.evidence import said
from giaoluu.office.desk.words import label_of
from giaoluu.register.trail.errors import Stale


def both_values(stale: Stale, columns: Iterable[str] | None = None) -> list[dict[str, str]]:
    """Return for each column that was to be set, or those of `columns`, its label, what it holds and what was typed."""
    row = stale.current
    wanted = stale.wanted if columns is None else {name: stale.wanted[name] for name in stale.wanted if name in columns}
    return [
        {"label": label_of(row, name), "theirs": said(row, name, getattr(row, name)), "mine": said(row, name, value)}
        for name, value in wanted.items()
    ]


def see_anew(form: forms.Form, stale: Stale) -> None:
    """Let `form`, as it was typed, be about the row as it is now: to send it again is to decide for what was typed."""
    form.data = {**form.data.dict(), "seen": str(stale.current.version)}  # type: ignore[attr-defined]
