from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0008_others_found"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="organisation",
            name="organisatio_country_727eb9_idx",
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(fields=["country", "level"], name="organisation_of_level"),
        ),
    ]
