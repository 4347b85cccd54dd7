"""What people made of a page scores the reader as any gold account does."""

import argparse
import json
from pathlib import Path

import pytest

from giaoluu.office.commands.export_gold import run
from giaoluu.register.archive.models import Page
from giaoluu.register.review.gold import gold_account, lines_of, pages_reviewed
from giaoluu.register.review.operations import accept_with_what_it_needs, amend, reject
from giaoluu.register.trail.models import User
from tests.gold.score import Scores, score
from tests.register.factories import TALKS, read
from tests.register.personas import Personas


def accept_the_rest(page: Page, by: User) -> None:
    for proposal in page.proposals.order_by("pk"):
        proposal.refresh_from_db()
        if proposal.state == "open":
            accept_with_what_it_needs(proposal, by=by)


def scored(page: Page) -> Scores:
    account = page.readings.get().account
    return score({"trang": account}, {"trang": gold_account(page, name="trang.txt")}, {"trang": page.text})


def test_a_page_accepted_as_it_was_read_scores_full(personas: Personas) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept_the_rest(page, personas.lan)
    scores = scored(page)
    told = {kind: tally.row() for kind, tally in scores.tallies.items()}
    assert {kind: row.f1 for kind, row in told.items() if row.f1 < 1.0} == {}
    assert told["statements"].of
    assert told["agreements"].of
    assert scores.citations == 1.0


def test_what_a_person_amended_is_an_error_of_the_reader(personas: Personas) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    figure = next(one for one in proposals if one.kind == "figure")
    for proposal in proposals:
        if proposal.kind == "organisation":
            accept_with_what_it_needs(proposal, by=personas.lan)
    amend(figure, {"value": 30}, by=personas.lan)
    accept_the_rest(page, personas.lan)
    assert scored(page).tallies["figures"].row().f1 < 1.0


def test_what_a_person_rejected_is_left_out(personas: Personas) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    figure = next(one for one in proposals if one.kind == "figure")
    reject(figure, by=personas.lan, reason="không phải số liệu")
    accept_the_rest(page, personas.lan)
    assert gold_account(page, name="trang.txt")["figures"] == []


def test_a_page_with_something_open_is_not_exported(personas: Personas) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(proposals[0], by=personas.lan)
    assert not list(pages_reviewed())
    accept_the_rest(page, personas.lan)
    assert list(pages_reviewed()) == [page]


def test_the_export_holds_the_text_to_the_letter_and_its_account(personas: Personas, tmp_path: Path) -> None:
    text = TALKS.replace("\n", "\r\n")
    page, _ = read(text, by=personas.lan, bureau=personas.lao_cai)
    accept_the_rest(page, personas.lan)
    assert run(argparse.Namespace(folder=tmp_path)) == 0
    (exported,) = (tmp_path / "pages").iterdir()
    (gold,) = (tmp_path / "gold").iterdir()
    assert exported.read_bytes().decode() == page.text
    told = json.loads(gold.read_text("utf-8"))
    assert told["page"] == exported.name
    assert told["exchanges"][0]["hosts"] == ["Liên đoàn Lao động tỉnh Lào Cai"]


@pytest.mark.parametrize("text", ["Tiêu đề\n\nThân bài\nThân bài nữa"])
def test_lines_of_one_part_stand_together(text: str) -> None:
    blocks = [{"role": "title", "span": [0, 7]}, {"role": "body", "span": [9, len(text)]}]
    assert list(lines_of(text, blocks)) == [[1, 1, "title"], [3, 4, "body"]]
