"""No text of the founders' pages stands in this project: facts carry over, sentences do not."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT.parent / "shared" / "pages").glob("*.txt"))
RUN = 12
"""Words in a row that two hands do not write alike by chance; the name of a body with its post is shorter."""

pytestmark = pytest.mark.skipif(not PAGES, reason="the founders' folder ../shared is not beside this checkout")


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return zip(*(words[start:] for start in range(RUN)), strict=False)


def kept_texts() -> Iterator[tuple[str, str]]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        try:
            yield name, (ROOT / name).read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue  # a binary file, whose text stands beside it in scripts/; or one that is being deleted


def test_no_twelve_words_of_a_founders_page_stand_in_a_row_here() -> None:
    theirs = {run for page in PAGES for run in runs(page.read_text("utf-8"))}
    assert theirs
    copied = {name: " ".join(run) for name, text in kept_texts() for run in runs(text) if run in theirs}
    assert not copied
