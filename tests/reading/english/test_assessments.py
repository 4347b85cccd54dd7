import pytest

from tests.reading.conftest import Read

HEAD = (
    "Unions of Vietnam and Laos discuss training\n"
    "Hanoi, May 9, 2018 – The Vietnam General Confederation of Labour (VGCL) held talks with the Lao Federation of "
    "Trade Unions (LFTU) in Hanoi on May 9. VGCL Vice President Tran Thi Lan Chi received the guests, led by LFTU "
    "President Bounmy Sayavong.\n"
)


def texts(read: Read, text: str) -> list[str]:
    return [said.text for said in read(HEAD + text + "\n").statements if said.kind == "assessment"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Bounmy Sayavong spoke highly of the results of cooperation between the two unions, and proposed a course.",
            "spoke highly of the results of cooperation between the two unions",
        ),
        (
            "Lan Chi assessed that the memorandum signed in 2013 had helped both unions train officials.",
            "the memorandum signed in 2013 had helped both unions train officials",
        ),
        (
            "The VGCL highly appreciated the assistance provided by the LFTU to Vietnamese workers in Laos.",
            "highly appreciated the assistance provided by the LFTU to Vietnamese workers in Laos",
        ),
    ],
)
def test_what_was_done_together_is_judged(read: Read, text: str, said: str) -> None:
    assert texts(read, text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Lan Chi appreciated the friendship and traditional ties between the two countries.",
        "Bounmy Sayavong praised the role of the VGCL in protecting workers.",
        "The cooperation between the two unions has been highly valued.",
        "Lan Chi appreciated the warm welcome given by the LFTU.",
    ],
)
def test_praise_of_ties_and_standing_is_a_courtesy(read: Read, text: str) -> None:
    assert texts(read, text) == []
