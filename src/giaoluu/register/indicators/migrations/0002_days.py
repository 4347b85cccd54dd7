from django.db import migrations

from giaoluu.register.trail import derived


class Migration(migrations.Migration):
    dependencies = [
        ("indicators", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="figure",
            name="first_day",
            field=derived.FirstDayField(blank=True, editable=False, null=True, of=("period", "as_of")),
        ),
        migrations.AddField(
            model_name="figure",
            name="last_day",
            field=derived.LastDayField(blank=True, editable=False, null=True, of=("period", "as_of")),
        ),
        derived.set_derived("indicators", "Figure"),
    ]
