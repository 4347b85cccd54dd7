"""People keep the place that their names have in Vietnamese order."""

from typing import Any

from django.db import migrations

from giaoluu.register.trail.sorting import SortKeyField, as_sorted, order_of


def sort(apps: Any, _editor: Any) -> None:
    """Give the people who are there their place."""
    people, tenures = (apps.get_model("people", name).objects for name in ("Person", "Tenure"))
    posts = tenures.exclude(organisation=None).exclude(organisation__country="").order_by("-pk")
    worked = dict(posts.values_list("person", "organisation__country"))
    for key, shown, country in people.values_list("pk", "shown", "country").iterator():
        name = as_sorted(shown, country=country or worked.get(key, ""))
        people.filter(pk=key).update(sorted_as=order_of(name))


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("organisations", "0003_names_in_order")]

    operations = [
        migrations.AddField("person", "sorted_as", SortKeyField(of="sorted_name")),
        migrations.RunPython(sort, migrations.RunPython.noop),
    ]
