"""The words of English pages, made ready once for each lexicon."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from giaoluu.lexicon.lexicon import Lexicon


class Vocabulary(NamedTuple):
    """Sets and patterns over lower-case words, with the straight apostrophe turned into the curly one.

    `heads` gives the kind of body that a last noun opens; `countries`, `demonyms` and `cities` (capitals) give the
    ISO 3166-1 code of the country, `events` and `agreements` the kind that a word tells; `posts` finds a title, its modifiers in front, in the text
    as written; the other patterns read small letters.
    """

    heads: dict[str, str]
    fields: frozenset[str]
    small: frozenset[str]
    not_body: frozenset[str]
    surnames: frozenset[str]
    genitives: frozenset[str]
    areas: frozenset[str]
    countries: dict[str, str]
    demonyms: dict[str, str]
    cities: dict[str, str]
    glued: frozenset[str]
    post_words: frozenset[str]
    posts: re.Pattern[str]
    honorifics: re.Pattern[str]
    speech: re.Pattern[str]
    union_words: re.Pattern[str]
    events: dict[str, str]
    event: re.Pattern[str]
    agreements: dict[str, str]
    agreement: re.Pattern[str]


@lru_cache(maxsize=8)
def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """Return the vocabulary of `lexicon`, built once."""
    words = {name[len("english_") :]: rows for name, rows in lexicon.words.items() if name.startswith("english_")}
    leads = words["post_lead"]
    titles = words["post"]
    heads = {_curly(phrase): value for phrase, value in words["head"].items()}
    return Vocabulary(
        heads=heads,
        fields=frozenset(words["field"]),
        small=frozenset(words["small"]),
        not_body=frozenset(words["not_body"]),
        surnames=frozenset(words["surname"]),
        genitives=frozenset(words["people_genitive"]),
        areas=frozenset(words["area"]),
        countries=words["country"],
        demonyms=words["demonym"],
        cities=words["city"],
        glued=frozenset({*heads, *words["field"], *titles, *leads, "vietnam", "the", "of", "for", "and"}),
        post_words=frozenset(word for phrase in (*titles, *leads) for word in re.split(r"[ -]", phrase)),
        posts=re.compile(rf"(?<!\w)(?i:(?:(?:{_any(leads)})[ -]){{0,3}}(?:{_any(titles)}))(?![a-z\d-])"),
        honorifics=re.compile(rf"(?<!\w)(?:{_any(words['honorific'])})(?!\w)\.? ?"),
        speech=re.compile(rf"(?:{_any(words['speech'])})(?!\w)"),
        union_words=_whole(words["union_word"]),
        events=words["event"],
        event=_whole(words["event"]),
        agreements=words["agreement"],
        agreement=_whole(words["agreement"]),
    )


def _whole(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(phrases)})(?!\w)")


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _curly(phrase: str) -> str:
    return phrase.replace("'", "’")
