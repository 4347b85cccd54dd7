"""High offices of a state that meet a union in their own name."""

import pytest

from tests.reading.conftest import Read

UNION = "Liên đoàn Lao động tỉnh Kon Tum"


def roles(read: Read, lead: str) -> list[str]:
    account = read(f"Gặp gỡ công đoàn Kon Tum\n\n{lead}\nCuộc gặp bàn về nhà ở và bữa ăn ca của công nhân trong tỉnh.")
    return [party.role for exchange in account.exchanges for party in exchange.parties]


@pytest.mark.parametrize(
    "doing", ["đã làm việc với", "đã tiếp đoàn", "đã gặp", "đã chủ trì buổi làm việc với", "chủ trì cuộc gặp"]
)
def test_whom_an_office_of_the_state_meets_is_the_guest(read: Read, doing: str) -> None:
    assert roles(read, f"Sáng 4/11/2024, tại Pleiku, Thủ tướng Lê Văn Sim {doing} {UNION}.") == ["guest"]


def test_an_office_that_only_speaks_meets_nobody(read: Read) -> None:
    assert roles(read, f"Sáng 4/11/2024, {UNION} tổ chức hội nghị nghe bài nói của Thủ tướng Lê Văn Sim.") == []


def test_an_ambassador_told_by_name_and_post_is_received(read: Read) -> None:
    assert roles(read, f"Sáng 4/11/2024, ông A Tơ, Chủ tịch {UNION} tiếp bà Ingrid Moen, Đại sứ Na Uy.") == ["host"]


@pytest.mark.parametrize("comes", ["đã đến chào", "đến thăm và làm việc với", "tới chúc mừng"])
def test_whom_a_consul_comes_to_is_the_host(read: Read, comes: str) -> None:
    assert roles(read, f"Sáng 4/11/2024, Tổng Lãnh sự Nhật Bản Sato Kenji {comes} {UNION}.") == ["host"]


def told(read: Read, text: str) -> dict[str, str]:
    account = read(text)
    names = {body.id: body.name for body in account.organisations}
    return {names[party.organisation]: party.role for one in account.exchanges for party in one.parties}


WORLD = "Liên hiệp Công đoàn Thế giới"


def test_whom_an_office_receives_beside_a_union_of_here_is_the_guest(read: Read) -> None:
    lead = f"Sáng 4/11/2024, tại Hà Nội, Thủ tướng Lê Văn Sim đã tiếp ông Leo Marn, Tổng Thư ký {WORLD}."
    there = f"Cùng dự buổi tiếp có ông A Tơ, Chủ tịch {UNION}."
    assert told(read, f"Tin đối ngoại\n\n{lead}\n{there}\n")[WORLD] == "guest"


THANKS = f"Thay mặt {WORLD}, ông Leo Marn cảm ơn tình cảm của nhân dân Việt Nam dành cho người lao động các nước."


def test_a_headline_tells_who_was_received_where_the_text_opens_in_the_middle(read: Read) -> None:
    assert told(read, f"Thủ tướng tiếp Tổng Thư ký {WORLD}\n\n{THANKS}\n") == {WORLD: "guest"}


def test_a_headline_of_what_is_to_come_tells_of_nothing(read: Read) -> None:
    assert told(read, f"Thủ tướng sẽ tiếp Tổng Thư ký {WORLD}\n\n{THANKS}\n") == {}


@pytest.mark.parametrize(
    "received", ["tiếp xã giao bà Ida Holm, Giám đốc ILO Việt Nam", "tiếp ông Y Bắp - Chủ tịch ILO"]
)
def test_who_is_received_by_name_and_post_is_the_guest(read: Read, received: str) -> None:
    found = told(read, f"Tin đối ngoại\n\nSáng 4/11/2024, ông A Tơ, Chủ tịch {UNION} {received}.\n{THANKS}\n")
    assert found[UNION] == "host"
    assert [role for name, role in found.items() if name != UNION] == ["guest"]


def test_who_only_meets_voters_receives_nobody(read: Read) -> None:
    lead = f"Chiều 4/11/2024, Tỉnh ủy Kon Tum phối hợp với {UNION} tổ chức tiếp xúc cử tri với công nhân."
    assert set(told(read, f"Tin trong tỉnh\n\n{lead}\n{THANKS}\n").values()) == {"organiser"}


BOARD = "ông Lê Văn Sim, Phó Trưởng Ban Dân vận Trung ương"


@pytest.mark.parametrize(
    ("comes", "role"),
    [("làm việc với", "guest"), ("thăm", "host"), ("cùng đoàn công tác đã khảo sát tại", "host")],
)
def test_who_leads_a_board_of_the_party_meets_a_union(read: Read, comes: str, role: str) -> None:
    assert roles(read, f"Sáng 4/11/2024, {BOARD} {comes} {UNION}.") == [role]


def test_who_leads_a_board_may_be_spoken_of(read: Read) -> None:
    assert roles(read, f"Sáng 4/11/2024, {UNION} học tập bài viết của {BOARD}.") == []


OURS, THEIRS = "Công đoàn Giáo dục Việt Nam", "Công đoàn Giáo dục Lào"


@pytest.mark.parametrize(
    ("frame", "role"),
    [("Trong khuôn khổ chuyến thăm Lào, ngày 5/3/2024,", "guest"), ("Ngày 5/3/2024,", "host")],
)
def test_who_has_gone_abroad_is_the_guest(read: Read, frame: str, role: str) -> None:
    lead = f"{frame} lãnh đạo {OURS} và lãnh đạo {THEIRS} đã ký biên bản hợp tác."
    assert told(read, f"Tin đối ngoại\n\n{lead}\n{THANKS}\n")[OURS] == role


def test_who_attends_the_day_of_a_union_abroad_is_its_guest(read: Read) -> None:
    day = "tham dự Lễ kỷ niệm 50 năm thành lập"
    theirs = "Liên hiệp Công đoàn tỉnh Attapeu"
    found = told(read, f"Tin đối ngoại\n\nNgày 4/11/2024, {UNION} {day} {theirs} (Lào).\n{THANKS}\n")
    assert found == {UNION: "guest", theirs: "host"}
    ours = told(read, f"Tin trong tỉnh\n\nNgày 4/11/2024, {UNION} {day} Công đoàn Việt Nam.\n{THANKS}\n")
    assert ours == {}
