from giaoluu.reading.article import Part
from giaoluu.reading.language import language_of


def language(text: str) -> str:
    return language_of(text.lower(), [Part("body", 0, len(text))])


def test_vietnamese_is_known_by_its_marks() -> None:
    assert language("Hai bên thống nhất tăng cường trao đổi đoàn.") == "vi"


def test_english_with_vietnamese_names_in_it_is_english() -> None:
    text = (
        "The delegation of the federation in Quảng Trị was received by Hồ Đại Nam on Monday. The two sides talked of "
        "housing and wages for the workers of the port, and agreed to exchange visits in the coming year."
    )
    assert language(text) == "en"


def test_a_vietnamese_page_that_quotes_an_english_name_is_vietnamese() -> None:
    text = "Đoàn của the Federation of Trade Unions in the Republic đã đến thăm và làm việc với công đoàn ngành."
    assert language(text) == "vi"


def test_where_no_words_tell_the_language_is_left_open() -> None:
    assert language("12 345 678") == "und"
    assert language_of("", []) == "und"


def test_menus_have_no_say() -> None:
    text = (
        "Trang chủ Giới thiệu Liên hệ\nThe unions of the two ports met in the hall and agreed on the plan for the year."
    )
    at = text.index("\n")
    assert language_of(text.lower(), [Part("navigation", 0, at), Part("body", at + 1, len(text))]) == "en"
