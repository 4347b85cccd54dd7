"""The people of the tests."""

import datetime as dt
from dataclasses import dataclass

from giaoluu.register.trail.models import Bureau, Seat, User

SINCE = dt.date(2020, 1, 1)


@dataclass
class Personas:
    """Lan, officer, and Minh, reviewer, of Lào Cai; Hải of Quảng Trị; Thảo who leads; An who administers."""

    lan: User
    minh: User
    hai: User
    thao: User
    an: User
    centre: Bureau
    lao_cai: Bureau
    quang_tri: Bureau


def user(username: str, name: str) -> User:
    """Return a user with an account and no seat."""
    return User.objects.create_user(username, email=f"{username}@example.vn", password="mat-khau-cua-toi", name=name)


def seat(holder: User, bureau: Bureau, role: str, until: dt.date | None = None) -> Seat:
    """Give `holder` a seat."""
    return Seat.objects.create(user=holder, bureau=bureau, role=role, valid_from=SINCE, valid_to=until)
