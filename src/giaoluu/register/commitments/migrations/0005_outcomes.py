"""What came of a commitment may be a part, or be overtaken; and there is a day on which it came."""

from django.db import migrations, models

import giaoluu.register.trail.dates


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0004_others_found"),
    ]

    operations = [
        migrations.AddField(
            model_name="commitment",
            name="closed_on",
            field=giaoluu.register.trail.dates.EdtfField(
                blank=True, default="", max_length=21, verbose_name="came of it on"
            ),
        ),
        migrations.AlterField(
            model_name="commitment",
            name="step",
            field=models.CharField(
                choices=[
                    ("open", "open"),
                    ("kept", "kept"),
                    ("partly", "kept in part"),
                    ("dropped", "not kept"),
                    ("overtaken", "overtaken by events"),
                ],
                default="open",
                max_length=10,
                verbose_name="what came of it",
            ),
        ),
    ]
