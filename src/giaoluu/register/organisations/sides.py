"""A side of a relationship: a body, or one with all below it on a day, with their history; and what two share.

A side may be large, a national centre with all its unions. So it is a set of keys, given to the database as one value.
"""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from giaoluu.facts.values import latest_day
from giaoluu.register.organisations.lineages import ancestors_of, line_of
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.trail.rows import among


class Side(NamedTuple):
    """A body's `line`, itself first; with all below it, how many that are, and what these came from as `former`."""

    line: list[Organisation]
    keys: frozenset[int]
    below: int = 0
    former: tuple[Organisation, ...] = ()

    @property
    def body(self) -> Organisation:
        """The body itself."""
        return self.line[0]


def alone(body: Organisation) -> Side:
    """Return `body` with what it came from and what came of it, and nothing that stands below."""
    line = line_of(body)
    return Side(line, frozenset(row.pk for row in line))


def whole(body: Organisation, *, on: dt.date) -> Side:
    """Return `body` with all that stands below it on the day `on`, in the organisation or by territory.

    What it came from belongs to it as history, with all that stood below that on its last day; so does what the bodies
    below came from. The tree of the Front and the Party is another one, and is left out. The database is asked once for
    the trees, and once for each step back through mergers.
    """
    line = line_of(body)
    own = frozenset(row.pk for row in line)
    rows = [row for row in line if body.pk in {row.pk, row.same_as_id}]
    before = ancestors_of(row.pk for row in rows)
    seeds = {row.pk: _last_of(row, on) for row in line if row.pk in before or row in rows}
    found = _below(seeds)
    there = own | found.keys()
    keys = there | ancestors_of(found)
    former = Organisation.objects.filter(pk__in=among(keys - there), same_as=None).order_by("sorted_as", "pk")
    return Side(line, frozenset(keys), len(set(found.values()) - own), tuple(former))


def between(
    parts: "QuerySet[Any, Any]", of: str, ours: Collection[int], theirs: Collection[int], *columns: str
) -> Mapping[int, list[tuple[Any, ...]]]:
    """Return what both sides have a part in, by the key of the row that stands for it, with the parts of either side.

    `parts` are rows with an organisation and the occasion `of`; of each part the organisation and `columns` are told.
    Looked for from the smaller side.
    """
    one = Coalesce(f"{of}__same_as", of)
    fewer = min(ours, theirs, key=len)
    held = among(parts.filter(organisation__in=among(fewer)).order_by().values_list(one, flat=True))
    occasions = parts.model._meta.get_field(of).related_model._base_manager.order_by()
    rows = occasions.filter(pk__in=held).values("pk").union(occasions.filter(same_as__in=held).values("pk"))
    told: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for key, *part in parts.filter(**{f"{of}__in": rows}).order_by("pk").values_list(one, "organisation", *columns):
        if part[0] in ours or part[0] in theirs:
            told[key].append(tuple(part))
    return {
        key: found
        for key, found in told.items()
        if any(part[0] in ours for part in found) and any(part[0] in theirs for part in found)
    }


def _last_of(row: Organisation, on: dt.date) -> str:
    last = latest_day(row.valid_to)
    return (on if last is None else min(on, last)).isoformat()


def _below(days: Mapping[int, str]) -> Mapping[int, int]:
    """The rows of all that stands below these on their days, themselves among them, each with the one that stands."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_ON_POSTGRESQL, [list(days), list(days.values())])
        else:
            cursor.execute(_ON_SQLITE, [json.dumps(list(days.items()))])
        return dict(cursor.fetchall())


def _holds(row: str, first: str, last: str) -> str:
    """The condition that `row` may hold on `below.day`: dates are compared as text, as far as they are known."""
    ends = f"{row}.valid_to"
    return (
        f"(SUBSTR({row}.valid_from, 1, 4) = 'XXXX' OR {first.format(f'{row}.valid_from')} <= below.day) AND "
        f"({last.format(ends)} IN ('', '..') OR SUBSTR({last.format(ends)}, 1, 4) = 'XXXX' "
        f"OR {last.format(ends)} >= SUBSTR(below.day, 1, LENGTH({last.format(ends)})))"
    )


_SQLITE = ("SUBSTR({0}, 1, INSTR({0} || '/', '/') - 1)", "SUBSTR({0}, INSTR({0}, '/') + 1)")
_POSTGRESQL = (
    "SPLIT_PART({0}, '/', 1) COLLATE \"C\"",
    "SUBSTR({0}, STRPOS({0}, '/') + 1) COLLATE \"C\"",
)
_ON_SQLITE = f"""
WITH RECURSIVE below(key, day) AS (
    SELECT JSON_EXTRACT(value, '$[0]'), JSON_EXTRACT(value, '$[1]') FROM JSON_EACH(%s)
    UNION
    SELECT COALESCE(child.same_as_id, child.id), below.day FROM below
    JOIN organisations_parentage AS link ON link.relation <> 'front_party' AND link.parent_id IN (
        SELECT below.key UNION ALL SELECT id FROM organisations_organisation WHERE same_as_id = below.key
    )
    JOIN organisations_organisation AS child ON child.id = link.child_id
    WHERE {_holds("link", *_SQLITE)} AND {_holds("child", *_SQLITE)}
)
SELECT row.id, COALESCE(row.same_as_id, row.id) FROM organisations_organisation AS row WHERE row.id IN (
    SELECT key FROM below
    UNION SELECT other.id FROM below JOIN organisations_organisation AS other ON other.same_as_id = below.key
)
"""  # noqa: S608 - texts of ours
_ON_POSTGRESQL = f"""
WITH RECURSIVE below(key, day) AS (
    SELECT * FROM UNNEST(%s::bigint[], %s::text[])
    UNION
    SELECT step.key, below.day FROM below CROSS JOIN LATERAL (
        SELECT link.child_id AS key FROM organisations_parentage AS link
        JOIN organisations_organisation AS child ON child.id = link.child_id
        WHERE link.parent_id = below.key AND link.relation <> 'front_party'
        AND {_holds("link", *_POSTGRESQL)} AND {_holds("child", *_POSTGRESQL)}
        UNION ALL SELECT id FROM organisations_organisation WHERE same_as_id = below.key
        UNION ALL SELECT same_as_id FROM organisations_organisation WHERE id = below.key AND same_as_id IS NOT NULL
    ) AS step
)
SELECT one.id, COALESCE(one.same_as_id, one.id) FROM organisations_organisation AS one
WHERE one.id IN (SELECT key FROM below)
"""  # noqa: S608 - texts of ours
