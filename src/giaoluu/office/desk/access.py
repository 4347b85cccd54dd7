"""Who may open which screen: each declares a permission, and a test fails for one that does not.

    @screen("register.read")
    def listing(request: HttpRequest) -> HttpResponse: ...

Who is not signed in is sent to the entrance by Django's own middleware; who holds no seat that allows it sees a page
that says so, with the status 403. What a person may see of a screen's rows is a matter of the queries.
"""

import datetime as dt
from collections.abc import Callable
from contextlib import nullcontext
from functools import wraps
from typing import Any, TypeAlias

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from giaoluu.office.desk.errors import refused
from giaoluu.register.trail.errors import Forbidden, Refused
from giaoluu.register.trail.queries import SignedIn, permissions_of
from giaoluu.register.trail.rights import looking
from giaoluu.register.trail.roles import PERMISSIONS

View: TypeAlias = Callable[..., HttpResponseBase]

ANYONE = "anyone"
"""Declared by the few screens that need no account: the entrance and what leads to it."""
OWN_ACCOUNT = "own account"
"""Declared by screens on one's own account: whoever is signed in may open them, even without a seat."""

SAFE = ("GET", "HEAD")
WRITES = ("POST",)
BOTH = (*SAFE, *WRITES)


def screen(permission: str, methods: tuple[str, ...] = SAFE) -> Callable[[View], View]:
    """Declare that a screen needs `permission`, at any bureau; operations and queries then look at the bureau.

    A row that is not there, or is not for this person, is a 404; an operation that refuses for lack of rights a 403,
    one that refuses for another reason, which the screen did not foresee, a 409 that tells it.
    """
    if permission not in {*PERMISSIONS, OWN_ACCOUNT}:
        message = f"no such permission: {permission}"
        raise ValueError(message)

    def declared(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponseBase:
            with looking() if request.method in SAFE else nullcontext():
                return answered(request, *args, **parts)

        def answered(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponseBase:
            allowed = permissions_of(signed_in(request), on=today())
            request.permissions = allowed  # type: ignore[attr-defined]
            if permission != OWN_ACCOUNT and permission not in allowed:
                raise PermissionDenied(permission)
            try:
                return view(request, *args, **parts)
            except Forbidden as error:
                raise PermissionDenied(error.permission) from error
            except ObjectDoesNotExist as error:
                raise Http404 from error
            except Refused as error:
                return refused(request, error)

        guarded.permission = permission  # type: ignore[attr-defined]
        return never_cache(require_http_methods(list(methods))(guarded))

    return declared


def declare(view: View, permission: str) -> View:
    """Return `view`, one of the login library's, with what it needs declared: `ANYONE` or `OWN_ACCOUNT`."""

    @wraps(view)
    def passed(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponseBase:
        return view(request, *args, **parts)

    passed.permission = permission  # type: ignore[attr-defined]
    return login_not_required(passed) if permission == ANYONE else passed


def signed_in(request: HttpRequest) -> SignedIn:
    """Return who is signed in. Raises `PermissionDenied` where nobody is."""
    user = request.user
    if not user.is_authenticated:
        raise PermissionDenied(ANYONE)
    return user


def today() -> dt.date:
    """Return the day on the clock of the site: rights and 'as of' begin with it."""
    return timezone.localdate()
