from itertools import pairwise

import pytest

from tests.reading.mentions.conftest import Bodies


def names(bodies: Bodies, sentence: str) -> list[str]:
    return [mention.name for mention in bodies(sentence)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Chiều qua, LĐLĐ tỉnh Kon Tum họp.", "Liên đoàn Lao động tỉnh Kon Tum"),
        ("Lãnh đạo Liên đoàn Lao động TP. Cần Thơ cùng dự.", "Liên đoàn Lao động thành phố Cần Thơ"),
        ("Đoàn của Tổng Công hội tỉnh Vân Nam đã về nước.", "Tổng Công hội tỉnh Vân Nam"),
        ("Liên hiệp Công đoàn tỉnh Attapeu cử đoàn sang.", "Liên hiệp Công đoàn tỉnh Attapeu"),
        ("Hôm nay Tỉnh ủy Quảng Trị nghe báo cáo.", "Tỉnh ủy Quảng Trị"),
        ("UBND tỉnh Gia Lai đồng ý.", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("Theo Sở Nội vụ tỉnh Bến Tre, việc này tốt.", "Sở Nội vụ tỉnh Bến Tre"),
        ("Hội Nông dân huyện Sa Thầy tặng cây giống.", "Hội Nông dân huyện Sa Thầy"),
        ("Tổng LĐLĐVN gửi thư.", "Tổng Liên đoàn Lao động Việt Nam"),
    ],
)
def test_a_head_and_a_territory_make_a_name_written_out(bodies: Bodies, sentence: str, name: str) -> None:
    assert names(bodies, sentence) == [name]


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("Sáng qua, Công ty TNHH Giày Sao Mai khởi công.", "Công ty TNHH Giày Sao Mai"),
        ("Công đoàn Công ty Cổ phần Gốm Bàu Trúc ra mắt.", "Công đoàn Công ty Cổ phần Gốm Bàu Trúc"),
        ("Đoàn thăm Trường Đại học Tây Bắc.", "Trường Đại học Tây Bắc"),
        ("Công đoàn ngành Giáo dục tỉnh Sơn La có 900 đoàn viên.", "Công đoàn ngành Giáo dục tỉnh Sơn La"),
        ("Hôm qua, Công đoàn ngành y tế hiến máu.", "Công đoàn ngành y tế"),
        ("Đoàn vào thăm Tổng Liên đoàn Lao động Việt Nam.", "Tổng Liên đoàn Lao động Việt Nam"),
    ],
)
def test_the_words_cited_are_the_whole_name(bodies: Bodies, sentence: str, written: str) -> None:
    (mention,) = bodies(sentence)
    assert sentence[mention.start : mention.end] == written


@pytest.mark.parametrize(
    "sentence",
    [
        "Các cấp công đoàn chăm lo cho đoàn viên.",
        "Cán bộ công đoàn hai bên cùng vui.",
        "Công tác công đoàn có nhiều đổi mới.",
        "Công đoàn hai tỉnh gặp nhau.",
        "Các công đoàn ngành, địa phương cùng dự.",
        "Anh ấy là chủ tịch công đoàn cơ sở giỏi.",
        "Cả vùng có 5 liên đoàn lao động huyện.",
        "Khi đó, Công đoàn ngành y tế các cấp cùng dự.",
        "Hôm qua, họ gặp gỡ với 11 LĐLĐ tỉnh, thành phố.",
        "Hôm qua, các công đoàn ngành y tế đã họp.",
        "Đó là cơ sở để hai bên hợp tác.",
        "Đại hội Công đoàn Thế giới lần thứ 17 đã bế mạc.",
    ],
)
def test_everyday_words_name_no_body(bodies: Bodies, sentence: str) -> None:
    assert bodies(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Theo Sở nội vụ tỉnh Bến Tre, việc này tốt.", "Sở Nội vụ tỉnh Bến Tre"),
        ("Cục thống kê tỉnh Kon Tum gửi số liệu.", "Cục Thống kê tỉnh Kon Tum"),
        ("Bạn ở Hội Phụ nữ Dân chủ Nhân dân Lào tới thăm.", "Hội Liên hiệp Phụ nữ Dân chủ Nhân dân Lào"),
        ("Đoàn xem Nhà truyền thống Điện lực Kon Tum.", "Nhà Truyền thống Điện lực Kon Tum"),
        ("Liên hiệp Công đoàn tỉnh Bo Kẹo cử đoàn sang.", "Liên hiệp Công đoàn tỉnh Bo Kẹo"),
        ("Theo Hội Nông dân Việt Nam tỉnh Sơn La, vụ này tốt.", "Hội Nông dân tỉnh Sơn La"),
        ("Tổng CĐ Na Uy tài trợ lớp học.", "Tổng Công đoàn Na Uy"),
        ("Công đoàn Agribank Kon Tum tặng sách.", "Công đoàn Agribank Kon Tum"),
        ("Công đoàn BIDV chi nhánh tỉnh Kon Tum tặng sách.", "Công đoàn BIDV Kon Tum"),
        ("Công đoàn Agribank Việt Nam tặng sách.", "Công đoàn Agribank"),
        ("Công đoàn Cục Hải sản giành giải B toàn đoàn.", "Công đoàn Cục Hải sản"),
        ("Công đoàn Cục Hải sản xuất sắc vào vòng trong.", "Công đoàn Cục Hải sản"),
    ],
)
def test_names_in_small_letters_and_of_other_countries_are_read_whole(bodies: Bodies, sentence: str, name: str) -> None:
    assert names(bodies, sentence) == [name]


