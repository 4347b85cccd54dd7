import pytest
from django.utils.translation import override

from giaoluu.office.desk.review.fields import Things
from giaoluu.office.desk.review.forms import FigureForm, form_for

PAYLOAD = {"id": "f1", "value": 3, "unit": "đoàn", "bound": "exact", "organisation": None}


@pytest.mark.parametrize(
    ("typed", "language", "value"),
    [
        ("1.200", "vi", 1200),
        ("1.200,5", "vi", 1200.5),
        ("3,5", "vi", 3.5),
        ("3.5", "vi", 3.5),
        ("1 000 000", "vi", 1000000),
        ("1,200.5", "en", 1200.5),
    ],
)
def test_numbers_are_typed_as_they_are_written_here(typed: str, language: str, value: float) -> None:
    with override(language):
        form = FigureForm({"value": typed, "bound": "exact"}, things=Things())
        assert form.is_valid(), form.errors
        assert form.written()["value"] == value


def test_words_for_a_number_are_refused() -> None:
    assert not FigureForm({"value": "nhiều", "bound": "exact"}, things=Things()).is_valid()


def test_only_what_was_changed_is_a_change() -> None:
    form = form_for(
        "figure", {"value": "3", "unit": "đoàn", "bound": "over"}, things=Things(), payload=PAYLOAD, number=1
    )
    assert form.is_valid()
    changes = {name: value for name, value in form.changes().items() if name in PAYLOAD}
    assert changes == {"bound": "over"}
