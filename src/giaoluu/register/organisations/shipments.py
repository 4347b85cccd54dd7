"""What the shipped tables of public bodies would change in a register that has loaded older ones, and changing it.

What people amended by hand stays as they made it; it is told, so that they may look at it again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from giaoluu.register.archive.evidence import Grounds, Noted, amend_on_grounds, support_all
from giaoluu.register.organisations.belongings import (
    SHIPPED,
    SUPPORTED,
    Belonging,
    Difference,
    changed_by_hand,
    compare_belongings,
    compare_words,
)
from giaoluu.register.organisations.loading import LOAD, by_slug, load_tables
from giaoluu.register.organisations.models import Event, Name, Organisation, Parentage, Territory, Unit
from giaoluu.register.organisations.operations import show_by_latest_name
from giaoluu.register.organisations.records import Tables
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import Row, noun_of
from giaoluu.register.trail.writing import Act, together, writing
from giaoluu.register.vocabularies.models import Word

COMPARED: Mapping[type[Any], Sequence[str]] = {
    Unit: ("code", "name", "full_name", "kind", "country", "valid_from", "valid_to"),
    Organisation: ("kind", "level", "country", "industry", "valid_from", "valid_to"),
    Event: ("kind", "on", "decision_number", "decision_date", "decision_signer"),
}
"""The columns of each sort of shipped row that a newer table may set anew."""


@dataclass
class Shipment:
    """What loading the tables would do: rows that are `new`, by sort, rows that `differ`, and new `belongings`."""

    shipped: dict[str, int] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    new: dict[str, list[str]] = field(default_factory=dict)
    differ: list[Difference] = field(default_factory=list)
    belongings: list[Belonging] = field(default_factory=list)

    @property
    def coming(self) -> list[Difference]:
        """What would be set anew."""
        return [one for one in self.differ if not one.by_hand]

    @property
    def kept(self) -> list[Difference]:
        """What people amended, and what therefore stays."""
        return [one for one in self.differ if one.by_hand]

    @property
    def kept_out(self) -> list[Belonging]:
        """What is not added, since people amended or took out what is like it."""
        return [one for one in self.belongings if one.kept_out]

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
    for belonging in SHIPPED:
        noun, shipped = noun_of(belonging), sum(1 for _one in SHIPPED[belonging](tables))
        differ, coming, held = compare_belongings(tables, belonging)
        bodies = {body.id for body in tables.organisations}
        told.shipped[noun], told.held[noun] = shipped, held
        told.new[noun] = [_said(one) for one in coming if not one.kept_out and one.body in bodies]
        told.differ += differ
        told.belongings += coming
    noun = noun_of(Word)
    told.shipped[noun] = len(tables.kinds) + len(tables.levels)
    differ, told.new[noun], told.held[noun] = compare_words(tables)
    told.differ += differ
    return told


def _said(one: Belonging) -> str:
    return f"{one.body}: {one.shipped.columns.get('text') or one.shipped.key[1]}"


def load_shipment(tables: Tables, *, by: User) -> Shipment:
    """Bring what `tables` have more or otherwise into the register, and return what that was.

    Rows that people changed by hand stay as they are, and what they took out does not come back. Raises `Unfit` where
    the tables do not hold together.
    """
    told = compare_shipment(tables)
    with together():
        load_tables(tables, by=by)
        with writing("organisations.load_ties", by=by, permission=LOAD) as act:
            _add(act, [one for one in told.belongings if not one.kept_out])
        for row, differences in _by_row(told.coming).items():
            with writing("organisations.load_amendments", by=by, permission=LOAD) as act:
                columns: dict[str, Any] = {one.column: one.shipped for one in differences}
                grounds = Grounds.on(Noted(differences[0].source))
                if isinstance(row, Unit | Word):
                    act.amend(row, **columns, origin=differences[0].source[:300])
                else:
                    amend_on_grounds(act, row, seen=row.version, grounds=grounds, columns=columns, of=differences[0].of)
        with writing("organisations.load_amendments", by=by, permission=LOAD) as act:
            for body in _renamed(told):
                show_by_latest_name(act, body)
    return told


def _add(act: Act, coming: Sequence[Belonging]) -> None:
    bodies, units = by_slug(Organisation.objects.exclude(slug=None)), by_slug(Unit.objects.all())
    for one in coming:
        body, columns = bodies[one.body], dict(one.shipped.columns)
        if one.model is Name:
            row: Any = Name(organisation=body, key=one.shipped.key[1], language=one.shipped.key[2], **columns)
        elif one.model is Parentage:
            row = Parentage(child=body, parent=bodies[one.shipped.key[1]], relation=one.shipped.key[2], **columns)
        else:
            row = Territory(organisation=body, unit=units[one.shipped.key[1]], **columns)
        support_all(act, [(act.add(row), SUPPORTED[one.model], one.shipped.source)])
        act.mention(body)


def _renamed(told: Shipment) -> list[Organisation]:
    slugs = {one.body for one in told.belongings if one.model is Name and not one.kept_out}
    amended = {one.of.slug for one in told.coming if isinstance(one.row, Name)}
    return list(Organisation.objects.filter(slug__in=slugs | amended))


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
