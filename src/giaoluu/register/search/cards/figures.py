"""The cards of figures."""

from collections.abc import Collection, Iterator

from giaoluu.register.indicators.models import Figure
from giaoluu.register.search.cards.naming import NOBODY, bodies_named
from giaoluu.register.search.cards.writing import card
from giaoluu.register.search.kinds import FIGURE
from giaoluu.register.search.models import Card


def figure_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of figures: found by what is counted or measured, of whom, when, and by the number itself."""
    rows = list(Figure.objects.filter(pk__in=keys))
    bodies = bodies_named(row.organisation_id for row in rows)
    for row in rows:
        whose = bodies.get(row.organisation_id or 0, NOBODY)
        yield card(
            FIGURE,
            row.pk,
            row.measure or row.unit,
            also=[row.unit],
            about=[whose.shown],
            further=whose.others,
            facets=[whose.country],
            sort=row.unit[:40],
            dated=row.period or row.as_of,
            day=row.first_day,
            amount=row.value,
        )
