"""Which format are these bytes? Their content decides; the name only where content leaves it open."""

import re
import zipfile
import zlib
from pathlib import PurePath
from typing import IO

from giaoluu.sources.decoding import decode_bytes, is_binary
from giaoluu.sources.errors import LockedSource, UnknownFormat

HEAD_BYTES = 8_192
"""What is looked at of a source; a ZIP's directory and an old Office file's streams are looked up beyond it."""

_OLE_BYTES = 64_000_000
"""The directory of an OLE file may stand anywhere in it."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "doc"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"WARC/", "warc"),
)
_NOT_HTML = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
"""Documents that careless servers send as HTML."""
_ENDINGS: dict[str, str] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".eml": "email",
    ".txt": "plain",
    ".text": "plain",
    ".md": "plain",
}
_HTML_START = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HTML_TAG = re.compile(
    r"<(?:div|p|span|meta|table|td|a|br|ul|li|h[1-6]|img|script|article|section)\b[^<>]*>", re.IGNORECASE
)
_FEED = re.compile(r"<(?:rss|(?:\w+:)?RDF|(?:\w+:)?feed)\b")
_SITEMAP = re.compile(r"<(?:\w+:)?(?:urlset|sitemapindex)\b")
_HEADER = re.compile(
    r"^(?:received|from|to|return-path|delivered-to|subject|mime-version|message-id|date|dkim-signature|content-type|x-[\w-]+):",
    re.IGNORECASE | re.MULTILINE,
)


def recognise(file: IO[bytes], name: str) -> str:
    """Return the name of the format of `file`, a key of `opening.FORMATS`; bytes that fit none raise `UnknownFormat`.

    An old Office file that is encrypted raises `LockedSource`, since what it holds cannot be told.
    """
    file.seek(0)
    head = file.read(HEAD_BYTES)
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return _inside(kind, file, head, name)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image"
    return _text_format(head, name)


def claimed_format(media_type: str, raw: bytes) -> str | None:
    """Return `html` where a server says so and the bytes are nothing else; other claims decide nothing."""
    return "html" if "html" in media_type.lower() and not raw.startswith(_NOT_HTML) else None


def _inside(kind: str, file: IO[bytes], head: bytes, name: str) -> str:
    if kind == "zip":
        return _zip_format(file, head)
    if kind == "gzip":
        return "warc" if _unpacked(head).startswith(b"WARC/") else "gzip"
    if kind == "ole":
        return _ole_format(file, name)
    if head[:2] == b"BM" and not is_binary(decode_bytes(head)[0]):
        return _text_format(head, name)
    return kind


def _zip_format(file: IO[bytes], head: bytes) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            members = set(archive.namelist())
            mimetype = archive.open("mimetype").read(100) if "mimetype" in members else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return _cut_zip_format(head)
    if "word/document.xml" in members:
        return "docx"
    if "xl/workbook.xml" in members:
        return "xlsx"
    return "odt" if mimetype.startswith(b"application/vnd.oasis.opendocument.text") else "zip"


def _cut_zip_format(head: bytes) -> str:
    """A ZIP without its directory is cut short; say at least which kind of file it was."""
    for part, kind in ((b"opendocument.text", "odt"), (b"word/", "docx"), (b"xl/", "xlsx")):
        if part in head:
            return kind
    return "zip"


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 64)
    except zlib.error:
        return b""


def _ole_format(file: IO[bytes], name: str) -> str:
    """The streams of an OLE file stand by name in its directory, in UTF-16."""
    file.seek(0)
    raw = file.read(_OLE_BYTES)
    if "EncryptedPackage".encode("utf-16-le") in raw:
        raise LockedSource(name)
    if "WordDocument".encode("utf-16-le") in raw:
        return "doc"
    raise UnknownFormat(name)


def _text_format(head: bytes, name: str) -> str:
    text, _ = decode_bytes(head)
    if is_binary(text):
        raise UnknownFormat(name)
    ending = _ENDINGS.get(PurePath(name.split("?", maxsplit=1)[0]).suffix.lower(), "")
    if text.lstrip().startswith("<") and (kind := _markup_format(text)):
        return kind
    if ending:
        return ending
    headers = _HEADER.findall(re.split(r"\r?\n\r?\n", text, maxsplit=1)[0])
    if len(headers) >= 3 and _HEADER.match(text):
        return "email"
    return "html" if len(_HTML_TAG.findall(text)) >= 3 else "plain"


def _markup_format(text: str) -> str | None:
    if _SITEMAP.search(text):
        return "sitemap"
    if _FEED.search(text):
        return "feed"
    return "html" if _HTML_START.match(text) else None
