"""The list of agreements: which of them are in force on a day."""

import re

import pytest
from django.test import Client

from giaoluu.register.agreements.operations import record_agreement
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas


@pytest.fixture(autouse=True)
def agreements(personas: Personas) -> None:
    """Record what two unions agreed: under way, over, not signed, without a term, and with an end that is not known."""
    parties = [
        organisation("Liên đoàn Lao động tỉnh Lào Cai", by=personas.lan),
        organisation("Tổng Công hội tỉnh Vân Nam", by=personas.lan, country="CN"),
    ]
    for title, status, term, signed_on in (
        ("Ghi nhớ 2024–2028", "signed", "2024/2028", ""),
        ("Ghi nhớ 2019–2023", "signed", "2019/2023", ""),
        ("Quy chế phối hợp", "in_force", "2020/..", ""),
        ("Dự thảo ghi nhớ", "proposed", "2024/2028", ""),
        ("Thỏa thuận không thời hạn", "signed", "", "2022-05-10"),
        ("Chương trình đã tổng kết", "concluded", "2021/2025", ""),
        ("Văn bản không rõ ngày", "signed", "", ""),
    ):
        told = {"status": status, "term": term, "signed_on": signed_on, "title": title}
        record_agreement("memorandum", parties=parties, by=personas.lan, grounds=NOTED, **told)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("15/6/2025", {"Ghi nhớ 2024–2028", "Quy chế phối hợp", "Thỏa thuận không thời hạn"}),
        ("31/12/2023", {"Ghi nhớ 2019–2023", "Quy chế phối hợp", "Thỏa thuận không thời hạn"}),
        ("9/5/2022", {"Ghi nhớ 2019–2023", "Quy chế phối hợp"}),
        ("1/1/2018", set()),
    ],
)
def test_what_was_signed_is_in_force_while_its_term_holds(day: str, found: set[str], desk: Client) -> None:
    shown = desk.get("/agreements/", {"in_force": day}).content.decode()
    assert set(re.findall(r'href="/agreements/\d+/">([^<]+)</a>', shown.partition("<tbody>")[2])) == found
    assert "Còn hiệu lực vào ngày" in shown
