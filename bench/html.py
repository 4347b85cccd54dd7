"""The article in a page of HTML, beside extractors of main text: `python -m bench.html`.

Every gold page is put into each markup of `bench.markups`, and given to the reader (opened, and its lines judged) and
to trafilatura and resiliparse. Counted are the characters of the gold lines that come out: of the article (lead and
body), of captions, of teasers, and of boilerplate (gold's menus and what the markups have around every page). A line
counts as come out where all of it stands in what the extractor gave, blanks aside.

The gold pages that were HTML to begin with come last, as they are. Where a text that a site shows is gold's own line, a
peer may well print it elsewhere or in other order: that is not held against it.
"""

import csv
import json
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.markups import FURNITURE, MARKUPS, Part, laid
from bench.rooms import peer_python
from giaoluu.facts.page import ARTICLE_ROLES, Page
from giaoluu.lexicon import Lexicon, load_lexicon
from giaoluu.reading import read_page
from giaoluu.sources.opening import open_outcomes
from tests.gold.corpora import CORPORA

PEERS = ("trafilatura==2.3.1", "resiliparse==2.0.1")
FOUND = Path(__file__).with_name("found.csv")
KINDS = ("article", "captions", "teasers", "boilerplate")

_EXTRACTORS = """
import json, sys
import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree
ways = {
    "trafilatura": lambda page: trafilatura.extract(page),
    "trafilatura, recall": lambda page: trafilatura.extract(page, favor_recall=True, include_images=True),
    "resiliparse": lambda page: extract_plain_text(HTMLTree.parse(page), main_content=True),
}
pages = json.load(sys.stdin)
json.dump({name: [way(page) or "" for page in pages] for name, way in ways.items()}, sys.stdout)
"""


class Wanted(NamedTuple):
    """A page of HTML, and the lines of each kind that stand in it, without blanks."""

    markup: str
    html: str
    lines: Mapping[str, Sequence[str]]


def main() -> None:
    """Print a table for each markup and one for all."""
    pages = [*_made(), *_found()]
    markups = [page.html for page in pages]
    texts = {"giaoluu": _ours(markups), **_peers(markups)}
    print(f"\n{len(pages)} pages; share of characters that come out: article, captions; leaked teasers, boilerplate")
    print(f"{'':24}{''.join(f'{name:>26}' for name in texts)}")
    for markup in dict.fromkeys(page.markup for page in pages):
        at = [number for number, page in enumerate(pages) if page.markup == markup]
        cells = [_cell([(pages[number], texts[name][number]) for number in at]) for name in texts]
        print(f"{markup:24}{''.join(f'{cell:>26}' for cell in cells)}")


def _parts(page: Page, gold: Mapping[str, Any]) -> list[Part]:
    lines = page.text.split("\n")
    return [
        Part(role, line.strip())
        for first, last, role in gold.get("lines", [])
        for line in lines[first - 1 : last]
        if line.strip()
    ]


def _made() -> Iterator[Wanted]:
    for markup, make in MARKUPS.items():
        for corpus in CORPORA:
            if corpus.is_here:
                golds = corpus.golds()
                for name, page in corpus.opened():
                    parts = _parts(page, golds[name])
                    if page.source.media_type == "text/plain" and any(part.role == "body" for part in parts):
                        yield Wanted(markup, make(laid(parts)), _lines(parts, FURNITURE))


def _found() -> Iterator[Wanted]:
    """The gold pages that are HTML; gold has no lines of theirs, so these were marked by hand for this comparison."""
    parts: dict[str, list[Part]] = {}
    for row in csv.DictReader(FOUND.read_text("utf-8").splitlines()):
        parts.setdefault(row["page"], []).append(Part(row["role"], row["line"]))
    for name, marked in parts.items():
        yield Wanted("gold, HTML as it is", (CORPORA[0].pages / f"{name}.html").read_text("utf-8"), _lines(marked, ()))


def _lines(parts: Sequence[Part], furniture: Sequence[str]) -> dict[str, list[str]]:
    """The lines of each kind; one whose words stand in the article as well proves nothing about it, and is left out."""
    kinds = {
        "lead": "article",
        "body": "article",
        "caption": "captions",
        "related": "teasers",
        "navigation": "boilerplate",
    }
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for role, text in [*parts, *(Part("navigation", text) for text in furniture)]:
        if role in kinds:
            found[kinds[role]].append(_plain(text))
    kept = "".join(_plain(part.text) for part in parts if part.role in ARTICLE_ROLES)
    for kind in ("teasers", "boilerplate"):
        found[kind] = [line for line in found[kind] if line not in kept]
    return found


def _ours(pages: Sequence[str]) -> list[str]:
    lexicon = load_lexicon()
    return ["\n".join(_article(page.encode(), lexicon)) for page in pages]


def _article(raw: bytes, lexicon: Lexicon) -> Iterator[str]:
    for page in open_outcomes(raw, "trang.html"):
        if isinstance(page, Page):
            blocks = read_page(page, lexicon).blocks
            yield from (page.text[slice(*block.span)] for block in blocks if block.role in ARTICLE_ROLES)


def _peers(pages: Sequence[str]) -> dict[str, list[str]]:
    python = peer_python("main-text", *PEERS)
    done = subprocess.run(
        [python, "-c", _EXTRACTORS], input=json.dumps(pages), capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"the extractors failed:\n{done.stderr[-2000:]}")
    answer: dict[str, list[str]] = json.loads(done.stdout)
    return answer


def _cell(pairs: Sequence[tuple[Wanted, str]]) -> str:
    return " ".join(_share(pairs, kind) for kind in KINDS)


def _share(pairs: Sequence[tuple[Wanted, str]], kind: str) -> str:
    there = out = 0
    for page, text in pairs:
        given = _plain(text)
        for line in page.lines[kind]:
            there += len(line)
            out += len(line) * (line in given)
    return f"{out / there:.2f}" if there else "   -"


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


if __name__ == "__main__":
    main()
