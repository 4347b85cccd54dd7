import re

import pytest
from django.test import Client

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.archive.evidence import values_of
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import amend_exchange
from giaoluu.register.indicators.models import Figure
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.models import Person
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import NEW, accept, accept_with_what_it_needs, add
from giaoluu.register.trail.models import Entry
from tests.office.desk.review.facts import SCRIPT, address, fact
from tests.register.factories import NOTED, TALKS, organisation, read
from tests.register.personas import Personas


def test_an_exchange_is_accepted_by_one_press_with_its_parties(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    exchange = fact(page, "exchange")
    answer = client.post(address(exchange), {"act": "accept"})
    assert (answer.status_code, answer["Location"]) == (302, f"/review/{page.pk}/#fact-{exchange.pk}")
    assert {party.role for party in Exchange.objects.get().parties.all()} == {"host", "guest"}


def test_the_script_is_given_the_cards_that_changed_and_no_others(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    union, other = fact(page, "organisation"), fact(page, "organisation", 1)
    told = client.post(address(union), {"act": "accept"}, headers=SCRIPT).content.decode()
    assert f'id="fact-{union.pk}" data-fact="{union.pk}" data-state="accepted"' in told
    assert f'id="fact-{other.pk}"' not in told
    assert "<html" not in told


def test_a_fact_that_leans_on_another_is_shown_anew_with_it_and_no_other(personas: Personas, client: Client) -> None:
    who = " Tham dự có đồng chí Lò Thị Thử, Phó Chủ tịch Liên đoàn Lao động tỉnh Lai Châu."
    page, _ = read(TALKS + who, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    union = page.proposals.get(kind="organisation", payload__name__endswith="Lai Châu")
    told = client.post(address(union), {"act": "accept"}, headers=SCRIPT).content.decode()
    shown = page.proposals.filter(pk__in=re.findall(r'id="fact-(\d+)"', told))
    posts = page.proposals.filter(kind="post")
    leaning = posts.filter(payload__organisation=union.payload["id"])
    assert 0 < leaning.count() < posts.count()
    assert set(shown.filter(kind__in=["organisation", "person", "post"])) == {union, *leaning}


def test_what_is_suggested_otherwise_once_an_act_is_undone_is_shown_anew(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    union = fact(page, "organisation")
    twin = add(page, "organisation", {**union.payload, "id": ""}, start=union.start, end=union.end, by=personas.lan)
    client.force_login(personas.lan)
    for act in ("accept", "undo"):
        told = client.post(address(union), {"act": act}, headers=SCRIPT).content.decode()
        assert f'id="fact-{twin.pk}"' in told
    twin.refresh_from_db()
    assert not twin.candidates


def test_what_is_amended_stands_in_the_register_in_the_words_of_the_person(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    figure = fact(page, "figure")
    body = figure.payload["organisation"] or ""
    typed = {"act": "amend", "value": "1.234,5", "unit": "đoàn", "bound": "over", "organisation": body}
    client.post(address(figure), typed)
    row = Figure.objects.get()
    assert (str(row.value.normalize()), row.unit, row.bound) == ("1234.5", "đoàn", "over")
    figure.refresh_from_db()
    assert figure.state == "amended"


def test_a_role_taken_away_takes_the_party_out_of_the_exchange(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    exchange = fact(page, "exchange")
    host, guest = (party["organisation"] for party in exchange.payload["parties"])
    typed = {"act": "amend", "kind": "talks", "date": "12/3/2024", "place": "Lào Cai"}
    client.post(address(exchange), {**typed, f"role-{host}": "host", f"role-{guest}": ""})
    row = Exchange.objects.get()
    assert [party.role for party in row.parties.all()] == ["host"]
    (date,) = values_of(row, "date")
    assert [ground.quote for ground in date.evidence.all()] == ["Sáng 12/3/2024"]


def test_an_amendment_that_changes_nothing_is_an_acceptance(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    person = fact(page, "person")
    client.post(address(person), {"act": "amend", "name": person.payload["name"]})
    person.refresh_from_db()
    assert person.state == "accepted"


def test_a_typed_date_that_is_none_is_told_beside_its_field_and_kept(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    exchange = fact(page, "exchange")
    answer = client.post(address(exchange), {"act": "amend", "kind": "talks", "date": "31/2/2024"})
    assert answer.status_code == 409
    assert 'value="31/2/2024"' in answer.content.decode()
    assert not Exchange.objects.exists()


def test_nothing_is_put_aside_without_a_reason(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    figure = fact(page, "figure")
    assert client.post(address(figure), {"act": "reject", "reason": " "}).status_code == 409
    client.post(address(figure), {"act": "reject", "reason": "không phải số liệu"})
    figure.refresh_from_db()
    assert (figure.state, figure.reason) == ("rejected", "không phải số liệu")


def test_what_a_colleague_decided_meanwhile_is_told_and_what_was_typed_stays(
    personas: Personas, client: Client
) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    figure = fact(page, "figure")
    accept_with_what_it_needs(figure, by=personas.minh)
    client.force_login(personas.lan)
    typed = {"act": "amend", "value": "77", "unit": "đoàn khách", "bound": "exact"}
    answer = client.post(address(figure), typed, headers=SCRIPT)
    told = answer.content.decode()
    assert answer.status_code == 409
    assert "Trần Văn Minh" in told
    assert 'value="77"' in told
    assert Figure.objects.get().value == 3


def test_an_act_undone_leaves_the_fact_open(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    union = fact(page, "organisation")
    client.post(address(union), {"act": "accept"})
    client.post(address(union), {"act": "undo"})
    union.refresh_from_db()
    assert union.state == "open"
    assert not Organisation.objects.exists()


def test_a_row_that_others_lean_on_is_not_undone_and_the_refusal_names_them(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(fact(page, "exchange"), by=personas.lan)
    client.force_login(personas.lan)
    answer = client.post(address(fact(page, "organisation")), {"act": "undo"}, headers=SCRIPT)
    assert answer.status_code == 409
    assert 'class="refusal"' in answer.content.decode()
    assert Organisation.objects.exists()


def test_what_a_colleague_amended_since_is_not_undone_and_the_refusal_names_them(
    personas: Personas, client: Client
) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(fact(page, "exchange"), by=personas.lan)
    row = Exchange.objects.get()
    amend_exchange(row, by=personas.minh, seen=row.version, grounds=NOTED, place="Sa Pa")
    client.force_login(personas.lan)
    answer = client.post(address(fact(page, "exchange")), {"act": "undo"}, headers=SCRIPT)
    assert answer.status_code == 409
    assert "sửa hoạt động giao lưu (Trần Văn Minh, " in answer.content.decode()


def test_an_officer_does_not_undo_what_a_colleague_decided(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    accept(fact(page, "organisation"), by=personas.minh)
    client.force_login(personas.lan)
    assert client.post(address(fact(page, "organisation")), {"act": "undo"}).status_code == 409
    client.force_login(personas.minh)
    assert client.post(address(fact(page, "organisation")), {"act": "undo"}).status_code == 302


def test_of_two_bodies_of_one_name_one_must_be_chosen(personas: Personas, client: Client) -> None:
    rows = [organisation("Liên đoàn Lao động tỉnh Lào Cai", by=personas.lan) for _ in range(2)]
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    union = fact(page, "organisation")
    answer = client.post(address(fact(page, "exchange")), {"act": "accept"}, headers=SCRIPT)
    assert answer.status_code == 409
    assert f'data-go="{union.pk}"' in answer.content.decode()
    client.post(address(union), {"act": "accept", "choice": str(rows[1].pk)})
    union.refresh_from_db()
    assert union.row == rows[1].pk


def test_a_row_that_is_no_more_cannot_be_chosen(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    assert client.post(address(fact(page, "organisation")), {"act": "accept", "choice": "987"}).status_code == 409


def test_new_is_new_even_where_a_row_was_suggested(personas: Personas, client: Client) -> None:
    organisation("Liên đoàn Lao động tỉnh Lào Cai", by=personas.lan)
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    assert fact(page, "organisation").suggestion == "same"
    client.post(address(fact(page, "organisation")), {"act": "accept", "choice": NEW})
    assert Organisation.objects.count() == 2


def test_a_group_is_accepted_at_once(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    client.post(f"/review/{page.pk}/groups/people/")
    states = Proposal.objects.filter(kind__in=["person", "post"]).values_list("state", flat=True)
    assert set(states) == {"accepted"}


def test_a_fact_that_was_missed_is_added_by_its_place_behind_an_emoji(personas: Personas, client: Client) -> None:
    page, _ = read("🎉 " + TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    start = page.text.index("thợ giỏi")
    typed = {"what": "figure", "from": start, "to": start + 8, "value": "12", "unit": "thợ giỏi", "bound": "about"}
    client.post(f"/review/{page.pk}/added/", typed)
    row = Figure.objects.get()
    (value,) = values_of(row, "value")
    assert [ground.quote for ground in value.evidence.all()] == ["thợ giỏi"]
    assert row.bound == "about"


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("organisation", {"name": "Báo Lào Cai", "kind": "media"}),
        ("person", {"name": "Trần Thị Mơ"}),
        ("post", {"title": "Phó Chủ tịch", "person": "p1"}),
        ("agreement", {"kind": "plan", "title": "Kế hoạch", "status": "proposed", "term": "2024-2028"}),
        ("statement", {"kind": "wish", "text": "mong hai bên gần nhau hơn"}),
        ("reference", {"number": "20-NQ/TW"}),
        ("exchange", {"kind": "visit", "date": "3/2024"}),
    ],
)
def test_every_kind_of_fact_can_be_added(kind: str, typed: dict[str, str], personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    answer = client.post(f"/review/{page.pk}/added/", {"what": kind, "words": "thợ giỏi hằng năm", **typed})
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    added = Proposal.objects.get(fact=None)
    assert (added.kind, added.state) == (kind, "accepted")


def test_a_post_is_added_to_a_person_whom_the_reader_missed_too(personas: Personas, client: Client) -> None:
    known = organisation("Liên đoàn Lao động tỉnh Yên Bái", by=personas.lan)
    text = f"{TALKS}\nCùng dự có Giàng A Páo của {known}.\n"
    page, _ = read(text, by=personas.lan, bureau=personas.lao_cai)
    Proposal.objects.filter(kind__in=["person", "organisation"], payload__name__in=["Giàng A Páo", str(known)]).delete()
    client.force_login(personas.lan)
    named = {"new_person": "Giàng A Páo", "new_organisation": str(known)}
    typed = {"what": "post", "words": "Cùng dự có Giàng A Páo", "title": "Phó Chủ tịch", **named}
    answer = client.post(f"/review/{page.pk}/added/", typed)
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    (tenure,) = Person.objects.get(shown="Giàng A Páo").tenures.all()
    assert (tenure.title, tenure.organisation) == ("Phó Chủ tịch", known)


def test_a_name_that_the_page_has_is_not_added_twice(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    typed = {"what": "statement", "words": "duy trì giao lưu", "kind": "wish", "text": "mong duy trì giao lưu"}
    client.post(f"/review/{page.pk}/added/", {**typed, "new_person": "Hà Văn Thử"})
    assert Proposal.objects.filter(kind="person").count() == 1
    assert Person.objects.get().commitments.get().text == "mong duy trì giao lưu"


def test_a_post_of_nobody_is_not_added(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    answer = client.post(f"/review/{page.pk}/added/", {"what": "post", "words": "Chủ tịch", "title": "Chủ tịch"})
    assert answer.status_code == 409
    assert "Hãy nêu ai giữ chức vụ" in answer.content.decode()


def test_a_line_of_work_is_added_to_its_agreement(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    local = fact(page, "agreement").payload["id"]
    typed = {"what": "line", "words": "giao lưu thợ giỏi", "text": "giao lưu thợ giỏi", "agreement": local}
    client.post(f"/review/{page.pk}/added/", typed)
    assert [line.text for line in Agreement.objects.get().lines.all()] == ["giao lưu thợ giỏi"]


def test_words_that_do_not_stand_on_the_page_add_nothing(personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    typed = {"what": "person", "words": "không có ở đây", "name": "Ai"}
    assert client.post(f"/review/{page.pk}/added/", typed).status_code == 400


@pytest.mark.parametrize("who", ["hai", "thao", "an"])
def test_nobody_else_decides(who: str, personas: Personas, client: Client) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(getattr(personas, who))
    written = Entry.objects.count()
    assert client.post(address(fact(page, "organisation")), {"act": "accept"}).status_code in {403, 404}
    assert client.post(f"/review/{page.pk}/groups/people/").status_code in {403, 404}
    assert client.post(f"/review/{page.pk}/again/").status_code in {403, 404}
    assert Entry.objects.count() == written
