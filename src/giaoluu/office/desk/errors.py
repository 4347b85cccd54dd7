"""What is shown where a screen cannot be: not allowed, not there, broken, or sent without its token."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from giaoluu.register.trail.errors import Refused, Unfit


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that no seat of the person allows it, and who can help."""
    del exception
    return render(request, "desk/errors/forbidden.html", status=HTTPStatus.FORBIDDEN)


def refused(request: HttpRequest, error: Refused) -> HttpResponse:
    """Say why a write was refused; nothing of it has happened."""
    reasons = [told for one in error.reasons.values() for told in one] if isinstance(error, Unfit) else []
    return render(request, "desk/errors/refused.html", {"reasons": reasons}, status=HTTPStatus.CONFLICT)


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that there is nothing here, or nothing for this person: the two are not told apart."""
    del exception
    return render(request, "desk/errors/missing.html", status=HTTPStatus.NOT_FOUND)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that the programme failed; nothing is asked of a database that may be what failed."""
    del request
    return HttpResponse(render_to_string("desk/errors/broken.html"), status=HTTPStatus.INTERNAL_SERVER_ERROR)


def untokened(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form came without its token: too old, or from another site. Nothing has happened."""
    del reason
    return render(request, "desk/errors/untokened.html", status=HTTPStatus.FORBIDDEN)
