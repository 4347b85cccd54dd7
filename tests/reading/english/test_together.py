from collections.abc import Callable
from typing import Any

import pytest

from tests.reading.english.leads import LFTU, VGCL, report

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        (f"The {VGCL}, in coordination with the {LFTU}, opened a reading room in Hanoi on March 8.", "other"),
        (f"With support from the {LFTU}, the {VGCL} launched a campaign for safe roads in Hanoi on March 8.", "other"),
        (f"President of the {VGCL} Lo Van Sinh and head of the {LFTU} Boun Keo discussed wages on March 8.",
         "working_session"),
        (f"The {VGCL} shared its experience in saving clubs with the {LFTU} in Hanoi on March 8.", "working_session"),
        (f"The {VGCL} will help the {LFTU} keep its books under a project launched in Hanoi on March 8.", "other"),
        (f"A get-together on the 20th anniversary of relations between the {VGCL} and the {LFTU} was on March 8.",
         "other"),
        (f"The {VGCL} handed over 30 sewing machines to the {LFTU} in Vientiane on March 8.", "support"),
        (f"The {VGCL} and the {LFTU} signed a joint statement on safe work in Hanoi on March 8.", "signing"),
        (f"The {VGCL} and the {LFTU} renewed their cooperation agreement in Hanoi on March 8.", "signing"),
    ],
)  # fmt: skip
def test_what_two_bodies_did_together_is_the_occasion(told: Read, lead: str, kind: str) -> None:
    page = told(report(lead))
    assert page.account.exchanges[0].kind == kind
    assert set(page.parties) == {VGCL, LFTU}


@pytest.mark.parametrize(
    "lead",
    [
        f"The {VGCL} and the {LFTU} held a rally against low wages in Hanoi on March 8.",
        f"The {VGCL} will launch a campaign in Hanoi next year in coordination with the {LFTU}, as said on March 8.",
        f"The {VGCL} says it is to share its experience with the {LFTU} in the years ahead, as told on March 8.",
        f"The {VGCL} launched a campaign for safe roads in Hanoi on March 8 with support from its own members.",
        f"The {VGCL} renewed its call for higher wages, the {LFTU} wrote on March 8 in its own paper in Vientiane.",
    ],
)
def test_what_is_to_come_and_what_one_body_does_is_no_occasion_of_two(told: Read, lead: str) -> None:
    assert told(report(lead)).account.exchanges == []


def test_a_range_of_days_behind_a_land_whose_name_begins_like_a_plan_dates_the_trip(told: Read) -> None:
    hosts = "Federation of Trade Unions of Belarus"
    lead = f"A delegation of the {VGCL} paid a visit to Belarus from March 4 to 7 and met the {hosts}."
    (exchange,) = told(report(lead)).account.exchanges
    assert exchange.date is not None
    assert exchange.date.value == "2023-03-04/2023-03-07"


def test_leaders_on_whom_a_guest_calls_are_hosts(told: Read) -> None:
    lead = f"A delegation of the {LFTU} paid a courtesy call on leaders of the {VGCL} on March 8."
    assert told(report(lead)).parties == {VGCL: "host", LFTU: "guest"}


def test_a_visiting_president_is_a_guest(told: Read) -> None:
    lead = f"{VGCL} Vice President Lo Van Sinh had talks with visiting President of the {LFTU} Boun Keo on March 8."
    assert told(report(lead)).parties == {VGCL: "host", LFTU: "guest"}


def test_gifts_for_workers_of_a_city_were_given_there_where_the_day_follows(told: Read) -> None:
    lead = f"The {VGCL} and the {LFTU} presented gifts to poor workers in Bac Ninh on March 8."
    (exchange,) = told(report(lead)).account.exchanges
    assert exchange.place is not None
    assert exchange.place.value == "Bac Ninh"


def test_who_leads_a_delegation_does_not_bring_the_body_of_another_post(told: Read) -> None:
    lead = (
        f"A delegation of the {LFTU} led by Boun Keo, head of the Lao Women’s Union, held talks with the {VGCL} in "
        "Hanoi on March 8."
    )
    assert told(report(lead)).parties == {LFTU: "guest", VGCL: "host"}


@pytest.mark.parametrize(
    "lead",
    [
        f"The {VGCL} received letters of congratulation from the {LFTU} and unions of many lands on March 8.",
        f"The {VGCL} thanked the {LFTU} for its warm reception and wrote of it in its paper on March 8.",
        f"The {VGCL} on March 8 wrote to the {LFTU} on the occasion of its upcoming national congress in Vientiane.",
    ],
)
def test_letters_received_and_thanks_for_a_reception_are_no_occasion(told: Read, lead: str) -> None:
    assert told(report(lead)).account.exchanges == []


