"""What is asked of trees goes from few bodies to others by an index, however large the register is.

The plans are those of SQLite: PostgreSQL goes through tables as small as these, and is held to its speed by the bench.
"""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from giaoluu.register.organisations.lineages import tops_of_the_tree
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.placing import place_below
from giaoluu.register.organisations.sides import whole
from giaoluu.register.trail.models import User
from tests.register.factories import NOTED, organisation

TODAY = dt.date(2026, 3, 1)


@pytest.fixture
def top(lan: User) -> Organisation:
    """Return a body with another below it."""
    made = organisation("Tổng Liên đoàn Thử", by=lan)
    place_below(organisation("Công đoàn ngành Thử", by=lan), made, relation="organisational", by=lan, grounds=NOTED)
    return made


def _plan(asked: CaptureQueriesContext, begins: str) -> list[str]:
    """The steps by which SQLite answers the first question that begins so."""
    sql = next(one["sql"] for one in asked if one["sql"].lstrip().startswith(begins))
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return [str(row[-1]) for row in cursor.fetchall()]


def test_all_below_a_body_is_found_step_by_step(top: Organisation) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert whole(top, on=TODAY).below == 1
    if connection.vendor == "sqlite":
        scans = [step for step in _plan(asked, "WITH RECURSIVE") if step.startswith("SCAN")]
        assert {step.split()[1] for step in scans} <= {"below", "found", "JSON_EACH", "CONSTANT"}  # no table


def test_the_tops_of_a_tree_are_looked_for_among_those_that_bear_others(top: Organisation) -> None:
    with CaptureQueriesContext(connection) as asked:
        told = tops_of_the_tree(relation="organisational", on=TODAY, most=9)
    assert [one.organisation for one in told] == [top]
    if connection.vendor == "sqlite":
        assert "rowid=?" in _plan(asked, "SELECT")[0]
