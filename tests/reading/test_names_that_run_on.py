"""Where the name of a body ends and a person begins, and which words between posts only join them."""

import pytest

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

LEAD = "Chương trình diễn ra trong không khí đầm ấm, với nhiều tiết mục do chính những người lao động dàn dựng."


def told(read: Read, *sentences: str) -> Account:
    return read("Gặp mặt đầu xuân ở vùng cao\n\n" + "\n".join((LEAD, *sentences)))


def posts(account: Account) -> dict[str, list[tuple[str, str | None]]]:
    bodies = {body.id: body.name for body in account.organisations}
    return {
        person.name: [(post.title, bodies.get(post.organisation or "")) for post in person.posts]
        for person in account.people
    }


def names(account: Account) -> list[str]:
    return [body.name for body in account.organisations]


@pytest.mark.parametrize("firm", ["Công ty TNHH Nậm Sao Việt Nam", "Trường Đại học Bản Sao", "Xí nghiệp Than Nậm Mu"])
def test_the_next_person_of_a_row_is_no_part_of_the_body_before(read: Read, firm: str) -> None:
    account = told(
        read, f"Dự có các đồng chí Lò Thị Pao - Trưởng phòng Nhân sự {firm} và Vừ A Sểnh - Chủ tịch LĐLĐ tỉnh Sơn La."
    )
    assert posts(account) == {
        "Lò Thị Pao": [("Trưởng phòng Nhân sự", firm)],
        "Vừ A Sểnh": [("Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")],
    }


def test_who_holds_a_post_may_follow_the_body_unparted(read: Read) -> None:
    account = told(read, "Tham dự có Phó Tổng Giám đốc Công ty TNHH Nậm Sao Việt Nam Cao Thị Mẩy; bà con trong bản.")
    assert posts(account) == {"Cao Thị Mẩy": [("Phó Tổng Giám đốc", "Công ty TNHH Nậm Sao Việt Nam")]}


def test_a_university_named_after_someone_keeps_the_name(read: Read) -> None:
    account = told(read, "Dự có ông Lò Văn Pao, Hiệu trưởng Trường Đại học Y khoa Tạ Thị Sao.")
    assert posts(account) == {"Lò Văn Pao": [("Hiệu trưởng", "Trường Đại học Y khoa Tạ Thị Sao")]}


@pytest.mark.parametrize("joint", [" kiêm", ", đồng thời là", ", kiêm nhiệm"])
def test_another_post_is_joined_by_a_word(read: Read, joint: str) -> None:
    account = told(
        read, f"Dự có bà Lò Thị Pao, Hiệu trưởng Trường Tiểu học Bản Sao{joint} Phó Chủ tịch Hội Khuyến học xã Nậm Mu."
    )
    assert posts(account) == {
        "Lò Thị Pao": [
            ("Hiệu trưởng", "Trường Tiểu học Bản Sao"),
            ("Phó Chủ tịch", "Hội Khuyến học xã Nậm Mu"),
        ]
    }


@pytest.mark.parametrize("verb", ["dẫn đầu", "chứng kiến"])
def test_the_verb_behind_an_institute_named_after_a_region_is_no_part_of_it(read: Read, verb: str) -> None:
    account = told(read, f"Đoàn do ông Lò Văn Pao, Viện trưởng Viện Dân tộc học Đông Nam Á {verb}.")
    assert names(account) == ["Viện Dân tộc học Đông Nam Á"]


def test_the_post_of_who_sent_someone_is_not_theirs(read: Read) -> None:
    account = told(read, "Thừa ủy quyền của Chủ tịch UBND tỉnh Sơn La, ông Lò Văn Pao - Giám đốc Sở Nội vụ trao quà.")
    assert posts(account) == {"Lò Văn Pao": [("Giám đốc", "Sở Nội vụ tỉnh Sơn La")]}


