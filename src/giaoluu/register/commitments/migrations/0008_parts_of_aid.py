"""Of which sum an amount of aid is a part."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("commitments", "0007_still_open")]

    operations = [
        migrations.AddField(
            model_name="aid",
            name="part_of",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="parts",
                to="commitments.aid",
                verbose_name="part of the sum",
            ),
        ),
    ]
