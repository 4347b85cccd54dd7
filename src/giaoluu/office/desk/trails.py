"""Entries of the trail as people read them: who, what, why, and each field before and after."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import DateTimeField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk import dates
from giaoluu.office.desk.access import today
from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.evidence import said
from giaoluu.office.desk.pointing import AMOUNTS, NAMING, Names, Pointed, model_of, names_in
from giaoluu.office.desk.words import Words, label_of
from giaoluu.register.archive.queries import rows_of_values
from giaoluu.register.review.history import changes_seen_by
from giaoluu.register.trail.queries import SignedIn, changes_of

HIDDEN = frozenset({"archive.evidence.quote", "archive.value.value", "review.proposal.payload"})
"""Columns that hold words of sources, which the reader of a trail may not be allowed to see."""
MOST = 12
"""Rows of one entry whose changes the browser shows: an accepted proposal changes a few, shipped data thousands."""
DULL = frozenset(
    {"id", "version", "key", "shown", "slug", "batch", "noun", "position", "payload", "candidates", "suggestion"}
    | {"reading", "fact", "start", "end", "basis_start", "basis_end", "certainty", "score", "copies", "reasons", "told"}
    | {"sha256", "uri", "size", "media_type", "archive.evidence.value_id", "review.occasionpage.day"}
)
"""Columns that follow from others, count, or are the machine's own: they tell nobody anything."""
ROWS = frozenset({"row", "left", "right"})
"""Columns that hold the key of a row of the kind that the column `noun` names."""
LABELS: Words = {
    "same_as": gettext_lazy("stands under"),
    "by": gettext_lazy("by"),
    "at": gettext_lazy("when"),
    "page": gettext_lazy("page"),
    "source": gettext_lazy("source"),
    "bureau": gettext_lazy("bureau"),
    "name": gettext_lazy("name"),
    "way": gettext_lazy("how it came"),
    "publisher": gettext_lazy("publisher"),
    "restricted": gettext_lazy("restricted"),
    "withdrawn": gettext_lazy("withdrawn"),
    "withdrawn_why": gettext_lazy("why it is withdrawn"),
    "kind": gettext_lazy("kind"),
    "organisation": gettext_lazy("organisation"),
    "person": gettext_lazy("person"),
    "agreement": gettext_lazy("agreement"),
    "exchange": gettext_lazy("exchange"),
    "commitment": gettext_lazy("commitment"),
    "event": gettext_lazy("event"),
    "unit": gettext_lazy("administrative unit"),
    "child": gettext_lazy("organisation"),
    "value": gettext_lazy("value"),
    "field": gettext_lazy("field"),
    "note": gettext_lazy("note"),
    "reason": gettext_lazy("reason"),
    "why": gettext_lazy("reason"),
    "decided_by": gettext_lazy("decided by"),
    "decided_at": gettext_lazy("decided"),
    "verdict": gettext_lazy("judgement"),
    "taken_back": gettext_lazy("taken back"),
    "occasion": gettext_lazy("occasion"),
    "change": gettext_lazy("change"),
    "text": gettext_lazy("text"),
    "language": gettext_lazy("language"),
    "title": gettext_lazy("title"),
    "date": gettext_lazy("date"),
    "owner": gettext_lazy("whose it is"),
    "user": gettext_lazy("user"),
    "list": gettext_lazy("list"),
    "view": gettext_lazy("view"),
    "query": gettext_lazy("what is asked"),
}
"""Names of columns to which the register gives none, because no form shows them."""


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
    changes = {
        key: [one for one in held if (one["noun"], one["row"]) == (noun, row)] for key, held in changes_of(told).items()
    }
    names = names_in(one for held in changes.values() for one in held)
    return [
        Act(entry, [change for one in changes.get(entry.pk, []) for change in _columns(one, names)]) for entry in told
    ]


def acts(entries: Iterable[Any], by: SignedIn) -> list[Act]:
    """Return `entries` with what each changed in rows that `by` may see, but for the words of sources."""
    told = list(entries)
    changes = changes_seen_by(by, told, on=today())
    supported = _supported(changes)
    changes = {key: [one for one in held if not _repeats(one)] for key, held in changes.items()}
    about = [{"noun": noun, "row": row, "before": None, "after": None} for noun, row in supported.values()]
    names = names_in([*(one for held in changes.values() for one in held[:MOST]), *about])
    return [_act(entry, changes.get(entry.pk, []), names, supported.get(entry.pk)) for entry in told]


