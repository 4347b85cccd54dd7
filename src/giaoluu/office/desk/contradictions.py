"""Contradictions: values that disagree and sums that do not add up, each with its words, and ways to settle them."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import WRITES, screen, signed_in
from giaoluu.office.desk.addresses import about, address_of
from giaoluu.office.desk.calling import called
from giaoluu.office.desk.evidence import Evidence, Field
from giaoluu.office.desk.listing import namesakes, page_of
from giaoluu.register.archive.disputes import leave, prefer
from giaoluu.register.review.contradictions import (
    Disagreement,
    disagreements,
    sums_astray,
    value_that_disagrees,
    values_that_disagree,
)
from giaoluu.register.trail.errors import Unfit


@screen("register.read")
def listing(request: HttpRequest) -> HttpResponse:
    """Show the values that disagree, or the sums that do not add up, the latest found first."""
    disputed, astray = values_that_disagree(), sums_astray()
    counts = {"values": disputed.count(), "sums": astray.count()}
    what = "sums" if request.GET.get("what") == "sums" else "values"
    page = page_of(request, astray if what == "sums" else disputed)
    told: dict[str, Any] = {"rows": page, "what": what, "counts": counts}
    if what == "sums":
        figures = [figure for whole in page for figure in (whole, *whole.parts.all())]
        told["evidence"] = Evidence(request, figures)
        told["namesakes"] = namesakes(figure.organisation for figure in figures)
    else:
        found = disagreements(page)
        evidence = Evidence(request, [one.row for one in found])
        told["found"] = [_told(one, evidence) for one in found]
    return render(request, "desk/contradictions/list.html", told)


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


def _told(one: Disagreement, evidence: Evidence) -> dict[str, Any]:
    field: Field = evidence.field(one.row, one.field)
    held = [value for value in field.values if value.rank == "preferred"]
    other = [value for value in field.values if value.key == one.value.pk]
    return {
        "key": one.value.pk,
        "label": field.label,
        "called": called(one.row),
        "about": about(one.row),
        "address": address_of(one.row),
        "newer": one.newer,
        "held": held,
        "text": field.text,
        "other": other,
    }
