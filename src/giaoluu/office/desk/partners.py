"""Partners: who meets whom abroad, and the sheet of one relationship, on one screen and two printed sides."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode

from giaoluu.office.desk.access import screen, signed_in, today
from giaoluu.office.desk.asking import day_asked
from giaoluu.office.desk.calling import counted
from giaoluu.office.desk.evidence import Evidence
from giaoluu.office.desk.listing import COUNTED, chosen, namesakes, page_of, show
from giaoluu.office.desk.partner_pictures import balance_of, terms_of
from giaoluu.office.desk.pictures.showing import download
from giaoluu.office.desk.remembering import each_remembered, remembered
from giaoluu.register.agreements.pairs import agreements_between, with_parties
from giaoluu.register.archive.queries import pages_behind
from giaoluu.register.commitments.pairs import aid_between, commitments_between, with_who_is_bound
from giaoluu.register.commitments.queries import aid as all_aid
from giaoluu.register.exchanges.counting import Asked, bodies_of_unit, ties_abroad, unit_named
from giaoluu.register.exchanges.pairs import Meeting, meetings, met
from giaoluu.register.indicators.queries import figures_among
from giaoluu.register.organisations.queries import found, organisation, organisations_by_key
from giaoluu.register.organisations.sides import Side, alone, wholes
from giaoluu.register.people.queries import Post, posts_among, tenures
from giaoluu.register.trail.rows import in_order
from giaoluu.register.vocabularies.terms import choices

SHOWN = {
    "others": 12,
    "meetings": 20,
    "commitments": 20,
    "aid": 20,
    "figures": 12,
    "people": 12,
    "pages": 20,
}
"""Rows of each part of a sheet on the screen; of the meetings, which may be thousands, those of a page."""
PRINTED = {"meetings": 10, "commitments": 3, "aid": 3, "figures": 3, "people": 3, "pages": 4}
"""Rows of each part in print, so that a sheet never has more than two sides of A4; measured with the longest names."""
DRAWN = 60
"""Agreements that are drawn and stand in the table beside, the latest: two single bodies never had so many."""
BINDING = 120
"""Commitments that are looked at for both sides, the open ones first."""
CITED = ("text", "step")
"""Fields of a commitment whose evidence stands beside them."""
POSTS = 200
"""Posts that are looked at for the people of a side, those named latest first."""


class Shared(NamedTuple):
    """What two sides have together: their meetings, and the keys of what they agreed, said and gave, as it is shown."""

    met: list[Meeting]
    agreed: list[int]
    said: list[int]
    given: list[int]


@dataclass(frozen=True)
class Part:
    """One side of a relationship on its sheet: its people, what binds it, and what it kept or gave up."""

    side: Side
    tenures: list[Any]
    bound: list[Any]
    done: list[Any]

    @property
    def body(self) -> Any:
        """The body whose side it is."""
        return self.side.body

    @property
    def others(self) -> list[Any]:
        """The bodies that it came from and that came of it, and those that what stands below it came from."""
        line = [row for row in self.side.line if self.body.pk not in {row.pk, row.same_as_id}]
        return [*line, *self.side.former]

    @property
    def more(self) -> int:
        """How many of these are not named, where they are many."""
        return max(0, len(self.others) - SHOWN["others"])


@dataclass(frozen=True)
class Counted:
    """What is counted alike on both sides, with what is told of it behind: the latest figure of each, or None."""

    told: str
    behind: str
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
    """Show all that the register knows of two bodies together, each with what it came from and what came of it.

    Asked for the whole (`whole=1`), each comes with all that stands below it on the day as well.
    """
    on, below = day_asked(request) or today(), request.GET.get("whole") == "1"
    ours, theirs = _sides([organisation(one) for one in (key, other)], on, below=below)
    if ours.keys & theirs.keys:
        raise Http404
    asked = (ours.body.pk, theirs.body.pk, on)
    # What two single bodies share is found as quickly as it is remembered.
    shared = remembered("shared", asked, lambda: _shared(ours, theirs)) if below else _shared(ours, theirs)
    told, keys = shared.met, shared.agreed
    agreements = in_order(with_parties(), keys[:DRAWN])
    balance = balance_of(told, here=_here(request), rows=SHOWN["meetings"])
    pictures = {"terms": terms_of(agreements, on=on), "balance": balance}
    file = download(request, [one for one in pictures.values() if one is not None])
    if file is not None:
        return file
    page = page_of(request, told, rows=SHOWN["meetings"])
    latest = _rows(told[: SHOWN["meetings"]])
    shown = _rows(list(page)) if page.has_previous() else latest
    binding = in_order(with_who_is_bound(), shared.said)
    parts = [_part(side, binding, latest, on) for side in (ours, theirs)]
    binding = [one for part in parts for one in (*part.bound, *part.done)]
    aid = in_order(all_aid(), shared.given)
    figures = _side_by_side(figures_among(ours.line)[:200], figures_among(theirs.line)[:200])
    met_lately = [row["exchange"] for row in latest]
    named = _named([row["exchange"] for row in shown], agreements, aid)
    bodies = [*ours.line, *theirs.line, *ours.former, *theirs.former, *named]
    return render(
        request,
        "desk/partners/sheet.html",
        {
            "on": on,
            "whole": below,
            "sides": parts,
            "ours": parts[0],
            "theirs": parts[1],
            "pictures": pictures,
            "agreements": agreements,
            "signed": len(keys),
            "met": page,
            "years": _by_year(shown, ours, theirs),
            "aid": aid,
            "figures": figures[: SHOWN["figures"]],
            "pages": _pages(request, met_lately, agreements, binding),
            "printed": PRINTED,
            "shown": SHOWN,
            "evidence": Evidence(request, binding, CITED),
            "namesakes": namesakes(bodies),
        },
    )


def _sides(bodies: Sequence[Any], on: dt.date, *, below: bool) -> Sequence[Side]:
    """Of bodies with all below them, which take long to gather, as they were when one was last written to."""
    if not below:
        return [alone(body) for body in bodies]
    known = {body.pk: body for body in bodies}

    def gather(asked: Iterable[tuple[int, dt.date]]) -> list[Side]:
        return wholes([known[key] for key, _on in asked], on=on)

    return each_remembered("side", [(body.pk, on) for body in bodies], gather, app="organisations")


def _shared(ours: Side, theirs: Side) -> Shared:
    told = meetings(ours.keys, theirs.keys)
    agreed = list(agreements_between(ours.keys, theirs.keys).values_list("pk", flat=True))
    exchanges = [one.exchange for one in told]
    said = commitments_between(ours.keys, theirs.keys, exchanges=exchanges, agreements=agreed, most=BINDING)
    given = aid_between(ours.keys, theirs.keys).values_list("pk", flat=True)[: SHOWN["aid"]]
    return Shared(told, agreed, said, list(given))


def _unit(request: HttpRequest) -> Any:
    slug = request.GET.get("unit", "")
    return unit_named(slug) if slug else None


def _here(request: HttpRequest) -> str:
    asked = {name: request.GET[name] for name in ("on", "whole") if request.GET.get(name)}
    return f"{request.path}?{urlencode(asked)}" if asked else request.path


def _part(side: Side, binding: Iterable[Any], met: Iterable[Mapping[str, Any]], on: dt.date) -> Part:
    bound = [one for one in binding if side.keys & {part.organisation_id for part in one.bound.all()}]
    lines, seen = {row.pk for row in side.line}, dict[int, Post]()
    for post in posts_among([*side.line, *_below(met, side)], on=on, most=POSTS):
        seen.setdefault(post.person, post)
    people = sorted(seen.values(), key=lambda one: one.organisation not in lines)[: SHOWN["people"]]
    waiting, done = ([one for one in bound if (one.step == "open") is still] for still in (True, False))
    most = SHOWN["commitments"]
    return Part(side, in_order(tenures(), [one.key for one in people]), waiting[:most], done[:most])


def _rows(told: Sequence[Meeting]) -> list[dict[str, Any]]:
    return [
        {"exchange": exchange, "way": one.way, "number": number}
        for number, (exchange, one) in enumerate(zip(met(told), told, strict=True), start=1)
    ]


def _below(met: Iterable[Mapping[str, Any]], side: Side) -> list[Any]:
    """The bodies below that were there when the sides met: their people are told as well."""
    parts = (part for row in met for part in row["exchange"].parties.all())
    return [part.organisation for part in parts if part.organisation_id in side.keys]


def _by_year(rows: Iterable[Mapping[str, Any]], ours: Side, theirs: Side) -> list[tuple[str, list[Any]]]:
    """Meetings by year, each with the bodies of both sides where they change and are not simply today's two."""
    others = (ours.keys | theirs.keys) - {ours.body.pk, theirs.body.pk}
    lines = {row.pk for row in (*ours.line, *theirs.line)}
    told: list[tuple[str, dict[str, Any]]] = []
    before: list[Any] = []
    for row in rows:
        then = [part.organisation for part in row["exchange"].parties.all() if part.organisation_id in others]
        year = row["exchange"].first_day
        past = all(body.pk in lines for body in then)
        told.append((str(year.year) if year else "", {**row, "then": [] if then == before else then, "past": past}))
        before = then
    return [(year, [row for _, row in rows]) for year, rows in groupby(told, key=lambda pair: pair[0])]


def _side_by_side(ours: Iterable[Any], theirs: Iterable[Any]) -> list[Counted]:
    """The latest figure of each thing that is counted, of both sides; what both have comes first."""
    found: list[dict[tuple[str, str], Any]] = [{}, {}]
    for side, figures in zip(found, (ours, theirs), strict=True):
        for figure in figures:
            side.setdefault((figure.unit.casefold(), figure.measure.casefold()), figure)
    rows = []
    for key, one in {**found[1], **found[0]}.items():
        rows.append(Counted(*counted(one.unit, one.measure), found[0].get(key), found[1].get(key)))
    return sorted(rows, key=lambda row: row.ours is None or row.theirs is None)


def _pages(request: HttpRequest, *tables: Iterable[Any]) -> list[Any]:
    rows = [row for table in tables for row in table]
    return pages_behind(signed_in(request), rows, on=today(), most=SHOWN["pages"])


def _named(met: Iterable[Any], agreements: Iterable[Any], aid: Iterable[Any]) -> list[Any]:
    return [
        *(part.organisation for exchange in met for part in exchange.parties.all()),
        *(part.organisation for row in agreements for part in row.parties.all()),
        *(body for row in aid for body in (row.giver, row.receiver)),
    ]
