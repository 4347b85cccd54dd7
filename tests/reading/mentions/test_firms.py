"""Firms that tell their trades in small letters, and unions of communes."""

import pytest

from tests.reading.mentions.conftest import Bodies, People


def names(bodies: Bodies, sentence: str) -> list[str]:
    return [mention.name for mention in bodies(sentence)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Công ty TNHH Một thành viên Xổ số kiến thiết Cà Mau góp vốn.", "Xổ số kiến thiết Cà Mau"),
        ("Đoàn đến Công ty TNHH đầu tư sản xuất Sao Khuê tặng quà.", "đầu tư sản xuất Sao Khuê"),
        ("Đoàn đến Công ty TNHH Thương mại dịch vụ vận chuyển A.B.C Việt Nam.", "vận chuyển A.B.C Việt Nam"),
        ("Sáng nay, Công ty cổ phần may và thương mại Bình Thuận họp.", "may và thương mại Bình Thuận"),
        ("Công ty may Hồng Lam trao 30 suất quà.", "Công ty may Hồng Lam"),
        ("Lễ thành lập công đoàn cơ sở công ty TNHH may mặc Hồng Lam.", "Công ty TNHH may mặc Hồng Lam"),
        ("Đoàn thăm công nhân tại Xí nghiệp may Hồng Lam.", "Xí nghiệp may Hồng Lam"),
        ("Công ty Cổ phần Môi trường Đô thị Sông Hinh trồng cây.", "Môi trường Đô thị Sông Hinh"),
    ],
)
def test_a_firm_may_tell_its_trades_before_its_proper_name(bodies: Bodies, sentence: str, name: str) -> None:
    assert [found.endswith(name) for found in names(bodies, sentence)] == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "Công ty sản xuất Giày vải xuất khẩu.",
        "Các công ty may, dệt ở Đồng Nai thiếu việc.",
        "Công ty thương mại và dịch vụ nào cũng gặp khó.",
    ],
)
def test_a_firm_of_which_only_the_trade_is_told_has_no_name(bodies: Bodies, sentence: str) -> None:
    assert names(bodies, sentence) == []


def test_what_a_firm_makes_is_no_part_of_its_name(bodies: Bodies) -> None:
    sentence = "Công ty TNHH May mặc Sông Hinh chuyên sản xuất quần áo bảo hộ."
    assert names(bodies, sentence) == ["Công ty TNHH May mặc Sông Hinh"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Anh Ba là đoàn viên Công đoàn cơ sở xã Tân Lập.", ["Công đoàn cơ sở xã Tân Lập"]),
        ("Công đoàn cơ sở tỉnh Bắc Kạn phát triển nhanh.", []),
        ("Các công đoàn cơ sở huyện Văn Yên thi đua.", []),
    ],
)
def test_a_commune_has_one_union_and_a_larger_territory_many(bodies: Bodies, sentence: str, found: list[str]) -> None:
    assert names(bodies, sentence) == found


def test_who_holds_the_post_may_stand_behind_a_dash(people: People) -> None:
    sentence = "Chủ tịch Công đoàn cơ sở Công ty Điện lực Cà Mau - Võ Thanh Tuyền cho biết như vậy."
    (person,) = people(sentence)
    assert person.name == "Võ Thanh Tuyền"
    assert person.posts[0].organisation is not None
    assert person.posts[0].organisation.name == "Công đoàn cơ sở Công ty Điện lực Cà Mau"


def test_a_place_behind_a_dash_belongs_to_the_name(bodies: Bodies) -> None:
    assert names(bodies, "Công ty Cổ phần Thép Sông Lam - Nghi Sơn họp.") == [
        "Công ty Cổ phần Thép Sông Lam - Nghi Sơn"
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Đoàn thăm Công ty CP Dệt may 27/7 chiều nay.", ["Công ty Cổ phần Dệt may 27/7"]),
        ("Đoàn thăm Công ty May 12 ngày 27/7.", ["Công ty May 12"]),
        ("Nghiệp đoàn ghe bơi Cửa Đại có 40 người.", ["Nghiệp đoàn ghe bơi Cửa Đại"]),
        ("Đoàn thăm hai nghiệp đoàn nghề cá Hải Tân và Bảo Lâm.",
         ["Nghiệp đoàn nghề cá Hải Tân", "Nghiệp đoàn nghề cá Bảo Lâm"]),
        ("Đoàn thăm Trung tâm Kiểm soát bệnh tật tỉnh Sơn La.", ["Trung tâm Kiểm soát bệnh tật tỉnh Sơn La"]),
        ("Đoàn thăm Bệnh viện TW Sông Lam.", ["Bệnh viện Trung ương Sông Lam"]),
        ("CĐ ngành y tế tỉnh Sơn La hiến máu.", ["Công đoàn ngành Y tế tỉnh Sơn La"]),
        ("Các công đoàn ngành y tế, giáo dục thi đua.", []),
        ("Đoàn đến Trường phổ thông dân tộc bán trú Tiểu học Nậm Kha.",
         ["Trường Phổ thông dân tộc bán trú Tiểu học Nậm Kha"]),
        ("Công đoàn Khu công nghệ cao và các khu công nghiệp Đà Nẵng họp.",
         ["Công đoàn Khu công nghệ cao và các khu công nghiệp Đà Nẵng"]),
    ],
)  # fmt: skip
def test_days_small_trades_and_zones_belong_to_names(bodies: Bodies, sentence: str, found: list[str]) -> None:
    assert names(bodies, sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Đoàn trao Trường Mầm non Hoa Sen 02 chiếc máy lọc nước.", ["Trường Mầm non Hoa Sen"]),
        ("Quà đến Trường mầm non Công ty Đóng tàu Sông Cấm.", ["Trường Mầm non Công ty Đóng tàu Sông Cấm"]),
        ("Anh Ba ở Công đoàn cơ sở cơ quan xã Tân Lập.", ["Công đoàn cơ sở cơ quan xã Tân Lập"]),
        ("200 chủ tịch công đoàn cơ sở khối Doanh nghiệp cùng dự.", []),
        ("Ban Thường vụ Công đoàn Công ty đóng tàu Sông Cấm họp.",
         ["Ban Thường vụ Công đoàn Công ty đóng tàu Sông Cấm"]),
        ("Công đoàn Ngân hàng Chính sách xã hội tặng quà.", ["Công đoàn Ngân hàng Chính sách xã hội"]),
        ("Công đoàn Ngân hàng tỉnh Sơn La tặng quà.", ["Công đoàn Ngân hàng tỉnh Sơn La"]),
        ("Công đoàn Văn phòng Đoàn ĐBQH và HĐND tỉnh Sơn La họp.",
         ["Công đoàn Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Sơn La"]),
    ],
)  # fmt: skip
def test_bodies_within_firms_schools_and_offices_are_named_whole(
    bodies: Bodies, sentence: str, found: list[str]
) -> None:
    assert names(bodies, sentence) == found


def test_another_union_beside_that_of_the_zones_is_one_of_its_own(bodies: Bodies) -> None:
    sentence = "LĐLĐ tỉnh Long An phối hợp với Công đoàn các KCN và Công đoàn Công ty TNHH Sao Khuê tặng xe đạp."
    assert [name.rpartition(" ")[2] for name in names(bodies, sentence)] == ["An", "tỉnh", "Khuê"]
