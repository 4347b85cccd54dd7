"""A small register: three exchanges with Lào and Vân Nam, a federation with one below it, a promise still open."""

from dataclasses import dataclass

import pytest
from django.test import Client

from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.placing import place_below
from giaoluu.register.trail.models import User
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas


@dataclass
class Register:
    """What the tests of lists look for."""

    lan: User
    lao_cai: Organisation
    bat_xat: Organisation
    champasak: Organisation
    yunnan: Organisation
    talks: Exchange
    visit: Exchange
    meeting: Exchange


@pytest.fixture
def register(personas: Personas) -> Register:
    """Return the register."""
    by = personas.lan
    lao_cai = organisation("Liên đoàn Lao động tỉnh Lào Cai", by=by)
    bat_xat = organisation("Liên đoàn Lao động huyện Bát Xát", by=by)
    champasak = organisation("Liên hiệp Công đoàn tỉnh Champasak", by=by, country="LA")
    yunnan = organisation("Tổng Công hội tỉnh Vân Nam", by=by, country="CN")
    place_below(bat_xat, lao_cai, by=by, grounds=NOTED, relation="organisational")
    talks = record_exchange(
        "talks",
        parties=[(lao_cai, "host"), (yunnan, "guest")],
        by=by,
        grounds=NOTED,
        title="Hội đàm với Vân Nam",
        date="2024-03-12",
        place="Đà Nẵng",
    )
    visit = record_exchange(
        "visit",
        parties=[(champasak, "host"), (bat_xat, "guest")],
        by=by,
        grounds=NOTED,
        title="Thăm Champasak",
        date="2023",
    )
    meeting = record_exchange(
        "working_session",
        parties=[(lao_cai, "party"), (bat_xat, "party")],
        by=personas.minh,
        grounds=NOTED,
        title="Làm việc với huyện",
        date="2025-06",
    )
    record_commitment(
        "commitment", "cử 10 thợ giỏi sang học", binds=[bat_xat], by=by, grounds=NOTED, exchange=visit, due="2024"
    )
    return Register(by, lao_cai, bat_xat, champasak, yunnan, talks, visit, meeting)


@pytest.fixture
def desk(client: Client, personas: Personas) -> Client:
    """Return the desk of Lan, officer of Lào Cai."""
    client.force_login(personas.lan)
    return client
