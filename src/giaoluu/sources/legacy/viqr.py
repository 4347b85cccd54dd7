"""VIQR (RFC 1456): a vowel and then its marks in ASCII, as in old mailing lists: `Lie^n ddoa`n Lao ddo^.ng`."""

import re

_PLAIN = {"a": "aáàảãạ", "e": "eéèẻẽẹ", "i": "iíìỉĩị", "o": "oóòỏõọ", "u": "uúùủũụ", "y": "yýỳỷỹỵ"}
_SHAPED = {"a^": "âấầẩẫậ", "a(": "ăắằẳẵặ", "e^": "êếềểễệ", "o^": "ôốồổỗộ", "o+": "ơớờởỡợ", "u+": "ưứừửữự"}
_MARKS = ("", "'", "`", "?", "~", ".")


def _table() -> dict[str, str]:
    table = {"dd": "đ", "DD": "Đ", "Dd": "Đ"}
    for base, letters in {**_PLAIN, **_SHAPED}.items():
        for mark, letter in zip(_MARKS, letters, strict=True):
            table[base + mark] = letter
            table[base.upper() + mark] = letter.upper()
    return table


_TABLE = _table()
_KEY = re.compile(
    r"""
    \\(?P<escaped>[\\'`?~.^(+dD]) |
    (?P<horned>[uU])(?=[oO]\+['`?~.]?[a-zA-Z]) |                  # 'nuo+'c' is short for 'nu+o+'c'
    dd | D[dD] |
    (?P<vowel>[aeoAEO]\^ | [aA]\( | [ouOU]\+ | [aeiouyAEIOUY])
    (?P<tone>['`~] | \?(?=[^\s?.\d]|\ \S) | \.(?=[^\s?.\d]|\ [a-z]))?  # at a sentence's end they are punctuation
    """,
    re.VERBOSE,
)
_LONGEST = 16
"""Characters of the longest syllable, 'nghie^?ng', and some to spare."""
SHAPED = re.compile(r"[aeo]\^|a\(|[ou]\+|\bdd", re.IGNORECASE)
"""A vowel with its shape, or a crossed d: the sign of VIQR that English and addresses do not show in number."""


def from_viqr(text: str) -> str:
    r"""Return VIQR `text` in Unicode; `\` before a mark keeps the mark, and a second tone in a word is punctuation."""
    toned_word: int | None = None  # the blank before the last word that has its tone

    def letter(found: re.Match[str]) -> str:
        nonlocal toned_word
        if found["escaped"]:
            return found["escaped"]
        if found["horned"]:
            return "ư" if found["horned"] == "u" else "Ư"
        if not found["tone"]:
            return _TABLE.get(found[0], found[0])
        word = _start_of_word(text, found.start())
        if word == toned_word:
            return _TABLE.get(found["vowel"], found["vowel"]) + found["tone"]
        toned_word = word
        return _TABLE[found[0]]

    return _KEY.sub(letter, text)


def _start_of_word(text: str, place: int) -> int:
    for start in range(place, max(place - _LONGEST, 0), -1):
        if text[start - 1].isspace():
            return start
    return max(place - _LONGEST, 0)
