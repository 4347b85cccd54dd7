"""One event, many pages: what several of them say, count and give stands in the register once, with all their words."""

import pytest

from giaoluu.register.archive.models import Evidence, Page
from giaoluu.register.commitments.models import Aid, Commitment
from giaoluu.register.indicators.models import Figure
from giaoluu.register.review.contradictions import values_that_disagree
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.moving import move_page
from giaoluu.register.review.operations import accept_with_what_it_needs, amend_with_what_it_needs, reject, take_back
from giaoluu.register.review.queries import faults_of_values
from giaoluu.register.review.refreshing import suggest_again
from giaoluu.register.trail.rows import Row, noun_of
from tests.register.factories import read
from tests.register.personas import Personas

PROMISE = "Liên đoàn Lao động tỉnh Lào Cai cam kết mở 2 lớp tiếng Việt cho cán bộ công đoàn Vân Nam trong năm 2025."
VISITS = "Liên đoàn Lao động tỉnh Lào Cai đã cử 3 đoàn cán bộ sang thăm Vân Nam."
GIFT = "Tổng Công hội tỉnh Vân Nam trao tặng Liên đoàn Lao động tỉnh Lào Cai 120 triệu đồng."
UNION = f"""\
Công đoàn Lào Cai và Vân Nam hội đàm

Sáng 12/3/2024, tại Lào Cai, Liên đoàn Lao động tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam (Trung Quốc).

{PROMISE}

Năm qua, {VISITS}

Dịp này, {GIFT}
"""
PAPER = f"""\
Hội đàm công đoàn Lào Cai - Vân Nam

Ngày 12/3/2024, tại Lào Cai, Tổng Công hội tỉnh Vân Nam (Trung Quốc) đã hội đàm với Liên đoàn Lao động tỉnh Lào Cai.

Tại buổi hội đàm, {PROMISE}

Theo báo cáo, {VISITS}

Nhân dịp này, {GIFT}
"""


def confirmed(page: Page, personas: Personas) -> None:
    suggest_again(page)
    for proposal in page.proposals.filter(state="open").order_by("pk"):
        proposal.refresh_from_db()
        if proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)


@pytest.fixture
def pages(personas: Personas) -> tuple[Page, Page]:
    """Return the page of the union, and that of a paper that says the same of the same talks; nothing is decided."""
    union, _ = read(UNION, by=personas.lan, bureau=personas.lao_cai, name="cong-doan.txt")
    paper, _ = read(PAPER, by=personas.lan, bureau=personas.lao_cai, name="bao.txt")
    return union, paper


def pages_of(row: Row) -> set[int | None]:
    told = Evidence.objects.filter(value__noun=noun_of(type(row)), value__row=row.pk)
    return set(told.values_list("page", flat=True))


def counted() -> tuple[int, int, int]:
    return Commitment.objects.count(), Figure.objects.filter(unit="đoàn cán bộ").count(), Aid.objects.count()


def test_what_two_pages_of_one_event_say_stands_once_on_the_words_of_both(
    personas: Personas, pages: tuple[Page, Page]
) -> None:
    for page in pages:
        confirmed(page, personas)
    assert counted() == (1, 1, 1)
    both = {page.pk for page in pages}
    assert all(pages_of(row) == both for row in (Commitment.objects.get(), Aid.objects.get()))
    assert list(faults_of_values()) == []


def test_what_one_page_says_twice_is_left_to_a_person(personas: Personas, pages: tuple[Page, Page]) -> None:
    union, _ = pages
    confirmed(union, personas)
    again = Proposal.objects.get(page=union, kind="statement")
    take_back(again, by=personas.lan)
    suggest_again(union)
    again.refresh_from_db()
    assert again.candidates == []


def test_a_second_telling_that_was_no_repetition_is_taken_back_and_leaves_the_first(
    personas: Personas, pages: tuple[Page, Page]
) -> None:
    for page in pages:
        confirmed(page, personas)
    union, paper = pages
    told = Proposal.objects.get(page=paper, kind="statement")
    take_back(told, by=personas.lan)
    (row,) = Commitment.objects.all()
    assert pages_of(row) == {union.pk}
    told.refresh_from_db()
    accept_with_what_it_needs(told, by=personas.lan, choice="new")
    assert Commitment.objects.count() == 2


def test_what_the_first_page_leaves_open_the_second_fills(personas: Personas) -> None:
    short = UNION.replace(" Liên đoàn Lao động tỉnh Lào Cai 120", " 120")
    union, _ = read(short, by=personas.lan, bureau=personas.lao_cai, name="cong-doan.txt")
    paper, _ = read(PAPER, by=personas.lan, bureau=personas.lao_cai, name="bao.txt")
    confirmed(union, personas)
    aid = Aid.objects.get()
    assert aid.receiver is None
    suggest_again(paper)
    gift = Proposal.objects.get(page=paper, payload__unit="VND")
    accept_with_what_it_needs(gift, by=personas.lan, choice=aid.pk)
    assert str(Aid.objects.get().receiver) == "Liên đoàn Lao động tỉnh Lào Cai"
    assert list(faults_of_values()) == []


def test_what_a_person_puts_otherwise_stands_beside_what_is_on_record(
    personas: Personas, pages: tuple[Page, Page]
) -> None:
    union, paper = pages
    confirmed(union, personas)
    suggest_again(paper)
    visits = Proposal.objects.get(page=paper, kind="figure", payload__unit="đoàn cán bộ")
    promise = Proposal.objects.get(page=paper, kind="statement")
    amend_with_what_it_needs(visits, {"value": 5}, by=personas.lan)
    amend_with_what_it_needs(promise, {"text": "mở 3 lớp tiếng Việt"}, by=personas.lan)
    figure = Figure.objects.get(unit="đoàn cán bộ")
    assert figure.value == 3
    said = {value.field: (value.value, value.rank) for value in values_that_disagree()}
    assert said == {"value": ("5", "other"), "text": ("mở 3 lớp tiếng Việt", "other")}
    assert list(faults_of_values()) == []


def test_what_is_told_of_another_event_is_counted_for_itself(personas: Personas, pages: tuple[Page, Page]) -> None:
    union, _ = pages
    later, _ = read(
        PAPER.replace("12/3/2024", "20/9/2024"), by=personas.lan, bureau=personas.lao_cai, name="thang-9.txt"
    )
    for page in (union, later):
        confirmed(page, personas)
    assert counted() == (2, 2, 2)


def test_a_page_that_is_moved_takes_its_own_with_it_and_leaves_the_others(
    personas: Personas, pages: tuple[Page, Page]
) -> None:
    for page in pages:
        confirmed(page, personas)
    union, paper = pages
    move_page(paper, None, by=personas.lan, why="hai buổi khác nhau")
    assert counted() == (2, 2, 2)
    assert [pages_of(row) for row in Aid.objects.order_by("pk")] == [{union.pk}, {paper.pk}]
    assert len(set(Commitment.objects.values_list("exchange", flat=True))) == 2
    assert list(faults_of_values()) == []


def test_a_fact_put_aside_on_one_page_suggests_nothing_on_the_other(
    personas: Personas, pages: tuple[Page, Page]
) -> None:
    union, paper = pages
    reject(Proposal.objects.get(page=union, kind="statement"), by=personas.lan, reason="nhầm")
    confirmed(union, personas)
    suggest_again(paper)
    assert Proposal.objects.get(page=paper, kind="statement").suggestion == "new"
