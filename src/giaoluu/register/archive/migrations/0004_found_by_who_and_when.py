from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0003_values_left_aside"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="reading",
            index=models.Index(fields=["at"], name="archive_rea_at_b12964_idx"),
        ),
        migrations.AddIndex(
            model_name="value",
            index=models.Index(fields=["by", "noun", "row"], name="archive_val_by_id_7bb7ba_idx"),
        ),
    ]