def test_a_headmaster_is_not_one_of_the_union_whose_chair_he_also_takes(read: Read) -> None:
    account = told(read, "Bà Lò Thị Pao - Phó Hiệu trưởng, Chủ tịch Công đoàn Trường THPT Bản Sao phát biểu.")
    assert posts(account) == {"Lò Thị Pao": [("Phó Hiệu trưởng", None), ("Chủ tịch", "Công đoàn Trường THPT Bản Sao")]}


def test_the_provincial_committee_beside_a_union_abroad_is_of_there(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ tỉnh Sơn La tiếp đoàn Liên hiệp Công đoàn tỉnh Luông Pha Băng.",
        "Đoàn có ông Khăm Sỏn Vông, Ủy viên Thường vụ Tỉnh ủy, Chủ tịch Liên hiệp Công đoàn tỉnh.",
    )
    assert posts(account)["Khăm Sỏn Vông"] == [
        ("Ủy viên Thường vụ", "Tỉnh ủy Luông Pha Băng"),
        ("Chủ tịch", "Liên hiệp Công đoàn tỉnh Luông Pha Băng"),
    ]


def test_the_letters_of_its_group_belong_to_the_name_of_a_firm(read: Read) -> None:
    account = told(read, "Ông Lò Văn Pao - Giám đốc Công ty Than Nậm Mu - TKV trao quà.")
    assert names(account) == ["Công ty Than Nậm Mu"]


@pytest.mark.parametrize(
    "body",
    ["Kho bạc Nhà nước khu vực IX", "Ban Chỉ huy Phòng thủ khu vực 3", "Ngân hàng Nhà nước chi nhánh tỉnh Sơn La"],
)
def test_offices_of_regions_are_told_by_their_number_or_province(read: Read, body: str) -> None:
    account = told(read, f"Dự có ông Lò Văn Pao, Phó Giám đốc {body}.")
    assert posts(account) == {"Lò Văn Pao": [("Phó Giám đốc", body)]}


def test_a_woman_called_doan_is_no_youth_union(read: Read) -> None:
    account = told(read, "Bà Cao Thị Đoàn, nguyên Chủ tịch Hội Cựu chiến binh xã Nậm Mu kể chuyện.")
    assert posts(account) == {"Cao Thị Đoàn": [("nguyên Chủ tịch", "Hội Cựu chiến binh xã Nậm Mu")]}


def test_the_party_committee_of_an_office_is_none_of_the_province(read: Read) -> None:
    account = told(read, "Ông Lò Văn Pao, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Sơn La chúc Tết bà con.")
    assert names(account) == ["Sở Y tế tỉnh Sơn La"]


def test_the_union_of_an_academy_is_that_of_the_one_named_last(read: Read) -> None:
    account = told(
        read,
        "Hội diễn do Học viện Âm nhạc Tây Bắc tổ chức. Bà Lò Thị Pao - Chủ tịch Công đoàn Học viện phát biểu.",
    )
    assert posts(account) == {"Lò Thị Pao": [("Chủ tịch", "Công đoàn Học viện Âm nhạc Tây Bắc")]}


def test_a_number_of_months_is_no_ward(read: Read) -> None:
    account = told(read, "Hội nghị bàn chương trình công tác Công đoàn phường 6 tháng cuối năm 2025.")
    assert not account.organisations


@pytest.mark.parametrize("put", ["chỉ định là", "chỉ định làm", "phân công giữ chức"])
def test_what_somebody_is_appointed_to_is_a_post_as_well(read: Read, put: str) -> None:
    account = told(
        read,
        "Công đoàn phường Nậm Sao họp mặt các chi hội.",
        f"Ông Lò Văn Pao, Phó Chủ tịch Ủy ban MTTQ phường Nậm Sao, được {put} Chủ tịch Công đoàn phường.",
    )
    assert ("Chủ tịch", "Công đoàn phường Nậm Sao") in posts(account)["Lò Văn Pao"]


