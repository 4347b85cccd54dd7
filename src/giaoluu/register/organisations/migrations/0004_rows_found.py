from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0003_names_in_order"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(
                condition=models.Q(("same_as", None)),
                fields=["sorted_as", "valid_from", "id"],
                name="organisation_by_name",
            ),
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(fields=["shown"], name="organisatio_shown_e6cb0b_idx"),
        ),
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(fields=["country"], name="organisatio_country_727eb9_idx"),
        ),
    ]
