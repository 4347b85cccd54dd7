from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0003_words_of_vocabularies"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(
                condition=models.Q(("same_as__isnull", False)), fields=["same_as"], name="agreement_judged_same"
            ),
        ),
        migrations.AddIndex(
            model_name="paper",
            index=models.Index(
                condition=models.Q(("same_as__isnull", False)), fields=["same_as"], name="paper_judged_same"
            ),
        ),
    ]
