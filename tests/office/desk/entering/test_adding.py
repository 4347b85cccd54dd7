"""Rows that no page tells of, recorded by hand: each with a note as its evidence."""

import re

import pytest
from django.test import Client

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.archive.evidence import values_of
from giaoluu.register.commitments.models import Aid, Commitment
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.indicators.models import Figure
from giaoluu.register.organisations.models import Event, Name, Organisation, Unit
from giaoluu.register.organisations.placing import place_below
from giaoluu.register.people.models import Person
from tests.register.factories import NOTED, organisation, person
from tests.register.personas import Personas

NOTE = {"note": "điện thoại 12/3 với Văn phòng LĐLĐ tỉnh"}
LAO_CAI, BO_KEO = "Liên đoàn Lao động tỉnh Lào Cai", "Liên hiệp Công đoàn tỉnh Bò Kẹo"


@pytest.fixture
def lao_cai(personas: Personas) -> Organisation:
    """Return the federation of Lào Cai."""
    return organisation(LAO_CAI, by=personas.lan)


@pytest.fixture
def bo_keo(personas: Personas) -> Organisation:
    """Return the federation of Bò Kẹo in Laos."""
    return organisation(BO_KEO, by=personas.lan, country="LA")


@pytest.fixture
def lan_at_work(client: Client, personas: Personas) -> Client:
    client.force_login(personas.lan)
    return client


def _sent(client: Client, address: str, **typed: str) -> str:
    """Send a form that is to be written, and return what the screen shows then."""
    answer = client.post(address, {**NOTE, **typed}, follow=True)
    assert answer.redirect_chain, answer.content.decode()[-6000:]
    return answer.content.decode()


def _foretold(client: Client, address: str, **typed: str) -> tuple[str, dict[str, str]]:
    """Send a form that sets more than was typed; return what it foretells, and what is to be sent once that is seen."""
    answer = client.post(address, {**NOTE, **typed})
    shown = answer.content.decode()
    assert answer.status_code == 200, shown[-6000:]
    (mark,) = re.findall(r'name="agreed" value="(\w+)"', shown)
    return shown, {**typed, "agreed": mark}


def test_an_exchange_is_recorded_with_its_parties_found_by_their_names(
    lan_at_work: Client, lao_cai: Organisation, bo_keo: Organisation
) -> None:
    typed = {"kind": "talks", "title": "Hội đàm tại Bò Kẹo", "date": "3/2024", "host": BO_KEO, "guest": LAO_CAI}
    shown = _sent(lan_at_work, "/exchanges/new/", **typed)
    row = Exchange.objects.get()
    assert row.date == "2024-03"
    assert {(party.organisation, party.role) for party in row.parties.all()} == {(bo_keo, "host"), (lao_cai, "guest")}
    assert NOTE["note"] in shown


def test_no_row_is_recorded_without_saying_how_it_is_known(lan_at_work: Client) -> None:
    answer = lan_at_work.post("/exchanges/new/", {"kind": "visit", "title": "Thăm Bò Kẹo"})
    assert answer.status_code == 422
    assert "Thăm Bò Kẹo" in answer.content.decode()
    assert not Exchange.objects.exists()


def test_a_name_that_two_bodies_bear_is_asked_back_and_nothing_typed_is_lost(
    lan_at_work: Client, lao_cai: Organisation, personas: Personas
) -> None:
    later = organisation(LAO_CAI, by=personas.lan, valid_from="2025-07-01")
    typed = {"kind": "visit", "title": "Thăm Lào Cai", "host": LAO_CAI, **NOTE}
    answer = lan_at_work.post("/exchanges/new/", typed)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "từ 1/7/2025" in shown
    assert "Thăm Lào Cai</textarea>" in shown
    _sent(lan_at_work, "/exchanges/new/", **typed, **{"host-for": LAO_CAI, "host-row": str(later.pk)})
    assert [party.organisation for party in Exchange.objects.get().parties.all()] == [later]


