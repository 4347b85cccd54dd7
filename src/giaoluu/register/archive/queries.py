"""What the archive holds, and what a person may see of it."""

import datetime as dt
from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Q, QuerySet

from giaoluu.register.archive.keeping import Damaged, kept
from giaoluu.register.archive.models import Evidence, Fact, Intake, Page, Receipt, Source
from giaoluu.register.trail.models import User
from giaoluu.register.trail.queries import bureaus_of


def sources_seen_by(user: User, *, on: dt.date) -> QuerySet[Source]:
    """Return the sources whose words `user` may see on the day `on`: those that bureaus of theirs received."""
    bureaus = bureaus_of(user, "archive.see", on=on)
    mine = Receipt.objects.filter(source=OuterRef("pk"), bureau__in=bureaus)
    return Source.objects.filter(Exists(mine))


def pages_seen_by(user: User, *, on: dt.date) -> QuerySet[Page]:
    """Return the pages whose words `user` may see: of their sources, unless withdrawn."""
    return Page.objects.filter(source__in=sources_seen_by(user, on=on), source__withdrawn=None)


def intakes_seen_by(user: User, *, on: dt.date) -> QuerySet[Intake]:
    """Return the intakes of the bureaus of `user`, newest first."""
    bureaus = bureaus_of(user, "archive.see", on=on)
    return (
        Intake.objects.filter(receipt__bureau__in=bureaus)
        .select_related("receipt__source", "receipt__bureau", "receipt__by")
        .order_by("-pk")
    )


def may_see_words(user: User, page: Page, *, on: dt.date) -> bool:
    """Tell whether `user` may see the words of `page`.

    The words of a confirmed fact may be seen by all who may see the register, unless the source is restricted to other
    bureaus or was withdrawn.
    """
    if page.source.withdrawn is not None:
        return False
    return not page.source.restricted or sources_seen_by(user, on=on).filter(pk=page.source_id).exists()


def faults_of_the_archive() -> Iterator[str]:
    """Yield what is wrong with sources and citations, in words: bytes lost or altered, quotes not in the page."""
    for source in Source.objects.order_by("pk").iterator():
        try:
            kept(source.sha256)
        except Damaged as error:
            yield f"source {source.pk}: {error}"
    for fact in Fact.objects.select_related("reading__page").order_by("pk").iterator():
        if fact.reading.page.text[fact.start : fact.end] != fact.quote:
            yield f"fact {fact.pk}: its words are not those of page {fact.reading.page_id}"
    cited = Evidence.objects.filter(~Q(page=None)).select_related("page").order_by("pk")
    for evidence in cited.iterator():
        if evidence.page is not None and evidence.page.text[evidence.start : evidence.end] != evidence.quote:
            yield f"evidence {evidence.pk}: its words are not those of page {evidence.page_id}"
