"""The list of organisations."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.lists.acts import FOLLOWING, SAME
from giaoluu.office.desk.lists.describing import Column, Listing, Part
from giaoluu.office.desk.lists.filters import Bodies, Choice, Day, Flag, Words
from giaoluu.office.desk.lists.nouns.shared import BY_WHO_CONFIRMED, BY_WORDS, by_column, by_country, text
from giaoluu.office.desk.wording import words_of_all_days
from giaoluu.office.desk.words import COUNTRIES, KINDS, LEVELS, word
from giaoluu.register.commitments.queries import bodies_with_open_commitments
from giaoluu.register.organisations.queries import in_units, in_units_called, organisations, that_existed
from giaoluu.register.organisations.units import provinces


def _kind(row: Any) -> Iterable[Part]:
    yield Part(word(KINDS, row.kind), sub=word(LEVELS, row.level) if row.level else "")


def _country(row: Any) -> Iterable[Part]:
    return [Part(word(COUNTRIES, row.country))] if row.country else []


def _lived(row: Any) -> Iterable[Part]:
    lived = dates.span(row.valid_from, row.valid_to)
    return [Part(lived)] if lived else []


def _other_names(row: Any) -> Iterable[Part]:
    for name in row.names.all():
        if name.text != row.shown:
            yield Part(name.text, sub=str(name.get_kind_display()))


def _territory(row: Any) -> Iterable[Part]:
    for one in row.territory.all():
        yield Part(str(one.unit))


def _units() -> Iterable[tuple[str, str]]:
    for unit in provinces():
        lived = dates.span(unit.valid_from, unit.valid_to)
        yield unit.slug, f"{unit.full_name} ({lived})" if lived else unit.full_name


ORGANISATIONS = Listing(
    name="organisations",
    noun="organisations.organisation",
    heading=_("Organisations"),
    hint=_("Any of its names"),
    permission="register.read",
    profile="desk:organisation",
    rows=lambda _by, _on: organisations(),
    dressed=organisations,
    bodies=lambda row: [row],
    order="name",
    acts=(*FOLLOWING, SAME),
    columns=(
        Column(
            "name", _("Organisation"), lambda row: [Part(body=row)], sort=("sorted_as", "valid_from", "pk"), look="main"
        ),
        Column("kind", _("Kind"), _kind, sort=("kind", "sorted_as", "pk")),
        Column("country", _("Country"), _country, sort=("country", "sorted_as", "pk"), look="short"),
        Column("existed", _("Existed"), _lived, sort=("-valid_from", "pk"), look="date"),
        Column("industry", _("Industry"), text("industry"), sort=("industry", "sorted_as", "pk"), shown=False),
        Column("names", _("Other names"), _other_names, shown=False, needs=("names",)),
        Column("territory", _("Territory"), _territory, shown=False, needs=("territory__unit",)),
    ),
    filters=(
        BY_WORDS,
        by_column("kind", _("Kind"), lambda: words_of_all_days("organisation_kind")),
        by_column("level", _("Level"), lambda: words_of_all_days("organisation_level")),
        by_country(lambda rows, slugs: rows.filter(country__in=slugs), _("Country")),
        Choice("unit", _("Territory"), _units, in_units),
        Words("in", _("District, town or commune"), in_units_called),
        Bodies(_("It and all below it"), lambda rows, bodies: rows.filter(bodies.at("pk"))),
        Words("industry", _("Industry"), lambda rows, said: rows.filter(industry__icontains=said)),
        Day("on", _("As of"), that_existed),
        BY_WHO_CONFIRMED,
        Flag("open", _("with open commitments"), bodies_with_open_commitments),
    ),
)
