"""What may be done with sources: receive, restrict, withdraw; and, by the machine, open and read them."""

import hashlib
import uuid
from collections.abc import Iterable
from pathlib import PurePath

import msgspec
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoluu.facts.kinds import Account
from giaoluu.facts.page import Page as OpenedPage
from giaoluu.messages import message, tell
from giaoluu.reading import READER_VERSION
from giaoluu.register.archive.accounts import items_of
from giaoluu.register.archive.folders import settled_folder
from giaoluu.register.archive.keeping import keep
from giaoluu.register.archive.models import AT_WORK, Fact, Intake, Page, Reading, Receipt, Source, Watch
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Bureau, Entry, Touch, User
from giaoluu.register.trail.rights import may, require
from giaoluu.register.trail.undoing import Kept, undo
from giaoluu.register.trail.writing import writing
from giaoluu.sources.addresses import target_of
from giaoluu.sources.errors import SourceError

TEND = "archive.tend"
_CALLED_OFF = message("{name}: {by} called its reading off while it waited. It can be asked for again.")


def receive(raw: bytes, *, name: str, way: str, bureau: Bureau, by: User, uri: str = "") -> Receipt:
    """Keep `raw` as a source of `bureau`, and leave an intake that waits for its reading.

    The bytes are on the disk before the row is written, so that nothing which was accepted can be lost. Bytes that are
    known already are the same source, and a second receipt by the same bureau is the first one.
    """
    with writing("archive.receive", by=by, permission="archive.receive", bureau=bureau) as act:
        sha256 = keep(raw)
        shown = PurePath(name).name[-255:] or sha256[:12]
        source = Source.objects.filter(sha256=sha256).first() or act.add(
            Source(sha256=sha256, size=len(raw), name=shown)
        )
        known = source.receipts.filter(bureau=bureau).first()
        if known is not None:
            return known
        receipt = act.add(Receipt(source=source, bureau=bureau, by=by, at=timezone.now(), way=way, name=shown, uri=uri))
        Intake.objects.create(receipt=receipt)
        return receipt


def ask_again(intake: Intake, *, by: User) -> Intake:
    """Return `intake` waiting again, to be opened and read once more. Raises `Unfit` unless it ended with a failure.

    Who receives for its bureau may ask, and who looks after the site there.
    """
    _may_steer(intake, by)
    ended = Intake.objects.filter(pk=intake.pk, state__in=[Intake.State.FAILED, Intake.State.PARTLY])
    if not ended.update(state=Intake.State.WAITING, attempts=0, changed=timezone.now()):
        raise Unfit({"": [_("It is being read, or has been read whole.")]})
    return Intake.objects.get(pk=intake.pk)


def call_off(intake: Intake, *, by: User) -> Intake:
    """Return `intake` ended unread, with who called it off; it can be asked again. Raises `Unfit` unless it waits."""
    _may_steer(intake, by)
    told = {
        language: tell(_CALLED_OFF, language=language, name=intake.receipt.name, by=str(by))
        for language in ("vi", "en")
    }
    waiting = Intake.objects.filter(pk=intake.pk, state=Intake.State.WAITING)
    if not waiting.update(state=Intake.State.FAILED, told=[told], changed=timezone.now()):
        raise Unfit({"": [_("It is being read, or has been read whole.")]})
    return Intake.objects.get(pk=intake.pk)


def restrict(source: Source, *, restricted: bool, by: User, why: str, seen: int | None = None) -> Source:
    """Leave `source` to the bureaus that received it, or open it again; `why` is kept."""
    with writing(
        "archive.restrict", by=by, permission="archive.restrict", bureau=_bureau_of(source, by), why=why
    ) as act:
        return act.amend(source, seen=seen, restricted=restricted)


def withdraw(source: Source, *, by: User, why: str, seen: int | None = None) -> Source:
    """Hide the words of `source` from now on; the facts confirmed from it stay, and `why` is kept and shown."""
    with writing(
        "archive.withdraw", by=by, permission="archive.withdraw", bureau=_bureau_of(source, by), why=why
    ) as act:
        return act.amend(source, seen=seen, withdrawn=timezone.now(), withdrawn_why=why)


SHUTTING = frozenset({"archive.restrict", "archive.withdraw"})
"""What is done to the words of sources, and may be taken back by who may do it; each is its own right."""


