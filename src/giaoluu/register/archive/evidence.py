"""Which words, or whose note, support which value of which row.

An operation that sets fields of a row tells the grounds of each; a value without grounds is refused.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self, TypeAlias, TypeVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoluu.facts.citation import quote_of
from giaoluu.register.archive.models import Evidence, Fact, Page, Value
from giaoluu.register.trail.errors import Stale, Unfit
from giaoluu.register.trail.rows import Row, noun_of, one_form, snapshot
from giaoluu.register.trail.writing import Act


@dataclass(frozen=True)
class Cited:
    """Words of a page: `[start, end)` in characters of its text, and the fact that the reader made of them, if any."""

    page: Page
    start: int
    end: int
    fact: Fact | None = None

    @classmethod
    def of(cls, fact: Fact) -> Self:
        """Return the words of `fact`."""
        return cls(page=fact.reading.page, start=fact.start, end=fact.end, fact=fact)

    @property
    def quote(self) -> str:
        """The words themselves. Raises `ValueError` where the span lies outside the page."""
        return quote_of(self.page.text, (self.start, self.end))


@dataclass(frozen=True)
class Noted:
    """What a person says they know it from: 'điện thoại ngày 12/3', the number of a paper, a source of shipped data."""

    text: str


Ground: TypeAlias = Cited | Noted
AnyRow = TypeVar("AnyRow", bound=Row)


@dataclass(frozen=True)
class Grounds:
    """The grounds of each field that an operation sets; `rest` support the fields that have none of their own."""

    rest: Sequence[Ground] = ()
    fields: Mapping[str, Sequence[Ground]] = field(default_factory=dict)

    @classmethod
    def on(cls, *grounds: Ground, **fields: Ground) -> Self:
        """Return grounds: those given by place for every field, those given by name for that field."""
        return cls(rest=grounds, fields={name: (one,) for name, one in fields.items()})

    def of(self, name: str) -> Sequence[Ground]:
        """Return the grounds of the field `name`. Raises `Unfit` where it has none: no value without its words."""
        found = self.fields.get(name) or self.rest
        if not found:
            raise Unfit({name: [_("a value needs the words that state it, or a note")]})
        return found


def amend_on_grounds(
    act: Act,
    row: AnyRow,
    *,
    seen: int | None,
    grounds: Grounds,
    columns: Mapping[str, Any],
    derived: Mapping[str, Any] | None = None,
    of: Row | None = None,
) -> AnyRow:
    """Return `row` with `columns` set, each resting on `grounds`; `derived` columns follow from them and need none.

    The history of `of`, to which the row belongs, tells of it too. Raises `Stale` where somebody has changed the row
    since version `seen`; the former values stay on record.
    """
    amended = act.amend(row, seen=seen, **columns, **(derived or {}))
    support(act, amended, columns, grounds)
    if of is not None and act.changes:
        act.mention(of)
    return amended


def once_among(rows: "models.QuerySet[Any]", name: str, wanted: Any, *, but: Row | None = None) -> None:
    """Raise `Unfit` where one of `rows` other than `but` names `wanted` in its field `name`: each stands there once."""
    others = rows if but is None else rows.exclude(pk=but.pk)
    if wanted is not None and others.filter(**{name: wanted}).exists():
        raise Unfit({name: [_("It is on record here already.")]})


def withdraw_row(act: Act, row: Row, *, seen: int | None, of: Row) -> None:
    """Take `row` out of the register with its values and their evidence; to undo the act brings all of it back.

    The history of `of`, to which it belonged, tells of it. Raises `Stale` where somebody has changed the row since
    version `seen`.
    """
    current = type(row)._base_manager.select_for_update().get(pk=row.pk)
    if seen is not None and current.version != seen:
        raise Stale(current=current, seen=seen, wanted={})
    for value in values_of(current).prefetch_related("evidence"):
        for evidence in value.evidence.all():
            act.remove(evidence)
        act.remove(value)
    act.remove(current)
    act.mention(of)


def support(act: Act, row: Row, names: Iterable[str], grounds: Grounds) -> None:
    """Record that what the fields `names` of `row` now hold rests on `grounds`.

    A preferred value of another content becomes a former one. A value that stands already gains the new grounds.
    Empty fields need no grounds.
    """
    columns = snapshot(row)
    known: dict[str, list[Value]] = {}
    for standing in values_of(row).prefetch_related("evidence"):
        known.setdefault(standing.field, []).append(standing)
    fresh: list[Value] = []
    grounded: list[tuple[Value, Sequence[Ground]]] = []
    for name in dict.fromkeys(names):
        written = columns[name if name in columns else f"{name}_id"]
        if written in (None, ""):
            continue
        said = grounds.of(name)
        value = _preferred(act, known.get(name, []), written)
        if value is None:
            value = _value(act, row, name, written, Value.Rank.PREFERRED)
            fresh.append(value)
        grounded.append((value, said))
    act.add_all(fresh)
    act.add_all([evidence for value, said in grounded for evidence in _missing(value, said)])


def support_all(act: Act, notes: Sequence[tuple[Row, Sequence[str], str]]) -> None:
    """Record for many new rows at once that what their named fields hold rests on a note, such as a law or a page.

    Raises `Unfit` for a row without a note.
    """
    values: list[Value] = []
    grounds: list[str] = []
    for row, names, note in notes:
        if not note.strip():
            raise Unfit({noun_of(row): [_("a shipped row must say where it is from")]})
        columns = snapshot(row)
        for name in names:
            written = columns[name if name in columns else f"{name}_id"]
            if written not in (None, ""):
                values.append(_value(act, row, name, written, Value.Rank.PREFERRED))
                grounds.append(note)
    added = act.add_all(values)
    act.add_all([Evidence(value=value, note=note) for value, note in zip(added, grounds, strict=True)])


def dispute(act: Act, row: Row, name: str, written: Any, grounds: Grounds) -> Value:
    """Record that `grounds` state another value for the field `name` than `row` holds; the row stays as it is.

    Where it is the value that the row holds, the grounds are added to it.
    """
    written = one_form(written)
    known = values_of(row, name).prefetch_related("evidence")
    value = next((one for one in known if one.value == written), None)
    value = value or act.add(_value(act, row, name, written, Value.Rank.OTHER))
    fresh = _missing(value, grounds.of(name))
    if value.rank == Value.Rank.FORMER or (value.rank == Value.Rank.LEFT and fresh):
        value = act.amend(value, rank=Value.Rank.OTHER)
        fresh = _missing(value, grounds.of(name))
    act.add_all(fresh)
    return value


def values_of(row: Row, name: str | None = None) -> "models.QuerySet[Value]":
    """Return the values of `row`, or of its field `name`, the preferred first."""
    values = Value.objects.filter(noun=noun_of(row), row=row.pk)
    if name is not None:
        values = values.filter(field=name)
    order = models.Case(
        models.When(rank=Value.Rank.PREFERRED, then=0), models.When(rank=Value.Rank.OTHER, then=1), default=2
    )
    return values.order_by("field", order, "pk")


def _preferred(act: Act, values: Sequence[Value], written: Any) -> Value | None:
    """The value of this content, made the preferred one; another that was preferred becomes a former one."""
    same = next((value for value in values if value.value == written), None)
    for value in values:
        if value.rank == Value.Rank.PREFERRED and value is not same:
            act.amend(value, rank=Value.Rank.FORMER)
    if same is not None and same.rank != Value.Rank.PREFERRED:
        return act.amend(same, rank=Value.Rank.PREFERRED, by=act.by, at=timezone.now())
    return same


def _value(act: Act, row: Row, name: str, written: Any, rank: Value.Rank) -> Value:
    return Value(noun=noun_of(row), row=row.pk, field=name, value=written, rank=rank, by=act.by, at=timezone.now())


def _missing(value: Value, grounds: Iterable[Ground]) -> list[Evidence]:
    """Evidence of `value`, not yet saved, for those of `grounds` that it does not have."""
    had = {(one.page_id, one.start, one.end, one.note) for one in value.evidence.all()} if value.pk else set()
    evidence = []
    for ground in grounds:
        if isinstance(ground, Noted):
            if not ground.text.strip():
                raise Unfit({value.field: [_("a note must say something")]})
            row = Evidence(value=value, note=ground.text)
        else:
            row = Evidence(
                value=value, page=ground.page, start=ground.start, end=ground.end, quote=ground.quote, fact=ground.fact
            )
        if (row.page_id, row.start, row.end, row.note) not in had:
            had.add((row.page_id, row.start, row.end, row.note))
            evidence.append(row)
    return evidence
