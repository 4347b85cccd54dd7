"""The founders' five pages, from bytes to the register, with no correction: what the gold says must stand there."""

import json
from pathlib import Path
from typing import Any

import pytest

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.archive.intake import read_receipt
from giaoluu.register.archive.models import Receipt
from giaoluu.register.archive.operations import receive
from giaoluu.register.archive.queries import faults_of_the_archive
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.people.models import Person, Tenure
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import NEW, accept_with_what_it_needs
from giaoluu.register.review.proposing import propose
from giaoluu.register.review.queries import faults_of_values
from giaoluu.register.trail.queries import breaks_of_the_chain
from tests.register.personas import Personas

SHARED = Path(__file__).parents[4] / "shared"
PAGES = sorted((SHARED / "pages").glob("*.txt"))

pytestmark = pytest.mark.skipif(not PAGES, reason="the founders' folder ../shared is not beside this checkout")


def gold_of(page: Path) -> dict[str, Any]:
    account: dict[str, Any] = json.loads((SHARED / "gold" / f"{page.stem}.json").read_text("utf-8"))
    return account


def one_of(value: Any) -> set[Any]:
    return set(value) if isinstance(value, list) else {value}


def confirm(page: Path, personas: Personas) -> None:
    """Accept each proposal as it stands, as one who agrees with all of it would."""
    receipt = receive(
        page.read_bytes(), name=page.name, way=Receipt.Way.UPLOAD, bureau=personas.lao_cai, by=personas.lan
    )
    for reading in read_receipt(receipt.intake):
        for proposal in propose(reading):
            current = Proposal.objects.get(pk=proposal.pk)
            if not current.decided:
                choice = NEW if current.suggestion == "ambiguous" else None
                accept_with_what_it_needs(current, by=personas.lan, choice=choice)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem[:3])
def test_what_the_gold_says_of_a_page_stands_in_the_register_without_a_correction(
    page: Path, personas: Personas
) -> None:
    confirm(page, personas)
    gold = gold_of(page)
    (wanted,) = gold["exchanges"]
    exchange = Exchange.objects.get()
    assert exchange.kind in one_of(wanted["kind"])
    assert exchange.date in one_of(wanted["date"])
    assert {str(party.organisation) for party in exchange.parties.filter(role="host")} >= set(wanted["hosts"])
    assert {str(party.organisation) for party in exchange.parties.filter(role="guest")} >= set(wanted["guests"])
    found = [(one.kind, one.term or None, one.status) for one in Agreement.objects.all()]
    for agreed in gold["agreements"]:
        kinds, statuses = one_of(agreed["kind"]), one_of(agreed["status"])
        assert any(kind in kinds and term == agreed["term"] and status in statuses for kind, term, status in found)
    for person in gold["people"]:
        held = Tenure.objects.filter(person=Person.objects.get(shown=person["name"])).values_list("title", flat=True)
        assert all(one_of(post["title"]) & set(held) for post in person["posts"])
    assert not Proposal.objects.exclude(state="accepted").exists()
    assert not [*faults_of_the_archive(), *faults_of_values(), *breaks_of_the_chain()]


def test_the_memorandum_of_lao_cai_and_yunnan_stands_with_its_four_lines(personas: Personas) -> None:
    page = next(page for page in PAGES if page.name.startswith("000"))
    confirm(page, personas)
    memorandum = Agreement.objects.get(kind="memorandum")
    assert (memorandum.term, memorandum.status, memorandum.lines.count()) == ("2024/2028", "signed", 4)
