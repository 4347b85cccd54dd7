"""What may be done with figures: record and amend."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from giaoluu.register.archive.evidence import Grounds, amend_on_grounds, support
from giaoluu.register.indicators.models import Figure
from giaoluu.register.indicators.queries import wholes
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import User
from giaoluu.register.trail.writing import writing

WRITE = "register.write"


def record_figure(value: Decimal, *, by: User, grounds: Grounds, **columns: Any) -> Figure:
    """Return a new figure; every field rests on `grounds`."""
    with writing("indicators.record_figure", by=by, permission=WRITE) as act:
        figure = act.add(Figure(value=value, **columns))
        support(act, figure, ["value", *columns], grounds)
        return figure


def amend_figure(figure: Figure, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> Figure:
    """Return `figure` with `columns` set; raises `Stale` where somebody has changed it since version `seen`.

    Raises `Unfit` where it would be a part of itself, by way of others too.
    """
    with writing("indicators.amend_figure", by=by, permission=WRITE, why=why) as act:
        if figure in wholes(columns.get("part_of")):
            raise Unfit({"part_of": [_("No figure is a part of itself.")]})
        return amend_on_grounds(act, figure, seen=seen, grounds=grounds, columns=columns)
