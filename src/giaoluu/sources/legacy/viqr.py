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
    \\(?P<escaped>[\\'`?~.^(+d]) |
    (?P<horned>[uU])(?=[oO]\+['`?~.]?[a-zA-Z]) |                 # 'nuo+'c' is short for 'nu+o+'c'
    dd | D[dD] |
    (?:[aeo]\^ | a\( | [ou]\+ | [aeiouy])
    (?: ['`~] | [?.](?=[^\s?.\d]|\ [a-zà-ỹ]) )?                  # at a sentence's end . and ? are punctuation
    """,
    re.VERBOSE | re.IGNORECASE,
)
SHAPED = re.compile(r"[aeo]\^|a\(|[ou]\+|\bdd", re.IGNORECASE)
"""A vowel with its shape, or a crossed d: the sign of VIQR that English and addresses do not show in number."""


def from_viqr(text: str) -> str:
    r"""Return VIQR `text` in Unicode; `\` before a mark keeps it as it is."""
    return _KEY.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    if found["escaped"]:
        return found["escaped"]
    if found["horned"]:
        return "ư" if found["horned"] == "u" else "Ư"
    return _TABLE.get(found[0], found[0])
