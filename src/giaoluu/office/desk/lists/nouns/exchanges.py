"""The list of exchanges."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.calling import called
from giaoluu.office.desk.lists.acts import FOLLOWING, SAME
from giaoluu.office.desk.lists.describing import Column, Listing, Part
from giaoluu.office.desk.lists.filters import Bodies, Choice, Flag, Period, Words
from giaoluu.office.desk.lists.nouns.shared import (
    BY_WHO_CONFIRMED,
    BY_WORDS,
    DIRECTIONS,
    by_column,
    by_country,
    choice,
    date,
    text,
)
from giaoluu.office.desk.words import COUNTRIES, word
from giaoluu.register.commitments.queries import with_open_commitments
from giaoluu.register.exchanges.queries import (
    at_place,
    exchanges,
    kinds,
    travelling,
    with_party,
    with_party_from,
)
from giaoluu.register.trail.dates import within


def _what(row: Any) -> Iterable[Part]:
    address = screen_of("desk:exchange", row.pk)
    yield Part(called(row), address=address, sub=str(row.get_kind_display()) if row.title else "")


def _parties(row: Any) -> Iterable[Part]:
    for party in row.parties.all():
        yield Part(body=party.organisation, sub=str(party.get_role_display()))


def _countries(row: Any) -> Iterable[Part]:
    for country in sorted({party.organisation.country for party in row.parties.all()} - {""}):
        yield Part(word(COUNTRIES, country))


def _people(row: Any) -> Iterable[Part]:
    for one in row.participants.all():
        yield Part(str(one.person), address=screen_of("desk:person", one.person_id), sub=one.role)


def _agreements(row: Any) -> Iterable[Part]:
    for link in row.agreement_links.all():
        yield Part(called(link.agreement), address=screen_of("desk:agreement", link.agreement_id))


EXCHANGES = Listing(
    name="exchanges",
    noun="exchanges.exchange",
    heading=_("Exchanges"),
    hint=_("Title, place or organisation"),
    permission="register.read",
    profile="desk:exchange",
    rows=lambda _by, _on: exchanges().prefetch_related(None),
    dressed=exchanges,
    bodies=lambda row: [party.organisation for party in row.parties.all()],
    order="date",
    acts=(*FOLLOWING, SAME),
    columns=(
        Column("date", _("Date"), date("date"), sort=("-first_day", "pk"), look="date short"),
        Column("what", _("Exchange"), _what, sort=("title", "pk"), look="main"),
        Column("kind", _("Kind"), choice("kind"), sort=("kind", "-first_day", "pk"), shown=False),
        Column("parties", _("Parties"), _parties, look="bodies"),
        Column("countries", _("Countries"), _countries, shown=False),
        Column("place", _("Place"), text("place"), sort=("place_key", "-first_day", "pk")),
        Column("people", _("Participants"), _people, shown=False, needs=("participants__person",)),
        Column("agreements", _("Agreements"), _agreements, shown=False, needs=("agreement_links__agreement",)),
    ),
    filters=(
        BY_WORDS,
        by_column("kind", _("Kind"), kinds),
        Bodies(_("Party"), with_party),
        by_country(with_party_from),
        Choice("direction", _("Direction"), lambda: DIRECTIONS, travelling),
        Period(_("Period"), lambda rows, since, until: rows.filter(within(since, until))),
        Words("place", _("Place"), at_place),
        BY_WHO_CONFIRMED,
        Flag("open", _("with open commitments"), lambda rows: with_open_commitments(rows, "exchange")),
    ),
)
