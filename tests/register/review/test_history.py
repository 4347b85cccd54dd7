"""The trail of a row is open to those to whom the row is: what each of the people of the tests may look through."""

import datetime as dt

import pytest

from giaoluu.register.archive.operations import restrict
from giaoluu.register.review.history import changes_seen_by, entries_seen_by, of_bureaus_of, writers_seen_by
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import accept, reject
from giaoluu.register.trail.models import User
from giaoluu.register.trail.operations import give_seat, open_account
from tests.register.factories import TALKS, organisation, person, read
from tests.register.personas import Personas, seat, user

TODAY = dt.date(2026, 3, 2)


@pytest.fixture
def drafts(personas: Personas) -> list[Proposal]:
    """Return what Hải's province received: the first body accepted, the second rejected, the rest open."""
    _, proposals = read(TALKS, by=personas.hai, bureau=personas.quang_tri)
    accept(proposals[0], by=personas.hai)
    reject(proposals[1], by=personas.hai, reason="chưa rõ đoàn nào")
    return proposals


def operations_seen(by: User) -> set[str]:
    return {entry.operation for entry in entries_seen_by(by, on=TODAY)}


def test_what_another_province_confirmed_is_everybodys_to_trace(personas: Personas) -> None:
    organisation("Công đoàn Viên chức tỉnh Quảng Trị", by=personas.hai)
    person("Hồ Thị Kơ", by=personas.hai)
    for reader in (personas.lan, personas.minh, personas.thao, personas.an):
        assert operations_seen(reader) == {"organisations.record_organisation", "people.record_person"}


def test_what_another_province_received_left_open_or_rejected_is_not(
    personas: Personas, drafts: list[Proposal]
) -> None:
    assert operations_seen(personas.lan) == {"organisations.record_organisation"}
    assert {"archive.receive", "review.accept", "review.reject"} <= operations_seen(personas.hai)
    assert {"archive.receive", "review.accept", "review.reject"} <= operations_seen(personas.thao)


def test_who_moved_to_another_province_does_not_take_its_drafts_along(
    personas: Personas, drafts: list[Proposal]
) -> None:
    seat(personas.hai, personas.lao_cai, "officer")
    assert "review.reject" not in operations_seen(personas.minh)
    assert "review.reject" in operations_seen(personas.hai)


def test_a_restricted_source_is_traced_by_those_who_received_it(personas: Personas) -> None:
    page, _ = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    restrict(page.source, restricted=True, by=personas.minh, why="đang đàm phán")
    assert "archive.restrict" in operations_seen(personas.lan)
    assert "archive.restrict" not in operations_seen(personas.hai)


def test_accounts_and_seats_are_for_those_who_administer_them(personas: Personas) -> None:
    account = open_account("moi", name="Lý Thị Mới", email="moi@example.vn", by=personas.an)
    give_seat(account, personas.lao_cai, "officer", by=personas.an, valid_from=dt.date(2026, 1, 1))
    assert operations_seen(personas.an) == {"trail.open_account", "trail.give_seat"}
    assert operations_seen(personas.thao) == set()
    assert operations_seen(account) == {"trail.open_account", "trail.give_seat"}


def test_of_one_act_each_sees_the_rows_that_are_theirs(personas: Personas, drafts: list[Proposal]) -> None:
    told = list(entries_seen_by(personas.lan, on=TODAY))
    nouns = {one["noun"] for changes in changes_seen_by(personas.lan, told, on=TODAY).values() for one in changes}
    assert "organisations.organisation" in nouns
    assert not {noun for noun in nouns if noun.startswith(("review.", "archive.source", "archive.receipt"))}


def test_the_acts_of_ones_own_bureaus_can_be_looked_at_alone(personas: Personas) -> None:
    organisation("Công đoàn Viên chức tỉnh Quảng Trị", by=personas.hai)
    organisation("Công đoàn Khu kinh tế tỉnh Lào Cai", by=personas.lan)
    seen = entries_seen_by(personas.minh, on=TODAY)
    assert {entry.by for entry in of_bureaus_of(seen, personas.minh, on=TODAY)} == {personas.lan}
    assert set(writers_seen_by(personas.minh, on=TODAY)) == {personas.hai, personas.lan, personas.minh}


def test_who_may_read_no_trail_sees_their_own_acts_alone(personas: Personas) -> None:
    clerk = user("tu", "Đỗ Văn Tư")
    seat(clerk, personas.lao_cai, "clerk")
    organisation("Công đoàn Khu kinh tế tỉnh Lào Cai", by=personas.lan)
    assert operations_seen(clerk) == set()
