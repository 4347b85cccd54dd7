"""What may be done with commitments and aid: record, amend, and close with what came of them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.register.archive.evidence import Grounds, Noted, amend_on_grounds, once_among, support, withdraw_row
from giaoluu.register.commitments.models import Aid, Bound, Commitment
from giaoluu.register.indicators.queries import wholes
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import User
from giaoluu.register.trail.writing import writing

WRITE = "register.write"


def record_commitment(
    kind: str, text: str, *, binds: Iterable[Organisation], by: User, grounds: Grounds, **columns: Any
) -> Commitment:
    """Return a new record of what was said; `binds` are the organisations that would have to act.

    Raises `Unfit` where the officer in charge has a closed account.
    """
    with writing("commitments.record_commitment", by=by, permission=WRITE) as act:
        _can_see_to_it(columns)
        commitment = act.add(Commitment(kind=kind, text=text, **columns))
        support(act, commitment, ["kind", "text", *columns], grounds)
        for organisation in binds:
            bound = act.add(Bound(commitment=commitment, organisation=organisation))
            support(act, bound, ["organisation"], grounds)
        return commitment


def amend_commitment(
    commitment: Commitment, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> Commitment:
    """Return `commitment` with `columns` set; raises `Stale` where somebody has changed it since version `seen`.

    Raises `Unfit` where the officer in charge has a closed account.
    """
    with writing("commitments.amend_commitment", by=by, permission=WRITE, why=why) as act:
        _can_see_to_it({name: held for name, held in columns.items() if held != getattr(commitment, name)})
        return amend_on_grounds(act, commitment, seen=seen, grounds=grounds, columns=columns)


def close_commitment(
    commitment: Commitment,
    step: str,
    *,
    by: User,
    grounds: Grounds,
    on: str = "",
    seen: int | None = None,
    why: str = "",
) -> Commitment:
    """Return `commitment` with what came of it and when (EDTF, as far as it is known), resting on `grounds`.

    Raises `Unfit` where it is closed already, is an assessment, of which nothing can come, or was said only later.
    What was closed in error is opened again by `reopen_commitment`, or by taking the act back.
    """
    with writing("commitments.close_commitment", by=by, permission=WRITE, why=why) as act:
        if step not in Commitment.Step.values or step == Commitment.Step.OPEN:
            raise Unfit({"step": [_("Say what came of it.")]})
        if reason := why_not_closed(commitment):
            raise Unfit({"": [reason]})
        last, said = latest_day(on), earliest_day(commitment.said_on)
        if last is not None and said is not None and last < said:
            raise Unfit({"closed_on": [_("Nothing came of it before it was said.")]})
        closed = act.amend(commitment, seen=seen, step=step, closed_on=on)
        support(act, closed, ["step", "closed_on"], grounds)
        return closed


def reopen_commitment(commitment: Commitment, *, by: User, seen: int, why: str) -> Commitment:
    """Return `commitment` open again, for a reason; what was said to have come of it stays on record as corrected.

    Raises `Unfit` where it is open, and `Stale` where somebody has changed it since version `seen`.
    """
    with writing("commitments.reopen_commitment", by=by, permission=WRITE, why=why) as act:
        if commitment.step == Commitment.Step.OPEN:
            raise Unfit({"": [_("It is open.")]})
        opened = act.amend(commitment, seen=seen, step=Commitment.Step.OPEN, closed_on="")
        support(act, opened, ["step"], Grounds.on(Noted(why)))
        return opened


def _can_see_to_it(columns: Mapping[str, Any]) -> None:
    officer = columns.get("officer")
    if officer is not None and not officer.is_active:
        raise Unfit({"officer": [_("This account is closed: nobody would see to it.")]})


def why_not_closed(commitment: Commitment) -> str:
    """Return why `commitment` cannot be closed, in words; nothing where it can."""
    if commitment.kind == Commitment.Kind.ASSESSMENT:
        return _("Nothing can come of an assessment.")
    if commitment.step != Commitment.Step.OPEN:
        return _("It is closed already.")
    return ""


def record_aid(amount: Decimal, currency: str, *, by: User, grounds: Grounds, **columns: Any) -> Aid:
    """Return a new record of money given: the full amount in `currency` (ISO 4217)."""
    with writing("commitments.record_aid", by=by, permission=WRITE) as act:
        aid = act.add(Aid(amount=amount, currency=currency, **columns))
        support(act, aid, ["amount", "currency", *columns], grounds)
        return aid


def amend_aid(aid: Aid, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> Aid:
    """Return `aid` with `columns` set; raises `Stale` where somebody has changed it since version `seen`.

    Raises `Unfit` where it would be a part of itself, by way of others too.
    """
    with writing("commitments.amend_aid", by=by, permission=WRITE, why=why) as act:
        if aid in wholes(columns.get("part_of")):
            raise Unfit({"part_of": [_("No sum is a part of itself.")]})
        return amend_on_grounds(act, aid, seen=seen, grounds=grounds, columns=columns)


def bind(commitment: Commitment, organisation: Organisation, *, by: User, grounds: Grounds) -> Bound:
    """Return the record that `organisation` has to act on `commitment`; one on record already gains the grounds."""
    with writing("commitments.bind", by=by, permission=WRITE) as act:
        known = commitment.bound.filter(organisation=organisation).first()
        bound = known or act.add(Bound(commitment=commitment, organisation=organisation))
        support(act, bound, ["organisation"], grounds)
        return bound


def amend_bound(bound: Bound, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> Bound:
    """Return `bound` with another organisation in its place. Raises `Unfit` where that one has to act already."""
    with writing("commitments.amend_bound", by=by, permission=WRITE, why=why) as act:
        once_among(bound.commitment.bound.all(), "organisation", columns.get("organisation"), but=bound)
        return amend_on_grounds(act, bound, seen=seen, grounds=grounds, columns=columns, of=bound.commitment)


def unbind(bound: Bound, *, by: User, seen: int, why: str) -> None:
    """Take out of the register that an organisation has to act on a commitment."""
    with writing("commitments.unbind", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, bound, seen=seen, of=bound.commitment)
