"""From what a form says to the operation that records it: one writer for each kind of row that is added by hand."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.register.agreements import operations as agreements
from giaoluu.register.archive.evidence import Grounds
from giaoluu.register.commitments import operations as commitments
from giaoluu.register.exchanges import operations as exchanges
from giaoluu.register.indicators.operations import record_figure
from giaoluu.register.organisations import operations as organisations
from giaoluu.register.organisations import placing
from giaoluu.register.organisations.filling import BEGINNING, Sides
from giaoluu.register.organisations.recording_units import new_unit
from giaoluu.register.organisations.succeeding import PASSED_ON
from giaoluu.register.people import operations as people
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.queries import SignedIn
from giaoluu.register.vocabularies.terms import choices

Told: TypeAlias = Mapping[str, Any]
Writer: TypeAlias = Callable[[Told, Any, SignedIn, Grounds], Any]
"""Takes what was typed, the row to which the new one belongs, who asks, and the note; returns the row to look at."""

HEIRS = (
    ("", gettext_lazy("nowhere: its place ends")),
    ("new", gettext_lazy("The new organisation")),
    ("1", gettext_lazy("There after (1)")),
    ("2", gettext_lazy("There after (2)")),
    ("3", gettext_lazy("There after (3)")),
)
"""Below whom goes what stood below a body that ends, as the form of an event names them."""
MUST_GO_ON = frozenset({"merged", "split", "absorbed"})
"""Events that leave something: another body is there afterwards."""


def organisation(told: Told, _owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Record an organisation with its names; further ones, with their times, are added on its screen."""
    columns = _some(told, "level", "country", "industry", "affiliation", "valid_from", "valid_to")
    names = _some(told, "abbreviation", "native")
    return organisations.record_organisation(
        told["name"], kind=told["kind"], by=by, grounds=grounds, names=names, **columns
    )


