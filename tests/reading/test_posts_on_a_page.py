from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

LEAD = "Sáng 4/11/2024, tại Sơn La, Liên đoàn Lao động tỉnh Sơn La làm việc với"


def posts(account: Account) -> dict[str, list[tuple[str, str | None]]]:
    names = {body.id: body.name for body in account.organisations}
    return {
        person.name: [(post.title, names.get(post.organisation or "")) for post in person.posts]
        for person in account.people
    }


def told(read: Read, *sentences: str) -> Account:
    return read("Hai đơn vị gặp nhau\n\n" + "\n".join(sentences))


def test_who_presides_over_a_party_presides_over_the_one_named_before(read: Read) -> None:
    account = told(read, f"{LEAD} đoàn Đảng Cộng sản Nhật Bản do ông Kenji Sato, chủ tịch đảng, dẫn đầu.")
    assert posts(account) == {"Kenji Sato": [("chủ tịch", "Đảng Cộng sản Nhật Bản")]}


def test_who_speaks_for_a_committee_presides_over_the_whole(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Sở Y tế tỉnh Sơn La.",
        "Thay mặt Ban Thường vụ Liên đoàn Lao động tỉnh Sơn La, đồng chí Chủ tịch Lò Văn Pao cảm ơn sở.",
    )
    assert posts(account) == {"Lò Văn Pao": [("Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")]}


def test_a_group_alone_behind_a_post_is_the_one_whose_union_was_named(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Công đoàn Tổng công ty Lúa Vàng.",
        "Dự có ông Hà Tám - Bí thư Đảng ủy - Tổng Giám đốc Tổng công ty.",
    )
    assert posts(account)["Hà Tám"][-1] == ("Tổng Giám đốc", "Tổng Công ty Lúa Vàng")


def test_a_body_that_cannot_be_read_is_not_the_one_named_before(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Công đoàn ngành Y tế.",
        "Dự có bà Hà Thị Chín, Phó Chủ tịch Hội Cờ – Vua; ông Lê Ba, Chủ tịch Công đoàn.",
    )
    assert posts(account)["Hà Thị Chín"] == [("Phó Chủ tịch", None)]
    assert posts(account)["Lê Ba"][0][1] is not None


def test_a_post_said_in_short_is_said_once(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} đoàn do ông Khăm Xay, Uỷ viên Bộ Chính trị, dẫn đầu.",
        "Ông Khăm Xay, UV Bộ Chính trị, cảm ơn chủ nhà.",
    )
    assert posts(account)["Khăm Xay"] == [("Uỷ viên Bộ Chính trị", None)]


def test_a_place_in_a_persons_name_is_not_where_the_page_is_from(read: Read) -> None:
    account = told(read, "Ngày 12-9, UBND tỉnh họp. Dự họp có ông Chẩu Văn Lâm, Chủ tịch UBND tỉnh.")
    assert [body.name for body in account.organisations] == ["Ủy ban nhân dân tỉnh"]


def test_schools_of_several_levels_are_one_body(read: Read) -> None:
    account = told(
        read, f"{LEAD} Trường THCS – THPT Hoa Ban, Trường ĐH Nông-Lâm Sơn La và Trường Đại học Nông Lâm Sơn La."
    )
    assert [body.name for body in account.organisations][1:] == [
        "Trường THCS và THPT Hoa Ban",
        "Trường Đại học Nông-Lâm Sơn La",
    ]


def test_what_several_were_chosen_for_is_the_post_of_each(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Sở Y tế tỉnh Sơn La.",
        "Đồng chí Lê Tích, đồng chí Lều Thị Tuyết và đồng chí Sa Văn Đá được bầu làm Phó Chủ tịch LĐLĐ tỉnh Sơn La.",
    )
    assert set(map(tuple, posts(account).values())) == {(("Phó Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La"),)}
    assert len(account.people) == len(["Tích", "Tuyết", "Đá"])


