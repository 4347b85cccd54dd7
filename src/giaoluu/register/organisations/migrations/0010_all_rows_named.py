from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0009_bodies_of_a_level_found"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="eventpart",
            options={"verbose_name": "part in an event", "verbose_name_plural": "parts in events"},
        ),
        migrations.AlterModelOptions(
            name="unitname",
            options={
                "verbose_name": "name of an administrative unit",
                "verbose_name_plural": "names of administrative units",
            },
        ),
        migrations.AlterModelOptions(
            name="unitsuccession",
            options={
                "verbose_name": "succession of an administrative unit",
                "verbose_name_plural": "successions of administrative units",
            },
        ),
    ]
