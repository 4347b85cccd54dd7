"""Commitments and other statements, and aid: the lists, and one of each."""

from django.http import HttpRequest, HttpResponse

from giaoluu.office.desk.access import screen
from giaoluu.office.desk.evidence import amount
from giaoluu.office.desk.profiles import profile
from giaoluu.register.commitments.queries import (
    aid_row,
    bound_by,
    commitment,
)

FIELDS = ("kind", "text", "speaker", "organisation", "exchange", "agreement", "said_on", "due", "step")
AID_FIELDS = ("amount", "currency", "bound", "purpose", "giver", "receiver", "period", "exchange")


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
