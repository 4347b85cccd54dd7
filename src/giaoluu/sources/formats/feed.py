"""RSS (0.9 to 2.0) and Atom from a file: each entry is a page, its title first."""

from collections.abc import Iterator
from urllib.parse import urljoin

import msgspec
from lxml import etree

from giaoluu.facts.page import Page
from giaoluu.sources.errors import DamagedSource, EmptySource, SourceError, damaged_as
from giaoluu.sources.given import Given, Outcome, compose_page
from giaoluu.sources.lines import Lines
from giaoluu.sources.markup.parsing import parse_markup
from giaoluu.sources.xml import ends_early, local, parse_xml

MEDIA_TYPE = "application/xml"
_BODIES = ("encoded", "content", "description", "summary")
"""Elements that hold an entry's text, the fullest first."""
_DECLARED = {
    "published": ("pubDate", "published", "date", "issued", "updated"),
    "modified": ("updated", "modified"),
    "author": ("creator", "author"),
}


def open_feed(raw: bytes, given: Given) -> Iterator[Outcome]:
    """Yield a page an entry: its title, then its text or summary; `source.uri` is the address that the entry names.

    A feed that is cut short gives its entries so far, and then an error.
    """
    with damaged_as(given.name, "RSS"):
        root = parse_xml(raw, tolerant=True)
        entries = [element for element in root.iter() if local(element) in {"item", "entry"}]
        heads = [element for element in root.iter() if local(element) in {"channel", "feed"}][:1]
    early = ends_early(raw, root)
    if not entries and not early:
        raise EmptySource(given.name)
    publisher = _said(heads[0], ("title",)) if heads else ""
    language = _said(heads[0], ("language",)) if heads else ""
    for entry in entries:
        try:
            yield _page(entry, raw, given, {"publisher": publisher, "language": language})
        except SourceError as error:
            if not (early and isinstance(error, EmptySource)):
                yield error
    if early:
        yield DamagedSource(given.name, format="RSS")


def links_of(raw: bytes, address: str) -> list[str]:
    """Return the addresses that the entries of the feed `raw` name, each once, in the feed's order.

    Relative ones are made whole, and what follows `#` is left out, as no server is asked for it; none has been checked
    in any other way. Raises `DamagedSource` where `raw` is no feed, or a bomb; of a feed that is cut short the entries
    so far are told.
    """
    with damaged_as(address, "RSS"):
        root = parse_xml(raw, tolerant=True)
        entries = [element for element in root.iter() if local(element) in {"item", "entry"}]
        if local(root) not in {"rss", "feed", "RDF"} or (not entries and ends_early(raw, root)):
            raise DamagedSource(address, format="RSS")
        return list(dict.fromkeys(_whole_address(named, address) for entry in entries if (named := _address(entry))))


def _whole_address(named: str, address: str) -> str:
    try:
        return urljoin(address, named).partition("#")[0]
    except ValueError:
        return named


def _page(entry: etree._Element, raw: bytes, given: Given, declared: dict[str, str]) -> Page:
    lines = Lines()
    title = " ".join(_plain(_said(entry, ("title",)), given))
    lines.add(title, "title")
    for text in _plain(_said(entry, _BODIES), given):
        lines.add(text, "body")
    said = {key: _said(entry, names) for key, names in _DECLARED.items()}
    entered = msgspec.structs.replace(given, uri=_address(entry) or given.uri)
    return compose_page(
        entered,
        lines.text,
        raw=raw,
        media_type=MEDIA_TYPE,
        declared={**declared, **said, "title": title},
        hints=lines.hints,
    )


def _said(element: etree._Element, names: tuple[str, ...]) -> str:
    """The text of the first child called one of `names`, in their order."""
    for name in names:
        for child in element:
            if local(child) == name and (text := "".join(map(str, child.itertext())).strip()):
                return text
    return ""


def _plain(text: str, given: Given) -> list[str]:
    """The lines of a field that may be HTML."""
    if not text:
        return []
    if "<" not in text and "&" not in text:
        return [text]
    return [line.text for line in parse_markup(text, given.name).lines]


def _address(entry: etree._Element) -> str:
    for child in entry:
        if local(child) == "link" and child.get("rel", "alternate") == "alternate":
            return (child.get("href") or child.text or "").strip()
    return ""
