"""Writes the binary documents of `samples/office/` from the texts in `scripts/office_samples/`.

`python -m scripts.make_samples` from the top of the checkout. Every file bears one fixed time, so that a second run
gives the same bytes with the same libraries. The PDF files need a font with Vietnamese letters (fonts-dejavu-core);
without it they are left as they are. The other documents of the office (HTML, text) are edited where they stand.
"""

import csv
import datetime as dt
import io
import re
import sys
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from giaoluu.sources.legacy.tcvn3 import LETTERS, from_tcvn3

TEXTS = Path(__file__).parent / "office_samples"
OFFICE = Path(__file__).parents[1] / "samples" / "office"
MARKER = "Tài liệu mẫu của Giao Lưu: sự kiện, người và số liệu đều hư cấu."
STAMP = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""When every generated file says that it was made."""
FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")

WORD_FILES = (
    "2019-03-ban-ghi-nho-lao-cai-van-nam",
    "2022-12-yen-bai-bao-cao-tong-ket",
    "2023-06-bien-ban-hoi-dam-quang-binh-kham-muon",
    "2024-03-ban-ghi-nho-lao-cai-van-nam",
    "2024-03-bien-ban-hoi-dam-con-minh",
    "2024-08-bien-ban-lao-bao",
    "2024-12-lao-cai-bao-cao-doi-ngoai",
    "2025-04-thoa-thuan-nghe-an-gwangju",
    "2025-07-bien-ban-ban-giao-lao-cai",
)
PDF_FILES = ("2023-10-ban-ghi-nho-quang-binh-kham-muon", "2025-11-thong-cao-dai-hoi-quang-tri")


def files() -> dict[str, bytes]:
    """Return the bytes of each generated document by its name; the PDF files only where the font is."""
    made = {f"{name}.docx": _word(_text(name)) for name in WORD_FILES}
    made["2018-10-van-nam-tham-lao-cai-ban-tin.txt"] = _tcvn3(_text("2018-10-van-nam-tham-lao-cai-ban-tin"))
    made["2022-12-yen-bai-phu-luc-so-lieu.xlsx"] = _workbook("2022-12-yen-bai-phu-luc-so-lieu.csv")
    made["2023-10-thu-bao-cao-so-ngoai-vu-quang-binh.eml"] = _letter()
    made["2025-10-ke-thua-ban-ghi-nho.zip"] = _archive()
    if FONT.exists():
        pdfmetrics.registerFont(TTFont("Serif", FONT))
        made |= {f"{name}.pdf": _pdf(_text(name)) for name in PDF_FILES}
    return made


def _text(name: str) -> str:
    return (TEXTS / f"{name}.txt").read_text("utf-8")


def _parts(text: str) -> list[tuple[str, str]]:
    """The marks that begin lines of the texts: `^` centred, `*` a heading, `|` columns side by side."""
    lines = [line for line in text.splitlines() if line.strip()]
    return [(line[0], line[2:]) if line[:2] in {"^ ", "* ", "| "} else ("", line) for line in lines]


def _columns(row: str) -> list[list[str]]:
    return [column.split(" // ") for column in row.split(" | ")]


def _word(text: str) -> bytes:
    document = docx.Document()
    for mark, line in _parts(text):
        if mark == "|":
            _word_columns(document, line)
            continue
        paragraph = document.add_paragraph()
        paragraph.add_run(line).bold = bool(mark)
        if mark == "^":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.sections[0].footer.paragraphs[0].text = MARKER
    properties = document.core_properties
    properties.author, properties.title = "Văn phòng", ""
    properties.created = properties.modified = STAMP
    file = io.BytesIO()
    document.save(file)
    return _stamped(file.getvalue())


def _word_columns(document: Document, line: str) -> None:
    columns = _columns(line)
    row = document.add_table(rows=1, cols=len(columns)).rows[0]
    for cell, pieces in zip(row.cells, columns, strict=True):
        cell.text = pieces[0]
        for piece in pieces[1:]:
            cell.add_paragraph(piece)


def _stamped(raw: bytes) -> bytes:
    """The archive again, every member at one time and in the order of names."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as given, zipfile.ZipFile(file, "w") as written:
        for name in sorted(given.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = given.read(name)
            if name == "docProps/core.xml":  # openpyxl writes the hour of saving
                stamp = STAMP.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                content = re.sub(rb"(?<=W3CDTF\">)[^<]+", stamp, content)
            _add(written, name, content)
    return file.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, STAMP.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)


