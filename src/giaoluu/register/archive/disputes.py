"""Values that disagree with what a row holds: a person prefers one of them, or leaves it aside with a reason."""

from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from giaoluu.register.archive.evidence import Grounds, Noted, dispute, values_of
from giaoluu.register.archive.models import Evidence, Value
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import Row, column
from giaoluu.register.trail.writing import writing

WRITE = "register.write"


def prefer(value: Value, *, by: User, why: str) -> Value:
    """Return `value`, which its row now holds; what the row held before becomes a former value.

    `why` joins its evidence as a note. Raises `Unfit` without it, or where `value` does not disagree with its row.
    """
    with writing("archive.prefer_value", by=by, permission=WRITE, why=why) as act:
        chosen = _open(value, why)
        row = row_of(chosen)
        attname = next(one.attname for one in row._meta.concrete_fields if chosen.field in {one.name, one.attname})
        act.amend(row, **{attname: column(type(row), attname, chosen.value)})
        for one in values_of(row, chosen.field).filter(rank=Value.Rank.PREFERRED):
            act.amend(one, rank=Value.Rank.FORMER)
        preferred = act.amend(chosen, rank=Value.Rank.PREFERRED, by=by)
        act.add(Evidence(value=preferred, note=why))
        return preferred


def leave(value: Value, *, by: User, why: str) -> Value:
    """Return `value`, left aside: it stays on record with its words and with `why`, and is no contradiction any more.

    Other words that state it open the contradiction again. Raises `Unfit` as `prefer` does.
    """
    with writing("archive.leave_value", by=by, permission=WRITE, why=why) as act:
        left = act.amend(_open(value, why), rank=Value.Rank.LEFT)
        act.add(Evidence(value=left, note=why))
        act.mention(row_of(left))
        return left


def leave_counted(row: Row, name: str, counted: Any, *, by: User, why: str) -> Value:
    """Return the value `counted` of the field `name` of `row`, left aside: it came of counting others.

    It is given as a snapshot writes it. What counts to the same again is no contradiction any more; another count is.
    Raises `Unfit` as `prefer` does.
    """
    if not why.strip():
        raise Unfit({"why": [_("say why")]})
    with writing("archive.leave_value", by=by, permission=WRITE, why=why) as act:
        stated = dispute(act, row, name, counted, Grounds.on(Noted(why)))
        if stated.rank == Value.Rank.PREFERRED:
            raise Unfit({"rank": [_("this value does not disagree with its row any more")]})
        left = act.amend(stated, rank=Value.Rank.LEFT)
        act.mention(row)
        return left


def row_of(value: Value) -> Row:
    """Return the row of which `value` says something."""
    model: Any = apps.get_model(value.noun)
    row: Row = model._base_manager.get(pk=value.row)
    return row


def _open(value: Value, why: str) -> Value:
    if not why.strip():
        raise Unfit({"why": [_("say why")]})
    current = Value.objects.select_for_update().get(pk=value.pk)
    if current.rank != Value.Rank.OTHER:
        raise Unfit({"rank": [_("this value does not disagree with its row any more")]})
    return current
