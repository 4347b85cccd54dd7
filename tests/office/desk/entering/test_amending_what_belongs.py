"""Rows that belong to another, amended and taken out by hand: parties, posts, names, lines of work, events."""

import re
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from giaoluu.register.agreements.operations import add_line, record_agreement
from giaoluu.register.archive.evidence import values_of
from giaoluu.register.archive.models import Evidence, Value
from giaoluu.register.commitments.operations import record_aid, record_commitment
from giaoluu.register.exchanges.operations import add_participant, amend_party, link_agreement, record_exchange
from giaoluu.register.indicators.operations import record_figure
from giaoluu.register.organisations.models import Organisation, Unit
from giaoluu.register.organisations.operations import add_name, record_event
from giaoluu.register.organisations.placing import amend_place, place_below, work_in
from giaoluu.register.people.operations import add_name as add_name_of_person
from giaoluu.register.people.operations import record_tenure
from giaoluu.register.trail.rows import noun_of
from tests.register.factories import NOTED, organisation, person
from tests.register.personas import Personas

NOTE = {"note": "công văn 58/LĐLĐ"}
LAO_CAI = "Liên đoàn Lao động tỉnh Lào Cai"


@pytest.fixture
def rows(personas: Personas) -> dict[str, Any]:
    """Return a row of each kind that belongs to another, and aid and a figure."""
    by = personas.lan
    lao_cai, bo_keo = organisation(LAO_CAI, by=by), organisation("Liên hiệp Công đoàn tỉnh Bò Kẹo", by=by)
    organisation("Công đoàn Y tế tỉnh Lào Cai", by=by)
    thu, top = person("Hà Văn Thử", by=by), organisation("Tổng Liên đoàn Lao động Việt Nam", by=by)
    _unit("vn-15-2004", "tỉnh Yên Bái")
    visit = record_exchange("visit", parties=[(lao_cai, "host"), (bo_keo, "guest")], by=by, grounds=NOTED, title="Thăm")
    plan = record_agreement("plan", status="agreed", parties=[lao_cai, bo_keo], by=by, grounds=NOTED, title="Kế hoạch")
    said = record_commitment("wish", "mong gặp lại", binds=[lao_cai], by=by, grounds=NOTED)
    dissolved = record_event("dissolved", before=[bo_keo], after=[], on="2025-07-01", by=by, grounds=NOTED)
    alias = add_name(lao_cai, "LĐLĐ Lào Cai", by=by, grounds=NOTED)
    return {
        "exchange-parties": visit.parties.get(organisation=lao_cai),
        "participants": add_participant(visit, thu, by=by, grounds=NOTED, role="thành viên"),
        "exchange-agreements": link_agreement(visit, plan, by=by, grounds=NOTED),
        "agreement-parties": plan.parties.get(organisation=lao_cai),
        "lines": add_line(plan, "trao đổi đoàn", by=by, grounds=NOTED),
        "tenures": record_tenure(thu, "Chủ tịch", lao_cai, by=by, grounds=NOTED, attested="2024"),
        "person-names": add_name_of_person(thu, "Ha Van Thu", by=by, grounds=NOTED),
        "names": alias,
        "bound": said.bound.get(),
        "places": place_below(lao_cai, top, by=by, grounds=NOTED, relation="organisational"),
        "territories": work_in(lao_cai, _unit("vn-10-1991", "tỉnh Lào Cai"), by=by, grounds=NOTED),
        "events": dissolved,
        "event-parts": dissolved.parts.get(),
        "aid": record_aid(5_000_000, "VND", by=by, grounds=NOTED, giver=lao_cai),  # type: ignore[arg-type]
        "figures": record_figure(3, by=by, grounds=NOTED, unit="đoàn"),  # type: ignore[arg-type]
    }


def _unit(slug: str, full_name: str) -> Unit:
    name = full_name.partition(" ")[2]
    return Unit.objects.create(slug=slug, name=name, full_name=full_name, kind="province", country="VN")


