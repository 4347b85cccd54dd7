"""The page that leads to all there is to administer."""

from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk.access import screen


class Way(NamedTuple):
    """A screen: its address, the permission that it needs, what it is called and what is done there."""

    address: str
    permission: str
    word: Any
    told: Any


GROUPS: tuple[tuple[Any, tuple[Way, ...]], ...] = (
    (
        _("People and rights"),
        (
            Way("desk:users", "trail.administer", _("Users"), _("Accounts, seats, links for a new password.")),
            Way(
                "desk:bureaus", "trail.administer", _("Bureaus"), _("Who shares drafts, and which stands above which.")
            ),
            Way(
                "desk:rights",
                "trail.administer",
                _("Rights"),
                _("What each role may do, who holds it until when, and what one person may and why."),
            ),
        ),
    ),
    (
        _("Words and reference data"),
        (
            Way(
                "desk:vocabularies",
                "vocabularies.write",
                _("Vocabularies"),
                _("The words for kinds, levels and countries, and from when until when they are in use."),
            ),
        ),
    ),
    (
        _("The site itself"),
        (
            Way(
                "desk:tasks",
                "office.administer",
                _("Tasks"),
                _("Work in the background: what waits, runs and failed, and whether a worker is there."),
            ),
        ),
    ),
    (
        _("What was done"),
        (Way("desk:trail", "trail.read", _("Trail"), _("Every write: who, what, when, why, before and after.")),),
    ),
)


@screen("office.administer")
def home(request: HttpRequest) -> HttpResponse:
    """Show the ways to what the person may administer."""
    can = request.permissions  # type: ignore[attr-defined]
    groups = [(title, [way for way in ways if way.permission in can]) for title, ways in GROUPS]
    return render(request, "desk/administration/home.html", {"groups": [one for one in groups if one[1]]})
