"""The first act of a site: with nobody there to allow it, it makes the first bureau and its administrator."""

import secrets

from django.utils import timezone

from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Bureau, Seat, User


def found_site(bureau: str, *, username: str, name: str, email: str = "") -> User:
    """Return the first administrator, with a seat at the first bureau and a password that nobody knows.

    Raises `Unfit` where the site has users: from then on, accounts are an administrator's to give.
    """
    if User.objects.exists():
        raise Unfit({"": ["the site has its first administrator already"]})
    # No entry in the trail: there is nobody yet whose act it could be. All that follows is the administrator's.
    top = Bureau.objects.create(name=bureau)
    administrator = User.objects.create_user(username, email=email, password=secrets.token_urlsafe(40), name=name)
    Seat.objects.create(user=administrator, bureau=top, role="administrator", valid_from=timezone.localdate())
    return administrator
