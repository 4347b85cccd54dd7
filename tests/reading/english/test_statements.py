from collections.abc import Callable

import pytest

from giaoluu.facts.page import Page
from giaoluu.lexicon import load_lexicon
from giaoluu.reading.english.statements import read_statements
from giaoluu.reading.reader import read_context

HEAD = (
    "Unions of Vietnam and Laos discuss training\n"
    "Hanoi, May 9, 2018 – The Vietnam General Confederation of Labour (VGCL) held talks with the Lao Federation of "
    "Trade Unions (LFTU) in Hanoi on May 9. VGCL Vice President Tran Thi Lan Chi received the guests, led by LFTU "
    "President Bounmy Sayavong.\n"
)
Tell = Callable[..., list[tuple[str, str]]]


@pytest.fixture(scope="module")
def tell() -> Tell:
    lexicon = load_lexicon()

    def told(*paragraphs: str) -> list[tuple[str, str]]:
        context = read_context(Page(text=HEAD + "\n".join(paragraphs) + "\n"), lexicon)
        text = context.folded.text
        return [(found.kind, text[found.start : found.end]) for found in read_statements(context, parties=())]

    return told


def test_a_clause_ends_where_the_next_verb_of_the_same_demand_begins(tell: Tell) -> None:
    assert tell("Lan Chi proposed that the two sides exchange delegations yearly and hold a forum on wages.") == [
        ("proposal", "the two sides exchange delegations yearly"),
        ("proposal", "hold a forum on wages"),
    ]


def test_promises_and_invitations_are_told_apart(tell: Tell) -> None:
    assert tell(
        "The two sides agreed to draft a plan on migrant workers.",
        "Bounmy Sayavong invited the VGCL leaders to visit Vientiane next spring.",
    ) == [
        ("commitment", "draft a plan on migrant workers"),
        ("invitation", "invited the VGCL leaders to visit Vientiane next spring"),
    ]


def test_a_visit_promises_nothing(tell: Tell) -> None:
    assert tell("He said the visit will contribute to the friendship of the two countries.") == []


def test_what_follows_under_the_deal_is_promised(tell: Tell) -> None:
    assert tell("Under the deal, the two unions will send one delegation a year; and train 20 officers.") == [
        ("commitment", "send one delegation a year"),
        ("commitment", "train 20 officers"),
    ]


def test_a_guest_who_was_invited_invites_nobody(tell: Tell) -> None:
    assert tell("Reporters of six newspapers were invited to the ceremony at the Friendship Palace in Hanoi.") == []


def test_what_someone_believes_of_a_country_is_no_promise(tell: Tell) -> None:
    assert tell("Lan Chi said she believes that the Lao unions will overcome all difficulties.") == []
    assert tell("Lan Chi affirmed that the VGCL is willing to share experience in training.") == [
        ("commitment", "share experience in training")
    ]


def test_guests_that_were_counted_are_not_invited_now(tell: Tell) -> None:
    assert tell("The VGCL has invited a total of 34 persons since 1999.") == []
    assert [kind for kind, _ in tell("Lan Chi took the occasion to invite the host to visit Hue.")] == ["invitation"]


def test_who_says_it_may_stand_at_the_end(tell: Tell) -> None:
    assert tell(
        "Unions should care more for migrant workers, she said.",
        "The two unions need to exchange more cadres, LFTU President Bounmy Sayavong added.",
    ) == [("proposal", "care more for migrant workers"), ("proposal", "exchange more cadres")]


def test_what_has_to_be_is_asked_of_nobody(tell: Tell) -> None:
    assert tell("The minimum wage needs to be raised soon, she said.") == []


def test_as_well_as_opens_one_more_clause(tell: Tell) -> None:
    assert tell("Lan Chi proposed that the two sides exchange delegations, as well as hold a forum.") == [
        ("proposal", "the two sides exchange delegations"), ("proposal", "hold a forum"),
    ]  # fmt: skip


def test_a_hope_that_nobody_could_follow_up_is_none(tell: Tell) -> None:
    assert tell("Lan Chi congratulated the family, hoping that this would be a motivation for all of them.") == []


def test_who_takes_the_occasion_to_ask_asks(tell: Tell) -> None:
    assert tell("He took the occasion to ask the LFTU to improve the training of its staff.") == [
        ("proposal", "the LFTU to improve the training of its staff")
    ]
    assert tell("On this occasion he wished Tet and presented gifts to many workers.") == []


def test_what_is_only_counted_and_who_is_asked_to_look_on_is_no_statement(tell: Tell) -> None:
    assert tell("Lan Chi praised the delegates for proposing many practical solutions in the seminar.") == []
    assert tell("Lan Chi invited the delegates to watch the documentary about the bridge.") == []
    assert len(tell("Lan Chi invited the LFTU delegation to watch over the elections in Hue.")) == 1
