import pytest

from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.dates import find_dates


def dates_in(text: str) -> list[tuple[str | None, str]]:
    folded = fold(text)
    return [(date.value, date.role) for date in find_dates(folded.text, folded.low, 0, len(folded.text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The two unions met on the morning of June 4.", "XXXX-06-04"),
        ("They signed it on September 9, 2022 in Hue.", "2022-09-09"),
        ("Talks were held on 4 June 2023.", "2023-06-04"),
        ("Where and when: Da Nang, 22-23 August 2018", "2018-08-22/2018-08-23"),
        ("The visit runs from May 10 to 12.", "XXXX-05-10/XXXX-05-12"),
        ("The fund was set up on Feb. 21st, 2007.", "2007-02-21"),
    ],
)
def test_an_english_day_is_read_as_far_as_it_is_given(text: str, value: str) -> None:
    assert dates_in(text)[0][0] == value


def test_an_english_term_and_a_deadline() -> None:
    assert dates_in("a pact for the 2018-2023 period") == [("2018/2023", "term")]
    assert dates_in("The joint work lasts until 2027.") == [("2027", "future")]


def test_a_month_alone_is_no_date() -> None:
    assert dates_in("The project is to start in April and run for 30 months.") == []


def test_a_day_that_no_month_has_is_no_date() -> None:
    assert dates_in("on February 31 they met") == []
