from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0006_found_by_country"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="tenure",
            options={"verbose_name": "post", "verbose_name_plural": "posts"},
        ),
    ]
