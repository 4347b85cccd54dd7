import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.register.search.folding import bears_marks, folded, marked_words, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Liên đoàn Lao động TỈNH ĐẮK LẮK", "lien doan lao dong tinh dak lak"),
        ("28/KH-TLĐ", "28 kh tld"),
        ("05/03/2024", "5 3 2024"),
        ("1.243 công nhân, 20.000.000 đồng", "1243 cong nhan 20000000 dong"),
        ("1.243.5", "1 243 5"),
        ("云南省总工会", "云南 南省 省总 总工 工会 会"),
        ("", ""),
        ("'; DROP TABLE -- \x00 \"*", "drop table"),
    ],
)
def test_text_is_folded_into_words(text: str, words: str) -> None:
    assert folded(text) == words


@given(st.text(max_size=300))
def test_words_hold_nothing_that_a_database_might_take_for_its_own(text: str) -> None:
    assert all(all(letter.isalnum() or letter == "_" for letter in word) for word in words_of(text))


def test_a_tone_may_be_written_on_either_vowel() -> None:
    assert marked_words("Hoà Bình") == marked_words("Hòa Bình")
    assert marked_words("Hà") != marked_words("Hạ")


def test_who_writes_no_marks_asks_for_none() -> None:
    assert not bears_marks("lao cai")
    assert bears_marks("lào cai")
    assert bears_marks("dong đa")
