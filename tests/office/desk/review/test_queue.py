from django.test import Client

from giaoluu.register.review.operations import accept_with_what_it_needs
from tests.register.factories import OTHER_OUTLET, TALKS, read
from tests.register.personas import Personas


def test_two_pages_on_one_event_stand_together(personas: Personas, client: Client) -> None:
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    read(OTHER_OUTLET, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    found = client.get("/review/").context["rows"].object_list
    assert [len(one.pages) for one in found] == [2]
    assert found[0].told_by == 2


def test_a_reprint_is_named_and_counts_once(personas: Personas, client: Client) -> None:
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    read(TALKS, by=personas.hai, bureau=personas.quang_tri)
    read(f"\ufeff{TALKS}", by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    (one,) = client.get("/review/").context["rows"].object_list
    copies = [page for page in one.pages if page.copies]
    assert (len(one.pages), len(copies), one.told_by) == (2, 1, 1)


def test_what_is_decided_leaves_the_queue(personas: Personas, client: Client) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    for proposal in proposals:
        proposal.refresh_from_db()
        if not proposal.decided:
            accept_with_what_it_needs(proposal, by=personas.lan)
    assert not client.get("/review/").context["rows"].object_list


def test_each_province_sees_its_own_and_who_leads_sees_both(personas: Personas, client: Client) -> None:
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    read(TALKS.replace("Lào Cai", "Quảng Trị"), by=personas.hai, bureau=personas.quang_tri)
    seen = {}
    for who in ("lan", "hai", "thao"):
        client.force_login(getattr(personas, who))
        seen[who] = len(client.get("/review/").context["rows"].object_list)
    assert seen == {"lan": 1, "hai": 1, "thao": 2}


def test_the_queue_is_searched_by_title(personas: Personas, client: Client) -> None:
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    assert client.get("/review/?q=Vân+Nam").context["rows"].object_list
    assert not client.get("/review/?q=Quảng+Tây").context["rows"].object_list
    assert not client.get("/review/?kind=congress").context["rows"].object_list
