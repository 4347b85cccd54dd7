"""Which patterns a sentence may hold, told by words that are looked for in one pass over the page.

Most rules search every sentence for something that few sentences have. A regular expression is dear to search with; one
pass of an automaton finds the words of all of them together for less than two such searches cost.
"""

import re
from collections.abc import Container, Iterable, Sequence
from functools import cache
from typing import ClassVar, TypeAlias

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from giaoluu.reading.sentences import Sentence


class Sought:
    """A pattern, and `words`, in lower case: every match of the pattern holds one of them, or looks ahead to one.

    It need only be searched for in a sentence whose signs have it. There it may well fail.
    """

    known: ClassVar[list["Sought"]] = []

    def __init__(self, pattern: str, words: Iterable[str]) -> None:
        compiled = re.compile(pattern)
        self.pattern, self.words = pattern, frozenset(words)
        self.search, self.match, self.finditer = compiled.search, compiled.match, compiled.finditer
        self.fullmatch = compiled.fullmatch
        self.known.append(self)


def sought_words(*words: str) -> Sought:
    """Return the pattern that is any of `words`."""
    return Sought(any_of(words), words)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of `words`, those of one first letter together: fewer ways to try at each place."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


Signs: TypeAlias = Container[Sought]
"""The patterns that a sentence may hold."""


class _Every:
    def __contains__(self, sought: object) -> bool:
        return True


EVERY: Signs = _Every()
"""For a caller who has not looked."""


def signs_of(low: str, sentences: Sequence[Sentence]) -> list[Signs]:
    """Return for each of the page's sentences, in their order, the patterns that it holds a word of."""
    signs: list[set[Sought]] = [set() for _ in sentences]
    if not sentences:
        return []
    first = sentences[0].start
    matcher, meant = _matcher(len(Sought.known))
    number, start, end = -1, 0, 0
    for word, begin, stop in matcher.find_matches_as_indexes(low[first : sentences[-1].end], overlapping=True):
        while stop > end:  # the words come in the order of their ends
            number += 1
            start, end = sentences[number].start - first, sentences[number].end - first
            here = signs[number]
        if begin >= start:
            here.update(meant[word])
    return [*signs]


@cache
def _matcher(count: int) -> tuple[AhoCorasick, list[list[Sought]]]:
    """The automaton over the words of the first `count` patterns, and which patterns each word speaks for.

    The small kind of automaton: between two pages the large tables of the fast one have left the processor's cache.
    """
    meant: dict[str, list[Sought]] = {}
    for sought in Sought.known[:count]:
        for word in sorted(sought.words):
            meant.setdefault(word, []).append(sought)
    words = AhoCorasick(list(meant), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)
    return words, list(meant.values())
