"""Numbers as written: figures with dots and commas in either manner, scales ('tỷ', 'million'), numbers in words.

What a number counts, and whether it counts anything, is not known here.
"""

import re
from collections.abc import Mapping

import msgspec

LONGEST_NUMBER = 20
"""Characters; 999.999.999.999.999 is the state budget of centuries, and what is longer is a code or an account."""


class Amount(msgspec.Struct, frozen=True, gc=False):
    """A number with its scale: `value` is the full amount, `scale` what its last scale word multiplies by (else 1)."""

    value: int | float
    end: int
    scale: int
    weak: bool = False
    """Written as dates and version numbers are too ('5.10', '4.0'): a number only if a scale or a measure follows."""


_SHAPE = re.compile(
    r"(?P<grouped>[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+(?:,(?P<after_comma>[0-9]{1,3}))?"
    r"|(?:,[0-9]{3})+(?:\.(?P<after_dot>[0-9]{1,3}))?))"
    r"|(?P<plain>[0-9]+)(?P<mark>[.,])(?P<decimals>[0-9]{1,4})"
    r"|(?P<whole>[0-9]+)"
)
_WORD = re.compile(r" ?([^\W\d_]+)")
_MORE = re.compile(r" ([0-9]{1,3})(?:,([0-9]))?(?![0-9.,/-]*[0-9])")
_ENGLISH_SCALE = re.compile(r"[a-z]{3,}")
_LARGEST_SCALE = 10**12

_DIGITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "mốt": 1, "tư": 4, "lăm": 5,
}  # fmt: skip
_RANKS = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
_FIVE = r"năm(?= (?:mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)\b)"
_IN_WORDS = re.compile(
    rf"(?:một|hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười|{_FIVE})\b"
    r"(?: (?:một|hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|tư|lăm|trăm|linh|lẻ|nghìn|ngàn|vạn|triệu|tỷ|tỉ"
    rf"|{_FIVE})\b){{0,12}}"
)
_ENGLISH = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "one": 1,
}  # fmt: skip
_IN_ENGLISH = re.compile(r"[a-z]+")


def read_figures(low: str, start: int, end: int, scales: Mapping[str, str]) -> Amount | None:
    """Return the amount whose figures are `low[start:end)`, with the scale words after them, or None.

    None for what no count is written like: groups of wrong length (a date, a telephone number), several leading zeros.
    The mark before three digits groups thousands, whether dot or comma, unless a scale of the language that uses it
    for decimals follows: '1,234 tỷ' and '1.234 billion' are little more than one, '5.900 tỉ' and '1,200' are thousands.
    """
    written = low[start:end]
    shape = _SHAPE.fullmatch(written) if len(written) <= LONGEST_NUMBER else None
    if not shape:
        return None
    scale, scaled_end, scale_word = _read_scale(low, end, scales)
    digits, places, weak = _value(shape, scale_word, percent=low.startswith(("%", " %"), end))
    if digits is None:
        return None
    value = _divided(digits * scale, 10**places)
    if scale > 1:
        value, scaled_end = _with_remainder(value, scaled_end, scale=scale, low=low, scales=scales)
    return Amount(value, scaled_end, scale, weak=weak and scale == 1)


def read_number_words(low: str, start: int, scales: Mapping[str, str]) -> Amount | None:
    """Return the number written in words at `start`, Vietnamese or English ('hai mươi tư', 'twelve'), or None.

    'năm' is the digit five only before a rank ('năm trăm'): elsewhere it is far more often a year.
    """
    if found := _IN_WORDS.match(low, start):
        value = _value_of_words(found[0].split(" "))
        return None if value is None else Amount(value, found.end(), _last_rank(found[0]))
    if (english := _IN_ENGLISH.match(low, start)) and english[0] in _ENGLISH:
        scale, end, _ = _read_scale(low, english.end(), scales)
        return Amount(_ENGLISH[english[0]] * scale, end, scale)
    return None


def _value(shape: re.Match[str], scale_word: str, *, percent: bool) -> tuple[int | None, int, bool]:
    """The digits of a number, how many of them are decimals, and whether it is written as a date might be."""
    if whole := shape["whole"]:
        return (None if len(whole) > 2 and whole[0] == "0" else int(whole), 0, False)  # '05' is a count, '007' a code
    if grouped := shape["grouped"]:
        mark = "." if "." in grouped and "," not in grouped else "," if "." not in grouped else ""
        english = bool(_ENGLISH_SCALE.fullmatch(scale_word))
        one_group = grouped.count(mark) == 1 if mark else False
        if one_group and (percent or (scale_word and english == (mark == "."))):
            return (int(grouped.replace(mark, "")), 3, False)
        decimals = shape["after_comma"] or shape["after_dot"] or ""
        return (int(grouped.replace(".", "").replace(",", "")), len(decimals), False)
    plain, decimals = shape["plain"], shape["decimals"]
    if len(plain) > 1 and plain[0] == "0":
        return (None, 0, False)
    return (int(plain + decimals), len(decimals), shape["mark"] == "." and not percent)


def _read_scale(low: str, at: int, scales: Mapping[str, str]) -> tuple[int, int, str]:
    """The product of the scale words from `at` on ('nghìn tỷ'), where they end, and the last of them."""
    scale, last = 1, ""
    while (found := _WORD.match(low, at)) and found[1] in scales and scale < _LARGEST_SCALE:
        if len(found[1]) == 1 and found[0] != found[1]:
            break  # 'k' stands at the figures: '500k'
        scale *= int(scales[found[1]])
        at, last = found.end(), found[1]
    return scale, at, last


def _with_remainder(
    value: float, at: int, *, scale: int, low: str, scales: Mapping[str, str]
) -> tuple[int | float, int]:
    """Add what follows a scale: '1 tỷ 200 triệu', '2 nghìn 500', '3 tỷ rưỡi'."""
    if low.startswith(" rưỡi", at):
        return _plain(value + scale / 2), at + len(" rưỡi")
    more = _MORE.match(low, at)
    if not more:
        return value, at
    smaller, end, _ = _read_scale(low, more.end(), scales)
    if smaller == 1 and (more[2] or scale != 1000 or len(more[1]) != 3):  # '2 nghìn 500'
        return value, at
    if smaller >= scale:
        return value, at
    rest = _divided(int(more[1] + (more[2] or "")) * smaller, 10 if more[2] else 1)
    return _with_remainder(_plain(value + rest), end, scale=smaller, low=low, scales=scales) if smaller > 1 else (
        _plain(value + rest), end
    )  # fmt: skip


def _value_of_words(words: list[str]) -> int | None:
    """The number that Vietnamese number words state; None where they state none ('hai ba', 'mươi tỷ')."""
    total = section = 0
    digit: int | None = None
    for word in words:
        if word in _DIGITS:
            if digit is not None:
                return None
            digit = _DIGITS[word]
        elif word in _RANKS:
            section += digit or 0
            if not section:
                return None
            total, section, digit = total + section * _RANKS[word], 0, None
        elif word == "mười":
            section, digit = section + 10, None
        elif word in ("mươi", "trăm"):
            if digit is None:
                return None
            section, digit = section + digit * (10 if word == "mươi" else 100), None
    return total + section + (digit or 0)


def _last_rank(words: str) -> int:
    return next((_RANKS[word] for word in reversed(words.split(" ")) if word in _RANKS), 1)


def _divided(digits: int, by: int) -> int | float:
    whole, rest = divmod(digits, by)
    return digits / by if rest else whole


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else value
