"""A side of a relationship: a body, or one with all below it on a day, with their history; and what two share.

A side may be large, a national centre with all its unions. So it is a set of keys, given to the database as one value.
"""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import QuerySet

from giaoluu.facts.values import OPEN_YEAR, latest_day
from giaoluu.register.organisations.lineages import Steps, all_steps, led_from, line_of, lines_of
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
    """Return `body` with all that stands below it on the day `on`, as `wholes` tells."""
    (side,) = wholes([body], on=on)
    return side


def wholes(bodies: Sequence[Organisation], *, on: dt.date) -> list[Side]:
    """Return each of `bodies` with all that stands below it on the day `on`, in the organisation or by territory.

    What it came from belongs to it as history, with all that stood below that on its last day; so does what the bodies
    below came from. The tree of the Front and the Party is another one, and is left out. The database is asked once for
    the trees of all, and once for each other thing that is told of all.
    """
    # Those judged the same are few: joined to each of what was found, they cost more than the walk.
    rows = Organisation.objects.order_by().values_list("pk", "same_as")
    judged = {key: one for key, one in rows.exclude(same_as=None) if one is not None}
    steps = all_steps()
    lines = lines_of(bodies, steps, judged)
    found = _below([_seeds(line, steps, on) for line in lines])
    there = [below.union(row.pk for row in line) for line, below in zip(lines, found, strict=True)]
    came_from = [led_from(below, steps.before) - keys for below, keys in zip(found, there, strict=True)]
    gone = Organisation.objects.filter(pk__in=among(set().union(*came_from)), same_as=None)
    former = list(gone.order_by("sorted_as", "pk"))
    return [
        Side(line, keys | before, _counted(line, below, judged), tuple(row for row in former if row.pk in before))
        for line, below, keys, before in zip(lines, found, there, came_from, strict=True)
    ]


def _seeds(line: Sequence[Organisation], steps: Steps, on: dt.date) -> dict[int, str]:
    rows = {row.pk for row in line if line[0].pk in {row.pk, row.same_as_id}}
    there = rows | led_from(rows, steps.before)
    return {row.pk: _last_of(row, on) for row in line if row.pk in there}


def _counted(line: list[Organisation], found: frozenset[int], judged: Mapping[int, int]) -> int:
    own = {row.pk for row in line}
    # Counted without another set of all: a side may hold tens of thousands, of which few are doubles.
    double = {key for key in judged if key in found}
    ones = {judged[key] for key in double} - own
    return len(found) - len(double | (own & found)) + sum(key not in found or key in double for key in ones)


def between(
    parts: "QuerySet[Any, Any]", of: str, ours: Collection[int], theirs: Collection[int], *columns: str
) -> Mapping[int, list[tuple[Any, ...]]]:
    """Return what both sides have a part in, by the key of the row that stands for it, with the parts of either side.

    `parts` are rows with an organisation and the occasion `of`; of each part the organisation and `columns` are told.
    Looked for from the smaller side.
    """
    occasions = parts.model._meta.get_field(of).related_model._base_manager
    # Those judged the same are few, and read at once: joined to each part, they cost more than all else.
    judged = dict(occasions.exclude(same_as=None).order_by().values_list("pk", "same_as"))
    fewer = min(ours, theirs, key=len)
    mine = parts.filter(organisation__in=among(fewer)).order_by().values_list(of, flat=True)
    held = {judged.get(key, key) for key in mine}
    held |= {key for key, one in judged.items() if one in held}
    told: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    of_ours, of_theirs = set[int](), set[int]()
    for row in parts.filter(**{f"{of}__in": among(held)}).order_by().values_list(of, "organisation", *columns):
        key, body = judged.get(row[0], row[0]), row[1]
        if body in ours:
            of_ours.add(key)
        if body in theirs:
            of_theirs.add(key)
        if body in ours or body in theirs:
            told[key].append(row[1:])
    return {key: told[key] for key in of_ours & of_theirs}


def _last_of(row: Organisation, on: dt.date) -> str:
    last = latest_day(row.valid_to)
    return (on if last is None else min(on, last)).isoformat()


def _below(sides: Sequence[Mapping[int, str]]) -> list[frozenset[int]]:
    """For each of `sides`, the rows of all that stands below these on their days, and of these themselves."""
    seeds = [(side, key, day) for side, days in enumerate(sides) for key, day in days.items()]
    first = min(day for _side, _key, day in seeds)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_ON_POSTGRESQL, [first, *(list(column) for column in zip(*seeds, strict=True))])
        else:
            cursor.execute(_ON_SQLITE, [first, json.dumps(seeds)])
        told = dict(cursor.fetchall())
    read = frozenset if connection.vendor == "postgresql" else lambda keys: frozenset(json.loads(keys))
    return [read(told[side]) for side in range(len(sides))]


class _Dialect(NamedTuple):
    """How a database compares dates as text, and finds the first and the last of a stretch of them."""

    text: str
    first: str
    last: str

    def holds(self, since: str, until: str) -> str:
        """The condition that what lasted from `since` until `until` may have been there on `below.day`.

        Dates are compared as text, as far as they are known. Nearly all are a day and an open end, which are asked for
        first: to take a stretch of dates apart costs more than all else.
        """
        first, last = self.first.format(since), self.last.format(until)
        return (
            f"({since} {self.text} <= below.day OR {first} {self.text} <= below.day "
            f"OR SUBSTR({since}, 1, 4) = '{OPEN_YEAR}') AND ({until} IN ('', '..') OR {last} IN ('', '..') "
            f"OR SUBSTR({last}, 1, 4) = '{OPEN_YEAR}' OR {last} {self.text} >= SUBSTR(below.day, 1, LENGTH({last})))"
        )


