"""What kind of occasion is told, where the words could tell of two."""

import pytest

from tests.reading.conftest import Read

HOME, OTHER = "LĐLĐ huyện Sa Thầy", "Hội Liên hiệp Phụ nữ huyện Sa Thầy"
MORE = "Các đại biểu ôn lại truyền thống và chia sẻ kinh nghiệm của mỗi đơn vị."


def kinds(read: Read, lead: str, title: str = "Tin hoạt động") -> list[str]:
    return [one.kind for one in read(f"{title}\n\n{lead}\n{MORE}\n").exchanges]


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        ("tổ chức họp mặt kỷ niệm ngày Quốc tế Phụ nữ, đồng thời tổng kết công tác nữ công năm 2023", "other"),
        ("tổ chức hội nghị tổng kết công tác nữ công năm 2023", "review"),
        ("tổ chức buổi gặp gỡ, giao lưu cán bộ công đoàn", "visit"),
        ("tổ chức buổi gặp gỡ cán bộ công đoàn", "working_session"),
    ],
)
def test_what_it_was_held_for_is_told_first(read: Read, held: str, kind: str) -> None:
    assert kinds(read, f"Sáng 4/3/2024, {HOME} đã phối hợp với {OTHER} {held}.") == [kind]


def test_a_house_for_one_member_is_no_exchange_whoever_paid_for_it(read: Read) -> None:
    gift = "Căn nhà trị giá 60 triệu đồng, trong đó Công ty TNHH Gạch Sa Thầy hỗ trợ 40 triệu đồng."
    assert kinds(read, f"Sáng 4/3/2024, {HOME} bàn giao mái ấm công đoàn cho chị Y Hơ Lan ở xã Rờ Kơi.\n{gift}") == []
    paid = f"{HOME} đã vận động Công ty TNHH Gạch Sa Thầy hỗ trợ 40 triệu đồng để gia đình chị sửa nhà."
    assert kinds(read, f"Sáng 4/3/2024, {HOME} trao mái ấm cho chị Y Hơ Lan ở xã Rờ Kơi.\n{paid}") == []
    assert kinds(read, f"Sáng 4/3/2024, {HOME} phối hợp với {OTHER} tổ chức lễ trao nhà cho chị Y Hơ Lan.\n{gift}")


def test_a_gift_from_union_to_union_is_one_though_a_member_gets_some_of_it(read: Read) -> None:
    family = f"Sau đó, {HOME} cùng LĐLĐ huyện Đăk Tô trao 3 triệu đồng cho gia đình anh A Nhơn ở xã Rờ Kơi."
    assert kinds(read, f"Sáng 4/3/2024, {HOME} đã trao 80 triệu đồng cho LĐLĐ huyện Đăk Tô giúp đoàn viên.\n{family}")


def test_who_receives_the_gift_may_be_told_apart(read: Read) -> None:
    lead = f"Sáng 4/3/2024, tại Kon Tum, đoàn của {HOME} đến động viên và trao 50 triệu đồng hỗ trợ đoàn viên."
    assert kinds(read, f"{lead}\nĐại diện {OTHER} tiếp nhận hỗ trợ từ {HOME} để trao cho đoàn viên.") == ["support"]
    assert kinds(read, f"{lead}\nĐại diện {OTHER} cảm ơn.") == []


def test_the_union_that_the_giver_belongs_to_is_no_partner(read: Read) -> None:
    giver = "Công đoàn Khu kinh tế tỉnh Kon Tum, trực thuộc LĐLĐ tỉnh Kon Tum,"
    assert kinds(read, f"Sáng 4/3/2024, {giver} đã trao quà hỗ trợ cho 65 đoàn viên.") == []


def test_unions_that_are_handed_over_are_no_gift(read: Read) -> None:
    lead = (
        "Ngày 24/9/2024, tại Kon Tum, Công đoàn Cao su Việt Nam đã bàn giao công đoàn cơ sở Nông trường Đăk Rế về sinh "
        "hoạt tại LĐLĐ huyện Sa Thầy."
    )
    assert kinds(read, lead, "Bàn giao công đoàn cơ sở") == ["other"]


def test_a_house_that_is_handed_over_is_one(read: Read) -> None:
    lead = (
        "Ngày 24/9/2024, Công đoàn Cao su Việt Nam phối hợp với LĐLĐ huyện Sa Thầy bàn giao nhà Mái ấm cho đoàn viên."
    )
    assert kinds(read, lead, "Bàn giao nhà Mái ấm") == ["support"]


def test_a_committee_that_meets_is_no_exchange(read: Read) -> None:
    lead = (
        "Chiều 1/6/2024, Ban Chấp hành Công đoàn Giáo dục tỉnh Kon Tum họp triển khai nhiệm vụ. Dự cuộc họp có Phó "
        "Giám đốc Sở Giáo dục và Đào tạo Y Sim."
    )
    assert kinds(read, lead) == []


def test_a_committee_that_meets_with_another_is_one(read: Read) -> None:
    lead = "Chiều 1/6/2024, Ban Chấp hành LĐLĐ tỉnh Kon Tum họp với Ban Quản lý Khu kinh tế tỉnh Kon Tum về nhà ở."
    assert kinds(read, lead + " Cuộc họp có đại diện hai bên.") == ["working_session"]


def test_two_who_play_a_friendly_match_hold_it_and_no_congress(read: Read) -> None:
    lead = (
        "Chào mừng thành công Đại hội Công đoàn huyện Sa Thầy, chiều 28/7/2024, LĐLĐ huyện Sa Thầy và Công đoàn cơ sở "
        "xã Rờ Kơi đã tổ chức giao hữu bóng đá."
    )
    assert kinds(read, lead, "Tin công đoàn") == ["other"]
    assert kinds(read, lead.replace("giao hữu bóng đá", "họp bàn"), "Tin công đoàn") != ["other"]


def test_a_union_that_reviews_its_own_year_before_guests_holds_no_exchange(read: Read) -> None:
    lead = (
        "Ngày 21/1/2024, LĐLĐ huyện Sa Thầy tổ chức Hội nghị tổng kết công tác Công đoàn năm 2023. Dự Hội nghị có đồng "
        "chí Trần Văn An - Phó Chủ tịch LĐLĐ tỉnh Kon Tum và đồng chí Y Sim - Phó Bí thư Huyện ủy Sa Thầy."
    )
    assert kinds(read, lead, "Hội nghị tổng kết") == []


def test_two_who_review_what_they_did_together_hold_one(read: Read) -> None:
    lead = (
        "Ngày 21/1/2024, LĐLĐ huyện Sa Thầy và Huyện ủy Sa Thầy tổ chức Hội nghị tổng kết công tác Công đoàn năm 2023."
    )
    assert kinds(read, lead, "Hội nghị tổng kết") == ["review"]
    one = lead.replace(" và Huyện ủy Sa Thầy", "").replace(
        "công tác Công đoàn", "công tác phối hợp với Huyện ủy Sa Thầy"
    )
    assert kinds(read, one, "Hội nghị tổng kết") == ["review"]


def test_the_sentence_that_tells_of_both_sides_is_cited_where_the_next_names_the_kind(read: Read) -> None:
    lead = f"Chiều 11/8/2022, {HOME} đã tiếp và làm việc với đoàn cán bộ {OTHER}."
    (told,) = read(f"{HOME} tiếp đoàn {OTHER}\n\n{lead}\nTiếp đoàn có lãnh đạo {HOME}.\n{MORE}\n").exchanges
    assert told.quote == lead
