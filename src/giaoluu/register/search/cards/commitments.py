"""The cards of commitments and aid."""

from collections.abc import Collection, Iterator

from giaoluu.register.commitments.models import Aid, Bound, Commitment
from giaoluu.register.search.cards.naming import NOBODY, bodies_named, groups, people_named
from giaoluu.register.search.cards.writing import card
from giaoluu.register.search.kinds import AID, COMMITMENT
from giaoluu.register.search.models import Card


def commitment_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of what was said: found by its words, by who said it, for whom, who would act or sees to it."""
    stands = groups(Commitment, keys)
    bound: dict[int, list[int]] = {}
    for key, body in Bound.objects.filter(commitment__in=list(stands)).values_list("commitment", "organisation"):
        bound.setdefault(stands[key], []).append(body)
    rows = list(Commitment.objects.filter(pk__in=set(stands.values())))
    named = [key for row in rows for key in (row.organisation_id, row.owner_id)]
    bodies = bodies_named([*named, *(key for told in bound.values() for key in told)])
    people = people_named(row.speaker_id for row in rows)
    for row in rows:
        speaker = people.get(row.speaker_id or 0, NOBODY)
        told = [bodies.get(key or 0, NOBODY) for key in (row.organisation_id, *bound.get(row.pk, ()))]
        owner = bodies.get(row.owner_id or 0, NOBODY)
        yield card(
            COMMITMENT,
            row.pk,
            row.text,
            about=[speaker.shown, *(body.shown for body in told)],
            further=[
                row.text[500:],
                *speaker.others,
                *(name for body in told for name in body.others),
                owner.shown,
                *owner.others,
            ],
            facets=[row.kind, *(body.country for body in told)],
            sort=row.kind,
            dated=row.said_on,
            day=row.first_day,
        )


def aid_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of aid: found by what it was for, who gave and who received it, and how much it was."""
    rows = list(Aid.objects.filter(pk__in=keys))
    bodies = bodies_named(key for row in rows for key in (row.giver_id, row.receiver_id))
    for row in rows:
        told = [bodies.get(key or 0, NOBODY) for key in (row.giver_id, row.receiver_id)]
        yield card(
            AID,
            row.pk,
            row.purpose,
            about=[body.shown for body in told],
            further=[row.currency, *(name for body in told for name in body.others)],
            facets=[body.country for body in told],
            sort=row.currency,
            dated=row.period,
            day=row.first_day,
            amount=row.amount,
        )
