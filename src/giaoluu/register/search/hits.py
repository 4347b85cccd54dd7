"""What PostgreSQL finds, looked up before anything is joined to it: its planner does not know how much that is."""

from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

from django.db import connection

from giaoluu.register.search.kinds import Kind
from giaoluu.register.search.sampling import about

COUNTED = 200
"""Rows of one kind that are counted; of more, it is said that there are more: nobody reads to the end of them."""
KNOWN = 1_000
"""Rows of one kind of which the index tells the keys."""
OFTEN = 0.1
"""Share of the cards of a kind, from which on these are gone through in order, until enough answer: two hundred take
less than a millisecond, where the index first gathers all that there are, fifteen for a hundred thousand."""
SHORT = 3
"""Letters from which on the index is asked for a word of which only the beginning is told: of fewer it would gather
all rows of the register, where those that bear the other words can be looked at one by one."""


class Look(NamedTuple):
    """What is asked of the cards of a kind, and how many of their keys are wanted: the latest of them or the first.

    What answers `asked` answers `roughly` too, which the index finds sooner.
    """

    asked: str
    roughly: str
    kind: Kind
    most: int


class Hits(NamedTuple):
    """How many cards there are, one more than `COUNTED` or `KNOWN` standing for any number above; if not, their keys.

    Where they stand `often`, whoever goes through the cards in order soon finds some.
    """

    number: int
    keys: list[int]
    often: bool

    @property
    def many(self) -> bool:
        """Whether there are so many that no keys of all of them are known."""
        return self.number > (COUNTED if self.often else KNOWN)

    def only(self, seen: Container[int]) -> "Hits":
        """Return those of them that are among `seen`, in their order."""
        keys = [key for key in self.keys if key in seen]
        return self._replace(number=len(keys), keys=keys)


def hits(looks: Iterable[Look]) -> Mapping[str, Hits]:
    """Return what answers each look, in two statements; who may see it is not asked here."""
    asked = list(looks)
    if not asked:
        return {}
    known = about((look.asked, look.kind) for look in asked)
    often = [known[look.asked].share >= OFTEN for look in asked]
    parts, values = [], list[str | int]()
    for place, look in enumerate(asked):
        order = "DESC" if look.kind.latest else "ASC"
        found = _IN_ORDER.format(order=order) if often[place] else _BY_INDEX
        parts.append(f"SELECT {place}, COUNT(*), (ARRAY_AGG(card ORDER BY card {order}))[:%s] FROM {found}")  # noqa: S608 - no word of anybody's
        ordered, indexed = (*look.kind.cards, look.asked, COUNTED + 1), (look.roughly, look.asked, KNOWN + 1)
        values += [look.most, *(ordered if often[place] else indexed)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        return {asked[place].asked: Hits(number, keys or [], often[place]) for place, number, keys in cursor.fetchall()}


_BY_INDEX = "search_hits(%s::tsquery, %s::tsquery, %s)"
_IN_ORDER = """(
    SELECT id AS card FROM search_card WHERE id BETWEEN %s AND %s AND COALESCE(found @@ %s::tsquery, FALSE)
    ORDER BY id {order} LIMIT %s
) AS one_by_one"""
