from django.db import migrations, models

from giaoluu.register.trail.latest_first import without_a_day_last


class Migration(migrations.Migration):
    dependencies = [("commitments", "0009_without_a_day_last")]

    operations = [
        migrations.AddIndex(
            "commitment",
            models.Index(
                fields=["kind", "-first_day", "id"], condition=models.Q(same_as=None), name="commitment_by_kind"
            ),
        ),
        without_a_day_last("commitments_commitment", "commitment_by_kind", by="kind"),
        migrations.AddIndex(
            "commitment",
            models.Index(
                fields=["step", "-first_day", "id"], condition=models.Q(same_as=None), name="commitment_by_step"
            ),
        ),
        without_a_day_last("commitments_commitment", "commitment_by_step", by="step"),
    ]
