from collections.abc import Callable
from typing import Any

import pytest

from giaoluu.lexicon import load_lexicon
from giaoluu.lexicon.folding import fold
from giaoluu.reading.english.ground import Ground
from giaoluu.reading.english.organisations import OrganisationFinder
from giaoluu.reading.english.vocabulary import vocabulary_of
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention

LEXICON = load_lexicon()
Read = Callable[[str], Any]


def found(sentence: str) -> list[OrganisationMention]:
    folded = fold(sentence)
    span = (0, len(folded.text))
    ground = Ground(folded.text, folded.low, span, LEXICON.find(folded.text, folded.low, *span), vocabulary_of(LEXICON))
    return OrganisationFinder(ground).find()


def named(sentence: str) -> list[str]:
    return [mention.name for mention in found(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Staff of the Federation of Labour of Ha Giang province came.", "Federation of Labour of Ha Giang province"),
        ("They wrote to the Nghe An Labour Federation.", "Nghe An Labour Federation"),
        (
            "He works for the Ministry of Culture, Sports and Tourism in Hanoi.",
            "Ministry of Culture, Sports and Tourism",
        ),
        ("She heads the Institute of Wages and Trade Unions now.", "Institute of Wages and Trade Unions"),
        ("A letter came from the Embassy of Angola in Laos.", "Embassy of Angola in Laos"),
        (
            "It was told by the Women’s Union of the border province of Dien Bien.",
            "Women’s Union of Dien Bien province",
        ),
        ("Guests of the Greenfield Garment Co., Ltd, were there.", "Greenfield Garment Co., Ltd"),
    ],
)
def test_a_name_reaches_as_far_as_its_grammar_lets_it(sentence: str, expected: str) -> None:
    assert named(sentence) == [expected]


def test_words_glued_by_a_lost_blank_are_parted() -> None:
    assert named("It was signed with theVietnam GeneralConfederation of Labour.") == [
        "Vietnam General Confederation of Labour"
    ]


def test_after_a_title_the_name_of_its_holder_is_no_part_of_the_body() -> None:
    assert named("Chairman of the Labour Federation of Ho Chi Minh City Truong Van Loc spoke.") == [
        "Labour Federation of Ho Chi Minh City"
    ]


def test_a_part_of_a_body_names_that_body_too() -> None:
    assert named("He sits on the Law Committee of the National People's Congress.") == [
        "Law Committee of the National People's Congress",
        "National People's Congress",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Trade Union Law was amended.",
        "The Executive Committee met twice.",
        "The 12th National Congress ended on Friday.",
        "Trade Unions at all levels took part.",
        "The Government will raise wages.",
    ],
)
def test_laws_congresses_and_bodies_of_any_body_are_no_bodies(sentence: str) -> None:
    assert named(sentence) == []


def test_an_acronym_is_the_body_that_the_page_introduces_with_it(told: Read) -> None:
    page = told(
        "Vietnamese and Bulgarian unions meet in Hanoi this week\n"
        "The Vietnam General Confederation of Labour (VGCL) received a delegation of the Confederation of Free Miners "
        "(CFM) in Hanoi on May 4, 2018.\n"
        "The CFM has 9,000 members, and the confederation hopes to learn from the VGCL.\n"
    )
    assert page.bodies == ["Vietnam General Confederation of Labour", "Confederation of Free Miners"]
    miners = page.account.organisations[1]
    assert "CFM" in miners.aliases
    assert len(miners.mentions) == 3


def test_a_provincial_federation_is_that_of_the_province_that_the_page_names(told: Read) -> None:
    page = told(
        "Workers in Bac Ninh get homes\n"
        "The provincial Federation of Labour handed over 30 homes to workers in Bac Ninh on May 4, 2018, and the money "
        "came from the provincial Red Cross.\n"
    )
    assert "Bac Ninh provincial Federation of Labour" in page.bodies


def test_one_noun_may_name_the_unions_of_two_provinces(told: Read) -> None:
    page = told(
        "Border unions talk about migrant workers\n"
        "Representatives of the trade unions of Vietnam’s northern province of Son La and Houaphan province of Laos "
        "met in Son La on June 4, 2019 to trade experience.\n"
    )
    assert page.bodies == ["trade union of Son La province", "trade union of Houaphan province"]


def test_one_noun_may_name_the_unions_of_provinces_told_by_a_list(told: Read) -> None:
    page = told(
        "Gifts for workers at the border\n"
        "On June 4, 2019 gifts were sent to the Labour Federations of three upland provinces of Vietnam, including Lai "
        "Chau, Son La and Yen Bai.\n"
    )
    assert page.bodies == [f"labour federation of {place} province" for place in ("Lai Chau", "Son La", "Yen Bai")]
    assert "Son La labour federation" in page.account.organisations[1].aliases


