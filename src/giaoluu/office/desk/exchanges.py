"""Exchanges: the list, and one of them with its parties, people, agreements and what was said."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from giaoluu.office.desk.access import screen, signed_in, today
from giaoluu.office.desk.profiles import profile
from giaoluu.register.agreements.queries import agreements
from giaoluu.register.archive.queries import pages_hidden_from
from giaoluu.register.commitments.queries import aid_at, commitments_at
from giaoluu.register.exchanges.queries import (
    agreement_links_of,
    exchange,
    participants_of,
    parties_of,
    rows_of_exchange,
)
from giaoluu.register.review.queries import pages_telling

FIELDS = ("kind", "title", "date", "place")


@screen("register.read")
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one exchange with all that belongs to it."""
    row = exchange(key)
    rows = rows_of_exchange(row)
    parties, people = list(parties_of(row)), list(participants_of(row))
    signed = list(agreements().filter(exchange_links__exchange__in=rows).distinct())
    said, given = list(commitments_at(row)), list(aid_at(row))
    links, pages = list(agreement_links_of(row)), pages_telling(rows)
    return profile(
        request,
        "desk/exchanges/profile.html",
        rows,
        FIELDS,
        leaning=[*parties, *people, *links],
        bodies=[
            *(party.organisation for party in parties),
            *(party.organisation for agreement in signed for party in agreement.parties.all()),
            *(one.organisation for one in said),
            *(bound.organisation for one in said for bound in one.bound.all()),
            *(body for one in given for body in (one.giver, one.receiver)),
        ],
        parties=parties,
        participants=people,
        agreements=signed,
        links=links,
        pages=pages,
        listed_at=_listed_at(row.title),
        hidden=pages_hidden_from(signed_in(request), pages, on=today()),
        commitments=said,
        aid=given,
    )


def _listed_at(title: str) -> str:
    """Where the sources that tell of an exchange with this title stand as a list."""
    return f"{reverse('desk:sources')}?{urlencode({'exchange': title, 'view': 'none'})}" if title else ""
