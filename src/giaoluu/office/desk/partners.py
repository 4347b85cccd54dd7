"""Partners: who meets whom abroad, and the sheet of one relationship, on one screen and two printed sides."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from giaoluu.office.desk.access import screen, signed_in, today
from giaoluu.office.desk.asking import day_asked
from giaoluu.office.desk.evidence import Evidence
from giaoluu.office.desk.listing import COUNTED, chosen, namesakes, page_of, show
from giaoluu.office.desk.partner_pictures import balance_of, terms_of
from giaoluu.office.desk.pictures.showing import download
from giaoluu.office.desk.remembering import remembered
from giaoluu.register.agreements.pairs import agreements_between
from giaoluu.register.archive.queries import pages_behind
from giaoluu.register.commitments.pairs import aid_between, commitments_between
from giaoluu.register.exchanges.counting import Asked, bodies_of_unit, ties_abroad, unit_named
from giaoluu.register.exchanges.pairs import Meeting, meetings
from giaoluu.register.indicators.queries import figures_among
from giaoluu.register.organisations.lineages import line_of
from giaoluu.register.organisations.queries import found, organisation, organisations_by_key
from giaoluu.register.people.queries import tenures_among
from giaoluu.register.vocabularies.terms import choices

SHOWN = {"meetings": 80, "open": 20, "commitments": 20, "aid": 20, "figures": 12, "people": 12, "pages": 20}
"""Rows of each part of a sheet on the screen."""
PRINTED = {"meetings": 10, "commitments": 3, "aid": 3, "figures": 3, "people": 3, "pages": 4}
"""Rows of each part in print, so that a sheet never has more than two sides of A4; measured with the longest names."""


@dataclass(frozen=True)
class Side:
    """One side of a relationship: the body, its line, its people, what binds it, and what it kept or gave up."""

    body: Any
    line: list[Any]
    tenures: list[Any]
    bound: list[Any]
    done: list[Any]

    @property
    def others(self) -> list[Any]:
        """The bodies that it came from and that came of it."""
        return [row for row in self.line if self.body.pk not in {row.pk, row.same_as_id}]


@dataclass(frozen=True)
class Counted:
    """What is counted alike on both sides: the latest figure of each, or None."""

    unit: str
    measure: str
    ours: Any
    theirs: Any


@screen("register.read")
def listing(request: HttpRequest) -> HttpResponse:
    """Show which bodies at home met which abroad, those that met most often first."""
    text = request.GET.get("q", "").strip()
    abroad = [(slug, word) for slug, word in choices("country") if slug != "VN"]
    country = chosen(request, "country", abroad)
    unit = _unit(request)
    bodies_asked = bodies_of_unit(unit.slug, on=today()) if unit else None
    if text:
        bodies_asked = found(text) if bodies_asked is None else found(text) & bodies_asked
    asked = (country, text, unit.slug if unit else "", today())
    met = Asked(country=country)
    ties = remembered("partners", asked, lambda: ties_abroad(met, bodies_asked, most=COUNTED + 1))
    page = page_of(request, ties)
    bodies = organisations_by_key({key for tie in page for key in (tie.ours, tie.theirs)})
    rows = [{"tie": tie, "ours": bodies[tie.ours], "theirs": bodies[tie.theirs]} for tie in page]
    return show(
        request,
        "desk/partners/list.html",
        page,
        told=rows,
        countries=abroad,
        country=country,
        unit=unit,
        filtered=country or unit,
        namesakes=namesakes(bodies.values()),
    )


@screen("register.read")
def sheet(request: HttpRequest, key: int, other: int) -> HttpResponse:
    """Show all that the register knows of two bodies together, each with what it came from and what came of it."""
    on = day_asked(request) or today()
    ours, theirs = line_of(organisation(key)), line_of(organisation(other))
    if {row.pk for row in ours} & {row.pk for row in theirs}:
        raise Http404
    met, agreements = meetings(ours, theirs), list(agreements_between(ours, theirs))
    pictures = {"terms": terms_of(agreements, on=on), "balance": balance_of(met, here=request.path)}
    file = download(request, [one for one in pictures.values() if one is not None])
    if file is not None:
        return file
    binding = list(commitments_between(ours, theirs, exchanges=[one.exchange for one in met], agreements=agreements))
    sides = [_side(line, binding, on) for line in (ours, theirs)]
    aid = list(aid_between(ours, theirs))
    figures = _side_by_side(figures_among(ours)[:200], figures_among(theirs)[:200])
    shown = met[: SHOWN["meetings"]]
    evidence = Evidence(request, [*agreements, *binding, *aid])
    return render(
        request,
        "desk/partners/sheet.html",
        {
            "on": on,
            "sides": sides,
            "ours": sides[0],
            "theirs": sides[1],
            "pictures": pictures,
            "agreements": agreements,
            "met": met,
            "years": _by_year(shown[: SHOWN["open"]], ours, theirs),
            "older": _by_year(shown[SHOWN["open"] :], ours, theirs),
            "aid": aid[: SHOWN["aid"]],
            "figures": figures[: SHOWN["figures"]],
            "pages": _pages(request, met, agreements, binding),
            "printed": PRINTED,
            "shown": SHOWN,
            "evidence": evidence,
            "namesakes": namesakes([*ours, *theirs, *_named(shown, agreements, binding, aid)]),
        },
    )


def _unit(request: HttpRequest) -> Any:
    slug = request.GET.get("unit", "")
    return unit_named(slug) if slug else None


def _side(line: list[Any], binding: Iterable[Any], on: dt.date) -> Side:
    keys = {row.pk for row in line}
    bound = [one for one in binding if keys & {part.organisation_id for part in one.bound.all()}]
    seen: set[int] = set()
    tenures = []
    for tenure in tenures_among(line, on=on):
        if tenure.person_id not in seen:
            seen.add(tenure.person_id)
            tenures.append(tenure)
    waiting, done = ([one for one in bound if (one.step == "open") is still] for still in (True, False))
    most = SHOWN["commitments"]
    return Side(line[0], line, tenures[: SHOWN["people"]], waiting[:most], done[:most])


def _by_year(met: Sequence[Meeting], ours: Iterable[Any], theirs: Iterable[Any]) -> list[tuple[str, list[Any]]]:
    """Meetings by year, each with its number and, where they change, the bodies of then instead of today's."""
    today_ones = {next(iter(ours)).pk, next(iter(theirs)).pk}
    lines = {row.pk for row in (*ours, *theirs)} - today_ones
    told: list[tuple[str, dict[str, Any]]] = []
    before: list[Any] = []
    for number, one in enumerate(met, start=1):
        then = [part.organisation for part in one.exchange.parties.all() if part.organisation_id in lines]
        year = one.exchange.first_day
        row = {"meeting": one, "then": [] if then == before else then, "number": number}
        told.append((str(year.year) if year else "", row))
        before = then
    return [(year, [row for _, row in rows]) for year, rows in groupby(told, key=lambda pair: pair[0])]


