"""The cards of organisations, and of what happened to them."""

from collections.abc import Collection, Iterator

from giaoluu.register.organisations.models import Event, EventPart, Name, Organisation
from giaoluu.register.search.cards.naming import NOBODY, bodies_named, groups
from giaoluu.register.search.cards.writing import card
from giaoluu.register.search.kinds import EVENT, ORGANISATION
from giaoluu.register.search.models import Card


def organisation_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of the organisations that stand for themselves: found by every name that they bear or bore."""
    stands = groups(Organisation, keys)
    names: dict[int, list[str]] = {}
    borne = Name.objects.filter(organisation__in=list(stands)).order_by("pk")
    for key, text in borne.values_list("organisation", "text"):
        names.setdefault(stands[key], []).append(text)
    for row in Organisation.objects.filter(pk__in=set(stands.values())):
        yield card(
            ORGANISATION,
            row.pk,
            row.shown,
            also=names.get(row.pk, ()),
            further=[row.industry],
            facets=[row.kind, row.country],
            sort=row.kind,
            lived=f"{row.valid_from}/{row.valid_to}" if row.valid_from or row.valid_to else "",
        )


def event_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of events: found by the bodies that were there, and by the decision."""
    parts: dict[int, list[int]] = {}
    for event, body in EventPart.objects.filter(event__in=keys).order_by("pk").values_list("event", "organisation"):
        parts.setdefault(event, []).append(body)
    bodies = bodies_named(body for there in parts.values() for body in there)
    for row in Event.objects.filter(pk__in=keys):
        there = [bodies.get(body, NOBODY).shown for body in parts.get(row.pk, ())]
        yield card(
            EVENT,
            row.pk,
            ", ".join(dict.fromkeys(there)),
            about=[row.decision_number],
            further=[row.note, row.decision_signer],
            facets=[row.kind],
            sort=row.kind,
            dated=row.on,
        )
