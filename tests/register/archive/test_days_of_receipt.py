"""On which day a source came in: by the clock of the site."""

import datetime as dt

import pytest

from giaoluu.register.archive.models import Receipt
from giaoluu.register.archive.narrowing import received_within
from giaoluu.register.archive.queries import sources_on_record
from tests.register.factories import received
from tests.register.personas import Personas

DAY = dt.date(2024, 5, 5)


@pytest.mark.parametrize(
    ("moment", "there"),
    [
        ("2024-05-04T23:59:59+07:00", False),
        ("2024-05-05T00:00:00+07:00", True),
        ("2024-05-05T23:59:59.5+07:00", True),
        ("2024-05-06T00:00:00+07:00", False),
    ],
)
def test_a_source_came_on_the_day_that_it_was_here(personas: Personas, moment: str, there: bool) -> None:
    receipt = received("Hội đàm tại Lào Cai.", by=personas.lan, bureau=personas.lao_cai)
    Receipt.objects.filter(pk=receipt.pk).update(at=dt.datetime.fromisoformat(moment))
    assert received_within(sources_on_record(), DAY, DAY).exists() is there
    assert received_within(sources_on_record(), DAY, None).exists() is (moment >= "2024-05-05")
    assert received_within(sources_on_record(), None, DAY).exists() is (moment < "2024-05-06")
