from collections.abc import Callable
from typing import Any

import pytest

from tests.reading.english.leads import LFTU, VGCL, report

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        (f"The {VGCL} held talks with a delegation of the {LFTU} in Hanoi on March 8.", "talks"),
        (f"The {VGCL} hosted a reception for a delegation of the {LFTU} in Hanoi on March 8.", "courtesy_call"),
        (f"The {VGCL} had a working session with a delegation of the {LFTU} in Hanoi on March 8.", "working_session"),
        (f"The {VGCL} and the {LFTU} signed a cooperation agreement in Hanoi on March 8.", "signing"),
        (f"The {VGCL} and the {LFTU} opened a seminar on wages in Hanoi on March 8.", "seminar"),
        (f"The {VGCL} and the {LFTU} looked back on their five-year pact in Hanoi on March 8.", "review"),
        (f"The {VGCL} and the {LFTU} launched a project on safety at work in Hanoi on March 8.", "other"),
        (f"The {VGCL} and the {LFTU} discussed the training of officials in Hanoi on March 8.", "working_session"),
        (f"In Hanoi on March 8, the {VGCL} handed over 90 million VND to the {LFTU} for workers in need.", "support"),
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


def test_a_union_received_by_a_head_of_state_is_the_guest(told: Read) -> None:
    lead = f"President Nguyen Van Thong hosted a reception for a delegation of the {LFTU} in Hanoi on March 8."
    page = told(report(lead))
    assert page.parties == {LFTU: "guest"}
    assert page.account.exchanges[0].kind == "courtesy_call"


def test_a_union_whose_own_president_speaks_is_received_by_nobody(told: Read) -> None:
    assert told(report(f"President of the {VGCL} Lo Van Sinh met workers in Hanoi on March 8.")).account.exchanges == []


def test_a_trip_to_a_country_tells_where_they_met(told: Read) -> None:
    lead = (
        f"A delegation of the {VGCL} met leaders of the All Workers Militant Front during a working trip to Greece "
        "from March 8."
    )
    place = told(report(lead)).account.exchanges[0].place
    assert place is not None
    assert place.value == "Greece"


def test_what_someone_calls_in_other_countries_is_no_place(told: Read) -> None:
    lead = f"The {VGCL} and the {LFTU} held talks on wages in many countries in Asia, on March 8."
    assert told(report(lead)).account.exchanges[0].place is None


def test_whom_a_dash_follows_is_no_dateline(told: Read) -> None:
    lead = f"Mr Lo Van Sinh - head of the {VGCL} - held talks with a delegation of the {LFTU} on March 8."
    assert told(report(lead)).account.exchanges[0].place is None


def test_challenges_that_are_reviewed_make_no_review(told: Read) -> None:
    lead = f"Leaders of the {VGCL} and the {LFTU} at a conference on March 8 reviewed difficulties of workers."
    assert told(report(lead)).account.exchanges[0].kind == "conference"


def test_a_photo_shows_who_met_where_a_text_opens_in_the_middle(told: Read) -> None:
    middle = (
        "Trade between both lands has grown year by year.\nMany firms have found new markets there.\n"
        "Their workers have learned from one another.\nLife near the border has become better.\n"
    )
    met = f"The {VGCL} held talks with a delegation of the {LFTU} in Hanoi.\n"
    page = told(report(middle + met))
    assert page.account.exchanges[0].kind == "talks"


def test_a_council_right_behind_its_body_is_no_party_beside_it(told: Read) -> None:
    lead = (
        f"The {VGCL} held talks with a delegation of the World Federation of Trade Unions (WFTU) Presidential Council "
        "in Hanoi on March 8."
    )
    assert set(told(report(lead)).parties) == {VGCL, "World Federation of Trade Unions"}


def test_who_holds_the_congress_that_a_guest_came_for_is_no_party(told: Read) -> None:
    lead = (
        f"President Nguyen Van Thong received a delegation of the {LFTU}, which is in Vietnam to attend the congress "
        f"of the {VGCL}, in Hanoi on March 8."
    )
    assert told(report(lead)).parties == {LFTU: "guest"}


def test_of_many_posts_told_for_honour_only_the_last_body_takes_part(told: Read) -> None:
    lead = (
        f"The {VGCL} held talks with a delegation of the {LFTU} in Hanoi on March 8. Present were Lo Van Sinh, "
        "Chairman of the National Assembly Office, Head of the Ministry of Home Affairs, and President of the "
        f"{VGCL}."
    )
    assert set(told(report(lead)).parties) == {VGCL, LFTU}