@pytest.fixture
def lan_at_work(client: Client, personas: Personas) -> Client:
    client.force_login(personas.lan)
    return client


def _typed(client: Client, address: str, **changed: str) -> dict[str, str]:
    """Return what the form at `address` would send, with some fields typed otherwise."""
    form = client.get(address).context["form"]
    typed: dict[str, str] = {}
    for bound in form:
        value = bound.value()
        if isinstance(value, tuple):
            typed |= dict(zip((bound.name, f"{bound.name}-row", f"{bound.name}-for"), value, strict=True))
        elif value not in (None, False):
            typed[bound.name] = str(value)
    return {**typed, **NOTE, **changed}


@pytest.mark.parametrize(
    ("kind", "column", "told"),
    [
        ("exchange-parties", "role", ("organiser", "organiser")),
        ("exchange-parties", "organisation", ("Công đoàn Y tế tỉnh Lào Cai", "Công đoàn Y tế tỉnh Lào Cai")),
        ("participants", "role", ("trưởng đoàn", "trưởng đoàn")),
        ("agreement-parties", "organisation", ("Công đoàn Y tế tỉnh Lào Cai", "Công đoàn Y tế tỉnh Lào Cai")),
        ("lines", "text", ("trao đổi đoàn hằng năm", "trao đổi đoàn hằng năm")),
        ("tenures", "valid_from", ("6/2023", "2023-06")),
        ("tenures", "acting", ("on", "True")),
        ("tenures", "organisation", ("", "None")),
        ("person-names", "text", ("Hà Văn Thử (Thử Lào)", "Hà Văn Thử (Thử Lào)")),
        ("names", "valid_to", ("30/6/2025", "2025-06-30")),
        ("bound", "organisation", ("Công đoàn Y tế tỉnh Lào Cai", "Công đoàn Y tế tỉnh Lào Cai")),
        ("places", "relation", ("territorial", "territorial")),
        ("places", "parent", ("Công đoàn Y tế tỉnh Lào Cai", "Công đoàn Y tế tỉnh Lào Cai")),
        ("places", "valid_to", ("6/2025", "2025-06")),
        ("territories", "unit", ("tinh yen bai", "tỉnh Yên Bái")),
        ("territories", "valid_from", ("1/10/1991", "1991-10-01")),
        ("events", "decision_number", ("58/QĐ-TLĐ", "58/QĐ-TLĐ")),
        ("event-parts", "share", ("một phần", "một phần")),
        ("aid", "receiver", ("Liên hiệp Công đoàn tỉnh Bò Kẹo", "Liên hiệp Công đoàn tỉnh Bò Kẹo")),
        ("aid", "amount", ("7.500.000", "7500000.00")),
        ("figures", "turns", ("on", "True")),
        ("figures", "high", ("3,5", "3.500000")),
    ],
)
def test_every_column_is_amended_on_a_note(
    kind: str, column: str, told: tuple[str, str], lan_at_work: Client, rows: dict[str, Any]
) -> None:
    row, (typed, held) = rows[kind], told
    address = f"/{kind}/{row.pk}/amend/"
    answer = lan_at_work.post(address, _typed(lan_at_work, address, **{column: typed}))
    assert answer.status_code == 302, answer.content.decode()[-5000:]
    row.refresh_from_db()
    assert str(getattr(row, column)) == held
    if held != "None":
        assert NOTE["note"] in {one.note for one in values_of(row, column)[0].evidence.all()}
    assert lan_at_work.get(answer["Location"]).status_code == 200


def test_the_second_of_two_officers_sees_both_parties_and_keeps_what_was_typed(
    lan_at_work: Client, rows: dict[str, Any], personas: Personas
) -> None:
    party = rows["exchange-parties"]
    address = f"/exchange-parties/{party.pk}/amend/"
    typed = _typed(lan_at_work, address, organisation="Công đoàn Y tế tỉnh Lào Cai")
    amend_party(party, by=personas.minh, seen=party.version, grounds=NOTED, role="organiser")
    answer = lan_at_work.post(address, typed)
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert LAO_CAI in shown
    assert "Công đoàn Y tế tỉnh Lào Cai</textarea>" in shown
    again = {**typed, "seen": str(party.version + 1), "role": "organiser"}
    assert lan_at_work.post(address, again).status_code == 302
    party.refresh_from_db()
    assert (str(party.organisation), party.role) == ("Công đoàn Y tế tỉnh Lào Cai", "organiser")


