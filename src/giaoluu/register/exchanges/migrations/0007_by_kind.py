from django.db import migrations

from giaoluu.register.trail.latest_first import by_column


class Migration(migrations.Migration):
    dependencies = [("exchanges", "0006_without_a_day_last")]

    operations = [
        by_column("exchanges_exchange", "exchange_by_kind", "kind"),
    ]
