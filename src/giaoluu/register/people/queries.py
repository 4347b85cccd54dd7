"""What the register knows of people and their posts."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from giaoluu.register.organisations.groups import Group
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import rows_of as rows_of_organisation
from giaoluu.register.people.models import Person, PersonName, Tenure
from giaoluu.register.trail.dates import covers
from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.rows import among, standing, standing_keys
from giaoluu.register.trail.sorting import order_of


def people() -> QuerySet[Person]:
    """Return the people who stand for themselves: of rows judged the same, the one that stands for all."""
    return Person.objects.filter(same_as=None).order_by("sorted_as", "pk")


def person(key: int) -> Person:
    """Return the person that stands for the row `key`. Raises `Person.DoesNotExist`."""
    row = Person.objects.select_related("same_as").get(pk=key)
    return standing(row)


def rows_of(person: Person) -> list[Person]:
    """Return all rows that `person` stands for, itself first."""
    return [person, *person.others.order_by("pk")]


def names_of(person: Person) -> QuerySet[PersonName]:
    """Return the further names of `person`, of all its rows."""
    return PersonName.objects.filter(person__in=rows_of(person)).order_by("pk")


def homonyms_of(person: Person) -> list[Person]:
    """Return the other people who bear the name by which `person` is shown."""
    return list(people().filter(shown=person.shown).exclude(pk=person.pk))


def tenures_of(person: Person) -> QuerySet[Tenure]:
    """Return the posts of `person`, of all its rows, the latest known first."""
    rows = Tenure.objects.filter(person__in=rows_of(person)).select_related("organisation__same_as")
    return rows.order_by("-valid_from", "-attested", "pk")


def tenures_at(organisation: Organisation, *, on: dt.date | None = None) -> list[Tenure]:
    """Return who held which post at `organisation`; with `on`, those who may have held it on that day."""
    rows = Tenure.objects.filter(organisation__in=rows_of_organisation(organisation))
    rows = rows.select_related("person__same_as", "organisation")
    return [
        row
        for row in sorted(rows.order_by("-attested", "pk"), key=lambda row: order_of(row.title))
        if on is None or covers(row.valid_from, row.valid_to, on)
    ]


class Post(NamedTuple):
    """A post by the key of its row, with the keys of who holds it and where."""

    key: int
    person: int
    organisation: int


def posts_among(organisations: Iterable[Organisation], *, on: dt.date, most: int) -> list[Post]:
    """Return who may hold which post at one of `organisations` on the day `on`, those named latest first.

    Looks at no more than `most` posts.
    """
    rows = Tenure.objects.filter(organisation__in=among({row.pk for row in organisations}), former=False)
    told = rows.order_by("-attested", "title", "pk").values_list(
        "pk", "person", "organisation", "valid_from", "valid_to"
    )
    return [Post(*keys) for *keys, since, until in told[:most] if covers(since, until, on)]


def tenures() -> QuerySet[Tenure]:
    """Return all posts, with who holds them and where."""
    return Tenure.objects.select_related("person__same_as", "organisation__same_as").order_by("pk")


def found(text: str) -> QuerySet[Person]:
    """Return the people with a name that holds the words of `text`, with or without marks."""
    words = Q()
    for word in key_of(text).split():
        words &= Q(key__contains=word)
    own = Person.objects.filter(words).values_list(Coalesce("same_as", "pk"))
    other = standing_keys(PersonName.objects.filter(words), "person")
    return people().filter(Q(pk__in=own) | Q(pk__in=other))


def people_at(rows: QuerySet[Person], bodies: Group) -> QuerySet[Person]:
    """Return those of `rows` who hold or held a post at one of `bodies`."""
    return rows.filter(bodies.by(Tenure.objects.filter(bodies.at("organisation")), "person"))


def people_from(rows: QuerySet[Person], countries: Iterable[str]) -> QuerySet[Person]:
    """Return those of `rows` who are from one of `countries`, or hold or held a post at a body from there."""
    wanted = list(countries)
    posts = Tenure.objects.filter(organisation__country__in=wanted)
    return rows.filter(Q(country__in=wanted) | (Q(country="") & Q(pk__in=standing_keys(posts, "person"))))


def people_with_post(rows: QuerySet[Person], title: str) -> QuerySet[Person]:
    """Return those of `rows` who hold or held a post whose title holds `title`."""
    return rows.filter(pk__in=standing_keys(Tenure.objects.filter(title__icontains=title), "person"))


def tenure(key: int) -> Tenure:
    """Return the post of the row `key` with its holder and organisation. Raises `Tenure.DoesNotExist`."""
    return Tenure.objects.select_related("person", "organisation").get(pk=key)


def name_of_person(key: int) -> PersonName:
    """Return the further name of the row `key`. Raises `PersonName.DoesNotExist`."""
    return PersonName.objects.select_related("person").get(pk=key)


def people_named(text: str) -> list[Person]:
    """Return the people who bear the name `text`, however its letters are marked."""
    key = key_of(text)[:160]
    named = Q(key=key) | Q(names__key=key) | Q(others__key=key)
    return list(people().filter(named).distinct()[:20])
