"""Entries are found by the day on which they were written."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("trail", "0003_names_in_order")]

    operations = [
        migrations.AddIndex("entry", models.Index(fields=["at"], name="trail_entry_at_a10d14_idx")),
    ]