_SQLITE = _Dialect("", "SUBSTR({0}, 1, INSTR({0} || '/', '/') - 1)", "SUBSTR({0}, INSTR({0}, '/') + 1)")
# Along the bodies that bear others, which are few, and then to what these bear. SQLite asks an index whether a body
# bears others, so that a small tree costs nothing; CROSS JOIN and + keep it from going there by way of all who do.
# The own dates of what they bear are looked up for those few bodies alone that begin after the first of the days, or
# end: to look at each of the tens of thousands below a national centre takes as long as all else.
_LINKS = f"""
FROM below CROSS JOIN organisations_parentage AS link {{joined}}
WHERE link.parent_id IN (
    SELECT below.key UNION ALL SELECT id FROM organisations_organisation WHERE same_as_id = below.key
) AND link.relation <> 'front_party' AND {_SQLITE.holds("link.valid_from", "link.valid_to")}
"""  # noqa: S608 - texts of ours
_BEARING = _LINKS.format(joined="CROSS JOIN organisations_organisation AS child")
_BORNE = _LINKS.format(joined="LEFT JOIN dated ON dated.id = link.child_id")
_ON_SQLITE = f"""
WITH RECURSIVE dated(id, since, until) AS MATERIALIZED (
    SELECT id, valid_from, valid_to FROM organisations_organisation WHERE valid_from > %s
    UNION SELECT id, valid_from, valid_to FROM organisations_organisation WHERE valid_to > ''
), below(side, key, day) AS (
    SELECT JSON_EXTRACT(value, '$[0]'), JSON_EXTRACT(value, '$[1]'), JSON_EXTRACT(value, '$[2]') FROM JSON_EACH(%s)
    UNION
    SELECT below.side, COALESCE(child.same_as_id, child.id), below.day {_BEARING}
    AND child.id = link.child_id AND {_SQLITE.holds("child.valid_from", "child.valid_to")} AND (
        +link.child_id IN (SELECT parent_id FROM organisations_parentage)
        OR +link.child_id IN (SELECT id FROM organisations_organisation WHERE same_as_id IS NOT NULL)
        OR +link.child_id IN (SELECT same_as_id FROM organisations_organisation WHERE same_as_id IS NOT NULL)
    )
), found(side, key) AS (
    SELECT below.side, row.id
    FROM below CROSS JOIN organisations_organisation AS row WHERE row.id IN (
        SELECT below.key UNION ALL SELECT id FROM organisations_organisation WHERE same_as_id = below.key
    )
    UNION ALL SELECT below.side, link.child_id {_BORNE}
    AND (dated.id IS NULL OR {_SQLITE.holds("dated.since", "dated.until")})
)
SELECT side, JSON_GROUP_ARRAY(key) FROM found GROUP BY side
"""  # noqa: S608 - texts of ours
_POSTGRESQL = _Dialect('COLLATE "C"', "SPLIT_PART({0}, '/', 1)", "SUBSTR({0}, STRPOS({0}, '/') + 1)")
_ON_POSTGRESQL = f"""
WITH RECURSIVE judged(id, one) AS MATERIALIZED (
    SELECT id, same_as_id FROM organisations_organisation WHERE same_as_id IS NOT NULL
), dated(id, since, until) AS MATERIALIZED (
    SELECT id, valid_from, valid_to FROM organisations_organisation WHERE valid_from ~>~ %s OR valid_to > ''
), bearing(key) AS MATERIALIZED (
    SELECT DISTINCT parent_id FROM organisations_parentage
    UNION SELECT id FROM judged UNION SELECT one FROM judged
), step(parent, child, since, until, born, ended) AS MATERIALIZED (
    SELECT link.parent_id, link.child_id, link.valid_from, link.valid_to, dated.since, dated.until
    FROM bearing JOIN organisations_parentage AS link ON link.child_id = bearing.key AND link.relation <> 'front_party'
    LEFT JOIN dated ON dated.id = link.child_id
    UNION ALL SELECT one, id, '', '', '', '' FROM judged UNION ALL SELECT id, one, '', '', '', '' FROM judged
), below(side, key, day) AS MATERIALIZED (
    SELECT * FROM UNNEST(%s::int[], %s::bigint[], %s::text[])
    UNION
    SELECT below.side, step.child, below.day FROM below JOIN step ON step.parent = below.key
    WHERE {_POSTGRESQL.holds("step.since", "step.until")}
    AND (step.born IS NULL OR {_POSTGRESQL.holds("step.born", "step.ended")})
), found(side, key) AS (
    SELECT side, key FROM below
    UNION ALL
    SELECT below.side, link.child_id
    FROM below JOIN organisations_parentage AS link ON link.parent_id = below.key AND link.relation <> 'front_party'
    LEFT JOIN dated ON dated.id = link.child_id
    WHERE {_POSTGRESQL.holds("link.valid_from", "link.valid_to")}
    AND (dated.id IS NULL OR {_POSTGRESQL.holds("dated.since", "dated.until")})
)
SELECT side, ARRAY_AGG(key) FROM found GROUP BY side
"""  # noqa: S608 - texts of ours
