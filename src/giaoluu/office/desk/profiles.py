"""Profiles: the fields of a row with their evidence, what belongs to it, and its history."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from giaoluu.office.desk.access import signed_in, today
from giaoluu.office.desk.entering.amendable import AMENDED_AT
from giaoluu.office.desk.evidence import Evidence
from giaoluu.office.desk.finding.lately import note_opened
from giaoluu.office.desk.following import FOLLOWABLE
from giaoluu.office.desk.listing import namesakes
from giaoluu.office.desk.trails import acts_on
from giaoluu.register.desks.queries import follows
from giaoluu.register.review.queries import judgements_on
from giaoluu.register.review.undoing import undoable_by
from giaoluu.register.trail.queries import history_of, permissions_of
from giaoluu.register.trail.rows import Merging, Row, noun_of

ACTS = 15
"""Acts of the history that a profile shows; the trail has all."""


def profile(
    request: HttpRequest,
    template: str,
    rows: Sequence[Row],
    columns: Iterable[str],
    *,
    leaning: Iterable[Row] = (),
    bodies: Iterable[Any] = (),
    **context: Any,
) -> HttpResponse:
    """Return the screen of the first of `rows`, the others being judged the same.

    `columns` are its fields; `leaning` further rows whose evidence is shown; `bodies` all organisations that are named.
    """
    row, *others = rows
    evidence = Evidence(request, [*rows, *leaning])
    note_opened(request, noun_of(row), row.pk)
    noun, merging = noun_of(row), [one for one in rows if isinstance(one, Merging)]
    entries = list(history_of(noun, row.pk)[: ACTS + 1])
    told = {
        "row": row,
        "amend_at": AMENDED_AT.get(noun, ""),
        "fields": evidence.fields(row, columns, *others),
        "evidence": evidence,
        "namesakes": namesakes(bodies),
        "acts": acts_on(entries[:ACTS], noun, row.pk),
        "undoable": _undoable(request, entries[:ACTS]),
        "judged": judgements_on(merging) if merging else None,
        "followed": follows(signed_in(request), row) if noun.rpartition(".")[2] in FOLLOWABLE else None,
        "noun": noun.rpartition(".")[2],
        "more_acts": len(entries) > ACTS,
    }
    return render(request, template, {**told, **context})


def _undoable(request: HttpRequest, entries: Sequence[Any]) -> Mapping[int, int]:
    by = signed_in(request)
    return undoable_by(by, entries, permissions=permissions_of(by, on=today()))
