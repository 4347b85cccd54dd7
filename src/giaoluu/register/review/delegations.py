"""Delegations whose numbers do not fit: pages give different ones, or name more people than were told to come."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from django.db.models import F
from django.db.models.functions import Coalesce, Greatest, Substr

from giaoluu.lexicon.tables import spellings
from giaoluu.register.archive.models import Evidence, Value
from giaoluu.register.exchanges.models import Exchange, ExchangeParty, Participant
from giaoluu.register.indicators.models import Figure
from giaoluu.register.people.models import Tenure
from giaoluu.register.trail.rows import among, noun_of

PEOPLE = tuple(spellings()["member"])
"""What the members of a delegation are counted as."""
WORDS = tuple(spellings()["delegation"])
"""One of these stands before the number of a delegation."""
NEAR = 90
"""Letters before a number in which such a word stands: 'Đoàn đại biểu Liên hiệp Công đoàn tỉnh Bò Kẹo (Lào) gồm 12'."""
LOOKED_AT = 1_000
"""Numbers of people that are looked at, the latest recorded: older ones were looked at when they came."""


class Delegation(NamedTuple):
    """What pages tell of the delegation of one body to one exchange, the number that is in doubt first.

    `other` is the number that does not fit it: that of the second of `figures`, or of those who are `named`.
    """

    exchange: Exchange
    figures: list[Figure]
    named: list[Participant]
    other: Decimal


def delegations_astray() -> list[Delegation]:
    """Return the delegations whose numbers do not fit, the latest found first; what was left aside is left out.

    Pages name the leading members alone, so fewer than came contradict nothing; nor does a number that is not exact.
    """
    told = _told()
    if not told:
        return []
    figures = Figure.objects.select_related("organisation__same_as").in_bulk([key for key, _exchange in told])
    rows = _rows({exchange for _key, exchange in told})
    parties = _parties(rows)
    grouped: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for key, exchange in sorted(told, reverse=True):
        body = figures[key].organisation
        if body is not None and (exchange, body.same_as_id or body.pk) in parties:
            grouped[exchange, body.same_as_id or body.pk].append(figures[key])
    people = _named(grouped, rows)
    exchanges = Exchange.objects.in_bulk([exchange for exchange, _body in grouped])
    left = set(left_aside(figures))
    found = (_astray(exchanges[key[0]], counted, people.get(key, []), left) for key, counted in grouped.items())
    return [one for one in found if one is not None]


def _astray(
    exchange: Exchange, figures: list[Figure], named: list[Participant], left: set[tuple[int, Decimal]]
) -> Delegation | None:
    for figure in figures:
        other = next((one for one in figures if one.value < figure.value and (figure.pk, one.value) not in left), None)
        if other is not None and (other.pk, figure.value) not in left:
            return Delegation(exchange, [figure, other], [], other.value)
    most = max(figures, key=lambda one: one.value)
    count = Decimal(len(named))
    return Delegation(exchange, [most], named, count) if count > most.value and (most.pk, count) not in left else None


def _told() -> set[tuple[int, int]]:
    """The figures of delegations, each with the exchanges of which its page tells, by their keys."""
    counted = Figure.objects.filter(
        unit__in=PEOPLE, measure="", bound=Figure.Bound.EXACT, high=None, part_of=None, organisation__isnull=False
    ).filter(turns=False, target=False, each=False, change="")
    keys = list(counted.order_by("-pk").values_list("pk", flat=True)[:LOOKED_AT])
    stated = Evidence.objects.filter(
        value__noun=noun_of(Figure), value__row__in=among(keys), value__field="value", page__isnull=False
    )
    before = Substr("page__text", Greatest(F("start") - NEAR, 0) + 1, NEAR)
    pages: dict[int, set[int]] = defaultdict(set)
    for page, key, words in stated.values_list("page", "value__row", before):
        if any(word in words.casefold() for word in WORDS):
            pages[page].add(key)
    cited = Evidence.objects.filter(page__in=among(pages), value__noun=noun_of(Exchange)).order_by()
    there = cited.values_list("page", "value__row").distinct()
    standing = dict(
        Exchange.objects.filter(pk__in=among({exchange for _page, exchange in there})).values_list(
            "pk", Coalesce("same_as", "pk")
        )
    )
    return {(key, standing[exchange]) for page, exchange in there if exchange in standing for key in pages[page]}


def _rows(exchanges: Iterable[int]) -> Mapping[int, int]:
    """These exchanges and the rows judged the same, each with the one that stands for it, by their keys."""
    keys = set(exchanges)
    others = Exchange.objects.filter(same_as__in=among(keys)).values_list("pk", "same_as")
    return {**{key: key for key in keys}, **{key: one for key, one in others if one is not None}}


def _parties(rows: Mapping[int, int]) -> set[tuple[int, int]]:
    """The exchanges with the bodies that were there, by the keys of the rows that stand for both."""
    told = ExchangeParty.objects.filter(exchange__in=among(rows))
    bodies = told.values_list("exchange", Coalesce("organisation__same_as", "organisation"))
    return {(rows[exchange], body) for exchange, body in bodies}


def _named(
    delegations: Iterable[tuple[int, int]], rows: Mapping[int, int]
) -> Mapping[tuple[int, int], list[Participant]]:
    """Who took part for which body: those who hold or held a post there, each once."""
    wanted = set(delegations)
    people = list(Participant.objects.filter(exchange__in=among(rows)).select_related("person").order_by("pk"))
    posts = Tenure.objects.filter(person__in=among({one.person_id for one in people}))
    held = posts.values_list("person", Coalesce("organisation__same_as", "organisation"))
    bodies: dict[int, set[int]] = defaultdict(set)
    for person, body in held:
        bodies[person].add(body)
    found: dict[tuple[int, int], dict[int, Participant]] = defaultdict(dict)
    for one in people:
        for body in bodies[one.person_id]:
            if (key := (rows[one.exchange_id], body)) in wanted:
                found[key].setdefault(one.person.same_as_id or one.person_id, one)
    return {key: list(members.values()) for key, members in found.items()}


def left_aside(rows: Iterable[int], *, noun: str = noun_of(Figure), field: str = "value") -> list[tuple[int, Decimal]]:
    """Return which numbers somebody left aside to which others came, each with the key of its row of `rows`."""
    left = Value.objects.filter(noun=noun, row__in=among(rows), field=field, rank=Value.Rank.LEFT)
    return [(row, Decimal(str(counted))) for row, counted in left.order_by("pk").values_list("row", "value")]
