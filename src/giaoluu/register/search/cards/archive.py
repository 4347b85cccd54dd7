"""The cards of sources and their pages; who may see them is asked of the archive each time that they are looked for."""

from collections.abc import Collection, Iterator

from django.db.models import OuterRef, Subquery

from giaoluu.register.archive.models import Page, Reading, Receipt, Source
from giaoluu.register.search.cards.writing import card
from giaoluu.register.search.kinds import PAGE, SOURCE
from giaoluu.register.search.models import Card


def source_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of sources: found by name, publisher, and the names and addresses under which they came."""
    came: dict[int, list[tuple[str, str]]] = {}
    for source, name, uri in (
        Receipt.objects.filter(source__in=keys).order_by("pk").values_list("source", "name", "uri")
    ):
        came.setdefault(source, []).append((name, uri))
    for row in Source.objects.filter(pk__in=keys):
        told = came.get(row.pk, ())
        yield card(
            SOURCE,
            row.pk,
            row.name,
            also=[name for name, _uri in told],
            about=[row.publisher, *(uri for _name, uri in told)],
            source=row.pk,
        )


def page_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of pages: found by title and publisher, address, day of publication, and all words of the text.

    `about` says where the page is from; the words around what was found are cut from the page when they are shown.
    """
    latest = Reading.objects.filter(page=OuterRef("pk")).order_by("-pk")
    rows = Page.objects.filter(pk__in=keys).annotate(
        headed=Subquery(latest.values("title")[:1]), published=Subquery(latest.values("published")[:1])
    )
    for row in rows.select_related("source").defer("original", "declared", "hints", "sheets"):
        yield card(
            PAGE,
            row.pk,
            row.headed or _first_line(row.text),
            about=[row.source.publisher, row.uri],
            further=[row.published or "", row.source.name, row.text],
            dated=(row.published or "")[:10],
            page=row.pk,
            source=row.source_id,
        )


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")
