"""One event, many pages: which occasion a page tells of, and of which page it is a reprint.

A page joins an occasion where the matching would suggest it by itself and no page of that occasion speaks against it;
else it begins an occasion of its own. A person may judge otherwise at any time.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from django.db.models import Q

from giaoluu.facts.page import ARTICLE_ROLES
from giaoluu.facts.values import earliest_day
from giaoluu.matching import (
    KnownExchange,
    MentionedExchange,
    Reason,
    Score,
    cluster_pages,
    compare_exchanges,
    compare_sketches,
    sketch,
)
from giaoluu.matching.pages import REPRINT
from giaoluu.register.archive.models import Page, Reading
from giaoluu.register.review.knowing import names
from giaoluu.register.review.models import Occasion, OccasionPage, Proposal

AROUND = dt.timedelta(days=10)
"""Pages on one occasion lie so near to each other in time: a report comes out within a week of its event."""
LOOKED_AT = 500
"""Pages of those days that are compared at most, the latest first."""


def place_page(reading: Reading, proposals: Sequence[Proposal], rows: Mapping[str, int | None]) -> OccasionPage:
    """Return the place of the page of `reading` among the occasions; a page that has one keeps it."""
    page = reading.page
    known = OccasionPage.objects.filter(page=page).first()
    if known is not None:
        return known
    exchange = next((one for one in proposals if one.kind == "exchange"), None)
    told = _told(reading, exchange, rows)
    near = list(_near(page, told))
    joined = _joined(page, told, near)
    if joined is None:
        occasion = Occasion.objects.create(
            title=reading.title, kind=exchange.payload["kind"] if exchange else "", date=told.date or ""
        )
        score, reasons = 1.0, tuple[Reason, ...]()
    else:
        occasion, score, reasons = joined[0].occasion, joined[1].value, joined[1].reasons
    return OccasionPage.objects.create(
        occasion=occasion,
        page=page,
        copies=_copied(page, told, near),
        score=score,
        reasons=[msgspec.to_builtins(reason) for reason in reasons],
        told=msgspec.to_builtins(told),
        day=_day(told),
    )


def _told(reading: Reading, exchange: Proposal | None, rows: Mapping[str, int | None]) -> MentionedExchange:
    """The page's occasion as the matching takes it. A body that is new to the register is known by its name."""
    bodies = {body["id"]: body["name"] for body in reading.account["organisations"]}
    text = reading.page.text
    spans = [block["span"] for block in reading.account["blocks"] if block["role"] in ARTICLE_ROLES - {"title"}]
    drawn = sketch(" ".join(text[start:end] for start, end in spans))
    published = reading.published[:10] or None
    if exchange is None:
        return MentionedExchange(kind="", published=published, sketch=drawn)
    payload = exchange.payload
    return MentionedExchange(
        kind=payload["kind"],
        date=(payload.get("date") or {}).get("value"),
        published=published,
        place=(payload.get("place") or {}).get("value"),
        sides=tuple((_body(party["organisation"], bodies, rows), party["role"]) for party in payload["parties"]),
        sketch=drawn,
    )


def _body(local: str, bodies: Mapping[str, str], rows: Mapping[str, int | None]) -> str:
    row = rows.get(local)
    return str(row) if row is not None else bodies.get(local, local)


def _near(page: Page, told: MentionedExchange) -> Iterable[OccasionPage]:
    """The pages that may tell of the same occasion: the same text, the same days, or a day that nobody knows."""
    day = _day(told)
    wanted = Q(page__sha256=page.sha256)
    if day is not None:
        wanted |= Q(day__range=(day - AROUND, day + AROUND))
    else:
        wanted |= Q(day=None)
    links = OccasionPage.objects.filter(wanted).exclude(page=page)
    return links.select_related("occasion", "page").order_by("-pk")[:LOOKED_AT]


def _day(told: MentionedExchange) -> dt.date | None:
    return earliest_day(told.date or "") or earliest_day(told.published or "")


def _joined(page: Page, told: MentionedExchange, near: Sequence[OccasionPage]) -> tuple[OccasionPage, Score] | None:
    """The page beside which this one stands, with the likeness of the two, or None where it stands alone."""
    twin = next((link for link in near if link.page.sha256 == page.sha256), None)
    if twin is not None:
        return twin, Score(1.0, (Reason("text_same", 1.0),))
    rows = [KnownExchange(id=str(link.page_id), told=_kept(link)) for link in near]
    rows.append(KnownExchange(id=str(page.pk), told=told))
    cluster = next(one for one in cluster_pages(rows, names()) if str(page.pk) in one.pages)
    beside = [link for link in near if str(link.page_id) in cluster.pages]
    scored = [(link, compare_exchanges(told, _kept(link), names())) for link in beside]
    return max(scored, key=lambda one: (one[1].value, -one[0].pk), default=None)


def _copied(page: Page, told: MentionedExchange, near: Sequence[OccasionPage]) -> Page | None:
    """The first page of which this one prints the text, word for word or nearly so."""
    same = [
        link.page
        for link in near
        if link.page.sha256 == page.sha256 or compare_sketches(told.sketch, _kept(link).sketch) >= REPRINT
    ]
    return min(same, key=lambda one: one.pk, default=None)


def _kept(link: OccasionPage) -> MentionedExchange:
    return msgspec.convert(link.told, MentionedExchange)
