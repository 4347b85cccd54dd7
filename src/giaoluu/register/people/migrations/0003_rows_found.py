from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0002_names_in_order"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="person",
            index=models.Index(
                condition=models.Q(("same_as", None)), fields=["sorted_as", "id"], name="person_by_name"
            ),
        ),
    ]
