"""Looking at watched folders and feeds: the machine receives what is new, in the name of who set the watch up.

Safe to be killed at any moment: a document and the note that it was seen are kept in one transaction, and a look that
ended half-way is taken up when its hold has run out. A document that fails is told, and tried again later and later.
"""

import datetime as dt
import hashlib
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import NamedTuple, TypeAlias

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, ngettext_lazy, override

from giaoluu.register.archive.folders import File, StillWritten, bytes_of, files_in, opened_folder, shown
from giaoluu.register.archive.models import AT_WORK, Intake, Seen, Watch
from giaoluu.register.archive.operations import receive
from giaoluu.register.trail.errors import Forbidden, Unfit
from giaoluu.register.trail.rights import may
from giaoluu.sources.errors import RefusedAddress, SourceError
from giaoluu.sources.fetching import fetch_address
from giaoluu.sources.formats.feed import links_of

HOLD = dt.timedelta(minutes=3)
"""How long a look has its watch for itself, from its last document on: an address that keeps us waiting takes 2 minutes
with all its redirects."""
LONGEST_LOOK = 300.0
"""Seconds after which a look leaves the rest to the next one: other work waits for the worker."""
SETTLED = 10.0
"""Seconds since its last change after which a file counts as whole."""
LONGEST_PAUSE = dt.timedelta(days=1)
"""Between two tries of what fails."""
LONGEST_ADDRESS = 2000
NAMED = 5
"""Documents that could not be received which an outcome names; the others are counted."""

Told: TypeAlias = dict[str, str]


class Item(NamedTuple):
    """Something that a look met: under which key it is noted, how it lay there, and how its bytes are got."""

    key: str
    name: str
    uri: str
    bytes: Callable[[], bytes]
    size: int = 0
    modified: int = 0


def look(watch: Watch, *, allow_hosts: Collection[str] = ()) -> Iterator[Intake]:
    """Receive what is new at `watch`, and yield each intake that waits for its reading as soon as it is kept.

    At most `GIAOLUU_WATCH_DOCUMENTS` documents are tried; the rest is left to the next look. A watch that has ended or
    rests, or at which another look is under way, is left alone. Where the seats of who set it up no longer allow
    `archive.receive`, the watch halts and says so. `allow_hosts` are as in `fetch_address`.
    """
    if not _hold(watch):
        return
    if not may(watch.by, "archive.receive", bureau=watch.bureau, on=timezone.localdate()):
        _halt(watch)
        return
    try:
        if watch.way == Watch.Way.FOLDER:
            with opened_folder(watch.address) as folder:
                yield from _take(watch, [_file(watch, folder, file) for file in files_in(folder, watch.address)])
        elif settings.GIAOLUU_FETCH:
            answer = fetch_address(watch.address, allow_hosts=allow_hosts)
            yield from _take(watch, [_entry(link, allow_hosts) for link in links_of(answer.raw, answer.address)])
        else:
            _fail(watch, _both(gettext_lazy("This site fetches no addresses; whoever runs it can allow it.")))
    except SourceError as error:
        _fail(watch, _told_of(error))


def _file(watch: Watch, folder: int, file: File) -> Item:
    name = shown(file.name)
    uri = f"{watch.address}/{name}"[:LONGEST_ADDRESS]
    return Item(_key(file.name), name, uri, partial(bytes_of, folder, file), file.size, file.modified)


def _entry(link: str, allow_hosts: Collection[str]) -> Item:
    link = shown(link).replace("\0", "")
    name = link.partition("?")[0].rstrip("/").rsplit("/", 1)[-1] or "trang"
    return Item(_key(link), name[-200:], link, partial(_fetched, link, allow_hosts))


def _fetched(link: str, allow_hosts: Collection[str]) -> bytes:
    if len(link) > LONGEST_ADDRESS:
        shortened = f"{link[:100]}…"
        raise RefusedAddress(shortened)
    return fetch_address(link, allow_hosts=allow_hosts).raw


def _take(watch: Watch, items: list[Item]) -> Iterator[Intake]:
    """Try what is new, then what failed and may be tried again, as far as one look goes; tell the outcome."""
    known = {one.key: one for one in watch.seen.all()}
    _forget(watch, known, {item.key for item in items})
    new: set[int] = set()
    began, tried, left = time.monotonic(), 0, 0
    for item in _in_order(items, known):
        seen = known.get(item.key)
        if watch.way == Watch.Way.FOLDER and not _is_whole(item, seen):
            _note(watch, item, Seen.State.WAITING)
        elif tried >= settings.GIAOLUU_WATCH_DOCUMENTS or time.monotonic() - began > LONGEST_LOOK:
            left += 1
        elif not _hold_on(watch):
            return
        else:
            tried += 1
            try:
                intake = _try(watch, item, seen)
            except Forbidden:
                _halt(watch)
                return
            if intake is not None and intake.pk not in new:  # two files may hold the same bytes
                new.add(intake.pk)
                yield intake
    _end(watch, new=len(new), left=left)


def _in_order(items: Iterable[Item], known: dict[str, Seen]) -> Iterator[Item]:
    """What is new or changed, and then what failed and may be tried again: nothing new waits behind what fails."""
    again, now = [], timezone.now()
    for item in items:
        seen = known.get(item.key)
        if seen is None or seen.state == Seen.State.WAITING or (seen.size, seen.modified) != (item.size, item.modified):
            yield item
        elif seen.state == Seen.State.FAILED and seen.again is not None and seen.again <= now:
            again.append(item)
    yield from again


