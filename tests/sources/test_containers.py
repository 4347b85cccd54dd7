"""Mails, ZIP files, web archives and feeds: what is inside is opened, and what fails does not stop the rest."""

import gzip
import io
import zipfile
from email.message import EmailMessage

import pytest

from giaoluu.facts.page import Page
from giaoluu.sources.errors import (
    DamagedSource,
    DeepSource,
    ExpandingSource,
    LockedSource,
    SourceError,
    TextlessSource,
    UnknownFormat,
)
from giaoluu.sources.limits import Limits
from giaoluu.sources.opening import open_outcomes, open_source

TALKS = "Sáng 4/11, LĐLĐ tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam."
VISIT = "Chiều 16/11, LĐLĐ tỉnh Lai Châu đón đoàn Liên hiệp Công đoàn tỉnh Bò Kẹo."


def zipped(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)
    return file.getvalue()


def record(
    uri: str, body: bytes, *, kind: str = "response", content_type: str = "text/html", status: int = 200
) -> bytes:
    if kind == "response":
        body = f"HTTP/1.1 {status} OK\r\nContent-Type: {content_type}\r\n\r\n".encode() + body
        content_type = "application/http; msgtype=response"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-11-05T01:02:03Z\r\n"
        f"WARC-Record-ID: <urn:uuid:12345678-1234-5678-1234-567812345678>\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def outcomes(raw: bytes, name: str, limits: Limits | None = None) -> tuple[list[Page], list[SourceError]]:
    found = list(open_outcomes(raw, name, limits=limits or Limits()))
    return [one for one in found if isinstance(one, Page)], [one for one in found if isinstance(one, SourceError)]


def test_a_letter_and_its_attachments_are_pages() -> None:
    letter = EmailMessage()
    letter["Subject"], letter["From"], letter["To"] = "Về việc đón đoàn", "Văn phòng <vp@example.vn>", "a@example.vn"
    letter["Date"] = "Mon, 04 Nov 2024 15:30:00 +0700"
    letter.set_content(TALKS)
    letter.add_alternative(f"<p>{TALKS}</p>", subtype="html")
    letter.add_attachment(VISIT.encode(), maintype="text", subtype="plain", filename="kế hoạch.txt")
    letter.add_attachment(b"\x00\x01\x02\x03" * 50, maintype="application", subtype="x-thing", filename="lạ.bin")
    pages, errors = outcomes(letter.as_bytes(), "thư.eml")
    assert [page.text.strip() for page in pages] == [TALKS, VISIT]
    assert pages[0].declared["title"] == "Về việc đón đoàn"
    assert pages[0].declared["published"] == "Mon, 04 Nov 2024 15:30:00 +0700"
    assert pages[1].source.uri == "thư.eml#kế hoạch.txt"
    assert [(type(error), error.name) for error in errors] == [(UnknownFormat, "thư.eml#lạ.bin")]


def test_a_letter_in_html_alone_is_read_as_html() -> None:
    letter = EmailMessage()
    letter["Subject"], letter["From"], letter["To"] = "Mời họp", "a@example.vn", "b@example.vn"
    letter.set_content(f"<html><body><p>{TALKS}</p></body></html>", subtype="html")
    (page,) = open_source(letter.as_bytes(), "thư.eml")
    assert page.text == TALKS
    assert page.declared["title"] == "Mời họp"


def test_the_files_of_a_zip_are_opened_by_name_and_bad_ones_are_named() -> None:
    raw = zipped({"b/hai.txt": VISIT.encode(), "a.txt": TALKS.encode(), "c.pdf": b"%PDF-1.7 ...", "__MACOSX/a": b"x"})
    pages, errors = outcomes(raw, "hồ sơ.zip")
    assert [(page.source.uri, page.text) for page in pages] == [
        ("hồ sơ.zip#a.txt", TALKS),
        ("hồ sơ.zip#b/hai.txt", VISIT),
    ]
    assert [(type(error), error.name) for error in errors] == [(DamagedSource, "hồ sơ.zip#c.pdf")]


