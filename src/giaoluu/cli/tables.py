"""An account as people read it: first the occasion in one sentence, then what was agreed, promised and counted."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from giaoluu.cli.labels import AGREEMENTS, DOCUMENTS, EXCHANGES, PARTY_ROLES, STATEMENTS, STATUSES, label
from giaoluu.cli.quotes import quote_among_neighbours
from giaoluu.cli.values import date_for_people, figure_for_people
from giaoluu.cli.workers import Read
from giaoluu.facts.kinds import Account, Agreement, Exchange, Fact, Figure, Party, Person, Reference, Statement
from giaoluu.messages import tell

AnyFact = TypeVar("AnyFact", bound=Fact)

_console = Console(highlight=False, soft_wrap=False)


def print_account(read: Read) -> None:
    """Print one account on standard output, coloured where that is a terminal."""
    account = read.account
    bodies = {body.id: body.name for body in account.organisations}
    people = {person.id: person.name for person in account.people}
    _console.print()
    _console.print(Rule(Text(account.title.value if account.title else read.source, style="bold"), align="left"))
    _line(Text(" · ".join(_facts_of_the_page(read)), style="dim"))
    for exchange in account.exchanges:
        _exchange(exchange, bodies, people, read.text)
    _section(tell("Agreements"), account.agreements, read.text, lambda fact: _agreement(fact, bodies))
    _section(
        tell("What was asked and promised"),
        account.statements,
        read.text,
        lambda fact: _statement(fact, bodies, people),
    )
    _section(tell("Figures"), account.figures, read.text, lambda fact: _figure(fact, bodies))
    _section(tell("Documents named"), account.references, read.text, _reference)
    _people(account.people, bodies)
    _nothing(account)


def _facts_of_the_page(read: Read) -> Iterator[str]:
    yield read.source
    account = read.account
    if account.published:
        yield tell("published {date}", date=date_for_people(account.published.value[:10]))
    if account.byline:
        yield account.byline.value
    if account.unread:
        yield tell("{count} sentences left for a person to read", count=len(account.unread))


def _exchange(exchange: Exchange, bodies: dict[str, str], people: dict[str, str], text: str) -> None:
    said = Text()
    said.append(label(EXCHANGES, exchange.kind).capitalize(), style="bold green")
    if exchange.date:
        said.append(f", {date_for_people(exchange.date.value)}")
    if exchange.place:
        said.append(f", {exchange.place.value}")
    if exchange.parties:
        said.append(": ")
        said.append("; ".join(_party(party, bodies) for party in exchange.parties))
    _line(said)
    _quote(exchange, text)
    if exchange.participants:
        names = ", ".join(people.get(person, person) for person in exchange.participants)
        _line(Text(tell("with {names}", names=names)), indent=4)


def _party(party: Party, bodies: dict[str, str]) -> str:
    return f"{bodies.get(party.organisation, party.organisation)} ({label(PARTY_ROLES, party.role)})"


def _agreement(agreement: Agreement, bodies: dict[str, str]) -> Text:
    said = Text(label(AGREEMENTS, agreement.kind), style="bold")
    said.append(f" – {label(STATUSES, agreement.status)}", style="not bold cyan")
    if agreement.term:
        said.append(f", {date_for_people(agreement.term)}", style="not bold")
    said.append(f": {_names(agreement.parties, bodies)}", style="not bold")
    for line in agreement.lines:
        said.append(f"\n• {line.text}", style="not bold")
    return said


def _statement(statement: Statement, bodies: dict[str, str], people: dict[str, str]) -> Text:
    who = people.get(statement.speaker or "") or bodies.get(statement.organisation or "")
    promised_together = not who and statement.kind == "commitment" and bool(statement.binds)
    if promised_together:
        who = _names(statement.binds, bodies)
    said = Text(who or tell("not told who"), style="bold")
    said.append(f" {label(STATEMENTS, statement.kind)}", style="not bold cyan")
    if statement.binds not in ([], [statement.organisation]) and not promised_together:
        said.append(f" → {_names(statement.binds, bodies)}", style="not bold")
    if statement.due:
        term = tell("by {date}", date=date_for_people(statement.due.value))
        said.append(f", {term}", style="not bold")
    return said


def _figure(figure: Figure, bodies: dict[str, str]) -> Text:
    said = Text(figure_for_people(figure), style="bold")
    rest = [
        tell("turns, not persons") if figure.turns else None,
        tell("for each") if figure.each else None,
        tell("a rise") if figure.change == "up" else None,
        tell("a fall") if figure.change == "down" else None,
        tell("a target") if figure.target else None,
        date_for_people(figure.period) if figure.period else None,
        tell("as of {date}", date=date_for_people(figure.as_of)) if figure.as_of else None,
        bodies.get(figure.organisation or ""),
    ]
    said.append("".join(f", {part}" for part in rest if part), style="not bold")
    return said


def _reference(reference: Reference) -> Text:
    said = Text(reference.number, style="bold")
    kind = reference.kind and label(DOCUMENTS, reference.kind)
    rest = (kind, reference.issuer, reference.date and date_for_people(reference.date), reference.title)
    said.append("".join(f", {part}" for part in rest if part), style="not bold")
    return said


def _people(people: Iterable[Person], bodies: dict[str, str]) -> None:
    people = list(people)
    if people:
        _line(Text(tell("People"), style="bold green"))
    for person in people:
        said = Text(person.name, style="bold")
        for post in person.posts:
            former = tell("former {title}", title=post.title) if post.former else post.title
            body = bodies.get(post.organisation or "")
            said.append(f", {former}" + (f" – {body}" if body else ""), style="not bold")
        _line(said, indent=4)


def _nothing(account: Account) -> None:
    if not (account.exchanges or account.agreements or account.statements or account.figures or account.people):
        _line(Text(tell("Nothing about an exchange or an agreement was found on this page."), style="yellow"))


def _section(heading: str, facts: Sequence[AnyFact], text: str, shown: Callable[[AnyFact], Text]) -> None:
    if facts:
        _line(Text(heading, style="bold green"))
    for fact in facts:
        _line(shown(fact), indent=4)
        _quote(fact, text)


def _quote(fact: Fact, text: str) -> None:
    _line(quote_among_neighbours(text, fact.span), indent=6)


def _names(ids: Iterable[str], bodies: dict[str, str]) -> str:
    return ", ".join(bodies.get(body, body) for body in ids)


def _line(text: Text, indent: int = 2) -> None:
    _console.print(Padding(text, (0, 0, 0, indent), expand=False))
