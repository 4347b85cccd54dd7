from django.db import migrations, models

import giaoluu.register.trail.dates
from giaoluu.register.trail import derived


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0002_days"),
        ("commitments", "0001_initial"),
        ("exchanges", "0002_days"),
        ("organisations", "0002_event_slug"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="aid",
            name="first_day",
            field=derived.FirstDayField(blank=True, editable=False, null=True, of=("period",)),
        ),
        migrations.AddField(
            model_name="aid",
            name="last_day",
            field=derived.LastDayField(blank=True, editable=False, null=True, of=("period",)),
        ),
        migrations.AddField(
            model_name="commitment",
            name="due",
            field=giaoluu.register.trail.dates.EdtfField(blank=True, default="", max_length=21, verbose_name="due"),
        ),
        migrations.AddField(
            model_name="commitment",
            name="due_day",
            field=derived.LastDayField(blank=True, editable=False, null=True, of=("due",)),
        ),
        migrations.AddField(
            model_name="commitment",
            name="first_day",
            field=derived.FirstDayField(blank=True, editable=False, null=True, of=("said_on",)),
        ),
        migrations.AddField(
            model_name="commitment",
            name="last_day",
            field=derived.LastDayField(blank=True, editable=False, null=True, of=("said_on",)),
        ),
        migrations.AddField(
            model_name="commitment",
            name="step",
            field=models.CharField(
                choices=[("open", "open"), ("kept", "kept"), ("dropped", "given up")],
                default="open",
                max_length=10,
                verbose_name="what came of it",
            ),
        ),
        migrations.AddIndex(
            model_name="commitment",
            index=models.Index(
                fields=["-first_day", "id"],
                condition=models.Q(("same_as", None)),
                name="commitment_latest_first",
            ),
        ),
        migrations.AddIndex(
            model_name="commitment",
            index=models.Index(fields=["due_day"], name="commitments_due_day_e82b83_idx"),
        ),
        derived.set_derived("commitments", "Commitment"),
        derived.set_derived("commitments", "Aid"),
    ]
