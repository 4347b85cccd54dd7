"""Administration: accounts, the links by which passwords are set, seats, and bureaus."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk.access import BOTH, WRITES, screen, signed_in, today
from giaoluu.office.desk.forms import DayField, ShortNameField
from giaoluu.office.desk.sending import sent, status_of
from giaoluu.office.desk.words import ROLES, ROLES_TOLD
from giaoluu.office.links import password_link
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.operations import (
    amend_account,
    close_account,
    end_seat,
    give_password_link,
    give_seat,
    open_account,
    reopen_account,
)
from giaoluu.register.trail.queries import account, accounts, bureaus_of, seat

ADMINISTER = "trail.administer"


class AccountForm(forms.Form):
    """What is told of an account."""

    username = ShortNameField(
        label=gettext_lazy("User name"),
        max_length=60,
        help_text=gettext_lazy("Letters without marks, figures, dashes."),
    )
    name = forms.CharField(label=gettext_lazy("Full name"), max_length=150)
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES)


class SeatForm(forms.Form):
    """A role at a bureau, from a day until a day."""

    bureau = forms.ChoiceField(label=gettext_lazy("Bureau"))
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=[(slug, word) for slug, word in ROLES.items()])
    valid_from = DayField(label=gettext_lazy("From"))
    valid_to = DayField(label=gettext_lazy("Until"), required=False)

    def __init__(self, bureaus: list[Any], *args: Any, **options: Any) -> None:
        """Let the administrator choose among `bureaus`."""
        super().__init__(*args, **options)
        self._bureaus = {str(bureau.pk): bureau for bureau in bureaus}
        self.fields["bureau"].choices = [(key, str(one)) for key, one in self._bureaus.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Return what was given, with the bureau itself."""
        cleaned = super().clean() or self.cleaned_data
        if "bureau" in cleaned:
            cleaned["bureau"] = self._bureaus[cleaned["bureau"]]
        if cleaned.get("valid_to") and cleaned.get("valid_from") and cleaned["valid_to"] < cleaned["valid_from"]:
            self.add_error("valid_to", _("The last day comes before the first."))
        return cleaned


@screen(ADMINISTER)
def listing(request: HttpRequest) -> HttpResponse:
    """Show all accounts with the seats that they hold today."""
    told = [(one, [seat for seat in one.seats.all() if seat.holds(today())]) for one in accounts()]
    return render(request, "desk/users/list.html", {"told": told})


@screen(ADMINISTER, BOTH)
def new(request: HttpRequest) -> HttpResponseBase:
    """Open an account; its holder sets the password by a link that is shown once."""
    form = AccountForm(request.POST or None, initial={"language": "vi"})
    gone = sent(
        request,
        form,
        write=lambda told: open_account(**told, by=signed_in(request)),
        said=_("The account is open. Give it a seat, and its holder a link for the password."),
        to=lambda opened: redirect("desk:user", opened.pk),
    )
    return gone or render(request, "desk/users/new.html", {"form": form}, status=status_of(request))


@screen(ADMINISTER, BOTH)
def one(request: HttpRequest, key: int) -> HttpResponseBase:
    """Show one account with its seats, and amend what is told of it."""
    who = account(key)
    form = AccountForm(
        request.POST or None,
        initial={"username": who.username, "name": who.name, "email": who.email, "language": who.language},
    )
    form.fields["username"].disabled = True
    gone = sent(
        request,
        form,
        write=lambda told: amend_account(
            who, by=signed_in(request), name=told["name"], email=told["email"], language=told["language"]
        ),
        said=_("The account is amended."),
        to=lambda _amended: redirect("desk:user", key),
    )
    return gone or _one(request, who, form=form)


@screen(ADMINISTER, WRITES)
def new_seat(request: HttpRequest, key: int) -> HttpResponseBase:
    """Give an account a seat."""
    who, by = account(key), signed_in(request)
    form = SeatForm(bureaus_of(by, ADMINISTER, on=today()), request.POST)
    gone = sent(
        request,
        form,
        write=lambda told: give_seat(
            who, told["bureau"], told["role"], by=by, valid_from=told["valid_from"], valid_to=told["valid_to"]
        ),
        said=_("The seat is given."),
        to=lambda _given: redirect("desk:user", key),
    )
    return gone or _one(request, who, seat=form)


@screen(ADMINISTER, WRITES)
def last_day(request: HttpRequest, key: int) -> HttpResponse:
    """End a seat today."""
    held = seat(key)
    end_seat(held, by=signed_in(request), on=today(), why=request.POST.get("why", "").strip())
    messages.success(request, _("The seat ends today."))
    return redirect("desk:user", held.user_id)


@screen(ADMINISTER, WRITES)
def link(request: HttpRequest, key: int) -> HttpResponse:
    """Show, once, the link by which the holder of an account sets a new password."""
    who = account(key)
    try:
        give_password_link(who, by=signed_in(request))
    except Unfit as unfit:
        messages.error(request, " ".join(reason for told in unfit.reasons.values() for reason in told))
        return redirect("desk:user", key)
    return _one(request, who, link=request.build_absolute_uri(password_link(who)), status=200)


@screen(ADMINISTER, WRITES)
def closing(request: HttpRequest, key: int) -> HttpResponse:
    """Close an account."""
    return _turn(request, key, close_account, _("The account is closed."))


@screen(ADMINISTER, WRITES)
def reopening(request: HttpRequest, key: int) -> HttpResponse:
    """Open an account again."""
    return _turn(request, key, reopen_account, _("The account is open again."))


def _turn(request: HttpRequest, key: int, write: Callable[..., Any], done: str) -> HttpResponse:
    why = request.POST.get("why", "").strip()
    if not why:
        messages.error(request, _("Say why: the reason is kept with the act."))
        return redirect("desk:user", key)
    try:
        write(account(key), by=signed_in(request), why=why)
    except Unfit as unfit:
        messages.error(request, " ".join(reason for told in unfit.reasons.values() for reason in told))
    else:
        messages.success(request, done)
    return redirect("desk:user", key)


def _one(request: HttpRequest, who: Any, *, status: int | None = None, **told: Any) -> HttpResponse:
    by = signed_in(request)
    begun = {"username": who.username, "name": who.name, "email": who.email, "language": who.language}
    form = told.get("form")
    if form is None:
        form = AccountForm(initial=begun)
        form.fields["username"].disabled = True
    context = {
        "who": who,
        "form": form,
        "seats": [(one, one.holds(today())) for one in who.seats.all()],
        "seat": told.get("seat") or SeatForm(bureaus_of(by, ADMINISTER, on=today()), initial={"valid_from": today()}),
        "link": told.get("link"),
        "hours": settings.PASSWORD_RESET_TIMEOUT // 3600,
        "roles": [(word, ROLES_TOLD[slug]) for slug, word in ROLES.items()],
        "self": who.pk == by.pk,
    }
    refused = request.method == "POST" and status is None
    return render(request, "desk/users/one.html", context, status=422 if refused else 200)
