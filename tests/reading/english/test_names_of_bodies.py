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


def test_a_committee_on_a_field_is_named_whole(told: Read) -> None:
    page = told(f"{OPENING}The National Committee on Labour Relations (NXLR) received them.\n")
    assert "National Committee on Labour Relations" in page.bodies
    page = told(f"{OPENING}The VGCL Women’s Committee on March 9 received them.\n")
    assert [name for name in page.bodies if name.endswith("Women’s Committee")]


def test_a_union_of_another_land_may_list_its_trades(told: Read) -> None:
    page = told(f"{OPENING}Mongolia's Electricity, Geology and Mining Trade Union received them.\n")
    assert "Mongolia's Electricity, Geology and Mining Trade Union" in page.bodies


def test_the_executive_committee_of_a_known_body_is_spoken_of_as_the_body(told: Read) -> None:
    page = told(f"{OPENING}The UNI Apro Executive Committee met. They thanked UNI Apro.\n")
    assert len([name for name in page.bodies if "UNI" in name]) == 1


def test_the_union_of_a_trade_of_vietnam_is_not_that_of_all(told: Read) -> None:
    page = told(f"{OPENING}President of the Trade Union of Vietnam Railways Mai Van Lam met them.\n")
    assert page.posts["Mai Van Lam"] == [("President", "Trade Union of Vietnam Railways")]
    page = told(f"{OPENING}President of the Trade Union of Vietnam Mai Van Lam met them.\n")
    assert page.posts["Mai Van Lam"] == [("President", "Vietnam General Confederation of Labour")]


def test_a_national_union_of_a_trade_is_a_trade_union(told: Read) -> None:
    page = told(f"{OPENING}They met the National Union of Education of Vietnam and the National Union of Students.\n")
    kinds = {body.name: body.kind for body in page.account.organisations}
    assert kinds["National Union of Education of Vietnam"] == "trade_union"
    assert kinds.get("National Union of Students") != "trade_union"
