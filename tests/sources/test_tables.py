"""Workbooks and CSV files as lines of text."""

import datetime as dt
import io

import openpyxl
import pytest

from giaoluu.sources.errors import DamagedSource
from giaoluu.sources.opening import open_source


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


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_of_a_csv_file_is_found(separator: str) -> None:
    rows = [["Tên", "Nước", "Ghi chú"], ["Vân Nam", "Trung Quốc", '"bạn cũ, từ 2008; thân"'], ["Bò Kẹo", "Lào", ""]]
    raw = "\r\n".join(separator.join(row) for row in rows).encode("utf-8-sig")
    (page,) = open_source(raw, "đối tác.csv")
    assert page.text == "Tên\tNước\tGhi chú\nVân Nam\tTrung Quốc\tbạn cũ, từ 2008; thân\nBò Kẹo\tLào"
    assert page.source.media_type == "text/csv"
