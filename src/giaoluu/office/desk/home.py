"""The way in, and the language of the screens."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from giaoluu.office.desk.access import ANYONE, OWN_ACCOUNT, declare, screen, signed_in, today
from giaoluu.office.desk.todays import todays
from giaoluu.register.trail.operations import choose_language
from giaoluu.register.trail.queries import account, permissions_of


@screen(OWN_ACCOUNT)
def home(request: HttpRequest) -> HttpResponse:
    """Show what waits today; who holds no seat is led to their own account."""
    if "register.read" not in permissions_of(signed_in(request), on=today()):
        return redirect("mfa_index")
    return todays(request)


@require_POST
def _language(request: HttpRequest) -> HttpResponse:
    wanted, back = request.POST.get("language", ""), request.POST.get("next", "/")
    if wanted not in dict(settings.LANGUAGES):
        return HttpResponseBadRequest()
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        back = "/"
    user = request.user
    if user.is_authenticated and "register.read" in permissions_of(user, on=today()):
        choose_language(account(user.pk), wanted)
    answer = redirect(back)
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        wanted,
        samesite="Lax",
        secure=request.is_secure(),
        httponly=True,
        max_age=31536000,
    )
    return answer


language = declare(_language, ANYONE)
