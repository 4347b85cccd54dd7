from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_words_of_vocabularies"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="person",
            index=models.Index(
                condition=models.Q(("same_as__isnull", False)), fields=["same_as"], name="person_judged_same"
            ),
        ),
    ]
