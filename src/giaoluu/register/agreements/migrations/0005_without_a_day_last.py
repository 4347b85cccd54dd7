from django.db import migrations

from giaoluu.register.trail.latest_first import without_a_day_last


class Migration(migrations.Migration):
    dependencies = [("agreements", "0004_others_found")]

    operations = [without_a_day_last("agreements_agreement", "agreement_latest_first")]
