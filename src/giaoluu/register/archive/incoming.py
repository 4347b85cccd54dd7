"""What comes in: documents on their way to be read, and where the machine looks for them; who may see which."""

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Case, Model, Q, QuerySet, When

from giaoluu.register.archive.models import (
    AT_WORK,
    Intake,
    Watch,
)
from giaoluu.register.archive.queries import title_of_source
from giaoluu.register.trail.models import User
from giaoluu.register.trail.queries import bureaus_of

AnyRow = TypeVar("AnyRow", bound=Model)


def intakes_seen_by(user: User, *, on: dt.date) -> QuerySet[Intake]:
    """Return the intakes of the bureaus of `user`, newest first, each with the `title` of its source, if known."""
    bureaus = bureaus_of(user, "archive.see", on=on)
    return (
        Intake.objects.filter(receipt__bureau__in=bureaus)
        .annotate(title=title_of_source("receipt__source"))
        .select_related("receipt__source", "receipt__bureau", "receipt__by")
        .order_by("-pk")
    )


def intake_seen_by(user: User, key: int, *, on: dt.date) -> Intake:
    """Return the intake `key` if `user` may see it. Raises `Intake.DoesNotExist`."""
    return intakes_seen_by(user, on=on).get(pk=key)


def intake(key: int) -> Intake:
    """Return one intake with its receipt and source. Raises `Intake.DoesNotExist`."""
    return Intake.objects.select_related("receipt__source", "receipt__bureau", "receipt__by").get(pk=key)


def intakes_of(keys: Iterable[int]) -> dict[int, Intake]:
    """Return the intakes of `keys`, by key, each with its receipt and bureau."""
    found = Intake.objects.filter(pk__in=list(keys)).select_related("receipt__bureau", "receipt__by")
    return {intake.pk: intake for intake in found}


def watches_of(keys: Iterable[int]) -> dict[int, Watch]:
    """Return the watches of `keys`, by key, each with its bureau."""
    return {watch.pk: watch for watch in Watch.objects.filter(pk__in=list(keys)).select_related("bureau")}


def intakes_unfinished() -> QuerySet[Intake]:
    """Return the intakes whose work has not come to an end, oldest first."""
    return Intake.objects.filter(state__in=[Intake.State.WAITING, Intake.State.READING]).order_by("pk")


def watches_seen_by(user: User, *, on: dt.date) -> QuerySet[Watch]:
    """Return the watches of the bureaus of `user`: those that fail first, then the others that go on.

    Those that stopped by themselves follow, and then those that people ended; the latest of each first.
    """
    bureaus = bureaus_of(user, "archive.see", on=on)
    going_on = When(ended=None, halted=None, failures__gt=0, then=0), When(ended=None, halted=None, then=1)
    at_work = Case(*going_on, When(ended=None, then=2), default=3)
    return Watch.objects.filter(bureau__in=bureaus).select_related("bureau", "by").order_by(at_work, "-pk")


def watches_tended_by(user: User, *, on: dt.date) -> QuerySet[Watch]:
    """Return the watches that `user` may pause, end, or have looked at: their own, and where they may all."""
    own = bureaus_of(user, "archive.watch", on=on)
    return Watch.objects.filter(Q(by=user, bureau__in=own) | Q(bureau__in=bureaus_of(user, "archive.tend", on=on)))


def watch_seen_by(user: User, key: int, *, on: dt.date) -> Watch:
    """Return the watch `key` if `user` may see it. Raises `Watch.DoesNotExist`."""
    return watches_seen_by(user, on=on).get(pk=key)


def watch(key: int) -> Watch:
    """Return one watch with its bureau and who set it up. Raises `Watch.DoesNotExist`."""
    return Watch.objects.select_related("bureau", "by").get(pk=key)


def watches_looked_at(keys: Iterable[int]) -> dict[int, dt.datetime | None]:
    """Return when each watch of `keys` that goes on was looked at last, by key; None where nobody has yet."""
    return dict(Watch.objects.filter(pk__in=list(keys), ended=None).values_list("pk", "looked"))


def watches_due(at: dt.datetime) -> QuerySet[Watch]:
    """Return the watches at which a look is due, those that have waited longest first."""
    free = Q(held=None) | Q(held__lt=at)
    return Watch.objects.filter(free, AT_WORK, due__lte=at).order_by("due", "pk")
