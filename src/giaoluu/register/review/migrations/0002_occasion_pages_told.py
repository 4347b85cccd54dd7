"""What a page tells of its occasion is kept, so that later pages can be held beside it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="occasionpage",
            name="day",
            field=models.DateField(blank=True, db_index=True, null=True),
        ),
        migrations.AddField(
            model_name="occasionpage",
            name="told",
            field=models.JSONField(default=dict),
        ),
    ]
