"""Text as words to be found by: small, without marks, đ as d; a number in one form, however it is grouped.

Scripts that part no words (Chinese, Lao, Thai, Khmer …) are cut into pairs of neighbouring letters, so that a part of a
name finds it there as well.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from giaoluu.register.trail.keys import key_of

LONGEST = 60
"""Letters of a word that count: what is longer is an address or a mishap."""
MOST = 20_000
"""Different words of one page: more than any page has, and less than a `tsvector` holds."""

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?![\d.,]?\d)")
_UNPARTED = re.compile(r"([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """Return the words of `text`, in order, as the index keeps them."""
    return [word for part in key_of(_ungrouped(text)).split() for word in _cut(part)]


def folded(text: str) -> str:
    """Return `text` as its words, parted by one blank: what is alike when folded is called alike."""
    return " ".join(words_of(text))


def different(texts: Iterable[str]) -> list[str]:
    """Return the words of all `texts`, each once, in the order in which they come."""
    return list(dict.fromkeys(word for text in texts for word in words_of(text)))[:MOST]


def marked_words(text: str) -> list[str]:
    """Return the words of `text` with their marks, wherever in a word its tone is written: 'hòa' and 'hoà' are one."""
    return [_tone_last(word) for word in _WORD.findall(unicodedata.normalize("NFC", text).casefold())]


def bears_marks(text: str) -> bool:
    """Tell whether somebody took the trouble to write marks in `text`."""
    return key_of(text) != " ".join(_WORD.findall(text.casefold()))


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    bare = "".join(letter for letter in letters if letter not in _TONES)
    return unicodedata.normalize("NFC", bare) + "".join(letter for letter in letters if letter in _TONES)


def _ungrouped(text: str) -> str:
    return _GROUPED.sub(lambda found: found[0].replace(found[1], ""), text)


def _cut(part: str) -> Iterator[str]:
    for piece in _UNPARTED.split(part):
        if not piece:
            continue
        if _UNPARTED.match(piece):
            yield from (f"{one}{other}" for one, other in pairwise(piece))
            yield piece[-1]
        else:
            yield (piece.lstrip("0") or "0")[:LONGEST] if piece.isdecimal() else piece[:LONGEST]
