import pytest

from giaoluu.facts.kinds import Account, Organisation
from tests.reading.conftest import Read

LEAD = (
    "Sáng 4/11/2024, tại Kon Tum, Liên đoàn Lao động tỉnh Kon Tum hội đàm với Liên hiệp Công đoàn tỉnh Attapeu (Lào)."
)


def told(read: Read, *sentences: str) -> Account:
    return read("Hai công đoàn gặp nhau\n\n" + "\n".join((LEAD, *sentences)))


def names(account: Account) -> list[str]:
    return [body.name for body in account.organisations]


def body(account: Account, name: str) -> Organisation:
    (found,) = (body for body in account.organisations if body.name == name)
    return found


@pytest.mark.parametrize(
    "form", ["LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh", "LĐLĐ tỉnh Kon Tum", "Công đoàn tỉnh Kon Tum"]
)
def test_other_forms_of_a_name_mean_the_same_body(read: Read, form: str) -> None:
    account = told(read, f"Dịp này, {form} tặng bạn mười suất học bổng cho con công nhân.")
    assert names(account) == ["Liên đoàn Lao động tỉnh Kon Tum", "Liên hiệp Công đoàn tỉnh Attapeu"]
    assert len(body(account, "Liên đoàn Lao động tỉnh Kon Tum").mentions) == 2


def test_an_elliptical_name_is_an_alias_of_the_full_one(read: Read) -> None:
    account = told(read, "Dịp này, LĐLĐ tỉnh tặng bạn mười suất học bổng cho con công nhân.")
    assert "LĐLĐ tỉnh Kon Tum" in body(account, "Liên đoàn Lao động tỉnh Kon Tum").aliases


def test_a_body_of_the_same_territory_but_another_head_is_another(read: Read) -> None:
    account = told(read, "Cùng tiếp có lãnh đạo Tỉnh ủy Kon Tum và UBND tỉnh Kon Tum.")
    assert {"Tỉnh ủy Kon Tum", "Ủy ban nhân dân tỉnh Kon Tum"} <= set(names(account))


def test_who_heads_the_union_of_the_firm_lends_it_no_name(read: Read) -> None:
    more = "Chủ tịch Công đoàn Công ty Lò Văn Mây trao quà. Công đoàn Công ty Cổ phần Gang Thử cảm ơn."
    account = told(read, more)
    assert "Công đoàn Công ty Cổ phần Gang Thử" in names(account)
    assert not any("Lò Văn Mây" in name for name in names(account))
    assert "Lò Văn Mây" in [person.name for person in account.people]


def test_the_union_of_the_staff_of_a_federation_bears_the_whole_name_of_that(read: Read) -> None:
    account = told(read, "Dịp này, Công đoàn cơ sở Liên đoàn Lao động tỉnh tổ chức giao lưu cầu lông.")
    assert "Công đoàn cơ sở Liên đoàn Lao động tỉnh Kon Tum" in names(account)


def test_an_elliptical_name_takes_the_territory_the_page_is_about(read: Read) -> None:
    account = told(read, "Đại diện UBND tỉnh và Hội Nông dân tỉnh cùng dự buổi gặp mặt thân mật này.")
    assert {"Ủy ban nhân dân tỉnh Kon Tum", "Hội Nông dân tỉnh Kon Tum"} <= set(names(account))


def test_an_inferred_name_cites_the_words_it_rests_on(read: Read) -> None:
    account = told(read, "Đại diện UBND tỉnh cùng dự buổi gặp mặt thân mật này với hai đoàn.")
    found = body(account, "Ủy ban nhân dân tỉnh Kon Tum")
    assert found.certainty == "inferred"
    assert found.basis is not None


def test_where_the_page_names_no_territory_none_is_made_up(read: Read) -> None:
    account = read(
        "Gặp mặt đầu xuân\n\nSáng qua, đại diện Sở Y tế và LĐLĐ huyện đã chúc Tết công nhân vệ sinh môi trường."
    )
    assert not any(organisation.place for organisation in account.organisations)


