"""A numbered paper that texts refer to, with the words that do."""

from django.http import HttpRequest, HttpResponse

from giaoluu.office.desk.access import screen
from giaoluu.office.desk.profiles import profile
from giaoluu.register.agreements.queries import paper, rows_of_paper

FIELDS = ("number", "title", "kind", "issuer", "date")


@screen("register.read")
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one numbered paper."""
    return profile(request, "desk/papers/profile.html", rows_of_paper(paper(key)), FIELDS)
