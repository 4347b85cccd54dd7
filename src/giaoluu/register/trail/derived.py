"""Columns that follow from others of their row: days to compare and order by, keys to look for.

Such a column sets itself whenever its row is saved, by whichever way. Nobody sets it, no person sees it, and the trail,
which tells what was set, does not hold it.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.register.trail.keys import key_of


class DayField(models.DateField[dt.date | None, dt.date | None]):
    """A day that the first of the EDTF columns `of` gives that says something; None where it leaves that open."""

    derived = True
    day_of: Callable[[str], dt.date | None]
    """The day that an EDTF text gives."""

    def __init__(self, *args: Any, of: Sequence[str] = (), **options: Any) -> None:
        """Follow from the columns `of`."""
        self.of = tuple(of)
        super().__init__(*args, **{**options, "null": True, "blank": True, "editable": False})

    def deconstruct(self) -> Any:
        """Tell migrations what the field follows from."""
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> dt.date | None:  # noqa: ARG002
        """Return the day, set in the row too."""
        texts = (str(getattr(model_instance, name)) for name in self.of)
        day = self.day_of(next((text for text in texts if text), ""))
        setattr(model_instance, self.attname, day)
        return day


class FirstDayField(DayField):
    """The first day that EDTF columns of the same row may mean."""

    day_of = staticmethod(earliest_day)


class LastDayField(DayField):
    """The last day that EDTF columns of the same row may mean."""

    day_of = staticmethod(latest_day)


class KeyField(models.CharField[str, str]):
    """The search key of the column `of`."""

    derived = True

    def __init__(self, *args: Any, of: str = "", **options: Any) -> None:
        """Follow from the column `of`."""
        self.of = of
        super().__init__(*args, **{**options, "blank": True, "default": "", "editable": False})

    def deconstruct(self) -> Any:
        """Tell migrations what the field follows from."""
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: ARG002
        """Return the key, set in the row too."""
        key = key_of(str(getattr(model_instance, self.of)))[: self.max_length]
        setattr(model_instance, self.attname, key)
        return key


def set_derived(app: str, model: str) -> migrations.RunPython:
    """Return the step of a migration that sets the derived columns of the rows of a table that are older than they."""

    def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001
        table: Any = apps.get_model(app, model)
        fields = [field for field in table._meta.concrete_fields if getattr(field, "derived", False)]
        rows = list(table._base_manager.all())
        for row in rows:
            for field in fields:
                field.pre_save(row, add=False)
        table._base_manager.bulk_update(rows, [field.name for field in fields], batch_size=200)

    return migrations.RunPython(fill, migrations.RunPython.noop)
