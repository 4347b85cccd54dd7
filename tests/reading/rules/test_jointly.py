"""What two bodies did side by side, told by a plain deed; and what only looks like one."""

import pytest

from tests.reading.conftest import Read
from tests.reading.rules.test_gifts import met

UNION, WOMEN = "Liên đoàn Lao động huyện Sa Thầy", "Hội Liên hiệp Phụ nữ huyện Sa Thầy"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (f"Sáng 4/3/2024, {WOMEN} và {UNION} đã trao 90 lá cờ cho ngư dân.", "support"),
        (f"Sáng 4/3/2024, {UNION} phối hợp với {WOMEN} khám bệnh cho 200 nữ công nhân.", "support"),
        (f"Ngày 4/3/2024, {UNION} và {WOMEN} đã ra mắt mô hình “Nhà trọ an toàn cho nữ công nhân”.", "other"),
        (f"Ngày 4/3/2024, {UNION} và {WOMEN} thành lập câu lạc bộ nữ chủ nhà trọ.", "other"),
        (f"Ngày 4/3/2024, {UNION} phối hợp với {WOMEN} tuyên truyền Luật Lao động cho 90 nữ công nhân.", "other"),
        (f"Chiều 4/3/2024, {UNION} và {WOMEN} giao lưu bóng chuyền.", "other"),
        (
            f"Chiều 4/3/2024, {UNION} phối hợp cùng {WOMEN} đối thoại, giải đáp thắc mắc cho 90 nữ công nhân.",
            "conference",
        ),
        (f"Sáng 4/3/2024, giải cầu lông khai mạc, do {UNION} và {WOMEN} tổ chức.", "other"),
        (
            f"Sáng 4/3/2024, 90 thợ nghe luật sư nói về hợp đồng. Chương trình do {UNION}, {WOMEN} đồng tổ chức.",
            "other",
        ),
    ],
)
def test_what_two_do_side_by_side_is_an_occasion_of_theirs(read: Read, told: str, kind: str) -> None:
    assert met(read, told) == {UNION: kind, WOMEN: kind}


def test_a_third_may_be_named_behind_them(read: Read) -> None:
    third = "Trung tâm Y tế huyện Sa Thầy"
    told = f"Sáng 4/3/2024, {UNION} phối hợp với {WOMEN}, {third} khám bệnh cho 200 nữ công nhân."
    assert met(read, told) == {UNION: "support", WOMEN: "support", third: "support"}


@pytest.mark.parametrize(
    "told",
    [
        f"Ngày 4/3/2024, {UNION} và {WOMEN} đã trao đổi thư từ.",
        f"{UNION} và {WOMEN} tặng quà trẻ em vào mỗi dịp rằm tháng Tám.",
        f"Ngày 4/3/2024, chị Y Hơ Lan kể về giải cầu lông do {UNION} tổ chức khi chị còn làm ở {WOMEN}.",
    ],
)
def test_a_letter_or_a_custom_is_none(read: Read, told: str) -> None:
    assert met(read, told) == {}


def test_what_is_told_to_be_done_with_a_hospital_is_an_occasion_with_the_one_named_before(read: Read) -> None:
    hospital = "Bệnh viện Quân y 24"
    told = f"Sáng 4/3/2024, gần 500 công nhân được các bác sĩ {hospital} khám bệnh miễn phí. "
    assert met(read, f"{told}Chương trình do {UNION} phối hợp bệnh viện thực hiện.") == {
        UNION: "other", hospital: "other",
    }  # fmt: skip


def test_those_who_give_together_came_to_nobody(read: Read) -> None:
    account = read(f"Trao quà\n\nSáng 4/3/2024, {WOMEN} và {UNION} đã trao 90 lá cờ cho ngư dân.\n")
    assert {party.role for party in account.exchanges[0].parties} == {"organiser"}


@pytest.mark.parametrize("guests", ["12 doanh nghiệp trên địa bàn", "các ngân hàng", "nhiều đối tác cung cấp hàng hóa"])
def test_a_union_that_signs_with_firms_nobody_names_holds_the_signing(read: Read, guests: str) -> None:
    told = f"Sáng 4/3/2024, {UNION} tổ chức lễ ký kết thỏa thuận hợp tác về phúc lợi đoàn viên với {guests}."
    assert met(read, told) == {UNION: "signing"}


