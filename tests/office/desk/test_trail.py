"""The trail browser: what is sought is found, in words; nobody sees more by it than by the rows themselves."""

import csv
import datetime as dt
import io
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from giaoluu.office.desk import history
from giaoluu.register.archive.evidence import Grounds, Noted
from giaoluu.register.archive.operations import restrict
from giaoluu.register.commitments.operations import amend_commitment, close_commitment, record_commitment
from giaoluu.register.desks.models import Export
from giaoluu.register.exchanges.operations import add_party, record_exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.review.history import Sought, entries_sought
from giaoluu.register.review.judging import judge_same
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import accept_with_what_it_needs, take_back
from giaoluu.register.trail.models import Entry, Seat
from giaoluu.register.trail.queries import numbers_of_days
from tests.register.factories import NOTED, TALKS, organisation, read
from tests.register.personas import Personas

DAY = dt.date(2026, 6, 1)


@pytest.fixture
def union(personas: Personas) -> Organisation:
    return organisation("Công đoàn Khu kinh tế tỉnh Lào Cai", by=personas.lan)


def _shown(client: Client, query: str = "") -> str:
    return client.get(f"/trail/?{query}").content.decode()


def test_rows_and_what_they_point_to_are_named_and_linked(
    client: Client, personas: Personas, union: Organisation
) -> None:
    record_commitment("commitment", "giúp sửa trụ sở", binds=[union], by=personas.lan, grounds=NOTED)
    client.force_login(personas.lan)
    shown = _shown(client, "operation=commitments.record_commitment")
    assert f'<ins><a href="/organisations/{union.pk}/">Công đoàn Khu kinh tế tỉnh Lào Cai</a></ins>' in shown
    assert "Cam kết: giúp sửa trụ sở" in shown


def test_an_act_that_left_the_name_of_a_row_alone_still_names_the_row(
    client: Client, personas: Personas, union: Organisation
) -> None:
    said = record_commitment("commitment", "gửi danh sách đoàn", binds=[union], by=personas.lan, grounds=NOTED)
    amend_commitment(said, by=personas.lan, grounds=NOTED, seen=said.version, due="2027")
    client.force_login(personas.lan)
    (act,) = client.get("/trail/?operation=commitments.amend_commitment").context["acts"]
    assert act.subject == "gửi danh sách đoàn"


def test_an_act_that_only_adds_evidence_names_the_row_that_it_supports(
    client: Client, personas: Personas, union: Organisation
) -> None:
    said = record_commitment(
        "commitment", "gửi danh sách đoàn", binds=[union], by=personas.lan, grounds=NOTED, due="2027"
    )
    amend_commitment(said, by=personas.lan, grounds=Grounds.on(Noted("công văn 12/CV")), seen=said.version, due="2027")
    client.force_login(personas.lan)
    (act,) = client.get("/trail/?operation=commitments.amend_commitment").context["acts"]
    assert {change["noun"] for change in act.entry.changes} == {"archive.evidence"}
    assert act.subject == "gửi danh sách đoàn"


def test_what_belongs_to_a_row_is_named_by_what_it_ties_to_it(
    client: Client, personas: Personas, union: Organisation
) -> None:
    held = record_exchange("talks", parties=[], by=personas.lan, grounds=NOTED, date="2024-03-12")
    add_party(held, union, "host", by=personas.lan, grounds=NOTED)
    client.force_login(personas.lan)
    (act,) = client.get("/trail/?operation=exchanges.add_party").context["acts"]
    assert act.subject == "Công đoàn Khu kinh tế tỉnh Lào Cai (chủ nhà)"


def test_who_acts_on_their_own_account_is_named_once(client: Client, personas: Personas) -> None:
    client.force_login(personas.lan)
    client.post("/language/", {"language": "en"})
    act = client.get("/trail/?operation=trail.choose_language").context["acts"][0]
    assert act.subject == ""


def test_a_page_of_the_trail_asks_little_however_much_it_shows(
    client: Client, personas: Personas, union: Organisation, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(personas.lan)
    for number in range(12):
        record_commitment("commitment", f"điều {number}", binds=[union], by=personas.lan, grounds=NOTED)
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    _shown(client)
    with django_assert_max_num_queries(24):
        assert "điều 11" in _shown(client)


def test_what_was_judged_is_told_by_the_names_of_both_rows(
    client: Client, personas: Personas, union: Organisation
) -> None:
    other = organisation("CĐ Khu kinh tế Lào Cai", by=personas.lan)
    judge_same(union, other, by=personas.minh, why="cùng một tổ chức")
    client.force_login(personas.minh)
    (act,) = client.get("/trail/?operation=review.judge_same").context["acts"]
    told = {(change.label, change.after) for change in act.changes}
    assert ("Tổ chức", "Công đoàn Khu kinh tế tỉnh Lào Cai") in told
    assert ("Tổ chức", "CĐ Khu kinh tế Lào Cai") in told


def test_no_label_of_the_trail_is_left_in_the_words_of_the_programme(client: Client, personas: Personas) -> None:
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    for proposal in Proposal.objects.filter(state="open").order_by("pk"):
        proposal.refresh_from_db()
        if proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)
    client.force_login(personas.lan)
    acts = client.get("/trail/").context["acts"]
    labels = {change.label for act in acts for change in act.changes}
    assert labels
    assert not {label for label in labels if label.isascii() and label != "Trang"}


