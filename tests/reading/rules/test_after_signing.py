"""What the sides of a pact will do, told behind its signing without a verb of agreeing."""

import pytest

from tests.reading.conftest import Read

HEAD = (
    "Ký kết chương trình phối hợp\n\nSáng 2/4/2019, LĐLĐ tỉnh Bình Định và Báo Bình Định ký kết chương trình phối hợp"
    " tuyên truyền về công nhân giai đoạn 2019 - 2023.\n\n"
)


def lines(read: Read, *sentences: str) -> list[str]:
    account = read(HEAD + "\n\n".join(sentences))
    return [statement.text for statement in account.statements if statement.kind == "commitment"]


def test_each_side_has_its_line_though_nobody_says_will(read: Read) -> None:
    told = lines(
        read,
        "Chương trình nhằm nâng cao hiểu biết của công nhân về pháp luật.",
        "Báo Bình Định xây dựng chuyên mục về công nhân trên báo in và báo điện tử.",
        "LĐLĐ tỉnh Bình Định cung cấp thông tin, tạo điều kiện cho phóng viên về cơ sở.",
    )
    assert told == [
        "Báo Bình Định xây dựng chuyên mục về công nhân trên báo in và báo điện tử",
        "LĐLĐ tỉnh Bình Định cung cấp thông tin, tạo điều kiện cho phóng viên về cơ sở",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Hai bên phối hợp tổ chức hội thi viết về người lao động giỏi",
        "Trong quá trình thực hiện, hai bên thông tin cho nhau tình hình của công nhân các khu nhà trọ",
        "Về phía Báo Bình Định, đơn vị thường xuyên mở lớp viết tin cho cán bộ công đoàn",
        "Mỗi quý hai bên họp một lần để đánh giá",
        "Hai tỉnh ưu tiên giữ vững trật tự trên các tuyến đường giáp ranh",
        "Hai bên đẩy mạnh công tác tuyên truyền trong giai đoạn 2019 - 2023",
        "Từ năm 2019-2021, Báo Bình Định phối hợp mở lớp viết tin, tặng sách cho cán bộ công đoàn",
    ],
)
def test_what_both_sides_do_after_a_signing_is_a_line(read: Read, line: str) -> None:
    assert lines(read, f"{line}.") == [line]


@pytest.mark.parametrize(
    "report",
    [
        "LĐLĐ tỉnh Bình Định phối hợp với các công ty tổ chức khám bệnh cho 300 công nhân.",
        "Những năm qua, hai bên đã giúp nhau nhiều việc. Hai bên phối hợp mở lớp viết tin cho cán bộ công đoàn.",
        "Dịp này, Báo Bình Định tổ chức trao quà cho con công nhân vượt khó học giỏi.",
        "Sở Y tế tỉnh Bình Định tổ chức khám bệnh cho công nhân các khu nhà trọ.",
        "Theo chương trình, công an là lực lượng nòng cốt trong nhiệm vụ giữ gìn trật tự ở các khu nhà trọ.",
        "Mỗi năm, Báo Bình Định dành khoảng 90 triệu đồng giúp đỡ công nhân khó khăn.",
        "Theo đó, các bên thống nhất các nội dung phối hợp thực hiện trong giai đoạn 2019 - 2023.",
    ],
)
def test_what_was_done_and_what_others_do_is_no_line(read: Read, report: str) -> None:
    assert lines(read, report) == []


def test_what_a_side_does_for_the_moment_is_a_line(read: Read) -> None:
    told = lines(read, "Trước mắt, LĐLĐ tỉnh Bình Định chỉ đạo công đoàn cơ sở đọc báo hằng tuần.")
    assert told == ["LĐLĐ tỉnh Bình Định chỉ đạo công đoàn cơ sở đọc báo hằng tuần"]


def test_the_charge_of_a_side_is_a_line(read: Read) -> None:
    told = lines(read, "Trách nhiệm của LĐLĐ tỉnh Bình Định là vận động đoàn viên đọc báo; bố trí kinh phí mua báo.")
    assert told == ["vận động đoàn viên đọc báo", "bố trí kinh phí mua báo"]


def test_what_a_pact_is_for_is_no_line(read: Read) -> None:
    told = lines(
        read, "Theo đó, mục đích của chương trình là nhằm nâng cao vai trò của công đoàn trong dư luận xã hội."
    )
    assert told == []


def test_a_regulation_talked_over_beside_the_programme_signed_is_that_one(read: Read) -> None:
    account = read(
        f"{HEAD}Báo Bình Định và LĐLĐ tỉnh Bình Định đã thảo luận Quy chế phối hợp tuyên truyền trong giai đoạn"
        " 2019 - 2023, nhằm đưa tin về công nhân kịp thời."
    )
    assert [(one.kind, one.status) for one in account.agreements] == [("programme", "signed")]


def test_a_line_may_open_with_cu_the(read: Read) -> None:
    told = lines(
        read,
        "Chương trình nhằm nâng cao hiểu biết của công nhân về pháp luật.",
        "Cụ thể, Báo Bình Định xây dựng chuyên mục về công nhân; tổ chức cuộc thi viết hằng năm.",
    )
    assert len(told) == 2


def test_the_lines_may_stand_below_what_the_programme_holds(read: Read) -> None:
    told = lines(
        read,
        "Chương trình gồm các nội dung chính sau:\n- Tuyên truyền pháp luật cho công nhân;\n"
        "- Mở lớp viết tin cho cán bộ công đoàn.",
    )
    assert told == ["Tuyên truyền pháp luật cho công nhân", "Mở lớp viết tin cho cán bộ công đoàn"]


def test_the_programme_told_on_with_theo_do_is_the_one_signed(read: Read) -> None:
    account = read(
        f"{HEAD}Theo đó chương trình phối hợp năm 2019 sẽ tiếp tục phát huy kết quả đã đạt được, mở thêm lớp viết tin."
    )
    assert [one.status for one in account.agreements] == ["signed"]
    assert [one.kind for one in account.statements] == ["commitment"]


def test_lines_that_were_agreed_go_on_in_a_paragraph_of_their_own(read: Read) -> None:
    told = lines(
        read,
        "Hai đơn vị thống nhất trao đổi thông tin về công nhân; mở lớp viết tin cho cán bộ công đoàn.",
        "Đồng thời bảo đảm trật tự ở các khu nhà trọ; xây dựng phong trào đọc báo trong công nhân.",
    )
    assert len(told) == 4


def test_a_line_binds_the_side_it_opens_with(read: Read) -> None:
    account = read(
        f"{HEAD}Theo chương trình, Báo Bình Định sẽ mở lớp viết tin; LĐLĐ tỉnh Bình Định vận động công nhân đọc báo."
    )
    names = {body.id: body.name for body in account.organisations}
    assert [[names[body] for body in one.binds] for one in account.statements] == [
        ["Báo Bình Định"],
        ["Liên đoàn Lao động tỉnh Bình Định"],
    ]


def test_a_pact_may_lay_stress_on_a_line_and_resolutions_are_none(read: Read) -> None:
    told = lines(
        read,
        "Đặc biệt, chương trình phối hợp chú trọng mở lớp viết tin cho cán bộ công đoàn.",
        "Nội dung phối hợp gồm: tuyên truyền pháp luật cho công nhân; các chỉ thị, nghị quyết của Đảng về dân vận.",
    )
    assert told == ["mở lớp viết tin cho cán bộ công đoàn", "tuyên truyền pháp luật cho công nhân"]
