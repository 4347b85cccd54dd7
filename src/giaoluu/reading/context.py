"""The page under reading: what its lines, sentences and mentions are, for the rules to read from."""

from typing import NamedTuple

import msgspec

from giaoluu.facts.page import Page
from giaoluu.lexicon.folding import Folded
from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.reading.article import Part
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.mentions.documents import DocumentMention
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.people import PersonMention
from giaoluu.reading.mentions.quantities import Quantity
from giaoluu.reading.mentions.stamps import Publication
from giaoluu.reading.sentences import Sentence
from giaoluu.reading.signs import EVERY, Signs


class Body(msgspec.Struct):
    """An organisation of the page: all mentions that mean one body. `id` is `o1`, `o2`, … in order of first mention."""

    id: str
    name: str
    kind: str
    level: str | None
    place: str | None
    country: str | None
    aliases: list[str]
    mentions: list[OrganisationMention]
    basis: tuple[int, int] | None = None


class Held(NamedTuple):
    """A post that a person holds; `basis` is set where the body was inferred from what stands before."""

    title: str
    body: str | None
    start: int
    end: int
    former: bool
    basis: tuple[int, int] | None


class Someone(msgspec.Struct):
    """A person of the page."""

    id: str
    name: str
    posts: list[Held]
    mentions: list[tuple[int, int]]
    rule: str
    delegation_role: str | None = None


class Found(msgspec.Struct, eq=False):
    """What one sentence names, each list from left to right; no two are the same."""

    sentence: Sentence
    anchors: list[Anchor]
    signs: Signs = EVERY
    organisations: list[tuple[OrganisationMention, str]] = []
    """Mentions with the id of their body."""
    people: list[tuple[PersonMention, str]] = []
    """Mentions with the id of the person."""
    dates: list[DateMention] = []
    quantities: list[Quantity] = []
    documents: list[DocumentMention] = []
    news: list[Anchor] = []
    """Those of the anchors that name an event, an agreement, or that something is asked for."""
    digits: list[int] = []
    """Where the runs of digits of the sentence begin."""


class Context(msgspec.Struct):
    """Everything the rules may look at. All offsets are those of `folded`."""

    page: Page
    folded: Folded
    lexicon: Lexicon
    language: str
    parts: list[Part]
    found: list[Found]
    """One per sentence of the article, in page order: title, lead, body and captions."""
    bodies: dict[str, Body] = {}
    people: dict[str, Someone] = {}
    published: Publication | None = None
