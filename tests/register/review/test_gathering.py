import datetime as dt
from typing import Any

import pytest

from giaoluu.matching import join_cluster
from giaoluu.register.archive.models import Page
from giaoluu.register.organisations.loading import load_tables
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import existing
from giaoluu.register.organisations.tables import read_tables
from giaoluu.register.review import gathering
from giaoluu.register.review.models import Occasion, OccasionPage, Proposal
from tests.register.factories import OTHER_OUTLET, TALKS, read
from tests.register.personas import Personas

UNION = "Liên đoàn Lao động tỉnh Lào Cai"


def link_of(page: Page) -> OccasionPage:
    return OccasionPage.objects.get(page=page)


def test_a_reprint_stands_with_its_original_and_is_shown_as_a_copy(personas: Personas) -> None:
    first, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    reprint, _ = read(TALKS + "\n(Theo báo tỉnh)\n", by=personas.lan, bureau=personas.lao_cai, name="dang-lai.txt")
    assert link_of(reprint).occasion == link_of(first).occasion
    assert (link_of(reprint).copies, link_of(first).copies) == (first, None)


def test_another_outlets_report_is_of_the_same_occasion_and_no_copy(personas: Personas) -> None:
    first, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    other, _ = read(OTHER_OUTLET, by=personas.lan, bureau=personas.lao_cai, name="bao.txt")
    assert link_of(other).occasion == link_of(first).occasion
    assert link_of(other).copies is None
    assert link_of(other).reasons


def test_what_a_committee_signs_and_what_its_body_signs_is_one_occasion(personas: Personas) -> None:
    opening = "Ký kết chăm sóc sức khỏe công nhân\n\n{}, tại thành phố Lào Cai, {} và Sở Y tế tỉnh Lào Cai ký kết "
    pact = "Chương trình phối hợp giai đoạn 2020 - 2025.\n\n"
    one = opening.format("Sáng 20/2/2020", f"Ban Thường vụ {UNION}") + pact + "Mỗi năm khám bệnh cho hai nghìn người."
    two = opening.format("Ngày 20/2/2020", "LĐLĐ tỉnh Lào Cai") + pact + "Chị em xưởng chè xin được khám buổi tối."
    first, _ = read(one, by=personas.lan, bureau=personas.lao_cai)
    second, _ = read(two, by=personas.lan, bureau=personas.lao_cai, name="bao.txt")
    assert link_of(second).occasion == link_of(first).occasion


@pytest.mark.parametrize("bulletin_first", [False, True])
@pytest.mark.parametrize(("leader", "one"), [("Khăm Phui Xay Vông", True), ("Bun Mi Kẹo Vông", False)])
def test_a_bulletin_of_the_month_joins_the_visit_of_the_one_whom_it_names(
    personas: Personas, leader: str, one: bool, bulletin_first: bool
) -> None:
    told = "đã tiếp và làm việc với đoàn Liên hiệp Công đoàn tỉnh Bò Kẹo (Lào) do ông"
    visit = f"Đón bạn Lào\n\nNgày 12/9/2019, tại Lào Cai, {UNION} {told} Khăm Phui Xay Vông dẫn đầu.\n"
    bulletin = f"Tin đối ngoại\n\nTrong tháng 9/2019, {UNION} {told} {leader} làm Trưởng đoàn.\n"
    pages = [(visit, "tin.txt"), (bulletin, "ban-tin.txt")]
    first, second = (
        read(text, by=personas.lan, bureau=personas.lao_cai, name=name)[0]
        for text, name in (reversed(pages) if bulletin_first else pages)
    )
    assert (link_of(second).occasion == link_of(first).occasion) == one


def test_next_years_talks_in_the_same_words_are_another_occasion(personas: Personas) -> None:
    first, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    later, _ = read(
        TALKS.replace("2024\n", "2025\n").replace("12/3/2024", "20/3/2025"), by=personas.lan, bureau=personas.lao_cai
    )
    assert link_of(later).occasion != link_of(first).occasion
    assert Occasion.objects.count() == 2


