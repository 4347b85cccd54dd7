"""What PostgreSQL finds, looked up before anything is joined to it: its planner does not know how much that is."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.db import connection

from giaoluu.register.search.kinds import Kind
from giaoluu.register.search.sampling import about

COUNTED = 1_000
"""Rows of one kind that are counted; of more, it is said that there are more."""


OFTEN = 0.1
"""Share of the cards of a kind, from which on these are gone through in order, until enough answer: a thousand take a
millisecond, where the index first gathers all that there are, fifteen for a hundred thousand."""


class Look(NamedTuple):
    """What is asked of the cards of a kind, and how many of their keys are wanted: the latest of them or the first."""

    asked: str
    kind: Kind
    most: int


class Hits(NamedTuple):
    """How many cards there are, one more than `COUNTED` standing for any number above; and if not above, their keys."""

    number: int
    keys: list[int]

    @property
    def many(self) -> bool:
        """Whether there are more than are counted: then whoever goes through the cards in order soon finds some."""
        return self.number > COUNTED


def hits(looks: Iterable[Look]) -> Mapping[str, Hits]:
    """Return what answers each look, in two statements; who may see it is not asked here."""
    asked = list(looks)
    if not asked:
        return {}
    known = about((look.asked, look.kind) for look in asked)
    parts, values = [], list[str | int]()
    for place, look in enumerate(asked):
        order = "DESC" if look.kind.latest else "ASC"
        often = known[look.asked].share >= OFTEN
        found = _IN_ORDER.format(order=order) if often else _BY_INDEX
        parts.append(f"SELECT {place}, COUNT(*), (ARRAY_AGG(card ORDER BY card {order}))[:%s] FROM {found}")  # noqa: S608 - no word of anybody's
        values += [look.most, *(look.kind.cards if often else ()), look.asked, COUNTED + 1]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        return {asked[place].asked: Hits(number, keys or []) for place, number, keys in cursor.fetchall()}


_BY_INDEX = "search_hits(%s::tsquery, %s)"
_IN_ORDER = """(
    SELECT id AS card FROM search_card WHERE id BETWEEN %s AND %s AND COALESCE(found @@ %s::tsquery, FALSE)
    ORDER BY id {order} LIMIT %s
) AS one_by_one"""
