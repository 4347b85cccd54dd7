"""The words of English pages, made ready once for each lexicon."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from giaoluu.lexicon.lexicon import Lexicon


class Phrases:
    """Phrases with a value each, found in one pass over small letters."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = list(values.values())
        self._matcher = AhoCorasick(
            list(values), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def find(self, text: str, low: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Give each phrase that stands as whole words in `[start, end)`, from left to right, with its value.

        A capital right behind it is a word of its own: a blank was lost ('PresidentTran', 'betweenPresident').
        """
        for index, first, last in self._matcher.find_matches_as_indexes(low[start:end]):
            at, to = start + first, start + last
            behind = text[to : to + 1]
            glued = at > start and low[at - 1].isalnum() and not (text[at].isupper() and text[at - 1].islower())
            if glued or behind == "-" or (behind.isalnum() and not behind.isupper()):
                continue
            yield at, to, self._values[index]


class Vocabulary(NamedTuple):
    """Words in small letters, with the straight apostrophe turned into the curly one.

    `heads` gives the kind of body that a last noun opens; `countries`, `demonyms` and `cities` (capitals) give the
    ISO 3166-1 code of the country; `events` and `agreements` give the kind that a phrase tells; `titles` are the nouns
    of posts, `leads` the words that may stand before them.
    """

    heads: dict[str, str]
    fields: frozenset[str]
    small: frozenset[str]
    not_body: frozenset[str]
    surnames: frozenset[str]
    genitives: frozenset[str]
    areas: frozenset[str]
    countries: dict[str, str]
    country_openers: frozenset[str]
    demonyms: dict[str, str]
    cities: dict[str, str]
    glued: frozenset[str]
    leads: frozenset[str]
    titles: Phrases
    honorifics: Phrases
    events: Phrases
    agreements: Phrases
    speech: re.Pattern[str]
    union_words: re.Pattern[str]


@lru_cache(maxsize=8)
def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """Return the vocabulary of `lexicon`, built once."""
    words = {name[len("english_") :]: rows for name, rows in lexicon.words.items() if name.startswith("english_")}
    heads = {phrase.replace("'", "’"): value for phrase, value in words["head"].items()}
    return Vocabulary(
        heads=heads,
        fields=frozenset(words["field"]),
        small=frozenset(words["small"]),
        not_body=frozenset(words["not_body"]),
        surnames=frozenset(
            {*words["surname"], *(family for family in lexicon.words["family"] if not family.isascii())}
        ),
        genitives=frozenset(words["people_genitive"]),
        areas=frozenset(words["area"]),
        countries=words["country"],
        country_openers=frozenset(country.split()[0] for country in words["country"]),
        demonyms=words["demonym"],
        cities=words["city"],
        glued=frozenset(
            {*heads, *words["field"], *words["post"], *words["post_lead"], "vietnam", "the", "of", "for", "and"}
        ),
        leads=frozenset(words["post_lead"]),
        titles=Phrases(words["post"]),
        honorifics=Phrases(words["honorific"]),
        events=Phrases(words["event"]),
        agreements=Phrases(words["agreement"]),
        speech=re.compile(rf"(?:{_any(words['speech'])})(?!\w)"),
        union_words=re.compile(rf"(?:{_any(words['union_word'])})(?!\w)"),
    )


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
