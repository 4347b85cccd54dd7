"""What the index of PostgreSQL finds, looked up before anything is joined to it: its planner does not know how much."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.db import connection

COUNTED = 1_000
"""Rows of one kind that are counted; of more, it is said that there are more."""


class Look(NamedTuple):
    """What is asked of the index, and which of the keys are wanted: so many, the `latest` or the first."""

    asked: str
    latest: bool
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
    """Return what the index finds by what was asked, in one statement; who may see it is not asked here."""
    asked = list(looks)
    if not asked:
        return {}
    parts = [
        f"SELECT {place}, COUNT(*), (ARRAY_AGG(card ORDER BY card {'DESC' if look.latest else 'ASC'}))[:%s]"  # noqa: S608 - no word of anybody's
        " FROM search_hits(%s::tsquery, %s)"
        for place, look in enumerate(asked)
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), [v for look in asked for v in (look.most, look.asked, COUNTED + 1)])
        return {asked[place].asked: Hits(number, keys or []) for place, number, keys in cursor.fetchall()}


def at_least(most: int, asked: str) -> bool:
    """Tell whether the index finds `most` cards or more."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM search_hits(%s::tsquery, %s)", [asked, most])
        return bool(cursor.fetchall()[0][0] >= most)
