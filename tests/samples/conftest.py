"""The sample office, opened and read once for all tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from giaoluu.facts.kinds import Account
from giaoluu.facts.page import Page
from giaoluu.lexicon import load_lexicon
from giaoluu.reading import read_page
from giaoluu.sources.opening import open_file

OFFICE = Path(__file__).parents[2] / "samples" / "office"
NOT_DOCUMENTS = {"README.md", "expected.csv"}


def _documents() -> Iterator[Path]:
    yield from (path for path in sorted(OFFICE.iterdir()) if path.name not in NOT_DOCUMENTS)


@pytest.fixture(scope="session")
def office() -> dict[str, tuple[Page, Account]]:
    """Every page of the office by its name: the file's, and `file#member` for what a letter or an archive holds."""
    lexicon = load_lexicon()
    return {
        (page.source.uri or "").rpartition("/")[2]: (page, read_page(page, lexicon))
        for path in _documents()
        for page in open_file(path)
    }
