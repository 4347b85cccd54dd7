"""What one of two rows says is said of both, once they were judged the same."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from giaoluu.register.agreements.operations import add_party as add_party_to
from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.agreements.queries import agreements, agreements_of
from giaoluu.register.commitments.models import Commitment
from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.commitments.queries import (
    bodies_with_open_commitments,
    commitments_at,
    commitments_by,
    commitments_of,
    commitments_under,
    with_open_commitments,
)
from giaoluu.register.exchanges.operations import add_participant, add_party, link_agreement, record_exchange
from giaoluu.register.exchanges.queries import exchanges, exchanges_about, exchanges_of, exchanges_with
from giaoluu.register.organisations.queries import organisations
from giaoluu.register.review.judging import judge_same
from giaoluu.register.trail.rows import Merging
from tests.register.factories import NOTED, organisation, person
from tests.register.personas import Personas


def judged(one: Merging, other: Merging, *, personas: Personas) -> None:
    judge_same(one, other, by=personas.minh, why="cùng một việc")


def test_who_had_a_part_by_the_second_row_had_it_in_the_exchange(personas: Personas) -> None:
    bokeo = organisation("Liên hiệp Công đoàn tỉnh Bò Kẹo", by=personas.lan, country="LA")
    guest = person("Bun Thăm Phom Vi Hản", by=personas.lan)
    memorandum = record_agreement("memorandum", status="signed", parties=[bokeo], by=personas.lan, grounds=NOTED)
    first, second = (record_exchange("talks", parties=[], by=personas.lan, grounds=NOTED) for _ in range(2))
    add_party(second, bokeo, "guest", by=personas.lan, grounds=NOTED)
    add_participant(second, guest, by=personas.lan, grounds=NOTED)
    link_agreement(second, memorandum, by=personas.lan, grounds=NOTED)
    judged(first, second, personas=personas)
    assert list(exchanges_of(bokeo)) == list(exchanges_with(guest)) == list(exchanges_about(memorandum)) == [first]


def test_a_party_to_the_second_row_is_party_to_the_agreement(personas: Personas) -> None:
    bokeo = organisation("Liên hiệp Công đoàn tỉnh Bò Kẹo", by=personas.lan, country="LA")
    first, second = (
        record_agreement("memorandum", status="signed", parties=[], by=personas.lan, grounds=NOTED) for _ in range(2)
    )
    add_party_to(second, bokeo, by=personas.lan, grounds=NOTED)
    judged(first, second, personas=personas)
    assert list(agreements_of(bokeo)) == [first]


@pytest.mark.parametrize("column", ["exchange", "agreement", "speaker", "organisation", "binds"])
def test_what_the_second_row_was_said_at_or_by_holds_for_the_commitment(personas: Personas, column: str) -> None:
    bokeo = organisation("Liên hiệp Công đoàn tỉnh Bò Kẹo", by=personas.lan, country="LA")
    told: dict[str, Any] = {
        "exchange": record_exchange("talks", parties=[], by=personas.lan, grounds=NOTED),
        "agreement": record_agreement("memorandum", status="signed", parties=[], by=personas.lan, grounds=NOTED),
        "speaker": person("Bun Thăm Phom Vi Hản", by=personas.lan),
        "organisation": bokeo,
        "binds": [bokeo],
    }
    text = "cử đoàn cán bộ sang học tập"
    first = record_commitment("proposal", text, binds=[], by=personas.lan, grounds=NOTED)
    second = record_commitment("proposal", text, by=personas.lan, grounds=NOTED, **{"binds": [], column: told[column]})
    judged(first, second, personas=personas)
    found: dict[str, Callable[[Any], Iterable[Commitment]]] = {
        "exchange": commitments_at,
        "agreement": commitments_under,
        "speaker": commitments_by,
        "organisation": commitments_of,
        "binds": lambda bodies: commitments_of(bodies[0]),
    }
    assert list(found[column](told[column])) == [first]


@pytest.mark.parametrize("column", ["organisation", "binds"])
def test_what_the_second_row_has_still_to_do_waits_for_the_body(personas: Personas, column: str) -> None:
    first, second, third = (
        organisation(name, by=personas.lan, country="LA")
        for name in ("Liên hiệp Công đoàn tỉnh Bò Kẹo", "Công đoàn tỉnh Bò Kẹo", "Liên hiệp Công đoàn tỉnh U Đôm Xay")
    )
    bodies: dict[str, Any] = {"organisation": second, "binds": [second]}
    told: dict[str, Any] = {"binds": [], column: bodies[column]}
    text = "cử đoàn cán bộ sang học tập"
    record_commitment("commitment", text, by=personas.lan, grounds=NOTED, **told)
    record_commitment("proposal", text, by=personas.lan, grounds=NOTED, binds=[third])
    assert list(bodies_with_open_commitments(organisations())) == [second]
    judged(first, second, personas=personas)
    assert list(bodies_with_open_commitments(organisations())) == [first]


@pytest.mark.parametrize("column", ["exchange", "agreement"])
def test_what_was_promised_at_the_second_row_is_open_for_the_one_that_stands(personas: Personas, column: str) -> None:
    by, noted = personas.lan, NOTED
    rows: dict[str, Callable[[], Any]] = {
        "exchange": lambda: record_exchange("talks", parties=[], by=by, grounds=noted),
        "agreement": lambda: record_agreement("memorandum", status="signed", parties=[], by=by, grounds=noted),
    }
    first, second = (rows[column]() for _ in range(2))
    told: dict[str, Any] = {column: second}
    record_commitment("commitment", "cử đoàn cán bộ sang học tập", binds=[], by=by, grounds=noted, **told)
    everything = {"exchange": exchanges, "agreement": agreements}[column]
    assert list(with_open_commitments(everything(), column)) == [second]
    judged(first, second, personas=personas)
    assert list(with_open_commitments(everything(), column)) == [first]
