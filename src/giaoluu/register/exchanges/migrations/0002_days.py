from django.db import migrations, models

from giaoluu.register.trail import derived


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0002_days"),
        ("exchanges", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="exchange",
            name="first_day",
            field=derived.FirstDayField(blank=True, editable=False, null=True, of=("date",)),
        ),
        migrations.AddField(
            model_name="exchange",
            name="last_day",
            field=derived.LastDayField(blank=True, editable=False, null=True, of=("date",)),
        ),
        migrations.AddField(
            model_name="exchange",
            name="place_key",
            field=derived.KeyField(blank=True, default="", editable=False, max_length=200, of="place"),
        ),
        migrations.AddIndex(
            model_name="exchange",
            index=models.Index(
                fields=["-first_day", "id"],
                condition=models.Q(("same_as", None)),
                name="exchange_latest_first",
            ),
        ),
        derived.set_derived("exchanges", "Exchange"),
    ]
