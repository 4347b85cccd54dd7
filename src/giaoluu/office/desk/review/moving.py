"""Moving a page to another occasion, where the machine had put it with the wrong ones."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import BOTH, screen, signed_in, today
from giaoluu.office.desk.addresses import about
from giaoluu.office.desk.review.boards import page_on_desk
from giaoluu.office.desk.review.refusals import REFUSALS, why
from giaoluu.office.desk.trails import acts_on
from giaoluu.register.archive.queries import latest_reading
from giaoluu.register.exchanges.queries import exchange, exchanges
from giaoluu.register.review.comparing import ReviewedPage
from giaoluu.register.review.moving import exchange_of_page, exchanges_of, move_page
from giaoluu.register.review.queries import occasion_seen_by, occasions_beside, pages_of_occasion
from giaoluu.register.review.undoing import undoable_by
from giaoluu.register.search.queries import answering
from giaoluu.register.trail.queries import SignedIn, history_of, permissions_of

OWN = "own"
MOST = 20


@screen("review.decide", BOTH)
def move(request: HttpRequest, key: int) -> HttpResponse:
    """Show where a page stands and where else it may, and move it there with all that hangs on it."""
    by = signed_in(request)
    page = page_on_desk(key, by)
    text = request.GET.get("q", "").strip()[:200]
    if request.method == "POST":
        chosen, reason = request.POST.get("to", ""), request.POST.get("why", "").strip()
        if not chosen or not reason:
            messages.error(request, _("Choose where it belongs, and say why."))
        elif _moved(request, page, chosen, reason):
            return redirect("desk:review_page", key)
    status = 422 if request.method == "POST" else 200
    return render(request, "review/move.html", _told(page, by, text, request), status=status)


def _moved(request: HttpRequest, page: ReviewedPage, chosen: str, reason: str) -> bool:
    by = signed_in(request)
    try:
        move_page(page, _target(by, chosen), by=by, why=reason)
    except REFUSALS as error:
        messages.error(request, why(error))
        return False
    messages.success(request, _("The page stands there now, with all that hung on it."))
    return True


def _target(by: SignedIn, chosen: str) -> Any:
    """What was chosen: an occasion that the person may see, an exchange on record, or None for one of its own."""
    sort, number = chosen[:1], chosen[1:]
    if chosen == OWN or not number.isdecimal():
        return None
    if sort == "x":
        return exchange(int(number))
    return occasion_seen_by(by, int(number), on=today())


@dataclass(frozen=True)
class Way:
    """Where the page may go: an occasion, with the exchange on record that it is, or an exchange."""

    value: str
    name: str
    about: str
    exchange: Any


def _ways(page: ReviewedPage, by: SignedIn, text: str) -> list[Way]:
    beside = occasions_beside(page, by, on=today(), text=text)
    recorded = exchanges_of(beside)
    ways = [Way(f"o{one.pk}", one.title, about(one), recorded.get(one.pk)) for one in beside]
    known = {way.exchange.pk for way in ways if way.exchange is not None}
    found = [one for one in answering(exchanges(), text)[:MOST] if one.pk not in known] if text else []
    return [*ways, *(Way(f"x{one.pk}", str(one), about(one), one) for one in found)]


def _told(page: ReviewedPage, by: SignedIn, text: str, request: HttpRequest) -> dict[str, Any]:
    link = getattr(page, "occasion_link", None)
    entries = list(history_of("review.occasionpage", link.pk)[:10]) if link else []
    return {
        "page": page,
        "reading": latest_reading(page),
        "siblings": pages_of_occasion(page, by, on=today()),
        "here": exchange_of_page(page),
        "q": text,
        "ways": _ways(page, by, text),
        "chosen": request.POST.get("to", ""),
        "typed": request.POST.get("why", ""),
        "acts": acts_on(entries, "review.occasionpage", link.pk) if link else [],
        "undoable": undoable_by(by, entries, permissions=permissions_of(by, on=today())),
    }
