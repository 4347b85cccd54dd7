import pytest

from giaoluu.reading.mentions.own_posts import is_of_itself
from tests.reading.mentions.conftest import People

Told = list[tuple[str, list[tuple[str, str | None]]]]


def told(people: People, sentence: str) -> Told:
    """Each name with its posts, each with the name of its body."""
    return [
        (person.name, [(post.title, post.organisation.name if post.organisation else None) for post in person.posts])
        for person in people(sentence)
    ]


def names(people: People, sentence: str) -> list[str]:
    return [person.name for person in people(sentence)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Đồng chí Lường Thị Nhàn đọc báo cáo.", "Lường Thị Nhàn"),
        ("Đ/c Hồ A Chư thay mặt đoàn cảm ơn.", "Hồ A Chư"),
        ("Bà Y Hơ Riêng cho biết thêm.", "Y Hơ Riêng"),
        ("Ông Bun Thăn Khăm Xay tặng cờ.", "Bun Thăn Khăm Xay"),
        ("Ông Peter Andersson bắt tay mọi người.", "Peter Andersson"),
        ("TS. Ngô Vi Lan giới thiệu sách.", "Ngô Vi Lan"),
        ("Ông K’Tiếu đến từ xã vùng sâu.", "K’Tiếu"),
        ("Bà Đinh Thị H’Lan kể chuyện nghề.", "Đinh Thị H’Lan"),
    ],
)
def test_a_name_stands_behind_an_honorific_and_leaves_it_out(people: People, sentence: str, name: str) -> None:
    assert names(people, sentence) == [name]


def test_a_post_behind_a_name_belongs_to_it(people: People) -> None:
    sentence = "Dự có bà Lò Thị Mây, Phó Chủ tịch LĐLĐ tỉnh Sơn La."
    assert told(people, sentence) == [("Lò Thị Mây", [("Phó Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")])]


def test_a_post_before_a_name_belongs_to_it(people: People) -> None:
    sentence = "Phó Chủ tịch LĐLĐ tỉnh Sơn La Lò Thị Mây tiếp đoàn."
    assert told(people, sentence) == [("Lò Thị Mây", [("Phó Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")])]


def test_a_name_before_its_post_needs_no_honorific(people: People) -> None:
    sentence = "Lò Thị Mây - Chủ tịch LĐLĐ tỉnh Sơn La phát biểu."
    assert told(people, sentence) == [("Lò Thị Mây", [("Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")])]


def test_a_chain_of_posts_belongs_to_one_name_each_with_its_body(people: People) -> None:
    sentence = "Ông Vàng A Sình, Ủy viên Ban Thường vụ Tỉnh ủy Lai Châu, Chủ tịch UBND tỉnh Lai Châu cùng dự."
    ((name, posts),) = told(people, sentence)
    assert name == "Vàng A Sình"
    assert posts[-1] == ("Chủ tịch", "Ủy ban nhân dân tỉnh Lai Châu")
    assert len(posts) == 2


def test_the_honorific_before_a_name_in_capitals_is_no_part_of_it(people: People) -> None:
    sentence = "Ông Khamsing ANO, Phó Chủ tịch LHCĐ tỉnh Champasak, cảm ơn."
    assert ("Khamsing ANO", [("Phó Chủ tịch", "Liên hiệp Công đoàn tỉnh Champasak")]) in told(people, sentence)


@pytest.mark.parametrize("centre", ["T.Ư", "TW", "TƯ", "Trung ương"])
def test_the_centre_belongs_to_a_post_however_it_is_written(people: People, centre: str) -> None:
    sentence = f"Bà Lò Thị Mây, Trưởng ban Dân vận {centre}, phát biểu."
    assert told(people, sentence) == [("Lò Thị Mây", [(f"Trưởng ban Dân vận {centre}", None)])]


def test_the_posts_before_a_colon_are_held_by_all_behind_it(people: People) -> None:
    sentence = (
        "Dự có các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh Lai Châu: Tẩn A Phù - Giám đốc Sở Nội vụ tỉnh Lai Châu; "
        "Lò Văn Tỉnh - Chủ tịch LĐLĐ tỉnh Lai Châu."
    )
    assert [posts[0] for _, posts in told(people, sentence)] == [("Ủy viên Ban Chấp hành", "Đảng bộ tỉnh Lai Châu")] * 2
    assert told(people, sentence)[1][1][1] == ("Chủ tịch", "Liên đoàn Lao động tỉnh Lai Châu")


