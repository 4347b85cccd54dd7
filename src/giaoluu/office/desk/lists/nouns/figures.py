"""The list of figures."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.calling import amount, counted
from giaoluu.office.desk.lists.describing import Column, Listing, Part
from giaoluu.office.desk.lists.filters import Bodies, Choice, Period, Words
from giaoluu.office.desk.lists.nouns.shared import BY_WHO_CONFIRMED, BY_WORDS, bodies, by_country
from giaoluu.register.indicators.queries import figures, figures_of_bodies, of_sort
from giaoluu.register.trail.dates import within

SORTS = (
    ("plain", _("plain figure")),
    ("target", _("a target")),
    ("turns", _("occurrences")),
    ("share", _("share in per cent")),
)


def _value(row: Any) -> Iterable[Part]:
    exactly = f"{row.get_bound_display()} " if row.bound != "exact" else ""
    high = f"–{amount(row.high)}" if row.high else ""
    share = "%" if row.unit == "%" else ""
    yield Part(f"{exactly}{amount(row.value)}{high}{share}", address=screen_of("desk:figure", row.pk))


def _what(row: Any) -> Iterable[Part]:
    told, behind = counted(row.unit, row.measure)
    yield Part(told, sub=behind)
    if row.target:
        yield Part(_now("a target"), tone="waiting")
    if row.turns and _now("occurrences") not in row.unit.casefold():  # 'lượt người' says it itself
        yield Part(_now("occurrences"), tone="")


def _period(row: Any) -> Iterable[Part]:
    told = [dates.shown(text) for text in (row.period, row.as_of) if text]
    return [Part(" ".join(told))] if told else []


FIGURES = Listing(
    name="figures",
    noun="indicators.figure",
    heading=_("Figures"),
    hint=_("What is counted, of whom"),
    permission="register.read",
    profile="desk:figure",
    rows=lambda _by, _on: figures().select_related(None),
    dressed=figures,
    bodies=lambda row: [row.organisation],
    order="recorded",
    columns=(
        Column("recorded", _("Number"), lambda row: [Part(str(row.pk))], sort=("-pk",), look="number", shown=False),
        Column(
            "value", _("Figure"), _value, sort=("-value", "pk"), look="main nowrap number", number=lambda row: row.value
        ),
        Column("what", _("What is counted"), _what, sort=("unit", "-value", "pk")),
        Column("whose", _("Of whom"), bodies("organisation"), sort=("organisation__sorted_as", "pk")),
        Column("period", _("Period"), _period, sort=("-first_day", "pk"), look="date"),
    ),
    filters=(
        BY_WORDS,
        Bodies(_("Of whom"), figures_of_bodies),
        by_country(lambda rows, slugs: rows.filter(organisation__country__in=slugs), _("Country")),
        Choice("sort_of", _("Type of figure"), lambda: SORTS, of_sort),
        Words("unit", _("Unit"), lambda rows, said: rows.filter(unit__icontains=said)),
        Period(_("Period"), lambda rows, since, until: rows.filter(within(since, until))),
        BY_WHO_CONFIRMED,
    ),
)
