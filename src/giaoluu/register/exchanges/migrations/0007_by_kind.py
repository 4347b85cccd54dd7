from django.db import migrations, models

from giaoluu.register.trail.latest_first import without_a_day_last


class Migration(migrations.Migration):
    dependencies = [("exchanges", "0006_without_a_day_last")]

    operations = [
        migrations.AddIndex(
            "exchange",
            models.Index(
                fields=["kind", "-first_day", "id"], condition=models.Q(same_as=None), name="exchange_by_kind"
            ),
        ),
        without_a_day_last("exchanges_exchange", "exchange_by_kind", by="kind"),
    ]
