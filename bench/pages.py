"""The pages that are measured: the founders' five where `../shared` is present, else the project's own gold pages."""

from pathlib import Path

from giaoluu.facts.page import Page
from tests.gold.corpora import CORPORA, Corpus


def measured_corpus() -> Corpus:
    """Return the founders' corpus where it is here, else our own."""
    return next((corpus for corpus in reversed(CORPORA) if corpus.is_here), CORPORA[0])


def measured_pages() -> list[Page]:
    """Return the pages of that corpus, opened."""
    return [page for _, page in measured_corpus().opened()]


def as_html(page: Page) -> bytes:
    """Return `page` as a site would serve it: its lines as paragraphs between a head and a foot of some length."""
    lines = "\n".join(f"<p>{_escaped(line)}</p>" for line in page.text.split("\n") if line.strip())
    menu = "".join(f'<li><a href="/muc-{number}">Mục {number}</a></li>' for number in range(40))
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang đo</title>'
        f"<style>{'p { margin: 0 } ' * 200}</style></head><body><nav><ul>{menu}</ul></nav>"
        f"<article>{lines}</article><footer><p>Giấy phép số 1/GP</p></footer></body></html>"
    ).encode()


def corpus_note(corpus: Corpus) -> str:
    """Return which pages these are, for the head of a table."""
    folder: Path = corpus.pages
    return f"{corpus.name} ({len(corpus.golds())} pages of {folder.parent.name}/{folder.name})"


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
