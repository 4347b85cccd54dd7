"""Countries are words of an editable vocabulary."""

from django.db import migrations

import giaoluu.register.vocabularies.fields


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_rows_found"),
    ]

    operations = [
        migrations.AlterField(
            model_name="person",
            name="country",
            field=giaoluu.register.vocabularies.fields.WordField(
                blank=True, max_length=2, verbose_name="country", vocabulary="country"
            ),
        ),
    ]