def _is_whole(item: Item, seen: Seen | None) -> bool:
    """Tell whether nobody writes the file any more: not changed just now, and of the size that the last look saw."""
    if seen is not None and seen.size != item.size:
        return False
    age = timezone.now().timestamp() - item.modified / 1e9
    # The clock of another machine may be ahead; then only that it lies there unchanged can tell.
    return age >= SETTLED or (age < 0 and seen is not None and seen.modified == item.modified)


def _try(watch: Watch, item: Item, seen: Seen | None) -> Intake | None:
    """Receive `item` and return the intake that waits; None where its bytes were known, or it failed."""
    try:
        raw = item.bytes()
        with transaction.atomic():
            receipt = receive(raw, name=item.name, way=watch.way, bureau=watch.bureau, by=watch.by, uri=item.uri)
            _note(watch, item, Seen.State.RECEIVED)
    except StillWritten:
        _note(watch, item, Seen.State.WAITING)
    except SourceError as error:
        _note_failure(watch, item, seen, _told_of(error))
    except Unfit as unfit:
        _note_failure(watch, item, seen, dict.fromkeys(("vi", "en"), f"{item.name}: {unfit}"))
    else:
        return receipt.intake if receipt.intake.state == Intake.State.WAITING else None
    return None


def _note(watch: Watch, item: Item, state: str, **columns: object) -> None:
    """Write down what became of `item`; what it was before is forgotten."""
    held = {"tries": 0, "again": None, "told": {}, **columns}
    held |= {"state": state, "size": item.size, "modified": item.modified}
    Seen.objects.update_or_create(watch=watch, key=item.key, defaults=held)


def _note_failure(watch: Watch, item: Item, seen: Seen | None, told: Told) -> None:
    unchanged = seen is not None and (seen.size, seen.modified) == (item.size, item.modified)
    tries = seen.tries + 1 if seen is not None and unchanged else 1
    _note(watch, item, Seen.State.FAILED, tries=tries, again=timezone.now() + _pause(watch, tries), told=told)


def _pause(watch: Watch, failures: int) -> dt.timedelta:
    """How long what failed `failures` times is left alone: twice as long each time, up to a day."""
    usual = dt.timedelta(minutes=watch.every)
    return max(usual, min(usual * (1 << min(failures, 12)), LONGEST_PAUSE))


def _forget(watch: Watch, known: dict[str, Seen], there: set[str]) -> None:
    """Forget files that are gone and entries that failed and are gone; what was received may come back in a feed."""
    lasting = {Seen.State.RECEIVED} if watch.way == Watch.Way.FEED else set()
    gone = [key for key, seen in known.items() if key not in there and seen.state not in lasting]
    for start in range(0, len(gone), 500):
        watch.seen.filter(key__in=gone[start : start + 500]).delete()


def _hold(watch: Watch) -> bool:
    """Have `watch` for ourselves for a while, unless it has ended or rests, or another look has it."""
    now = timezone.now()
    free = Watch.objects.filter(Q(held=None) | Q(held__lt=now), AT_WORK, pk=watch.pk)
    watch.held = now + HOLD
    return bool(free.update(held=watch.held))


def _hold_on(watch: Watch) -> bool:
    """Hold `watch` on, unless it ended, rests or was taken from us meanwhile; who set it up may have no account now."""
    ours = Watch.objects.filter(AT_WORK, pk=watch.pk, held=watch.held)
    watch.held = timezone.now() + HOLD
    watch.by.refresh_from_db(fields=["is_active"])
    return bool(ours.update(held=watch.held))


def _end(watch: Watch, *, new: int, left: int) -> None:
    told = [_both(ngettext_lazy("%(count)d new document.", "%(count)d new documents.", new), count=new)]
    if not new:
        told = [_both(gettext_lazy("Nothing new."))]
    if left:
        said = ngettext_lazy("%(count)d more waits for the next look.", "%(count)d more wait for the next look.", left)
        told.append(_both(said, count=left))
    failed = watch.seen.filter(state=Seen.State.FAILED).order_by("pk")
    told += failed.values_list("told", flat=True)[:NAMED]
    if (more := failed.count() - NAMED) > 0:
        said = ngettext_lazy("%(count)d more could not be received.", "%(count)d more could not be received.", more)
        told.append(_both(said, count=more))
    # A full folder is emptied look after look; a site on the network is not asked more often than was set.
    pause = dt.timedelta() if left and watch.way == Watch.Way.FOLDER else dt.timedelta(minutes=watch.every)
    _leave(watch, told, pause, failures=0)


def _fail(watch: Watch, told: Told) -> None:
    _leave(watch, [told], _pause(watch, watch.failures), failures=watch.failures + 1)


def _leave(watch: Watch, told: list[Told], pause: dt.timedelta, *, failures: int) -> None:
    now = timezone.now()
    ours = Watch.objects.filter(pk=watch.pk, held=watch.held)
    ours.update(held=None, looked=now, due=now + pause, failures=failures, told=told)


def _halt(watch: Watch) -> None:
    said = gettext_lazy(
        "Stopped: %(name)s may no longer receive documents for %(bureau)s. Someone who may can set the watch up anew."
    )
    told = [_both(said, name=watch.by, bureau=watch.bureau)]
    Watch.objects.filter(pk=watch.pk).update(halted=timezone.now(), held=None, due=None, told=told)


def _told_of(error: SourceError) -> Told:
    return {language: error.tell_at_desk(language) for language in ("vi", "en")}


def _both(said: "str | Promise", **values: object) -> Told:
    told = {}
    for language in ("vi", "en"):
        with override(language):
            told[language] = str(said) % values if values else str(said)
    return told


def _key(name: str) -> str:
    return hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