def test_what_failed_inside_is_raised_after_the_last_page() -> None:
    opening = open_source(zipped({"a.bin": bytes(range(256)), "b.txt": TALKS.encode()}), "hồ sơ.zip")
    assert next(opening).text == TALKS
    with pytest.raises(UnknownFormat):
        next(opening)


def test_zips_in_zips_are_opened_to_the_third_level_only() -> None:
    raw = TALKS.encode()
    for level in range(3):
        raw = zipped({f"{level}.zip" if level else "a.txt": raw})
    assert len(outcomes(raw, "lồng.zip")[0]) == 1
    _, errors = outcomes(zipped({"x.zip": raw}), "lồng.zip")
    assert [type(error) for error in errors] == [DeepSource]


def test_a_zip_bomb_is_refused_and_the_other_files_are_read() -> None:
    pages, errors = outcomes(zipped({"bom.txt": b"a" * 9_000_000, "sau.txt": TALKS.encode()}), "bom.zip")
    assert [page.text for page in pages] == [TALKS]
    assert [type(error) for error in errors] == [ExpandingSource]


def test_what_one_zip_unpacks_to_is_counted_over_all_its_files() -> None:
    raw = zipped({f"{number}.txt": TALKS.encode() for number in range(5)})
    pages, errors = outcomes(raw, "nhiều.zip", Limits(expanded_bytes=3 * len(TALKS.encode())))
    assert (len(pages), {type(error) for error in errors}) == (3, {ExpandingSource})


def test_when_all_that_may_be_unpacked_is_used_up_the_archive_says_so_once() -> None:
    inner = zipped({f"{number:02}.txt": TALKS.encode() for number in range(20)})
    raw = zipped({"a.zip": inner, "b.zip": inner, "c.txt": TALKS.encode()})
    pages, errors = outcomes(raw, "nhiều.zip", Limits(expanded_bytes=len(inner) + 3 * len(TALKS.encode())))
    assert len(pages) == 3
    assert [error.name for error in errors] == ["nhiều.zip#a.zip", "nhiều.zip"]


def test_a_letter_with_a_subject_and_nothing_else_is_no_silence() -> None:
    _, errors = outcomes(b"From: a@example.vn\nTo: b@example.vn\nSubject: Bao cao\n\n \n", "thư.eml")
    assert [type(error) for error in errors] == [TextlessSource]


def test_a_locked_zip_says_so() -> None:
    raw = bytearray(zipped({"a.txt": TALKS.encode()}))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    _, errors = outcomes(bytes(raw), "khóa.zip")
    assert [type(error) for error in errors] == [LockedSource]


def test_a_gzipped_page_is_opened_as_the_page() -> None:
    (page,) = open_source(gzip.compress(TALKS.encode()), "trang.txt.gz")
    assert page.text == TALKS
    with pytest.raises(ExpandingSource):
        list(open_source(gzip.compress(b"a" * 9_000_000), "bom.txt.gz"))


@pytest.mark.parametrize("packed", [False, True])
def test_the_records_of_a_web_archive_are_pages_with_address_and_day(packed: bool) -> None:
    records = [
        record("https://example.vn/hoi-dam", f"<html><body><p>{TALKS}</p></body></html>".encode()),
        record("https://example.vn/anh.jpg", b"\xff\xd8\xff", content_type="image/jpeg"),
        record("https://example.vn/mat", b"<p>404</p>", status=404),
        record("https://example.vn/wet", VISIT.encode(), kind="conversion", content_type="text/plain"),
    ]
    raw = b"".join(gzip.compress(one) if packed else one for one in records)
    pages, errors = outcomes(raw, "web.warc.gz" if packed else "web.warc")
    assert [(page.source.uri, page.text.strip()) for page in pages] == [
        ("https://example.vn/hoi-dam", TALKS),
        ("https://example.vn/wet", VISIT),
    ]
    assert pages[0].declared["fetched"] == "2024-11-05T01:02:03Z"
    assert errors == []


