"""One event, many pages: which occasion a page tells of, and of which page it is a reprint.

A page joins an occasion where the matching would suggest it by itself and no page of that occasion speaks against it;
else it begins an occasion of its own. A person may judge otherwise at any time.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from django.db.models import Q

from giaoluu.facts.page import ARTICLE_ROLES
from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.matching import (
    KnownExchange,
    MentionedExchange,
    Reason,
    Score,
    compare_sketches,
    join_cluster,
    sketch,
)
from giaoluu.matching.pages import REPRINT
from giaoluu.register.archive.models import Page, Reading
from giaoluu.register.review.filing import written
from giaoluu.register.review.knowing import names
from giaoluu.register.review.models import Occasion, OccasionPage, Proposal
from giaoluu.register.review.suggesting import suggest_organisation

AROUND = dt.timedelta(days=10)
"""Pages on one occasion lie so near to each other in time: a report comes out within a week of its event."""
A_MONTH = dt.timedelta(days=31)
STAND_FOR = 8
"""Pages that stand for an occasion of which many tell, the first and the latest: a page is compared with no more."""
LOOKED_AT = 500
"""Pages that are compared at most, those of the latest occasions first."""
NEAR_AT_MOST = 5000
"""Pages of those days that are gathered into occasions at most."""
REPRINTED = 100
"""Texts of the occasion, the latest, of which a page may be a reprint, beside those that stand for it."""


def place_page(reading: Reading, proposals: Sequence[Proposal], rows: Mapping[str, int | None]) -> OccasionPage:
    """Return the place of the page of `reading` among the occasions; a page that has one keeps it."""
    page = reading.page
    known = OccasionPage.objects.filter(page=page).first()
    if known is not None:
        return known
    exchange = next((one for one in proposals if one.kind == "exchange"), None)
    told = _told(reading, exchange, rows)
    near = _near(page, told)
    same_text = OccasionPage.objects.filter(page__sha256=page.sha256).exclude(page=page).order_by("page")
    twin = same_text.select_related("occasion", "page").first()
    joined = (twin, Score(1.0, (Reason("text_same", 1.0),))) if twin else _joined(told, near)
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
        copies=twin.page if twin else _copied(told, near, joined[0].occasion if joined else None),
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
        sides=tuple(
            (_body(party["organisation"], bodies, rows, on=published), party["role"]) for party in payload["parties"]
        ),
        sketch=drawn,
        guests=_guests(reading.account, payload),
    )


def _guests(account: Mapping[str, Any], payload: Mapping[str, Any]) -> tuple[str, ...]:
    """Who came, or of whom the page does not say that they are of the host."""
    hosts = {party["organisation"] for party in payload["parties"] if party["role"] == "host"}
    people = {person["id"]: person for person in account["people"]}
    came = [people[local] for local in payload.get("participants") or () if local in people]
    return tuple(one["name"] for one in came if not hosts & {post["organisation"] for post in one["posts"]})


def _body(local: str, bodies: Mapping[str, str], rows: Mapping[str, int | None], *, on: str | None) -> str:
    """The row of a party, else its name; of a committee those of its body, for which another page may say it acted."""
    row, name = rows.get(local), bodies.get(local, local)
    whole = names().whole_body(name)
    if whole:
        row = suggest_organisation({"name": whole}, on=on, as_of=written()).row
    return str(row) if row is not None else whole or name


def _near(page: Page, told: MentionedExchange) -> list[list[OccasionPage]]:
    """The pages that may tell of the same occasion, occasion by occasion: of the same days, or a day that nobody knows.

    Of many pages on one occasion some stand for it: so what one more costs does not grow with their number.
    """
    wanted = _around(told)
    links = OccasionPage.objects.filter(wanted).exclude(page=page).order_by("-pk")
    keys: dict[int, list[int]] = {}
    copies: dict[int, list[int]] = {}
    for key, occasion, copied in links.values_list("pk", "occasion", "copies")[:NEAR_AT_MOST]:
        (copies if copied else keys).setdefault(occasion, []).append(key)
    keys = copies | keys  # a copy stands for an occasion of which no other page is near
    standing = [one for of in keys.values() for one in dict.fromkeys([*of[: STAND_FOR // 2], *of[-STAND_FOR // 2 :]])]
    occasions: dict[int, list[OccasionPage]] = {}
    for link in OccasionPage.objects.filter(pk__in=standing[:LOOKED_AT]).select_related("occasion").order_by("pk"):
        occasions.setdefault(link.occasion_id, []).append(link)
    return list(occasions.values())


def _around(told: MentionedExchange) -> Q:
    """Which pages lie near in time; of a month of which no day is told, any day of it, and the other way round."""
    day = _day(told)
    if day is None:
        return Q(day=None)
    last = latest_day(told.date or "") or day
    near = Q(day__range=(day - AROUND, (last if last - day <= A_MONTH else day) + AROUND))
    begins = day.replace(day=1)
    return near | Q(day=begins, told__date=f"{begins:%Y-%m}")


def _day(told: MentionedExchange) -> dt.date | None:
    return earliest_day(told.date or "") or earliest_day(told.published or "")


def _joined(told: MentionedExchange, near: Sequence[Sequence[OccasionPage]]) -> tuple[OccasionPage, Score] | None:
    """The page beside which this one stands, with the likeness of the two, or None where it stands alone."""
    links = {str(link.page_id): link for links in near for link in links}
    clusters = [[KnownExchange(id=str(link.page_id), told=_kept(link)) for link in links] for links in near]
    joined = join_cluster(told, clusters, names())
    return None if joined is None else (links[joined[0].id], joined[1])


def _copied(told: MentionedExchange, near: Sequence[Sequence[OccasionPage]], occasion: Occasion | None) -> Page | None:
    """The first page of which this one prints the text, word for word or nearly so."""
    among = [link for links in near for link in links]
    if occasion is not None:
        among += occasion.pages.filter(copies=None).order_by("-pk")[:REPRINTED]
    same = [link.page_id for link in among if compare_sketches(told.sketch, _kept(link).sketch) >= REPRINT]
    return Page.objects.get(pk=min(same)) if same else None


def _kept(link: OccasionPage) -> MentionedExchange:
    return msgspec.convert(link.told, MentionedExchange)
