"""The words that state a fact, among their neighbours: a bare '14 đoàn' tells a reader too little."""

import re

from rich.text import Text

from giaoluu.facts.citation import Span

LONGEST = 300
"""Characters of a quote that are shown; the account itself always holds the whole."""

ENOUGH = 60
"""A quote shorter than this is shown with up to as many characters of its line on each side."""

_AROUND = "italic dim"
_WORDS = "italic"


def quote_among_neighbours(text: str, span: Span) -> Text:
    """Return the words of `span` in quotation marks, the rest of their line faint beside them where they are short."""
    start, end = span
    words = _with_single_blanks(text[start:end])
    if len(words) > LONGEST:
        return Text(f"“{_cut_after(words, LONGEST)}”", style=_WORDS)
    if len(words) >= ENOUGH:
        return Text(f"“{words}”", style=_WORDS)
    before, after = _before(text, start), _after(text, end)
    return Text.assemble(("“" + before, _AROUND), (words, _WORDS), (after + "”", _AROUND))


def _before(text: str, at: int) -> str:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    cut = len(line) > ENOUGH
    kept = line[-ENOUGH:].partition(" ")[2] if cut else line
    return ("… " if cut else "") + _with_single_blanks(kept).lstrip()


def _after(text: str, at: int) -> str:
    stop = text.find("\n", at)
    line = text[at : len(text) if stop < 0 else stop]
    return _with_single_blanks(_cut_after(line, ENOUGH) if len(line) > ENOUGH else line).rstrip()


def _cut_after(words: str, length: int) -> str:
    return words[:length].rpartition(" ")[0] + " …"


def _with_single_blanks(words: str) -> str:
    """Tabs and runs of blanks as one blank, those at either end too: they part the quote from its neighbours."""
    return re.sub(r"\s+", " ", words)
