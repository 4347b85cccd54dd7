"""A page: one readable text, as it came, with where and when it came from.

Nothing here ever alters the text: every span of every fact points into it.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from giaoluu.facts.citation import Span

Role: TypeAlias = Literal["title", "dateline", "byline", "lead", "body", "caption", "related", "navigation"]
"""The part that a stretch of a page plays; see the guide to accounts."""

ARTICLE_ROLES: frozenset[str] = frozenset({"title", "lead", "body", "caption"})
"""The parts that may give facts."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where a page came from: the file or address, and the SHA-256 of the bytes that were read."""

    uri: str | None = None
    sha256: str | None = None
    media_type: str | None = None
    publisher: str | None = None


class Hint(msgspec.Struct, frozen=True):
    """What the source's own markup says a stretch of the text is; the reader weighs it, and may disagree."""

    role: Role
    span: Span


class Sheet(msgspec.Struct, frozen=True):
    """A physical page of a PDF or DOCX, or a sheet of a workbook: its number or name, and its stretch of the text."""

    name: str
    span: Span


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One readable text in a source, menus and all.

    `declared` holds what the source says of itself outside its text, as found and untested: any of `title`,
    `published`, `modified`, `author`, `publisher`, `language`, `fetched`, `encoding`. `original` is the text before
    a legacy Vietnamese encoding (TCVN3, VNI, VIQR) was converted, where that was done.
    """

    text: str
    source: Source = Source()
    declared: Mapping[str, str] = {}
    hints: tuple[Hint, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    original: str | None = None
