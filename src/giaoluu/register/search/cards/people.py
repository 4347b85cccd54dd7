"""The cards of people."""

from collections.abc import Collection, Iterator

from giaoluu.register.people.models import Person, PersonName, Tenure
from giaoluu.register.search.cards.naming import NOBODY, bodies_named, groups
from giaoluu.register.search.cards.writing import card
from giaoluu.register.search.kinds import PERSON
from giaoluu.register.search.models import Card


def person_cards(keys: Collection[int]) -> Iterator[Card]:
    """Yield the cards of the people who stand for themselves: found by their names, posts and where they held them."""
    stands = groups(Person, keys)
    names: dict[int, list[str]] = {}
    for key, text in PersonName.objects.filter(person__in=list(stands)).order_by("pk").values_list("person", "text"):
        names.setdefault(stands[key], []).append(text)
    posts: dict[int, list[Tenure]] = {}
    for tenure in Tenure.objects.filter(person__in=list(stands)).order_by("-valid_from", "-attested", "pk"):
        posts.setdefault(stands[tenure.person_id], []).append(tenure)
    bodies = bodies_named(tenure.organisation_id for held in posts.values() for tenure in held)
    for row in Person.objects.filter(pk__in=set(stands.values())):
        held = posts.get(row.pk, [])
        at = [bodies.get(tenure.organisation_id or 0, NOBODY) for tenure in held]
        yield card(
            PERSON,
            row.pk,
            row.shown,
            also=names.get(row.pk, ()),
            about=[", ".join(filter(None, (tenure.title, body.shown))) for tenure, body in zip(held, at, strict=True)],
            further=[row.distinction, *(name for body in at for name in body.others)],
            facets=[row.country, *(body.country for body in at)],
        )
