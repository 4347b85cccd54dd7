"""A numbered paper that texts refer to, with the words that do."""

from django.http import HttpRequest, HttpResponse

from giaoluu.office.desk.access import screen, signed_in, today
from giaoluu.office.desk.profiles import profile
from giaoluu.register.agreements.queries import paper, rows_of_paper
from giaoluu.register.archive.queries import pages_hidden_from
from giaoluu.register.review.queries import pages_telling

FIELDS = ("number", "title", "kind", "issuer", "date")


@screen("register.read")
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one numbered paper."""
    rows = rows_of_paper(paper(key))
    pages = pages_telling(rows)
    hidden = pages_hidden_from(signed_in(request), pages, on=today())
    return profile(request, "desk/papers/profile.html", rows, FIELDS, pages=pages, hidden=hidden)
