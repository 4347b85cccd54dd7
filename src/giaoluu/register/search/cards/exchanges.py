"""The cards of exchanges."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from giaoluu.register.exchanges.models import Exchange, ExchangeParty, Participant
from giaoluu.register.search.cards.naming import NOBODY, bodies_named, groups, people_named
from giaoluu.register.search.cards.writing import card
from giaoluu.register.search.kinds import EXCHANGE
from giaoluu.register.search.models import Card


def exchange_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of exchanges: found by title, kind, day and place, by who had a part and who took part."""
    stands = groups(Exchange, keys)
    parties, present = (
        _of(ExchangeParty.objects.filter(exchange__in=list(stands)).values_list("exchange", "organisation"), stands),
        _of(Participant.objects.filter(exchange__in=list(stands)).values_list("exchange", "person"), stands),
    )
    bodies = bodies_named(key for told in parties.values() for key in told)
    people = people_named(key for told in present.values() for key in told)
    for row in Exchange.objects.filter(pk__in=set(stands.values())):
        there = [bodies.get(key, NOBODY) for key in parties.get(row.pk, ())]
        came = [people.get(key, NOBODY) for key in present.get(row.pk, ())]
        yield card(
            EXCHANGE,
            row.pk,
            row.title,
            about=[*(body.shown for body in there), row.place],
            further=[
                *(name for body in there for name in body.others),
                *(name for one in came for name in (one.shown, *one.others)),
            ],
            facets=[row.kind, *(body.country for body in there)],
            sort=row.kind,
            dated=row.date,
            day=row.first_day,
        )


def _of(links: Iterable[tuple[int, int]], stands: Mapping[int, int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for key, other in links:
        found.setdefault(stands[key], []).append(other)
    return found