def _supported(changes: Mapping[int, list[dict[str, Any]]]) -> dict[int, tuple[str, int]]:
    """The row that the first evidence in each entry supports: where an act only adds some, it changes nothing else."""
    found = {
        key: one["after"]["value_id"]
        for key, held in changes.items()
        for one in held[::-1]
        if one["noun"] == "archive.evidence" and one["after"]
    }
    rows = rows_of_values(found.values())
    return {key: rows[value] for key, value in found.items() if value in rows}


def _act(entry: Any, changes: list[dict[str, Any]], names: Names, supported: tuple[str, int] | None) -> Act:
    shown = [change for one in changes[:MOST] for change in _titled(one, names)]
    # What ships with the programme is loaded by the hundred: the first row would not name the act.
    subject = "" if ".load_" in entry.operation else _subject(changes, names)
    if not subject and supported is not None and supported in names:
        subject = names[supported].name
    return Act(entry, shown, subject if subject != str(entry.by) else "", max(0, len(changes) - MOST))


def _subject(changes: Iterable[dict[str, Any]], names: Names) -> str:
    """What the row is called that was changed first, if it is called anything but by words of a source.

    It is called as it was then; where the act left its name alone, as it is called now.
    """
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
        if (pointed := names.get((change["noun"], change["row"]))) and pointed.name:
            return pointed.name
    return ""


def _repeats(change: dict[str, Any]) -> bool:
    """Tell whether a change only says once more, for the evidence, what the row above it holds."""
    after, noun = change["after"] or {}, change["noun"]
    if change["before"] is not None:
        return False
    return (noun == "archive.value" and after.get("rank") == "preferred") or (
        noun == "archive.evidence" and not after.get("note")
    )


def _titled(change: dict[str, Any], names: Names) -> Iterator[Change]:
    pointed = names.get((change["noun"], change["row"]))
    called = _word(change["noun"])
    title = f"{called}: {pointed.name}" if pointed and pointed.name else f"{called} {change['row']}"
    yield from _columns(change, names, title, pointed.address if pointed else "")


def _columns(change: dict[str, Any], names: Names, title: str = "", at: str = "") -> Iterator[Change]:
    before, after = change["before"] or {}, change["after"] or {}
    model = model_of(change["noun"])
    for name in dict.fromkeys([*before, *after]):
        old, new, told = before.get(name), after.get(name), f"{change['noun']}.{name}"
        if name.removesuffix("_id") in DULL or told in DULL or (old or None) == (new or None):
            continue
        label = column_called(model, name)
        if name in ROWS:
            of = str(after.get("noun") or before.get("noun") or "")  # a fact that is open again has none
            was, became = _row(of, old, names), _row(of, new, names)
            yield Change(title, _word(of), was.name, became.name, at, was.address, became.address)
        elif name == "field":
            of = model_of(str((after or before).get("noun", "")))
            was_of, became_of = (column_called(of, one) if one else "" for one in (old, new))
            yield Change(title, label, was_of, became_of, at)
        elif told in HIDDEN:
            yield Change(title, label, "…" if old else "", "…" if new else "", at)
        else:
            was, became = _said(model, name, old, names), _said(model, name, new, names)
            yield Change(title, label, was.name, became.name, at, was.address, became.address)
        title = at = ""
    if title and not (before and after):
        yield Change(title, _("row"), _("there") if before else "", _("there") if after else "", at)


def _row(noun: str, held: Any, names: Names) -> Pointed:
    if held in (None, ""):
        return Pointed("", "")
    pointed = names.get((noun, held))
    return pointed if pointed and pointed.name else Pointed(str(held), pointed.address if pointed else "")


def _word(noun: str) -> str:
    model = model_of(noun)
    word = str(model._meta.verbose_name) if model else noun
    return word[:1].upper() + word[1:]


def column_called(model: Any, name: str) -> str:
    """Return what the trail calls the column `name` of `model`, as the head of a line."""
    bare = name.removesuffix("_id")
    try:
        if bare in LABELS and isinstance(model._meta.get_field(bare).verbose_name, str):
            told = str(LABELS[bare])
            return told[:1].upper() + told[1:]
        return label_of(model, bare)
    except (AttributeError, FieldDoesNotExist):
        return name


def _said(model: Any, name: str, held: Any, names: Names) -> Pointed:
    if held in (None, ""):
        return Pointed("", "")
    try:
        column = model._meta.get_field(name.removesuffix("_id"))
    except (AttributeError, FieldDoesNotExist):
        return Pointed(str(held), "")
    if isinstance(column, DateTimeField):
        return Pointed(dates.moment(column.to_python(held)), "")
    if not column.is_relation:
        return Pointed(said(model(), column.name, held), "")
    pointed = names.get((column.related_model._meta.label_lower, held)) if isinstance(held, int) else None
    return pointed if pointed and pointed.name else Pointed(str(held), "")
