"""Abbreviations that a page gives to a body in brackets, and then uses instead: 'Công đoàn Dệt May Việt Nam (CĐDM)'."""

import re
from collections.abc import Container, Iterable
from functools import lru_cache

from msgspec.structs import replace

from giaoluu.lexicon.folding import lower_name
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention


def defined_abbreviations(
    mentions: Iterable[OrganisationMention], phrases: Container[str], text: str
) -> dict[str, OrganisationMention]:
    """Return the abbreviations that `mentions` define, each with the body first so abbreviated.

    One that the lexicon knows already ('LĐLĐ') is none of the page's own, and one of a single letter is too little.
    A page need not tell what its initials stand for: 'NXBGDVN' is the Nhà xuất bản Giáo dục Việt Nam that `text` names.
    """
    defined: dict[str, OrganisationMention] = {}
    seen: set[str] = set()
    for mention in mentions:
        short = mention.abbreviation
        if mention.needs:
            if mention.needs == "bare" and mention.head in _OF_ONE_NAME:
                _define_whole(defined, mention, seen, text)
            continue
        if len(short) > 1 and lower_name(short) not in phrases:
            defined.setdefault(short, mention)
        if mention.within is not None and mention.within.abbreviation:
            _define_inner(defined, mention, mention.within, phrases)
        if mention.name in seen:
            continue
        seen.add(mention.name)
        if mention.name.count(" ") < _FEWEST_INITIALS - 1:
            continue
        for letters in _letters_of(mention, text, phrases):
            defined.setdefault(letters, mention)
    return defined


def _define_whole(
    defined: dict[str, OrganisationMention], mention: OrganisationMention, seen: set[str], text: str
) -> None:
    """'Viện Hải học (Viện HHVN)': the name of an institute is whole without a territory."""
    if len(mention.abbreviation) > _FEWEST_OF_INNER:
        defined.setdefault(mention.abbreviation, mention)
    if mention.name not in seen and mention.name.count(" ") >= _FEWEST_INITIALS:
        seen.add(mention.name)
        for letters in _by_letters(mention):
            if letters in text and letters != mention.name:
                defined.setdefault(letters, mention)


def _define_inner(
    defined: dict[str, OrganisationMention], union: OrganisationMention, inner: OrganisationMention,
    phrases: Container[str],
) -> None:  # fmt: skip
    """'Công đoàn Trường Đại học Kon Tum (ĐHKT)': the letters are the school's, 'Công đoàn Trường ĐHKT' is its union."""
    short = inner.abbreviation
    if len(short) < _FEWEST_OF_INNER or lower_name(short) in phrases:
        return
    if short.startswith(("CĐ", "Công đoàn")):
        defined.setdefault(short, union)
        return
    for lead in ("", "Trường ") if inner.kind == "school" else ("",):
        defined.setdefault(lead + short, inner)
        defined.setdefault(f"Công đoàn {lead}{short}", union)
        defined.setdefault(f"CĐ {lead}{short}", union)


_FEWEST_OF_INNER = 3
_OF_ONE_NAME = ("Viện", "Trung tâm", "Học viện")
_FEWEST_INITIALS, _MOST_INITIALS = 4, 9


def _letters_of(mention: OrganisationMention, text: str, phrases: Container[str]) -> list[str]:
    """What `text` may call the body by letters that it never explains."""
    letters = _initials(mention.name)
    known = not _FEWEST_INITIALS <= len(letters) <= _MOST_INITIALS or letters.lower() in phrases
    shorts = [] if known or letters not in text else [letters]
    if mention.head in _OF_ONE_NAME:
        shorts += [short for short in _by_letters(mention) if short in text and short != mention.name]
    return shorts


def _by_letters(mention: OrganisationMention) -> tuple[str, ...]:
    """'Viện KHCNVN', 'Viện KHCN Việt Nam': the head, and letters for what stands behind it."""
    whole = mention.name.removeprefix(f"{mention.head} ")
    field, of, country = whole.rpartition(" Việt Nam")
    short = f"{mention.head} {_initials(whole, joints=False)}"
    return (short, f"{mention.head} {_initials(field, joints=False)} Việt Nam") if of and not country else (short,)


def _initials(name: str, *, joints: bool = True) -> str:
    return "".join([word[0] for word in name.split(" ") if word[:1].isalpha() and (joints or word != "và")]).upper()


def find_abbreviated(
    text: str, start: int, end: int, defined: dict[str, OrganisationMention], named: list[OrganisationMention]
) -> list[OrganisationMention]:
    """Return `named` with the places where `[start, end)` uses a defined abbreviation, from left to right."""
    named = [_as_defined(mention, text[mention.start : mention.end], defined) for mention in named]
    more = [
        replace(defined[use[0]], start=use.start(), end=use.end(), abbreviation=use[0], listed=True)
        for use in _any_of(tuple(defined)).finditer(text, start, end)
        if not any(mention.start < use.end() and use.start() < mention.end for mention in named)
    ]
    return sorted(named + more, key=lambda mention: mention.start) if more else named


@lru_cache(maxsize=8)
def _any_of(shorts: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of a page's abbreviations, which every sentence of it is searched for."""
    return re.compile("|".join(rf"(?<!\w){re.escape(short)}(?!\w)" for short in sorted(shorts, key=len, reverse=True)))


def _as_defined(
    mention: OrganisationMention, written: str, defined: dict[str, OrganisationMention]
) -> OrganisationMention:
    """'Công đoàn Điện tử Việt Nam (Công đoàn ĐTVN)', or '(ĐTVN)': a short form that begins like a name of its own."""
    meant = defined.get(written)
    if meant is None and written.endswith("VN"):
        meant = defined.get(written.removeprefix("Công đoàn ").removeprefix("CĐ "))
        if meant is not None and meant.kind != mention.kind:
            return mention
    return replace(meant, start=mention.start, end=mention.end, abbreviation="", listed=True) if meant else mention
