"""The rows of the register as the matching takes them: plain data, with nothing of the database left."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any

from django.db import models

from giaoluu.matching import (
    KnownAgreement,
    KnownExchange,
    KnownName,
    KnownOrganisation,
    KnownPerson,
    MentionedAgreement,
    MentionedExchange,
    NameReader,
    Tenure,
)
from giaoluu.register.agreements.models import Agreement, AgreementParty
from giaoluu.register.archive.intake import lexicon
from giaoluu.register.exchanges.models import Exchange, ExchangeParty
from giaoluu.register.organisations.models import EventPart, Name, Organisation, Territory
from giaoluu.register.people.models import Person, PersonName
from giaoluu.register.people.models import Tenure as Post

PAGE = 2000
"""Rows fetched at a time."""


@cache
def names() -> NameReader:
    """Return the reader of names, with the lexicon that ships."""
    return NameReader(lexicon())


def known_organisations(keys: Iterable[int] | None = None) -> Iterator[KnownOrganisation]:
    """Yield the organisations of the register, or those of `keys`."""
    before, after = _kin()
    columns = ("pk", "shown", "kind", "level", "country", "valid_from", "valid_to")
    for rows in _pages(Organisation, keys, columns):
        names = _belonging(Name, "organisation", rows, ("text", "language", "kind", "valid_from", "valid_to"))
        works_in = _belonging(Territory, "organisation", rows, ("unit__name",))
        for key, shown, kind, level, country, valid_from, valid_to in rows:
            yield KnownOrganisation(
                id=str(key),
                names=tuple(
                    KnownName(text, language, of, begins or None, ends or None)
                    for text, language, of, begins, ends in names[key]
                )
                or (KnownName(shown),),
                kind=kind,
                level=level or None,
                place=works_in[key][0][0] if works_in[key] and level != "central" else None,
                country=country or None,
                valid_from=valid_from or None,
                valid_to=valid_to or None,
                predecessors=before.get(key, ()),
                successors=after.get(key, ()),
            )


def known_people(keys: Iterable[int] | None = None) -> Iterator[KnownPerson]:
    """Yield the people of the register, or those of `keys`, with their posts.

    The country of a person is, where it is not told, that of whom they work for.
    """
    before, after = _kin()
    bodies = Organisation.objects.exclude(country="")
    told = bodies if keys is None else bodies.filter(tenures__person__in=keys)
    countries = dict(told.order_by().values_list("pk", "country"))
    posts = ("title", "organisation", "valid_from", "valid_to", "attested", "former")
    for rows in _pages(Person, keys, ("pk", "shown", "country")):
        names = _belonging(PersonName, "person", rows, ("text",))
        tenures = _belonging(Post, "person", rows, posts)
        for key, shown, country in rows:
            employers = [body for _title, body, *_days in tenures[key]]
            yield KnownPerson(
                id=str(key),
                names=(shown, *(text for (text,) in names[key])),
                tenures=tuple(
                    Tenure(
                        title,
                        str(body) if body else None,
                        begins or None,
                        ends or None,
                        attested or None,
                        former,
                        (*before.get(body or 0, ()), *after.get(body or 0, ())),
                    )
                    for title, body, begins, ends, attested, former in tenures[key]
                ),
                country=country or next((countries[body] for body in employers if body in countries), None),
            )


def known_exchanges(keys: Iterable[int] | None = None) -> Iterator[KnownExchange]:
    """Yield the exchanges of the register, or those of `keys`, with their parties."""
    for rows in _pages(Exchange, keys, ("pk", "kind", "date", "place")):
        parties = _belonging(ExchangeParty, "exchange", rows, ("organisation", "role"))
        for key, kind, date, place in rows:
            yield KnownExchange(
                id=str(key),
                told=MentionedExchange(
                    kind=kind,
                    date=date or None,
                    place=place or None,
                    sides=tuple((str(body), role) for body, role in parties[key]),
                ),
            )


def known_agreements(keys: Iterable[int] | None = None) -> Iterator[KnownAgreement]:
    """Yield the agreements of the register, or those of `keys`, with their parties."""
    for rows in _pages(Agreement, keys, ("pk", "kind", "term", "title", "signed_on")):
        parties = _belonging(AgreementParty, "agreement", rows, ("organisation",))
        for key, kind, term, title, signed_on in rows:
            yield KnownAgreement(
                id=str(key),
                told=MentionedAgreement(
                    kind=kind,
                    parties=tuple(str(body) for (body,) in parties[key]),
                    term=term or None,
                    title=title,
                    signed=signed_on or None,
                ),
            )


def _pages(
    model: type[models.Model], keys: Iterable[int] | None, columns: Sequence[str]
) -> Iterator[list[tuple[Any, ...]]]:
    """Values, as rows of a large register are not worth making objects of: that took three times as long."""
    rows = model._default_manager.order_by("pk").values_list(*columns)
    found = (rows if keys is None else rows.filter(pk__in=keys)).iterator(chunk_size=PAGE)
    while page := list(islice(found, PAGE)):
        yield page


def _belonging(
    model: type[models.Model], owner: str, rows: Iterable[tuple[Any, ...]], columns: Sequence[str]
) -> defaultdict[int, list[tuple[Any, ...]]]:
    """What belongs to each of `rows`, in the order in which its model is listed."""
    found = defaultdict[int, list[tuple[Any, ...]]](list)
    told = model._default_manager.filter(**{f"{owner}__in": [row[0] for row in rows]}).order_by("pk")
    for key, *values in told.values_list(owner, *columns):
        found[key].append(tuple(values))
    return found


def _kin() -> tuple[dict[int, tuple[str, ...]], dict[int, tuple[str, ...]]]:
    """Which bodies came right before and right after each body, by the events on record; a body is no kin of itself."""
    events: dict[int, tuple[set[int], set[int]]] = {}
    for event, organisation, side in EventPart.objects.values_list("event", "organisation", "side"):
        sides = events.setdefault(event, (set(), set()))
        sides[side == EventPart.Side.AFTER].add(organisation)
    before: dict[int, set[int]] = {}
    after: dict[int, set[int]] = {}
    for olds, news in events.values():
        for old in olds:
            for new in news - {old}:
                before.setdefault(new, set()).add(old)
                after.setdefault(old, set()).add(new)
    return _texts(before), _texts(after)


def _texts(kin: dict[int, set[int]]) -> dict[int, tuple[str, ...]]:
    return {key: tuple(str(one) for one in sorted(others)) for key, others in kin.items()}
