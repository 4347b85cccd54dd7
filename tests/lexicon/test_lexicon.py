import pytest

from giaoluu.lexicon.folding import lower
from giaoluu.lexicon.lexicon import Anchor, Lexicon, load_lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def found(lexicon: Lexicon, text: str) -> list[str]:
    return [text[start:end] for start, end, _ in anchors(lexicon, text)]


def anchors(lexicon: Lexicon, text: str) -> list[Anchor]:
    return lexicon.find(text, lower(text), 0, len(text))


def test_the_longest_phrase_at_a_place_is_found(lexicon: Lexicon) -> None:
    assert "Phó Chủ tịch Thường trực" in found(lexicon, "bà Mai, Phó Chủ tịch Thường trực hội")
    assert "Chủ tịch" not in found(lexicon, "bà Mai, Phó Chủ tịch Thường trực hội")


def test_a_phrase_is_found_as_whole_words_only(lexicon: Lexicon) -> None:
    assert found(lexicon, "LĐLĐX họp") == []
    assert "LĐLĐ" in found(lexicon, "(LĐLĐ)")


def test_either_place_of_the_tone_mark_finds_the_same_phrase(lexicon: Lexicon) -> None:
    (old,), (new,) = anchors(lexicon, "Tỉnh uỷ"), anchors(lexicon, "Tỉnh ủy")
    assert old == new


def test_an_abbreviation_counts_in_capitals_only(lexicon: Lexicon) -> None:
    assert found(lexicon, "BTV họp") == ["BTV"]
    assert found(lexicon, "btv họp") == []


def test_a_place_counts_with_a_capital_only(lexicon: Lexicon) -> None:
    assert [meaning.place[0].name for _, _, meaning in anchors(lexicon, "về Hòa Bình")] == ["Hòa Bình"]
    assert not any(meaning.place for _, _, meaning in anchors(lexicon, "vì hòa bình"))


@pytest.mark.parametrize(
    "name", ["thành phố Hồ Chí Minh", "quận 7", "khu tự trị dân tộc Choang Quảng Tây", "tập đoàn Viettel"]
)
def test_the_unit_or_head_that_opens_a_name_may_be_written_small(lexicon: Lexicon, name: str) -> None:
    assert name in found(lexicon, f"ở {name} có mưa")


def test_a_name_without_any_capital_is_none(lexicon: Lexicon) -> None:
    assert "ngân hàng chính sách xã hội" not in found(lexicon, "vay ngân hàng chính sách xã hội")


def test_an_everyday_word_is_a_head_only_with_a_capital(lexicon: Lexicon) -> None:
    assert any(meaning.head for _, _, meaning in anchors(lexicon, "Sở Nội vụ"))
    assert not any(meaning.head for _, _, meaning in anchors(lexicon, "cơ sở nội vụ"))


def test_one_name_may_mean_a_province_and_the_town_in_it(lexicon: Lexicon) -> None:
    ((_, _, meaning),) = anchors(lexicon, "Bạc Liêu")
    assert {(place.unit, place.parent) for place in meaning.place} == {("tỉnh", "Việt Nam"), ("thành phố", "Bạc Liêu")}


def test_a_post_that_ends_in_a_body_is_a_post_and_then_a_body(lexicon: Lexicon) -> None:
    assert found(lexicon, "Bí thư Tỉnh ủy") == ["Bí thư", "Tỉnh ủy"]


def test_offsets_are_those_of_the_text_not_of_the_stretch(lexicon: Lexicon) -> None:
    text = "Tại Huế, hội đàm"
    ((start, end, meaning),) = lexicon.find(text, lower(text), 8, len(text))
    assert text[start:end] == "hội đàm"
    assert meaning.event == "talks"


def test_words_are_kept_by_their_category(lexicon: Lexicon) -> None:
    assert "tin liên quan" in lexicon.words["section_head"]


def test_two_syllables_of_one_word_are_a_compound(lexicon: Lexicon) -> None:
    assert "lao động" in lexicon.compounds
    assert "công đoàn" in lexicon.compounds


def test_a_shorter_phrase_is_found_where_the_longer_one_breaks_off_in_a_word(lexicon: Lexicon) -> None:
    assert found(lexicon, "CĐ VNX họp")[:1] == ["CĐ"]


def test_the_everyday_words_of_a_name_may_be_shortened(lexicon: Lexicon) -> None:
    assert found(lexicon, "CĐ Công nghiệp Hóa chất VN họp") == ["CĐ Công nghiệp Hóa chất VN"]


def test_a_body_that_a_post_ends_in_is_found_as_well(lexicon: Lexicon) -> None:
    assert found(lexicon, "đại biểu HĐND tỉnh")[:2] == ["đại biểu HĐND", "HĐND"]
