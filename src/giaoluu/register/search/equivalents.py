"""Ways of saying the same: abbreviations and what they stand for, both ways, and the words for kinds and countries.

Bodies' own abbreviations need nothing of this: they stand on their cards, and on those of all rows that name them.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import TypeAlias

from giaoluu.lexicon.tables import read_tables
from giaoluu.register.search.cards.writing import facet
from giaoluu.register.search.folding import words_of
from giaoluu.register.vocabularies.models import Vocabulary
from giaoluu.register.vocabularies.terms import terms

Phrase: TypeAlias = tuple[str, ...]

OF_KIND = (Vocabulary.EXCHANGE_KIND, Vocabulary.AGREEMENT_KIND, Vocabulary.COMMITMENT_KIND)
"""Vocabularies whose words say of which kind a row is that is looked for: 'bản ghi nhớ'."""
FACETS = (*OF_KIND, Vocabulary.ORGANISATION_KIND, Vocabulary.COUNTRY)
LONGEST = 12
"""Words of a phrase: no abbreviation stands for more."""


@cache
def abbreviations() -> Mapping[Phrase, frozenset[Phrase]]:
    """Return for each phrase that has one its abbreviations, and for each of these what it may stand for.

    Places stand for themselves alone, so that 'Lào' is not found in 'Lào Cai'.
    """
    found: dict[Phrase, set[Phrase]] = defaultdict(set)
    for forms in _groups():
        phrases = [phrase for form in forms if (phrase := tuple(words_of(form))) and len(phrase) <= LONGEST]
        short = {phrase for phrase in phrases if len(phrase) == 1 and len(phrase[0]) > 1}
        for phrase in phrases:
            found[phrase] |= ({phrases[0]} | short) - {phrase}
    return {phrase: frozenset(others) for phrase, others in found.items()}


def facets() -> Mapping[Phrase, frozenset[str]]:
    """Return for each label of a kind or a country the facets that it means, in either language, as of now."""
    return {phrase: frozenset(map(facet, slugs)) for phrase, slugs in _labelled(FACETS).items()}


def kinds_named() -> Mapping[Phrase, frozenset[str]]:
    """Return for each label of a kind of exchange, agreement or commitment the slugs that it means."""
    return {phrase: frozenset(slugs) for phrase, slugs in _labelled(OF_KIND).items()}


def _labelled(vocabularies: Iterable[Vocabulary]) -> Mapping[Phrase, set[str]]:
    found: dict[Phrase, set[str]] = defaultdict(set)
    for vocabulary in vocabularies:
        for slug, term in terms(vocabulary).items():
            for label in (term.label_vi, term.label_en):
                if phrase := _phrase(label):
                    found[phrase].add(slug)
    return found


@lru_cache(maxsize=2_000)
def _phrase(label: str) -> Phrase:
    return tuple(words_of(label))


def _groups() -> Iterator[Iterable[str]]:
    tables = read_tables()
    text = resources.files(__package__).joinpath("data", "short.csv").read_text("utf-8")
    for row in csv.DictReader(io.StringIO(text)):
        yield row["whole"], row["short"]
    for table, column in (("heads", "head"), ("organisations", "name"), ("posts", "title"), ("places", "name")):
        for row in tables[table]:
            yield row[column], *filter(None, row["aliases"].split("|"))
