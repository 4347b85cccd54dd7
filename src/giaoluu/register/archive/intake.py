"""Opening and reading what was received: safe to be killed at any moment, and to be run twice.

The bytes are kept before the work begins; pages and readings are kept one by one, each whole or not at all, and what is
kept already is not done again. So whoever takes up the work after a kill -9 goes on where it ended.
"""

from collections.abc import Callable, Iterator
from functools import cache

from django.utils import timezone

from giaoluu.facts.page import Hint, Sheet
from giaoluu.facts.page import Page as OpenedPage
from giaoluu.facts.page import Source as OpenedSource
from giaoluu.lexicon import Lexicon, load_lexicon
from giaoluu.messages import message, tell
from giaoluu.reading import READER_VERSION, read_page
from giaoluu.register.archive.keeping import Damaged, kept
from giaoluu.register.archive.models import Intake, Page, Reading
from giaoluu.register.archive.operations import keep_pages, keep_reading
from giaoluu.sources.errors import SourceError
from giaoluu.sources.opening import open_outcomes

MOST_ATTEMPTS = 3
"""So often a document is tried by itself: one on which the programme fails each time is not tried for ever."""

_FAILS = message("The programme failed on it each time.")
_REMEDY = message("Tell whoever looks after the site, and give them the file; the others were read.")


def read_receipt(
    intake: Intake, *, worker: str = "", then: Callable[[Reading], object] = lambda _reading: None
) -> list[Reading]:
    """Open and read the source of `intake`, and return the readings; its state tells how it went.

    With each reading `then` is done before the document is said to be read.

    Pages that can be opened are kept even where another one fails; what failed is told in `intake.told`, in
    Vietnamese and English.
    """
    Intake.objects.filter(pk=intake.pk).update(
        state=Intake.State.READING, worker=worker, attempts=intake.attempts + 1, told=[], changed=timezone.now()
    )
    source, receipt = intake.receipt.source, intake.receipt
    if intake.attempts >= MOST_ATTEMPTS:
        give_up(intake)
        return []
    told: list[dict[str, str]] = []
    try:
        raw = kept(source.sha256)
    except Damaged as damage:
        return _end(intake, Intake.State.FAILED, [{"vi": str(damage), "en": str(damage)}])
    outcomes = open_outcomes(raw, receipt.name, uri=receipt.uri or None)
    pages = keep_pages(source, _opened(outcomes, told))
    readings = []
    for number, page in enumerate(pages, 1):
        reading = read_kept(page)
        then(reading)
        readings.append(reading)
        Intake.objects.filter(pk=intake.pk).update(pages_done=number, pages_found=len(pages), changed=timezone.now())
    state = Intake.State.DONE if not told else Intake.State.PARTLY if pages else Intake.State.FAILED
    _end(intake, state, told)
    return readings


def give_up(intake: Intake) -> None:
    """Say of a document that nobody will try it again by itself, because the programme fails on it each time."""
    told = {
        language: f"{intake.receipt.name}: {tell(_FAILS, language=language)} {tell(_REMEDY, language=language)}"
        for language in ("vi", "en")
    }
    _end(intake, Intake.State.FAILED, [told])


def read_kept(page: Page) -> Reading:
    """Read a page of the archive with the reader of today, and return its reading."""
    return keep_reading(page, read_page(opened(page), lexicon()))


def opened(page: Page) -> OpenedPage:
    """Return a kept page as the reader takes it."""
    source = page.source
    return OpenedPage(
        text=page.text,
        source=OpenedSource(
            uri=page.uri or None,
            sha256=source.sha256,
            media_type=source.media_type or None,
            publisher=source.publisher or None,
        ),
        declared=page.declared,
        hints=tuple(Hint(role=hint["role"], span=(hint["span"][0], hint["span"][1])) for hint in page.hints),
        sheets=tuple(Sheet(name=sheet["name"], span=(sheet["span"][0], sheet["span"][1])) for sheet in page.sheets),
        original=page.original or None,
    )


def reader_of_today() -> str:
    """Return the version of the reader by which pages are read now."""
    return READER_VERSION


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that ships, loaded once for the process."""
    return load_lexicon()


def _opened(outcomes: Iterator[OpenedPage | SourceError], told: list[dict[str, str]]) -> Iterator[OpenedPage]:
    for outcome in outcomes:
        if isinstance(outcome, SourceError):
            told.append({language: outcome.tell_at_desk(language) for language in ("vi", "en")})
        else:
            yield outcome


def _end(intake: Intake, state: Intake.State, told: list[dict[str, str]]) -> list[Reading]:
    Intake.objects.filter(pk=intake.pk).update(state=state, told=told, changed=timezone.now())
    return []
