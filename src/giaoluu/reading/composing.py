"""Writes the account: what the rules found, with the page's own spans and words."""

from collections.abc import Sequence
from typing import Any

from giaoluu.facts.kinds import (
    Account,
    Agreement,
    Block,
    Exchange,
    Figure,
    LineOfWork,
    Organisation,
    Party,
    Person,
    Post,
    Reference,
    Statement,
    Unread,
    Value,
)
from giaoluu.reading.context import Context
from giaoluu.reading.findings import Findings
from giaoluu.reading.rules.agreed import AgreementFound
from giaoluu.reading.rules.exchanges import ExchangeFound
from giaoluu.reading.rules.figures import FigureFound
from giaoluu.reading.rules.stated import StatementFound
from giaoluu.reading.values import ValueFound


def compose_account(context: Context, findings: Findings, version: str) -> Account:
    """Return the account of the page, every offset turned into a span of the page's own text."""
    writer = _Writer(context)
    return Account(
        source=context.page.source,
        language=context.language,
        title=writer.value(findings.title),
        published=writer.value(findings.published),
        byline=writer.value(findings.byline),
        blocks=[Block(part.role, writer.span(part.start, part.end)) for part in context.parts],
        organisations=writer.organisations(),
        people=writer.people(),
        exchanges=[writer.exchange(index, found) for index, found in enumerate(findings.exchanges, start=1)],
        agreements=[writer.agreement(index, found) for index, found in enumerate(findings.agreements, start=1)],
        statements=[writer.statement(index, found) for index, found in enumerate(findings.statements, start=1)],
        figures=writer.figures(findings.figures),
        references=writer.references(findings),
        unread=[Unread(writer.span(start, end), reason) for start, end, reason in findings.unread],
        reader_version=version,
        fetched=writer.value(findings.fetched),
    )


class _Writer:
    """Turns offsets of the folded copy into citations of the page."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._text = context.page.text
        self.span = self._to_page = context.folded.to_page

    def _cite(self, start: int, end: int, rule: str) -> dict[str, Any]:
        first, last = self._to_page(start, end)
        return {"span": (first, last), "quote": self._text[first:last], "rule": rule}

    def _basis(self, basis: tuple[int, int] | None) -> dict[str, Any]:
        return {"certainty": "inferred", "basis": self._to_page(*basis)} if basis else {}

    def value(self, found: ValueFound | None) -> Value | None:
        if found is None:
            return None
        value, start, end, rule, basis = found
        return Value(value=value, **self._cite(start, end, rule), **self._basis(basis))

    def organisations(self) -> list[Organisation]:
        return [
            Organisation(
                id=body.id, name=body.name, kind=body.kind, level=body.level, place=body.place, country=body.country,  # type: ignore[arg-type]
                aliases=body.aliases, mentions=[self.span(m.start, m.end) for m in body.mentions],
                rule="name of the lexicon" if not body.mentions[0].head else "head and tail", **self._basis(body.basis),
            )
            for body in self._context.bodies.values()
        ]  # fmt: skip

    def people(self) -> list[Person]:
        return [
            Person(
                id=person.id, name=person.name, rule=person.rule, delegation_role=person.delegation_role,
                mentions=[self.span(*span) for span in person.mentions],
                posts=[
                    Post(
                        title=post.title, organisation=post.body, former=post.former, **self._basis(post.basis),
                        **self._cite(post.start, post.end, "post beside a name"),
                    )
                    for post in person.posts
                ],
            )
            for person in self._context.people.values()
        ]  # fmt: skip

    def exchange(self, number: int, found: ExchangeFound) -> Exchange:
        return Exchange(
            id=f"e{number}", kind=found.kind, date=self.value(found.date), place=self.value(found.place),  # type: ignore[arg-type]
            parties=[Party(body, role) for body, role in found.parties], participants=list(found.participants),  # type: ignore[arg-type]
            **self._cite(found.start, found.end, found.rule),
        )  # fmt: skip

    def agreement(self, number: int, found: AgreementFound) -> Agreement:
        return Agreement(
            id=f"a{number}", kind=found.kind, title=found.title, parties=list(found.parties),  # type: ignore[arg-type]
            term=found.term[0] if found.term else None,
            status=found.status,  # type: ignore[arg-type]
            lines=[LineOfWork(self._quote(start, end), self.span(start, end)) for start, end in found.lines],
            **self._cite(found.start, found.end, found.rule),
        )  # fmt: skip

    def _quote(self, start: int, end: int) -> str:
        first, last = self._to_page(start, end)
        return self._text[first:last]

    def statement(self, number: int, found: StatementFound) -> Statement:
        return Statement(
            id=f"s{number}", kind=found.kind, speaker=found.speaker, organisation=found.organisation,  # type: ignore[arg-type]
            text=self._quote(found.start, found.end), binds=list(found.binds), due=self.value(found.due),
            **self._cite(found.start, found.end, found.rule),
        )  # fmt: skip

    def figures(self, figures: Sequence[FigureFound]) -> list[Figure]:
        return [
            Figure(
                id=f"f{number}", value=found.quantity.value, unit=found.quantity.unit, measure=found.quantity.measure,
                bound=found.quantity.bound, high=found.quantity.high, organisation=found.organisation,  # type: ignore[arg-type]
                period=found.period, as_of=found.as_of, turns=found.quantity.turns, target=found.quantity.target,
                change=found.quantity.change, each=found.quantity.each,  # type: ignore[arg-type]
                part_of=f"f{found.part_of + 1}" if found.part_of is not None else None,
                giver=found.giver, receiver=found.receiver,
                **self._cite(found.quantity.start, found.quantity.end, found.quantity.rule),
            )
            for number, found in enumerate(figures, start=1)
        ]  # fmt: skip

    def references(self, findings: Findings) -> list[Reference]:
        return [
            Reference(
                number=document.number, kind=document.kind, issuer=document.issuer, date=document.date,
                title=document.title, **self._cite(document.start, document.end, "numbered document"),
            )
            for document in findings.references
        ]  # fmt: skip