def test_the_head_of_a_board_of_industrial_zones_is_of_that_board(read: Read) -> None:
    account = told(read, "Dự có ông Lò Văn Pao, Trưởng Ban Quản lý các khu công nghiệp tỉnh Sơn La.")
    assert posts(account) == {"Lò Văn Pao": [("Trưởng Ban Quản lý", "Ban Quản lý các khu công nghiệp tỉnh Sơn La")]}


def test_two_missions_of_one_country_share_it(read: Read) -> None:
    account = told(read, "Bà con đón cán bộ Đại sứ quán và Tổng Lãnh sự quán Lào tại Đà Nẵng.")
    assert "Đại sứ quán Lào" in names(account)


def test_hue_was_a_city_in_a_province_of_another_name(read: Read) -> None:
    account = told(read, "Chiều 16/7, tại Huế, LĐLĐ tỉnh và Công an tỉnh tổng kết chương trình phối hợp.")
    assert names(account) == ["Liên đoàn Lao động tỉnh Thừa Thiên Huế", "Công an tỉnh Thừa Thiên Huế"]


@pytest.mark.parametrize("body", ["Thuế tỉnh Sơn La", "Thống kê tỉnh Sơn La", "Cục Chính trị Quân khu 2"])
def test_offices_that_go_by_their_work_are_bodies(read: Read, body: str) -> None:
    account = told(read, f"Dự có ông Lò Văn Pao, Phó Chánh Văn phòng {body}.")
    assert posts(account)["Lò Văn Pao"][0][0] == "Phó Chánh Văn phòng"
    assert len(names(account)) >= 1


def test_what_an_office_works_on_is_no_office(read: Read) -> None:
    account = told(read, "Theo thống kê tỉnh Sơn La có nhiều bản, thu thuế tỉnh Sơn La năm nay tăng.")
    assert not account.organisations


def test_a_post_of_a_body_that_we_cannot_read_is_of_none(read: Read) -> None:
    account = told(
        read,
        "Có ông Lò Văn Pao, Giám đốc Công ty TNHH Nậm Sao; bà Hà Thị Mẩy, Chánh Văn phòng Liên hiệp Công đoàn toàn xứ.",
    )
    assert posts(account)["Hà Thị Mẩy"] == [("Chánh Văn phòng", None)]


def test_the_deputy_head_of_a_delegation_of_parliament_holds_a_post_in_it(read: Read) -> None:
    account = told(read, "Dự có ông Lò Văn Pao, Phó Trưởng đoàn Đoàn ĐBQH tỉnh Sơn La.")
    assert posts(account) == {"Lò Văn Pao": [("Phó Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Sơn La")]}


def test_a_commune_ends_before_the_person_behind_it(read: Read) -> None:
    account = told(read, "Tham dự có Chỉ huy trưởng Ban Chỉ huy Quân sự xã Mường Khương Vừ Hữu Pao.")
    assert posts(account) == {"Vừ Hữu Pao": [("Chỉ huy trưởng", "Ban Chỉ huy Quân sự xã Mường Khương")]}


@pytest.mark.parametrize(
    "house",
    ["Bệnh viện Y học cổ truyền", "Bệnh viện Phục hồi chức năng", "Tổng Công ty Điện lực thành phố Hà Nội"],
)
def test_the_last_words_of_a_house_may_be_small_or_short(read: Read, house: str) -> None:
    written = house.replace("thành phố ", "TP. ")
    account = told(read, f"Đoàn đã đến thăm {written}, rồi dùng bữa cơm thân mật với bà con.")
    assert names(account) == [house]


@pytest.mark.parametrize("run", ["Tổ chức Đại hội", "Lần thứ III"])
def test_a_verb_written_large_is_no_part_of_a_school(read: Read, run: str) -> None:
    account = told(read, f"Hôm ấy Trường THPT Bản Sao {run} rất vui.")
    assert names(account) == ["Trường THPT Bản Sao"]


def test_the_border_guard_of_a_province_is_its_command(read: Read) -> None:
    account = told(
        read,
        "Bộ Chỉ huy BĐBP tỉnh Sơn La đón bà con. Ông Lò Văn Pao, Chính ủy BĐBP tỉnh Sơn La chúc Tết.",
    )
    assert names(account) == ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh Sơn La"]


