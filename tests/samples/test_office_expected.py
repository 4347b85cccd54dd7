"""What the papers of the sample office say, as `samples/office/expected.csv` has it, is what the reader finds.

A cell may give several right answers, parted by `|` (an empty one: nothing need be found); `;` parts bodies and
agreements, each with kind, term (`-`: none is told) and status. The column `misses` names the cells that the reader
does not find yet: those are not held against it.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from giaoluu.facts.kinds import Account, AgreementStatus, Exchange, ExchangeKind
from giaoluu.facts.page import Page
from tests.gold.comparing import same_name

Office = dict[str, tuple[Page, Account]]
Row = dict[str, str]

OFFICE = Path(__file__).parents[2] / "samples" / "office"
CELLS = ("relevant", "kind", "date", "place", "hosts", "guests", "agreements")
MOST_MISSES = 0
"""Cells that may stand in the column `misses`, of some 460; lower it when the reader learns."""


def _rows() -> list[Row]:
    with (OFFICE / "expected.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _names(account: Account, exchange: Exchange | None, *roles: str) -> list[str]:
    named = {body.id: body.name for body in account.organisations}
    return [named[party.organisation] for party in (exchange.parties if exchange else []) if party.role in roles]


def _relevant(account: Account) -> bool:
    unions = {body.id for body in account.organisations if body.kind == "trade_union"}
    parties = [party.organisation for exchange in account.exchanges for party in exchange.parties]
    parties += [party for agreement in account.agreements for party in agreement.parties]
    return bool(unions.intersection(parties))


def _all_named(wanted: str, found: list[str]) -> bool:
    return all(any(same_name(name, other) for other in found) for name in wanted.split("; ") if name)


def _agreement_found(wanted: str, account: Account) -> bool:
    kind, term, statuses = wanted.split(" ")
    return any(
        (agreement.kind, agreement.term or "-") == (kind, term) and agreement.status in statuses.split("|")
        for agreement in account.agreements
    )


def _wrong(row: Row, account: Account) -> Iterator[str]:
    """The cells of the row that the account does not bear out."""
    exchange = next(iter(account.exchanges), None)
    date = exchange.date.value if exchange and exchange.date else ""
    place = exchange.place.value if exchange and exchange.place else ""
    guests = _names(account, exchange, "guest", "party", "participant")
    hosts = _names(account, exchange, "host", "organiser", "party")
    if not row["guests"]:  # all act as one: who came and who received is not asked
        hosts += guests
    holds = {
        "relevant": row["relevant"] == ("yes" if _relevant(account) else "no"),
        "kind": (exchange.kind if exchange else "") in row["kind"].split("|"),
        "date": date == row["date"],
        "place": any(place == answer or same_name(place, answer) for answer in row["place"].split("|")),
        "hosts": _all_named(row["hosts"], hosts),
        "guests": _all_named(row["guests"], guests),
        "agreements": all(_agreement_found(wanted, account) for wanted in row["agreements"].split("; ") if wanted)
        and bool(account.agreements) <= bool(row["agreements"]),
    }
    yield from (cell for cell in CELLS if not holds[cell])


def test_every_page_of_the_office_has_its_row(office: Office) -> None:
    assert sorted(row["document"] for row in _rows()) == sorted(office)


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["document"])
def test_the_reader_finds_what_is_expected_of_the_page(office: Office, row: Row) -> None:
    _, account = office[row["document"]]
    assert not {*_wrong(row, account)} - {*row["misses"].split()}


def test_the_known_misses_grow_no_more() -> None:
    assert sum(len(row["misses"].split()) for row in _rows()) <= MOST_MISSES


def test_the_office_shows_every_kind_of_exchange_and_every_state_of_an_agreement() -> None:
    shown = {kind for row in _rows() for kind in row["kind"].split("|") if kind}
    states = {status for row in _rows() for status in row["agreements"].replace(";", "").replace("|", " ").split()}
    assert shown == {*get_args(ExchangeKind)}
    assert {*get_args(AgreementStatus)} <= states
