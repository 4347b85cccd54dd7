"""What somebody asks of search, understood: words, each with other ways of saying it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, product

from django.db import connection

from giaoluu.register.search.equivalents import LONGEST, Phrase, abbreviations, facets, kinds_named
from giaoluu.register.search.folding import bears_marks, marked_words, words_of
from giaoluu.register.search.kinds import Kind

MOST_WORDS = 12
"""Words of a question that count: nobody types more who knows what they look for."""
MOST_LETTERS = 400
VARIANTS = 8
"""Ways of saying the whole question that are held against names."""


@dataclass(frozen=True)
class Part:
    """One word or phrase of a question: any of its `ways` will do; `slugs` find rows of such a kind or country."""

    words: Phrase
    ways: tuple[Phrase, ...]
    slugs: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Question:
    """What is asked: rows in which each of the parts is found. `unfinished` is the last word, which may go on."""

    text: str
    parts: tuple[Part, ...]
    kinds: frozenset[str] = frozenset()
    unfinished: str = ""

    @cached_property
    def words(self) -> Phrase:
        """All words as they were typed, folded."""
        return tuple(word for part in self.parts for word in part.words)

    @cached_property
    def variants(self) -> list[Phrase]:
        """The whole question in its several ways, as it was typed first."""
        ways = product(*(part.ways for part in self.parts))
        return [tuple(word for way in told for word in way) for told, _ in zip(ways, range(VARIANTS), strict=False)]

    @cached_property
    def phrased(self) -> list[str]:
        """Its variants, each as one text."""
        return [" ".join(way) for way in self.variants]

    @cached_property
    def marked(self) -> frozenset[str]:
        """Its words with their marks, where somebody took the trouble to write any."""
        return frozenset(marked_words(self.text)) if bears_marks(self.text) else frozenset()

    @cached_property
    def ways(self) -> Mapping[str, list[Phrase]]:
        """Every way of saying one of its parts by its first word, the longest first."""
        found: dict[str, list[Phrase]] = {}
        for way in sorted({way for part in self.parts for way in part.ways}, key=len, reverse=True):
            found.setdefault(way[0], []).append(way)
        return found

    @cached_property
    def neighbours(self) -> list[list[str]]:
        """Of each variant its words two by two; a number belongs to no name, and is nobody's neighbour."""
        pairs = (pairwise(way) for way in self.variants)
        return [
            [f" {one} {other}" for one, other in told if not (one.isdecimal() or other.isdecimal())] for told in pairs
        ]

    def expression(self, kind: Kind, *, sign: str) -> str:
        """Return what the database looks for: rows of `kind` whose words under `sign` answer every part."""
        known = self._expressions.get((kind, sign))
        if known is None:
            last = len(self.parts)
            told = [self._any(part, kind, sign, last=number == last) for number, part in enumerate(self.parts, 1)]
            known = self._expressions[kind, sign] = _and().join(told)
        return known

    @cached_property
    def _expressions(self) -> dict[tuple[Kind, str], str]:
        return {}

    def roughly(self, kind: Kind, *, sign: str, short: int) -> str:
        """Return the same without a last word that has but begun, with fewer letters than `short`."""
        *whole, last = self.parts
        begun = last.words == (self.unfinished,) and len(self.unfinished) < short and bool(whole)
        return (
            replace(self, parts=tuple(whole), unfinished="").expression(kind, sign=sign)
            if begun
            else self.expression(kind, sign=sign)
        )

    def meaning(self, words: Mapping[str, Sequence[Phrase]]) -> "Question":
        """Return the question with what each of these words may mean besides what it says."""
        parts = [
            replace(part, ways=tuple(dict.fromkeys([*part.ways, *words.get(part.words[0], ())])))
            if len(part.words) == 1
            else part
            for part in self.parts
        ]
        return replace(self, parts=tuple(parts))

    def _any(self, part: Part, kind: Kind, sign: str, *, last: bool) -> str:
        ways = []
        for way in part.ways:
            going_on = last and way == part.words and bool(self.unfinished)
            terms = [_term(f"{sign}{word}") for word in way]
            if going_on:
                terms[-1] = _beginning(terms[-1])
            ways.append(f"({_and().join(terms)})")
        ways += [_term(f"{kind.sign}{slug}") for slug in sorted(part.slugs)]
        return f"({_or().join(ways)})"


def understood(text: str) -> Question:
    """Return the question that `text` asks; one without parts where it holds no word."""
    text = text[:MOST_LETTERS]
    words = words_of(text)[:MOST_WORDS]
    named, of_kind, known = facets(), kinds_named(), abbreviations()
    parts, kinds = [], set[str]()
    while words:
        size = next(
            size
            for size in range(min(LONGEST, len(words)), 0, -1)
            if size == 1 or tuple(words[:size]) in known or tuple(words[:size]) in named
        )
        phrase = tuple(words[:size])
        others = sorted(known.get(phrase, ()), key=lambda way: (len(way), way))
        parts.append(Part(phrase, (phrase, *others), named.get(phrase, frozenset())))
        kinds |= of_kind.get(phrase, frozenset())
        words = words[size:]
    last = parts[-1].words[-1] if parts and text[-1:].isalnum() else ""
    return Question(text, tuple(parts), frozenset(kinds), last)


def singles(question: Question) -> Iterator[str]:
    """Yield the words of `question` that a slip of the pen may have spoilt: those that are no phrase and no number."""
    for part in question.parts:
        if len(part.words) == 1 and len(part.words[0]) > 2 and not any(map(str.isdecimal, part.words[0])):
            yield part.words[0]


def _and() -> str:
    return " & " if connection.vendor == "postgresql" else " AND "


def _or() -> str:
    return " | " if connection.vendor == "postgresql" else " OR "


def _term(word: str) -> str:
    """One word as the database takes it; it holds letters and figures alone, so nothing in it can be taken for more."""
    return f"'{word}'" if connection.vendor == "postgresql" else f'"{word}"'


def _beginning(term: str) -> str:
    return f"{term}:*" if connection.vendor == "postgresql" else f"{term}*"