def test_a_part_of_a_name_offers_what_bears_it(lan_at_work: Client, bo_keo: Organisation) -> None:
    answer = lan_at_work.post("/aid/new/", {"amount": "50.000.000", "currency": "VND", "giver": "bo keo", **NOTE})
    assert answer.status_code == 422
    assert f'value="{bo_keo.pk}" checked' in answer.content.decode()


def test_a_name_that_the_register_does_not_know_is_told_as_such(lan_at_work: Client) -> None:
    answer = lan_at_work.post("/figures/new/", {"value": "12", "bound": "exact", "organisation": "Hội Lạ", **NOTE})
    assert "Trong sổ chưa có tên này" in answer.content.decode()
    assert not Figure.objects.exists()


def test_an_agreement_is_recorded_with_its_parties(
    lan_at_work: Client, lao_cai: Organisation, bo_keo: Organisation
) -> None:
    typed = {"kind": "memorandum", "status": "signed", "term": "2024 - 2028", "first": LAO_CAI, "second": BO_KEO}
    _sent(lan_at_work, "/agreements/new/", **typed)
    row = Agreement.objects.get()
    assert row.term == "2024/2028"
    assert [party.organisation for party in row.parties.all()] == [lao_cai, bo_keo]


def test_a_person_is_recorded_with_a_post(lan_at_work: Client, lao_cai: Organisation) -> None:
    _sent(lan_at_work, "/people/new/", shown="Hà Văn Thử", title="Phó Chủ tịch", body=LAO_CAI)
    (tenure,) = Person.objects.get().tenures.all()
    assert (tenure.title, tenure.organisation) == ("Phó Chủ tịch", lao_cai)


def test_who_is_called_like_somebody_on_record_is_recorded_only_as_another_one(
    lan_at_work: Client, personas: Personas
) -> None:
    person("Hà Văn Thử", by=personas.lan)
    answer = lan_at_work.post("/people/new/", {"shown": "Ha Van Thu", **NOTE})
    assert answer.status_code == 422
    assert "Trong sổ đã có tên này" in answer.content.decode()
    _sent(lan_at_work, "/people/new/", shown="Hà Văn Thử", another="on")
    assert Person.objects.filter(shown="Hà Văn Thử").count() == 2


def test_an_organisation_is_recorded_with_names_and_years(lan_at_work: Client) -> None:
    typed = {"name": "Tổng Công hội tỉnh Vân Nam", "kind": "trade_union", "country": "CN", "native": "云南省总工会"}
    _sent(lan_at_work, "/organisations/new/", **typed, valid_from="1950")
    row = Organisation.objects.get()
    assert (row.shown, row.valid_from) == ("Tổng Công hội tỉnh Vân Nam", "1950")
    assert {(name.text, name.kind) for name in row.names.all()} == {
        ("Tổng Công hội tỉnh Vân Nam", "official"),
        ("云南省总工会", "native"),
    }


def test_a_promise_is_recorded_with_who_has_to_act_until_when(
    lan_at_work: Client, lao_cai: Organisation, personas: Personas
) -> None:
    speaker = person("Khăm Phon", by=personas.lan)
    typed = {"kind": "commitment", "text": "nhận 5 cán bộ sang học", "speaker": "Khăm Phon", "bound": LAO_CAI}
    _sent(lan_at_work, "/commitments/new/", **typed, due="6/2025")
    row = Commitment.objects.get()
    assert (row.speaker, row.due) == (speaker, "2025-06")
    assert [bound.organisation for bound in row.bound.all()] == [lao_cai]


def test_aid_and_figures_keep_every_digit(lan_at_work: Client, lao_cai: Organisation) -> None:
    _sent(lan_at_work, "/aid/new/", amount="1.234.567.890,25", currency="VND", bound="exact", giver=LAO_CAI)
    _sent(lan_at_work, "/figures/new/", value="3,5", bound="about", unit="%", organisation=LAO_CAI)
    assert str(Aid.objects.get().amount) == "1234567890.25"
    assert str(Figure.objects.get().value.normalize()) == "3.5"


