"""Steps of a migration that PostgreSQL needs and SQLite does not."""

from collections.abc import Callable, Sequence

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def on_postgresql(there: Sequence[str], back: Sequence[str]) -> migrations.RunPython:
    """Return the step that does the statements `there`, and `back` where it is taken back; nothing on SQLite."""
    return migrations.RunPython(_done(there), _done(back))


def _done(statements: Sequence[str]) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    def do(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django calls it so
        if schema_editor.connection.vendor == "postgresql":
            for statement in statements:
                schema_editor.execute(statement)

    return do