@pytest.mark.parametrize(("day", "existed"), [("12/3/2024", "until 2025-06-30"), ("12/3/2026", "from 2025-07-01")])
def test_a_dated_page_is_about_the_body_that_existed_then(personas: Personas, day: str, existed: str) -> None:
    load_tables(read_tables(), by=personas.an)
    _, proposals = read(TALKS.replace("12/3/2024", day), by=personas.lan, bureau=personas.lao_cai)
    union = next(one for one in proposals if one.payload.get("name") == UNION)
    assert union.suggestion == "same"
    chosen = Organisation.objects.get(pk=union.candidates[0]["row"])
    assert (f"from {chosen.valid_from}" if chosen.valid_from else f"until {chosen.valid_to}") == existed


def test_an_undated_page_leaves_the_choice_between_the_two_to_a_person(personas: Personas) -> None:
    load_tables(read_tables(), by=personas.an)
    text = f"Hội nghị công đoàn\n\nSáng nay, {UNION} tiếp đoàn Tổng Công hội tỉnh Vân Nam (Trung Quốc).\n"
    _, proposals = read(text, by=personas.lan, bureau=personas.lao_cai)
    union = next(one for one in proposals if one.payload.get("name") == UNION)
    assert union.suggestion == "ambiguous"
    rows = Organisation.objects.filter(pk__in=[one["row"] for one in union.candidates])
    assert {row.shown for row in rows} >= {UNION}
    assert len(rows) > len(existing(rows, dt.date(2024, 1, 1)))


def test_what_speaks_for_a_candidate_is_kept_with_it(personas: Personas) -> None:
    load_tables(read_tables(), by=personas.an)
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    union = Proposal.objects.get(payload__name=UNION)
    assert {reason["slug"] for reason in union.candidates[0]["why"]} == {"name_same", "time_fits"}


def test_of_many_pages_some_stand_for_the_occasion_and_one_more_joins_it(
    personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    occasion, told = link_of(first).occasion, link_of(first).told
    source = first.source
    for number in range(2, 40):
        page = Page.objects.create(
            source=source, number=number, sha256=f"{number:064}", text=f"{TALKS}\nTin {number}\n"
        )
        OccasionPage.objects.create(occasion=occasion, page=page, told={**told, "sketch": []}, day=dt.date(2024, 3, 12))
    compared: list[int] = []
    monkeypatch.setattr(gathering, "join_cluster", lambda told, near, names: _counted(told, near, names, compared))
    other, _ = read(OTHER_OUTLET, by=personas.lan, bureau=personas.lao_cai, name="bao.txt")
    assert link_of(other).occasion == occasion
    assert compared == [gathering.STAND_FOR]


def _counted(told: Any, near: Any, names: Any, compared: list[int]) -> Any:
    compared.extend(len(pages) for pages in near)
    return join_cluster(told, near, names)


def test_a_reprint_of_a_page_among_many_is_known_as_its_copy(personas: Personas) -> None:
    first, _ = read(OTHER_OUTLET, by=personas.lan, bureau=personas.lao_cai)
    told = link_of(first).told
    for number in range(2, 40):
        page = Page.objects.create(source=first.source, number=number, sha256=f"{number:064}", text=f"Tin {number}")
        link = {"occasion": link_of(first).occasion, "day": dt.date(2024, 3, 12)}
        OccasionPage.objects.create(page=page, told={**told, "sketch": [number] * 128}, **link)
    middle, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    reprint, _ = read(TALKS + "\n(Theo báo tỉnh)\n", by=personas.lan, bureau=personas.lao_cai, name="dang-lai.txt")
    assert link_of(reprint).occasion == link_of(middle).occasion == link_of(first).occasion
    assert link_of(reprint).copies == middle