@pytest.mark.parametrize("army", ["Bộ Tư lệnh", "Bộ Tham mưu", "Bộ Chỉ huy và thủ trưởng các phòng"])
def test_what_an_army_has_is_no_ministry(read: Read, army: str) -> None:
    assert not told(read, f"Dự có thủ trưởng {army} cùng bà con.").organisations


def test_who_receives_guests_is_of_the_school_that_they_came_to(read: Read) -> None:
    account = told(
        read,
        "Đoàn Trường Chính trị tỉnh Sơn La, Trường Chính trị tỉnh Phú Thọ đã đến thăm Trường Chính trị Lò Sao. "
        "Đoàn Trường Chính trị tỉnh Sơn La do bà Hà Thị Mẩy làm trưởng đoàn.",
        "Tiếp đoàn có ông Lò Văn Pao - Hiệu trưởng Nhà trường.",
    )
    assert posts(account)["Lò Văn Pao"] == [("Hiệu trưởng", "Trường Chính trị Lò Sao")]


def test_a_place_abroad_in_one_word_is_no_person(read: Read) -> None:
    account = told(read, "Bà con gặp LĐLĐ tỉnh Sơn La và Bộ CHQS tỉnh Salvan vào buổi sáng.")
    assert "Bộ Chỉ huy Quân sự tỉnh Salvan" in names(account)


def test_the_head_of_a_league_of_unions_may_be_told_in_brackets(read: Read) -> None:
    account = told(read, "Dự có bà Lò Thị Pao - Chủ tịch LĐLĐ tỉnh Sơn La (Trưởng Cụm) và bà con.")
    assert [title for title, _ in posts(account)["Lò Thị Pao"]] == ["Chủ tịch", "Trưởng Cụm"]


@pytest.mark.parametrize(
    "body",
    [
        "Tổng Hội Người Việt Nam tại Lào",
        "Trung tâm Đào tạo, bồi dưỡng cán bộ Công đoàn",
        "Công đoàn Khoa Giáo dục",
        "Đảng bộ Đồn Biên phòng Nậm Mu",
    ],
)
def test_bodies_of_people_abroad_of_teaching_and_within_others(read: Read, body: str) -> None:
    assert names(told(read, f"Bà con chúc mừng {body}."))[0] == body


def test_who_serves_in_a_unit_may_lead_its_party_committee(read: Read) -> None:
    account = told(read, "Ban mới do đồng chí Lò Văn Pao, Chính trị viên đơn vị làm Bí thư.")
    assert [title for title, _ in posts(account)["Lò Văn Pao"]] == ["Chính trị viên", "Bí thư"]


@pytest.mark.parametrize(
    "school",
    [
        "Trường Đại học Sư phạm",
        "Trường Đại học Ngoại ngữ",
        "Trường Đại học Công nghệ thông tin",
        "Trường Đại học Tài chính kế toán",
        "Bệnh viện Chấn thương chỉnh hình",
    ],
)
def test_a_field_is_not_cut_in_its_midst(read: Read, school: str) -> None:
    assert names(told(read, f"Hôm ấy {school} thông báo tin vui."))[0] == school


def test_an_office_does_not_take_the_verb_behind_it(read: Read) -> None:
    assert names(told(read, "Hôm ấy Sở Khoa học và Công nghệ thông báo tin vui."))[0] == "Sở Khoa học và Công nghệ"


def test_two_schools_side_by_side_are_two(read: Read) -> None:
    account = told(read, "Bà con chúc mừng Trường Đại học Khoa học và Trường Đại học Nậm Sao.")
    assert len(account.organisations) == 2


def test_a_board_that_tells_its_cause_small_is_of_its_province(read: Read) -> None:
    account = told(read, "Đoàn của Ban chỉ đạo công tác biên giới tỉnh Sơn La chúc Tết bà con.")
    assert names(account)[0].lower() == "ban chỉ đạo công tác biên giới tỉnh sơn la"


