"""A watch may rest until somebody lets it go on."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0004_found_by_who_and_when"),
    ]

    operations = [
        migrations.AddField(
            model_name="watch",
            name="paused",
            field=models.DateTimeField(blank=True, null=True, verbose_name="paused"),
        ),
    ]
