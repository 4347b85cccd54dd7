"""Demands and promises by less usual ways: opinions, several who are asked in turn, posts between name and verb."""

import pytest

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

HEAD = "Đối thoại với công nhân\n\nBuổi đối thoại diễn ra sôi nổi, công nhân các nhà máy đã nêu nhiều câu hỏi.\n\n"


def told(read: Read, text: str) -> list[tuple[str, str]]:
    account: Account = read(f"{HEAD}{text} Buổi đối thoại khép lại trong không khí cởi mở, chân tình.\n")
    return [(statement.kind, statement.text) for statement in account.statements]


@pytest.mark.parametrize(
    "opinion",
    [
        "Bà Lê Thị Hoa cho rằng cần",
        "Bà Lê Thị Hoa cho rằng thời gian tới cần",
        "Bà Lê Thị Hoa cho rằng, để bữa ăn ca tốt hơn, cần",
        "Nhiều đại biểu cho rằng, cần",
    ],
)
def test_who_thinks_that_something_must_be_done_proposes_it(read: Read, opinion: str) -> None:
    assert told(read, f"{opinion} sửa đổi nghị định về kinh phí công đoàn.") == [
        ("proposal", "sửa đổi nghị định về kinh phí công đoàn")
    ]


def test_what_somebody_needs_is_no_demand(read: Read) -> None:
    assert told(read, "Bà Lê Thị Hoa chia sẻ, công nhân cần có nhà ở ổn định.") == []


def test_several_are_asked_in_turn(read: Read) -> None:
    assert told(
        read,
        "Bà Lê Thị Hoa đề nghị Sở Y tế quan tâm khám bệnh cho công nhân, yêu cầu các công đoàn cơ sở tăng cường"
        " kiểm tra bếp ăn.",
    ) == [("proposal", "quan tâm khám bệnh cho công nhân"), ("instruction", "tăng cường kiểm tra bếp ăn")]


def test_what_those_asked_are_to_request_is_part_of_it(read: Read) -> None:
    found = told(
        read,
        "Bà Lê Thị Hoa đề nghị các cấp công đoàn lắng nghe công nhân, kiến nghị với chủ doanh nghiệp cải thiện bữa ăn.",
    )
    assert len(found) == 1


@pytest.mark.parametrize("who", ["Đoàn giám sát", "Đoàn kiểm tra", "Đoàn khảo sát"])
def test_a_delegation_that_inspects_asks(read: Read, who: str) -> None:
    assert told(read, f"{who} đề nghị Công ty: Trả đủ lương tháng 6; bổ sung thỏa ước về bữa ăn ca.") == [
        ("proposal", "Trả đủ lương tháng 6"),
        ("proposal", "bổ sung thỏa ước về bữa ăn ca"),
    ]


@pytest.mark.parametrize("own", ["huyện", "Chi nhánh", "nhà máy", "Quỹ", "UBND phường"])
def test_who_speaks_for_a_body_promises_for_it(read: Read, own: str) -> None:
    assert told(read, f"Ông Bùi Quốc Toàn cho biết {own} sẽ lắp thêm đèn đường vào khu nhà trọ.") == [
        ("commitment", "lắp thêm đèn đường vào khu nhà trọ")
    ]


def test_who_is_always_ready_promises(read: Read) -> None:
    found = told(
        read, "Ông Kim Sung Ho khẳng định Liên đoàn Công đoàn Hàn Quốc luôn sẵn sàng hỗ trợ lao động Việt Nam."
    )
    assert found == [("commitment", "hỗ trợ lao động Việt Nam")]


@pytest.mark.parametrize(
    "who",
    [
        "Ông Thạch Sô Phia, Phó Chủ tịch Hội đồng nhân dân tỉnh, chỉ đạo",
        "Ông Thạch Sô Phia - Phó Chủ tịch Hội đồng nhân dân tỉnh chỉ đạo",
        "Ông Thạch Sô Phia, Phó Chủ tịch Hội đồng nhân dân tỉnh, lưu ý cần",
    ],
)
def test_a_post_stands_between_the_name_and_who_directs(read: Read, who: str) -> None:
    assert len(told(read, f"{who} LĐLĐ tỉnh tham mưu nghị quyết hỗ trợ công nhân mất việc.")) == 1


