"""A copy of the page on which words can be matched, and the way back to the page's own offsets.

The page itself is never altered. Most pages are NFC already, and their copy has the same length; only where a page is
decomposed (NFD) or holds characters of no width does an offset map stand between copy and page.
"""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache

import msgspec

_EQUAL = {
    **dict.fromkeys((*map(chr, range(0x2000, 0x200B)), *"\u00a0\u1680\u202f\u205f\u3000"), " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2212", "-"),
    **dict.fromkeys("\u2014\u2015", "–"),
    "\u00d0": "Đ",
    "\u0189": "Đ",
    "\uff1a": ":",
    "\uff08": "(",
    "\uff09": ")",
    "\uff0c": ",",
    # Cyrillic letters that look Latin, as some keyboards and copied texts leave them in Vietnamese words
    **dict(zip("аеорсухіАВЕНІКМОРСТХ", "aeopcyxiABEHIKMOPCTX", strict=False)),
}
_NO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_ODD = re.compile(f"[{''.join(_EQUAL)}{_NO_WIDTH.pattern[1:]}")
"""Every character that cannot stay as it is; the page is searched once for all of them."""
_CYRILLIC_ONLY = re.compile("[бгджзийлптцчшщъыьэюяДЖЗИЛПУФЦЧШЩЭЮЯ]")
"""Letters that no Latin letter looks like: where one stands, real Russian words do."""

_OLD_TONES = (re.compile(r"o[àáảãạèéẻẽẹ](?!\w)"), re.compile(r"u[ỳýỷỹỵ](?<!qu.)(?!\w)"))
"""Two patterns, because one that opens with a single letter is searched for fifteen times as fast as an alternation."""
_NEW_TONE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe",
    "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
"""Old placement of the tone mark (hoà, uỷ) to the new one (hòa, ủy), at the end of a syllable only.

'quý' and 'hoàn' have one place for it, and stay.
"""


class Folded(msgspec.Struct, frozen=True, gc=False):
    """`text` keeps letter case, `low` is lower case with one placement of tone marks; both of one length.

    `offsets` gives for each character of `text` its place in the page (one more at the end), or None where they agree.
    """

    text: str
    low: str
    offsets: list[int] | None

    def to_page(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the page that stands behind `[start, end)` of the copy."""
        if self.offsets is None:
            return (start, end)
        return (self.offsets[start], self.offsets[end])

    def from_page(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the copy that stands for `[start, end)` of the page."""
        if self.offsets is None:
            return (start, end)
        return (bisect_left(self.offsets, start), bisect_left(self.offsets, end))


def fold(text: str) -> Folded:
    """Return the copy of `text` to match on: NFC, plain blanks and dashes, no characters without width."""
    offsets: list[int] | None = None
    odd = set(_ODD.findall(text))
    if not unicodedata.is_normalized("NFC", text) or any(map(_NO_WIDTH.match, odd)):
        text, offsets = _recompose(text)
        odd = set(_ODD.findall(text))
    if odd:
        text = _equalised(text, odd)
    return Folded(text, lower(text), offsets)


def lower(text: str) -> str:
    """Return `text` in lower case and with the new placement of tone marks, without changing its length."""
    low = text.lower()
    if low.isascii():
        return low
    if len(low) != len(text):  # 'İ' and a few others grow when lowered
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for tone in _OLD_TONES:
        if tone.search(low):
            low = tone.sub(lambda found: _NEW_TONE[found[0]], low)
    return low


@lru_cache(maxsize=4096)
def lower_name(name: str) -> str:
    """Return `lower` of a name or a title: on 84 different pages, three in four were asked for before."""
    return lower(name)


def _equalised(text: str, odd: set[str]) -> str:
    """The text with plain blanks, dashes and letters; a page with real Russian words keeps its Cyrillic letters."""
    for sign in odd:  # few kinds on any page: replacing each is far faster than `translate`
        if not "\u0400" <= sign <= "\u04ff" or not _CYRILLIC_ONLY.search(text):
            text = text.replace(sign, _EQUAL[sign])
    return text


def _recompose(text: str) -> tuple[str, list[int]]:
    """Compose letter and marks one cluster at a time, and note where each composed character began."""
    out: list[str] = []
    offsets: list[int] = []
    at, size = 0, len(text)
    while at < size:
        end = at + 1
        while end < size and unicodedata.combining(text[end]):
            end += 1
        cluster = text[at:end]
        if not _NO_WIDTH.match(cluster):
            for place, letter in enumerate(unicodedata.normalize("NFC", cluster)):
                out.append(letter)
                offsets.append(min(at + place, end - 1))
        at = end
    offsets.append(size)
    return "".join(out), offsets