def test_guests_from_abroad_need_no_name(read: Read) -> None:
    told = f"Sáng 4/3/2024, {UNION} đã tiếp và làm việc với đoàn các nghiệp đoàn Nhật Bản đến tìm hiểu việc làm."
    assert met(read, told) == {UNION: "working_session"}
    ours = f"Sáng 4/3/2024, {UNION} đã tiếp và làm việc với đoàn cán bộ công đoàn cơ sở đến nộp hồ sơ."
    assert met(read, ours) == {}


def test_a_union_is_founded_by_a_decision_that_is_handed_over(read: Read) -> None:
    firm = "Công đoàn cơ sở Công ty TNHH May Hòa Lạc"
    assert set(met(read, f"Ngày 4/3/2024, {UNION} đã trao quyết định thành lập {firm}.")) == {UNION, firm}
    held = f"Ngày 4/3/2024, {UNION} tổ chức lễ trao quyết định kết nạp đoàn viên, thành lập {firm}."
    assert set(met(read, held)) == {UNION, firm}
    assert met(read, f"Ngày 4/3/2024, {UNION} đã trao quyết định nghỉ hưu cho hai cán bộ của {firm}.") == {}


def test_one_may_give_by_the_hand_of_another(read: Read) -> None:
    upper = "Công đoàn Giáo dục Việt Nam"
    told = f"Để chia sẻ khó khăn sau bão, {upper} đã ủy quyền cho {UNION} trao 20 triệu đồng cho các nhà giáo."
    assert set(met(read, told)) == {upper, UNION}


def test_who_comes_is_told_at_the_end_of_the_sentence(read: Read) -> None:
    told = (
        f"Sáng 4/3/2024, {UNION} và {WOMEN} tổ chức hội nghị sơ kết chương trình phối hợp.\n\n"
        "Đồng chí Trần Thị Bích Liên, Ủy viên Ban Thường vụ, Phó Chủ tịch Liên đoàn Lao động tỉnh Kon Tum "
        "dự và chỉ đạo hội nghị."
    )
    assert set(met(read, told)) == {UNION, WOMEN, "Liên đoàn Lao động tỉnh Kon Tum"}


TRADE = "Nghiệp đoàn xe ôm huyện Sa Thầy"


@pytest.mark.parametrize(
    "told",
    [
        f"{UNION}, tỉnh Kon Tum ra mắt Ban Chấp hành lâm thời {TRADE} vào cuối tuần trước.",
        f"{UNION} vừa trao quyết định thành lập và hoa cho Ban Chấp hành lâm thời {TRADE}.",
    ],
)
def test_a_union_of_a_trade_is_founded_by_the_way(read: Read, told: str) -> None:
    before = "Ban Chấp hành gồm 5 thành viên. Các đoàn viên giữ gìn trật tự nơi hành nghề."
    assert met(read, before, told) == {UNION: "other", TRADE: "other"}


def test_a_union_that_gives_money_to_one_of_its_own_has_founded_none(read: Read) -> None:
    before = "Ban Chấp hành gồm 5 thành viên. Các đoàn viên giữ gìn trật tự nơi hành nghề."
    assert met(read, before, f"{UNION} thường xuyên hướng dẫn {TRADE} về sổ sách.") == {}


def test_those_who_come_to_a_ceremony_meet_where_the_text_opens_in_the_middle(read: Read) -> None:
    came = f"Tham dự buổi lễ có ông Lê Văn Sơn, Chủ tịch {UNION}; bà Y Hoa, Chủ tịch {WOMEN} cùng đông đảo cô dâu."
    assert set(met(read, came)) == {UNION, WOMEN}
    said = "Phát biểu tại buổi lễ trao nhà, bà Y Hoa chúc các đôi hạnh phúc."
    assert set(met(read, came.replace("Tham dự buổi lễ có", "Đến tham dự có"), said)) == {UNION, WOMEN}
    alone = f"Tham dự buổi lễ có ông Lê Văn Sơn, Chủ tịch {UNION} cùng đông đảo cô dâu, chú rể và bạn bè."
    assert met(read, alone) == {}


