"""Which words of a sentence tell of an occasion, and which of a plan, a paper long signed or news for the press."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]

VGCL = "Vietnam General Confederation of Labour"
LFTU = "Lao Federation of Trade Unions"


def report(lead: str) -> str:
    return f"News of the unions of two neighbouring lands\nThursday, 09/03/2023 - 10:20\n{lead}\n"


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        (f"The annual meeting between the {VGCL} and the {LFTU} was in Hue on March 8.", "working_session"),
        (f"The tripartite meeting of the {VGCL}, the {LFTU} and employers was in Hue on March 8.", "working_session"),
        (f"Leaders of the {VGCL} and the {LFTU} gathered in Hue for a conference on March 8.", "conference"),
        (f"The {VGCL} held a seminar with the participation of the {LFTU} in Hue on March 8.", "seminar"),
        (f"A refresher course for officials of the {LFTU} was opened by the {VGCL} in Hue on March 8.", "seminar"),
    ],
)
def test_an_occasion_is_known_by_its_words(told: Read, lead: str, kind: str) -> None:
    page = told(report(lead))
    assert [exchange.kind for exchange in page.account.exchanges] == [kind]
    assert set(page.parties) >= {VGCL, LFTU}
    assert page.account.exchanges[0].place.value == "Hue"


@pytest.mark.parametrize(
    "lead",
    [
        f"The {VGCL} and the {LFTU} will hold a seminar in Hanoi next year.",
        f"The {VGCL} held a press conference on its friendship with the {LFTU} on March 8.",
    ],
)
def test_what_is_planned_or_told_the_press_is_no_occasion(told: Read, lead: str) -> None:
    assert told(report(lead)).account.exchanges == []


def test_a_paper_that_was_signed_in_another_year_is_no_signing(told: Read) -> None:
    lead = f"The {VGCL} received guests of the {LFTU} on March 8 to review the agreement, which was signed in 2021."
    assert [exchange.kind for exchange in told(report(lead)).account.exchanges] == ["courtesy_call"]


def test_a_plan_on_coordination_is_a_paper(told: Read) -> None:
    page = told(report(f"The {VGCL} and the {LFTU} signed a plan on coordination in Hanoi on March 8."))
    assert page.agreements == [("plan", None, "signed")]


def test_the_vice_governor_of_a_province_receives_a_union(told: Read) -> None:
    lead = f"Vice Governor of Salavan province Bounmy Keo received guests of the {VGCL} on March 8."
    page = told(report(lead))
    assert page.posts == {"Bounmy Keo": [("Vice Governor", None)]}
    assert page.parties == {VGCL: "guest"}


def test_an_embassy_called_at_is_where_it_stands(told: Read) -> None:
    page = told(report(f"The President of the {VGCL} Lo Van Sinh called at the Turkish Embassy in Hanoi on March 8."))
    assert page.account.exchanges[0].place.value == "Hanoi"


def test_letters_behind_a_post_are_a_body_where_they_end_the_clause(told: Read) -> None:
    lead = f"The {VGCL} met Mr Lee Holm, Country Representative of XNMF, on March 8."
    assert told(report(lead)).posts["Lee Holm"] == [("Country Representative", "XNMF")]
    lead = f"The {VGCL} met Mr Lee Holm, Chairman of XNMF Quarter Council, on March 8."
    assert "XNMF" not in told(report(lead)).bodies
