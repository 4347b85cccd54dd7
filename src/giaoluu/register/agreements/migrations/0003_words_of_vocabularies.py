"""Kinds of agreements are words of an editable vocabulary."""

from django.db import migrations

import giaoluu.register.vocabularies.fields


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0002_days"),
    ]

    operations = [
        migrations.AlterField(
            model_name="agreement",
            name="kind",
            field=giaoluu.register.vocabularies.fields.WordField(
                max_length=40, verbose_name="kind", vocabulary="agreement_kind"
            ),
        ),
    ]
