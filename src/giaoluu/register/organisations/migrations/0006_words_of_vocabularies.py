"""Kinds, levels and countries are words of editable vocabularies."""

from django.db import migrations

import giaoluu.register.vocabularies.fields


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0005_words_move_out"),
    ]

    operations = [
        migrations.AlterField(
            model_name="organisation",
            name="country",
            field=giaoluu.register.vocabularies.fields.WordField(
                blank=True, max_length=2, verbose_name="country", vocabulary="country"
            ),
        ),
        migrations.AlterField(
            model_name="organisation",
            name="kind",
            field=giaoluu.register.vocabularies.fields.WordField(
                max_length=40, verbose_name="kind", vocabulary="organisation_kind"
            ),
        ),
        migrations.AlterField(
            model_name="organisation",
            name="level",
            field=giaoluu.register.vocabularies.fields.WordField(
                blank=True, max_length=40, verbose_name="level", vocabulary="organisation_level"
            ),
        ),
        migrations.AlterField(
            model_name="unit",
            name="country",
            field=giaoluu.register.vocabularies.fields.WordField(
                max_length=2, verbose_name="country", vocabulary="country"
            ),
        ),
        migrations.AlterField(
            model_name="unit",
            name="kind",
            field=giaoluu.register.vocabularies.fields.WordField(
                max_length=40, verbose_name="kind", vocabulary="unit_kind"
            ),
        ),
    ]
