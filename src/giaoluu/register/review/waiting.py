"""The queue of the review: pages with something open, grouped by the occasion of which they tell.

One event told by many pages is one entry; a reprint is named as such and counts once.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q

from giaoluu.register.archive.models import Page, Reading
from giaoluu.register.review.models import Occasion, OccasionPage, Proposal
from giaoluu.register.review.queries import pages_to_review
from giaoluu.register.trail.models import User


@dataclass(frozen=True)
class WaitingPage:
    """A page of the queue; `copies` is the page of which it is a reprint."""

    page: Page
    title: str
    published: str
    left: int
    total: int
    copies: Page | None

    @property
    def done(self) -> int:
        """How many of its facts have been decided on."""
        return self.total - self.left


@dataclass(frozen=True)
class WaitingOccasion:
    """An occasion with its pages on which something is open; `told_by` counts all its pages, reprints once."""

    occasion: Occasion | None
    pages: list[WaitingPage]
    told_by: int

    @property
    def left(self) -> int:
        """How many facts are open on all its pages."""
        return sum(page.left for page in self.pages)

    @property
    def title(self) -> str:
        """What it is called: by its own title, else that of its first page."""
        return (self.occasion.title if self.occasion else "") or self.pages[0].title


def waiting(user: User, *, on: dt.date, text: str = "", kind: str = "") -> list[WaitingOccasion]:
    """Return what waits for review that `user` may see, by occasion, in the order of `pages_to_review`.

    `text` is looked for in titles and names of sources; `kind` is the kind of the occasion.
    """
    pages = pages_to_review(user, on=on).defer("text", "original")
    if text:
        named = Q(source__name__icontains=text) | Q(source__publisher__icontains=text)
        pages = pages.filter(named | Q(pk__in=Reading.objects.filter(title__icontains=text).values("page")))
    if kind:
        pages = pages.filter(occasion_link__occasion__kind=kind)
    readings = Reading.objects.defer("account").order_by("-pk")
    rows = list(pages.prefetch_related(Prefetch("readings", readings)))
    totals = dict(
        Proposal.objects.filter(page__in=[page.pk for page in rows])
        .exclude(state=Proposal.State.SUPERSEDED)
        .values_list("page")
        .annotate(Count("pk"))
    )
    groups: dict[int, list[WaitingPage]] = {}
    occasions: dict[int, Occasion | None] = {}
    for page in rows:
        link = getattr(page, "occasion_link", None)
        key = link.occasion_id if link else -page.pk
        occasions[key] = link.occasion if link else None
        groups.setdefault(key, []).append(_waiting(page, totals.get(page.pk, 0), link))
    told_by = _told_by(groups)
    return [WaitingOccasion(occasions[key], found, told_by.get(key, 1)) for key, found in groups.items()]


def _waiting(page: Page, total: int, link: OccasionPage | None) -> WaitingPage:
    latest = next(iter(page.readings.all()), None)
    left: int = getattr(page, "open", 0)
    return WaitingPage(
        page=page,
        title=(latest.title if latest else "") or page.source.name,
        published=latest.published[:10] if latest else "",
        left=left,
        total=max(total, left),
        copies=link.copies if link else None,
    )


def _told_by(keys: Iterable[int]) -> dict[int, int]:
    links = OccasionPage.objects.filter(occasion__in=[key for key in keys if key > 0], copies=None)
    return dict(links.values_list("occasion").annotate(Count("pk")))
