"""The trail browser: every write to rows that one may see, by bureau, person, kind of act and row, day and reason.

Pages follow each other by the number of the entry, so that the thousandth is as quick as the first.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from giaoluu.office.desk.access import WRITES, screen, signed_in, today
from giaoluu.office.desk.asking import day_in
from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.lists.exporting import safe
from giaoluu.office.desk.trails import Act, acts
from giaoluu.office.desk.words import OPERATIONS, word
from giaoluu.register.desks.operations import record_export
from giaoluu.register.review.history import Sought, entries_sought, writers_seen_by
from giaoluu.register.review.undoing import undoable_by
from giaoluu.register.trail.queries import SignedIn, bureaus_of

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
    "vocabularies.word",
    "desks.export",
    "trail.user",
    "trail.seat",
    "trail.bureau",
)
"""Kinds of row by which the trail can be looked through."""
ROWS = 50
"""Acts of a page."""
MOST, AT_ONCE = 5000, 200
"""Acts of one file, and how many are fetched at once."""
NAMES = ("scope", "by", "noun", "row", "operation", "since", "until", "why")
"""What can be asked, as the address has it."""


@dataclass(frozen=True)
class Choices:
    """What a person may choose from."""

    scopes: list[tuple[str, str]]
    writers: list[tuple[str, str]]
    nouns: list[tuple[str, str]]
    operations: list[tuple[str, str]]


@screen("trail.read")
def listing(request: HttpRequest) -> HttpResponse:
    """Show what the bureaus of the person did or, when asked, whoever changed rows that the person may see."""
    by = signed_in(request)
    choices = _choices(by)
    asked, sought = _asked(request.GET, choices)
    before = _number(request.GET.get("before", ""))
    found = list(entries_sought(by, sought, on=today(), before=before)[: ROWS + 1])
    shown = found[:ROWS]
    can = request.permissions  # type: ignore[attr-defined]
    query = _query(asked)
    told = {
        **asked,
        "choices": choices,
        "acts": acts(shown, by),
        "undoable": undoable_by(by, shown, permissions=can),
        "before": before,
        "first_address": f"?{query.urlencode()}",
        "next_address": f"?{_query(asked, before=shown[-1].number).urlencode()}" if len(found) > ROWS else "",
        "asked": query.urlencode(),
        "of_row": _row_told(asked),
    }
    return render(request, "desk/trail/list.html", told)


@screen("register.export", WRITES)
def exported(request: HttpRequest) -> HttpResponse:
    """Give the acts that are asked for as CSV, each changed field a line; that they leave is on the trail first."""
    by = signed_in(request)
    asked, sought = _asked(QueryDict(request.POST.get("asked", "")[:4000]), _choices(by))
    found = list(entries_sought(by, sought, on=today())[:MOST])
    record_export("trail", query=_query(asked).urlencode(), form="csv", rows=len(found), by=by)
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    heads = [_("Number"), _("When"), _("By"), _("Act"), _("On"), _("Why")]
    writer.writerow([*heads, _("Row"), _("Field"), _("Before"), _("After")])
    for start in range(0, len(found), AT_ONCE):
        for act in acts(found[start : start + AT_ONCE], by):
            writer.writerows([safe(str(cell)) for cell in line] for line in _lines(act))
    answer = HttpResponse(b"\xef\xbb\xbf" + written.getvalue().encode(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="trail-{today():%Y-%m-%d}.csv"'
    return answer


def _lines(act: Act) -> Iterator[Sequence[Any]]:
    entry, row = act.entry, ""
    at = f"{localtime(entry.at):%Y-%m-%d %H:%M:%S}"
    told = (entry.number, at, entry.by, word(OPERATIONS, entry.operation), act.subject, entry.why)
    if not act.changes:
        yield (*told, "", "", "", "")
    for change in act.changes:
        row = change.row or row
        yield (*told, row, change.label, change.before, change.after)
    if act.more:
        yield (*told, "", "", "", _("…and %(count)s more") % {"count": amount(act.more)})


def _choices(by: SignedIn) -> Choices:
    bureaus = [(str(one.pk), str(one)) for one in bureaus_of(by, "trail.read", on=today())]
    return Choices(
        scopes=[("all", _("all bureaus")), *bureaus],
        writers=[(str(one.pk), str(one)) for one in writers_seen_by(by, on=today())],
        nouns=[(noun, _word(noun)) for noun in NOUNS],
        operations=sorted(((slug, str(said)) for slug, said in OPERATIONS.items()), key=lambda one: one[1]),
    )


def _asked(query: QueryDict, choices: Choices) -> tuple[dict[str, str], Sought]:
    """What is asked, as the address has it, and as the register understands it; what is no word of it is left out."""
    given = {name: query.get(name, "").strip()[:200] for name in NAMES}
    scope = given["scope"] if given["scope"] in dict(choices.scopes) else ""
    writer = given["by"] if given["by"] in dict(choices.writers) else ""
    row = _number(given["row"])
    noun = given["noun"] if given["noun"] in dict(choices.nouns) or (row and _is_noun(given["noun"])) else ""
    operation = given["operation"] if given["operation"] in OPERATIONS else ""
    since, until = day_in(given["since"]), day_in(given["until"])
    sought = Sought(
        everywhere=scope == "all" or bool(writer) or row is not None,
        bureau=int(scope) if scope.isdecimal() else None,
        by=int(writer) if writer else None,
        noun=noun,
        row=row if noun else None,
        operation=operation,
        since=since,
        until=until,
        why=given["why"],
    )
    asked = {
        "scope": scope,
        "by": writer,
        "noun": noun,
        "row": str(row) if noun and row is not None else "",
        "operation": operation,
        "since": since.isoformat() if since else "",
        "until": until.isoformat() if until else "",
        "why": given["why"],
    }
    return asked, sought


def _query(asked: dict[str, str], **more: int) -> QueryDict:
    query = QueryDict(mutable=True)
    query.update({name: str(value) for name, value in {**asked, **more}.items() if value})
    return query


def _row_told(asked: dict[str, str]) -> str:
    return f"{_word(asked['noun'])} {asked['row']}" if asked["row"] else ""


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None


def _is_noun(noun: str) -> bool:
    return noun in {model._meta.label_lower for model in apps.get_models()}


def _word(noun: str) -> str:
    word = str(apps.get_model(noun)._meta.verbose_name)
    return word[:1].upper() + word[1:]