@pytest.mark.parametrize("does", ["dự, chỉ đạo hội nghị", "đến dự, phát biểu chỉ đạo Đại hội", "dự và chỉ đạo buổi lễ"])
def test_who_attends_and_directs_a_meeting_asks_nothing(read: Read, does: str) -> None:
    assert told(read, f"Ông Thạch Sô Phia, Phó Chủ tịch Hội đồng nhân dân tỉnh {does} cùng nhiều đại biểu.") == []


@pytest.mark.parametrize(
    "order",
    [
        "Trước tình hình này, LĐLĐ thành phố Hải Phòng chỉ đạo các công đoàn cơ sở tăng cường kiểm tra bữa ăn ca.",
        "LĐLĐ thành phố Hải Phòng cũng chỉ đạo các công đoàn cơ sở tăng cường kiểm tra bữa ăn ca.",
        "Theo đó, Hội Nông dân thành phố Hải Phòng và các cấp công đoàn cần tăng cường kiểm tra bữa ăn ca.",
    ],
)
def test_a_body_directs_now(read: Read, order: str) -> None:
    assert told(read, order) == [("instruction", "tăng cường kiểm tra bữa ăn ca")]


@pytest.mark.parametrize(
    "report",
    [
        "LĐLĐ thành phố Hải Phòng đã chỉ đạo các công đoàn cơ sở tăng cường kiểm tra bữa ăn ca.",
        "Từ đầu năm, LĐLĐ quận đã phối hợp với BHXH quận mời các doanh nghiệp lên làm việc, nhắc nhở.",
        "Tổ chức hội nghị ở 12 công ty; mở lớp tập huấn ở cơ sở; đề xuất, thương lượng nâng bữa ăn ca ở 5 công ty.",
        "LĐLĐ huyện sẽ cùng các cơ sở nắm tình hình và kiến nghị lên cấp trên những việc còn vướng.",
    ],
)
def test_what_was_done_or_is_among_tasks_is_no_demand(read: Read, report: str) -> None:
    assert [kind for kind, _ in told(read, report) if kind != "commitment"] == []


TASKS = ["đổi mới cách tuyên truyền", "tăng cường đối thoại"]


@pytest.mark.parametrize(
    "stress",
    [
        "Ông Lê Văn Tám nhấn mạnh một số nhiệm vụ trọng tâm: đổi mới cách tuyên truyền; tăng cường đối thoại.",
        "Ông Lê Văn Tám nêu rõ 2 nội dung cần thực hiện: (1) đổi mới cách tuyên truyền; (2) tăng cường đối thoại.",
        "Ông Lê Văn Tám lưu ý 2 vấn đề: một là, đổi mới cách tuyên truyền; hai là, tăng cường đối thoại.",
        (
            "Kết thúc buổi đối thoại với công nhân các nhà máy, ông Lê Văn Tám gợi mở các giải pháp:\n"
            "- đổi mới cách tuyên truyền\n- tăng cường đối thoại."
        ),
    ],
)
def test_whoever_stresses_tasks_asks_for_them(read: Read, stress: str) -> None:
    assert told(read, stress) == [("instruction", task) for task in TASKS]


@pytest.mark.parametrize(
    "report",
    [
        "Ông Lê Văn Tám nêu một số kết quả nổi bật: tổ chức 12 lớp tập huấn; kết nạp 300 đoàn viên.",
        "Báo cáo nêu rõ các giải pháp: tổ chức 12 lớp tập huấn; kết nạp 300 đoàn viên.",
        "Bà Hoa hy vọng những suất học bổng này sẽ tiếp thêm sức mạnh cho các em.",
        "Bà Hoa kỳ vọng qua chuyến thăm lần này sẽ mở ra nhiều cơ hội cho hai địa phương.",
    ],
)
def test_results_and_good_wishes_ask_nothing(read: Read, report: str) -> None:
    assert told(read, report) == []


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("Đáp lại, bà Lê Thị Lài cho biết sẽ cử cán bộ sang hướng dẫn.", "cử cán bộ sang hướng dẫn"),
        ("Công ty tiếp thu và sẽ điều chỉnh giờ tăng ca.", "điều chỉnh giờ tăng ca"),
    ],
)
def test_an_answer_promises(read: Read, text: str, promise: str) -> None:
    assert told(read, text) == [("commitment", promise)]


