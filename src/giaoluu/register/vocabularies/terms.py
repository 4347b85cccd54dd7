"""The terms of a vocabulary: the words that ship, overlaid by what people made of them.

They are read once for each request, and asked for often: a list asks for the kind of each of its rows.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.translation import get_language, override

from giaoluu.register.trail.dates import covers
from giaoluu.register.vocabularies.remembering import remembered

Terms = Mapping[str, "Term"]


@dataclass(frozen=True)
class Term:
    """A word of a vocabulary as it stands; `version` is 0 while it is as it shipped."""

    vocabulary: str
    slug: str
    label_vi: str
    label_en: str
    valid_from: str = ""
    valid_to: str = ""
    origin: str = ""
    ships: bool = False
    version: int = 0

    @property
    def label(self) -> str:
        """The word in the language that is spoken now."""
        return self.label_vi if (get_language() or "vi").startswith("vi") else self.label_en

    def holds(self, on: dt.date) -> bool:
        """Tell whether the word is in use on the day `on`."""
        return covers(self.valid_from, self.valid_to, on)


class Spoken(Mapping[str, str]):
    """A vocabulary as a table of words: it finds every word, and lists those that ship.

    The words that ship are those that accounts use, and so all that a fact read from a page can say.
    """

    def __init__(self, vocabulary: str) -> None:
        """Look into `vocabulary` each time that a word is asked for."""
        self.vocabulary = vocabulary

    def __getitem__(self, slug: str) -> str:
        """Return the word for `slug`. Raises `KeyError` where there is none."""
        return terms(self.vocabulary)[slug].label

    def __iter__(self) -> Iterator[str]:
        """Yield the slugs that ship."""
        return iter(_shipped(self.vocabulary))

    def __len__(self) -> int:
        """Count the words that ship."""
        return len(_shipped(self.vocabulary))


def terms(vocabulary: str) -> Terms:
    """Return the terms of `vocabulary` by their slugs: those that ship in their order, then those that people added."""
    known: dict[str, Terms] | None = getattr(remembered, "terms", None)
    if known is None:
        known = remembered.terms = _read()
    return known.get(vocabulary) or _shipped(vocabulary)


def label(vocabulary: str, slug: str) -> str:
    """Return the word for `slug` in the language that is spoken now; the slug itself where there is none."""
    known = terms(vocabulary).get(slug)
    return known.label if known is not None else slug


def offered(vocabulary: str, on: dt.date) -> list[tuple[str, str]]:
    """Return the words in use on the day `on`, each slug with its label: what a form offers."""
    return [(term.slug, term.label) for term in terms(vocabulary).values() if term.holds(on)]


def choices(vocabulary: str) -> list[tuple[str, str]]:
    """Return all words, also those out of use, each slug with its label: what a filter over old rows offers."""
    return [(term.slug, term.label) for term in terms(vocabulary).values()]


@cache
def columns_of(vocabulary: str) -> Sequence[tuple[type[models.Model], Any]]:
    """Return the columns of the register that hold words of `vocabulary`."""
    return [
        (model, column)
        for model in apps.get_models()
        for column in model._meta.concrete_fields
        if getattr(column, "vocabulary", None) == vocabulary and not model._meta.abstract
    ]


def term_ships(vocabulary: str, slug: str) -> bool:
    """Tell whether the word is one that a site begins with."""
    return slug in _shipped(vocabulary)


@cache
def _shipped(vocabulary: str) -> Terms:
    words = next((column.shipped for _, column in columns_of(vocabulary) if column.shipped), ())
    return {slug: Term(vocabulary, slug, _in("vi", word), _in("en", word), ships=True) for slug, word in words}


def _in(language: str, word: Any) -> str:
    with override(language):
        return str(word)


def _read() -> dict[str, Terms]:
    found: dict[str, dict[str, Term]] = {}
    for row in apps.get_model("vocabularies", "Word")._base_manager.order_by("pk"):
        mine = found.setdefault(row.vocabulary, dict(_shipped(row.vocabulary)))
        mine[row.slug] = Term(
            vocabulary=row.vocabulary,
            slug=row.slug,
            label_vi=row.label_vi,
            label_en=row.label_en,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            origin=row.origin,
            ships=row.slug in _shipped(row.vocabulary),
            version=row.version,
        )
    return dict(found)