def test_a_city_is_not_taken_for_the_province_named_beside_it(read: Read) -> None:
    account = read(
        "Công đoàn Khánh Hòa thăm Đà Nẵng\n\nChiều 18/7, tại Đà Nẵng, đoàn LĐLĐ tỉnh Khánh Hòa thăm công nhân cảng.\n"
        "Tiếp đoàn có lãnh đạo LĐLĐ thành phố và đại diện UBND thành phố cùng công nhân cảng.\n"
        "Phó Chủ tịch LĐLĐ tỉnh cảm ơn sự đón tiếp và tặng hoa cho công nhân cảng nhân ngày vui."
    )
    expected = {"Liên đoàn Lao động thành phố Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng"}
    assert expected <= set(names(account))
    assert "Liên đoàn Lao động tỉnh Khánh Hòa" in names(account)
    assert "Liên đoàn Lao động tỉnh Đà Nẵng" not in names(account)


def test_a_body_named_in_one_breath_with_a_guest_is_of_the_guests_territory(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ tỉnh Kon Tum và Tỉnh ủy Kon Tum tặng quà. Khách mời có LĐLĐ tỉnh Gia Lai cùng Sở Nội vụ và Sở Y tế.",
        "Sở Công Thương cũng gửi lẵng hoa chúc mừng cuộc gặp gỡ của hai bên.",
    )
    found = set(names(account))
    assert {"Sở Nội vụ tỉnh Gia Lai", "Sở Y tế tỉnh Gia Lai", "Sở Công Thương tỉnh Kon Tum"} <= found


def test_cong_doan_nganh_alone_is_the_branch_union_named_before(read: Read) -> None:
    account = told(
        read,
        "Cùng tiếp bạn có Công đoàn ngành Y tế tỉnh Gia Lai với nhiều tiết mục văn nghệ.",
        "Bà Rơ Lan Thị Mơ, Chủ tịch Công đoàn ngành, mời bạn sang năm trở lại cùng hát với công nhân.",
    )
    found = body(account, "Công đoàn ngành Y tế tỉnh Gia Lai")
    assert [post.organisation for person in account.people for post in person.posts] == [found.id]


def test_lien_doan_alone_behind_a_post_is_the_one_named_before(read: Read) -> None:
    account = told(
        read,
        "Cùng tiếp bạn có Liên đoàn Công nhân Kim khí Thụy Điển đang giúp tỉnh mở lớp dạy nghề.",
        "Bà Anna Lindgren, Tổng Thư ký Liên đoàn, mong bạn cử người sang học nghề tại Kon Tum.",
    )
    found = body(account, "Liên đoàn Công nhân Kim khí Thụy Điển")
    assert [post.organisation for person in account.people for post in person.posts] == [found.id]


def test_the_city_meant_may_be_one_of_a_province(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ thành phố Pleiku góp hai tiết mục văn nghệ cho đêm giao lưu giữa hai bên.",
        "Các tiết mục của LĐLĐ thành phố được khán giả vỗ tay nhiều nhất trong đêm.",
    )
    assert len(body(account, "Liên đoàn Lao động thành phố Pleiku").mentions) == 2


def test_unions_of_two_provinces_stay_two(read: Read) -> None:
    account = told(read, "Năm sau, LĐLĐ tỉnh Gia Lai sẽ đón đoàn của hai bên tại thành phố Pleiku.")
    assert "Liên đoàn Lao động tỉnh Gia Lai" in names(account)
    assert len(body(account, "Liên đoàn Lao động tỉnh Kon Tum").mentions) == 1


def test_the_union_of_a_district_is_not_that_of_its_province(read: Read) -> None:
    account = told(read, "LĐLĐ huyện Sa Thầy góp hai tiết mục văn nghệ cho đêm giao lưu.")
    assert "Liên đoàn Lao động huyện Sa Thầy" in names(account)
    assert body(account, "Liên đoàn Lao động huyện Sa Thầy").level == "upper"


def test_levels_and_countries_of_unions(read: Read) -> None:
    account = told(read, "Tổng LĐLĐ Việt Nam đã gửi lẵng hoa chúc mừng cuộc gặp gỡ của hai bên.")
    levels = {organisation.name: (organisation.level, organisation.country) for organisation in account.organisations}
    assert levels == {
        "Liên đoàn Lao động tỉnh Kon Tum": ("province", "VN"),
        "Liên hiệp Công đoàn tỉnh Attapeu": ("foreign_province", "LA"),
        "Tổng Liên đoàn Lao động Việt Nam": ("central", "VN"),
    }


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Công đoàn Viên chức tỉnh Kon Tum", "upper"),
        ("Công đoàn các khu công nghiệp tỉnh Kon Tum", "upper"),
        ("Công đoàn ngành Giáo dục tỉnh Kon Tum", "upper"),
        ("Công đoàn cơ sở Công ty Cao su Sao Mai", "grassroots"),
        ("Công đoàn Cao su Việt Nam", "industry"),
    ],
)
def test_the_level_of_a_union_is_that_of_its_head(read: Read, name: str, level: str) -> None:
    account = told(read, f"{name} cũng góp một tiết mục văn nghệ cho đêm giao lưu của hai bên.")
    assert [one.level for one in account.organisations if one.name.startswith(name)] == [level]