def test_a_unit_alone_leaves_its_territory_to_the_page(bodies: Bodies) -> None:
    (mention,) = bodies("Dịp này LĐLĐ tỉnh tặng quà.")
    assert (mention.needs, mention.unit) == ("unit", "tỉnh")


@pytest.mark.parametrize("either", ["tỉnh, thành phố", "tỉnh/TP", "tỉnh/thành phố", "tỉnh, thành"])
def test_that_of_whichever_province_or_city_is_no_body(bodies: Bodies, either: str) -> None:
    assert bodies(f"Hội nghị có lãnh đạo 63/63 Liên đoàn Lao động {either} dự.") == []
    assert bodies(f"Hội nghị có Chủ tịch Công đoàn Giáo dục {either}. Tỉnh Phú Yên vắng.") == []


def test_a_city_named_behind_its_province_is_a_body_beside_it(bodies: Bodies) -> None:
    assert [one.unit for one in bodies("Lãnh đạo LĐLĐ tỉnh, TP. Hạ Long cùng dự.")][:1] == ["tỉnh"]
    assert bodies("LĐLĐ tỉnh phối hợp cùng Bảo hiểm xã hội tỉnh, thành lập đoàn giám sát.")[1].needs == "unit"


def test_one_head_before_several_territories_names_several_bodies(bodies: Bodies) -> None:
    found = names(bodies, "Dự có Liên đoàn Lao động các tỉnh Kon Tum, Gia Lai và Đắk Lắk.")
    assert found == [f"Liên đoàn Lao động tỉnh {place}" for place in ("Kon Tum", "Gia Lai", "Đắk Lắk")]


def test_a_region_may_stand_before_the_list_of_its_provinces(bodies: Bodies) -> None:
    found = names(bodies, "Công đoàn viên chức các tỉnh ven sông Hậu gồm Hậu Giang, Sóc Trăng và Bạc Liêu giao lưu.")
    assert found == [f"Công đoàn Viên chức tỉnh {place}" for place in ("Hậu Giang", "Sóc Trăng", "Bạc Liêu")]


def test_the_posts_of_two_bodies_may_stand_between_what_they_share(bodies: Bodies) -> None:
    found = names(bodies, "Dự có các Phó Chủ tịch HĐND, Phó Chủ tịch UBND tỉnh Lai Châu.")
    assert found == ["Hội đồng nhân dân tỉnh Lai Châu", "Ủy ban nhân dân tỉnh Lai Châu"]


def test_an_association_of_friendship_has_a_branch_in_a_province(bodies: Bodies) -> None:
    (mention,) = bodies("Quà của Hội Hữu nghị Việt Nam - Lào tỉnh Kon Tum rất quý.")
    assert mention.name == "Hội hữu nghị Việt Nam - Lào tỉnh Kon Tum"
    assert mention.place is not None