def undo_on_sources(batch: uuid.UUID, *, by: User, why: str = "") -> list[Kept]:
    """Take back that sources were restricted, opened or withdrawn, for who may do so to each of them."""
    entries = list(Entry.objects.filter(batch=batch))
    rights = {one.operation for one in entries}
    if not rights or rights - SHUTTING:
        raise Unfit({"": [_("There is nothing to take back.")]})
    for touch in Touch.objects.filter(entry__in=entries).select_related("entry"):
        source = Source.objects.get(pk=touch.row)
        require(by, touch.entry.operation, bureau=_bureau_of(source, by), on=timezone.localdate())
    return undo(batch, by=by, permission=min(rights), why=why)


def read_anew(source: Source, *, by: User) -> Intake:
    """Return an intake of `source` waiting, to be opened and read by the reader of today; what is kept already stays.

    Raises `Unfit` where it is withdrawn, is being read, or has been read whole by this reader.
    """
    require(by, "archive.receive", bureau=_bureau_of(source, by), on=timezone.localdate())
    if source.withdrawn:
        raise Unfit({"": [_("It is withdrawn.")]})
    if reason := why_not_read_anew([source]).get(source.pk):
        raise Unfit({"": [reason]})
    intake = Intake.objects.filter(receipt__source=source).order_by("-pk")[0]
    Intake.objects.filter(pk=intake.pk).update(state=Intake.State.WAITING, attempts=0, changed=timezone.now())
    return Intake.objects.get(pk=intake.pk)


def why_not_read_anew(sources: Iterable[Source]) -> dict[int, str]:
    """Return, by its key, why a source is not read again, in words; one that can be is left out."""
    keys = [source.pk for source in sources]
    waiting = set(
        Intake.objects.filter(
            receipt__source__in=keys, state__in=[Intake.State.WAITING, Intake.State.READING]
        ).values_list("receipt__source", flat=True)
    )
    ended = Intake.objects.filter(receipt__source__in=keys).exclude(state=Intake.State.DONE)
    partly = set(ended.values_list("receipt__source", flat=True))
    lately = Exists(Reading.objects.filter(page=OuterRef("pk"), reader_version=READER_VERSION))
    older = set(Page.objects.filter(~lately, source__in=keys).values_list("source", flat=True))
    told = {key: _("It has been read whole by the reader of today.") for key in keys if key not in older | partly}
    return told | {key: _("It is being read.") for key in waiting}


def watch_folder(path: str, *, bureau: Bureau, by: User, every: int) -> Watch:
    """Have the machine look into the folder at `path` every so many minutes, and receive for `bureau` what is new.

    Raises `Unfit` unless the folder lies below a root that the site allows, and where the bureau watches it already.
    """
    with writing("archive.watch_folder", by=by, permission="archive.watch", bureau=bureau) as act:
        return act.add(_unwatched(Watch.Way.FOLDER, settled_folder(path), bureau=bureau, by=by, every=every))


def watch_feed(address: str, *, bureau: Bureau, by: User, every: int) -> Watch:
    """Have the machine look at a feed every so many minutes, and receive for `bureau` the pages of new entries.

    Nothing is fetched yet. Raises `Unfit` where the site fetches no addresses or the bureau watches it already.
    """
    with writing("archive.watch_feed", by=by, permission="archive.watch", bureau=bureau) as act:
        if not settings.GIAOLUU_FETCH:
            raise Unfit({"": [_("This site fetches no addresses; whoever runs it can allow it.")]})
        try:
            target_of(address)
        except SourceError as error:
            raise Unfit({"address": [error.tell_at_desk(by.language)]}) from error
        return act.add(_unwatched(Watch.Way.FEED, address, bureau=bureau, by=by, every=every))


def end_watch(watch: Watch, *, by: User, why: str = "") -> Watch:
    """Have the machine look there no more; what was received stays. One that has ended stays as it is."""
    permission = _to_steer(watch, by)
    with writing("archive.end_watch", by=by, permission=permission, bureau=watch.bureau, why=why) as act:
        return watch if watch.ended else act.amend(watch, ended=timezone.now())


def pause_watch(watch: Watch, *, by: User, why: str = "") -> Watch:
    """Have the machine look there no more until `resume_watch`; a look under way stops after its document.

    Raises `Unfit` where it has ended or halted; one that rests already stays as it is.
    """
    permission = _to_steer(watch, by)
    with writing("archive.pause_watch", by=by, permission=permission, bureau=watch.bureau, why=why) as act:
        _going_on(watch)
        return watch if watch.paused else act.amend(watch, paused=timezone.now())


def resume_watch(watch: Watch, *, by: User) -> Watch:
    """Have the machine look again, the first time at once. Raises `Unfit` where it has ended or halted."""
    permission = _to_steer(watch, by)
    with writing("archive.resume_watch", by=by, permission=permission, bureau=watch.bureau) as act:
        _going_on(watch)
        return act.amend(watch, paused=None, due=timezone.now()) if watch.paused else watch


