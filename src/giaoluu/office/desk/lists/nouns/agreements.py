"""The list of agreements."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.calling import called
from giaoluu.office.desk.lists.acts import FOLLOWING, SAME
from giaoluu.office.desk.lists.describing import Column, Listing, Part
from giaoluu.office.desk.lists.filters import Bodies, Day, Flag, Period
from giaoluu.office.desk.lists.nouns.shared import (
    BY_WHO_CONFIRMED,
    BY_WORDS,
    brief_date,
    by_column,
    by_country,
    choice,
    text,
)
from giaoluu.register.agreements.queries import (
    agreements,
    ending,
    in_force,
    kinds,
    statuses,
    with_party,
    with_party_from,
)
from giaoluu.register.commitments.queries import with_open_commitments
from giaoluu.register.trail.dates import within

TONES = {"signed": "good", "in_force": "good", "concluded": "quiet"}


def _what(row: Any) -> Iterable[Part]:
    address = screen_of("desk:agreement", row.pk)
    yield Part(called(row), address=address, sub=str(row.get_kind_display()) if row.title else "")


def _status(row: Any) -> Iterable[Part]:
    yield Part(str(row.get_status_display()), tone=TONES.get(row.status, "waiting"))


def _signed(row: Any) -> Iterable[Part]:
    if row.signed_on or row.signed_at:
        yield Part(dates.brief(row.signed_on) if row.signed_on else "", sub=row.signed_at)


def _lines(row: Any) -> Iterable[Part]:
    for line in row.lines.all():
        yield Part(line.text)


AGREEMENTS = Listing(
    name="agreements",
    noun="agreements.agreement",
    heading=_("Agreements"),
    hint=_("Title, work or organisation"),
    permission="register.read",
    profile="desk:agreement",
    rows=lambda _by, _on: agreements().prefetch_related(None),
    dressed=agreements,
    bodies=lambda row: [party.organisation for party in row.parties.all()],
    order="term",
    acts=(*FOLLOWING, SAME),
    columns=(
        Column("term", _("Term"), brief_date("term"), sort=("-first_day", "pk"), look="date"),
        Column("what", _("Agreement"), _what, sort=("title", "pk"), look="main"),
        Column("kind", _("Kind"), choice("kind"), sort=("kind", "-first_day", "pk"), shown=False),
        Column(
            "parties",
            _("Parties"),
            lambda row: [Part(body=one.organisation) for one in row.parties.all()],
            look="bodies",
        ),
        Column("status", _("Status"), _status, sort=("status", "-first_day", "pk"), look="short"),
        Column("signed", _("Signed"), _signed, sort=("-signed_on", "pk"), look="date short"),
        Column("ends", _("Ends"), lambda row: _day(row.last_day), sort=("last_day", "pk"), look="date", shown=False),
        Column("lines", _("Lines of work"), _lines, shown=False),
        Column("follows", _("Follows"), text("follows"), shown=False, needs=("follows",)),
    ),
    filters=(
        BY_WORDS,
        by_column("kind", _("Kind"), kinds),
        by_column("status", _("Status"), statuses),
        Bodies(_("Party"), with_party),
        by_country(with_party_from),
        Day("in_force", _("In force on"), in_force),
        Period(_("Term"), lambda rows, since, until: rows.filter(within(since, until))),
        Period(_("Ends"), ending, names=("ends_from", "ends_to")),
        BY_WHO_CONFIRMED,
        Flag("open", _("with open commitments"), lambda rows: with_open_commitments(rows, "agreement")),
    ),
)


def _day(day: Any) -> Iterable[Part]:
    return [Part(dates.shown(day.isoformat()))] if day else []