def test_ids_count_bodies_in_the_order_of_their_first_mention(read: Read) -> None:
    account = told(read, "Cùng dự có đại diện Tỉnh ủy Kon Tum và đông đảo công nhân.")
    assert [organisation.id for organisation in account.organisations] == ["o1", "o2", "o3"]
    firsts = [organisation.mentions[0] for organisation in account.organisations]
    assert firsts == sorted(firsts)


def test_an_abbreviation_of_the_pages_own_means_its_body(read: Read) -> None:
    account = told(
        read,
        "Công đoàn Cao su Việt Nam (CĐCSVN) cùng tham gia chương trình này từ đầu năm.",
        "Theo đại diện CĐCSVN, công nhân cạo mủ hai bên rất phấn khởi với kết quả đó.",
    )
    assert len(body(account, "Công đoàn Cao su Việt Nam").mentions) == 2


def test_a_page_in_capitals_and_one_in_old_tone_marks_name_the_same_body(read: Read) -> None:
    account = told(read, "Thường trực Tỉnh uỷ Kon Tum chúc mừng. Tỉnh ủy Kon Tum tặng hoa cho hai đoàn.")
    assert names(account).count("Tỉnh ủy Kon Tum") <= 1


def test_a_district_tells_which_province_is_meant(read: Read) -> None:
    account = read(
        "Biểu dương lao động giỏi\n\nChiều 11/8, LĐLĐ quận Hải An biểu dương lao động giỏi.\n"
        "Dự có bà Lê Thị Ngà, Phó Chủ tịch LĐLĐ thành phố, cùng đại diện Thành ủy và các doanh nghiệp."
    )
    assert {"Liên đoàn Lao động thành phố Hải Phòng", "Thành ủy Hải Phòng"} <= set(names(account))


def test_districts_of_two_provinces_tell_none(read: Read) -> None:
    account = read(
        "Biểu dương lao động giỏi\n\nChiều 11/8, LĐLĐ quận Hải An và LĐLĐ quận Ninh Kiều gặp nhau.\n"
        "Dự có bà Lê Thị Ngà, Phó Chủ tịch LĐLĐ thành phố, cùng đại diện Thành ủy và các doanh nghiệp."
    )
    assert not any(found.place for found in account.organisations if found.name.startswith("Thành ủy"))


def test_a_branch_union_without_its_territory_is_the_one_named_with_it(read: Read) -> None:
    account = told(read, "Công đoàn ngành Y tế tỉnh Kon Tum cùng dự.", "Công đoàn ngành Y tế tặng bạn mười suất quà.")
    assert [name for name in names(account) if "Y tế" in name] == ["Công đoàn ngành Y tế tỉnh Kon Tum"]


def test_the_unions_of_a_provinces_zones_are_one(read: Read) -> None:
    account = read(
        "Ký kết\n\nChiều 29/3, Công đoàn Khu kinh tế Vũng Áng và các KCN tỉnh Hà Tĩnh ký kết với Bệnh viện Sao Khuê.\n"
        "Ông Lê Bá Hải, Phó Chủ tịch Công đoàn KKT, cảm ơn bệnh viện đã giúp đỡ công nhân nhiều năm qua."
    )
    unions = [body.name for body in account.organisations if body.kind == "trade_union"]
    assert unions == ["Công đoàn Khu kinh tế Vũng Áng và các KCN tỉnh Hà Tĩnh"]


@pytest.mark.parametrize(
    "posts",
    [
        "Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào, Bí thư Tỉnh ủy",
        "Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Attapeu",
        "Bí thư Tỉnh ủy, Chủ tịch Ủy ban Mặt trận Lào xây dựng đất nước tỉnh Attapeu",
    ],
)
def test_a_post_beside_one_abroad_is_abroad_too(read: Read, posts: str) -> None:
    account = told(read, f"Đoàn đại biểu tỉnh Attapeu do đồng chí Bun Lọt Xay Nha, {posts} dẫn đầu chúc Tết công nhân.")
    assert "Tỉnh ủy Attapeu" in names(account)
    assert "Tỉnh ủy Kon Tum" not in names(account)


