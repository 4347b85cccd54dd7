"""Organisations: below the shipped federations, districts, communes, places of work, and unions abroad."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bench.register.evidence import Support
from bench.register.pouring import Table
from bench.register.words import Words
from giaoluu.register.organisations.models import Name, Organisation, Parentage, Territory
from giaoluu.register.trail.keys import key_of

ALL = 120_000
DISTRICTS, COMMUNES, ABROAD = 700, 3_300, 2_500
"""Of all bodies at full scale; the rest are unions at places of work."""
NOTE = "Danh mục tổ chức, bản thử"
MERGED = "2025-06-30"
"""The last day of the federations of districts; from the next day on there are unions of communes."""


class Body(NamedTuple):
    """What the other tables need to know of an organisation."""

    key: int
    name: str
    country: str
    unit: int | None


@dataclass
class Bodies:
    """The organisations of the register, by what they are."""

    provinces: list[Body] = field(default_factory=list)
    local: list[Body] = field(default_factory=list)
    grassroots: list[Body] = field(default_factory=list)
    abroad: list[Body] = field(default_factory=list)

    @property
    def ours(self) -> list[Body]:
        """All bodies of Vietnam."""
        return [*self.provinces, *self.local, *self.grassroots]


class Pouring:
    """The tables of organisations as they are poured."""

    def __init__(self, words: Words, chance: random.Random, support: Support) -> None:
        """Names come from `words`, the rest by `chance`."""
        self.words, self.chance, self.support = words, chance, support
        self.rows = Table(Organisation, "kind", "level", "country", "valid_from", "valid_to", "shown")
        self.names = Table(
            Name, "organisation_id", "text", "key", "language", "script", "kind", "valid_from", "valid_to"
        )
        self.places = Table(Parentage, "child_id", "parent_id", "relation", "valid_from", "valid_to")
        self.territory = Table(Territory, "organisation_id", "unit_id", "valid_from", "valid_to")
        self.bodies = _shipped()

    def pour(self, scale: float) -> Bodies:
        """Add what is not shipped, up to `ALL` at full scale."""
        for number in range(int(DISTRICTS * scale)):
            self.bodies.local.append(self._district(self.bodies.provinces[number % len(self.bodies.provinces)]))
        for number in range(int(COMMUNES * scale)):
            self.bodies.local.append(self._commune(self.bodies.provinces[number % len(self.bodies.provinces)]))
        upper = self.bodies.local or self.bodies.provinces
        self.bodies.abroad += [self._abroad() for _ in range(int(ABROAD * scale))]
        for _ in range(int(ALL * scale) - self.rows.last):
            self.bodies.grassroots.append(self._place_of_work(self.chance.choice(upper)))
        return self.bodies

    def tables(self) -> Iterator[Table]:
        """Yield the tables."""
        yield from (self.rows, self.names, self.places, self.territory)

    def _district(self, above: Body) -> Body:
        kind, place = self.chance.choice(("huyện", "huyện", "thị xã", "thành phố")), self.words.place()
        since = self.chance.choice(("", "1976", "1992-01-01", "2004"))
        row = self._body(f"Liên đoàn Lao động {kind} {place}", "upper", above, (since, MERGED))
        self._name(row.key, f"LĐLĐ {kind} {place}", kind="abbreviation")
        self._name(row.key, f"Công đoàn {kind} {place}", kind="alias")
        return row

    def _commune(self, above: Body) -> Body:
        kind, place = self.chance.choice(("xã", "xã", "phường")), self.words.place()
        row = self._body(f"Công đoàn {kind} {place}", "upper", above, ("2025-07-01", ""))
        self._name(row.key, f"CĐ {kind} {place}", kind="abbreviation")
        return row

    def _place_of_work(self, above: Body) -> Body:
        employer, since = self.words.employer(), f"{self.chance.randint(1988, 2025)}"
        row = self._body(f"Công đoàn cơ sở {employer}", "grassroots", above, (since, ""))
        if self.chance.random() < 0.3:
            self._name(row.key, f"CĐCS {employer}", kind="abbreviation")
        if self.chance.random() < 0.05:
            self._name(row.key, f"Công đoàn {self.words.employer()}", kind="former", until=since)
        return row

    def _abroad(self) -> Body:
        partner = self.chance.choice(self.bodies.abroad[:100])
        head = {"LA": "Liên hiệp Công đoàn huyện", "CN": "Tổng Công hội thành phố"}.get(
            partner.country, "Công đoàn vùng"
        )
        return self._body(f"{head} {self.words.place()}", "foreign_province", partner)

    def _body(self, name: str, level: str, above: Body, life: tuple[str, str] = ("", "")) -> Body:
        (since, until), country = life, above.country
        key = self.rows.add("trade_union", level, country, since, until, name)
        self._name(key, name, since=since)
        self.places.add(key, above.key, "organisational", since, until)
        if above.unit is not None:
            self.territory.add(key, above.unit, since, until)
        self.support.by_note("organisations.organisation", key, NOTE, kind="trade_union", level=level)
        return Body(key, name, country, above.unit)

    def _name(self, body: int, text: str, *, kind: str = "official", since: str = "", until: str = "") -> None:
        key = self.names.add(body, text, key_of(text)[:300], "vi", "Latn", kind, since, until)
        if kind == "official":
            self.support.by_note("organisations.name", key, NOTE, text=text, kind=kind)


def _shipped() -> Bodies:
    units = dict(Territory.objects.values_list("organisation", "unit"))
    rows = Organisation.objects.filter(kind="trade_union").order_by("pk")
    bodies = [(row.level, Body(row.pk, row.shown, row.country, units.get(row.pk))) for row in rows]
    return Bodies(
        provinces=[body for level, body in bodies if level == "province"],
        abroad=[body for _, body in bodies if body.country != "VN"],
    )
