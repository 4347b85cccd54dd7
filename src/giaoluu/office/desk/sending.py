"""A form that was sent: written and left, or shown again with what was typed and why it was refused."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.utils.http import url_has_allowed_host_and_scheme

from giaoluu.register.trail.errors import Unfit

REFUSED = 422
"""The status of a form that comes back as it was typed, with what is wrong beside its fields."""


def sent(
    request: HttpRequest,
    form: forms.Form,
    *,
    write: Callable[[dict[str, Any]], Any],
    said: str,
    to: Callable[[Any], HttpResponseBase],
) -> HttpResponseBase | None:
    """Return where a form leads that was sent and written; None while it has to be shown.

    `write` is given what was typed, `to` what that made. Where the register refuses it, the reasons stand in `form`.
    """
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        made = write(form.cleaned_data)
    except Unfit as unfit:
        tell(form, unfit)
        return None
    messages.success(request, said)
    return to(made)


def status_of(request: HttpRequest) -> int:
    """Return the status of a form that is shown: first, or refused."""
    return REFUSED if request.method == "POST" else 200


def tell(form: forms.Form, unfit: Unfit) -> None:
    """Put the reasons of a refusal beside their fields."""
    for name, reasons in unfit.reasons.items():
        for reason in reasons:
            form.add_error(name if name in form.fields else None, reason)


def back_to(request: HttpRequest, otherwise: str) -> str:
    """Return the address of this site to which a form asks to be led back, else `otherwise`."""
    asked = request.POST.get("next", "")
    own = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return asked if own else otherwise
