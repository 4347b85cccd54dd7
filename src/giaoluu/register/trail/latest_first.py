"""Indexes that give rows the latest first, those without a day last, as lists ask for them.

SQLite holds a missing day to be the least of all, PostgreSQL to be the greatest, and then uses no index of Django's for
such an order: it sorted all rows of a table for each page of a list.
"""

from collections.abc import Callable

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def without_a_day_last(table: str, index: str, by: str = "") -> migrations.RunPython:
    """Return the step of a migration that lays the `index` of `table` by first day anew on PostgreSQL.

    Where lists put rows in order `by` another column first, so does the index.
    """
    first = f"{by}, " if by else ""
    there, back = (f"{first}first_day {order}, id" for order in ("DESC NULLS LAST", "DESC"))
    return migrations.RunPython(_laid(table, index, there), _laid(table, index, back))


def _laid(table: str, index: str, columns: str) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    def lay(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django calls it so
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP INDEX {index}")
            schema_editor.execute(f"CREATE INDEX {index} ON {table} ({columns}) WHERE same_as_id IS NULL")

    return lay