def test_rooms_that_are_handed_over_are_no_class(read: Read) -> None:
    told = f"Sáng 4/3/2024, {UNION} và {WOMEN} tổ chức khánh thành và trao tặng 2 phòng lớp học cho điểm trường."
    assert met(read, told) == {UNION: "support", WOMEN: "support"}


def test_those_who_give_beside_each_other_further_down_gave_together(read: Read) -> None:
    upper = "Liên đoàn Lao động tỉnh Kon Tum"
    lead = f"Ngày 4/3/2024, đại diện {upper} đã đến thăm, trao tiền hỗ trợ cho đoàn viên bị bão."
    told = f"Đồng chí Phó Chủ tịch {upper} và lãnh đạo {UNION} đã trao 110 suất quà cho các gia đình."
    assert met(read, lead, told) == {upper: "support", UNION: "support"}
    alone = f"Đồng chí Phó Chủ tịch {upper} cho biết {UNION} có 110 gia đình bị tốc mái."
    assert met(read, lead, alone) == {}


def test_who_tells_of_a_visit_was_visited(read: Read) -> None:
    account = read(f"Thăm hỏi\n\nNgày 4/3/2024, {UNION} cho biết, {WOMEN} vừa đến thăm và trao 90 suất quà.\n")
    names = {body.id: body.name for body in account.organisations}
    roles = {names[party.organisation]: party.role for one in account.exchanges for party in one.parties}
    assert roles == {UNION: "host", WOMEN: "guest"}


def test_the_union_of_a_paper_is_a_union(read: Read) -> None:
    paper = "Công đoàn Báo và Phát thanh Truyền hình Kon Tum"
    told = f"Sáng 4/3/2024, {paper} phối hợp với {UNION} tổ chức trao quà cho học sinh vùng cao."
    assert met(read, told) == {paper: "support", UNION: "support"}


def test_a_congress_that_is_greeted_is_not_the_occasion(read: Read) -> None:
    told = f"Ngày 4/3/2024, {UNION} phối hợp với {WOMEN} tổ chức ngày hội hiến máu."
    greeted = "Đây là hoạt động chào mừng Đại hội Công đoàn các cấp, hướng tới Đại hội Đảng bộ huyện lần thứ XX."
    assert met(read, told, greeted) == {UNION: "other", WOMEN: "other"}


def test_those_told_last_to_have_come_took_part(read: Read) -> None:
    held = f"Ngày 4/3/2024, {UNION} tổ chức chương trình chợ Tết."
    assert set(met(read, f"{held} Lãnh đạo {WOMEN}, Ủy ban nhân dân huyện Sa Thầy đến dự.")) == {
        UNION,
        WOMEN,
        "Ủy ban nhân dân huyện Sa Thầy",
    }
    assert met(read, f"{held} Đông đảo đoàn viên, người lao động đến dự.") == {}


def test_the_deputies_of_a_council_are_met(read: Read) -> None:
    council = "Hội đồng nhân dân tỉnh Kon Tum"
    received = met(read, f"Ngày 4/3/2024, {UNION} có buổi tiếp và làm việc với đại biểu {council}.")
    assert set(received) == {UNION, council}
    assert council not in met(read, f"Ngày 4/3/2024, {UNION} tổ chức gặp mặt ứng cử viên đại biểu {council}.")


def test_who_heads_the_board_that_organises_stands_for_the_committee(read: Read) -> None:
    committee = "Tỉnh ủy Kon Tum"
    signed = f"Tối 4/3/2024, {UNION} và {WOMEN} ký kết quy chế phối hợp."
    there = f"Tham dự có ông A Tơ, Phó Bí thư {committee}, Trưởng Ban Tổ chức {committee}; bà Y Hoa, Chủ tịch {WOMEN}."
    assert set(met(read, signed, there)) == {UNION, WOMEN, committee}
