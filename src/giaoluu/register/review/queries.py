"""What waits for review, how a page stands, and whether what was decided still holds together."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.expressions import RawSQL

from giaoluu.register.archive.models import Evidence, Page, Source, Value
from giaoluu.register.archive.queries import pages_seen_by, title_of_page
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.review.judging import standing_by_judgement
from giaoluu.register.review.models import Judgement, Occasion, OccasionPage, Proposal
from giaoluu.register.trail.models import User
from giaoluu.register.trail.parts import in_parts
from giaoluu.register.trail.queries import bureaus_of
from giaoluu.register.trail.rows import Merging, Row, Snapshot, among, noun_of, snapshot

AROUND = dt.timedelta(days=31)
"""An occasion of which a page was not found to tell lies within a month of it, unless it is looked for by its name."""
MOST_BESIDE = 30
FEW_SEEN = 2_000
"""Pages that somebody may see, up to which their occasions are named to the database: a thirtieth of a full archive."""
CHECKED = 1000
"""Values that are held against their rows at once."""


def pages_to_review(user: User, *, on: dt.date) -> QuerySet[Page]:
    """Return the pages that `user` may see and on which something is open, oldest first; `open` counts it.

    Copies of a page come right behind it, since they belong to one occasion.
    """
    still = Proposal.objects.filter(state=Proposal.State.OPEN)
    # Counted page by page: joined and grouped, the texts of all pages would be gone through with them.
    counted = still.filter(page=OuterRef("pk")).order_by().values("page").annotate(rows=Count("pk")).values("rows")
    pages = pages_seen_by(user, on=on).filter(pk__in=still.values("page")).annotate(open=Subquery(counted))
    return pages.select_related("source", "occasion_link__occasion").order_by("occasion_link__occasion", "pk")


def page_after(page: Page, user: User, *, on: dt.date) -> Page | None:
    """Return the page to review after `page`: of its occasion first, then of the next, else the first of all."""
    keys = pages_to_review(user, on=on).exclude(pk=page.pk).values_list("occasion_link__occasion", "pk")
    waiting = sorted((occasion or 0, key) for occasion, key in keys)
    mine = getattr(page, "occasion_link", None)
    here = (mine.occasion_id if mine else 0, page.pk)
    later = [place for place in waiting if place > here]
    found = next(iter(later or waiting), None)
    return Page.objects.select_related("source").defer("text", "original").get(pk=found[1]) if found else None


def may_decide_on(page: Page, user: User, *, on: dt.date) -> bool:
    """Tell whether `user` may decide on the facts of `page`: at one of the bureaus that received its source."""
    received = set(page.source.receipts.values_list("bureau", flat=True))
    return any(bureau.pk in received for bureau in bureaus_of(user, "review.decide", on=on))


def proposals_of(page: Page) -> QuerySet[Proposal]:
    """Return the proposals of the latest reading of `page`, and those of older ones that a person decided on.

    Each comes with its fact, but for what that says: the proposal says it too, or what a person made of it.
    """
    latest = page.readings.defer("account").order_by("-pk").first()
    taken_over = (
        latest.proposals.exclude(batch=None).values("batch") if latest else Proposal.objects.none().values("batch")
    )
    decided = Q(state__in=[Proposal.State.ACCEPTED, Proposal.State.AMENDED]) & ~Q(batch__in=taken_over)
    mine = Q(reading=latest) if latest else Q(pk=None)
    rows = page.proposals.filter(mine | decided).exclude(state=Proposal.State.SUPERSEDED)
    return rows.select_related("fact", "decided_by").defer("fact__payload", "fact__quote").order_by("pk")


def proposals_open(page: Page) -> QuerySet[Proposal]:
    """Return the proposals of `page` on which nobody has decided yet, in the order in which they lean on each other."""
    return page.proposals.filter(state=Proposal.State.OPEN).order_by("pk")


def proposal(key: int) -> Proposal:
    """Return one proposal. Raises `Proposal.DoesNotExist`."""
    return Proposal.objects.select_related("page__source", "reading", "fact", "decided_by").get(pk=key)


def pages_of_occasion(page: Page, user: User, *, on: dt.date) -> list[Page]:
    """Return the other pages that tell of the same occasion as `page`, each with its source.

    Those whose words `user` may see have their `title`.
    """
    mine = getattr(page, "occasion_link", None)
    if mine is None:
        return []
    others = Page.objects.filter(occasion_link__occasion=mine.occasion_id).exclude(pk=page.pk)
    seen = Exists(pages_seen_by(user, on=on).filter(pk=OuterRef("pk")))
    titled = others.annotate(title=Case(When(seen, then=title_of_page("pk")), default=None))
    return list(titled.select_related("source").order_by("occasion_link__pk"))


def occasions() -> QuerySet[Occasion]:
    """Return the occasions with their pages, the latest first."""
    return Occasion.objects.prefetch_related("pages__page__source").order_by("-date", "pk")


def judgements_of(row: Merging) -> QuerySet[Judgement]:
    """Return the judgements on `row`, those taken back too, newest first."""
    mine = Q(left=row.pk) | Q(right=row.pk)
    return Judgement.objects.filter(mine, noun=noun_of(row)).select_related("by").order_by("-pk")


def faults_of_values() -> Iterator[str]:
    """Yield each preferred value that is not what its row holds, and each without evidence."""
    preferred = (
        Value.objects.filter(rank=Value.Rank.PREFERRED).annotate(grounds=Count("evidence")).order_by("noun", "row")
    )
    for values in in_parts(preferred.iterator(CHECKED), CHECKED):
        rows = _columns_of({(value.noun, value.row) for value in values})
        for value in values:
            columns = rows.get((value.noun, value.row))
            if columns is None:
                yield f"value {value.pk}: {value.noun} {value.row} is not there"
                continue
            held = columns.get(value.field, columns.get(f"{value.field}_id"))
            if held != value.value:
                yield f"value {value.pk}: {value.noun} {value.row} holds {held!r} as {value.field}, not {value.value!r}"
            if not value.grounds:
                yield f"value {value.pk}: {value.field} of {value.noun} {value.row} has no evidence"


def _columns_of(wanted: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Snapshot]:
    """What rows hold, by noun and key: one look for each noun."""
    keys: dict[str, list[int]] = {}
    for noun, key in wanted:
        keys.setdefault(noun, []).append(key)
    return {
        (noun, row.pk): snapshot(row)
        for noun, of in keys.items()
        for row in apps.get_model(noun)._base_manager.filter(pk__in=of)
    }


def faults_of_judgements() -> Iterator[str]:
    """Yield each row that stands for another, or does not, without a judgement that says so."""
    merging: list[Any] = [model for model in apps.get_models() if issubclass(model, Merging)]
    for model in merging:
        noun, judged = noun_of(model), standing_by_judgement(noun_of(model))
        standing = dict(model._base_manager.filter(same_as__isnull=False).values_list("pk", "same_as"))
        for part in in_parts(judged, CHECKED):
            standing |= dict(model._base_manager.filter(pk__in=part, same_as=None).values_list("pk", "pk"))
        for key, under in sorted(standing.items()):
            if under != judged.get(key, key):
                yield f"{noun} {key} stands under {under}, but was judged to be {judged.get(key, key)}"


def judgements_on(rows: Sequence[Merging]) -> list[tuple[Judgement, list[Row]]]:
    """Return the judgements in force on any of `rows`, newest first, each with the two rows that it is about."""
    keys = [row.pk for row in rows]
    about = Q(left__in=keys) | Q(right__in=keys)
    judged = list(Judgement.objects.filter(about, noun=noun_of(rows[0]), taken_back=False).select_related("by"))
    wanted = {key for one in judged for key in (one.left, one.right)}
    found = {row.pk: row for row in type(rows[0])._base_manager.filter(pk__in=wanted)}
    return [(one, [found[key] for key in (one.left, one.right) if key in found]) for one in sorted(judged, key=_newest)]


def _newest(judged: Judgement) -> int:
    return -judged.pk


def occasions_beside(page: Page, user: User, *, on: dt.date, text: str = "") -> list[Occasion]:
    """Return other occasions of which `page` may tell and whose pages `user` may see: called so, or of those days."""
    mine = getattr(page, "occasion_link", None)
    links = OccasionPage.objects.filter(page__in=pages_seen_by(user, on=on))
    if not text and mine is not None and mine.day is not None:
        links = links.filter(day__range=(mine.day - AROUND, mine.day + AROUND))
    rows = Occasion.objects.filter(title__icontains=text).exclude(pk=mine.occasion_id if mine else 0)
    seen: Any = _few_seen(links) if connection.vendor == "postgresql" else links.values("occasion")
    return list(rows.filter(pk__in=seen).order_by("-date", "pk")[:MOST_BESIDE])


def _few_seen(links: QuerySet[OccasionPage]) -> RawSQL | QuerySet[Any, Any]:
    """The occasions to which `links` lead, by their keys where they are few.

    PostgreSQL takes what is called by some words for a handful, and would ask of each whether a page of it may be seen.
    """
    keys = list(links.order_by().values_list("occasion", flat=True)[: FEW_SEEN + 1])
    return among(keys) if len(keys) <= FEW_SEEN else links.values("occasion")


def pages_telling(rows: Sequence[Row]) -> list[Page]:
    """Return the pages whose words support anything that `rows` hold, without their texts.

    Each comes with its source and its `title`.
    """
    keys = [row.pk for row in rows]
    cited = Evidence.objects.filter(value__noun=noun_of(rows[0]), value__row__in=keys).exclude(page=None)
    pages = (
        Page.objects.filter(pk__in=cited.values("page")).annotate(title=title_of_page("pk")).select_related("source")
    )
    return list(pages.defer("text", "original").order_by("pk"))


def sources_telling(rows: QuerySet[Source], exchanges: QuerySet[Exchange]) -> QuerySet[Source]:
    """Return those of `rows` with a page whose words support anything that one of `exchanges` holds."""
    told = exchanges.order_by().values("pk")
    cited = Evidence.objects.filter(value__noun=noun_of(Exchange), value__row__in=told).exclude(page=None)
    return rows.filter(pk__in=Page.objects.filter(pk__in=cited.values("page")).values("source"))


def occasion_seen_by(user: User, key: int, *, on: dt.date) -> Occasion:
    """Return the occasion `key` if `user` may see one of its pages. Raises `Occasion.DoesNotExist`."""
    links = OccasionPage.objects.filter(page__in=pages_seen_by(user, on=on))
    return Occasion.objects.get(pk=key, pk__in=links.values("occasion"))
