"""The kinds of fact that an account may hold, and the account itself.

Every fact carries its `span` (the words that state it) with the `quote` found there, the `rule` that read it, and its
`certainty`: `stated` by those words, or `inferred`, and then `basis` cites the words that the inference rests on.
Dates are EDTF (ISO 8601-2): `2024-11-04`, `2024-06`, `XXXX-11-04` where the page leaves the year open, `2018/2023`
for a term. `None` means that the page does not say.
"""

from typing import Literal, TypeAlias

import msgspec

from giaoluu.facts.citation import Span
from giaoluu.facts.page import Role, Source

Certainty: TypeAlias = Literal["stated", "inferred"]
OrganisationKind: TypeAlias = Literal[
    "trade_union", "party", "government", "mass_organisation", "company", "school", "media", "international", "other"
]
Level: TypeAlias = Literal[
    "central", "province", "industry", "upper", "grassroots", "foreign_national", "foreign_province"
]
ExchangeKind: TypeAlias = Literal[
    "talks",
    "working_session",
    "courtesy_call",
    "visit",
    "signing",
    "review",
    "survey",
    "seminar",
    "congress",
    "conference",
    "support",
    "other",
]
PartyRole: TypeAlias = Literal["host", "guest", "party", "organiser", "participant"]
AgreementKind: TypeAlias = Literal["memorandum", "agreement", "programme", "regulation", "minutes", "plan"]
AgreementStatus: TypeAlias = Literal["signed", "in_force", "concluded", "agreed", "proposed"]
StatementKind: TypeAlias = Literal[
    "proposal", "wish", "instruction", "petition", "commitment", "invitation", "assessment"
]
Bound: TypeAlias = Literal["exact", "over", "under", "about", "at_least", "at_most", "order"]


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """What every fact has: its words, the rule that read them, and how sure the page makes us."""

    span: Span
    quote: str
    rule: str
    certainty: Certainty = "stated"
    basis: Span | None = None


class Value(Fact, frozen=True, kw_only=True):
    """One value with its words: a title, a date, a place, a byline."""

    value: str


class Block(msgspec.Struct, frozen=True):
    """A stretch of the page and the part it plays."""

    role: Role
    span: Span


class Organisation(msgspec.Struct, frozen=True, kw_only=True):
    """A body that the article names, with every place where it is named.

    `name` is written out in full; the other forms that the page uses stand in `aliases`. `country` is an ISO 3166-1
    alpha-2 code, `place` the province, city or foreign region that the name bears. `basis` cites the mention that
    settled an elliptical name ('LĐLĐ tỉnh').
    """

    id: str
    name: str
    kind: OrganisationKind
    level: Level | None
    place: str | None
    country: str | None
    aliases: list[str]
    mentions: list[Span]
    rule: str
    certainty: Certainty = "stated"
    basis: Span | None = None


class Post(Fact, frozen=True, kw_only=True):
    """A post that the article gives a person; `organisation` is the id of a body of the account, or None."""

    title: str
    organisation: str | None
    former: bool = False


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A named person, without honorific."""

    id: str
    name: str
    posts: list[Post]
    mentions: list[Span]
    rule: str
    delegation_role: str | None = None


class Party(msgspec.Struct, frozen=True):
    """An organisation's part in an exchange."""

    organisation: str
    role: PartyRole


class Exchange(Fact, frozen=True, kw_only=True):
    """The occasion that the article reports, between two or more named organisations."""

    id: str
    kind: ExchangeKind
    date: Value | None
    place: Value | None
    parties: list[Party]
    participants: list[str]


class LineOfWork(msgspec.Struct, frozen=True):
    """One of the things that the parties of an agreement mean to do together."""

    text: str
    span: Span


class Agreement(Fact, frozen=True, kw_only=True):
    """An agreement between organisations; `term` in EDTF, `2024/2028`."""

    id: str
    kind: AgreementKind
    title: str
    parties: list[str]
    term: str | None
    status: AgreementStatus
    lines: list[LineOfWork]


class Statement(Fact, frozen=True, kw_only=True):
    """Who asked, promised, agreed, instructed or invited what: a clause that could be followed up.

    `speaker` is the id of a person, `organisation` that of the body spoken for, `binds` those of the bodies that would
    have to act. `due` is the day or term by which it has to be done, where its words say so.
    """

    id: str
    kind: StatementKind
    speaker: str | None
    organisation: str | None
    text: str
    binds: list[str]
    due: Value | None = None


class Figure(Fact, frozen=True, kw_only=True):
    """A quantity that counts or measures.

    Money has its ISO 4217 code as `unit` and the full amount as `value`; a percentage has `%`. `high` is the upper end
    of a range whose lower end is `value`; it follows once more as the `value` of a figure of its own, `at_most`.
    `turns` is true for 'lượt', which counts visits and not persons. `part_of` is the id of the figure that this one is
    a part of ('trong đó'). `giver` and `receiver` are ids of organisations. `each` tells that the amount is for one
    item of another figure ('mỗi suất').
    """

    id: str
    value: float | int
    unit: str | None
    measure: str | None
    bound: Bound
    high: float | int | None = None
    organisation: str | None = None
    period: str | None = None
    as_of: str | None = None
    turns: bool = False
    target: bool = False
    change: Literal["up", "down"] | None = None
    each: bool = False
    part_of: str | None = None
    giver: str | None = None
    receiver: str | None = None


class Reference(Fact, frozen=True, kw_only=True):
    """A numbered document that the article names: `20-NQ/TW`."""

    number: str
    kind: str | None
    issuer: str | None
    date: str | None
    title: str | None


class Unread(msgspec.Struct, frozen=True):
    """A sentence of the article that looks as if it held a fact, but gave none, and why we think so."""

    span: Span
    reason: str


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """What one page says about cooperation between organisations, each fact cited to the page."""

    source: Source
    language: str
    title: Value | None
    published: Value | None
    byline: Value | None
    blocks: list[Block]
    organisations: list[Organisation]
    people: list[Person]
    exchanges: list[Exchange]
    agreements: list[Agreement]
    statements: list[Statement]
    figures: list[Figure]
    references: list[Reference]
    unread: list[Unread]
    reader_version: str
    fetched: Value | None = None