def test_each_place_of_a_list_keeps_its_own_unit(read: Read) -> None:
    account = told(
        read, "Dự có Hội Nông dân các huyện: Đăk Hà, Sa Thầy, thị xã An Khê và thành phố Kon Tum của hai tỉnh bạn."
    )
    places = {(body.place, body.level) for body in account.organisations if body.kind == "mass_organisation"}
    assert len(places) == 4


def test_a_network_of_unions_of_many_provinces_is_none_of_them(read: Read) -> None:
    account = told(read, "Mạng lưới Công đoàn các Khu công nghiệp các tỉnh phía Nam tặng mười suất quà cho công nhân.")
    assert not any("công nghiệp" in name for name in names(account))


def test_a_body_of_the_commune_is_that_of_the_commune_the_page_names(read: Read) -> None:
    account = read(
        "Công đoàn phường Hoa Lau ra mắt\n\nSáng 5/8/2025, tại phường Hoa Lau, Công đoàn phường Hoa Lau ra mắt.\n"
        "Bà Lê Thị Ngà, Chủ tịch UBND phường, tặng hoa; ông Vũ Bá Hà, Chủ tịch Ủy ban MTTQ phường, chúc mừng công đoàn."
    )
    assert names(account) == [
        "Công đoàn phường Hoa Lau",
        "Ủy ban nhân dân phường Hoa Lau",
        "Ủy ban Mặt trận Tổ quốc Việt Nam phường Hoa Lau",
    ]
    assert body(account, "Công đoàn phường Hoa Lau").place == "Hoa Lau"


def test_a_persons_name_tells_of_no_territory(read: Read) -> None:
    account = read(
        "Chúc mừng ngày thành lập\n\nSáng 27/7, bà Lê Thị Thanh Bình, Trưởng Khối, chúc mừng LĐLĐ tỉnh.\n"
        "LĐLĐ tỉnh cảm ơn bà Lê Thị Thanh Bình và các đơn vị trong Khối thi đua đã giúp đỡ nhiều năm qua."
    )
    assert not any(organisation.place for organisation in account.organisations)


def test_a_national_body_in_a_chain_of_posts_abroad_is_abroad(read: Read) -> None:
    account = told(
        read,
        "Cùng tiếp có ông Bun Lọt Xay Nha, Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào, Phó Chủ tịch Quốc hội, "
        "và đại diện công nhân Lào.",
    )
    assert "Quốc hội Lào" in names(account)
    assert "Quốc hội" not in names(account)


def test_a_board_of_a_union_stands_where_the_union_does(read: Read) -> None:
    account = told(read, "Ban Thường vụ LĐLĐ tỉnh Kon Tum tặng bạn mười suất học bổng cho con công nhân hai tỉnh.")
    assert body(account, "Ban Thường vụ Liên đoàn Lao động tỉnh Kon Tum").level == "province"


def test_a_region_has_no_union_of_its_own(read: Read) -> None:
    account = told(read, "LĐLĐ các tỉnh Tây Nguyên và LĐLĐ tỉnh Tây Nguyên đều gửi thư chúc mừng.")
    assert not [name for name in names(account) if "Tây Nguyên" in name]


def test_a_short_form_in_brackets_that_begins_like_a_name_is_the_body_before_it(read: Read) -> None:
    more = "Công đoàn Điện tử Việt Nam (Công đoàn ĐTVN) cử người dự. Công đoàn ĐTVN chúc mừng hai bên."
    assert "Công đoàn ĐTVN" not in names(told(read, more))


def test_the_youth_union_of_a_province_has_two_names(read: Read) -> None:
    account = told(read, "Tỉnh đoàn Kon Tum cử người dự; Đoàn Thanh niên Kon Tum tặng cờ lưu niệm.")
    assert sum(body.kind == "mass_organisation" for body in account.organisations) == 1


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Đảng ủy Khối doanh nghiệp tỉnh Kon Tum", "Đảng ủy Khối Doanh nghiệp tỉnh Kon Tum"),
        ("Viện KSNDTC", "Viện Kiểm sát nhân dân tối cao"),
        (
            "Liên đoàn Công đoàn Hàn Quốc trụ sở khu vực tỉnh Gyeonggi",
            "Liên đoàn Công đoàn Hàn Quốc khu vực tỉnh Gyeonggi",
        ),
    ],
)
def test_more_bodies_are_known_by_their_names(read: Read, written: str, name: str) -> None:
    assert name in names(told(read, f"Cùng dự có đại diện {written}."))