def test_a_body_is_renamed_by_a_decision_and_the_old_name_ends_the_day_before(
    lan_at_work: Client, lao_cai: Organisation
) -> None:
    typed = {"kind": "renamed", "on": "1/7/2026", "new_name": "Liên đoàn Lao động Lào Cai mới"}
    decided = {"decision_number": "123/QĐ-TLĐ", "decision_date": "15/6/2026", "decision_signer": "Trần Văn Ký"}
    address = f"/organisations/{lao_cai.pk}/events/new/"
    foretold, seen = _foretold(lan_at_work, address, **typed, **decided)
    assert f"Tên “{LAO_CAI}”: đến 30/6/2026" in foretold
    shown = _sent(lan_at_work, address, **seen)
    assert Organisation.objects.get().shown == "Liên đoàn Lao động Lào Cai mới"
    assert Name.objects.get(text=LAO_CAI).valid_to == "2026-06-30"
    assert "123/QĐ-TLĐ" in shown
    assert "Trần Văn Ký" in shown


def test_a_merger_ends_what_was_there_before_and_tells_what_went_over(
    lan_at_work: Client, lao_cai: Organisation, personas: Personas
) -> None:
    yen_bai = organisation("Liên đoàn Lao động tỉnh Yên Bái", by=personas.lan)
    merged = organisation("Liên đoàn Lao động Lào Cai - Yên Bái", by=personas.lan)
    sides = {"before_1": LAO_CAI, "before_2": str(yen_bai), "share_2": "toàn bộ", "after_1": str(merged)}
    address = f"/organisations/{lao_cai.pk}/events/new/"
    foretold, seen = _foretold(lan_at_work, address, kind="merged", on="1/7/2025", **sides)
    assert "Tồn tại từ 1/7/2025" in foretold
    assert not Event.objects.exists()
    _sent(lan_at_work, address, **seen)
    (event,) = Event.objects.all()
    assert {(part.organisation, part.side, part.share) for part in event.parts.all()} == {
        (lao_cai, "before", ""),
        (yen_bai, "before", "toàn bộ"),
        (merged, "after", ""),
    }
    assert Organisation.objects.get(pk=yen_bai.pk).valid_to == "2025-06-30"


def test_who_changes_the_day_after_the_preview_sees_another_preview(lan_at_work: Client, lao_cai: Organisation) -> None:
    address = f"/organisations/{lao_cai.pk}/events/new/"
    _shown, seen = _foretold(lan_at_work, address, kind="dissolved", on="1/7/2025", before_1=LAO_CAI)
    foretold, _seen = _foretold(lan_at_work, address, **{**seen, "on": "1/8/2025"})
    assert "Tồn tại đến 31/7/2025" in foretold
    assert not Event.objects.exists()


def test_what_stood_below_goes_below_the_successor_once_it_was_shown(
    lan_at_work: Client, lao_cai: Organisation, personas: Personas
) -> None:
    district = organisation("Liên đoàn Lao động huyện Bát Xát", by=personas.lan)
    place_below(district, lao_cai, by=personas.lan, grounds=NOTED, relation="organisational")
    address = f"/organisations/{lao_cai.pk}/events/new/"
    typed = {
        "kind": "merged",
        "on": "1/7/2025",
        "before_1": LAO_CAI,
        "new_body": "LĐLĐ tỉnh Lào Cai mới",
        "heir": "new",
    }
    foretold, seen = _foretold(lan_at_work, address, **typed)
    assert "“Liên đoàn Lao động huyện Bát Xát” về trực thuộc từ 1/7/2025" in foretold
    _sent(lan_at_work, address, **seen)
    new = Organisation.objects.get(shown="LĐLĐ tỉnh Lào Cai mới")
    assert [(one.parent, one.valid_from) for one in district.parents.order_by("pk")][1:] == [(new, "2025-07-01")]


