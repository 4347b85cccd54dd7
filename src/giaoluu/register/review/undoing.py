"""Taking back what a person entered by hand; a decision on a fact and a judgement are taken back where they were made.

An act is a batch of the trail. What was written since stays, and where something leans on what would go, nothing goes.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoluu.register.archive.models import Source
from giaoluu.register.archive.operations import SHUTTING, undo_on_sources
from giaoluu.register.archive.queries import reach_of
from giaoluu.register.desks import operations as desk_operations
from giaoluu.register.review.operations import MOVED
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Entry, Touch, User
from giaoluu.register.trail.rows import among, noun_of
from giaoluu.register.trail.undoing import Kept, undo

WRITE, UNDO = "register.write", "review.undo"
BY_HAND = frozenset({"organisations", "people", "agreements", "exchanges", "commitments", "indicators"})
"""Nouns whose operations a person calls by hand, unless a decision of the review calls them in the same batch."""


def undo_act(entry: Entry, *, by: User, why: str = "") -> list[Kept]:
    """Take back the act to which `entry` belongs, and return the columns that later edits keep as they are.

    Who did not do it themselves needs the right to undo others' acts. Raises `Unfit` where the act is none that was
    done by hand, or has been taken back, or where what it took away has been entered anew since; `StillUsed` where
    rows lean on what would go.
    """
    entries = list(Entry.objects.filter(batch=entry.batch))
    if not _by_hand(one.operation for one in entries):
        raise Unfit({"": [_("This act is taken back where it was done: at the review, or with the judgement.")]})
    permission = WRITE if all(one.by_id == by.pk for one in entries) else UNDO
    try:
        with transaction.atomic():
            return undo(entry.batch, by=by, permission=permission, why=why)
    except IntegrityError as error:
        raise Unfit(
            {"": [_("What it had taken away has been entered anew since; it cannot come back beside it.")]}
        ) from error


def undo_together(batch: uuid.UUID, *, by: User) -> list[Kept]:
    """Take back an act of many rows, or of one's own desk, right after it was done; as `undo_act` otherwise.

    What was done to sources is taken back by who may do it.
    """
    entries = list(Entry.objects.filter(batch=batch).order_by("number"))
    if not entries:
        raise Unfit({"": [_("There is nothing to take back.")]})
    nouns = {one.operation.partition(".")[0] for one in entries}
    if nouns == {"desks"}:
        desk_operations.take_back(batch, by=by)
        return []
    if nouns == {"archive"}:
        return undo_on_sources(batch, by=by)
    return undo_act(entries[0], by=by)


def undoable_by(user: User, entries: Iterable[Entry], *, permissions: frozenset[str]) -> Mapping[int, int]:
    """Return the keys of those of `entries` whose acts `user`, who has `permissions`, may take back yet.

    Each with how many rows were changed together, and come back together: many, where sources were ticked in a list.
    """
    told = list(entries)
    batches = {one.batch for one in told}
    operations: dict[uuid.UUID, list[str]] = defaultdict(list)
    for batch, operation in Entry.objects.filter(batch__in=batches).values_list("batch", "operation"):
        operations[batch].append(operation)
    undone = set(Entry.objects.filter(undoes__in=batches).values_list("undoes", flat=True))
    on_sources = {batch for batch in batches - undone if SHUTTING.issuperset(operations[batch])}
    within = sources_within(user, on_sources, permissions) if on_sources else {}
    found = {}
    for one in told:
        mine = UNDO in permissions or (one.by_id == user.pk and WRITE in permissions)
        if one.batch in within:
            found[one.pk] = within[one.batch]
        elif one.batch not in undone and mine and _by_hand(operations[one.batch]):
            found[one.pk] = 1
    return found


def sources_within(user: User, batches: Iterable[uuid.UUID], permissions: frozenset[str]) -> Mapping[uuid.UUID, int]:
    """Return those of `batches`, acts on sources, that `user` may do to each of these, with how many these are."""
    touched: dict[uuid.UUID, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    touches = Touch.objects.filter(entry__batch__in=list(batches), noun=noun_of(Source))
    for batch, operation, row in touches.values_list("entry__batch", "entry__operation", "row"):
        touched[batch][operation].add(row)
    reach: dict[str, set[int]] = {}
    for operation in SHUTTING & permissions:
        rows = {row for held in touched.values() for row in held.get(operation, ())}
        reach[operation] = reach_of(Source.objects.filter(pk__in=among(rows)), user, operation, on=timezone.localdate())
    return {
        batch: sum(map(len, held.values()))
        for batch, held in touched.items()
        if all(rows <= reach.get(operation, set()) for operation, rows in held.items())
    }


def _by_hand(operations: Iterable[str]) -> bool:
    return all(
        operation == MOVED or (operation.partition(".")[0] in BY_HAND and ".load_" not in operation)
        for operation in operations
    )
