"""Sitemaps (sitemaps.org, with the news extension): the addresses that a site names, with what it says of each."""

from collections.abc import Iterator

from giaoluu.facts.page import Page
from giaoluu.sources.errors import DamagedSource, damaged_as
from giaoluu.sources.given import Given, Outcome, compose_page
from giaoluu.sources.lines import CELL_BREAK, Lines
from giaoluu.sources.xml import ends_early, local, parse_xml

MEDIA_TYPE = "application/xml; profile=sitemap"
_TOLD = ("lastmod", "publication_date", "title")


def open_sitemap(raw: bytes, given: Given) -> Iterator[Outcome]:
    """Yield one page: a line an address, then its date and title where they are told, parted by tabs.

    A sitemap that is cut short gives its addresses so far, and then an error.
    """
    lines = Lines()
    with damaged_as(given.name, "sitemap"):
        root = parse_xml(raw, tolerant=True)
        for entry in root:
            told = {local(part): " ".join((part.text or "").split()) for part in entry.iter()}
            if told.get("loc"):
                lines.add(CELL_BREAK.join([told["loc"], *(told[key] for key in _TOLD if told.get(key))]))
        early = ends_early(raw, root)
    if lines.text or not early:
        yield compose_page(given, lines.text, raw=raw, media_type=MEDIA_TYPE)
    if early:
        yield DamagedSource(given.name, format="sitemap")


def addresses_of(page: Page) -> list[str]:
    """Return the addresses that a page opened from a sitemap names; any other page names none."""
    if page.source.media_type != MEDIA_TYPE:
        return []
    return [line.split(CELL_BREAK, maxsplit=1)[0] for line in page.text.split("\n")]
