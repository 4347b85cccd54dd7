"""Entries of the trail as people read them: who, what, why, and each field before and after."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import today
from giaoluu.office.desk.evidence import amount, said
from giaoluu.office.desk.words import label_of
from giaoluu.register.review.history import changes_seen_by
from giaoluu.register.trail.queries import SignedIn, changes_of

HIDDEN = frozenset({"archive.evidence.quote", "archive.value.value", "review.proposal.payload"})
"""Columns that hold words of sources, which the reader of a trail may not be allowed to see."""
MOST = 12
"""Rows of one entry whose changes the browser shows: an accepted proposal changes a few, shipped data thousands."""
NAMING = ("shown", "title", "text", "number", "name", "username")
"""Columns by which a row is called, in the order in which they are looked for."""
AMOUNTS = {"indicators.figure": ("value", "unit"), "commitments.aid": ("amount", "currency")}
"""Rows that are called by how much of what they are."""
DULL = frozenset({"id", "version", "key", "shown"})
"""Columns that follow from others, or count: they tell nobody anything."""


@dataclass(frozen=True)
class Change:
    """One column before and after; `row` names the row above its first column."""

    row: str
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Act:
    """An entry and what it changed, as far as a screen shows it; `more` changes are left out."""

    entry: Any
    changes: list[Change]
    subject: str = ""
    more: int = 0


def acts_on(entries: Iterable[Any], noun: str, row: int) -> list[Act]:
    """Return `entries` with what each changed in one row."""
    told = list(entries)
    changes = changes_of(told)
    return [
        Act(
            entry,
            [
                change
                for one in changes.get(entry.pk, [])
                if (one["noun"], one["row"]) == (noun, row)
                for change in _columns(one, "")
            ],
        )
        for entry in told
    ]


def acts(entries: Iterable[Any], by: SignedIn) -> list[Act]:
    """Return `entries` with what each changed in rows that `by` may see, but for the words of sources."""
    told = list(entries)
    changes = changes_seen_by(by, told, on=today())
    return [_act(entry, changes.get(entry.pk, [])) for entry in told]


def _act(entry: Any, changes: list[dict[str, Any]]) -> Act:
    shown = [change for one in changes[:MOST] for change in _titled(one)]
    return Act(entry, shown, _subject(changes), max(0, len(changes) - MOST))


def _subject(changes: Iterable[dict[str, Any]]) -> str:
    """What the row is called that was changed first, if it is called anything but by words of a source."""
    for change in changes:
        columns = change["after"] or change["before"] or {}
        if change["noun"].partition(".")[0] in {"archive", "review"} and change["noun"] != "archive.source":
            continue
        if change["noun"] in AMOUNTS:
            value, unit = (columns.get(name) for name in AMOUNTS[change["noun"]])
            return f"{amount(value)} {unit or ''}".strip()
        for name in NAMING:
            if isinstance(columns.get(name), str) and columns[name]:
                return str(columns[name])
    return ""


def _titled(change: dict[str, Any]) -> Iterator[Change]:
    model = _model(change["noun"])
    name = str(model._meta.verbose_name) if model else change["noun"]
    yield from _columns(change, f"{name[:1].upper()}{name[1:]} {change['row']}")


def _columns(change: dict[str, Any], title: str) -> Iterator[Change]:
    before, after = change["before"] or {}, change["after"] or {}
    model = _model(change["noun"])
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name), after.get(name)
        if name in DULL or (old or None) == (new or None):
            continue
        label, told = _label(model, name), f"{change['noun']}.{name}"
        if told in HIDDEN:
            yield Change(title, label, "…" if old else "", "…" if new else "")
        else:
            yield Change(title, label, _said(model, name, old), _said(model, name, new))
        title = ""
    if title and not (before and after):
        yield Change(title, _("row"), _("there") if before else "", _("there") if after else "")


def _model(noun: str) -> Any:
    try:
        return apps.get_model(noun)
    except LookupError:
        return None


def _label(model: Any, name: str) -> str:
    try:
        return label_of(model, name.removesuffix("_id"))
    except (AttributeError, FieldDoesNotExist):
        return name


def _said(model: Any, name: str, held: Any) -> str:
    if held in (None, ""):
        return ""
    try:
        column = model._meta.get_field(name.removesuffix("_id"))
    except (AttributeError, FieldDoesNotExist):
        return str(held)
    return str(held) if column.is_relation else said(model(), column.name, held)
