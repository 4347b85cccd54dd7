"""People with their posts."""

import random
from collections.abc import Iterator
from typing import NamedTuple

from bench.register.bodies import NOTE, Bodies, Body
from bench.register.evidence import Support
from bench.register.pouring import Table
from bench.register.words import Words
from giaoluu.register.people.models import Person, PersonName, Tenure
from giaoluu.register.trail.keys import key_of

ALL = 200_000
ABROAD = 0.04
"""The share of people who hold a post at a body abroad."""


class Somebody(NamedTuple):
    """What the other tables need to know of a person: one of their posts, and where."""

    key: int
    name: str
    title: str
    body: Body


class Pouring:
    """The tables of people as they are poured."""

    def __init__(self, words: Words, chance: random.Random, support: Support) -> None:
        """Names come from `words`, the rest by `chance`."""
        self.words, self.chance, self.support = words, chance, support
        self.rows = Table(Person, "shown", "key", "country")
        self.names = Table(PersonName, "person_id", "text", "key", "language", "script")
        self.tenures = Table(
            Tenure, "person_id", "organisation_id", "title", "valid_from", "valid_to", "attested", "former"
        )

    def pour(self, bodies: Bodies, scale: float) -> dict[int, list[Somebody]]:
        """Add the people, and return them by the key of the body at which they hold a post."""
        found: dict[int, list[Somebody]] = {}
        for number in range(int(ALL * scale)):
            body = self._body(bodies, number)
            somebody = self._person(body)
            found.setdefault(body.key, []).append(somebody)
        return found

    def tables(self) -> Iterator[Table]:
        """Yield the tables."""
        yield from (self.rows, self.names, self.tenures)

    def _body(self, bodies: Bodies, number: int) -> Body:
        chance = self.chance.random()
        if chance < ABROAD:
            return self.chance.choice(bodies.abroad)
        if chance < 0.1:
            return bodies.provinces[number % len(bodies.provinces)]
        return self.chance.choice(bodies.grassroots or bodies.provinces)

    def _person(self, body: Body) -> Somebody:
        name, title = self.words.person(body.country), self.words.one("titles")
        key = self.rows.add(name, key_of(name), body.country)
        self.support.by_note("people.person", key, NOTE, shown=name)
        if body.country != "VN":
            self.names.add(key, other := self.words.person(body.country), key_of(other), "vi", "Latn")
        since = self.chance.randint(1995, 2024)
        for term in range(1 + (self.chance.random() < 0.3)):
            began = since - 5 * term
            tenure = self.tenures.add(
                key, body.key, title, str(began), "" if term == 0 else str(began + 5), "", term > 0
            )
            self.support.by_note("people.tenure", tenure, NOTE, title=title)
        return Somebody(key, name, title, body)
