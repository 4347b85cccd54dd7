"""Which rows can be amended by hand: where each comes from, which columns, and what writes and withdraws it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk.entering.foretelling import Foretold, foretell_amended
from giaoluu.register.agreements import operations as agreements
from giaoluu.register.agreements import queries as agreements_known
from giaoluu.register.commitments import operations as commitments
from giaoluu.register.commitments import queries as commitments_known
from giaoluu.register.exchanges import operations as exchanges
from giaoluu.register.exchanges import queries as exchanges_known
from giaoluu.register.indicators.operations import amend_figure
from giaoluu.register.indicators.queries import figure
from giaoluu.register.organisations import operations as organisations
from giaoluu.register.organisations import placing, recording_units, units
from giaoluu.register.organisations import queries as organisations_known
from giaoluu.register.people import operations as people
from giaoluu.register.people import queries as people_known


def _itself(row: Any) -> Any:
    return row


def _first_of_event(row: Any) -> Any:
    """The body on whose screen an event is shown: the first that had a part in it."""
    return next(iter(getattr(row, "event", row).parts.all())).organisation


def _first_in_unit(row: Any) -> Any:
    """The body on whose screen a unit is shown: the first that works there. Raises `DoesNotExist` where none does."""
    return row.organisations.order_by("pk")[:1].get().organisation


@dataclass(frozen=True)
class Amendable:
    """A kind of row: `belongs_to` gives the row on whose screen it is shown, `above` the list of that.

    `foretell` tells what amending it sets elsewhere: the person sees that first.
    """

    kind: str
    find: Callable[[int], Any]
    write: Callable[..., Any]
    columns: Sequence[str]
    above: str
    word: Any
    belongs_to: Callable[[Any], Any] = _itself
    withdraw: Callable[..., None] | None = None
    foretell: Callable[[Any, Mapping[str, Any]], list[Foretold]] | None = None


_BODIES, _PEOPLE = ("desk:organisations", _("Organisations")), ("desk:people", _("People"))
_EXCHANGES, _AGREEMENTS = ("desk:exchanges", _("Exchanges")), ("desk:agreements", _("Agreements"))
_COMMITMENTS, _AID = ("desk:commitments", _("Commitments")), ("desk:aid", _("Aid"))
_FIGURES = ("desk:figures", _("Figures"))
DECISION = ("kind", "on", "decision_number", "decision_date", "decision_signer")
NAMED = ("text", "kind", "language", "valid_from", "valid_to")
PLACE = ("relation", "parent", "valid_from", "valid_to")
TERRITORY = ("unit", "valid_from", "valid_to")
POST = ("title", "organisation", "valid_from", "valid_to", "attested", "acting", "former")
AID = ("amount", "currency", "bound", "purpose", "giver", "receiver", "period", "exchange", "part_of")
FIGURE = (
    "value", "high", "unit", "measure", "bound", "organisation", "period", "as_of", "turns", "target", "each",
    "part_of",
)  # fmt: skip

_ALL = (
    Amendable(
        "organisations",
        organisations_known.organisation,
        organisations.amend_organisation,
        ("kind", "level", "country", "industry", "affiliation", "valid_from", "valid_to"),
        *_BODIES,
    ),
    Amendable(
        "names", organisations_known.name, organisations.amend_name, NAMED, *_BODIES,
        attrgetter("organisation"), organisations.withdraw_name,
    ),
    Amendable(
        "places", organisations_known.place, placing.amend_place, PLACE, *_BODIES,
        attrgetter("child"), placing.withdraw_place,
    ),
    Amendable(
        "territories", organisations_known.territory_row, placing.amend_territory, TERRITORY, *_BODIES,
        attrgetter("organisation"), placing.withdraw_territory,
    ),
    Amendable(
        "units", units.unit, recording_units.amend_unit, ("full_name", "kind", "valid_from", "valid_to"), *_BODIES,
        _first_in_unit,
    ),
    Amendable(
        "events", organisations_known.event, organisations.amend_event, DECISION, *_BODIES, _first_of_event,
        foretell=foretell_amended,
    ),
    Amendable(
        "event_parts", organisations_known.event_part, organisations.amend_event_part, ("side", "share"), *_BODIES,
        attrgetter("organisation"), organisations.withdraw_event_part,
    ),
    Amendable("people", people_known.person, people.amend_person, ("shown", "country", "distinction"), *_PEOPLE),
    Amendable(
        "tenures", people_known.tenure, people.amend_tenure, POST, *_PEOPLE,
        attrgetter("person"), people.withdraw_tenure,
    ),
    Amendable(
        "person_names", people_known.name_of_person, people.amend_name, ("text", "language"), *_PEOPLE,
        attrgetter("person"), people.withdraw_name,
    ),
    Amendable(
        "exchanges", exchanges_known.exchange, exchanges.amend_exchange, ("kind", "title", "date", "place"), *_EXCHANGES
    ),
    Amendable(
        "exchange_parties", exchanges_known.party, exchanges.amend_party, ("organisation", "role"), *_EXCHANGES,
        attrgetter("exchange"), exchanges.withdraw_party,
    ),
    Amendable(
        "participants", exchanges_known.participant, exchanges.amend_participant, ("person", "role"), *_EXCHANGES,
        attrgetter("exchange"), exchanges.withdraw_participant,
    ),
    Amendable(
        "exchange_agreements", exchanges_known.agreement_link, exchanges.amend_agreement_link, ("agreement",),
        *_EXCHANGES, attrgetter("exchange"), exchanges.unlink_agreement,
    ),
    Amendable(
        "agreements",
        agreements_known.agreement,
        agreements.amend_agreement,
        ("kind", "title", "term", "status", "signed_on", "signed_at", "follows"),
        *_AGREEMENTS,
    ),
    Amendable(
        "agreement_parties", agreements_known.party, agreements.amend_party, ("organisation",), *_AGREEMENTS,
        attrgetter("agreement"), agreements.withdraw_party,
    ),
    Amendable(
        "lines", agreements_known.line, agreements.amend_line, ("text",), *_AGREEMENTS,
        attrgetter("agreement"), agreements.withdraw_line,
    ),
    Amendable(
        "commitments",
        commitments_known.commitment,
        commitments.amend_commitment,
        ("kind", "text", "speaker", "organisation", "exchange", "agreement", "said_on", "due", "owner", "officer"),
        *_COMMITMENTS,
    ),
    Amendable(
        "bound", commitments_known.bound_row, commitments.amend_bound, ("organisation",), *_COMMITMENTS,
        attrgetter("commitment"), commitments.unbind,
    ),
    Amendable("aid", commitments_known.aid_row, commitments.amend_aid, AID, *_AID),
    Amendable("figures", figure, amend_figure, FIGURE, *_FIGURES),
)  # fmt: skip

AMENDABLE: Mapping[str, Amendable] = {one.kind: one for one in _ALL}
AMENDED_AT: Mapping[str, str] = {
    "organisations.organisation": "desk:amend_organisations",
    "people.person": "desk:amend_people",
    "exchanges.exchange": "desk:amend_exchanges",
    "agreements.agreement": "desk:amend_agreements",
    "commitments.commitment": "desk:amend_commitments",
    "commitments.aid": "desk:amend_aid",
    "indicators.figure": "desk:amend_figures",
}
"""The screen on which a row of each noun with a profile is amended."""
