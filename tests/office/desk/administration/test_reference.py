import msgspec
import pytest
from django.test import Client

from giaoluu.office.desk.administration import reference
from giaoluu.register.organisations.loading import load_tables
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.tables import read_tables
from tests.register.personas import Personas

REFERENCE = "/administration/reference/"


@pytest.fixture
def an_at_work(client: Client, personas: Personas) -> Client:
    load_tables(read_tables(), by=personas.an)
    client.force_login(personas.an)
    return client


def test_units_are_those_of_the_day(an_at_work: Client) -> None:
    before = an_at_work.get(f"{REFERENCE}units/?on=2025-06-30&q=Yên Bái").content.decode()
    after = an_at_work.get(f"{REFERENCE}units/?on=2025-07-01&q=Yên Bái").content.decode()
    assert "tỉnh Yên Bái" in before or "Tỉnh Yên Bái" in before
    assert "Không có đơn vị hành chính nào như vậy." in after


def test_a_unit_tells_from_which_its_territory_came(an_at_work: Client) -> None:
    told = an_at_work.get(f"{REFERENCE}units/?on=2025-07-01&q=Lào Cai").context["units"]
    assert {tie.before.name for one in told for tie in one["from"]} >= {"Lào Cai", "Yên Bái"}


def test_where_all_is_on_record_there_is_nothing_to_load(an_at_work: Client) -> None:
    assert "không có gì phải nạp" in an_at_work.get(REFERENCE).content.decode()


def test_a_newer_shipment_is_shown_before_it_is_loaded(an_at_work: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = read_tables()
    first = msgspec.structs.replace(tables.organisations[0], industry="nghề thử nghiệm")
    newer = msgspec.structs.replace(tables, organisations=[first, *tables.organisations[1:]])
    monkeypatch.setattr(reference, "read_tables", lambda: newer)
    assert "nghề thử nghiệm" in an_at_work.get(REFERENCE).content.decode()
    assert not Organisation.objects.filter(industry="nghề thử nghiệm").exists()
    an_at_work.post(f"{REFERENCE}load/")
    assert Organisation.objects.get(industry="nghề thử nghiệm").slug == first.id
    assert "không có gì phải nạp" in an_at_work.get(REFERENCE).content.decode()


def test_what_ships_is_told_on_the_trail_by_the_name_of_none_of_its_rows(an_at_work: Client) -> None:
    acts = an_at_work.get("/trail/?scope=all&operation=organisations.load_words").context["acts"]
    assert [(act.subject, act.more > 0) for act in acts] == [("", True)]


def test_only_who_may_load_sees_what_would_be(client: Client, personas: Personas) -> None:
    client.force_login(personas.minh)
    assert client.get(REFERENCE).status_code == 403
    assert client.post(f"{REFERENCE}load/").status_code == 403
