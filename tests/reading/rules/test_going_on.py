"""What sentences say that go on with the ones before them: lines of a pact, and promises told with 'đồng thời'."""

import pytest

from tests.reading.conftest import Read

OURS, THEIRS = "Liên đoàn Lao động tỉnh Sơn La", "Liên hiệp Công đoàn tỉnh Hủa Phăn"
HEAD = f"Công đoàn hai tỉnh hội đàm\n\nSáng 9/5/2023, tại Sơn La, {OURS} hội đàm với đoàn đại biểu {THEIRS} (Lào)."


def texts(read: Read, *sentences: str) -> list[str]:
    account = read("\n".join((HEAD, *sentences)))
    return [statement.text for statement in account.statements]


def test_lines_of_a_pact_go_on_over_its_paragraphs(read: Read) -> None:
    told = texts(
        read,
        "Hai bên thống nhất ký kết biên bản ghi nhớ giai đoạn 2023-2027 với 4 nội dung.",
        "Trong đó, đẩy mạnh tuyên truyền về tình hữu nghị hai nước.",
        "Hai bên giao lưu về nghề dệt, thảo luận các đề tài chung; thông báo cho nhau giá nông sản.",
        "Tích cực vận động công nhân học tiếng của nhau.",
    )
    assert told == [
        "đẩy mạnh tuyên truyền về tình hữu nghị hai nước",
        "Hai bên giao lưu về nghề dệt, thảo luận các đề tài chung",
        "thông báo cho nhau giá nông sản",
        "Tích cực vận động công nhân học tiếng của nhau",
    ]


def test_what_was_done_beside_a_pact_is_no_line_of_it(read: Read) -> None:
    told = texts(
        read,
        "Hai bên ký kết biên bản ghi nhớ giai đoạn 2023-2027.",
        "Trong đó, đẩy mạnh tuyên truyền về tình hữu nghị hai nước.",
        "Hai bên giao lưu văn nghệ đã để lại nhiều kỷ niệm đẹp.",
    )
    assert told == ["đẩy mạnh tuyên truyền về tình hữu nghị hai nước"]


def test_two_of_one_kind_go_on_with_what_they_agreed(read: Read) -> None:
    told = texts(
        read,
        "Biên bản ghi nhớ hai bên ký kết gồm các nội dung: trao đổi đoàn nữ công; tổ chức hội thi thợ giỏi.",
        "Đồng thời, nữ công hai tỉnh cùng nhau vận động chị em phòng chống mua bán người.",
    )
    assert len(told) == 3


def test_a_promise_may_follow_what_was_agreed(read: Read) -> None:
    told = texts(
        read,
        "Hai bên đã thống nhất nội dung biên bản ghi nhớ nhằm thiết lập quan hệ; đồng thời khẳng định sẽ tiếp tục "
        "trao đổi đoàn thợ giỏi.",
    )
    assert told == ["tiếp tục trao đổi đoàn thợ giỏi"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Việc ký kết là một trong những giải pháp hai bên thống nhất xây dựng để chăm lo công nhân vùng biên.",
        "Hai bên thống nhất tiếp tục ký kết biên bản ghi nhớ giai đoạn 2023-2027.",
        f"{OURS} đang triển khai chương trình hành động với 3 nội dung: đổi mới tuyên truyền; phát triển đoàn viên.",
    ],
)
def test_which_ones_were_agreed_signed_or_are_ones_own_is_no_promise(read: Read, sentence: str) -> None:
    assert texts(read, "Hai bên ký kết biên bản ghi nhớ.", sentence) == []


def test_one_paper_under_two_nouns_is_one_agreement(read: Read) -> None:
    account = read(f"{HEAD}\nHai bên đã ký kết Bản ghi nhớ Chương trình hợp tác giữa {OURS} và {THEIRS}.")
    assert [agreement.kind for agreement in account.agreements] == ["memorandum"]


