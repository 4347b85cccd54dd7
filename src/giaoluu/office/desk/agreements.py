"""Agreements: the list, and one of them with its parties, lines of work and the exchanges that it was a matter of."""

from django.http import HttpRequest, HttpResponse

from giaoluu.office.desk.access import screen
from giaoluu.office.desk.profiles import profile
from giaoluu.register.agreements.queries import (
    agreement,
    lines_of,
    parties_of,
    rows_of_agreement,
)
from giaoluu.register.commitments.queries import commitments_under
from giaoluu.register.exchanges.queries import exchanges_about

FIELDS = ("kind", "title", "term", "status", "signed_on", "signed_at", "follows")


@screen("register.read")
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one agreement with all that belongs to it."""
    row = agreement(key)
    parties, lines = list(parties_of(row)), list(lines_of(row))
    exchanges, said = list(exchanges_about(row)), list(commitments_under(row))
    return profile(
        request,
        "desk/agreements/profile.html",
        rows_of_agreement(row),
        FIELDS,
        leaning=[*parties, *lines],
        bodies=[
            *(party.organisation for party in parties),
            *(party.organisation for exchange in exchanges for party in exchange.parties.all()),
            *(one.organisation for one in said),
            *(bound.organisation for one in said for bound in one.bound.all()),
        ],
        parties=parties,
        lines=lines,
        exchanges=exchanges,
        commitments=said,
    )
