from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0005_others_found"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="person",
            name="person_by_name",
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(
                condition=models.Q(("same_as", None)), fields=["sorted_as", "id", "country"], name="person_by_name"
            ),
        ),
    ]
