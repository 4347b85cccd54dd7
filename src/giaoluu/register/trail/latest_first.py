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


def _laid(table: str, index: str, order: str) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    def lay(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django calls it so
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP INDEX {index}")
            schema_editor.execute(f"CREATE INDEX {index} ON {table} (first_day {order}, id) WHERE same_as_id IS NULL")

    return lay
