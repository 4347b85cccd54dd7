"""One page on the desk: the whole screen, or the one card that has changed."""

from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from giaoluu.office.desk.access import screen, signed_in
from giaoluu.office.desk.addresses import about, address_of
from giaoluu.office.desk.review.boards import Board, board_of, names_on, page_on_desk, surroundings
from giaoluu.office.desk.review.cards import Card, name_of
from giaoluu.office.desk.review.fields import FactForm
from giaoluu.office.desk.review.forms import FORMS, form_for, things_on
from giaoluu.office.desk.review.words import FACTS, REJECTIONS
from giaoluu.register.review.comparing import ReviewedPage, noun_of_fact, rows_to_choose
from giaoluu.register.review.refreshing import suggest_again
from giaoluu.register.trail.queries import entries_written

SEE = "archive.see"
MODES = ("amend", "reject", "same")
"""Ways in which a card may be opened."""


def by_script(request: HttpRequest) -> bool:
    """Tell whether the desk's own script asks, which wants what has changed and not the whole screen."""
    return request.headers.get("X-Requested-With") == "fetch"


@screen(SEE)
def page(request: HttpRequest, key: int) -> HttpResponse:
    """Show a page with its facts; `?fact=…&as=amend` opens one card."""
    by = signed_in(request)
    row = page_on_desk(key, by)
    _renew(row)
    board = board_of(row, by)
    fact = request.GET.get("fact", "")
    if fact.isdecimal():
        open_card(board, board.card(int(fact)), request.GET)
    return whole(request, board, adding=_adding(request, board))


@screen(SEE)
def card(request: HttpRequest, key: int, fact: int) -> HttpResponse:
    """Show one card, opened for amending, rejecting or looking for its row; without a script, on the whole screen."""
    if not by_script(request):
        query = request.GET.copy()
        query["fact"] = str(fact)
        return redirect(f"/review/{key}/?{query.urlencode()}#fact-{fact}")
    board = board_of(page_on_desk(key, signed_in(request)), signed_in(request))
    found = board.card(fact)
    open_card(board, found, request.GET)
    return render(request, "review/parts/card.html", {"card": found, "board": board})


@screen("review.decide")
def adding(request: HttpRequest, key: int) -> HttpResponse:
    """Show the form by which words that the reader missed become a fact."""
    board = board_of(page_on_desk(key, signed_in(request)), signed_in(request))
    told = _adding(request, board)
    if by_script(request):
        return render(request, "review/parts/adding.html", {"adding": told, "board": board})
    return whole(request, board, adding={"open": True, **told})


def whole(request: HttpRequest, board: Board, *, status: int = 200, **context: Any) -> HttpResponse:
    """Return the whole screen of `board`."""
    told = {"board": board, **surroundings(board.page, signed_in(request)), **context}
    return render(request, "review/page.html", told, status=status)


def open_card(board: Board, found: Card, asked: Any, form: FactForm | None = None) -> None:
    """Open `found` in the way that is asked for, with what that needs."""
    mode = asked.get("as", "")
    if mode not in MODES or not board.may_decide or not (found.open or found.refusal):
        return
    found.mode = mode
    if mode == "amend":
        found.context["form"] = form or fact_form(board, found)
    elif mode == "reject":
        found.context["reasons"] = REJECTIONS
        found.context["reason"] = asked.get("reason", "")
    else:
        text = asked.get("q", "").strip()
        named = next((told for name in ("name", "text", "measure") if (told := found.proposal.payload.get(name))), "")
        rows = rows_to_choose(noun_of_fact(found.proposal), text or str(named))
        found.context["q"] = text
        found.context["found"] = [
            {"row": row.pk, "name": name_of(found.proposal, row), "about": about(row), "address": address_of(row)}
            for row in rows
        ]


def fact_form(board: Board, found: Card, data: Any = None) -> FactForm:
    """Return the form by which the fact of a card is put otherwise."""
    proposal = found.proposal
    proposals = [one.proposal for one in board.cards]
    things = things_on(proposals, names_on(proposals, board.reading))
    return form_for(proposal.kind, data, things=things, payload=proposal.payload, number=proposal.pk)


def add_form(board: Board, kind: str, data: Any = None, *, words: str = "") -> FactForm:
    """Return the form of a new fact of `kind`; where that is what the page's own `words` say, it begins with them."""
    proposals = [one.proposal for one in board.cards]
    form = form_for(kind, data, things=things_on(proposals, names_on(proposals, board.reading)), number=0)
    if form.says:
        form.initial[form.says] = " ".join(words.split())
    return form


def words_asked(asked: Any, text: str) -> tuple[int, int] | None:
    """Return where the words stand that are to become a fact: by their place, else the first time they are found."""
    try:
        start, end = int(asked.get("from", "")), int(asked.get("to", ""))
    except ValueError:
        words = asked.get("words", "").strip()
        start = text.find(words) if words else -1
        end = start + len(words)
    return (start, end) if 0 <= start < end <= len(text) else None


def _adding(request: HttpRequest, board: Board) -> dict[str, Any]:
    kind = request.GET.get("what", "")
    span = words_asked(request.GET, board.page.text)
    quote = board.page.text[span[0] : span[1]] if span else ""
    return {
        "open": "words" in request.GET or span is not None,
        "kinds": FACTS.items(),
        "kind": kind if kind in FORMS else "",
        "span": span,
        "quote": quote,
        "words": request.GET.get("words", ""),
        "form": add_form(board, kind, words=quote) if kind in FORMS and span else None,
    }


def _renew(row: ReviewedPage) -> None:
    """Ask again what open facts may be, where something was written since the page was last looked at."""
    name, now = f"review-suggested-{row.pk}", entries_written()
    if cache.get(name) != now:
        suggest_again(row)
        cache.set(name, now, timeout=7 * 24 * 3600)
