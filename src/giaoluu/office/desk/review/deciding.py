"""What a person does with facts: each act goes to the register's operations, and the answer is what has changed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.office.desk.access import WRITES, screen, signed_in, today
from giaoluu.office.desk.review.boards import Board, board_of, names_on, page_on_desk, surroundings
from giaoluu.office.desk.review.fields import FactForm
from giaoluu.office.desk.review.forms import FORMS
from giaoluu.office.desk.review.refusals import REFUSALS, Refusal, refusal_of
from giaoluu.office.desk.review.screens import add_form, by_script, fact_form, open_card, whole, words_asked
from giaoluu.office.desk.review.telling import told
from giaoluu.office.desk.review.words import FACTS, GROUPS
from giaoluu.register.archive.intake import read_kept
from giaoluu.register.review.comparing import Proposed, ReviewedPage, needed_by
from giaoluu.register.review.operations import (
    NEW,
    accept_stated,
    accept_with_what_it_needs,
    add,
    amend_with_what_it_needs,
    reject,
    take_back,
)
from giaoluu.register.review.proposing import propose
from giaoluu.register.review.queries import may_decide_on
from giaoluu.register.review.queries import proposal as proposal_on_record
from giaoluu.register.review.refreshing import suggest_again
from giaoluu.register.trail.queries import SignedIn

DECIDE = "review.decide"
REFUSED = 409
"""The status of a refusal: nothing has happened, and the answer says why."""
LEANED_ON = frozenset({"organisation", "person", "exchange"})
"""Kinds whose rows tell which rows other facts may be."""


@dataclass
class Outcome:
    """What came of an act: the facts that it changed, what is told of it, or why it was refused.

    `renewed` are the facts of which something else is suggested since, where the act has asked for that itself.
    """

    touched: list[Proposed] = field(default_factory=list)
    renewed: list[int] | None = None
    told: str = ""
    refused: dict[int, Refusal] = field(default_factory=dict)
    form: FactForm | None = None


@screen(DECIDE, WRITES)
def decide(request: HttpRequest, key: int, fact: int) -> HttpResponse:
    """Accept, amend, reject a fact or undo what was decided on it, as the button says."""
    by = signed_in(request)
    page = page_on_desk(key, by)
    act = _ACTS.get(request.POST.get("act", ""))
    if act is None:
        return HttpResponseBadRequest()
    proposal = page.proposals.select_related("page__source", "reading", "fact").get(pk=fact)
    try:
        outcome = act(request, proposal, by)
    except REFUSALS as error:
        board = board_of(page, by)
        names = names_on([card.proposal for card in board.cards], board.reading)
        outcome = Outcome(refused={fact: refusal_of(error, names, asked=fact)})
    return _answer(request, page, outcome, asked=fact)


@screen(DECIDE, WRITES)
def accept_group(request: HttpRequest, key: int, group: str) -> HttpResponse:
    """Accept all that the page states of one group; what is inferred or ambiguous is left for a look."""
    by = signed_in(request)
    page = page_on_desk(key, by)
    kinds = next((one.kinds for one in GROUPS if one.slug == group), ())
    outcome = Outcome()
    names: dict[str, str] = {}
    for kind in kinds:
        accepted, refused = accept_stated(page, kind, by=by)
        outcome.touched += accepted
        for proposal, error in refused:
            names = names or names_on(page.proposals.all(), proposal.reading)
            outcome.refused[proposal.pk] = refusal_of(error, names, asked=proposal.pk)
    count = len(outcome.touched)
    outcome.told = ngettext("%(count)d fact accepted.", "%(count)d facts accepted.", count) % {"count": count}
    return _answer(request, page, outcome)


@screen(DECIDE, WRITES)
def add_fact(request: HttpRequest, key: int) -> HttpResponse:
    """Add what the reader missed, and accept it: whoever marks the words has decided."""
    by = signed_in(request)
    page = page_on_desk(key, by)
    kind, span = request.POST.get("what", ""), words_asked(request.POST, page.text)
    if kind not in FORMS or span is None:
        return HttpResponseBadRequest()
    board = board_of(page, by)
    form = add_form(board, kind, request.POST)
    error_told: Refusal | None = None
    if form.is_valid():
        try:
            with transaction.atomic():
                payload = form.written()
                for sort, name in form.named_anew():
                    payload = form.with_new(payload, sort, _named(board, sort, name, span=span, by=by))
                added = add(page, kind, payload, start=span[0], end=span[1], by=by)
                suggest_again(page)
                added = proposal_on_record(added.pk)
                accept_with_what_it_needs(added, by=by, choice=NEW if kind != "organisation" else None)
        except REFUSALS as error:
            names = names_on([card.proposal for card in board.cards], board.reading)
            error_told = refusal_of(error, names, asked=None)
        else:
            said = _("Added and accepted: %(what)s") % {"what": told(kind, added.key, added.payload, {}).headline}
            if by_script(request):
                fresh = board_of(page, by)
                context = {"board": fresh, "section": fresh.section(kind), "fact": added.pk, "told": said}
                return render(request, "review/parts/added.html", context)
            messages.success(request, said)
            return redirect(f"/review/{key}/#fact-{added.pk}")
    adding = {
        "open": True,
        "kinds": FACTS.items(),
        "kind": kind,
        "span": span,
        "quote": page.text[span[0] : span[1]],
        "form": form,
        "refusal": error_told,
    }
    if by_script(request):
        return render(request, "review/parts/adding.html", {"adding": adding, "board": board}, status=REFUSED)
    return whole(request, board, status=REFUSED, adding=adding)


def _named(board: Board, kind: str, name: str, *, span: tuple[int, int], by: SignedIn) -> str:
    """Return by what id the page calls a body or person of this name, which is added where the page has none."""
    for card in board.cards:
        fact = card.proposal
        if fact.kind == kind and fact.state != "rejected" and fact.payload["name"].casefold() == name.casefold():
            return str(fact.payload["id"])
    start = board.page.text.find(name)
    where = (start, start + len(name)) if start >= 0 else span
    payload = {"name": name} | ({"kind": "trade_union"} if kind == "organisation" else {})
    return str(add(board.page, kind, payload, start=where[0], end=where[1], by=by).payload["id"])


@screen(DECIDE, WRITES)
def read_again(request: HttpRequest, key: int) -> HttpResponse:
    """Read the page with the reader of today; what was confirmed stays as it is."""
    by = signed_in(request)
    page = page_on_desk(key, by)
    if not may_decide_on(page, by, on=today()):
        raise PermissionDenied(DECIDE)
    before = page.readings.count()
    propose(read_kept(page))
    if page.readings.count() == before:
        messages.info(request, _("This page was read by the newest reader already."))
    else:
        messages.success(request, _("The page was read again. What was confirmed is as it was; new facts are open."))
    return redirect(f"/review/{key}/")


def _accept(request: HttpRequest, proposal: Proposed, by: SignedIn) -> Outcome:
    accepted = accept_with_what_it_needs(proposal, by=by, choice=_choice(request))
    before = len(accepted) - 1
    said = _("Accepted.")
    if before:
        more = ngettext(
            "Accepted, with %(count)d on which it leans.", "Accepted, with %(count)d on which it leans.", before
        )
        said = more % {"count": before}
    return Outcome(touched=accepted, told=said)


def _amend(request: HttpRequest, proposal: Proposed, by: SignedIn) -> Outcome:
    board = board_of(proposal.page, by)
    form = fact_form(board, board.card(proposal.pk), request.POST)
    if not form.is_valid():
        return Outcome(refused={proposal.pk: Refusal(_("Some fields need another look."))}, form=form)
    changes = form.changes()
    if not changes:
        return _accept(request, proposal, by)
    try:
        amended = amend_with_what_it_needs(proposal, changes, by=by, choice=_choice(request))
    except REFUSALS as error:
        names = names_on([card.proposal for card in board.cards], board.reading)
        return Outcome(refused={proposal.pk: refusal_of(error, names, asked=proposal.pk)}, form=form)
    return Outcome(touched=amended, told=_("Accepted in your words; those of the reader are kept beside them."))


def _reject(request: HttpRequest, proposal: Proposed, by: SignedIn) -> Outcome:
    reason = request.POST.get("reason", "").strip() or request.POST.get("quick", "").strip()
    if not reason:
        return Outcome(
            refused={proposal.pk: Refusal(_("Say why: the reason is kept, and the reader is measured by it."))}
        )
    return Outcome(touched=[reject(proposal, by=by, reason=reason)], told=_("Put aside."))


def _undo(request: HttpRequest, proposal: Proposed, by: SignedIn) -> Outcome:
    reopened = take_back(proposal, by=by, why=request.POST.get("why", "").strip())
    said = _("Undone: the fact is open again.")
    if reopened.kept:
        said += " " + _("What others have edited since stays.")
    return Outcome(touched=[proposal_on_record(proposal.pk)], renewed=reopened.renewed, told=said)


def _choice(request: HttpRequest) -> int | str | None:
    given = request.POST.get("choice", "")
    return NEW if given == NEW else int(given) if given.isdecimal() else None


_ACTS: dict[str, Callable[[HttpRequest, Proposed, SignedIn], Outcome]] = {
    "accept": _accept,
    "amend": _amend,
    "reject": _reject,
    "undo": _undo,
}


def _answer(request: HttpRequest, page: ReviewedPage, outcome: Outcome, *, asked: int | None = None) -> HttpResponse:
    """Return what has changed: to the script the cards, else the screen with the refusal beside its fact, or anew."""
    by = signed_in(request)
    if not by_script(request) and not outcome.refused:
        messages.success(request, outcome.told)
        return redirect(f"/review/{page.pk}/" + (f"#fact-{asked}" if asked else ""))
    renewed = outcome.renewed
    if renewed is None:
        renewed = suggest_again(page) if any(one.kind in LEANED_ON for one in outcome.touched) else []
    board = board_of(page, by)
    for card in board.cards:
        card.refusal = outcome.refused.get(card.proposal.pk)
        if card.refusal is not None and card.proposal.pk == asked:
            open_card(board, card, _mode_of(request), outcome.form)
    if not by_script(request):
        return whole(request, board, status=REFUSED)
    touched = {one.pk for one in outcome.touched} | set(outcome.refused) | set(renewed) | ({asked} if asked else set())
    around = _around(board, touched)
    cards = [card for card in board.cards if card.proposal.pk in around]
    told_ = outcome.told or " ".join(one.text for one in outcome.refused.values())
    context = {"board": board, "cards": cards, "told": told_, **surroundings(page, by)}
    return render(request, "review/parts/changed.html", context, status=REFUSED if outcome.refused and asked else 200)


def _mode_of(request: HttpRequest) -> Any:
    """The way in which a card stays open after a refusal, with what was typed."""
    given = request.POST.copy()
    given["as"] = {"amend": "amend", "reject": "reject"}.get(request.POST.get("act", ""), "")
    return given


def _around(board: Board, touched: Iterable[int]) -> set[int]:
    """The facts that changed, and the open ones that lean on them."""
    changed = set(touched)
    keys = {card.proposal.key for card in board.cards if card.proposal.pk in changed}
    leaning = (card.proposal for card in board.cards if card.open)
    return changed | {fact.pk for fact in leaning if not keys.isdisjoint(needed_by(fact))}
