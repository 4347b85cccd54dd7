"""Puts the rules to a page, each to what the one before it found."""

import re

from giaoluu.reading.bylines import find_byline
from giaoluu.reading.context import Context
from giaoluu.reading.english.agreements import read_agreements as read_english_agreements
from giaoluu.reading.english.exchanges import read_exchanges as read_english_exchanges
from giaoluu.reading.english.statements import read_statements as read_english_statements
from giaoluu.reading.findings import Findings
from giaoluu.reading.lines import SECTIONS
from giaoluu.reading.mentions.documents import DocumentMention, document_key
from giaoluu.reading.mentions.stamps import Stamp
from giaoluu.reading.rules.agreements import read_agreements
from giaoluu.reading.rules.dues import with_dues
from giaoluu.reading.rules.exchanges import read_exchanges
from giaoluu.reading.rules.figures import read_figures
from giaoluu.reading.rules.lines_of_work import with_lines
from giaoluu.reading.rules.publication import Publication, find_fetched, find_publication, stamps_of
from giaoluu.reading.rules.signed import with_what_was_signed
from giaoluu.reading.rules.statements import read_statements
from giaoluu.reading.unread import find_unread
from giaoluu.reading.values import ValueFound

_EXCHANGES = {"en": read_english_exchanges}
_AGREEMENTS = {"en": read_english_agreements}
_STATEMENTS = {"en": read_english_statements}
"""The rules of a language of its own; every other page is read by those of Vietnamese."""


def find_facts(context: Context) -> Findings:
    """Return what the rules read on the page, with offsets of its folded copy."""
    stamps = stamps_of(context.folded, _stamp_lines(context))
    context.published = _published(context, stamps)
    exchanges = _EXCHANGES.get(context.language, read_exchanges)(context)
    sides = [body for exchange in exchanges for body, role in exchange.parties if role != "participant"]
    agreements = _AGREEMENTS.get(context.language, read_agreements)(context, parties=sides)
    agreements = with_what_was_signed(agreements, {exchange.kind for exchange in exchanges}, sides)
    parties = sides or [body for agreement in agreements for body in agreement.parties]
    read = _STATEMENTS.get(context.language, read_statements)
    on = next((exchange.date for exchange in exchanges if exchange.date), None) or _cited(context.published)
    statements = with_dues(context, read(context, parties=list(dict.fromkeys(parties))), on)
    findings = Findings(
        title=_title(context), published=_cited(context.published),
        fetched=_cited(find_fetched(stamps, context.published)), byline=find_byline(context), exchanges=exchanges,
        agreements=with_lines(agreements, statements), statements=statements, figures=read_figures(context, exchanges),
        references=_references(context), unread=[],
    )  # fmt: skip
    findings.unread = find_unread(context, findings)
    return findings


def _published(context: Context, stamps: list[Stamp]) -> Publication | None:
    dates = [date for found in context.found for date in found.dates]
    return find_publication(context.folded, stamps, dates, context.page.declared)


def _stamp_lines(context: Context) -> list[tuple[int, int]]:
    return [
        (part.start, part.end) for part in context.parts if part.role in ("dateline", "byline", "navigation", "title")
    ]


def _cited(stamp: Publication | None) -> ValueFound | None:
    return (stamp.value, stamp.start, stamp.end, "stamp of the page", None) if stamp else None


def _title(context: Context) -> ValueFound | None:
    index = next((index for index, part in enumerate(context.parts) if part.role == "title"), None)
    if index is None:
        return None
    part = context.parts[index]
    following = context.parts[index + 1].start if index + 1 < len(context.parts) else part.end
    runs_on = "\n" not in context.folded.text[part.end : following] and following > part.end
    before = (_STAMP_AND_SECTION if runs_on else _STAMP).match(context.folded.low, part.start, part.end)
    start = before.end() if before else part.start
    behind = _STAMP_BEHIND.search(context.folded.low, max(start, part.end - _LONGEST_STAMP), part.end)
    end = behind.start() if behind else part.end
    return context.folded.text[start:end], start, end, "title above the lead", None


_STAMP = re.compile(r"(?:date \d{4}-\d{2}(?:-\d{2})?|\d{4}-\d{2}-\d{2})\s+")
_STAMP_BEHIND = re.compile(r"\s+\(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ ,-]+\d{1,2}[:h]\d{2})?\)\s*$")
"""'… (28-04-2021 17:11)': when it was published, in brackets behind a title."""
_LONGEST_STAMP = 32
_STAMP_AND_SECTION = re.compile(rf"(?:date \d{{4}}-\d{{2}}(?:-\d{{2}})?\s+)?(?:(?:{SECTIONS.lower()}) )?")
"""What a saved page shows before its title: the day; and the section of the paper, where the lead is run on too."""


_SLIP = re.compile(r"\d+/[A-ZĐ]+-T[WƯU]")


def _references(context: Context) -> list[DocumentMention]:
    """Each numbered document once, by the naming that says most of it."""
    best: dict[str, DocumentMention] = {}
    for found in context.found:
        for document in found.documents:
            key = document_key(document.number)
            if key not in best or _worth(document) > _worth(best[key]):
                best[key] = document
    return list(best.values())


def _worth(document: DocumentMention) -> tuple[bool, int]:
    """The right spelling goes before all else: the Party writes '20-NQ/TW', and papers now and then '20/NQ-TW'."""
    told = (document.kind, document.issuer, document.date, document.title)
    return _SLIP.fullmatch(document.number) is None, sum(value is not None for value in told)
