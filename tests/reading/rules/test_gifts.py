"""Gifts and ceremonies of one body, of which others have a part that is told by the way."""

import pytest

from tests.reading.conftest import Read

HOME, FIRM, UPPER = "Liên đoàn Lao động huyện Sa Thầy", "Công ty TNHH Gạch Sa Thầy", "Liên đoàn Lao động tỉnh Kon Tum"
GIVES = f"Sáng 4/3/2024, {HOME} tổ chức trao quà cho công nhân có hoàn cảnh khó khăn ở các nông trường."
MORE = "Các đại biểu ôn lại truyền thống và chia sẻ kinh nghiệm của mỗi đơn vị."


def met(read: Read, *sentences: str, title: str = "Tin hoạt động") -> dict[str, str]:
    account = read(title + "\n\n" + "\n".join((*sentences, MORE)))
    names = {body.id: body.name for body in account.organisations}
    return {names[party.organisation]: one.kind for one in account.exchanges for party in one.parties}


@pytest.mark.parametrize(
    "told",
    [
        f"Đoàn cũng trao 20 triệu đồng cho {FIRM} để sửa nhà ăn ca.",
        f"Toàn bộ kinh phí mua quà do {FIRM} cùng các nhà hảo tâm tài trợ.",
        f"Dịp này, {FIRM} hỗ trợ 30 triệu đồng cho các gia đình bị bão làm tốc mái.",
    ],
)
def test_who_paid_for_the_gift_or_received_of_it_has_a_part_in_it(read: Read, told: str) -> None:
    assert met(read, GIVES, told).get(FIRM) == "support"


@pytest.mark.parametrize(
    "told",
    [
        f"Trước đó, đoàn đã trao 20 triệu đồng cho {FIRM} để sửa nhà ăn ca.",
        f"Công nhân đều đang làm việc tại {FIRM} từ 3 năm nay.",
        "Toàn bộ kinh phí mua quà do các nhà hảo tâm tài trợ.",
        f"Từ đầu năm đến nay, {FIRM} hỗ trợ 30 triệu đồng cho công nhân đau ốm.",
    ],
)
def test_who_is_only_spoken_of_has_none(read: Read, told: str) -> None:
    assert met(read, GIVES, told) == {}


def test_a_call_for_gifts_gives_nothing_yet(read: Read) -> None:
    call = f"Ngày 4/3/2024, {HOME} phát động quyên góp sách vở để tặng học sinh của {FIRM}."
    assert met(read, call, title=f"{UPPER} tặng sách") == {}


def test_who_asked_for_gifts_gives_none(read: Read) -> None:
    asked = f"Thực hiện Thư ngỏ của {FIRM} kêu gọi ủng hộ vùng lũ, chiều 4/3/2024, {UPPER} trao quà cho {HOME}."
    assert set(met(read, asked)) == {UPPER, HOME}


def test_workers_at_a_firm_that_a_delegation_visits_are_the_firm_s(read: Read) -> None:
    visit = f"Chiều 4/3/2024, {UPPER} tổ chức đoàn đến thăm, tặng quà cho công nhân lao động khó khăn tại {FIRM}."
    assert met(read, visit).get(FIRM) == "support"
    other = "Xí nghiệp may Hồng Lam"
    led = f"Ngày 4/3/2024, đoàn công tác của {UPPER} do bà Lê Thị Sen làm trưởng đoàn đã đến thăm và động viên"
    both = f"{led} người lao động bị thiệt hại do bão tại {other} và {FIRM}."
    assert set(met(read, both, f"{UPPER} đã trao 50 triệu đồng hỗ trợ người lao động.")) == {UPPER, other, FIRM}


def test_a_union_that_is_founded_meets_who_founds_it(read: Read) -> None:
    founded = f"Chiều 4/3/2024, {HOME} tổ chức lễ công bố quyết định thành lập Công đoàn cơ sở {FIRM}."
    assert set(met(read, founded)) == {HOME, f"Công đoàn cơ sở {FIRM}"}
    plan = f"Chiều 4/3/2024, {HOME} bàn về việc thành lập Công đoàn cơ sở {FIRM} trong quý tới."
    assert met(read, plan) == {}


