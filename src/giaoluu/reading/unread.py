"""Sentences of the article that look as if they held a fact, but gave none."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.findings import Findings
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.mentions.digits import matches_at
from giaoluu.reading.mentions.documents import DocumentMention
from giaoluu.reading.mentions.quantities import Quantity

_NUMBER = re.compile(r"\d[\d.,]{2,}")
"""Shorter numbers mostly count the sides ('2 nước') or order things ('lần thứ 4')."""

ASKS = "asks or promises, but no clause of it was read"
AGREEMENT = "names an agreement, but not between whom"
NUMBER = "holds a number that is no date, document or counted thing"


def find_unread(context: Context, findings: Findings) -> list[tuple[int, int, str]]:
    """Return the offsets of such sentences, in page order, each with the reason why it looks so."""
    unread = []
    stated = [(one.start, one.end) for one in findings.statements]
    stated += [(one.start, one.end) for one in findings.agreements]
    known = {"cooperation", *(one.kind for one in findings.agreements)}
    for found in context.found:
        start, end = found.sentence.start, found.sentence.end
        if found.sentence.role in ("lead", "body") and not _any_inside(start, end, stated):
            reason = _reason(context, found, known)
            if reason is not None:
                unread.append((start, end, reason))
    return unread


def _reason(context: Context, found: Found, known: set[str]) -> str | None:
    asks = False
    for _, _, meaning in found.news:
        if meaning.agreement and meaning.agreement.split("_")[0] not in known:
            return AGREEMENT
        asks = asks or (meaning.ask != "" and not meaning.ask.endswith("weak"))
    if asks:
        return ASKS
    return NUMBER if _has_stray_number(context, found) else None


def _any_inside(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    for at, until in spans:  # noqa: SIM110 - asked for each sentence, and a generator costs twice as much
        if at < end and (at >= start or until > start):
            return True
    return False


def _has_stray_number(context: Context, found: Found) -> bool:
    if not found.digits:
        return False
    known: tuple[DateMention | Quantity | DocumentMention, ...] = (*found.dates, *found.quantities, *found.documents)
    for number in matches_at(_NUMBER, context.folded.text, found.digits, found.sentence.end):
        at = number.start()
        for one in known:
            if one.start <= at < one.end:
                break
        else:
            return True
    return False
