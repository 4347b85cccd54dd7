"""The index of the database's own, which it keeps by itself whenever a card is written by whichever way.

On SQLite a table of FTS5 that holds no text of its own: words are looked for whole or by their first letters, and need
no places. On PostgreSQL a column that follows from the words, with a GIN index; no extension is needed.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SQLITE = (
    """
    CREATE VIRTUAL TABLE search_words USING fts5(
        words, content='search_card', content_rowid='id', detail='none', columnsize=0, prefix='2 3 4',
        tokenize="ascii tokenchars '_='"
    )
    """,
    """
    CREATE TRIGGER search_card_added AFTER INSERT ON search_card BEGIN
        INSERT INTO search_words(rowid, words) VALUES (new.id, new.words);
    END
    """,
    """
    CREATE TRIGGER search_card_removed AFTER DELETE ON search_card BEGIN
        INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.id, old.words);
    END
    """,
    """
    CREATE TRIGGER search_card_changed AFTER UPDATE OF words ON search_card WHEN old.words <> new.words BEGIN
        INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.id, old.words);
        INSERT INTO search_words(rowid, words) VALUES (new.id, new.words);
    END
    """,
)
SQLITE_BACK = (
    "DROP TRIGGER search_card_changed",
    "DROP TRIGGER search_card_removed",
    "DROP TRIGGER search_card_added",
    "DROP TABLE search_words",
)
POSTGRESQL = (
    """
    ALTER TABLE search_card ADD COLUMN found tsvector
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED
    """,
    "CREATE INDEX search_card_found ON search_card USING gin (found)",
)
POSTGRESQL_BACK = ("DROP INDEX search_card_found", "ALTER TABLE search_card DROP COLUMN found")


def add(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django calls it so
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def take_away(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django calls it so
    for statement in POSTGRESQL_BACK if schema_editor.connection.vendor == "postgresql" else SQLITE_BACK:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(add, take_away)]
