"""A screen asks the database as often for thirty rows as for three: each screen that there is, found by its address."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.commitments.operations import record_aid, record_commitment
from giaoluu.register.desks.operations import follow
from giaoluu.register.exchanges.operations import add_participant, link_agreement, record_exchange
from giaoluu.register.indicators.operations import record_figure
from giaoluu.register.organisations.placing import place_below
from giaoluu.register.people.operations import record_holder
from tests.office.desk.test_rights import ROUTES, address_of, page
from tests.register.factories import NOTED, organisation, received
from tests.register.personas import Personas, seat, user

__all__ = ["page"]

FEW, MANY = 3, 30


@dataclass
class Grown:
    """A register with a body at home and one abroad, and as much around both as is asked for."""

    personas: Personas
    ours: Any
    theirs: Any
    person: Any
    exchange: Any = None
    agreement: Any = None
    commitment: Any = None
    aid: Any = None
    figure: Any = None
    officer: Any = None
    size: int = 0

    def grow(self, size: int) -> None:
        """Let there be `size` rows of each kind."""
        while self.size < size:
            self.size += 1
            self._add(self.size)

    def _add(self, number: int) -> None:
        by = self.personas.minh
        told: dict[str, Any] = {"by": by, "grounds": NOTED}
        below = organisation(f"Công đoàn cơ sở Thử {number}", by=by)
        place_below(below, self.ours, relation="organisational", **told)
        abroad = organisation(f"Công đoàn tỉnh Thí {number}", by=by, country="LA")
        someone = record_holder(f"Nguyễn Văn {number}", "Chủ tịch", self.ours, **told)
        parties = [(self.ours, "host"), (self.theirs, "guest"), (abroad, "guest")]
        exchange = record_exchange("visit", parties=parties, title=f"Chuyến thăm thứ {number}", date="2024-05", **told)
        signed = record_agreement(
            "memorandum", status="signed", parties=[self.ours, self.theirs], term="2024/2028", **told
        )
        self.exchange, self.agreement = self.exchange or exchange, self.agreement or signed
        add_participant(exchange, self.person, **told)
        add_participant(self.exchange, someone, **told)
        link_agreement(exchange, self.agreement, **told)
        for at in {exchange, self.exchange}:
            promised = record_commitment(
                "commitment",
                f"sẽ cử {number} đoàn",
                binds=[self.ours, abroad],
                exchange=at,
                agreement=self.agreement,
                organisation=self.theirs,
                speaker=self.person,
                **told,
            )
            self.commitment = self.commitment or promised
        giving: dict[str, Any] = {
            "giver": self.ours,
            "receiver": self.theirs,
            "exchange": self.exchange,
            "period": "2024",
        }
        given = record_aid(Decimal(number * 1_000_000), "VND", **giving, **told)
        counted = record_figure(
            Decimal(number), unit="đoàn viên", organisation=self.ours, period=f"{1990 + number}", **told
        )
        self.aid, self.figure = self.aid or given, self.figure or counted
        received(f"Tin số {number}", by=by, bureau=self.personas.lao_cai, name=f"tin-{number}.txt")
        follow(exchange, by=by)
        officer = user(f"can-bo-{number}", f"Trần Thị {number}")
        seat(officer, self.personas.quang_tri, "officer")
        self.officer = self.officer or officer


@pytest.fixture
def grown(personas: Personas) -> Grown:
    """Return the register, with `FEW` rows of each kind."""
    call_command("createcachetable", verbosity=0)
    for role in ("reviewer", "administrator", "clerk"):
        seat(personas.minh, personas.centre, role)
    by = personas.minh
    made = Grown(
        personas,
        organisation("Liên đoàn Lao động tỉnh Thử Nghiệm", by=by),
        organisation("Liên hiệp Công đoàn tỉnh Bò Kẹo", by=by, country="LA"),
        record_holder("Lò Văn Thí", "Chủ tịch", None, by=by, grounds=NOTED),
    )
    made.grow(FEW)
    return made


def _addresses(grown: Grown, page: Any) -> Mapping[str, str]:
    """Each screen by its name, at a row with much around it."""
    own = {
        "desk:organisation": f"/organisations/{grown.ours.pk}/",
        "desk:organisation_life": f"/organisations/{grown.ours.pk}/life/",
        "desk:organisation_tree": f"/organisations/tree/?root={grown.ours.pk}",
        "desk:partner_sheet": f"/partners/{grown.ours.pk}/{grown.theirs.pk}/",
        "desk:person": f"/people/{grown.person.pk}/",
        "desk:exchange": f"/exchanges/{grown.exchange.pk}/",
        "desk:agreement": f"/agreements/{grown.agreement.pk}/",
        "desk:commitment": f"/commitments/{grown.commitment.pk}/",
        "desk:aid_row": f"/aid/{grown.aid.pk}/",
        "desk:figure": f"/figures/{grown.figure.pk}/",
        "desk:user": f"/users/{grown.officer.pk}/",
        "desk:rights_of": f"/administration/rights/{grown.officer.pk}/",
        "desk:vocabulary": "/administration/vocabularies/exchange_kind/",
        "desk:bureau": f"/bureaus/{grown.personas.quang_tri.pk}/",
    }
    # Words of exchanges alone: search looks once at each kind that it finds, and more rows may bring another kind.
    asked = {"desk:search": "?q=chuyen+tham"}
    desk = (name for name in ROUTES if name.startswith("desk:"))
    return {name: own.get(name) or address_of(name, page) + asked.get(name, "") for name in desk}


def _questions(client: Client, addresses: Mapping[str, str]) -> Mapping[str, int | None]:
    """How often each screen asks; None where there is nothing to be seen at the address.

    All were opened before, so that what a session remembers is the same whenever this is asked: a screen shows what was
    opened lately, and asks for the words of a kind only where a row is called by its kind.
    """
    there = {name: client.get(address).status_code == 200 for name, address in addresses.items()}
    counted: dict[str, int | None] = {}
    for name, address in addresses.items():
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        counted[name] = len(asked) if there[name] else None
    return counted


@pytest.mark.slow
def test_a_screen_asks_as_often_for_thirty_rows_as_for_three(page: Any, grown: Grown, client: Client) -> None:
    client.force_login(grown.personas.minh)
    addresses = _addresses(grown, page)
    few = _questions(client, addresses)
    grown.grow(MANY)
    many = _questions(client, addresses)
    assert {name: (few[name], many[name]) for name in few if few[name] != many[name]} == {}
    assert sum(counted is not None for counted in few.values()) > 40
