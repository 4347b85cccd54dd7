"""The door of the room: bytes or a file in, pages out, the format found by content and never guessed silently.

A new format is one row of `FORMATS` and one module of `formats`; modules are imported when their first source comes,
so that the command line starts fast.
"""

import importlib
import io
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import IO, Any

import msgspec

from giaoluu.facts.page import Page
from giaoluu.sources.errors import (
    DeepSource,
    EmptySource,
    MissingSource,
    OversizedSource,
    SourceError,
    TextlessSource,
    UnknownFormat,
)
from giaoluu.sources.given import Given, Ocr, Outcome, Spending
from giaoluu.sources.limits import MEGABYTE, Limits
from giaoluu.sources.recognising import recognise

DEFAULT_LIMITS = Limits()


class Format(msgspec.Struct, frozen=True):
    """Where a format's opener is; one that `streams` takes an open file and holds one member of it at a time."""

    module: str
    opener: str
    streams: bool = False


FORMATS: dict[str, Format] = {
    "plain": Format("plain", "open_plain"),
    "html": Format("html", "open_html"),
    "docx": Format("docx", "open_docx"),
    "odt": Format("odt", "open_odt"),
    "doc": Format("doc", "open_doc"),
    "pdf": Format("pdf", "open_pdf"),
    "image": Format("image", "open_image"),
    "email": Format("email", "open_email"),
    "xlsx": Format("xlsx", "open_xlsx"),
    "csv": Format("csv", "open_csv"),
    "zip": Format("zip", "open_zip", streams=True),
    "gzip": Format("gzip", "open_gzip"),
    "warc": Format("warc", "open_warc", streams=True),
    "feed": Format("feed", "open_feed"),
    "sitemap": Format("sitemap", "open_sitemap"),
}
"""What can be opened, by the name that `--as` takes."""


def open_source(
    raw: bytes,
    name: str,
    *,
    limits: Limits = DEFAULT_LIMITS,
    as_format: str | None = None,
    ocr: Ocr = "auto",
    uri: str | None = None,
) -> Iterator[Page]:
    """Yield every page of `raw` that can be opened; pure: the same bytes give the same pages.

    `name` serves messages and, where content leaves the format open, to find it; `as_format` settles it. Where
    something inside fails (an attachment, a file of an archive), the other pages come first and its `SourceError` is
    raised at the end.
    """
    return _raise_last(open_outcomes(raw, name, limits=limits, as_format=as_format, ocr=ocr, uri=uri))


def open_file(
    path: Path | str, *, limits: Limits = DEFAULT_LIMITS, as_format: str | None = None, ocr: Ocr = "auto"
) -> Iterator[Page]:
    """Yield the pages of the file at `path`, as `open_source` does; archives are read member by member."""
    return _raise_last(open_file_outcomes(path, limits=limits, as_format=as_format, ocr=ocr))


def open_outcomes(
    raw: bytes,
    name: str,
    *,
    limits: Limits = DEFAULT_LIMITS,
    as_format: str | None = None,
    ocr: Ocr = "auto",
    uri: str | None = None,
    charset: str | None = None,
    declared: Mapping[str, str] | None = None,
    depth: int = 0,
    spending: Spending | None = None,
) -> Iterator[Outcome]:
    """Yield the pages of `raw`, and a `SourceError` in the place of each that fails; raises none.

    `charset` and `declared` are what the container or the transport says of it; `depth` and `spending` count across
    nesting.
    """
    spending = spending or Spending()
    given = Given(
        name=name,
        limits=limits,
        open_member=partial(open_outcomes, limits=limits, ocr=ocr, depth=depth + 1, spending=spending),
        uri=uri,
        ocr=ocr,
        declared=declared or {},
        charset=charset,
        depth=depth,
        spending=spending,
    )
    return _outcomes(io.BytesIO(raw), given, as_format, size=len(raw))


def open_file_outcomes(
    path: Path | str, *, limits: Limits = DEFAULT_LIMITS, as_format: str | None = None, ocr: Ocr = "auto"
) -> Iterator[Outcome]:
    """Yield the pages of the file at `path`, and a `SourceError` in the place of each that fails; raises none."""
    path = Path(path)
    # A name in no encoding of this machine is shown and written as far as it can be.
    name = path.as_posix().encode("utf-8", "replace").decode()
    spending = Spending()
    given = Given(
        name=name,
        limits=limits,
        open_member=partial(open_outcomes, limits=limits, ocr=ocr, depth=1, spending=spending),
        uri=name,
        ocr=ocr,
        spending=spending,
    )
    try:
        with io.BufferedReader(io.FileIO(path, opener=_open_at_once)) as file:
            about = os.fstat(file.fileno())
            if stat.S_ISREG(about.st_mode):
                yield from _outcomes(file, given, as_format, size=about.st_size)
            else:  # a pipe has no size, and a device no end
                raw = file.read(limits.file_bytes + 1)
                yield from _outcomes(io.BytesIO(raw), given, as_format, size=len(raw))
    except OSError:
        yield MissingSource(name)


def _open_at_once(path: str, flags: int) -> int:
    """A named pipe that nobody writes into counts as empty: to wait for a writer would stop all other sources."""
    at_once = getattr(os, "O_NONBLOCK", 0)  # not on Windows, where pipes are no files
    descriptor = os.open(path, flags | at_once)
    if at_once:
        os.set_blocking(descriptor, True)
    return descriptor


def _outcomes(file: IO[bytes], given: Given, as_format: str | None, *, size: int) -> Iterator[Outcome]:
    try:
        if size == 0:
            raise EmptySource(given.name)
        if given.depth > given.limits.archive_depth:
            raise DeepSource(given.name, levels=given.limits.archive_depth)
        chosen = FORMATS.get(as_format or recognise(file, given.name))
        if chosen is None:
            raise UnknownFormat(given.name)
        limit = given.limits.archive_bytes if chosen.streams else given.limits.file_bytes
        if size > limit:
            raise OversizedSource(given.name, megabytes=limit // MEGABYTE)
        file.seek(0)
        outcomes = _opener(chosen)(file if chosen.streams else file.read(), given)
        first = next(outcomes, None)
        if first is None:
            raise TextlessSource(given.name)
        yield first
        yield from outcomes
    except SourceError as error:
        yield error


@cache
def _opener(chosen: Format) -> Callable[[Any, Given], Iterator[Outcome]]:
    module = importlib.import_module(f"giaoluu.sources.formats.{chosen.module}")
    opener: Callable[[Any, Given], Iterator[Outcome]] = getattr(module, chosen.opener)
    return opener


def _raise_last(outcomes: Iterator[Outcome]) -> Iterator[Page]:
    failed: SourceError | None = None
    for outcome in outcomes:
        if isinstance(outcome, SourceError):
            failed = failed or outcome
        else:
            yield outcome
    if failed is not None:
        raise failed
