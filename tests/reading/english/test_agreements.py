from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]

OPENING = (
    "Unions of two countries meet\n"
    "Thursday, 09/03/2023 - 10:20\n"
    "The Vietnam General Confederation of Labour (VGCL) held talks with a delegation of the Lao Federation of Trade "
    "Unions (LFTU) in Hanoi on March 8.\n"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They signed a memorandum of understanding for 2023-2028.", ("memorandum", "2023/2028", "signed")),
        ("The two sides agreed to sign a new agreement for 2023-2028 next year.", ("agreement", "2023/2028", "agreed")),
        (
            "She proposed that both sides draft a new cooperation agreement for 2023-2028.",
            ("agreement", "2023/2028", "proposed"),
        ),
        (
            "They have agreed to build a cooperation programme for 2023-2028.",
            ("programme", "2023/2028", "agreed"),
        ),
        (
            "She wished that both would effectively implement their signed agreement for 2021-2026.",
            ("agreement", "2021/2026", "in_force"),
        ),
        ("They carry out the cooperation agreement for the 2021-2026 period.", ("agreement", "2021/2026", "in_force")),
        ("They reviewed the 2018-2023 cooperation agreement.", ("agreement", "2018/2023", "concluded")),
        ("They reviewed the 2019-2024 cooperation agreement.", ("agreement", "2019/2024", "in_force")),
        (
            "They held a review of their work and signed a new cooperation agreement for 2023-2028.",
            ("agreement", "2023/2028", "signed"),
        ),
        ("They will sign a joint action plan for 2024-2026 in May.", ("plan", "2024/2026", "agreed")),
    ],
)
def test_the_words_tell_kind_term_and_standing(
    told: Read, sentence: str, expected: tuple[str, str | None, str]
) -> None:
    assert told(f"{OPENING}{sentence}\n").agreements == [expected]


def test_many_agreements_are_none_of_their_own(told: Read) -> None:
    assert told(f"{OPENING}The two have signed multiple agreements since.\n").agreements == []


def test_an_agreement_signed_years_ago_stands_beside_the_one_signed_now(told: Read) -> None:
    page = told(
        f"{OPENING}They signed a memorandum of understanding for 2023-2028.\n"
        "They have carried out their cooperation agreement signed in 2014 well.\n"
    )
    assert page.agreements == [("memorandum", "2023/2028", "signed"), ("agreement", None, "in_force")]


def test_the_deal_is_the_agreement_named_before(told: Read) -> None:
    page = told(f"{OPENING}They signed a memorandum of understanding for 2023-2028.\nThe deal was their third one.\n")
    assert len(page.agreements) == 1


def test_a_partner_named_by_its_place_is_a_party(told: Read) -> None:
    page = told(
        "Congress in Quang Tri\n"
        "The Federation of Trade Unions of Savannakhet province sent guests to the congress of the Labour Federation "
        "of Quang Tri province on March 8, 2023.\n"
        "The Labour Federation of Quang Tri province and its partner from Savannakhet will sign a memorandum of "
        "understanding for 2024-2028.\n"
    )
    assert page.agreements == [("memorandum", "2024/2028", "agreed")]
    assert len(page.sides(0)) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "They spoke of new-generation free trade agreements.",
        "A collective labour agreement covers most of the workers there.",
        "Some 80 students of the school have exchanged letters and come under agreements.",
        "The meeting took 90 minutes.",
        "They spoke of a trade deal with Europe.",
        "Both have a view on the Trans-Pacific Partnership (TPP) agreement.",
    ],
)
def test_trade_deals_and_collective_agreements_are_none(told: Read, sentence: str) -> None:
    assert told(f"{OPENING}{sentence}\n").agreements == []


def test_a_memorandum_signed_since_a_year_stands(told: Read) -> None:
    account = told(f"{OPENING}Since 2013, the two sides have signed a memorandum of understanding.\n")
    assert [one[2] for one in account.agreements] == ["in_force"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The chairman outlined the VGCL's 2024 action plan to be carried out with its local unions.",
        "The delegates adopted an action plan for 2024-2026 to be implemented in all regions.",
    ],
)
def test_a_plan_of_one_body_or_of_a_congress_is_no_agreement(told: Read, sentence: str) -> None:
    assert told(f"{OPENING}{sentence}\n").agreements == []


