"""Sources with their pages, readings and facts, and what waits for review."""

import datetime as dt
import hashlib
import random
import uuid
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from bench.register.evidence import Words
from bench.register.pouring import Table
from bench.register.stories import Story, account_of
from giaoluu.matching import MentionedExchange, sketch
from giaoluu.register.archive.models import Fact, Intake, Page, Reading, Receipt, Source
from giaoluu.register.review.models import Occasion, OccasionPage, Proposal
from giaoluu.register.review.proposing import PROPOSED
from giaoluu.register.trail.models import Bureau, User

RESTRICTED, WITHDRAWN = 0.01, 0.003
"""Shares of the sources."""


class Kept(NamedTuple):
    """A page that was poured: its key, and the keys of its facts by their place in the account."""

    page: int
    reading: int
    facts: dict[str, int]

    def words(self, story: Story, key: str) -> Words:
        """Return the words of a fact, as evidence."""
        fact = story.fact(key)
        return Words(self.page, fact.start, fact.end, str(fact.payload["quote"]), self.facts[key])


class Pouring:
    """The tables of the archive and of the review as they are poured."""

    def __init__(self, chance: random.Random, by: User, bureaus: list[Bureau]) -> None:
        """Every source was received by `by` for one of the `bureaus`."""
        self.chance, self.by, self.bureaus = chance, by, bureaus
        self.sources = Table(
            Source, "sha256", "size", "name", "media_type", "publisher", "restricted", "withdrawn", "withdrawn_why"
        )
        self.receipts = Table(Receipt, "source_id", "bureau_id", "by_id", "at", "way", "name", "uri")
        self.intakes = Table(Intake, "receipt_id", "state", "pages_done", "pages_found", "attempts", "changed")
        self.pages = Table(Page, "source_id", "number", "uri", "sha256", "text")
        self.readings = Table(Reading, "page_id", "reader_version", "account", "title", "published", "language", "at")
        self.facts = Table(Fact, "reading_id", "key", "kind", "start", "end", "quote", "rule", "payload")
        self.proposals = Table(
            Proposal, "page_id", "reading_id", "fact_id", "key", "kind", "payload", "start", "end", "state", "noun",
            "row", "decided_by_id", "decided_at", "batch",
        )  # fmt: skip
        self.occasions = Table(Occasion, "title", "kind", "date")
        self.links = Table(OccasionPage, "occasion_id", "page_id", "day", "told")

    def tables(self) -> Iterator[Table]:
        """Yield the tables."""
        yield from (self.sources, self.receipts, self.intakes, self.pages, self.readings, self.facts)
        yield from (self.proposals, self.occasions, self.links)

    def keep(self, story: Story, outlet: str) -> Kept:
        """Keep the page of a story, as read."""
        day = story.told.day
        at = dt.datetime(day.year, day.month, day.day, 8, tzinfo=dt.UTC)
        number = self.sources.last + 1
        raw = f"{story.text}{number}".encode()
        sha256 = hashlib.sha256(raw).hexdigest()
        withdrawn = self.chance.random() < WITHDRAWN
        source = self.sources.add(
            sha256, len(raw), f"tin-{number}.html", "text/html", outlet, self.chance.random() < RESTRICTED,
            at if withdrawn else None, "theo đề nghị của nơi đăng" if withdrawn else "",
        )  # fmt: skip
        uri = f"https://{outlet}/tin/{number}"
        bureau = self.bureaus[number % len(self.bureaus)].pk
        receipt = self.receipts.add(source, bureau, self.by.pk, at, "address", f"tin-{number}.html", uri)
        self.intakes.add(receipt, "done", 1, 1, 1, at)
        page = self.pages.add(source, 1, uri, hashlib.sha256(story.text.encode()).hexdigest(), story.text)
        account = account_of(story, sha256)
        reading = self.readings.add(page, "bench", account, story.told.title[:500], day.isoformat(), "vi", at)
        facts = {
            one.key: self.facts.add(
                reading, one.key, one.kind, one.start, one.end, one.payload["quote"], one.payload["rule"], one.payload
            )
            for one in story.facts
        }
        return Kept(page, reading, facts)

    def occasion(self, story: Story) -> int:
        """Add the occasion of which pages tell, and return its key."""
        return self.occasions.add(story.told.title[:500], story.told.kind, story.told.day.isoformat())

    def tell(self, occasion: int, kept: Kept, story: Story) -> None:
        """Let a page tell of an occasion, as the matching takes it."""
        told = story.told
        day, text = told.day.isoformat(), story.text.partition("\n\n")[2]
        as_told = MentionedExchange(
            kind=told.kind,
            date=day,
            published=day,
            place=told.place,
            sides=tuple((str(body.key), role) for body, role in told.parties),
            sketch=sketch(text),
        )
        self.links.add(occasion, kept.page, told.day, msgspec.to_builtins(as_told))

    def decide(self, kept: Kept, story: Story, key: str, *, noun: str, row: int, batch: uuid.UUID) -> None:
        """Let a fact be accepted as a row."""
        fact, day = story.fact(key), story.told.day
        at = dt.datetime(day.year, day.month, day.day, 9, tzinfo=dt.UTC)
        self.proposals.add(
            kept.page, kept.reading, kept.facts[key], key, fact.kind, fact.payload, fact.start, fact.end, "accepted",
            noun, row, self.by.pk, at, batch,
        )  # fmt: skip

    def leave_open(self, kept: Kept, story: Story) -> None:
        """Let every fact of a page wait for review."""
        for one in story.facts:
            if one.kind in PROPOSED:
                self.proposals.add(
                    kept.page, kept.reading, kept.facts[one.key], one.key, one.kind, one.payload, one.start, one.end,
                    "open", "", None, None, None, None,
                )  # fmt: skip
