"""The rows of the register as the matching takes them: plain data, with nothing of the database left."""

from collections.abc import Iterable, Iterator
from functools import cache

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
from giaoluu.register.agreements.models import Agreement
from giaoluu.register.archive.intake import lexicon
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.organisations.models import EventPart, Organisation
from giaoluu.register.people.models import Person

PAGE = 2000
"""Rows fetched at a time."""


@cache
def names() -> NameReader:
    """Return the reader of names, with the lexicon that ships."""
    return NameReader(lexicon())


def known_organisations(keys: Iterable[int] | None = None) -> Iterator[KnownOrganisation]:
    """Yield the organisations of the register, or those of `keys`."""
    before, after = _kin()
    rows = Organisation.objects.order_by("pk").prefetch_related("names", "territory__unit")
    for row in (rows if keys is None else rows.filter(pk__in=keys)).iterator(chunk_size=PAGE):
        works_in = [one.unit.name for one in row.territory.all()]
        yield KnownOrganisation(
            id=str(row.pk),
            names=tuple(
                KnownName(name.text, name.language, name.kind, name.valid_from or None, name.valid_to or None)
                for name in row.names.all()
            )
            or (KnownName(row.shown),),
            kind=row.kind,
            level=row.level or None,
            place=works_in[0] if works_in and row.level != "central" else None,
            country=row.country or None,
            valid_from=row.valid_from or None,
            valid_to=row.valid_to or None,
            predecessors=before.get(row.pk, ()),
            successors=after.get(row.pk, ()),
        )


def known_people(keys: Iterable[int] | None = None) -> Iterator[KnownPerson]:
    """Yield the people of the register, or those of `keys`, with their posts.

    The country of a person is, where it is not told, that of whom they work for.
    """
    before, after = _kin()
    bodies = Organisation.objects.exclude(country="")
    told = bodies if keys is None else bodies.filter(tenures__person__in=keys)
    countries = dict(told.order_by().values_list("pk", "country"))
    rows = Person.objects.order_by("pk").prefetch_related("names", "tenures")
    for row in (rows if keys is None else rows.filter(pk__in=keys)).iterator(chunk_size=PAGE):
        yield KnownPerson(
            id=str(row.pk),
            names=(row.shown, *(name.text for name in row.names.all())),
            tenures=tuple(
                Tenure(
                    tenure.title,
                    str(tenure.organisation_id) if tenure.organisation_id else None,
                    tenure.valid_from or None,
                    tenure.valid_to or None,
                    tenure.attested or None,
                    tenure.former,
                    (*before.get(tenure.organisation_id or 0, ()), *after.get(tenure.organisation_id or 0, ())),
                )
                for tenure in row.tenures.all()
            ),
            country=row.country or next((countries[key] for key in _bodies_of(row) if key in countries), None),
        )


def known_exchanges(keys: Iterable[int] | None = None) -> Iterator[KnownExchange]:
    """Yield the exchanges of the register, or those of `keys`, with their parties."""
    rows = Exchange.objects.order_by("pk").prefetch_related("parties")
    for row in (rows if keys is None else rows.filter(pk__in=keys)).iterator(chunk_size=PAGE):
        yield KnownExchange(
            id=str(row.pk),
            told=MentionedExchange(
                kind=row.kind,
                date=row.date or None,
                place=row.place or None,
                sides=tuple((str(party.organisation_id), party.role) for party in row.parties.all()),
            ),
        )


def known_agreements(keys: Iterable[int] | None = None) -> Iterator[KnownAgreement]:
    """Yield the agreements of the register, or those of `keys`, with their parties."""
    rows = Agreement.objects.order_by("pk").prefetch_related("parties")
    for row in (rows if keys is None else rows.filter(pk__in=keys)).iterator(chunk_size=PAGE):
        yield KnownAgreement(
            id=str(row.pk),
            told=MentionedAgreement(
                kind=row.kind,
                parties=tuple(str(party.organisation_id) for party in row.parties.all()),
                term=row.term or None,
                title=row.title,
                signed=row.signed_on or None,
            ),
        )


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


def _bodies_of(person: Person) -> list[int]:
    return [tenure.organisation_id for tenure in person.tenures.all() if tenure.organisation_id]


def _texts(kin: dict[int, set[int]]) -> dict[int, tuple[str, ...]]:
    return {key: tuple(str(one) for one in sorted(others)) for key, others in kin.items()}
