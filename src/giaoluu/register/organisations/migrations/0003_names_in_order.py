"""Organisations and administrative units keep the place that their names have in Vietnamese order."""

from typing import Any

from django.db import migrations

from giaoluu.register.trail.sorting import SortKeyField, order_of


def sort(apps: Any, _editor: Any) -> None:
    """Give the rows that are there their place."""
    for name, column in (("Organisation", "shown"), ("Unit", "name")):
        rows = apps.get_model("organisations", name).objects
        for key, text in rows.values_list("pk", column).iterator():
            rows.filter(pk=key).update(sorted_as=order_of(text))


class Migration(migrations.Migration):
    dependencies = [("organisations", "0002_event_slug")]

    operations = [
        migrations.AddField("organisation", "sorted_as", SortKeyField(of="shown")),
        migrations.AddField("unit", "sorted_as", SortKeyField(of="name")),
        migrations.RunPython(sort, migrations.RunPython.noop),
    ]
