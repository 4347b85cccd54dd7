"""What every row of the register has, and how a row is written down in the trail.

A snapshot is the row as JSON: each column by its name, in the form that the trail keeps for ever. `restored` makes a
row of it again.
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar, TypeAlias, TypeVar, cast

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

Snapshot: TypeAlias = dict[str, Any]


_LEANING: list[Callable[["Row"], Iterable[str]]] = []


def leans(find: Callable[["Row"], Iterable[str]]) -> None:
    """Let rows that name others by noun and key lean on them: `find` returns those that name a row, as `leaning`."""
    if find not in _LEANING:
        _LEANING.append(find)


class Row(models.Model):
    """A row of the register. `version` counts its changes, so that a second writer sees the first one's change."""

    version = models.PositiveIntegerField(default=1, editable=False)

    BESIDE: ClassVar[bool] = False
    """Whether rows of this kind only say something of others: they go with the act that said it."""

    class Meta:
        abstract = True

    def leaning(self) -> list[str]:
        """Return what uses this row without a foreign key to it; while there is any, it is not removed."""
        return [name for find in _LEANING for name in find(self)]

    def fitting(self) -> dict[str, Any]:
        """Return the columns to set once an act is undone, so that this row agrees with what later acts have left."""
        return {}


class Merging(Row):
    """A row that a person may judge to be one and the same as another row.

    `same_as` points to the row that stands for both, and is None for a row that stands for itself. It follows from the
    judgements in force and is set by them alone: to take a judgement back restores both rows.
    """

    same_as = models.ForeignKey(
        "self", null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="others"
    )

    class Meta:
        abstract = True


def index_of_others(name: str) -> models.Index:
    """Return the index by which a table of `Merging` rows finds those for which another one stands.

    It holds these few alone. The index of the whole column stands for so many rows without another one that databases
    which know their tables leave it aside, and look through all rows instead.
    """
    return models.Index(fields=["same_as"], condition=models.Q(same_as__isnull=False), name=f"{name}_judged_same")


AnyRow = TypeVar("AnyRow", bound=models.Model)
AnyMerging = TypeVar("AnyMerging", bound=Merging)


def standing(row: AnyMerging) -> AnyMerging:
    """Return the row that stands for `row`: itself, unless it was judged the same as another."""
    return cast("AnyMerging", row.same_as) or row


def standing_keys(rows: models.QuerySet[Any, Any], column: str) -> models.QuerySet[Any, Any]:
    """Return the keys of the rows to which `rows` lead by `column`: of rows judged the same, of the one that stands.

    What `rows` say of one of them is so found for all, without a look at each.
    """
    keys: models.QuerySet[Any, Any] = (
        rows.exclude(**{column: None}).order_by().values_list(Coalesce(f"{column}__same_as", column))
    )
    return keys


FEW = 500
"""Keys that are written out in a question; a thousand take PostgreSQL some fifteen milliseconds to plan."""


def among(keys: Iterable[int]) -> RawSQL:
    """Return `keys` as what a column may be `__in`: of many, one value, since databases allow but so many.

    A few are written out: PostgreSQL then goes from them, by index, and else might join all rows before it looks.
    """
    told = [int(key) for key in keys]
    if 0 < len(told) <= FEW:
        return RawSQL(", ".join(map(str, told)), [])  # noqa: S611 - numbers
    if connection.vendor == "postgresql":
        return RawSQL("SELECT UNNEST(%s::bigint[])", [told])
    return RawSQL("SELECT value FROM JSON_EACH(%s)", [json.dumps(told)])


def in_order(rows: models.QuerySet[AnyRow], keys: Sequence[int]) -> list[AnyRow]:
    """Return those of `rows` that have `keys`, in the order of these."""
    known = rows.in_bulk(keys)
    return [known[key] for key in keys if key in known]


def led_to(links: models.QuerySet[Any, Any], column: str) -> models.Q:
    """Return the condition that one of `links` leads by `column` to a row that stands, or to one for which it stands.

    It holds for the rows of `standing_keys`. Where `links` are many and rows judged the same few, it is quicker: only
    these are asked whether one of `links` leads to them, instead of each link for what stands for the row it leads to.
    """
    there = links.exclude(**{column: None}).order_by()
    table: Any = links.model._meta.get_field(column).related_model
    led = models.Exists(there.filter(**{column: models.OuterRef("pk")}))
    judged = table._base_manager.filter(led, same_as__isnull=False)
    return models.Q(pk__in=there.values(column)) | models.Q(pk__in=judged.values("same_as"))


def noun_of(row: models.Model | type[models.Model]) -> str:
    """Return the name under which the trail and the evidence know rows of this kind: `people.person`."""
    return row._meta.label_lower


def snapshot(row: models.Model) -> Snapshot:
    """Return `row` as JSON: what each of its columns holds, in a form that `restored` turns back.

    Columns that a model names in `NEVER_TOLD` are left out: the trail is kept for ever, and holds no secret. So are
    those that follow from others of the row by themselves (`derived`).
    """
    untold: Collection[str] = getattr(row, "NEVER_TOLD", ())
    columns = {
        field.attname: one_form(field.value_from_object(row))
        for field in row._meta.concrete_fields
        if field.attname not in untold and not getattr(field, "derived", False)
    }
    written: Snapshot = json.loads(json.dumps(columns, cls=DjangoJSONEncoder))
    return written


def one_form(value: Any) -> Any:
    """Return a number as snapshots write it, 15 and 15.000000 alike, and anything else as it is.

    A number must not seem to change because the database fills up its places.
    """
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def restored(model: type[models.Model], columns: Mapping[str, Any]) -> models.Model:
    """Return a row of `model`, not yet saved, with the columns of a snapshot; columns that are no more are left out."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return model(**{name: fields[name].to_python(value) for name, value in columns.items() if name in fields})


def column(model: type[models.Model], name: str, written: Any) -> Any:
    """Return what a snapshot wrote for the column `name` as Python holds it."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return fields[name].to_python(written)
