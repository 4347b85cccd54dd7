"""A page that the clustering put with the wrong ones is moved, and what hangs on it follows."""

import pytest

from giaoluu.register.archive.models import Evidence, Page
from giaoluu.register.commitments.models import Commitment
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.review.models import Occasion, OccasionPage
from giaoluu.register.review.moving import exchange_of_page, move_page
from giaoluu.register.review.operations import accept_with_what_it_needs, take_back
from giaoluu.register.review.queries import faults_of_values
from giaoluu.register.review.undoing import undo_act
from giaoluu.register.trail.errors import Forbidden, Unfit
from giaoluu.register.trail.models import Entry
from tests.register.factories import NOTED, OTHER_OUTLET, TALKS, read
from tests.register.personas import Personas


def confirmed(text: str, personas: Personas, name: str) -> Page:
    page, proposals = read(text, by=personas.lan, bureau=personas.lao_cai, name=name)
    for proposal in proposals:
        proposal.refresh_from_db()
        if proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)
    return page


@pytest.fixture
def two_pages(personas: Personas) -> tuple[Page, Page]:
    """Return two pages confirmed as telling of one exchange: that of the union, and that of a paper."""
    return confirmed(TALKS, personas, "cong-doan.txt"), confirmed(OTHER_OUTLET, personas, "bao.txt")


def occasion_of(page: Page) -> Occasion:
    return OccasionPage.objects.get(page=page).occasion


def cited_for(exchange: Exchange) -> set[int | None]:
    told = Evidence.objects.filter(value__noun="exchanges.exchange", value__row=exchange.pk)
    return set(told.values_list("page", flat=True))


def exchanges_of_statements(page: Page) -> set[Exchange | None]:
    rows = page.proposals.filter(kind="statement").values_list("row", flat=True)
    return {said.exchange for said in Commitment.objects.filter(pk__in=[row for row in rows if row])}


def test_a_page_nobody_has_decided_on_goes_with_its_reprints(personas: Personas) -> None:
    first, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    reprint, _ = read(TALKS + "\n(Theo báo tỉnh)\n", by=personas.lan, bureau=personas.lao_cai, name="dang-lai.txt")
    other, _ = read(OTHER_OUTLET, by=personas.lan, bureau=personas.lao_cai, name="bao.txt")
    assert occasion_of(first) == occasion_of(other)
    move_page(first, None, by=personas.lan, why="hai buổi khác nhau")
    assert occasion_of(first) == occasion_of(reprint)
    assert occasion_of(first) != occasion_of(other)
    assert OccasionPage.objects.get(page=reprint).copies == first


def test_an_exchange_of_its_own_takes_the_words_of_the_page_from_the_other(
    personas: Personas, two_pages: tuple[Page, Page]
) -> None:
    union, paper = two_pages
    (talks,) = Exchange.objects.all()
    assert cited_for(talks) == {union.pk, paper.pk}
    move_page(paper, None, by=personas.lan, why="hai buổi khác nhau")
    own = exchange_of_page(paper)
    assert own is not None
    assert own != talks
    assert (cited_for(talks), cited_for(own)) == ({union.pk}, {paper.pk})
    assert talks.parties.count() == own.parties.count() == 2
    assert list(faults_of_values()) == []


def test_the_page_that_told_it_first_leaves_the_exchange_to_the_other(
    personas: Personas, two_pages: tuple[Page, Page]
) -> None:
    union, paper = two_pages
    (talks,) = Exchange.objects.all()
    elsewhere = record_exchange(
        "visit", parties=[], by=personas.lan, grounds=NOTED, title="Thăm Lào Cai", date="2024-03-12"
    )
    move_page(union, elsewhere, by=personas.lan, why="là chuyến thăm")
    assert cited_for(talks) == {paper.pk}
    assert exchange_of_page(union) == elsewhere
    assert elsewhere.parties.count() == 2
    assert exchanges_of_statements(union) == {elsewhere}
    assert exchanges_of_statements(paper) <= {talks}
    assert list(elsewhere.agreements.all())
    assert not talks.agreements.exists()
    assert list(faults_of_values()) == []


def test_an_exchange_of_which_nobody_else_tells_goes_and_comes_back_when_the_move_is_undone(personas: Personas) -> None:
    page = confirmed(TALKS, personas, "cong-doan.txt")
    talks, before = Exchange.objects.get(), occasion_of(page)
    elsewhere = record_exchange("visit", parties=[], by=personas.lan, grounds=NOTED, title="Thăm Lào Cai")
    move_page(page, elsewhere, by=personas.lan, why="là chuyến thăm")
    assert not Exchange.objects.filter(pk=talks.pk).exists()
    undo_act(Entry.objects.get(operation="review.move_page"), by=personas.lan)
    assert exchange_of_page(page) == talks
    assert occasion_of(page) == before
    assert {said.exchange for said in Commitment.objects.all()} == {talks}
    assert (talks.parties.count(), elsewhere.parties.count()) == (2, 0)
    assert list(faults_of_values()) == []


def test_a_decision_is_not_taken_back_before_the_move_that_came_after_it(
    personas: Personas, two_pages: tuple[Page, Page]
) -> None:
    _, paper = two_pages
    move_page(paper, None, by=personas.lan, why="hai buổi khác nhau")
    exchange = paper.proposals.get(kind="exchange")
    with pytest.raises(Unfit, match="sự kiện khác"):
        take_back(exchange, by=personas.lan)
    undo_act(Entry.objects.get(operation="review.move_page"), by=personas.lan)
    take_back(exchange, by=personas.lan)
    exchange.refresh_from_db()
    assert exchange.state == "open"


def test_a_page_alone_on_its_occasion_has_nowhere_else_of_its_own_to_go(personas: Personas) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    with pytest.raises(Unfit):
        move_page(page, None, by=personas.lan)


def test_an_officer_of_another_province_moves_nothing(personas: Personas) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    with pytest.raises(Forbidden):
        move_page(page, None, by=personas.hai)