def test_a_web_archive_cut_short_gives_its_whole_records_and_an_error() -> None:
    whole = record("https://example.vn/1", f"<p>{TALKS}</p>".encode())
    for cut in (gzip.compress(whole) + gzip.compress(whole)[:-60], whole + whole[:-40]):
        pages, errors = outcomes(cut, "cụt.warc.gz")
        assert [page.text for page in pages] == [TALKS]
        assert [(type(error), error.name) for error in errors] == [(DamagedSource, "cụt.warc.gz#https://example.vn/1")]


RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Công đoàn Lào Cai</title><language>vi</language>
<item><title>Hội đàm &amp; ký kết</title><link>https://example.vn/1</link>
<pubDate>Mon, 04 Nov 2024 15:30:00 +0700</pubDate>
<description><![CDATA[<img src="a.jpg"/><p>{TALKS}</p>]]></description></item>
<item><title>Đón đoàn Bò Kẹo</title><link>https://example.vn/2</link><description>{VISIT}</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Công đoàn</title><entry><title>Hội đàm</title>
<link rel="alternate" href="https://example.vn/1"/><updated>2024-11-04T15:30:00+07:00</updated>
<content type="html">&lt;p&gt;{TALKS}&lt;/p&gt;</content></entry></feed>"""


def test_each_entry_of_a_feed_is_a_page() -> None:
    first, second = open_source(RSS.encode(), "tin.xml")
    assert first.text == f"Hội đàm & ký kết\n{TALKS}"
    assert second.text == f"Đón đoàn Bò Kẹo\n{VISIT}"
    assert first.source.uri == "https://example.vn/1"
    assert first.source.publisher == "Công đoàn Lào Cai"
    assert first.declared["published"] == "Mon, 04 Nov 2024 15:30:00 +0700"


@pytest.mark.parametrize("feed", ["RSS", "ATOM"])
def test_a_feed_cut_short_gives_its_entries_and_an_error(feed: str) -> None:
    whole = {"RSS": RSS, "ATOM": ATOM}[feed].encode()
    pages, errors = outcomes(whole[:-30], "cụt.xml")
    assert pages
    assert [type(error) for error in errors] == [DamagedSource]
    assert outcomes(whole + b"<!-- a remark -->", "tin.xml")[1] == []


def test_a_sitemap_cut_short_gives_its_addresses_and_an_error() -> None:
    raw = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.vn/1</loc></url><url>'
    (page,), errors = outcomes(raw, "sitemap.xml")
    assert page.text == "https://example.vn/1"
    assert [type(error) for error in errors] == [DamagedSource]


def test_an_atom_feed_is_read_too() -> None:
    (page,) = open_source(ATOM.encode(), "tin.atom")
    assert page.text == f"Hội đàm\n{TALKS}"
    assert page.declared["published"] == "2024-11-04T15:30:00+07:00"


def test_a_sitemap_lists_its_addresses() -> None:
    raw = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.vn/1</loc>'
        "<lastmod>2024-11-04</lastmod></url><url><loc>https://example.vn/2</loc></url></urlset>"
    )
    (page,) = open_source(raw.encode(), "sitemap.xml")
    assert page.text == "https://example.vn/1\t2024-11-04\nhttps://example.vn/2"


def test_a_file_name_in_a_character_set_that_there_is_not_does_not_hide_the_letter() -> None:
    raw = (
        b"From: lan@example.vn\r\nSubject: =?utf\xff\xfe?q?Th=C6=B0?=\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: text/plain; charset=utf-8; name="=?utf\xff\xfe?q?a?="\r\n'
        b"Content-Transfer-Encoding: 8bit\r\n\r\n" + VISIT.encode()
    )
    (page,) = open_source(raw, "thư.eml")
    assert VISIT.strip()[:20] in page.text