def test_the_elected_hold_the_post_whoever_elected_them(people: People) -> None:
    body = "Liên đoàn Lao động tỉnh Lai Châu"
    sentence = "Ông Lò Văn Tỉnh được Ban Chấp hành bầu tái đắc cử chức danh Chủ tịch LĐLĐ tỉnh Lai Châu."
    assert told(people, sentence) == [("Lò Văn Tỉnh", [("Chủ tịch", body)])]
    sentence = "Ông Lò Văn Tỉnh được bầu là Chủ tịch LĐLĐ tỉnh Lai Châu."
    assert told(people, sentence) == [("Lò Văn Tỉnh", [("Chủ tịch", body)])]
    sentence = "Ông Lò Văn Tỉnh, Giám đốc Sở Y tế tỉnh Lai Châu, tái đắc cử Ủy viên Ban Chấp hành LĐLĐ tỉnh Lai Châu."
    sentence = sentence.replace(" Lai Châu, tái", " Lai Châu tái")
    assert told(people, sentence)[0][1][1] == ("Ủy viên Ban Chấp hành", body)


def test_who_is_remembered_was_not_there(people: People) -> None:
    assert told(people, "Đoàn thăm Khu Lưu niệm Chủ tịch Lò Văn Tỉnh và Bảo tàng Đại tướng Lò Văn Mai.") == []


def test_the_ministry_behind_its_party_group_is_the_body(people: People) -> None:
    sentence = "Ông Lò Văn Tỉnh, Bí thư Ban Cán sự Đảng Bộ Y tế, cùng dự."
    assert told(people, sentence) == [("Lò Văn Tỉnh", [("Bí thư Ban Cán sự Đảng", "Bộ Y tế")])]


def test_a_post_written_small_may_be_of_a_body_written_small(people: People) -> None:
    sentence = "Bà Lò Thị Mây, chủ tịch liên đoàn lao động huyện Mộc Châu, cùng dự."
    assert told(people, sentence) == [("Lò Thị Mây", [("chủ tịch", "Liên đoàn Lao động huyện Mộc Châu")])]


def test_a_ministry_of_laos_may_bear_the_full_name_of_the_state(people: People) -> None:
    sentence = "Bộ trưởng Bộ Giáo dục và Thể thao Cộng hòa Dân chủ Nhân dân Lào Bun Mi Xay tới thăm."
    assert told(people, sentence) == [("Bun Mi Xay", [("Bộ trưởng", "Bộ Giáo dục và Thể thao Lào")])]


def test_tinh_uy_vien_is_a_post_of_itself(people: People) -> None:
    sentence = "Bà Lò Thị Mây, Tỉnh ủy viên, Chủ tịch LĐLĐ tỉnh Sơn La tiếp đoàn."
    ((_, posts),) = told(people, sentence)
    assert posts == [("Tỉnh ủy viên", None), ("Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")]


def test_a_post_in_a_party_group_does_not_hide_the_next_one(people: People) -> None:
    sentence = "Ông Hà Văn Piềng, Phó Bí thư Thường trực Đảng đoàn, Chủ tịch LĐLĐ tỉnh Sơn La tiếp đoàn."
    ((_, posts),) = told(people, sentence)
    assert [title for title, _ in posts] == ["Phó Bí thư Thường trực Đảng đoàn", "Chủ tịch"]


@pytest.mark.parametrize(("title", "alone"), [("Tỉnh ủy viên", True), ("Đại sứ", True), ("Chủ tịch", False)])
def test_some_posts_say_of_what_they_are(title: str, alone: bool) -> None:
    assert is_of_itself(title) is alone


def test_a_former_post_says_so(people: People) -> None:
    (person,) = people("Gặp ông Hồ Văn Lý, nguyên Chủ tịch LĐLĐ tỉnh Quảng Trị.")
    assert [post.former for post in person.posts] == [True]


def test_one_post_may_belong_to_several_names(people: People) -> None:
    sentence = "Các đồng chí Lò Thị Mây, Hà Văn Piềng, Phó Chủ tịch LĐLĐ tỉnh Sơn La cùng tiếp đoàn."
    post = ("Phó Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")
    assert told(people, sentence) == [("Lò Thị Mây", [post]), ("Hà Văn Piềng", [post])]


def test_names_in_a_row_keep_each_its_own_post(people: People) -> None:
    sentence = "Dự có bà Lò Thị Mây, Chủ tịch LĐLĐ tỉnh Sơn La; ông Hà Văn Piềng, Giám đốc Sở Y tế tỉnh Sơn La."
    assert told(people, sentence) == [
        ("Lò Thị Mây", [("Chủ tịch", "Liên đoàn Lao động tỉnh Sơn La")]),
        ("Hà Văn Piềng", [("Giám đốc", "Sở Y tế tỉnh Sơn La")]),
    ]