def test_who_wishes_may_promise_as_well(read: Read) -> None:
    found = told(
        read,
        "Ông Lê Văn Tám mong công đoàn bạn sớm cử thợ giỏi sang, đồng thời khẳng định tỉnh sẽ lo chỗ ở cho thợ.",
    )
    assert found == [("wish", "sớm cử thợ giỏi sang"), ("commitment", "lo chỗ ở cho thợ")]


def test_what_is_agreed_to_twice_is_two_promises(read: Read) -> None:
    assert told(read, "Ông Lê Văn Tám đồng ý tăng lương từ tháng sau, đồng ý trả tiền phép năm.") == [
        ("commitment", "tăng lương từ tháng sau"),
        ("commitment", "trả tiền phép năm"),
    ]


def test_workers_may_ask_twice_in_a_sentence(read: Read) -> None:
    found = told(read, "Công nhân yêu cầu tăng lương cơ bản, công nhân còn đề nghị giải quyết việc ăn ca.")
    assert found == [("instruction", "tăng lương cơ bản"), ("proposal", "giải quyết việc ăn ca")]


def test_an_answer_goes_on_in_the_next_sentence(read: Read) -> None:
    found = told(read, "Công ty chấp thuận giữ nguyên hợp đồng cũ. Về bữa ăn, công ty sẽ nâng khẩu phần từ tháng sau.")
    assert ("commitment", "nâng khẩu phần từ tháng sau") in found


def test_what_must_be_done_for_something_is_proposed_by_who_tells(read: Read) -> None:
    found = told(read, "Ông Lê Văn Tám cho biết thêm, để tránh ngừng việc, các công ty cần tăng cường đối thoại.")
    assert found == [("instruction", "tăng cường đối thoại")]


def test_what_is_only_planned_is_no_promise(read: Read) -> None:
    assert (
        told(read, "Dự kiến, ngày 10/11, đoàn công tác Hội Chữ thập đỏ Việt Nam sẽ trực tiếp trao quà cho bà con.")
        == []
    )


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Tại cuộc họp, Công đoàn Công ty Dệt Hoa Sen đã đưa ra ba đề xuất, gồm:", "proposal"),
        ("Công nhân có một số kiến nghị như sau:", "petition"),
        ("Ông Lê Văn Tám đề nghị các cấp công đoàn thực hiện tốt 2 nhiệm vụ.", "proposal"),
        ("Tại cuộc họp, hai bên thống nhất 2 nội dung.", "commitment"),
    ],
)
def test_what_is_raised_in_numbers_is_told_behind(read: Read, lead: str, kind: str) -> None:
    found = told(read, f"{lead} Một là, tăng tiền ăn ca cho thợ dệt. Hai là, mở thêm nhà trẻ cho con công nhân.")
    assert found == [(kind, "tăng tiền ăn ca cho thợ dệt"), (kind, "mở thêm nhà trẻ cho con công nhân")]


@pytest.mark.parametrize(
    "text",
    [
        "Các đại biểu nêu nhiều kiến nghị liên quan đến đời sống như: thợ dệt chưa được vay vốn; nhà trọ còn chật.",
        "Giám đốc trả lời các kiến nghị về tiền lương: tăng ca, nghỉ phép.",
        "Các đội luôn sẵn sàng tham gia chữa cháy.",
    ],
)
def test_complaints_and_answers_raise_nothing(read: Read, text: str) -> None:
    assert told(read, text) == []


def test_a_body_that_is_always_ready_to_go_with_another_promises(read: Read) -> None:
    found = told(read, "Công ty Dệt Hoa Sen luôn sẵn sàng đồng hành cùng Công đoàn Công ty Dệt Hoa Sen.")
    assert found == [("commitment", "đồng hành cùng Công đoàn Công ty Dệt Hoa Sen")]


def test_a_head_of_a_school_may_promise_for_it(read: Read) -> None:
    found = told(read, "Bà Lò Thị Sao, Hiệu trưởng Trường Đại học Hoa Ban, cho biết nhà trường sẽ mở lớp ở nhà máy.")
    assert found == [("commitment", "mở lớp ở nhà máy")]


def test_who_announces_that_it_will_promises(read: Read) -> None:
    found = told(read, "Công ty Dệt Hoa Sen thông báo sẽ thưởng Tết một tháng lương cho thợ dệt.")
    assert found == [("commitment", "thưởng Tết một tháng lương cho thợ dệt")]


