"""What the shipped tables of public bodies would change in a register that has loaded older ones, and changing it.

What people amended by hand stays as they made it; it is told, so that they may look at it again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from giaoluu.register.archive.evidence import Grounds, Noted, amend_on_grounds
from giaoluu.register.organisations.loading import LOAD, by_slug, load_tables
from giaoluu.register.organisations.models import Event, Organisation, Unit
from giaoluu.register.organisations.records import Tables
from giaoluu.register.trail.models import Touch, User
from giaoluu.register.trail.rows import Row, noun_of
from giaoluu.register.trail.writing import together, writing

COMPARED: Mapping[type[Any], Sequence[str]] = {
    Unit: ("code", "name", "full_name", "kind", "country", "valid_from", "valid_to"),
    Organisation: ("kind", "level", "country", "industry", "valid_from", "valid_to"),
    Event: ("kind", "on", "decision_number", "decision_date", "decision_signer"),
}
"""The columns of each sort of shipped row that a newer table may set anew."""
LOADING = "organisations.load"
"""How the operations are called that bring shipped rows in."""


@dataclass(frozen=True)
class Difference:
    """A column in which a row on record is not what is shipped; `by_hand` where people have changed the row since."""

    row: Any
    column: str
    held: str
    shipped: str
    source: str
    by_hand: bool


@dataclass
class Shipment:
    """What loading the tables would do: rows that are `new`, by sort, and rows that `differ`."""

    shipped: dict[str, int] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    new: dict[str, list[str]] = field(default_factory=dict)
    differ: list[Difference] = field(default_factory=list)

    @property
    def coming(self) -> list[Difference]:
        """What would be set anew."""
        return [one for one in self.differ if not one.by_hand]

    @property
    def kept(self) -> list[Difference]:
        """What people amended, and what therefore stays."""
        return [one for one in self.differ if one.by_hand]

    @property
    def empty(self) -> bool:
        """Whether loading would change nothing."""
        return not self.coming and not any(self.new.values())


def compare_shipment(tables: Tables) -> Shipment:
    """Return what loading `tables` would do, without doing it."""
    told = Shipment()
    for model, columns in COMPARED.items():
        noun, records = noun_of(model), _records(tables, model)
        rows = by_slug(model._base_manager.exclude(slug=None))
        changed = changed_by_hand(noun, [row.pk for row in rows.values()])
        told.shipped[noun], told.held[noun] = len(records), len(rows)
        told.new[noun] = [_called(tables, record) for record in records if record.id not in rows]
        told.differ += [
            Difference(
                row=row,
                column=name,
                held=str(getattr(row, name)),
                shipped=_cut(model, name, getattr(record, name)),
                source=record.source,
                by_hand=row.pk in changed,
            )
            for record in records
            if (row := rows.get(record.id)) is not None
            for name in columns
            if str(getattr(row, name)) != _cut(model, name, getattr(record, name))
        ]
    return told


def changed_by_hand(noun: str, keys: Iterable[int]) -> set[int]:
    """Return those of the rows `keys` that an act has changed other than one that loads what is shipped."""
    touches = Touch.objects.filter(noun=noun, row__in=list(keys)).exclude(entry__operation__startswith=LOADING)
    return set(touches.values_list("row", flat=True))


def load_shipment(tables: Tables, *, by: User) -> Shipment:
    """Bring what `tables` have more or otherwise into the register, and return what that was.

    Rows that people changed by hand stay as they are. Raises `Unfit` where the tables do not hold together.
    """
    told = compare_shipment(tables)
    with together():
        load_tables(tables, by=by)
        for row, differences in _by_row(told.coming).items():
            with writing("organisations.load_amendments", by=by, permission=LOAD) as act:
                columns: dict[str, Any] = {one.column: one.shipped for one in differences}
                grounds = Grounds.on(Noted(differences[0].source))
                if isinstance(row, Unit):
                    act.amend(row, **columns, origin=differences[0].source[:300])
                else:
                    amend_on_grounds(act, row, seen=row.version, grounds=grounds, columns=columns)
    return told


def _by_row(differences: Iterable[Difference]) -> dict[Any, list[Difference]]:
    found: dict[Any, list[Difference]] = {}
    for one in differences:
        found.setdefault(one.row, []).append(one)
    return found


def _records(tables: Tables, model: type[Row]) -> Sequence[Any]:
    records: dict[type[Row], Sequence[Any]] = {
        Unit: tables.units,
        Organisation: tables.organisations,
        Event: tables.organisation_events,
    }
    return records[model]


def _called(tables: Tables, record: Any) -> str:
    named = getattr(record, "full_name", "") or getattr(record, "decision_number", "")
    if named:
        return str(named)
    names = (name.text for name in tables.organisation_names if name.organisation == record.id)
    return next(names, record.id)


def _cut(model: type[Row], name: str, text: str) -> str:
    """What the column would hold: tables may say more than a column has room for."""
    column: Any = model._meta.get_field(name)
    return text[: column.max_length or None]
