"""What the trail tells: the history of a row, and whether the chain is whole."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeAlias

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.models import Bureau, Entry, Head, Seat, Touch, User
from giaoluu.register.trail.rights import bureaus_by_key, seats_of, top_bureaus
from giaoluu.register.trail.roles import ROLES, WHOLE_SITE
from giaoluu.register.trail.writing import Change, hash_of

SignedIn: TypeAlias = User
"""A person who has signed in, as the faces of the register call them."""
BULKY = 500
"""Rows: an accepted page changes some hundred at most, the shipped bodies come in entries of some thousand."""


def history_of(noun: str, row: int) -> QuerySet[Entry]:
    """Return the entries that changed a row, newest first, each with who made it."""
    entries = Entry.objects.filter(touches__noun=noun, touches__row=row).select_related("by")
    return entries.defer("changes").order_by("-number")


def entries() -> QuerySet[Entry]:
    """Return the whole trail, newest first; `changes_of` brings what they changed."""
    return Entry.objects.select_related("by").defer("changes").order_by("-number")


def numbers_of_days(since: dt.date | None, until: dt.date | None) -> tuple[int | None, int | None]:
    """Return the first and last number of the entries written from the day `since` until the day `until`.

    None stands for an end that is open; where nothing was written in these days, the last comes before the first.
    """
    first = last = None
    if since is not None:
        first = _number_at(_midnight(since))
    if until is not None:
        last = _number_at(_midnight(until + dt.timedelta(days=1))) - 1
    return first, last


def _number_at(moment: dt.datetime) -> int:
    """The number of the first entry that was written at `moment` or later, or the next one to come."""
    found = Entry.objects.filter(at__gte=moment).order_by("at", "number").values_list("number", flat=True).first()
    return entries_written() + 1 if found is None else found


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))


def entries_written() -> int:
    """Return how many entries the trail has: a number that grows with every write."""
    head = Head.objects.filter(pk=1).first()
    return head.count if head else 0


def end_of_the_trail() -> str:
    """Return the hash of the last entry: another one after every write, whatever it changed."""
    return Head.objects.filter(pk=1).values_list("hash", flat=True).first() or ""


def last_written(app: str, known: tuple[int, str, str] | None) -> tuple[int, str, str]:
    """Return number and hash of the last entry of the trail, and of which hash the rows of `app` are as they are now.

    `known` is what was returned before, so that only later entries are looked through; without it, or where the trail
    is another one since, the rows are taken for written by the last entry.
    """
    number, last = Head.objects.filter(pk=1).values_list("count", "hash").first() or (0, "")
    if known is None or known[1] == last:
        return known or (number, last, last)
    since = Entry.objects.filter(number=known[0], hash=known[1])
    touched = Touch.objects.filter(entry__number__gt=known[0], noun__startswith=f"{app}.")
    return number, last, known[2] if since.exists() and not touched.exists() else last


def changes_of(entries: Iterable[Entry]) -> dict[int, list[Change]]:
    """Return what each of `entries` changed, by its key.

    An entry that touched more than `BULKY` rows, as shipped data do, is left out: its changes are megabytes, and the
    history of one row needs none of the others.
    """
    keys = [entry.pk for entry in entries]
    touched = Touch.objects.filter(entry__in=keys).values("entry").annotate(rows=Count("pk"))
    small = [key for key, rows in touched.values_list("entry", "rows") if rows <= BULKY]
    return dict(Entry.objects.filter(pk__in=small).values_list("pk", "changes"))


def breaks_of_the_chain() -> Iterator[str]:
    """Yield what is wrong with the chain of entries, in words; nothing where it is whole."""
    number, previous = 0, "0" * 64
    for entry in Entry.objects.order_by("number").iterator():
        number += 1
        if entry.number != number:
            yield f"entry {number} is missing: {entry.number} follows {number - 1}"
            number = entry.number
        if entry.previous != previous:
            yield f"entry {entry.number} does not follow the entry before it"
        if entry.hash != hash_of(entry):
            yield f"entry {entry.number} does not say what it said when it was written"
        previous = entry.hash
    head = Head.objects.filter(pk=1).first()
    if (head.count if head else 0) != number or (head.hash if head else "0" * 64) != previous:
        yield f"the chain ends at entry {number}, but {head.count if head else 0} were written"


def bureaus_of(user: User, permission: str, *, on: dt.date) -> list[Bureau]:
    """Return the bureaus at which `user` may do `permission` on the day `on`: those of their seats and all below."""
    tops = {seat.bureau_id for seat in seats_of(user, on=on) if permission in ROLES[seat.role]}
    if not tops or not user.is_active:
        return []
    known = bureaus_by_key()
    return [bureau for bureau in known.values() if tops & set(bureau_line(bureau.pk, known))]


def permissions_of(user: User, *, on: dt.date) -> frozenset[str]:
    """Return what `user` may do on the day `on`, at one bureau or another."""
    if not user.is_active:
        return frozenset()
    seats = seats_of(user, on=on)
    given: frozenset[str] = frozenset().union(*(ROLES[seat.role] for seat in seats))
    return given - _beyond(given & WHOLE_SITE, seats)


def deciders() -> QuerySet[User]:
    """Return the people who hold or held a seat that lets them confirm what stands in the register, by name."""
    roles = [role for role, allowed in ROLES.items() if "register.write" in allowed]
    return User.objects.filter(seats__role__in=roles).distinct().order_by("sorted_as", "pk")


def readers_called(text: str, *, on: dt.date) -> list[User]:
    """Return the people of open accounts who may read the register on the day `on` and whose name holds `text`.

    They come by name, each with its seats; `text` is with or without marks.
    """
    roles = [role for role, allowed in ROLES.items() if "register.read" in allowed]
    held = Q(seats__valid_from__lte=on) & (Q(seats__valid_to=None) | Q(seats__valid_to__gte=on))
    people = accounts().filter(held, seats__role__in=roles, is_active=True).distinct()
    return [one for one in people if key_of(text) in key_of(f"{one.name} {one.username}")]


def accounts() -> QuerySet[User]:
    """Return all accounts by name, each with its seats and their bureaus."""
    return User.objects.prefetch_related("seats__bureau").order_by("sorted_as", "pk")


def account(key: int) -> User:
    """Return the account `key`. Raises `User.DoesNotExist`."""
    return accounts().get(pk=key)


def bureaus() -> QuerySet[Bureau]:
    """Return all bureaus by name, each with the one above it."""
    return Bureau.objects.select_related("parent").order_by("sorted_as", "pk")


def bureau(key: int) -> Bureau:
    """Return the bureau `key`. Raises `Bureau.DoesNotExist`."""
    return bureaus().get(pk=key)


def seat(key: int) -> Seat:
    """Return the seat `key`. Raises `Seat.DoesNotExist`."""
    return Seat.objects.select_related("bureau", "user").get(pk=key)


def bureau_line(key: int | None, known: Mapping[int, Bureau]) -> Iterator[int]:
    """Yield the keys of the bureau `key` and of those above it, as far as they are `known`."""
    seen: set[int] = set()
    while key is not None and key in known and key not in seen:
        seen.add(key)
        yield key
        key = known[key].parent_id


def entry(key: int) -> Entry:
    """Return the entry of the row `key`. Raises `Entry.DoesNotExist`."""
    return Entry.objects.select_related("by").get(pk=key)


def seats_held(*, on: dt.date) -> QuerySet[Seat]:
    """Return the seats that people of open accounts hold on the day `on`, by name."""
    held = Q(valid_from__lte=on) & (Q(valid_to=None) | Q(valid_to__gte=on))
    return (
        Seat.objects.filter(held, user__is_active=True)
        .select_related("user", "bureau")
        .order_by("user__sorted_as", "user", "pk")
    )


def seats_allowing(user: User, *, on: dt.date) -> dict[str, list[tuple[Seat, list[Bureau]]]]:
    """Return what `user` may do on the day `on`: each permission with the seats that give it, and the bureaus of each.

    They are those for which `may` tells that `user` may; who holds none, or whose account is closed, may do nothing.
    """
    seats = seats_of(user, on=on) if user.is_active else []
    known = {bureau.pk: bureau for bureau in bureaus()} if seats else {}
    reach = {
        seat.pk: [bureau for bureau in known.values() if seat.bureau_id in set(bureau_line(bureau.pk, known))]
        for seat in seats
    }
    given: dict[str, list[tuple[Seat, list[Bureau]]]] = {}
    for seat in seats:
        for permission in ROLES[seat.role]:
            given.setdefault(permission, []).append((seat, reach[seat.pk]))
    beyond = _beyond(given.keys() & WHOLE_SITE, seats)
    return {permission: told for permission, told in given.items() if permission not in beyond}


def _beyond(permissions: Collection[str], seats: Iterable[Seat]) -> set[str]:
    """Those of `permissions`, which concern the whole site, that the seats do not give: none stands above all."""
    told = list(seats)
    tops = top_bureaus() if permissions else set()
    return {one for one in permissions if not tops <= {seat.bureau_id for seat in told if one in ROLES[seat.role]}}
