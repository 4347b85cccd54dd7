"""Web archives, WARC and WET, plain or gzipped: each readable record with its address and the day it was fetched."""

from collections.abc import Iterator
from typing import IO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from giaoluu.sources.errors import DamagedSource, EmptySource, OversizedSource, SourceError, damaged_as
from giaoluu.sources.given import Given, Outcome
from giaoluu.sources.limits import MEGABYTE
from giaoluu.sources.recognising import claimed_format

_WANTED = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_UNREAD = ("image/", "video/", "audio/", "font/")
_UNREAD_PARTS = ("css", "javascript", "json", "octet-stream", "woff", "wasm", "x-font")
"""What a page is decked out with: no documents, and not worth an error each."""
_FOUND = (None, 200, 203)
"""Answers that hold what was asked for."""


def open_warc(file: IO[bytes], given: Given) -> Iterator[Outcome]:
    """Yield what the records of `file` hold, one record in memory at a time; a cut archive ends with an error."""
    records = 0
    try:
        with damaged_as(given.name, "WARC"):
            archive = iter(ArchiveIterator(file, record_types=_WANTED, parse_http=True, auto_decode="all"))
            for record in archive:
                records += 1
                yield from _record(record, given)
    except DamagedSource as error:
        yield error
        return
    if not records:
        raise EmptySource(given.name)


def _record(record: WarcRecord, given: Given) -> Iterator[Outcome]:
    if record.headers.is_empty():  # so fastwarc shows a member of a gzipped archive that is cut short
        raise DamagedSource(given.name, format="WARC")
    uri = record.headers.get("WARC-Target-URI") or str(record.record_id)
    converted = record.record_type == WarcRecordType.conversion
    name = f"{given.name}#{uri}"
    answered = record.http_headers.status_code if record.is_http_parsed else None
    media_type = (record.http_content_type if record.is_http_parsed else record.headers.get("Content-Type")) or ""
    if answered not in _FOUND or _is_unread(media_type.lower()):
        return
    limit = given.limits.file_bytes
    try:
        with damaged_as(name, "WARC"):
            stated = record.content_length
            raw = record.reader.read(limit + 1)
    except SourceError as error:
        yield error
        return
    if len(raw) > limit:
        yield OversizedSource(name, megabytes=limit // MEGABYTE)
    elif len(raw) < stated and not _is_encoded(record):
        yield DamagedSource(name, format="WARC")
    elif raw.strip():
        yield from given.open_member(
            raw,
            name,
            uri=uri if "://" in uri else name,
            as_format="plain" if converted else claimed_format(media_type, raw),
            charset=record.http_charset if record.is_http_parsed else None,
            declared={"fetched": record.headers.get("WARC-Date") or ""},
        )


def _is_encoded(record: WarcRecord) -> bool:
    """Whether the body was packed or chunked on its way, and so has another length than the record states."""
    return record.is_http_parsed and any(
        record.http_headers.get(name) for name in ("Content-Encoding", "Transfer-Encoding")
    )


def _is_unread(media_type: str) -> bool:
    return media_type.startswith(_UNREAD) or any(part in media_type for part in _UNREAD_PARTS)
