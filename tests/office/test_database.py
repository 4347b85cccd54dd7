"""How the site speaks to its database."""

from django.db import connection


def test_postgresql_does_not_compile_questions_and_sqlite_sorts_in_memory(db: None) -> None:
    asked, wanted = ("SHOW jit", "off") if connection.vendor == "postgresql" else ("PRAGMA temp_store", 2)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        assert cursor.fetchone() == (wanted,)
