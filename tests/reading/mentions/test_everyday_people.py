"""People who hold no post: members of the union, and those called by the small words of kinship."""

import pytest

from tests.reading.mentions.conftest import People


def names(people: People, sentence: str) -> list[str]:
    return [person.name for person in people(sentence)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ngôi nhà được trao cho anh Phùng Văn Lượng.", "Phùng Văn Lượng"),
        ("Anh Tô Minh Anh kể chuyện nghề.", "Tô Minh Anh"),
        ("Mái ấm được trao cho đoàn viên Lường Văn Piềng.", "Lường Văn Piềng"),
        ("Quà đến tay công đoàn viên Hứa Thị Sen.", "Hứa Thị Sen"),
    ],
)
def test_a_member_who_is_helped_is_a_person(people: People, sentence: str, name: str) -> None:
    assert names(people, sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Đoàn sang thăm nước Anh, Pháp và Đức.",
        "Tặng 300 đoàn viên Viettel Post áo mưa.",
        "Kết nạp đoàn viên Nghiệp đoàn Nghề cá Sa Huỳnh.",
        "Các anh em công nhân đã về quê.",
    ],
)
def test_countries_and_firms_behind_such_words_are_no_persons(people: People, sentence: str) -> None:
    assert names(people, sentence) == []


def test_all_who_hold_a_post_may_stand_behind_it(people: People) -> None:
    sentence = "Dự có các Phó Chủ tịch LĐLĐ tỉnh Sơn La: Lò Thị Mây, Tòng Văn Hặc."
    assert [(person.name, person.posts[0].title) for person in people(sentence)] == [
        ("Lò Thị Mây", "Phó Chủ tịch"), ("Tòng Văn Hặc", "Phó Chủ tịch"),
    ]  # fmt: skip


def test_a_member_of_a_committee_has_its_post_with_it(people: People) -> None:
    (person,) = people("Ông Lò Văn Sơn, Ủy viên Ủy ban Pháp luật và Tư pháp của Quốc hội, phát biểu.")
    assert [post.title for post in person.posts] == ["Ủy viên"]


def test_a_number_of_members_is_nobodys_post(people: People) -> None:
    (person,) = people("Đại hội bầu 15 ủy viên, đồng chí Lò Văn Sơn được bầu làm Chủ tịch.")
    assert [post.title for post in person.posts] == ["Chủ tịch"]


def test_the_district_behind_a_department_is_not_of_the_title(people: People) -> None:
    (person,) = people("Ông Lò Văn Sơn – Trưởng phòng GDĐT Phú Giáo dự.")
    assert [post.title for post in person.posts] == ["Trưởng phòng GDĐT"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Cùng dự có đại biểu Quàng Thị Nhung.", ["Quàng Thị Nhung"]),
        ("Công nhân Lò Văn Piềng nhận quà.", ["Lò Văn Piềng"]),
        ("HỘI NGHỊ GẶP MẶT CÔNG NHÂN LAO ĐỘNG GIỎI", []),
        ("Các đ/c BCHCĐ Y tế cùng dự.", []),
        ("Trao sách cho học sinh Trà Leng.", []),
    ],
)
def test_behind_everyday_words_only_a_full_name_is_a_person(people: People, sentence: str, found: list[str]) -> None:
    assert names(people, sentence) == found


def test_several_may_have_held_a_post(people: People) -> None:
    sentence = "Dự có các nguyên Chủ tịch LĐLĐ tỉnh Sơn La: Lò Thị Mây, Tòng Văn Hặc."
    assert [(person.name, person.posts[0].former) for person in people(sentence)] == [
        ("Lò Thị Mây", True), ("Tòng Văn Hặc", True),
    ]  # fmt: skip


def test_a_word_of_two_syllables_is_not_cut_in_a_title(people: People) -> None:
    (person,) = people("Bà Lò Thị Mây, Chủ nhiệm Câu lạc bộ Cán bộ công đoàn.")
    assert [post.title for post in person.posts] == ["Chủ nhiệm Câu lạc bộ Cán bộ công đoàn"]
