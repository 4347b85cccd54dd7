"""What the tests of the reader share: one lexicon, and ways to read a text that a test has written."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from giaoluu.facts.kinds import Account
from giaoluu.facts.page import Page
from giaoluu.lexicon import Lexicon, load_lexicon
from giaoluu.lexicon.folding import fold
from giaoluu.reading import read_page
from giaoluu.reading.article import find_parts

Read: TypeAlias = Callable[[str], Account]
Parts: TypeAlias = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def read(lexicon: Lexicon) -> Read:
    """The account of a text."""
    return lambda text: read_page(Page(text=text), lexicon)


@pytest.fixture(scope="session")
def parts(lexicon: Lexicon) -> Parts:
    """Each line of a text with its role."""

    def parts_of(text: str) -> list[tuple[str, str]]:
        return [(part.role, text[part.start : part.end]) for part in find_parts(fold(text), lexicon)]

    return parts_of
