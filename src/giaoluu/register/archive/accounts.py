"""An account cut into its facts, one by one, each with the words that state it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from giaoluu.facts.citation import Span
from giaoluu.facts.kinds import Account, Organisation, Person, Value


class Item(NamedTuple):
    """One fact of an account: its place in it, its kind, its words, and what it says as JSON."""

    key: str
    kind: str
    span: Span
    rule: str
    certainty: str
    basis: Span | None
    payload: Any


def items_of(account: Account) -> Iterator[Item]:
    """Yield the facts of `account`; what belongs to a fact (a post, a date, a line of work) is one of its own too."""
    yield from _of_the_page(account)
    for organisation in account.organisations:
        if organisation.mentions:
            yield _named(f"organisations/{organisation.id}", "organisation", organisation)
    yield from _people(account)
    yield from _exchanges(account)
    yield from _agreements(account)
    for statement in account.statements:
        yield _item(f"statements/{statement.id}", "statement", statement)
    for figure in account.figures:
        yield _item(f"figures/{figure.id}", "figure", figure)
    for number, reference in enumerate(account.references):
        yield _item(f"references/{number}", "reference", reference)


def _of_the_page(account: Account) -> Iterator[Item]:
    for key in ("title", "published", "byline"):
        value: Value | None = getattr(account, key)
        if value is not None:
            yield _item(key, key, value)


def _people(account: Account) -> Iterator[Item]:
    for person in account.people:
        if person.mentions:
            yield _named(f"people/{person.id}", "person", person)
        for number, post in enumerate(person.posts):
            yield _item(f"people/{person.id}/posts/{number}", "post", post)


def _exchanges(account: Account) -> Iterator[Item]:
    for exchange in account.exchanges:
        yield _item(f"exchanges/{exchange.id}", "exchange", exchange)
        for part, value in (("date", exchange.date), ("place", exchange.place)):
            if value is not None:
                yield _item(f"exchanges/{exchange.id}/{part}", part, value)


def _agreements(account: Account) -> Iterator[Item]:
    for agreement in account.agreements:
        yield _item(f"agreements/{agreement.id}", "agreement", agreement)
        for number, line in enumerate(agreement.lines):
            yield Item(
                f"agreements/{agreement.id}/lines/{number}",
                "line",
                line.span,
                agreement.rule,
                agreement.certainty,
                agreement.basis,
                msgspec.to_builtins(line),
            )


def _item(key: str, kind: str, fact: Any) -> Item:
    return Item(key, kind, fact.span, fact.rule, fact.certainty, fact.basis, msgspec.to_builtins(fact))


def _named(key: str, kind: str, thing: Organisation | Person) -> Item:
    certainty = thing.certainty if isinstance(thing, Organisation) else "stated"
    basis = thing.basis if isinstance(thing, Organisation) else None
    return Item(key, kind, thing.mentions[0], thing.rule, certainty, basis, msgspec.to_builtins(thing))
