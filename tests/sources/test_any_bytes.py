"""Whatever the bytes, an opener gives pages or a `SourceError`, and every hint and sheet lies inside its page."""

import io
import zipfile
from email.message import EmailMessage

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from giaoluu.facts.page import Page
from giaoluu.sources.errors import SourceError
from giaoluu.sources.opening import FORMATS, open_outcomes

TEXT = "Sáng 4/11, LĐLĐ tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam."
TOOLLESS = sorted(set(FORMATS) - {"doc", "image"})
"""Formats that no programme of the machine opens: those would start a process for each example."""

PIECES = [
    b"<div>", b"</div>", b"<table><tr><td>", b"</td></tr>", b"<h1>", b"<nav", b" class='sapo'", b">", b"<", b"&amp;",
    b"&#x1F;", b"<script type='application/ld+json'>{", b"<!--", b"<rss><channel><item>", b"<title>", b"</item>",
    b"<urlset><url><loc>", b"From: a\r\n", b"Subject: =?utf-8?B?eA==?=\r\n", b"\r\n\r\n", b"--x\r\n",
    b"Content-Type: multipart/mixed; boundary=x", b"WARC/1.0\r\n", b"Content-Length: 9\r\n", b"PK\x03\x04",
    b"PK\x05\x06", b"%PDF-1.4\n", b"\x1f\x8b\x08\x00", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"BM", b"\x00", b"\xff\xfe",
    b"\xef\xbb\xbf", b'"', b";", b"\t", b"\n", "Hội đàm ".encode(), "C«ng ®oµn".encode(), b"Lie^n ddoa`n ", b"\xc3",
]  # fmt: skip
BYTES = st.one_of(st.binary(max_size=600), st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join))


def whole_files() -> dict[str, bytes]:
    written, table, packed, drawn = io.BytesIO(), io.BytesIO(), io.BytesIO(), io.BytesIO()
    document = docx.Document()
    document.add_paragraph(TEXT)
    document.save(written)
    book = openpyxl.Workbook()
    book.worksheets[0].append([TEXT, 3])
    book.save(table)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", TEXT)
    canvas = Canvas(drawn)
    canvas.drawString(100, 100, "Hoi dam")
    canvas.save()
    letter = EmailMessage()
    letter["Subject"], letter["From"], letter["To"] = "Thư", "a@example.vn", "b@example.vn"
    letter.set_content(TEXT)
    letter.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename="a.txt")
    files = {"docx": written, "xlsx": table, "zip": packed, "pdf": drawn}
    return {**{kind: file.getvalue() for kind, file in files.items()}, "email": letter.as_bytes()}


WHOLE = whole_files()


def check(raw: bytes, as_format: str | None) -> None:
    for outcome in open_outcomes(raw, "lạ", as_format=as_format, ocr="never"):
        if isinstance(outcome, SourceError):
            assert outcome.tell("vi") != outcome.tell("en")
        else:
            check_page(outcome)


def check_page(page: Page) -> None:
    assert page.text.strip()
    for span in [*(hint.span for hint in page.hints), *(sheet.span for sheet in page.sheets)]:
        assert 0 <= span[0] < span[1] <= len(page.text)
    for hint in page.hints:
        assert "\n" not in page.text[slice(*hint.span)]


@pytest.mark.parametrize("as_format", TOOLLESS)
@given(raw=BYTES)
def test_any_bytes_as_any_format(as_format: str, raw: bytes) -> None:
    check(raw, as_format)


@given(raw=BYTES)
def test_any_bytes_of_unknown_format(raw: bytes) -> None:
    if not raw.startswith((b"{\\rtf", b"\xd0\xcf\x11\xe0")):
        check(raw, None)


@pytest.mark.parametrize("kind", sorted(WHOLE))
@given(data=st.data())
def test_a_real_file_cut_or_garbled_anywhere(kind: str, data: st.DataObject) -> None:
    raw = bytearray(WHOLE[kind])
    for place in data.draw(st.lists(st.integers(0, len(raw) - 1), max_size=8)):
        raw[place] = data.draw(st.integers(0, 255))
    check(bytes(raw[: data.draw(st.integers(1, len(raw)))]), data.draw(st.sampled_from([None, kind])))
