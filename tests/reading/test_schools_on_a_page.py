"""'Công đoàn Trường' on a page that names one school, universities told by rank, titles all in capitals."""

import pytest

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

LEAD = "Sáng 4/5/2023, tại Trường Đại học Thủy sản Bàu Trúc, công đoàn tổ chức hội nghị tổng kết năm học."


def told(read: Read, *sentences: str, title: str = "Hội nghị công đoàn ở một trường đại học") -> Account:
    return read(f"{title}\n\n" + "\n".join((LEAD, *sentences)))


def names(account: Account) -> list[str]:
    return [body.name for body in account.organisations]


def posts(account: Account) -> dict[str, list[tuple[str, str | None]]]:
    bodies = {body.id: body.name for body in account.organisations}
    return {
        person.name: [(post.title, bodies.get(post.organisation or "")) for post in person.posts]
        for person in account.people
    }


def test_the_union_of_the_school_is_that_of_the_one_that_the_page_names(read: Read) -> None:
    account = told(read, "Bà Lê Thị Sen, Chủ tịch Công đoàn Trường, trình bày báo cáo.")
    assert posts(account) == {"Lê Thị Sen": [("Chủ tịch", "Công đoàn Trường Đại học Thủy sản Bàu Trúc")]}


def test_a_school_of_a_union_is_a_school(read: Read) -> None:
    account = read(
        "Chúc mừng ngày truyền thống\n\nNgày 25/7/2018, trường Trung cấp Công đoàn thành phố Đà Nẵng đến thăm và chúc "
        "mừng Liên đoàn Lao động quận Hải Châu.\n"
    )
    assert "Trường Trung cấp Công đoàn thành phố Đà Nẵng" in names(account)
    assert [one.kind for one in account.exchanges] == ["courtesy_call"]


def test_of_several_schools_the_one_just_named_is_meant(read: Read) -> None:
    account = told(
        read,
        "Trường Cao đẳng Nghề Đồng Sen có 3 cán bộ thuộc Công đoàn trường dự hội nghị, gồm bà Lê Thị Sen - Chủ tịch.",
    )
    assert posts(account) == {"Lê Thị Sen": [("Chủ tịch", "Công đoàn Trường Cao đẳng nghề Đồng Sen")]}


def test_of_two_schools_the_page_leaves_it_open_whose_union_is_meant(read: Read) -> None:
    account = told(
        read,
        "Cùng dự có đại diện Trường Cao đẳng Nghề Đồng Sen và đông đảo đoàn viên, người lao động của hai đơn vị bạn.",
        "Bà Lê Thị Sen, đại diện Công đoàn Trường, cảm ơn các đơn vị đã đến dự.",
    )
    assert not [name for name in names(account) if name.startswith("Công đoàn")]


def test_a_school_named_in_full_is_not_the_one_of_the_page(read: Read) -> None:
    account = told(read, "Bà Lê Thị Sen, Chủ tịch Công đoàn Trường Mầm non Hoa Mai, cùng dự.")
    assert posts(account) == {"Lê Thị Sen": [("Chủ tịch", "Công đoàn Trường Mầm non Hoa Mai")]}


def test_universities_of_a_rank_are_none_in_particular(read: Read) -> None:
    account = told(read, "Hội nghị có công đoàn của 2 Đại học Quốc gia, 3 Đại học Vùng dự.")
    assert names(account) == ["Trường Đại học Thủy sản Bàu Trúc"]


@pytest.mark.parametrize("name", ["ĐHQG-HCM", "ĐHQG TP.HCM", "Đại học Quốc gia TP. Hồ Chí Minh"])
def test_a_national_university_goes_by_short_names(read: Read, name: str) -> None:
    account = told(read, f"Cùng dự hội nghị có đại diện Công đoàn {name}.")
    assert "Công đoàn Đại học Quốc gia Thành phố Hồ Chí Minh" in names(account)


def test_a_title_in_capitals_goes_on_behind_a_head(read: Read) -> None:
    account = told(read, title="TỔNG KẾT HOẠT ĐỘNG CÔNG ĐOÀN NĂM 2021 VÀ PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2022")
    assert names(account) == ["Trường Đại học Thủy sản Bàu Trúc"]


def test_a_name_in_which_the_page_is_cut_off_is_none(read: Read) -> None:
    long = "Hội nghị đã thảo luận về chăm lo đời sống, tổ chức hội thao, nghỉ hè cho đoàn viên và người lao động. " * 3
    assert names(read(f"Hội nghị công đoàn\n\n{LEAD}\n\n{long}Chào mừng ngày thành lập Công đoàn Vi")) == [
        "Trường Đại học Thủy sản Bàu Trúc"
    ]
    whole = read(f"Hội nghị\n\n{LEAD}\n\n{long}Chào mừng ngày thành lập Công đoàn Việt Nam")
    assert "Công đoàn Việt Nam" in names(whole)


