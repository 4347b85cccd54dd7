"""The words of a text that answer a question, for a screen to mark; and where in a long text they stand together."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from giaoluu.register.search.asking import Question
from giaoluu.register.search.folding import words_of

AROUND = 160
"""Characters shown of a page around what was found in it."""
LONGEST = 200_000
"""Characters of a page that are looked through for them."""
_WORD = re.compile(r"[^\W_]+")


class Piece(NamedTuple):
    """A stretch of a text, and whether it answers the question."""

    text: str
    found: bool


class Passage(NamedTuple):
    """What a page says around what was found, from where to where the words themselves stand."""

    pieces: list[Piece]
    start: int
    end: int


def pieces(text: str, question: Question) -> list[Piece]:
    """Return `text` in pieces; put together they are `text` as it was."""
    told: list[Piece] = []
    at = 0
    for start, end in _found(text, question):
        if at and not text[at:start].strip() and told[-1].found:
            told[-1] = Piece(f"{told[-1].text}{text[at:end]}", found=True)
        else:
            if start > at:
                told.append(Piece(text[at:start], found=False))
            told.append(Piece(text[start:end], found=True))
        at = end
    if text[at:]:
        told.append(Piece(text[at:], found=False))
    return told


def passage(text: str, question: Question) -> Passage | None:
    """Return the stretch of a page in which most of the words stand together; None where none of them does."""
    spans = list(_found(text[:LONGEST], question))
    if not spans:
        return None
    best, most, first = 0, 0, 0
    words = [_folded(text[start:end]) for start, end in spans]
    for last, (_start, end) in enumerate(spans):
        while end - spans[first][0] > AROUND:
            first += 1
        if (different := len(set(words[first : last + 1]))) > most:
            best, most = first, different
    start = spans[best][0]
    end = max(stop for _start, stop in spans if stop - start <= AROUND or stop == spans[best][1])
    room = max(0, AROUND - (end - start)) // 2
    since, until = _edge(text, start - room, -1), _edge(text, end + room, 1)
    shown = " ".join(text[since:until].split())
    before, after = "… " if since > 0 else "", " …" if until < len(text) else ""
    return Passage(pieces(f"{before}{shown}{after}", question), start, end)


def _found(text: str, question: Question) -> Iterator[tuple[int, int]]:
    """Where words of the question stand in `text`; those of a phrase only where it stands as a whole."""
    words = [(_folded(word[0]), *word.span()) for word in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        size = _size(words, at, question)
        for _word, start, end in words[at : at + size]:
            yield start, end
        at += size or 1


def _size(words: list[tuple[str, int, int]], at: int, question: Question) -> int:
    """Of how many words the longest way is that stands at a place."""
    word = words[at][0]
    for way in question.ways.get(word, ()):
        if tuple(told for told, _start, _end in words[at : at + len(way)]) == way:
            return len(way)
    return int(bool(question.unfinished) and word.startswith(question.unfinished))


def _edge(text: str, at: int, step: int) -> int:
    """The end of a word near `at`, outwards."""
    at = min(max(at, 0), len(text))
    while (
        0 < at < len(text) and text[at - 1 if step > 0 else at].isalnum() and text[at if step > 0 else at - 1].isalnum()
    ):
        at += step
    return at


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    return "".join(words_of(word)) if word.isascii() else _first(word)


def _first(word: str) -> str:
    told = words_of(word)
    return told[0] if len(told) == 1 else "".join(told)