def test_where_one_once_held_a_post_is_not_where_another_gets_it(read: Read) -> None:
    more = (
        "Về dự có ông A Vương, nguyên Chủ tịch Liên đoàn Lao động tỉnh Gia Lai. Đồng chí Y Nhung, Phó Chủ tịch Ủy ban "
        "MTTQ Việt Nam tỉnh giữ chức Chủ tịch Liên đoàn Lao động tỉnh."
    )
    account = told(read, more)
    (nhung,) = (person for person in account.people if person.name == "Y Nhung")
    held = {body.id: body.name for body in account.organisations}
    assert held[nhung.posts[-1].organisation or ""] == "Liên đoàn Lao động tỉnh Kon Tum"


@pytest.mark.parametrize("old", ["nguyên Chủ tịch LĐLĐ tỉnh Gia Lai", "nguyên Chủ tịch LĐLĐ tỉnh Gia Lai (cũ)"])
def test_behind_the_old_post_stands_the_new_one(read: Read, old: str) -> None:
    account = told(read, f"Tổng Liên đoàn chỉ định ông A Vương, {old}, giữ chức Phó Chủ tịch LĐLĐ tỉnh Kon Tum.")
    (person,) = account.people
    assert [post.former for post in person.posts] == [True, False]


def test_a_dash_in_a_field_of_work_makes_no_other_body(read: Read) -> None:
    account = told(read, "Cùng tiếp có Công đoàn ngành Dệt May Kon Tum.", "Công đoàn ngành Dệt - May Kon Tum tặng vải.")
    assert len([name for name in names(account) if "Dệt" in name]) == 1


def test_the_union_of_a_company_is_the_same_with_and_without_its_rank(read: Read) -> None:
    account = told(
        read,
        "Đoàn thăm Công đoàn Công ty Cổ phần Gốm Bàu Trúc.",
        "Công đoàn cơ sở Công ty Cổ phần Gốm Bàu Trúc mừng.",
    )
    assert len([name for name in names(account) if name.startswith("Công đoàn cơ sở") or "Gốm" in name]) == 1


def test_the_president_s_name_is_not_the_city_where_the_union_of_a_province_is(read: Read) -> None:
    account = read(
        "Đánh giá kết quả phối hợp công tác\n\nNgày 4/11/2024, UBND và LĐLĐ tỉnh tổ chức hội nghị đánh giá kết quả "
        "phối hợp công tác.\nCông nhân thi đua học tập và làm theo tấm gương đạo đức Hồ Chí Minh trong cả năm vừa qua."
    )
    assert names(account) == ["Ủy ban nhân dân tỉnh", "Liên đoàn Lao động tỉnh"]


def test_a_numbered_district_says_its_unit_once(read: Read) -> None:
    account = told(read, "Chiều cùng ngày, đoàn thăm Quận 3, Thành phố Hồ Chí Minh; LĐLĐ quận tặng quà cho đoàn.")
    assert not any("quận Quận" in name for name in names(account))


def test_the_first_words_of_a_name_in_brackets_stand_for_it(read: Read) -> None:
    account = told(
        read,
        "Dự có Liên hiệp các tổ chức hữu nghị tỉnh Kon Tum (Liên hiệp).",
        "Ông Vũ Xuân Sim, Chủ tịch Liên hiệp phát biểu.",
    )
    friends = body(account, "Liên hiệp các tổ chức hữu nghị tỉnh Kon Tum")
    assert [post.organisation for person in account.people for post in person.posts] == [friends.id]


def test_the_paper_above_the_page_tells_of_which_province_it_writes(read: Read) -> None:
    account = read(
        "Báo Đồng Nai điện tử\nHai ngành ký kết quy chế\n\nChiều 15/11/2017, Liên đoàn Lao động tỉnh và Công an tỉnh "
        "đã tổ chức hội nghị ký kết quy chế phối hợp về an ninh, trật tự."
    )
    assert names(account) == ["Liên đoàn Lao động tỉnh Đồng Nai", "Công an tỉnh Đồng Nai"]


