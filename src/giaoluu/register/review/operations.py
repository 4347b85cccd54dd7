"""A person's decisions on proposals: accept, amend, reject, take back, and add what the reader missed."""

import uuid
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoluu.facts.citation import quote_of
from giaoluu.register.archive.models import Page, Reading
from giaoluu.register.review.errors import Ambiguous, Decided, Undecided
from giaoluu.register.review.models import OccasionPage, Proposal
from giaoluu.register.review.proposing import PROPOSED
from giaoluu.register.review.recording import record
from giaoluu.register.review.refreshing import suggest_again
from giaoluu.register.trail.errors import Refused, Unfit
from giaoluu.register.trail.models import Bureau, Entry, User
from giaoluu.register.trail.queries import bureaus_of
from giaoluu.register.trail.rows import noun_of
from giaoluu.register.trail.undoing import Kept, undo
from giaoluu.register.trail.writing import Act, writing

DECIDE = "review.decide"
MOVED = "review.move_page"
NEW = "new"
"""What a person says where a proposal is none of the rows on record."""

State = Proposal.State


class Reopened(NamedTuple):
    """What came of a decision taken back: what later edits keep, and the facts of which something else is suggested."""

    kept: list[Kept]
    renewed: list[int]


def accept(proposal: Proposal, *, by: User, choice: int | str | None = None, why: str = "") -> Proposal:
    """Write `proposal` into the register and return it as accepted.

    `choice` is the row that it is, or `NEW`; None takes the suggestion. Raises `Ambiguous` where that is and no choice
    was made, `Undecided` where another proposal must be decided first, and `Decided` where this one has
    been.
    """
    return _decide(proposal, by=by, choice=choice, why=why, payload=None)


def accept_with_what_it_needs(proposal: Proposal, *, by: User, choice: int | str | None = None) -> list[Proposal]:
    """Accept `proposal` and, before it, the open ones that it leans on, by their suggestions; return all, in order.

    Of a person that it leans on the posts are accepted too: a name alone would not be known again. Each is an act of
    its own, and can be taken back by itself. Raises as `accept` does; then nothing has been accepted.
    """
    return _with_what_it_needs(proposal, lambda: accept(proposal, by=by, choice=choice), by=by)


def amend(
    proposal: Proposal, payload: Mapping[str, Any], *, by: User, choice: int | str | None = None, why: str = ""
) -> Proposal:
    """Write `proposal` into the register as the person puts it, and return it as amended; the reader's own words stay.

    `payload` holds what is different from the proposal. Raises as `accept` does, and `Unfit` for a field that a
    proposal of this kind does not have.
    """
    unknown = sorted(set(payload) - set(proposal.payload))
    if unknown:
        raise Unfit({name: [_("There is no such field.")] for name in unknown})
    return _decide(proposal, by=by, choice=choice, why=why, payload={**proposal.payload, **payload})


def amend_with_what_it_needs(
    proposal: Proposal, payload: Mapping[str, Any], *, by: User, choice: int | str | None = None, why: str = ""
) -> list[Proposal]:
    """Amend `proposal` as `amend` does and, before it, accept what it leans on once amended; return all, in order."""
    return _with_what_it_needs(proposal, lambda: amend(proposal, payload, by=by, choice=choice, why=why), by=by)


def reject(proposal: Proposal, *, by: User, reason: str) -> Proposal:
    """Put `proposal` aside for `reason`, and return it; nothing enters the register."""
    with writing("review.reject", by=by, permission=DECIDE, bureau=bureau_of(proposal.page, by), why=reason) as act:
        _open(proposal)
        return act.amend(
            proposal,
            state=State.REJECTED,
            reason=reason,
            decided_by=by,
            decided_at=timezone.now(),
            batch=act.batch,
        )


def take_back(proposal: Proposal, *, by: User, why: str = "") -> Reopened:
    """Take the decision on `proposal` back, with all that it wrote, and ask again what open facts of its page may be.

    Who did not decide themselves needs the right to undo others' decisions. Raises `StillUsed` where rows added since
    lean on what it wrote, and `Unfit` where the page has been moved to another occasion since.
    """
    current = Proposal.objects.get(pk=proposal.pk)
    if current.batch is None:
        raise Unfit({"": [_("Nothing has been decided yet.")]})
    if _moved_since(current):
        raise Unfit({"": [_("The page was moved to another occasion since. Undo that first.")]})
    permission = DECIDE if current.decided_by_id == by.pk else "review.undo"
    bureau, batch = bureau_of(current.page, by), current.batch
    # A newer reading of the page may have taken the decision over: it falls there too, and only there it is open again.
    sharing = list(Proposal.objects.filter(batch=batch).select_related("fact"))
    latest = current.page.readings.order_by("-pk").values_list("pk", flat=True).first()
    with writing("review.reopen", by=by, permission=permission, bureau=bureau, why=why) as act:
        kept = undo(batch, by=by, permission=permission, why=why)
        for one in sharing:
            act.amend(
                one,
                state=State.OPEN if one.reading_id == latest else State.SUPERSEDED,
                noun="",
                row=None,
                decided_by=None,
                decided_at=None,
                reason="",
                batch=None,
                payload=one.fact.payload if one.fact else one.payload,
            )
        # What went with the decision is suggested no more.
        return Reopened(kept, suggest_again(current.page))


