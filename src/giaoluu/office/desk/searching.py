"""Search over the register: one question, the answers by kind."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from giaoluu.office.desk.access import screen
from giaoluu.office.desk.listing import namesakes
from giaoluu.register.agreements.queries import found as agreements_found
from giaoluu.register.exchanges.queries import found as exchanges_found
from giaoluu.register.organisations.queries import found as organisations_found
from giaoluu.register.people.queries import found as people_found

SHOWN = 10
"""Rows of one kind; the lists have the rest."""


@screen("register.read")
def search(request: HttpRequest) -> HttpResponse:
    """Show what is found of each kind, names with and without marks alike."""
    text = request.GET.get("q", "").strip()[:200]
    bodies, people, exchanges, agreements = (
        (
            list(organisations_found(text)[:SHOWN]),
            list(people_found(text).prefetch_related("tenures__organisation")[:SHOWN]),
            list(exchanges_found(text)[:SHOWN]),
            list(agreements_found(text)[:SHOWN]),
        )
        if text
        else ([], [], [], [])
    )
    named = [
        *bodies,
        *(tenure.organisation for person in people for tenure in person.tenures.all()),
        *(party.organisation for exchange in exchanges for party in exchange.parties.all()),
        *(party.organisation for agreement in agreements for party in agreement.parties.all()),
    ]
    told = {
        "q": text,
        "organisations": bodies,
        "people": people,
        "exchanges": exchanges,
        "agreements": agreements,
        "nothing": not (bodies or people or exchanges or agreements),
        "full": SHOWN,
        "namesakes": namesakes(named),
    }
    return render(request, "desk/search/found.html", told)