def test_a_deputy_named_beside_another_shares_the_post(read: Read) -> None:
    account = told(read, "Cùng dự có ông Tạ Văn Ninh và bà Hà Thị Sen, Phó Chủ tịch LĐLĐ tỉnh Sơn La.")
    deputy = [("Phó Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")]
    assert posts(account) == {"Tạ Văn Ninh": deputy, "Hà Thị Sen": deputy}


@pytest.mark.parametrize(
    "sentence",
    [
        "Cùng dự có ông Tạ Văn Ninh và bà Hà Thị Sen, Chủ tịch LĐLĐ tỉnh Sơn La.",
        "Ông Tạ Văn Ninh, Chủ tịch LĐLĐ Hòa Bình. Ông Tạ Văn Ninh và bà Hà Thị Sen, Phó Chủ tịch LĐLĐ tỉnh Sơn La.",
    ],
)
def test_a_post_that_one_alone_holds_or_beside_another_is_not_shared(read: Read, sentence: str) -> None:
    held = posts(told(read, sentence))["Tạ Văn Ninh"]
    assert "Liên đoàn Lao động tỉnh Sơn La" not in [body for _, body in held]


def test_the_union_of_a_branch_is_that_of_the_country_where_only_that_is_named(read: Read) -> None:
    account = told(read, "Công đoàn Xây dựng Việt Nam tặng quà.", "Công đoàn Xây dựng còn tặng học bổng.")
    assert [name for name in names(account) if "Xây dựng" in name] == ["Công đoàn Xây dựng Việt Nam"]


def test_beside_the_union_of_a_province_the_branch_may_be_its_own(read: Read) -> None:
    account = told(read, "LĐLĐ tỉnh Sơn La và Công đoàn Xây dựng Việt Nam dự.", "Công đoàn Xây dựng tặng học bổng.")
    assert len([name for name in names(account) if "Xây dựng" in name]) == 2


def test_who_leads_a_group_of_emulation_holds_a_post_of_no_body(read: Read) -> None:
    account = told(read, "Ông Tạ Văn Ninh, Chủ tịch LĐLĐ tỉnh Sơn La, Khối trưởng Khối thi đua 1 tổ chức hội nghị.")
    assert ("Khối trưởng", None) in posts(account)["Tạ Văn Ninh"]
    assert not account.figures


def test_the_letters_behind_the_union_of_a_school_are_those_of_the_school(read: Read) -> None:
    account = told(
        read,
        "Cùng dự có Công đoàn Trường Đại học Lâm nghiệp Đăk Rế (ĐHLN).",
        "Ông A Nghĩa, Hiệu trưởng Trường ĐHLN, và bà Y Sim, Chủ tịch Công đoàn Trường ĐHLN, phát biểu.",
    )
    assert posts(account) == {
        "A Nghĩa": [("Hiệu trưởng", "Trường Đại học Lâm nghiệp Đăk Rế")],
        "Y Sim": [("Chủ tịch", "Công đoàn Trường Đại học Lâm nghiệp Đăk Rế")],
    }


def test_the_letters_of_a_university_are_those_of_no_congress(read: Read) -> None:
    account = told(
        read, "Dự có đại diện ĐH Thủy lợi, ĐHQG Busan và đại biểu dự ĐH XIII Công đoàn Việt Nam, ĐH Đảng bộ, ĐH CNVC."
    )
    assert {"Trường Đại học Thủy lợi", "Đại học Quốc gia Busan"} <= set(names(account))
    assert not [name for name in names(account) if name.startswith(("Trường Đại học XIII", "Trường Đại học Đảng"))]


def test_an_institute_by_its_letters_is_the_one_that_bore_them_in_brackets(read: Read) -> None:
    account = told(
        read,
        "Viện Hải học và Khoa học phát triển (Viện HH&KHPT) cử đoàn đến dự.",
        "Sau hội nghị, Viện HH&KHPT tặng sách cho thư viện.",
    )
    assert [name for name in names(account) if name.startswith("Viện")] == ["Viện Hải học và Khoa học phát triển"]


def test_sciences_written_small_belong_to_the_name_of_a_university(read: Read) -> None:
    account = told(
        read,
        "Dự có ông Lò Văn Tám, Chủ tịch Công đoàn Trường Đại học Khoa học xã hội và Nhân văn; bà Hà Thị Sen, "
        "Phó Chủ tịch Hội đồng trường Đại học Khoa học tự nhiên.",
    )
    given = posts(account)
    assert given["Lò Văn Tám"] == [("Chủ tịch", "Công đoàn Trường Đại học Khoa học xã hội và Nhân văn")]
    assert given["Hà Thị Sen"] == [("Phó Chủ tịch Hội đồng trường", "Trường Đại học Khoa học tự nhiên")]