def add(page: Page, kind: str, payload: Mapping[str, Any], *, start: int, end: int, by: User) -> Proposal:
    """Return a new proposal for words of `page` that the reader missed, open like any other.

    Raises `Unfit` for words outside the page, an unknown kind, or a page that has not been read.
    """
    reading = page.readings.order_by("-pk").first()
    if kind not in PROPOSED or reading is None:
        raise Unfit({"kind": [_("There is no such kind of fact, or the page has not been read.")]})
    try:
        quote_of(page.text, (start, end))
    except ValueError as error:
        raise Unfit({"start": [str(error)]}) from error
    with writing("review.add", by=by, permission=DECIDE, bureau=bureau_of(page, by)) as act:
        key = _free_key(reading, kind, payload)
        return act.add(
            Proposal(
                page=page,
                reading=reading,
                key=key,
                kind=kind,
                payload={**payload, "id": key.split("/")[-1]},
                start=start,
                end=end,
            )
        )


def accept_stated(page: Page, kind: str, *, by: User) -> tuple[list[Proposal], list[tuple[Proposal, Refused]]]:
    """Accept every open proposal of `kind` that the page states; return those accepted, and those refused with why.

    What was inferred, and what may be one of several rows, is left for a person to look at.
    """
    accepted: list[Proposal] = []
    refused: list[tuple[Proposal, Refused]] = []
    waiting = page.proposals.filter(kind=kind, state=State.OPEN, certainty="stated").exclude(suggestion="ambiguous")
    for proposal in waiting.order_by("pk"):
        try:
            accepted += accept_with_what_it_needs(proposal, by=by)
        except Refused as error:
            refused.append((proposal, error))
    return accepted, refused


def _with_what_it_needs(proposal: Proposal, decide: Callable[[], Proposal], *, by: User) -> list[Proposal]:
    decided: list[Proposal] = []
    with transaction.atomic():
        while True:
            try:
                with transaction.atomic():
                    decided.append(decide())
            except Undecided as needed:
                decided += accept_with_what_it_needs(needed.first, by=by)
                for post in _posts_of(needed.first, but=proposal):
                    decided += accept_with_what_it_needs(post, by=by)
            else:
                return decided


def _moved_since(proposal: Proposal) -> bool:
    """Whether the page was moved to another occasion after the decision, and still stands there."""
    decided = Entry.objects.filter(batch=proposal.batch or uuid.UUID(int=0)).order_by("number")
    first = decided.values_list("number", flat=True).first() or 0
    link = OccasionPage.objects.filter(page=proposal.page_id).values_list("pk", flat=True).first() or 0
    moved = Entry.objects.filter(operation=MOVED, touches__noun=noun_of(OccasionPage), touches__row=link)
    undone = Entry.objects.exclude(undoes=None).values("undoes")
    return moved.filter(number__gt=first).exclude(batch__in=undone).exists()


def _decide(
    proposal: Proposal, *, by: User, choice: int | str | None, why: str, payload: Mapping[str, Any] | None
) -> Proposal:
    bureau = bureau_of(proposal.page, by)
    operation = "review.accept" if payload is None else "review.amend"
    with writing(operation, by=by, permission=DECIDE, bureau=bureau, why=why) as act:
        current = _open(proposal)
        if payload is not None:
            current = act.amend(current, payload=dict(payload))
        row = record(act, current, same=_chosen(current, choice))
        return _settle(act, current, noun_of(row), row.pk, State.ACCEPTED if payload is None else State.AMENDED)


def _settle(act: Act, proposal: Proposal, noun: str, row: int, state: State) -> Proposal:
    return act.amend(
        proposal, state=state, noun=noun, row=row, decided_by=act.by, decided_at=timezone.now(), batch=act.batch
    )


def _open(proposal: Proposal) -> Proposal:
    current = (
        Proposal.objects.select_for_update(of=("self",)).select_related("reading", "page", "fact").get(pk=proposal.pk)
    )
    if current.state != State.OPEN:
        raise Decided(current)
    return current


def _posts_of(proposal: Proposal, *, but: Proposal) -> list[Proposal]:
    """The open posts of a person, without the one `but` that is being decided; of anything else, none."""
    if proposal.kind != "person":
        return []
    posts = Proposal.objects.filter(reading=proposal.reading_id, kind="post", state=State.OPEN)
    return list(posts.filter(key__startswith=f"{proposal.key}/posts/").exclude(pk=but.pk).order_by("pk"))


def _chosen(proposal: Proposal, choice: int | str | None) -> int | None:
    if choice == NEW:
        return None
    if isinstance(choice, int):
        return choice
    if proposal.suggestion == "ambiguous":
        raise Ambiguous(proposal)
    return proposal.candidates[0]["row"] if proposal.suggestion == "same" else None


def bureau_of(page: Page, by: User) -> Bureau | None:
    """Return the bureau at which `by` decides: one of theirs that received the source, else any that did."""
    received = [receipt.bureau for receipt in page.source.receipts.select_related("bureau").order_by("pk")]
    mine = {bureau.pk for bureau in bureaus_of(by, DECIDE, on=timezone.localdate())}
    return next((bureau for bureau in received if bureau.pk in mine), received[0] if received else None)


_FOLDERS = {
    "organisation": "organisations",
    "person": "people",
    "post": "posts",
    "exchange": "exchanges",
    "agreement": "agreements",
    "line": "lines",
    "statement": "statements",
    "figure": "figures",
    "reference": "references",
}


def _free_key(reading: Reading, kind: str, payload: Mapping[str, Any]) -> str:
    """A key that no fact of the reading has; a post or a line of work stands below its person or agreement."""
    taken = set(reading.proposals.values_list("key", flat=True))
    owner = payload.get("person") or payload.get("agreement")
    root = {"post": f"people/{owner}/posts", "line": f"agreements/{owner}/lines"}.get(kind, _FOLDERS[kind])
    number = 1
    while f"{root}/added{number}" in taken:
        number += 1
    return f"{root}/added{number}"
