"""Let what stands below a body on a day be found by index, with the dates of each place.

On PostgreSQL also the few bodies whose own dates may matter on a day: those that begin after it, and those that end.
Dates are compared there letter by letter, and not in the order of names.
"""

from django.db import migrations, models

from giaoluu.register.trail.on_postgresql import on_postgresql

SINCE = "CREATE INDEX organisation_since ON organisations_organisation (valid_from varchar_pattern_ops)"
UNTIL = "CREATE INDEX organisation_until ON organisations_organisation (valid_to) WHERE valid_to <> ''"


class Migration(migrations.Migration):
    dependencies = [("organisations", "0010_all_rows_named")]

    operations = [
        migrations.AddIndex(
            model_name="parentage",
            index=models.Index(
                fields=["parent", "relation", "child", "valid_from", "valid_to"], name="parentage_below_on_a_day"
            ),
        ),
        on_postgresql([SINCE, UNTIL], ["DROP INDEX organisation_since", "DROP INDEX organisation_until"]),
    ]
