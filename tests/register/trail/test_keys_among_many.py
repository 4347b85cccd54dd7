"""Rows found by their keys, be these none, few or many."""

import pytest

from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import FEW, among
from tests.register.personas import Personas


@pytest.mark.parametrize("others", [0, FEW - 3, FEW - 2, 40_000])
def test_rows_are_found_among_few_keys_as_among_many(personas: Personas, others: int) -> None:
    wanted = [personas.lan.pk, personas.minh.pk]
    keys = [*wanted, *range(1_000_000, 1_000_000 + others)]
    assert list(User.objects.filter(pk__in=among(keys)).order_by("pk").values_list("pk", flat=True)) == wanted


def test_no_row_is_found_among_no_keys(personas: Personas) -> None:
    assert not User.objects.filter(pk__in=among([])).exists()