def test_the_head_of_a_delegation_is_a_role_and_no_post(people: People) -> None:
    (person,) = people("Đoàn do đồng chí Lò Thị Mây, Chủ tịch LĐLĐ tỉnh Sơn La làm trưởng đoàn.")
    assert person.delegation_role == "trưởng đoàn"
    assert [post.title for post in person.posts] == ["Chủ tịch"]


def test_the_field_of_a_department_belongs_to_the_post(people: People) -> None:
    ((_, posts),) = told(people, "Bà Lò Thị Mây, Trưởng Ban Tuyên giáo LĐLĐ tỉnh Sơn La ghi biên bản.")
    assert posts == [("Trưởng Ban Tuyên giáo", "Liên đoàn Lao động tỉnh Sơn La")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông cho biết đoàn sẽ trở lại.",
        "Bà con hai bên biên giới vui mừng.",
        "Các đồng chí lãnh đạo tỉnh cùng dự.",
        "Chủ tịch Công đoàn cơ sở được bầu lại.",
        "Đồng chí Chủ tịch LĐLĐ tỉnh Sơn La kết luận.",
        "Anh em công nhân Nhà máy Xi măng cùng hát.",
        "Mộc Châu đón đoàn đến thăm.",
    ],
)
def test_what_is_no_name_is_nobody(people: People, sentence: str) -> None:
    assert people(sentence) == []


def test_a_body_behind_a_name_does_not_run_into_it(people: People) -> None:
    assert names(people, "Ông Hồ Văn Lý Công đoàn Cao su Việt Nam cảm ơn.") == ["Hồ Văn Lý"]


def test_the_span_of_a_mention_is_its_name(people: People) -> None:
    sentence = "Thay mặt đoàn, bà Lò Thị Mây cảm ơn."
    (person,) = people(sentence)
    assert sentence[person.start : person.end] == "Lò Thị Mây"


def test_a_party_named_inside_a_post_is_its_body(people: People) -> None:
    sentence = "Đồng chí Bun Mi Xay - Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào, Chủ tịch LHCĐ tỉnh Champasak."
    assert told(people, sentence) == [
        (
            "Bun Mi Xay",
            [
                ("Ủy viên Trung ương Đảng", "Đảng Nhân dân Cách mạng Lào"),
                ("Chủ tịch", "Liên hiệp Công đoàn tỉnh Champasak"),
            ],
        )
    ]


def test_a_name_may_hold_a_small_particle(people: People) -> None:
    assert [person.name for person in people("Ông Ramiro Olazábal de la Peña, Tổng Thư ký CTC.")] == [
        "Ramiro Olazábal de la Peña"
    ]


@pytest.mark.parametrize("name", ["Tạ Hữu Đồng", "Lưu Văn Được", "Mạc Xuân Sáng"])
def test_a_given_name_may_look_like_a_word_that_opens_sentences(people: People, name: str) -> None:
    assert [person.name for person in people(f"Đồng chí {name} - Chủ tịch LĐLĐ tỉnh Sơn La.")] == [name]


def test_a_name_ends_where_the_next_sentence_opens_without_a_full_stop(people: People) -> None:
    assert [person.name for person in people("Ông Vi Thế Nghĩa Đồng chí Trưởng đoàn cảm ơn.")] == ["Vi Thế Nghĩa"]


def test_a_secretary_is_none_of_a_peoples_committee(people: People) -> None:
    sentence = "Dự có ông Lò Minh Hải- Phó Bí thư- Chủ tịch UBND quận Hải An."
    assert told(people, sentence) == [
        ("Lò Minh Hải", [("Phó Bí thư", None), ("Chủ tịch", "Ủy ban nhân dân quận Hải An")])
    ]


def test_a_post_between_two_names_is_of_the_one_right_behind_it(people: People) -> None:
    sentence = "Dự có ông Lê Kha, Phó Giám đốc Sở Y tế tỉnh Bến Tre Hồ Bá Nam cùng cán bộ."
    assert ("Hồ Bá Nam", [("Phó Giám đốc", "Sở Y tế tỉnh Bến Tre")]) in told(people, sentence)


def test_a_dash_may_stand_between_the_post_and_its_body(people: People) -> None:
    sentence = "Trưởng đoàn là ông Lê Bá Kha - Chủ nhiệm Ủy ban Kiểm tra - Tổng LĐLĐ Việt Nam."
    assert told(people, sentence) == [
        ("Lê Bá Kha", [("Chủ nhiệm Ủy ban Kiểm tra", "Tổng Liên đoàn Lao động Việt Nam")])
    ]


