"""What the fuzzer starts from: the samples, the gold pages, and a small file of each format made here."""

import gzip
import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from functools import partial
from pathlib import Path

import openpyxl
from PIL import Image

ROOT = Path(__file__).parents[1]
GROWN = ROOT / "fuzz" / "grown"
"""What earlier runs grew from the seeds, a folder for each target: the next run begins where the last one stopped."""
LARGEST = 20_000
"""Bytes of a seed: a larger one makes the fuzzer slow without teaching it more."""

TEXT = (
    "LĐLĐ tỉnh Lâm Đồng ký bản ghi nhớ\n\nSáng 4/11/2024, tại Đà Lạt, LĐLĐ tỉnh Lâm Đồng và Tổng Công hội tỉnh "
    "Vân Nam (Trung Quốc) ký bản ghi nhớ giai đoạn 2024 - 2028; ông K’Brếu, Chủ tịch LĐLĐ tỉnh đề nghị cử 2-3 đoàn, "
    "hơn 1,5 tỷ đồng.\n"
)
HTML = f"<html><head><title>Tin</title></head><body><article><h1>Tin</h1><p>{TEXT}</p></article></body></html>"
_HOSTILE = (
    "Công đoàn " * 1500,
    "ông " * 4000,
    "ngày 4/11/" * 1500,
    "1.000.000," * 1500,
    "(((((((((" * 1500,
    "Chủ tịch LĐLĐ tỉnh " * 800,
    "“" * 6000,
    "và đề nghị, " * 1200,
    "a" * 19_000,
    "A B " * 4500,
    " \u00a0\u200b" * 3000,
    "e\u0301" * 6000,
)
"""Long lines that make a backtracking expression or a quadratic loop show itself."""


def seeds_of(target: str) -> list[bytes]:
    """Return the seeds of a target, each of at most 20 kB."""
    found = [*_made(target), *(path.read_bytes() for path in _files(target))]
    return [seed for seed in found if len(seed) <= LARGEST]


def _files(target: str) -> Iterator[Path]:
    endings = {"read": ".txt", "plain": ".txt", "html": ".html", "docx": ".docx", "email": ".eml", "any": ".*"}
    for folder in (ROOT / "samples", ROOT / "tests" / "gold" / "pages", ROOT / "fuzz" / "kept" / target):
        if folder.is_dir():
            wanted = endings.get(target, f".{target}")
            kept = (path for path in sorted(folder.iterdir()) if path.is_file())
            yield from (path for path in kept if wanted in {".*", path.suffix})


def _made(target: str) -> Iterator[bytes]:
    if target in {"read", "plain", "any"}:
        yield from (line.encode()[:LARGEST] for line in (TEXT, *_HOSTILE))
    if target in {"plain", "any"}:
        yield TEXT.encode("utf-16")
        yield "LI£N §OµN LAO §éNG TØNH H¶I D¦¥NG, c«ng ®oµn c¬ së".encode("latin-1")
        yield b"Lie^n ddoa`n Lao ddo^.ng ti?nh; co^ng ddoa`n co+ so+?"
    if target == "any":
        for name in (
            "html",
            "docx",
            "odt",
            "doc",
            "pdf",
            "image",
            "email",
            "xlsx",
            "csv",
            "zip",
            "gzip",
            "warc",
            "feed",
        ):
            yield from _made(name)
    if target in _TEXTS:
        yield _TEXTS[target].encode()
    if target in _MAKERS:
        yield _MAKERS[target]()


_WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>'
    f"{TEXT}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>"
    "</w:document>"
)
_ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
    f"<text:p>{TEXT}</text:p></office:text></office:body></office:document-content>"
)
_FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title><item><title>Hội đàm</title>'
    f"<description>{TEXT}</description><pubDate>Mon, 04 Nov 2024 08:00:00 +0700</pubDate></item></channel></rss>"
)
_SITEMAP = (
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>'
    "<loc>https://example.org/a</loc><lastmod>2024-11-04</lastmod></url></urlset>"
)


