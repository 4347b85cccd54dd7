from collections.abc import Callable
from typing import Any

import pytest

from tests.reading.english.leads import VGCL

Read = Callable[[str], Any]

OPENING = (
    "Unions of two countries meet\n"
    "The Vietnam General Confederation of Labour (VGCL) and the Lao Federation of Trade Unions (LFTU) met in Hanoi on "
    "March 8, 2023 to talk about schools for their staff.\n"
)


@pytest.mark.parametrize(
    ("sentence", "name", "posts"),
    [
        ("VGCL Vice President Hoang Duc Lam was there.", "Hoang Duc Lam", [("Vice President", VGCL)]),
        ("President of the VGCL Hoang Duc Lam was there.", "Hoang Duc Lam", [("President", VGCL)]),
        (f"President of the {VGCL} Thai Van Lam was there.", "Thai Van Lam", [("President", VGCL)]),
        ("It was led by VGCL President, Mr. Hoang Duc Lam, in person.", "Hoang Duc Lam", [("President", VGCL)]),
        ("Hoang Duc Lam, First Vice President of the VGCL, spoke.", "Hoang Duc Lam", [("First Vice President", VGCL)]),
        ("The delegation of the VGCL was led by its President Hoang Duc Lam.", "Hoang Duc Lam", [("President", VGCL)]),
        ("Hoang Duc Lam was re-elected President of the VGCL.", "Hoang Duc Lam", [("President", VGCL)]),
        ("Hoang Duc Lam was appointed as President of the VGCL.", "Hoang Duc Lam", [("President", VGCL)]),
        ("Deputy head of the VGCL women’s department Hoang Duc Lam spoke.", "Hoang Duc Lam", [("Deputy head", VGCL)]),
        (
            "Hoang Duc Lam, Member of the Presidium of the Vietnam General Confederation of Labour, spoke.",
            "Hoang Duc Lam",
            [("Member of the Presidium", VGCL)],
        ),
        ("Senior Lieutenant General Hoang Duc Lam spoke.", "Hoang Duc Lam", []),
        (
            "Hoang Duc Lam - Party Committee Secretary, President of the VGCL - spoke.",
            "Hoang Duc Lam",
            [("Party Committee Secretary", None), ("President", VGCL)],
        ),
        ("We go on, said PM Hoang Duc Lam to the VGCL.", "Hoang Duc Lam", [("PM", None)]),
        (
            "Hoang Duc Lam, Member of the Party Central Committee, Head of the delegation, President of the VGCL.",
            "Hoang Duc Lam",
            [("Member of the Party Central Committee", None), ("Head", None), ("President", VGCL)],
        ),
        (
            "Hoang Duc Lam, Central Committee Member of the Party, and President of the VGCL, spoke.",
            "Hoang Duc Lam",
            [("Central Committee Member of the Party", None), ("President", VGCL)],
        ),
        ("Chu tich Tong LDLDVN Hoang Duc Lam spoke.", "Hoang Duc Lam", []),
        ("Bro. Hoang Duc Lam stood up.", "Hoang Duc Lam", []),
        ("Comrade Hoang Duc Lam - President of the VGCL - spoke.", "Hoang Duc Lam", [("President", VGCL)]),
        ("Deputy Director Hoang Duc Lam of the VGCL spoke.", "Hoang Duc Lam", [("Deputy Director", VGCL)]),
        ("Talks betweenPresident of the VGCL Hoang DucLam were long.", "Hoang Duc Lam", [("President", VGCL)]),
        ("VGCL PresidentHoang Duc Lam was there.", "Hoang Duc Lam", [("President", VGCL)]),
        (
            "Vice President of Laos Bounmy Sisavath received them.",
            "Bounmy Sisavath",
            [("Vice President", None)],
        ),
        (
            "Minister of Labour and Vocational Training Chan Rithy sent a letter.",
            "Chan Rithy",
            [("Minister of Labour and Vocational Training", None)],
        ),
    ],
)  # fmt: skip
def test_a_post_stands_before_or_behind_the_name(
    told: Read, sentence: str, name: str, posts: list[tuple[str, str | None]]
) -> None:
    assert told(f"{OPENING}{sentence} All of them stayed for an hour.\n").posts[name] == posts


def test_a_chain_of_posts_goes_to_one_person(told: Read) -> None:
    page = told(
        f"{OPENING}Politburo member of the Communist Party of Cuba and Secretary General of the CTC Raul Ernesto "
        "Mendez sent his greetings.\n"
    )
    assert [title for title, _ in page.posts["Raul Ernesto Mendez"]] == ["Politburo member", "Secretary General"]


