"""What the register counts, made into pictures: words, links and tables; where a mark stands is known in `pictures`."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.office.desk.calling import amount, apart
from giaoluu.office.desk.partner_pictures import BETWEEN, terms_of
from giaoluu.office.desk.pictures.balance import Year, draw_balance
from giaoluu.office.desk.pictures.drawing import Cell, Picture
from giaoluu.office.desk.pictures.maps import Names, Spot, draw_map
from giaoluu.office.desk.pictures.networks import Arc, Node, draw_network
from giaoluu.office.desk.pictures.outlines import FIRST_DAY, is_on_the_map, outlines
from giaoluu.office.desk.pictures.rows import Row, draw_rows
from giaoluu.office.desk.words import COUNTRIES, word
from giaoluu.register.exchanges.counting import BY_COUNTRY, BY_YEAR, HOME, Counted, Place, Tie
from giaoluu.register.exchanges.queries import kinds
from giaoluu.register.vocabularies.terms import choices


def map_picture(places: Sequence[Place], units: Iterable[Any], *, on: dt.date) -> Picture | None:
    """Return the map with the outlines of the day `on`; what lies outside of it stands in the table alone."""
    if not places:
        return None
    spots = [_spot(one) for one in places]
    outlined = [unit.slug for unit in units if unit.slug in outlines()]
    title = _("Partners on the map")
    names = Names(
        hoang_sa=_("Hoàng Sa Islands (Da Nang)"),
        truong_sa=_("Trường Sa Islands (Khanh Hoa)"),
        sea=_("East Sea"),
        countries=[
            (103.2, 20.35, word(COUNTRIES, "LA")),
            (104.2, 13.6, word(COUNTRIES, "KH")),
            (108.6, 26.6, word(COUNTRIES, "CN")),
        ],
    )
    outside = [one.unit for one in places if not is_on_the_map(one.unit.slug)]
    return Picture(
        name="map",
        title=title,
        wide=draw_map(spots, outlined, names=names, title=title, narrow=False),
        narrow=draw_map(spots, outlined, names=names, title=title, narrow=True),
        legend=[
            ("spot home", _("bodies at home: exchanges with abroad")),
            ("spot", _("bodies abroad: exchanges with us")),
        ],
        head=[_("Place"), _("Exchanges")],
        rows=[
            [Cell(_with_country(one.unit), spot.href), Cell(amount(one.exchanges), number=True)]
            for one, spot in zip(places, spots, strict=True)
        ],
        note=_map_note(outside, on),
        beside=True,
    )


def visits_picture(what: str, counted: Sequence[Counted], filters: Mapping[str, str]) -> Picture | None:
    """Return visits by year as columns, by country or kind as lying bars, the longest on top.

    Each leads to its exchanges, narrowed by the `filters` of the address as the picture is.
    """
    if not counted:
        return None
    title = _("Delegations in and out")
    labels = _labels(what)
    told = counted if what == BY_YEAR else sorted(counted, key=lambda one: -(one.came + one.went + one.met))
    legend = [("came", _("came to us")), ("went", _("we went there")), ("met", _("host not known"))]
    head = [_("Year") if what == BY_YEAR else _("Country") if what == BY_COUNTRY else _("Kind")]
    pictures = [
        _columns(told, title, filters, narrow=narrow)
        if what == BY_YEAR
        else _bars(told, what, title, filters, narrow=narrow)
        for narrow in (False, True)
    ]
    return Picture(
        name="visits",
        title=title,
        wide=pictures[0],
        narrow=pictures[1],
        legend=legend,
        head=[*head, _("Came to us"), _("We went there"), _("Host not known")],
        rows=[
            [
                Cell(labels.get(one.key, one.key), _rows_of(what, one.key, filters)),
                *(Cell(amount(number), number=True) for number in (one.came, one.went, one.met)),
            ]
            for one in told
        ],
    )


def agreements_picture(agreements: Sequence[Any], shared: Collection[str], *, on: dt.date) -> Picture | None:
    """Return agreements by term in the order given, named by parties, the first, from abroad, on its own line.

    Of two parties that bear one name, in `shared`, each has its years.
    """
    return terms_of(agreements, on=on, label=lambda row: _between(row, shared))


def network_picture(ties: Sequence[Tie], bodies: Mapping[int, Any], shared: Collection[str]) -> Picture | None:
    """Return who met whom, bodies at home on top; of two that bear one name, in `shared`, each has its years."""
    if not ties:
        return None
    title = _("Who met whom")
    named = {key: apart(body, shared) for key, body in bodies.items()}
    arcs = [
        Arc(
            tie.ours,
            tie.theirs,
            tie.exchanges,
            _met(tie, named),
            reverse("desk:partner_sheet", args=[tie.ours, tie.theirs]),
        )
        for tie in ties
    ]
    by_country = sorted(bodies.values(), key=lambda body: (body.country != HOME, body.country, body.sorted_as, body.pk))
    groups = [
        (
            word(COUNTRIES, country),
            [Node(one.pk, named[one.pk], reverse("desk:organisation", args=[one.pk])) for one in group],
        )
        for country, group in groupby(by_country, key=lambda body: body.country)
    ]
    return Picture(
        name="network",
        title=title,
        wide=draw_network(groups, arcs, name="network", title=title, narrow=False),
        narrow=draw_network(groups, arcs, name="network-narrow", title=title, narrow=True),
        head=[_("Our side"), _("Partner"), _("Exchanges")],
        rows=[
            [Cell(named[tie.ours]), Cell(named[tie.theirs], arc.href), Cell(amount(tie.exchanges), number=True)]
            for tie, arc in zip(ties, arcs, strict=True)
        ],
        note=_("The thicker an arc, the more often the two met."),
    )


def _with_country(unit: Any) -> str:
    if unit.country == HOME or unit.kind == "country":
        return str(unit.full_name)
    return f"{unit.full_name}, {word(COUNTRIES, unit.country)}"


def _spot(place: Place) -> Spot:
    unit, number = place.unit, place.exchanges
    times = ngettext("%(times)s exchange", "%(times)s exchanges", number) % {"times": amount(number)}
    href = f"{reverse('desk:partners')}?{urlencode({'unit': unit.slug})}"
    return Spot(unit.slug, unit.name, number, f"{unit.full_name}: {times}", href, unit.country == HOME)


def _map_note(outside: Sequence[Any], on: dt.date) -> str:
    told = []
    if outside:
        told.append(_("Outside of the map: %(names)s.") % {"names": ", ".join(unit.name for unit in outside[:8])})
    if on < FIRST_DAY:
        told.append(_("Outlines before August 2008 are not known to the programme."))
    return " ".join(told)


def _labels(what: str) -> Mapping[str, str]:
    if what == BY_YEAR:
        return {}
    return dict(choices("country") if what == BY_COUNTRY else kinds())


def _rows_of(what: str, key: str, filters: Mapping[str, str]) -> str:
    own = {"from": key, "to": key} if what == BY_YEAR else {what: key}
    asked = {name: value for name, value in {**filters, **own}.items() if value}
    return f"{reverse('desk:exchanges')}?{urlencode(asked)}"


def _said(label: str, one: Counted) -> str:
    return _("%(label)s: came to us %(came)s, we went there %(went)s, met otherwise %(met)s") % {
        "label": label,
        "came": amount(one.came),
        "went": amount(one.went),
        "met": amount(one.met),
    }


def _columns(counted: Sequence[Counted], title: str, filters: Mapping[str, str], *, narrow: bool) -> Any:
    known = {int(one.key): one for one in counted}
    years = []
    for year in range(min(known), max(known) + 1):
        one = known.get(year, Counted(str(year), 0, 0, 0))
        years.append(Year(year, one.came, one.went, one.met, _said(one.key, one), _rows_of(BY_YEAR, one.key, filters)))
    return draw_balance(years[-30:], name="visits-narrow" if narrow else "visits", title=title, narrow=narrow)


def _bars(counted: Sequence[Counted], what: str, title: str, filters: Mapping[str, str], *, narrow: bool) -> Any:
    labels = _labels(what)
    rows = [
        Row(
            labels.get(one.key, one.key).capitalize() if what != BY_COUNTRY else labels.get(one.key, one.key),
            [("came", one.came), ("went", one.went), ("met", one.met)],
            _said(labels.get(one.key, one.key), one),
            _rows_of(what, one.key, filters),
        )
        for one in counted
    ]
    return draw_rows(rows, name="visits-narrow" if narrow else "visits", title=title, narrow=narrow)


def _between(row: Any, shared: Collection[str]) -> str:
    parties = sorted((party.organisation for party in row.parties.all()), key=lambda body: body.country == HOME)
    names = [apart(body, shared) for body in parties]
    told = [names[0], BETWEEN.join(names[1:])] if len(names) > 1 else names
    return "\n".join(told) or row.title or str(row.get_kind_display())


def _met(tie: Tie, named: Mapping[int, str]) -> str:
    times = ngettext("%(times)s exchange", "%(times)s exchanges", tie.exchanges) % {"times": amount(tie.exchanges)}
    return f"{named[tie.ours]}{BETWEEN}{named[tie.theirs]}: {times}"
