"""The screens of search: the page of what was found, the same as it is typed, and what is remembered of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from giaoluu.office.desk.access import WRITES, screen, signed_in, today
from giaoluu.office.desk.finding.hits import hits_of
from giaoluu.office.desk.finding.lately import lately
from giaoluu.office.desk.finding.places import places
from giaoluu.register.desks.operations import forget_searches, remember_search
from giaoluu.register.search.kinds import KINDS
from giaoluu.register.search.queries import LOOKED_AT, Answer, answer

READ = "register.read"
ON_THE_PAGE, AS_TYPED = 8, 4
"""Rows of each kind that are shown; the lists have the rest."""
SHORTEST = 2
"""Letters from which on something is looked for as it is typed: one finds everything."""


@screen(READ)
def search(request: HttpRequest) -> HttpResponse:
    """Show what answers the words of the address, of every kind or of one; and remember that they were asked."""
    text = _asked(request)
    if not text:
        return render(request, "desk/search/found.html", {"q": "", **lately(request)})
    remember_search(text, by=signed_in(request))
    kind = _kind(request)
    wanted = {"most": ON_THE_PAGE} if kind is None else {"most": LOOKED_AT, "kinds": [kind]}
    told = _told(request, answer(text, by=signed_in(request), on=today(), **wanted))
    if kind is not None:
        told["places"] = []
    return render(request, "desk/search/found.html", told)


@screen(READ)
def as_typed(request: HttpRequest) -> HttpResponse:
    """Show the part of a page that says what answers so far; before anything is typed, what may be wanted again."""
    text = _asked(request)
    if len(text) < SHORTEST:
        return render(request, "desk/search/lately.html", {"q": text, **lately(request)})
    found = answer(text, by=signed_in(request), on=today(), most=AS_TYPED)
    return render(request, "desk/search/as_typed.html", _told(request, found))


@screen(READ, WRITES)
def remember(request: HttpRequest) -> HttpResponse:
    """Remember words of which the person opened what was found as they typed."""
    text = request.POST.get("q", "").strip()
    if len(text) >= SHORTEST:
        remember_search(text, by=signed_in(request))
    return HttpResponse(status=204)


@screen(READ, WRITES)
def forget(request: HttpRequest) -> HttpResponse:
    """Forget what the person has sought so far."""
    forget_searches(by=signed_in(request))
    return redirect("desk:search")


def _asked(request: HttpRequest) -> str:
    return request.GET.get("q", "").replace("\x00", "").strip()[:200]


def _kind(request: HttpRequest) -> Any:
    asked = request.GET.get("kind", "")
    return next((kind for kind in KINDS if str(kind.number) == asked), None)


def _told(request: HttpRequest, found: Answer) -> dict[str, Any]:
    groups = hits_of(found)
    can: frozenset[str] = getattr(request, "permissions", frozenset())
    named = places(found.question, can)
    return {
        "q": _asked(request),
        "groups": groups,
        "places": named,
        "guessed": found.guessed,
        "count": sum(group.count for group in groups),
        "any_more": any(group.more for group in groups),
        "nothing": not groups and not named,
    }
