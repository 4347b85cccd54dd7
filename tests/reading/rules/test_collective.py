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
