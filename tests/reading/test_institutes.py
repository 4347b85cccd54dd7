"""Institutes with long names, their letters, and the learned people who come and go there."""

import pytest

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

LEAD = "Chương trình diễn ra trong không khí đầm ấm, với nhiều tiết mục do chính những người lao động dàn dựng."


def told(read: Read, *sentences: str) -> Account:
    return read("Gặp mặt đầu xuân ở vùng cao\n\n" + "\n".join((LEAD, *sentences)))


def names(account: Account) -> list[str]:
    return [body.name for body in account.organisations]


@pytest.mark.parametrize(
    "institute",
    [
        "Viện Nghiên cứu quản lý đê điều Trung ương",
        "Viện Khoa học xã hội Quốc gia Lào",
        "Viện Hàn lâm quốc tế về nhạc cụ tre (HLNC)",
        "Viện Chiến lược và Phát triển giao thông vận tải",
    ],
)
def test_a_long_name_goes_on_to_the_word_that_closes_it(read: Read, institute: str) -> None:
    account = told(read, f"Hôm ấy có {institute} đến chơi.")
    assert names(account)[0].lower() == institute.partition(" (")[0].lower()


@pytest.mark.parametrize("verb", ["tặng quà bà con Việt Nam", "đã sang thăm Việt Nam"])
def test_what_an_institute_does_is_no_part_of_its_name(read: Read, verb: str) -> None:
    assert names(told(read, f"Hôm ấy Viện Nhạc cụ {verb}."))[0] == "Viện Nhạc cụ"


@pytest.mark.parametrize("short", ["Viện NCTVN", "Viện NCT Việt Nam"])
def test_letters_stand_for_what_is_behind_the_head(read: Read, short: str) -> None:
    account = told(read, "Viện Nhạc cụ và Tre Việt Nam mời bà con.", f"Lãnh đạo {short} tiếp bà con rất vui.")
    assert names(account) == ["Viện Nhạc cụ và Tre Việt Nam"]


def test_letters_of_a_branch_are_written_out_in_a_name(read: Read) -> None:
    account = told(read, "Viện Chiến lược và Phát triển Giao thông vận tải mời Viện Chiến lược và Phát triển GTVT.")
    assert len(account.organisations) == 1


@pytest.mark.parametrize("title", ["GS. TS.", "PGS. TSKH.", "TSKH.", "GS.", "BSCKII."])
def test_titles_with_their_stops_go_before_a_name(read: Read, title: str) -> None:
    account = told(read, f"Cùng dự có {title} Châu Văn Pao, {title} Irina M. Petrova và bà con.")
    assert {person.name for person in account.people} == {"Châu Văn Pao", "Irina M. Petrova"}


def test_a_verb_that_lost_its_blank_is_no_part_of_a_name(read: Read) -> None:
    account = told(read, "Tại hội, đồng chí Lò Văn Quangđã kể chuyện ngày xưa.")
    assert [person.name for person in account.people] == ["Lò Văn Quang"]


def test_a_seat_that_we_cannot_read_does_not_hide_the_post_behind_it(read: Read) -> None:
    account = told(read, "Dự có ông Lò Văn Pao - Ủy viên Hội đồng Già làng, Chủ tịch LĐLĐ tỉnh Sơn La.")
    assert [post.title for post in account.people[0].posts] == ["Chủ tịch"]


def test_a_headline_that_stands_twice_at_the_head_may_read_like_a_photo(read: Read) -> None:
    title = "Lễ ký kết thỏa thuận hợp tác giữa Viện Nhạc cụ với Viện Tre"
    account = read(f"{title}\n\n{title}\n\nChiều ngày 22/12/2020, tại bản Nậm Sao đã diễn ra lễ ký. {LEAD}")
    assert account.title is not None
    assert account.title.value == title
