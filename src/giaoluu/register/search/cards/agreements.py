"""The cards of agreements and numbered papers."""

from collections.abc import Collection, Iterator

from giaoluu.register.agreements.models import Agreement, AgreementParty, LineOfWork, Paper
from giaoluu.register.search.cards.naming import NOBODY, bodies_named, groups
from giaoluu.register.search.cards.writing import card
from giaoluu.register.search.kinds import AGREEMENT, PAPER
from giaoluu.register.search.models import Card


def agreement_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of agreements: found by title, kind, parties, term, place of signing and lines of work."""
    stands = groups(Agreement, keys)
    parties: dict[int, list[int]] = {}
    links = AgreementParty.objects.filter(agreement__in=list(stands)).order_by("pk")
    for key, body in links.values_list("agreement", "organisation"):
        parties.setdefault(stands[key], []).append(body)
    lines: dict[int, list[str]] = {}
    for key, text in LineOfWork.objects.filter(agreement__in=list(stands)).values_list("agreement", "text"):
        lines.setdefault(stands[key], []).append(text)
    bodies = bodies_named(body for told in parties.values() for body in told)
    for row in Agreement.objects.filter(pk__in=set(stands.values())):
        there = [bodies.get(key, NOBODY) for key in parties.get(row.pk, ())]
        yield card(
            AGREEMENT,
            row.pk,
            row.title,
            about=[body.shown for body in there],
            further=[
                row.signed_on,
                row.signed_at,
                *(name for body in there for name in body.others),
                *lines.get(row.pk, ()),
            ],
            facets=[row.kind, *(body.country for body in there)],
            sort=row.kind,
            dated=row.term or row.signed_on,
            day=row.first_day,
        )


def paper_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of numbered papers: found by number, title, kind and who issued them."""
    stands = groups(Paper, keys)
    numbers: dict[int, list[str]] = {}
    for key, number in Paper.objects.filter(pk__in=list(stands)).order_by("pk").values_list("pk", "number"):
        numbers.setdefault(stands[key], []).append(number)
    for row in Paper.objects.filter(pk__in=set(stands.values())):
        yield card(
            PAPER,
            row.pk,
            row.number,
            also=numbers.get(row.pk, ()),
            about=[row.title, row.issuer],
            facets=[row.kind],
            sort=row.kind,
            dated=row.date,
        )