def _pdf(text: str) -> bytes:
    body = ParagraphStyle("body", fontName="Serif", fontSize=11, leading=16, spaceAfter=6)
    centred = ParagraphStyle("centred", body, alignment=TA_CENTER, fontSize=12)
    small = ParagraphStyle("small", body, fontSize=8)
    story: list[Flowable] = []
    for mark, line in _parts(text):
        if mark == "|":
            story.append(Table([[Paragraph("<br/>".join(column), centred) for column in _columns(line)]]))
        else:
            story.append(Paragraph(line, centred if mark == "^" else body))
    story += [Spacer(1, 24), Paragraph(MARKER, small)]
    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=A4, invariant=1, title="", author="Văn phòng").build(story)
    return file.getvalue()


def _workbook(name: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Phụ lục"
    with (TEXTS / name).open(encoding="utf-8", newline="") as lines:
        head = [next(lines).rstrip("\n") for _ in range(2)]
        for line in head:
            sheet.append([line])
        for row in csv.reader(lines):
            sheet.append([_value(cell) for cell in row] if len(row) > 2 else [",".join(row)])
    book.properties.creator = "Văn phòng"
    file = io.BytesIO()
    book.save(file)
    return _stamped(file.getvalue())


def _value(cell: str) -> str | float:
    number = re.fullmatch(r"\d+(\.\d+)?", cell)
    if not number or cell in {"2018", "2019", "2020", "2021", "2022"}:
        return cell
    return float(cell) if number[1] else int(cell)


def _letter() -> bytes:
    letter = EmailMessage()
    letter["Subject"] = "Báo cáo kết quả ký kết Bản ghi nhớ với Liên hiệp Công đoàn tỉnh Khăm Muộn"
    letter["From"] = "Văn phòng LĐLĐ tỉnh Quảng Bình <vanphong@quangbinh.example>"
    letter["To"] = "Sở Ngoại vụ tỉnh Quảng Bình <songoaivu@quangbinh.example>"
    letter["Date"] = "Mon, 16 Oct 2023 08:15:00 +0700"
    letter["Message-ID"] = "<20231016.0815@quangbinh.example>"
    letter.set_content(_text("2023-10-thu-bao-cao-so-ngoai-vu-quang-binh"), cte="base64")
    report = _text("2023-10-bao-cao-doan-ra-kham-muon").encode()
    letter.add_attachment(report, maintype="text", subtype="plain", filename="bao-cao-doan-ra.txt", cte="base64")
    letter.set_boundary("giao-luu-mau")
    return letter.as_bytes()


def _archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in ("2025-10-cong-van-so-ngoai-vu", "2025-10-y-kien-so-ngoai-vu"):
            _add(archive, f"{name}.txt", _text(name).encode())
    return file.getvalue()


def _tcvn3(text: str) -> bytes:
    """The text as an office typed it before Unicode; toned capitals are small letters that a capital font shows."""
    codes = {from_tcvn3(letter): letter for letter in LETTERS}
    codes |= {letter.upper(): code for letter, code in codes.items() if letter.upper() not in codes}
    return "".join(codes.get(letter, letter) for letter in text).encode("latin-1")


def main() -> int:
    """Write every document that can be made here, and tell how many."""
    made = files()
    for name, content in made.items():
        (OFFICE / name).write_bytes(content)
    print(f"{len(made)} documents written" + ("" if FONT.exists() else f"; no PDF, as there is no {FONT}"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
