"""One proposal on its way into the register: its words as evidence, and the rows of what it leans on."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import QuerySet

from giaoluu.register.archive.evidence import Cited, Grounds, dispute, support
from giaoluu.register.commitments.models import Aid
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.indicators.models import Figure
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.models import Person
from giaoluu.register.review.errors import Undecided
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.proposing import day_of
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import Row, noun_of
from giaoluu.register.trail.writing import Act

AnyRow = TypeVar("AnyRow", bound=Row)


class Recording:
    """One proposal on its way into the register: who decides, its words, and the rows of what it leans on."""

    def __init__(self, act: Act, proposal: Proposal, same: int | None) -> None:
        """Record `proposal` in `act`; `same` is the row that the person says it is, or None for a new one."""
        self.act, self.proposal, self.same = act, proposal, same
        self.by: User = act.by
        self.payload: Mapping[str, Any] = proposal.payload

    @property
    def grounds(self) -> Grounds:
        """The words of the proposal, for every field."""
        return Grounds.on(self.cited(self.proposal.start, self.proposal.end))

    def cited(self, start: int, end: int) -> Cited:
        """Return words of the page as evidence."""
        return Cited(page=self.proposal.page, start=start, end=end, fact=self.proposal.fact)

    def organisation(self, local: str | None) -> Organisation | None:
        """Return the row decided for an organisation of the account. Raises `Undecided` where none has been."""
        row = self.decided("organisation", local)
        return None if row is None else Organisation.objects.get(pk=row)

    def person(self, local: str | None) -> Person | None:
        """Return the row decided for a person of the account. Raises `Undecided` where none has been."""
        row = self.decided("person", local)
        return None if row is None else Person.objects.get(pk=row)

    def exchange(self) -> Exchange | None:
        """Return the exchange that the page reports, where it has been accepted."""
        first = self._siblings().filter(kind="exchange").exclude(row=None).order_by("pk").first()
        return None if first is None or first.row is None else Exchange.objects.get(pk=first.row)

    def day(self) -> str:
        """Return the date of the page's exchange, as decided or as read, or when the page was published, in EDTF."""
        exchange = self.exchange()
        decided = str(exchange.date) if exchange else ""
        return decided or day_of(self.proposal.reading) or ""

    def _siblings(self) -> "QuerySet[Proposal]":
        return Proposal.objects.filter(reading=self.proposal.reading)

    def decided(self, kind: str, local: str | None) -> int | None:
        """Return the row decided for a thing of the account, or None for none or a rejected one. Raises `Undecided`."""
        sibling = self._sibling(kind, local)
        return None if sibling is None else sibling.row

    def _sibling(self, kind: str, local: str | None) -> Proposal | None:
        if local is None:
            return None
        folder = {"organisation": "organisations", "person": "people", "agreement": "agreements", "figure": "figures"}[
            kind
        ]
        sibling = self._siblings().filter(key=f"{folder}/{local}").first()
        if sibling is None or sibling.state == Proposal.State.REJECTED:
            return None
        if not sibling.decided:
            raise Undecided(sibling)
        return sibling

    def whole(self) -> Figure | Aid | None:
        """Return the row decided for the sum of which a figure is a part: aid, where it was given. As `organisation`.

        An amount for each one of several is a part of none.
        """
        local = None if self.payload.get("each") else self.payload.get("part_of")
        sibling = self._sibling("figure", local)
        if sibling is None or sibling.row is None:
            return None
        model = Aid if sibling.noun == noun_of(Aid) else Figure
        return model.objects.filter(pk=sibling.row).first()


def agree(it: Recording, row: AnyRow, *, grounds: Grounds | None = None, **columns: Any) -> AnyRow:
    """Return `row` with what it left open filled; the page's words support what it says, or stand beside it."""
    grounds = grounds or it.grounds
    row = _filled(it, row, columns)
    for name, value in columns.items():
        if not value:
            continue
        if getattr(row, name) == value:
            support(it.act, row, [name], grounds)
        else:
            dispute(it.act, row, name, value, grounds)
    return row


def fill(it: Recording, row: AnyRow, **columns: Any) -> AnyRow:
    """Return `row` with what it left open filled, on the page's words; what it holds stays, and is not compared."""
    empty = [name for name, value in columns.items() if value and not getattr(row, name)]
    row = _filled(it, row, columns)
    support(it.act, row, empty, it.grounds)
    return row


def _filled(it: Recording, row: AnyRow, columns: Mapping[str, Any]) -> AnyRow:
    filled = {name: value for name, value in columns.items() if value and not getattr(row, name)}
    return it.act.amend(row, **filled) if filled else row
