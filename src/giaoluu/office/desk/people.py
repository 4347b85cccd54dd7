"""People: the list, and one of them with their posts and where they took part."""

from django.http import HttpRequest, HttpResponse

from giaoluu.office.desk.access import screen
from giaoluu.office.desk.profiles import profile
from giaoluu.register.commitments.queries import commitments_by
from giaoluu.register.exchanges.queries import exchanges_with
from giaoluu.register.people.queries import homonyms_of, names_of, person, rows_of, tenures_of

FIELDS = ("shown", "country", "distinction")
SHOWN = 200
"""Exchanges, the latest first, that a profile shows unless all are asked for: five screens, and as many as ten years of
a busy leader's; with all their parties, more take more than a fifth of a second."""


@screen("register.read")
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one person."""
    row = person(key)
    tenures, names = list(tenures_of(row)), list(names_of(row))
    there, said = exchanges_with(row), list(commitments_by(row))
    exchanges = list(there if "all" in request.GET else there[: SHOWN + 1])
    count = there.order_by().count() if len(exchanges) == SHOWN + 1 else len(exchanges)
    exchanges = exchanges if "all" in request.GET else exchanges[:SHOWN]
    return profile(
        request,
        "desk/people/profile.html",
        rows_of(row),
        FIELDS,
        leaning=[*tenures, *names],
        bodies=[
            *(tenure.organisation for tenure in tenures),
            *(party.organisation for exchange in exchanges for party in exchange.parties.all()),
            *(one.organisation for one in said),
            *(bound.organisation for one in said for bound in one.bound.all()),
        ],
        tenures=tenures,
        names=names,
        exchanges=exchanges,
        exchange_count=count,
        commitments=said,
        homonyms=homonyms_of(row),
    )