def test_several_names_may_share_one_post(told: Read) -> None:
    page = told(f"{OPENING}They spoke with LFTU Vice Presidents Khamsing Vongdala and Somdy Phomvisay.\n")
    assert set(page.posts) == {"Khamsing Vongdala", "Somdy Phomvisay"}
    assert page.posts["Somdy Phomvisay"] == [("Vice President", "Lao Federation of Trade Unions")]


def test_those_who_share_a_post_behind_a_semicolon_do_not_share_the_one_before(told: Read) -> None:
    page = told(
        f"{OPENING}There were Mr. Hoang Duc Lam - President of the VGCL; Vice Presidents of the VGCL: Ms. Bui Kim Anh "
        "and Ms. Lo Thi Xuan.\n"
    )
    assert page.posts == {
        "Hoang Duc Lam": [("President", VGCL)],
        "Bui Kim Anh": [("Vice President", VGCL)],
        "Lo Thi Xuan": [("Vice President", VGCL)],
    }


def test_the_union_behind_a_post_is_that_named_last(told: Read) -> None:
    page = told(f"{OPENING}Staff of the VGCL led by Mr. Hoang Duc Lam - Vice Chairman of the Trade Union spoke.\n")
    assert page.posts == {"Hoang Duc Lam": [("Vice Chairman", VGCL)]}


def test_who_leads_a_delegation_holds_both_posts_in_the_body_that_sent_it(told: Read) -> None:
    page = told(f"{OPENING}Staff of the VGCL, led by President and Party Secretary Hoang Duc Lam, spoke.\n")
    assert page.posts == {"Hoang Duc Lam": [("President", VGCL), ("Party Secretary", VGCL)]}


def test_a_minister_who_leads_a_delegation_holds_no_post_in_the_union(told: Read) -> None:
    page = told(f"{OPENING}They met the VGCL, and guests led by Ambassador Hoang Duc Lam spoke.\n")
    assert page.posts == {"Hoang Duc Lam": [("Ambassador", None)]}


def test_the_secretary_of_a_party_group_serves_the_body_named_next(told: Read) -> None:
    page = told(
        f"{OPENING}Zhao Min, Secretary of the Party Leadership Group and Vice President of the LFTU, thanked them.\n"
    )
    assert [body for _, body in page.posts["Zhao Min"]] == ["Lao Federation of Trade Unions"] * 2


def test_a_given_name_is_the_person_named_in_full_before(told: Read) -> None:
    page = told(
        f"{OPENING}VGCL Vice President Hoang Duc Lam thanked the guests.\n"
        "Lam said that he was glad of the long friendship of the two unions.\n"
    )
    (person,) = page.account.people
    assert len(person.mentions) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "They laid flowers at the monument to Jose Marti.",
        "They walked along Nguyen Trai Street.",
        "They went to Binh Duong Industrial Parks.",
        "They saw Ho Chi Minh City on Monday.",
    ],
)
def test_streets_parks_and_monuments_are_no_persons(told: Read, sentence: str) -> None:
    assert told(f"{OPENING}{sentence} All of them stayed for an hour.\n").posts == {}


def test_who_is_also_something_else_holds_both(told: Read) -> None:
    page = told(OPENING + "President of the VGCL Hoang Duc Lam, who is also Vice President of the WFTU, was there.")
    assert [title for title, _ in page.posts["Hoang Duc Lam"]] == ["President", "Vice President"]


def test_the_first_president_of_a_state_is_of_old(told: Read) -> None:
    page = told(OPENING + "The unions study the life of Vietnam’s first President Ton Duc Lam.")
    assert "Ton Duc Lam" not in [person.name for person in page.account.people]


def test_a_member_of_no_body_holds_no_post(told: Read) -> None:
    page = told(f"{OPENING}The house was given to union member Ly Hoa Binh in person.\n")
    assert page.posts["Ly Hoa Binh"] == []


def test_who_is_called_by_one_post_before_the_name_holds_the_one_behind_it_too(told: Read) -> None:
    page = told(
        f"{OPENING}Ambassador Hoang Duc Lam, President of the World Federation of Trade Unions, thanked them.\n"
    )
    assert [title for title, _ in page.posts["Hoang Duc Lam"]] == ["Ambassador", "President"]
    page = told(f"{OPENING}VGCL President Hoang Duc Lam, and a permanent member of the LFTU board, thanked them.\n")
    assert [title for title, _ in page.posts["Hoang Duc Lam"]] == ["President"]