def test_a_hospital_is_the_same_with_and_without_its_kind(read: Read) -> None:
    account = told(read, "Đoàn thăm Bệnh viện Đa khoa Bàu Trúc.", "Bệnh viện Bàu Trúc tặng hoa.")
    assert len([name for name in names(account) if "Bàu Trúc" in name]) == 1


def test_a_letterhead_tells_of_which_district_the_union_is(read: Read) -> None:
    account = read(
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH THANH HÓA\nLIÊN ĐOÀN LAO ĐỘNG HUYỆN YÊN ĐỊNH\nSố: 12/KH-LĐLĐ\n\nKẾ HOẠCH\n"
        "Tổ chức hội thao công nhân năm 2022\n\nThực hiện kế hoạch của LĐLĐ tỉnh Thanh Hóa, Ban Thường vụ LĐLĐ huyện "
        "tổ chức hội thao công nhân, viên chức, lao động năm 2022 như sau:"
    )
    assert "Ban Thường vụ Liên đoàn Lao động huyện Yên Định" in names(account)


def test_a_board_of_the_guests_is_theirs_where_only_they_have_one_of_its_field(read: Read) -> None:
    account = read(
        "Đoàn tỉnh bạn chúc Tết\n\nNgày 3/2/2024, đoàn Sở Lao động và Phúc lợi tỉnh Hủa Phăn (Lào) chúc Tết LĐLĐ tỉnh "
        "Sơn La. Đoàn do ông Kham Sỉ, Giám đốc Sở Lao động và Phúc lợi tỉnh, làm Trưởng đoàn."
    )
    assert names(account) == ["Sở Lao động và Phúc lợi tỉnh Hủa Phăn", "Liên đoàn Lao động tỉnh Sơn La"]


def test_where_workers_come_from_is_not_where_the_union_is(read: Read) -> None:
    account = read(
        "Thăm công nhân\n\nSáng 3/2/2024, LĐLĐ tỉnh thăm anh Lò Văn Sơn (quê Bình Phước) và anh Bùi Văn Nam (quê "
        "Bình Phước). Các anh làm việc ở một công ty gỗ của tỉnh Bình Dương."
    )
    assert "Liên đoàn Lao động tỉnh Bình Dương" in names(account)


def test_the_union_of_export_zones_is_the_same_however_they_are_joined(read: Read) -> None:
    for written in ("các Khu Chế xuất – Công nghiệp (KCX-CN) TP HCM", "các khu chế xuất, khu công nghiệp TPHCM"):
        account = read(f"Tin công đoàn\n\nTối 30/1/2024, Công đoàn {written} tổ chức họp mặt công nhân ở lại đón Tết.")
        assert names(account) == ["Công đoàn các khu chế xuất và công nghiệp thành phố Hồ Chí Minh"]


def test_unions_of_a_rank_are_none_by_name(read: Read) -> None:
    account = read(
        "Thăm công đoàn\n\nSáng 3/2/2024, đoàn đến thăm LĐLĐ tỉnh Kon Tum và Công đoàn Cấp trên Cơ sở hôm qua."
    )
    assert names(account) == ["Liên đoàn Lao động tỉnh Kon Tum"]


def test_the_youth_of_a_province_is_one_body_by_either_name_though_no_province_is_named(read: Read) -> None:
    account = read("Hội nghị\n\nSáng 5/6, UBND tỉnh làm việc với Tỉnh đoàn.\n\nĐoàn TNCS Hồ Chí Minh tỉnh đã báo cáo.")
    assert [body.name for body in account.organisations if body.kind == "mass_organisation"] == ["Tỉnh đoàn"]


def test_the_union_of_a_district_is_at_home_where_only_a_commune_is_named(read: Read) -> None:
    lead = "Sáng 5/6, LĐLĐ huyện làm việc với Công đoàn cơ sở Công ty TNHH Chè Sao Mai (xã Tân Lập)."
    account = read(f"Hội nghị công đoàn\n\n{lead}\n\nHai bên bàn việc chăm lo công nhân hái chè trong mùa mưa tới.")
    assert "Liên đoàn Lao động huyện" in {body.name for body in account.organisations}