def test_what_two_sides_do_besides_what_they_will_do_is_promised_too(read: Read) -> None:
    told = texts(
        read,
        "Hai bên ký kết biên bản ghi nhớ.",
        "Theo đó, hai công đoàn sẽ phối hợp dạy nghề; cùng tổ chức hội thi thợ giỏi. Hai bên xây dựng quỹ học bổng cho "
        "con công nhân.",
    )
    assert "Hai bên xây dựng quỹ học bổng cho con công nhân" in told


def test_examples_of_what_is_promised_are_no_promises_of_their_own(read: Read) -> None:
    told = texts(
        read,
        "Hằng năm, hai bên sẽ cùng tổ chức các hoạt động phù hợp với điều kiện cụ thể như: Đào tạo, giao lưu, hội thi.",
        "Công đoàn tỉnh Sơn La sẽ kiến nghị hoàn thiện chế độ lương; đặc biệt là chính sách giữ chân thợ giỏi.",
    )
    assert [text.split(" ")[0] for text in told] == ["cùng", "kiến"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị nhằm thảo luận, cho ý kiến và thống nhất thông qua quy chế làm việc.",
        "Trong thời gian ở thăm Sơn La, đoàn bạn và Liên đoàn Lao động tỉnh Sơn La sẽ dự mít tinh.",
        "Ông Lò Văn Thương mong muốn quan hệ hợp tác, hữu nghị giữa hai tỉnh, nhất là vùng biên, tiếp tục phát triển.",
    ],
)
def test_purposes_timetables_and_hopes_for_a_friendship_are_no_statements(read: Read, sentence: str) -> None:
    assert texts(read, sentence) == []


def test_what_two_sides_will_have_done_below_is_promised_with_the_rest(read: Read) -> None:
    account = read(
        f"{HEAD}\nHai bên ký kết biên bản ghi nhớ.\nTheo đó, hai bên sẽ trao đổi đoàn; chỉ đạo các cấp công đoàn vùng "
        "biên tăng cường kết nghĩa."
    )
    assert {statement.kind for statement in account.statements} == {"commitment"}


def test_who_will_direct_others_promises(read: Read) -> None:
    account = read(f"{HEAD}\nÔng Lò Văn Thương cho biết: Sở sẽ chỉ đạo các trung tâm chủ động dạy nghề cho công nhân.")
    assert [statement.kind for statement in account.statements] == ["commitment"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nội dung phối hợp tập trung vào việc tăng cường dạy nghề; giải quyết tranh chấp lao động.",
        "Theo đó các đơn vị phấn đấu đẩy mạnh dạy nghề; giải quyết tranh chấp lao động; các hoạt động văn nghệ.",
    ],
)
def test_contents_are_promised_one_by_one_and_what_has_no_verb_is_no_promise(read: Read, sentence: str) -> None:
    told = texts(read, "Hai bên ký kết biên bản ghi nhớ.", sentence)
    assert len(told) == 2


def test_what_two_who_join_as_sisters_will_do_is_promised_line_by_line(read: Read) -> None:
    account = read(
        "Ký kết nghĩa giữa hai đơn vị\n\nSáng 9/5/2023, tại Sơn La, Liên đoàn Lao động tỉnh Sơn La và Hội Nông dân "
        "tỉnh Sơn La đã ký giao ước kết nghĩa giai đoạn 2023-2027.\nNội dung ký kết gồm: Trao đổi kinh nghiệm dạy "
        "nghề; tuyên truyền về chương trình phối hợp các cấp; thăm hỏi gia đình khó khăn."
    )
    (pact,) = account.agreements
    assert (pact.status, len(pact.parties)) == ("signed", 2)
    assert [statement.kind for statement in account.statements] == ["commitment"] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "Giai đoạn 2013-2018, các đơn vị đã đề xuất nhiều giải pháp về nhà ở.",
        "Bản ghi nhớ sẽ có hiệu lực từ ngày ký.",
    ],
)
def test_what_was_done_over_years_and_what_takes_force_is_no_statement(read: Read, sentence: str) -> None:
    assert texts(read, sentence) == []


