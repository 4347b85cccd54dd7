import pytest

from tests.reading.mentions.conftest import People

Told = list[tuple[str, list[tuple[str, str | None]]]]


def told(people: People, sentence: str) -> Told:
    return [
        (person.name, [(post.title, post.organisation.name if post.organisation else None) for post in person.posts])
        for person in people(sentence)
    ]


@pytest.mark.parametrize("short", ["UV Ban Cán sự đảng", "Uỷ viên BCSĐ"])
def test_a_short_form_of_a_post_does_not_break_the_chain(people: People, short: str) -> None:
    sentence = (
        f"Ông Lò Văn Pao, {short} Bộ Xây dựng, UV BCH Tổng Liên đoàn Lao động Việt Nam, Chủ tịch LĐLĐ tỉnh Sơn La."
    )
    (pao,) = told(people, sentence)
    assert [body for _, body in pao[1]] == [
        "Bộ Xây dựng",
        "Tổng Liên đoàn Lao động Việt Nam",
        "Liên đoàn Lao động tỉnh Sơn La",
    ]


def test_only_organs_of_the_state_have_a_board_of_the_party(people: People) -> None:
    sentence = "Ông Lò Văn Pao, Ủy viên Ban Cán sự Đảng, Ủy viên BCH Tổng Liên đoàn Lao động Việt Nam."
    assert told(people, sentence)[0][1][0] == ("Ủy viên Ban Cán sự Đảng", None)


def test_the_term_of_a_post_does_not_end_the_chain(people: People) -> None:
    sentence = (
        "Bà Tẩn Sín Mẩy, Ủy viên Trung ương Đảng khóa XIII, Chủ tịch LĐLĐ tỉnh Hà Giang khóa XVI, "
        "nhiệm kỳ 2018-2023, Phó Bí thư Tỉnh ủy Hà Giang."
    )
    assert told(people, sentence) == [
        (
            "Tẩn Sín Mẩy",
            [
                ("Ủy viên Trung ương Đảng", None),
                ("Chủ tịch", "Liên đoàn Lao động tỉnh Hà Giang"),
                ("Phó Bí thư", "Tỉnh ủy Hà Giang"),
            ],
        )
    ]


def test_committees_of_a_parliament_are_bodies_of_their_own(people: People) -> None:
    sentence = (
        "Ông Khăm Xỉ, Chủ nhiệm Ủy ban Kế hoạch, Tài chính và Kiểm toán của Quốc hội, "
        "Chủ tịch Trung ương Hội Hữu nghị Lào - Việt Nam."
    )
    assert told(people, sentence) == [
        (
            "Khăm Xỉ",
            [
                ("Chủ nhiệm", "Ủy ban Kế hoạch, Tài chính và Kiểm toán của Quốc hội"),
                ("Chủ tịch", "Hội hữu nghị Lào - Việt Nam"),
            ],
        )
    ]


def test_guests_in_a_row_do_not_share_the_post_of_the_last(people: People) -> None:
    sentence = "Dự có ông Lê Văn Tích, bà Lều Thị Tuyết, ông Sa Văn Đá, Chủ tịch LĐLĐ tỉnh Sơn La."
    assert [(name, len(posts)) for name, posts in told(people, sentence)] == [
        ("Lê Văn Tích", 0),
        ("Lều Thị Tuyết", 0),
        ("Sa Văn Đá", 1),
    ]


def test_a_new_post_stands_behind_a_dash(people: People) -> None:
    sentence = "Hội nghị bầu ông Hà Văn Tám – Phó Chủ tịch LĐLĐ tỉnh Sơn La – giữ chức danh Chủ tịch LĐLĐ tỉnh Sơn La."
    assert [title for title, _ in told(people, sentence)[0][1]] == ["Phó Chủ tịch", "Chủ tịch"]


def test_the_body_of_a_post_may_stand_behind_a_comma_where_the_clause_ends(people: People) -> None:
    sentence = (
        "Cùng tiếp có ông Hà Tám - Trưởng Chương trình, Văn phòng ILO Việt Nam; "
        "bà Lê Chín - Chủ tịch, Sở Nội vụ tỉnh Sơn La mời."
    )
    assert told(people, sentence) == [
        ("Hà Tám", [("Trưởng Chương trình", "Văn phòng ILO tại Việt Nam")]),
        ("Lê Chín", [("Chủ tịch", None)]),
    ]


def test_whoever_is_sent_from_a_post_to_another_holds_both(people: People) -> None:
    sentence = "Tỉnh ủy Sơn La cử ông Hà Tám - Trưởng Ban Dân vận Tỉnh ủy Sơn La làm Chủ tịch LĐLĐ tỉnh Sơn La."
    assert [title for title, _ in told(people, sentence)[0][1]] == ["Trưởng Ban Dân vận", "Chủ tịch"]


def test_who_leads_a_delegation_holds_no_post_in_it(people: People) -> None:
    sentence = "Đoàn do ông Hà Tám - Trưởng Ban Dân vận Tỉnh ủy Sơn La làm trưởng đoàn đến thăm."
    assert [title for title, _ in told(people, sentence)[0][1]] == ["Trưởng Ban Dân vận"]