def test_whoever_elects_somebody_stands_between_the_old_post_and_the_new(read: Read) -> None:
    account = told(
        read,
        "Ông Lò Văn Pao, Phó Chủ tịch Hội Khuyến học xã Nậm Mu được tập thể bà con tín nhiệm bầu giữ chức Chủ tịch "
        "Hội Người cao tuổi xã Nậm Mu.",
    )
    assert posts(account)["Lò Văn Pao"][-1] == ("Chủ tịch", "Hội Người cao tuổi xã Nậm Mu")


def test_a_department_may_have_several_fields(read: Read) -> None:
    account = told(read, "Dự có bà Lò Thị Pao - Phó Trưởng phòng Lao động, Việc làm Sở Nội vụ tỉnh Sơn La.")
    assert posts(account) == {"Lò Thị Pao": [("Phó Trưởng phòng Lao động, Việc làm", "Sở Nội vụ tỉnh Sơn La")]}


def test_the_next_post_is_no_field_of_a_department(read: Read) -> None:
    account = told(read, "Dự có bà Lò Thị Pao - Trưởng phòng Tổ chức cán bộ, Chủ tịch Công đoàn Sở Nội vụ tỉnh Sơn La.")
    assert [title for title, _ in posts(account)["Lò Thị Pao"]] == ["Trưởng phòng Tổ chức cán bộ", "Chủ tịch"]


def test_minutes_tell_the_post_under_its_name(read: Read) -> None:
    account = told(read, "Đại diện bên A: Ông Lò Văn Pao - Chức vụ: Chủ tịch LĐLĐ tỉnh Sơn La.")
    assert posts(account) == {"Lò Văn Pao": [("Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")]}


def test_the_body_may_be_told_with_its_parent_before_who_leads_it(read: Read) -> None:
    account = told(
        read, "Phó Cục trưởng Cục Việc làm, Bộ Nội vụ Lò Văn Pao chúc mừng bà con Liên đoàn Lao động tỉnh Sơn La."
    )
    assert posts(account) == {"Lò Văn Pao": [("Phó Cục trưởng", "Cục Việc làm")]}


def test_a_school_stands_beside_the_head_of_the_next_one(read: Read) -> None:
    account = told(
        read,
        "Ông Lò Văn Pao, Hiệu trưởng Trường Cao đẳng Cộng đồng Sơn La và Hiệu trưởng Trường CĐCĐ Lai Châu đã tham gia.",
    )
    assert posts(account) == {"Lò Văn Pao": [("Hiệu trưởng", "Trường Cao đẳng Cộng đồng Sơn La")]}
    assert names(account) == ["Trường Cao đẳng Cộng đồng Sơn La", "Trường Cao đẳng Cộng đồng Lai Châu"]


def test_one_of_the_communes_of_a_former_district_has_its_number(read: Read) -> None:
    account = told(read, "Bà con chúc mừng UBND xã A Lưới 1, Ban Chỉ huy Phòng thủ khu vực 2 - A Lưới cùng gia đình.")
    assert names(account) == ["Ủy ban nhân dân xã A Lưới 1", "Ban Chỉ huy Phòng thủ khu vực 2 - A Lưới"]


def test_strokes_and_stops_stand_between_posts(read: Read) -> None:
    account = told(
        read,
        "Đoàn do đồng chí Lò Văn Pao – UV. BCH LĐLĐ TP.HCM/ QUV/ Chủ tịch LĐLĐ Quận 10, đồng chí Lò Thị Sao – "
        "Phó Chủ tịch LĐLĐ Quận 10 chúc mừng bà con.",
    )
    assert posts(account) == {
        "Lò Văn Pao": [
            ("Ủy viên Ban Chấp hành", "Liên đoàn Lao động thành phố Hồ Chí Minh"),
            ("QUV", None),
            ("Chủ tịch", "Liên đoàn Lao động Quận 10"),
        ],
        "Lò Thị Sao": [("Phó Chủ tịch", "Liên đoàn Lao động Quận 10")],
    }


