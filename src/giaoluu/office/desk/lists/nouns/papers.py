"""The list of numbered papers that texts refer to."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.lists.describing import Column, Listing, Part
from giaoluu.office.desk.lists.filters import Period, Words
from giaoluu.office.desk.lists.nouns.shared import BY_WHO_CONFIRMED, BY_WORDS, by_column, date, text
from giaoluu.office.desk.words import PAPERS as KINDS
from giaoluu.office.desk.words import word
from giaoluu.register.agreements.queries import dated_within, kinds_of_paper, papers, papers_on_record


def _number(row: Any) -> Iterable[Part]:
    yield Part(row.number, address=screen_of("desk:paper", row.pk), sub=row.title)


def _kind(row: Any) -> Iterable[Part]:
    return [Part(word(KINDS, row.kind))] if row.kind else []


def _pages(row: Any) -> Iterable[Part]:
    return [Part(str(row.pages), address=screen_of("desk:paper", row.pk) + "#pages")] if row.pages else []


PAPERS = Listing(
    name="papers",
    noun="agreements.paper",
    heading=_("Numbered papers"),
    hint=_("Number, title or issuer"),
    permission="register.read",
    profile="desk:paper",
    rows=lambda _by, _on: papers(),
    dressed=papers_on_record,
    order="number",
    columns=(
        Column("number", _("Paper’s number"), _number, sort=("number", "pk"), look="main"),
        Column("kind", _("Kind"), _kind, sort=("kind", "number", "pk"), look="short"),
        Column("issuer", _("Issued by"), text("issuer"), sort=("issuer", "pk")),
        Column("date", _("Date"), date("date"), sort=("-date", "pk"), look="date short"),
        Column("pages", _("Pages that name it"), _pages, look="number", number=lambda row: row.pages),
    ),
    filters=(
        BY_WORDS,
        by_column("kind", _("Kind"), lambda: [(one, word(KINDS, one)) for one in kinds_of_paper()]),
        Words("issuer", _("Issued by"), lambda rows, said: rows.filter(issuer__icontains=said)),
        Period(_("Date"), dated_within),
        BY_WHO_CONFIRMED,
    ),
)
