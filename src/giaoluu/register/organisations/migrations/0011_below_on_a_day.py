"""Let what stands below a body on a day be found by index, with the dates of each place.

So are the few bodies whose own dates may matter on a day: those that begin after it, and those that end. Dates are
compared letter by letter, and not in the order of names.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("organisations", "0010_all_rows_named")]

    operations = [
        migrations.AddIndex(
            model_name="parentage",
            index=models.Index(
                fields=["parent", "relation", "child", "valid_from", "valid_to"], name="parentage_below_on_a_day"
            ),
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(fields=["valid_from"], name="organisation_since", opclasses=["varchar_pattern_ops"]),
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(
                condition=models.Q(("valid_to__gt", "")), fields=["valid_to"], name="organisation_until"
            ),
        ),
    ]
