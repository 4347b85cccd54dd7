"""Today: what waits, what is due, what changed in what one follows; each count leads to its rows."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.desks.operations import follow
from giaoluu.register.exchanges.operations import record_exchange
from tests.office.desk.lists.conftest import Register
from tests.register.factories import NOTED, TALKS, read
from tests.register.personas import Personas


def _today(client: Client) -> str:
    answer = client.get("/")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def _in(days: int) -> str:
    return (timezone.localdate() + dt.timedelta(days=days)).isoformat()


def test_who_begins_is_told_the_first_step(client: Client, personas: Personas) -> None:
    client.force_login(personas.lan)
    assert "thả một bài viết hay báo cáo vào mục Tài liệu đến" in _today(client)


def test_what_waits_for_review_is_counted_for_those_who_may_see_it_alone(client: Client, personas: Personas) -> None:
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    client.force_login(personas.lan)
    mine = _today(client)
    assert "Lào Cai và Vân Nam hội đàm công tác công đoàn năm 2024" in mine
    assert re.search(r"<strong>1</strong> trang đã đọc", mine)
    client.force_login(personas.hai)
    theirs = _today(client)
    assert "Vân Nam" not in theirs
    assert re.search(r"<strong>0</strong> dữ kiện chờ thẩm định", theirs)
    assert re.search(r"<strong>0</strong> trang đã đọc", theirs)


def test_what_is_overdue_due_and_ending_is_told_as_far_ahead_as_one_chose(desk: Client, register: Register) -> None:
    by = register.lao_cai
    lan = register.lan
    record_commitment("commitment", "gửi báo cáo quý", binds=[by], by=lan, grounds=NOTED, due=_in(20))
    record_agreement(
        "memorandum",
        status="signed",
        parties=[by, register.yunnan],
        by=lan,
        grounds=NOTED,
        title="Bản ghi nhớ với Vân Nam",
        term=f"2020/{_in(60)}",
    )
    shown = _today(desk)
    assert "cử 10 thợ giỏi sang học" in shown
    assert "gửi báo cáo quý" in shown
    assert "Bản ghi nhớ với Vân Nam" in shown
    desk.post("/ahead/", {"days": "30"})
    assert "Bản ghi nhớ với Vân Nam" not in _today(desk)
    assert desk.post("/ahead/", {"days": "mai"}, follow=True).status_code == 200


def test_no_wish_and_no_invitation_is_overdue_and_ones_own_stands_first(desk: Client, register: Register) -> None:
    record_commitment("invitation", "mời sang xem hội", binds=[], by=register.lan, grounds=NOTED, due="2020")
    for number in range(7):
        record_commitment("commitment", f"điều {number}", binds=[], by=register.lan, grounds=NOTED, due="2021")
    mine = {"owner": register.lao_cai, "officer": register.lan, "due": "2022"}
    record_commitment("commitment", "việc của Lan", binds=[], by=register.lan, grounds=NOTED, **mine)
    record_commitment("instruction", "gửi số liệu", binds=[], by=register.lan, grounds=NOTED, due="2019")
    shown = _today(desk)
    assert "gửi số liệu" in shown
    assert "mời sang xem hội" not in shown
    assert re.search(r"<strong class=\"late\">10</strong> cam kết quá hạn", shown)
    assert shown.index("việc của Lan") < shown.index("điều 0")
    assert "điều 5" not in shown


def test_each_count_leads_to_the_list_of_what_it_counts(desk: Client, register: Register) -> None:
    address = re.search(r'href="(/commitments/\?due_to=[^"]+)"', _today(desk))
    assert address is not None
    listed = desk.get(address[1].replace("&amp;", "&")).content.decode()
    assert "cử 10 thợ giỏi sang học" in listed
    assert "1 mục" in listed


def test_a_new_exchange_of_a_body_that_is_followed_is_news_and_ones_own_acts_are_not(
    desk: Client, register: Register, personas: Personas
) -> None:
    follow(register.yunnan, by=personas.lan)
    assert "hội đàm mới" not in _today(desk)
    parties = [(register.yunnan, "guest")]
    record_exchange("talks", parties=parties, by=personas.lan, grounds=NOTED, title="hội đàm của tôi")
    assert "Hai tuần qua không có gì thay đổi" in _today(desk)
    record_exchange("talks", parties=parties, by=personas.minh, grounds=NOTED, title="hội đàm mới")
    news = _today(desk).partition("Thay đổi ở mục tôi theo dõi")[2]
    assert "Tổng Công hội tỉnh Vân Nam" in news
    assert "Trần Văn Minh" in news


@pytest.mark.parametrize("role", ["lan", "minh", "thao", "an"])
def test_today_asks_no_more_of_the_database_however_much_there_is(
    role: str, client: Client, register: Register, personas: Personas
) -> None:
    who = getattr(personas, role)
    client.force_login(who)
    follow(register.lao_cai, by=who)
    follow(register.talks, by=who)
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    _more(register, personas, 0)
    before = _questions(client)
    for number in range(1, 4):
        _more(register, personas, number)
        read(f"{TALKS}\nTin {number}.", by=personas.lan, bureau=personas.lao_cai, name=f"tin-{number}.txt")
    assert _questions(client) <= before


def _more(register: Register, personas: Personas, number: int) -> None:
    other = personas.minh
    bodies = [register.lao_cai, register.yunnan]
    record_exchange("visit", parties=[(bodies[0], "host")], by=other, grounds=NOTED, title=f"Thăm {number}")
    record_commitment("commitment", f"việc {number}", binds=bodies, by=other, grounds=NOTED, due=_in(5))
    record_agreement("plan", status="signed", parties=bodies, by=other, grounds=NOTED, term=f"2020/{_in(10)}")


def _questions(client: Client) -> int:
    client.get("/")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/").status_code == 200
    return len(asked)
