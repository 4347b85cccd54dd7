"""The inbox: documents come in as files, as text or from an address; the list tells how far their reading has come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.office.desk.access import BOTH, WRITES, screen, signed_in, today
from giaoluu.office.desk.forms import AddressForm, FilesForm, TextForm
from giaoluu.office.desk.listing import page_of
from giaoluu.office.tasks import enqueue_intake
from giaoluu.register.archive.incoming import intake_seen_by, intakes_seen_by
from giaoluu.register.archive.operations import ask_again, receive
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.queries import SignedIn, bureaus_of
from giaoluu.sources.errors import SourceError
from giaoluu.sources.fetching import fetch_address

SEE, RECEIVE = "archive.see", "archive.receive"
UNDER_WAY = frozenset({"waiting", "reading"})


@dataclass(frozen=True)
class Told:
    """One intake as the list shows it: why it failed, in the language of the person, and whether they may ask again."""

    intake: Any
    errors: list[str]
    again: bool


@screen(SEE)
def listing(request: HttpRequest) -> HttpResponse:
    """Show what bureaus of the person received and, to those who may, the ways by which documents come in."""
    return _show(request)


@screen(SEE)
def rows(request: HttpRequest) -> HttpResponse:
    """Show the list alone, for a page that follows the work under way."""
    return render(request, "desk/inbox/rows.html", _listed(request))


@screen(RECEIVE, BOTH)
def files(request: HttpRequest) -> HttpResponse:
    """Receive files: each is kept before it is said to be, and one that cannot come in keeps no other out."""
    if request.method != "POST":
        return redirect("desk:inbox")
    by = signed_in(request)
    form = FilesForm(_bureaus(by), request.POST, request.FILES)
    if not form.is_valid():
        return _show(request, files=form, status=422)
    chosen = form.cleaned_data["documents"]
    given = [(file.name or "", file.read(), "upload", "") for file in chosen.fit]
    for told in chosen.refused:
        messages.error(request, told)
    return _received(request, given, form.cleaned_data["bureau"])


@screen(RECEIVE, BOTH)
def text(request: HttpRequest) -> HttpResponse:
    """Receive a text that was pasted, under the name given or its first words."""
    if request.method != "POST":
        return redirect("desk:inbox")
    form = TextForm(_bureaus(signed_in(request)), request.POST)
    if not form.is_valid():
        return _show(request, text=form, status=422)
    pasted = form.cleaned_data["text"]
    name = form.cleaned_data["name"] or " ".join(pasted.split()[:8])
    return _received(
        request, [(f"{name.replace('/', '-')[:200]}.txt", pasted.encode(), "text", "")], form.cleaned_data["bureau"]
    )


@screen(RECEIVE, BOTH)
def address(request: HttpRequest) -> HttpResponse:
    """Fetch an address once and receive what it answers, where the site allows it."""
    if request.method != "POST" or not settings.GIAOLUU_FETCH:
        return redirect("desk:inbox")
    form = AddressForm(_bureaus(signed_in(request)), request.POST)
    if not form.is_valid():
        return _show(request, address=form, status=422)
    try:
        answer = fetch_address(form.cleaned_data["address"])
    except SourceError as error:
        form.add_error("address", error.tell(signed_in(request).language))
        return _show(request, address=form, status=422)
    name = answer.address.rstrip("/").rsplit("/", 1)[-1] or answer.address
    return _received(request, [(name, answer.raw, "address", answer.address)], form.cleaned_data["bureau"])


@screen(RECEIVE, WRITES)
def again(request: HttpRequest, key: int) -> HttpResponse:
    """Have a document opened and read once more."""
    by = signed_in(request)
    try:
        enqueue_intake(ask_again(intake_seen_by(by, key, on=today()), by=by).pk)
    except Unfit as unfit:
        messages.info(request, " ".join(reason for told in unfit.reasons.values() for reason in told))
    else:
        messages.success(request, _("The document is being read again."))
    return redirect("desk:inbox")


def _received(request: HttpRequest, given: Iterable[tuple[str, bytes, str, str]], bureau: Any) -> HttpResponse:
    by, new, known = signed_in(request), 0, []
    for name, raw, way, uri in given:
        receipt = receive(raw, name=name, way=way, bureau=bureau, by=by, uri=uri)
        if receipt.intake.attempts == 0 and receipt.intake.state == "waiting":
            new += 1
            enqueue_intake(receipt.intake.pk)
        else:
            known.append(name)
    if new:
        said = ngettext(
            "%(count)d document is received and being read.", "%(count)d documents are received and being read.", new
        )
        messages.success(request, said % {"count": new})
    for name in known:
        messages.info(request, _("“%(name)s” is here already; the same bytes are one source.") % {"name": name})
    return redirect("desk:inbox")


def _show(request: HttpRequest, status: int = 200, **forms: Any) -> HttpResponse:
    by = signed_in(request)
    bureaus = _bureaus(by)
    told = {
        "bureaus": bureaus,
        "files": forms.get("files") or FilesForm(bureaus),
        "text": forms.get("text") or TextForm(bureaus),
        "address": forms.get("address") or (AddressForm(bureaus) if settings.GIAOLUU_FETCH else None),
        "limit": settings.GIAOLUU_UPLOAD_MEGABYTES,
        **_listed(request),
    }
    return render(request, "desk/inbox/list.html", told, status=status)


def _listed(request: HttpRequest) -> dict[str, Any]:
    by = signed_in(request)
    mine = {bureau.pk for bureau in _bureaus(by)}
    intakes = intakes_seen_by(by, on=today())
    if request.GET.get("state") == "failed":
        intakes = intakes.filter(state__in=["failed", "partly"])
    page = page_of(request, intakes)
    return {
        "rows": page,
        "intakes": [_told(intake, by.language, mine) for intake in page],
        "busy": any(intake.state in UNDER_WAY for intake in page),
    }


def _told(intake: Any, language: str, mine: set[int]) -> Told:
    return Told(
        intake=intake,
        errors=list(_errors(intake.told, language)),
        again=intake.state in {"failed", "partly"} and intake.receipt.bureau_id in mine,
    )


def _errors(told: Iterable[dict[str, str]], language: str) -> Iterator[str]:
    for one in told:
        yield one.get(language) or one.get("en", "")


def _bureaus(by: SignedIn) -> list[Any]:
    return bureaus_of(by, RECEIVE, on=today())
