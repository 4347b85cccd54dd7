"""VNI (the VNI-Times fonts): a vowel and then one character for its marks, over the characters of windows-1252."""

import re

_SINGLE = dict(zip("ñôöíìæóòîÑÔÖÍÌÆÓÒÎ", "đơưíìỉĩịỵĐƠƯÍÌỈĨỊỴ", strict=True))
_MARKED = {
    "a": ("ùøûõïêéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ"),
    "e": ("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    "o": ("ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    "u": ("ùøûõï", "úùủũụ"),
    "y": ("ùøûõ", "ýỳỷỹ"),
    "ô": ("ùøûõï", "ớờởỡợ"),
    "ö": ("ùøûõï", "ứừửữự"),
}


def _table() -> dict[str, str]:
    table = dict(_SINGLE)
    for vowel, (marks, letters) in _MARKED.items():
        for mark, letter in zip(marks, letters, strict=True):
            table[vowel + mark] = letter
            table[vowel.upper() + mark] = letter.upper()
            table[vowel.upper() + mark.upper()] = letter.upper()
    return table


_TABLE = _table()
LETTERS = "".join(sorted({letter for key in _TABLE for letter in key if not letter.isascii()}))
PAIR = re.compile("|".join(key for key in _TABLE if len(key) > 1))
"""A vowel with its mark: the sign of VNI that no other encoding shows in number."""
_KEY = re.compile("|".join(sorted(_TABLE, key=len, reverse=True)))


def from_vni(text: str) -> str:
    """Return VNI `text` in Unicode; a mark that follows no vowel of its kind stays as it is."""
    return _KEY.sub(lambda key: _TABLE[key[0]], text)