@pytest.mark.parametrize(
    "held",
    [
        f"Sáng 4/3/2024, {UPPER} và {HOME} phối hợp tổ chức “Lễ phát động Tháng Công nhân”.",
        f"Sáng 4/3/2024, 300 công nhân được khám bệnh. Đây là chương trình do {UPPER} phối hợp với {HOME} tổ chức.",
        f"Sáng 4/3/2024, {UPPER} phối hợp với {HOME} tổ chức khám bệnh cho 300 công nhân.",
    ],
)
def test_what_two_hold_together_is_an_occasion_of_theirs(read: Read, held: str) -> None:
    assert met(read, held) == {UPPER: "other", HOME: "other"}


def test_what_one_holds_is_none_of_the_other(read: Read) -> None:
    held = f"Sáng 4/3/2024, 300 công nhân được khám bệnh. Đây là chương trình do {UPPER} tổ chức hằng năm."
    assert met(read, held) == {}


def test_what_one_got_receives_nobody(read: Read) -> None:
    got = f"Ngày 4/3/2024, {HOME} cho biết đã tiếp nhận 13 tấn rau quả; {UPPER} điều phối."
    assert "courtesy_call" not in met(read, got).values()


def test_a_photo_shows_who_got_the_gift(read: Read) -> None:
    assert met(read, GIVES, f"{HOME} trao quà cho đại diện {FIRM}.").get(FIRM) == "support"


def test_a_union_that_gives_too_has_a_part_in_the_visit(read: Read) -> None:
    visit = f"Sáng 4/3/2024, đoàn công tác của {UPPER} đã đến thăm hỏi, động viên gia đình nữ công nhân Y Lan."
    assert f"Công đoàn {FIRM}" in met(read, visit, f"Đại diện Công đoàn {FIRM} cũng trao 5 triệu đồng cho gia đình.")
    assert met(read, visit, f"Đại diện Công đoàn {FIRM} cảm ơn đoàn.") == {}


def test_a_person_s_second_post_holds_nothing_in_a_hall(read: Read) -> None:
    gave = (
        "Sáng 4/3/2024, tại trụ sở UBND huyện Sa Thầy, ông Trần Văn Lâm - Ủy viên Ban Chấp hành Tổng LĐLĐ "
        f"Việt Nam, Chủ tịch {UPPER} - thay mặt tổ chức công đoàn hỗ trợ 50 triệu đồng giúp xã."
    )
    assert "Ủy ban nhân dân huyện Sa Thầy" in met(read, gave)


def test_who_went_along_has_a_part_in_the_visit(read: Read) -> None:
    visit = "Ngày 4/3/2024, đoàn công tác của Tỉnh ủy Kon Tum đã đến thăm, tặng quà một số doanh nghiệp, trường học."
    assert UPPER in met(read, visit, f"Cùng đi có lãnh đạo {UPPER}.")
    assert met(read, visit, f"Công nhân ở đó là đoàn viên của {UPPER}.") == {}


@pytest.mark.parametrize("honour", ["Giải thưởng Nguyễn Đức Cảnh", "Bằng khen", "Kỷ niệm chương"])
def test_an_honour_is_no_gift(read: Read, honour: str) -> None:
    told = f"Sáng 4/3/2024, {UPPER} trao tặng {honour} cho 10 cán bộ công đoàn, trong đó có Chủ tịch {HOME}."
    assert met(read, told, title="Tôn vinh cán bộ") == {}
    gave = f"Sáng 4/3/2024, {UPPER} trao tặng 10 máy tính cho {HOME}."
    assert set(met(read, gave)) == {UPPER, HOME}


def test_who_speaks_to_the_press_meets_nobody(read: Read) -> None:
    press = (
        "Đó là tin từ cuộc họp báo do Tổng LĐLĐ Việt Nam tổ chức ngày 25/4/2024. Dự kiến, sáng 30/4, Thủ tướng sẽ gặp"
    )
    assert met(read, f"{press} công nhân.", title="Thủ tướng sẽ đối thoại với công nhân") == {}


