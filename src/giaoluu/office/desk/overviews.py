"""Pictures of the whole register: the map of partners, visits, agreements by term, and who met whom."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import screen, today
from giaoluu.office.desk.asking import YEARS, day_asked
from giaoluu.office.desk.listing import chosen, namesakes
from giaoluu.office.desk.overview_pictures import agreements_picture, map_picture, network_picture, visits_picture
from giaoluu.office.desk.pictures.drawing import Picture
from giaoluu.office.desk.pictures.showing import download
from giaoluu.office.desk.remembering import remembered
from giaoluu.register.agreements.queries import agreements_touching
from giaoluu.register.exchanges.counting import (
    BY_COUNTRY,
    BY_KIND,
    BY_YEAR,
    Asked,
    counted_by,
    counted_by_unit,
    ties_abroad,
    units_on,
)
from giaoluu.register.exchanges.queries import kinds
from giaoluu.register.organisations.queries import organisations_by_key
from giaoluu.register.vocabularies.terms import choices

TIES = 60
"""Pairs that the network shows, those that met most often: more arcs are a thicket."""
BARS = 60
"""Agreements that the timeline shows; the list has all."""
AROUND = 5
"""Years before and after the day from which one looks, that an agreement must touch."""


@dataclass(frozen=True)
class Wanted:
    """What the address asks for: years, a country, a kind of exchange, and a day."""

    first: str
    last: str
    country: str
    kind: str
    on: dt.date

    @property
    def asked(self) -> Asked:
        """The same as the register counts it."""
        return Asked(
            since=dt.date(int(self.first), 1, 1) if self.first else None,
            until=min(dt.date(int(self.last), 12, 31), self.on) if self.last else self.on,
            country=self.country,
            kind=self.kind,
        )


@screen("register.read")
def places(request: HttpRequest) -> HttpResponse:
    """Show where the partners are, on the outlines of the provinces of a day."""
    wanted = _wanted(request)
    asked, on = wanted.asked, wanted.on
    counted = remembered("units", (asked, on), lambda: counted_by_unit(asked, on=on))
    picture = map_picture(counted, remembered("outlined", on, lambda: units_on(on)), on=on)
    return _show(request, "map", wanted, picture, kinds=kinds(), dated=True)


@screen("register.read")
def visits(request: HttpRequest) -> HttpResponse:
    """Show how often delegations came and went, by year, country or kind."""
    wanted = _wanted(request)
    ways = [(BY_YEAR, _("by year")), (BY_COUNTRY, _("by country")), (BY_KIND, _("by kind"))]
    what = chosen(request, "by", ways) or BY_YEAR
    asked = wanted.asked
    counted = remembered("visits", (what, asked), lambda: counted_by(what, asked))
    filters = {"country": wanted.country, "kind": wanted.kind, "from": wanted.first, "to": wanted.last}
    picture = visits_picture(what, counted, filters)
    return _show(request, "visits", wanted, picture, kinds=kinds(), ways=ways, by=what)


@screen("register.read")
def terms(request: HttpRequest) -> HttpResponse:
    """Show the agreements with bodies abroad by term, those that end first on top."""
    wanted = _wanted(request)
    since, until = (wanted.on.replace(year=wanted.on.year + far, day=1) for far in (-AROUND, AROUND))
    rows = list(agreements_touching(since, until, on=wanted.on, country=wanted.country)[:BARS])
    shared = namesakes(party.organisation for row in rows for party in row.parties.all())
    picture = agreements_picture(rows, shared, on=wanted.on)
    return _show(request, "terms", wanted, picture, dated=True, full=len(rows) == BARS)


@screen("register.read")
def network(request: HttpRequest) -> HttpResponse:
    """Show which bodies met which abroad most often."""
    wanted = _wanted(request)
    asked = wanted.asked
    ties = remembered("ties", asked, lambda: ties_abroad(asked, most=TIES))
    bodies = organisations_by_key({key for tie in ties for key in (tie.ours, tie.theirs)})
    picture = network_picture(ties, bodies, namesakes(bodies.values()))
    return _show(request, "network", wanted, picture, kinds=kinds())


def _show(request: HttpRequest, name: str, wanted: Wanted, picture: Picture | None, **context: Any) -> HttpResponse:
    file = download(request, [picture] if picture else [])
    if file is not None:
        return file
    abroad = [(slug, word) for slug, word in choices("country") if slug != "VN"]
    told = {"name": name, "wanted": wanted, "picture": picture, "countries": abroad, **context}
    return render(request, "desk/pictures/one.html", told)


def _wanted(request: HttpRequest) -> Wanted:
    given = request.GET
    return Wanted(
        first=_year(given.get("first", "")),
        last=_year(given.get("last", "")),
        country=chosen(request, "country", choices("country")),
        kind=chosen(request, "kind", kinds()),
        on=day_asked(request) or today(),
    )


def _year(text: str) -> str:
    return text if text.isascii() and text.isdecimal() and len(text) == 4 and int(text) in YEARS else ""
