import pytest

from giaoluu.cli.values import date_for_people, figure_for_people, number_for_people
from giaoluu.facts.kinds import Figure


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2024-11-04", "4 November 2024"),
        ("2024-06", "June 2024"),
        ("2024", "2024"),
        ("XXXX-11-04", "4 November, year not given"),
        ("2018/2023", "2018 – 2023"),
        ("2008/2024-05", "2008 – May 2024"),
        ("unknown", "unknown"),
    ],
)
def test_a_date_is_shown_as_people_write_it(edtf: str, shown: str) -> None:
    assert date_for_people(edtf) == shown


def test_thousands_are_marked_off_as_the_language_does(monkeypatch: pytest.MonkeyPatch) -> None:
    assert number_for_people(1234567.5) == "1,234,567.5"
    monkeypatch.setenv("GIAOLUU_LANGUAGE", "vi")
    assert number_for_people(1234567.5) == "1.234.567,5"
    assert number_for_people(2_300_000_000) == "2.300.000.000"


def test_a_range_and_its_unit_are_one_figure() -> None:
    figure = Figure(
        span=(0, 1), quote="", rule="", id="f1", value=2, high=3, unit="đoàn", measure=None, bound="at_least"
    )
    assert figure_for_people(figure) == "at least 2–3 đoàn"
