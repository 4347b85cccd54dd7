"""Several items on one page."""

from tests.reading.conftest import Read

UPPER, HOME = "Liên đoàn Lao động tỉnh Kon Tum", "Liên đoàn Lao động huyện Sa Thầy"
OTHER, CROSS = "Liên đoàn Lao động huyện Ngọc Hồi", "Hội Chữ thập đỏ huyện Ngọc Hồi"
FIRST = f"Sáng 4/3/2024, {UPPER} và {HOME} tổ chức lễ trao học bổng cho con công nhân."


def met(read: Read, *paragraphs: str) -> list[set[str]]:
    account = read("Tin công đoàn\n\n" + "\n\n".join(paragraphs) + "\n")
    names = {body.id: body.name for body in account.organisations}
    return [{names[party.organisation] for party in one.parties} for one in account.exchanges]


def test_a_brief_of_others_with_a_day_of_its_own_is_an_exchange_of_its_own(read: Read) -> None:
    more = f"Ngày 9/3/2024, {OTHER} phối hợp với {CROSS} tổ chức hiến máu, thu 250 đơn vị máu."
    assert met(read, FIRST, more) == [{UPPER, HOME}, {OTHER, CROSS}]


def test_what_others_do_without_a_day_or_alone_is_none(read: Read) -> None:
    undated = f"{OTHER} thường phối hợp với {CROSS} tổ chức hiến máu."
    alone = f"Ngày 9/3/2024, {OTHER} tổ chức hiến máu, thu 250 đơn vị máu."
    assert met(read, FIRST, undated, alone) == [{UPPER, HOME}]


def test_what_the_same_do_besides_is_of_the_same_item(read: Read) -> None:
    besides = f"Ngày 9/3/2024, {HOME} phối hợp với {CROSS} tổ chức hiến máu, thu 250 đơn vị máu."
    assert met(read, FIRST, besides) == [{UPPER, HOME}]


def test_the_standing_committees_of_the_two_are_no_others(read: Read) -> None:
    again = f"Ngày 5/3/2024, Ban Thường vụ {HOME} phối hợp với Ban Thường vụ {UPPER} tổ chức chương trình giao lưu."
    assert met(read, FIRST, again) == [{UPPER, HOME}]
