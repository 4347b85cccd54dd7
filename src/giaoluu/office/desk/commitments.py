"""Commitments and other statements, and aid: the lists, and one of each."""

from django.http import HttpRequest, HttpResponse

from giaoluu.office.desk.access import screen
from giaoluu.office.desk.evidence import amount
from giaoluu.office.desk.listing import chosen, namesakes, page_of, show
from giaoluu.office.desk.profiles import profile
from giaoluu.register.commitments.queries import (
    aid,
    aid_found,
    aid_row,
    bound_by,
    commitment,
    commitments,
    found,
    kinds,
)

FIELDS = ("kind", "text", "speaker", "organisation", "exchange", "agreement", "said_on", "due", "step")
AID_FIELDS = ("amount", "currency", "bound", "purpose", "giver", "receiver", "period", "exchange")


@screen("register.read")
def listing(request: HttpRequest) -> HttpResponse:
    """Show what was said, the latest first."""
    text, kind = request.GET.get("q", "").strip(), chosen(request, "kind", kinds())
    rows = found(text) if text else commitments()
    if kind:
        rows = rows.filter(kind=kind)
    page = page_of(request, rows)
    bodies = [body for row in page for body in (row.organisation, *(bound.organisation for bound in row.bound.all()))]
    return show(
        request,
        "desk/commitments/list.html",
        page,
        kinds=kinds(),
        kind=kind,
        filtered=kind,
        namesakes=namesakes(bodies),
    )


@screen("register.read")
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one statement with who has to act on it."""
    row = commitment(key)
    bound = list(bound_by(row))
    return profile(
        request,
        "desk/commitments/profile.html",
        [row, *row.others.order_by("pk")],
        FIELDS,
        leaning=bound,
        bodies=[row.organisation, *(one.organisation for one in bound)],
        bound=bound,
    )


@screen("register.read")
def aid_listing(request: HttpRequest) -> HttpResponse:
    """Show the aid on record, the latest recorded first."""
    text = request.GET.get("q", "").strip()
    page = page_of(request, aid_found(text) if text else aid())
    bodies = namesakes(body for row in page for body in (row.giver, row.receiver))
    return show(request, "desk/aid/list.html", page, namesakes=bodies)


@screen("register.read")
def aid_one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one record of aid."""
    row = aid_row(key)
    return profile(
        request,
        "desk/aid/profile.html",
        [row],
        AID_FIELDS,
        bodies=[row.giver, row.receiver],
        title=f"{amount(row.amount)} {row.currency}",
    )
