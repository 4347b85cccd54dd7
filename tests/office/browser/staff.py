"""Gives a site of these tests its reviewer: `python -m tests.office.browser.staff`, in the site's environment."""

import datetime as dt

import django

django.setup()

from giaoluu.register.trail.models import Bureau, Seat, User  # noqa: E402

PASSWORD = "mat-khau-cua-toi"


def main() -> None:
    """Open the account of the reviewer Minh, with a seat at the bureau of the site."""
    minh = User.objects.create_user("minh", email="minh@example.vn", password=PASSWORD, name="Trần Văn Minh")
    Seat.objects.create(user=minh, bureau=Bureau.objects.get(), role="reviewer", valid_from=dt.date(2020, 1, 1))


if __name__ == "__main__":
    main()