@pytest.mark.parametrize("title", ["UVT.Ư Đảng", "Ủy viên TW Đảng", "Thủ tướng", "Tỉnh trưởng"])
def test_a_post_of_the_centre_takes_no_body_that_stands_behind(people: People, title: str) -> None:
    (person,) = people(f"Đồng chí Hồ Thị Hoa, {title}, Bí thư Tỉnh ủy Gia Lai.")
    assert [post.organisation is None for post in person.posts] == [True, False]


@pytest.mark.parametrize(
    "link", ["được bầu giữ chức vụ", "được bổ nhiệm làm", "tiếp tục tái cử chức danh", "đã được tín nhiệm bầu giữ chức"]
)
def test_who_is_chosen_for_a_post_holds_it(people: People, link: str) -> None:
    assert told(people, f"Đồng chí Thái Bá Lộc {link} Phó Chủ tịch LĐLĐ tỉnh Nghệ An.") == [
        ("Thái Bá Lộc", [("Phó Chủ tịch", "Liên đoàn Lao động tỉnh Nghệ An")])
    ]


def test_a_territory_may_stand_between_the_post_and_the_name(people: People) -> None:
    sentence = "Đoàn đến chào Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Salavan Khăm Bay Vông Sỏn."
    assert [(name, [title for title, _ in posts]) for name, posts in told(people, sentence)] == [
        ("Khăm Bay Vông Sỏn", ["Bí thư", "Tỉnh trưởng"])
    ]


def test_a_post_of_a_state_is_of_no_body(people: People) -> None:
    sentence = "Đoàn hội đàm với CTC và được Phó Chủ tịch Cuba Ramiro Valdés Peña tiếp."
    assert told(people, sentence) == [("Ramiro Valdés Peña", [("Phó Chủ tịch Cuba", None)])]


def test_a_rank_is_no_post_and_hides_none(people: People) -> None:
    sentence = "Dự có các đồng chí: Đại tá Lò Bá Nam, Chỉ huy trưởng BĐBP tỉnh Sơn La; Hà Thị Ngân, Chủ tịch LĐLĐ tỉnh."
    assert [(name, [title for title, _ in posts]) for name, posts in told(people, sentence)] == [
        ("Lò Bá Nam", ["Chỉ huy trưởng"]),
        ("Hà Thị Ngân", ["Chủ tịch"]),
    ]


def test_a_given_name_may_be_a_word_that_opens_bodies(people: People) -> None:
    assert [person.name for person in people("Phó Chủ tịch VCCI, ông Lưu Quang Phòng dẫn đầu đoàn.")] == [
        "Lưu Quang Phòng"
    ]


def test_two_blanks_may_stand_inside_a_post(people: People) -> None:
    assert told(people, "Phó  Chủ tịch Tổng LĐLĐVN Trần Bá Lý phát biểu.") == [
        ("Trần Bá Lý", [("Phó Chủ tịch", "Tổng Liên đoàn Lao động Việt Nam")])
    ]


@pytest.mark.parametrize(
    ("post", "told_as"),
    [
        ("Bí thư Đảng ủy Khối các cơ quan tỉnh Sơn La", ("Bí thư", "Đảng ủy Khối các cơ quan tỉnh Sơn La")),
        ("Phó Bí thư Đảng ủy phường Hoa Lau", ("Phó Bí thư", "Đảng ủy phường Hoa Lau")),
        ("Bí thư Đảng ủy Công an Trung ương", ("Bí thư", "Đảng ủy Công an Trung ương")),
        ("Bộ trưởng Ngoại giao", ("Bộ trưởng Ngoại giao", None)),
        ("Uỷ viên TƯ Đảng", ("Uỷ viên TƯ Đảng", None)),
    ],
)
def test_a_post_is_parted_from_the_committee_that_it_is_of(
    people: People, post: str, told_as: tuple[str, str | None]
) -> None:
    assert told(people, f"Dự có đồng chí Lò Bá Nam, {post}.") == [("Lò Bá Nam", [told_as])]


def test_a_lao_name_may_begin_with_one_letter_and_end_like_a_verb(people: People) -> None:
    assert [person.name for person in people("Bà A Vông Nor Bun Tham - Chủ tịch LHCĐ tỉnh Attapeu cảm ơn.")] == [
        "A Vông Nor Bun Tham"
    ]


def test_a_rank_opens_the_next_person(people: People) -> None:
    sentence = "Đồng chí Tạ Bá Lộc, Trưởng ban Dân vận Tỉnh uỷ Sơn La và Đại tá Lò Bá Nam, Giám đốc Công an tỉnh ký."
    assert [(name, [title for title, _ in posts]) for name, posts in told(people, sentence)] == [
        ("Tạ Bá Lộc", ["Trưởng ban Dân vận"]),
        ("Lò Bá Nam", ["Giám đốc"]),
    ]


