"""Bodies for which other rows are looked through: one of them, or all that stands below it."""

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import RawSQL
from django.db.models.lookups import IsNull

from giaoluu.register.organisations.models import Organisation, Parentage
from giaoluu.register.trail.rows import standing_keys

MANY = 300
"""Bodies that bear others: with more of them below it, a body stands for a large part of the register."""


@dataclass(frozen=True)
class Group:
    """The bodies `rows`, by their keys: so few that what is on record of them is found from them, by index."""

    rows: QuerySet[Organisation, Any] | RawSQL

    def at(self, column: str) -> Q:
        """Return the condition that the `column` of a row leads to one of the bodies."""
        return Q(**{f"{column}__in": self.rows})

    def by(self, links: QuerySet[Any, Any], column: str) -> Q:
        """Return the condition that one of `links`, narrowed by `at`, leads to a row by its `column`.

        Of rows judged the same it holds for the one that stands for them.
        """
        return Q(pk__in=standing_keys(links, column))


@dataclass(frozen=True)
class LargeGroup(Group):
    """A group of so many bodies that nearly every row is of one of them: `rows` bear others, `right_below` do not.

    Each row is looked at in the order of the list: a page is soon full, and nobody counts to the end. SQLite asks for
    the place of each body that it comes by; PostgreSQL looks the body up in both sets, which it keeps at hand.
    """

    right_below: QuerySet[Parentage]

    def at(self, column: str) -> Q:
        """Return the condition that the `column` of a row leads to one of the bodies."""
        if connection.vendor == "postgresql":
            return super().at(column) | Q(**{f"{column}__in": self.right_below.values("child")})
        either = Q(pk__in=self.rows) | Q(Exists(self.right_below.filter(child=OuterRef("pk"))))
        return Q(Exists(Organisation.objects.filter(either, pk=OuterRef(column))))

    def by(self, links: QuerySet[Any, Any], column: str) -> Q:
        """Return the condition that one of `links`, narrowed by `at`, leads to a row by its `column`."""
        # With EXISTS, PostgreSQL would first find the links of all rows, where so many are asked for.
        direct, judged = (
            Subquery(links.filter(**{name: OuterRef("pk")}).values("pk")[:1]) for name in (column, f"{column}__same_as")
        )
        return Q(IsNull(direct, rhs=False)) | Q(IsNull(judged, rhs=False))


def body_itself(key: int) -> Group:
    """Return the rows for which the row `key` stands, itself among them."""
    return Group(Organisation.objects.filter(Q(pk=key) | Q(same_as=key)).order_by().values("pk"))


def all_below(key: int) -> Group:
    """Return the rows of the body `key` and of all that stands or ever stood below it: what they did was done there.

    The tree of the Front and the Party is another one, and is left out.
    """
    bearing = _bearing(key)
    written = _written(bearing)
    if len(bearing) <= MANY:
        return Group(RawSQL(_BELOW.format(bearing=written), []))  # noqa: S611 - numbers
    rows = RawSQL(written, [])  # noqa: S611 - numbers, too many to be parameters
    placed = Parentage.objects.exclude(relation=Parentage.Relation.FRONT_PARTY).filter(parent__in=rows)
    return LargeGroup(rows, placed)


def _bearing(key: int) -> list[int]:
    # PostgreSQL has to be told to find a part of a question once; SQLite does so, and older ones know no word for it.
    once = "MATERIALIZED" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(_BEARING.format(once=once), [key])
        return sorted(found for (found,) in cursor.fetchall())


def _written(keys: list[int]) -> str:
    """Write keys as what may stand behind IN; PostgreSQL plans an array at once, and a list number by number."""
    written = ", ".join(map(str, keys))
    return f"SELECT unnest('{{{written}}}'::bigint[])" if connection.vendor == "postgresql" else written


_BEARING = """
WITH RECURSIVE judged(id, one) AS {once} (
    SELECT id, same_as_id FROM organisations_organisation WHERE same_as_id IS NOT NULL
), inner_ones(key) AS {once} (
    SELECT DISTINCT parent_id FROM organisations_parentage
    UNION SELECT id FROM judged UNION SELECT one FROM judged
), link(child, parent) AS {once} (
    SELECT child_id, parent_id FROM organisations_parentage
    WHERE relation <> 'front_party' AND child_id IN (SELECT key FROM inner_ones)
    UNION SELECT id, one FROM judged UNION SELECT one, id FROM judged
), below(key) AS (
    SELECT CAST(%s AS bigint) UNION SELECT link.child FROM below JOIN link ON link.parent = below.key
)
SELECT key FROM below
"""
"""A body with those below it that bear others, and with all rows judged the same that are there.

They are few, and so are the places between them: of 120,000 bodies one in thirty. The rest stands right below these.
"""
_BELOW = """
SELECT id FROM organisations_organisation WHERE id IN ({bearing})
UNION ALL
SELECT child_id FROM organisations_parentage WHERE relation <> 'front_party' AND parent_id IN ({bearing})
"""
