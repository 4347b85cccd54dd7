"""What may be done with organisations: record one, name it, amend it, say what happened to it."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from django.utils.translation import gettext as _

from giaoluu.register.archive.evidence import Grounds, amend_on_grounds, once_among, support, withdraw_row
from giaoluu.register.organisations.filling import (
    Filling,
    Sides,
    fill,
    fillings,
    fillings_of_renaming,
    fillings_of_renaming_again,
)
from giaoluu.register.organisations.models import Event, EventPart, Name, Organisation, Territory, Unit
from giaoluu.register.organisations.queries import rows_of
from giaoluu.register.organisations.succeeding import PASSED_ON, Move, fillings_of_moves, moves, pass_on
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import standing
from giaoluu.register.trail.writing import Act, writing

WRITE = "register.write"

UNDETERMINED = "und"
"""The language of a name of which only the script is known (BCP 47)."""


def record_organisation(
    name: str,
    *,
    kind: str,
    by: User,
    grounds: Grounds,
    language: str = "vi",
    unit: Unit | None = None,
    names: Mapping[str, str] | None = None,
    **columns: Any,
) -> Organisation:
    """Return a new organisation with its official name, each of its fields supported by `grounds`.

    `names` are further names by their kind, `columns` further columns of the row: `level`, `country`, `valid_from` …
    Whether a row for this body exists already is not asked here: proposals tell that, and a person decides.
    """
    with writing("organisations.record_organisation", by=by, permission=WRITE) as act:
        organisation = act.add(Organisation(kind=kind, shown=name[:300], **columns))
        support(act, organisation, ["kind", *columns], grounds)
        _add_name(act, organisation, Name(text=name, language=language), grounds)
        for sort, text in (names or {}).items():
            spoken = UNDETERMINED if sort == Name.Kind.NATIVE else language
            _add_name(act, organisation, Name(text=text, kind=sort, language=spoken), grounds)
        if unit is not None:
            row = act.add(Territory(organisation=organisation, unit=unit, valid_from=organisation.valid_from))
            support(act, row, ["unit"], grounds)
        return organisation


def add_name(
    organisation: Organisation, text: str, *, by: User, grounds: Grounds, kind: str = Name.Kind.ALIAS, **columns: Any
) -> Name:
    """Return the name `text` of `organisation`; one that it bears already only gains the grounds.

    A new official name is the one by which it is shown from now on, unless that is of an earlier time.
    """
    with writing("organisations.add_name", by=by, permission=WRITE) as act:
        known = organisation.names.filter(text=text).first()
        if known is not None:
            support(act, known, ["text"], grounds)
            return known
        added = _add_name(act, organisation, Name(text=text, kind=kind, **columns), grounds)
        if kind == Name.Kind.OFFICIAL:
            show_by_latest_name(act, organisation)
        return added


def amend_name(name: Name, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> Name:
    """Return `name` with `columns` set: its text, kind, language, or from when until when it was borne.

    The organisation is shown by the name that is then its latest official one. Raises `Stale` as all amendments do.
    """
    with writing("organisations.amend_name", by=by, permission=WRITE, why=why) as act:
        derived = {"key": key_of(columns["text"])[:300]} if "text" in columns else {}
        amended = amend_on_grounds(
            act, name, seen=seen, grounds=grounds, columns=columns, derived=derived, of=name.organisation
        )
        show_by_latest_name(act, amended.organisation)
        return amended


def withdraw_name(name: Name, *, by: User, seen: int, why: str) -> None:
    """Take a name out of the register that the organisation never bore. Raises `Unfit` for its only name."""
    with writing("organisations.withdraw_name", by=by, permission=WRITE, why=why) as act:
        if name.organisation.names.count() == 1:
            raise Unfit({"": [_("It is the only name of the organisation; add the right one first.")]})
        withdraw_row(act, name, seen=seen, of=name.organisation)
        show_by_latest_name(act, name.organisation)


def amend_organisation(
    organisation: Organisation, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> Organisation:
    """Return `organisation` with `columns` set; the former values stay on record. May raise `Stale`.

    Raises `Unfit` where its affiliation would lead back to itself.
    """
    with writing("organisations.amend_organisation", by=by, permission=WRITE, why=why) as act:
        _check_affiliation(organisation, columns.get("affiliation"))
        return amend_on_grounds(act, organisation, seen=seen, grounds=grounds, columns=columns)


def record_event(
    kind: str,
    *,
    before: Sequence[Organisation],
    after: Sequence[Organisation],
    on: str,
    by: User,
    grounds: Grounds,
    shares: Mapping[int, str] | None = None,
    heir: Organisation | None = None,
    **columns: Any,
) -> Event:
    """Return the record of what happened to organisations on `on` (EDTF); `shares` tell by organisation what went over.

    What stood below the bodies that the event ends goes below `heir` from that day on, as `moves` tells; without one
    their places end with the body.

    Organisations before the event keep their rows, names and history. What the event ends ends with the day before,
    what it begins begins on its day, with names, places in the trees and territory, as `fillings` tells: unless it is
    on record otherwise. To say that two rows were one and the same organisation all along, use the review's
    `judge_same`, which can be taken back.
    """
    with writing("organisations.record_event", by=by, permission=WRITE) as act:
        event = act.add(Event(kind=kind, on=on, **columns))
        support(act, event, ["kind", "on", *columns], grounds)
        for side, organisations in ((EventPart.Side.BEFORE, before), (EventPart.Side.AFTER, after)):
            for organisation in organisations:
                share = (shares or {}).get(organisation.pk, "")
                part = act.add(EventPart(event=event, organisation=organisation, side=side, share=share))
                support(act, part, ["organisation", "share"], grounds)
        sides = Sides(before, after)
        moved = moves(kind, sides, on=on, heir=heir) if heir is not None else []
        fill(act, fillings(kind, sides, on=on), grounds)
        if heir is not None:
            heir.refresh_from_db()
            pass_on(act, moved, heir, on=on, grounds=grounds)
        return event


def record_event_with_new_body(
    kind: str,
    name: str,
    *,
    like: Organisation,
    before: Sequence[Organisation],
    after: Sequence[Organisation],
    on: str,
    by: User,
    grounds: Grounds,
    heir: Organisation | Literal["new"] | None = None,
    **columns: Any,
) -> Event:
    """Return the record of an event after which there is a new organisation called `name`, which is recorded with it.

    It is of the kind, level, country and industry of `like`, and may itself be the heir (`new`); `columns` are those
    of `record_event`.
    """
    with writing("organisations.record_event_with_new_body", by=by, permission=WRITE):
        alike = {column: getattr(like, column) for column in ("level", "country", "industry")}
        new = record_organisation(name, kind=like.kind, by=by, grounds=grounds, **alike)
        columns["heir"] = new if heir == "new" else heir
        return record_event(kind, before=before, after=[*after, new], on=on, by=by, grounds=grounds, **columns)


def rename_organisation(
    organisation: Organisation, text: str, *, on: str, by: User, grounds: Grounds, **columns: Any
) -> Event:
    """Return the record that `organisation` bears the official name `text` from `on`; the old one ends the day before.

    `columns` are those of the event: the decision, its date, who signed it.
    """
    with writing("organisations.rename_organisation", by=by, permission=WRITE) as act:
        fill(act, fillings_of_renaming(organisation, on=on), grounds)
        _add_name(act, organisation, Name(text=text, kind=Name.Kind.OFFICIAL, valid_from=on), grounds)
        show_by_latest_name(act, organisation)
        return record_event(
            Event.Kind.RENAMED, before=[organisation], after=[organisation], on=on, by=by, grounds=grounds, **columns
        )


def amend_event(event: Event, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> Event:
    """Return `event` with `columns` set; what ended or began with its former day does so with the new one.

    Raises `Stale` where somebody has changed it since version `seen`.
    """
    with writing("organisations.amend_event", by=by, permission=WRITE, why=why) as act:
        amended = amend_on_grounds(act, event, seen=seen, grounds=grounds, columns=columns)
        if (amended.kind, amended.on) != (event.kind, event.on):
            fill(act, fillings_of_amended(event, kind=amended.kind, on=amended.on), grounds)
        return amended


def pass_on_afterwards(event: Event, heir: Organisation, *, by: User, grounds: Grounds) -> list[Move]:
    """Return what `event`, which is on record, lets go below `heir` from its day on: what stood below what it ended.

    What it ends and has no end yet ends with it, as when it was recorded. Raises `Unfit` where `heir` is not there
    after the event, where the event ends nothing, and where nothing is left to go below.
    """
    with writing("organisations.pass_on", by=by, permission=WRITE) as act:
        sides = Sides.of(event)
        if event.kind not in PASSED_ON or not event.on:
            raise Unfit({"heir": [_("Nothing ends by such an event, so nothing below it moves.")]})
        if heir not in sides.after:
            raise Unfit({"heir": [_("It is not there after the event.")]})
        moved = moves(event.kind, sides, on=event.on, heir=heir)
        if not moved:
            raise Unfit({"heir": [_("Nothing goes below it: nothing stands below what ends.")]})
        fill(act, fillings(event.kind, sides, on=event.on), grounds)
        pass_on(act, moved, heir, on=event.on, grounds=grounds)
        act.mention(heir)
        return moved


def fillings_of_amended(event: Event, *, kind: str, on: str) -> list[Filling]:
    """Return the days that `event`, as it stands, gives anew once it is of this kind and on this day (EDTF)."""
    sides = Sides.of(event)
    found = fillings(kind, sides, on=on, former=event.on) + fillings_of_moves(sides, on=on, former=event.on)
    if kind == Event.Kind.RENAMED:
        for body in sides.after:
            found += fillings_of_renaming_again(body, on=on, former=event.on)
    return found


def add_event_part(
    event: Event, organisation: Organisation, side: str, *, by: User, grounds: Grounds, share: str = ""
) -> EventPart:
    """Return the part of a further organisation in `event`, before it or after.

    Raises `Unfit` where it is there already; what the event ends or begins does so with its day, as `fillings` tells.
    """
    with writing("organisations.add_event_part", by=by, permission=WRITE) as act:
        once_among(event.parts.filter(side=side), "organisation", organisation)
        part = act.add(EventPart(event=event, organisation=organisation, side=side, share=share))
        support(act, part, ["organisation", "side", "share"], grounds)
        fill(act, fillings(event.kind, Sides.of(event), on=event.on), grounds)
        return part


def amend_event_part(
    part: EventPart, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> EventPart:
    """Return `part` with `columns` set; raises `Stale` where somebody has changed it since version `seen`."""
    with writing("organisations.amend_event_part", by=by, permission=WRITE, why=why) as act:
        return amend_on_grounds(act, part, seen=seen, grounds=grounds, columns=columns, of=part.organisation)


def withdraw_event_part(part: EventPart, *, by: User, seen: int, why: str) -> None:
    """Take an organisation out of an event in which it had no part; when it ended stays as it is on record."""
    with writing("organisations.withdraw_event_part", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, part, seen=seen, of=part.organisation)


def _check_affiliation(organisation: Organisation, above: Organisation | None) -> None:
    own, seen = {row.pk for row in rows_of(standing(organisation))}, set[int]()
    key = above.pk if above is not None else None
    while key is not None and key not in seen:
        if key in own:
            told = _("An organisation is not affiliated to itself, nor to what is affiliated to it.")
            raise Unfit({"affiliation": [told]})
        seen.add(key)
        key = Organisation.objects.filter(pk=key).values_list("affiliation", flat=True).first()


def _add_name(act: Act, organisation: Organisation, name: Name, grounds: Grounds) -> Name:
    name.organisation = organisation
    name.key = key_of(name.text)[:300]
    added = act.add(name)
    support(act, added, ["text", "kind"], grounds)
    return added


def show_by_latest_name(act: Act, organisation: Organisation) -> None:
    """Let an organisation be shown by its official Vietnamese name of the latest time, else by its first."""

    def rank(name: Name) -> tuple[bool, bool, str]:
        return (name.kind == Name.Kind.OFFICIAL and name.language == "vi", not name.valid_to, name.valid_from)

    latest = max(organisation.names.order_by("pk"), key=rank, default=None)
    if latest is not None:
        act.amend(organisation, shown=latest.text[:300])