def test_a_body_of_another_with_a_city_in_its_name_is_named_whole() -> None:
    assert named("They saw the Reading Centre of the Hanoi Labour Federation.") == [
        "Reading Centre of the Hanoi Labour Federation",
        "Hanoi Labour Federation",
    ]


def test_the_committee_of_an_acronym_is_spoken_of_as_that_body(told: Read) -> None:
    page = told(
        "Unions of two countries meet\n"
        "The Lao Federation of Trade Unions (LFTU) held talks in Hanoi on March 8, 2023. Staff of the LFTU Central "
        "Committee and of the LFTU’s National Secretariat thanked the Vietnamese Party and State.\n"
    )
    assert page.bodies == ["Lao Federation of Trade Unions"]


def test_a_body_of_the_world_is_itself_with_union_behind_it_and_its_charter_is_none() -> None:
    sentence = "IndustriALL Trade Union met us at the IndustriALL International Conferences."
    assert named(sentence) == ["IndustriALL Global Union"] * 2
    assert named("It is in line with the ILO Convention.") == []


def test_the_letters_behind_a_body_and_a_part_of_it_are_those_they_begin_with() -> None:
    mentions = found("The Political Bureau of the Communist Party of China (CPC) met.")
    assert [mention.abbreviation for mention in mentions] == ["", "CPC"]


def test_a_federation_or_committee_of_no_name_is_none() -> None:
    assert named("The Federation of Trade Unions has helped, said a member of the Party Central Committee.") == []


def test_the_name_of_a_lecture_is_no_body() -> None:
    assert named("He gave a lecture called “Troubles Facing Japanese Labour Unions” there.") == []


def test_a_headline_in_capitals_opens_no_new_body(told: Read) -> None:
    page = told(
        "Hanoi Labour Federation Board Meets Tokyo Union Group\n"
        "The Hanoi Labour Federation held talks with a delegation from the Tokyo Metal Workers’ Union in Hanoi on "
        "June 4, 2019, and both sides were pleased with it.\n"
    )
    assert page.bodies == ["Hanoi Labour Federation", "Tokyo Metal Workers’ Union"]


@pytest.mark.parametrize(
    "name", ["Chinese General Confederation of Labour", "General Confederation of Labor of China", "ACFTU"]
)
def test_translators_call_one_union_of_china_by_several_names(told: Read, name: str) -> None:
    found = told(
        f"Unions meet\n\nThe All-China Federation of Trade Unions held talks in Hue on 4 May 2024. The {name} sent tea."
    )
    assert len(found.account.organisations) == 1


def test_a_numbered_district_belongs_to_the_name_of_its_federation() -> None:
    assert named("The District 5 Labour Federation gave presents.") == ["District 5 Labour Federation"]
    assert named("The Labour Federation of District 5 gave presents.") == ["Labour Federation of District 5"]


def test_limited_belongs_to_the_name_of_a_company() -> None:
    assert named("Staff of Green Sea Urban Company Limited came.") == ["Green Sea Urban Company Limited"]


def test_a_numbered_congress_is_an_event_and_no_body() -> None:
    assert named("They spoke of the 12th World Trade Union Congress in Rome.") == []


def test_a_part_of_the_confederation_does_not_cut_its_name() -> None:
    sentence = "The Legal Department of the Vietnam General Confederation of Labor gave advice."
    assert named(sentence)[0] == "Legal Department of the Vietnam General Confederation of Labor"
    sentence = "A member of the Presidium of the Vietnam General Confederation of Labor came."
    assert named(sentence) == ["Vietnam General Confederation of Labor"]


def test_a_federation_written_small_is_that_of_its_province(told: Read) -> None:
    page = told(
        "Presents for workers\n\nThe labour federation of Ha Nam province gave 300 tickets to workers in Phu Ly on 5 "
        "January 2019. President of the Ha Nam labour federation Tran Van Binh said that labour federations help."
    )
    assert page.bodies == ["labour federation of Ha Nam province"]
    assert page.posts["Tran Van Binh"] == [("President", "labour federation of Ha Nam province")]


def test_a_forum_that_is_held_is_an_event_and_no_body() -> None:
    assert named("They held the Vietnam – Laos Youth Forum in Hanoi.") == []
    assert named("The Asia Youth Forum sent three young people.") == ["Asia Youth Forum"]


def test_a_central_committee_is_spoken_of_as_its_body() -> None:
    sentence = "They met the Central Committee of the Belarusian Republican Youth Union in Minsk."
    assert named(sentence) == ["Belarusian Republican Youth Union"]
    assert named("They met the Communist Youth League of Belarus.") == ["Communist Youth League of Belarus"]


