"""Bodies in their tree on a day, what merged into what in a year, and the whole life of one body on one line."""

import datetime as dt
from collections import Counter
from collections.abc import Collection
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.office.desk import dates
from giaoluu.office.desk.access import screen, today
from giaoluu.office.desk.asking import day_asked
from giaoluu.office.desk.calling import apart
from giaoluu.office.desk.listing import chosen, namesakes
from giaoluu.office.desk.pictures.drawing import Cell, Picture
from giaoluu.office.desk.pictures.flows import End, Stream, draw_flows
from giaoluu.office.desk.pictures.showing import download
from giaoluu.office.desk.pictures.terms import Bar, draw_terms
from giaoluu.office.desk.remembering import remembered
from giaoluu.register.organisations.lineages import (
    Flow,
    branches_below,
    flows_in,
    line_of,
    line_upwards,
    official_names_among,
    tops_of_the_tree,
    years_of_flows,
)
from giaoluu.register.organisations.queries import life_of, organisation, relations

RELATION = "organisational"
"""The tree that is shown where none is asked for."""
TOPS = 12
"""Bodies at the top of the tree that are shown where none is asked for."""
UNKNOWN = 8
"""Years that a body without a known beginning reaches back before the first day that is known of its line."""
SHOWN = 300
"""Bodies right below another that are shown; the list has all."""


@screen("register.read")
def tree(request: HttpRequest) -> HttpResponse:
    """Show a body in the tree of a day: what stands above it, and what right below, to go on from."""
    on = day_asked(request) or today()
    relation = chosen(request, "relation", relations()) or RELATION
    root = request.GET.get("root", "")
    here = organisation(int(root)) if root.isascii() and root.isdecimal() and len(root) < 18 else None
    if here is None:
        above = []
        below = remembered("tops", (relation, on), lambda: tops_of_the_tree(relation=relation, on=on, most=TOPS))
    else:
        above = line_upwards(here, relation=relation, on=on)
        below = branches_below(here, relation=relation, on=on)
    asked = urlencode({"on": on.isoformat(), **({"relation": relation} if relation != RELATION else {})})
    trees = {"asked": asked, "relations": relations(), "relation": relation}
    told = {**trees, "on": on, "here": here, "above": above, "below": below[:SHOWN], "count": len(below)}
    named = namesakes([*above, *(one.organisation for one in below[:SHOWN]), here])
    return render(request, "desk/organisations/tree.html", {**told, "namesakes": named})


@screen("register.read")
def mergers(request: HttpRequest) -> HttpResponse:
    """Show which bodies became which in a year."""
    years = years_of_flows()
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdecimal() and int(asked) in years else (years[0] if years else 0)
    flows = flows_in(year) if year else []
    picture = _flows(flows, year, namesakes(body for one in flows for body in (*one.before, *one.after)))
    file = download(request, [picture] if picture else [])
    if file is not None:
        return file
    return render(request, "desk/organisations/mergers.html", {"years": years, "year": year, "picture": picture})


@screen("register.read")
def life(request: HttpRequest, key: int) -> HttpResponse:
    """Show the whole life of a body on one line: what it came from, its names, and what came of it."""
    row, on = organisation(key), today()
    line = line_of(row)
    picture = _life(row, line, on)
    file = download(request, [picture] if picture else [])
    if file is not None:
        return file
    steps = life_of(row)
    named = namesakes([*line, *(body for step in steps for body in (*step.before, *step.after))])
    told = {"row": row, "line": line, "steps": steps, "picture": picture, "namesakes": named}
    return render(request, "desk/organisations/life.html", told)


def _flows(flows: list[Flow], year: int, shared: Collection[str]) -> Picture | None:
    if not flows:
        return None
    title = _("What became of which bodies in %(year)s") % {"year": year}
    streams = [
        Stream([_end(body, shared) for body in one.before], [_end(body, shared) for body in one.after], _said(one))
        for one in flows
    ]
    return Picture(
        name="mergers",
        title=title,
        wide=draw_flows(streams, name="mergers", title=title, narrow=False),
        narrow=draw_flows(streams, name="mergers-narrow", title=title, narrow=True),
        head=[_("Before"), _("After"), _("Day"), _("Decision")],
        rows=[
            [
                Cell("; ".join(apart(body, shared) for body in one.before)),
                Cell("; ".join(apart(body, shared) for body in one.after) or "–"),
                Cell(dates.shown(one.event.on)),
                Cell(one.event.decision_number or "–"),
            ]
            for one in flows
        ],
    )


def _end(body: Any, shared: Collection[str]) -> End:
    return End(str(body.shown), apart(body, shared), reverse("desk:organisation_life", args=[body.pk]))


def _said(flow: Flow) -> str:
    kind = str(flow.event.get_kind_display())
    return f"{kind}, {dates.shown(flow.event.on)}"


def _life(row: Any, line: list[Any], on: dt.date) -> Picture | None:
    bars = sorted(_bars(row, line, on), key=lambda bar: (bar.first, bar.label))
    if not bars:
        return None
    title = _("The whole life of %(body)s") % {"body": row}
    today_word = _("today")
    return Picture(
        name="life",
        title=title,
        wide=draw_terms(bars, on=on, name="life", title=title, today=today_word, narrow=False, labels=420),
        narrow=draw_terms(bars, on=on, name="life-narrow", title=title, today=today_word, narrow=True),
        legend=[
            ("term held", _("this body, by its names")),
            ("term ended", _("what it came from, and what came of it")),
            ("term held open", _("an end not known")),
        ],
        head=[_("Name"), _("Existed")],
        rows=[[Cell(bar.label, bar.href), Cell(bar.said.partition(": ")[2])] for bar in bars],
    )


def _bars(row: Any, line: list[Any], on: dt.date) -> list[Bar]:
    """A bar for each name of each body, from the day on which it was borne; where that is not known, from the first."""
    told = []
    for name in official_names_among(line):
        body = name.organisation
        since, until = name.valid_from or body.valid_from, name.valid_to or body.valid_to
        told.append((name.text, body, since, until))
    known = [day for _name, _body, since, until in told for day in (earliest_day(since), latest_day(until)) if day]
    first = min([*known, on]).replace(month=1, day=1)
    if not all(earliest_day(since) for *_name_and_body, since, _until in told):
        first = first.replace(year=first.year - UNKNOWN)
    bars = []
    bearers = Counter(name for name, _body in {(text, body.pk) for text, body, *_days in told})
    for text, body, since, until in told:
        start = earliest_day(since)
        mine = row.pk in {body.pk, body.same_as_id}
        tone = "held" if mine else "ended"
        lived = dates.span(since, until) or "–"
        last = latest_day(until) or (on if not until else None)
        bars.append(
            Bar(
                f"{text} ({lived})" if bearers[text] > 1 else text,
                f"{text}: {lived}",
                reverse("desk:organisation", args=[body.pk]),
                start or first,
                last if last is None or last >= (start or first) else None,
                tone if start else f"{tone} open",
            )
        )
    return bars
