"""Pages saved by a program that took windows-1252 for windows-1258: 'chủ tŕ', 'kư kết', 'đă', 'pḥng' for 'phòng'.

Only five letters of Vietnamese differ between the two, ã, ì, ò, õ and ý, so the page still reads as Vietnamese and no
look at its bytes tells. Where the letter that they became is a mark, it sits on the consonant before it.
"""

import re

from giaoluu.lexicon.folding import Folded, lower

_SYLLABLES = {
    "đă": "đã", "xă": "xã", "kư": "ký", "quư": "quý", "lănh": "lãnh", "ngăi": "ngãi", "hăng": "hãng", "măi": "mãi",
    "hăy": "hãy", "văng": "vãng", "lư": "lý", "ư": "ý", "rơ": "rõ", "vơ": "võ", "dơi": "dõi",
}  # fmt: skip
"""Syllables of such a page; but for the last six none is a word of Vietnamese."""
_SIGNS = ("kư", "đă ", " xă ", "quư", "lănh ", "tŕ", "ḱ", "tṛ", "t́", "đ́", "b́nh", "pḥng", "c̣n")
_ENOUGH_SIGNS = 2
"""Different signs that a page must show: one alone may be a slip, or a name of the highlands."""
_CONSONANTS = "bcdđghklmnpqrstvx"
_MARKS = {"\u0301": "ì", "\u0323": "ò", "\u0300": "Ì", "\u0309": "Ò"}
_COMPOSED = {
    **{letter: f"{plain}ì" for letter, plain in zip("ćǵḱĺḿńṕŕśĆǴḰĹḾŃṔŔŚ", "cgklmnprsCGKLMNPRS", strict=True)},
    **{letter: f"{plain}ò" for letter, plain in zip("ḅḍḥḳḷṃṇṛṣṭṿḄḌḤḲḶṂṆṚṢṬṾ", "bdhklmnrstvBDHKLMNRSTV", strict=True)},
}
_BROKEN = re.compile(
    rf"[{_CONSONANTS}{_CONSONANTS.upper()}][{''.join(_MARKS)}]|[{''.join(_COMPOSED)}]|"
    rf"(?<!\w)(?i:{'|'.join(sorted(_SYLLABLES, key=len, reverse=True))})(?!\w)"
)


def mended(folded: Folded) -> Folded:
    """Return the copy with the letters that were misread put right; the page itself and its offsets stay."""
    low = folded.low
    if ("đă " not in low and "kư" not in low) or sum(sign in low for sign in _SIGNS) < _ENOUGH_SIGNS:
        return folded
    out: list[str] = []
    places: list[int] = []
    offsets = folded.offsets or range(len(folded.text) + 1)
    at = 0
    for broken in _BROKEN.finditer(folded.text):
        out += (folded.text[at : broken.start()], right := _right(broken[0]))
        places += offsets[at : broken.start()]
        size = broken.end() - broken.start()
        places += [offsets[broken.start() + min(index, size - 1)] for index in range(len(right))]
        at = broken.end()
    out.append(folded.text[at:])
    places += offsets[at:]
    text = "".join(out)
    return Folded(text, lower(text), places)


def _right(broken: str) -> str:
    if broken in _COMPOSED:
        return "kỳ" if broken == "ḱ" else _COMPOSED[broken]
    if broken[-1] in _MARKS:
        return broken[:-1] + _MARKS[broken[-1]]
    right = _SYLLABLES[broken.lower()]
    if broken.isupper() and len(broken) > 1:
        return right.upper()
    return right.capitalize() if broken[0].isupper() else right
