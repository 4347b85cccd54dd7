"""Bytes to text: which encoding, and what it says, decoded once and never altered after.

UTF-8 and UTF-16 come out exactly as Python decodes them, without the byte order mark. Of other encodings that one is
taken which gives Vietnamese; what was taken is always told.
"""

import codecs
import re
import unicodedata

import msgspec

from giaoluu.sources.errors import UnknownFormat
from giaoluu.sources.legacy.detecting import modernise, written_once
from giaoluu.sources.legacy.syllables import is_syllable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BAD_SHARE = 0.02
"""Share of non-ASCII bytes that may be broken in a UTF-8 text: pages cut or glued by the byte have a handful."""

_HEAD = 100_000
"""Characters of a text that are looked at to tell whether it is one."""
_CONTROLS = bytes([*range(9), *range(0x0E, 0x20), 0x7F])
_CONTROL_SHARE = 0.002
"""Share of control characters above which bytes are no text: the five real pages measured have none."""

_BELIEVED = re.compile(
    r"gb|big5|euc_|shift_jis|iso2022|iso8859-(?!1$|15$)|cp(?!1252|1258)\d|koi8|tis|mac_|utf_16|utf-16"
)
"""Claims of other scripts. Those of Western or Vietnamese Windows are not believed: Vietnamese pages bear them whatever
their bytes are; a claim of UTF-8 has been tried before."""


class Decoded(msgspec.Struct, frozen=True):
    """The text of some bytes, the encoding it was in, and what stood there before a legacy text was converted."""

    text: str
    encoding: str
    original: str | None = None


def decode(raw: bytes, name: str, *, charset: str | None = None) -> Decoded:
    """Return the text of `raw`.

    `charset` is what a header or the document claims, believed only where the bytes allow it. A legacy Vietnamese
    text is converted, its `original` kept. Broken bytes in a UTF-8 text become U+FFFD and are counted in `encoding`.
    Bytes that are no text in any encoding raise `UnknownFormat`.
    """
    text, encoding = decode_bytes(raw, charset)
    if is_binary(text):
        raise UnknownFormat(name)
    if conversion := modernise(text):
        return Decoded(conversion.text, conversion.scheme, text)
    return Decoded(text, encoding)


def is_binary(text: str) -> bool:
    """Tell whether `text` has too many control characters to have been written by people."""
    head = text[:_HEAD].encode("utf-8", "replace")
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > max(2, _CONTROL_SHARE * len(head))


def decode_bytes(raw: bytes, charset: str | None = None) -> tuple[str, str]:
    """Return the text of `raw` and its encoding, legacy Vietnamese still unconverted; never fails."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace"), encoding
    try:
        return _once(raw.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if wide := _wide(raw):
        return raw.decode(wide, "replace"), wide
    if claimed := _claimed(charset):
        return raw.decode(claimed, "replace"), claimed
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken <= max(1, _BAD_SHARE * sum(1 for letter in text if letter > "\x7f")):
        return text, f"utf-8 ({broken} broken)"
    return _eight_bit(raw)


def _once(text: str) -> tuple[str, str]:
    once = written_once(text)
    return (text, "utf-8") if once is None else (once, "utf-8 in utf-8")


def _wide(raw: bytes) -> str | None:
    """UTF-16 without its mark: Vietnamese text has a zero in the high byte of more than a third of its letters."""
    sample = raw[:4096]
    low, high = sample[1::2].count(0), sample[0::2].count(0)
    if max(low, high) * 3 < len(sample) // 2 or min(low, high) * 10 > max(low, high):
        return None
    return "utf-16-le" if low > high else "utf-16-be"


def _claimed(charset: str | None) -> str | None:
    """The Python name of a claimed charset that is worth believing."""
    try:
        claimed = codecs.lookup((charset or "").strip()).name
    except (LookupError, ValueError):
        return None
    return claimed if _BELIEVED.match(claimed) else None


def _eight_bit(raw: bytes) -> tuple[str, str]:
    """windows-1258 if that gives Vietnamese syllables, else windows-1252, over which TCVN3 and VNI are recognised."""
    vietnamese = unicodedata.normalize("NFC", raw.decode("cp1258", "replace"))
    words = [word for word in re.findall(r"[^\W\d_]+", vietnamese[:20_000]) if not word.isascii()]
    right = sum(map(is_syllable, words))
    western = raw.decode("cp1252", "replace")
    if right * 10 >= len(words) * 7 and right and modernise(western) is None:
        return vietnamese, "windows-1258"
    return western, "windows-1252"