def test_who_stands_behind_an_academic_title_without_a_dot_is_a_person(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Đại học Tây Bắc.",
        "Cùng dự có PGS.TS Lò Thị Ban, TS Vì Văn Khánh Nguyên Phó Hiệu trưởng, GS Park Ji Min, NGƯT Lê Bảy Hoa.",
    )
    assert [person.name for person in account.people] == ["Lò Thị Ban", "Vì Văn Khánh", "Park Ji Min", "Lê Bảy Hoa"]


def test_a_title_of_honour_stands_between_a_name_and_its_post(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Hội Cựu chiến binh Lào, có Báo Sơn La dự.",
        "Dự có Thượng tướng Lò Văn Pao - Anh hùng LLVTND, Chủ tịch Hội CCB Việt Nam, và ông Hà Tám, Phó Chủ tịch.",
    )
    assert posts(account)["Lò Văn Pao"] == [("Chủ tịch", "Hội Cựu chiến binh Việt Nam")]


def test_no_one_presides_over_the_paper_that_told_of_it(read: Read) -> None:
    account = told(
        read,
        f"Theo Báo Sơn La, {LEAD[0].lower()}{LEAD[1:]} đoàn bạn.",
        "Báo Sơn La đưa tin, ông Hà Tám, Phó Chủ tịch, tiếp đoàn.",
    )
    assert posts(account)["Hà Tám"] == [("Phó Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")]


def test_those_who_all_held_a_post_stand_behind_it(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Sở Y tế tỉnh Sơn La.",
        "Đoàn thăm các đồng chí nguyên Phó Chủ tịch LĐLĐ tỉnh Sơn La là Lò Văn Pao, Hà Thị Tám, Vì Văn Khánh.",
    )
    assert [len(held) for held in posts(account).values()] == [1, 1, 1]


def test_letters_behind_a_name_are_another_body(read: Read) -> None:
    account = told(
        read, f"{LEAD} Trường Đại học Hoa Ban và RMU.", "Trường Trung cấp Thương mại và DV Sao Khuê cùng dự."
    )
    names = [body.name for body in account.organisations]
    assert "Trường Đại học Hoa Ban" in names
    assert "Trường Trung cấp Thương mại và DV Sao Khuê" in names


def test_an_office_alone_behind_a_post_is_the_one_so_called_that_was_named_last(read: Read) -> None:
    account = told(
        read,
        "Ngày 4/11/2024, Viện Khoa học Nông nghiệp Hoa Ban và Sở Y tế tỉnh Sơn La giao lưu cùng Học viện Hoa Ban.",
        "Dự có bà Hà Thị Chín, Phó Giám đốc Sở, Chủ tịch Công đoàn Sở; Giám đốc Học viện Lò Văn Pao.",
    )
    assert "Viện Khoa học Nông nghiệp Hoa Ban" in {body.name for body in account.organisations}
    assert posts(account) == {
        "Hà Thị Chín": [("Phó Giám đốc", "Sở Y tế tỉnh Sơn La"), ("Chủ tịch", "Công đoàn Sở Y tế tỉnh Sơn La")],
        "Lò Văn Pao": [("Giám đốc", "Học viện Hoa Ban")],
    }


def test_a_school_bears_a_persons_name_but_an_academy_does_not(read: Read) -> None:
    account = told(read, f"{LEAD} Trường THPT Lò Văn Giá, có Phó Bí thư Đảng ủy Học viện Hà Thị Ban Mai dự.")
    assert "Trường THPT Lò Văn Giá" in {body.name for body in account.organisations}
    assert [person.name for person in account.people] == ["Hà Thị Ban Mai"]


def test_a_department_keeps_its_field_that_is_written_small(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Công ty May Hoa Ban.",
        "Dự có ông Hà Tám, Trưởng phòng kế hoạch Công ty May Hoa Ban.",
        "Ông Lò Ba - Trưởng Ban nghiên cứu Chính sách Tiền lương - cùng dự.",
        "Chủ trì là Trưởng phòng nghiệp vụ Lò Thị Sao.",
    )
    given = posts(account)
    assert given["Hà Tám"] == [("Trưởng phòng kế hoạch", "Công ty May Hoa Ban")]
    assert given["Lò Ba"][0][0] == "Trưởng Ban nghiên cứu Chính sách Tiền lương"
    assert given["Lò Thị Sao"][0][0] == "Trưởng phòng nghiệp vụ"


