"""Whether a site is sound: its data, its machine, its settings, its work; one check after another, told by itself.

What is found is kept as slugs and numbers, so that it is told later in the language of who reads it. `lines` name the
rows, in words of the programme; they hold no words of sources.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.cache import cache
from django.db import IntegrityError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from giaoluu.office.backups import last_backup
from giaoluu.office.queues import FAILED, WAITING, queue
from giaoluu.register.archive.intake import reader_of_today
from giaoluu.register.archive.queries import faults_of_the_archive, pages_by_reader
from giaoluu.register.exchanges.encounters import faults_of_encounters
from giaoluu.register.review.queries import faults_of_judgements, faults_of_values
from giaoluu.register.search.indexing import faults_of_the_index, is_empty
from giaoluu.register.trail.queries import breaks_of_the_chain, entries_written, seats_held

Told: TypeAlias = dict[str, Any]
"""One finding: its `check`, how that stands (`state`), what is told (`code`, `values`); `lines` name rows."""

FINE, NOTICE, WRONG = "fine", "notice", "wrong"
NAMED = 50
"""Rows that a finding names; the rest is counted."""
LITTLE, NEARLY_NONE = 10 * 2**30, 2 * 2**30
"""Bytes of free disk below which a site is warned, and is in danger: a backup of a large site takes some gigabytes."""
OLD = 7
"""Days after which a backup is old."""
PROGRESS = "check-progress"
"""Under which key the cache keeps how far a check has come."""


def check_all() -> Iterator[Told]:
    """Yield what each check finds; one that fails by itself is a finding too."""
    for number, (name, check) in enumerate(CHECKS.items()):
        cache.set(PROGRESS, {"done": number, "of": len(CHECKS), "check": name}, timeout=3600)
        try:
            yield from ({"check": name, **told} for told in check())
        except Exception as error:  # noqa: BLE001 - what ails a site must not keep the other checks from being told
            yield {"check": name, **_told(WRONG, "broke", error=type(error).__name__)}
    cache.delete(PROGRESS)


def _told(state: str, code: str, lines: Iterable[str] = (), **values: Any) -> Told:
    return {"state": state, "code": code, "values": values, "lines": list(lines)}


def _faults(found: Iterator[str], **values: Any) -> Told:
    lines = list(islice(found, NAMED))
    count = len(lines) + sum(1 for _ in found)
    return _told(WRONG, "faults", lines, count=count) if count else _told(FINE, "whole", **values)


def _trail() -> Iterator[Told]:
    yield _faults(breaks_of_the_chain(), entries=entries_written())


def _archive() -> Iterator[Told]:
    yield _faults(faults_of_the_archive())


def _values() -> Iterator[Told]:
    yield _faults(faults_of_values())


def _judgements() -> Iterator[Told]:
    yield _faults(faults_of_judgements())


def _index() -> Iterator[Told]:
    yield _told(WRONG, "empty") if is_empty() else _faults(faults_of_the_index())


def _encounters() -> Iterator[Told]:
    yield _faults(faults_of_encounters())


def _references() -> Iterator[Told]:
    try:
        connection.check_constraints()
    except IntegrityError as error:
        yield _told(WRONG, "faults", [str(error)], count=1)
    else:
        yield _told(FINE, "whole")


def _database() -> Iterator[Told]:
    executor = MigrationExecutor(connection)
    undone = [f"{one.app_label}.{one.name}" for one, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]
    version = ".".join(map(str, connection.get_database_version()))
    named = {"kind": connection.display_name, "version": version}
    yield (
        _told(WRONG, "undone", undone[:NAMED], count=len(undone), **named) if undone else _told(FINE, "whole", **named)
    )


def _settings() -> Iterator[Told]:
    unsafe = {
        "in_the_clear": not settings.SESSION_COOKIE_SECURE,
        "no_mail": settings.EMAIL_BACKEND.endswith("console.EmailBackend"),
        "fetches": settings.GIAOLUU_FETCH,
    }
    found = [_told(NOTICE, code) for code, so in unsafe.items() if so]
    keepers = {seat.user_id: seat.user for seat in seats_held(on=timezone.localdate()) if seat.role == "administrator"}
    sure = set(Authenticator.objects.filter(user__in=keepers).values_list("user", flat=True))
    bare = sorted(str(user) for key, user in keepers.items() if key not in sure)
    if bare:
        found.append(_told(NOTICE, "no_second_factor", bare[:NAMED], count=len(bare)))
    yield from found or [_told(FINE, "whole")]


def _disk() -> Iterator[Told]:
    for code, folder in (("site", settings.GIAOLUU_HOME), ("sources", settings.GIAOLUU_MEDIA)):
        there = next(one for one in (Path(folder), *Path(folder).parents) if one.exists())
        usage = shutil.disk_usage(there)
        state = WRONG if usage.free < NEARLY_NONE else NOTICE if usage.free < LITTLE else FINE
        yield _told(state, code, free=usage.free, total=usage.total)


def _backup() -> Iterator[Told]:
    last = last_backup()
    if last is None:
        yield _told(NOTICE, "none")
        return
    days = (timezone.now() - last.at).days
    yield _told(
        NOTICE if days > OLD else FINE,
        "old" if days > OLD else "whole",
        at=last.at.isoformat(),
        file=last.file,
        size=last.size,
    )


def _reader() -> Iterator[Told]:
    version = reader_of_today()
    pages, older, unread = pages_by_reader(version)
    yield _told(
        NOTICE if older or unread else FINE,
        "older" if older or unread else "whole",
        version=version,
        pages=pages,
        older=older,
        unread=unread,
    )


def _queue() -> Iterator[Told]:
    stands = queue()
    if stands.stuck:
        yield _told(WRONG, "stuck", count=stands.counts[WAITING])
    if stands.counts[FAILED]:
        yield _told(NOTICE, "failed", count=stands.counts[FAILED])
    if not stands.stuck and not stands.counts[FAILED]:
        yield _told(FINE, "whole", count=stands.counts[WAITING])


CHECKS: Mapping[str, Callable[[], Iterator[Told]]] = {
    "database": _database,
    "settings": _settings,
    "disk": _disk,
    "backup": _backup,
    "queue": _queue,
    "reader": _reader,
    "trail": _trail,
    "references": _references,
    "index": _index,
    "encounters": _encounters,
    "judgements": _judgements,
    "values": _values,
    "archive": _archive,
}
"""The checks in their order: those that are done at once first, those that read everything last."""