def test_a_public_hall_is_open_to_any(read: Read) -> None:
    hall = "Sáng 4/3/2024, tại Hội trường Đảng ủy - HĐND - UBND xã Rờ Kơi,"
    founded = (
        "đã diễn ra lễ công bố quyết định thành lập Công đoàn xã Rờ Kơi, chỉ định Ban Chấp hành Công đoàn xã Rờ Kơi."
    )
    assert met(read, f"{hall} {founded}") == {}
    held = met(read, f"{hall} {UPPER} phối hợp với {HOME} tổ chức lễ phát động Tháng Công nhân.")
    assert set(held) == {UPPER, HOME}


def test_what_people_took_part_in_was_held_by_two(read: Read) -> None:
    took = "Hơn 100 đoàn viên vừa tham gia ngày hội hiến máu"
    assert set(met(read, f"{took} do {UPPER} phối hợp cùng {HOME} tổ chức.")) == {UPPER, HOME}
    assert met(read, f"{took} do {UPPER} tổ chức hằng năm.") == {}


def test_who_comes_to_congratulate_calls_on_a_union(read: Read) -> None:
    came = "Sáng 27/7/2024, đoàn đại biểu Tỉnh ủy Kon Tum do bà Y Mai dẫn đầu đã tới chúc mừng"
    assert met(read, f"{came} {UPPER} nhân ngày thành lập.") == {
        "Tỉnh ủy Kon Tum": "courtesy_call",
        UPPER: "courtesy_call",
    }


def test_a_programme_that_two_hold_is_one_whoever_came_to_it(read: Read) -> None:
    came = "Sáng 8/1/2024, Thủ tướng dự chương trình “Tết Sum vầy”"
    assert set(met(read, f"{came} do {UPPER} và {HOME} phối hợp tổ chức.")) == {UPPER, HOME}
    assert met(read, f"{came} do {UPPER} tổ chức.") == {}


def test_who_is_honoured_at_a_conference_does_not_hold_it(read: Read) -> None:
    held = f"Ngày 8/7/2024, {UPPER} tổ chức hội nghị tổng kết phong trào thi đua."
    assert met(read, held, f"Dịp này, Công đoàn {FIRM} vinh dự được nhận Bằng khen của {UPPER}.") == {}
    assert met(read, held, f"Dự hội nghị có lãnh đạo {HOME}.").get(HOME) == "review"


def test_money_that_was_sent_to_another_is_a_gift(read: Read) -> None:
    sent = f"Nhân ngày truyền thống, {HOME} đã chuyển 30 triệu đồng đến {UPPER} để ủng hộ đồng bào vùng lũ."
    assert met(read, sent) == {HOME: "support", UPPER: "support"}
    plan = f"Nhân ngày truyền thống, {HOME} bàn việc chuyển 30 triệu đồng đến {UPPER} để ủng hộ đồng bào vùng lũ."
    assert met(read, plan) == {}


def test_to_whom_a_union_gives_is_told_wherever_the_gift_is(read: Read) -> None:
    gave = f"{UPPER} đã tặng 100 triệu đồng và 62 chiếc cặp để giúp học sinh vùng lũ trước thềm năm học mới."
    assert set(met(read, gave, f"Bà Lê Thị Sen vui mừng. {UPPER} trao biểu trưng tiền cho {HOME}.")) == {UPPER, HOME}
    assert met(read, gave, f"Bà Lê Thị Sen vui mừng. {UPPER} trao bằng khen cho {HOME}.") == {}


def test_unions_that_hand_over_a_house_together_meet_though_no_day_is_told(read: Read) -> None:
    lead = f"{HOME} và Công đoàn {FIRM} đã tổ chức bàn giao nhà cho gia đình đoàn viên Lò Văn Bình."
    assert set(met(read, lead)) == {HOME, f"Công đoàn {FIRM}"}


def test_who_attends_the_handing_over_makes_an_occasion_of_a_gift_without_a_day(read: Read) -> None:
    union, lower = "Công đoàn Cao su Việt Nam", "Liên đoàn Lao động huyện Sa Thầy"
    firm = "Ủy ban nhân dân huyện Sa Thầy"
    told = (
        f"{union} bàn giao giếng nước cho hai trường học vùng sâu. Tham dự buổi bàn giao có đại diện {lower} và {firm}."
    )
    assert set(met(read, told)) == {union, lower, firm}