def test_the_head_of_a_parliament_is_named_behind_it(told: Read) -> None:
    page = told(f"{OPENING}They called on the President of the Parliament, Hoang Duc Lam, a day later.\n")
    assert page.posts["Hoang Duc Lam"] == [("President", None)]


def test_a_committee_under_the_initials_of_its_body_is_that_body(told: Read) -> None:
    page = told(
        "Unions meet\n\nThe Central Committee of the Vietnam Veterans’ Union (VVU) met the LFTU in Hanoi on 5 May "
        "2019. President of the VVU Central Committee Hoang Duc Lam was there.\n"
    )
    assert page.posts["Hoang Duc Lam"] == [("President", "Vietnam Veterans’ Union")]


def test_one_title_in_two_bodies_is_held_in_both(told: Read) -> None:
    page = told(
        f"{OPENING}They met Vice President of the Women’s Union of Laos and the Council of State of Cuba Ana Rosa.\n"
    )
    assert [body for _, body in page.posts["Ana Rosa"]] == ["Women’s Union of Laos", "Council of State of Cuba"]
    page = told(f"{OPENING}A member of the Women’s Union of Laos and LFTU First Secretary Hoang Duc Lam was there.\n")
    assert ("First Secretary", "Lao Federation of Trade Unions") in page.posts["Hoang Duc Lam"]
    assert ("member", "Lao Federation of Trade Unions") not in page.posts["Hoang Duc Lam"]


def test_the_name_behind_mme_belongs_to_the_post_before(told: Read) -> None:
    page = told(f"{OPENING}President of the LFTU, Mme. Sisay Phonvilay, thanked the hosts for all.\n")
    assert page.posts["Sisay Phonvilay"] == [("President", "Lao Federation of Trade Unions")]


def test_a_member_of_a_standing_committee_is_one_of_its_body(told: Read) -> None:
    page = told(
        f"{OPENING}Hoang Duc Lam - Member of the Standing Committee of the VGCL, was there, like Do Van Thai, Standing "
        "Committee member of the LFTU and rector.\n"
    )
    assert page.posts["Hoang Duc Lam"] == [("Member of the Standing Committee", VGCL)]
    assert page.posts["Do Van Thai"][0] == ("Standing Committee member", "Lao Federation of Trade Unions")


def test_a_hyphen_makes_no_other_person(told: Read) -> None:
    page = told(f"{OPENING}Mayor Park Seo-jin thanked them. Mayor Park Seo Jin said that he was glad.\n")
    assert list(page.posts) == ["Park Seo-jin"]


def test_the_secretary_of_a_provinces_party_committee_is_one_of_that_body(told: Read) -> None:
    page = told(f"{OPENING}Vice Secretary of the Party Committee of Quang Tri Hoang Duc Lam spoke there.\n")
    assert page.posts["Hoang Duc Lam"] == [("Vice Secretary", "Party Committee of Quang Tri")]


def test_a_city_that_welcomes_is_no_person(told: Read) -> None:
    assert told(f"{OPENING}The Mayor of Gwangju City welcomed them all.\n").posts == {}


def test_the_university_behind_a_post_is_that_named_last(told: Read) -> None:
    sentence = "Hoa Ban University of Technology sent Dr. Lo Thi Ban - Vice President of the University.\n"
    assert told(OPENING + sentence).posts["Lo Thi Ban"] == [("Vice President", "Hoa Ban University of Technology")]


def test_a_long_dash_joins_two_countries_in_a_name(told: Read) -> None:
    sentence = "The VGCL received the Laos–Vietnam Friendship Association, led by its Chairman Bun Tha Vong.\n"
    assert told(OPENING + sentence).posts["Bun Tha Vong"] == [("Chairman", "Laos–Vietnam Friendship Association")]


def test_a_chain_of_posts_goes_on_behind_both_halves_of_a_party_committee(told: Read) -> None:
    front = "Member of the Standing Committee of the Party Committee of the Fatherland Front, Central organizations"
    posts = told(f"{OPENING}Hoang Duc Lam, {front}, President of the VGCL, spoke.\n").posts["Hoang Duc Lam"]
    assert posts[-1] == ("President", VGCL)
    assert len(posts) > 1


