"""A union that signs with many unions that no article names one by one."""

import pytest

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

MORE = "Nội dung phối hợp là tuyên truyền, chăm lo đời sống công nhân và xây dựng công đoàn cơ sở vững mạnh."


def told(read: Read, lead: str) -> Account:
    return read(f"Ký kết quy chế phối hợp\n\n{lead}\n{MORE}\n")


@pytest.mark.parametrize(
    "many", ["LĐLĐ các huyện, thành phố", "7 Liên đoàn Lao động huyện", "các công đoàn xã", "Công đoàn 12 xã"]
)
def test_a_union_that_signs_with_many_has_a_signing_and_an_agreement(read: Read, many: str) -> None:
    account = told(
        read, f"Ngày 6/3/2024, Công đoàn ngành Y tế tỉnh Kon Tum ký quy chế phối hợp giai đoạn 2024-2028 với {many}."
    )
    assert [body.name for body in account.organisations] == ["Công đoàn ngành Y tế tỉnh Kon Tum"]
    assert [one.kind for one in account.exchanges] == ["signing"]
    assert [(one.kind, one.term, one.status) for one in account.agreements] == [("regulation", "2024/2028", "signed")]


@pytest.mark.parametrize(
    "lead",
    [
        "Ngày 6/3/2024, LĐLĐ tỉnh Kon Tum tổ chức hội nghị giao ban với LĐLĐ các huyện, thành phố.",
        "Những năm qua, LĐLĐ tỉnh Kon Tum thực hiện chương trình phối hợp với LĐLĐ các huyện, thành phố.",
        "Ngày 6/3/2024, LĐLĐ tỉnh Kon Tum ký quy chế phối hợp làm việc của Ban Chấp hành.",
    ],
)
def test_what_a_union_holds_with_its_own_is_none(read: Read, lead: str) -> None:
    account = read(f"Tin công đoàn\n\n{lead}\n{MORE}\n")
    assert (account.exchanges, account.agreements) == ([], [])


def test_beside_a_body_that_is_named_many_others_count_for_nothing(read: Read) -> None:
    account = told(
        read,
        "Ngày 6/3/2024, Công đoàn ngành Y tế tỉnh Kon Tum ký quy chế phối hợp với Sở Y tế tỉnh Kon Tum và LĐLĐ các "
        "huyện, thành phố.",
    )
    assert [len(one.parties) for one in account.agreements] == [2]
    assert [len(one.parties) for one in account.exchanges] == [2]


def test_unions_abroad_that_are_counted_are_those_named_one_by_one(read: Read) -> None:
    account = read(
        "LĐLĐ tỉnh Điện Biên hội đàm với Liên hiệp Công đoàn 2 tỉnh bắc Lào\n\n"
        "Dự hội đàm, về phía tỉnh Điện Biên có ông Lò Văn Thương, Phó Chủ tịch UBND tỉnh; lãnh đạo LĐLĐ tỉnh.\n"
        "Ông Lò Văn Thương nói quan hệ giữa Công đoàn tỉnh Điện Biên và Liên hiệp Công đoàn các tỉnh Phông Sa Lỳ, U "
        "Đôm Xay ngày càng gắn bó."
    )
    (exchange,) = account.exchanges
    names = {body.id: body.name for body in account.organisations}
    roles = {names[party.organisation]: party.role for party in exchange.parties}
    assert roles["Liên đoàn Lao động tỉnh Điện Biên"] == "host"
    assert {name for name, role in roles.items() if role == "guest"} == {
        "Liên hiệp Công đoàn tỉnh Phông Sa Lỳ",
        "Liên hiệp Công đoàn tỉnh U Đôm Xay",
    }


def test_a_group_that_emulates_is_no_partner_of_the_one_that_leads_it(read: Read) -> None:
    account = read(
        "Khối thi đua ký kết giao ước thi đua năm 2018\n\nNgày 21/3/2018, tại Ủy ban MTTQ Việt Nam tỉnh Điện Biên, "
        "Khối thi đua Mặt trận do Ủy ban MTTQ Việt Nam tỉnh làm trưởng khối tổ chức hội nghị ký kết giao ước thi đua."
    )
    assert account.exchanges == []
    assert account.agreements == []


MEMBERS = ("Công đoàn Xây dựng Việt Nam", "Công đoàn Ngân hàng Việt Nam", "Công đoàn Y tế Việt Nam")


def test_who_belongs_to_a_group_takes_part_in_what_the_group_holds(read: Read) -> None:
    account = read(
        "Khối thi đua số 4 ký giao ước thi đua năm 2024\n\n"
        "Sáng 6/3/2024, Khối thi đua số 4 tổ chức lễ ký kết giao ước thi đua năm 2024.\n"
        f"Khối thi đua số 4 gồm các đơn vị: {MEMBERS[0]}, {MEMBERS[1]} và {MEMBERS[2]}.\n"
    )
    names = {body.id: body.name for body in account.organisations}
    assert [{names[party.organisation] for party in one.parties} for one in account.exchanges] == [{*MEMBERS}]


def test_a_group_of_which_nobody_is_named_meets_without_parties(read: Read) -> None:
    account = read(
        "Khối thi đua số 4 ký giao ước thi đua năm 2024\n\n"
        "Sáng 6/3/2024, Khối thi đua số 4 tổ chức lễ ký kết giao ước thi đua năm 2024.\n"
        "Khối thi đua số 4 gồm 6 đơn vị ở khắp cả nước.\n"
    )
    assert account.exchanges == []


GROUP = (
    "Khối thi đua số 4 ký giao ước thi đua năm 2024\n\nSáng 6/3/2024, Khối thi đua số 4 tổ chức lễ ký kết giao ước.\n"
)


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Bà Nguyễn Thị An, Chủ tịch Công đoàn Xây dựng Việt Nam, Khối trưởng, nói về năm qua.", [MEMBERS[0]]),
        ("Trưởng khối là Công đoàn Xây dựng Việt Nam.", [MEMBERS[0]]),
        ("Bà Nguyễn Thị An, Chủ tịch Công đoàn Xây dựng Việt Nam, nói về năm qua.", []),
    ],
)
def test_who_leads_a_group_stands_for_what_the_group_holds(read: Read, line: str, heads: list[str]) -> None:
    account = read(GROUP + line + "\n")
    names = {body.id: body.name for body in account.organisations}
    assert [names[party.organisation] for one in account.exchanges for party in one.parties] == heads


def test_a_union_whose_members_sign_with_each_other_holds_a_signing(read: Read) -> None:
    lead = (
        "Ngày 26/1/2024, Công đoàn Khối các cơ quan tổng hợp tỉnh tổ chức hội nghị ký kết giao ước thi đua năm 2024.\n"
    )
    account = read(f"Ký kết giao ước\n\n{lead}Các đơn vị thành viên trong khối ký kết giao ước thi đua.\n")
    assert [body.name for body in account.organisations] == ["Công đoàn Khối các cơ quan tổng hợp"]
    assert [one.kind for one in account.exchanges] == ["signing"]
    alone = read(f"Ký kết giao ước\n\n{lead}Các tổ công đoàn ký kết giao ước thi đua.\n")
    assert alone.exchanges == []