def test_a_rector_is_of_a_school_and_not_of_the_centre_that_it_founds(read: Read) -> None:
    account = told(
        read,
        "Tại Trường Cao đẳng Nậm Sao diễn ra lễ khai trương “Trung tâm Đào tạo Thái Hành”. Tham dự có TS. Lò Văn Pao – "
        "Hiệu trưởng, cùng các giảng viên Khoa Kinh tế.",
    )
    assert posts(account) == {"Lò Văn Pao": [("Hiệu trưởng", "Trường Cao đẳng Nậm Sao")]}


@pytest.mark.parametrize("school", ["Trường THCS số 1 Nậm Mu", "Trường Cao đẳng nghề số 20", "Trường Mầm non số II"])
def test_schools_go_by_numbers(read: Read, school: str) -> None:
    assert names(told(read, f"Hôm ấy {school} cùng bà con vui đón tin mừng.")) == [school]


@pytest.mark.parametrize("holder", [" Charnchai Panthong", ", ông Charnchai Panthong"])
def test_where_the_body_is_may_stand_in_brackets_before_its_head(read: Read, holder: str) -> None:
    account = told(read, f"Hiệu trưởng Trường Đại học Khon Kaen (Thái Lan){holder} chúc mừng bà con nhân dịp đầu xuân.")
    assert posts(account) == {"Charnchai Panthong": [("Hiệu trưởng", "Trường Đại học Khon Kaen")]}


@pytest.mark.parametrize("person", ["Lò Văn Ban", "Nguyễn Thị Thanh Sao", "Trần Minh Đức"])
def test_who_holds_a_post_in_the_commune_at_home_is_no_place(read: Read, person: str) -> None:
    account = told(read, f"Bà con xã Nậm Mu vui đón tin mừng. Chủ tịch UBND xã {person} cho biết đó là niềm vui lớn.")
    assert posts(account) == {person: [("Chủ tịch", "Ủy ban nhân dân xã Nậm Mu")]}


def test_a_commune_may_bear_the_name_of_a_person(read: Read) -> None:
    account = told(read, "Chủ tịch UBND xã Nguyễn Văn Linh, ông Lò Văn Ban cho biết đó là niềm vui lớn của bà con.")
    assert posts(account) == {"Lò Văn Ban": [("Chủ tịch", "Ủy ban nhân dân xã Nguyễn Văn Linh")]}


def test_a_physician_of_the_second_grade_is_called_by_name(read: Read) -> None:
    account = told(
        read, "Bác sĩ chuyên khoa II Lò Văn Ban, Giám đốc Bệnh viện Đa khoa tỉnh Sơn La chúc mừng bà con đầu xuân."
    )
    assert posts(account) == {"Lò Văn Ban": [("Giám đốc", "Bệnh viện Đa khoa tỉnh Sơn La")]}


@pytest.mark.parametrize(
    "post", ["Chủ tịch Công đoàn cơ sở", "Tổng Giám đốc Tổng Công ty", "Trưởng Công an xã", "Chủ tịch UBND huyện"]
)
def test_who_holds_a_post_does_not_name_its_body(read: Read, post: str) -> None:
    account = told(read, f"Hôm ấy {post} Trần Minh Đức cho biết đó là niềm vui lớn của bà con.")
    assert list(posts(account)) == ["Trần Minh Đức"]
    assert not any("Đức" in name for name in names(account))


@pytest.mark.parametrize("ward", ["Bình Hưng Hòa", "Hoàng Văn Thụ", "Phan Ngọc Hiển", "Trần Hưng Đạo"])
def test_a_ward_of_three_syllables_is_no_person(read: Read, ward: str) -> None:
    account = told(read, f"Hôm ấy Chủ tịch Công đoàn phường {ward} cho biết đó là niềm vui lớn của bà con.")
    assert names(account) == [f"Công đoàn phường {ward}"]
    assert not account.people
