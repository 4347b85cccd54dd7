"""What the index of PostgreSQL finds roughly, of which each row is then held against the whole question.

Of a word that has but begun, one letter of it, the index gathers every row that bears any word so begun before it looks
for the other words: tens of milliseconds for what few rows answer. By the other words alone these few are found at once.
"""

from django.db import migrations

from giaoluu.register.trail.on_postgresql import on_postgresql

POSTGRESQL = """
    CREATE FUNCTION search_hits(roughly tsquery, asked tsquery, most bigint) RETURNS TABLE (card bigint)
        LANGUAGE sql STABLE ROWS 1000 SET enable_seqscan = off SET enable_indexscan = off
        AS 'SELECT id FROM search_card WHERE found @@ roughly AND (roughly = asked OR COALESCE(found @@ asked, FALSE))
            LIMIT most'
"""
POSTGRESQL_BACK = "DROP FUNCTION search_hits(tsquery, tsquery, bigint)"


class Migration(migrations.Migration):
    dependencies = [("search", "0003_hits_on_postgresql")]

    operations = [on_postgresql([POSTGRESQL], [POSTGRESQL_BACK])]
