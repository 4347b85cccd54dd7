import pytest

from giaoluu.lexicon.folding import lower
from giaoluu.reading.rules.standing import status_of
from giaoluu.reading.sentences import Sentence


def status(sentence: str, name: str) -> str:
    """The status of the agreement that `sentence` calls `name`."""
    start = sentence.index(name)
    whole = Sentence(0, len(sentence), "body", 0)
    return status_of(lower(sentence), whole, start, start + len(name), len(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Kết thúc hội đàm, hai bên đã ký bản ghi nhớ về công tác công đoàn.",
        "Hai bên tiến hành ký kết bản ghi nhớ trước sự chứng kiến của đại biểu.",
        "Lễ ký bản ghi nhớ diễn ra trong không khí ấm áp.",
        "Nhân dịp này, lãnh đạo hai bên cùng ký bản ghi nhớ mới.",
    ],
)
def test_what_is_signed_here_is_signed(sentence: str) -> None:
    assert status(sentence, "bản ghi nhớ") == "signed"


@pytest.mark.parametrize(
    "sentence",
    [
        "Năm tới hai bên sẽ ký kết bản ghi nhớ.",
        "Hai bên dự kiến ký bản ghi nhớ vào mùa thu.",
        "Ông đề nghị hai bên xem xét ký bản ghi nhớ.",
        "Bạn mong muốn sớm có bản ghi nhớ giữa hai công đoàn.",
    ],
)
def test_what_is_only_meant_is_not_signed(sentence: str) -> None:
    assert status(sentence, "bản ghi nhớ") in {"proposed", "agreed"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Hai bên nhất trí sẽ ký bản ghi nhớ trong quý tới.",
        "Hai bên nhất trí ký bản ghi nhớ vào dịp đại hội.",
        "Hai bên thống nhất nội dung bản ghi nhớ và giao bộ phận giúp việc hoàn thiện.",
        "Hai bên nhất trí chủ trương về bản ghi nhớ, xem xét để ký kết trong năm 2025.",
    ],
)
def test_what_both_sides_agree_to_sign_is_agreed(sentence: str) -> None:
    assert status(sentence, "bản ghi nhớ") == "agreed"


def test_minutes_that_both_sides_agree_to_sign_are_signed() -> None:
    assert status("Hai bên thống nhất ký biên bản làm việc.", "biên bản làm việc") == "signed"


def test_what_both_sides_agreed_and_signed_is_signed() -> None:
    assert status("Hai bên đã thống nhất và ký kết bản ghi nhớ.", "bản ghi nhớ") == "signed"


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị tổng kết chương trình phối hợp giai đoạn 2013 - 2018.",
        "Hai bên đánh giá kết quả thực hiện chương trình phối hợp.",
        "Đến nay chương trình phối hợp đã kết thúc tốt đẹp.",
    ],
)
def test_what_is_summed_up_is_concluded(sentence: str) -> None:
    assert status(sentence, "chương trình phối hợp") == "concluded"


@pytest.mark.parametrize(
    "sentence",
    [
        "Hai bên sơ kết một năm thực hiện chương trình phối hợp.",
        "Thực hiện chương trình phối hợp, hai bên đã trao đổi sáu đoàn.",
        "Việc này nằm trong khuôn khổ chương trình phối hợp của hai tỉnh.",
        "Theo chương trình phối hợp đã ký năm 2019, hai bên gặp nhau mỗi năm.",
    ],
)
def test_what_is_being_carried_out_is_in_force(sentence: str) -> None:
    assert status(sentence, "chương trình phối hợp") == "in_force"


def test_what_was_signed_years_ago_is_not_signed_at_this_occasion() -> None:
    assert status("Bản ghi nhớ được ký kết năm 2012 vẫn còn giá trị.", "Bản ghi nhớ") == "in_force"


def test_of_a_term_summed_up_and_the_next_one_signed_the_nearer_word_decides() -> None:
    sentence = "Hội nghị tổng kết giai đoạn cũ và ký kết chương trình phối hợp giai đoạn mới."
    assert status(sentence, "chương trình phối hợp") == "signed"


def test_what_both_sides_think_highly_of_is_not_summed_up() -> None:
    assert status("Hai bên đánh giá cao việc thực hiện thỏa thuận hợp tác.", "thỏa thuận") == "in_force"


def test_the_second_of_two_that_will_be_signed_is_not_signed_either() -> None:
    sentence = (
        "Năm 2020, LĐLĐ thành phố sẽ ký kết bản ghi nhớ giai đoạn 2020 - 2025 với Tổng Công hội Thượng Hải và ký lại "
        "thỏa thuận với Liên hiệp Công đoàn tỉnh Champasak."
    )
    assert status(sentence, "thỏa thuận") in {"agreed", "proposed"}


def test_a_signing_of_another_clause_says_nothing_of_this_one() -> None:
    sentence = "Hai bên nhắc hiệp định ký ngày 4/3/1998; nhất trí xây dựng kế hoạch hợp tác."
    assert status(sentence, "kế hoạch") == "agreed"


def test_a_name_in_quotation_marks_is_signed_as_well() -> None:
    assert status("Ông Orlov và chủ nhà cùng ký “Thỏa thuận về tình hữu nghị”.", "Thỏa thuận") == "signed"


