"""What rows are called on the screens."""

from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

from giaoluu.office.desk.addresses import SCREENS, screen_of
from giaoluu.office.desk.calling import called, cut, former_untold
from giaoluu.register.commitments.models import Aid
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.indicators.models import Figure
from giaoluu.register.people.models import Tenure


@pytest.mark.parametrize(
    ("row", "vietnamese", "english"),
    [
        (Figure(value=Decimal("4100.000000"), unit="lao động"), "4.100 lao động", "4,100 lao động"),
        (Aid(amount=Decimal("1000000.00"), currency="VND"), "1.000.000 VND", "1,000,000 VND"),
    ],
)
def test_a_number_is_called_as_numbers_are_written(row: Any, vietnamese: str, english: str) -> None:
    with translation.override("vi"):
        assert called(row) == vietnamese
    with translation.override("en"):
        assert called(row) == english


@pytest.mark.django_db
def test_an_exchange_without_a_title_is_called_by_its_kind_and_day_and_not_as_a_machine_keeps_it() -> None:
    with translation.override("en"):
        assert (
            called(Exchange(kind="courtesy_call", date="2022-08-16/2022-08-17")) == "Courtesy call, 16–17 August 2022"
        )


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_title_that_says_itself_that_the_post_is_a_former_one_needs_no_word_more(language: str) -> None:
    with translation.override(language):
        assert not former_untold(Tenure(title="nguyên Chủ tịch", former=True))
        assert not former_untold(Tenure(title="Former Chairman", former=True))
        assert former_untold(Tenure(title="Chủ tịch", former=True))


@pytest.mark.parametrize("route", SCREENS.values())
def test_the_address_of_a_row_is_the_one_that_leads_to_it(route: str) -> None:
    assert screen_of(route, 17) == reverse(route, args=[17])


def test_what_is_too_long_ends_behind_a_word() -> None:
    assert cut("Hợp tác giữa hai tỉnh giai đoạn 2024 - 2028", 30) == "Hợp tác giữa hai tỉnh giai…"
    assert cut("Hợp tác giữa hai tỉnh (Lào, Việt Nam)", 23) == "Hợp tác giữa hai tỉnh…"
    assert cut("2024-03-hoi-dam-con-minh-cong-tinh.html", 20) == "2024-03-hoi-dam-con…"
    assert cut("Hợp tác", 7) == "Hợp tác"
