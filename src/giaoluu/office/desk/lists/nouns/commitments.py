"""The list of commitments and other statements."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk.access import today
from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.calling import called, cut
from giaoluu.office.desk.commitments import TONES
from giaoluu.office.desk.lists.acts import CHARGE, CLOSE, DUE, SAME
from giaoluu.office.desk.lists.describing import Column, Listing, Part
from giaoluu.office.desk.lists.filters import Bodies, Choice, Period
from giaoluu.office.desk.lists.nouns.shared import (
    BY_WHO_CONFIRMED,
    BY_WORDS,
    brief_date,
    by_column,
    by_country,
    choice,
)
from giaoluu.register.commitments.queries import (
    GONE,
    NONE,
    commitments,
    concerning,
    concerning_country,
    due,
    in_charge_of,
    kinds,
    officers,
    owned_by,
    owners,
    steps,
)
from giaoluu.register.trail.dates import within

LONGEST = 160
"""Characters of what was said that a list shows: two lines at 1280 pixels."""


def _what(row: Any) -> Iterable[Part]:
    address = screen_of("desk:commitment", row.pk)
    yield Part(cut(row.text, LONGEST), address=address, sub=str(row.get_kind_display()))


def _by_whom(row: Any) -> Iterable[Part]:
    if row.speaker is not None:
        yield Part(str(row.speaker), address=screen_of("desk:person", row.speaker.pk))
    if row.organisation is not None:
        yield Part(body=row.organisation)


def _acting(row: Any) -> Iterable[Part]:
    return [Part(body=one.organisation) for one in row.bound.all()]


def _step(row: Any) -> Iterable[Part]:
    if row.kind == "commitment" or row.step != "open":
        yield Part(str(row.get_step_display()), tone=TONES.get(row.step, ""))


def _in_charge(row: Any) -> Iterable[Part]:
    if row.owner is not None:
        yield Part(body=row.owner)
    if row.officer is not None:
        yield Part(str(row.officer))


def _or_nobody(rows: Iterable[Any], gone: Any) -> list[tuple[str, Any]]:
    return [(NONE, _("nobody yet")), (GONE, gone), *((str(one.pk), str(one)) for one in rows)]


def _at(row: Any) -> Iterable[Part]:
    if row.exchange is not None:
        yield Part(called(row.exchange), address=screen_of("desk:exchange", row.exchange.pk))
    if row.agreement is not None:
        yield Part(called(row.agreement), address=screen_of("desk:agreement", row.agreement.pk))


COMMITMENTS = Listing(
    name="commitments",
    noun="commitments.commitment",
    heading=_("Commitments and other statements"),
    hint=_("Words or organisation"),
    permission="register.read",
    profile="desk:commitment",
    rows=lambda _by, _on: commitments().prefetch_related(None),
    dressed=commitments,
    bodies=lambda row: [row.organisation, row.owner, *(one.organisation for one in row.bound.all())],
    order="said",
    acts=(CLOSE, DUE, CHARGE, SAME),
    columns=(
        Column("said", _("Said on"), brief_date("said_on"), sort=("-first_day", "pk"), look="date short"),
        Column("what", _("What was said"), _what, look="main"),
        Column("kind", _("Kind"), choice("kind"), sort=("kind", "-first_day", "pk"), shown=False),
        Column("by", _("By whom"), _by_whom, look="bodies"),
        Column("acting", _("Who has to act"), _acting, look="bodies"),
        Column("charge", _("In charge"), _in_charge, shown=False),
        Column("due", _("Due"), brief_date("due"), sort=("due_day", "pk"), look="date narrow"),
        Column("step", _("Outcome"), _step, sort=("step", "-first_day", "pk"), look="short"),
        Column("at", _("Said at"), _at, shown=False),
    ),
    filters=(
        BY_WORDS,
        by_column("kind", _("Kind"), kinds),
        by_column("step", _("Outcome"), steps),
        Bodies(_("Organisation"), concerning),
        Choice(
            "owner",
            _("Body in charge"),
            lambda: _or_nobody(owners(), _("one that has ended")),
            lambda rows, chosen: owned_by(rows, chosen, on=today()),
        ),
        Choice(
            "officer",
            _("Officer in charge"),
            lambda: _or_nobody(officers(), _("somebody who has left")),
            in_charge_of,
        ),
        by_country(concerning_country, _("Country")),
        Period(_("Said on"), lambda rows, since, until: rows.filter(within(since, until))),
        Period(_("Due"), due, names=("due_from", "due_to")),
        BY_WHO_CONFIRMED,
    ),
)
