"""Two rows side by side: what judging them one and the same would change, and the judgements on them."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import WRITES, screen, signed_in
from giaoluu.office.desk.addresses import about, address_of
from giaoluu.office.desk.evidence import said
from giaoluu.office.desk.review.refusals import REFUSALS, why
from giaoluu.office.desk.sending import back_to
from giaoluu.register.review.comparing import rows_to_choose
from giaoluu.register.review.judging import judge_different, judge_same, judged_row, judgement, preview, take_back
from giaoluu.register.review.queries import judgements_of
from giaoluu.register.trail.errors import Unfit

JUDGE = "review.judge"


@screen("register.read")
def pair(request: HttpRequest, noun: str, left: int, right: int) -> HttpResponse:
    """Show two rows side by side, what judging them the same would change, and the judgements on either."""
    one, other = judged_row(noun, left), judged_row(noun, right)
    try:
        told = preview(one, other)
    except Unfit as error:
        messages.error(request, why(error))
        return redirect(address_of(one) or "desk:home")
    older, younger = (one, other) if one.pk < other.pk else (other, one)
    judged = {row.pk: row for row in [*judgements_of(older), *judgements_of(younger)]}
    here = {older.pk, younger.pk}
    context = {
        "noun": noun,
        "left": {"row": older, "about": about(older), "address": address_of(older)},
        "right": {"row": younger, "about": about(younger), "address": address_of(younger)},
        "fields": [_field(older, younger, name) for name in told["fields"]],
        "leaning": list(told["rows"].items()),
        "stands": older if told["standing"] == older.pk else told["standing"],
        "judgements": sorted(judged.values(), key=lambda row: -row.pk),
        "standing": any({row.left, row.right} == here and not row.taken_back for row in judged.values()),
        "typed": request.GET.get("why", ""),
    }
    return render(request, "review/same.html", context)


@screen("register.read")
def same_as(request: HttpRequest, noun: str, key: int) -> HttpResponse:
    """Find, by its name, the row that may be one and the same as this one; each leads to the two side by side."""
    row = judged_row(noun, key)
    text = request.GET.get("q", "").strip()[:200]
    found = [one for one in rows_to_choose(row._meta.label_lower, text or str(row), most=20) if one.pk != row.pk]
    told = {
        "noun": noun,
        "row": row,
        "address": address_of(row),
        "about": about(row),
        "q": text,
        "rows": [{"row": one, "about": about(one), "address": address_of(one)} for one in found],
    }
    return render(request, "review/same_as.html", told)


@screen(JUDGE, WRITES)
def judge(request: HttpRequest, noun: str, left: int, right: int) -> HttpResponse:
    """Judge two rows to be one and the same, or to be two different ones."""
    one, other = judged_row(noun, left), judged_row(noun, right)
    verdict, reason = request.POST.get("verdict", ""), request.POST.get("why", "").strip()
    if verdict not in {"same", "different"}:
        return HttpResponseBadRequest()
    act = judge_same if verdict == "same" else judge_different
    try:
        act(one, other, by=signed_in(request), why=reason)
    except REFUSALS as error:
        messages.error(request, why(error))
        return redirect(f"{reverse('desk:same', args=[noun, left, right])}?{urlencode({'why': reason})}")
    messages.success(request, _("The judgement is kept; it can be taken back at any time."))
    return redirect("desk:same", noun, left, right)


@screen(JUDGE, WRITES)
def take_back_judgement(request: HttpRequest, key: int) -> HttpResponse:
    """Take a judgement back: both rows stand for themselves again, and keep every later edit."""
    row = judgement(key)
    try:
        take_back(row, by=signed_in(request), why=request.POST.get("why", "").strip())
    except REFUSALS as error:
        messages.error(request, why(error))
    else:
        messages.success(request, _("The judgement was taken back; later edits stay."))
    pair = reverse("desk:same", args=[row.noun.rpartition(".")[2], row.left, row.right])
    return redirect(back_to(request, pair))


def _field(left: Any, right: Any, attname: str) -> dict[str, str]:
    column = left._meta.get_field(attname.removesuffix("_id") if attname.endswith("_id") else attname)
    name = column.name
    texts = [
        str(getattr(row, name) or "–") if column.is_relation else said(row, name, getattr(row, name)) or "–"
        for row in (left, right)
    ]
    label = str(column.verbose_name)
    return {"label": label[:1].upper() + label[1:], "left": texts[0], "right": texts[1]}
