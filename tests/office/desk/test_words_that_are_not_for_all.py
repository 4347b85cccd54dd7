"""Words of a restricted or withdrawn source stand on no screen, in no list and no file of who may not see them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from giaoluu.register.archive.evidence import Cited, Grounds, dispute
from giaoluu.register.archive.models import Page
from giaoluu.register.archive.operations import restrict, withdraw
from giaoluu.register.commitments.models import Commitment
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import accept_with_what_it_needs
from giaoluu.register.trail.models import User
from giaoluu.register.trail.writing import writing
from tests.office.desk.test_rights import ROUTES, address_of
from tests.register.factories import TALKS, read
from tests.register.personas import Personas

WORDS = ("Sáng 12/3/2024", "hội đàm với Tổng Công hội tỉnh Vân Nam (Trung Quốc)")
"""Words of the page that are no value of the register: the day and the bodies are, the sentence is not."""


@pytest.fixture
def page(personas: Personas) -> Page:
    """Return a page of which all is confirmed, and which says otherwise than the register of one day."""
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    for proposal in proposals:
        if not Proposal.objects.get(pk=proposal.pk).decided:
            accept_with_what_it_needs(proposal, by=personas.lan)
    start = page.text.index(WORDS[0])
    with writing("exchanges.dispute", by=personas.lan, permission="register.write") as act:
        cited = Grounds.on(Cited(page=page, start=start, end=start + len(WORDS[0])))
        dispute(act, Exchange.objects.get(), "date", "2024-03-13", cited)
    return page


def told(answer: Any) -> str:
    body = b"".join(answer) if answer.streaming else answer.content
    return body.decode("utf-8", "replace")


def addresses(page: Page) -> list[str]:
    """Every address that can be looked at, and those of the rows of the page."""
    rows = [("exchange", Exchange), ("commitment", Commitment), ("organisation", Organisation)]
    own = [reverse(f"desk:{name}", args=[row.pk]) for name, model in rows for row in model.objects.all()]  # type: ignore[attr-defined]
    of_lists = [f"{reverse('desk:search')}?q={words}" for words in ("hội đàm", "Sáng")]
    return sorted({*own, *of_lists, *(address_of(name, page) for name in ROUTES)})


def telling(client: Client, page: Page, who: User) -> list[str]:
    """The addresses at which `who` is told words of the page."""
    client.force_login(who)
    found = []
    for address in addresses(page):
        if "logout" in address:
            continue
        answer = client.get(address)
        if answer.status_code == 200 and any(words in told(answer) for words in WORDS):
            found.append(address)
    return found


def test_who_may_see_the_source_is_told_its_words(client: Client, personas: Personas, page: Page) -> None:
    found = telling(client, page, personas.lan)
    assert reverse("desk:exchange", args=[Exchange.objects.get().pk]) in found
    assert reverse("desk:contradictions") in found


def test_an_officer_of_another_province_is_told_no_words_of_a_restricted_source(
    client: Client, personas: Personas, page: Page
) -> None:
    restrict(page.source, restricted=True, by=personas.minh, why="nội bộ")
    assert telling(client, page, personas.hai) == []


@pytest.mark.parametrize("who", ["lan", "minh", "hai", "thao", "an"])
def test_nobody_is_told_words_of_a_withdrawn_source(client: Client, personas: Personas, page: Page, who: str) -> None:
    withdraw(page.source, by=personas.minh, why="nguồn đề nghị gỡ")
    assert telling(client, page, getattr(personas, who)) == []