def test_who_asks_behind_what_was_done_together_asks_now(read: Read) -> None:
    found = told(
        read,
        "LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum đã ký chương trình phối hợp; để triển khai chương trình, LĐLĐ tỉnh"
        " Kon Tum đề nghị công đoàn các huyện triển khai một số nhiệm vụ sau:\n1. Khám bệnh cho thợ dệt hằng năm.\n"
        "2. Mở tủ thuốc ở các khu nhà trọ công nhân.",
    )
    assert found == [
        ("proposal", "Khám bệnh cho thợ dệt hằng năm"),
        ("proposal", "Mở tủ thuốc ở các khu nhà trọ công nhân"),
    ]


def test_workers_on_strike_ask_and_two_towns_promise(read: Read) -> None:
    assert told(read, "Một số công nhân lãn công đề nghị công ty giảm giờ tăng ca.") == [
        ("proposal", "giảm giờ tăng ca")
    ]
    found = told(read, "Sau lễ ký, hai thành phố sẽ thường xuyên trao đổi đoàn thợ giỏi.")
    assert found == [("commitment", "thường xuyên trao đổi đoàn thợ giỏi")]


def test_each_side_may_promise(read: Read) -> None:
    found = told(read, "Mỗi bên sẽ cử thợ giỏi sang bạn; hỗ trợ các nhà máy trong vùng.")
    assert found == [("commitment", "cử thợ giỏi sang bạn"), ("commitment", "hỗ trợ các nhà máy trong vùng")]


def test_an_answer_goes_on_whatever_else_was_told_between(read: Read) -> None:
    found = told(
        read,
        "Tiếp thu ý kiến, Sở Nội vụ tỉnh Kon Tum nhất trí gửi số liệu hằng quý và giao Văn phòng làm đầu mối. Riêng"
        " việc biên chế, Sở sẽ báo cáo UBND tỉnh.",
    )
    assert ("commitment", "báo cáo UBND tỉnh") in found
    found = told(read, "Giải đáp các ý kiến, ông Lê Văn Tám nói về đơn hàng. Công ty cũng sẽ lắp 30 quạt ở xưởng.")
    assert found == [("commitment", "lắp 30 quạt ở xưởng")]


def test_what_a_demand_is_for_is_not_where_it_begins(read: Read) -> None:
    found = told(read, "Ông Lê Văn Tám đề nghị công ty dán thực đơn hằng tuần để thợ dệt giám sát.")
    assert [kind for kind, _ in found] == ["proposal"]
    assert "dán thực đơn hằng tuần để thợ dệt giám sát" in found[0][1]


def test_who_thinks_that_something_must_be_prompt_may_ask_besides(read: Read) -> None:
    found = told(
        read,
        "Ông Lê Văn Tám cho rằng việc giúp đỡ cần kịp thời, đúng người, và yêu cầu các CĐCS công khai số tiền.",
    )
    assert ("instruction", "công khai số tiền") in found


def test_two_sides_may_part_with_a_promise(read: Read) -> None:
    assert told(read, "Hai bên hẹn sẽ mở lớp ở Luông Nậm Thà.") == [("commitment", "mở lớp ở Luông Nậm Thà")]


def test_people_who_are_not_named_may_think_that_two_sides_must(read: Read) -> None:
    found = told(read, "Các đại biểu cho rằng hai bên cần lập đường dây nóng ở cửa khẩu.")
    assert found == [("proposal", "lập đường dây nóng ở cửa khẩu")]


def test_young_people_ask_too(read: Read) -> None:
    found = told(read, "Nhiều thanh niên kiến nghị Quốc hội, Chính phủ cần ban hành cơ chế vay vốn.")
    assert [kind for kind, _ in found] == ["petition"]


def test_how_sides_work_together_is_no_agreement(read: Read) -> None:
    assert told(read, "Việc phối hợp giữa các cơ quan chặt chẽ, thống nhất sẽ đem lại kết quả cho thợ dệt.") == []


def test_who_will_give_promises(read: Read) -> None:
    found = told(read, "Ông Lê Văn Tám cho biết, nhân dịp Tết, công ty sẽ trao 1.000 suất quà cho thợ dệt.")
    assert found == [("commitment", "trao 1.000 suất quà cho thợ dệt")]
    assert told(read, "Công ty Dệt Hoa Sen trao 1.000 suất quà cho thợ dệt.") == []
