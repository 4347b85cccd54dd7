from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0004_others_found"),
        ("exchanges", "0003_words_of_vocabularies"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="exchange",
            index=models.Index(
                condition=models.Q(("same_as__isnull", False)), fields=["same_as"], name="exchange_judged_same"
            ),
        ),
    ]