def test_two_bodies_joined_by_and_are_two(bodies: Bodies) -> None:
    found = names(bodies, "LĐLĐ tỉnh Kon Tum và Liên hiệp Công đoàn tỉnh Attapeu họp.")
    assert found == ["Liên đoàn Lao động tỉnh Kon Tum", "Liên hiệp Công đoàn tỉnh Attapeu"]


def test_the_country_in_brackets_belongs_to_the_name(bodies: Bodies) -> None:
    sentence = "Bạn từ Liên hiệp Công đoàn tỉnh Sê Kông (Lào) đã tới."
    (mention,) = bodies(sentence)
    assert mention.country == "LA"
    assert sentence[mention.start : mention.end].endswith("(Lào)")


def test_an_abbreviation_in_brackets_belongs_to_the_name(bodies: Bodies) -> None:
    (mention,) = bodies("Hôm ấy, Công đoàn Dệt May Việt Nam (CĐDMVN) họp.")
    assert mention.abbreviation == "CĐDMVN"


def test_a_foreign_union_is_closed_by_its_country(bodies: Bodies) -> None:
    (mention,) = bodies("Đoàn gặp Liên đoàn Công nhân Kim khí Thụy Điển tại Hà Nội.")
    assert mention.country == "SE"
    assert mention.kind == "trade_union"


def test_a_football_federation_is_no_union(bodies: Bodies) -> None:
    assert [mention.kind for mention in bodies("Liên đoàn Bóng đá Việt Nam mở giải.")] == ["other"]


def test_a_body_inside_a_body_is_one_name(bodies: Bodies) -> None:
    (mention,) = bodies("Ban Thường vụ LĐLĐ tỉnh Kon Tum quyết định.")
    assert mention.within is not None
    assert mention.within.name == "Liên đoàn Lao động tỉnh Kon Tum"
    assert mention.name == "Ban Thường vụ Liên đoàn Lao động tỉnh Kon Tum"


def test_a_district_of_a_number_has_its_number(bodies: Bodies) -> None:
    assert names(bodies, "LĐLĐ quận 7 tặng vé xe.") == ["Liên đoàn Lao động quận 7"]


@pytest.mark.parametrize("unit", ["thành phố", "Thành phố", "TP", "TP."])
def test_the_largest_city_is_known_however_its_unit_is_written(bodies: Bodies, unit: str) -> None:
    (mention,) = bodies(f"Đoàn của LĐLĐ {unit} Hồ Chí Minh tới.")
    assert mention.place is not None
    assert mention.place.name == "Hồ Chí Minh"


def test_the_country_behind_a_list_of_provinces_is_no_party_of_its_own(bodies: Bodies) -> None:
    found = bodies("Khách là công đoàn các tỉnh Sê Kông, Attapeu, nước CHDCND Lào.")
    assert [mention.place.name for mention in found if mention.place] == ["Sê Kông", "Attapeu"]


def test_bodies_nested_without_end_end(bodies: Bodies) -> None:
    assert len(bodies("Ban Thường vụ " * 300 + "LĐLĐ tỉnh Kon Tum")) <= 1


def test_mentions_stand_from_left_to_right_without_overlap(bodies: Bodies) -> None:
    found = bodies("Tỉnh ủy Kon Tum, UBND tỉnh Kon Tum, Sở Nội vụ và Báo Kon Tum cùng LĐLĐ tỉnh dự.")
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert len(found) >= 4


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("CĐ Công thương VN tiếp khách.", "Công đoàn Công Thương Việt Nam"),
        ("CĐ ngành Công thương VN tiếp khách.", "Công đoàn Công Thương Việt Nam"),
        ("CĐ VN gửi thư mừng.", "Công đoàn Việt Nam"),
    ],
)
def test_a_branch_union_of_the_country_has_the_name_that_the_lexicon_knows(
    bodies: Bodies, sentence: str, name: str
) -> None:
    assert names(bodies, sentence) == [name]


def test_a_national_body_of_another_country_is_not_the_vietnamese_one(bodies: Bodies) -> None:
    sentence = "Đoàn đến chào Quốc hội Lào, Bộ Ngoại giao Cuba và Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào."
    assert [(body.name, body.country) for body in bodies(sentence)] == [
        ("Quốc hội Lào", "LA"),
        ("Bộ Ngoại giao Cuba", "CU"),
        ("Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào", "LA"),
    ]


