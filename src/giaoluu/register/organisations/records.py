"""The rows of the shipped tables of public bodies: one struct for each table, with the columns of its file.

Law of this module: no database and no Django, so that whoever corrects a row can check it without a site.
"""

from typing import Literal

import msgspec

EventKind = Literal["founded", "renamed", "merged", "split", "dissolved", "absorbed", "status_changed"]
Relation = Literal["organisational", "territorial", "front_party"]
NameKind = Literal["official", "abbreviation", "native", "alias", "former"]
UnitKind = Literal[
    "country", "province", "city", "special_zone",
    "foreign_province", "foreign_city", "foreign_region", "foreign_prefecture", "foreign_county",
]  # fmt: skip


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row of a table. Dates are EDTF, and empty where they are not known; `source` tells where the row stands."""

    source: str


class Dated(Record, frozen=True, kw_only=True):
    """A row that holds from one day until another, both included."""

    valid_from: str
    valid_to: str


class Unit(Dated, frozen=True, kw_only=True):
    """An administrative unit with one territory. `code`: of the statistics office in Vietnam, of ISO 3166-2 abroad."""

    id: str
    code: str
    name: str
    full_name: str
    kind: UnitKind
    country: str


class UnitName(Dated, frozen=True, kw_only=True):
    """A name of a unit, in the language that BCP 47 gives as `language`."""

    unit: str
    text: str
    language: str
    kind: NameKind


class UnitSuccession(Record, frozen=True, kw_only=True):
    """That the territory of `before`, or a part of it, went to `after` on the day `on`."""

    before: str = msgspec.field(name="from")
    after: str = msgspec.field(name="to")
    on: str
    share: Literal["whole", "part", ""]
    decision: str
    decision_date: str


class Organisation(Dated, frozen=True, kw_only=True):
    """A body. `unit` is where it works now or worked last; `parent` is the one for its whole life."""

    id: str
    kind: str
    level: str
    country: str
    unit: str
    parent: str
    parent_relation: Relation | Literal[""]
    industry: str
    affiliation: str


class OrganisationName(Dated, frozen=True, kw_only=True):
    """A name that an organisation bears, or bore in the time given."""

    organisation: str
    text: str
    language: str
    script: str
    kind: NameKind


class OrganisationParent(Dated, frozen=True, kw_only=True):
    """That an organisation stood below another one for a part of its life."""

    organisation: str
    parent: str
    relation: Relation


class OrganisationUnit(Dated, frozen=True, kw_only=True):
    """Where an organisation worked, for those whose unit changed in their lifetime."""

    organisation: str
    unit: str


class OrganisationEvent(Record, frozen=True, kw_only=True):
    """Something that happened to organisations, with the decision that ordered it."""

    id: str
    kind: EventKind
    on: str
    decision_number: str
    decision_date: str
    decision_signer: str


class EventPart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """That an organisation was there before the event, or is there after it."""

    event: str
    organisation: str
    side: Literal["before", "after"]
    share: str


class Word(Dated, frozen=True, kw_only=True):
    """A word of a vocabulary: code compares the slug, people read the labels."""

    slug: str
    label_vi: str
    label_en: str


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """All tables, each in the order of its file, which bears the name of the field."""

    units: list[Unit]
    unit_names: list[UnitName]
    unit_successions: list[UnitSuccession]
    organisations: list[Organisation]
    organisation_names: list[OrganisationName]
    organisation_parents: list[OrganisationParent]
    organisation_units: list[OrganisationUnit]
    organisation_events: list[OrganisationEvent]
    organisation_event_parts: list[EventPart]
    kinds: list[Word]
    levels: list[Word]
