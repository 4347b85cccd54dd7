"""Whose acts a person may look through: the trail of a row is open to those to whom the row is.

What has been confirmed is everybody's; what a bureau received, and what it left open or rejected, are for that bureau
and those above it, and so are its watches; accounts, seats and bureaus for those who administer them. Of an act that
changed rows of both sorts, each reader sees the rows that are theirs to see.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet

from giaoluu.register.archive.incoming import watches_seen_by
from giaoluu.register.archive.models import Receipt, Source, Watch
from giaoluu.register.review.models import Judgement, Proposal
from giaoluu.register.trail.models import Bureau, Entry, Seat, Touch, User
from giaoluu.register.trail.queries import bureau_line, bureaus_of, changes_of, entries, numbers_of_days, permissions_of
from giaoluu.register.trail.rows import noun_of
from giaoluu.register.trail.writing import Change

OPEN = ("organisations", "people", "exchanges", "agreements", "commitments", "indicators")
"""Nouns whose rows have been confirmed: whoever may read the register may see them."""
SUPPORT = frozenset({"archive.value", "archive.evidence"})
"""What goes with the row that it supports, and is never looked at by itself."""


def entries_seen_by(user: User, *, on: dt.date) -> QuerySet[Entry]:
    """Return the entries that `user` may look through, newest first: their own, and those that changed a row of theirs.

    An officer of one province does not see what another receives, leaves open or rejects.
    """
    return entries().filter(_seen(user, on=on))


@dataclass(frozen=True)
class Sought:
    """What is sought in the trail; "" and None stand for anything.

    `everywhere` reaches beyond the bureaus of who asks; `bureau` is the key of one of theirs, with those below it.
    """

    everywhere: bool = False
    bureau: int | None = None
    by: int | None = None
    noun: str = ""
    row: int | None = None
    operation: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    why: str = ""


def entries_sought(user: User, sought: Sought, *, on: dt.date, before: int | None = None) -> QuerySet[Entry]:
    """Return the entries that are `sought` and that `user` may look through, newest first, numbered below `before`."""
    rows = entries_seen_by(user, on=on)
    if sought.bureau is not None:
        rows = rows.filter(Exists(_seated_below(user, sought.bureau, on=on)))
    elif not sought.everywhere:
        rows = of_bureaus_of(rows, user, on=on)
    first, last = numbers_of_days(sought.since, sought.until)
    bounds = {"number__gte": first, "number__lte": last, "number__lt": before, "by": sought.by}
    rows = rows.filter(**{name: bound for name, bound in bounds.items() if bound is not None})
    if sought.noun and sought.row is not None:
        rows = rows.filter(pk__in=Touch.objects.filter(noun=sought.noun, row=sought.row).values("entry"))
    elif sought.noun:
        rows = rows.filter(Exists(Touch.objects.filter(entry=OuterRef("pk"), noun=sought.noun)))
    if sought.operation:
        rows = rows.filter(operation=sought.operation)
    return rows.filter(why__icontains=sought.why) if sought.why else rows


def of_bureaus_of(rows: QuerySet[Entry], user: User, *, on: dt.date) -> QuerySet[Entry]:
    """Return those of the entries `rows` that `user` or people of their bureaus, or of those below, made."""
    return rows.filter(Q(by=user) | Exists(_seated(user, on=on)))


def writers_seen_by(user: User, *, on: dt.date) -> QuerySet[User]:
    """Return the people who work with `user` or wrote what `user` may look through, by name."""
    written = Entry.objects.filter(_seen(user, on=on), by=OuterRef("pk"))
    beside = Seat.objects.filter(bureau__in=bureaus_of(user, "trail.read", on=on)).values("user")
    return User.objects.filter(Exists(written) | Q(pk__in=beside) | Q(pk=user.pk)).order_by("sorted_as", "pk")


def changes_seen_by(user: User, rows: Iterable[Entry], *, on: dt.date) -> dict[int, list[Change]]:
    """Return what each of the entries `rows` changed, by its key, without the rows that `user` may not see.

    As with `changes_of`, entries that touched very many rows are left out.
    """
    told = list(rows)
    own = {entry.pk for entry in told if entry.by_id == user.pk}
    readable = _readable_rows(user, [entry.pk for entry in told], on=on)
    return {
        key: changes if key in own else [one for one in changes if _is_readable(one, readable[key])]
        for key, changes in changes_of(told).items()
    }


def _is_readable(change: Change, readable: set[tuple[str, int]]) -> bool:
    return change["noun"] in SUPPORT or (change["noun"], change["row"]) in readable


def _readable_rows(user: User, keys: Iterable[int], *, on: dt.date) -> Mapping[int, set[tuple[str, int]]]:
    found: dict[int, set[tuple[str, int]]] = defaultdict(set)
    touches = Touch.objects.filter(_readable(user, on=on), entry__in=list(keys))
    for entry, noun, row in touches.values_list("entry", "noun", "row"):
        found[entry].add((noun, row))
    return found


def _readable(user: User, *, on: dt.date) -> Q:
    """Which touches are of rows that `user` may see; of nouns that are not known here, those of people of theirs.

    Each touch is looked at by itself: a page of the trail has some hundred, and an archive some ten thousand sources.
    """
    received = bureaus_of(user, "archive.see", on=on)
    receipts = Receipt.objects.filter(bureau__in=received)
    scoped: dict[str, Q] = {
        noun_of(Source): Q(Exists(receipts.filter(source=OuterRef("row")))),
        noun_of(Receipt): Q(Exists(receipts.filter(pk=OuterRef("row")))),
        noun_of(Watch): Q(Exists(watches_seen_by(user, on=on).order_by().filter(pk=OuterRef("row")))),
        noun_of(Proposal): Q(Exists(receipts.filter(source__pages__proposals=OuterRef("row")))),
    }
    administers = "trail.administer" in permissions_of(user, on=on)
    everybody = Q() if administers else Q(pk=None)
    scoped[noun_of(Bureau)] = everybody
    scoped[noun_of(User)] = everybody if administers else Q(row=user.pk)
    scoped[noun_of(Seat)] = everybody if administers else Q(Exists(user.seats.filter(pk=OuterRef("row"))))
    free = {noun_of(model) for name in OPEN for model in apps.get_app_config(name).get_models()} | {noun_of(Judgement)}
    known = {*free, *SUPPORT, *scoped}
    wanted = Q(noun__in=free) | (~Q(noun__in=known) & Q(Exists(_seated(user, by="entry__by", on=on))))
    for noun, which in scoped.items():
        wanted |= Q(noun=noun) & which
    return wanted


def _seen(user: User, *, on: dt.date) -> Q:
    if not bureaus_of(user, "trail.read", on=on):
        return Q(by=user)
    return Q(by=user) | Q(Exists(Touch.objects.filter(_readable(user, on=on), entry=OuterRef("pk"))))


def _seated_below(user: User, bureau: int, *, on: dt.date) -> QuerySet[Seat]:
    """Seats at one of the bureaus of `user`, and at those below it."""
    known = {one.pk: one for one in bureaus_of(user, "trail.read", on=on)}
    below = [key for key in known if bureau in bureau_line(key, known)]
    return Seat.objects.filter(user=OuterRef("by"), bureau__in=below)


def _seated(user: User, *, by: str = "by", on: dt.date) -> QuerySet[Seat]:
    return Seat.objects.filter(user=OuterRef(by), bureau__in=bureaus_of(user, "trail.read", on=on))
