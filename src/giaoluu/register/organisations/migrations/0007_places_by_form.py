"""Units are found by their names without marks; places in trees and territories have words for their columns."""

import django.db.models.deletion
from django.db import migrations, models

import giaoluu.register.trail.dates
import giaoluu.register.trail.derived
from giaoluu.register.trail.derived import set_derived


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0006_words_of_vocabularies"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="territory",
            options={
                "verbose_name": "unit in which an organisation works",
                "verbose_name_plural": "units in which organisations work",
            },
        ),
        migrations.AddField(
            model_name="unit",
            name="key",
            field=giaoluu.register.trail.derived.KeyField(
                blank=True, db_index=True, default="", editable=False, max_length=160, of="full_name"
            ),
        ),
        migrations.AlterField(
            model_name="parentage",
            name="parent",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="children",
                to="organisations.organisation",
                verbose_name="stands below",
            ),
        ),
        migrations.AlterField(
            model_name="parentage",
            name="relation",
            field=models.CharField(
                choices=[
                    ("organisational", "by organisation"),
                    ("territorial", "by territory"),
                    ("front_party", "in the Front and Party"),
                ],
                default="organisational",
                max_length=20,
                verbose_name="in which tree",
            ),
        ),
        migrations.AlterField(
            model_name="parentage",
            name="valid_from",
            field=giaoluu.register.trail.dates.EdtfField(blank=True, default="", max_length=21, verbose_name="from"),
        ),
        migrations.AlterField(
            model_name="parentage",
            name="valid_to",
            field=giaoluu.register.trail.dates.EdtfField(blank=True, default="", max_length=21, verbose_name="until"),
        ),
        migrations.AlterField(
            model_name="territory",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="organisations",
                to="organisations.unit",
                verbose_name="administrative unit",
            ),
        ),
        migrations.AlterField(
            model_name="territory",
            name="valid_from",
            field=giaoluu.register.trail.dates.EdtfField(blank=True, default="", max_length=21, verbose_name="from"),
        ),
        migrations.AlterField(
            model_name="territory",
            name="valid_to",
            field=giaoluu.register.trail.dates.EdtfField(blank=True, default="", max_length=21, verbose_name="until"),
        ),
        set_derived("organisations", "Unit"),
    ]