def test_guests_who_are_received_where_they_visit_pay_a_visit(told: Read) -> None:
    lead = f"Officials of the {LFTU} visited the {VGCL}, where they were warmly received by its staff, on March 8."
    (exchange,) = told(report(lead)).account.exchanges
    assert exchange.kind == "visit"


def test_the_first_of_may_opens_a_sentence_too(told: Read) -> None:
    (exchange,) = told(report(f"On May 8, the {VGCL} held talks with the {LFTU} in Hanoi.")).account.exchanges
    assert exchange.date is not None
    assert exchange.date.value == "XXXX-05-08"


def test_a_dateline_behind_a_caption_that_lost_its_end_is_the_place(told: Read) -> None:
    lead = f"Leaders of two unions (Photo: VNA)Vientiane (VNA) – The {VGCL} and the {LFTU} had a meeting on March 8."
    (exchange,) = told(report(lead)).account.exchanges
    assert exchange.place is not None
    assert exchange.place.value == "Vientiane"


def test_a_counterpart_in_another_land_is_of_the_like_body(told: Read) -> None:
    lead = "National Assembly Chairman Lo Van Sinh on March 8 held talks with his Lao counterpart Boun Keo in Hanoi."
    more = f"{' It was said.' * 4} They thanked the Lao National Assembly for its help."
    assert told(report(lead + more)).parties == {"National Assembly": "host", "Lao National Assembly": "guest"}


def test_a_programme_between_two_that_was_signed_on_a_day_is_no_signing_of_the_news(told: Read) -> None:
    lead = f"It is a part of a cooperation programme between the {VGCL} and the {LFTU} signed on March 8 for workers."
    assert told(report(lead)).account.exchanges == []


def test_where_a_chapter_sits_is_not_where_they_met(told: Read) -> None:
    lead = f"The {VGCL} met the head of the {LFTU} and of its chapter in Vientiane on March 8. The talks were in Hanoi."
    (exchange,) = told(report(lead)).account.exchanges
    assert exchange.place is not None
    assert exchange.place.value == "Hanoi"


def test_a_post_in_the_ruling_party_does_not_bring_the_party(told: Read) -> None:
    lead = (
        f"A delegation of the {VGCL} paid a visit to Politburo member of the Lao People’s Revolutionary Party and "
        f"President of the {LFTU} Boun Keo on March 8."
    )
    assert set(told(report(lead)).parties) == {VGCL, LFTU}


def test_who_gives_to_workers_gives_alone_whoever_is_named_further_down(told: Read) -> None:
    lead = f"The {VGCL} handed over 500 million VND to people who were hit by the flood on March 8."
    more = f" The people were glad. They have lost much. The Embassy of Laos was told. A member of the {LFTU} was hurt."
    assert told(report(lead + more)).account.exchanges == []


def test_the_president_of_a_body_who_receives_guests_is_no_head_of_state(told: Read) -> None:
    lead = f"President Lo Van Sinh received guests from abroad on March 8. Lo Van Sinh, President of the {VGCL}, spoke."
    assert told(report(lead)).account.exchanges == []


def test_the_front_that_a_head_of_state_receives_is_the_guest(told: Read) -> None:
    lead = (
        "President Nguyen Van Thong received the head of the Lao Front for National Construction on March 8 in Hanoi."
    )
    more = " He thanked it for its work with the Vietnam Fatherland Front."
    assert told(report(lead + more)).parties == {"Lao Front for National Construction": "guest"}


def test_a_pledge_of_the_headline_to_help_a_body_is_made_to_it(told: Read) -> None:
    lead = f"The {LFTU} will support the {VGCL} to keep its books in order in the years ahead of them both, it is said."
    page = told(f"{LFTU} pledges to support unions of Vietnam\nThursday, 09/03/2023 - 10:20\n{lead}\n")
    assert set(page.parties) == {VGCL, LFTU}
    assert told(report(lead)).account.exchanges == []


def test_a_day_on_which_two_signed_is_that_of_the_news(told: Read) -> None:
    lead = f"The {VGCL} and the {LFTU} signed on March 8 an agreement on safe work, as the paper wrote on March 9."
    (exchange,) = told(report(lead)).account.exchanges
    assert exchange.date is not None
    assert exchange.date.value == "2023-03-08"


def test_a_paper_whose_staff_was_visited_takes_part(told: Read) -> None:
    lead = f"A delegation of the {VGCL} visited and congratulated the staff of the Nhan Dan Newspaper on March 8."
    assert set(told(report(lead)).parties) == {VGCL, "Nhan Dan Newspaper"}


def test_who_told_another_during_their_meeting_met(told: Read) -> None:
    lead = f"Head of the {VGCL} Lo Van Sinh told the {LFTU} that it wants closer ties, during their meeting on March 8."
    (exchange,) = told(report(lead)).account.exchanges
    assert exchange.kind == "working_session"
