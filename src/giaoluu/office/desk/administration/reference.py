"""Reference data: the dated rows that ship with the programme, as of a day, with sources and what was changed here."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from giaoluu.office.desk import words
from giaoluu.office.desk.access import WRITES, screen, signed_in
from giaoluu.office.desk.addresses import address_of
from giaoluu.office.desk.asking import day_asked
from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.evidence import said
from giaoluu.office.desk.listing import chosen, page_of
from giaoluu.office.desk.words import COUNTRIES, word
from giaoluu.register.organisations.belongings import Difference, changed_by_hand
from giaoluu.register.organisations.shipments import compare_shipment, load_shipment
from giaoluu.register.organisations.tables import read_tables
from giaoluu.register.organisations.units import countries_with_units, successions_of_units, units_on_record
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.vocabularies.terms import choices

LOAD = "organisations.load"
UNIT = "organisations.unit"
NAMED = 30
"""New rows that a preview names; the rest is counted."""


@screen(LOAD)
def home(request: HttpRequest) -> HttpResponse:
    """Show what ships, how much of it is on record, and what loading it would change."""
    told = compare_shipment(read_tables())
    sorts = [
        {
            "noun": noun,
            "shipped": shipped,
            "held": told.held[noun],
            "new": told.new[noun][:NAMED],
            "more": max(0, len(told.new[noun]) - NAMED),
            "count": len(told.new[noun]),
        }
        for noun, shipped in told.shipped.items()
    ]
    context = {
        "sorts": sorts,
        "coming": [_difference(one) for one in told.coming],
        "kept": [_difference(one) for one in told.kept],
        "kept_out": [f"{one.body}: {one.shipped.columns.get('text') or one.shipped.key[1]}" for one in told.kept_out],
        "empty": told.empty,
    }
    return render(request, "desk/administration/reference.html", context)


@screen(LOAD, WRITES)
def loading(request: HttpRequest) -> HttpResponse:
    """Load what ships; what people amended stays."""
    try:
        told = load_shipment(read_tables(), by=signed_in(request))
    except Unfit as unfit:
        messages.error(request, " ".join(reason for given in unfit.reasons.values() for reason in given)[:500])
        return redirect("desk:reference")
    added = sum(map(len, told.new.values()))
    said_of = _("Loaded: %(added)s rows added, %(amended)s fields set anew; what was amended by hand stays.")
    messages.success(request, said_of % {"added": amount(added), "amended": amount(len(told.coming))})
    return redirect("desk:reference")


@screen(LOAD)
def units(request: HttpRequest) -> HttpResponse:
    """Show the administrative units, those of a day where one is given, with sources and what was changed here."""
    on, text = day_asked(request), request.GET.get("q", "").strip()[:120]
    kinds = choices("unit_kind")
    countries = [(slug, word(COUNTRIES, slug)) for slug in countries_with_units()]
    kind, country = chosen(request, "kind", kinds), chosen(request, "country", countries)
    page = page_of(request, units_on_record(text, kind=kind, country=country, on=on))
    told = {
        "rows": page,
        "units": _units(list(page)),
        "on": on,
        "sought": text,
        "kinds": kinds,
        "kind": kind,
        "countries": countries,
        "country": country,
    }
    return render(request, "desk/administration/units.html", told)


def _units(rows: list[Any]) -> list[dict[str, Any]]:
    changed = changed_by_hand(UNIT, [row.pk for row in rows])
    before, after = successions_of_units(rows)
    return [
        {"row": row, "changed": row.pk in changed, "from": before.get(row.pk, []), "to": after.get(row.pk, [])}
        for row in rows
    ]


def _difference(one: Difference) -> dict[str, Any]:
    return {
        "row": f"{one.of}: {one.row}" if one.of is not None else one.row,
        "address": address_of(one.of or one.row),
        "label": words.label_of(type(one.row), one.column),
        "held": said(one.row, one.column, one.held),
        "shipped": said(one.row, one.column, one.shipped),
        "source": one.source,
    }
