"""What the register knows of figures."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q, QuerySet

from giaoluu.register.indicators.models import Figure
from giaoluu.register.organisations.groups import Group
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import found as organisations_found
from giaoluu.register.organisations.queries import rows_of

MOST_DIGITS = 14
"""Figures that a number may have; what is longer is no number of the register."""
_NUMBER = re.compile(r"([\d\s.,]*)(.*)", re.DOTALL)


def figures() -> QuerySet[Figure]:
    """Return all figures, the latest recorded first."""
    return Figure.objects.select_related("organisation__same_as", "part_of").order_by("-pk")


def figure(key: int) -> Figure:
    """Return the figure of the row `key`. Raises `Figure.DoesNotExist`."""
    return figures().get(pk=key)


def found(text: str) -> QuerySet[Figure]:
    """Return the figures that count or measure such a thing, or are of an organisation of such a name."""
    bodies = Q(organisation__in=organisations_found(text).order_by().values("pk"))
    return figures().filter(Q(unit__icontains=text) | Q(measure__icontains=text) | bodies)


def figures_called(text: str) -> QuerySet[Figure]:
    """Return the figures that `found` finds, and those of such a number, written with or without what it counts."""
    number, counted = _NUMBER.match(text).groups()  # type: ignore[union-attr]  # it matches every text
    digits = re.sub(r"[\s.,]", "", number)
    if not digits or len(digits) > MOST_DIGITS:
        return found(text)
    return found(text) | figures().filter(value=digits, unit__icontains=counted.strip())


def wholes(row: Any) -> Iterator[Any]:
    """Yield `row`, a figure or aid, the sum of which it is a part, that of which that is one, and so on."""
    while row is not None:
        yield row
        row = row.part_of


def figures_of(organisation: Organisation) -> QuerySet[Figure]:
    """Return the figures that count something of `organisation`."""
    return figures().filter(organisation__in=rows_of(organisation))


def figures_among(organisations: Iterable[Organisation]) -> QuerySet[Figure]:
    """Return the figures that count something of one of `organisations`, the latest day or period first."""
    return figures().filter(organisation__in=list(organisations)).order_by("-as_of", "-period", "-pk")


def figures_of_bodies(rows: QuerySet[Figure], bodies: Group) -> QuerySet[Figure]:
    """Return those of `rows` that count something of one of `bodies`."""
    return rows.filter(bodies.at("organisation"))


def of_sort(rows: QuerySet[Figure], sorts: Iterable[str]) -> QuerySet[Figure]:
    """Return those of `rows` that are a `target`, count `turns`, are a `share` in per cent, or are `plain` figures."""
    ways = {
        "target": Q(target=True),
        "turns": Q(turns=True),
        "share": Q(unit="%"),
        "plain": Q(target=False, turns=False) & ~Q(unit="%"),
    }
    wanted = Q()
    for sort in sorts:
        wanted |= ways[sort]
    return rows.filter(wanted)