def test_the_secretary_of_the_party_committee_is_its_secretary_whichever_stands_first(told: Read) -> None:
    posts = told(
        f"{OPENING}Hoang Duc Lam, Secretary of the Party Committee, President of the VGCL, spoke. "
        "Mr. Hoang Duc Lam - Party Committee Secretary, President of the VGCL - thanked the guests.\n"
    ).posts["Hoang Duc Lam"]
    assert posts == [("Secretary of the Party Committee", None), ("President", VGCL)]


@pytest.mark.parametrize(
    ("sentence", "name", "posts"),
    [
        ("Country Director of the VGCL in Vietnam Karin Holm spoke.", "Karin Holm", [("Country Director", VGCL)]),
        ("Mr. Hoang Duc Lam-Vice President of the VGCL came.", "Hoang Duc Lam", [("Vice President", VGCL)]),
        ("Karin Holm, Chief Technical Advisor of the VGCL, spoke.", "Karin Holm", [("Chief Technical Advisor", VGCL)]),
    ],
)
def test_a_post_stands_behind_a_seat_and_a_dash_without_blanks(
    told: Read, sentence: str, name: str, posts: list[tuple[str, str]]
) -> None:
    assert told(f"{OPENING}{sentence}\n").posts[name] == posts


def test_a_name_of_two_lands_with_a_dash_is_not_parted(told: Read) -> None:
    page = told(f"{OPENING}The VGCL met the Korea-Vietnam Friendship Association in Hanoi.\n")
    assert "Korea-Vietnam Friendship Association" in page.bodies


@pytest.mark.parametrize(
    ("sentence", "name", "posts"),
    [
        ("Karin Holm, Dean of History and Culture of the VGCL, spoke.", "Karin Holm",
         [("Dean of History and Culture", VGCL)]),
        ("On behalf of the VGCL, Dr. Hoang Duc Lam, President, spoke.", "Hoang Duc Lam", [("President", VGCL)]),
        ("The guests of the VGCL were led by Mr. Hoang Duc Lam, Executive Director.", "Hoang Duc Lam",
         [("Executive Director", VGCL)]),
        ("The group of the VGCL was led by Mr. Hoang Duc Lam-Vice Director.", "Hoang Duc Lam",
         [("Vice Director", VGCL)]),
    ],
)  # fmt: skip
def test_a_post_without_a_body_is_of_whom_its_holder_speaks_for_or_leads(
    told: Read, sentence: str, name: str, posts: list[tuple[str, str]]
) -> None:
    assert told(f"{OPENING}{sentence}\n").posts[name] == posts


def test_a_name_ends_in_a_small_word_and_a_people_stands_before_its_post(told: Read) -> None:
    page = told(f"{OPENING}Sok Vann An, Cambodian Deputy Prime Minister and President of the VGCL, spoke.\n")
    assert page.posts["Sok Vann An"] == [("Deputy Prime Minister", None), ("President", VGCL)]


def test_founders_named_before_what_they_are_share_it(told: Read) -> None:
    page = told(f"{OPENING}A medal went to Ben Barker, Karin Holm and Paul Lund, the co-founders of the VGCL.\n")
    assert page.posts == {name: [("co-founder", VGCL)] for name in ("Ben Barker", "Karin Holm", "Paul Lund")}


def test_a_city_in_which_a_chapter_sits_is_no_part_of_a_name(told: Read) -> None:
    page = told(f"{OPENING}Chairman of the VGCL’s chapter in Vientiane Thanome Keo spoke.\n")
    assert page.posts["Thanome Keo"] == [("Chairman", VGCL)]


def test_letters_that_nobody_explains_are_a_body_where_somebody_holds_a_post(told: Read) -> None:
    page = told(f"{OPENING}They met XNMF Secretary Lee Holm, and the GDP of XPQR.\n")
    assert page.posts["Lee Holm"] == [("Secretary", "XNMF")]
    assert "XPQR" not in page.bodies


def test_a_chief_before_another_title_is_a_part_of_it(told: Read) -> None:
    page = told(f"{OPENING}Chief Executive Director of the VGCL Lim Hock Yun spoke.\n")
    assert page.posts["Lim Hock Yun"] == [("Chief Executive Director", VGCL)]


def test_who_leads_a_delegation_has_the_body_that_stands_behind_the_post(told: Read) -> None:
    page = told(f"{OPENING}A group of the LFTU was led by Mr. Hoang Duc Lam, Secretary of the VGCL.\n")
    assert page.posts["Hoang Duc Lam"] == [("Secretary", VGCL)]


