from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("trail", "0004_entries_by_day"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(condition=models.Q(("undoes__isnull", False)), fields=["undoes"], name="entry_undoes"),
        ),
    ]
