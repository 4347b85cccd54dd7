"""What two bodies did together on an occasion without a name; a call by the bare verb; who stood by at a gift."""

import pytest

from tests.reading.conftest import Read
from tests.reading.rules.test_gifts import met

UNION, FIRM, OTHER = "Công đoàn Cao su Việt Nam", "Công ty TNHH Cao su Sa Thầy", "Công đoàn Dệt May Việt Nam"
YEARS = "Sau 9 năm trồng mới, nông trường có hơn 400 thợ cạo mủ, phần lớn là người Gia Rai."


def test_what_two_did_on_this_occasion_is_an_exchange(read: Read) -> None:
    told = f"Dịp này, {FIRM} và {UNION} đã tuyên dương 90 thợ cạo mủ giỏi."
    assert met(read, YEARS, "Vườn cây cho mủ từ năm thứ bảy.", told) == {FIRM: "other", UNION: "other"}


@pytest.mark.parametrize(
    "told",
    [
        f"Mỗi năm, {FIRM} và {UNION} đã tuyên dương hơn 90 thợ cạo mủ giỏi.",
        f"Dịp này, {UNION} đã tuyên dương 90 thợ cạo mủ giỏi của {FIRM}.",
    ],
)
def test_a_custom_or_what_one_did_is_none(read: Read, told: str) -> None:
    assert met(read, YEARS, "Vườn cây cho mủ từ năm thứ bảy.", told) == {}


@pytest.mark.parametrize("calls", ["thăm", "thăm và làm việc với", "vừa thăm tập thể"])
def test_a_union_visits_another_by_the_bare_verb(read: Read, calls: str) -> None:
    assert set(met(read, f"Sáng 4/3/2024, đoàn cán bộ {UNION} {calls} {OTHER}.")) == {UNION, OTHER}


@pytest.mark.parametrize("calls", ["sẽ thăm", "mong muốn thăm"])
def test_a_visit_to_come_is_none(read: Read, calls: str) -> None:
    assert met(read, f"Sáng 4/3/2024, đoàn cán bộ {UNION} {calls} {OTHER}.") == {}


def test_who_gives_thanks_at_the_receiving_has_got_the_gift(read: Read) -> None:
    gift = f"Ngày 4/3/2024, {OTHER} đã ủng hộ 900 triệu đồng giúp thợ cạo mủ dựng lại nhà sau lốc."
    thanks = f"Tại lễ tiếp nhận, Chủ tịch {UNION} A Blong cảm ơn sự sẻ chia."
    assert met(read, gift, thanks) == {OTHER: "support", UNION: "support"}


@pytest.mark.parametrize(
    "held",
    [
        f"giải giao hữu bóng bàn giữa {UNION} và {OTHER} đã diễn ra tại Pleiku",
        f"hơn 90 vận động viên của {UNION} và {OTHER} đã tham gia giao hữu thể thao",
        f"{UNION} và {OTHER} tổ chức giao lưu cầu lông",
    ],
)
def test_two_who_play_each_other_meet(read: Read, held: str) -> None:
    assert set(met(read, f"Sáng 4/3/2024, {held}.")) == {UNION, OTHER}


def test_a_tournament_among_the_own_people_is_none(read: Read) -> None:
    assert met(read, f"Sáng 4/3/2024, {UNION} tổ chức giải cầu lông cho 90 đoàn viên của 6 tổ công đoàn.") == {}


def test_at_whom_the_law_was_looked_into_takes_part(read: Read) -> None:
    looks = f"phối hợp với Sở Nội vụ tỉnh Kon Tum kiểm tra việc chấp hành pháp luật lao động tại {FIRM}"
    assert FIRM in met(read, f"Sáng 4/3/2024, {UNION} {looks}.")


def test_a_keepsake_shows_that_two_have_met(read: Read) -> None:
    told = f"Điều mà cán bộ {OTHER} quan tâm là cách làm mới của đơn vị bạn về bữa ăn ca và chỗ gửi trẻ cho thợ."
    photo = f"Lãnh đạo {OTHER} tặng quà lưu niệm cho {UNION}"
    assert met(read, told, photo, "Hai đơn vị cũng nói về chỗ gửi trẻ.") == {OTHER: "visit", UNION: "visit"}


def test_a_keepsake_for_a_person_shows_no_meeting(read: Read) -> None:
    told = f"{UNION} tặng quà lưu niệm cho ông A Blong, người từng làm ở {OTHER}."
    assert met(read, "Ông A Blong kể chuyện trồng cao su.", told) == {}


def test_who_gives_in_a_photo_of_the_round_came_along(read: Read) -> None:
    army = "Bộ Chỉ huy Quân sự tỉnh Kon Tum"
    round_ = f"Ngày 4/3/2024, đoàn công tác của {army} đến thăm, tặng quà các chốt ở biên giới."
    photo = f"Bà Y Vêng, Phó Chủ tịch {UNION} tặng quà chiến sĩ"
    assert met(read, round_, photo) == {army: "support", UNION: "support"}


