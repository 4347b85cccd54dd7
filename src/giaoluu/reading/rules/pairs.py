"""One ceremony at which a union signs with many others: as many agreements as the article names pairs."""

from collections.abc import Sequence

from giaoluu.reading.context import Body
from giaoluu.reading.rules.agreed import AgreementFound

_MANY = 4
"""Sides from which an agreement that has one union among them may be several; three often sign one together."""


def is_pair_of(pair: AgreementFound, many: AgreementFound) -> bool:
    """Tell whether `pair` names two of the many sides: 'Quy chế phối hợp giữa LĐLĐ tỉnh và Công an tỉnh'."""
    return len(pair.parties) == 2 and len(many.parties) >= _MANY and set(pair.parties) < set(many.parties)


def told_in_pairs(agreements: Sequence[AgreementFound], bodies: dict[str, Body]) -> list[AgreementFound]:
    """Return `agreements` with each that has many sides put as the pairs in which the article tells it, if it does.

    A pair has the term and the status of the whole, where it tells none of its own; a side that the article names in
    no pair keeps the kind of the whole.
    """
    agreements = [one for many in agreements for one in _with_each(many, bodies)]
    whole = [one for one in agreements if len(one.parties) >= _MANY and _hub(one, bodies)]
    pairs = [one for one in agreements if any(is_pair_of(one, many) for many in whole)]
    if not pairs:
        return list(agreements)
    first = whole[0]
    hub = _hub(first, bodies)
    told = [
        pair._replace(
            term=pair.term or first.term, status=first.status if pair.status == "in_force" else pair.status
        )
        for pair in pairs
    ]  # fmt: skip
    paired = {body for pair in pairs for body in pair.parties}
    told += [
        first._replace(parties=(hub, body), lines=())
        for body in dict.fromkeys(body for many in whole for body in many.parties)
        if hub is not None and body not in paired
    ]
    return [one for one in agreements if one not in whole and one not in pairs] + told


def _with_each(many: AgreementFound, bodies: dict[str, Body]) -> list[AgreementFound]:
    """A union that agrees on welfare with several firms and hospitals agrees with each of them."""
    hub = _hub(many, bodies)
    others = [body for body in many.parties if body != hub]
    if hub is None or len(others) < 2 or many.kind != "agreement":
        return [many]
    if any(bodies[body].kind not in _PURVEYORS for body in others):
        return [many]
    return [many._replace(parties=(hub, body), lines=() if at else many.lines) for at, body in enumerate(others)]


_PURVEYORS = {"company", "other"}


def _hub(agreement: AgreementFound, bodies: dict[str, Body]) -> str | None:
    unions = [body for body in agreement.parties if bodies[body].kind == "trade_union"]
    return unions[0] if len(unions) == 1 else None
