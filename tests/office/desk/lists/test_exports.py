"""Rows leave the site as a file: by right, on the trail, with the filter stated, and never as a formula."""

import csv
import io

import pytest
from django.test import Client
from openpyxl import load_workbook

from giaoluu.office.desk.lists import showing
from giaoluu.register.desks.models import Export
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.trail.models import Entry
from tests.office.desk.lists.conftest import Register
from tests.register.factories import NOTED, organisation, read
from tests.register.personas import Personas


def _csv(desk: Client, query: str) -> list[list[str]]:
    answer = desk.post("/exchanges/export/", {"asked": query, "form": "csv"})
    assert answer.status_code == 200
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_a_file_holds_the_rows_of_the_filter_and_states_it(desk: Client, register: Register) -> None:
    rows = _csv(desk, "kind=talks")
    assert rows[0] == ["Ngày", "Hoạt động", "Các bên", "Địa điểm"]
    assert rows[1][0] == "12/3/2024"
    assert rows[1][2] == "Liên đoàn Lao động tỉnh Lào Cai (chủ nhà); Tổng Công hội tỉnh Vân Nam (khách)"
    assert ["Loại: hội đàm"] in rows[2:]
    assert not any("Champasak" in cell for row in rows for cell in row)


def test_a_file_that_is_written_in_parts_is_the_same_and_tells_bodies_of_one_name_apart(
    desk: Client, register: Register, personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    former = organisation("Liên đoàn Lao động tỉnh Lào Cai", by=personas.lan, valid_to="2022")
    record_exchange("visit", parties=[(former, "host")], by=personas.lan, grounds=NOTED, date="2021")
    whole = _csv(desk, "")
    monkeypatch.setattr(showing, "AT_ONCE", 1)
    assert _csv(desk, "") == whole
    assert any("Lào Cai (đến 2022)" in row[2] for row in whole if len(row) > 2)


def test_words_that_look_like_a_formula_stay_words(desk: Client, register: Register, personas: Personas) -> None:
    record_exchange("visit", parties=[], by=personas.lan, grounds=NOTED, title='=HYPERLINK("x")', date="2030")
    assert _csv(desk, "from=2030")[1][1].startswith("'=HYPERLINK")
    answer = desk.post("/exchanges/export/", {"asked": "from=2030", "form": "xlsx"})
    cell = load_workbook(io.BytesIO(answer.content)).worksheets[0]["B2"]
    assert cell.data_type == "s"
    assert str(cell.value).startswith("=HYPERLINK")


def test_an_export_is_on_the_trail(desk: Client, register: Register, personas: Personas) -> None:
    _csv(desk, "kind=talks")
    export = Export.objects.get()
    assert (export.list, export.query, export.rows) == ("exchanges", "kind=talks", 1)
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.operation, entry.by) == ("desks.record_export", personas.lan)


def test_who_only_keeps_the_machine_exports_nothing(client: Client, register: Register, personas: Personas) -> None:
    client.force_login(personas.an)
    assert client.post("/exchanges/export/", {"form": "csv"}).status_code == 403
    assert "Xuất Excel" not in client.get("/exchanges/").content.decode()
    assert not Export.objects.exists()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_export_of_sources_leaves_out_those_of_another_province(
    form: str, client: Client, personas: Personas
) -> None:
    read("Tin nội bộ của Lào Cai", by=personas.lan, bureau=personas.lao_cai, name="noi-bo.txt")
    client.force_login(personas.hai)
    answer = client.post("/sources/export/", {"form": form})
    assert answer.status_code == 200
    assert Export.objects.get().rows == 0
