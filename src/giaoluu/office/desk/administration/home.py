"""The page that leads to all there is to administer."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk.access import screen
from giaoluu.office.desk.administration.checks import count_wrong, last_check
from giaoluu.office.desk.calling import amount
from giaoluu.office.queues import FAILED, queue


class Way(NamedTuple):
    """A screen: its address, the permission that it needs, what it is called and what is done there."""

    address: str
    permission: str
    word: Any
    told: Any
    badge: Callable[[], tuple[str, str] | None] = lambda: None
    """What is to be said in a word where something is wrong there, and its tone."""


def badge_of_tasks() -> tuple[str, str] | None:
    """Return that work failed, or waits for nobody."""
    stands = queue()
    if stands.stuck:
        return gettext("no worker seen"), "wrong"
    failed = stands.counts[FAILED]
    said = ngettext("%(count)s failed", "%(count)s failed", failed) % {"count": amount(failed)}
    return (said, "wrong") if failed else None


def badge_of_check() -> tuple[str, str] | None:
    """Return that the last check found something wrong, or was never made."""
    last = last_check()
    if last is None:
        return gettext("never checked"), "waiting"
    wrong = count_wrong(last)
    said = ngettext("%(count)s wrong", "%(count)s wrong", wrong) % {"count": amount(wrong)}
    return (said, "wrong") if wrong else None


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
            Way(
                "desk:reference",
                "organisations.load",
                _("Reference data"),
                _("Provinces and their mergers, public bodies: as of a day, what was changed here, what is newer."),
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
                badge_of_tasks,
            ),
            Way(
                "desk:check",
                "office.administer",
                _("System check"),
                _("Whether data, machine, settings, backups and work are sound, and what helps."),
                badge_of_check,
            ),
            Way(
                "desk:watches",
                "archive.tend",
                _("Watched folders and feeds"),
                _("Where the machine looks for bureaus: last look, next look, what failed; pause or end one."),
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
    groups = [(title, [(way, way.badge()) for way in ways if way.permission in can]) for title, ways in GROUPS]
    return render(request, "desk/administration/home.html", {"groups": [one for one in groups if one[1]]})
