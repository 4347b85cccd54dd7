"""The words as they come from `organisations`, table and rows, with room for more vocabularies than two."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import giaoluu.register.trail.dates

RENAMED = {"kind": "organisation_kind", "level": "organisation_level"}


def rename(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Call the two vocabularies that there were by their whole names."""
    words = apps.get_model("vocabularies", "Word").objects
    for short, whole in RENAMED.items():
        words.filter(vocabulary=short).update(vocabulary=whole)


def rename_back(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Call them as before; words of other vocabularies have no place there."""
    words = apps.get_model("vocabularies", "Word").objects
    words.exclude(vocabulary__in=RENAMED.values()).delete()
    for short, whole in RENAMED.items():
        words.filter(vocabulary=whole).update(vocabulary=short)


class Migration(migrations.Migration):
    initial = True
    dependencies = [("organisations", "0005_words_move_out")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Word",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, editable=False)),
                        ("vocabulary", models.CharField(max_length=10)),
                        ("slug", models.SlugField(max_length=40, verbose_name="short name")),
                        ("label_vi", models.CharField(max_length=120, verbose_name="Vietnamese")),
                        ("label_en", models.CharField(max_length=120, verbose_name="English")),
                        (
                            "valid_from",
                            giaoluu.register.trail.dates.EdtfField(
                                blank=True, default="", max_length=21, verbose_name="from"
                            ),
                        ),
                        (
                            "valid_to",
                            giaoluu.register.trail.dates.EdtfField(
                                blank=True, default="", max_length=21, verbose_name="until"
                            ),
                        ),
                        ("origin", models.CharField(blank=True, max_length=300, verbose_name="source")),
                    ],
                    options={
                        "verbose_name": "word",
                        "verbose_name_plural": "vocabularies",
                        "constraints": [models.UniqueConstraint(fields=("vocabulary", "slug"), name="word_once")],
                    },
                )
            ]
        ),
        migrations.AlterField(
            model_name="word",
            name="vocabulary",
            field=models.CharField(
                choices=[
                    ("organisation_kind", "kinds of organisation"),
                    ("organisation_level", "levels of organisations"),
                    ("exchange_kind", "kinds of exchange"),
                    ("exchange_role", "parts in an exchange"),
                    ("agreement_kind", "kinds of agreement"),
                    ("commitment_kind", "kinds of commitment and statement"),
                    ("country", "countries"),
                    ("unit_kind", "kinds of administrative unit"),
                ],
                max_length=30,
                verbose_name="vocabulary",
            ),
        ),
        migrations.RunPython(rename, rename_back),
    ]
