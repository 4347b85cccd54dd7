import re

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.review.models import OccasionPage
from giaoluu.register.trail.models import Entry
from tests.office.desk.review.facts import fact
from tests.register.factories import OTHER_OUTLET, TALKS, read
from tests.register.personas import Personas


def test_a_page_is_moved_from_the_review_and_back_again(personas: Personas, client: Client) -> None:
    first, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    other, _ = read(OTHER_OUTLET, by=personas.lan, bureau=personas.lao_cai, name="bao.txt")
    client.force_login(personas.lan)
    address = f"/review/{other.pk}/move/"
    assert address in client.get(f"/review/{other.pk}/").content.decode()
    assert client.post(address, {"to": "own"}).status_code == 422
    client.post(address, {"to": "own", "why": "hai buổi khác nhau"})
    links = {link.page_id: link.occasion_id for link in OccasionPage.objects.all()}
    assert links[first.pk] != links[other.pk]
    shown = client.get(address).content.decode()
    assert f'value="o{links[first.pk]}"' in shown
    assert "hai buổi khác nhau" in shown
    client.post(address, {"to": f"o{links[first.pk]}", "why": "nhầm"})
    assert OccasionPage.objects.get(page=other).occasion_id == links[first.pk]


def test_an_exchange_shows_the_pages_that_tell_of_it_and_leads_to_moving_them(
    personas: Personas, client: Client
) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    client.post(f"/review/{page.pk}/facts/{fact(page, 'exchange').pk}/decide/", {"act": "accept"})
    shown = client.get(f"/exchanges/{Exchange.objects.get().pk}/").content.decode()
    assert f"/review/{page.pk}/move/" in shown


def test_an_occasion_of_another_province_is_neither_offered_nor_taken(personas: Personas, client: Client) -> None:
    theirs, _ = read(TALKS, by=personas.hai, bureau=personas.quang_tri)
    mine, _ = read(TALKS.replace("12/3/2024", "20/3/2024"), by=personas.lan, bureau=personas.lao_cai, name="b.txt")
    other = OccasionPage.objects.get(page=theirs).occasion_id
    client.force_login(personas.lan)
    assert f'value="o{other}"' not in client.get(f"/review/{mine.pk}/move/").content.decode()
    assert client.post(f"/review/{mine.pk}/move/", {"to": f"o{other}", "why": "thử"}).status_code in {404, 422}
    assert not Entry.objects.filter(operation="review.move_page").exists()


def test_the_database_is_asked_as_often_for_three_other_occasions_as_for_one(
    personas: Personas, client: Client
) -> None:
    mine, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    address = f"/review/{mine.pk}/move/?q=l%C3%A0o+cai"
    _another_occasion(1, personas, client)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    _another_occasion(2, personas, client)
    _another_occasion(3, personas, client)
    with CaptureQueriesContext(connection) as many:
        shown = client.get(address).content.decode()
    assert len(re.findall(r'value="o\d+"', shown)) == 3
    assert len(many) == len(few)


def _another_occasion(number: int, personas: Personas, client: Client) -> None:
    """Talks of another month, of which the exchange is accepted."""
    text = TALKS.replace("12/3/2024", f"1{number}/{3 + 2 * number}/2024")
    page, _ = read(text, by=personas.lan, bureau=personas.lao_cai, name=f"tin-{number}.txt")
    client.post(f"/review/{page.pk}/facts/{fact(page, 'exchange').pk}/decide/", {"act": "accept"})
