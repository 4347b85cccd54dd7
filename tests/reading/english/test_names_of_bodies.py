"""Names of bodies that the page writes in two ways, or that open with another name."""

from collections.abc import Callable
from typing import Any

Read = Callable[[str], Any]

OPENING = (
    "Unions of two countries meet\n"
    "Thursday, 09/03/2023 - 10:20\n"
    "The Vietnam General Confederation of Labour (VGCL) held talks with a delegation of the Lao Federation of Trade "
    "Unions (LFTU) in Hanoi on March 8.\n"
)


def test_what_a_confederation_of_a_region_is_made_of_belongs_to_its_name(told: Read) -> None:
    page = told(f"{OPENING}They met the Confederation of Asia-Pacific Chambers of Trade and Industry (XPTI).\n")
    assert "Confederation of Asia-Pacific Chambers of Trade and Industry" in page.bodies


def test_the_letters_of_a_body_that_opens_with_letters_are_the_same_body(told: Read) -> None:
    page = told(f"{OPENING}They met the ASEAN Chamber of Weavers (AXCW). The AXCW thanked them.\n")
    assert page.bodies.count("ASEAN Chamber of Weavers") == 1


def test_vietnamese_and_vietnam_are_one_body(told: Read) -> None:
    page = told(f"{OPENING}They met the Vietnamese Women’s Union. The Vietnam Women's Union thanked them.\n")
    assert len([name for name in page.bodies if "Women" in name]) == 1


def test_the_union_of_a_firm_is_named_once(told: Read) -> None:
    union = "Trade Union of XL Vietnam Co., Ltd."
    page = told(f"{OPENING}They visited the {union} The {union} has 90 members.\n")
    assert len([name for name in page.bodies if "Trade Union of XL" in name or "trade union of XL" in name]) == 1