def test_an_event_on_record_passes_on_what_stood_below_from_its_own_screen(
    lan_at_work: Client, lao_cai: Organisation, bo_keo: Organisation, personas: Personas
) -> None:
    district = organisation("Liên đoàn Lao động huyện Bát Xát", by=personas.lan)
    address = f"/organisations/{lao_cai.pk}/events/new/"
    merged = {"kind": "merged", "on": "1/7/2025", "before_1": LAO_CAI, "after_1": BO_KEO}
    _told, seen = _foretold(lan_at_work, address, **merged)
    _sent(lan_at_work, address, **seen)
    place_below(district, lao_cai, by=personas.lan, grounds=NOTED, relation="organisational")
    passing = f"/events/{Event.objects.get().pk}/event-heirs/new/"
    assert passing in lan_at_work.get(f"/events/{Event.objects.get().pk}/amend/").content.decode()
    assert BO_KEO in lan_at_work.get(passing).content.decode()
    refused = lan_at_work.post(passing, {"heir": LAO_CAI, **NOTE})
    assert refused.status_code == 422
    foretold, seen = _foretold(lan_at_work, passing, heir=BO_KEO)
    assert "“Liên đoàn Lao động huyện Bát Xát” về trực thuộc từ 1/7/2025" in foretold
    _sent(lan_at_work, passing, **seen)
    assert [(one.parent, one.valid_to) for one in district.parents.order_by("pk")] == [
        (lao_cai, "2025-06-30"), (bo_keo, ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"kind": "merged", "after_1": BO_KEO, "heir": "2"}, "Chỗ đó chưa ghi đơn vị nào"),
        ({"kind": "merged", "after_1": BO_KEO, "heir": "new"}, "Chỗ đó chưa ghi đơn vị nào"),
        ({"kind": "status_changed", "heir": "1"}, "không đơn vị nào kết thúc"),
    ],
)
def test_an_heir_that_cannot_be_is_refused(
    typed: dict[str, str], told: str, lan_at_work: Client, lao_cai: Organisation, bo_keo: Organisation
) -> None:
    address = f"/organisations/{lao_cai.pk}/events/new/"
    refused = lan_at_work.post(address, {**NOTE, "on": "1/7/2025", "before_1": LAO_CAI, **typed})
    assert refused.status_code == 422
    assert told in refused.content.decode()


def test_what_came_of_a_merger_is_recorded_with_it_though_it_bears_the_old_name(
    lan_at_work: Client, lao_cai: Organisation, personas: Personas
) -> None:
    organisation("Liên đoàn Lao động tỉnh Yên Bái", by=personas.lan)
    address = f"/organisations/{lao_cai.pk}/events/new/"
    chosen = {"before_1": LAO_CAI, "before_1-for": LAO_CAI, "before_1-row": str(lao_cai.pk)}
    sides = {**chosen, "before_2": "Liên đoàn Lao động tỉnh Yên Bái", "new_body": LAO_CAI}
    typed = {"kind": "merged", "on": "1/7/2025", **sides}
    asked = lan_at_work.post(address, {**NOTE, **typed})
    assert asked.status_code == 422
    _shown, seen = _foretold(lan_at_work, address, **typed, another="on")
    shown = _sent(lan_at_work, address, **seen)
    old, new = Organisation.objects.filter(shown=LAO_CAI).order_by("valid_from")
    assert (old.valid_to, new.valid_from, new.level, new.country) == ("2025-06-30", "2025-07-01", old.level, "VN")
    assert "(từ 1/7/2025)" in shown
    assert "(đến 30/6/2025)" in shown


def test_a_merger_into_nothing_is_refused(lan_at_work: Client, lao_cai: Organisation) -> None:
    typed = {"kind": "merged", "on": "2025", "before_1": LAO_CAI, **NOTE}
    assert lan_at_work.post(f"/organisations/{lao_cai.pk}/events/new/", typed).status_code == 422
    assert not Event.objects.exists()


