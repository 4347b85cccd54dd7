"""Exchanges with their parties, people, agreements, promises, figures and aid, each on the words of its page."""

import random
import uuid
from collections.abc import Iterator
from decimal import Decimal

from bench.register.acts import Trail
from bench.register.bodies import Bodies, Body
from bench.register.evidence import Support, Words
from bench.register.pages import Kept
from bench.register.pages import Pouring as Pages
from bench.register.people import Somebody
from bench.register.pouring import Table
from bench.register.stories import Story, occasion
from bench.register.words import Words as Vocabulary
from giaoluu.register.agreements.models import Agreement, AgreementParty, LineOfWork, Paper
from giaoluu.register.commitments.models import Aid, Bound, Commitment
from giaoluu.register.exchanges.models import Exchange, ExchangeAgreement, ExchangeParty, Participant
from giaoluu.register.indicators.models import Figure

ALL, WAITING = 50_000, 1_000
"""Exchanges on record, and pages that wait for review."""
TOLD_TWICE, DISPUTED = 0.2, 0.1
"""The share of exchanges that a second page tells of, and of second pages that give another day."""
PARTNERS = 60
"""Bodies abroad that take part in four exchanges of five, as a few partners do."""


class Pouring:
    """The tables of what happened as they are poured."""

    def __init__(self, words: Vocabulary, chance: random.Random, support: Support, pages: Pages, trail: Trail) -> None:
        """Names come from `words`, the rest by `chance`."""
        self.words, self.chance, self.support, self.pages, self.trail = words, chance, support, pages, trail
        self.exchanges = Table(Exchange, "kind", "title", "date", "place")
        self.parties = Table(ExchangeParty, "exchange_id", "organisation_id", "role")
        self.participants = Table(Participant, "exchange_id", "person_id")
        self.agreements = Table(Agreement, "kind", "title", "term", "status", "signed_on", "signed_at")
        self.agreement_parties = Table(AgreementParty, "agreement_id", "organisation_id")
        self.lines = Table(LineOfWork, "agreement_id", "position", "text")
        self.links = Table(ExchangeAgreement, "exchange_id", "agreement_id")
        self.commitments = Table(Commitment, "kind", "text", "organisation_id", "exchange_id", "said_on")
        self.bound = Table(Bound, "commitment_id", "organisation_id")
        self.figures = Table(Figure, "value", "unit", "organisation_id", "period")
        self.aid = Table(Aid, "giver_id", "receiver_id", "amount", "currency", "purpose", "period", "exchange_id")
        self.papers = Table(Paper, "number", "kind", "issuer")

    def tables(self) -> Iterator[Table]:
        """Yield the tables."""
        yield from (self.exchanges, self.parties, self.participants, self.agreements, self.agreement_parties)
        yield from (self.lines, self.links, self.commitments, self.bound, self.figures, self.aid, self.papers)

    def pour(self, bodies: Bodies, people: dict[int, list[Somebody]], scale: float) -> None:
        """Add the exchanges, and the pages that wait for review."""
        ours = bodies.ours
        for _ in range(int(ALL * scale)):
            story = self._story(bodies, ours, people)
            kept = self.pages.keep(story, self.words.one("outlets"))
            told = self.pages.occasion(story)
            self.pages.tell(told, kept, story)
            exchange = self._record(story, kept)
            if self.chance.random() < TOLD_TWICE:
                self._tell_again(story, exchange, told)
        for _ in range(int(WAITING * scale)):
            story = self._story(bodies, ours, people)
            kept = self.pages.keep(story, self.words.one("outlets"))
            self.pages.tell(self.pages.occasion(story), kept, story)
            self.pages.leave_open(kept, story)

    def _story(self, bodies: Bodies, ours: list[Body], people: dict[int, list[Somebody]]) -> Story:
        host = self.chance.choice(bodies.provinces if self.chance.random() < 0.7 else ours)
        partners = bodies.abroad[:PARTNERS] if self.chance.random() < 0.8 else bodies.abroad
        guest = self.chance.choice(partners)
        found = [
            one for body in (host, guest) for one in self._some(people.get(body.key, ()), self.chance.randint(1, 3))
        ]
        return Story(occasion(self.words, self.chance, (host, guest), found))

    def _some(self, people: "list[Somebody] | tuple[()]", count: int) -> list[Somebody]:
        return self.chance.sample(people, min(count, len(people)))

    def _record(self, story: Story, kept: Kept) -> int:
        told, words = story.told, kept.words(story, "exchanges/e1")
        day = told.day.isoformat()
        exchange = self.exchanges.add(told.kind, told.title[:500], day, told.place)
        noun = "exchanges.exchange"
        self.support.by_words(noun, exchange, words, kind=told.kind, title=told.title[:500])
        self.support.by_words(noun, exchange, kept.words(story, "exchanges/e1/date"), date=day)
        self.support.by_words(noun, exchange, kept.words(story, "exchanges/e1/place"), place=told.place)
        touched = [(noun, exchange)]
        for number, (body, role) in enumerate(told.parties, 1):
            party = self.parties.add(exchange, body.key, role)
            named = kept.words(story, f"organisations/o{number}")
            self.support.by_words("exchanges.exchangeparty", party, named, organisation=body.key, role=role)
            touched.append(("exchanges.exchangeparty", party))
        for number, one in enumerate(told.people, 1):
            participant = self.participants.add(exchange, one.key)
            named = kept.words(story, f"people/p{number}")
            self.support.by_words("exchanges.participant", participant, named, person=one.key)
        touched += self._said(story, kept, exchange)
        touched += self._agreed(story, kept, exchange)
        batch = self.trail.enter("review.accept", told.day, touched)
        self.pages.decide(kept, story, "exchanges/e1", noun=noun, row=exchange, batch=batch)
        return exchange

    def _said(self, story: Story, kept: Kept, exchange: int) -> Iterator[tuple[str, int]]:
        told, (host, _), (guest, _) = story.told, *story.told.parties
        day, noun = told.day.isoformat(), "commitments.commitment"
        for number, (kind, text) in enumerate((("proposal", told.proposal), ("commitment", told.promise)), 1):
            words = kept.words(story, f"statements/s{number}")
            said = self.commitments.add(kind, text, host.key, exchange, day)
            self.support.by_words(noun, said, words, kind=kind, text=text, organisation=host.key, said_on=day)
            for body in (host, guest) if kind == "proposal" else (host,):
                self.bound.add(said, body.key)
            yield noun, said
        period = str(told.day.year)
        figure = self.figures.add(Decimal(told.count), told.counted, host.key, period)
        words = kept.words(story, "figures/f1")
        self.support.by_words("indicators.figure", figure, words, value=str(told.count), unit=told.counted)
        if told.millions:
            yield self._given(story, kept.words(story, "figures/f2"), exchange)
        if told.number:
            paper = self.papers.add(told.number, "kế hoạch", host.name[:300])
            cited = kept.words(story, "references/0")
            self.support.by_words("agreements.paper", paper, cited, number=told.number)
            yield "agreements.paper", paper

    def _given(self, story: Story, words: Words, exchange: int) -> tuple[str, int]:
        told, (host, _), (guest, _) = story.told, *story.told.parties
        amount = Decimal(told.millions) * 1_000_000
        aid = self.aid.add(host.key, guest.key, amount, "VND", told.purpose, str(told.day.year), exchange)
        self.support.by_words(
            "commitments.aid", aid, words, amount=f"{amount:f}", currency="VND", giver=host.key, receiver=guest.key
        )
        return "commitments.aid", aid

    def _agreed(self, story: Story, kept: Kept, exchange: int) -> Iterator[tuple[str, int]]:
        told, noun = story.told, "agreements.agreement"
        if not told.term:
            return
        day, words = told.day.isoformat(), kept.words(story, "agreements/a1")
        title = f"Bản ghi nhớ hợp tác giai đoạn {told.term.replace('/', ' - ')}"
        agreement = self.agreements.add("memorandum", title, told.term, "signed", day, told.place)
        self.support.by_words(
            noun, agreement, words, kind="memorandum", title=title, term=told.term, status="signed", signed_on=day
        )
        for body, _ in told.parties:
            self.agreement_parties.add(agreement, body.key)
        for number, line in enumerate(told.lines):
            work = self.lines.add(agreement, number, line)
            cited = kept.words(story, f"agreements/a1/lines/{number}")
            self.support.by_words("agreements.lineofwork", work, cited, text=line)
        self.links.add(exchange, agreement)
        yield noun, agreement

    def _tell_again(self, story: Story, exchange: int, told: int) -> None:
        again = Story(story.told)
        kept = self.pages.keep(again, self.words.one("outlets"))
        self.pages.tell(told, kept, again)
        if self.chance.random() < DISPUTED:
            words = kept.words(again, "exchanges/e1/date")
            other = story.told.day.replace(day=1 + story.told.day.day % 28).isoformat()
            self.support.say_otherwise("exchanges.exchange", exchange, words, "date", other)
        self.pages.decide(
            kept, again, "exchanges/e1", noun="exchanges.exchange", row=exchange, batch=uuid.UUID(int=exchange)
        )
