from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]

VGCL = "Vietnam General Confederation of Labour"
LFTU = "Lao Federation of Trade Unions"


def report(lead: str, more: str = "") -> str:
    return f"News of the unions of two neighbouring lands\nThursday, 09/03/2023 - 10:20\n{lead}\n{more}\n"


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        (f"The {VGCL} held talks with a delegation of the {LFTU} in Hanoi on March 8.", "talks"),
        (f"The {VGCL} hosted a reception for a delegation of the {LFTU} in Hanoi on March 8.", "courtesy_call"),
        (f"The {VGCL} had a working session with a delegation of the {LFTU} in Hanoi on March 8.", "working_session"),
        (f"The {VGCL} and the {LFTU} signed a cooperation agreement in Hanoi on March 8.", "signing"),
        (f"The {VGCL} and the {LFTU} opened a seminar on wages in Hanoi on March 8.", "seminar"),
        (f"The {VGCL} and the {LFTU} looked back on their five-year pact in Hanoi on March 8.", "review"),
    ],
)
def test_the_verb_of_the_lead_tells_the_kind(told: Read, lead: str, kind: str) -> None:
    (exchange,) = told(report(lead)).account.exchanges
    assert exchange.kind == kind
    assert exchange.date is not None
    assert exchange.date.value == "2023-03-08"
    assert exchange.place is not None
    assert exchange.place.value == "Hanoi"


def test_who_receives_is_the_host_and_whose_delegation_comes_is_the_guest(told: Read) -> None:
    page = told(report(f"The {VGCL} received a delegation of the {LFTU} in Hanoi on March 8."))
    assert page.parties == {VGCL: "host", LFTU: "guest"}


def test_abroad_the_vietnamese_side_is_the_guest(told: Read) -> None:
    page = told(report(f"The {VGCL} and the {LFTU} held talks in Vientiane on March 8."))
    assert page.parties == {VGCL: "guest", LFTU: "host"}


def test_a_congress_has_its_union_for_host_and_delegations_for_guests(told: Read) -> None:
    page = told(
        report(
            "Delegations from the Federation of Trade Unions of Savannakhet province and the Federation of Trade "
            "Unions of Salavan province attended the 18th congress of the Labour Federation of Quang Tri province on "
            "March 8."
        )
    )
    assert sorted(page.parties.values()) == ["guest", "guest", "host"]
    assert page.parties["Labour Federation of Quang Tri province"] == "host"


def test_who_was_present_takes_part(told: Read) -> None:
    page = told(
        report(
            f"The Party Central Committee’s Commission for Mass Mobilisation received a delegation of the {LFTU} in "
            "Hanoi on March 8.",
            f"{VGCL} Vice President Mai Quoc Anh was present at the event.",
        )
    )
    assert page.parties[VGCL] == "participant"


def test_a_body_alone_has_no_exchange(told: Read) -> None:
    page = told(report(f"The {VGCL} released a survey of workers’ wages in Hanoi on March 8, and it was read widely."))
    assert page.account.exchanges == []


def test_an_agreement_to_be_signed_is_no_signing(told: Read) -> None:
    page = told(
        report(f"The {VGCL} and the {LFTU} held talks in Hanoi on March 8, and will sign a new memorandum next year.")
    )
    assert page.account.exchanges[0].kind == "talks"


def test_who_receives_in_the_first_words_is_named_behind_the_comma(told: Read) -> None:
    page = told(
        report(
            f"Receiving a vice president of the {LFTU} in Hanoi on March 8, President Mai Quoc Anh of the {VGCL} said "
            "that both unions had much to share."
        )
    )
    assert page.parties == {LFTU: "guest", VGCL: "host"}


def test_a_counterpart_stands_for_the_union_of_the_other_country(told: Read) -> None:
    found = told(
        report(
            f"{VGCL} President Hoang Duc Lam and his Lao counterpart Bun Thong Keo held talks in Hanoi on March 8.",
            f"The school of the unions has taught 40 Lao trainees. The {LFTU} thanked its friends for that.",
        )
    )
    assert set(found.parties) == {VGCL, LFTU}
    assert found.posts["Bun Thong Keo"] == [("President", LFTU)]


def test_the_part_of_the_country_stands_before_the_province_where_they_met(told: Read) -> None:
    lead = f"The {VGCL} and the {LFTU} held a meeting in the northern province of Ninh Binh on March 8."
    (exchange,) = told(report(lead)).account.exchanges
    assert exchange.place is not None
    assert exchange.place.value == "Ninh Binh"
