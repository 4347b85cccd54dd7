"""Which words of a sentence tell of an occasion, and which of a plan, a paper long signed or news for the press."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.reading.english.leads import LFTU, VGCL, report

Read = Callable[[str], Any]


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


@pytest.mark.parametrize(
    "lead",
    [
        f"The ties between the {VGCL} and the {LFTU} have helped in promoting sector-level dialogue since March 8.",
        f"A photo gives an overview of meeting between the {VGCL} and the {LFTU}, it was said on March 8.",
    ],
)
def test_dialogue_that_is_promoted_and_an_overview_are_no_occasion(told: Read, lead: str) -> None:
    assert told(report(lead)).account.exchanges == []


def test_a_social_dialogue_that_is_held_is_one(told: Read) -> None:
    page = told(report(f"The {VGCL} and the {LFTU} held a social dialogue in Hue on March 8."))
    assert [exchange.kind for exchange in page.account.exchanges] == ["conference"]


def test_a_congress_to_be_hosted_gives_way_to_the_working_session_told_of(told: Read) -> None:
    page = told(
        "Vietnam to host a congress of transport unions\nThursday, 09/03/2023 - 10:20\n"
        f"Unions do well, President of the {LFTU} Boun Keo said.\n"
        f"He made the remarks at a working session with the {VGCL} on March 8.\n"
    )
    assert [exchange.kind for exchange in page.account.exchanges] == ["working_session"]


def test_who_is_received_is_the_guest_though_named_before(told: Read) -> None:
    lead = (
        f"Boun Keo, President of the {LFTU}, valued the aid from the {VGCL} while receiving a delegation of the "
        f"{VGCL} in Vientiane on March 8."
    )
    assert told(report(lead)).parties == {LFTU: "host", VGCL: "guest"}


def test_a_dateline_behind_a_photo_further_down_is_the_place(told: Read) -> None:
    signed = f"The {VGCL} and the {LFTU} on March 8 signed an agreement on cooperation, a step forward in their ties."
    page = told(report(f"{signed}\nThe two sign an agreement. (Photo: VNA)Jakarta (VNA) - {signed}"))
    assert page.account.exchanges[0].place.value == "Jakarta"


def test_a_paper_that_comes_behind_another_deed_agreed_to_is_agreed(told: Read) -> None:
    page = told(
        report(
            f"The {VGCL} received guests of the {LFTU} in Hanoi on March 8.",
        )
        + "The two sides agreed to jointly hold a round table and sign a memorandum of understanding in May.\n"
    )
    assert ("memorandum", None, "agreed") in page.agreements


def test_a_visit_that_will_be_paid_is_none_yet(told: Read) -> None:
    lead = f"Boun Keo, President of the {LFTU}, will be on an official visit to the {VGCL} in Hanoi from March 8."
    assert told(report(lead)).account.exchanges == []


def test_who_holds_the_conference_of_another_is_its_organiser(told: Read) -> None:
    lead = (
        f"The fourth conference of the {LFTU} opened in Hue on March 8. "
        f"The conference, held by the {VGCL}, spoke of wages."
    )
    assert told(report(lead)).parties == {LFTU: "party", VGCL: "organiser"}


def test_the_whole_that_a_body_is_part_of_is_not_there_by_itself(told: Read) -> None:
    lead = f"The Institute of Safe Work, part of the {VGCL}, signed an agreement with the {LFTU} in Hue on March 8."
    assert VGCL not in told(report(lead)).parties
    lead = f"The {VGCL} and its counterpart of Laos, the {LFTU}, signed an agreement in Hue on March 8."
    assert set(told(report(lead)).parties) == {VGCL, LFTU}


def test_who_receives_guests_is_at_home_if_nothing_else_is_said(told: Read) -> None:
    host = "Can Tho Federation of Labour"
    place = told(report(f"The {host} received a delegation of the {LFTU} on March 8.")).account.exchanges[0].place
    assert (place.value, place.certainty) == ("Can Tho", "inferred")
    page = told(report(f"The {host} and the {LFTU} signed an agreement on March 8."))
    assert page.account.exchanges[0].place is None
    page = told(report(f"The {host} received a delegation of the {LFTU} in Hue on March 8."))
    assert page.account.exchanges[0].place.value == "Hue"
