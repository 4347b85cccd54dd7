"""People: the list, and one of them with their posts and where they took part."""

from django.http import HttpRequest, HttpResponse

from giaoluu.office.desk.access import screen
from giaoluu.office.desk.listing import page_of
from giaoluu.office.desk.profiles import profile
from giaoluu.register.commitments.queries import commitments_by
from giaoluu.register.exchanges.queries import exchanges_with
from giaoluu.register.people.queries import homonyms_of, names_of, person, rows_of, tenures_of

FIELDS = ("shown", "country", "distinction")


@screen("register.read")
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one person; of the exchanges and of what was said, which may be hundreds, the page that is asked for."""
    row = person(key)
    tenures, names = list(tenures_of(row)), list(names_of(row))
    exchanges, said = page_of(request, exchanges_with(row)), page_of(request, commitments_by(row), asked="said")
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
        commitments=said,
        homonyms=homonyms_of(row),
    )
