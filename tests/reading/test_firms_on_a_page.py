"""'Công ty' alone on a page that names one firm, offices called now with their district and now without."""

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

LEAD = "Sáng 4/5/2023, LĐLĐ huyện Gò Dầu dự đại hội Công đoàn Công ty TNHH Giày Sao Khuê."


def told(read: Read, *sentences: str) -> Account:
    return read("Đại hội ở một doanh nghiệp da giày\n\n" + "\n".join((LEAD, *sentences)))


def posts(account: Account) -> dict[str, list[str | None]]:
    bodies = {body.id: body.name for body in account.organisations}
    return {person.name: [bodies.get(post.organisation or "") for post in person.posts] for person in account.people}


def test_the_firm_alone_is_the_one_that_the_page_names(read: Read) -> None:
    account = told(read, "Dự có ông Kim Tae Min, Tổng Giám đốc Công ty; bà Lê Thị Hoa, Chủ tịch công đoàn công ty.")
    assert posts(account) == {
        "Kim Tae Min": ["Công ty TNHH Giày Sao Khuê"], "Lê Thị Hoa": ["Công đoàn Công ty TNHH Giày Sao Khuê"],
    }  # fmt: skip


def test_of_two_firms_the_page_leaves_it_open_which_is_meant(read: Read) -> None:
    account = told(
        read,
        "Cùng dự có đại diện Công ty TNHH Dệt Ánh Dương.",
        "Bà Lê Thị Hoa, Chủ tịch công đoàn công ty, cảm ơn các đơn vị đã đến dự.",
    )
    assert "Công đoàn Công ty TNHH Dệt Ánh Dương" not in [body.name for body in account.organisations]


def test_the_union_of_an_office_is_that_of_the_office_named_last(read: Read) -> None:
    account = read(
        "Khai mạc giải bóng chuyền hơi\n\n"
        "Sở Nội vụ tỉnh Kon Tum phối hợp với Công đoàn Sở tổ chức Giải bóng chuyền hơi năm 2015.\n"
    )
    assert [body.name for body in account.organisations] == [
        "Sở Nội vụ tỉnh Kon Tum", "Công đoàn Sở Nội vụ tỉnh Kon Tum",
    ]  # fmt: skip
    assert [len(one.parties) for one in account.exchanges] == [2]


def test_the_union_of_an_office_that_no_page_names_is_none(read: Read) -> None:
    account = told(read, "Công đoàn Sở phát động phong trào thi đua, Sở trưởng khen.")
    assert not [body.name for body in account.organisations if "Sở" in body.name]


def test_an_office_is_one_with_its_district_and_without(read: Read) -> None:
    account = told(read, "Phòng Giáo dục và Đào tạo tặng hoa.", "Phòng GDĐT huyện Gò Dầu có 40 đoàn viên.")
    assert [body.name for body in account.organisations if body.kind == "government"] == [
        "Phòng Giáo dục và Đào tạo huyện Gò Dầu"
    ]


def test_the_district_just_named_is_that_of_the_union_behind_it(read: Read) -> None:
    account = told(
        read,
        "Chiều cùng ngày, tại huyện Bến Cầu, LĐLĐ huyện trao 30 suất quà cho công nhân.",
        "Hôm sau, tại phường An Tịnh, Công đoàn phường trao 20 suất quà cho công nhân.",
    )
    names = [body.name for body in account.organisations]
    assert "Liên đoàn Lao động huyện Bến Cầu" in names
    assert "Công đoàn phường An Tịnh" in names


def test_letters_of_a_number_name_no_body(read: Read) -> None:
    account = told(
        read, "Hội nghị tổng kết Chỉ thị số 03/CT – TLĐ ngày 18/8/2010 về phong trào thi đua của nữ công nhân."
    )
    assert "Tổng Liên đoàn Lao động Việt Nam" not in [body.name for body in account.organisations]
    assert [paper.number for paper in account.references] == ["03/CT-TLĐ"]


def test_initials_stand_for_the_body_that_the_page_names_in_full(read: Read) -> None:
    account = told(
        read,
        "Nhà xuất bản Ánh Sáng Việt Nam tặng sách.",
        "Ông Tạ Văn Ninh, Giám đốc NXBÁSVN, và bà Hà Thị Sen, đại diện CNVCLĐ, cùng dự.",
    )
    assert posts(account)["Tạ Văn Ninh"] == ["Nhà xuất bản Ánh Sáng Việt Nam"]
    (press,) = (body for body in account.organisations if body.name == "Nhà xuất bản Ánh Sáng Việt Nam")
    assert press.aliases == ["NXBÁSVN"]


def test_who_is_helped_is_not_at_home(read: Read) -> None:
    account = read(
        "Tặng quà đoàn y, bác sĩ\n\nĐồng chí Lê Thị Sen, Chủ tịch LĐLĐ tỉnh, tặng quà đoàn y, bác sĩ đi hỗ trợ tỉnh "
        "Bắc Giang phòng, chống dịch sáng 20/5 tại trụ sở cơ quan."
    )
    assert [body.name for body in account.organisations] == ["Liên đoàn Lao động tỉnh"]