def test_a_hospital_named_again_without_where_it_is_is_the_same(read: Read) -> None:
    account = told(read, "Đoàn thăm Bệnh viện Lao và Bệnh phổi Kon Tum.", "Bệnh viện Lao và Bệnh phổi cảm ơn đoàn.")
    assert [name for name in names(account) if name.startswith("Bệnh viện")] == ["Bệnh viện Lao và Bệnh phổi Kon Tum"]


def test_a_person_of_the_family_chau_is_no_prefecture(read: Read) -> None:
    account = told(read, "Phó Bí thư Tỉnh ủy Châu Văn Bình và ông Lò Văn Trong- Phó Chủ tịch UBND tỉnh cùng tiếp đoàn.")
    assert "Tỉnh ủy Kon Tum" in names(account)
    assert [person.name for person in account.people] == ["Châu Văn Bình", "Lò Văn Trong"]


def test_the_sick_bay_of_the_police_is_not_the_police(read: Read) -> None:
    account = told(read, "Đoàn thăm Bệnh xá Công an tỉnh Kon Tum và Ban Ngoại vụ tỉnh Vân Nam.")
    assert names(account)[2:] == ["Bệnh xá Công an tỉnh Kon Tum", "Ban Ngoại vụ tỉnh Vân Nam"]


def test_a_place_whose_last_word_is_written_small_is_an_everyday_word(read: Read) -> None:
    account = read(
        "Thăm hỏi\n\nNgày 4/11/2024, Hội Liên hiệp Phụ nữ Việt Nam tặng quà. Cùng đi có Phó Chủ tịch "
        "Hội Phụ nữ Campuchia vì Hoà bình và Phát triển và Chủ tịch HĐND tỉnh.\n"
    )
    assert "Hội đồng nhân dân tỉnh" in names(account)


@pytest.mark.parametrize(
    ("ward", "province"), [("Vĩnh Yên", "Phú Thọ"), ("Kon Tum", "Quảng Ngãi"), ("Móng Cái 1", "Quảng Ninh")]
)
def test_a_ward_of_today_is_no_longer_of_the_province_of_the_town_it_is_named_after(
    read: Read, ward: str, province: str
) -> None:
    account = read(
        "Tiếp đoàn công đoàn bạn\n\n"
        f"Ngày 12/11/2025, tại phường {ward}, Liên đoàn Lao động tỉnh tiếp đoàn Liên hiệp Công đoàn tỉnh Attapeu (Lào)."
    )
    ours = next(body for body in account.organisations if body.name.startswith("Liên đoàn Lao động tỉnh"))
    assert ours.place == province


def test_neither_a_person_nor_the_islands_of_a_cause_are_the_province_of_a_page(read: Read) -> None:
    account = read(
        "Công nhân nhắn tin ủng hộ chương trình\n\nTại buổi lễ, đồng chí Vũ Quang Lịch, Chủ tịch LĐLĐ tỉnh, kêu gọi "
        "công nhân ủng hộ chương trình vì Trường Sa thân yêu do công đoàn phát động."
    )
    assert "Liên đoàn Lao động tỉnh" in names(account)
    assert not any(organisation.place for organisation in account.organisations)


HOMELESS = "Sáng 4/11/2024, LĐLĐ tỉnh và Công an tỉnh ký kết quy chế phối hợp bảo vệ an ninh ở các khu nhà trọ."


@pytest.mark.parametrize(
    "page",
    [
        f"Hai ngành ký kết\n\n(GLO)- {HOMELESS}",
        f"Cổng thông tin tỉnh Gia Lai\nHai ngành ký kết\n\n{HOMELESS}",
        f"Hai ngành ký kết\n\n{HOMELESS}\n\nRơ Châm Nhin - LĐLĐ tỉnh Gia Lai",
    ],
)
def test_a_paper_s_mark_its_head_or_who_signs_tells_the_province_that_the_report_leaves_out(
    read: Read, page: str
) -> None:
    assert {"Liên đoàn Lao động tỉnh Gia Lai", "Công an tỉnh Gia Lai"} <= set(names(read(page)))


def test_a_mark_tells_nothing_where_the_report_names_a_province(read: Read) -> None:
    found = names(read(f"Hai ngành ký kết\n\n(GLO)- {HOMELESS} Lễ ký diễn ra tại tỉnh Kon Tum."))
    assert "Liên đoàn Lao động tỉnh Kon Tum" in found
