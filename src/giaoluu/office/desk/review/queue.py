"""The queue: what waits for review, one event with all its pages at a time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from giaoluu.office.desk.access import screen, signed_in, today
from giaoluu.office.desk.listing import chosen, page_of
from giaoluu.office.desk.review.words import EXCHANGES
from giaoluu.register.review.waiting import waiting


@screen("archive.see")
def queue(request: HttpRequest) -> HttpResponse:
    """Show the pages with something open that the person may see, grouped by occasion."""
    text, kind = request.GET.get("q", "").strip(), chosen(request, "kind", [(k, str(w)) for k, w in EXCHANGES.items()])
    found = waiting(signed_in(request), on=today(), text=text, kind=kind)
    told = {
        "rows": page_of(request, found),
        "q": text,
        "kind": kind,
        "kinds": EXCHANGES.items(),
        "filtered": text or kind,
        "pages": sum(len(one.pages) for one in found),
        "facts": sum(one.left for one in found),
    }
    return render(request, "review/queue.html", told)
