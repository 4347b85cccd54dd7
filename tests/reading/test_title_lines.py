"""Titles that end in a full stop, photos' texts above the lead, headlines run together on one line."""

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

BODY = (
    "Ngày 12/10/2019, được sự thống nhất của lãnh đạo đơn vị, Công đoàn Trường Tiểu học Bản Sao đã tổ chức hội nghị.\n"
    "Tại hội nghị, bà Lò Thị Pao - Chủ tịch Công đoàn trường báo cáo kết quả hoạt động trong nhiệm kỳ vừa qua."
)


def title(account: Account) -> str | None:
    return account.title.value if account.title else None


def test_a_headline_may_end_in_a_full_stop(read: Read) -> None:
    account = read(f"Hội nghị công đoàn Trường Tiểu học Bản Sao - Nậm Mu.\n\n{BODY}")
    assert title(account) == "Hội nghị công đoàn Trường Tiểu học Bản Sao - Nậm Mu."


def test_the_first_sentence_of_a_report_is_no_headline(read: Read) -> None:
    account = read(f"Sáng nay trời Nậm Mu quang đãng, bà con về dự hội rất đông.\n\n{BODY}")
    assert title(account) is None


def test_a_longer_line_that_tells_of_gifts_is_the_photo_below_the_headline(read: Read) -> None:
    account = read(
        "Thành lập công đoàn cơ sở ở vùng cao\n\n"
        f"Công đoàn ngành Giáo dục tỉnh trao hỗ trợ cho các đoàn viên có hoàn cảnh khó khăn\n\n{BODY}"
    )
    assert title(account) == "Thành lập công đoàn cơ sở ở vùng cao"


def test_headlines_run_together_on_a_line_are_teasers(read: Read) -> None:
    line = "LĐLĐ tỉnh họp báo quý IIILĐLĐ huyện Nậm Mu: Hỗ trợ mười hộ bị lũCông đoàn ngành Y tế thăm bản xa"
    account = read(f"Hội nghị công đoàn ở trường\n\n{BODY}\n{line}\nHội nghị bế mạc cùng ngày, kết thúc tốt đẹp.")
    assert all(body.name != "Công đoàn ngành Y tế" for body in account.organisations)


def test_who_speaks_in_a_photo_is_no_headline(read: Read) -> None:
    account = read(f"Chủ tịch Hội đồng thành viên Tập đoàn phát biểu tại buổi gặp mặt\n\n{BODY}")
    assert title(account) is None


def test_who_was_there_may_be_told_in_a_list_at_the_end(read: Read) -> None:
    account = read(
        f"Hội nghị công đoàn ở trường\n\n{BODY}\nĐến dự buổi lễ:\n"
        "+ Đ/c Vừ A Sểnh - Chủ tịch Hội Khuyến học xã Nậm Mu\n+ Thầy Lê Văn Mai - Phó Hiệu trưởng nhà trường"
    )
    assert {"Vừ A Sểnh", "Lê Văn Mai"} <= {person.name for person in account.people}


def test_a_name_in_a_list_is_no_signature(read: Read) -> None:
    account = read(
        f"Hội nghị công đoàn ở trường\n\n{BODY}\nBan Chấp hành mới gồm:\n- ThS. Vừ A Sểnh\n- ThS. Hà Thị Mẩy\n"
        "Chúc Ban Chấp hành mới luôn mạnh khỏe, hạnh phúc và thành công trong công việc."
    )
    assert {"Vừ A Sểnh", "Hà Thị Mẩy"} <= {person.name for person in account.people}