def test_a_house_for_a_member_by_name_is_none_whoever_paid(read: Read) -> None:
    house = f"Sáng 4/3/2024, {UNION} tổ chức lễ bàn giao nhà cho đoàn viên Siu Hơ Lan ở Ia Chim."
    assert met(read, house, f"Chị Lan làm ở {FIRM}, được {OTHER} hỗ trợ 40 triệu đồng.") == {}


@pytest.mark.parametrize(
    "held",
    [
        "tổ chức truyền thông về dân số cho 250 thợ cạo mủ",
        "tổ chức đêm trăng rằm cho con em thợ cạo mủ",
        "đã trao đổi về chủ đề bữa ăn ca",
    ],
)
def test_whatever_two_hold_together_on_a_day_is_an_exchange(read: Read, held: str) -> None:
    assert set(met(read, f"Ngày 4/3/2024, {UNION} phối hợp với {OTHER} {held}.")) == {UNION, OTHER}


@pytest.mark.parametrize("held", ["tổ chức nhiều hoạt động cho thợ cạo mủ", "tổ chức các lớp học nghề"])
def test_what_two_hold_again_and_again_is_none(read: Read, held: str) -> None:
    assert met(read, f"Từ ngày 4/3/2024, {UNION} phối hợp với {OTHER} {held}.") == {}


def test_what_has_just_been_held_needs_no_day(read: Read) -> None:
    came = f"Hội thao thu hút sự tham gia của 2 đơn vị: {UNION}, {OTHER}."
    assert set(met(read, f"Vừa qua, {UNION} phối hợp với đơn vị bạn tổ chức hội thao cho thợ cạo mủ.", came)) == {
        UNION, OTHER,
    }  # fmt: skip


def test_what_was_so_in_the_past_year_is_no_news(read: Read) -> None:
    came = f"Hội thao hằng năm có 2 đơn vị: {UNION}, {OTHER}."
    assert (
        met(read, f"Trong năm vừa qua, {UNION} giữ nếp tổ chức hội thao cho thợ cạo mủ ở các nông trường.", came) == {}
    )


def test_whose_house_it_is_takes_no_part(read: Read) -> None:
    union, owner = "Liên đoàn Lao động huyện Sa Thầy", "Công an tỉnh Kon Tum"
    assert (
        met(read, f"Ngày 4/3/2024, tại Nhà khách Đăk Bla ({owner}), {union} tổ chức lễ khai giảng lớp tập huấn.") == {}
    )
    held = f"Ngày 4/3/2024, tại Nhà khách Đăk Bla, {union} và {owner} tổ chức lớp tập huấn."
    assert set(met(read, held)) == {union, owner}


def test_a_greeting_on_a_feast_needs_no_day(read: Read) -> None:
    union, firm = "Liên đoàn Lao động huyện Sa Thầy", "Công ty TNHH Gạch Ya Xiêr"
    assert set(met(read, f"Nhân ngày Doanh nhân Việt Nam 13/10, {union} đã tới chúc mừng {firm}.")) == {union, firm}


@pytest.mark.parametrize("head", ["Lịch công tác tuần của", "Kế hoạch đón tiếp đoàn công tác:", "Giấy mời:"])
def test_what_is_to_be_done_on_which_day_is_no_report(read: Read, head: str) -> None:
    union = "Liên đoàn Lao động huyện Sa Thầy"
    assert met(read, f"{head} {union}: Ngày 4/3/2024 làm việc với Công an tỉnh Kon Tum; ngày 5/3 tiếp đoàn Lào.") == {}


def test_a_hall_for_matches_is_lent(read: Read) -> None:
    one, other = "Công đoàn Cơ quan Bộ Tư pháp", "Công đoàn Cơ quan Bộ Nội vụ"
    assert set(met(read, f"Chiều 5/3/2024, tại Nhà thi đấu Bộ Tư pháp, {one} và {other} giao hữu bóng bàn.")) == {
        one,
        other,
    }


def test_a_conference_on_what_two_do_together_is_of_both(read: Read) -> None:
    union, police = "Liên đoàn Lao động huyện Sa Thầy", "Công an huyện Sa Thầy"
    held = f"Hội nghị giao ban công tác phối hợp quý I giữa {police} và {union} được tổ chức chiều 4/3/2024."
    assert set(met(read, held)) == {union, police}


def test_who_has_just_come_needs_no_day(read: Read) -> None:
    union, firm = "Liên đoàn Lao động huyện Sa Thầy", "Công ty TNHH Gạch Ya Xiêr"
    assert set(met(read, f"Bà Y Hoa, Giám đốc {firm}, vừa đến chào và làm việc với {union}.")) == {union, firm}


def test_a_class_within_a_programme_of_two_is_of_both(read: Read) -> None:
    union, abroad = "Tổng Liên đoàn Lao động Việt Nam", "Tổng Công đoàn Na Uy"
    frame = f"nằm trong khuôn khổ chương trình hợp tác giữa {union} và {abroad}"
    assert set(met(read, f"Lớp tập huấn {frame}, kéo dài từ ngày 4 đến 6-3.")) == {union, abroad}
    told = f"Nhiều việc {frame}, đã được làm trong năm 2023."
    assert met(read, told) == {}
