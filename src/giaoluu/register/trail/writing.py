"""The one way to write to the register: permission, change and trail entry in one transaction, or nothing at all.

    with writing("people.record_person", by=by, permission="register.write") as act:
        person = act.add(Person(name=name))

Acts may be nested: an operation that calls other operations is one transaction, its entries share one batch, and
`undo` takes a whole batch back.
"""

import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils import timezone

from giaoluu.register.trail.errors import Stale, StillUsed, Unfit
from giaoluu.register.trail.models import Bureau, Entry, Head, Touch, User
from giaoluu.register.trail.rights import require
from giaoluu.register.trail.rows import Row, Snapshot, snapshot
from giaoluu.register.trail.telling import written

AnyRow = TypeVar("AnyRow", bound=models.Model)
Change: TypeAlias = dict[str, Any]


@dataclass
class Batch:
    """What a person does at once: the acts nested in one another, and all that they changed so far."""

    key: uuid.UUID = field(default_factory=uuid.uuid4)
    changes: list[Change] = field(default_factory=list)


_batch: ContextVar[Batch | None] = ContextVar("batch", default=None)


@dataclass
class Act:
    """One write under way: what it changes is recorded as it is changed."""

    operation: str
    by: User
    batch: uuid.UUID
    why: str = ""
    undoes: uuid.UUID | None = None
    changes: list[Change] = field(default_factory=list)

    def add(self, row: AnyRow, /) -> AnyRow:
        """Save a new row and return it. Raises `Unfit` where the row is not valid."""
        _check(row)
        row.save(force_insert=True)
        self._record(row, before=None, after=snapshot(row))
        return row

    def add_all(self, rows: Sequence[AnyRow]) -> list[AnyRow]:
        """Save many new rows of one kind at once and return them; that they are valid, the caller has made sure."""
        if not rows:
            return []
        added = type(rows[0])._base_manager.bulk_create(rows, batch_size=500)
        for row in added:
            self._record(row, before=None, after=snapshot(row))
        return added

    def amend(self, row: AnyRow, /, *, seen: int | None = None, **columns: Any) -> AnyRow:
        """Set columns of a row that exists, and return it; where nothing would change, nothing is written.

        `seen` is the version that the person looked at. Raises `Stale` where the row has changed since, and `Unfit`
        where what would come is not valid.
        """
        current = type(row)._base_manager.select_for_update().get(pk=row.pk)
        if seen is not None and isinstance(current, Row) and current.version != seen:
            raise Stale(current=current, seen=seen, wanted=columns)
        before = snapshot(current)
        for name, value in columns.items():
            setattr(current, name, value)
        if snapshot(current) == before:
            return current
        if isinstance(current, Row):
            current.version += 1
        _check(current)
        current.save(force_update=True)
        self._record(current, before=before, after=snapshot(current))
        return current

    def remove(self, row: models.Model) -> None:
        """Delete a row. Raises Django's `ProtectedError` where other rows point to it.

        A row that others use without pointing to it says so by `leaning`; then `StillUsed` is raised.
        """
        if isinstance(row, Row) and (leaning := row.leaning()):
            raise StillUsed(row, leaning)
        before, key = snapshot(row), row.pk
        row.delete()
        row.pk = key
        self._record(row, before=before, after=None)

    def mention(self, row: models.Model) -> None:
        """Record that the act concerned `row`, though none of its columns changed."""
        told = snapshot(row)
        self._record(row, before=told, after=told)

    def _record(self, row: models.Model, *, before: Snapshot | None, after: Snapshot | None) -> None:
        self.changes.append({"noun": row._meta.label_lower, "row": row.pk, "before": before, "after": after})


@contextmanager
def writing(
    operation: str,
    *,
    by: User,
    permission: str,
    bureau: Bureau | None = None,
    why: str = "",
    undoes: uuid.UUID | None = None,
) -> Iterator[Act]:
    """Open an act of `by`; at its end one entry tells all that it changed. An act that changed nothing leaves none.

    Raises `Forbidden` before anything is done where `by` may not do `permission` at `bureau`. Whatever is raised
    inside, nothing of the act remains.
    """
    outer = _batch.get()
    batch = outer or Batch()
    with transaction.atomic():
        require(by, permission, bureau=bureau, on=timezone.localdate())
        act = Act(operation=operation, by=by, batch=batch.key, why=why, undoes=undoes)
        token = _batch.set(batch)
        try:
            yield act
        finally:
            _batch.reset(token)
        if act.changes:
            _enter(act)
            batch.changes += act.changes
        if outer is None and batch.changes:
            written.send(sender=Act, changes=batch.changes)


@contextmanager
def together() -> Iterator[uuid.UUID]:
    """Let the acts inside be one batch, which is given and taken back as one, in one transaction."""
    outer = _batch.get()
    batch = outer or Batch()
    with transaction.atomic():
        token = _batch.set(batch)
        try:
            yield batch.key
        finally:
            _batch.reset(token)
        if outer is None and batch.changes:
            written.send(sender=Act, changes=batch.changes)


@contextmanager
def on_its_own() -> Iterator[None]:
    """Let the acts inside be a batch of their own: what they write stays where the act around them is taken back.

    It is for what others will lean on at once, such as a district on the map: its words were right all the same.
    """
    token = _batch.set(None)
    try:
        yield
    finally:
        _batch.reset(token)


def _check(row: models.Model) -> None:
    # That a row which it points to is there, the database itself makes sure of; asking would cost a query for each.
    pointers = {field.name for field in row._meta.concrete_fields if field.is_relation}
    try:
        row.full_clean(exclude=pointers, validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        reasons = {("" if name == "__all__" else name): told for name, told in error.message_dict.items()}
        raise Unfit(reasons) from error


def _enter(act: Act) -> None:
    Head.objects.get_or_create(pk=1)
    head = Head.objects.select_for_update().get(pk=1)
    entry = Entry(
        number=head.count + 1,
        at=timezone.now(),
        by=act.by,
        operation=act.operation,
        why=act.why,
        batch=act.batch,
        undoes=act.undoes,
        changes=act.changes,
        previous=head.hash,
    )
    entry.hash = hash_of(entry)
    entry.save(force_insert=True)
    touched = dict.fromkeys((change["noun"], change["row"]) for change in act.changes)
    Touch.objects.bulk_create(Touch(entry=entry, noun=noun, row=row) for noun, row in touched)
    head.count, head.hash = entry.number, entry.hash
    head.save(force_update=True)


def hash_of(entry: Entry) -> str:
    """Return the SHA-256, in hexadecimal, of all that `entry` says and of the hash of the entry before it."""
    told: Mapping[str, Any] = {
        "number": entry.number,
        "at": entry.at.isoformat(timespec="microseconds"),
        "by": entry.by_id,
        "operation": entry.operation,
        "why": entry.why,
        "batch": str(entry.batch),
        "undoes": str(entry.undoes) if entry.undoes else None,
        "changes": entry.changes,
        "previous": entry.previous,
    }
    written = json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