def test_a_right_to_ask_among_the_contents_of_a_pact_is_one_of_its_lines(read: Read) -> None:
    account = read(
        f"{HEAD}\nHai bên ký kết quy chế phối hợp với các nội dung: Tiếp nhận tin báo và kiến nghị xử lý vi phạm; cung "
        "cấp số liệu cho nhau."
    )
    assert {statement.kind for statement in account.statements} <= {"commitment"}


@pytest.mark.parametrize(
    "sentences",
    [
        ("Hai bên thống nhất nội dung trao đổi đoàn; đề xuất với Tỉnh ủy Sơn La cách dạy nghề; Phối hợp xây nhà ở.",),
        (
            (
                "Hai bên thảo luận, thống nhất và ký biên bản hợp tác, nội dung tập trung vào việc: trao đổi đoàn hằng "
                "năm; tổ chức lớp dạy nghề; LĐLĐ tỉnh Sơn La đề xuất UBND tỉnh Sơn La xây nhà ở."
            ),
        ),
        (
            "Hai bên thống nhất các nội dung hợp tác gồm:",
            "Phát triển các lớp dạy nghề.",
            "Trao đổi giáo viên giữa hai trường.",
            "Tổ chức giải bóng chuyền hằng năm.",
        ),
    ],
)
def test_all_lines_of_what_two_agreed_on_are_promised(read: Read, sentences: tuple[str, ...]) -> None:
    account = read("\n".join((HEAD, *sentences)))
    assert [statement.kind for statement in account.statements] == ["commitment"] * 3


def test_what_the_contents_of_a_pact_chiefly_are_is_promised(read: Read) -> None:
    told = texts(
        read,
        "Hai bên ký kết biên bản ghi nhớ.",
        "Nội dung chính của Biên bản ghi nhớ tập trung vào việc thành lập lớp dạy nghề chung.",
    )
    assert told == ["thành lập lớp dạy nghề chung"]


def test_a_course_agreed_on_is_promised_where_it_will_be_followed(read: Read) -> None:
    assert texts(read, "Hai bên đã nhất trí chủ trương sẽ cùng nhau xem xét việc dạy nghề cho công nhân.") != []


def test_what_all_must_do_besides_goes_on_with_what_a_body_instructs(read: Read) -> None:
    asks = "LĐLĐ tỉnh Sơn La yêu cầu các công đoàn huyện rà soát đoàn viên khó khăn."
    more = "Đặc biệt, các cấp công đoàn phải chủ động phối hợp với chủ nhà trọ giảm giá thuê cho công nhân."
    assert len(texts(read, asks, more)) == 2
    for other in ("Đặc biệt, nhiều công nhân phải ở nhà trọ chật hẹp.", "Ngoài ra, công đoàn sẽ tặng quà công nhân."):
        assert len(texts(read, asks, other)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "LĐLĐ tỉnh Sơn La dự kiến đề xuất tổ chức hội thi tay nghề cho công nhân vùng cao.",
        "Hội nghị lắng nghe các sáng kiến, đề xuất mở rộng nhà trẻ cho con công nhân.",
        "Ông Lò Văn A, Chủ tịch LĐLĐ tỉnh Sơn La nói công đoàn hai bên sẽ càng giúp cho nhà máy mạnh lên.",
        "Đoàn cho các doanh nghiệp giãn nợ và cam kết thời gian trả nợ bảo hiểm.",
    ],
)
def test_what_is_planned_or_only_named_is_no_statement(read: Read, sentence: str) -> None:
    assert texts(read, sentence) == []


def test_a_course_of_things_behind_what_is_promised_is_no_promise(read: Read) -> None:
    told = texts(
        read, "Hai bên sẽ phối hợp tuyên truyền kết quả dạy nghề; quá trình triển khai nghị quyết của công đoàn tỉnh."
    )
    assert told == ["phối hợp tuyên truyền kết quả dạy nghề"]