def test_who_is_only_spoken_of_beside_a_gift_without_a_day_does_not(read: Read) -> None:
    told = "Công đoàn Cao su Việt Nam lo nước sạch cho trường học. LĐLĐ huyện Sa Thầy từ lâu mong trường có giếng."
    assert met(read, told) == {}


def test_what_a_union_has_built_and_handed_over_to_a_school_is_a_gift(read: Read) -> None:
    union, school = "Liên đoàn Lao động huyện Sa Thầy", "Trường Tiểu học Rờ Kơi"
    told = (
        f"{union} đã vận động đoàn viên góp tiền xây hai phòng học tặng {school}. Công trình đã bàn giao kịp năm học."
    )
    assert met(read, told) == {union: "support", school: "support"}


def test_what_has_just_been_opened_and_handed_over_needs_no_day(read: Read) -> None:
    union, school = "Công đoàn Cao su Việt Nam", "Trường Tiểu học Rờ Kơi"
    assert met(read, f"{union} vừa khánh thành và bàn giao phòng đọc sách cho {school}.") == {
        union: "support", school: "support",
    }  # fmt: skip


@pytest.mark.parametrize(
    "given",
    [
        f"Ngày 4/3/2024, {HOME} đã tổ chức thăm và tặng quà cho các em học nghề tại Trung tâm Nhân đạo Hoa Sim.",
        f"Ngày 4/3/2024, {HOME} đã đến thăm, tặng quà cho bệnh nhân tại Bệnh viện Hoa Sim.",
    ],
)
def test_the_house_in_which_those_live_who_get_gifts_takes_part(read: Read, given: str) -> None:
    assert any("Hoa Sim" in name for name in met(read, given))


def test_a_hall_in_which_gifts_are_given_takes_no_part(read: Read) -> None:
    given = f"Ngày 4/3/2024, {HOME} đã trao 20 suất quà cho công nhân tại Trung tâm Văn hóa Hoa Sim."
    assert met(read, given) == {}


def test_two_who_joined_to_give_need_no_day(read: Read) -> None:
    assert met(read, f"{FIRM} vừa kết hợp với {HOME} đến các khu nhà trọ trao tiền hỗ trợ cho 5 trẻ em.") == {
        FIRM: "support",
        HOME: "support",
    }


def test_those_at_whom_gifts_are_handed_over_got_them(read: Read) -> None:
    there = "Ủy ban nhân dân phường Hoa Sim"
    lead = f"{HOME} vận động đoàn viên góp 90 suất quà hỗ trợ gia đình khó khăn."
    given = f"Sáng 4/3/2024, {HOME} đã tổ chức trao 90 suất quà, mỗi suất gồm gạo và mì tại {there}."
    assert set(met(read, lead, given, title="Trao quà hỗ trợ gia đình khó khăn")) == {HOME, there}


@pytest.mark.parametrize("gives", ["trao", "đã trao tặng", "thăm, động viên lực lượng chống dịch và trao"])
def test_a_sum_of_money_is_a_gift_by_its_number(read: Read, gives: str) -> None:
    assert met(read, f"Ngày 4/3/2024, Chủ tịch {HOME} {gives} 10 triệu đồng cho Công an huyện Sa Thầy.") == {
        HOME: "support",
        "Công an huyện Sa Thầy": "support",
    }


def test_sums_given_over_months_are_no_gift_of_a_day(read: Read) -> None:
    assert met(read, f"Trong 9 tháng đầu năm 2024, {UPPER} đã hỗ trợ 500 triệu đồng cho {HOME} xây nhà.") == {}


def test_old_people_may_get_gifts_at_their_home(read: Read) -> None:
    given = f"Sáng 4/3/2024, {HOME} thăm, tặng quà các cụ già tại Trung tâm Dưỡng lão Hoa Sim."
    assert set(met(read, given)) == {HOME, "Trung tâm Dưỡng lão Hoa Sim"}
