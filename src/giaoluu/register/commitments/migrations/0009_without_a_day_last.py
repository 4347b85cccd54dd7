from django.db import migrations

from giaoluu.register.trail.latest_first import without_a_day_last


class Migration(migrations.Migration):
    dependencies = [("commitments", "0008_parts_of_aid")]

    operations = [without_a_day_last("commitments_commitment", "commitment_latest_first")]