def test_deputy_pm_is_no_second_post(told: Read) -> None:
    page = told(f"{OPENING}Deputy Prime Minister Hoang Duc Lam told the VGCL. Deputy PM Lam thanked the VGCL.\n")
    assert page.posts["Hoang Duc Lam"] == [("Deputy Prime Minister", None)]


def test_the_party_committee_of_a_ministry_is_a_body(told: Read) -> None:
    page = told(
        f"{OPENING}Hoang Duc Lam - Deputy Secretary of the Party Committee of the Ministry of Health - was there.\n"
    )
    assert page.posts["Hoang Duc Lam"] == [("Deputy Secretary", "Party Committee of the Ministry of Health")]


def test_posts_in_a_row_of_people_are_each_his_own(told: Read) -> None:
    page = told(
        f"{OPENING}There were Member of the Party Central Committee Hoang Duc Lam - President of the VGCL; Member of "
        "the Party Central Committee Lo Van Sinh - President of the LFTU.\n"
    )
    member = ("Member of the Party Central Committee", None)
    assert page.posts["Hoang Duc Lam"] == [member, ("President", VGCL)]
    assert page.posts["Lo Van Sinh"] == [member, ("President", "Lao Federation of Trade Unions")]


def test_a_minister_spoken_of_shortly_has_one_post(told: Read) -> None:
    page = told(f"{OPENING}Minister of Labour Hoang Duc Lam met the VGCL. Minister Lam thanked the VGCL.\n")
    assert page.posts["Hoang Duc Lam"] == [("Minister of Labour", None)]


def test_the_head_of_a_delegation_holds_no_post_in_the_body(told: Read) -> None:
    page = told(f"{OPENING}Hoang Duc Lam, VGCL President and Head of the VGCL delegation to Laos, spoke.\n")
    assert page.posts["Hoang Duc Lam"] == [("President", VGCL)]


def test_one_in_charge_who_is_also_something_else(told: Read) -> None:
    page = told(f"{OPENING}Vice Chairman in charge cum Secretary General of the VGCL Hoang Duc Lam spoke.\n")
    assert ("Secretary General", VGCL) in page.posts["Hoang Duc Lam"]
    assert "Vice Chairman" in [title for title, _ in page.posts["Hoang Duc Lam"]]


def test_a_letter_in_the_middle_of_a_name_belongs_to_it(told: Read) -> None:
    page = told(
        f"{OPENING}VGCL President Gordon F. Hollis spoke. Hollis thanked plan A. Lo Van Sinh of the VGCL left.\n"
    )
    assert page.posts["Gordon F. Hollis"] == [("President", VGCL)]
    assert "Lo Van Sinh" in page.posts


def test_who_represents_a_body_has_his_post_there(told: Read) -> None:
    page = told(f"{OPENING}The LFTU was represented by the Deputy General Secretary Boun Keo Lam.\n")
    assert page.posts["Boun Keo Lam"] == [("Deputy General Secretary", "Lao Federation of Trade Unions")]


def test_who_signs_on_behalf_of_a_body_has_his_post_there(told: Read) -> None:
    page = told(f"{OPENING}Mr. Hoang Duc Lam – General Director on behalf of the VGCL – signed.\n")
    assert page.posts["Hoang Duc Lam"] == [("General Director", VGCL)]


def test_who_is_shown_on_a_photo_whose_rights_are_told_is_a_person(told: Read) -> None:
    page = told(
        f"{OPENING}The two spoke of wages and of safe work, and thanked each other for the help of many years.\n\n"
        "Meeting with workers’ representatives – VGCL President Hoang Duc Lam. © XNO\n\n"
        "Meeting with employers’ representatives – LFTU President Boun Keo Noy. © XNO\n"
    )
    assert page.posts["Boun Keo Noy"] == [("President", "Lao Federation of Trade Unions")]


def test_the_rights_of_a_site_show_nobody(told: Read) -> None:
    page = told(f"{OPENING}\nAll rights of the VGCL President Hoang Duc Lam reserved by law © Xno Times\n")
    assert "Hoang Duc Lam" not in page.posts


def test_a_member_of_the_politburo_is_of_no_body_of_its_own(told: Read) -> None:
    page = told(f"{OPENING}Comrade Hoang Duc Lam - Member of the Politburo, President of the VGCL - was there.\n")
    assert page.posts["Hoang Duc Lam"] == [("Member of the Politburo", None), ("President", VGCL)]
    assert "Political Bureau" not in page.bodies
