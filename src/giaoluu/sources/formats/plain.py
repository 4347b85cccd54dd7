"""Plain page text: the text is the decoded file, character for character, line ends included."""

from collections.abc import Iterator

from giaoluu.facts.page import Page
from giaoluu.sources.decoding import decode
from giaoluu.sources.given import Given, compose_page

MEDIA_TYPE = "text/plain"


def open_plain(raw: bytes, given: Given) -> Iterator[Page]:
    """Yield one page: `raw` decoded, a byte order mark dropped, CRLF kept; only legacy Vietnamese is converted."""
    decoded = decode(raw, given.name, charset=given.charset)
    yield compose_page(
        given,
        decoded.text,
        raw=raw,
        media_type=MEDIA_TYPE,
        declared={"encoding": decoded.encoding},
        original=decoded.original,
    )
