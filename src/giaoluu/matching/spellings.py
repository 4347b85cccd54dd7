"""How one name is spelled in several ways: marks left out, abbreviations, names of foreigners in Vietnamese syllables.

What is folded here serves the search for candidates and weighs little by itself: Hà, Hạ and Há are three people.
"""

import re
import unicodedata
from functools import lru_cache

from giaoluu.lexicon.tables import spellings

_WORDS = spellings()
SMALL_WORDS = frozenset(_WORDS["small_word"])
ENGLISH_UNION = frozenset(_WORDS["english_union"])
"""Words of which the English name of a territory's union is made, beside the place."""
ABBREVIATIONS = _WORDS["abbreviation"]
"""Abbreviations in names of bodies that the lexicon's fields of work do not have."""
LATIN_WORDS = _WORDS["unmarked"]
"""Everyday words of bodies' names, as they stand where a keyboard or an English page leaves the marks out."""
_LIGHT_PHRASES = re.compile(rf"(?<!\w)(?:{'|'.join(_WORDS['light_phrase'])})(?!\w)")
"""Legal forms and fillings of a field's name, which come and go in the name of one body."""
_LEGAL_FORMS = _WORDS["legal_form"]
_KOREAN_SURNAMES = _WORDS["korean_surname"]
PINYIN = _WORDS["chinese_reading"]
"""Chinese names as Vietnamese reads them, and as pinyin writes them without tones; a syllable may have two."""

_D = str.maketrans("đĐ", "dD")
_SOUNDS = (
    # Lao and Khmer names in Vietnamese syllables and in Latin letters
    ("ph", "p"), ("kh", "k"), ("th", "t"), ("x", "s"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("w", "v"),
    ("ch", "c"), ("tr", "c"), ("qu", "kv"), ("c", "k"), ("gi", "z"), ("dj", "z"), ("j", "z"), ("nh", "n"), ("ng", "n"),
    ("l", "r"), ("b", "v"), ("h", ""), ("e", "i"), ("o", "u"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
_END_VOWEL = re.compile(r"(?<=[bcdfgklmnprstvz])[ei]$")
_KOREAN = (("eo", "u"), ("oo", "u"), ("ui", "i"), ("ee", "i"), ("y", "i"), ("g", "k"), ("b", "p"), ("d", "t"),
           ("j", "ch"), ("r", "l"), ("u", "o"))  # fmt: skip


@lru_cache(maxsize=1 << 17)
def plain(text: str) -> str:
    """Return `text` in lower case without any mark, đ as d: a key to search by, never one to judge by."""
    low = text.lower().translate(_D)
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


def sound(name: str, country: str | None = None) -> str:
    """Return how a foreign name sounds, roughly: 'Khăm Phon' and 'Khamphone' give one key. Empty for no letters."""
    letters = [part for part in re.split(r"[^a-z]+", plain(name)) if part]
    if country == "KR":
        return "".join(_korean(part) for part in letters)
    key = "".join(_END_VOWEL.sub("", part) if len(part) > 3 else part for part in letters)
    for written, said in _SOUNDS:
        key = key.replace(written, said)
    return _TWICE.sub(r"\1", key)


def pinyin(name: str) -> frozenset[str]:
    """Return the pinyin, joined, that a Chinese name in Vietnamese reading can stand for; empty if one is unknown."""
    read = [""]
    for syllable in name.split():
        sounds = PINYIN.get(syllable)
        if sounds is None:
            return frozenset()
        read = [before + one for before in read for one in sounds.split()]
    return frozenset(read)


def joined(name: str) -> str:
    """Return the letters of a name without marks, blanks or hyphens: 'Wang Hong' and 'WANG-HONG' are one."""
    return "".join(part for part in re.split(r"[^a-z]+", plain(name)) if part)


def _korean(part: str) -> str:
    key = _KOREAN_SURNAMES.get(part, part)
    for written, said in _KOREAN:
        key = key.replace(written, said)
    return _TWICE.sub(r"\1", key)


@lru_cache(maxsize=1 << 15)
def legal_forms(words: tuple[str, ...]) -> frozenset[str]:
    """Return the legal forms that the name of an enterprise states: `TNHH`, `MTV`, `CP`."""
    whole = " ".join(words)
    return frozenset(short for phrase, short in _LEGAL_FORMS.items() if phrase in whole)


@lru_cache(maxsize=1 << 15)
def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name that tell it from others: legal forms left out, all of them where nothing else is.

    Whole phrases are left out, not their syllables: 'Thành Công' is a name, 'một thành viên' is not.
    """
    left = tuple(_LIGHT_PHRASES.sub(" ", " ".join(words)).split())
    return left or words
