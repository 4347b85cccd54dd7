from django.db import migrations

from giaoluu.register.trail.latest_first import by_column


class Migration(migrations.Migration):
    dependencies = [("commitments", "0009_without_a_day_last")]

    operations = [
        by_column("commitments_commitment", "commitment_by_kind", "kind"),
        by_column("commitments_commitment", "commitment_by_step", "step"),
    ]
