"""Holds an account against its page: does every citation say what stands there?"""

from collections.abc import Iterator

import msgspec

from giaoluu.facts.citation import Span
from giaoluu.facts.kinds import Account, Fact


class Problem(msgspec.Struct, frozen=True):
    """One citation that does not hold, and why; `where` is a path into the account, `figures[3].span`."""

    where: str
    span: Span
    reason: str


def check_account(account: Account, text: str) -> list[Problem]:
    """Return what is wrong with the citations of `account` against the page's `text`; an empty list if nothing is.

    A quote must equal the words of its span, character for character, and every other span must lie inside the text.
    """
    problems = []
    for where, span, quote in _citations(account):
        start, end = span
        if not 0 <= start < end <= len(text):
            problems.append(Problem(where, span, "outside the page"))
        elif quote is not None and text[start:end] != quote:
            problems.append(Problem(where, span, "the quote differs from the page"))
    return problems


def _citations(account: Account) -> Iterator[tuple[str, Span, str | None]]:
    yield from _inside(account, "")


def _inside(thing: object, where: str) -> Iterator[tuple[str, Span, str | None]]:
    """Every span in the account, found by its type, so that a new kind of fact is checked without a change here."""
    if isinstance(thing, msgspec.Struct):
        quote = thing.quote if isinstance(thing, Fact) else None
        for name in thing.__struct_fields__:
            value = getattr(thing, name)
            path = f"{where}.{name}" if where else name
            if name == "span":
                yield path, value, quote
            elif name == "basis" and value is not None:
                yield path, value, None
            elif name == "mentions":
                for index, span in enumerate(value):
                    yield f"{path}[{index}]", span, None
            else:
                yield from _inside(value, path)
    elif isinstance(thing, list):
        for index, value in enumerate(thing):
            yield from _inside(value, f"{where}[{index}]")
