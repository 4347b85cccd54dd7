import pytest

from giaoluu.lexicon.folding import fold
from giaoluu.reading.article import Part
from giaoluu.reading.sentences import find_sentences


def sentences(text: str) -> list[str]:
    folded = fold(text)
    found = find_sentences(folded.text, folded.low, [Part("body", 0, len(text))])
    return [text[sentence.start : sentence.end] for sentence in found]


def test_a_full_stop_a_question_and_an_exclamation_end_a_sentence() -> None:
    text = "Hai bên hội đàm. Ai chủ trì? Tuyệt vời! Rồi chia tay."
    assert sentences(text) == ["Hai bên hội đàm.", "Ai chủ trì?", "Tuyệt vời!", "Rồi chia tay."]


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn đến TP. Huế và ở lại hai ngày.",
        "TS. Lê Thu và ThS. Ngô Hạnh cùng dự.",
        "Cả tỉnh có 1.254 đoàn viên mới.",
        "Ngày 4.11.2024 hai bên gặp nhau.",
        "Bản tin đăng tại congdoan.vn sáng nay.",
        "Có lưới, phao, đèn, v.v. cho ngư dân.",
        "Đ/c. Lường bắt tay mọi người.",
    ],
)
def test_a_stop_inside_a_name_number_or_abbreviation_ends_nothing(text: str) -> None:
    assert sentences(text) == [text]


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    assert sentences("Ông nói: “Xin cảm ơn.” Mọi người vỗ tay.") == ["Ông nói: “Xin cảm ơn.”", "Mọi người vỗ tay."]


def test_a_missing_blank_between_sentences_is_seen() -> None:
    assert sentences("Hai bên ký kết.Buổi chiều đoàn về.") == ["Hai bên ký kết.", "Buổi chiều đoàn về."]


def test_a_headline_without_a_stop_is_one_sentence() -> None:
    assert sentences("Công đoàn Huế đón bạn") == ["Công đoàn Huế đón bạn"]


def test_menus_and_teasers_have_no_sentences() -> None:
    text = "Một câu. Hai câu."
    parts = [Part("related", 0, 8), Part("lead", 9, 17)]
    (only,) = find_sentences(text, text.lower(), parts)
    assert (only.start, only.role, only.part) == (9, "lead", 1)


def test_a_date_or_a_count_of_one_digit_may_end_a_sentence() -> None:
    assert sentences("Hồ sơ gửi trong tháng 6. Về nhà ở, tỉnh sẽ trả lời sau.") == [
        "Hồ sơ gửi trong tháng 6.",
        "Về nhà ở, tỉnh sẽ trả lời sau.",
    ]


@pytest.mark.parametrize(
    "text", ["1. Nâng cao chất lượng đội ngũ.", "Điều 5. Tổ chức thực hiện.", "Ngày 8. 3 là ngày hội."]
)
def test_a_number_of_what_follows_ends_nothing(text: str) -> None:
    assert sentences(text) == [text]


def test_a_word_of_one_letter_ends_a_sentence_and_an_initial_does_not() -> None:
    assert sentences("Mọi người đồng ý. Buổi họp tan.") == ["Mọi người đồng ý.", "Buổi họp tan."]
    assert sentences("Ông J. Smith đến dự.") == ["Ông J. Smith đến dự."]


def test_letters_behind_an_ampersand_end_a_sentence() -> None:
    assert sentences("Hai bên lo việc KH&CN. Thợ giỏi được khen.") == ["Hai bên lo việc KH&CN.", "Thợ giỏi được khen."]
