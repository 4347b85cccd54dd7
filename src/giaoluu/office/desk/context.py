"""What every screen is given: what the person may do, and where they are."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from giaoluu.office.desk.access import today
from giaoluu.register.trail.queries import permissions_of


def desk(request: HttpRequest) -> dict[str, Any]:
    """Return `can`, the permissions of who is signed in, and `languages`, in which the site speaks."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        can: frozenset[str] = frozenset()
    else:
        known = getattr(request, "permissions", None)
        can = permissions_of(user, on=today()) if known is None else known
    return {"can": can, "languages": settings.LANGUAGES, "site_name": settings.SITE_NAME}
