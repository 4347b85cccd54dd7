"""Kinds of exchanges, and parts in them, are words of editable vocabularies."""

from django.db import migrations

import giaoluu.register.vocabularies.fields


class Migration(migrations.Migration):
    dependencies = [
        ("exchanges", "0002_days"),
    ]

    operations = [
        migrations.AlterField(
            model_name="exchange",
            name="kind",
            field=giaoluu.register.vocabularies.fields.WordField(
                max_length=40, verbose_name="kind", vocabulary="exchange_kind"
            ),
        ),
        migrations.AlterField(
            model_name="exchangeparty",
            name="role",
            field=giaoluu.register.vocabularies.fields.WordField(
                max_length=40, verbose_name="role", vocabulary="exchange_role"
            ),
        ),
    ]
