from django.db import migrations, models

from giaoluu.register.trail import derived


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="agreement",
            name="first_day",
            field=derived.FirstDayField(blank=True, editable=False, null=True, of=("term", "signed_on")),
        ),
        migrations.AddField(
            model_name="agreement",
            name="last_day",
            field=derived.LastDayField(blank=True, editable=False, null=True, of=("term",)),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(
                fields=["-first_day", "id"],
                condition=models.Q(("same_as", None)),
                name="agreement_latest_first",
            ),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["last_day"], name="agreements__last_da_db9ce5_idx"),
        ),
        derived.set_derived("agreements", "Agreement"),
    ]
