"""Unions of an office, branches of banks, boards of projects, and firms that only tell their trades."""

import pytest

from tests.reading.mentions.conftest import Bodies, People


def names(bodies: Bodies, sentence: str) -> list[str]:
    return [mention.name for mention in bodies(sentence)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Công đoàn Cơ quan Bộ Nội vụ họp.", "Công đoàn Cơ quan Bộ Nội vụ"),
        ("Chủ tịch công đoàn cơ quan LĐLĐ tỉnh Kon Tum dự.", "Công đoàn Cơ quan Liên đoàn Lao động tỉnh Kon Tum"),
        ("Có Công đoàn Kho bạc tỉnh Kon Tum cùng dự.", "Công đoàn Kho bạc Nhà nước tỉnh Kon Tum"),
        ("Có Ủy ban Mặt trận Tổ quốc VN tỉnh Kon Tum.", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kon Tum"),
        (
            "Ban Quản lý dự án đầu tư xây dựng các công trình cấp nước tỉnh Kon Tum góp vốn.",
            "Ban Quản lý dự án đầu tư xây dựng các công trình cấp nước tỉnh Kon Tum",
        ),
        (
            "Ban Chỉ đạo phong trào “Toàn dân giữ rừng” đã khen ba xã.",
            "Ban Chỉ đạo phong trào “Toàn dân giữ rừng”",
        ),
        (
            "Quà do VietinBank chi nhánh Kon Tum tài trợ.",
            "Ngân hàng TMCP Công Thương Việt Nam chi nhánh Kon Tum",
        ),
        ("Có Chi nhánh NHCSXH tỉnh Kon Tum cho vay.", "Ngân hàng Chính sách xã hội tỉnh Kon Tum"),
        (
            "Gồm Công đoàn Công ty Cổ phần Tư vấn vật liệu xây dựng; một trường.",
            "Công đoàn Công ty Cổ phần Tư vấn vật liệu xây dựng",
        ),
        ("Đến Công ty TNHH Giày Sao Mai và Chi nhánh 2 của họ.", "Công ty TNHH Giày Sao Mai"),
        (
            "Đến Công ty CP Dịch vụ và Đầu tư phát triển đô thị huyện Sa Thầy ký kết.",
            "Công ty Cổ phần Dịch vụ và Đầu tư phát triển đô thị huyện Sa Thầy",
        ),
        ("Dự có Viện Giáo dục Quốc tế KTM và khách.", "Viện Giáo dục Quốc tế KTM"),
        ("Dự có Đại học Khoa học ứng dụng Sao Khuê – SKU (Đức).", "Trường Đại học Khoa học ứng dụng Sao Khuê"),
        ("Đến Trung tâm Hỗ trợ nông dân TP. Cần Thơ thăm.", "Trung tâm Hỗ trợ nông dân thành phố Cần Thơ"),
        ("Đến Trường THCS và THPT Sa Thầy thăm.", "Trường THCS và THPT Sa Thầy"),
        ("Đến Trường PTDT Nội trú THCS và THPT Mơ Rai.", "Trường Phổ thông dân tộc nội trú THCS và THPT Mơ Rai"),
        ("Cùng Văn phòng đại diện Báo Kon Tum trao quà.", "Văn phòng đại diện Báo Kon Tum"),
        ("Ảnh do CĐ GDVN gửi.", "Công đoàn Giáo dục Việt Nam"),
        ("Ba đoàn viên thuộc Công đoàn Viên chức.", "Công đoàn Viên chức tỉnh"),
    ],
)
def test_a_name_goes_as_far_as_it_tells_which_body_it_is(bodies: Bodies, sentence: str, name: str) -> None:
    assert names(bodies, sentence) == [name]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Các công đoàn cơ quan, đơn vị cùng dự.", []),
        ("Giải thể 11 CĐCS Kho bạc Nhà nước các huyện.", []),
        ("Vốn của Agribank tại Kon Tum đã tăng.", ["Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam"]),
        ("Gồm các công ty tư vấn, xây dựng.", []),
        ("(ĐCSVN) - Chiều qua, mưa lớn.", []),
        ("Có 3 công đoàn viên chức.", []),
    ],
)
def test_a_body_of_a_kind_and_a_bank_somewhere_are_no_branch(bodies: Bodies, sentence: str, found: list[str]) -> None:
    assert names(bodies, sentence) == found


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Đồng chí Lò Quốc Vương - Chủ tịch LĐLĐ tỉnh Kon Tum phát biểu.", "Lò Quốc Vương"),
        ("Chủ tịch LĐLĐ tỉnh Kon Tum Lò Quốc Vương phát biểu.", "Lò Quốc Vương"),
        ("Đồng chí Lò Văn Mây Chủ tịch LĐLĐ tỉnh Kon Tum phát biểu.", "Lò Văn Mây"),
    ],
)
def test_a_given_name_may_be_the_word_of_a_post(people: People, sentence: str, name: str) -> None:
    assert [person.name for person in people(sentence)] == [name]


def test_a_board_and_its_body_may_be_parted_by_a_comma(people: People) -> None:
    (person,) = people("Sở Y tế mời ông Lò Văn Mây – Trưởng Ban Tổ chức, Công đoàn Xây dựng Việt Nam đến dự.")
    (post,) = person.posts
    assert (post.title, post.organisation and post.organisation.name) == (
        "Trưởng Ban Tổ chức", "Công đoàn Xây dựng Việt Nam",
    )  # fmt: skip


def test_the_deputy_head_of_an_office_may_be_written_short(people: People) -> None:
    (person,) = people("Đoàn thăm chị Lò Thị Mây – nguyên Phó CVP LĐLĐ tỉnh Kon Tum.")
    assert [post.title for post in person.posts] == ["nguyên Phó CVP"]


def test_a_territory_behind_a_field_of_work_serves_the_bodies_listed_before_it(bodies: Bodies) -> None:
    assert names(bodies, "Do Liên đoàn Lao động, Hội Luật gia và Phòng Tư pháp quận Ninh Kiều lập ra.") == [
        "Liên đoàn Lao động quận Ninh Kiều", "Hội Luật gia quận Ninh Kiều", "Phòng Tư pháp quận Ninh Kiều",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "union"),
    [
        ("Công đoàn và Đoàn Thanh niên Sở Y tế tỉnh Kon Tum họp.", "Công đoàn Sở Y tế tỉnh Kon Tum"),
        ("Công đoàn và Ban Giám đốc Công ty TNHH Hoa Mai họp.", "Công đoàn Công ty TNHH Hoa Mai"),
        ("LĐLĐ phối hợp với Công an huyện Sa Thầy tập huấn.", "Liên đoàn Lao động huyện Sa Thầy"),
        ("LĐLĐ đã phối hợp cùng Sở Y tế tỉnh Kon Tum tập huấn.", "Liên đoàn Lao động tỉnh Kon Tum"),
    ],
)
def test_a_bare_union_is_of_the_body_behind_the_one_beside_it(bodies: Bodies, told: str, union: str) -> None:
    assert union in [mention.name for mention in bodies(told)]


@pytest.mark.parametrize(
    "told",
    [
        "Công đoàn và Đoàn Thanh niên là những tổ chức của Sở Y tế tỉnh Kon Tum.",
        "Công đoàn và Sở Y tế tỉnh Kon Tum họp.",
        "Các công đoàn và Ban Giám đốc Công ty TNHH Hoa Mai họp.",
    ],
)
def test_a_bare_union_beside_another_body_may_be_any(bodies: Bodies, told: str) -> None:
    assert not [mention for mention in bodies(told) if mention.kind == "trade_union"]
