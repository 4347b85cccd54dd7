"""What is fuzzed: each target takes bytes and raises `Fault` where something is not as promised."""

import io
import os
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import TypeAlias

import msgspec

from fuzz.seeds import PARTS
from giaoluu.facts.checking import check_account
from giaoluu.facts.citation import quote_of
from giaoluu.facts.lines import account_to_json
from giaoluu.facts.page import Page
from giaoluu.lexicon import Lexicon, load_lexicon
from giaoluu.reading import read_page
from giaoluu.sources.errors import SourceError
from giaoluu.sources.opening import FORMATS, open_outcomes

Target: TypeAlias = Callable[[bytes], None]

SLOWEST = 1.0
"""Seconds of processor time for one input of at most 20 kB."""

_allowed = [SLOWEST]

SHARE = 0.5
"""Of the time, how much at most goes to the programmes of the machine: LibreOffice takes seconds for one document."""

_begun = time.monotonic()
_converting = [0.0]

TRIES = 3
"""An input is slow if the fastest of so many tries is: the first may have met a cold cache."""


class Fault(Exception):
    """The library did not do what it promises."""


def read(raw: bytes) -> None:
    """Read `raw` as the text of a page."""
    page = Page(text=raw.decode("utf-8", "replace"))
    _timely(lambda: _read_page(page))


def open_as(name: str, raw: bytes) -> None:
    """Open `raw` as the format `name`; out must come pages whose hints and sheets lie inside, or our own errors."""
    _timely(lambda: _open(raw, name))


def open_sparingly(name: str, raw: bytes) -> None:
    """As `open_as`, but some inputs only, the first among them, are given to programmes; the rest find none."""
    started = time.monotonic()
    if _converting[0] <= (started - _begun) * SHARE:
        open_as(name, raw)
        _converting[0] += time.monotonic() - started
    else:
        with _without_programmes():
            open_as(name, raw)


def open_part(name: str, raw: bytes) -> None:
    """As `open_as`; bytes that are no ZIP are packed as the part of the file that holds its text.

    A ZIP knows its members by their checksums: what a fuzzer changes inside one is refused before it is looked at.
    """
    if not raw.startswith(b"PK"):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for part, content in PARTS[name].items():
                archive.writestr(zipfile.ZipInfo(part), raw if content is None else content)
        raw = packed.getvalue()
    open_as(name, raw)


def allow_for_instruments(times: float) -> None:
    """Allow `times` as long: code that counts its own branches for a fuzzer is that much slower."""
    _allowed[0] = SLOWEST * times


def targets() -> dict[str, Target]:
    """Return every target by its name: `read`, `any` (the format found by content), and one for each format."""
    openers: dict[str, Target] = {name: partial(open_as, name) for name in FORMATS}
    sparing: dict[str, Target] = {"any": partial(open_sparingly, ""), "doc": partial(open_sparingly, "doc")}
    parted: dict[str, Target] = {name: partial(open_part, name) for name in PARTS}
    return {"read": read, **openers, **sparing, **parted}


@contextmanager
def _without_programmes() -> Iterator[None]:
    path = os.environ.get("PATH", "")
    os.environ["PATH"] = ""
    try:
        yield
    finally:
        os.environ["PATH"] = path


@cache
def _lexicon() -> Lexicon:
    return load_lexicon()


def _read_page(page: Page) -> None:
    account = read_page(page, _lexicon())
    account_to_json(account)
    problems = check_account(account, page.text)
    if problems:
        message = f"{len(problems)} citations do not hold: {problems[:3]}"
        raise Fault(message)


def _open(raw: bytes, name: str) -> None:
    for outcome in open_outcomes(raw, "fuzz", as_format=name or None, ocr="never"):
        if isinstance(outcome, SourceError):
            outcome.tell("vi").encode()
        else:
            msgspec.json.encode(outcome)
            for span in _spans(outcome):
                quote_of(outcome.text, span)


def _spans(page: Page) -> Iterator[tuple[int, int]]:
    yield from (hint.span for hint in page.hints)
    # A sheet may be empty, and then its span is: nothing can be quoted from it.
    yield from (sheet.span for sheet in page.sheets if sheet.span[0] != sheet.span[1])


def _timely(work: Callable[[], None]) -> None:
    fastest = float("inf")
    for _ in range(TRIES):
        started = time.process_time()
        work()
        fastest = min(fastest, time.process_time() - started)
        if fastest <= _allowed[0]:
            return
    message = f"it took {fastest:.1f} s"
    raise Fault(message)
