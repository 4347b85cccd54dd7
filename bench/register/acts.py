"""The trail: one entry for each page that was accepted, chained as the register chains them."""

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator

from bench.register.pouring import Table
from giaoluu.register.trail.models import Entry, Head, Touch, User
from giaoluu.register.trail.writing import hash_of


class Trail:
    """The chain as it grows from where it ended."""

    def __init__(self, by: User) -> None:
        """Every entry is an act of `by`."""
        self.entries = Table(
            Entry, "number", "at", "by_id", "operation", "why", "batch", "undoes", "changes", "previous", "hash"
        )
        self.touches = Table(Touch, "entry_id", "noun", "row")
        self._by, self._head = by, Head.objects.get(pk=1)

    def tables(self) -> Iterator[Table]:
        """Yield the tables."""
        yield from (self.entries, self.touches)

    def enter(self, operation: str, day: dt.date, rows: Iterable[tuple[str, int]]) -> uuid.UUID:
        """Tell that rows were added, and return the batch of the act."""
        rows, number = list(rows), self._head.count + 1
        changes = [{"noun": noun, "row": row, "before": None, "after": {"id": row}} for noun, row in rows]
        at = dt.datetime(day.year, day.month, day.day, 9, tzinfo=dt.UTC)
        entry = Entry(
            number=number, at=at, by=self._by, operation=operation, why="", batch=uuid.UUID(int=number), undoes=None,
            changes=changes, previous=self._head.hash,
        )  # fmt: skip
        entry.hash = hash_of(entry)
        key = self.entries.add(
            number, at, self._by.pk, operation, "", entry.batch, None, changes, entry.previous, entry.hash
        )
        for noun, row in rows:
            self.touches.add(key, noun, row)
        self._head.count, self._head.hash = number, entry.hash
        return entry.batch

    def end(self) -> None:
        """Write down where the chain ends."""
        self._head.save()
