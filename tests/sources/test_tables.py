"""Workbooks and CSV files as lines of text."""

import datetime as dt
import io
import time
import zipfile

import openpyxl
import pytest

from giaoluu.sources.errors import DamagedSource, LongTable
from giaoluu.sources.limits import Limits
from giaoluu.sources.opening import open_source

GENEROUS = 5.0
"""Seconds of processor time, where the fault took minutes."""


def test_a_workbook_is_its_rows_with_each_sheet_marked() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Đoàn ra 2024"
    sheet.append(["Ngày", "Nơi đến", "Số người", "Tỷ lệ"])
    sheet.append([dt.datetime(2024, 11, 4), "Vân Nam", 12, 0.25])  # noqa: DTZ001 - workbooks know no zones
    sheet["D2"].number_format = "0%"
    book.create_sheet("Đoàn vào").append(["Bò Kẹo", None, 7.5])
    book.create_sheet("Ẩn").append(["không đọc"])
    book["Ẩn"].sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    (page,) = open_source(file.getvalue(), "thống kê.xlsx")
    assert page.text == "Ngày\tNơi đến\tSố người\tTỷ lệ\n04/11/2024\tVân Nam\t12\t25%\nBò Kẹo\t\t7,5"
    assert [(part.name, page.text[slice(*part.span)][:6]) for part in page.sheets] == [
        ("Đoàn ra 2024", "Ngày\tN"),
        ("Đoàn vào", "Bò Kẹo"),
    ]


def test_a_workbook_cut_short_is_damaged() -> None:
    file = io.BytesIO()
    openpyxl.Workbook().save(file)
    with pytest.raises(DamagedSource):
        list(open_source(file.getvalue()[:-400], "cụt.xlsx"))


def workbook(**cells: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for place, text in cells.items():
        sheet[place] = text
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_row(number: str) -> bytes:
    """A workbook whose second row claims to be this one, written by no programme of offices."""
    packed, file = io.BytesIO(workbook(A1="Bò Kẹo", A2="Champasak")), io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b'row r="2"', b'row r="%s"' % number.encode()))
    return file.getvalue()


def test_a_stray_cell_at_the_foot_of_a_sheet_costs_no_time() -> None:
    begun = time.process_time()
    (page,) = open_source(workbook(A1="Đoàn vào 2023", ALL1048576="lạc"), "bảng.xlsx")
    assert page.text == "Đoàn vào 2023"
    assert time.process_time() - begun < GENEROUS


def test_a_row_that_claims_to_be_one_of_billions_costs_no_time() -> None:
    begun = time.process_time()
    (page,) = open_source(with_row("8" * 37), "độc.xlsx")
    assert page.text == "Bò Kẹo"
    assert time.process_time() - begun < GENEROUS


def test_a_table_of_more_rows_than_the_limits_allow_is_refused_with_their_number() -> None:
    limits = Limits(table_rows=2)
    for raw, name in ((workbook(A1="một", A3="ba"), "dài.xlsx"), (b"a;b\nc;d\ne;f\n", "dài.csv")):
        with pytest.raises(LongTable) as caught:
            list(open_source(raw, name, limits=limits))
        assert "2 dòng" in caught.value.tell("vi")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_of_a_csv_file_is_found(separator: str) -> None:
    rows = [["Tên", "Nước", "Ghi chú"], ["Vân Nam", "Trung Quốc", '"bạn cũ, từ 2008; thân"'], ["Bò Kẹo", "Lào", ""]]
    raw = "\r\n".join(separator.join(row) for row in rows).encode("utf-8-sig")
    (page,) = open_source(raw, "đối tác.csv")
    assert page.text == "Tên\tNước\tGhi chú\nVân Nam\tTrung Quốc\tbạn cũ, từ 2008; thân\nBò Kẹo\tLào"
    assert page.source.media_type == "text/csv"
