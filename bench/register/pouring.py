"""Rows straight into a table: COPY on PostgreSQL, one prepared statement on SQLite."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models

AT_ONCE = 20_000
"""Rows held back until they are written; more is no faster and needs memory."""


class Table:
    """One table that is filled from its end on.

    Columns that follow from others of the row are set as on any save; what else is not named gets its field's default.
    """

    def __init__(self, model: type[models.Model], *columns: str) -> None:
        """Fill `model`, whose rows are given by the values of `columns`; the key is counted here."""
        self.model, self._columns = model, columns
        fields = {field.attname: field for field in model._meta.concrete_fields if not field.primary_key}
        self._following = [field for field in fields.values() if hasattr(field, "of")]
        given = {*columns, *(field.attname for field in self._following)}
        rest = {name: _stored(field, field.get_default()) for name, field in fields.items() if name not in given}
        self._rest = tuple(rest.values())
        self._names = ("id", *columns, *(field.attname for field in self._following), *rest)
        self._turned = [(at, turn) for at, name in enumerate(columns) if (turn := _turning(fields[name]))]
        self._held: list[tuple[Any, ...]] = []
        self.last: int = model._base_manager.aggregate(last=models.Max("pk"))["last"] or 0
        self.rows = 0

    def add(self, *values: Any) -> int:
        """Add one row, and return its key."""
        self.last += 1
        self.rows += 1
        written = list(values)
        for at, turn in self._turned:
            written[at] = turn(values[at])
        self._held.append((self.last, *written, *self._follow(values), *self._rest))
        if len(self._held) >= AT_ONCE:
            self.end()
        return self.last

    def _follow(self, values: tuple[Any, ...]) -> Iterator[Any]:
        if self._following:
            row = self.model(**dict(zip(self._columns, values, strict=True)))
            for field in self._following:
                yield _stored(field, field.pre_save(row, add=True))

    def end(self) -> None:
        """Write what is held back."""
        table, names = self.model._meta.db_table, ", ".join(f'"{self._column(name)}"' for name in self._names)
        connection.ensure_connection()
        raw: Any = connection.connection
        if connection.vendor == "postgresql":
            with raw.cursor() as cursor, cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
                for row in self._held:
                    copy.write_row(row)
        else:
            marks = ", ".join("?" * len(self._names))
            raw.execute("BEGIN")
            raw.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', self._held)  # noqa: S608 - our names
            raw.execute("COMMIT")
        self._held.clear()

    def _column(self, name: str) -> str:
        return next(str(field.column) for field in self.model._meta.concrete_fields if field.attname == name)


@contextmanager
def unchecked() -> Iterator[None]:
    """Let the database take rows without looking at each reference; at the end the references are looked at once."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            yield
            cursor.execute("SET session_replication_role = DEFAULT")
            for statement in connection.ops.sequence_reset_sql(no_style(), _all_models()):
                cursor.execute(statement)
            cursor.execute("ANALYZE")
        return
    with connection.cursor() as cursor:
        for pragma in ("foreign_keys=OFF", "synchronous=OFF", "journal_mode=OFF", "cache_size=-400000"):
            cursor.execute(f"PRAGMA {pragma}")
        yield
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("ANALYZE")
    connection.check_constraints()


def _all_models() -> list[type[models.Model]]:
    tables = connection.introspection.table_names()
    return [model for model in connection.introspection.installed_models(tables) if model._meta.managed]


def _turning(field: "models.Field[Any, Any]") -> Callable[[Any], Any] | None:
    """How a value of this field is written, where it is not written as it is."""
    if isinstance(field, models.JSONField):
        return lambda value: json.dumps(value, ensure_ascii=False)
    if isinstance(field, models.DateTimeField | models.UUIDField | models.DateField | models.DecimalField):
        return lambda value: _stored(field, value)
    return None


def _stored(field: "models.Field[Any, Any]", value: Any) -> Any:
    if isinstance(field, models.JSONField):
        return None if value is None else json.dumps(value, ensure_ascii=False)
    return field.get_db_prep_save(value, connection)