_BOOK = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main'
    '+xml"/></Types>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://'
    'schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/>'
    "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="worksheets/sheet1.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/worksheet"/></Relationships>',
}
_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" '
    f't="inlineStr"><is><t>{TEXT}</t></is></c><c r="B1"><v>51000</v></c><c r="C1" t="b"><v>1</v></c></row></sheetData>'
    "</worksheet>"
)
PARTS: dict[str, dict[str, str | None]] = {
    "docx": {"[Content_Types].xml": "<Types/>", "word/document.xml": None},
    "odt": {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": None},
    "xlsx": {**_BOOK, "xl/worksheets/sheet1.xml": None},
}
"""What stands in the smallest file of a format that is a ZIP; None is the part with its text."""
_TEXTS = {"docx": _WORD, "odt": _ODT, "xlsx": _SHEET}


def _zip(members: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return held.getvalue()


def _pdf() -> bytes:
    """The smallest page with a line of text; readers rebuild the table of objects that it leaves out."""
    content = b"BT /F1 12 Tf 50 700 Td (LDLD tinh Lam Dong 4/11/2024) Tj ET"
    head = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
    )
    stream = b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (len(content), content)
    return head + stream + b"trailer<</Root 1 0 R>>\n%%EOF"


def _image() -> bytes:
    held = io.BytesIO()
    Image.new("L", (40, 20), 255).save(held, "PNG")
    return held.getvalue()


def _email() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@example.org", "b@example.org", "Báo cáo đoàn ra"
    mail.set_content(TEXT)
    mail.add_attachment(HTML.encode(), maintype="text", subtype="html", filename="bao-cao.html")
    return mail.as_bytes()


def _xlsx() -> bytes:
    held = io.BytesIO()
    book = openpyxl.Workbook()
    book.create_sheet("Số liệu").append(["Tỉnh", "Đoàn viên", 51_000])
    book.save(held)
    return held.getvalue()


def _warc() -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + HTML.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
        "WARC-Date: 2024-11-05T01:00:00Z\r\nWARC-Record-ID: <urn:uuid:6a6b0e6c-0000-4000-8000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def made_doc(*, flags: int = 0) -> bytes:
    """Return the frame of a Word 97 file; its stream has a head with those `flags` and nothing else."""
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = struct.pack(
        "<8s16xHHHHH10xIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        1,
        1,
        0,
        4096,
        end,
        0,
        end,
        0,
    )
    sectors = struct.pack("<110I", 0, *[free] * 109)[:436]
    chain = [table, end, *range(3, 10), end]
    allocation = struct.pack("<128I", *chain, *[free] * (128 - len(chain)))
    root = _entry("Root Entry", kind=5, child=1, start=end, size=0)
    stream = _entry("WordDocument", kind=2, child=free, start=2, size=4096)
    document = struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0x42A, 0, flags).ljust(4096, b"\0")
    return header + sectors + allocation + (root + stream).ljust(512, b"\0") + document


def _entry(name: str, *, kind: int, child: int, start: int, size: int) -> bytes:
    words = (name + "\0").encode("utf-16-le")
    free = 0xFFFFFFFF
    return struct.pack("<64sHBBIII36xIQ", words, len(words), kind, 1, free, free, child, start, size)


_MAKERS: dict[str, Callable[[], bytes]] = {
    "html": HTML.encode,
    "docx": partial(_zip, {"word/document.xml": _WORD, "[Content_Types].xml": "<Types/>"}),
    "odt": partial(_zip, {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": _ODT}),
    "doc": made_doc,
    "pdf": _pdf,
    "image": _image,
    "email": _email,
    "xlsx": _xlsx,
    "csv": 'Tỉnh;Đoàn viên\n"Lâm Đồng";"51.000"\n'.encode,
    "zip": partial(_zip, {"a.txt": TEXT, "b/c.html": HTML}),
    "gzip": partial(gzip.compress, TEXT.encode(), mtime=0),
    "warc": _warc,
    "feed": _FEED.encode,
    "sitemap": _SITEMAP.encode,
}