def _side_by_side(ours: Iterable[Any], theirs: Iterable[Any]) -> list[Counted]:
    """The latest figure of each thing that is counted, of both sides; what both have comes first."""
    found: list[dict[tuple[str, str], Any]] = [{}, {}]
    for side, figures in zip(found, (ours, theirs), strict=True):
        for figure in figures:
            side.setdefault((figure.unit.casefold(), figure.measure.casefold()), figure)
    counted = []
    for key, one in {**found[1], **found[0]}.items():
        counted.append(Counted(one.unit, one.measure, found[0].get(key), found[1].get(key)))
    return sorted(counted, key=lambda row: row.ours is None or row.theirs is None)


def _pages(request: HttpRequest, met: Sequence[Meeting], agreements: Iterable[Any], said: Iterable[Any]) -> list[Any]:
    rows = [*(one.exchange for one in met), *agreements, *said]
    return pages_behind(signed_in(request), rows, on=today())[: SHOWN["pages"]]


def _named(met: Iterable[Meeting], *tables: Iterable[Any]) -> list[Any]:
    agreements, said, aid = tables
    return [
        *(part.organisation for one in met for part in one.exchange.parties.all()),
        *(part.organisation for row in agreements for part in row.parties.all()),
        *(part.organisation for row in said for part in row.bound.all()),
        *(body for row in aid for body in (row.giver, row.receiver)),
    ]
