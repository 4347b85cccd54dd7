"""Which cards an act concerns: those of the rows that it changed, and those that name such a row."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.apps import apps
from django.db.models import Model, Q

from giaoluu.register.archive.models import Page, Reading
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.models import Person
from giaoluu.register.search.indexing import refresh
from giaoluu.register.search.kinds import BY_NOUN
from giaoluu.register.trail.rows import noun_of

Rows = dict[str, set[int]]

OWNERS: Mapping[str, tuple[str, str]] = {
    "organisations.name": ("organisations.organisation", "organisation_id"),
    "organisations.eventpart": ("organisations.event", "event_id"),
    "people.personname": ("people.person", "person_id"),
    "people.tenure": ("people.person", "person_id"),
    "exchanges.exchangeparty": ("exchanges.exchange", "exchange_id"),
    "exchanges.participant": ("exchanges.exchange", "exchange_id"),
    "agreements.agreementparty": ("agreements.agreement", "agreement_id"),
    "agreements.lineofwork": ("agreements.agreement", "agreement_id"),
    "commitments.bound": ("commitments.commitment", "commitment_id"),
    "archive.receipt": ("archive.source", "source_id"),
}
"""Rows that are told on the card of another row, and the column that says of which."""

NAMES = {"organisations.name": "organisations.organisation", "people.personname": "people.person"}
CALLED = frozenset({"shown", "country", "same_as_id"})
"""What other cards tell of a body or a person, besides its names."""

NAMING: Mapping[str, Sequence[tuple[str, str, str]]] = {
    "organisations.organisation": (
        ("people.tenure", "organisation", "person_id"),
        ("organisations.eventpart", "organisation", "event_id"),
        ("exchanges.exchangeparty", "organisation", "exchange_id"),
        ("agreements.agreementparty", "organisation", "agreement_id"),
        ("commitments.bound", "organisation", "commitment_id"),
        ("commitments.commitment", "organisation", "pk"),
        ("commitments.commitment", "owner", "pk"),
        ("commitments.aid", "giver", "pk"),
        ("commitments.aid", "receiver", "pk"),
        ("indicators.figure", "organisation", "pk"),
    ),
    "people.person": (
        ("exchanges.participant", "person", "exchange_id"),
        ("commitments.commitment", "speaker", "pk"),
    ),
}
"""Rows that name a body or a person: by which column, and by which one they lead to the row with the card."""


def people_wrote(changes: Iterable[Mapping[str, Any]], **_of: Any) -> None:
    """Refresh the cards that an act concerns, while it can still be undone."""
    touched, renamed = _touched(changes)
    for noun, rows in renamed.items():
        for named, found in _naming(noun, rows).items():
            touched[named] |= found
    for noun, rows in touched.items():
        refresh(noun, _with_standing(noun, rows))


def machine_wrote(instance: Model, **_of: Any) -> None:
    """Refresh the cards of a page that the machine kept, or read: its act has no trail, and tells nobody else."""
    page = instance.page if isinstance(instance, Reading) else instance
    if isinstance(page, Page):
        refresh(noun_of(page), [page.pk])
        refresh("archive.source", [page.source_id])


def _touched(changes: Iterable[Mapping[str, Any]]) -> tuple[Rows, Rows]:
    """The rows whose own cards an act concerns, and the bodies and people that are called otherwise since."""
    touched: Rows = defaultdict(set)
    renamed: Rows = defaultdict(set)
    for change in changes:
        noun, before, after = change["noun"], change["before"] or {}, change["after"] or {}
        if noun in BY_NOUN:
            touched[noun] |= {change["row"], *filter(None, (before.get("same_as_id"), after.get("same_as_id")))}
            if noun in NAMING and any(before.get(name) != after.get(name) for name in CALLED):
                renamed[noun].add(change["row"])
            if noun == "archive.source" and any(before.get(one) != after.get(one) for one in ("name", "publisher")):
                touched["archive.page"] |= set(Page.objects.filter(source=change["row"]).values_list("pk", flat=True))
        if noun in OWNERS:
            owner, column = OWNERS[noun]
            touched[owner] |= set(filter(None, (before.get(column), after.get(column))))
            if noun in NAMES:
                renamed[owner] |= set(filter(None, (before.get(column), after.get(column))))
    return touched, renamed


def _naming(noun: str, rows: set[int]) -> Rows:
    """The rows with cards that name one of `rows`, or a row for which one of them stands."""
    found: Rows = defaultdict(set)
    model = Organisation if noun == noun_of(Organisation) else Person
    meant = set(model._base_manager.filter(Q(pk__in=rows) | Q(same_as__in=rows)).values_list("pk", flat=True))
    for link, column, leading in NAMING[noun]:
        linked = apps.get_model(link)._base_manager.filter(**{f"{column}__in": list(meant)})
        owner = link if leading == "pk" else OWNERS[link][0]
        found[owner] |= set(linked.values_list(leading, flat=True))
    return found


def _with_standing(noun: str, rows: set[int]) -> set[int]:
    model = apps.get_model(noun)
    if all(field.name != "same_as" for field in model._meta.concrete_fields):
        return rows
    others = model._base_manager.filter(pk__in=rows).exclude(same_as=None)
    return rows | set(others.values_list("same_as", flat=True))
