"""Sources and their pages: what was received, who may see it, and the text with its parts and facts."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import WRITES, screen, signed_in, today
from giaoluu.office.desk.marking import LONGEST, Mark, lines_of
from giaoluu.office.desk.trails import acts_on
from giaoluu.register.archive.operations import restrict, withdraw
from giaoluu.register.archive.queries import (
    latest_reading,
    may_open_page,
    pages_with_readings,
    rights_over,
    source_seen_by,
    sources_seen_by,
    title_of_source,
)
from giaoluu.register.archive.queries import page as page_on_record
from giaoluu.register.review.undoing import undoable_by
from giaoluu.register.trail.queries import SignedIn, history_of

SEE = "archive.see"
OF_THE_PAGE = frozenset({"title", "byline"})
"""Facts about the page itself: where they stand says enough."""


@screen(SEE)
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one source: how it came, its pages, and what became of it."""
    by = signed_in(request)
    source = source_seen_by(by, key, on=today())
    entries = list(history_of("archive.source", source.pk)[:15])
    can = request.permissions  # type: ignore[attr-defined]
    told = {
        "source": source,
        "receipts": source.receipts.select_related("bureau", "by", "intake").order_by("pk"),
        "pages": pages_with_readings(source),
        "may": rights_over(source, by, on=today()),
        "acts": acts_on(entries, "archive.source", source.pk),
        "undoable": undoable_by(by, entries, permissions=can),
    }
    return render(request, "desk/sources/profile.html", told)


@screen("archive.restrict", WRITES)
def restriction(request: HttpRequest, key: int) -> HttpResponse:
    """Leave a source to the bureaus that received it, or open it again."""
    by = signed_in(request)
    source = source_seen_by(by, key, on=today())
    restricted, why = request.POST.get("restricted") == "yes", request.POST.get("why", "").strip()
    if not why:
        messages.error(request, _("Say why: the reason is kept with the act."))
    else:
        restrict(source, restricted=restricted, by=by, why=why)
        messages.success(
            request, _("The source is restricted now.") if restricted else _("The source is open again now.")
        )
    return redirect("desk:source", key)


@screen("archive.withdraw", WRITES)
def withdrawal(request: HttpRequest, key: int) -> HttpResponse:
    """Hide the words of a source; what was confirmed from it stays."""
    by = signed_in(request)
    source = source_seen_by(by, key, on=today())
    why = request.POST.get("why", "").strip()
    if not why:
        messages.error(request, _("Say why: the reason is kept with the act."))
    else:
        withdraw(source, by=by, why=why)
        messages.success(request, _("The source is withdrawn: its words are hidden, its facts stay."))
    return redirect("desk:source", key)


@screen(SEE)
def page_of_source(request: HttpRequest, key: int) -> HttpResponse:
    """Show the text of a page with its parts and facts, and the words that were asked for; hidden where it must be."""
    by, row = signed_in(request), page_on_record(key)
    if not may_open_page(by, row, on=today()):
        mine = sources_seen_by(by, on=today()).filter(pk=row.source_id).exists()
        return render(request, "desk/sources/hidden.html", {"page": row, "mine": mine}, status=200 if mine else 403)
    reading = latest_reading(row)
    facts = list(reading.facts.order_by("start")) if reading else []
    marks = [Mark(fact.start, fact.end, fact.kind, fact.pk) for fact in facts if fact.kind not in OF_THE_PAGE]
    words = _words(request, len(row.text))
    told = {
        "page": row,
        "reading": reading,
        "lines": lines_of(row.text, reading.account["blocks"] if reading else [], marks, words=words),
        "words": words,
        "cut": len(row.text) > LONGEST,
        "facts": len(facts),
        "source": _source_seen_by(by, row.source_id),
    }
    return render(request, "desk/sources/page.html", told)


def _source_seen_by(by: SignedIn, key: int) -> Any:
    return sources_seen_by(by, on=today()).filter(pk=key).annotate(title=title_of_source("pk")).first()


def _words(request: HttpRequest, length: int) -> tuple[int, int] | None:
    try:
        start, end = int(request.GET.get("from", "")), int(request.GET.get("to", ""))
    except ValueError:
        return None
    return (start, end) if 0 <= start < end <= length else None