def test_a_plan_that_both_adopted_is_one(told: Read) -> None:
    page = told(f"{OPENING}The two sides adopted an action plan for 2024-2026.\n")
    assert [term for _, term, _ in page.agreements] == ["2024/2026"]


def test_the_three_fronts_are_those_of_the_sentence_before(told: Read) -> None:
    page = told(
        f"{OPENING}They spoke of the meeting of the VGCL, the LFTU and the Women’s Union of Cambodia. There, the "
        "three unions inked a memorandum of understanding on the cooperation programme for 2024 - 2027.\n"
    )
    assert page.agreements == [("memorandum", "2024/2027", "signed")]
    assert len(page.sides(0)) == 3


def test_what_localities_will_sign_is_no_pact_of_their_unions(told: Read) -> None:
    assert told(f"{OPENING}Da Nang and five Lao localities will sign memoranda of understanding.\n").agreements == []
    page = told(f"{OPENING}The trade unions of the two provinces will sign a memorandum of understanding.\n")
    assert [kind for kind, _, _ in page.agreements] == ["memorandum"]


def test_a_paper_signed_on_a_weekday_is_news(told: Read) -> None:
    sentence = "Under the memorandum of understanding signed in Hanoi on Wednesday, they will share figures."
    assert told(f"{OPENING}{sentence}\n").agreements == [("memorandum", None, "signed")]


def test_a_partnership_agreement_of_two_bodies_is_one_and_that_of_the_pacific_is_none(told: Read) -> None:
    assert told(f"{OPENING}They inked a partnership agreement.\n").agreements == [("agreement", None, "signed")]
    pacific = "They signed up to the terms of the Trans-Pacific Partnership (TPP) agreement."
    assert told(f"{OPENING}{pacific}\n").agreements == []


def test_activities_that_are_renewed_sign_nothing(told: Read) -> None:
    sentence = (
        "They have renewed their work and implemented the contents of the agreement of the two sides for 2021-2026."
    )
    assert told(f"{OPENING}{sentence}\n").agreements == [("agreement", "2021/2026", "in_force")]


def test_two_papers_named_side_by_side_are_two(told: Read) -> None:
    sentence = "They signed a student exchange agreement and a memorandum of understanding."
    assert told(f"{OPENING}{sentence}\n").agreements == [("agreement", None, "signed"), ("memorandum", None, "signed")]


def test_a_headline_of_a_paper_signed_tells_that_it_was(told: Read) -> None:
    page = told(OPENING.replace("Unions of two countries meet", "MoU signed between VGCL and LFTU"))
    assert page.agreements == [("memorandum", None, "signed")]


def test_a_paper_of_another_year_is_not_the_one_signed_now(told: Read) -> None:
    sentences = (
        "They signed a memorandum of understanding for 2023-2025. They signed a memorandum of understanding in 2013."
    )
    assert told(f"{OPENING}{sentences}\n").agreements == [
        ("memorandum", "2023/2025", "signed"),
        ("memorandum", None, "in_force"),
    ]


def test_agreements_of_any_number_are_not_the_one_named_behind(told: Read) -> None:
    sentences = "They came to sign cooperation agreements. They agreed to sign a memorandum of understanding."
    assert ("memorandum", None, "agreed") in told(f"{OPENING}{sentences}\n").agreements


def test_agreements_on_social_security_are_those_of_states(told: Read) -> None:
    assert told(f"{OPENING}They spoke of bilateral social security agreements.\n").agreements == []


def test_the_agreement_of_the_pacific_is_of_states(told: Read) -> None:
    sentence = "They spoke of the Comprehensive and Progressive Agreement for Trans-Pacific Partnership (CPTPP)."
    assert told(f"{OPENING}{sentence}\n").agreements == []


def test_minutes_that_two_exchanged_are_a_paper_and_those_of_the_clock_none(told: Read) -> None:
    assert told(f"{OPENING}They exchanged minutes of cooperation.\n").agreements == [("minutes", None, "signed")]
    assert told(f"{OPENING}They spoke for sixty minutes.\n").agreements == []


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        ("a memorandum of understanding on the bilateral cooperation programme", "memorandum"),
        ("the minutes of the cooperation plan", "minutes"),
    ],
)
def test_a_paper_on_a_programme_is_one_paper(told: Read, paper: str, kind: str) -> None:
    assert told(f"{OPENING}They signed {paper}.\n").agreements == [(kind, None, "signed")]