def test_what_belongs_to_a_row_is_added_on_its_screen(
    lan_at_work: Client, lao_cai: Organisation, bo_keo: Organisation, personas: Personas
) -> None:
    holder = person("Hà Văn Thử", by=personas.lan)
    _sent(lan_at_work, "/exchanges/new/", kind="visit", title="Thăm Bò Kẹo")
    _sent(lan_at_work, "/agreements/new/", kind="plan", status="agreed", title="Kế hoạch 2025")
    visit, plan = Exchange.objects.get(), Agreement.objects.get()
    _sent(lan_at_work, f"/exchanges/{visit.pk}/exchange-parties/new/", organisation=BO_KEO, role="host")
    _sent(lan_at_work, f"/exchanges/{visit.pk}/participants/new/", person="Hà Văn Thử", role="trưởng đoàn")
    _sent(lan_at_work, f"/exchanges/{visit.pk}/exchange-agreements/new/", agreement="Kế hoạch 2025")
    _sent(lan_at_work, f"/agreements/{plan.pk}/agreement-parties/new/", organisation=LAO_CAI)
    _sent(lan_at_work, f"/agreements/{plan.pk}/lines/new/", text="mở lớp tiếng Việt")
    _sent(lan_at_work, f"/people/{holder.pk}/tenures/new/", title="Chủ tịch", organisation=LAO_CAI, valid_from="2023")
    _sent(lan_at_work, f"/people/{holder.pk}/person-names/new/", text="Ha Van Thu", language="en")
    _sent(
        lan_at_work, f"/organisations/{lao_cai.pk}/names/new/", text="LĐLĐ Lào Cai", kind="abbreviation", language="vi"
    )
    assert [(party.organisation, party.role) for party in visit.parties.all()] == [(bo_keo, "host")]
    assert [(one.person, one.role) for one in visit.participants.all()] == [(holder, "trưởng đoàn")]
    assert list(visit.agreements.all()) == [plan]
    assert [line.text for line in plan.lines.all()] == ["mở lớp tiếng Việt"]
    assert [tenure.valid_from for tenure in holder.tenures.all()] == ["2023"]
    assert values_of(lao_cai.names.get(text="LĐLĐ Lào Cai"), "text").get().evidence.get().note == NOTE["note"]


def test_a_party_that_is_on_record_keeps_its_role_and_the_form_says_so(
    lan_at_work: Client, lao_cai: Organisation
) -> None:
    _sent(lan_at_work, "/exchanges/new/", kind="visit", title="Thăm", host=LAO_CAI)
    address = f"/exchanges/{Exchange.objects.get().pk}/exchange-parties/new/"
    answer = lan_at_work.post(address, {"organisation": LAO_CAI, "role": "guest", **NOTE})
    assert answer.status_code == 422
    assert "Ở đây đã ghi rồi" in answer.content.decode()


def test_who_only_reads_is_offered_nothing_to_add(client: Client, lao_cai: Organisation, personas: Personas) -> None:
    client.force_login(personas.thao)
    for address in ("/exchanges/", f"/organisations/{lao_cai.pk}/"):
        assert "/new/" not in client.get(address).content.decode()
    assert client.post("/exchanges/new/", {"kind": "visit", **NOTE}).status_code == 403


def test_a_body_is_placed_below_another_from_a_day_in_place_of_the_present_one(
    lan_at_work: Client, lao_cai: Organisation, personas: Personas
) -> None:
    old, new = (organisation(f"Tổng Liên đoàn {number}", by=personas.lan) for number in (1, 2))
    former = place_below(lao_cai, old, by=personas.lan, grounds=NOTED, relation="organisational")
    typed = {"relation": "organisational", "parent": str(new), "valid_from": "1/7/2025", "instead": "on"}
    shown = _sent(lan_at_work, f"/organisations/{lao_cai.pk}/places/new/", **typed)
    former.refresh_from_db()
    assert former.valid_to == "2025-06-30"
    assert str(new) in shown
    assert "từ 1/7/2025" in shown


def test_who_says_in_place_of_the_present_one_must_say_from_when(
    lan_at_work: Client, lao_cai: Organisation, bo_keo: Organisation
) -> None:
    typed = {"relation": "organisational", "parent": str(bo_keo), "instead": "on", **NOTE}
    answer = lan_at_work.post(f"/organisations/{lao_cai.pk}/places/new/", typed)
    assert answer.status_code == 422
    assert "Hãy cho biết từ khi nào" in answer.content.decode()


