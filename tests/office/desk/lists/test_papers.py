"""The list of numbered papers: what texts refer to, by number, kind and issuer, with the pages that do."""

import re

import pytest
from django.test import Client

from giaoluu.register.agreements.models import Paper
from giaoluu.register.agreements.operations import record_paper
from giaoluu.register.archive.evidence import Cited, Grounds
from tests.register.factories import NOTED, TALKS, read
from tests.register.personas import Personas


@pytest.fixture
def papers(personas: Personas) -> Paper:
    """Return one of three papers: that which a page names."""
    by, text = personas.lan, TALKS + "\nThực hiện Kế hoạch 17/KH-LĐLĐ.\n"
    page, _proposals = read(text, by=by, bureau=personas.lao_cai)
    start = page.text.index("17/KH-LĐLĐ")
    record_paper("204/QĐ-UBND", by=by, grounds=NOTED, kind="decision", issuer="UBND tỉnh Lào Cai", date="2024-03-05")
    record_paper("31/NQ-TU", by=by, grounds=NOTED, kind="resolution", issuer="Tỉnh ủy Lào Cai", date="2025")
    grounds = Grounds.on(Cited(page, start, start + len("17/KH-LĐLĐ")))
    return record_paper("17/KH-LĐLĐ", by=by, grounds=grounds, kind="plan", issuer="LĐLĐ tỉnh Lào Cai", date="2024-01")


def _shown(desk: Client, query: str = "") -> list[str]:
    return re.findall(r'href="/papers/\d+/">([^<]+)</a>', desk.get(f"/papers/?{query}").content.decode())


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["17/KH-LĐLĐ", "204/QĐ-UBND", "31/NQ-TU"]),
        ("kind=decision", ["204/QĐ-UBND"]),
        ("issuer=tỉnh ủy", ["31/NQ-TU"]),
        ("from=2/2024&to=2024", ["204/QĐ-UBND"]),
        ("from=15/1/2024&to=31/1/2024", ["17/KH-LĐLĐ"]),
        ("from=6/2025", ["31/NQ-TU"]),
        ("q=17/KH", ["17/KH-LĐLĐ"]),
        ("sort=date", ["31/NQ-TU", "204/QĐ-UBND", "17/KH-LĐLĐ"]),
    ],
)
def test_papers_are_found_by_kind_issuer_and_day(query: str, found: list[str], desk: Client, papers: Paper) -> None:
    assert _shown(desk, query) == found


def test_a_paper_leads_to_the_pages_that_name_it(desk: Client, papers: Paper) -> None:
    assert f'<a href="/papers/{papers.pk}/#pages">1</a>' in desk.get("/papers/").content.decode()
    profile = desk.get(f"/papers/{papers.pk}/").content.decode()
    assert "Trang dẫn chiếu" in profile
    assert ">Lào Cai và Vân Nam hội đàm công tác công đoàn năm 2024</a>" in profile
