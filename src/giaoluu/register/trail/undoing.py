"""Taking an act back, with what was done since left as it is."""

import uuid
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models
from django.db.models import ProtectedError, RestrictedError
from django.utils.translation import gettext as _

from giaoluu.register.trail.errors import StillUsed, Unfit
from giaoluu.register.trail.models import Entry, User
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
    somebody has set it since. Raises `StillUsed` where a row that would go is in use, and `Unfit` where the batch is
    unknown or has been taken back already; then nothing has changed.
    """
    entries = list(Entry.objects.filter(batch=batch).order_by("-number"))
    if not entries or Entry.objects.filter(undoes=batch).exists():
        raise Unfit({"": [_("There is nothing to take back.")]})
    kept: list[Kept] = []
    with writing("trail.undo", by=by, permission=permission, why=why, undoes=batch) as act:
        for entry in entries:
            for change in reversed(entry.changes):
                kept += _take_back(act, change)
    return kept


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
