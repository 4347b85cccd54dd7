"""Taking an act back, with what was done since left as it is."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, ProtectedError, Q, RestrictedError
from django.utils.translation import gettext as _

from giaoluu.register.trail.errors import StillUsed, Unfit
from giaoluu.register.trail.models import Entry, Touch, User
from giaoluu.register.trail.rows import Row, column, restored, snapshot
from giaoluu.register.trail.writing import Act, Change, writing


class Kept(NamedTuple):
    """A column that the undone act had set, but that somebody has set again since: the later value stays."""

    noun: str
    row: int
    column: str


def undo(batch: uuid.UUID, *, by: User, permission: str, why: str = "") -> list[Kept]:
    """Take back every change of `batch`, last first, and return the columns that later edits keep as they are.

    A row that the act added goes, one that it removed comes back, and a column that it set gets its former value unless
    somebody has set it since. Raises `StillUsed` where a row that would go is in use or was changed since, and `Unfit`
    where the batch is unknown or has been taken back already; then nothing has changed.
    """
    entries = list(Entry.objects.filter(batch=batch).order_by("-number"))
    if not entries or Entry.objects.filter(undoes=batch).exists():
        raise Unfit({"": [_("There is nothing to take back.")]})
    changes = [change for entry in entries for change in reversed(entry.changes)]
    since = entries[-1]
    kept: list[Kept] = []
    with writing("trail.undo", by=by, permission=permission, why=why, undoes=batch) as act:
        _refuse_changed(changes, since)
        try:
            for change in changes:
                kept += _take_back(act, change)
        except StillUsed as error:
            raise StillUsed(error.row, error.users, _acts_on(map(_pair, error.users), since)) from error
        _fit(act, changes)
    return kept


def _refuse_changed(changes: Sequence[Change], since: Entry) -> None:
    """Let no row go that was changed since: what was made of it would be lost, and its values would hang in the air."""
    for change in changes:
        if change["before"] is not None or not issubclass(apps.get_model(change["noun"]), Row):
            continue
        row = apps.get_model(change["noun"])._base_manager.filter(pk=change["row"]).first()
        if row is not None and not row.BESIDE and (acts := _acts_on([(change["noun"], change["row"])], since)):
            raise StillUsed(row, [], acts)


def _acts_on(rows: Iterable[tuple[str, int]], since: Entry) -> list[Entry]:
    """The acts after `since`, and not of its batch, that changed one of `rows` and stand, the latest first."""
    touched = Touch.objects.filter(entry=OuterRef("pk"))
    wanted = Q()
    for noun, row in rows:
        wanted |= Q(Exists(touched.filter(noun=noun, row=row)))
    undone = Entry.objects.exclude(undoes=None).values("undoes")
    later = Entry.objects.filter(wanted, number__gt=since.number, undoes=None)
    standing = later.exclude(batch=since.batch).exclude(batch__in=undone)
    return list(standing.select_related("by").defer("changes").order_by("-number")) if wanted else []


def _pair(user: str) -> tuple[str, int]:
    noun, _space, row = user.rpartition(" ")
    return noun, int(row) if row.isdecimal() else 0


def _fit(act: Act, changes: Sequence[Change]) -> None:
    for noun, key in dict.fromkeys((change["noun"], change["row"]) for change in changes):
        row = apps.get_model(noun)._base_manager.filter(pk=key).first()
        if isinstance(row, Row) and (columns := row.fitting()):
            act.amend(row, **columns)


def _take_back(act: Act, change: Change) -> Iterable[Kept]:
    model = apps.get_model(change["noun"])
    row = model._base_manager.filter(pk=change["row"]).first()
    before, after = change["before"], change["after"]
    if before is None:
        if row is not None:
            _remove(act, row)
        return []
    if after is None:
        if row is None:
            act.add(restored(model, before))
        return []
    return [] if row is None else _set_back(act, row, change)


def _set_back(act: Act, row: models.Model, change: Change) -> list[Kept]:
    now, before, after = snapshot(row), change["before"], change["after"]
    changed = [name for name in after if name != "version" and before.get(name) != after[name] and name in now]
    untouched = [name for name in changed if now[name] == after[name]]
    if untouched:
        act.amend(row, **{name: column(type(row), name, before[name]) for name in untouched})
    return [Kept(change["noun"], change["row"], name) for name in changed if name not in untouched]


def _remove(act: Act, row: models.Model) -> None:
    # What the batch itself added below the row went before it; the rest was added since, and would go with it unseen.
    added = [one for relation in _cascading(row) for one in relation]
    if added and isinstance(row, Row):
        raise StillUsed(row, sorted(f"{one._meta.label_lower} {one.pk}" for one in added))
    try:
        act.remove(row)
    except (ProtectedError, RestrictedError) as error:
        users = error.protected_objects if isinstance(error, ProtectedError) else error.restricted_objects
        if isinstance(row, Row):
            raise StillUsed(row, sorted(f"{one._meta.label_lower} {one.pk}" for one in users)) from error
        raise


def _cascading(row: models.Model) -> Iterable["models.QuerySet[Any]"]:
    """The rows that the database would delete with `row`, by what they are."""
    for relation in row._meta.related_objects:
        if relation.on_delete is models.CASCADE and not relation.many_to_many:
            yield relation.related_model._base_manager.filter(**{relation.field.name: row.pk})
