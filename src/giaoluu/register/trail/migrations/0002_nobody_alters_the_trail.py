"""The database itself refuses to change or delete an entry of the trail."""

from typing import ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLES = ("trail_entry", "trail_touch")

POSTGRESQL = """
CREATE OR REPLACE FUNCTION trail_is_only_added_to() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION 'the trail is only added to';
END
$$ LANGUAGE plpgsql
"""


def forbid(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001
    """Put a trigger before every change and deletion."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL)
    for table in TABLES:
        for act in ("UPDATE", "DELETE"):
            schema_editor.execute(_trigger(schema_editor.connection.vendor, table, act))


def allow(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001
    """Take the triggers away again."""
    for table in TABLES:
        for act in ("UPDATE", "DELETE"):
            where = f" ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
            schema_editor.execute(f"DROP TRIGGER {table}_no_{act.lower()}{where}")


def _trigger(vendor: str, table: str, act: str) -> str:
    head = f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}"
    if vendor == "postgresql":
        return f"{head} FOR EACH ROW EXECUTE FUNCTION trail_is_only_added_to()"
    return f"{head} BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END"


class Migration(migrations.Migration):
    """Triggers on the tables of the trail."""

    dependencies: ClassVar = [("trail", "0001_initial")]
    operations: ClassVar = [migrations.RunPython(forbid, allow)]