def person(told: Told, _owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Record a person and, where one is told, their post."""
    if told["body"] is not None and not told["title"]:
        raise Unfit({"title": [_("Say what the post is.")]})
    columns = _some(told, "country", "distinction")
    if not told["title"]:
        return people.record_person(told["shown"], by=by, grounds=grounds, **columns)
    return people.record_holder(told["shown"], told["title"], told["body"], by=by, grounds=grounds, **columns)


def exchange(told: Told, _owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Record an exchange with its first two parties."""
    parties = [(told[role], role) for role in ("host", "guest") if told[role] is not None]
    if len({body.pk for body, _role in parties}) < len(parties):
        raise Unfit({"guest": [_("It is on record here already.")]})
    columns = _some(told, "title", "date", "place")
    return exchanges.record_exchange(told["kind"], parties=parties, by=by, grounds=grounds, **columns)


def agreement(told: Told, _owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Record an agreement with its first two parties."""
    parties = [told[name] for name in ("first", "second") if told[name] is not None]
    if len({body.pk for body in parties}) < len(parties):
        raise Unfit({"second": [_("It is on record here already.")]})
    columns = _some(told, "title", "term", "signed_on", "signed_at")
    return agreements.record_agreement(
        told["kind"], status=told["status"], parties=parties, by=by, grounds=grounds, **columns
    )


def commitment(told: Told, _owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Record what was said, and who has to act on it."""
    columns = _some(told, "speaker", "organisation", "exchange", "agreement", "said_on", "due", "owner", "officer")
    binds = [told["bound"]] if told["bound"] is not None else []
    return commitments.record_commitment(told["kind"], told["text"], binds=binds, by=by, grounds=grounds, **columns)


def aid(told: Told, _owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Record money given."""
    columns = _some(told, "bound", "purpose", "giver", "receiver", "period", "exchange", "part_of")
    return commitments.record_aid(told["amount"], told["currency"], by=by, grounds=grounds, **columns)


def figure(told: Told, _owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Record a figure."""
    return record_figure(told["value"], by=by, grounds=grounds, **_some(told, *(set(told) - {"value"})))


def name(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Add a name of an organisation."""
    if owner.names.filter(text=told["text"]).exists():
        raise Unfit({"text": [_("It is on record here already.")]})
    columns = _some(told, "language", "valid_from", "valid_to")
    organisations.add_name(owner, told["text"], by=by, grounds=grounds, kind=told["kind"], **columns)
    return owner


def place(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Place an organisation in a tree, beside where it stands or in place of that."""
    parent, relation = told["parent"], told["relation"]
    if told["instead"]:
        if told["valid_to"]:
            raise Unfit({"valid_to": [_("What takes the place of the present one has no end yet.")]})
        since = told["valid_from"]
        placing.move_below(owner, parent, by=by, grounds=grounds, relation=relation, valid_from=since)
    else:
        columns = _some(told, "valid_from", "valid_to")
        placing.place_below(owner, parent, by=by, grounds=grounds, relation=relation, **columns)
    return owner


def territory(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Add a unit to the territory of an organisation, one on record or one that is recorded with it."""
    if (told["unit"] is None) != bool(told["new_unit"]):
        raise Unfit({"unit": [_("Say which unit: choose one, or write the name of a new one.")]})
    if told["new_unit"] and not told["new_unit_kind"]:
        raise Unfit({"new_unit_kind": [_("Say what sort of unit it is.")]})
    unit = told["unit"] or new_unit(told["new_unit"], kind=told["new_unit_kind"], country=owner.country)
    placing.work_in(owner, unit, by=by, grounds=grounds, **_some(told, "valid_from", "valid_to"))
    return owner


def kinds_of_units() -> list[tuple[str, str]]:
    """Return the kinds of administrative units, each with its word, and first that none is chosen."""
    return [("", "–"), *choices("unit_kind")]


def event(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Record what happened to an organisation and to those with it."""
    decided = _some(told, "decision_number", "decision_date", "decision_signer")
    sides = sides_of(told, owner)
    if told["kind"] == "renamed":
        organisations.rename_organisation(owner, told["new_name"], on=told["on"], by=by, grounds=grounds, **decided)
        return owner
    named = [told[name] for name in ("before_1", "before_2", "before_3", "after_1", "after_2", "after_3")]
    shares = {body.pk: told[f"share_{number}"] for number, body in enumerate(named, 1) if body is not None}
    columns = {**sides._asdict(), "on": told["on"], "by": by, "grounds": grounds, "shares": shares, **decided}
    columns["heir"] = heir_of(told)
    if told["new_body"]:
        organisations.record_event_with_new_body(told["kind"], told["new_body"], like=owner, **columns)
    else:
        organisations.record_event(told["kind"], **columns)
    return owner


def heir_of(told: Told) -> Any:
    """Return the body below which goes what stood below the ended ones; `new` for one yet to be, None for nowhere.

    Raises `Unfit` where the form names none at that place, or where such an event passes nothing on.
    """
    chosen = told["heir"]
    if not chosen:
        return None
    if told["kind"] not in PASSED_ON:
        raise Unfit({"heir": [_("Nothing ends by such an event, so nothing below it moves.")]})
    heir = ("new" if told["new_body"] else None) if chosen == "new" else told[f"after_{chosen}"]
    if heir is None:
        raise Unfit({"heir": [_("No organisation is named there.")]})
    return heir


def sides_of(told: Told, owner: Any) -> Sides:
    """Return who was there before an event that is told and after it. Raises `Unfit` where that cannot be."""
    if not told["on"]:
        raise Unfit({"on": [_("Say when, as far as it is known.")]})
    if told["kind"] == "renamed":
        if not told["new_name"]:
            raise Unfit({"new_name": [_("Say what it is called now.")]})
        return Sides([owner], [owner])
    before = [body for number in (1, 2, 3) if (body := told[f"before_{number}"]) is not None]
    after = [body for number in (1, 2, 3) if (body := told[f"after_{number}"]) is not None]
    if told["new_body"] and told["kind"] not in BEGINNING:
        raise Unfit({"new_body": [_("Nothing new comes of such an event.")]})
    _whole(told["kind"], owner, before, [*after, *([told["new_body"]] if told["new_body"] else [])])
    return Sides(before, after)


def _whole(kind: str, owner: Any, before: list[Any], after: list[Any]) -> None:
    """Raise `Unfit` where an event of this kind cannot have had these before and after it: bodies, or a new name."""
    if owner not in (*before, *after):
        raise Unfit({"before_1": [_("Say on which side “%(name)s” stood.") % {"name": owner}]})
    if kind == "founded" and not after:
        raise Unfit({"after_1": [_("What was founded stands after the event.")]})
    if kind in MUST_GO_ON and not (before and after):
        missing = "after_1" if before else "before_1"
        raise Unfit({missing: [_("Such an event has organisations before it and after it.")]})


def event_part(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Add an organisation to an event."""
    organisations.add_event_part(owner, told["organisation"], told["side"], by=by, grounds=grounds, share=told["share"])
    return told["organisation"]


def event_heir(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Let what stood below the bodies that an event on record ended go below one that is there after it."""
    organisations.pass_on_afterwards(owner, told["heir"], by=by, grounds=grounds)
    return told["heir"]


def tenure(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Add a post of a person."""
    columns = _some(told, "valid_from", "valid_to", "attested", "acting", "former")
    if owner.tenures.filter(title=told["title"], organisation=told["organisation"], former=told["former"]).exists():
        raise Unfit({"title": [_("It is on record here already.")]})
    people.record_tenure(owner, told["title"], told["organisation"], by=by, grounds=grounds, **columns)
    return owner


def person_name(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Add another name of a person."""
    people.add_name(owner, told["text"], by=by, grounds=grounds, **_some(told, "language"))
    return owner


def exchange_party(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Add a party to an exchange."""
    _not_there(owner.parties, organisation=told["organisation"])
    exchanges.add_party(owner, told["organisation"], told["role"], by=by, grounds=grounds)
    return owner


def participant(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Add a person who took part in an exchange."""
    _not_there(owner.participants, person=told["person"])
    exchanges.add_participant(owner, told["person"], by=by, grounds=grounds, role=told["role"])
    return owner


def exchange_agreement(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Link an agreement to an exchange."""
    exchanges.link_agreement(owner, told["agreement"], by=by, grounds=grounds)
    return owner


def agreement_party(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Add a party to an agreement."""
    _not_there(owner.parties, organisation=told["organisation"])
    agreements.add_party(owner, told["organisation"], by=by, grounds=grounds)
    return owner


def line(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Add a line of work to an agreement."""
    agreements.add_line(owner, told["text"], by=by, grounds=grounds)
    return owner


def bound(told: Told, owner: Any, by: SignedIn, grounds: Grounds) -> Any:
    """Add an organisation that has to act on a commitment."""
    commitments.bind(owner, told["organisation"], by=by, grounds=grounds)
    return owner


def _not_there(rows: Any, **column: Any) -> None:
    if rows.filter(**column).exists():
        raise Unfit({next(iter(column)): [_("It is on record here already.")]})


def _some(told: Told, *names: str) -> dict[str, Any]:
    """What was said of the columns `names`; what was left out stays as the register begins with it."""
    return {name: told[name] for name in names if not (told[name] is None or told[name] is False or told[name] == "")}
