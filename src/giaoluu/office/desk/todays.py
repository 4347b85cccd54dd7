"""Today: what waits for a person, what is due, what changed in what they follow, what the reader has found."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import WRITES, screen, signed_in, today
from giaoluu.office.desk.listing import namesakes
from giaoluu.register.agreements.queries import agreements, ending
from giaoluu.register.commitments.queries import (
    ASKED_FOR,
    asked_for_open,
    due,
    in_charge_of,
    own_first,
)
from giaoluu.register.desks.operations import look_ahead
from giaoluu.register.desks.queries import days_ahead, followed_by
from giaoluu.register.review.contradictions import contradictions_open
from giaoluu.register.review.news import (
    changes_followed,
    found_since,
    intakes_failed,
    occasions_waiting,
    waiting_counts,
)
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.queries import SignedIn
from giaoluu.register.trail.rows import noun_of

SHOWN = 6
"""Rows of one kind: a screen holds four kinds, and each leads to its list."""
BACK = dt.timedelta(days=14)
"""How far back changes are told: somebody who comes back from two weeks of leave sees all of them."""


def todays(request: HttpRequest) -> HttpResponse:
    """Return the screen of Today, with what this person may see of each part."""
    by, on = signed_in(request), today()
    allowed: frozenset[str] = getattr(request, "permissions", frozenset())
    told = {"on": on, **_due(by, on), **_changes(by)}
    if "archive.see" in allowed:
        told |= _work(by, on)
    told["begin"] = not any(
        told.get(name) for name in ("waiting_any", "ends", "dues", "overdue", "changes", "found_any")
    )
    return render(request, "desk/today.html", told)


@screen("register.read", WRITES)
def ahead(request: HttpRequest) -> HttpResponse:
    """Choose for how many days ahead to be told."""
    try:
        look_ahead(int(request.POST.get("days", "")[:6]), by=signed_in(request))
    except (ValueError, Unfit):
        messages.error(request, _("Write a number of days from 1 to 1,000."))
    return redirect("desk:home")


def _work(by: SignedIn, on: dt.date) -> dict[str, Any]:
    yesterday = on - dt.timedelta(days=1)
    waiting, found, failed = waiting_counts(by, on=on), found_since(by, yesterday, on=on), intakes_failed(by, on=on)
    disputed = contradictions_open()
    return {
        "work": True,
        "waiting": waiting,
        "occasions": list(occasions_waiting(by, on=on, most=SHOWN)) if waiting.facts else [],
        "failed": failed,
        "disputed": disputed,
        "waiting_any": waiting.facts or failed or disputed,
        "found": found,
        "found_any": found.pages,
        "found_at": _to("desk:sources", read=yesterday.isoformat()),
    }


def _due(by: SignedIn, on: dt.date) -> dict[str, Any]:
    days = days_ahead(by)
    until, yesterday = on + dt.timedelta(days=days), on - dt.timedelta(days=1)
    ends, dues = ending(agreements(), on, until), due(asked_for_open(), on, until)
    late = due(asked_for_open(), None, yesterday)
    shown_ends = list(ends.order_by("last_day", "pk")[:SHOWN])
    shown_dues = list(own_first(dues, by)[:SHOWN])
    shown_late = list(own_first(late, by)[:SHOWN])
    mine = in_charge_of(asked_for_open(), [str(by.pk)])
    of_kinds: dict[str, str | list[str]] = {"kind": list(map(str, ASKED_FOR)), "sort": "due"}
    stretch = {"from": on.isoformat(), "to": until.isoformat()}
    return {
        "days": days,
        "ends": shown_ends,
        "ends_count": ends.order_by().count(),
        "ends_at": _to("desk:agreements", ends_from=stretch["from"], ends_to=stretch["to"], sort="ends"),
        "dues": shown_dues,
        "dues_count": dues.order_by().count(),
        "dues_at": _to("desk:commitments", due_from=stretch["from"], due_to=stretch["to"], **of_kinds),
        "overdue": shown_late,
        "overdue_count": late.order_by().count(),
        "mine_count": mine.order_by().count(),
        "mine_at": _to("desk:commitments", officer=str(by.pk), step="open", **of_kinds),
        "overdue_at": _to("desk:commitments", due_to=yesterday.isoformat(), **of_kinds),
        "namesakes": namesakes(
            [
                *(party.organisation for one in shown_ends for party in one.parties.all()),
                *(bound.organisation for one in (*shown_dues, *shown_late) for bound in one.bound.all()),
            ]
        ),
    }


def _changes(by: SignedIn) -> dict[str, Any]:
    found = changes_followed(by, since=timezone.now() - BACK, most=SHOWN * 2)
    return {
        "follows": followed_by(by).count(),
        "changes": [(entry, [(row, _profile(row)) for row in rows]) for entry, rows in found],
    }


def _profile(row: Any) -> str:
    return reverse(f"desk:{noun_of(row).rpartition('.')[2]}", args=[row.pk])


def _to(name: str, **asked: str | list[str]) -> str:
    return f"{reverse(name)}?{urlencode({**asked, 'view': 'none'}, doseq=True)}"