@pytest.mark.parametrize("title", ["ThS", "PGS.TS", "TS.", "BS.CKII", "Nhà báo"])
def test_a_degree_is_no_part_of_a_name(people: People, title: str) -> None:
    (person,) = people(f"{title} Hà Bá Lộc - Chủ tịch Công đoàn Trường Đại học Sao Khuê cảm ơn.")
    assert person.name == "Hà Bá Lộc"


def test_one_of_a_list_who_has_a_post_of_their_own_does_not_share_the_others(people: People) -> None:
    sentence = (
        "Dự có các đồng chí Phó Chủ tịch LĐLĐ tỉnh Kon Tum: A Kuynh, Y Blơr; đồng chí Y Hân - Trưởng Ban Nữ công."
    )
    assert [(name, [title for title, _ in posts]) for name, posts in told(people, sentence)] == [
        ("A Kuynh", ["Phó Chủ tịch"]),
        ("Y Blơr", ["Phó Chủ tịch"]),
        ("Y Hân", ["Trưởng Ban Nữ công"]),
    ]


def test_each_of_those_who_share_a_rank_in_the_party_keeps_the_post_beside_the_name(people: People) -> None:
    sentence = "Dự có các đồng chí Ủy viên Trung ương Đảng: Lò Văn Pâng, Bí thư Tỉnh ủy Sơn La."
    assert [title for title, _ in told(people, sentence)[0][1]] == ["Ủy viên Trung ương Đảng", "Bí thư"]


def test_a_name_of_laos_may_have_small_syllables_within(people: People) -> None:
    sentence = "Đón đoàn có đồng chí Khăm mon Vi Lay Sắc - Phó Chủ tịch Liên hiệp Công đoàn tỉnh Attapeu."
    assert names(people, sentence) == ["Khăm mon Vi Lay Sắc"]


def test_small_words_between_a_name_and_another_capital_are_no_part_of_a_name(people: People) -> None:
    assert names(people, "Đồng chí Bình sang Attapeu thăm bạn.") == ["Bình"]


def test_an_initial_belongs_to_the_name(people: People) -> None:
    (person,) = people("Tiếp đoàn có ông Gilbert F. Hannover, Giám đốc Công ty TNHH Bàu Trúc.")
    assert person.name == "Gilbert F. Hannover"


def test_where_someone_stands_in_the_photo_parts_no_post_from_the_name(people: People) -> None:
    (one, other) = told(
        people, "Ông Lê Văn Sim (trái), Giám đốc Sở Y tế và bà Vi Thị Na (thứ hai từ trái), Chủ tịch xã."
    )
    assert [title for title, _ in (*one[1], *other[1])] == ["Giám đốc", "Chủ tịch"]


def test_the_head_of_a_group_may_be_named_without_its_kind(people: People) -> None:
    assert told(people, "Ông Lò Văn Mây, Trưởng Khối, và ông Hà Văn Sáu, Phó Trưởng cụm, cùng ký.") == [
        ("Lò Văn Mây", [("Trưởng Khối", None)]),
        ("Hà Văn Sáu", [("Phó Trưởng cụm", None)]),
    ]


def test_who_is_made_head_of_a_union_holds_the_post(people: People) -> None:
    assert told(people, "Ban gồm 3 người, trong đó chị Lò Thị Mây làm Chủ tịch.") == [
        ("Lò Thị Mây", [("Chủ tịch", None)])
    ]
    assert told(people, "Hôm ấy chị Lò Thị Mây làm việc với Chủ tịch Tổng Liên đoàn.")[0] == ("Lò Thị Mây", [])


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Dự có bà HàThị Lan, Phó Chủ tịch LĐLĐ tỉnh Sơn La.", "Hà Thị Lan"),
        ("Dự có bà LòThịThu, Phó Chủ tịch LĐLĐ tỉnh Sơn La.", "Lò Thị Thu"),
        ("Dự có đồng chíHà Thị Lan, Phó Chủ tịch LĐLĐ tỉnh Sơn La.", "Hà Thị Lan"),
        ("Dự có ông McDonald Smith, Phó Chủ tịch LĐLĐ tỉnh Sơn La.", "McDonald Smith"),
    ],
)
def test_a_name_that_lost_its_blanks_gets_them_back_where_it_opens_with_a_family(
    people: People, sentence: str, name: str
) -> None:
    assert names(people, sentence) == [name]
