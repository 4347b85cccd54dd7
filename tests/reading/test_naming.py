from giaoluu.facts.kinds import Account, Person
from tests.reading.conftest import Read

LEAD = "Sáng 4/11/2024, bà Lò Thị Mây, Chủ tịch LĐLĐ tỉnh Sơn La, tiếp đoàn Liên hiệp Công đoàn tỉnh Hủa Phăn (Lào)."


def told(read: Read, *sentences: str) -> Account:
    return read("Hai công đoàn gặp nhau\n\n" + "\n".join((LEAD, *sentences)))


def person(account: Account, name: str) -> Person:
    (found,) = (person for person in account.people if person.name == name)
    return found


def posts(account: Account, name: str) -> list[tuple[str, str | None]]:
    bodies = {body.id: body.name for body in account.organisations}
    return [(post.title, bodies.get(post.organisation or "")) for post in person(account, name).posts]


def test_a_name_said_again_is_the_same_person(read: Read) -> None:
    account = told(read, "Bà Lò Thị Mây giới thiệu tình hình công nhân và các dự án nhà ở của tỉnh.")
    assert [person.name for person in account.people] == ["Lò Thị Mây"]
    assert len(person(account, "Lò Thị Mây").mentions) == 2


def test_a_given_name_alone_means_the_one_person_who_bears_it(read: Read) -> None:
    account = told(read, "Đồng chí Mây giới thiệu tình hình công nhân và các dự án nhà ở của tỉnh.")
    assert len(person(account, "Lò Thị Mây").mentions) == 2


def test_a_given_name_that_two_bear_means_neither(read: Read) -> None:
    account = told(read, "Cùng tiếp có ông Hà Văn Mây.", "Đồng chí Mây giới thiệu tình hình công nhân của tỉnh.")
    assert [len(person.mentions) for person in account.people] == [1, 1]


def test_a_name_without_honorific_is_found_once_it_is_known(read: Read) -> None:
    account = told(read, "Phát biểu tại đây, Lò Thị Mây mong hai bên gặp nhau thường xuyên hơn nữa.")
    assert len(person(account, "Lò Thị Mây").mentions) == 2


def test_a_post_said_twice_is_one(read: Read) -> None:
    account = told(read, "Chủ tịch LĐLĐ tỉnh Lò Thị Mây trao tặng bạn bộ máy tính và sách về công đoàn.")
    assert posts(account, "Lò Thị Mây") == [("Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")]


def test_posts_of_several_bodies_are_several(read: Read) -> None:
    account = told(read, "Bà Lò Thị Mây, Phó Trưởng đoàn đại biểu Quốc hội tỉnh Sơn La, cũng chia sẻ thêm.")
    assert ("Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La") in posts(account, "Lò Thị Mây")


def test_a_post_without_its_body_is_of_the_body_named_before_it_and_says_so(read: Read) -> None:
    account = told(read, "Cùng tiếp đoàn có ông Hà Văn Piềng, Phó Chủ tịch.")
    assert posts(account, "Hà Văn Piềng")[0][0] == "Phó Chủ tịch"
    (post,) = person(account, "Hà Văn Piềng").posts
    assert post.organisation is None or post.certainty == "inferred"


def test_who_sat_there_for_a_body_holds_the_post_in_it(read: Read) -> None:
    account = told(
        read, "Liên hiệp Công đoàn tỉnh Hủa Phăn có ông Kham Sỉ - Tổng Thư ký, ông Bun Mi - Phó Chủ tịch cùng dự."
    )
    union = "Liên hiệp Công đoàn tỉnh Hủa Phăn"
    assert posts(account, "Kham Sỉ") == [("Tổng Thư ký", union)]
    assert posts(account, "Bun Mi") == [("Phó Chủ tịch", union)]


def test_mentions_are_cited_in_page_order(read: Read) -> None:
    account = told(read, "Lò Thị Mây nói. Bà Lò Thị Mây cười. Và Lò Thị Mây bắt tay bạn.")
    mentions = person(account, "Lò Thị Mây").mentions
    assert mentions == sorted(mentions)
    assert len(mentions) == 4


def test_middle_and_given_name_mean_the_one_person_whose_name_ends_so(read: Read) -> None:
    account = told(read, "Cùng tiếp có bà Cầm Khoa Bích Hạnh.", "Bà Bích Hạnh mời bạn thăm làng nghề dệt của tỉnh.")
    assert [person.name for person in account.people] == ["Lò Thị Mây", "Cầm Khoa Bích Hạnh"]


def test_a_family_name_and_a_given_name_are_a_person_of_their_own(read: Read) -> None:
    account = told(read, "Cùng tiếp có ông Lò Văn Trần Hùng.", "Ông Trần Hùng, Giám đốc Sở Y tế, tặng bạn tủ thuốc.")
    assert [person.name for person in account.people] == ["Lò Thị Mây", "Lò Văn Trần Hùng", "Trần Hùng"]


def test_who_signs_for_a_committee_holds_the_post_in_its_union(read: Read) -> None:
    account = read(
        "Kế hoạch tổ chức hội thao công nhân\n\nThực hiện kế hoạch của LĐLĐ tỉnh Sơn La, Ban Thường vụ LĐLĐ huyện "
        "Mộc Châu tổ chức hội thao công nhân, viên chức, lao động như sau:\n- Các đội báo kết quả về LĐLĐ huyện.\n"
        "Nơi nhận:\n- UBND huyện Mộc Châu;\n\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n\nQuàng Thị Nhung\n"
    )
    assert posts(account, "Quàng Thị Nhung") == [("Chủ tịch", "Liên đoàn Lao động huyện Mộc Châu")]


def test_who_sat_there_for_a_body_holds_a_post_of_its_party_too(read: Read) -> None:
    account = told(read, "Trường Cao đẳng Sơn La có PGS.TS Hà Văn Piềng – Phó Bí thư Đảng ủy, Hiệu trưởng cùng dự.")
    school = "Trường Cao đẳng Sơn La"
    assert posts(account, "Hà Văn Piềng") == [("Phó Bí thư Đảng ủy", school), ("Hiệu trưởng", school)]


def test_the_union_of_the_group_is_the_one_named_last(read: Read) -> None:
    account = told(
        read, "Công đoàn Tổng công ty Chè Việt Nam cùng tiếp bạn.",
        "Dự có ông Hà Văn Piềng - Chủ tịch Công đoàn Tổng công ty và ông Vi Văn Sáu, Phó Chủ tịch.",
    )  # fmt: skip
    assert posts(account, "Hà Văn Piềng") == [("Chủ tịch", "Công đoàn Tổng Công ty Chè Việt Nam")]


def test_a_post_in_the_party_of_a_ministry_hides_none_behind_it(read: Read) -> None:
    account = told(
        read,
        "Dự có ông Hà Văn Piềng - Ủy viên Ban cán sự Đảng bộ Giao thông vận tải, Chủ tịch Công đoàn Xây dựng Việt Nam.",
    )
    assert posts(account, "Hà Văn Piềng") == [
        ("Ủy viên Ban cán sự Đảng", None), ("Chủ tịch", "Công đoàn Xây dựng Việt Nam"),
    ]  # fmt: skip


def test_a_director_who_heads_a_union_too_directs_no_union(read: Read) -> None:
    account = told(read, "Dự có ông Hà Văn Piềng - Phó Tổng Giám đốc, Chủ tịch Công đoàn Tổng công ty Chè Việt Nam.")
    union = "Công đoàn Tổng Công ty Chè Việt Nam"
    assert posts(account, "Hà Văn Piềng") == [("Phó Tổng Giám đốc", None), ("Chủ tịch", union)]
