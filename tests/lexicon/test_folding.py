import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.lexicon.folding import fold, lower


def page_words(page: str, phrase: str) -> str:
    """The words of the page behind the first place of `phrase` in its folded copy."""
    folded = fold(page)
    start, end = folded.to_page(at := folded.text.index(phrase), at + len(phrase))
    return page[start:end]


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Thoả thuận", "thỏa thuận"),
        ("Tỉnh uỷ Hoà Bình", "tỉnh ủy hòa bình"),
        ("THUỶ LỢI", "thủy lợi"),
        ("toạ đàm", "tọa đàm"),
        ("khoẻ", "khỏe"),
    ],
)
def test_the_old_place_of_a_tone_mark_is_made_the_new_one(written: str, folded: str) -> None:
    assert lower(written) == folded


@pytest.mark.parametrize("word", ["quý", "quỹ", "hoàn", "toán", "khuyến", "quỳnh", "hoạt"])
def test_a_tone_mark_that_has_one_place_only_stays(word: str) -> None:
    assert lower(word) == word


def test_an_ordinary_page_is_its_own_copy() -> None:
    folded = fold("Hội đàm tại Huế, 4/11.")
    assert folded.text == "Hội đàm tại Huế, 4/11."
    assert folded.offsets is None
    assert folded.to_page(4, 7) == (4, 7)


def test_blanks_and_dashes_of_every_kind_are_plain_ones() -> None:
    assert fold("LĐLĐ\u00a0tỉnh 2018\u20142023, Đồng\u2011Tháp").text == "LĐLĐ tỉnh 2018–2023, Đồng-Tháp"


def test_the_icelandic_letter_of_some_keyboards_is_read_as_the_vietnamese_one() -> None:
    assert fold("LÐLÐ tỉnh").text == "LĐLĐ tỉnh"


def test_cyrillic_lookalikes_are_read_as_latin_letters_but_russian_words_stay() -> None:
    assert fold("Ніệp hội").text == "Hiệp hội"
    assert fold("ВКТ là Всеобщая конфедерация труда").text == "ВКТ là Всеобщая конфедерация труда"


def test_a_decomposed_page_is_matched_composed_and_cited_as_it_stands() -> None:
    page = unicodedata.normalize("NFD", "Sáng 4/11, Liên đoàn Lao động tỉnh Điện Biên họp.")
    assert page_words(page, "Liên đoàn Lao động") == unicodedata.normalize("NFD", "Liên đoàn Lao động")
    assert page_words(page, "Điện Biên") == unicodedata.normalize("NFD", "Điện Biên")


def test_characters_without_width_are_left_out_of_the_copy_and_kept_in_the_citation() -> None:
    assert fold("Công\u200b đoàn\ufeff tỉnh").text == "Công đoàn tỉnh"
    assert page_words("Công\u200b đoàn tỉnh", "Công đoàn") == "Công\u200b đoàn"


def test_a_capital_that_grows_when_lowered_moves_nothing() -> None:
    folded = fold("İstanbul họp ở Huế")
    assert len(folded.low) == len(folded.text)
    assert folded.low[folded.text.index("Huế") :] == "huế"


@given(st.text(max_size=200))
def test_the_copy_of_any_text_keeps_its_shape(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.low)
    places = [folded.to_page(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert places == sorted(places)


def test_one_lookalike_alone_is_seen() -> None:
    assert fold("\u0406. Kết quả").text == "I. Kết quả"
