"""Decides whether a text is legacy Vietnamese, and in which encoding. When in doubt it is not."""

import itertools
import re
from collections.abc import Callable
from typing import Literal, TypeAlias

import msgspec

from giaoluu.sources.legacy import tcvn3, twice, viqr, vni
from giaoluu.sources.legacy.syllables import is_syllable

Scheme: TypeAlias = Literal["tcvn3", "vni", "viqr"]

_SAMPLE = 20_000
"""Characters looked at: some 4,000 words, where 4 decide."""
_DISTINCT = 4
"""Different words that must come out right: fewer may be chance ('µm', 'tôi' in a foreign text)."""
_RIGHT = 0.8
"""Share of marked words that must become syllables. Some seventy pages put into TCVN3 and VNI give 0.91 to 1.00, each
read as the other of the two 0.42 at most; French, German, Portuguese, Danish, Spanish and Italian sentences 0.22 at
most."""
_ALIEN_SHARE = 0.25
"""Share of marked words with a letter that modern Vietnamese never has: 'tôi' alone proves nothing."""

_STRAY = 2
"""Modern Vietnamese letters that a legacy text may hold: a signature typed later."""

_MODERN = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u0300\u0301\u0303\u0309\u0323Ạ-ỹ]")
_VOWEL = re.compile("[aeiouyăâêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵẮ-ự]", re.IGNORECASE)
_ALIEN = re.compile("[^\x00-\x7fàáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]")
_LATIN_WORD = re.compile(rf"[A-Za-z{tcvn3.LETTERS}{vni.LETTERS}]+")
_WORD = re.compile("[ \t\r\n]+")
"""Between words; other blanks may be bytes of a letter."""
_LETTERS = re.compile(r"[^\W\d_]+")
_VIQR_WORD = re.compile(r"[A-Za-z'`?~.^(+]+")


class Conversion(msgspec.Struct, frozen=True):
    """A legacy text in Unicode, and the encoding that it was in."""

    text: str
    scheme: Scheme


def modernise(text: str) -> Conversion | None:
    """Return `text` in Unicode if it is TCVN3, VNI or VIQR text, else None.

    A text with more than a stray modern Vietnamese letter is never converted.
    """
    sample = text[:_SAMPLE]
    if _is_modern(sample):
        return None
    if not sample.isascii():
        marked = [word for word in _LATIN_WORD.findall(sample) if not word.isascii() and re.search("[A-Za-z]", word)]
        if _share(marked, _ALIEN.search) >= _ALIEN_SHARE:
            if _converts(marked, tcvn3.from_tcvn3):
                return Conversion(tcvn3.from_tcvn3(text), "tcvn3")
            if _converts(marked, vni.from_vni) and _share(marked, vni.PAIR.search) >= _ALIEN_SHARE:
                return Conversion(vni.from_vni(text), "vni")
    if viqr.SHAPED.search(sample):
        shaped = [word.strip("'`?~.(+") for word in _VIQR_WORD.findall(sample) if viqr.SHAPED.search(word)]
        if _converts(shaped, viqr.from_viqr):
            return Conversion(viqr.from_viqr(text), "viqr")
    return None


def _is_modern(sample: str) -> bool:
    return sum(1 for _ in itertools.islice(_MODERN.finditer(sample), _STRAY + 1)) > _STRAY


def written_once(text: str) -> str | None:
    """Return `text` as it was before its UTF-8 was taken for Western letters and written again, else None."""
    sample = text[:_SAMPLE]
    if not twice.SHAPE.search(sample) or _is_modern(sample):
        return None
    shown = [word for word in _WORD.split(sample) if twice.SHAPE.search(word)]
    marked = [part for word in map(twice.from_twice, shown) for part in _LETTERS.findall(word) if not part.isascii()]
    return twice.from_twice(text) if _converts(marked, str) else None


def _converts(marked: list[str], convert: Callable[[str], str]) -> bool:
    words = [word for word in map(convert, marked) if _VOWEL.search(word)]  # 'LĐLĐ' is no syllable, and no proof
    right = [word for word in words if is_syllable(word)]
    return len(set(right)) >= _DISTINCT and len(right) >= _RIGHT * len(words)


def _share(words: list[str], sign: Callable[[str], object]) -> float:
    return sum(1 for word in words if sign(word)) / len(words) if words else 0.0
