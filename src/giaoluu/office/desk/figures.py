"""Figures: the list, and one of them."""

from django.http import HttpRequest, HttpResponse

from giaoluu.office.desk.access import screen
from giaoluu.office.desk.calling import called
from giaoluu.office.desk.profiles import profile
from giaoluu.register.indicators.queries import figure

FIELDS = (
    "value",
    "high",
    "unit",
    "measure",
    "bound",
    "organisation",
    "period",
    "as_of",
    "turns",
    "target",
    "each",
    "part_of",
)


@screen("register.read")
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one figure."""
    row = figure(key)
    told = [name for name in FIELDS if getattr(row, name) is not False]
    return profile(
        request,
        "desk/figures/profile.html",
        [row],
        told,
        bodies=[row.organisation],
        title=called(row),
    )