def test_minutes_are_signed() -> None:
    sentence = "Biên bản hội đàm năm 2011"
    whole = Sentence(0, len(sentence), "title", 0)
    assert status_of(lower(sentence), whole, 0, 16, len(sentence)) == "signed"


def test_a_signing_told_with_its_year_alone_was_long_ago() -> None:
    sentence = "Công đoàn hai tỉnh đặt quan hệ từ năm 2009 và ký kết Chương trình hợp tác vào năm 2015."
    assert status(sentence, "Chương trình hợp tác") == "in_force"


def test_what_is_praised_at_its_own_signing_is_signed() -> None:
    sentence = "Phát biểu tại lễ ký kết, bà Sim khen các bên đã xây dựng và tổ chức ký kết chương trình phối hợp."
    assert status(sentence, "chương trình phối hợp") == "signed"


def test_what_somebody_asks_both_to_write_is_proposed_though_a_day_of_signing_follows() -> None:
    sentence = "Ông đề nghị hai bên xây dựng bản ghi nhớ giai đoạn 2019 - 2023 và tổ chức lễ ký trong quý I năm 2019."
    assert status(sentence, "bản ghi nhớ") == "proposed"


def test_a_pact_to_be_signed_beside_one_signed_years_ago_is_agreed() -> None:
    said = "Hai bên đánh giá thỏa thuận ký năm 2019, nhất trí sẽ ký bản ghi nhớ mới vào đầu năm sau."
    assert status(said, "bản ghi nhớ") == "agreed"


def test_a_draft_that_was_passed_is_agreed_and_not_in_force() -> None:
    sentence = "Hội nghị thông qua dự thảo Quy chế làm việc, Quy chế phối hợp giữa Sở Y tế và Công đoàn ngành Y tế."
    assert status(sentence, "Quy chế phối hợp") == "agreed"


def test_a_draft_that_was_passed_and_then_signed_is_signed() -> None:
    sentence = "Hội nghị thông qua dự thảo và ký kết Quy chế phối hợp giữa Sở Y tế và Công đoàn ngành Y tế."
    assert status(sentence, "Quy chế phối hợp") == "signed"


def test_what_a_meeting_discussed_and_agreed_to_sign_was_signed_there() -> None:
    sentence = "Hội nghị đã thảo luận, sửa đổi, bổ sung và thống nhất ký kết Quy chế phối hợp của hai ngành."
    assert status(sentence, "Quy chế phối hợp") == "signed"


def test_what_two_sides_agreed_to_sign_is_yet_to_be_signed() -> None:
    sentence = "Hai bên đã thảo luận về nhà ở. Hai bên thống nhất ký kết Quy chế phối hợp."
    assert status(sentence, "Quy chế phối hợp") == "agreed"


def test_what_two_have_just_signed_is_signed_though_its_contents_are_told_first() -> None:
    told = "Đây là nội dung trọng tâm trong quy chế phối hợp vừa được LĐLĐ tỉnh và Sở Y tế ký kết sáng 24-7."
    assert status(told, "quy chế phối hợp") == "signed"


def test_the_contents_of_what_stands_are_not_signed() -> None:
    told = "Đây là nội dung trọng tâm trong quy chế phối hợp mà LĐLĐ tỉnh và Sở Y tế đang thực hiện."
    assert status(told, "quy chế phối hợp") == "in_force"


def test_what_two_have_agreed_to_draw_up_and_signed_is_signed() -> None:
    told = "LĐLĐ thị xã và Đảng ủy khối đã thống nhất xây dựng, ký kết chương trình phối hợp thực hiện 4 nội dung."
    assert status(told, "chương trình phối hợp") == "signed"


@pytest.mark.parametrize(
    ("sentence", "standing"),
    [
        ("Theo bản ghi nhớ vừa ký, hai bên trao đổi mỗi năm một đoàn.", "signed"),
        ("Hai trưởng đoàn trao đổi bản ghi nhớ trước sự chứng kiến của đại biểu.", "signed"),
        ("Hai bên trao đổi về khả năng xây dựng bản ghi nhớ mới.", "proposed"),
        ("Bà Hoa từng dự lễ ký kết bản ghi nhớ đầu tiên giữa hai công đoàn vào năm 1985.", "in_force"),
        ("Ông cho biết, thời gian qua quan hệ phát triển tốt, hai bên đã ký bản ghi nhớ.", "in_force"),
        ("Bản ghi nhớ giữa hai công đoàn của hai tỉnh cùng chung đường biên giới dài ở miền núi phía tây đã hết hạn.",
         "concluded"),
    ],
)  # fmt: skip
def test_where_a_memorandum_stands(sentence: str, standing: str) -> None:
    name = "Bản ghi nhớ" if sentence.startswith("Bản") else "bản ghi nhớ"
    assert status(sentence, name) == standing


def test_what_is_replaced_since_it_holds_no_more_is_over() -> None:
    over = "Bạn đề nghị sớm ký văn kiện mới để thay thế bản ghi nhớ giai đoạn 2020 - 2025 đã hết hiệu lực."
    assert status(over, "bản ghi nhớ") == "concluded"
    assert status("Văn kiện này thay thế bản ghi nhớ giai đoạn 2020 - 2025.", "bản ghi nhớ") == "in_force"
