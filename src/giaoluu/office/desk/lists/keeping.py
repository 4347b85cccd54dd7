"""Views of lists that people keep: to save, rename, remove, open a list with; and what was removed comes back."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import WRITES, screen, signed_in, today
from giaoluu.office.desk.lists.asking import VIEW, Asked
from giaoluu.office.desk.lists.describing import Listing
from giaoluu.office.desk.lists.nouns import LISTINGS
from giaoluu.register.desks.operations import open_with, remove_view, rename_view, save_view, take_back
from giaoluu.register.desks.queries import default_view, view_seen_by
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.queries import bureaus_of

READ = "register.read"


def opened_with(request: HttpRequest, listing: Listing) -> HttpResponse | None:
    """Return where an address leads that names a view alone, or nothing at all; None where the address says more."""
    by, names = signed_in(request), set(request.GET)
    if names and names != {VIEW}:
        return None
    key = request.GET.get(VIEW, "")
    if key == "none":
        return None
    if names and key.isascii() and key.isdecimal() and len(key) < 19:
        view: Any = view_seen_by(by, int(key), on=today())
    else:
        view = default_view(by, listing.name, on=today())
    return None if view is None or view.list != listing.name else redirect(_address(view))


@screen(READ, WRITES)
def save(request: HttpRequest, of: str) -> HttpResponse:
    """Keep what is asked of a list under a name, alone or shared with a bureau."""
    by, listing = signed_in(request), _listing(of)
    query = Asked(listing, QueryDict(request.POST.get("asked", "")[:4000])).kept()
    bureaus = {str(one.pk): one for one in bureaus_of(by, READ, on=today())}
    try:
        view = save_view(
            request.POST.get("name", "")[:80],
            of=of,
            query=query,
            by=by,
            bureau=bureaus.get(request.POST.get("bureau", "")),
        )
    except Unfit as unfit:
        messages.error(request, " ".join(reason for told in unfit.reasons.values() for reason in told))
        return redirect(f"{reverse(listing.route)}?{query}")
    if request.POST.get("default") == "yes":
        open_with(view, of=of, by=by)
    messages.success(request, _("The view “%(name)s” is kept.") % {"name": view.name})
    return redirect(_address(view))


@screen(READ, WRITES)
def rename(request: HttpRequest, key: int) -> HttpResponse:
    """Give a view another name."""
    by = signed_in(request)
    view = view_seen_by(by, key, on=today())
    try:
        view = rename_view(view, request.POST.get("name", "")[:80], by=by)
    except Unfit as unfit:
        messages.error(request, " ".join(reason for told in unfit.reasons.values() for reason in told))
    return redirect(_address(view))


@screen(READ, WRITES)
def remove(request: HttpRequest, key: int) -> HttpResponse:
    """Remove a view; the message offers to bring it back."""
    by = signed_in(request)
    view = view_seen_by(by, key, on=today())
    name, of = view.name, view.list
    batch = remove_view(view, by=by)
    said = _("The view “%(name)s” is removed.") % {"name": name}
    messages.success(request, said, extra_tags=f"undo:{batch}:{of}")
    return redirect(f"{reverse(_listing(of).route)}?{VIEW}=none")


@screen(READ, WRITES)
def default(request: HttpRequest, of: str) -> HttpResponse:
    """Open a list with a view from now on, or whole."""
    by, listing, key = signed_in(request), _listing(of), request.POST.get(VIEW, "")
    view = view_seen_by(by, int(key), on=today()) if key.isascii() and key.isdecimal() and len(key) < 19 else None
    open_with(view, of=of, by=by)
    told = _("The list opens with “%(name)s” now.") % {"name": view.name} if view else _("The list opens whole now.")
    messages.success(request, told)
    return redirect(_address(view) if view else f"{reverse(listing.route)}?{VIEW}=none")


@screen(READ, WRITES)
def undo(request: HttpRequest, of: str) -> HttpResponse:
    """Bring back what was removed."""
    try:
        take_back(uuid.UUID(request.POST.get("batch", "")), by=signed_in(request))
    except ValueError as error:
        raise Http404 from error
    messages.success(request, _("It has been restored."))
    return redirect(f"{reverse(_listing(of).route)}?{VIEW}=none")


def _address(view: Any) -> str:
    query = QueryDict(view.query, mutable=True)
    query[VIEW] = str(view.pk)
    return f"{reverse(_listing(view.list).route)}?{query.urlencode()}"


def _listing(of: str) -> Listing:
    if of not in LISTINGS:
        raise Http404(of)
    return LISTINGS[of]
