"""What is typed into search: names of this register, whole and in part, with and without marks, with slips."""

import random
from collections.abc import Iterator
from typing import TypeVar

from django.db.models import Model, QuerySet

from giaoluu.register.agreements.models import Paper
from giaoluu.register.archive.models import Page
from giaoluu.register.exchanges.models import ExchangeParty
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.models import Person
from giaoluu.register.trail.keys import key_of

AnyRow = TypeVar("AnyRow", bound=Model)

EACH = 20
"""Texts of one sort: with all sorts some two hundred."""
EVERYWHERE = (
    "công đoàn", "cong doan co so", "liên đoàn lao động", "nguyễn văn", "2024", "hội đàm 2024", "ng", "cong ty",
    "bản ghi nhớ", "lào", "trung quốc 2023", "LĐLĐ", "chủ tịch", "hợp tác", "thi",
)  # fmt: skip
"""What very many rows answer."""
BY_NAME = ("nhật ký", "cây tổ chức", "bản ghi nhớ lào cai", "ldld lao cai", "vân nam 2024", "28/KH-TLĐ", "cnvclđ")


def searches(chance: random.Random) -> Iterator[tuple[str, list[str]]]:
    """Yield each sort of text with some of it."""
    bodies = [row.shown for row in _some(Organisation.objects.filter(same_as=None), chance)]
    people = [row.shown for row in _some(Person.objects.filter(same_as=None), chance)]
    parties = _some(ExchangeParty.objects.select_related("organisation", "exchange"), chance)
    yield "names of bodies", bodies
    yield "names of bodies, without marks", [key_of(name) for name in bodies]
    yield "names of bodies, as far as they are typed", [key_of(name)[: chance.randint(4, 20)] for name in bodies]
    yield "names of people", people
    yield "names of people, without marks, unfinished", [key_of(name)[:-2] for name in people]
    yield "names with a slip of the pen", [_slip(key_of(name), chance) for name in people]
    yield (
        "parties and year",
        [f"{' '.join(one.organisation.shown.split()[-3:])} {one.exchange.date[:4]}" for one in parties],
    )
    yield "abbreviations", [one.organisation.shown.replace("Liên đoàn Lao động", "LĐLĐ") for one in parties]
    yield "numbers of papers", [row.number for row in _some(Paper.objects.all(), chance)]
    yield (
        "words of pages",
        [
            " ".join(chance.choice(page.text.splitlines()).split()[2:7]) or "hội nghị"
            for page in _some(Page.objects.all(), chance)
        ],
    )
    yield "words that stand everywhere", list(EVERYWHERE)
    yield "what the guide names", list(BY_NAME)


def _some(rows: QuerySet[AnyRow], chance: random.Random) -> list[AnyRow]:
    last = rows.order_by("-pk").values_list("pk", flat=True).first() or 0
    keys = sorted({chance.randint(1, last) for _ in range(EACH)})
    return list(rows.filter(pk__in=keys))


def _slip(name: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(name) - 1)
    return chance.choice((name[:at] + name[at + 1 :], name[:at] + "x" + name[at + 1 :]))
