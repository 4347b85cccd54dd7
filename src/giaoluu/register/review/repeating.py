"""What was said, counted or given on an occasion and stands on record already, from another page that tells of it.

Only rows of the same occasion are looked at: what other pages of it were accepted as, and what hangs on its exchange.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import Prefetch, Q

from giaoluu.lexicon.tables import currencies
from giaoluu.matching import Quantity, Ranking, Statement, rank_quantities, rank_statements
from giaoluu.register.archive.models import Evidence, Page
from giaoluu.register.commitments.models import Aid, Bound, Commitment
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.indicators.models import Figure
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.review.models import Proposal
from giaoluu.register.trail.rows import noun_of

DECIDED = (Proposal.State.ACCEPTED, Proposal.State.AMENDED)
REPEATED = ("statement", "figure")
"""The kinds of fact that several pages of one occasion repeat."""


def is_given(payload: Mapping[str, Any]) -> bool:
    """Tell whether a figure is money with a giver or a receiver, which the register keeps as aid."""
    return payload.get("unit") in currencies() and bool(payload.get("giver") or payload.get("receiver"))


class Beside:
    """The rows on record of the occasion of one page, looked up when the first of its facts asks for them."""

    def __init__(self, page: Page) -> None:
        """Take the page; `exchanges` are to be filled with the rows that its exchanges are, or are suggested to be."""
        self._page = page
        self.exchanges: set[int] = set()

    def rank(self, proposal: Proposal, rows: Mapping[str, int | None]) -> Ranking:
        """Return which of them a statement or a figure may be; `rows` are the register's for the account's bodies."""
        payload = proposal.payload
        if proposal.kind == "statement":
            return rank_statements(_statement(payload, rows), self._statements)
        return rank_quantities(_quantity(payload, rows), self._given if is_given(payload) else self._figures)

    @cached_property
    def _accepted(self) -> dict[str, set[int]]:
        """The rows as which facts of other pages of the occasion were accepted, by their nouns."""
        cited = Evidence.objects.filter(value__noun=noun_of(Exchange), value__row__in=self.exchanges)
        telling = Q(page__in=cited.exclude(page=None).values("page"))
        link = getattr(self._page, "occasion_link", None)
        if link is not None:
            telling |= Q(page__occasion_link__occasion=link.occasion_id)
        others = Proposal.objects.filter(telling, kind__in=REPEATED, state__in=DECIDED).exclude(page=self._page)
        found: dict[str, set[int]] = {}
        for noun, row in others.exclude(row=None).values_list("noun", "row"):
            found.setdefault(noun, set()).add(row or 0)
        return found

    @cached_property
    def _statements(self) -> list[tuple[str, Statement]]:
        which = Q(pk__in=self._accepted.get(noun_of(Commitment), ())) | Q(exchange__in=self.exchanges)
        rows = Commitment.objects.filter(which, same_as=None)
        bound = Prefetch("bound", Bound.objects.select_related("organisation"))
        return [
            (
                str(row.pk),
                Statement(
                    kind=row.kind,
                    text=row.text,
                    due=row.due,
                    binds=frozenset(_key(one.organisation) for one in row.bound.all()),
                ),
            )
            for row in self._not_of_this_page(rows.prefetch_related(bound))
        ]

    @cached_property
    def _figures(self) -> list[tuple[str, Quantity]]:
        rows = Figure.objects.filter(pk__in=self._accepted.get(noun_of(Figure), ())).select_related("organisation")
        return [
            (
                str(row.pk),
                Quantity(
                    value=_plain(row.value),
                    high=_plain(row.high),
                    unit=row.unit,
                    measure=row.measure,
                    period=row.period or row.as_of,
                    sides=_sides(owner=row.organisation),
                    sort=_sort(turns=row.turns, target=row.target, each=row.each, change=row.change),
                ),
            )
            for row in rows
        ]

    @cached_property
    def _given(self) -> list[tuple[str, Quantity]]:
        which = Q(pk__in=self._accepted.get(noun_of(Aid), ())) | Q(exchange__in=self.exchanges)
        return [
            (
                str(row.pk),
                Quantity(
                    value=_plain(row.amount),
                    unit=row.currency,
                    measure=row.purpose,
                    period=row.period,
                    sides=_sides(giver=row.giver, receiver=row.receiver),
                ),
            )
            for row in self._not_of_this_page(Aid.objects.filter(which).select_related("giver", "receiver"))
        ]

    def _not_of_this_page(self, rows: Iterable[Any]) -> list[Any]:
        """What this very page was accepted as is no second telling of it: a page may say a thing twice and mean two."""
        mine = self._mine
        return [row for row in rows if (noun_of(type(row)), row.pk) not in mine]

    @cached_property
    def _mine(self) -> set[tuple[str, int]]:
        told = Proposal.objects.filter(page=self._page, kind__in=REPEATED, state__in=DECIDED).exclude(row=None)
        return {(noun, row or 0) for noun, row in told.values_list("noun", "row")} - {
            (noun, row) for noun, rows in self._accepted.items() for row in rows
        }


def _statement(payload: Mapping[str, Any], rows: Mapping[str, int | None]) -> Statement:
    bodies = (rows.get(local) for local in payload.get("binds") or ())
    due = payload.get("due") or {}
    return Statement(
        kind=payload["kind"],
        text=payload["text"],
        due=due.get("value", ""),
        binds=frozenset(str(row) for row in bodies if row is not None),
    )


def _quantity(payload: Mapping[str, Any], rows: Mapping[str, int | None]) -> Quantity:
    given = is_given(payload)
    named = {"giver": "giver", "receiver": "receiver"} if given else {"owner": "organisation"}
    sides = ((side, rows.get(payload.get(field) or "")) for side, field in named.items())
    return Quantity(
        value=_plain(payload["value"]),
        high="" if given else _plain(payload.get("high")),
        unit=payload.get("unit") or "",
        measure=payload.get("measure") or "",
        period=payload.get("period") or ("" if given else payload.get("as_of") or ""),
        sides=tuple((side, str(row)) for side, row in sides if row is not None),
        sort=() if given else _sort(**{name: payload.get(name) for name in ("turns", "target", "each", "change")}),
    )


def _sides(**bodies: Organisation | None) -> tuple[tuple[str, str], ...]:
    return tuple((side, _key(body)) for side, body in bodies.items() if body is not None)


def _sort(*, turns: Any, target: Any, each: Any, change: Any) -> tuple[str, ...]:
    marks = {"turns": turns, "target": target, "each": each}
    return (*(name for name, holds in marks.items() if holds), str(change or ""))


def _key(body: Organisation) -> str:
    return str(body.same_as_id or body.pk)


def _plain(number: Any) -> str:
    return "" if number is None else f"{Decimal(str(number)).normalize():f}"
