"""Who may do what: the table of roles by which the programme decides, who holds which; what one person may, and why."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk.access import screen, today
from giaoluu.office.desk.asking import day_asked
from giaoluu.office.desk.words import ROLES as ROLE_WORDS
from giaoluu.office.desk.words import ROLES_TOLD
from giaoluu.register.trail.queries import account, seats_allowing, seats_held
from giaoluu.register.trail.roles import ROLES

ADMINISTER = "trail.administer"
PERMISSIONS_TOLD: Mapping[str, "str | Promise"] = {
    "register.read": _("see what has been confirmed"),
    "register.export": _("take lists out as files"),
    "archive.see": _("see the sources, pages and drafts of a bureau"),
    "archive.receive": _("receive documents, have them read again"),
    "archive.watch": _("have folders and feeds watched"),
    "archive.tend": _("keep the watches of others: look now, pause, end"),
    "archive.restrict": _("restrict a source, open it again"),
    "archive.withdraw": _("withdraw a source"),
    "review.decide": _("decide on what was read"),
    "register.write": _("write the register by hand; undo one's own acts"),
    "review.judge": _("judge what is one and the same"),
    "review.undo": _("undo acts of others"),
    "trail.read": _("look through the trail of what one may see"),
    "trail.administer": _("open and close accounts, give and end seats, keep bureaus"),
    "vocabularies.write": _("keep the vocabularies"),
    "organisations.load": _("load reference data"),
    "office.administer": _("look after the site: tasks, system check"),
}
"""What each permission lets a person do, in the order in which the screens name them."""


@screen(ADMINISTER)
def matrix(request: HttpRequest) -> HttpResponse:
    """Show what each role may do, and who holds it where and until when."""
    on = day_asked(request) or today()
    held: dict[str, list[Any]] = {role: [] for role in ROLES}
    for seat in seats_held(on=on):
        held[seat.role].append(seat)
    told = {
        "roles": [(role, ROLE_WORDS[role]) for role in ROLES],
        "rows": [
            (word, [(ROLE_WORDS[role], slug in allowed) for role, allowed in ROLES.items()])
            for slug, word in PERMISSIONS_TOLD.items()
        ],
        "held": [(ROLE_WORDS[role], ROLES_TOLD[role], seats) for role, seats in held.items()],
        "on": on,
    }
    return render(request, "desk/administration/rights.html", told)


@screen(ADMINISTER)
def of_person(request: HttpRequest, key: int) -> HttpResponse:
    """Show what one person may do on a day, where, and by which seat."""
    who, on = account(key), day_asked(request) or today()
    allowing = seats_allowing(who, on=on)
    told = [
        (
            word,
            [(seat, [one for one in bureaus if one.pk != seat.bureau_id]) for seat, bureaus in allowing.get(slug, [])],
        )
        for slug, word in PERMISSIONS_TOLD.items()
    ]
    return render(request, "desk/administration/rights_of.html", {"who": who, "told": told, "on": on})
