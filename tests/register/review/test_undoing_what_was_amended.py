"""An act taken back after a colleague amended what it had recorded: refused by name, and nothing hangs in the air."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from django.apps import apps

from giaoluu.register.agreements import operations as agreements
from giaoluu.register.archive.evidence import Grounds, Noted, values_of
from giaoluu.register.archive.models import Value
from giaoluu.register.commitments import operations as commitments
from giaoluu.register.exchanges import operations as exchanges
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.indicators import operations as indicators
from giaoluu.register.organisations import operations as organisations
from giaoluu.register.organisations.models import Unit
from giaoluu.register.organisations.placing import amend_place, amend_territory, place_below, work_in
from giaoluu.register.people import operations as people
from giaoluu.register.review.judging import judge_different
from giaoluu.register.review.operations import accept, accept_with_what_it_needs, take_back
from giaoluu.register.review.queries import faults_of_judgements, faults_of_values
from giaoluu.register.review.undoing import undo_act
from giaoluu.register.trail.errors import StillUsed
from giaoluu.register.trail.models import Entry, User
from tests.register.factories import NOTED, TALKS, organisation, person, read
from tests.register.personas import Personas

PHONED = Grounds.on(Noted("điện thoại ngày 15/4"))


def exchange(by: User) -> Any:
    return exchanges.record_exchange("talks", parties=[], by=by, grounds=NOTED, date="2024-03-12")


def agreement(by: User) -> Any:
    return agreements.record_agreement("memorandum", status="signed", parties=[], by=by, grounds=NOTED, title="Ghi nhớ")


def commitment(by: User) -> Any:
    return commitments.record_commitment("proposal", "giữ giao lưu thợ giỏi", binds=[], by=by, grounds=NOTED)


def union(by: User, name: str = "Liên đoàn Lao động tỉnh Lào Cai") -> Any:
    return organisation(name, by=by)


def event(by: User) -> Any:
    bodies = [union(by), union(by, "Liên đoàn Lao động tỉnh Yên Bái")]
    return organisations.record_event("merged", before=bodies, after=[], on="2025-07-01", by=by, grounds=NOTED)


def below(by: User) -> Any:
    return place_below(
        union(by, "Công đoàn Viên chức tỉnh Lào Cai"), union(by), by=by, grounds=NOTED, relation="organisational"
    )


def territory(by: User) -> Any:
    return work_in(union(by), Unit.objects.create(kind="province", name="Lào Cai"), by=by, grounds=NOTED)


class Kind(NamedTuple):
    """How a row of a kind is recorded by one person, and amended by another."""

    record: Callable[[User], Any]
    amend: Callable[..., Any]
    columns: dict[str, Any]


KINDS: dict[str, Kind] = {
    "organisation": Kind(union, organisations.amend_organisation, {"level": "province"}),
    "name": Kind(
        lambda by: organisations.add_name(union(by), "LĐLĐ tỉnh Lào Cai", by=by, grounds=NOTED),
        organisations.amend_name,
        {"text": "LĐLĐ Lào Cai"},
    ),
    "parentage": Kind(below, amend_place, {"valid_from": "2020"}),
    "territory": Kind(territory, amend_territory, {"valid_from": "2020"}),
    "event": Kind(event, organisations.amend_event, {"decision_number": "1187/QĐ-TLĐ"}),
    "part of an event": Kind(
        lambda by: organisations.add_event_part(event(by), union(by, "LĐLĐ mới"), "after", by=by, grounds=NOTED),
        organisations.amend_event_part,
        {"share": "toàn bộ"},
    ),
    "person": Kind(lambda by: person("Hà Văn Thử", by=by), people.amend_person, {"country": "VN"}),
    "name of a person": Kind(
        lambda by: people.add_name(person("Hà Văn Thử", by=by), "Ha Van Thu", by=by, grounds=NOTED),
        people.amend_name,
        {"text": "Hà Thử"},
    ),
    "post": Kind(
        lambda by: people.record_tenure(person("Hà Văn Thử", by=by), "Chủ tịch", union(by), by=by, grounds=NOTED),
        people.amend_tenure,
        {"title": "Phó Chủ tịch"},
    ),
    "agreement": Kind(agreement, agreements.amend_agreement, {"title": "Bản ghi nhớ hợp tác"}),
    "party to an agreement": Kind(
        lambda by: agreements.add_party(agreement(by), union(by), by=by, grounds=NOTED),
        lambda row, **rest: agreements.amend_party(row, organisation=union(rest["by"], "LĐLĐ tỉnh Sơn La"), **rest),
        {},
    ),
    "line of work": Kind(
        lambda by: agreements.add_line(agreement(by), "trao đổi đoàn", by=by, grounds=NOTED),
        agreements.amend_line,
        {"text": "trao đổi đoàn cán bộ"},
    ),
    "exchange": Kind(exchange, exchanges.amend_exchange, {"date": "2024-03-13"}),
    "party": Kind(
        lambda by: exchanges.add_party(exchange(by), union(by), "host", by=by, grounds=NOTED),
        exchanges.amend_party,
        {"role": "guest"},
    ),
    "participant": Kind(
        lambda by: exchanges.add_participant(exchange(by), person("Hà Văn Thử", by=by), by=by, grounds=NOTED),
        exchanges.amend_participant,
        {"role": "trưởng đoàn"},
    ),
    "matter of an exchange": Kind(
        lambda by: exchanges.link_agreement(exchange(by), agreement(by), by=by, grounds=NOTED),
        lambda row, **rest: exchanges.amend_agreement_link(row, agreement=agreement(rest["by"]), **rest),
        {},
    ),
    "commitment": Kind(commitment, commitments.amend_commitment, {"text": "giữ giao lưu thợ giỏi hằng năm"}),
    "who is bound": Kind(
        lambda by: commitments.bind(commitment(by), union(by), by=by, grounds=NOTED),
        lambda row, **rest: commitments.amend_bound(row, organisation=union(rest["by"], "LĐLĐ tỉnh Sơn La"), **rest),
        {},
    ),
    "aid": Kind(
        lambda by: commitments.record_aid(Decimal(200), "VND", by=by, grounds=NOTED),
        commitments.amend_aid,
        {"amount": Decimal(150)},
    ),
    "figure": Kind(
        lambda by: indicators.record_figure(Decimal(3), by=by, grounds=NOTED),
        indicators.amend_figure,
        {"value": Decimal(4)},
    ),
}


LATER = {"role": "party", "date": "2024-03-14", "level": "central", "country": "LA", "valid_from": "2021"}
"""What a third person says of columns in which not any words may stand."""


def last() -> Entry:
    return Entry.objects.latest("number")


def hanging() -> list[str]:
    """What check finds of values and judgements, and values of rows that are no more."""
    rows = {value: apps.get_model(value.noun).objects.filter(pk=value.row) for value in Value.objects.all()}
    gone = [str(value) for value, row in rows.items() if not row.exists()]
    return [*gone, *faults_of_values(), *faults_of_judgements()]


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_that_a_colleague_amended_does_not_vanish_with_the_act_that_recorded_it(
    personas: Personas, kind: str
) -> None:
    record, amend, columns = KINDS[kind]
    row = record(personas.lan)
    recorded = last()
    amend(row, by=personas.minh, seen=row.version, grounds=PHONED, **columns)
    amended = last()
    with pytest.raises(StillUsed) as refused:
        undo_act(recorded, by=personas.lan)
    assert refused.value.acts == [amended]
    assert amended.by == personas.minh
    assert type(row).objects.filter(pk=row.pk).exists()
    assert hanging() == []


@pytest.mark.parametrize("kind", KINDS)
def test_once_the_amendment_is_taken_back_the_act_may_be_too(personas: Personas, kind: str) -> None:
    record, amend, columns = KINDS[kind]
    row = record(personas.lan)
    recorded = last()
    amend(row, by=personas.minh, seen=row.version, grounds=PHONED, **columns)
    undo_act(last(), by=personas.minh)
    assert hanging() == []
    undo_act(recorded, by=personas.lan)
    assert not type(row).objects.filter(pk=row.pk).exists()
    assert hanging() == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if KINDS[kind].columns])
def test_an_amendment_between_two_others_taken_back_leaves_one_value_that_holds(personas: Personas, kind: str) -> None:
    record, amend, columns = KINDS[kind]
    row = record(personas.lan)
    amend(row, by=personas.minh, seen=row.version, grounds=PHONED, **columns)
    between = last()
    row.refresh_from_db()
    ((name, value),) = columns.items()
    later = value + 1 if isinstance(value, Decimal) else LATER.get(name, f"{value} (mới)")
    amend(row, by=personas.lan, seen=row.version, grounds=NOTED, **{name: later})
    undo_act(between, by=personas.minh)
    row.refresh_from_db()
    assert getattr(row, name) == later
    assert [value.rank for value in values_of(row, name)].count("preferred") == 1
    assert hanging() == []


def test_an_acceptance_is_not_undone_over_an_amendment_by_hand(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    asked = next(one for one in proposals if one.kind == "exchange")
    accepted = accept_with_what_it_needs(asked, by=personas.lan)[-1]
    row = Exchange.objects.get()
    exchanges.amend_exchange(row, by=personas.minh, seen=row.version, grounds=PHONED, place="Sa Pa")
    with pytest.raises(StillUsed) as refused:
        take_back(accepted, by=personas.lan)
    assert [act.by for act in refused.value.acts] == [personas.minh]
    undo_act(last(), by=personas.minh)
    take_back(accepted, by=personas.lan)
    assert not Exchange.objects.exists()
    assert hanging() == []


def test_what_another_page_says_otherwise_of_a_row_is_not_lost_either(personas: Personas) -> None:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    first = next(one for one in proposals if one.kind == "organisation")
    accepted = accept(first, by=personas.lan)
    _, again = read(TALKS + "\n", by=personas.minh, bureau=personas.lao_cai, name="trang-2.txt")
    same = next(one for one in again if one.payload.get("name") == first.payload["name"])
    accept(same, by=personas.minh, choice=accepted.row)
    with pytest.raises(StillUsed) as refused:
        take_back(accepted, by=personas.lan)
    assert refused.value.acts[0].by == personas.minh
    assert hanging() == []


def test_a_row_that_was_judged_to_be_another_one_stays_as_long_as_that_is_in_force(personas: Personas) -> None:
    row = person("Hà Văn Thử", by=personas.lan)
    recorded = last()
    judge_different(row, person("Hà Văn Thử", by=personas.lan), by=personas.minh, why="hai người")
    with pytest.raises(StillUsed) as refused:
        undo_act(recorded, by=personas.lan)
    assert [act.by for act in refused.value.acts] == [personas.minh]
