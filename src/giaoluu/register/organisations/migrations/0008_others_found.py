from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0007_places_by_form"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(
                condition=models.Q(("same_as__isnull", False)), fields=["same_as"], name="organisation_judged_same"
            ),
        ),
    ]