def test_who_was_there_when_a_head_of_state_received_a_union_is_a_participant(told: Read) -> None:
    lead = f"President Nguyen Van Thong hosted a reception for a delegation of the {LFTU} in Hanoi on March 8."
    more = f"Present at the reception was Vice President of the {VGCL} Lo Van Sinh."
    assert told(report(lead, more)).parties == {LFTU: "guest", VGCL: "participant"}


def test_the_union_whose_president_receives_an_ambassador_is_the_host(told: Read) -> None:
    lead = f"{VGCL} President Lo Van Sinh received the new Ambassador of a far land in Hanoi on March 8."
    assert told(report(lead)).parties == {VGCL: "host"}


def test_the_union_whose_president_a_minister_receives_is_the_guest(told: Read) -> None:
    lead = f"Lao Minister of Labour Boun Keo received {VGCL} President Lo Van Sinh in Vientiane on March 8."
    assert told(report(lead)).parties == {VGCL: "guest"}


def test_of_whom_someone_speaks_in_the_first_sentence_takes_no_part(told: Read) -> None:
    lead = (
        f"The {VGCL} has enjoyed sound friendship with the World Federation of Trade Unions, said {VGCL} President "
        f"Lo Van Sinh. He made the remark while receiving a delegation of the {LFTU} in Hanoi on March 8."
    )
    assert told(report(lead)).parties == {VGCL: "host", LFTU: "guest"}


def test_a_commission_of_its_own_is_no_party_beside_the_body(told: Read) -> None:
    lead = (
        "Secretary of the Communist Party of Vietnam Central Committee and head of its Organisation Commission Lo Van "
        f"Sinh hosted a reception in Hanoi on March 8 for a delegation of the {LFTU}."
    )
    assert set(told(report(lead)).parties) == {"Communist Party of Vietnam", LFTU}


def test_of_whom_somebody_also_holds_a_post_takes_no_part(told: Read) -> None:
    lead = (
        f"Lo Van Sinh, who is also member of the Council of State of Cuba and Vice Chairman of the National Fishing "
        f"Association, received a delegation of the {LFTU} at the seat of the {VGCL} in Hanoi on March 8."
    )
    assert "National Fishing Association" not in told(report(lead)).parties


def test_who_visits_a_country_that_is_only_described_is_the_guest(told: Read) -> None:
    lead = (
        f"The {VGCL} values its friends, {VGCL} President Lo Van Sinh said during his talks with the Swedish "
        "Trade Union Confederation on March 8, as part of his visit to the Nordic country."
    )
    assert told(report(lead)).parties == {VGCL: "guest", "Swedish Trade Union Confederation": "host"}


def test_who_speaks_at_a_forum_takes_part_and_its_holder_is_the_organiser(told: Read) -> None:
    lead = f"The {VGCL} held the Vietnam – Laos Workers’ Forum in Hanoi on March 8."
    more = (
        f"President of the {LFTU} Lo Van Sinh expressed his thanks. He spoke of groups such as the Red Cross Society."
    )
    parties = told(report(lead, more)).parties
    assert set(parties) == {VGCL, LFTU}
    assert parties[VGCL] == "organiser"


def test_of_two_delegations_the_one_at_home_is_the_host(told: Read) -> None:
    lead = f"A delegation of the {VGCL} and that of the {LFTU} held talks in Hanoi on March 8."
    assert told(report(lead)).parties == {VGCL: "host", LFTU: "guest"}


def test_a_conference_of_a_body_in_a_town_abroad_is_held_by_that_body_and_there(told: Read) -> None:
    lead = (
        f"Hanoi (VNA) – President of the {VGCL} Lo Van Sinh spoke at the second conference of the World Federation of "
        "Trade Unions held in Porto Velho, Brazil on March 8."
    )
    page = told(report(lead))
    assert page.parties["World Federation of Trade Unions"] == "host"
    assert page.account.exchanges[0].place.value == "Porto Velho"


def test_where_the_reception_was_is_the_seat_of_the_host(told: Read) -> None:
    lead = f"At the reception of the {LFTU} delegation at the VGCL’s head office, the {VGCL} thanked its guests."
    assert told(report(lead)).parties == {VGCL: "host", LFTU: "guest"}


