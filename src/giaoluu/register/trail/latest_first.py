"""Indexes that give rows the latest first, those without a day last, as lists ask for them.

SQLite holds a missing day to be the least of all, PostgreSQL to be the greatest, and then uses no index of Django's for
such an order: it sorted all rows of a table for each page of a list.
"""

from collections.abc import Callable

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def without_a_day_last(table: str, index: str) -> migrations.RunPython:
    """Return the step of a migration that lays the `index` of `table` by first day anew on PostgreSQL."""
    return migrations.RunPython(_laid(table, index, "DESC NULLS LAST"), _laid(table, index, "DESC"))


def by_column(table: str, index: str, column: str) -> migrations.RunPython:
    """Return the step that lays an `index` by `column` and then by first day, on PostgreSQL alone.

    SQLite sorts as quickly; and where it has no count of rows, it takes such an index for the best way to all rows of
    one kind or outcome, and leaves aside those that lead to a few of them.
    """
    order = f"{column}, first_day DESC NULLS LAST, id"
    return migrations.RunPython(
        _done(f"CREATE INDEX {index} ON {table} ({order}) WHERE same_as_id IS NULL"), _done(f"DROP INDEX {index}")
    )


def _laid(table: str, index: str, order: str) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    made = f"CREATE INDEX {index} ON {table} (first_day {order}, id) WHERE same_as_id IS NULL"
    return _done(f"DROP INDEX {index}", made)


def _done(*statements: str) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    def do(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django calls it so
        if schema_editor.connection.vendor == "postgresql":
            for statement in statements:
                schema_editor.execute(statement)

    return do
