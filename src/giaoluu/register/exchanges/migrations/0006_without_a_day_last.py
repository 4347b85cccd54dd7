from django.db import migrations

from giaoluu.register.trail.latest_first import without_a_day_last


class Migration(migrations.Migration):
    dependencies = [("exchanges", "0005_encounters")]

    operations = [without_a_day_last("exchanges_exchange", "exchange_latest_first")]