def test_a_talk_during_a_reception_does_not_say_who_gave_it(told: Read) -> None:
    lead = f"{VGCL} President Lo Van Sinh told {LFTU} President Kham La during a reception in Hanoi that he is glad."
    assert told(report(lead)).parties == {VGCL: "host", LFTU: "guest"}


def test_a_second_body_of_the_hosts_country_is_a_host(told: Read) -> None:
    lead = f"A delegation of the {VGCL} worked with the {LFTU} and visited the Women’s Union of Laos in Vientiane."
    assert told(report(lead)).parties == {VGCL: "guest", LFTU: "host", "Women’s Union of Laos": "host"}


def test_an_agreement_signed_between_two_stands_and_is_no_signing(told: Read) -> None:
    lead = f"A delegation of the {VGCL} paid an official visit to the {LFTU} on March 8."
    more = f"They looked at the fruits of the Cooperation Agreement for 2014-2017 signed between {VGCL} and {LFTU}."
    assert told(report(lead, more)).account.exchanges[0].kind == "visit"


def test_a_trip_abroad_was_not_in_the_city_of_the_dateline(told: Read) -> None:
    lead = f"Hanoi (VNA) – {VGCL} President Lo Van Sinh paid a working trip to Greece and met the {LFTU} on March 8."
    assert told(report(lead)).account.exchanges[0].place.value == "Greece"
    lead = f"Hanoi (VNA) – {VGCL} President Lo Van Sinh met the {LFTU} ahead of a trip to Greece on March 8."
    assert told(report(lead)).account.exchanges[0].place.value == "Hanoi"


def test_a_town_that_no_lexicon_has_is_told_with_city_behind_it(told: Read) -> None:
    lead = f"On March 8 in Phu Lam city, the {VGCL} and the delegation of the {LFTU} held talks."
    assert told(report(lead)).account.exchanges[0].place.value == "Phu Lam"


def test_where_the_committee_of_a_province_met_guests_the_whole_union_did_not(told: Read) -> None:
    lead = f"The Vietnam Fatherland Front (VFF) Committee of Ha Nam province had a meeting with the {LFTU} on March 8."
    assert set(told(report(lead)).parties) == {"Vietnam Fatherland Front Committee of Ha Nam province", LFTU}


LEAD = "Trade unions of the two capitals would work together more closely for the benefit of workers."


def test_behind_an_opening_without_a_meeting_the_sentence_that_tells_of_it_names_the_sides(told: Read) -> None:
    page = told(
        report(
            LEAD,
            "This view was shared at the meeting between the Deputy Secretary of the Hanoi Party Committee and the "
            f"delegation of the {LFTU} on March 8.\nThe guests had worked with the Hanoi Federation of Labour before.",
        )
    )
    assert set(page.parties) == {"Hanoi Party Committee", LFTU}


def test_a_meeting_with_one_body_leaves_the_sides_of_the_opening(told: Read) -> None:
    page = told(
        report(
            f"The {VGCL} received a delegation of the {LFTU} in Hanoi on March 8.",
            "At the meeting with the Hanoi Federation of Labour and the Hanoi Party Committee they spoke of training.",
        )
    )
    assert {VGCL, LFTU} <= set(page.parties)


def test_who_makes_remarks_when_meeting_someone_received_them(told: Read) -> None:
    account = told(
        report(
            f"Mr Tran Van Binh, president of the {VGCL}, made the remarks when meeting with Ms Noi, head of the {LFTU}."
        )
    ).account
    names = {body.id: body.name for body in account.organisations}
    assert {names[party.organisation]: party.role for party in account.exchanges[0].parties} == {
        VGCL: "host", LFTU: "guest",
    }  # fmt: skip


def test_a_station_that_signs_beside_a_union_takes_part(told: Read) -> None:
    page = told(report(f"The {VGCL} and the Voice of Vietnam on March 8 signed a cooperation agreement in Hanoi."))
    assert set(page.parties) == {VGCL, "Voice of Vietnam"}


def test_a_station_that_only_reports_does_not(told: Read) -> None:
    page = told(
        report(f"The {VGCL} and the {LFTU} signed an agreement in Hanoi on March 8, the Voice of Vietnam said.")
    )
    assert set(page.parties) == {VGCL, LFTU}
