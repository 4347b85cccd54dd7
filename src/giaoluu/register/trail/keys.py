"""The key under which a name is looked for: without case and marks, so that 'lien doan' finds 'Liên đoàn'.

It serves search alone. Hà, Hạ and Há have one key and are three names: a key never tells that two are the same.
"""

import re
import unicodedata

_STROKED = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"})
_NO_WORD = re.compile(r"[^\w]+")


def key_of(text: str) -> str:
    """Return the search key of `text`: small letters and figures without marks, words parted by one blank."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.translate(_STROKED)) if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", bare.casefold()).strip()
