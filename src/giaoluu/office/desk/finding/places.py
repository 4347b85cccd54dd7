"""Screens and words of vocabularies by what they are called: whoever writes 'nhật ký' wants the trail."""

from collections.abc import Iterator
from typing import NamedTuple

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from giaoluu.office.desk.administration.home import GROUPS
from giaoluu.register.search.asking import Question
from giaoluu.register.search.folding import words_of
from giaoluu.register.vocabularies.queries import Vocabulary
from giaoluu.register.vocabularies.terms import terms

MOST = 5
"""Screens and words that are shown: whoever means one of them writes enough of its name."""


class Place(NamedTuple):
    """A screen or a word: what it is called, where it is, and of what it is a part."""

    name: str
    address: str
    of: str = ""


SCREENS: tuple[tuple[str, str, Promise], ...] = (
    ("desk:home", "register.read", _("Today")),
    ("desk:inbox", "archive.see", _("Inbox")),
    ("desk:review", "review.decide", _("Review")),
    ("desk:exchanges", "register.read", _("Exchanges")),
    ("desk:agreements", "register.read", _("Agreements")),
    ("desk:commitments", "register.read", _("Commitments")),
    ("desk:aid", "register.read", _("Aid")),
    ("desk:organisations", "register.read", _("Organisations")),
    ("desk:organisation_tree", "register.read", _("Tree of organisations")),
    ("desk:organisation_mergers", "register.read", _("Mergers")),
    ("desk:partners", "register.read", _("Partners")),
    ("desk:pictures", "register.read", _("Pictures")),
    ("desk:contradictions", "register.read", _("Contradictions")),
    ("desk:people", "register.read", _("People")),
    ("desk:figures", "register.read", _("Figures")),
    ("desk:papers", "register.read", _("Numbered papers")),
    ("desk:sources", "archive.see", _("Sources")),
    ("desk:watches", "archive.see", _("Watched folders and feeds")),
    ("desk:trail", "trail.read", _("Trail")),
    ("desk:administration", "office.administer", _("Administration")),
)
"""Screens that are called by a name of their own, with the permission that each needs."""


def places(question: Question, can: frozenset[str]) -> list[Place]:
    """Return the screens that a person may open, and the words that they may amend, whose names begin so."""
    asked = list(question.words)
    if not asked:
        return []
    found = [*_screens(asked, can), *(_words(asked) if "vocabularies.write" in can else ())]
    return list({place.address: place for place in found}.values())[:MOST]


def _screens(asked: list[str], can: frozenset[str]) -> Iterator[Place]:
    ways = ((way.address, way.permission, way.word) for _title, group in GROUPS for way in group)
    for name, permission, label in (*SCREENS, *ways):
        if permission in can and any(_begins(text, asked) for text in _in_both(label)):
            yield Place(str(label), reverse(name))


def _words(asked: list[str]) -> Iterator[Place]:
    for vocabulary, of in Vocabulary.choices:
        for slug, term in terms(vocabulary).items():
            if any(_begins(text, asked) for text in (term.label_vi, term.label_en)):
                yield Place(term.label, reverse("desk:word", args=[vocabulary, slug]), str(of))


def _begins(text: str, asked: list[str]) -> bool:
    """Whether each word that is asked for begins one of `text`."""
    return all(any(word.startswith(one) for word in words_of(text)) for one in asked)


def _in_both(label: Promise) -> Iterator[str]:
    for language in ("vi", "en"):
        with override(language):
            yield str(label)
