"""What contradicts itself in the register: values that disagree, and parts that do not come to their whole."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import Case, Count, F, Prefetch, Q, QuerySet, Sum, When, prefetch_related_objects

from giaoluu.lexicon.tables import spellings
from giaoluu.register.agreements.models import Agreement, AgreementParty
from giaoluu.register.archive.models import Evidence, Page, Reading, Value
from giaoluu.register.commitments.models import Aid
from giaoluu.register.indicators.models import Figure
from giaoluu.register.review.delegations import delegations_astray, left_aside
from giaoluu.register.trail.rows import Row, noun_of

SEXES = tuple(spellings()["sex"])
"""Units in which people are counted that are parts of people, whatever these are called."""


class Disagreement(NamedTuple):
    """A field of a row, and the value that disagrees with it; `newer` tells that its words are the later ones.

    `parties` are those of an agreement, whose title alone tells it from no other.
    """

    row: Any
    field: str
    value: Value
    newer: bool
    parties: Sequence[AgreementParty] = ()


def values_that_disagree() -> QuerySet[Value]:
    """Return the values that disagree with what their rows hold and that nobody has judged, the latest found first."""
    return Value.objects.filter(rank=Value.Rank.OTHER).order_by("-at", "-id")


def value_that_disagrees(key: int) -> Value:
    """Return one of these values. Raises `Value.DoesNotExist`."""
    return values_that_disagree().get(pk=key)


def disagreements(values: Iterable[Value]) -> list[Disagreement]:
    """Return what each of `values` disagrees with; values of rows that are no more are left out."""
    told = list(values)
    rows = _rows_of(told)
    prefetch_related_objects([row for row in rows.values() if isinstance(row, Agreement)], "parties__organisation")
    published = _published(told)
    found = []
    for value in told:
        row = rows.get((value.noun, value.row))
        if row is not None:
            held = published.get((value.noun, value.row, value.field, Value.Rank.PREFERRED), "")
            other = published.get((value.noun, value.row, value.field, Value.Rank.OTHER), "")
            parties = list(row.parties.all()) if isinstance(row, Agreement) else []
            found.append(Disagreement(row, value.field, value, bool(held) and other > held, parties))
    return found


def sums_astray() -> QuerySet[Figure]:
    """Return the figures whose parts come to more than the whole, or, where they are several, to another sum.

    Only exact figures in one unit are added up, and men and women of people: 'over 300, of them nearly 200' contradicts
    nothing, nor does less than the whole where a part is not exact. Each comes with its parts, and with their sum as
    `total`; a sum that somebody left aside is left out.
    """
    exact = Q(parts__bound=Figure.Bound.EXACT, parts__high=None, parts__each=False, parts__change="")
    like, sexes = exact & Q(parts__unit=F("unit")), exact & Q(parts__unit__in=SEXES)
    added = Figure.objects.filter(pk__in=_wholes(), bound=Figure.Bound.EXACT, high=None, change="").annotate(
        in_unit=Sum("parts__value", filter=like),
        several=Count("parts", filter=like),
        alike=Count("parts", filter=Q(parts__unit=F("unit"))),
        by_sex=Sum("parts__value", filter=sexes),
        both=Count("parts", filter=sexes),
    )
    by_sex = Q(by_sex__gt=F("value")) | (Q(both__gt=1) & ~Q(by_sex=F("value")))
    in_unit = Q(in_unit__gt=F("value")) | (Q(several__gt=1, several=F("alike")) & ~Q(in_unit=F("value")))
    astray = added.filter(by_sex | in_unit).annotate(total=Case(When(by_sex, then="by_sex"), default="in_unit"))
    for row, counted in left_aside(astray.order_by().values_list("pk", flat=True)):
        astray = astray.exclude(pk=row, total=counted)
    parts = Figure.objects.select_related("organisation__same_as").order_by("pk")
    return astray.select_related("organisation__same_as").prefetch_related(Prefetch("parts", parts)).order_by("-pk")


def aid_astray() -> QuerySet[Aid]:
    """Return the aid whose parts come to more than the whole, or, where they are several and all exact, to another sum.

    Only what is exact and in the currency of the whole is added up. Each comes with its parts and `total` as above.
    """
    exact = Q(parts__bound=Figure.Bound.EXACT, parts__currency=F("currency"))
    wholes = Aid.objects.filter(part_of__isnull=False).order_by().values("part_of")
    added = Aid.objects.filter(pk__in=wholes, bound=Figure.Bound.EXACT).annotate(
        total=Sum("parts__amount", filter=exact), several=Count("parts", filter=exact), all=Count("parts")
    )
    other = Q(several__gt=1, several=F("all")) & ~Q(total=F("amount"))
    astray = added.filter(Q(total__gt=F("amount")) | other)
    for row, counted in left_aside(astray.order_by().values_list("pk", flat=True), noun=noun_of(Aid), field="amount"):
        astray = astray.exclude(pk=row, total=counted)
    parts = Aid.objects.select_related("giver__same_as", "receiver__same_as").order_by("pk")
    told = astray.select_related("giver__same_as", "receiver__same_as", "exchange")
    return told.prefetch_related(Prefetch("parts", parts)).order_by("-pk")


def contradictions_open() -> int:
    """Return how many contradictions wait for a person: values that disagree, sums and delegations that do not fit."""
    sums = sums_astray().count() + aid_astray().count()
    return values_that_disagree().count() + sums + len(delegations_astray())


def _wholes() -> "QuerySet[Figure, Any]":
    return Figure.objects.filter(part_of__isnull=False).order_by().values("part_of")


def _rows_of(values: Iterable[Value]) -> dict[tuple[str, int], Row]:
    keys: dict[str, set[int]] = defaultdict(set)
    for value in values:
        keys[value.noun].add(value.row)
    return {
        (noun, key): row
        for noun, wanted in keys.items()
        for key, row in apps.get_model(noun)._base_manager.in_bulk(list(wanted)).items()
    }


def _published(values: Iterable[Value]) -> dict[tuple[str, int, str, str], str]:
    """The latest day of publication behind the values of each field, as far as it is known."""
    fields = Q()
    for value in values:
        fields |= Q(noun=value.noun, row=value.row, field=value.field)
    # First the values, by their index, then what supports them: in one question all evidence would be looked through.
    said = {value.pk: value for value in Value.objects.filter(fields)} if fields else {}
    readings = Reading.objects.exclude(published="").only("page", "published")
    cited = Evidence.objects.filter(value__in=list(said)).exclude(page=None)
    latest: dict[tuple[str, int, str, str], str] = {}
    pages = Page.objects.only("pk").prefetch_related(Prefetch("readings", readings))
    for one in cited.prefetch_related(Prefetch("page", pages)):
        value = said[one.value_id]
        key = (value.noun, value.row, value.field, value.rank)
        days = [reading.published for reading in one.page.readings.all()] if one.page else []
        latest[key] = max([latest.get(key, ""), *days])
    return latest