def test_a_party_committee_of_an_office_is_of_the_party(bodies: Bodies) -> None:
    (body,) = bodies("Đảng ủy Sở Y tế tỉnh Hà Nam họp phiên cuối năm.")
    assert (body.name, body.kind) == ("Đảng ủy Sở Y tế tỉnh Hà Nam", "party")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Công đoàn Khu kinh tế Hải Phòng ra mắt.", "Công đoàn Khu kinh tế Hải Phòng"),
        (
            "Công đoàn Khu kinh tế Vân Phong và các KCN tỉnh Khánh Hòa ra mắt.",
            "Công đoàn Khu kinh tế Vân Phong và các KCN tỉnh Khánh Hòa",
        ),
        ("Ban Quản lý Khu kinh tế tỉnh Trà Vinh cùng dự.", "Ban Quản lý Khu kinh tế tỉnh Trà Vinh"),
    ],
)
def test_a_body_of_industrial_zones_keeps_its_own_name(bodies: Bodies, sentence: str, name: str) -> None:
    assert names(bodies, sentence) == [name]


def test_an_embassy_is_named_with_its_seat(bodies: Bodies) -> None:
    assert names(bodies, "Đại sứ quán Việt Nam tại Hàn Quốc giúp đoàn.") == ["Đại sứ quán Việt Nam tại Hàn Quốc"]


def test_a_territory_behind_the_last_of_many_bodies_is_that_of_all(bodies: Bodies) -> None:
    assert names(bodies, "Đảng ủy, HĐND, UBND, Ủy ban MTTQ phường Bồ Đề tặng quà.") == [
        "Đảng ủy phường Bồ Đề",
        "Hội đồng nhân dân phường Bồ Đề",
        "Ủy ban nhân dân phường Bồ Đề",
        "Ủy ban Mặt trận Tổ quốc Việt Nam phường Bồ Đề",
    ]


def test_a_board_of_a_project_is_named_by_the_project(bodies: Bodies) -> None:
    assert names(bodies, "Công đoàn Ban QLDA Điện 7. Hội nghị kết thúc.") == ["Công đoàn Ban Quản lý dự án Điện 7"]


@pytest.mark.parametrize("field", ["Lao động-Thương binh và Xã hội", "Lao động – Thương binh và Xã hội", "LĐ-TBXH"])
def test_a_field_of_work_is_written_one_way(bodies: Bodies, field: str) -> None:
    assert names(bodies, f"Sở {field} tỉnh Sơn La cùng dự.") == ["Sở Lao động - Thương binh và Xã hội tỉnh Sơn La"]


@pytest.mark.parametrize(
    ("short", "written"),
    [
        ("VH,TT và DL", "Văn hóa, Thể thao và Du lịch"),
        ("KHCN", "Khoa học và Công nghệ"),
        ("TT-TT", "Thông tin và Truyền thông"),
        ("TNMT", "Tài nguyên và Môi trường"),
        ("GD và ĐT", "Giáo dục và Đào tạo"),
        ("NN&MT", "Nông nghiệp và Môi trường"),
        ("VH&TT", "VH&TT"),
        ("VHTT", "VHTT"),
        ("Văn hóa-Thể thao", "Văn hóa - Thể thao"),
    ],
)
def test_other_short_forms_of_a_field_of_work_are_read_whole(bodies: Bodies, short: str, written: str) -> None:
    (body,) = bodies(f"Sở {short} tỉnh Sơn La cùng dự.")
    assert body.name == f"Sở {written} tỉnh Sơn La"
    (union,) = bodies(f"Công đoàn Sở {short} cùng dự.")
    assert union.name == f"Công đoàn Sở {written}"


def test_a_name_in_capitals_is_written_as_any_other(bodies: Bodies) -> None:
    assert names(bodies, "ĐẠI DIỆN LĐLĐ TỈNH NAM ĐỊNH VÀ CÔNG ĐOÀN GIÁO DỤC TỈNH HÀ NAM") == [
        "Liên đoàn Lao động tỉnh Nam Định",
        "Công đoàn Giáo dục tỉnh Hà Nam",
    ]


