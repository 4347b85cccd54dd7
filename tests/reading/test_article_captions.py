"""Which lines above the lead are a photo's text, a report without its full stop or a title."""

import pytest

from tests.reading.conftest import Parts, Read

TITLE = "Công đoàn Kon Tum trao quà cho đoàn viên vùng biên giới"
LEAD = "Sáng 4/11, tại Kon Tum, công đoàn hai tỉnh đã hội đàm để bàn việc chăm lo cho công nhân vùng biên giới."
BODY = "Hai bên cùng đánh giá kết quả năm qua và thống nhất lịch trao đổi đoàn trong năm tới."


def roles(parts: Parts, *lines: str) -> list[str]:
    return [role for role, _ in parts("\n".join(lines))]


@pytest.mark.parametrize(
    "shown",
    [
        "Ông A Nghĩa (đứng), Chủ tịch LĐLĐ tỉnh Kon Tum, ôn lại truyền thống của công nhân",
        "Ông A Nghĩa, Chủ tịch LĐLĐ tỉnh Kon Tum, trao quà cho công nhân vùng biên giới",
        "(Đ/c A Nghĩa, Chủ tịch LĐLĐ tỉnh Kon Tum trao quà cho đoàn viên)",
    ],
)
def test_what_a_photo_shows_is_no_title(parts: Parts, shown: str) -> None:
    assert roles(parts, shown, "", LEAD, BODY) == ["caption", "lead", "body"]


def test_who_wrote_the_article_is_no_title(parts: Parts) -> None:
    author = "TS. A Nghĩa, Ủy viên Ban Chấp hành LĐLĐ tỉnh Kon Tum, Chủ tịch Công đoàn Viên chức tỉnh Kon Tum"
    found = parts(f"{TITLE}\n\n{author}\n22:12, ngày 13-11-2018\n\n{LEAD}\n{BODY}")
    assert [text for role, text in found if role == "title"] == [TITLE]


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "Đồng chí A Nghĩa, Chủ tịch LĐLĐ tỉnh Kon Tum thăm công nhân vùng biên giới",
        "Ông A Nghĩa, Chủ tịch LĐLĐ tỉnh Kon Tum: Công nhân là trung tâm",
    ],
)
def test_a_title_may_name_persons(parts: Parts, title: str) -> None:
    assert roles(parts, title, "", LEAD, BODY) == ["title", "lead", "body"]


def test_between_title_and_lead_stands_what_a_photo_shows(parts: Parts) -> None:
    shown = "Chủ tịch LĐLĐ tỉnh Kon Tum - A Nghĩa trao quà hỗ trợ đoàn viên ở vùng biên giới"
    assert roles(parts, TITLE, "", shown, LEAD, BODY) == ["title", "caption", "lead", "body"]


def test_a_day_opens_a_report_without_its_full_stop(parts: Parts) -> None:
    first = "Ngày 28/01/2026, LĐLĐ tỉnh tổ chức hội nghị tuyên truyền cho cán bộ công đoàn xã"
    assert "title" not in roles(parts, first, LEAD, BODY)
    assert roles(parts, first, LEAD, BODY)[0] == "lead"


def test_how_long_ago_it_was_published_is_no_title(read: Read) -> None:
    assert read(f"4 years 3 months\n\n{LEAD}\n{BODY}").title is None


@pytest.mark.parametrize("where", ["đứng", "áo xanh", "bìa trái"])
def test_behind_where_a_person_stands_the_post_follows(read: Read, where: str) -> None:
    account = read(f"{TITLE}\n\n{LEAD}\nÔng A Nghĩa ({where}), Chủ tịch LĐLĐ tỉnh Kon Tum, phát biểu tại hội đàm.")
    (person,) = account.people
    assert [post.title for post in person.posts] == ["Chủ tịch"]


def test_a_cell_that_shows_a_doctor_who_speaks_is_a_caption(parts: Parts) -> None:
    cell = "PGS.TS A Nghĩa, Phó Hiệu trưởng Trường Đại học Đăk Rế, phát biểu chào mừng |"
    assert roles(parts, TITLE, "", LEAD, cell, BODY) == ["title", "lead", "caption", "body"]


def test_the_headline_said_again_by_a_photo_ends_no_article(parts: Parts) -> None:
    told = parts("\n".join((TITLE, LEAD, TITLE, f"Sáng 4/11, {BODY}", BODY)))
    assert [role for role, _ in told] == ["title", "lead", "caption", "body", "body"]


def test_what_a_photo_shows_twice_under_a_title_alone_is_told(parts: Parts) -> None:
    shown = "Ông A Nghĩa - Chủ tịch LĐLĐ tỉnh Kon Tum trao quà cho công nhân. Ảnh: Y Ban"
    assert roles(parts, TITLE, "", shown, shown, "Lên đầu trang") == ["title", "caption", "caption", "navigation"]
    once = roles(parts, TITLE, "", shown, "Lên đầu trang")
    assert "caption" not in once
