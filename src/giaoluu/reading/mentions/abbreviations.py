"""Abbreviations that a page gives to a body in brackets, and then uses instead: 'Công đoàn Dệt May Việt Nam (CĐDM)'."""

import re
from collections.abc import Container, Iterable

from msgspec.structs import replace

from giaoluu.lexicon.folding import lower_name
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention


def defined_abbreviations(
    mentions: Iterable[OrganisationMention], phrases: Container[str]
) -> dict[str, OrganisationMention]:
    """Return the abbreviations that `mentions` define, each with the body first so abbreviated.

    One that the lexicon knows already ('LĐLĐ') is none of the page's own, and one of a single letter is too little.
    """
    defined: dict[str, OrganisationMention] = {}
    for mention in mentions:
        short = mention.abbreviation
        if len(short) > 1 and not mention.needs and lower_name(short) not in phrases:
            defined.setdefault(short, mention)
    return defined


def find_abbreviated(
    text: str, start: int, end: int, defined: dict[str, OrganisationMention], named: list[OrganisationMention]
) -> list[OrganisationMention]:
    """Return `named` with the places where `[start, end)` uses a defined abbreviation, from left to right."""
    if not defined:
        return named
    named = [_as_defined(mention, text[mention.start : mention.end], defined) for mention in named]
    pattern = re.compile(
        "|".join(rf"(?<!\w){re.escape(short)}(?!\w)" for short in sorted(defined, key=len, reverse=True))
    )
    more = [
        replace(defined[use[0]], start=use.start(), end=use.end(), abbreviation="", listed=True)
        for use in pattern.finditer(text, start, end)
        if not any(mention.start < use.end() and use.start() < mention.end for mention in named)
    ]
    return sorted(named + more, key=lambda mention: mention.start) if more else named


def _as_defined(
    mention: OrganisationMention, written: str, defined: dict[str, OrganisationMention]
) -> OrganisationMention:
    """'Công đoàn Điện tử Việt Nam (Công đoàn ĐTVN)': a short form that begins like a name of its own."""
    meant = defined.get(written)
    return replace(meant, start=mention.start, end=mention.end, abbreviation="", listed=True) if meant else mention