def test_a_rival_group_of_unions_is_no_branch_union(bodies: Bodies) -> None:
    assert names(bodies, "Hội nghị tổng kết công tác công đoàn Khối thi đua số 6 – Công đoàn Y tế Việt Nam.") == [
        "Công đoàn Y tế Việt Nam"
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Bà Mai, Công đoàn Học viện Sao Khuê thay mặt Ban chấp hành cảm ơn.", "Công đoàn Học viện Sao Khuê"),
        ("Công đoàn Trường Đại học Sao Khuê TP. HCM họp.", "Công đoàn Trường Đại học Sao Khuê thành phố Hồ Chí Minh"),
    ],
)
def test_a_schools_name_ends_where_another_word_takes_over(bodies: Bodies, sentence: str, name: str) -> None:
    assert names(bodies, sentence)[0] == name


def test_a_branch_that_every_province_has_may_be_written_small(bodies: Bodies) -> None:
    assert names(bodies, "Công đoàn y tế Sơn La ra quân.") == ["Công đoàn Y tế Sơn La"]
    assert names(bodies, "Ở đây công đoàn y tế Sơn La lo bữa ăn.") == []


def test_provinces_joined_by_and_share_the_head_of_a_union(bodies: Bodies) -> None:
    sentence = "Ký kết có LĐLĐ tỉnh Sơn La, Lai Châu và Điện Biên."
    assert names(bodies, sentence) == [
        f"Liên đoàn Lao động tỉnh {name}" for name in ("Sơn La", "Lai Châu", "Điện Biên")
    ]


def test_provinces_in_a_row_that_nothing_joins_do_not(bodies: Bodies) -> None:
    assert names(bodies, "Tại LĐLĐ tỉnh Sơn La, Lai Châu cử mười người học.") == ["Liên đoàn Lao động tỉnh Sơn La"]


def test_many_unions_of_provinces_are_none_in_particular(bodies: Bodies) -> None:
    assert names(bodies, "Đến nay, nhiều LĐLĐ tỉnh đã mở lớp học nghề.") == []


def test_a_department_written_small_is_one_where_its_field_stands_in_capitals(bodies: Bodies) -> None:
    assert names(bodies, "Hôm qua, phòng Giáo dục đào tạo huyện Mộc Châu họp.") == [
        "Phòng Giáo dục và Đào tạo huyện Mộc Châu"
    ]
    assert names(bodies, "Khách nghỉ ở phòng VIP của tòa nhà.") == []


def test_companies_of_a_country_are_no_body(bodies: Bodies) -> None:
    assert names(bodies, "Mong các công ty Hàn Quốc tiếp tục đầu tư ở đây.") == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Giải do báo Tuổi Trẻ tổ chức.", "Báo Tuổi Trẻ"),
        ("Công đoàn Dịch vụ công cộng của nước bạn tiếp đoàn.", "Công đoàn Dịch vụ công cộng"),
        ("Liên hiệp Công đoàn lao động TP Seongnam thăm tỉnh.", "Liên hiệp Công đoàn thành phố Seongnam"),
    ],
)
def test_small_words_of_a_name_belong_to_it(bodies: Bodies, sentence: str, name: str) -> None:
    assert names(bodies, sentence) == [name]


def test_a_word_that_papers_use_too_opens_no_paper(bodies: Bodies) -> None:
    assert names(bodies, "Đoàn viên được báo tuổi nghỉ hưu từ đầu năm.") == []


def test_a_steering_committee_is_named_by_its_cause_up_to_its_province(bodies: Bodies) -> None:
    name = "Ban Chỉ đạo Tháng hành động về An toàn vệ sinh lao động tỉnh Tiền Giang"
    assert names(bodies, f"{name} phối hợp với các ngành tổ chức lễ phát động.") == [name]


@pytest.mark.parametrize(
    "opening", ["LĐLĐ 12 tỉnh, gồm: ", "LĐLĐ các tỉnh (gồm ", "LĐLĐ 05 tỉnh bao gồm ", "LĐLĐ 7 tỉnh: "]
)
def test_a_list_of_provinces_behind_their_number_names_one_union_each(bodies: Bodies, opening: str) -> None:
    found = names(bodies, f"Dự có {opening}An Giang, Bạc Liêu và Cà Mau.")
    assert found == [f"Liên đoàn Lao động tỉnh {place}" for place in ("An Giang", "Bạc Liêu", "Cà Mau")]