def test_the_second_of_two_officers_sees_both_places_in_the_tree_and_loses_nothing_typed(
    lan_at_work: Client, rows: dict[str, Any], personas: Personas
) -> None:
    place = rows["places"]
    address = f"/places/{place.pk}/amend/"
    typed = _typed(lan_at_work, address, parent="Công đoàn Y tế tỉnh Lào Cai", valid_from="2004")
    hue = organisation("Liên đoàn Lao động thành phố Huế", by=personas.minh)
    amend_place(place, by=personas.minh, seen=place.version, grounds=NOTED, parent=hue)
    answer = lan_at_work.post(address, typed)
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "Liên đoàn Lao động thành phố Huế" in shown
    assert "Công đoàn Y tế tỉnh Lào Cai</textarea>" in shown
    assert 'value="2004"' in shown


def test_a_circle_is_refused_beside_the_field_with_its_way(lan_at_work: Client, rows: dict[str, Any]) -> None:
    top = rows["places"].parent
    typed = {"relation": "organisational", "parent": LAO_CAI, **NOTE}
    answer = lan_at_work.post(f"/organisations/{top.pk}/places/new/", typed)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert f"{LAO_CAI} &lt; {top}" in shown
    assert "Không tổ chức nào đứng dưới chính mình" in shown


def test_a_body_does_not_become_party_twice(lan_at_work: Client, rows: dict[str, Any]) -> None:
    address = f"/exchange-parties/{rows['exchange-parties'].pk}/amend/"
    answer = lan_at_work.post(address, _typed(lan_at_work, address, organisation="Liên hiệp Công đoàn tỉnh Bò Kẹo"))
    assert answer.status_code == 422
    assert "Ở đây đã ghi rồi" in answer.content.decode()


@pytest.mark.parametrize(
    "kind",
    [
        "exchange-parties", "participants", "exchange-agreements", "agreement-parties", "lines", "tenures",
        "person-names", "names", "bound", "event-parts", "places", "territories",
    ],
)  # fmt: skip
def test_what_should_not_be_there_is_taken_out_with_its_evidence(
    kind: str, lan_at_work: Client, rows: dict[str, Any]
) -> None:
    row = rows[kind]
    noun, key = noun_of(row), row.pk
    address = f"/{kind}/{key}/withdraw/"
    lan_at_work.post(address, {"seen": str(row.version), "why": ""})
    assert type(row).objects.filter(pk=key).exists()
    lan_at_work.post(address, {"seen": str(row.version), "why": "ghi nhầm"})
    assert not type(row).objects.filter(pk=key).exists()
    assert not Value.objects.filter(noun=noun, row=key).exists()
    assert not Evidence.objects.filter(value__noun=noun, value__row=key).exists()


def test_the_only_name_of_a_body_stays(lan_at_work: Client, rows: dict[str, Any]) -> None:
    body = Organisation.objects.get(shown="Công đoàn Y tế tỉnh Lào Cai")
    name = body.names.get()
    assert lan_at_work.post(f"/names/{name.pk}/withdraw/", {"seen": "1", "why": "sai"}).status_code == 409
    assert body.names.count() == 1


def test_a_name_put_right_is_the_one_by_which_the_body_is_shown(lan_at_work: Client, rows: dict[str, Any]) -> None:
    body = Organisation.objects.get(shown="Công đoàn Y tế tỉnh Lào Cai")
    address = f"/names/{body.names.get().pk}/amend/"
    lan_at_work.post(address, _typed(lan_at_work, address, text="Công đoàn ngành Y tế tỉnh Lào Cai"))
    body.refresh_from_db()
    assert body.shown == "Công đoàn ngành Y tế tỉnh Lào Cai"


