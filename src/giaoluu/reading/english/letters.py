"""Letters that stand for a body: behind its name in brackets, or alone where somebody acts for it."""

import re

from giaoluu.reading.english.ground import Ground
from giaoluu.reading.english.phrases import ABBREVIATION
from giaoluu.reading.english.words import Word

_CAPITALS_OF_LETTERS = 2
_MOST_LETTERS = 8
"""'KoCham', 'EuroCham': two capitals in so few letters are no word."""
_FEWEST_LETTERS = 3
_SENT_BY = re.compile(r"delegation (?:of )?(?:[a-z]+ )?(?:from |of )?(?:the )?$")
_OF = (" of ", " of the ")
_NO_MORE = re.compile(r"[,.;)]| in | has | said |$")
_BEFORE = 40
_TWO_NAMES = re.compile(r" (?:\([^)]{3,40}\) )?[A-ZĐ][a-zà-ỹ]+ [A-ZĐ]")


def abbreviation_at(ground: Ground, at: int) -> tuple[str, int]:
    """Return the abbreviation behind a name that ends at `at`, and where it ends; nothing and `at` where none is."""
    found = ABBREVIATION.match(ground.text, at, ground.end)
    if found is None or found[1].lower() in ground.vocabulary.countries:
        return "", at
    capitals = sum(letter.isupper() for letter in found[1])
    short = capitals * 2 >= len(found[1]) or (capitals >= _CAPITALS_OF_LETTERS and len(found[1]) <= _MOST_LETTERS)
    return (found[1], found.end()) if short else ("", at)


def has_a_post(ground: Ground, word: Word) -> bool:
    """Tell whether somebody holds a post in the letters `word`, or comes from there: 'ANMF Secretary Lee Thomas'."""
    letters = ground.text[word.start : word.end]
    if len(letters) < _FEWEST_LETTERS or not letters.isascii() or word.low in ground.vocabulary.countries:
        return False
    if _SENT_BY.search(ground.low, max(0, word.start - _BEFORE), word.start):
        return True  # 'a delegation of four from the CULR'
    alone = _NO_MORE.match(ground.low, word.end, ground.end) is not None
    if alone and any(ground.low[stop : word.start] in _OF for _, stop in ground.titles):
        return True  # 'Country Representative of MSI'
    stop = next((stop for start, stop in ground.titles if start == word.end + 1), None)
    return stop is not None and _TWO_NAMES.match(ground.text, stop, ground.end) is not None
