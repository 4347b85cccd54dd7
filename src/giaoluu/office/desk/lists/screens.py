"""The screen of each list, as its address asks for it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from giaoluu.office.desk.access import screen
from giaoluu.office.desk.lists.asking import PRINT, Asked
from giaoluu.office.desk.lists.describing import Listing
from giaoluu.office.desk.lists.keeping import opened_with
from giaoluu.office.desk.lists.showing import page_of_list, printed, tidied


def list_screen(listing: Listing) -> Callable[..., HttpResponse]:
    """Return the screen of `listing`."""

    @screen(listing.permission)
    def shown(request: HttpRequest) -> HttpResponse:
        elsewhere = opened_with(request, listing)
        if elsewhere is not None:
            return elsewhere
        asked = Asked(listing, request.GET)
        if not asked.tidy(request.GET):
            return tidied(request, asked)
        if PRINT in asked.query:
            return printed(request, asked)
        return page_of_list(request, asked)

    shown.__name__ = f"list_{listing.name}"
    return shown  # type: ignore[return-value]
