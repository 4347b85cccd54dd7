"""Mentions of one sentence, before the rest of a page has its say."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from giaoluu.lexicon import Lexicon
from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.organisations import OrganisationFinder
from giaoluu.reading.mentions.people import PeopleFinder, PersonMention

Bodies: TypeAlias = Callable[[str], list[OrganisationMention]]
People: TypeAlias = Callable[[str], list[PersonMention]]


@pytest.fixture(scope="session")
def bodies(lexicon: Lexicon) -> Bodies:
    """The bodies that a sentence names."""

    def bodies_of(sentence: str) -> list[OrganisationMention]:
        folded = fold(sentence)
        text, low = folded.text, folded.low
        anchors = lexicon.find(text, low, 0, len(text))
        return OrganisationFinder(text, low, lexicon).find(
            anchors, {anchor[0]: anchor for anchor in anchors}, len(text)
        )

    return bodies_of


@pytest.fixture(scope="session")
def people(lexicon: Lexicon, bodies: Bodies) -> People:
    """The persons that a sentence names, with the posts that stand beside them."""

    def people_of(sentence: str) -> list[PersonMention]:
        folded = fold(sentence)
        text, low = folded.text, folded.low
        anchors = lexicon.find(text, low, 0, len(text))
        return PeopleFinder(text, low, lexicon).find(
            anchors, {anchor[0]: anchor for anchor in anchors}, bodies(sentence), len(text)
        )

    return people_of
