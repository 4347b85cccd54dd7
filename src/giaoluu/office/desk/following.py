"""Following a row: what changes in it is told on Today."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from giaoluu.office.desk.access import WRITES, screen, signed_in
from giaoluu.register.agreements.queries import agreement
from giaoluu.register.desks.operations import follow, unfollow
from giaoluu.register.exchanges.queries import exchange
from giaoluu.register.organisations.queries import organisation
from giaoluu.register.people.queries import person

FOLLOWABLE: Mapping[str, Callable[[int], Any]] = {
    "organisation": organisation,
    "person": person,
    "exchange": exchange,
    "agreement": agreement,
}
"""Kinds of row that can be followed, each with what finds it."""


@screen("register.read", WRITES)
def following(request: HttpRequest, noun: str, key: int) -> HttpResponse:
    """Follow a row, or no longer."""
    if noun not in FOLLOWABLE:
        raise Http404(noun)
    row, by = FOLLOWABLE[noun](key), signed_in(request)
    if request.POST.get("follow") == "no":
        unfollow(row, by=by)
    else:
        follow(row, by=by)
    return redirect(f"desk:{noun}", row.pk)
