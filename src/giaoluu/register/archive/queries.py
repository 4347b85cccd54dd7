"""What the archive holds, and what a person may see of it."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from typing import Any, TypeVar

from django.db.models import (
    Case,
    Exists,
    Model,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    When,
    prefetch_related_objects,
)

from giaoluu.register.archive.keeping import Damaged, kept
from giaoluu.register.archive.models import (
    Evidence,
    Fact,
    Page,
    Reading,
    Receipt,
    Source,
    Value,
)
from giaoluu.register.trail.models import User
from giaoluu.register.trail.parts import in_parts
from giaoluu.register.trail.queries import bureaus_of
from giaoluu.register.trail.rows import Row, noun_of

AnyRow = TypeVar("AnyRow", bound=Model)


def sources_seen_by(user: User, *, on: dt.date) -> QuerySet[Source]:
    """Return the sources whose words `user` may see on the day `on`: those that bureaus of theirs received."""
    bureaus = bureaus_of(user, "archive.see", on=on)
    mine = Receipt.objects.filter(source=OuterRef("pk"), bureau__in=bureaus)
    return Source.objects.filter(Exists(mine))


def pages_seen_by(user: User, *, on: dt.date) -> QuerySet[Page]:
    """Return the pages whose words `user` may see: of their sources, unless withdrawn.

    Each page is looked at by itself, so that one of them is found without gathering all sources that `user` may see.
    """
    bureaus = bureaus_of(user, "archive.see", on=on)
    mine = Receipt.objects.filter(source=OuterRef("source"), bureau__in=bureaus)
    return Page.objects.filter(Exists(mine), source__withdrawn=None)


def of_pages_seen_by(rows: QuerySet[AnyRow], user: User, *, on: dt.date) -> QuerySet[AnyRow]:
    """Return those of `rows`, each of a `page`, whose words `user` may see, as `pages_seen_by` tells.

    Each is looked at by itself: where few are asked for, the pages that a person may see need not be gathered first.
    """
    bureaus = bureaus_of(user, "archive.see", on=on)
    mine = Receipt.objects.filter(source=OuterRef("page__source"), bureau__in=bureaus)
    return rows.filter(Exists(mine), page__source__withdrawn=None)


def sources_of(rows: QuerySet[AnyRow], bureaus: Collection[int]) -> QuerySet[AnyRow]:
    """Return those of `rows`, each of a `source`, that one of `bureaus` received."""
    return rows.filter(Exists(Receipt.objects.filter(source=OuterRef("source"), bureau__in=bureaus)))


def pages_open_to(rows: QuerySet[AnyRow], bureaus: Collection[int]) -> QuerySet[AnyRow]:
    """Return those of `rows`, each of a `page` and its `source`, whose whole text people of `bureaus` may see.

    As `may_open_page` tells: of their own sources; of others that are open to read, once something was confirmed from
    the page; of none that is withdrawn. Each row is looked at by itself.
    """
    mine = Receipt.objects.filter(source=OuterRef("source"), bureau__in=bureaus)
    cited = Evidence.objects.filter(page=OuterRef("page"))
    return rows.filter(Exists(mine) | (Q(source__restricted=False) & Exists(cited)), source__withdrawn=None)


def may_see_words(user: User, page: Page, *, on: dt.date) -> bool:
    """Tell whether `user` may see the words of `page`.

    The words of a confirmed fact may be seen by all who may see the register, unless the source is restricted to other
    bureaus or was withdrawn.
    """
    if page.source.withdrawn is not None:
        return False
    return not page.source.restricted or sources_seen_by(user, on=on).filter(pk=page.source_id).exists()


def page(key: int) -> Page:
    """Return the page `key` with its source. Raises `Page.DoesNotExist`."""
    return Page.objects.select_related("source").get(pk=key)


def latest_reading(page: Page) -> Reading | None:
    """Return what the newest reader found in `page`, or None where it has not been read."""
    return page.readings.order_by("-pk").first()


def pages_with_readings(source: Source) -> list[Page]:
    """Return the pages of `source` without their texts, each with its readings, the newest first."""
    readings = Reading.objects.defer("account").order_by("-pk")
    pages = source.pages.defer("text", "original").prefetch_related(Prefetch("readings", readings))
    return list(pages.order_by("number"))


def may_open_page(user: User, page: Page, *, on: dt.date) -> bool:
    """Tell whether `user` may see the whole text of `page`, and not only the words of confirmed facts.

    It is open to the bureaus that received the source, and to those who see sources elsewhere once something has been
    confirmed from it; to nobody once it is withdrawn.
    """
    if not may_see_words(user, page, on=on):
        return False
    return page.evidence.exists() or sources_seen_by(user, on=on).filter(pk=page.source_id).exists()


def sources_found(user: User, text: str, *, on: dt.date) -> QuerySet[Source]:
    """Return the sources that `user` may see whose name, publisher or title of a page holds `text`."""
    return sources_holding(sources_seen_by(user, on=on), text)


def sources_holding(rows: QuerySet[Source], text: str) -> QuerySet[Source]:
    """Return those of `rows` whose name, publisher or title of a page holds `text`."""
    titles = Reading.objects.filter(page__source=OuterRef("pk"), title__icontains=text)
    named = Q(name__icontains=text) | Q(publisher__icontains=text)
    return rows.filter(named | Exists(titles))


def title_of_page(page: str) -> Subquery:
    """Return what to annotate rows with: the title that the newest reader gives the page whose key is at `page`."""
    return Subquery(Reading.objects.filter(page=OuterRef(page)).order_by("-pk").values("title")[:1])


def title_of_source(source: str) -> Subquery:
    """Return what to annotate rows with: the title of the first page that has one, of the source with its key there."""
    titled = Reading.objects.filter(page__source=OuterRef(source)).exclude(title="")
    return Subquery(titled.order_by("page__number", "-pk").values("title")[:1])


def titles_of_sources(keys: Iterable[int]) -> dict[int, str]:
    """Return the titles of the sources `keys`, as far as they have one and are not withdrawn, by the key of each."""
    held = Source.objects.filter(pk__in=list(keys), withdrawn=None).annotate(title=title_of_source("pk"))
    return {key: title for key, title in held.values_list("pk", "title") if title}


def sources_on_record() -> QuerySet[Source]:
    """Return all sources, each with its `title` and who received it; `sources_seen_by` tells who may see what of it."""
    return Source.objects.annotate(title=title_of_source("pk")).prefetch_related("receipts__bureau")


def rights_over(source: Source, user: User, *, on: dt.date) -> frozenset[str]:
    """Return what `user` may do with `source` at one of the bureaus that received it."""
    received = set(source.receipts.values_list("bureau", flat=True))
    rights = ("archive.restrict", "archive.withdraw")
    return frozenset(one for one in rights if received & {bureau.pk for bureau in bureaus_of(user, one, on=on)})


def reach_of(sources: Iterable[Source], user: User, permission: str, *, on: dt.date) -> set[int]:
    """Return the keys of those of `sources` that a bureau received at which `user` may do `permission`."""
    keys = [source.pk for source in sources]
    received = Receipt.objects.filter(source__in=keys, bureau__in=bureaus_of(user, permission, on=on))
    return set(received.values_list("source", flat=True))


def source_seen_by(user: User, key: int, *, on: dt.date) -> Source:
    """Return the source `key` with its `title` if `user` may see it. Raises `Source.DoesNotExist`."""
    return sources_seen_by(user, on=on).annotate(title=title_of_source("pk")).get(pk=key)


def pages_hidden_from(user: User, pages: Iterable[Page], *, on: dt.date) -> set[int]:
    """Return the keys of those of `pages` whose words `user` may not see, as `may_see_words` tells, in one look."""
    kept_from = {page.source_id: page for page in pages if page.source.restricted and page.source.withdrawn is None}
    mine = (
        set(sources_seen_by(user, on=on).filter(pk__in=kept_from).values_list("pk", flat=True)) if kept_from else set()
    )
    return {
        page.pk
        for page in pages
        if page.source.withdrawn is not None or (page.source.restricted and page.source_id not in mine)
    }


def pages_behind(user: User, rows: Iterable[Row], *, on: dt.date, most: int) -> list[Page]:
    """Return the pages on whose words what `rows` say rests, as far as `user` may see these words; the newest first.

    At the utmost `most`; each comes without its text and with its readings, the newest first, with title and date.
    """
    keys: dict[str, list[int]] = {}
    for row in rows:
        keys.setdefault(noun_of(row), []).append(row.pk)
    if not keys:
        return []
    cited = Q()
    for noun, named in keys.items():
        cited |= Q(value__noun=noun, value__row__in=named)
    behind = Evidence.objects.filter(cited).exclude(page=None).values("page")
    told = list(Page.objects.filter(pk__in=behind).defer("text", "original").select_related("source").order_by("-pk"))
    hidden = pages_hidden_from(user, told, on=on)
    seen = [page for page in told if page.pk not in hidden][:most]
    prefetch_related_objects(seen, Prefetch("readings", Reading.objects.defer("account").order_by("-pk")))
    return seen


def values_on(rows: Iterable[Row], names: Collection[str] = ()) -> list[Value]:
    """Return the values of all `rows`, the preferred first, each with who set it, its evidence, pages and sources.

    With `names`, of these fields alone. Evidence says the `title` of its page.
    """
    keys: dict[str, list[int]] = {}
    for row in rows:
        keys.setdefault(noun_of(row), []).append(row.pk)
    if not keys:
        return []
    wanted = Q()
    for noun, numbers in keys.items():
        wanted |= Q(noun=noun, row__in=numbers)
    order = Case(When(rank=Value.Rank.PREFERRED, then=0), When(rank=Value.Rank.OTHER, then=1), default=2)
    evidence = Evidence.objects.annotate(title=title_of_page("page")).select_related("page__source").order_by("pk")
    values = Value.objects.filter(wanted).select_related("by").prefetch_related(Prefetch("evidence", evidence))
    values = values.filter(field__in=names) if names else values
    return list(values.order_by("field", order, "pk"))


def rows_of_values(keys: Iterable[int]) -> dict[int, tuple[str, int]]:
    """Return the noun and the key of the row of which each of the values `keys` is held, by the key of the value."""
    return {
        key: (noun, row) for key, noun, row in Value.objects.filter(pk__in=list(keys)).values_list("pk", "noun", "row")
    }


def faults_of_the_archive() -> Iterator[str]:
    """Yield what is wrong with sources and citations, in words: bytes lost or altered, quotes not in the page."""
    for source in Source.objects.order_by("pk").iterator():
        try:
            kept(source.sha256)
        except Damaged as error:
            yield f"source {source.pk}: {error}"
    facts = Fact.objects.order_by("pk").values_list("pk", "reading__page", "start", "end", "quote")
    yield from _misquoted("fact", facts.iterator(HELD))
    cited = Evidence.objects.exclude(page=None).order_by("pk").values_list("pk", "page", "start", "end", "quote")
    yield from _misquoted("evidence", cited.iterator(HELD))


HELD = 500
"""Citations that are held against their pages at once: those of some ten pages, of which each is read but once."""


def _misquoted(called: str, cited: Iterable[Any]) -> Iterator[str]:
    """Which of the rows `cited`, each with its key, page, start, end and quote, do not say what the page says."""
    for part in in_parts(cited, HELD):
        texts = dict(Page.objects.filter(pk__in={page for _, page, *_ in part}).values_list("pk", "text"))
        for key, page, start, end, quote in part:
            if texts[page][start:end] != quote:
                yield f"{called} {key}: its words are not those of page {page}"


def pages_by_reader(version: str) -> tuple[int, int, int]:
    """Return how many pages there are, how many only older readers than `version` have read, and how many none has."""
    read = Exists(Reading.objects.filter(page=OuterRef("pk")))
    lately = Exists(Reading.objects.filter(page=OuterRef("pk"), reader_version=version))
    pages = Page.objects.all()
    return pages.count(), pages.filter(read, ~lately).count(), pages.filter(~read).count()
