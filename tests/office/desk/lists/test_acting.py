"""One act on many rows: told beforehand, bounded by rights, one batch that one undo takes back."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from giaoluu.office.desk.lists.nouns import LISTINGS
from giaoluu.register.archive.models import Intake, Reading, Source
from giaoluu.register.commitments.models import Commitment
from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.desks.models import Export, Follow
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.trail.models import Entry, Seat
from giaoluu.register.trail.roles import ROLES
from tests.office.desk.lists.conftest import Register
from tests.register.factories import NOTED, TALKS, read
from tests.register.personas import SINCE, Personas, seat, user


def _sources(personas: Personas) -> list[Source]:
    for number in range(3):
        read(f"{TALKS}\nBản thứ {number}.\n", by=personas.lan, bureau=personas.lao_cai, name=f"tin-{number}.txt")
    return list(Source.objects.order_by("pk"))


def _promise(register: Register, text: str, kind: str = "commitment") -> Commitment:
    return record_commitment(kind, text, binds=[register.bat_xat], by=register.lan, grounds=NOTED)


def _undo(desk: Client, told: str, of: str) -> None:
    batch = re.search(r'name="batch" value="([^"]+)"', told)
    assert batch is not None
    desk.post(f"/bulk/{of}/undo/", {"batch": batch[1]})


def test_a_preview_says_what_will_happen_and_changes_nothing(desk: Client, register: Register) -> None:
    one, judged = _promise(register, "giúp sửa trụ sở"), _promise(register, "làm tốt", kind="assessment")
    answer = desk.post("/commitments/bulk/", {"act": "close", "row": [one.pk, judged.pk]})
    shown = answer.content.decode()
    assert answer.context["going_count"] == 1
    assert "giúp sửa trụ sở" in shown
    assert [(str(reason), rows) for reason, rows in answer.context["refused"]] == [
        ("Lời đánh giá không có việc phải thực hiện.", [judged])
    ]
    assert not Commitment.objects.exclude(step="open").exists()


def test_commitments_are_closed_together_and_one_undo_opens_all(desk: Client, register: Register) -> None:
    rows = [_promise(register, f"hứa điều {number}") for number in range(3)]
    told = {"act": "close", "row": [row.pk for row in rows], "confirmed": "yes", "step": "kept", "note": "công văn 12"}
    shown = desk.post("/commitments/bulk/", told, follow=True).content.decode()
    assert "Ghi kết quả: 3 mục." in shown
    closing = Entry.objects.filter(operation="commitments.close_commitment")
    assert closing.count() == 3
    assert closing.values("batch").distinct().count() == 1
    _undo(desk, shown, "commitments")
    assert not Commitment.objects.exclude(step="open").exists()


def test_without_a_note_nothing_is_closed_and_the_form_comes_back(desk: Client, register: Register) -> None:
    row = _promise(register, "hứa một điều")
    told = {"act": "close", "row": [row.pk], "confirmed": "yes", "step": "kept", "note": ""}
    assert desk.post("/commitments/bulk/", told).status_code == 422
    assert Commitment.objects.get(pk=row.pk).step == "open"


def test_when_they_are_due_is_set_in_all_with_the_note_as_evidence(desk: Client, register: Register) -> None:
    rows = [_promise(register, f"hứa điều {number}") for number in range(2)]
    told = {"act": "due", "row": [row.pk for row in rows], "confirmed": "yes", "due": "6/2027", "note": "biên bản"}
    desk.post("/commitments/bulk/", told)
    assert set(Commitment.objects.filter(pk__in=[row.pk for row in rows]).values_list("due", flat=True)) == {"2027-06"}


def test_who_is_in_charge_is_set_in_all_and_one_undo_takes_it_back(desk: Client, register: Register) -> None:
    rows = [_promise(register, f"hứa điều {number}") for number in range(2)]
    told = {"act": "charge", "row": [row.pk for row in rows], "confirmed": "yes", "note": "giao ban 3/11"}
    who = {"owner": register.bat_xat.shown, "officer": register.lan.name}
    refused = desk.post("/commitments/bulk/", told).content.decode()
    assert "Cho biết đơn vị hoặc người phụ trách" in refused
    shown = desk.post("/commitments/bulk/", {**told, **who}, follow=True)
    assert {(row.owner, row.officer) for row in Commitment.objects.filter(pk__in=[row.pk for row in rows])} == {
        (register.bat_xat, register.lan)
    }
    _undo(desk, shown.content.decode(), "commitments")
    assert not Commitment.objects.exclude(owner=None, officer=None).exists()


def test_all_that_the_filters_find_is_followed_and_undone(desk: Client, register: Register, personas: Personas) -> None:
    told = {"act": "follow", "all": "yes", "asked": "country=CN", "confirmed": "yes"}
    shown = desk.post("/organisations/bulk/", told, follow=True).content.decode()
    assert [one.row for one in Follow.objects.filter(user=personas.lan)] == [register.yunnan.pk]
    _undo(desk, shown, "organisations")
    assert not Follow.objects.exists()


def test_what_is_followed_already_is_left_as_it_is(desk: Client, register: Register) -> None:
    desk.post("/organisations/bulk/", {"act": "follow", "row": [register.yunnan.pk], "confirmed": "yes"})
    both = [register.yunnan.pk, register.champasak.pk]
    answer = desk.post("/organisations/bulk/", {"act": "follow", "row": both})
    assert [str(row) for row, _address in answer.context["going"]] == ["Liên hiệp Công đoàn tỉnh Champasak"]


def test_two_ticked_rows_are_led_to_the_judgement_and_three_are_not(
    client: Client, register: Register, personas: Personas
) -> None:
    client.force_login(personas.minh)
    pair = [register.yunnan.pk, register.champasak.pk]
    answer = client.post("/organisations/bulk/", {"act": "same", "row": pair})
    assert answer.headers["Location"].startswith("/same/organisation/")
    answer = client.post("/organisations/bulk/", {"act": "same", "row": [*pair, register.lao_cai.pk]}, follow=True)
    assert "cần chọn đúng 2 mục" in answer.content.decode()


def test_sources_are_restricted_together_for_a_reason_and_opened_by_one_undo(
    client: Client, personas: Personas
) -> None:
    sources = _sources(personas)
    client.force_login(personas.minh)
    told = {"act": "restrict", "row": [one.pk for one in sources], "confirmed": "yes"}
    assert client.post("/sources/bulk/", {**told, "why": ""}).status_code == 422
    shown = client.post("/sources/bulk/", {**told, "why": "có số điện thoại riêng"}, follow=True).content.decode()
    assert Source.objects.filter(restricted=True).count() == 3
    assert set(Entry.objects.filter(operation="archive.restrict").values_list("why", flat=True)) == {
        "có số điện thoại riêng"
    }
    _undo(client, shown, "sources")
    assert not Source.objects.filter(restricted=True).exists()


@pytest.mark.parametrize("where", ["the trail", "a source"])
def test_sources_restricted_together_are_opened_later_too_with_a_reason(
    where: str, client: Client, personas: Personas
) -> None:
    sources = _sources(personas)
    client.force_login(personas.minh)
    told = {"act": "restrict", "row": [one.pk for one in sources], "confirmed": "yes", "why": "có số điện thoại riêng"}
    client.post("/sources/bulk/", told)
    entry = Entry.objects.filter(operation="archive.restrict").order_by("number")[0]
    at = "/trail/" if where == "the trail" else f"/sources/{entry.changes[0]['row']}/"
    undo = f"/trail/{entry.pk}/undo-sources/"
    shown = client.get(at).content.decode()
    assert undo in shown
    assert "Hoàn tác cả 3 mục đã làm cùng lúc." in shown
    assert client.post(undo, {"next": at, "why": "đã xóa số điện thoại"})["Location"] == at
    assert not Source.objects.filter(restricted=True).exists()
    assert Entry.objects.filter(operation="trail.undo").order_by("-number")[0].why == "đã xóa số điện thoại"
    assert undo not in client.get(at).content.decode()


def test_what_was_done_to_a_source_beyond_reach_is_not_offered_for_undoing(client: Client, personas: Personas) -> None:
    sources = _sources(personas)
    client.force_login(personas.minh)
    told = {"act": "restrict", "row": [one.pk for one in sources], "confirmed": "yes", "why": "riêng tư"}
    client.post("/sources/bulk/", told)
    entry = Entry.objects.filter(operation="archive.restrict").order_by("number")[0]
    clerk = user("van-thu", "Đỗ Văn Thư")
    seat(clerk, personas.quang_tri, "reviewer")
    client.force_login(clerk)
    assert f"/trail/{entry.pk}/undo-sources/" not in client.get("/trail/?scope=all").content.decode()
    refused = client.post(f"/trail/{entry.pk}/undo-sources/", follow=True).content.decode()
    assert "Thao tác đã được hoàn tác" not in refused
    client.force_login(personas.lan)
    assert client.post(f"/trail/{entry.pk}/undo-sources/").status_code == 403
    assert Source.objects.filter(restricted=True).count() == 3


def test_who_may_not_restrict_does_not_undo_it_either(client: Client, personas: Personas) -> None:
    sources = _sources(personas)
    client.force_login(personas.minh)
    told = {"act": "restrict", "row": [one.pk for one in sources], "confirmed": "yes", "why": "riêng tư"}
    client.post("/sources/bulk/", told)
    batch = Entry.objects.filter(operation="archive.restrict")[0].batch
    client.force_login(personas.lan)
    assert client.post("/bulk/sources/undo/", {"batch": str(batch)}).status_code == 403
    assert Source.objects.filter(restricted=True).count() == 3


def test_a_source_of_another_bureau_is_no_row_even_where_its_key_is_sent(client: Client, personas: Personas) -> None:
    sources = _sources(personas)
    Seat.objects.filter(user=personas.minh).update(bureau=personas.quang_tri)
    client.force_login(personas.minh)
    told = {"act": "withdraw", "row": [one.pk for one in sources], "confirmed": "yes", "why": "thử"}
    client.post("/sources/bulk/", told)
    assert not Source.objects.exclude(withdrawn=None).exists()


def test_sources_that_only_an_older_reader_has_read_are_read_again(
    desk: Client, personas: Personas, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    sources = _sources(personas)
    Reading.objects.filter(page__source=sources[0]).update(reader_version="2024.1.0")
    Intake.objects.update(state="done")
    told = {"act": "read", "row": [one.pk for one in sources]}
    answer = desk.post("/sources/bulk/", told)
    assert (answer.context["going_count"], answer.context["refused_count"]) == (1, 2)
    with django_capture_on_commit_callbacks(execute=False) as asked:
        desk.post("/sources/bulk/", {**told, "confirmed": "yes"})
    assert len(asked) == 1
    assert Intake.objects.get(receipt__source=sources[0]).state == "waiting"


@pytest.mark.parametrize("role", ROLES)
def test_the_bar_offers_what_a_role_may_do_and_the_rest_is_refused(
    role: str, client: Client, register: Register, personas: Personas
) -> None:
    _sources(personas)
    Seat.objects.filter(user=personas.hai).update(bureau=personas.lao_cai, role=role)
    client.force_login(personas.hai)
    for name in ("exchanges", "organisations", "commitments", "sources"):
        listing = LISTINGS[name]
        if listing.permission not in ROLES[role]:
            continue
        shown = client.get(f"/{name}/").content.decode()
        key = listing.rows(personas.hai, SINCE).first().pk if name == "organisations" else None
        for act in listing.acts:
            assert (f'name="act" value="{act.name}"' in shown) == (act.permission in ROLES[role])
            if key and act.permission not in ROLES[role]:
                assert client.post(f"/{name}/bulk/", {"act": act.name, "row": [key]}).status_code == 403


def test_only_the_ticked_rows_leave_as_a_file_and_are_printed(desk: Client, register: Register) -> None:
    answer = desk.post("/exchanges/export/", {"form": "csv", "asked": "", "row": [register.talks.pk]})
    assert "Hội đàm với Vân Nam" in answer.content.decode()
    assert "Thăm Champasak" not in answer.content.decode()
    assert Export.objects.get().rows == 1
    answer = desk.post("/exchanges/bulk/", {"act": "print", "row": [register.visit.pk]}, follow=True)
    assert "Thăm Champasak" in answer.content.decode()
    assert "Hội đàm với Vân Nam" not in answer.content.decode()


def test_a_preview_asks_as_much_for_many_rows_as_for_few(
    client: Client, personas: Personas, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    keys = [one.pk for one in _sources(personas)]
    client.force_login(personas.minh)
    for ticked in (keys[:1], keys):
        with django_assert_max_num_queries(20):
            client.post("/sources/bulk/", {"act": "read", "row": ticked})


def test_five_hundred_rows_are_previewed_and_printed_with_every_column(desk: Client, register: Register) -> None:
    made = Exchange.objects.bulk_create(Exchange(kind="talks", title=f"Hội đàm {number}") for number in range(500))
    keys = [row.pk for row in made]
    assert desk.post("/exchanges/bulk/", {"act": "follow", "row": keys}).context["going_count"] == 500
    columns = "&".join(f"columns={one.name}" for one in LISTINGS["exchanges"].columns)
    assert desk.get(f"/exchanges/?view=none&print=all&{columns}").status_code == 200
