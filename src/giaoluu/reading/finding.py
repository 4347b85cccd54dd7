"""Puts the rules to a page, each to what the one before it found."""

import re

from giaoluu.reading.article import Part
from giaoluu.reading.context import Context
from giaoluu.reading.findings import Findings
from giaoluu.reading.mentions.documents import DocumentMention
from giaoluu.reading.rules.agreements import read_agreements
from giaoluu.reading.rules.exchanges import read_exchanges
from giaoluu.reading.rules.figures import read_figures
from giaoluu.reading.rules.publication import Publication, find_publication
from giaoluu.reading.rules.statements import read_statements
from giaoluu.reading.values import ValueFound


def find_facts(context: Context) -> Findings:
    """Return what the rules read on the page, with offsets of its folded copy."""
    context.published = _published(context)
    exchanges = read_exchanges(context)
    sides = [body for exchange in exchanges for body, role in exchange.parties if role != "participant"]
    agreements = read_agreements(context, parties=sides)
    parties = sides or [body for agreement in agreements for body in agreement.parties]
    statements = read_statements(context, parties=list(dict.fromkeys(parties)))
    return Findings(
        title=_title(context), published=_cited(context.published), fetched=None, byline=_byline(context), exchanges=exchanges,
        agreements=agreements, statements=statements, figures=read_figures(context), references=_references(context),
        unread=[],
    )  # fmt: skip


def _published(context: Context) -> Publication | None:
    stamps = [(part.start, part.end) for part in context.parts if part.role in ("dateline", "byline", "navigation", "title")]
    dates = [date for found in context.found for date in found.dates]
    return find_publication(context.folded, stamps, dates, context.page.declared)


def _cited(published: Publication | None) -> ValueFound | None:
    return (published.value, published.start, published.end, "publication stamp", None) if published else None


def _title(context: Context) -> ValueFound | None:
    part = next((part for part in context.parts if part.role == "title"), None)
    if part is None:
        return None
    start, end = _without_stamp(context, part)
    return context.folded.text[start:end], start, end, "title above the lead", None


_STAMP = re.compile(r"(?:date )?\d{4}-\d{2}-\d{2}\s+")


def _without_stamp(context: Context, part: Part) -> tuple[int, int]:
    stamp = _STAMP.match(context.folded.low, part.start, part.end)
    return (stamp.end() if stamp else part.start), part.end


_SIGNED = re.compile(r"(?:tác giả(?: bài viết)?|theo|bài và ảnh|bài, ảnh|tin và ảnh|tin, ảnh|tin|bài|ảnh|nguồn tin|nguồn|by|thực hiện)\s?[:：]?\s+|[-–(\s]+")
_UNSIGNED = re.compile(r"\s*(?:\([^()]*\)|[-–/|].*|\.\s*)$")


def _byline(context: Context) -> ValueFound | None:
    for part in context.parts:
        if part.role != "byline":
            continue
        start = part.start
        while lead := _SIGNED.match(context.folded.low, start, part.end):
            start = lead.end()
        end = part.end
        tail = _UNSIGNED.search(context.folded.text, start, end)
        end = tail.start() if tail else end
        if end - start >= 2 and context.folded.text[start:end].strip():
            return context.folded.text[start:end], start, end, "signature line", None
    return None


def _references(context: Context) -> list[DocumentMention]:
    """Each numbered document once, by the naming that says most of it."""
    best: dict[str, DocumentMention] = {}
    for found in context.found:
        for document in found.documents:
            known = best.get(document.number.lower())
            if known is None or _fullness(document) > _fullness(known):
                best[document.number.lower()] = document
    return list(best.values())


def _fullness(document: DocumentMention) -> int:
    return sum(value is not None for value in (document.kind, document.issuer, document.date, document.title))
