"""A page of a list is read from an index that has the rows in its order; none is sorted."""

from typing import Any

import pytest
from django.db import connection
from django.db.models import F, QuerySet

from giaoluu.register.agreements.queries import agreements
from giaoluu.register.commitments.queries import commitments
from giaoluu.register.exchanges.queries import exchanges

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.parametrize("rows", [agreements, commitments, exchanges])
def test_the_latest_of_a_list_come_from_an_index_with_those_without_a_day_last(rows: Any) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite holds a missing day to be the least by itself")
    latest: QuerySet[Any, Any] = rows().select_related(None).prefetch_related(None).values_list("pk")[:50]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
    assert "_latest_first" in latest.explain()


@pytest.mark.parametrize(("rows", "column"), [(commitments, "kind"), (commitments, "step"), (exchanges, "kind")])
@pytest.mark.parametrize("turned", [False, True])
def test_rows_by_kind_or_outcome_come_from_an_index_from_either_end(rows: Any, column: str, *, turned: bool) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite sorts as quickly, and would be led astray by such an index")
    day = F("first_day").asc(nulls_first=True) if turned else F("first_day").desc(nulls_last=True)
    order = (f"-{column}", day, "-pk") if turned else (column, day, "pk")
    told = rows().select_related(None).prefetch_related(None).order_by(*order).values_list("pk")[:50]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
    assert f"_by_{column}" in told.explain()
