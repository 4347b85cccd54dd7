"""Acting on rows that are ticked, or on all that the filters find: first what will happen, then it happens, as one act.

A ticked row that the person may not see is no row. What refuses is told with its reason, and left as it is.
"""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.office.desk.access import WRITES, screen, signed_in, today
from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.listing import namesakes
from giaoluu.office.desk.lists.asking import MOST_TICKED, PRINT, Asked, dressed, ticked_keys
from giaoluu.office.desk.lists.describing import Act, Listing
from giaoluu.office.desk.lists.nouns import LISTINGS
from giaoluu.office.desk.lists.showing import AT_ONCE
from giaoluu.office.desk.review.refusals import why
from giaoluu.register.review.undoing import undo_together
from giaoluu.register.trail.bulk import for_each
from giaoluu.register.trail.errors import StillUsed, Unfit

ALL, ACT, ASKED, CONFIRMED = "all", "act", "asked", "confirmed"
NAMED = 20
"""Rows that a preview names; the rest is counted."""


def bulk_screen(listing: Listing) -> Callable[..., HttpResponse]:
    """Return what answers where rows of `listing` are ticked and an act is chosen."""

    @screen(listing.permission, WRITES)
    def acted(request: HttpRequest) -> HttpResponse:
        asked = Asked(listing, QueryDict(request.POST.get(ASKED, "")[:4000]))
        keys, count = _ticked(request, asked)
        back = reverse(listing.route) + asked.address()
        if not keys:
            messages.info(request, _("Tick the rows first."))
            return redirect(back)
        if request.POST.get(ACT) == PRINT:
            return redirect(reverse(listing.route) + asked.only(keys).address(print="all"))
        act = next((one for one in listing.acts if one.name == request.POST.get(ACT)), None)
        if act is None:
            return redirect(back)
        if act.permission not in getattr(request, "permissions", frozenset()):
            raise PermissionDenied(act.permission)
        rows = _rows(asked, keys)
        if act.leads is not None:
            return _led(request, act, rows, back)
        return _asked_or_done(request, act, rows, {"asked": asked, "count": count, "back": back})

    acted.__name__ = f"bulk_{listing.name}"
    return acted  # type: ignore[return-value]


@screen("register.read", WRITES)
def undo(request: HttpRequest, of: str) -> HttpResponse:
    """Take back an act on many rows that was just done; what others have edited since stays."""
    if of not in LISTINGS:
        raise Http404(of)
    try:
        kept = undo_together(uuid.UUID(request.POST.get("batch", "")), by=signed_in(request))
    except ValueError as error:
        raise Http404 from error
    except (Unfit, StillUsed) as refusal:
        messages.error(request, why(refusal))
    else:
        said = _("The act is undone.")
        messages.success(request, said if not kept else f"{said} {_('What others have edited since stays.')}")
    return redirect(LISTINGS[of].route)


def _ticked(request: HttpRequest, asked: Asked) -> tuple[list[int], int]:
    """The keys that are acted on, of rows that the person may see, and how many there would be without the bound."""
    rows = asked.rows(signed_in(request), today())
    if request.POST.get(ALL) == "yes":
        keys = list(rows.values_list("pk", flat=True)[:MOST_TICKED])
        return keys, rows.order_by().count() if len(keys) == MOST_TICKED else len(keys)
    seen = asked.listing.rows(signed_in(request), today()).filter(pk__in=ticked_keys(request))
    keys = list(seen.order_by("pk").values_list("pk", flat=True))
    return keys, len(keys)


def _rows(asked: Asked, keys: Sequence[int]) -> list[Any]:
    return [row for part in _parts(keys) for row in dressed(asked.listing, part, ())]


def _parts(keys: Sequence[int]) -> Iterable[Sequence[int]]:
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))


def _led(request: HttpRequest, act: Act, rows: Sequence[Any], back: str) -> HttpResponse:
    if act.leads is None or len(rows) != act.wants:
        told = ngettext("Tick just %(count)d row for this.", "Tick just %(count)d rows for this.", act.wants)
        messages.info(request, told % {"count": act.wants})
        return redirect(back)
    return redirect(act.leads(rows))


def _asked_or_done(request: HttpRequest, act: Act, rows: Sequence[Any], told: Mapping[str, Any]) -> HttpResponse:
    by = signed_in(request)
    confirmed = request.POST.get(CONFIRMED) == "yes"
    reasons = act.refuses(rows, by, today())
    form = act.form(request.POST if confirmed else None) if act.form else None
    if confirmed and (form is None or form.is_valid()):
        return _done(request, act, [row for row in rows if row.pk not in reasons], form=form, told=told)
    asked = told["asked"]
    going = [row for row in rows if row.pk not in reasons]
    context = {
        **told,
        "listing": asked.listing,
        "act": act,
        "form": form,
        "action": f"{asked.listing.route}_bulk",
        "going": [(row, screen_of(asked.listing.profile, row.pk)) for row in going[:NAMED]],
        "more": max(0, len(going) - NAMED),
        "going_count": len(going),
        "keys": [row.pk for row in going],
        "refused": _grouped(rows, reasons),
        "refused_count": len(rows) - len(going),
        "taken": len(rows),
        "namesakes": namesakes(body for row in going[:NAMED] for body in asked.listing.bodies(row)),
    }
    return render(request, "desk/lists/bulk.html", context, status=422 if confirmed else 200)


def _done(request: HttpRequest, act: Act, rows: Sequence[Any], *, form: Any, told: Mapping[str, Any]) -> HttpResponse:
    by, given = signed_in(request), form.cleaned_data if form else {}
    outcome = for_each(rows, lambda row: act.write(row, by, given))
    done = len(outcome.done)
    said = ngettext("%(act)s: %(count)s row.", "%(act)s: %(count)s rows.", done)
    said %= {"act": act.word, "count": amount(done)}
    tag = f"undo-many:{outcome.batch}:{told['asked'].listing.name}" if act.undo and done else ""
    messages.success(request, said, extra_tags=tag)
    reasons = {row.pk: why(refusal) for row, refusal in outcome.refused}
    for reason, named in _grouped([row for row, _refusal in outcome.refused], reasons):
        messages.error(request, f"{reason} {'; '.join(str(row)[:80] for row in named[:NAMED])}")
    return redirect(told["back"])


def _grouped(rows: Iterable[Any], reasons: Mapping[int, str]) -> list[tuple[str, list[Any]]]:
    found: dict[str, list[Any]] = {}
    for row in rows:
        if row.pk in reasons:
            found.setdefault(reasons[row.pk], []).append(row)
    return list(found.items())
