"""Contradictions: values that disagree, sums and delegations that do not fit, with their words; how to settle them."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import WRITES, screen, signed_in
from giaoluu.office.desk.addresses import about, address_of
from giaoluu.office.desk.calling import called
from giaoluu.office.desk.evidence import Evidence, Field
from giaoluu.office.desk.listing import namesakes, page_of
from giaoluu.register.archive.disputes import leave, leave_counted, prefer
from giaoluu.register.archive.evidence import Grounds, Noted
from giaoluu.register.commitments.operations import amend_aid
from giaoluu.register.commitments.queries import aid_row
from giaoluu.register.indicators.operations import amend_figure
from giaoluu.register.indicators.queries import figure
from giaoluu.register.review.contradictions import (
    Disagreement,
    aid_astray,
    disagreements,
    sums_astray,
    value_that_disagrees,
    values_that_disagree,
)
from giaoluu.register.review.delegations import delegations_astray
from giaoluu.register.trail.errors import Unfit


@screen("register.read")
def listing(request: HttpRequest) -> HttpResponse:
    """Show values that disagree, sums that do not add up, of aid too, or delegations that do not fit, latest first."""
    all_rows: Any = {
        "values": values_that_disagree(),
        "sums": sums_astray(),
        "aid": aid_astray(),
        "delegations": delegations_astray(),
    }
    counts = {name: len(rows) if isinstance(rows, list) else rows.count() for name, rows in all_rows.items()}
    asked = request.GET.get("what", "")
    what = asked if asked in counts else "values"
    page = page_of(request, all_rows[what])
    told: dict[str, Any] = {"rows": page, "what": what, "counts": counts}
    if what == "values":
        found = disagreements(page)
        evidence = Evidence(request, [one.row for one in found])
        told["namesakes"] = namesakes(party.organisation for one in found for party in one.parties)
        told["found"] = [_told(one, evidence) for one in found]
    elif what == "aid":
        sums = [one for whole in page for one in (whole, *whole.parts.all())]
        told["evidence"] = Evidence(request, sums)
        told["namesakes"] = namesakes(body for one in sums for body in (one.giver, one.receiver))
    else:
        figures = [figure for one in page for figure in _figures(one)]
        named = [person for one in page for person in getattr(one, "named", ())]
        told["evidence"] = Evidence(request, [*figures, *named])
        told["namesakes"] = namesakes(figure.organisation for figure in figures)
    return render(request, "desk/contradictions/list.html", told)


@screen("register.write", WRITES)
def settle_number(request: HttpRequest, key: int) -> HttpResponse:
    """Let a figure hold the number that others come to, or leave that number aside; either way with the reason."""
    return _settle_counted(request, figure(key), "value", amend_figure)


@screen("register.write", WRITES)
def settle_aid(request: HttpRequest, key: int) -> HttpResponse:
    """Let aid hold the sum to which its parts come, or leave that sum aside; either way with the reason."""
    return _settle_counted(request, aid_row(key), "amount", amend_aid)


def _settle_counted(request: HttpRequest, row: Any, name: str, amend: Callable[..., Any]) -> HttpResponse:
    by, why = signed_in(request), request.POST.get("why", "").strip()
    other, back = _number(request.POST.get("other", "")), _back(request)
    try:
        if request.POST.get("how") == "prefer" and why:
            amend(row, by=by, seen=row.version, grounds=Grounds.on(Noted(why)), why=why, **{name: other})
        else:
            leave_counted(row, name, f"{other.normalize():f}", by=by, why=why)
    except Unfit:
        messages.error(request, _("Say why: the reason stays with the value."))
    else:
        messages.success(request, _("Settled; the words of both values stay on record."))
    return redirect(back)


@screen("register.write", WRITES)
def settle(request: HttpRequest, key: int) -> HttpResponse:
    """Let the row hold the value that disagrees, or leave it aside; either way with the reason."""
    value, why = value_that_disagrees(key), request.POST.get("why", "").strip()
    act = prefer if request.POST.get("how") == "prefer" else leave
    try:
        act(value, by=signed_in(request), why=why)
    except Unfit:
        messages.error(request, _("Say why: the reason stays with the value."))
    else:
        messages.success(request, _("Settled; the words of both values stay on record."))
    return redirect("desk:contradictions")


def _figures(one: Any) -> list[Any]:
    return list(one.figures) if hasattr(one, "figures") else [one, *one.parts.all()]


def _number(text: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise Http404 from error
    if not number.is_finite():
        raise Http404
    return number


def _back(request: HttpRequest) -> str:
    asked = request.POST.get("what", "")
    what = asked if asked in {"delegations", "aid"} else "sums"
    return f"{reverse('desk:contradictions')}?what={what}"


def _told(one: Disagreement, evidence: Evidence) -> dict[str, Any]:
    field: Field = evidence.field(one.row, one.field)
    held = [value for value in field.values if value.rank == "preferred"]
    other = [value for value in field.values if value.key == one.value.pk]
    return {
        "key": one.value.pk,
        "label": field.label,
        "called": called(one.row),
        "about": about(one.row),
        "parties": one.parties,
        "address": address_of(one.row),
        "newer": one.newer,
        "held": held,
        "text": field.text,
        "other": other,
    }
