"""Bodies that cards name and whose names others bear too: Lào Cai before a merger, and Lào Cai after it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Coalesce

from giaoluu.register.agreements.models import AgreementParty
from giaoluu.register.commitments.models import Aid, Bound, Commitment
from giaoluu.register.exchanges.models import ExchangeParty
from giaoluu.register.indicators.models import Figure
from giaoluu.register.organisations.queries import shared_names
from giaoluu.register.search.cards.writing import BETWEEN
from giaoluu.register.search.kinds import AGREEMENT, AID, COMMITMENT, EXCHANGE, FIGURE, Kind
from giaoluu.register.search.models import Card


class Bearer(NamedTuple):
    """A body that bears a name, from when until when it existed (EDTF, "" open), and its level."""

    shown: str
    valid_from: str
    valid_to: str
    level: str


class _Path(NamedTuple):
    """How a body is reached: from rows of `model`, which belong to the row of a card by `owner`, by their column."""

    model: Any
    owner: str
    body: str = "organisation"
    merging: bool = True


_PATHS: Mapping[Kind, Sequence[_Path]] = {
    EXCHANGE: [_Path(ExchangeParty, "exchange")],
    AGREEMENT: [_Path(AgreementParty, "agreement")],
    COMMITMENT: [_Path(Bound, "commitment"), _Path(Commitment, "")],
    AID: [_Path(Aid, "", "giver", merging=False), _Path(Aid, "", "receiver", merging=False)],
    FIGURE: [_Path(Figure, "", merging=False)],
}


def bearers(cards: Iterable[Card]) -> Mapping[int, Sequence[Bearer]]:
    """Return, by the key of each card, the bodies that it names by a name which another body bears too.

    One question where no name is shared, else two.
    """
    told = [card for card in cards if card.kind in _PATHS]
    shared = shared_names(name for card in told for name in card.about.split(BETWEEN))
    found: dict[int, dict[Bearer, None]] = defaultdict(dict)
    ways: list[tuple[dict[int, int], _Path]] = []
    for kind, paths in _PATHS.items():
        rows = {card.row: card.pk for card in told if card.kind == kind and shared & {*card.about.split(BETWEEN)}}
        ways += [(rows, path) for path in paths if rows]
    asked = [_named(path, list(rows), shared, place) for place, (rows, path) in enumerate(ways)]
    # In the order of the ways, and of the rows that lead to the bodies.
    for place, _key, row, *bearer in sorted(asked[0].union(*asked[1:], all=True)) if asked else ():
        found[ways[place][0][row]].setdefault(Bearer(*bearer))
    return {key: list(bodies) for key, bodies in found.items()}


def _named(path: _Path, rows: list[int], shared: Iterable[str], place: int) -> "QuerySet[Any, Any]":
    """The rows of cards, each with a body of a shared name; rows judged the same count for the one that stands.

    Before them the `place` of the way among all, and the key of the row by which they are reached.
    """
    own, standing = path.owner or "pk", f"{path.owner}__same_as".removeprefix("__")
    told = path.model.objects.filter(**{f"{path.body}__shown__in": shared}).order_by()
    if path.merging:
        # Those judged the same by an index of their own: of two ways joined by OR, PostgreSQL looks through all rows.
        owner: Any = path.model._meta.get_field(path.owner).related_model if path.owner else path.model
        there = owner._base_manager.order_by().values("pk")
        told = told.filter(**{f"{own}__in": there.filter(pk__in=rows).union(there.filter(same_as__in=rows))})
    else:
        told = told.filter(**{f"{own}__in": rows})
    bodies = (f"{path.body}__{name}" for name in Bearer._fields)
    row = Coalesce(standing, own) if path.merging else F(own)
    named: QuerySet[Any, Any] = told.values_list(Value(place), "pk", row, *bodies)
    return named
