"""The forms by which a person puts a fact otherwise, or adds one: one for each kind of fact."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _

from giaoluu.office.desk.forms import DateField, NumberField
from giaoluu.office.desk.review.fields import (
    FactForm,
    Payload,
    Things,
    choice_field,
    one_of,
    some_of,
    text_field,
)
from giaoluu.office.desk.review.words import AGREEMENTS, EXCHANGES, PARTIES, STATEMENTS, STATUSES
from giaoluu.office.desk.words import BOUNDS, COUNTRIES, KINDS, LEVELS


class OrganisationForm(FactForm):
    """An organisation."""

    says = "name"
    name = text_field(required=True)
    kind = choice_field(KINDS)
    level = choice_field(LEVELS, required=False)
    country = choice_field(COUNTRIES, required=False)

    def arrange(self) -> None:
        """Let a country stay that has no word here."""
        held, words = self.payload.get("country"), dict(self.fields["country"].choices)  # type: ignore[attr-defined]
        if held and held not in words:
            words[held] = COUNTRIES.get(held, held)
            self.fields["country"].choices = [*words.items()]  # type: ignore[attr-defined]


class PersonForm(FactForm):
    """A person."""

    says = "name"
    name = text_field(required=True)


class PostForm(FactForm):
    """A post that the page gives a person."""

    says = "title"
    anew: ClassVar = {"person": "person", "organisation": "organisation"}
    title = text_field(required=True)
    former = forms.BooleanField(required=False)

    def arrange(self) -> None:
        """Let a body of the page be chosen, and for a new post its holder."""
        self.fields["organisation"] = one_of(self.things.bodies)
        if not self.payload:
            self.fields["person"] = one_of(self.things.people)

    def clean(self) -> Payload:
        """Return what was typed; a new post has a holder."""
        cleaned = super().clean()
        if not self.payload and not (cleaned.get("person") or cleaned.get("new_person")):
            self.add_error("person", _("Say who holds the post."))
        return cleaned


class ExchangeForm(FactForm):
    """The occasion of the page."""

    dated = ("date", "place")
    anew: ClassVar = {"organisation": "parties", "person": "participants"}
    kind = choice_field(EXCHANGES)
    date = DateField(help_text="")
    place = text_field()

    def arrange(self) -> None:
        """Let each body of the page have a role, and each person take part."""
        roles = {party["organisation"]: party["role"] for party in self.payload.get("parties", [])}
        for local, name in self.things.bodies.items():
            self.fields[f"role-{local}"] = one = choice_field(PARTIES, required=False)
            one.label, one.initial = name, roles.get(local, "")
        self.fields["participants"] = some_of(self.things.people)

    def with_new(self, payload: Payload, kind: str, local: str) -> Payload:
        """Return `payload` with a further party, whose role nobody has said, or a further participant."""
        if kind == "organisation":
            return {**payload, "parties": [*payload["parties"], {"organisation": local, "role": "party"}]}
        return super().with_new(payload, kind, local)

    def written(self) -> Payload:
        """Return the exchange with the roles of its parties."""
        told = super().written()
        roles = {local: told.pop(f"role-{local}") for local in self.things.bodies}
        before = [party["organisation"] for party in self.payload.get("parties", [])]
        ordered = sorted(roles, key=lambda local: before.index(local) if local in before else len(before))
        parties = [{"organisation": local, "role": roles[local]} for local in ordered if roles[local]]
        kept = [local for local in self.payload.get("participants", []) if local in told["participants"]]
        added = [local for local in told["participants"] if local not in kept]
        return {**told, "parties": parties, "participants": [*kept, *added]}


class AgreementForm(FactForm):
    """An agreement between bodies of the page."""

    anew: ClassVar = {"organisation": "parties"}
    kind = choice_field(AGREEMENTS)
    title = text_field()
    term = DateField(help_text="")
    status = choice_field(STATUSES)

    def arrange(self) -> None:
        """Let bodies of the page be its parties."""
        self.fields["parties"] = some_of(self.things.bodies)

    def put(self, name: str, value: Any) -> Any:
        """Return a title that is missing as an empty one, as accounts do."""
        return value if name == "title" else super().put(name, value)


class LineForm(FactForm):
    """A line of work of an agreement."""

    says = "text"
    text = text_field(required=True, long=True)

    def arrange(self) -> None:
        """Let the agreement of a new line be chosen."""
        if not self.payload:
            self.fields["agreement"] = one_of(self.things.agreements, required=True)


class StatementForm(FactForm):
    """What somebody said, promised or asked for."""

    says = "text"
    anew: ClassVar = {"person": "speaker", "organisation": "organisation"}
    kind = choice_field(STATEMENTS)
    text = text_field(required=True, long=True)

    def arrange(self) -> None:
        """Let people and bodies of the page be named."""
        self.fields["speaker"] = one_of(self.things.people)
        self.fields["organisation"] = one_of(self.things.bodies)
        self.fields["binds"] = some_of(self.things.bodies)


class FigureForm(FactForm):
    """A quantity."""

    anew: ClassVar = {"organisation": "organisation"}
    value = NumberField()
    high = NumberField(required=False)
    unit = text_field()
    measure = text_field()
    bound = choice_field(BOUNDS)
    period = DateField(help_text="")
    as_of = DateField(help_text="")
    turns = forms.BooleanField(required=False)
    target = forms.BooleanField(required=False)
    each = forms.BooleanField(required=False)

    def arrange(self) -> None:
        """Let bodies of the page be named."""
        for name in ("organisation", "giver", "receiver"):
            self.fields[name] = one_of(self.things.bodies)


class ReferenceForm(FactForm):
    """A numbered paper."""

    says = "number"
    number = text_field(required=True)
    kind = text_field()
    issuer = text_field()
    date = DateField(help_text="")
    title = text_field()


FORMS: Mapping[str, type[FactForm]] = {
    "organisation": OrganisationForm,
    "person": PersonForm,
    "post": PostForm,
    "exchange": ExchangeForm,
    "agreement": AgreementForm,
    "line": LineForm,
    "statement": StatementForm,
    "figure": FigureForm,
    "reference": ReferenceForm,
}


def things_on(proposals: Iterable[Any], names: Mapping[str, str]) -> Things:
    """Return what a page names, unless a person put it aside."""
    found: dict[str, dict[str, str]] = {"organisation": {}, "person": {}, "agreement": {}}
    for proposal in proposals:
        if proposal.kind in found and proposal.state != "rejected":
            local = str(proposal.payload["id"])
            found[proposal.kind][local] = names.get(local, local)
    return Things(found["organisation"], found["person"], found["agreement"])


def form_for(kind: str, data: Any = None, *, things: Things, payload: Payload | None = None, number: int) -> FactForm:
    """Return the form of a fact of `kind`; `number` keeps the ids of its fields apart from those of others."""
    return FORMS[kind](data, things=things, payload=payload, auto_id=f"fact{number}-%s")