def test_the_committee_of_a_union_in_a_province_is_no_government() -> None:
    sentence = "The Vietnam Fatherland Front (VFF) Committee of Quang Tri province was there."
    assert named(sentence)[0] == "Vietnam Fatherland Front Committee of Quang Tri province"


def test_the_address_of_a_page_names_nobody() -> None:
    assert named("VTV.vn - They met in Hanoi.") == []


def test_a_municipal_committee_is_not_called_provincial(told: Read) -> None:
    page = told(
        "City news\n\nDa Nang (VNA) – Secretary of the municipal Party Committee Tran Van Binh met guests in Da Nang."
    )
    assert page.bodies[-1] == "Da Nang municipal Party Committee"


def test_its_womens_union_is_that_of_the_province(told: Read) -> None:
    page = told(
        "Province news\n\nThe Women’s Union of Dien Bien province met guests on 5 May 2020. Leaders of Dien "
        "Bien and its Women’s Union gave presents."
    )
    assert page.bodies == ["Women’s Union of Dien Bien province"]


def test_the_labour_federation_is_that_of_the_province(told: Read) -> None:
    page = told(
        "Province news\n\nThe Labor Federation of Ha Nam province met guests on 5 May 2020. Chairman of the Labor "
        "Federation Tran Van Binh thanked them."
    )
    assert page.bodies == ["Labor Federation of Ha Nam province"]


def test_a_province_has_one_youth_union(told: Read) -> None:
    page = told(
        "Youth news\n\nThe youth unions of the province of Thanh Hoa and Houaphanh province of Laos met in May. The "
        "Ho Chi Minh Communist Youth Union of Thanh Hoa province gave presents."
    )
    assert len(page.bodies) == 2


def test_the_party_committee_of_no_one_in_particular_is_no_body() -> None:
    assert (
        named("Ms Ha Tam, Secretary of the Party Committee, Member of the Standing Committee of the Party Committee.")
        == []
    )
    assert named("Ms Ha Tam, Secretary of the Son La Provincial Party Committee") == [
        "Son La Provincial Party Committee"
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("He leads the Trade Union of the Green Valley University.", "Trade Union of the Green Valley University",
         "trade_union"),
        ("They met the Trade Union of Song Lam Garment Company.", "Trade Union of Song Lam Garment Company",
         "trade_union"),
        ("They wrote to the Tianshan Municipal Trade Union Council.", "Tianshan Municipal Trade Union Council",
         "trade_union"),
        ("They met the Laos Teachers’ Union at noon.", "Laos Teachers’ Union", "trade_union"),
        ("They met the All Japan Seamen’s Union at noon.", "All Japan Seamen’s Union", "trade_union"),
        ("She works at the Consulate General of Angola in Da Nang.", "Consulate General of Angola in Da Nang",
         "government"),
        ("He wrote to the Lao Ministry of Energy and Mines again.", "Lao Ministry of Energy and Mines", "government"),
        ("She is at the UNHCR Regional Office for Asia and the Pacific now.",
         "UNHCR Regional Office for Asia and the Pacific", "other"),
        ("They paid the Ha Giang Social Insurance each month.", "Ha Giang Social Insurance", "government"),
    ],
)  # fmt: skip
def test_unions_of_schools_and_firms_are_unions_and_offices_have_their_field(
    told: Read, sentence: str, name: str, kind: str
) -> None:
    page = told(
        f"News of two lands\nThursday, 09/03/2023 - 10:20\nIt was said that the men of the house came. {sentence}\n"
    )
    assert {body.name: body.kind for body in page.account.organisations}[name] == kind


def test_an_embassy_is_of_the_land_that_sends_it(told: Read) -> None:
    page = told(
        "News\nThursday, 09/03/2023 - 10:20\n"
        "It was told that the people of the Embassy of Angola in Vietnam came to the house of the union.\n"
    )
    assert [body.country for body in page.account.organisations] == ["AO"]


def test_the_assemblies_of_two_lands_are_two_though_one_is_named_alone(told: Read) -> None:
    page = told(
        "Vice chairmen hold talks\nThursday, 09/03/2023 - 10:20\n"
        "National Assembly (NA) Vice Chairman Lo Van Sinh on March 8 held talks with his Lao counterpart Boun Keo in "
        "Hanoi. Vice President of the Lao National Assembly Boun Keo said that the Lao NA and the "
        "Vietnamese NA work well.\n"
    )
    assert {body.country: body.name for body in page.account.organisations} == {
        "VN": "Vietnamese National Assembly",
        "LA": "Lao National Assembly",
    }
    assert set(page.parties.values()) == {"host", "guest"}


def test_social_insurance_as_such_is_no_body() -> None:
    assert named("The Law on Social Insurance was amended, and Health Insurance too.") == []


