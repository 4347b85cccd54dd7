"""What the server loads before its first answer."""

import gc
from collections.abc import Iterator

import pytest

from giaoluu.office.warming import warm
from giaoluu.register.search.equivalents import abbreviations


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_what_is_loaded_before_the_first_answer_is_left_alone_by_the_collector() -> None:
    gc.unfreeze()
    abbreviations.cache_clear()
    warm()
    assert abbreviations.cache_info().currsize == 1
    assert gc.get_freeze_count() > 10_000