def ask_look(watch: Watch, *, by: User) -> None:
    """Make `watch` due now, so that a worker looks at once. Raises `Unfit` where it has ended, halted or rests."""
    require(by, _to_steer(watch, by), bureau=watch.bureau, on=timezone.localdate())
    _going_on(watch)
    if not Watch.objects.filter(AT_WORK, pk=watch.pk).update(due=timezone.now()):
        raise Unfit({"": [_("This watch rests. Let it go on first.")]})


def _to_steer(watch: Watch, by: User) -> str:
    """The right to pause or end a watch or to have it looked at: one's own by the right to watch, others' to tend."""
    on = timezone.localdate()
    return "archive.watch" if watch.by_id == by.pk and not may(by, TEND, bureau=watch.bureau, on=on) else TEND


def _going_on(watch: Watch) -> None:
    if not Watch.objects.filter(pk=watch.pk, ended=None, halted=None).exists():
        raise Unfit({"": [_("This watch has stopped.")]})


def keep_pages(source: Source, opened: Iterable[OpenedPage]) -> list[Page]:
    """Keep the pages of `source`, numbered in order; pages that are kept already are returned as they are.

    Databases hold no NUL character: each becomes U+FFFD, so that every place in the text stays what it was.
    """
    pages = []
    for number, page in enumerate(opened, 1):
        if number == 1:
            _say_what_it_is(source, page)
        text = page.text.replace("\x00", "\ufffd")
        row, _made = Page.objects.get_or_create(
            source=source,
            number=number,
            defaults={
                "uri": (page.source.uri or "")[:2000],
                "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
                "text": text,
                "declared": dict(page.declared),
                "hints": msgspec.to_builtins(page.hints),
                "sheets": msgspec.to_builtins(page.sheets),
                "original": page.original or "",
            },
        )
        pages.append(row)
    return pages


def keep_reading(page: Page, account: Account) -> Reading:
    """Keep what the reader found in `page`; the same version's reading is kept once, and an older one stays."""
    known = page.readings.filter(reader_version=account.reader_version).first()
    if known is not None:
        return known
    with transaction.atomic():
        reading = Reading.objects.create(
            page=page,
            reader_version=account.reader_version,
            account=msgspec.to_builtins(account),
            title=(account.title.value if account.title else "")[:500],
            published=account.published.value[:40] if account.published else "",
            language=account.language,
            at=timezone.now(),
        )
        Fact.objects.bulk_create(
            Fact(
                reading=reading,
                key=item.key,
                kind=item.kind,
                start=item.span[0],
                end=item.span[1],
                quote=page.text[item.span[0] : item.span[1]],
                rule=item.rule[:100],
                certainty=item.certainty,
                basis_start=item.basis[0] if item.basis else None,
                basis_end=item.basis[1] if item.basis else None,
                payload=item.payload,
            )
            for item in items_of(account)
        )
    return reading


def _may_steer(intake: Intake, by: User) -> None:
    bureau, on = intake.receipt.bureau, timezone.localdate()
    if not may(by, "office.administer", bureau=bureau, on=on):
        require(by, "archive.receive", bureau=bureau, on=on)


def _unwatched(way: str, address: str, *, bureau: Bureau, by: User, every: int) -> Watch:
    if Watch.objects.filter(bureau=bureau, way=way, address=address, ended=None, halted=None).exists():
        raise Unfit({"address": [_("%(bureau)s watches it already.") % {"bureau": bureau}]})
    now = timezone.now()
    return Watch(bureau=bureau, way=way, address=address, by=by, every=every, begun=now, due=now)


def _say_what_it_is(source: Source, page: OpenedPage) -> None:
    """What kind of file it is and who published it is known once it is opened; the bytes say so, no person does."""
    media_type, publisher = page.source.media_type or "", page.source.publisher or ""
    Source.objects.filter(pk=source.pk, media_type="").update(media_type=media_type[:100], publisher=publisher[:255])


def _bureau_of(source: Source, by: User) -> Bureau | None:
    """The bureau at which `by` must hold the right: one of theirs among those that received it, else the first."""
    receipts = list(source.receipts.select_related("bureau").order_by("pk"))
    sat = {bureau.pk for seat in by.seats.select_related("bureau") for bureau in [seat.bureau]}
    for receipt in receipts:
        if sat & {one.pk for one in receipt.bureau.line()}:
            return receipt.bureau
    return receipts[0].bureau if receipts else None
