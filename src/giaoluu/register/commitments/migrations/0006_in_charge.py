"""Which body and who sees to a commitment on our side."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0005_outcomes"),
        ("organisations", "0008_others_found"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="commitment",
            name="officer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="commitments_in_charge",
                to=settings.AUTH_USER_MODEL,
                verbose_name="officer in charge",
            ),
        ),
        migrations.AddField(
            model_name="commitment",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="commitments_in_charge",
                to="organisations.organisation",
                verbose_name="body in charge",
            ),
        ),
    ]
