"""The trail browser: every write to rows that one may see, by bureau, person, kind of row and day."""

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import screen, signed_in, today
from giaoluu.office.desk.asking import day_asked
from giaoluu.office.desk.listing import chosen, page_of, show
from giaoluu.office.desk.trails import acts
from giaoluu.register.review.history import entries_seen_by, of_bureaus_of, writers_seen_by

NOUNS = (
    "organisations.organisation",
    "people.person",
    "people.tenure",
    "exchanges.exchange",
    "agreements.agreement",
    "commitments.commitment",
    "commitments.aid",
    "indicators.figure",
    "archive.source",
    "review.proposal",
    "review.judgement",
    "trail.user",
    "trail.seat",
    "trail.bureau",
)
"""Kinds of row by which the trail can be looked through."""


@screen("trail.read")
def listing(request: HttpRequest) -> HttpResponse:
    """Show what the bureaus of the person did or, when asked, whoever changed rows that the person may see."""
    by = signed_in(request)
    writers = [(str(one.pk), str(one)) for one in writers_seen_by(by, on=today())]
    nouns = [(noun, _word(noun)) for noun in NOUNS]
    writer, noun = chosen(request, "by", writers), chosen(request, "noun", nouns)
    scopes = [("all", _("all bureaus"))]
    scope = chosen(request, "scope", scopes)
    since, until = day_asked(request, "since"), day_asked(request, "until")
    rows = entries_seen_by(by, on=today())
    if not (scope or writer):
        rows = of_bureaus_of(rows, by, on=today())
    if writer:
        rows = rows.filter(by=int(writer))
    if noun:
        rows = rows.filter(touches__noun=noun).distinct()
    if since:
        rows = rows.filter(at__date__gte=since)
    if until:
        rows = rows.filter(at__date__lte=until)
    page = page_of(request, rows)
    return show(
        request,
        "desk/trail/list.html",
        page,
        acts=acts(page, by),
        scopes=scopes,
        scope=scope,
        writers=writers,
        writer=writer,
        nouns=nouns,
        noun=noun,
        since=since,
        until=until,
        filtered=writer or noun or since or until,
    )


def _word(noun: str) -> str:
    word = str(apps.get_model(noun)._meta.verbose_name)
    return word[:1].upper() + word[1:]
