"""Users and bureaus keep the place that their names have in Vietnamese order."""

from typing import Any

from django.db import migrations

from giaoluu.register.trail.sorting import SortKeyField, as_sorted, order_of


def sort(apps: Any, _editor: Any) -> None:
    """Give the rows that are there their place."""
    for user in apps.get_model("trail", "User").objects.all():
        type(user).objects.filter(pk=user.pk).update(sorted_as=order_of(as_sorted(user.name, country="")))
    for bureau in apps.get_model("trail", "Bureau").objects.all():
        type(bureau).objects.filter(pk=bureau.pk).update(sorted_as=order_of(bureau.name))


class Migration(migrations.Migration):
    dependencies = [("trail", "0002_nobody_alters_the_trail")]

    operations = [
        migrations.AddField("user", "sorted_as", SortKeyField(of="sorted_name")),
        migrations.AddField("bureau", "sorted_as", SortKeyField(of="name")),
        migrations.RunPython(sort, migrations.RunPython.noop),
    ]
