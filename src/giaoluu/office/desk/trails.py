"""Entries of the trail as people read them: who, what, why, and each field before and after."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import today
from giaoluu.office.desk.evidence import amount, said
from giaoluu.office.desk.pointing import NAMING, Names, Pointed, model_of, names_in
from giaoluu.office.desk.words import label_of
from giaoluu.register.review.history import changes_seen_by
from giaoluu.register.trail.queries import SignedIn, changes_of

HIDDEN = frozenset({"archive.evidence.quote", "archive.value.value", "review.proposal.payload"})
"""Columns that hold words of sources, which the reader of a trail may not be allowed to see."""
MOST = 12
"""Rows of one entry whose changes the browser shows: an accepted proposal changes a few, shipped data thousands."""
AMOUNTS = {"indicators.figure": ("value", "unit"), "commitments.aid": ("amount", "currency")}
"""Rows that are called by how much of what they are."""
DULL = frozenset({"id", "version", "key", "shown"})
"""Columns that follow from others, or count: they tell nobody anything."""


@dataclass(frozen=True)
class Change:
    """One column before and after; `row` names the row above its first column. Addresses lead to what is named."""

    row: str
    label: str
    before: str
    after: str
    row_at: str = ""
    before_at: str = ""
    after_at: str = ""


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
                for change in _columns(one, {})
            ],
        )
        for entry in told
    ]


def acts(entries: Iterable[Any], by: SignedIn) -> list[Act]:
    """Return `entries` with what each changed in rows that `by` may see, but for the words of sources."""
    told = list(entries)
    changes = changes_seen_by(by, told, on=today())
    names = names_in(one for held in changes.values() for one in held[:MOST])
    return [_act(entry, changes.get(entry.pk, []), names) for entry in told]


def _act(entry: Any, changes: list[dict[str, Any]], names: Names) -> Act:
    shown = [change for one in changes[:MOST] for change in _titled(one, names)]
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


def _titled(change: dict[str, Any], names: Names) -> Iterator[Change]:
    model, pointed = model_of(change["noun"]), names.get((change["noun"], change["row"]))
    word = str(model._meta.verbose_name) if model else change["noun"]
    called = f"{word[:1].upper()}{word[1:]}"
    title = f"{called}: {pointed.name}" if pointed and pointed.name else f"{called} {change['row']}"
    yield from _columns(change, names, title, pointed.address if pointed else "")


def _columns(change: dict[str, Any], names: Names, title: str = "", at: str = "") -> Iterator[Change]:
    before, after = change["before"] or {}, change["after"] or {}
    model = model_of(change["noun"])
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name), after.get(name)
        if name in DULL or (old or None) == (new or None):
            continue
        label, told = _label(model, name), f"{change['noun']}.{name}"
        if told in HIDDEN:
            yield Change(title, label, "…" if old else "", "…" if new else "", at)
        else:
            was, became = _said(model, name, old, names), _said(model, name, new, names)
            yield Change(title, label, was.name, became.name, at, was.address, became.address)
        title = at = ""
    if title and not (before and after):
        yield Change(title, _("row"), _("there") if before else "", _("there") if after else "", at)


def _label(model: Any, name: str) -> str:
    try:
        return label_of(model, name.removesuffix("_id"))
    except (AttributeError, FieldDoesNotExist):
        return name


def _said(model: Any, name: str, held: Any, names: Names) -> Pointed:
    if held in (None, ""):
        return Pointed("", "")
    try:
        column = model._meta.get_field(name.removesuffix("_id"))
    except (AttributeError, FieldDoesNotExist):
        return Pointed(str(held), "")
    if not column.is_relation:
        return Pointed(said(model(), column.name, held), "")
    pointed = names.get((column.related_model._meta.label_lower, held)) if isinstance(held, int) else None
    return pointed if pointed and pointed.name else Pointed(str(held), "")
