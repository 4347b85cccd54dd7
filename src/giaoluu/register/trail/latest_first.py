"""Indexes that give rows the latest first, those without a day last, as lists ask for them.

SQLite holds a missing day to be the least of all, PostgreSQL to be the greatest, and then uses no index of Django's for
such an order: it sorted all rows of a table for each page of a list.
"""

from django.db import migrations

from giaoluu.register.trail.on_postgresql import on_postgresql


def without_a_day_last(table: str, index: str) -> migrations.RunPython:
    """Return the step of a migration that lays the `index` of `table` by first day anew on PostgreSQL."""
    return on_postgresql(_laid(table, index, "DESC NULLS LAST"), _laid(table, index, "DESC"))


def by_column(table: str, index: str, column: str) -> migrations.RunPython:
    """Return the step that lays an `index` by `column` and then by first day, on PostgreSQL alone.

    SQLite sorts as quickly; and where it has no count of rows, it takes such an index for the best way to all rows of
    one kind or outcome, and leaves aside those that lead to a few of them.
    """
    order = f"{column}, first_day DESC NULLS LAST, id"
    made = f"CREATE INDEX {index} ON {table} ({order}) WHERE same_as_id IS NULL"
    return on_postgresql([made], [f"DROP INDEX {index}"])


def _laid(table: str, index: str, order: str) -> list[str]:
    made = f"CREATE INDEX {index} ON {table} (first_day {order}, id) WHERE same_as_id IS NULL"
    return [f"DROP INDEX {index}", made]