def test_of_two_units_of_one_name_the_one_that_is_meant_is_asked_back(
    lan_at_work: Client, lao_cai: Organisation
) -> None:
    told = {"name": "Lào Cai", "full_name": "tỉnh Lào Cai", "kind": "province", "country": "VN"}
    Unit.objects.create(slug="vn-10-1991", valid_from="1991-10-01", valid_to="2025-06-30", **told)
    new = Unit.objects.create(slug="vn-15-2025", valid_from="2025-07-01", **told)
    address = f"/organisations/{lao_cai.pk}/territories/new/"
    answer = lan_at_work.post(address, {"unit": "tinh lao cai", **NOTE})
    assert answer.status_code == 422
    assert "1/10/1991 – 30/6/2025" in answer.content.decode()
    chosen = {"unit": "tinh lao cai", "unit-for": "tinh lao cai", "unit-row": str(new.pk)}
    shown = _sent(lan_at_work, address, **chosen, valid_from="2025")
    assert [row.unit for row in lao_cai.territory.all()] == [new]
    assert "hoạt động tại đây từ 2025" in shown


def test_a_district_that_nobody_has_needed_yet_is_offered_and_chosen(
    lan_at_work: Client, lao_cai: Organisation
) -> None:
    address = f"/organisations/{lao_cai.pk}/territories/new/"
    asked = lan_at_work.post(address, {"unit": "huyện Bát Xát", **NOTE})
    assert asked.status_code == 422
    shown = asked.content.decode()
    assert 'value="vn-huyen-bat-xat-lao-cai"' in shown
    assert not Unit.objects.exists()
    chosen = {"unit": "huyện Bát Xát", "unit-for": "huyện Bát Xát", "unit-row": "vn-huyen-bat-xat-lao-cai"}
    assert "huyện Bát Xát, Lào Cai" in _sent(lan_at_work, address, **chosen)
    assert lan_at_work.get("/organisations/?in=bat+xat").content.decode().count(LAO_CAI) > 0
    assert "huyện Bát Xát" not in lan_at_work.get("/organisations/").content.decode()


def test_a_commune_of_which_nothing_is_known_is_recorded_with_the_body_that_works_there(
    lan_at_work: Client, lao_cai: Organisation
) -> None:
    address = f"/organisations/{lao_cai.pk}/territories/new/"
    typed = {"new_unit": "xã Y Tý, tỉnh Lào Cai", "new_unit_kind": "commune", "valid_from": "1/7/2025"}
    assert "xã Y Tý, tỉnh Lào Cai" in _sent(lan_at_work, address, **typed)
    unit = Unit.objects.get()
    assert (unit.name, unit.kind, unit.country) == ("Y Tý", "commune", "VN")
    assert [value.field for value in values_of(unit)] == ["country", "kind", "name"]
    place = lao_cai.territory.get()
    amending = f"/units/{unit.pk}/amend/"
    assert amending in lan_at_work.get(f"/territories/{place.pk}/amend/").content.decode()
    mended = {"full_name": "xã Y Tý (Bát Xát), tỉnh Lào Cai", "kind": "commune", "seen": "1"}
    assert "xã Y Tý (Bát Xát)" in _sent(lan_at_work, amending, **mended)
    _sent(lan_at_work, amending, **{**mended, "full_name": "xã Y Tý, tỉnh Lào Cai", "seen": "2"})
    again = lan_at_work.post(address, {**typed, **NOTE})
    assert again.status_code == 422
    assert "hãy chọn ở ô trên" in again.content.decode()


@pytest.mark.parametrize(
    "typed", [{}, {"new_unit": "xã Y Tý"}, {"unit": "huyện Bát Xát", "new_unit": "xã Y Tý", "new_unit_kind": "commune"}]
)
def test_one_unit_is_told_with_its_kind(lan_at_work: Client, lao_cai: Organisation, typed: dict[str, str]) -> None:
    address = f"/organisations/{lao_cai.pk}/territories/new/"
    assert lan_at_work.post(address, {**typed, **NOTE}).status_code == 422
    assert not Unit.objects.exists()


