import pytest

from giaoluu.reading.mentions.names import end_of_name

STOPS = {"và", "đã", "tổ", "chức", "tại", "với", "ở", "là"}
COMPOUNDS = {"cao su", "cảnh sát", "công đoàn", "cửa khẩu", "chức năng"}


def name(text: str, *, longest: int = 14) -> str:
    return text[: end_of_name(text, 0, len(text), STOPS, COMPOUNDS, longest=longest)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dệt May Hòa Thọ đã tổ chức hội thi", "Dệt May Hòa Thọ"),
        ("Cao su Bình Long tổ chức", "Cao su Bình Long"),
        ("Điện tử Sao Mai với đối tác", "Điện tử Sao Mai"),
        ("Giày Thống Nhất, Bến Tre", "Giày Thống Nhất"),
        ("GD&ĐT đã họp", "GD&ĐT"),
        ("Pa-nô-ma tại Lào", "Pa-nô-ma"),
        ("May 10 đã ký", "May 10"),
        ("Y Dược - Phục hồi Chức năng", "Y Dược - Phục hồi Chức năng"),
        ("Cửa khẩu quốc tế", "Cửa khẩu"),
        ("Sao Mai 30 triệu đồng để sửa lớp", "Sao Mai"),
        ("CAND và VNPT", "CAND"),
        ("Cảnh sát nhân dân rất vui", "Cảnh sát nhân dân"),
        ("Cảnh sát nhân dân huyện", "Cảnh sát"),
    ],
)
def test_a_name_reaches_to_its_last_capital_or_compound(text: str, expected: str) -> None:
    assert name(text) == expected


def test_no_name_begins_with_a_small_letter() -> None:
    assert name("nước sạch cho dân") == ""


def test_a_name_ends_before_a_word_with_which_sentences_go_on() -> None:
    assert name("Sao Mai đã Trao quà") == "Sao Mai"


def test_a_name_is_no_longer_than_it_may_be() -> None:
    assert name("An Bình Cát Dương Giang Hà", longest=3) == "An Bình Cát"
