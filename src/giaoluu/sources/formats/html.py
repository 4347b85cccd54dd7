"""HTML: all the readable text of a page, a line a block, menus and all, with hints from its markup."""

import re
from collections.abc import Iterator

from giaoluu.facts.page import Hint, Page
from giaoluu.sources.decoding import decode_bytes, is_binary
from giaoluu.sources.errors import UnknownFormat
from giaoluu.sources.given import Given, compose_page
from giaoluu.sources.legacy.detecting import modernise
from giaoluu.sources.markup.declaring import declared_of
from giaoluu.sources.markup.parsing import parse_markup
from giaoluu.sources.markup.places import Line
from giaoluu.sources.markup.settling import settle_roles
from giaoluu.sources.markup.shells import fill_shell

MEDIA_TYPE = "text/html"
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def open_html(raw: bytes, given: Given) -> Iterator[Page]:
    """Yield one page. Malformed markup is read as a browser would; depth of nesting does not matter.

    Where the page itself does not show the article that it declares in JSON-LD, that stands behind its lines.
    """
    claimed = _CHARSET.search(raw[:4096])
    charset = given.charset or (claimed[1].decode("ascii") if claimed else None)
    source, encoding = decode_bytes(raw, charset)
    if is_binary(source):
        raise UnknownFormat(given.name)
    markup = parse_markup(source, given.name)
    declared = declared_of(markup)
    settle_roles(markup, declared.get("title", ""))
    fill_shell(markup, given.name)
    text = "\n".join(line.text for line in markup.lines)
    conversion = modernise(text)
    if conversion is not None and conversion.text.count("\n") == text.count("\n"):
        for line, modern in zip(markup.lines, conversion.text.split("\n"), strict=True):
            line.text = modern
        encoding = conversion.scheme
    yield compose_page(
        given,
        conversion.text if conversion else text,
        raw=raw,
        media_type=MEDIA_TYPE,
        declared={**declared, "encoding": encoding},
        hints=tuple(_hints(markup.lines)),
        original=text if conversion else None,
    )


def _hints(lines: list[Line]) -> Iterator[Hint]:
    start = 0
    for line in lines:
        end = start + len(line.text)
        if line.role is not None:
            yield Hint(line.role, (start, end))
        start = end + 1
