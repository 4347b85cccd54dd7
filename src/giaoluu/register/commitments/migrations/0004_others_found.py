from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0004_others_found"),
        ("commitments", "0003_words_of_vocabularies"),
        ("exchanges", "0004_others_found"),
        ("organisations", "0008_others_found"),
        ("people", "0005_others_found"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="commitment",
            index=models.Index(
                condition=models.Q(("same_as__isnull", False)), fields=["same_as"], name="commitment_judged_same"
            ),
        ),
    ]
