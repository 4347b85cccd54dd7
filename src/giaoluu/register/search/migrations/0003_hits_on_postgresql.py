"""What the index of PostgreSQL finds, by a function, so that the planner does not guess how much that is.

It takes a word of which only the beginning is told for rare, however many rows bear it, and then reads and orders all of
these rows, or joins them one by one. The function always goes by the index, reads no more rows than it is asked for (all
of them for NULL), and tells whoever joins it to expect a thousand. SQLite needs nothing of this.
"""

from django.db import migrations

from giaoluu.register.trail.on_postgresql import on_postgresql

POSTGRESQL = """
    CREATE FUNCTION search_hits(asked tsquery, most bigint) RETURNS TABLE (card bigint)
        LANGUAGE sql STABLE ROWS 1000 SET enable_seqscan = off SET enable_indexscan = off
        AS 'SELECT id FROM search_card WHERE found @@ asked LIMIT most'
"""
POSTGRESQL_BACK = "DROP FUNCTION search_hits(tsquery, bigint)"


class Migration(migrations.Migration):
    dependencies = [("search", "0002_words_found")]

    operations = [on_postgresql([POSTGRESQL], [POSTGRESQL_BACK])]
