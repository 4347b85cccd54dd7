"""What a person has kept at their desk."""

import datetime as dt
from collections.abc import Sequence

from django.db.models import Q, QuerySet

from giaoluu.register.desks.models import Ahead, DefaultView, Follow, SavedView, Sought
from giaoluu.register.trail.models import User
from giaoluu.register.trail.queries import bureaus_of
from giaoluu.register.trail.rows import Row, noun_of

USUAL_DAYS = 90
"""Days ahead for who has not chosen: a quarter, in which an agreement can still be prolonged."""


def views_of(user: User, of: str, *, on: dt.date) -> QuerySet[SavedView]:
    """Return the views of the list `of` that `user` sees on the day `on`: their own, and those of their bureaus."""
    shared = Q(bureau__in=bureaus_of(user, "register.read", on=on))
    return SavedView.objects.filter(Q(owner=user) | shared, list=of).select_related("owner", "bureau").order_by("name")


def view_seen_by(user: User, key: int, *, on: dt.date) -> SavedView:
    """Return the view `key` if `user` sees it. Raises `SavedView.DoesNotExist`."""
    shared = Q(bureau__in=bureaus_of(user, "register.read", on=on))
    return SavedView.objects.select_related("bureau").get(Q(owner=user) | shared, pk=key)


def default_view(user: User, of: str, *, on: dt.date) -> SavedView | None:
    """Return the view with which the list `of` opens for `user`; None where there is none, or is no longer shown."""
    chosen = DefaultView.objects.filter(user=user, list=of).values("view")
    return views_of(user, of, on=on).filter(pk__in=chosen).first()


def follows(user: User, row: Row) -> bool:
    """Tell whether `user` follows `row`."""
    return Follow.objects.filter(user=user, noun=noun_of(row), row=row.pk).exists()


def followed_among(user: User, rows: Sequence[Row]) -> set[int]:
    """Return the keys of those of `rows`, all of one noun, that `user` follows."""
    if not rows:
        return set()
    keys = [row.pk for row in rows]
    return set(Follow.objects.filter(user=user, noun=noun_of(rows[0]), row__in=keys).values_list("row", flat=True))


def followed_by(user: User) -> QuerySet[Follow]:
    """Return what `user` follows, the latest first."""
    return Follow.objects.filter(user=user).order_by("-pk")


def sought_by(user: User) -> QuerySet[Sought, str]:
    """Return what `user` has sought, the latest first."""
    return Sought.objects.filter(user=user).order_by("-at", "-pk").values_list("text", flat=True)


def days_ahead(user: User) -> int:
    """Return for how many days ahead `user` is told of what ends or is due."""
    chosen = Ahead.objects.filter(user=user).first()
    return chosen.days if chosen else USUAL_DAYS