def test_a_room_is_no_body(bodies: Bodies) -> None:
    assert names(bodies, "Lễ ký diễn ra tại Phòng Hội thảo Quốc tế, đông đủ đoàn viên.") == []


@pytest.mark.parametrize("name", ["Hội LHTN Việt Nam tỉnh Kon Tum", "Hội Liên hiệp Thanh niên Việt Nam tỉnh Kon Tum"])
def test_an_association_of_the_country_in_a_province_is_that_of_the_province(bodies: Bodies, name: str) -> None:
    assert names(bodies, f"Chủ tịch {name} cùng dự.") == ["Hội Liên hiệp Thanh niên tỉnh Kon Tum"]


def test_all_unions_of_industries_are_no_single_one(bodies: Bodies) -> None:
    assert names(bodies, "Khối thi đua 6 Công đoàn ngành Trung ương họp.") == []


def test_a_publisher_is_a_body(bodies: Bodies) -> None:
    assert names(bodies, "Bà Sim, Giám đốc NXB Giáo dục Việt Nam, cùng dự.") == ["Nhà xuất bản Giáo dục Việt Nam"]


@pytest.mark.parametrize("name", ["Vùng 1 Hải quân", "BTL Quân khu 7", "Quân chủng Hải quân"])
def test_a_region_of_the_navy_or_the_army_is_a_body(bodies: Bodies, name: str) -> None:
    assert len(names(bodies, f"Đoàn đến thăm {name} dịp Tết.")) == 1


def test_the_front_of_a_province_goes_by_short_names(bodies: Bodies) -> None:
    sentence = "Quà do UBMMTQ Việt Nam tỉnh Kon Tum vận động."
    assert names(bodies, sentence) == ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kon Tum"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ban Thường trực UBMTTQ tỉnh An Giang họp.",
            ["Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Giang"],
        ),
        ("Chủ tịch UB.MTTQ tỉnh An Giang phát biểu.", ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Giang"]),
        ("Nghị quyết của BCH Trung ương Hội Nông dân Việt Nam.", ["Ban Chấp hành Trung ương Hội Nông dân Việt Nam"]),
        ("Đoàn thăm Công ty Cổ phần kết cấu thép Hải Vân.", ["Công ty Cổ phần kết cấu thép Hải Vân"]),
        ("Ban Tuyên giáo Trung ương Hội Nông dân Việt Nam dự.", ["Ban Tuyên giáo Trung ương Hội Nông dân Việt Nam"]),
        ("VỀ BIỆN PHÁP PHÒNG NGỪA TAI NẠN LAO ĐỘNG", []),
    ],
)
def test_committees_under_other_marks_and_halves_of_words(bodies: Bodies, sentence: str, expected: list[str]) -> None:
    assert names(bodies, sentence) == expected


def test_a_union_of_two_fields_of_work_in_a_territory_abroad_is_one(bodies: Bodies) -> None:
    told = "Đoàn đã gặp Công đoàn Giáo dục và khoa học thành phố Mátxcơva."
    assert names(bodies, told) == ["Công đoàn Giáo dục và khoa học thành phố Mátxcơva"]
    told = "Đoàn đã gặp Công đoàn Giáo dục và thể thao Champasak."
    assert names(bodies, told) == ["Công đoàn Giáo dục và thể thao Champasak"]
    told = "Đoàn đã gặp Công đoàn Giáo dục và lãnh đạo tỉnh Champasak."
    assert names(bodies, told) == ["Công đoàn Giáo dục"]


def test_bodies_that_share_a_head_are_named_each_by_its_field(bodies: Bodies) -> None:
    assert names(bodies, "Dự có lãnh đạo các Sở: Nội vụ, Tài chính, Kế hoạch và Đầu tư.") == [
        "Sở Nội vụ",
        "Sở Tài chính",
        "Sở Kế hoạch và Đầu tư",
    ]
    assert names(bodies, "Đại diện các Bộ Nội vụ, Tài chính cùng dự.") == ["Bộ Nội vụ", "Bộ Tài chính"]