def test_which_of_two_bodies_of_one_name_a_form_is_for_stands_in_its_heading(
    lan_at_work: Client, lao_cai: Organisation, personas: Personas
) -> None:
    later = organisation(LAO_CAI, by=personas.lan, valid_from="2025-07-01")
    for address in (f"/organisations/{later.pk}/places/new/", f"/organisations/{later.pk}/amend/"):
        assert "(từ 1/7/2025)" in lan_at_work.get(address).content.decode()


def test_a_union_abroad_is_recorded_with_what_it_is_affiliated_to(lan_at_work: Client, bo_keo: Organisation) -> None:
    typed = {"name": "Công đoàn huyện Tôn Phậng", "kind": "trade_union", "country": "LA", "affiliation": BO_KEO}
    shown = _sent(lan_at_work, "/organisations/new/", **typed)
    assert Organisation.objects.get(shown="Công đoàn huyện Tôn Phậng").affiliation == bo_keo
    assert BO_KEO in shown


def test_a_part_of_what_was_given_is_recorded_with_its_whole_found_by_the_amount(
    lan_at_work: Client, lao_cai: Organisation
) -> None:
    _sent(lan_at_work, "/aid/new/", amount="560.000.000", currency="VND", bound="exact", giver=LAO_CAI)
    whole = Aid.objects.get()
    typed = {"amount": "200.000.000", "currency": "VND", "bound": "exact", "part_of": "560.000.000 VND"}
    shown = _sent(lan_at_work, "/aid/new/", **typed)
    part = Aid.objects.exclude(pk=whole.pk).get()
    assert part.part_of == whole
    assert "Khoản này đã tính trong tổng" in shown
    assert f"/aid/{part.pk}/" in lan_at_work.get(f"/aid/{whole.pk}/").content.decode()
    assert "thuộc khoản 560.000.000 VND" in lan_at_work.get("/aid/").content.decode()


def test_no_sum_becomes_a_part_of_its_own_part(lan_at_work: Client, lao_cai: Organisation) -> None:
    _sent(lan_at_work, "/aid/new/", amount="560.000.000", currency="VND", bound="exact", giver=LAO_CAI)
    typed = {"currency": "VND", "bound": "exact", "giver": LAO_CAI}
    _sent(lan_at_work, "/aid/new/", **typed, amount="200.000.000", part_of="560.000.000 VND")
    whole = Aid.objects.get(part_of=None)
    again = {**typed, "amount": "560.000.000", "part_of": "200.000.000 VND", "seen": str(whole.version), **NOTE}
    answer = lan_at_work.post(f"/aid/{whole.pk}/amend/", again)
    assert "Một khoản không thể là phần của chính nó." in answer.content.decode()
    whole.refresh_from_db()
    assert whole.part_of is None


def test_a_part_of_a_figure_is_recorded_with_its_whole_found_by_the_number(
    lan_at_work: Client, lao_cai: Organisation
) -> None:
    _sent(lan_at_work, "/figures/new/", value="1.250", unit="đoàn viên", bound="exact", organisation=LAO_CAI)
    _sent(lan_at_work, "/figures/new/", value="310", unit="nữ", bound="exact", part_of="1.250 đoàn viên")
    whole, part = Figure.objects.order_by("pk")
    assert part.part_of == whole


def test_no_figure_becomes_a_part_of_its_own_part(lan_at_work: Client, lao_cai: Organisation) -> None:
    typed = {"unit": "người", "bound": "exact"}
    _sent(lan_at_work, "/figures/new/", **typed, value="1.250")
    _sent(lan_at_work, "/figures/new/", **typed, value="310", part_of="1.250 người")
    whole = Figure.objects.get(part_of=None)
    again = {**typed, "value": "1.250", "part_of": "310 người", "seen": str(whole.version), **NOTE}
    answer = lan_at_work.post(f"/figures/{whole.pk}/amend/", again)
    assert "Một số liệu không thể là phần của chính nó." in answer.content.decode()