def test_behind_the_dash_goes_on_a_field_of_work_or_stands_another_person(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Công ty CP Tư vấn Cầu lớn – Hầm.",
        "Dự có ông Hà Tám – Trưởng phòng Cầu lớn – Hầm và ông Lò Văn Ba - Trưởng phòng Kế hoạch – Lò Thị Sao.",
    )
    given = posts(account)
    assert given["Hà Tám"][0][0] == "Trưởng phòng Cầu lớn – Hầm"
    assert given["Lò Văn Ba"][0][0] == "Trưởng phòng Kế hoạch"
    assert "Công ty Cổ phần Tư vấn Cầu lớn – Hầm" in {body.name for body in account.organisations}


def test_the_posts_of_who_leads_guests_from_abroad_are_of_their_province(read: Read) -> None:
    account = told(
        read,
        "Đoàn cán bộ tỉnh Kandal, Vương quốc Campuchia do ngài Sok Phal, Ủy viên Thường trực Tỉnh ủy, Phó Tỉnh trưởng"
        " làm trưởng đoàn đã đến thăm Tỉnh ủy, UBND tỉnh An Giang.",
        "Tiếp đoàn có ông Hà Tám, Phó Bí thư Tỉnh ủy.",
    )
    assert posts(account)["Sok Phal"][0] == ("Ủy viên Thường trực", "Tỉnh ủy Kandal")
    assert posts(account)["Hà Tám"] == [("Phó Bí thư", "Tỉnh ủy An Giang")]


def test_a_council_of_a_province_of_cambodia_is_named_again_behind_a_post(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Hội đồng tỉnh Kandal.",
        "Dẫn đầu đoàn là ngài Sok Phal, Chủ tịch Hội đồng tỉnh.",
    )
    assert posts(account) == {"Sok Phal": [("Chủ tịch", "Hội đồng tỉnh Kandal")]}


def test_a_department_is_none_of_the_party_committee_named_before(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Ban Tuyên giáo Tỉnh ủy Sơn La.",
        "Dự có ông Hà Tám – Phó Chủ tịch Công đoàn, Phó Trưởng phòng Hành chính – Quản trị.",
    )
    assert posts(account)["Hà Tám"][-1] == ("Phó Trưởng phòng Hành chính – Quản trị", None)


def test_who_leads_a_delegation_from_home_holds_the_post_at_home(read: Read) -> None:
    account = told(
        read,
        "Sáng 6/12, Đoàn công tác tỉnh Sơn La do ông Hà Tám - Chủ tịch Ủy ban MTTQ Việt Nam tỉnh làm Trưởng đoàn đã "
        "đến thăm tỉnh Luang Prabang, Lào.",
    )
    assert posts(account)["Hà Tám"] == [("Chủ tịch", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La")]


def test_who_is_appointed_where_a_union_is_founded_holds_the_post_in_it(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} Tỉnh ủy Sơn La.",
        "Tỉnh ủy quyết định thành lập Công đoàn tỉnh Sơn La và cử ông Hà Tám, Trưởng ban Dân vận Tỉnh ủy, làm Thư ký.",
        "Nhân ngày thành lập Công đoàn Việt Nam, LĐLĐ huyện Mai Sơn bầu ông Lò Ba làm Phó Chủ tịch.",
    )
    assert posts(account)["Hà Tám"][-1] == ("Thư ký", "Liên đoàn Lao động tỉnh Sơn La")
    assert posts(account)["Lò Ba"] == [("Phó Chủ tịch", "Liên đoàn Lao động huyện Mai Sơn")]


def test_the_union_of_a_firm_ends_before_what_it_belongs_to(read: Read) -> None:
    account = told(
        read,
        f"{LEAD} các công đoàn cơ sở.",
        "1. Hà Văn Tám – Chủ tịch Công đoàn Công ty cổ phần in Hàng không, thuộc LĐLĐ quận Long Biên.",
    )
    assert posts(account)["Hà Văn Tám"] == [("Chủ tịch", "Công đoàn Công ty Cổ phần in Hàng không")]
