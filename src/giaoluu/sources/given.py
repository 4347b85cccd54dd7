"""What an opener is given beside the bytes, and the one way to make a page of what it found."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Literal, Protocol, TypeAlias

import msgspec

from giaoluu.facts.page import Hint, Page, Sheet, Source
from giaoluu.sources.errors import EmptySource, LongLine, OversizedSource, SourceError
from giaoluu.sources.limits import MEGABYTE, Limits

_HALF = re.compile("[\ud800-\udfff]")

Ocr: TypeAlias = Literal["auto", "never", "always"]
"""Text recognition: where a sheet has no text of its own, not at all, or on every sheet."""

Outcome: TypeAlias = Page | SourceError
"""What comes of one source or one member of it."""


class OpenMember(Protocol):
    """Opens a source inside a source: an attachment, a file of an archive. Yields its errors."""

    def __call__(
        self,
        raw: bytes,
        name: str,
        *,
        uri: str | None = None,
        as_format: str | None = None,
        charset: str | None = None,
        declared: Mapping[str, str] | None = None,
    ) -> Iterator[Outcome]:
        """Yield the pages of `raw`, and a `SourceError` in the place of each that fails; raises none."""


class Spending(msgspec.Struct):
    """What one source has unpacked to so far, with all that is nested in it."""

    unpacked: int = 0
    exhausted: bool = False
    """Whether something was refused since all before it had used up what may be unpacked."""


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """One source being opened.

    `uri` is where it came from, `declared` what its container says of it (the day it was fetched, a feed's title),
    `charset` the encoding that a transport header claims, `depth` how many sources it is nested in.
    """

    name: str
    limits: Limits
    open_member: OpenMember
    uri: str | None = None
    ocr: Ocr = "auto"
    declared: Mapping[str, str] = {}
    charset: str | None = None
    depth: int = 0
    spending: Spending = msgspec.field(default_factory=Spending)


def compose_page(
    given: Given,
    text: str,
    *,
    raw: bytes,
    media_type: str,
    declared: Mapping[str, str] | None = None,
    hints: tuple[Hint, ...] = (),
    sheets: tuple[Sheet, ...] = (),
    original: str | None = None,
) -> Page:
    """Return the page of `text`, which stands in it unaltered; `raw` are the bytes that its SHA-256 is of.

    What the document declares of itself goes before what its container says. White space alone is `EmptySource`; text
    or a line beyond the limits is refused. Halves of surrogate pairs, which no file of ours could hold, become U+FFFD.
    """
    _check_size(given, text)
    text = _whole(text)
    said = {**given.declared, **{key: value for key, value in (declared or {}).items() if value}}
    said = {key: _whole(value) for key, value in said.items()}
    source = Source(
        uri=_whole(given.uri or given.name),
        sha256=hashlib.sha256(raw).hexdigest(),
        media_type=media_type,
        publisher=said.get("publisher"),
    )
    return Page(text=text, source=source, declared=said, hints=hints, sheets=sheets, original=original)


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALF.sub("\ufffd", text)
    return text


def _check_size(given: Given, text: str) -> None:
    if not text or text.isspace():
        raise EmptySource(given.name)
    limits = given.limits
    if len(text) > limits.text_characters:
        raise OversizedSource(given.name, megabytes=limits.text_characters // MEGABYTE)
    if len(text) > limits.line_characters and max(map(len, text.split("\n"))) > limits.line_characters:
        raise LongLine(given.name, characters=limits.line_characters)
