from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0004_others_found"),
        ("commitments", "0006_in_charge"),
        ("exchanges", "0005_encounters"),
        ("organisations", "0009_bodies_of_a_level_found"),
        ("people", "0006_found_by_country"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="commitment",
            index=models.Index(
                condition=models.Q(("kind", "commitment"), ("same_as", None), ("step", "open")),
                fields=["organisation", "exchange", "agreement", "id"],
                name="commitment_still_open",
            ),
        ),
    ]
