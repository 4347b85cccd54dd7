"""Which rows can be added by hand: rows of their own, and those that belong to a row on record."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk.entering import writers
from giaoluu.office.desk.entering.amendable import AID, DECISION, FIGURE, NAMED, PLACE, POST, TERRITORY
from giaoluu.office.desk.entering.choosing import RowField
from giaoluu.office.desk.entering.foretelling import Foreteller, foretell_event, foretell_heir, foretell_part
from giaoluu.register.agreements.queries import agreement
from giaoluu.register.commitments.queries import commitment
from giaoluu.register.exchanges.queries import exchange
from giaoluu.register.organisations.queries import event, organisation, organisations_named
from giaoluu.register.people.queries import people_named, person

Extra = Mapping[str, Callable[[], forms.Field]]


@dataclass(frozen=True)
class Addable:
    """A kind of row, of the noun `noun`: its columns and further fields, what writes it, and to whom it belongs.

    `alike` finds rows on record that bear the same name: the person says whether it is one of them. `foretell` tells
    what recording it will set elsewhere: the person sees that first.
    """

    kind: str
    noun: str
    columns: Sequence[str]
    write: writers.Writer
    says: Any
    above: str
    word: Any
    owner: Callable[[int], Any] | None = None
    path: str = ""
    extra: Extra = field(default_factory=dict)
    initial: Mapping[str, Any] = field(default_factory=dict)
    alike: Callable[[Mapping[str, Any]], Any] | None = None
    foretell: Foreteller | None = None


def _row(noun: str, label: Any) -> Callable[[], forms.Field]:
    return lambda: RowField(noun, label=label, required=False)


def _text(label: Any, *, most: int = 300, required: bool = False, hint: Any = "") -> Callable[[], forms.Field]:
    return lambda: forms.CharField(label=label, required=required, max_length=most, help_text=hint)


def _tick(label: Any) -> Callable[[], forms.Field]:
    return lambda: forms.BooleanField(label=label, required=False)


def _chosen(label: Any, words: Any, *, hint: Any = "") -> Callable[[], forms.Field]:
    return lambda: forms.ChoiceField(label=label, choices=words, required=False, help_text=hint)


BODY, PERSON = "organisations.organisation", "people.person"
_HOST, _GUEST = _("Host or organiser"), _("Guest or other party")
_BODIES, _PEOPLE = ("desk:organisations", _("Organisations")), ("desk:people", _("People"))
_EXCHANGES, _AGREEMENTS = ("desk:exchanges", _("Exchanges")), ("desk:agreements", _("Agreements"))
_COMMITMENTS = ("desk:commitments", _("Commitments"))
_SHARE = _("Share that went over")
_INSTEAD = _("In place of where it stands in this tree now: that ends the day before")
_NEW_BODY = _("There after the event. It is recorded too, of the same kind, level and country, from that day on.")
_NEW_UNIT = _("Only where the list above does not have it: 'xã Y Tý, tỉnh Lào Cai'. It is recorded with your note.")
_HEIR = _("Of what stands below a body that ends. You see which they are before anything is recorded.")
_DECIDED = DECISION[2:]

_ALL = (
    Addable(
        "organisations", BODY, ("kind", "level", "country", "industry", "affiliation", "valid_from", "valid_to"),
        writers.organisation, _("Record an organisation"), *_BODIES,
        extra={
            "name": _text(_("Official name"), required=True),
            "abbreviation": _text(_("Abbreviation")),
            "native": _text(_("Name in its own script")),
        },
        initial={"kind": "trade_union", "country": "VN"},
        alike=lambda told: organisations_named(told["name"]),
    ),
    Addable(
        "people", PERSON, ("shown", "country", "distinction"), writers.person, _("Record a person"), *_PEOPLE,
        extra={"title": _text(_("Post"), most=160), "body": _row(BODY, _("Post at"))},
        alike=lambda told: people_named(told["shown"]),
    ),
    Addable(
        "exchanges", "exchanges.exchange", ("kind", "title", "date", "place"), writers.exchange,
        _("Record an exchange"), *_EXCHANGES,
        extra={"host": _row(BODY, _HOST), "guest": _row(BODY, _GUEST)},
    ),
    Addable(
        "agreements", "agreements.agreement", ("kind", "title", "term", "status", "signed_on", "signed_at"),
        writers.agreement, _("Record an agreement"), *_AGREEMENTS,
        extra={"first": _row(BODY, _("First party")), "second": _row(BODY, _("Second party"))},
    ),
    Addable(
        "commitments", "commitments.commitment",
        ("kind", "text", "speaker", "organisation", "exchange", "agreement", "said_on", "due", "owner", "officer"),
        writers.commitment, _("Record what was said"), *_COMMITMENTS,
        extra={"bound": _row(BODY, _("Who has to act"))},
    ),
    Addable(
        "aid", "commitments.aid", AID, writers.aid, _("Record aid"), "desk:aid", _("Aid"),
        initial={"currency": "VND", "bound": "exact"},
    ),
    Addable(
        "figures", "indicators.figure", FIGURE, writers.figure, _("Record a figure"), "desk:figures", _("Figures"),
        initial={"bound": "exact"},
    ),
    Addable(
        "names", "organisations.name", NAMED, writers.name, _("Add a name"), *_BODIES, organisation, "organisations",
        initial={"language": "vi", "kind": "official"},
    ),
    Addable(
        "places", "organisations.parentage", PLACE, writers.place, _("Place it in a tree"), *_BODIES,
        organisation, "organisations", extra={"instead": _tick(_INSTEAD)},
    ),
    Addable(
        "territories", "organisations.territory", TERRITORY, writers.territory, _("Add a unit"), *_BODIES,
        organisation, "organisations",
        extra={
            "unit": _row("organisations.unit", _("Administrative unit")),
            "new_unit": _text(_("A unit not on record yet: its full name"), most=160, hint=_NEW_UNIT),
            "new_unit_kind": _chosen(_("Its kind"), writers.kinds_of_units),
        },
    ),
    Addable(
        "events", "organisations.event", ("kind", "on", *_DECIDED), writers.event, _("Record an event"),
        *_BODIES, organisation, "organisations",
        extra={
            "new_name": _text(_("Its new name"), hint=_("For a new name alone; the old one ends the day before.")),
            "new_body": _text(_("A new organisation, not on record yet: its name"), hint=_NEW_BODY),
            "before_1": _row(BODY, _("There before (1)")), "share_1": _text(_SHARE, most=60),
            "before_2": _row(BODY, _("There before (2)")), "share_2": _text(_SHARE, most=60),
            "before_3": _row(BODY, _("There before (3)")), "share_3": _text(_SHARE, most=60),
            "after_1": _row(BODY, _("There after (1)")), "share_4": _text(_SHARE, most=60),
            "after_2": _row(BODY, _("There after (2)")), "share_5": _text(_SHARE, most=60),
            "after_3": _row(BODY, _("There after (3)")), "share_6": _text(_SHARE, most=60),
            "heir": _chosen(_("What stood below goes on below"), writers.HEIRS, hint=_HEIR),
        },
        alike=lambda told: organisations_named(told["new_body"]) if told["new_body"] else [],
        foretell=foretell_event,
    ),
    Addable(
        "event_parts", "organisations.eventpart", ("organisation", "side", "share"), writers.event_part,
        _("Add an organisation to the event"), *_BODIES, event, "events",
        foretell=foretell_part,
    ),
    Addable(
        "event_heirs", "organisations.event", (), writers.event_heir, _("Pass on what stood below"),
        *_BODIES, event, "events",
        extra={"heir": lambda: RowField(BODY, label=_("What stood below goes on below"))},
        foretell=foretell_heir,
    ),
    Addable("tenures", "people.tenure", POST, writers.tenure, _("Add a post"), *_PEOPLE, person, "people"),
    Addable(
        "person_names", "people.personname", ("text", "language"), writers.person_name, _("Add another name"),
        *_PEOPLE, person, "people",
    ),
    Addable(
        "exchange_parties", "exchanges.exchangeparty", ("organisation", "role"), writers.exchange_party,
        _("Add a party"), *_EXCHANGES, exchange, "exchanges",
    ),
    Addable(
        "participants", "exchanges.participant", ("person", "role"), writers.participant, _("Add a participant"),
        *_EXCHANGES, exchange, "exchanges",
    ),
    Addable(
        "exchange_agreements", "exchanges.exchangeagreement", ("agreement",), writers.exchange_agreement,
        _("Add an agreement"), *_EXCHANGES, exchange, "exchanges",
    ),
    Addable(
        "agreement_parties", "agreements.agreementparty", ("organisation",), writers.agreement_party,
        _("Add a party"), *_AGREEMENTS, agreement, "agreements",
    ),
    Addable(
        "lines", "agreements.lineofwork", ("text",), writers.line, _("Add a line of work"),
        *_AGREEMENTS, agreement, "agreements",
    ),
    Addable(
        "bound", "commitments.bound", ("organisation",), writers.bound, _("Add who has to act"),
        *_COMMITMENTS, commitment, "commitments",
    ),
)  # fmt: skip

ADDABLE: Mapping[str, Addable] = {one.kind: one for one in _ALL}