def test_an_event_on_another_day_ends_its_bodies_on_another_day(lan_at_work: Client, rows: dict[str, Any]) -> None:
    address = f"/events/{rows['events'].pk}/amend/"
    typed = _typed(lan_at_work, address, on="1/3/2025")
    assert "2025-07-01" not in lan_at_work.get(address).content.decode()
    foretold = lan_at_work.post(address, typed)
    shown = foretold.content.decode()
    assert foretold.status_code == 200
    assert "Tồn tại đến 28/2/2025" in shown
    assert Organisation.objects.get(shown="Liên hiệp Công đoàn tỉnh Bò Kẹo").valid_to == "2025-06-30"
    (mark,) = re.findall(r'name="agreed" value="(\w+)"', shown)
    answer = lan_at_work.post(address, {**typed, "agreed": mark, "on": "1/4/2025"})
    assert "Tồn tại đến 31/3/2025" in answer.content.decode()  # another day than the one that was agreed to
    lan_at_work.post(address, {**typed, "agreed": mark})
    assert Organisation.objects.get(shown="Liên hiệp Công đoàn tỉnh Bò Kẹo").valid_to == "2025-02-28"


def test_an_event_amended_in_what_sets_nothing_elsewhere_is_amended_at_once(
    lan_at_work: Client, rows: dict[str, Any]
) -> None:
    address = f"/events/{rows['events'].pk}/amend/"
    answer = lan_at_work.post(address, _typed(lan_at_work, address, decision_number="88/QĐ-TLĐ"))
    assert answer.status_code == 302


def test_the_form_says_what_it_amends_and_the_menu_where_that_stands(lan_at_work: Client, rows: dict[str, Any]) -> None:
    shown = lan_at_work.get(f"/agreement-parties/{rows['agreement-parties'].pk}/amend/").content.decode()
    assert f"Sửa bên ký thỏa thuận: {LAO_CAI}" in shown
    assert '<a href="/agreements/" aria-current="page">' in shown


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("exchange-agreements", "Sửa thỏa thuận trong hoạt động: Kế hoạch"),
        ("territories", "Sửa địa bàn của tổ chức: tỉnh Lào Cai"),
        ("tenures", f"Sửa chức vụ: Chủ tịch, {LAO_CAI}"),
    ],
)
def test_the_heading_of_what_ties_two_rows_names_the_one_that_the_way_there_does_not(
    kind: str, heading: str, lan_at_work: Client, rows: dict[str, Any]
) -> None:
    shown = lan_at_work.get(f"/{kind}/{rows[kind].pk}/amend/").content.decode()
    assert f"<h1>{heading}</h1>" in shown


def test_an_exchange_without_a_title_tells_its_date_once(lan_at_work: Client, personas: Personas) -> None:
    visit = record_exchange("visit", parties=[], by=personas.lan, grounds=NOTED, date="2022-08-16/2022-08-17")
    aid = record_aid(Decimal(10**6), "VND", by=personas.lan, grounds=NOTED, exchange=visit)
    shown = lan_at_work.get(f"/aid/{aid.pk}/amend/").content.decode()
    assert shown.count("16–17/8/2022</textarea>") == 1
    assert '<div class="hint">16–17/8/2022</div>' not in shown


@pytest.mark.parametrize(
    "kind",
    [
        "exchange-parties", "participants", "exchange-agreements", "agreement-parties", "lines", "tenures",
        "person-names", "names", "bound", "places", "territories", "events", "event-parts", "aid", "figures",
    ],
)  # fmt: skip
def test_a_form_that_is_sent_as_it_was_shown_sets_nothing(kind: str, lan_at_work: Client, rows: dict[str, Any]) -> None:
    address, before = f"/{kind}/{rows[kind].pk}/amend/", Evidence.objects.count()
    assert lan_at_work.post(address, _typed(lan_at_work, address)).status_code == 302
    assert Evidence.objects.count() == before
