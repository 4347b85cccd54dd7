"""What the index of PostgreSQL finds roughly, of which each row is then held against the whole question.

Of a word that has but begun, one letter of it, the index gathers every row that bears any word so begun before it looks
for the other words: tens of milliseconds for what few rows answer. By the other words alone these few are found at once.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

POSTGRESQL = """
    CREATE FUNCTION search_hits(roughly tsquery, asked tsquery, most bigint) RETURNS TABLE (card bigint)
        LANGUAGE sql STABLE ROWS 1000 SET enable_seqscan = off SET enable_indexscan = off
        AS 'SELECT id FROM search_card WHERE found @@ roughly AND (roughly = asked OR COALESCE(found @@ asked, FALSE))
            LIMIT most'
"""
POSTGRESQL_BACK = "DROP FUNCTION search_hits(tsquery, tsquery, bigint)"


def add(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django calls it so
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL)


def take_away(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django calls it so
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL_BACK)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_hits_on_postgresql")]

    operations = [migrations.RunPython(add, take_away)]
