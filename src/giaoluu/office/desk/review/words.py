"""Words for what a page says: kinds of fact, of exchanges, agreements and statements, reasons, and the groups."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk.words import BOUNDS, COUNTRIES, KINDS, LEVELS, Words
from giaoluu.register.vocabularies.terms import Spoken

FACTS: Words = {
    "organisation": _("organisation"),
    "person": _("person"),
    "post": _("post"),
    "exchange": _("exchange"),
    "agreement": _("agreement"),
    "line": _("line of work"),
    "statement": _("what was said"),
    "figure": _("figure"),
    "reference": _("numbered paper"),
}
EXCHANGES: Words = Spoken("exchange_kind")
PARTIES: Words = Spoken("exchange_role")
AGREEMENTS: Words = Spoken("agreement_kind")
STATUSES: Words = {
    "signed": _("signed"),
    "in_force": _("in force"),
    "concluded": _("concluded"),
    "agreed": _("agreed, not yet signed"),
    "proposed": _("proposed"),
}
STATEMENTS: Words = Spoken("commitment_kind")

REJECTIONS: Sequence["str | Promise"] = (
    _("not in this text"),
    _("not a fact of this kind"),
    _("said twice on this page"),
    _("from another article or a menu"),
    _("not about cooperation"),
)
"""What people say most often where they put a fact aside; each is one tap."""

FIELDS: Words = {
    "name": _("name"),
    "aliases": _("also written"),
    "kind": _("kind"),
    "level": _("level"),
    "country": _("country"),
    "place": _("place"),
    "date": _("date"),
    "title": _("title"),
    "organisation": _("organisation"),
    "person": _("person"),
    "former": _("former post"),
    "new_person": _("or another person, by name"),
    "new_organisation": _("or another organisation, by its name"),
    "parties": _("parties"),
    "participants": _("took part"),
    "term": _("term"),
    "status": _("status"),
    "text": _("what was said"),
    "speaker": _("said by"),
    "binds": _("has to act"),
    "due": _("due"),
    "value": _("value"),
    "high": _("up to"),
    "unit": _("unit"),
    "measure": _("what is measured"),
    "bound": _("how exactly"),
    "period": _("period"),
    "as_of": _("as of"),
    "turns": _("occurrences, not persons"),
    "target": _("a target"),
    "each": _("for each one"),
    "giver": _("given by"),
    "receiver": _("received by"),
    "part_of": _("part of"),
    "number": _("number"),
    "issuer": _("issued by"),
    "agreement": _("agreement"),
}
VOCABULARIES: dict[tuple[str, str], Words] = {
    ("organisation", "kind"): KINDS,
    ("organisation", "level"): LEVELS,
    ("organisation", "country"): COUNTRIES,
    ("exchange", "kind"): EXCHANGES,
    ("agreement", "kind"): AGREEMENTS,
    ("agreement", "status"): STATUSES,
    ("statement", "kind"): STATEMENTS,
    ("figure", "bound"): BOUNDS,
}
"""Fields whose slugs have words, by kind of fact."""

ROWS: Words = {
    "exchanges.exchangeparty": _("a party of an exchange"),
    "exchanges.participant": _("a participant of an exchange"),
    "exchanges.exchangeagreement": _("an agreement at an exchange"),
    "agreements.agreementparty": _("a party of an agreement"),
    "agreements.lineofwork": _("a line of work"),
    "people.tenure": _("a post"),
    "people.personname": _("a name"),
    "organisations.name": _("a name"),
    "organisations.territory": _("a territory"),
    "organisations.parentage": _("a place in the tree"),
    "organisations.eventpart": _("an event"),
    "archive.evidence": _("evidence from elsewhere"),
    "commitments.commitment": _("a commitment"),
    "commitments.bound": _("who has to act"),
    "commitments.aid": _("aid"),
    "indicators.figure": _("a figure"),
}
"""What may lean on a row, as it is told where an undoing is refused."""


class Group(NamedTuple):
    """Facts that stand together on the desk."""

    slug: str
    kinds: tuple[str, ...]
    label: "str | Promise"


GROUPS: Sequence[Group] = (
    Group("exchange", ("exchange",), _("Exchange")),
    Group("organisations", ("organisation",), _("Parties and organisations")),
    Group("people", ("person", "post"), _("People and posts")),
    Group("agreements", ("agreement", "line"), _("Agreements and lines of work")),
    Group("statements", ("statement",), _("Commitments and what was said")),
    Group("figures", ("figure",), _("Figures")),
    Group("references", ("reference",), _("Numbered papers")),
)


def group_of(kind: str) -> Group:
    """Return the group in which facts of `kind` stand."""
    return next(group for group in GROUPS if kind in group.kinds)
