"""How the site speaks to its database."""

from django.db import connection


def test_postgresql_plans_long_questions_whole_and_compiles_none_and_sqlite_sorts_in_memory(db: None) -> None:
    on_postgresql = ("SELECT current_setting('jit') || current_setting('from_collapse_limit')", "off12")
    asked, wanted = on_postgresql if connection.vendor == "postgresql" else ("PRAGMA temp_store", 2)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        assert cursor.fetchone() == (wanted,)
