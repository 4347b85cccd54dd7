"""What may be done with accounts, bureaus and seats: nobody opens a door for themselves, and every key is on the trail.

A row of the trail never holds a password, not even its hash.
"""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Bureau, Seat, User
from giaoluu.register.trail.rights import require
from giaoluu.register.trail.writing import writing

ADMINISTER = "trail.administer"


def open_account(username: str, *, name: str, email: str, by: User, language: str = "vi") -> User:
    """Return a new account without a password: its holder sets one by a link that serves once.

    Raises `Unfit` where the user name or the address is taken.
    """
    with writing("trail.open_account", by=by, permission=ADMINISTER) as act:
        account = User(username=username.strip(), name=name.strip(), email=email.strip(), language=language)
        _free(account)
        account.set_unusable_password()
        return act.add(account)


def amend_account(account: User, *, by: User, name: str, email: str, language: str) -> User:
    """Return `account` with its name, address and language set. Raises `Unfit` where the address is taken."""
    with writing("trail.amend_account", by=by, permission=ADMINISTER) as act:
        _within_reach(account, by)
        _free(User(pk=account.pk, username=account.username, email=email))
        return act.amend(account, name=name, email=email, language=language)


def close_account(account: User, *, by: User, why: str) -> User:
    """Return `account` closed: it opens nothing from now on, and all that its holder did keeps their name.

    Raises `Unfit` for one's own: the last administrator must not lock the site.
    """
    with writing("trail.close_account", by=by, permission=ADMINISTER, why=why) as act:
        if account.pk == by.pk:
            raise Unfit({"": [_("Nobody closes their own account; another administrator can.")]})
        _within_reach(account, by)
        return act.amend(account, is_active=False)


def reopen_account(account: User, *, by: User, why: str) -> User:
    """Return `account` open again, with the seats that it still holds."""
    with writing("trail.reopen_account", by=by, permission=ADMINISTER, why=why) as act:
        _within_reach(account, by)
        return act.amend(account, is_active=True)


def give_password_link(account: User, *, by: User) -> User:
    """Put on the trail that `by` made a link by which the holder of `account` sets a new password, and return it.

    Who has such a link can take the account, so it may be made only by one who administers all bureaus where its holder
    sits. Raises `Unfit` for an account that is closed.
    """
    with writing("trail.give_password_link", by=by, permission=ADMINISTER) as act:
        _within_reach(account, by)
        if not account.is_active:
            raise Unfit({"": [_("The account is closed; open it again first.")]})
        act.mention(account)
        return account


def choose_language(account: User, language: str) -> User:
    """Return `account` with the language that its holder chose for the screens."""
    with writing("trail.choose_language", by=account, permission="register.read") as act:
        return act.amend(account, language=language)


def open_bureau(name: str, *, by: User, parent: Bureau | None = None) -> Bureau:
    """Return a new bureau of this name, below `parent`.

    Raises `Unfit` where the name is taken, or it would stand at the top beside another: who sits at the top has the
    whole site.
    """
    with writing("trail.open_bureau", by=by, permission=ADMINISTER, bureau=parent) as act:
        bureau = Bureau(name=name.strip(), parent=parent)
        _below_the_top(bureau)
        _free_name(bureau)
        return act.add(bureau)


def amend_bureau(bureau: Bureau, *, by: User, name: str, parent: Bureau | None) -> Bureau:
    """Return `bureau` with its name and the bureau above it set; the drafts of its people go with it.

    Raises `Unfit` where the name is taken, or the bureau would stand below itself, or come to the top.
    """
    with writing("trail.amend_bureau", by=by, permission=ADMINISTER, bureau=bureau) as act:
        if parent is not None and bureau.pk in {one.pk for one in parent.line()}:
            raise Unfit({"parent": [_("A bureau cannot stand below itself.")]})
        if bureau.parent_id is not None:
            _below_the_top(Bureau(pk=bureau.pk, parent=parent))
        _free_name(Bureau(pk=bureau.pk, name=name.strip()))
        require(by, ADMINISTER, bureau=parent, on=timezone.localdate())
        return act.amend(bureau, name=name.strip(), parent=parent)


def give_seat(
    account: User, bureau: Bureau, role: str, *, by: User, valid_from: dt.date, valid_to: dt.date | None = None
) -> Seat:
    """Return the seat of `account` in `role` at `bureau` from a day until a day, both counted in.

    Raises `Unfit` where it holds the same seat on one of these days already.
    """
    with writing("trail.give_seat", by=by, permission=ADMINISTER, bureau=bureau) as act:
        for seat in account.seats.filter(bureau=bureau, role=role):
            if (seat.valid_to is None or valid_from <= seat.valid_to) and (
                valid_to is None or seat.valid_from <= valid_to
            ):
                raise Unfit({"": [_("This person holds that seat already.")]})
        return act.add(Seat(user=account, bureau=bureau, role=role, valid_from=valid_from, valid_to=valid_to))


def end_seat(seat: Seat, *, by: User, on: dt.date, why: str = "") -> Seat:
    """Return `seat` with `on` as its last day; a seat that had not begun by then goes altogether."""
    with writing("trail.end_seat", by=by, permission=ADMINISTER, bureau=seat.bureau, why=why) as act:
        if seat.valid_from > on:
            act.remove(seat)
            return seat
        return act.amend(seat, valid_to=on)


def _within_reach(account: User, by: User) -> None:
    """Let nobody touch the account of one who sits above them."""
    for seat in account.seats.select_related("bureau"):
        require(by, ADMINISTER, bureau=seat.bureau, on=timezone.localdate())


def _free(account: User) -> None:
    others = User.objects.exclude(pk=account.pk)
    if others.filter(username__iexact=account.username).exists():
        raise Unfit({"username": [_("This user name is taken.")]})
    if account.email and others.filter(email__iexact=account.email).exists():
        raise Unfit({"email": [_("Another account has this e-mail address.")]})


def _free_name(bureau: Bureau) -> None:
    if Bureau.objects.exclude(pk=bureau.pk).filter(name__iexact=bureau.name).exists():
        raise Unfit({"name": [_("Another bureau bears this name.")]})


def _below_the_top(bureau: Bureau) -> None:
    if bureau.parent is None and Bureau.objects.filter(parent=None).exclude(pk=bureau.pk).exists():
        raise Unfit({"parent": [_("A site has one bureau at the top; say which bureau this one stands below.")]})