def test_the_trade_union_of_a_land_is_its_confederation_on_that_page(told: Read) -> None:
    page = told(
        "News of two lands\nThursday, 09/03/2023 - 10:20\nThe "
        "Vietnam General Confederation of Labour (VGCL) met them. The "
        "Vietnamese Trade Union is ready, it was said. The Vietnam General Federation of Labour (VGCL) was thanked.\n"
    )
    assert [body.name for body in page.account.organisations] == ["Vietnam General Confederation of Labour"]


def test_a_name_in_that_of_another_place_is_no_short_form_of_it(told: Read) -> None:
    page = told(
        "News\nThursday, 09/03/2023 - 10:20\n"
        "It was told to us that those of the Tra Vinh University and the Vinh University came to the house.\n"
    )
    assert [body.name for body in page.account.organisations] == ["Tra Vinh University", "Vinh University"]


def test_the_central_committee_of_the_front_is_the_front(told: Read) -> None:
    page = told(
        "News of two lands\nThursday, 09/03/2023 - 10:20\nThe Vietnam Fatherland Front (VFF)’s Central Committee met "
        "them. The Vietnam Fatherland Front Central Committee and the VFF Central Committee are thanked, it was said.\n"
    )
    assert len(page.account.organisations) == 1


def test_the_union_of_a_firm_told_by_a_common_noun_is_one_body(told: Read) -> None:
    page = told(
        "News\nThursday, 09/03/2023 - 10:20\nThe trade union of the Green River Company met them. It was said that the "
        "Green River Company trade union is well.\n"
    )
    assert {body.name: body.kind for body in page.account.organisations} == {
        "Green River Company": "company",
        "trade union of Green River Company": "trade_union",
    }


def test_a_committee_behind_the_letters_of_its_assembly_has_its_whole_name(told: Read) -> None:
    page = told(
        "News\nThursday, 09/03/2023 - 10:20\n"
        "Member of the National Assembly (NA)'s Committee for Social Affairs Lo Van Sinh "
        "came. The NA thanked them, it was said.\n"
    )
    assert page.posts["Lo Van Sinh"] == [("Member", "National Assembly's Committee for Social Affairs")]
    assert "National Assembly" in page.bodies


def test_the_ministry_of_the_land_is_one_however_its_land_is_told(told: Read) -> None:
    page = told(
        "News\nThursday, 09/03/2023 - 10:20\n"
        "The Vietnamese Ministry of Home Affairs met the Lao Ministry of Home Affairs. "
        "The Ministry of Home Affairs and Laos’ Ministry of Home Affairs were thanked, it was said.\n"
    )
    assert sorted(body.country for body in page.account.organisations) == ["LA", "VN"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They met a delegation of four from the XPQR at noon.", ["XPQR"]),
        ("They asked the Ministry of Culture, Sports, and Tourism.", ["Ministry of Culture, Sports, and Tourism"]),
        ("It was told by Field Project Group Leader Lo Van Sinh.", []),
        ("It was told by VGCLPresident Lo Van Sinh at noon.", ["VGCL"]),
    ],
)
def test_letters_that_send_guests_lists_with_a_last_comma_and_lost_blanks(sentence: str, expected: list[str]) -> None:
    assert named(sentence) == expected


def test_letters_are_the_body_whose_capitals_they_are(told: Read) -> None:
    page = told(
        "News\nThursday, 09/03/2023 - 10:20\n"
        "At the seat of MIC they met a delegation of the GSTM. The Ministry of Information "
        "and Communications and the Global School of Technology and Management are glad, it was said.\n"
    )
    assert sorted(page.bodies) == [
        "Global School of Technology and Management",
        "Ministry of Information and Communications",
    ]


def test_a_commission_behind_the_letters_of_its_party_is_one_body(told: Read) -> None:
    page = told(
        "News\nThursday, 09/03/2023 - 10:20\n"
        "Head of the CPV Central Committee’s Mass Mobilisation Commission Lo Van Sinh and "
        "Secretary of the CPV Central Committee Ha Van Lam came to see them.\n"
    )
    assert page.posts["Lo Van Sinh"] == [("Head", "CPV Central Committee’s Mass Mobilisation Commission")]
    assert page.posts["Ha Van Lam"][0][0] == "Secretary"


def test_the_committee_of_an_assembly_is_one_by_letters_and_by_the_whole_name(told: Read) -> None:
    page = told(
        "News\nThursday, 09/03/2023 - 10:20\n"
        "The National Assembly (NA)’s Committee for Social Affairs met them. It was said "
        "that the NA’s Committee for Social Affairs is well.\n"
    )
    assert len(page.account.organisations) == 1
