"""The list of sources: those that bureaus of the person received."""

from collections.abc import Iterable
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils.timezone import localtime
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.lists.acts import ON_SOURCES
from giaoluu.office.desk.lists.describing import Column, Listing, Part
from giaoluu.office.desk.lists.filters import Choice, Day, Period, Words
from giaoluu.office.desk.lists.nouns.shared import BY_WORDS, text
from giaoluu.register.archive.narrowing import in_states, read_since, received_in_ways, received_within, ways_in
from giaoluu.register.archive.queries import sources_on_record, sources_seen_by
from giaoluu.register.exchanges.queries import exchanges
from giaoluu.register.review.queries import sources_telling
from giaoluu.register.search.queries import answering

MANY = 5_000
"""Exchanges from which on the evidence of all of them takes longer to gather than each source to be looked at."""
STATES = (("open", _("open to read")), ("restricted", _("restricted")), ("withdrawn", _("withdrawn")))


def _telling(rows: Any, said: str) -> Any:
    return sources_telling(rows, answering(exchanges(), said, dense=MANY))


def _name(row: Any) -> Iterable[Part]:
    title = "" if row.withdrawn else row.title
    yield Part(title or row.name, address=screen_of("desk:source", row.pk))
    if row.withdrawn:
        yield Part(_now("withdrawn"), tone="wrong")
    elif row.restricted:
        yield Part(_now("restricted"), tone="waiting")


def _received(row: Any) -> Iterable[Part]:
    for receipt in row.receipts.all():
        yield Part(dates.shown(localtime(receipt.at).date().isoformat()), sub=str(receipt.bureau))


def _ways(row: Any) -> Iterable[Part]:
    for receipt in row.receipts.all():
        yield Part(str(receipt.get_way_display()), sub=receipt.uri)


SOURCES = Listing(
    name="sources",
    noun="archive.source",
    heading=_("Sources"),
    hint=_("Name, publisher or title"),
    permission="archive.see",
    profile="desk:source",
    rows=lambda by, on: sources_seen_by(by, on=on),
    dressed=sources_on_record,
    order="received",
    acts=ON_SOURCES,
    columns=(
        Column("title", _("Source"), _name, look="main"),
        Column("name", _("File"), text("name"), sort=("name", "pk"), look="file"),
        Column("publisher", _("Publisher"), text("publisher"), sort=("publisher", "pk"), spare=True),
        Column("received", _("Received"), _received, sort=("-pk",), look="date"),
        Column("way", _("How it came"), _ways, shown=False),
        Column(
            "size",
            _("Size"),
            lambda row: [Part(filesizeformat(row.size))],
            sort=("-size", "pk"),
            look="number",
            number=lambda row: row.size,
        ),
    ),
    filters=(
        BY_WORDS,
        Choice("state", _("State"), lambda: STATES, in_states),
        Choice("way", _("How it came"), ways_in, received_in_ways),
        Words("exchange", _("Exchange"), _telling),
        Words("publisher", _("Publisher"), lambda rows, said: rows.filter(publisher__icontains=said)),
        Period(_("Received"), received_within),
        Day("read", _("Read since"), read_since),
    ),
)
