"""Who may do what: a seat puts a person into a role at a bureau for a time.

A person may do what the role of one of their seats allows on that day, at the seat's bureau and at those below it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from giaoluu.register.trail.errors import Forbidden
from giaoluu.register.trail.models import Bureau, Seat, User
from giaoluu.register.trail.roles import PERMISSIONS, ROLES, WHOLE_SITE

Thing = TypeVar("Thing")


def may(user: User, permission: str, *, bureau: Bureau | None = None, on: dt.date) -> bool:
    """Tell whether `user` may do `permission` on the day `on`, at `bureau` or, without one, at any bureau of theirs.

    A seat counts at its own bureau and at all below it; what concerns the whole site needs seats above all bureaus.
    Someone whose account is closed may do nothing.
    """
    if permission not in PERMISSIONS:
        message = f"no such permission: {permission}"
        raise ValueError(message)
    if not user.is_active:
        return False
    seats = [seat for seat in seats_of(user, on=on) if permission in ROLES[seat.role]]
    if permission in WHOLE_SITE and not above_all(seats):
        return False
    if bureau is None:
        return bool(seats)
    above = {one.pk for one in bureau.line()}
    return any(seat.bureau_id in above for seat in seats)


def above_all(seats: Iterable[Seat]) -> bool:
    """Tell whether `seats` stand above every bureau: at the one at the top or, where there are several, at each."""
    return top_bureaus() <= {seat.bureau_id for seat in seats}


def top_bureaus() -> set[int]:
    """Return the keys of the bureaus that stand below none; a site has one, of old some have several."""
    return set(Bureau.objects.filter(parent=None).values_list("pk", flat=True))


def require(user: User, permission: str, *, bureau: Bureau | None = None, on: dt.date) -> None:
    """Raise `Forbidden` unless `user` may do `permission`, as `may` tells."""
    if not may(user, permission, bureau=bureau, on=on):
        raise Forbidden(user=user, permission=permission, bureau=bureau)


def seats_of(user: User, *, on: dt.date) -> list[Seat]:
    """Return the seats that `user` holds on the day `on`."""
    seats = _once(("seats", user.pk), lambda: list(user.seats.select_related("bureau")))
    return [seat for seat in seats if seat.holds(on)]


def bureaus_by_key() -> dict[int, Bureau]:
    """Return all bureaus by their keys: a site has some hundred at most."""
    return _once(("bureaus",), lambda: {bureau.pk: bureau for bureau in Bureau.objects.all()})


@contextmanager
def looking() -> Iterator[None]:
    """Read seats and bureaus once within it: for what only shows, while which nobody's rights change."""
    before = _looked.set({})
    try:
        yield
    finally:
        _looked.reset(before)


_looked: ContextVar[dict[tuple[Any, ...], Any] | None] = ContextVar("looked", default=None)


def _once(key: tuple[Any, ...], read: Callable[[], Thing]) -> Thing:
    kept = _looked.get()
    if kept is None:
        return read()
    if key not in kept:
        kept[key] = read()
    found: Thing = kept[key]
    return found
