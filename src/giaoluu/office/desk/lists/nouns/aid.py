"""The list of aid."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.calling import amount, called
from giaoluu.office.desk.lists.describing import Column, Listing, Part
from giaoluu.office.desk.lists.filters import Bodies, Choice, Period
from giaoluu.office.desk.lists.nouns.shared import (
    BY_WHO_CONFIRMED,
    BY_WORDS,
    DIRECTIONS,
    bodies,
    by_column,
    by_country,
)
from giaoluu.office.desk.words import BOUNDS, word
from giaoluu.register.commitments.queries import (
    aid,
    aid_among,
    aid_among_countries,
    aid_going,
    aid_within,
    currencies,
)


def _period(row: Any) -> Iterable[Part]:
    date = row.period or (row.exchange.date if row.exchange is not None else "")
    return [Part(dates.shown(date))] if date else []


def _what(row: Any) -> Iterable[Part]:
    part = _now("part of %(whole)s") % {"whole": called(row.part_of)} if row.part_of is not None else ""
    yield Part(row.purpose or _now("purpose not said"), address=screen_of("desk:aid_row", row.pk), sub=part)


def _amount(row: Any) -> Iterable[Part]:
    exactly = word(BOUNDS, row.bound) + " " if row.bound != "exact" else ""
    yield Part(f"{exactly}{amount(row.amount)} {row.currency}")


def _at(row: Any) -> Iterable[Part]:
    if row.exchange is not None:
        yield Part(called(row.exchange), address=screen_of("desk:exchange", row.exchange.pk))


def _whole(row: Any) -> Iterable[Part]:
    if row.part_of is not None:
        yield Part(called(row.part_of), address=screen_of("desk:aid_row", row.part_of.pk))


AID = Listing(
    name="aid",
    noun="commitments.aid",
    heading=_("Aid"),
    hint=_("Purpose or organisation"),
    permission="register.read",
    profile="desk:aid_row",
    rows=lambda _by, _on: aid().select_related(None),
    dressed=aid,
    bodies=lambda row: [row.giver, row.receiver],
    order="recorded",
    columns=(
        Column("recorded", _("Number"), lambda row: [Part(str(row.pk))], sort=("-pk",), look="number", shown=False),
        Column("period", _("Period"), _period, sort=("-first_day", "pk"), look="date"),
        Column("what", _("For what"), _what, look="main"),
        Column(
            "amount",
            _("Amount"),
            _amount,
            sort=("currency", "-amount", "pk"),
            look="number",
            number=lambda row: row.amount,
        ),
        Column("currency", _("Currency"), lambda row: [Part(row.currency)], sort=("currency", "pk"), shown=False),
        Column("giver", _("Giver"), bodies("giver"), sort=("giver__sorted_as", "pk")),
        Column("receiver", _("Receiver"), bodies("receiver"), sort=("receiver__sorted_as", "pk")),
        Column("at", _("Given at"), _at, shown=False),
        Column("part_of", _("Part of"), _whole, shown=False),
    ),
    filters=(
        BY_WORDS,
        Bodies(_("Giver or receiver"), aid_among),
        by_country(aid_among_countries, _("Country")),
        Choice("direction", _("Direction"), lambda: DIRECTIONS, aid_going),
        by_column("currency", _("Currency"), lambda: [(one, one) for one in currencies()]),
        Period(_("Period"), aid_within),
        BY_WHO_CONFIRMED,
    ),
)