def test_an_acceptance_that_was_taken_back_is_told_too(client: Client, personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    (accepted, *_) = accept_with_what_it_needs(proposals[0], by=personas.lan)
    take_back(accepted, by=personas.lan)
    client.force_login(personas.lan)
    assert accepted.payload["name"] in _shown(client)


def test_the_kind_of_act_and_the_words_of_its_reason_are_sought(
    client: Client, personas: Personas, union: Organisation
) -> None:
    held = record_commitment("commitment", "giúp sửa trụ sở", binds=[], by=personas.lan, grounds=NOTED)
    close_commitment(held, "kept", by=personas.lan, grounds=NOTED, why="đã bàn giao ngày 3/4")
    client.force_login(personas.lan)
    by_kind = client.get("/trail/?operation=commitments.close_commitment").context["acts"]
    by_reason = client.get("/trail/?why=bàn giao").context["acts"]
    assert [act.entry.operation for act in by_kind] == ["commitments.close_commitment"]
    assert [act.entry.operation for act in by_reason] == ["commitments.close_commitment"]


def test_the_history_of_one_row_is_sought_whoever_wrote_it(
    client: Client, personas: Personas, union: Organisation
) -> None:
    organisation("Công đoàn Viên chức tỉnh Quảng Trị", by=personas.hai)
    client.force_login(personas.hai)
    acts = client.get(f"/trail/?noun=organisations.organisation&row={union.pk}").context["acts"]
    assert [act.entry.by for act in acts] == [personas.lan]


def test_a_leader_looks_at_one_bureau_with_those_below_it(
    client: Client, personas: Personas, union: Organisation
) -> None:
    organisation("Công đoàn Viên chức tỉnh Quảng Trị", by=personas.hai)
    client.force_login(personas.thao)
    shown = _shown(client, f"scope={personas.quang_tri.pk}")
    assert "Công đoàn Viên chức tỉnh Quảng Trị" in shown
    assert "Khu kinh tế" not in shown
    assert "Khu kinh tế" in _shown(client, f"scope={personas.centre.pk}")


def test_a_bureau_that_is_not_theirs_is_no_choice(client: Client, personas: Personas) -> None:
    organisation("Công đoàn Viên chức tỉnh Quảng Trị", by=personas.hai)
    client.force_login(personas.lan)
    assert client.get(f"/trail/?scope={personas.quang_tri.pk}").context["scope"] == ""


def test_pages_follow_each_other_by_number(client: Client, personas: Personas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "ROWS", 2)
    for number in range(5):
        organisation(f"Công đoàn cơ sở số {number}", by=personas.lan)
    client.force_login(personas.lan)
    seen, query = [], ""
    for _page in range(9):
        answer = client.get(f"/trail/{query}")
        seen += [act.entry.number for act in answer.context["acts"]]
        query = answer.context["next_address"]
        if not query:
            break
    assert seen == list(Entry.objects.order_by("-number").values_list("number", flat=True))


def test_days_bound_the_numbers_of_entries(personas: Personas, union: Organisation) -> None:
    today = Entry.objects.latest("number").at.astimezone().date()
    first, last = numbers_of_days(today, today)
    assert (first, last) == (1, Entry.objects.count())
    first, last = numbers_of_days(today + dt.timedelta(days=2), None)
    assert (first, last) == (Entry.objects.count() + 1, None)
    sought = Sought(everywhere=True, until=today - dt.timedelta(days=2))
    assert not entries_sought(personas.thao, sought, on=DAY).exists()


def test_what_was_done_by_hand_is_undone_from_the_trail(
    client: Client, personas: Personas, union: Organisation
) -> None:
    client.force_login(personas.lan)
    shown = _shown(client, "noun=organisations.organisation")
    entry = Entry.objects.get(operation="organisations.record_organisation")
    assert f"/undo/{entry.pk}/" in shown or re.search(rf'action="[^"]*{entry.pk}[^"]*undo|undo[^"]*{entry.pk}', shown)
    client.force_login(personas.thao)
    assert 'id="why-undo-' not in _shown(client, "scope=all")


def test_the_trail_leaves_as_a_file_by_right_and_is_on_the_trail(
    client: Client, personas: Personas, union: Organisation
) -> None:
    client.force_login(personas.lan)
    answer = client.post("/trail/export/", {"asked": "operation=organisations.record_organisation"})
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0][:4] == ["Số thứ tự", "Khi nào", "Người thực hiện", "Việc"]
    assert any("Công đoàn Khu kinh tế tỉnh Lào Cai" in cell for row in rows[1:] for cell in row)
    assert Export.objects.get().list == "trail"
    client.force_login(personas.an)
    assert client.post("/trail/export/", {"asked": ""}).status_code == 403


def test_no_file_tells_what_the_screen_would_not(client: Client, personas: Personas) -> None:
    page, _proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai, name="tin-mat.txt")
    restrict(page.source, restricted=True, by=personas.minh, why="riêng tư")
    client.force_login(personas.hai)
    written = client.post("/trail/export/", {"asked": "scope=all"}).content.decode()
    assert "tin-mat.txt" not in written
    assert "riêng tư" not in written
    assert "tin-mat.txt" not in _shown(client, f"noun=archive.source&row={page.source_id}")
    client.force_login(personas.thao)
    assert "riêng tư" in client.post("/trail/export/", {"asked": "scope=all"}).content.decode()


def test_a_person_without_a_seat_reads_no_trail(client: Client, personas: Personas) -> None:
    Seat.objects.filter(user=personas.lan).delete()
    client.force_login(personas.lan)
    assert client.get("/trail/").status_code == 403
    assert client.post("/trail/export/", {"asked": ""}).status_code == 403


def test_more_acts_cost_no_more_questions(client: Client, personas: Personas, union: Organisation) -> None:
    client.force_login(personas.lan)
    asked = []
    for number in range(12):
        record_exchange("talks", parties=[(union, "host")], by=personas.lan, grounds=NOTED, date=f"202{number % 6}")
        with CaptureQueriesContext(connection) as told:
            client.get("/trail/")
        asked.append(len(told))
    assert asked[-1] <= asked[1]
